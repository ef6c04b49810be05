//! A part of an assessment that was handed out, to be worked on elsewhere and put together again.

use std::{collections::BTreeSet, sync::Arc};

use super::{Assessment, ControlKey, DateTime};

/// What a part was when it was handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedOut {
    /// Id of the project that it is a part of.
    pub project: String,
    /// When it was handed out.
    pub at: DateTime,
    /// All that was handed out: the controls that it has findings for are those of the part.
    pub base: Arc<Assessment>,
}

impl HandedOut {
    /// The controls that are shown of the part as it is now: those that were handed out, and its own ones.
    #[must_use]
    pub fn shown(&self, now: &Assessment) -> BTreeSet<ControlKey> {
        let own = now.tailoring.own.iter().map(super::OwnControl::key);
        self.base.findings.keys().cloned().chain(own).collect()
    }
}
