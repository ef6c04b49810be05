//! The pane at the right in which the chosen template is edited, the pages beside it following.

mod draft;
mod looks;
mod pane;
mod sections;

pub(in crate::gui) use draft::TemplateDraft;
pub(super) use pane::ui;
