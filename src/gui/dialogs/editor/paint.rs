//! Paints marks as they will be burnt into the picture, so that nobody is surprised by what is saved.

use std::f32::consts::TAU;
use std::sync::Arc;

use egui::{
    Color32, Context, Galley, Mesh, Painter, Pos2, Shape, Stroke, StrokeKind, Vec2,
    emath::TSTransform, epaint::TextShape,
};

use super::{
    geometry::{Sheet, pos, rect},
    hit::painting_order,
    look::Mapping,
};
use crate::{
    evidence::{
        Annotation, Area, Ink, Markup, Point, arrow_head, disc_radius, hidden_area, line_width,
        mosaic_side, mosaic_tone,
    },
    gui::theme::{COVER, UNTINTED, pixel, semibold},
};

/// Largest letters that are laid out; larger ones are these blown up, since the atlas of letters has an end.
const LARGEST: f32 = 96.0;

/// How often words are painted around themselves for their rim.
const STEPS: u8 = 12;

/// Paints the marks of one picture.
pub(super) struct Brush<'a> {
    pub(super) painter: &'a Painter,
    pub(super) mapping: Mapping,
    pub(super) sheet: Sheet,
}

impl Brush<'_> {
    /// Paints all marks but one, which is being written.
    pub(super) fn marks(&self, markup: &Markup, skipped: Option<usize>) {
        for index in painting_order(markup) {
            if Some(index) != skipped {
                self.mark(&markup.annotations[index]);
            }
        }
    }

    fn mark(&self, mark: &Annotation) {
        match mark {
            Annotation::Solid(area) => self.solid(self.hidden(*area)),
            Annotation::Mosaic(area) => self.mosaic(self.hidden(*area)),
            Annotation::Frame(area, ink) => self.frame(*area, *ink),
            Annotation::Arrow { from, to, ink } => self.arrow(*from, *to, *ink),
            Annotation::Number { at, number, ink } => self.number(*at, *number, *ink),
            Annotation::Text {
                at,
                text,
                size,
                ink,
            } => self.words(*at, text, *size, *ink),
        }
    }

    fn hidden(&self, area: Area) -> Area {
        hidden_area(area, self.sheet.is_jpeg, self.sheet.size)
    }

    fn solid(&self, area: Area) {
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(self.mapping.rect(rect(area)), COVER);
        self.painter.add(mesh);
    }

    fn mosaic(&self, area: Area) {
        let side = mosaic_side(area);
        let mut mesh = Mesh::default();
        for row in 0..area.height.div_ceil(side) {
            for column in 0..area.width.div_ceil(side) {
                let square = Area {
                    left: area.left + column * side,
                    top: area.top + row * side,
                    width: side.min(area.width - column * side),
                    height: side.min(area.height - row * side),
                };
                let tone = pixel(mosaic_tone(column, row));
                mesh.add_colored_rect(self.mapping.rect(rect(square)), tone);
            }
        }
        self.painter.add(mesh);
    }

    fn frame(&self, area: Area, ink: Ink) {
        let line = Stroke::new(self.line(), pixel(ink.rgb()));
        let rect = self.mapping.rect(rect(area));
        self.painter.rect_stroke(rect, 0, line, StrokeKind::Middle);
    }

    fn line(&self) -> f32 {
        line_width(self.sheet.size) * self.mapping.scale
    }

    fn arrow(&self, from: Point, to: Point, ink: Ink) {
        let Some(head) = arrow_head(from, to, line_width(self.sheet.size)) else {
            return;
        };
        let color = pixel(ink.rgb());
        let [tip, right, left] = head.map(|corner| self.mapping.to_screen(pos(corner)));
        let from = self.mapping.to_screen(pos(from));
        let foot = left.lerp(right, 0.5);
        let line = self.line();
        self.painter.circle_filled(from, line / 2.0, color);
        self.painter
            .line_segment([from, foot], Stroke::new(line, color));
        let head = Shape::convex_polygon(vec![tip, right, left], color, Stroke::NONE);
        self.painter.add(head);
    }

    fn number(&self, at: Point, number: u32, ink: Ink) {
        let radius = disc_radius(self.sheet.size);
        let middle = self.mapping.to_screen(pos(at));
        self.painter
            .circle_filled(middle, radius * self.mapping.scale, pixel(ink.rgb()));
        let digits = number.to_string();
        let wide = measure(self.painter.ctx(), &digits, radius).x;
        let size = radius * 1.3_f32.min(1.55 * radius / wide.max(1.0));
        let letters = Letters::new(self.painter.ctx(), &digits, size * self.mapping.scale);
        // Digits have no descent: it is their ink that stands in the middle, not their line.
        let middle_of_ink = letters.galley.mesh_bounds.center().to_vec2() * letters.ratio;
        letters.paint(self.painter, middle - middle_of_ink, UNTINTED);
    }

    fn words(&self, at: Point, words: &str, size: f32, ink: Ink) {
        let letters = Letters::new(self.painter.ctx(), words, size * self.mapping.scale);
        let at = self.mapping.to_screen(pos(at));
        let rim = (size / 12.0).clamp(1.5, 4.0) * self.mapping.scale;
        for step in 0..STEPS {
            let around = Vec2::angled(TAU * f32::from(step) / f32::from(STEPS)) * rim;
            letters.paint(self.painter, at + around, UNTINTED);
        }
        letters.paint(self.painter, at, pixel(ink.rgb()));
    }
}

/// Words laid out, and how much larger they are painted.
struct Letters {
    galley: Arc<Galley>,
    ratio: f32,
}

impl Letters {
    fn new(ctx: &Context, words: &str, points: f32) -> Self {
        // In steps, so that zooming does not fill the atlas with every size there is.
        let laid = (points.clamp(2.0, LARGEST) * 2.0).round() / 2.0;
        Self {
            galley: lay_out(ctx, words, laid),
            ratio: points / laid,
        }
    }

    fn paint(&self, painter: &Painter, at: Pos2, color: Color32) {
        let mut shape =
            TextShape::new(Pos2::ZERO, self.galley.clone(), color).with_override_text_color(color);
        if (self.ratio - 1.0).abs() > 0.001 {
            shape.transform(TSTransform::from_scaling(self.ratio));
        }
        shape.pos = at;
        painter.add(shape);
    }
}

fn lay_out(ctx: &Context, words: &str, size: f32) -> Arc<Galley> {
    ctx.fonts_mut(|fonts| fonts.layout_no_wrap(words.to_owned(), semibold(size), UNTINTED))
}

/// Width and height of words whose letters are `size` pixels high, in pixels.
pub(super) fn measure(ctx: &Context, words: &str, size: f32) -> Vec2 {
    const LAID: f32 = 40.0;
    lay_out(ctx, words, LAID).size() * (size / LAID)
}
