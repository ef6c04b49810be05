//! The only way an assessment changes: small edits, each with its inverse, gathered into steps that undo and redo.

mod answer_edit;
mod apply;
mod apply_evidence;
mod confirm;
mod edits;
mod evidence_edit;
mod history;
mod issued_edit;
mod merge;
mod redact;
mod steps;
mod tailor;
mod trace;
mod typing;

pub use answer_edit::AnswerEdit;
pub use apply::{EditError, apply, apply_all};
pub use confirm::confirm;
pub use edits::{
    ActionField, ActionText, CatalogEdit, Cause, Deed, Edit, FindingEdit, PersonEdit, ProfileEdit,
    ProfileText, TailoringEdit,
};
pub use evidence_edit::EvidenceEdit;
pub use history::History;
pub use issued_edit::IssuedEdit;
pub use merge::{
    Conflict, Merge, MergeChoice, MergeChoices, MergeField, MergePlace, MergeValue, merge,
};
pub use redact::{Replacement, restore};
pub use steps::{
    NewEvidence, attach, blank_action, criterion_from, detach, free_person_id, not_applicable,
    remove_evidence, share, verdict,
};
pub use tailor::{
    Side, add_catalog, add_own, remove_catalog, remove_own, scope_out, set_own, take_over,
};
pub use typing::TextTarget;
