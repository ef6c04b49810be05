//! What editing requests do to the assessment.

use crate::{
    domain::{Assessment, Stamp},
    edit::{self, Edit, TailoringEdit},
    workbench::request::Request,
};

/// The edits that an editing request stands for; none for any other request.
pub(super) fn edits(assessment: &Assessment, request: Request, stamp: Stamp) -> Vec<Edit> {
    match request {
        Request::Finding(key, edit) => vec![edit.on(&key, stamp)],
        Request::RemoveCatalog(id) => edit::remove_catalog(assessment, &id),
        Request::AddOwn(own) => edit::add_own(assessment, *own),
        Request::SetOwn(own) => edit::set_own(assessment, *own, stamp),
        Request::RemoveOwn(key) => edit::remove_own(assessment, &key),
        Request::Label(catalog, verdict, label) => {
            vec![Edit::Tailoring(TailoringEdit::Label(
                catalog, verdict, label,
            ))]
        }
        Request::ScopeOut(keys, reason) => edit::scope_out(assessment, &keys, &reason, stamp),
        Request::Profile(edit) => vec![Edit::Profile(edit)],
        Request::Answer(edit) => vec![Edit::Answer(edit)],
        Request::Person(edit) => vec![Edit::Person(edit)],
        Request::Evidence(edit) => vec![Edit::Evidence(edit)],
        Request::Detach(key, id) => edit::detach(assessment, &key, id, stamp),
        Request::Verdict(key, level) => assessment
            .finding(&key)
            .map(|finding| edit::verdict(finding, &key, &level, stamp))
            .unwrap_or_default(),
        Request::NotApplicable(key) => assessment
            .finding(&key)
            .map(|finding| edit::not_applicable(finding, &key, stamp))
            .unwrap_or_default(),
        Request::AddCriterion(key, text) => {
            let added = assessment
                .finding(&key)
                .map(|finding| edit::criterion_from(finding, &text));
            added.map(|edit| edit.on(&key, stamp)).into_iter().collect()
        }
        Request::AddAction(key) => {
            let added = assessment.finding(&key).map(edit::blank_action);
            added.map(|edit| edit.on(&key, stamp)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}
