//! What an assessment is: plain values and pure rules. No files, clock, random source, RON or egui.

mod assessment;
mod catalog;
mod checks;
mod date;
mod evidence;
mod finding;
mod ids;
mod profile;
mod progress;

pub use assessment::{Assessment, Subject};
pub use catalog::{
    Catalog, Control, Group, Guidance, GuidanceKind, Outcome, Placed, Reference, VerdictLevel,
};
pub use checks::{ControlFilter, Lack, lacks};
pub use date::{Date, DateError, DateTime, Period};
pub use evidence::{Evidence, EvidenceFile, EvidenceNumber, Media};
pub use finding::{ActionItem, ActionState, Applicability, Criterion, Finding, Mark, Stamp};
pub use ids::{
    ActionId, CatalogId, ControlId, ControlKey, CriterionId, EvidenceId, GroupId, PersonId, Sha256,
    VerdictId,
};
pub use profile::{Institution, Part, Person, Profile};
pub use progress::{Progress, Tally};
