//! All evidence: a gallery with filters, and what is known of the one chosen.

mod details;
mod gallery;
mod suspects;
mod tags;
mod thumb;

pub(in crate::gui) use details::{hide, ui as details_ui};
pub(in crate::gui) use gallery::export;
pub(super) use gallery::ui;
pub(in crate::gui) use suspects::{content_ui, found_ui, suspects_ui};
pub(in crate::gui) use tags::{tags, tags_ui};
pub(in crate::gui) use thumb::{document_ui, thumb_ui};
