//! Some controls of an assessment alone, as if it held no others.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{Assessment, Catalog, ControlKey, Group};

/// The assessment and its catalogs with these controls alone: without headings that have none, and without evidence that
/// none of them shows. Nothing chosen is all.
#[must_use]
pub fn selected(
    assessment: &Assessment,
    catalogs: &[Arc<Catalog>],
    chosen: &BTreeSet<ControlKey>,
) -> (Assessment, Vec<Arc<Catalog>>) {
    if chosen.is_empty() {
        return (assessment.clone(), catalogs.to_vec());
    }
    let catalogs = narrowed(catalogs, chosen);
    let findings = assessment.findings.iter();
    let findings: BTreeMap<_, _> = findings
        .filter(|(key, _)| chosen.contains(key))
        .map(|(key, finding)| (key.clone(), finding.clone()))
        .collect();
    let shown: BTreeSet<_> = findings
        .values()
        .flat_map(|finding| finding.evidence.iter().copied())
        .collect();
    let mut narrowed = assessment.clone();
    narrowed.evidence.retain(|id, _| shown.contains(id));
    narrowed.findings = findings;
    narrowed.catalogs = catalogs.iter().map(|catalog| catalog.id.clone()).collect();
    let tailoring = Arc::make_mut(&mut narrowed.tailoring);
    tailoring.own.retain(|own| chosen.contains(&own.key()));
    if let Some(last) = &mut narrowed.last {
        let last = Arc::make_mut(last);
        last.answers.retain(|key, _| chosen.contains(key));
        last.dropped.clear();
    }
    (narrowed, catalogs)
}

/// Catalogs with these controls alone, without headings that have none; a catalog of which nothing is left is left out.
#[must_use]
pub fn narrowed(catalogs: &[Arc<Catalog>], chosen: &BTreeSet<ControlKey>) -> Vec<Arc<Catalog>> {
    let narrowed = catalogs.iter().filter_map(|catalog| {
        let groups = groups(&catalog.groups, catalog, chosen);
        let catalog = Catalog {
            groups,
            ..Catalog::clone(catalog)
        };
        (!catalog.groups.is_empty()).then(|| Arc::new(catalog))
    });
    narrowed.collect()
}

fn groups(groups: &[Group], catalog: &Catalog, chosen: &BTreeSet<ControlKey>) -> Vec<Group> {
    let narrowed = groups.iter().map(|group| {
        let controls = group.controls.iter();
        Group {
            groups: self::groups(&group.groups, catalog, chosen),
            controls: controls
                .filter(|control| chosen.contains(&catalog.key(&control.id)))
                .cloned()
                .collect(),
            ..group.clone()
        }
    });
    narrowed
        .filter(|group| !group.groups.is_empty() || !group.controls.is_empty())
        .collect()
}
