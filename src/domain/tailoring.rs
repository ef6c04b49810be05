//! What a project changes of its catalogs: controls of its own, and the words for its verdicts. The published catalog
//! stays as it is; what is shown and judged is the catalog with this laid over it.

use std::collections::BTreeMap;

use super::{
    Catalog, CatalogId, Control, ControlId, ControlKey, Group, GroupId, Guidance, GuidanceKind,
    VerdictId,
};

/// The changes of one project to its catalogs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tailoring {
    /// Controls of the project's own, in the order shown.
    pub own: Vec<OwnControl>,
    /// Other words for verdicts.
    pub labels: BTreeMap<(CatalogId, VerdictId), String>,
}

/// A control that the users have added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnControl {
    /// The catalog it is shown in.
    pub catalog: CatalogId,
    /// The group it is shown in.
    pub group: GroupId,
    /// Its number.
    pub id: ControlId,
    /// Short title for lists.
    pub title: String,
    /// What must be so, in one sentence.
    pub requirement: String,
    /// What is judged, one thing a point; the requirement alone where there is none.
    pub duties: Vec<String>,
}

impl OwnControl {
    /// The key of its finding.
    #[must_use]
    pub fn key(&self) -> ControlKey {
        ControlKey::new(self.catalog.clone(), self.id.clone())
    }

    /// The control as a catalog would hold it.
    #[must_use]
    pub fn control(&self) -> Control {
        let duty = |text: &String| Guidance {
            kind: GuidanceKind::Must,
            text: text.clone(),
            items: Vec::new(),
            lost: false,
            uncertain: None,
        };
        Control {
            id: self.id.clone(),
            title: self.title.clone(),
            requirement: self.requirement.clone(),
            guidance: self.duties.iter().map(duty).collect(),
            ..Control::default()
        }
    }
}

impl Tailoring {
    /// The project's own control of that key.
    #[must_use]
    pub fn own(&self, key: &ControlKey) -> Option<&OwnControl> {
        let own = self.own.iter();
        own.into_iter()
            .find(|own| own.catalog == key.catalog && own.id == key.control)
    }

    /// Whether it changes anything of a catalog.
    #[must_use]
    pub fn touches(&self, catalog: &CatalogId) -> bool {
        self.own.iter().any(|own| own.catalog == *catalog)
            || self.labels.keys().any(|(id, _)| id == catalog)
    }

    /// The catalog with the changes laid over it. An own control whose group is not there comes last.
    #[must_use]
    pub fn laid_over(&self, catalog: &Catalog) -> Catalog {
        let mut tailored = catalog.clone();
        for level in &mut tailored.scale {
            let key = (catalog.id.clone(), level.id.clone());
            if let Some(label) = self.labels.get(&key) {
                level.label.clone_from(label);
            }
        }
        for own in self.own.iter().filter(|own| own.catalog == catalog.id) {
            // A number that the catalog has already stays the catalog's.
            if catalog.control(&own.id).is_some() {
                continue;
            }
            let place = if has_group(&tailored.groups, &own.group) {
                group_mut(&mut tailored.groups, &own.group)
            } else {
                tailored.groups.last_mut()
            };
            if let Some(group) = place {
                group.controls.push(own.control());
            }
        }
        tailored
    }
}

fn has_group(groups: &[Group], id: &GroupId) -> bool {
    groups
        .iter()
        .any(|group| group.id == *id || has_group(&group.groups, id))
}

fn group_mut<'a>(groups: &'a mut [Group], id: &GroupId) -> Option<&'a mut Group> {
    for group in groups {
        if group.id == *id {
            return Some(group);
        }
        if let Some(found) = group_mut(&mut group.groups, id) {
            return Some(found);
        }
    }
    None
}
