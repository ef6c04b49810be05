//! From an assessment to the blocks of its report, part by part in the order in which it is read.
//! What stands where on paper is not known here.
mod evidence;
mod form;
mod laws;
mod overview;
mod shortfalls;
mod signing;
mod story;
mod summary;
mod tailored;
mod words;

use std::sync::Arc;

use super::document::{Approval, Block, Cover, Document, Heading, Look, Meta};
use super::wording;
use crate::domain::{Assessment, Catalog, DateTime, LawRegister, Part, Sha256};
use crate::text;

/// What a report is made of.
#[derive(Debug, Clone, Copy)]
pub struct ReportInput<'a> {
    /// The assessment.
    pub assessment: &'a Assessment,
    /// The catalogs in use, in the order shown.
    pub catalogs: &'a [Arc<Catalog>],
    /// The laws under all their names.
    pub laws: &'a LawRegister,
    /// Hash of the project as it stands in the file.
    pub hash: &'a Sha256,
    /// When the report is made.
    pub created: DateTime,
}

/// Makes the report of an assessment: cover, contents, overview, totals, one form a control,
/// shortfalls and plans, what does not apply, what was taken over, cited laws, list of evidence,
/// pictures, places to sign.
#[must_use]
pub fn compose(input: &ReportInput<'_>) -> Document {
    let mut blocks = vec![cover(input), Block::Contents(wording::CONTENTS.to_owned())];
    let mut part = 0;
    let parts: [(&str, Vec<Block>); 10] = [
        (wording::OVERVIEW, overview::blocks(input)),
        (wording::SUMMARY, summary::blocks(input)),
        (wording::FORMS, form::blocks(input)),
        (wording::SHORTFALLS, shortfalls::blocks(input)),
        (wording::NOT_APPLICABLE, tailored::not_applicable(input)),
        (wording::TAKEN_OVER, tailored::taken_over(input)),
        (wording::CITED_LAWS, laws::blocks(input)),
        (wording::EVIDENCE_LIST, evidence::list(input)),
        (wording::EVIDENCE, evidence::pictures(input)),
        (wording::SIGNATURES, signing::blocks(input)),
    ];
    for (title, body) in parts {
        if body.is_empty() {
            continue;
        }
        part += 1;
        blocks.push(Block::PageBreak);
        blocks.push(heading(1, Look::Part, &format!("{part}."), title));
        blocks.extend(numbered(body, part));
    }
    Document {
        meta: meta(input),
        hash12: input.hash.short(12).to_owned(),
        blocks,
    }
}

/// The title of the report: the catalog's, or the project's where there are several.
fn title(input: &ReportInput<'_>) -> String {
    format!("{} {}", subject(input), wording::REPORT)
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

fn cover(input: &ReportInput<'_>) -> Block {
    let profile = &input.assessment.profile;
    let institution = words::joined(
        &[&profile.institution.name, &profile.institution.department],
        " ",
    );
    let number = words::joined(&[&profile.document_number, &profile.edition], " · ");
    let facts = [
        (wording::INSTITUTION, institution),
        (wording::SERVICE, profile.service.clone()),
        (wording::API, profile.api.clone()),
        (wording::BASIS, several(input)),
        (
            wording::PERIOD,
            profile.period.map(text::period_prose).unwrap_or_default(),
        ),
        (wording::DOCUMENT_NUMBER, number),
    ];
    let facts = facts
        .into_iter()
        .filter(|(_, value)| !value.trim().is_empty());
    let date = input.created.date;
    Block::Cover(Box::new(Cover {
        title: title(input),
        subtitle: profile.name.clone(),
        institution: profile.institution.name.clone(),
        date: wording::long_date(date.year(), date.month(), date.day()),
        facts: facts
            .map(|(label, value)| (label.to_owned(), value))
            .collect(),
        classification: if profile.confidential {
            wording::CONFIDENTIAL.to_owned()
        } else {
            String::new()
        },
        approval: approval(input.assessment),
    }))
}

/// The catalogs by name, where the title does not name the only one.
fn several(input: &ReportInput<'_>) -> String {
    match input.catalogs {
        [_] => String::new(),
        catalogs => {
            let names: Vec<&str> = catalogs.iter().map(|it| it.short.as_str()).collect();
            names.join(" · ")
        }
    }
}

/// The approval box; a label that names a part of the assessment brings the person's name along.
fn approval(assessment: &Assessment) -> Approval {
    let parts = [Part::Assessor, Part::Reviewer, Part::Approver];
    let mut labels = assessment.profile.approval_labels.clone();
    if labels.is_empty() {
        labels = parts.map(|part| text::part(part).to_owned()).to_vec();
    }
    let name = |label: &String| {
        let part = parts.into_iter().find(|part| text::part(*part) == label)?;
        assessment
            .persons
            .iter()
            .find(|person| person.part == part)
            .map(|person| person.name.clone())
    };
    let steps = labels
        .iter()
        .map(|label| (label.clone(), name(label).unwrap_or_default()))
        .collect();
    Approval {
        title: wording::APPROVAL.to_owned(),
        steps,
    }
}

fn heading(level: u8, look: Look, number: &str, text: &str) -> Block {
    let (number, text) = (number.to_owned(), text.to_owned());
    Block::Heading(Heading {
        level,
        look,
        number,
        text,
        outline: true,
        contents: true,
    })
}

/// Gives the sections of a part their numbers: those that come without one.
fn numbered(mut blocks: Vec<Block>, part: usize) -> Vec<Block> {
    let mut section = 0;
    number_sections(&mut blocks, part, &mut section);
    blocks
}

fn number_sections(blocks: &mut [Block], part: usize, section: &mut usize) {
    for block in blocks {
        match block {
            Block::Heading(heading) if heading.look == Look::Bar && heading.level == 2 => {
                *section += 1;
                heading.number = format!("{part}.{section}");
            }
            Block::KeepTogether(inner) => number_sections(inner, part, section),
            _ => {}
        }
    }
}
