//! How a report begins: with a cover, or with its title on top of the first page.
use super::{ReportInput, basis, title, words};
use crate::domain::{ApprovalBox, Label, Opening, Part};
use crate::report::document::{Approval, Block, Cover};
use crate::report::wording;
use crate::text;

/// The cover, or the title block.
pub(super) fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let cover = Box::new(cover(input));
    match input.template.opening {
        Opening::Cover => vec![Block::Cover(cover)],
        Opening::Heading => vec![Block::TitleBlock(cover)],
    }
}

fn cover(input: &ReportInput<'_>) -> Cover {
    let profile = &input.assessment.profile;
    let date = input.created.date;
    let confidential = if profile.confidential {
        input.label(Label::Confidential)
    } else {
        ""
    };
    Cover {
        title: title(input),
        // With several catalogs the project's name is the title.
        subtitle: match input.catalogs {
            [_] => profile.name.clone(),
            catalogs => wording::several_catalogs(catalogs.len()),
        },
        institution: profile.institution.name.clone(),
        date: wording::long_date(date.year(), date.month(), date.day()),
        facts: facts(input),
        classification: confidential.to_owned(),
        approval: approval(input),
        logo: input.template.logo.clone(),
        code: wording::project_code(input.hash.as_str()),
    }
}

/// What is assessed; what is not known is left out.
fn facts(input: &ReportInput<'_>) -> Vec<(String, String)> {
    let profile = &input.assessment.profile;
    let institution = words::joined(
        &[&profile.institution.name, &profile.institution.department],
        " ",
    );
    let number = words::joined(&[&profile.document_number, &profile.edition], " · ");
    let period = profile.period.map(text::period_prose).unwrap_or_default();
    // On top of a page that holds more than the title only what tells reports apart has room.
    let api = match input.template.opening {
        Opening::Cover => profile.api.clone(),
        Opening::Heading => String::new(),
    };
    let part = input.part_of.map(|all| {
        let count = input.catalogs.iter().map(|it| it.controls().len()).sum();
        wording::part_of(count, all)
    });
    let facts = [
        (wording::INSTITUTION, institution),
        (wording::SERVICE, profile.service.clone()),
        (wording::API, api),
        (wording::BASIS, basis::on_cover(input)),
        (wording::PART, part.unwrap_or_default()),
        (wording::PERIOD, period),
        (wording::DOCUMENT_NUMBER, number),
    ];
    let known = facts
        .into_iter()
        .filter(|(_, value)| !value.trim().is_empty());
    known
        .map(|(label, value)| (label.to_owned(), value))
        .collect()
}

/// The approval box; a label that names a part of the assessment brings the person's name along.
fn approval(input: &ReportInput<'_>) -> Approval {
    let parts = [Part::Assessor, Part::Reviewer, Part::Approver];
    let assessment = input.assessment;
    let mut labels = match &input.template.approval {
        ApprovalBox::Without => return Approval::default(),
        ApprovalBox::Own(labels) => labels.clone(),
        ApprovalBox::AsProject => assessment.profile.approval_labels.clone(),
    };
    labels.retain(|label| !label.trim().is_empty());
    if labels.is_empty() {
        labels = parts.map(|part| text::part(part).to_owned()).to_vec();
    }
    let name = |label: &String| {
        let part = parts.into_iter().find(|part| text::part(*part) == label)?;
        let mut persons = assessment.persons.iter();
        persons
            .find(|person| person.part == part)
            .map(|person| person.name.clone())
    };
    let steps = labels
        .iter()
        .map(|label| (label.clone(), name(label).unwrap_or_default()))
        .collect();
    Approval {
        title: input.label(Label::Approval).to_owned(),
        steps,
    }
}
