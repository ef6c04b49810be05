//! The open project without a window: requests in, effects out. No egui, no threads, no clock.

mod bench;
mod catalog_sentences;
mod emblem;
mod evidence_deed;
mod evidence_folder;
mod evidence_jobs;
mod evidence_sentences;
mod export;
mod file_name;
mod fresh;
mod gallery;
mod job;
mod library;
mod listing;
mod looking;
mod notice;
mod outcome;
mod own_catalog;
mod part_sentences;
mod part_task;
mod places;
mod preview;
mod privacy;
mod project;
mod project_evidence;
mod project_issued;
mod provenance;
mod report_deed;
mod report_sentences;
mod request;
mod sample;
mod search;
mod sentences;
mod signing;
mod signing_sentences;
mod source;
mod spots;
mod template_sentences;
mod template_task;
mod templates;

pub use crate::report::Protection;
pub use bench::{Busy, Workbench};
pub use catalog_sentences::{catalog_error, catalog_file_error, catalog_file_faults};
pub use emblem::EmblemError;
pub use evidence_deed::{Duplicate, DuplicateChoice, EvidenceDeed};
pub use evidence_folder::{FolderJob, FolderKind};
pub use evidence_jobs::{Hiding, RedactJob, Redacted};
pub use evidence_sentences::import_error;
pub use export::{ReportChoice, ReportJob, ReportMaterial, WrittenReport, report_fonts};
pub use file_name::safe_name;
pub use fresh::NewProject;
pub use gallery::{Gallery, GalleryFilter, GalleryRow};
pub use job::{Job, PictureSize};
pub use library::{Library, LibraryEntry};
pub use listing::{Listing, Row};
pub use notice::{Notice, Tone};
pub use outcome::{JobError, JournalOp, Outcome, TemplateOutcome};
pub use own_catalog::{CatalogFileError, read_catalog_file, write_template};
pub use part_sentences::{merge_place, merge_stamp, merge_value};
pub use part_task::{PartDeed, PartOutcome, PartTask, Returned};
pub use places::Places;
pub use preview::Preview;
pub use privacy::{Found, Privacy, Searched, Suspect};
pub use project::{OpenProject, SaveState};
pub use project_evidence::Misgivings;
pub use provenance::{Provenance, provenance};
pub use report_deed::{Printed, ReportDeed, ReportUse};
pub use report_sentences::signed_copy_of;
pub use request::{Effect, Now, Request, TemplateRequest};
pub use search::{Needle, haystack, matches};
pub use sentences::{CLIPBOARD, SCREEN, deed, edit_error, job_error, store_error};
pub use signing::{
    CheckedKey, KeyJob, SignJob, Signatures, SignedReport, SigningError, read_signatures,
};
pub use signing_sentences::{certificate_lines, not_signed, signature_line, signed, signing_error};
pub use source::{Attachment, Recipient, Source};
pub use spots::Spot;
pub use template_sentences::template_error;
pub use template_task::TemplateTask;
pub use templates::{TemplateEntry, Templates};

pub use crate::sign::{
    CertificateFacts, Later, Password, SignField, SignatureFacts, SignatureState,
};
