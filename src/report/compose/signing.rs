//! 확인 및 서명: what is confirmed, and by whom.
use super::{ReportInput, subject};
use crate::domain::{Label, Part, Person, Signing};
use crate::report::document::{Block, Signatures, Signer};
use crate::report::wording;

/// Places to sign for those who audited, where nobody is named.
const AUDITORS: usize = 2;

/// The places to sign: those who assessed, who reviewed, and the representative with the seal; beside
/// them, for an audit, those who audited.
pub(super) fn blocks(input: &ReportInput<'_>, signing: Signing) -> Vec<Block> {
    let date = input.created.date;
    let mut signers = signers(input);
    if signing == Signing::Audit {
        for signer in &mut signers {
            wording::ASSESSED_SIDE.clone_into(&mut signer.side);
        }
        let auditor = Signer {
            side: wording::AUDITING_SIDE.to_owned(),
            ..open_place(input, Label::Assessor)
        };
        signers.extend(vec![auditor; AUDITORS]);
    }
    let statement = match signing {
        Signing::Company => wording::statement(subject(input)),
        Signing::Audit => wording::audit_statement(subject(input)),
    };
    vec![Block::Signatures(Signatures {
        statement,
        date: wording::long_date(date.year(), date.month(), date.day()),
        institution: input.assessment.profile.institution.name.clone(),
        heads: wording::SIGN_HEADS.map(str::to_owned),
        signers,
        seal: input.template.seal.clone(),
    })]
}

fn signers(input: &ReportInput<'_>) -> Vec<Signer> {
    let persons = &input.assessment.persons;
    let mut signers = Vec::new();
    for (part, role) in [
        (Part::Assessor, Label::Assessor),
        (Part::Reviewer, Label::Reviewer),
    ] {
        let before = signers.len();
        let named = persons.iter().filter(|person| person.part == part);
        signers.extend(named.map(|person| signer(input, role, person)));
        if signers.len() == before {
            signers.push(open_place(input, role));
        }
    }
    let approver = persons.iter().find(|person| person.part == Part::Approver);
    let mut representative = approver.map_or_else(
        || open_place(input, Label::Representative),
        |person| signer(input, Label::Representative, person),
    );
    if representative.name.is_empty() {
        representative
            .name
            .clone_from(&input.assessment.profile.institution.representative);
    }
    representative.seal = true;
    input
        .label(Label::SealPlace)
        .clone_into(&mut representative.place);
    signers.push(representative);
    signers
}

fn signer(input: &ReportInput<'_>, role: Label, person: &Person) -> Signer {
    Signer {
        affiliation: person.role.clone(),
        name: person.name.clone(),
        ..open_place(input, role)
    }
}

/// A place to sign for someone who is not named.
fn open_place(input: &ReportInput<'_>, role: Label) -> Signer {
    Signer {
        role: input.label(role).to_owned(),
        place: input.label(Label::SignPlace).to_owned(),
        ..Signer::default()
    }
}
