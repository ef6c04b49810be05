//! The only way an assessment changes: small edits, each with its inverse, gathered into steps that undo and redo.

mod apply;
mod edits;
mod history;
mod steps;
mod tailor;
mod typing;

pub use apply::{EditError, apply, apply_all};
pub use edits::{
    ActionField, ActionText, CatalogEdit, Deed, Edit, EvidenceEdit, FindingEdit, PersonEdit,
    ProfileEdit, ProfileText, TailoringEdit, TextTarget,
};
pub use history::History;
pub use steps::{
    NewEvidence, attach, blank_action, criterion_from, detach, free_person_id, not_applicable,
    verdict,
};
pub use tailor::{
    Side, add_catalog, add_own, remove_catalog, remove_own, scope_out, set_own, take_over,
};
