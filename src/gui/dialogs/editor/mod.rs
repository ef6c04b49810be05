//! The editor in which parts of a picture are hidden, cut off or pointed at.

mod show;
mod state;

pub(in crate::gui) use show::show;
pub(in crate::gui) use state::Editor;
