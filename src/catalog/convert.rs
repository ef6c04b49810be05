//! The catalog file's mirror ↔ domain values.

use super::raw::{
    Catalog, Chosen, Control, FORMAT, Group, Guidance, Kind, Level, Outcome, Property,
    PropertyValue, Reference, Table,
};
use crate::domain::{self, CatalogId, ControlId, GroupId, PropertyId, VerdictId};

impl From<Catalog> for domain::Catalog {
    fn from(raw: Catalog) -> Self {
        Self {
            id: CatalogId::new(raw.id),
            short: raw.short.unwrap_or_else(|| raw.title.clone()),
            title: raw.title,
            edition: raw.edition,
            date: raw.date,
            publisher: raw.publisher,
            source: raw.source,
            notice: raw.notice,
            levels: raw.levels,
            leaf: raw.leaf,
            properties: raw.properties.into_iter().map(Into::into).collect(),
            scale: raw.scale.into_iter().map(Into::into).collect(),
            groups: raw.groups.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<&domain::Catalog> for Catalog {
    fn from(value: &domain::Catalog) -> Self {
        Self {
            format: FORMAT,
            id: value.id.to_string(),
            title: value.title.clone(),
            short: (value.short != value.title).then(|| value.short.clone()),
            edition: value.edition.clone(),
            date: value.date.clone(),
            publisher: value.publisher.clone(),
            source: value.source.clone(),
            notice: value.notice.clone(),
            levels: value.levels.clone(),
            leaf: value.leaf.clone(),
            properties: value.properties.iter().map(Into::into).collect(),
            scale: value.scale.iter().map(Into::into).collect(),
            groups: value.groups.iter().map(Into::into).collect(),
        }
    }
}

impl From<Property> for domain::Property {
    fn from(raw: Property) -> Self {
        let value = |value: PropertyValue| domain::PropertyValue {
            id: value.id,
            label: value.label,
        };
        Self {
            id: PropertyId::new(raw.id),
            label: raw.label,
            values: raw.values.into_iter().map(value).collect(),
        }
    }
}

impl From<&domain::Property> for Property {
    fn from(value: &domain::Property) -> Self {
        let raw = |value: &domain::PropertyValue| PropertyValue {
            id: value.id.clone(),
            label: value.label.clone(),
        };
        Self {
            id: value.id.to_string(),
            label: value.label.clone(),
            values: value.values.iter().map(raw).collect(),
        }
    }
}

impl From<Table> for domain::Table {
    fn from(raw: Table) -> Self {
        let Table {
            title,
            head,
            rows,
            note,
            uncertain,
        } = raw;
        Self {
            title,
            head,
            rows,
            note,
            uncertain,
        }
    }
}

impl From<&domain::Table> for Table {
    fn from(value: &domain::Table) -> Self {
        let domain::Table {
            title,
            head,
            rows,
            note,
            uncertain,
        } = value.clone();
        Self {
            title,
            head,
            rows,
            note,
            uncertain,
        }
    }
}

impl From<Level> for domain::VerdictLevel {
    fn from(raw: Level) -> Self {
        let outcome = match raw.outcome {
            Outcome::Pass => domain::Outcome::Pass,
            Outcome::Partial => domain::Outcome::Partial,
            Outcome::Fail => domain::Outcome::Fail,
        };
        Self {
            id: VerdictId::new(raw.id),
            label: raw.label,
            outcome,
            meaning: raw.meaning,
        }
    }
}

impl From<&domain::VerdictLevel> for Level {
    fn from(value: &domain::VerdictLevel) -> Self {
        let outcome = match value.outcome {
            domain::Outcome::Pass => Outcome::Pass,
            domain::Outcome::Partial => Outcome::Partial,
            domain::Outcome::Fail => Outcome::Fail,
        };
        Self {
            id: value.id.to_string(),
            label: value.label.clone(),
            outcome,
            meaning: value.meaning.clone(),
        }
    }
}

impl From<Group> for domain::Group {
    fn from(raw: Group) -> Self {
        Self {
            id: GroupId::new(raw.id),
            title: raw.title,
            notes: raw.notes,
            groups: raw.groups.into_iter().map(Into::into).collect(),
            controls: raw.controls.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<&domain::Group> for Group {
    fn from(value: &domain::Group) -> Self {
        Self {
            id: value.id.to_string(),
            title: value.title.clone(),
            notes: value.notes.clone(),
            groups: value.groups.iter().map(Into::into).collect(),
            controls: value.controls.iter().map(Into::into).collect(),
        }
    }
}

impl From<Control> for domain::Control {
    fn from(raw: Control) -> Self {
        Self {
            id: ControlId::new(raw.id),
            title: raw.title,
            requirement: raw.requirement,
            properties: raw
                .properties
                .into_iter()
                .map(|chosen| (PropertyId::new(chosen.id), chosen.values))
                .collect(),
            guidance: raw.guidance.into_iter().map(Into::into).collect(),
            tables: raw.tables.into_iter().map(Into::into).collect(),
            evidence_examples: raw.evidence_examples,
            references: raw.references.into_iter().map(Into::into).collect(),
            notes: raw.notes,
            recovered: raw.recovered,
            uncertain: raw.uncertain,
        }
    }
}

impl From<&domain::Control> for Control {
    fn from(value: &domain::Control) -> Self {
        Self {
            id: value.id.to_string(),
            title: value.title.clone(),
            requirement: value.requirement.clone(),
            properties: value
                .properties
                .iter()
                .map(|(id, values)| Chosen {
                    id: id.to_string(),
                    values: values.clone(),
                })
                .collect(),
            guidance: value.guidance.iter().map(Into::into).collect(),
            tables: value.tables.iter().map(Into::into).collect(),
            evidence_examples: value.evidence_examples.clone(),
            references: value.references.iter().map(Into::into).collect(),
            notes: value.notes.clone(),
            recovered: value.recovered.clone(),
            uncertain: value.uncertain.clone(),
        }
    }
}

impl From<Guidance> for domain::Guidance {
    fn from(raw: Guidance) -> Self {
        let kind = match raw.kind {
            Kind::Must => domain::GuidanceKind::Must,
            Kind::Should => domain::GuidanceKind::Should,
            Kind::Example => domain::GuidanceKind::Example,
        };
        Self {
            kind,
            text: raw.text,
            items: raw.items,
            lost: raw.lost,
            uncertain: raw.uncertain,
        }
    }
}

impl From<&domain::Guidance> for Guidance {
    fn from(value: &domain::Guidance) -> Self {
        let kind = match value.kind {
            domain::GuidanceKind::Must => Kind::Must,
            domain::GuidanceKind::Should => Kind::Should,
            domain::GuidanceKind::Example => Kind::Example,
        };
        let domain::Guidance {
            text,
            items,
            lost,
            uncertain,
            ..
        } = value.clone();
        Self {
            kind,
            text,
            items,
            lost,
            uncertain,
        }
    }
}

impl From<Reference> for domain::Reference {
    fn from(raw: Reference) -> Self {
        let Reference {
            law,
            article,
            paragraph,
            title,
            uncertain,
        } = raw;
        Self {
            law,
            article,
            paragraph,
            title,
            uncertain,
        }
    }
}

impl From<&domain::Reference> for Reference {
    fn from(value: &domain::Reference) -> Self {
        let domain::Reference {
            law,
            article,
            paragraph,
            title,
            uncertain,
        } = value.clone();
        Self {
            law,
            article,
            paragraph,
            title,
            uncertain,
        }
    }
}
