//! The catalogs of an open project: as published, with the project's own changes laid over them, and what they cite.

use std::sync::Arc;

use super::search::haystack;
use crate::{
    domain::{
        Assessment, Catalog, CatalogId, CitedLaws, HandedOut, LawRegister, Profile, narrowed,
    },
    store::CatalogText,
};

/// Gives every control of the catalogs a finding, should the file lack one.
pub(super) fn complete(assessment: &mut Assessment, catalogs: &[Arc<Catalog>]) {
    for (key, finding) in Assessment::new(Profile::default(), Vec::new(), catalogs).findings {
        assessment.findings.entry(key).or_insert(finding);
    }
}

/// Who cites which law, and the provisions prepared for searching.
pub(super) fn cited(laws: &LawRegister, catalogs: &[Arc<Catalog>]) -> (CitedLaws, Vec<String>) {
    let cited = laws.cited(catalogs.iter().map(AsRef::as_ref));
    let provisions = cited.provisions.keys();
    let haystacks = provisions.map(|it| haystack(&it.to_string())).collect();
    (cited, haystacks)
}

/// The catalogs of an assessment in its order, with its own changes laid over them.
pub(super) fn tailored(
    known: &[(Arc<Catalog>, CatalogText)],
    assessment: &Assessment,
    part: Option<&HandedOut>,
) -> Vec<Arc<Catalog>> {
    let tailor = |id: &CatalogId| {
        let (catalog, _) = published(known, id)?;
        Some(if assessment.tailoring.touches(id) {
            Arc::new(assessment.tailoring.laid_over(catalog))
        } else {
            catalog.clone()
        })
    };
    let all: Vec<Arc<Catalog>> = assessment.catalogs.iter().filter_map(tailor).collect();
    match part {
        Some(part) => narrowed(&all, &part.shown(assessment)),
        None => all,
    }
}

pub(super) fn published<'a>(
    known: &'a [(Arc<Catalog>, CatalogText)],
    id: &CatalogId,
) -> Option<&'a (Arc<Catalog>, CatalogText)> {
    known.iter().find(|(_, text)| text.id == *id)
}
