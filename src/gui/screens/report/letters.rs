//! Sets text of the report with the letters of the window. The report has measured every letter itself and the window
//! measures anew (with kerning, in whole pixels), so every letter is put where the report has it: nothing drifts.

use egui::{
    FontFamily, FontId, Pos2, Shape,
    epaint::{TextShape, text::FontsView},
    pos2,
    text::{LayoutJob, TextFormat},
};

use crate::{assets, gui::theme::pixel, report::page::TextRun};

/// Steps of the size of letters, in pixels: a window that is drawn larger by a hair must not make every letter anew.
const STEP: f32 = 0.25;

/// The families of the report's faces, by their numbers. Each is one face: which one has a letter, the report has said.
pub(in crate::gui) fn families() -> Vec<FontFamily> {
    let faces = 0..assets::REPORT_FACES.len();
    faces
        .map(|face| FontFamily::Name(format!("report-{face}").into()))
        .collect()
}

/// Sets text at a scale.
pub(super) struct Letters<'a, 'b> {
    fonts: &'a mut FontsView<'b>,
    families: &'a [FontFamily],
    scale: f32,
    pixels_per_point: f32,
}

impl<'a, 'b> Letters<'a, 'b> {
    /// Letters for paper at a scale: points of the screen for a point of paper.
    pub(super) fn new(
        fonts: &'a mut FontsView<'b>,
        families: &'a [FontFamily],
        scale: f32,
        pixels_per_point: f32,
    ) -> Self {
        Self {
            fonts,
            families,
            scale,
            pixels_per_point,
        }
    }

    /// The run as a shape whose origin is that of the page; none where there is nothing to see.
    pub(super) fn set(&mut self, run: &TextRun) -> Option<Shape> {
        let family = self.families.get(usize::from(run.face))?.clone();
        let step = STEP / self.pixels_per_point;
        let size = (run.size * self.scale / step).round().max(1.0) * step;
        let font = FontId::new(size, family);
        let [red, green, blue] = [run.color.0, run.color.1, run.color.2];
        let color = pixel([red, green, blue]);
        let mut job =
            LayoutJob::single_section(run.text.clone(), TextFormat::simple(font.clone(), color));
        job.break_on_newline = false;
        let galley = self.fonts.layout_job(job);
        let ascent = galley.rows.first()?.glyphs.first()?.pos.y;
        let whole = |at: f32| (at * self.pixels_per_point).round() / self.pixels_per_point;
        let origin = pos2(
            whole(run.x * self.scale),
            whole(run.baseline * self.scale - ascent),
        );
        let places = self.places(run, &font);
        let mut shape = TextShape::new(origin, galley, color);
        put_right(&mut shape, &places, self.pixels_per_point)?;
        Some(Shape::Text(shape))
    }

    /// The left end of every letter's place, from the left edge of the page in points of the screen.
    fn places(&mut self, run: &TextRun, font: &FontId) -> Vec<f32> {
        let em = |width: f32| width / font.size * run.size;
        let widths = run.text.chars();
        let widths: Vec<f32> = widths
            .map(|letter| em(self.fonts.glyph_width(font, letter)))
            .collect();
        let scale = self.scale;
        if let Some(pitch) = run.pitch {
            let mut left = run.x;
            let place = |width: &f32| {
                let place = left + (pitch - width) / 2.0;
                left += pitch;
                place * scale
            };
            return widths.iter().map(place).collect();
        }
        // Spaces of justified lines are wider by as much as the report says.
        let widened = |letter: char| if letter == ' ' { run.stretch } else { 0.0 };
        let natural = run.width - run.text.chars().map(widened).sum::<f32>();
        let sum: f32 = widths.iter().sum();
        let ratio = if sum > 0.0 { natural / sum } else { 1.0 };
        let mut left = run.x;
        let place = |(letter, width): (char, &f32)| {
            let place = left;
            left += width * ratio + widened(letter);
            place * scale
        };
        run.text.chars().zip(&widths).map(place).collect()
    }
}

/// Moves every letter to its place, on whole pixels as all text of the window. None where there is nothing to see.
fn put_right(shape: &mut TextShape, places: &[f32], pixels_per_point: f32) -> Option<()> {
    let whole = |at: f32| (at * pixels_per_point).round() / pixels_per_point;
    let galley = std::sync::Arc::make_mut(&mut shape.galley);
    let first_row = galley.rows.first_mut()?;
    let row = std::sync::Arc::make_mut(&mut first_row.row);
    let left = shape.pos.x + first_row.pos.x;
    for (glyph, place) in row.glyphs.iter_mut().zip(places) {
        let moved = whole(*place) - left - glyph.pos.x;
        glyph.pos.x += moved;
        if !glyph.uv_rect.is_nothing() {
            let first = glyph.first_vertex as usize;
            let corners = row.visuals.mesh.vertices.iter_mut().skip(first).take(4);
            corners.for_each(|corner| corner.pos.x += moved);
        }
    }
    let bounds = row.visuals.mesh.calc_bounds();
    row.visuals.mesh_bounds = bounds;
    galley.mesh_bounds = bounds.translate(first_row.pos.to_vec2());
    bounds.is_positive().then_some(())
}

/// A shape of a page whose corner is at `origin`.
pub(super) fn moved(shape: &Shape, origin: Pos2) -> Shape {
    let by = origin.to_vec2();
    let mut shape = shape.clone();
    match &mut shape {
        // What the shape itself does would copy every letter.
        Shape::Text(text) => text.pos += by,
        other => other.translate(by),
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{gui::fonts, report::page::Rgb};

    /// Sets a run on a new screen and returns the left edge of every letter that has ink, in pixels.
    fn set(run: &TextRun, scale: f32, pixels_per_point: f32) -> Vec<f32> {
        let ctx = egui::Context::default();
        fonts::install(&ctx);
        ctx.set_pixels_per_point(pixels_per_point);
        let mut edges = Vec::new();
        for _ in 0..2 {
            let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
                let families = families();
                ui.fonts_mut(|fonts| {
                    let mut letters = Letters::new(fonts, &families, scale, pixels_per_point);
                    let Some(Shape::Text(text)) = letters.set(run) else {
                        panic!("nothing was set");
                    };
                    let row = &text.galley.rows[0];
                    let inked = row
                        .glyphs
                        .iter()
                        .filter(|glyph| !glyph.uv_rect.is_nothing());
                    let place = |glyph: &egui::epaint::text::Glyph| {
                        let corner = row.visuals.mesh.vertices[glyph.first_vertex as usize];
                        let left = corner.pos.x - glyph.uv_rect.offset.x;
                        (text.pos.x + row.pos.x + left) * pixels_per_point
                    };
                    edges = inked.map(place).collect();
                });
            });
            output.textures_delta.clear();
        }
        edges
    }

    fn run(text: &str, face: u8, width: f32) -> TextRun {
        TextRun {
            x: 33.3,
            baseline: 50.0,
            size: 9.5,
            face,
            color: Rgb(0, 0, 0),
            text: text.to_owned(),
            width,
            pitch: None,
            stretch: 0.0,
        }
    }

    #[test]
    fn the_spaces_of_a_justified_line_alone_are_wider() {
        let (syllable, space, stretch) = (0.92 * 9.5, 0.224 * 9.5, 3.0);
        let justified = TextRun {
            stretch,
            ..run("가나 다", 0, 3.0 * syllable + space + stretch)
        };
        let edges = set(&justified, 4.0, 1.0);
        let steps: Vec<f32> = edges.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!((steps[0] - syllable * 4.0).abs() <= 1.0, "{steps:?}");
        let wide = (syllable + space + stretch) * 4.0;
        assert!((steps[1] - wide).abs() <= 1.0, "{steps:?}");
    }

    #[test]
    fn letters_stand_where_the_report_has_them_though_the_window_would_kern_them() {
        for scale in [0.7, 4.0 / 3.0, 4.0] {
            for pixels in [1.0, 1.5] {
                // In Pretendard A and V are kerned: without putting them right the last would be a letter too far left.
                let text = "AVAVAVAVAVAVAVAVAVAV";
                let width = 130.0;
                let edges = set(&run(text, 2, width), scale, pixels);
                let right = (33.3 + width * 18.0 / 20.0) * scale * pixels;
                let drift = (edges[18] - right).abs();
                assert!(
                    drift < 0.05 * 9.5 * scale * pixels + 1.0,
                    "{drift} at {scale}×{pixels}"
                );
            }
        }
    }

    #[test]
    fn hangul_stands_on_whole_pixels_no_more_than_half_a_pixel_away() {
        let text = "정보보호최고책임자가 실무조직을 둔다";
        // All syllables are equally wide in Noto Sans KR, the space is narrower.
        let syllable = 0.92 * 9.5;
        let space = 0.224 * 9.5;
        let width = 17.0 * syllable + 2.0 * space;
        for (scale, pixels) in [(0.7, 1.0), (4.0 / 3.0, 1.0), (4.0 / 3.0, 1.5), (4.0, 2.0)] {
            let edges = set(&run(text, 0, width), scale, pixels);
            assert_eq!(edges.len(), 17);
            let spaces = |letter: usize| {
                f32::from(u8::from(letter >= 10)) + f32::from(u8::from(letter >= 15))
            };
            for (letter, edge) in edges.iter().enumerate() {
                let before = f32::from(u8::try_from(letter).unwrap());
                let exact = (33.3 + before * syllable + spaces(letter) * space) * scale * pixels;
                assert!((edge - exact).abs() < 0.51, "{letter}: {edge} for {exact}");
                assert!(
                    (edge - edge.round()).abs() < 0.01,
                    "{letter} is blurred: {edge}"
                );
            }
        }
    }

    #[test]
    fn letters_set_equally_wide_stand_in_the_middle_of_their_places() {
        let digest = TextRun {
            pitch: Some(8.0),
            ..run("1111111111", 0, 80.0)
        };
        let edges = set(&digest, 4.0, 1.0);
        let steps: Vec<f32> = edges.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(
            steps.iter().all(|step| (step - 32.0).abs() <= 1.0),
            "{steps:?}"
        );
        assert!(edges[0] > (33.3 + 1.0) * 4.0, "{}", edges[0]);
    }
}
