//! From an assessment to the blocks of its report, part by part in the order in which it is read.
//! What stands where on paper is not known here.
mod basis;
mod charts;
mod comparison;
mod digest;
mod evidence;
mod form;
mod form_table;
mod laws;
mod numbering;
mod opening;
mod overview;
mod place;
mod procedures;
mod risks;
mod shortfalls;
mod signing;
mod story;
mod summary;
mod summary_of_all;
mod tailored;
mod trail;
mod verdicts;
mod words;
mod worksheet;

use std::sync::Arc;

pub use self::trail::{TrailInput, trail};

use self::numbering::{heading, minor_heading, numbered};
use super::document::{Block, Document, Look, Meta};
use crate::domain::{
    Assessment, Catalog, DateTime, Density, Knowledge, Label, Opening, Section, SectionKind,
    Sha256, Template, calc::Known,
};
use crate::text;

/// What a report is made of.
#[derive(Debug, Clone, Copy)]
pub struct ReportInput<'a> {
    /// The assessment.
    pub assessment: &'a Assessment,
    /// The catalogs in use, in the order shown.
    pub catalogs: &'a [Arc<Catalog>],
    /// Risks, and the laws under all their names.
    pub knowledge: &'a Knowledge,
    /// What is in and in which order.
    pub template: &'a Template,
    /// Hash of the project as it stands in the file.
    pub hash: &'a Sha256,
    /// When the report is made.
    pub created: DateTime,
    /// What the calculators know beside the answers.
    pub known: Known<'a>,
    /// How many controls the project has, where the report holds some of them only.
    pub part_of: Option<usize>,
}

impl ReportInput<'_> {
    /// Whether numbers of controls alone do not tell which catalog is meant.
    fn has_several(&self) -> bool {
        self.catalogs.len() > 1
    }

    /// A word of the report, as the template has it.
    fn label(&self, label: Label) -> &str {
        let own = self.template.labels.get(&label);
        own.map(|word| word.trim())
            .filter(|word| !word.is_empty())
            .unwrap_or_else(|| text::template::label(label))
    }

    /// Whether pictures of evidence are shown.
    fn has_pictures(&self) -> bool {
        let mut sections = self.template.sections.iter();
        sections.any(|section| section.kind == SectionKind::Pictures)
    }
}

/// Makes the report of an assessment, section by section as the template has them.
#[must_use]
pub fn compose(input: &ReportInput<'_>) -> Document {
    let template = input.template;
    let mut blocks = opening::blocks(input);
    if template.contents {
        blocks.push(Block::Contents(input.label(Label::Contents).to_owned()));
    }
    let mut part = 0;
    for section in &template.sections {
        let body = section_blocks(input, section);
        if body.is_empty() {
            continue;
        }
        part += 1;
        // Below a title on the first page the first section needs no heading of its own.
        let bare = template.opening == Opening::Heading && part == 1 && section.title.is_empty();
        if bare {
            blocks.extend(body);
            continue;
        }
        if template.opening == Opening::Cover {
            blocks.push(Block::PageBreak);
        }
        let usual = text::template::section(&section.kind);
        let title = Some(section.title.trim()).filter(|title| !title.is_empty());
        let title = title.unwrap_or(usual);
        let number = match template.opening {
            Opening::Cover => format!("{part}."),
            // Few sections on a few pages need no numbers.
            Opening::Heading => String::new(),
        };
        blocks.push(heading(1, Look::Part, &number, title));
        blocks.extend(numbered(body, part));
    }
    Document {
        meta: meta(input),
        hash: input.hash.as_str().to_owned(),
        ink: template.ink,
        emblems: template
            .logo
            .iter()
            .chain(&template.seal)
            .cloned()
            .collect(),
        recipe: Vec::new(),
        blocks,
    }
}

fn section_blocks(input: &ReportInput<'_>, section: &Section) -> Vec<Block> {
    match &section.kind {
        SectionKind::Overview => overview::blocks(input),
        SectionKind::Totals(charts) => summary::blocks(input, charts),
        SectionKind::Comparison => comparison::blocks(input),
        SectionKind::Forms(Density::Full) => form::blocks(input),
        SectionKind::Forms(Density::Table) => form_table::blocks(input),
        SectionKind::Worksheet => worksheet::blocks(input),
        SectionKind::Digest => digest::blocks(input),
        SectionKind::Shortfalls => shortfalls::blocks(input),
        SectionKind::Risks => risks::blocks(input),
        SectionKind::Procedures => procedures::blocks(input),
        SectionKind::NotApplicable => tailored::not_applicable(input),
        SectionKind::TakenOver => tailored::taken_over(input),
        SectionKind::Laws => laws::blocks(input),
        SectionKind::EvidenceList => evidence::list(input),
        SectionKind::Pictures => evidence::pictures(input),
        SectionKind::Signatures(signing) => signing::blocks(input, *signing),
    }
}

/// The title of the report: the catalog's, or the project's where there are several.
fn title(input: &ReportInput<'_>) -> String {
    words::joined(&[subject(input), &input.template.title], " ")
}

fn subject<'a>(input: &ReportInput<'a>) -> &'a str {
    match input.catalogs {
        [catalog] => &catalog.title,
        _ => &input.assessment.profile.name,
    }
}

fn meta(input: &ReportInput<'_>) -> Meta {
    let profile = &input.assessment.profile;
    Meta {
        title: title(input),
        subject: profile.name.clone(),
        author: profile.institution.name.clone(),
        document_number: profile.document_number.clone(),
        edition: profile.edition.clone(),
        language: "ko-KR".to_owned(),
        created: input.created,
    }
}
