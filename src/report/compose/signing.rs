//! 확인 및 서명: what is confirmed, and by whom.
use super::{ReportInput, subject};
use crate::domain::{Part, Person};
use crate::report::document::{Block, Signatures, Signer};
use crate::report::wording;

/// The places to sign: those who assessed, who reviewed, and the representative with the seal.
pub(super) fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let date = input.created.date;
    vec![Block::Signatures(Signatures {
        statement: wording::statement(subject(input)),
        date: wording::long_date(date.year(), date.month(), date.day()),
        institution: input.assessment.profile.institution.name.clone(),
        heads: wording::SIGN_HEADS.map(str::to_owned),
        signers: signers(input),
    })]
}

fn signers(input: &ReportInput<'_>) -> Vec<Signer> {
    let persons = &input.assessment.persons;
    let mut signers = Vec::new();
    for (part, role) in [
        (Part::Assessor, wording::SIGN_ASSESSOR),
        (Part::Reviewer, wording::SIGN_REVIEWER),
    ] {
        let before = signers.len();
        signers.extend(
            persons
                .iter()
                .filter(|person| person.part == part)
                .map(|person| signer(role, person)),
        );
        if signers.len() == before {
            signers.push(open_place(role));
        }
    }
    let approver = persons.iter().find(|person| person.part == Part::Approver);
    let mut representative = approver.map_or_else(
        || open_place(wording::SIGN_REPRESENTATIVE),
        |person| signer(wording::SIGN_REPRESENTATIVE, person),
    );
    if representative.name.is_empty() {
        representative
            .name
            .clone_from(&input.assessment.profile.institution.representative);
    }
    representative.seal = true;
    wording::SEAL_PLACE.clone_into(&mut representative.place);
    signers.push(representative);
    signers
}

fn signer(role: &str, person: &Person) -> Signer {
    Signer {
        affiliation: person.role.clone(),
        name: person.name.clone(),
        ..open_place(role)
    }
}

/// A place to sign for someone who is not named.
fn open_place(role: &str) -> Signer {
    Signer {
        role: role.to_owned(),
        place: wording::SIGN_PLACE.to_owned(),
        ..Signer::default()
    }
}
