//! What a report holds, in which order, with which labels, logo and colours. A plain value: how it is written to disk is
//! the business of `store`, what it looks like that of `report`.

use std::{collections::BTreeMap, sync::Arc};

use super::Sha256;

/// How a report is made up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    /// What users call it, for example 결과보고서 (상세). Names are unique.
    pub name: String,
    /// What it is good for, in a sentence.
    pub description: String,
    /// What follows the title of the catalog, for example 결과보고서.
    pub title: String,
    /// How the report begins.
    pub opening: Opening,
    /// Whether a table of contents follows.
    pub contents: bool,
    /// What is in, in this order.
    pub sections: Vec<Section>,
    /// The approval box.
    pub approval: ApprovalBox,
    /// Words in place of the usual ones.
    pub labels: BTreeMap<Label, String>,
    /// Colours.
    pub ink: Ink,
    /// The company's logo, on the cover.
    pub logo: Option<Emblem>,
    /// Picture of the seal, over the place of the representative's seal.
    pub seal: Option<Emblem>,
}

/// How a report begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Opening {
    /// With a cover, a page of its own with approval box and QR code.
    #[default]
    Cover,
    /// With title and facts on top of the first page.
    Heading,
}

/// The approval box 결재란 of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ApprovalBox {
    /// With the labels of the project.
    #[default]
    AsProject,
    /// With these labels, one a column.
    Own(Vec<String>),
    /// None.
    Without,
}

/// One section of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it tells.
    pub kind: SectionKind,
    /// Its heading; the usual one where it is empty.
    pub title: String,
}

/// What a section tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SectionKind {
    /// What was assessed, against what and by whom.
    Overview,
    /// How many controls got which verdict, in figures and in these charts.
    Totals(Vec<Chart>),
    /// What became of the controls since the assessment before; nothing where there is none.
    Comparison,
    /// The form of every control.
    Forms(Density),
    /// The controls to judge by hand at the site.
    Worksheet,
    /// All on one page: rate, totals, the worst shortfalls, what is planned.
    Digest,
    /// What falls short and what is planned.
    Shortfalls,
    /// The risks that the controls answer.
    Risks,
    /// What the procedures around the checklists have come to; nothing where none was calculated.
    Procedures,
    /// What does not apply, and why.
    NotApplicable,
    /// Answers taken over from mapped controls.
    TakenOver,
    /// The laws that the catalogs cite.
    Laws,
    /// All evidence with its digests.
    EvidenceList,
    /// The pictures of the evidence.
    Pictures,
    /// Places to sign.
    Signatures(Signing),
}

/// A chart of the totals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chart {
    /// A bar a field.
    ByField,
    /// A bar a verdict.
    ByVerdict,
    /// What is to be done by when.
    PlanOverTime,
}

/// How densely the form of a control is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Density {
    /// One control a page, with small pictures where there is room.
    #[default]
    Full,
    /// One control a row.
    Table,
}

/// Who signs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Signing {
    /// The company alone.
    #[default]
    Company,
    /// The company and, beside it, who audited it.
    Audit,
}

/// Colours of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ink {
    /// The usual colours.
    #[default]
    Usual,
    /// The usual colours with this accent: red, green, blue.
    Accent([u8; 3]),
    /// Black, white and greys.
    Mono,
}

/// A picture that belongs to the template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emblem {
    /// The PNG or JPEG file.
    pub bytes: Arc<[u8]>,
    /// Its digest.
    pub sha256: Sha256,
    /// Width and height in pixels.
    pub pixels: (u32, u32),
}

/// Which picture of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmblemKind {
    /// The company's logo.
    Logo,
    /// The picture of its seal.
    Seal,
}

/// Words of a report that a template may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// Of the approval box.
    Approval,
    /// The mark of confidentiality.
    Confidential,
    /// Above the table of contents.
    Contents,
    /// (A) of the form.
    Criteria,
    /// (B) of the form.
    Evidence,
    /// (C) of the form.
    Verdict,
    /// (D) of the form.
    Summary,
    /// (E) of the form.
    Plan,
    /// When a plan is due.
    Due,
    /// Who carries a plan out.
    Owner,
    /// What is planned.
    PlanText,
    /// The laws of a control.
    Laws,
    /// Who assessed.
    Assessor,
    /// Who reviewed.
    Reviewer,
    /// Who represents the company.
    Representative,
    /// In the place to sign.
    SignPlace,
    /// In the place of the seal.
    SealPlace,
}

impl Label {
    /// All of them, in the order in which a report uses them.
    pub const ALL: [Self; 17] = [
        Self::Confidential,
        Self::Approval,
        Self::Contents,
        Self::Criteria,
        Self::Evidence,
        Self::Verdict,
        Self::Summary,
        Self::Plan,
        Self::Due,
        Self::Owner,
        Self::PlanText,
        Self::Laws,
        Self::Assessor,
        Self::Reviewer,
        Self::Representative,
        Self::SignPlace,
        Self::SealPlace,
    ];
}

impl Default for Template {
    /// All that a report for an operator or a regulator holds, without a name.
    fn default() -> Self {
        let kinds = SectionKind::all().into_iter();
        let whole =
            kinds.filter(|kind| !matches!(kind, SectionKind::Digest | SectionKind::Worksheet));
        Self {
            name: String::new(),
            description: String::new(),
            title: String::new(),
            opening: Opening::Cover,
            contents: true,
            sections: whole.map(Section::from).collect(),
            approval: ApprovalBox::AsProject,
            labels: BTreeMap::new(),
            ink: Ink::Usual,
            logo: None,
            seal: None,
        }
    }
}

impl From<SectionKind> for Section {
    fn from(kind: SectionKind) -> Self {
        Self {
            kind,
            title: String::new(),
        }
    }
}

impl SectionKind {
    /// One of each, as a new section begins.
    #[must_use]
    pub fn all() -> Vec<Self> {
        vec![
            Self::Overview,
            Self::Totals(vec![Chart::ByField, Chart::ByVerdict, Chart::PlanOverTime]),
            Self::Comparison,
            Self::Digest,
            Self::Forms(Density::Full),
            Self::Worksheet,
            Self::Shortfalls,
            Self::Risks,
            Self::Procedures,
            Self::NotApplicable,
            Self::TakenOver,
            Self::Laws,
            Self::EvidenceList,
            Self::Pictures,
            Self::Signatures(Signing::Company),
        ]
    }
}

impl Template {
    /// One of its pictures.
    #[must_use]
    pub fn emblem(&self, kind: EmblemKind) -> Option<&Emblem> {
        match kind {
            EmblemKind::Logo => self.logo.as_ref(),
            EmblemKind::Seal => self.seal.as_ref(),
        }
    }

    /// Puts a picture in, or takes it out.
    pub fn set_emblem(&mut self, kind: EmblemKind, emblem: Option<Emblem>) {
        match kind {
            EmblemKind::Logo => self.logo = emblem,
            EmblemKind::Seal => self.seal = emblem,
        }
    }

    /// The same without pictures of evidence.
    #[must_use]
    pub fn without_pictures(mut self) -> Self {
        self.sections
            .retain(|section| section.kind != SectionKind::Pictures);
        self
    }
}
