//! The open project without a window: requests in, effects out. No egui, no threads, no clock.

mod bench;
mod export;
mod file_name;
mod fresh;
mod job;
mod library;
mod listing;
mod notice;
mod project;
mod request;
mod sample;
mod search;
mod sentences;

pub use bench::{Busy, Places, Workbench};
pub use file_name::safe_name;
pub use fresh::NewProject;
pub use job::{Attachment, Job, JobError, JournalOp, Outcome, PictureSize, Source};
pub use library::{Library, LibraryEntry};
pub use listing::{Listing, Row};
pub use notice::{Notice, Tone};
pub use project::{OpenProject, SaveState};
pub use request::{Effect, Now, Request};
pub use search::{Needle, haystack, matches};
pub use sentences::{
    CLIPBOARD, catalog_error, deed, edit_error, import_error, job_error, store_error,
};
