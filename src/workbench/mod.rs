//! The open project without a window: requests in, effects out. No egui, no threads, no clock.

mod bench;
mod catalog_sentences;
mod export;
mod file_name;
mod fresh;
mod job;
mod library;
mod listing;
mod notice;
mod own_catalog;
mod project;
mod request;
mod sample;
mod search;
mod sentences;
mod source;

pub use bench::{Busy, Places, Workbench};
pub use catalog_sentences::{catalog_error, catalog_file_error, catalog_file_faults};
pub use file_name::safe_name;
pub use fresh::NewProject;
pub use job::{Job, JobError, JournalOp, Outcome, PictureSize};
pub use library::{Library, LibraryEntry};
pub use listing::{Listing, Row};
pub use notice::{Notice, Tone};
pub use own_catalog::{CatalogFileError, read_catalog_file, write_template};
pub use project::{OpenProject, SaveState};
pub use request::{Effect, Now, Request};
pub use search::{Needle, haystack, matches};
pub use sentences::{CLIPBOARD, deed, edit_error, import_error, job_error, store_error};
pub use source::{Attachment, Source};
