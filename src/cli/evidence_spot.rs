//! Everything that looks like personal data or a secret, each with the place where it stands, in the order of the project.

use crate::{
    domain::{ControlKey, EvidenceId, Subject},
    edit::{ActionText, ProfileText, TextTarget},
    workbench::{OpenProject, Spot, Suspect},
};

/// Something found, and where.
pub(super) struct Spotted<'a> {
    /// Where it stands.
    pub(super) place: Place<'a>,
    /// The control it belongs to.
    pub(super) control: Option<&'a ControlKey>,
    /// The evidence it belongs to.
    pub(super) evidence: Option<EvidenceId>,
    /// Line in the content of a file, from 1.
    pub(super) line: Option<usize>,
    /// What was found.
    pub(super) suspect: &'a Suspect,
}

/// Where something stands.
#[derive(Clone, Copy)]
pub(super) enum Place<'a> {
    /// In a text that a person has written, or in the name of a file.
    Text(&'a Spot),
    /// In a file of plain text.
    Content,
}

/// All that nobody has found harmless: of the head data, then of the controls, then of the evidence.
pub(super) fn spotted(project: &OpenProject) -> Vec<Spotted<'_>> {
    let (assessment, privacy) = (project.assessment(), project.privacy());
    let texts = privacy.all_open(assessment);
    let mut all: Vec<Spotted<'_>> = texts
        .map(|(subject, found)| Spotted {
            place: Place::Text(&found.spot),
            control: control(subject, &found.spot),
            evidence: match subject {
                Subject::Evidence(id) => Some(*id),
                _ => None,
            },
            line: None,
            suspect: &found.suspect,
        })
        .collect();
    for id in assessment.evidence.keys() {
        let content = privacy.open_content(assessment, *id);
        all.extend(content.map(|(line, suspect)| Spotted {
            place: Place::Content,
            control: None,
            evidence: Some(*id),
            line: Some(*line),
            suspect,
        }));
    }
    all.sort_by_cached_key(|it| rank(project, it));
    all
}

fn control<'a>(subject: &'a Subject, spot: &'a Spot) -> Option<&'a ControlKey> {
    match (subject, spot) {
        (Subject::Finding(key), _)
        | (_, Spot::OwnTitle(key) | Spot::OwnRequirement(key) | Spot::OwnDuty(key, _)) => Some(key),
        (_, Spot::LastYear(place)) => place.control(),
        _ => None,
    }
}

/// Where something comes in the order of the project; what has no place there comes last of its kind.
fn rank(project: &OpenProject, spotted: &Spotted<'_>) -> (u8, usize) {
    let place = match (spotted.evidence, spotted.control) {
        (Some(id), _) => {
            let rows = &project.gallery().rows;
            (2, rows.iter().position(|row| row.id == id))
        }
        (None, Some(key)) => {
            let rows = &project.listing().rows;
            (1, rows.iter().position(|row| row.key == *key))
        }
        (None, None) => (0, None),
    };
    (place.0, place.1.unwrap_or(usize::MAX))
}

impl Place<'_> {
    /// The stable word for the place.
    pub(super) fn word(self) -> &'static str {
        let Self::Text(spot) = self else {
            return "content";
        };
        match spot {
            Spot::Field(target) => field(target),
            Spot::PersonName(_) => "person_name",
            Spot::PersonRole(_) => "person_role",
            Spot::OwnTitle(_) => "control_title",
            Spot::OwnRequirement(_) => "requirement",
            Spot::OwnDuty(..) => "duty",
            Spot::FileName(_) => "original_name",
            Spot::LastYear(_) => "last_year",
        }
    }
}

fn field(target: &TextTarget) -> &'static str {
    match target {
        TextTarget::Profile(text) => profile(*text),
        TextTarget::Criterion(..) => "criterion",
        TextTarget::Reason(_) => "not_applicable",
        TextTarget::Summary(_) => "summary",
        TextTarget::Action(_, _, ActionText::Owner) => "plan_owner",
        TextTarget::Action(_, _, ActionText::What) => "plan_text",
        TextTarget::Label(..) => "label",
        TextTarget::Answer(..) => "answer",
        TextTarget::Title(_) => "title",
        TextTarget::Description(_) => "description",
        TextTarget::Host(_) => "host",
        TextTarget::Place(_) => "paper",
    }
}

fn profile(text: ProfileText) -> &'static str {
    match text {
        ProfileText::Name => "project_name",
        ProfileText::Institution => "institution",
        ProfileText::Representative => "representative",
        ProfileText::BusinessNumber => "business_number",
        ProfileText::Department => "department",
        ProfileText::Service => "service",
        ProfileText::Api => "api",
        ProfileText::DocumentNumber => "document_number",
        ProfileText::Edition => "edition",
    }
}
