//! The 기준 screen: catalogs in use, two of them beside each other, risks, cited laws, terms.

mod catalogs;
mod laws;
mod mapping;
mod risks;
mod tabs;
mod terms;

pub(in crate::gui) use catalogs::files_ui;
pub(super) use tabs::ui;
