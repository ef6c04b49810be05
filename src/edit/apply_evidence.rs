//! Applies edits of the evidence index and returns their inverses.

use std::{collections::BTreeMap, mem::replace, sync::Arc};

use super::{apply::EditError, evidence_edit::EvidenceEdit};
use crate::domain::{Assessment, Evidence, EvidenceBody, EvidenceId};

/// Applies one edit and returns the one that takes it back.
pub(super) fn apply_evidence(
    assessment: &mut Assessment,
    edit: EvidenceEdit,
) -> Result<EvidenceEdit, EditError> {
    let index = &mut assessment.evidence;
    Ok(match edit {
        EvidenceEdit::Title(id, text) => {
            EvidenceEdit::Title(id, replace(&mut entry(index, id)?.title, text))
        }
        EvidenceEdit::Description(id, text) => {
            EvidenceEdit::Description(id, replace(&mut entry(index, id)?.description, text))
        }
        EvidenceEdit::Host(id, text) => {
            EvidenceEdit::Host(id, replace(&mut entry(index, id)?.host, text))
        }
        EvidenceEdit::Place(id, text) => {
            let EvidenceBody::Paper { place } = &mut entry(index, id)?.body else {
                return Err(EditError::NotPaper(id));
            };
            EvidenceEdit::Place(id, replace(place, text))
        }
        EvidenceEdit::FileName(id, text) => {
            let evidence = entry(index, id)?;
            let EvidenceBody::File(file) = &mut evidence.body else {
                return Err(EditError::NotFile(id));
            };
            // The kept original has the same name, and must not keep what is masked in it.
            if let Some(original) = &mut evidence.original {
                original.original_name.clone_from(&text);
            }
            EvidenceEdit::FileName(id, replace(&mut file.original_name, text))
        }
        EvidenceEdit::Captured(id, at) => {
            EvidenceEdit::Captured(id, replace(&mut entry(index, id)?.captured, at))
        }
        EvidenceEdit::Swept(id, stamp) => {
            EvidenceEdit::Swept(id, replace(&mut entry(index, id)?.swept, stamp))
        }
        EvidenceEdit::Set(evidence) => {
            let before = replace(entry(index, evidence.id)?, *evidence);
            EvidenceEdit::Set(Box::new(before))
        }
        EvidenceEdit::Put(evidence) => {
            let id = evidence.id;
            if index.contains_key(&id) {
                return Err(EditError::Taken(id.0));
            }
            index.insert(id, Arc::new(*evidence));
            EvidenceEdit::Remove(id)
        }
        EvidenceEdit::Remove(id) => {
            let evidence = index.remove(&id).ok_or(EditError::NoEvidence(id))?;
            EvidenceEdit::Put(Box::new(Arc::unwrap_or_clone(evidence)))
        }
        EvidenceEdit::LastId(id) => {
            EvidenceEdit::LastId(replace(&mut assessment.last_evidence, id))
        }
    })
}

fn entry(
    index: &mut BTreeMap<EvidenceId, Arc<Evidence>>,
    id: EvidenceId,
) -> Result<&mut Evidence, EditError> {
    index
        .get_mut(&id)
        .map(Arc::make_mut)
        .ok_or(EditError::NoEvidence(id))
}
