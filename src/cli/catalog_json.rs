//! Catalogs as plain values in the shape of `catalog … --json`. The fields are described in the room's head.

use serde::Serialize;

use super::overview;
use crate::domain::{
    Catalog, Control, Group, Guidance, GuidanceKind, Property, Reference, Relation, Table,
    VerdictLevel,
};

/// A catalog in the list of all.
#[derive(Debug, Serialize)]
pub(super) struct Listed<'a> {
    id: &'a str,
    short: &'a str,
    title: &'a str,
    publisher: &'a str,
    edition: &'a str,
    date: &'a str,
    controls: usize,
}

/// A whole catalog.
#[derive(Debug, Serialize)]
pub(super) struct Whole<'a> {
    format: u32,
    id: &'a str,
    short: &'a str,
    title: &'a str,
    publisher: &'a str,
    edition: &'a str,
    date: &'a str,
    source: &'a str,
    notice: &'a str,
    levels: &'a [String],
    leaf: &'a str,
    properties: Vec<PropertyPart<'a>>,
    scale: Vec<LevelPart<'a>>,
    groups: Vec<GroupPart<'a>>,
}

#[derive(Debug, Serialize)]
struct PropertyPart<'a> {
    id: &'a str,
    label: &'a str,
    values: Vec<ValuePart<'a>>,
}

#[derive(Debug, Serialize)]
struct ValuePart<'a> {
    id: &'a str,
    label: &'a str,
}

#[derive(Debug, Serialize)]
struct LevelPart<'a> {
    id: &'a str,
    label: &'a str,
    outcome: &'static str,
    meaning: &'a str,
}

#[derive(Debug, Serialize)]
struct GroupPart<'a> {
    id: &'a str,
    title: &'a str,
    notes: &'a [String],
    groups: Vec<GroupPart<'a>>,
    controls: Vec<ControlPart<'a>>,
}

#[derive(Debug, Serialize)]
struct ControlPart<'a> {
    id: &'a str,
    title: &'a str,
    requirement: &'a str,
    properties: Vec<ChosenPart<'a>>,
    guidance: Vec<GuidancePart<'a>>,
    tables: Vec<TablePart<'a>>,
    evidence_examples: &'a [String],
    references: Vec<ReferencePart<'a>>,
    notes: &'a [String],
    recovered: &'a [String],
    uncertain: &'a [String],
}

#[derive(Debug, Serialize)]
struct ChosenPart<'a> {
    id: &'a str,
    values: &'a [String],
}

#[derive(Debug, Serialize)]
struct GuidancePart<'a> {
    kind: &'static str,
    text: &'a str,
    items: &'a [String],
    lost: bool,
    uncertain: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct TablePart<'a> {
    title: &'a str,
    head: &'a [String],
    rows: &'a [Vec<String>],
    note: Option<&'a str>,
    uncertain: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct ReferencePart<'a> {
    law: &'a str,
    article: Option<&'a str>,
    paragraph: Option<&'a str>,
    title: Option<&'a str>,
    uncertain: Option<&'a str>,
}

/// A control by number and title.
#[derive(Debug, Serialize)]
pub(super) struct Named<'a> {
    id: &'a str,
    title: &'a str,
}

impl<'a> Listed<'a> {
    /// A catalog by its head.
    pub(super) fn of(catalog: &'a Catalog) -> Self {
        Self {
            id: catalog.id.as_str(),
            short: &catalog.short,
            title: &catalog.title,
            publisher: &catalog.publisher,
            edition: &catalog.edition,
            date: &catalog.date,
            controls: catalog.controls().len(),
        }
    }
}

impl<'a> Whole<'a> {
    /// Everything that a catalog says.
    pub(super) fn of(catalog: &'a Catalog) -> Self {
        Self {
            format: 1,
            id: catalog.id.as_str(),
            short: &catalog.short,
            title: &catalog.title,
            publisher: &catalog.publisher,
            edition: &catalog.edition,
            date: &catalog.date,
            source: &catalog.source,
            notice: &catalog.notice,
            levels: &catalog.levels,
            leaf: &catalog.leaf,
            properties: catalog.properties.iter().map(PropertyPart::of).collect(),
            scale: catalog.scale.iter().map(LevelPart::of).collect(),
            groups: catalog.groups.iter().map(GroupPart::of).collect(),
        }
    }
}

impl<'a> PropertyPart<'a> {
    fn of(property: &'a Property) -> Self {
        let values = property.values.iter().map(|value| ValuePart {
            id: &value.id,
            label: &value.label,
        });
        Self {
            id: property.id.as_str(),
            label: &property.label,
            values: values.collect(),
        }
    }
}

impl<'a> LevelPart<'a> {
    fn of(level: &'a VerdictLevel) -> Self {
        Self {
            id: level.id.as_str(),
            label: &level.label,
            outcome: overview::outcome(level.outcome),
            meaning: &level.meaning,
        }
    }
}

impl<'a> GroupPart<'a> {
    fn of(group: &'a Group) -> Self {
        Self {
            id: group.id.as_str(),
            title: &group.title,
            notes: &group.notes,
            groups: group.groups.iter().map(Self::of).collect(),
            controls: group.controls.iter().map(ControlPart::of).collect(),
        }
    }
}

impl<'a> ControlPart<'a> {
    fn of(control: &'a Control) -> Self {
        let properties = control.properties.iter().map(|(id, values)| ChosenPart {
            id: id.as_str(),
            values,
        });
        Self {
            id: control.id.as_str(),
            title: &control.title,
            requirement: &control.requirement,
            properties: properties.collect(),
            guidance: control.guidance.iter().map(GuidancePart::of).collect(),
            tables: control.tables.iter().map(TablePart::of).collect(),
            evidence_examples: &control.evidence_examples,
            references: control.references.iter().map(ReferencePart::of).collect(),
            notes: &control.notes,
            recovered: &control.recovered,
            uncertain: &control.uncertain,
        }
    }
}

impl<'a> GuidancePart<'a> {
    fn of(point: &'a Guidance) -> Self {
        Self {
            kind: match point.kind {
                GuidanceKind::Must => "must",
                GuidanceKind::Should => "should",
                GuidanceKind::Example => "example",
            },
            text: &point.text,
            items: &point.items,
            lost: point.lost,
            uncertain: point.uncertain.as_deref(),
        }
    }
}

impl<'a> TablePart<'a> {
    fn of(table: &'a Table) -> Self {
        Self {
            title: &table.title,
            head: &table.head,
            rows: &table.rows,
            note: table.note.as_deref(),
            uncertain: table.uncertain.as_deref(),
        }
    }
}

impl<'a> ReferencePart<'a> {
    fn of(reference: &'a Reference) -> Self {
        Self {
            law: &reference.law,
            article: reference.article.as_deref(),
            paragraph: reference.paragraph.as_deref(),
            title: reference.title.as_deref(),
            uncertain: reference.uncertain.as_deref(),
        }
    }
}

impl<'a> Named<'a> {
    /// A control by its name only.
    pub(super) fn of(control: &'a Control) -> Self {
        Self {
            id: control.id.as_str(),
            title: &control.title,
        }
    }
}

/// The stable word for a relation.
pub(super) fn relation(value: Relation) -> &'static str {
    match value {
        Relation::Equal => "equal",
        Relation::Superset => "superset",
        Relation::Subset => "subset",
        Relation::Intersects => "intersects",
    }
}
