//! From an assessment to the blocks of its report, part by part in the order in which it is read.
//! What stands where on paper is not known here.
mod basis;
mod evidence;
mod form;
mod laws;
mod numbering;
mod overview;
mod place;
mod shortfalls;
mod signing;
mod story;
mod summary;
mod summary_of_all;
mod tailored;
mod verdicts;
mod words;

use std::sync::Arc;

use self::numbering::{heading, minor_heading, numbered};
use super::document::{Approval, Block, Cover, Document, Look, Meta};
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

impl ReportInput<'_> {
    /// Whether numbers of controls alone do not tell which catalog is meant.
    fn has_several(&self) -> bool {
        self.catalogs.len() > 1
    }
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
        (wording::BASIS, basis::on_cover(input)),
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
        // With several catalogs the project's name is the title.
        subtitle: match input.catalogs {
            [_] => profile.name.clone(),
            catalogs => wording::several_catalogs(catalogs.len()),
        },
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
