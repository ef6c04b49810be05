//! Every text of a project that a person has written, by its place: what is searched for personal data, and what an edit
//! puts in its place.

use crate::{
    domain::{
        Applicability, Assessment, ControlKey, Evidence, EvidenceBody, EvidenceId, Finding,
        LastText, LastYear, OwnControl, Person, PersonId, Stamp, Subject,
        calc::{Answers, Calculator},
    },
    edit::{
        self, ActionField, ActionText, AnswerEdit, Edit, EvidenceEdit, FindingEdit, PersonEdit,
        ProfileEdit, ProfileText, TextTarget,
    },
};

/// Where a text stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// A field that is typed into.
    Field(TextTarget),
    /// Name of a person.
    PersonName(PersonId),
    /// Role of a person.
    PersonRole(PersonId),
    /// Title of an own control.
    OwnTitle(ControlKey),
    /// Requirement of an own control.
    OwnRequirement(ControlKey),
    /// Criterion of an own control, by its place.
    OwnDuty(ControlKey, usize),
    /// Name that the file of an evidence had.
    FileName(EvidenceId),
    /// A text of last year's assessment.
    LastYear(LastText),
}

/// The texts of one part of an assessment.
#[must_use]
pub(super) fn texts<'a>(assessment: &'a Assessment, subject: &Subject) -> Vec<(Spot, &'a str)> {
    match subject {
        Subject::Profile => ProfileText::ALL
            .into_iter()
            .map(|text| {
                let field = Spot::Field(TextTarget::Profile(text));
                (field, text.of(&assessment.profile))
            })
            .collect(),
        Subject::Persons => assessment.persons.iter().flat_map(of_person).collect(),
        Subject::Tailoring => assessment.tailoring.own.iter().flat_map(of_own).collect(),
        Subject::Finding(key) => assessment
            .finding(key)
            .map(|finding| of_finding(key, finding))
            .unwrap_or_default(),
        Subject::Evidence(id) => assessment
            .evidence(*id)
            .map(of_evidence)
            .unwrap_or_default(),
        Subject::LastYear => {
            let last = assessment.last.as_deref();
            last.map(of_last_year).unwrap_or_default()
        }
        Subject::Catalogs
        | Subject::LastEvidence
        | Subject::Cleared
        | Subject::Issued
        | Subject::Lost => Vec::new(),
        Subject::Answers => Calculator::ALL
            .into_iter()
            .flat_map(|calculator| of_answers(assessment, calculator))
            .collect(),
    }
}

/// All parts of an assessment that hold texts.
pub(super) fn subjects(assessment: &Assessment) -> impl Iterator<Item = Subject> {
    let findings = assessment.findings.keys().cloned().map(Subject::Finding);
    let evidence = assessment.evidence.keys().copied().map(Subject::Evidence);
    let whole = [
        Subject::Profile,
        Subject::Persons,
        Subject::Tailoring,
        Subject::LastYear,
    ];
    whole.into_iter().chain(findings).chain(evidence)
}

/// The edit that puts a text in a place.
#[must_use]
pub(super) fn rewrite(
    assessment: &Assessment,
    spot: &Spot,
    text: String,
    stamp: Stamp,
) -> Option<Vec<Edit>> {
    let own = |key: &ControlKey, change: fn(&mut OwnControl, usize, String), at: usize| {
        let mut own = assessment.tailoring.own(key)?.clone();
        change(&mut own, at, text.clone());
        Some(edit::set_own(assessment, own, stamp))
    };
    match spot {
        Spot::Field(target) => Some(vec![in_field(target, text, stamp)?]),
        Spot::PersonName(id) | Spot::PersonRole(id) => {
            let mut person = assessment.person(*id)?.clone();
            match spot {
                Spot::PersonName(_) => person.name = text,
                _ => person.role = text,
            }
            Some(vec![Edit::Person(PersonEdit::Set(person))])
        }
        Spot::OwnTitle(key) => own(key, |own, _, text| own.title = text, 0),
        Spot::OwnRequirement(key) => own(key, |own, _, text| own.requirement = text, 0),
        Spot::OwnDuty(key, at) => own(
            key,
            |own, at, text| {
                if let Some(duty) = own.duties.get_mut(at) {
                    *duty = text;
                }
            },
            *at,
        ),
        Spot::FileName(id) => Some(vec![Edit::Evidence(EvidenceEdit::FileName(*id, text))]),
        Spot::LastYear(place) => Some(vec![Edit::LastYear(place.clone(), text)]),
    }
}

fn in_field(target: &TextTarget, text: String, stamp: Stamp) -> Option<Edit> {
    Some(match target {
        TextTarget::Profile(field) => Edit::Profile(ProfileEdit::Text(*field, text)),
        TextTarget::Criterion(key, id) => FindingEdit::CriterionText(*id, text).on(key, stamp),
        TextTarget::Reason(key) => {
            let reason = Applicability::NotApplicable { reason: text };
            FindingEdit::Applicability(reason).on(key, stamp)
        }
        TextTarget::Summary(key) => FindingEdit::Summary(text).on(key, stamp),
        TextTarget::Action(key, id, field) => {
            FindingEdit::Action(*id, ActionField::Text(*field, text)).on(key, stamp)
        }
        TextTarget::Title(id) => Edit::Evidence(EvidenceEdit::Title(*id, text)),
        TextTarget::Description(id) => Edit::Evidence(EvidenceEdit::Description(*id, text)),
        TextTarget::Host(id) => Edit::Evidence(EvidenceEdit::Host(*id, text)),
        TextTarget::Place(id) => Edit::Evidence(EvidenceEdit::Place(*id, text)),
        TextTarget::Answer(calculator, question) => Edit::Answer(AnswerEdit {
            calculator: *calculator,
            question: question.clone(),
            words: text,
        }),
        TextTarget::Label(..) => return None,
    })
}

fn of_person(person: &Person) -> [(Spot, &str); 2] {
    [
        (Spot::PersonName(person.id), person.name.as_str()),
        (Spot::PersonRole(person.id), person.role.as_str()),
    ]
}

fn of_own(own: &OwnControl) -> Vec<(Spot, &str)> {
    let key = own.key();
    let mut texts = vec![
        (Spot::OwnTitle(key.clone()), own.title.as_str()),
        (Spot::OwnRequirement(key.clone()), own.requirement.as_str()),
    ];
    let duties = own.duties.iter().enumerate();
    texts.extend(duties.map(|(at, duty)| (Spot::OwnDuty(key.clone(), at), duty.as_str())));
    texts
}

fn of_finding<'a>(key: &ControlKey, finding: &'a Finding) -> Vec<(Spot, &'a str)> {
    let mut texts: Vec<(TextTarget, &str)> = finding
        .criteria
        .iter()
        .map(|it| (TextTarget::Criterion(key.clone(), it.id), it.text.as_str()))
        .collect();
    if let Applicability::NotApplicable { reason } = &finding.applicability {
        texts.push((TextTarget::Reason(key.clone()), reason));
    }
    texts.push((TextTarget::Summary(key.clone()), &finding.summary));
    for action in &finding.actions {
        let field = |field| TextTarget::Action(key.clone(), action.id, field);
        texts.push((field(ActionText::Owner), &action.owner));
        texts.push((field(ActionText::What), &action.text));
    }
    let spot = |(target, text)| (Spot::Field(target), text);
    texts.into_iter().map(spot).collect()
}

fn of_last_year(last: &LastYear) -> Vec<(Spot, &str)> {
    let texts = last.texts().into_iter();
    texts
        .map(|(place, text)| (Spot::LastYear(place), text))
        .collect()
}

fn of_evidence(evidence: &Evidence) -> Vec<(Spot, &str)> {
    let id = evidence.id;
    let mut texts = vec![
        (Spot::Field(TextTarget::Title(id)), evidence.title.as_str()),
        (
            Spot::Field(TextTarget::Description(id)),
            evidence.description.as_str(),
        ),
        (Spot::Field(TextTarget::Host(id)), evidence.host.as_str()),
    ];
    texts.push(match &evidence.body {
        EvidenceBody::File(file) => (Spot::FileName(id), file.original_name.as_str()),
        EvidenceBody::Paper { place } => (Spot::Field(TextTarget::Place(id)), place.as_str()),
    });
    texts
}

fn of_answers(assessment: &Assessment, calculator: Calculator) -> Vec<(Spot, &str)> {
    let answers = assessment.answers(calculator).into_iter();
    let spot = |(question, words)| {
        let target = TextTarget::Answer(calculator, String::from(question));
        (Spot::Field(target), words)
    };
    answers.flat_map(Answers::iter).map(spot).collect()
}
