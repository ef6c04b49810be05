//! The editor in which parts of a picture are hidden, cut off or pointed at. Nothing of it touches a file: what is drawn
//! is handed to the workbench as one value.

mod canvas;
mod canvas_paint;
mod drawing;
mod geometry;
mod gesture;
mod hit;
mod keys;
mod look;
mod paint;
mod saving;
mod show;
mod side;
mod state;
mod tools;
mod typing;

pub(in crate::gui) use show::show;
pub(in crate::gui) use state::Editor;
pub(in crate::gui) use tools::{LetterSize, Tool};
