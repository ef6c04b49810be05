//! The report: an assessment becomes blocks ([`compose`](mod@compose), [`document`]), blocks become
//! pages ([`layout`], [`page`]), pages become bytes ([`pdf`]). Each stage knows only the one before;
//! files, clock and screen are not known here.
mod compose;
pub mod document;
mod error;
mod export;
pub mod layout;
pub mod page;
pub mod pdf;
mod protection;
pub mod reading;
pub mod style;
#[cfg(test)]
mod tests;
pub mod wording;

pub use compose::{ReportInput, TrailInput, compose, trail};
pub use document::Document;
pub use error::{Fault, ReportError};
pub use export::{export, export_protected, export_to};
pub use layout::{Layout, MissingCharacter, ReportFonts, lay_out};
pub use page::Page;
pub use pdf::{PictureSource, read_recipe};
pub use protection::Protection;
