//! The screen of the report: its pages as they will be printed, painted from the same marks.

mod bar;
mod ink;
mod keys;
mod letters;
mod outline;
mod pages;
mod roll;
mod screen;
mod sheets;
mod state;
mod template;

pub(in crate::gui) use letters::families;
pub(super) use screen::ui;
pub(in crate::gui) use state::{Goal, ReportView};
pub(in crate::gui) use template::TemplateDraft;
