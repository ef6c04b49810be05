//! Turns the marks of a page into shapes of the window, counted from the page's own top left corner. The colours are
//! those of the paper, whatever the theme.

use std::ops::Range;

use egui::{
    Color32, Mesh, Pos2, Rect, Shape, Stroke, StrokeKind,
    epaint::{CircleShape, PathShape, PathStroke, RectShape},
    pos2, vec2,
};

use super::letters::Letters;
use crate::{
    gui::theme::pixel,
    report::page::{Area, Item, PathMark, RectMark, Rgb, Round, Rule},
};

/// Corners of a circle that is drawn as a polygon.
const CORNERS: u8 = 48;

/// A mark of a page, ready to be painted.
#[derive(Debug)]
pub(super) enum Ink {
    /// A shape.
    Shape(Shape),
    /// The picture with that number among the marks, and what stands there if it cannot be read.
    Picture(usize, Vec<Shape>),
}

/// Makes shapes at a scale: points of the screen for a point of paper.
pub(super) struct Press<'a, 'b, 'c> {
    /// Sets the text.
    pub(super) letters: &'a mut Letters<'b, 'c>,
    /// Points of the screen for a point of paper.
    pub(super) scale: f32,
    /// Pixels for a point of the screen.
    pub(super) pixels_per_point: f32,
}

impl Press<'_, '_, '_> {
    /// Makes shapes of some of the marks of a page.
    pub(super) fn print(&mut self, items: &[Item], marks: Range<usize>) -> Vec<Ink> {
        let mut ink = Vec::with_capacity(marks.len());
        let numbered = items.iter().enumerate();
        for (number, item) in numbered.skip(marks.start).take(marks.len()) {
            if let Item::Picture(picture) = item {
                let mut note = Vec::new();
                picture
                    .note
                    .iter()
                    .for_each(|item| self.shapes(item, &mut note));
                ink.push(Ink::Picture(number, note));
            } else {
                let mut shapes = Vec::new();
                self.shapes(item, &mut shapes);
                ink.extend(shapes.into_iter().map(Ink::Shape));
            }
        }
        ink
    }

    fn shapes(&mut self, item: &Item, out: &mut Vec<Shape>) {
        match item {
            Item::Text(run) => out.extend(self.letters.set(run)),
            Item::Missing(glyph) => out.push(self.rect(&RectMark {
                area: glyph.area,
                fill: None,
                stroke: Some((0.6, glyph.color)),
            })),
            Item::Rule(rule) => self.rule(rule, out),
            Item::Rect(rect) => out.push(self.rect(rect)),
            Item::Disc(round) => out.push(Shape::Circle(CircleShape::filled(
                self.at(round.center),
                round.radius * self.scale,
                color(round.color),
            ))),
            Item::HalfDisc(round) => {
                out.push(self.left_half(round));
                self.ring(round, out);
            }
            Item::Ring(round) => self.ring(round, out),
            Item::Path(path) => out.push(self.path(path)),
            // A picture within a picture is none, and what marks are is nothing to be seen.
            Item::Picture(_) | Item::Open(_) | Item::Close => {}
        }
    }

    fn at(&self, (x, y): (f32, f32)) -> Pos2 {
        pos2(x, y) * self.scale
    }

    fn line(&self, weight: f32, ink: Rgb) -> Stroke {
        Stroke::new(weight * self.scale, color(ink))
    }

    fn rect(&self, rect: &RectMark) -> Shape {
        let fill = rect.fill.map_or(Color32::TRANSPARENT, color);
        let line = rect.stroke.map(|(weight, ink)| self.line(weight, ink));
        let line = line.unwrap_or(Stroke::NONE);
        let place = area(rect.area, self.scale);
        Shape::Rect(RectShape::new(place, 0, fill, line, StrokeKind::Middle))
    }

    fn rule(&self, rule: &Rule, out: &mut Vec<Shape>) {
        let (from, to) = (self.at(rule.from), self.at(rule.to));
        let line = self.line(rule.weight, rule.color);
        let Some((dash, gap)) = rule.dash else {
            return out.push(Shape::line_segment([from, to], line));
        };
        let (dash, gap) = (dash * self.scale, gap * self.scale);
        if (from.y - to.y).abs() < 0.01 {
            out.push(self.dots(from, to.x, line, (dash, gap)));
        } else {
            out.extend(Shape::dashed_line(&[from, to], line, dash, gap));
        }
    }

    /// A dashed line to the right as one shape: a table of contents has thousands of dots.
    fn dots(&self, from: Pos2, right: f32, line: Stroke, (dash, gap): (f32, f32)) -> Shape {
        let pixels = self.pixels_per_point;
        let whole = |length: f32| (length * pixels).round() / pixels;
        let least = 1.0 / pixels;
        let size = vec2(whole(dash).max(least), whole(line.width).max(least));
        // What is thinner than a pixel is paler.
        let share = (dash / size.x).min(1.0) * (line.width / size.y).min(1.0);
        let ink = line.color.gamma_multiply(share);
        let top = whole(from.y - line.width / 2.0);
        let mut mesh = Mesh::default();
        let mut x = from.x;
        while x < right {
            let width = size.x.min((right - x).max(least));
            let dot = Rect::from_min_size(pos2(whole(x), top), vec2(width, size.y));
            mesh.add_colored_rect(dot, ink);
            x += dash + gap;
        }
        Shape::mesh(mesh)
    }

    fn ring(&self, round: &Round, out: &mut Vec<Shape>) {
        let line = self.line(round.weight, round.color);
        let radius = (round.radius - round.weight / 2.0) * self.scale;
        let center = self.at(round.center);
        match round.dash {
            None => out.push(Shape::Circle(CircleShape::stroke(center, radius, line))),
            Some((dash, gap)) => {
                let points: Vec<Pos2> = (0..=CORNERS)
                    .map(|corner| around(center, radius, f32::from(corner) / f32::from(CORNERS)))
                    .collect();
                let (dash, gap) = (dash * self.scale, gap * self.scale);
                out.extend(Shape::dashed_line(&points, line, dash, gap));
            }
        }
    }

    fn left_half(&self, round: &Round) -> Shape {
        let half = CORNERS / 2;
        let turn = |corner: u8| 0.25 + 0.5 * f32::from(corner) / f32::from(half);
        let center = self.at(round.center);
        let points =
            (0..=half).map(|corner| around(center, round.radius * self.scale, turn(corner)));
        Shape::convex_polygon(points.collect(), color(round.color), Stroke::NONE)
    }

    fn path(&self, path: &PathMark) -> Shape {
        let line = path.stroke.map(|(weight, ink)| self.line(weight, ink));
        Shape::Path(PathShape {
            points: path.points.iter().map(|point| self.at(*point)).collect(),
            closed: path.closed || path.fill.is_some(),
            fill: path.fill.map_or(Color32::TRANSPARENT, color),
            stroke: line.map_or(PathStroke::NONE, PathStroke::from),
        })
    }
}

/// A rectangle on paper at a scale.
pub(super) fn area(area: Area, scale: f32) -> Rect {
    let corner = pos2(area.x, area.y) * scale;
    Rect::from_min_size(corner, vec2(area.width, area.height) * scale)
}

fn color(Rgb(red, green, blue): Rgb) -> Color32 {
    pixel([red, green, blue])
}

/// A point of a circle; a whole turn is 1, clockwise from the right.
fn around(center: Pos2, radius: f32, turn: f32) -> Pos2 {
    center + radius * egui::Vec2::angled(turn * std::f32::consts::TAU)
}
