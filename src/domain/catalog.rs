//! One published checklist as data: nested groups, controls, and the verdict scale that belongs to it.

use super::{CatalogId, ControlId, ControlKey, GroupId, PropertyId, VerdictId};

/// A published checklist with its edition and source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalog {
    /// Stable id.
    pub id: CatalogId,
    /// Title of the checklist.
    pub title: String,
    /// Short name for lists and chips, for example `오픈뱅킹`.
    pub short: String,
    /// Edition as printed, for example `2018. 12.`.
    pub edition: String,
    /// Year and month of the source, `2018-12`; `미상` where none is printed.
    pub date: String,
    /// Who published the source.
    pub publisher: String,
    /// Title and chapter of the source document.
    pub source: String,
    /// That the official text prevails, and what else a user must know.
    pub notice: String,
    /// Names of the group levels, outermost first.
    pub levels: Vec<String>,
    /// Name of one control.
    pub leaf: String,
    /// What may be said of a control beside its text: whom it binds, whether it is required.
    pub properties: Vec<Property>,
    /// The verdicts a control may get, best first.
    pub scale: Vec<VerdictLevel>,
    /// Outermost groups.
    pub groups: Vec<Group>,
}

/// A property that the controls of a catalog may have, with the values it may take (OSCAL: prop).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Property {
    /// Stable id within the catalog.
    pub id: PropertyId,
    /// Word in the interface, for example `적용 대상`.
    pub label: String,
    /// The values, in the order shown.
    pub values: Vec<PropertyValue>,
}

/// One value of a property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PropertyValue {
    /// Stable id within the property.
    pub id: String,
    /// Word in the interface, for example `마이데이터사업자`.
    pub label: String,
}

/// One level of a verdict scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictLevel {
    /// Stable id within the catalog.
    pub id: VerdictId,
    /// Word in the interface, for example `부분이행`.
    pub label: String,
    /// How the level counts.
    pub outcome: Outcome,
    /// When to choose it.
    pub meaning: String,
}

/// How a verdict counts in scores and marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Everything asked is met.
    Pass,
    /// Some of it is met; a shortfall.
    Partial,
    /// Nothing of it is met; a shortfall.
    Fail,
}

/// A heading with further headings or controls below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Number of the heading in the source.
    pub id: GroupId,
    /// Title of the heading.
    pub title: String,
    /// The source's own slips here, kept as printed.
    pub notes: Vec<String>,
    /// Headings below.
    pub groups: Vec<Group>,
    /// Controls below.
    pub controls: Vec<Control>,
}

/// One thing to be checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Control {
    /// Number in the source.
    pub id: ControlId,
    /// Short title for lists.
    pub title: String,
    /// What must be so, in one sentence.
    pub requirement: String,
    /// Values of the catalog's properties.
    pub properties: Vec<(PropertyId, Vec<String>)>,
    /// Explanations, each a duty, an advice or an example.
    pub guidance: Vec<Guidance>,
    /// Tables of the source.
    pub tables: Vec<Table>,
    /// What may serve as evidence.
    pub evidence_examples: Vec<String>,
    /// Laws as the source cites them.
    pub references: Vec<Reference>,
    /// The source's own slips, kept as printed.
    pub notes: Vec<String>,
    /// What a damaged source was recovered from.
    pub recovered: Vec<String>,
    /// What the source has lost.
    pub uncertain: Vec<String>,
}

/// One point of explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guidance {
    /// Duty, advice or example.
    pub kind: GuidanceKind,
    /// The point.
    pub text: String,
    /// Details below the point.
    pub items: Vec<String>,
    /// What is asked cannot be read in the source any more, so that the point is no criterion.
    pub lost: bool,
    /// What the source has lost here.
    pub uncertain: Option<String>,
}

/// A table of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Title.
    pub title: String,
    /// Headings of the columns.
    pub head: Vec<String>,
    /// Rows, each with as many cells as there are columns.
    pub rows: Vec<Vec<String>>,
    /// A footnote, or where the source took it from.
    pub note: Option<String>,
    /// What the source has lost here.
    pub uncertain: Option<String>,
}

/// How binding a point is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GuidanceKind {
    /// A duty (하여야 한다).
    Must,
    /// Advice (권고, 권장).
    Should,
    /// An example.
    Example,
}

/// A law or rule as the source cites it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// Name of the law.
    pub law: String,
    /// Article or annex.
    pub article: Option<String>,
    /// Paragraph and item.
    pub paragraph: Option<String>,
    /// Title of the article.
    pub title: Option<String>,
    /// What the source has lost here.
    pub uncertain: Option<String>,
}

/// A control together with the headings above it, outermost first.
#[derive(Clone, Debug)]
pub struct Placed<'a> {
    /// Headings above the control.
    pub path: Vec<&'a Group>,
    /// The control.
    pub control: &'a Control,
}

impl Catalog {
    /// All controls in printed order, each with its headings.
    #[must_use]
    pub fn controls(&self) -> Vec<Placed<'_>> {
        let mut found = Vec::new();
        collect(&self.groups, &mut Vec::new(), &mut found);
        found
    }

    /// The control of that number, with its headings.
    #[must_use]
    pub fn control(&self, id: &ControlId) -> Option<Placed<'_>> {
        self.controls()
            .into_iter()
            .find(|placed| placed.control.id == *id)
    }

    /// The level of that id in the catalog's scale.
    #[must_use]
    pub fn level(&self, id: &VerdictId) -> Option<&VerdictLevel> {
        self.scale.iter().find(|level| level.id == *id)
    }

    /// The level that stands for an outcome; where the scale knows no partial verdict, the failing one.
    #[must_use]
    pub fn level_for(&self, outcome: Outcome) -> Option<&VerdictLevel> {
        let of = |wanted| self.scale.iter().find(|level| level.outcome == wanted);
        match outcome {
            Outcome::Partial => of(Outcome::Partial).or_else(|| of(Outcome::Fail)),
            other => of(other),
        }
    }

    /// The key under which an assessment keeps the finding for a control.
    #[must_use]
    pub fn key(&self, control: &ControlId) -> ControlKey {
        ControlKey::new(self.id.clone(), control.clone())
    }
}

impl Guidance {
    /// The point as a criterion. One that speaks of what follows brings it along, or nobody could judge it alone.
    #[must_use]
    pub fn criterion(&self) -> String {
        if self.items.is_empty() || !self.text.contains("다음") {
            return self.text.clone();
        }
        let items: Vec<String> = self
            .items
            .iter()
            .map(|item| format!("\n· {item}"))
            .collect();
        format!("{}{}", self.text, items.concat())
    }
}

impl Control {
    /// The labels of the control's properties, as the catalog words them: `적용 대상`, `정보제공자`.
    pub fn labels<'a>(&'a self, catalog: &'a Catalog) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.properties.iter().flat_map(|(id, values)| {
            let property = catalog
                .properties
                .iter()
                .find(|property| property.id == *id);
            property.into_iter().flat_map(move |property| {
                let chosen = property
                    .values
                    .iter()
                    .filter(|value| values.contains(&value.id));
                chosen.map(|value| (property.label.as_str(), value.label.as_str()))
            })
        })
    }

    /// The readable duties among the guidance: what the criteria are filled with at first.
    pub fn duties(&self) -> impl Iterator<Item = &Guidance> {
        self.guidance
            .iter()
            .filter(|point| point.kind == GuidanceKind::Must && !point.lost)
    }
}

fn collect<'a>(groups: &'a [Group], path: &mut Vec<&'a Group>, found: &mut Vec<Placed<'a>>) {
    for group in groups {
        path.push(group);
        found.extend(group.controls.iter().map(|control| Placed {
            path: path.clone(),
            control,
        }));
        collect(&group.groups, path, found);
        path.pop();
    }
}
