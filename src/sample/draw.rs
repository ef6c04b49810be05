//! Draws a scene: which kind is drawn how large, and by which part.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "pixel maths on pictures of a few thousand pixels"
)]

mod console;
mod diagram;
mod document;
mod log;
mod phone;
mod settings;
mod sheet;
mod side;
mod table;
mod terminal;
mod window;

use image::RgbImage;

use super::SampleError;
use super::canvas::Canvas;
use super::palette::{Color, DESK, GROUND, PAPER, WHITE};
use super::scene::Scene;
pub use super::typeset::SceneFonts;

/// Draws `scene` at its own size (screens 1600 × 1000 or 1440 × 900, papers 1240 × 1600 pixels).
///
/// # Errors
/// [`SampleError`] when a letter has no outline, a text does not fit its place, or a link leads nowhere.
pub fn draw(scene: &Scene, fonts: &SceneFonts<'_>) -> Result<RgbImage, SampleError> {
    let (size, ground) = sheet_of(scene);
    let mut canvas = Canvas::new(size, ground, fonts);
    match scene {
        Scene::Document(document) => document::draw(&mut canvas, document),
        Scene::Console(console) => console::draw(&mut canvas, console),
        Scene::Settings(settings) => settings::draw(&mut canvas, settings),
        Scene::Log(log) => log::draw(&mut canvas, log),
        Scene::Sheet(sheet) => sheet::draw(&mut canvas, sheet),
        Scene::Diagram(diagram) => diagram::draw(&mut canvas, diagram)?,
        Scene::Terminal(terminal) => terminal::draw(&mut canvas, terminal),
        Scene::Phone(phone) => phone::draw(&mut canvas, phone),
    }
    canvas.finish()
}

fn sheet_of(scene: &Scene) -> ((u32, u32), Color) {
    match scene {
        Scene::Document(_) => ((1240, 1600), PAPER),
        Scene::Terminal(_) => ((1440, 900), WHITE),
        Scene::Phone(_) => ((1440, 900), DESK),
        Scene::Diagram(_) => ((1600, 1000), WHITE),
        _ => ((1600, 1000), GROUND),
    }
}
