//! The sample project of a made-up fintech: its content and the pictures of its evidence, drawn from descriptions.
//! Everything in it is made up; nothing here reads files, so fonts and descriptions come in as arguments.

mod canvas;
mod draw;
mod error;
mod figure;
mod palette;
mod paper;
mod png;
pub mod scene;
pub mod source;
#[cfg(test)]
mod tests;
mod typeset;

pub use draw::{SceneFonts, draw};
pub use error::SampleError;
pub use png::encode_png;
pub use scene::Scene;
pub use source::SampleSource;
