//! What can be done to the evidence index.

use super::{
    edits::{Deed, Edit},
    typing::TextTarget,
};
use crate::domain::{DateTime, Evidence, EvidenceId, Stamp, Subject};

/// A change to the evidence index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvidenceEdit {
    /// Adds an evidence.
    Put(Box<Evidence>),
    /// Takes an evidence out.
    Remove(EvidenceId),
    /// Replaces the evidence of the same id.
    Set(Box<Evidence>),
    /// Sets the title.
    Title(EvidenceId, String),
    /// Sets what is to be seen in it.
    Description(EvidenceId, String),
    /// Sets the host or system.
    Host(EvidenceId, String),
    /// Sets where the paper is kept.
    Place(EvidenceId, String),
    /// Sets the name that is remembered of the file.
    FileName(EvidenceId, String),
    /// Sets the time of capture.
    Captured(EvidenceId, Option<DateTime>),
    /// Says who has looked whether something must be hidden.
    Swept(EvidenceId, Option<Stamp>),
    /// Sets the highest evidence id ever given.
    LastId(EvidenceId),
}

impl Edit {
    /// The whole evidence that the edit puts in.
    pub(super) fn held(&self) -> Option<&Evidence> {
        match self {
            Self::Evidence(EvidenceEdit::Put(evidence) | EvidenceEdit::Set(evidence)) => {
                Some(evidence)
            }
            _ => None,
        }
    }

    /// The same, to be changed in place.
    pub(super) fn held_mut(&mut self) -> Option<&mut Evidence> {
        match self {
            Self::Evidence(EvidenceEdit::Put(evidence) | EvidenceEdit::Set(evidence)) => {
                Some(evidence)
            }
            _ => None,
        }
    }
}

impl EvidenceEdit {
    pub(super) fn deed(&self) -> Deed {
        match self {
            Self::Title(..)
            | Self::Description(..)
            | Self::Host(..)
            | Self::Place(..)
            | Self::FileName(..)
            | Self::Captured(..) => Deed::EvidenceText,
            Self::Set(_) => Deed::Redaction,
            Self::Swept(..) => Deed::Sweep,
            Self::Put(_) | Self::Remove(_) | Self::LastId(_) => Deed::Evidence,
        }
    }

    pub(super) fn typed(&self) -> Option<(TextTarget, &str)> {
        match self {
            Self::Title(id, text) => Some((TextTarget::Title(*id), text)),
            Self::Description(id, text) => Some((TextTarget::Description(*id), text)),
            Self::Host(id, text) => Some((TextTarget::Host(*id), text)),
            Self::Place(id, text) => Some((TextTarget::Place(*id), text)),
            _ => None,
        }
    }

    pub(super) fn subject(&self) -> Subject {
        match self {
            Self::Put(evidence) | Self::Set(evidence) => Subject::Evidence(evidence.id),
            Self::Remove(id)
            | Self::Title(id, _)
            | Self::Description(id, _)
            | Self::Host(id, _)
            | Self::Place(id, _)
            | Self::FileName(id, _)
            | Self::Captured(id, _)
            | Self::Swept(id, _) => Subject::Evidence(*id),
            Self::LastId(_) => Subject::LastEvidence,
        }
    }
}
