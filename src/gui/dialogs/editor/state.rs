//! What is being drawn onto one picture.

use crate::{domain::EvidenceId, evidence::Markup};

/// What is being drawn onto one picture.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::gui) struct Editor {
    pub(super) id: EvidenceId,
    pub(super) markup: Markup,
    pub(super) keep: bool,
}

impl Editor {
    /// An editor for the picture of an evidence, with nothing drawn yet. `keep` says whether an original is kept already.
    pub(in crate::gui) fn new(id: EvidenceId, keep: bool) -> Self {
        Self {
            id,
            markup: Markup::default(),
            keep,
        }
    }
}
