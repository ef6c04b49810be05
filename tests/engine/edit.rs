//! Edits and their inverses, and the steps that consist of several.

use jeomgeomdae::{
    domain::{Applicability, Assessment, EvidenceId, VerdictId},
    edit::{self, Edit, EditError, EvidenceEdit, FindingEdit, History, NewEvidence},
    store::EvidenceFiles,
};
use proptest::prelude::*;

use crate::{
    small::{any_edit, assessment, key, picture, stamp},
    typing::Typist,
};

proptest! {
    #[test]
    fn undoing_all_gives_the_start_and_redoing_all_the_end(
        steps in prop::collection::vec(prop::collection::vec(any_edit(), 1..4), 1..30)
    ) {
        let start = assessment();
        let (mut now, mut history) = (start.clone(), History::default());
        for step in steps {
            let before = now.clone();
            if history.perform(&mut now, step).is_err() {
                prop_assert_eq!(&now, &before, "a failing step changed something");
            }
        }
        let end = now.clone();
        while history.undo(&mut now).unwrap().is_some() {}
        prop_assert_eq!(&now, &start);
        while history.redo(&mut now).unwrap().is_some() {}
        prop_assert_eq!(&now, &end);
    }

    #[test]
    fn the_inverse_takes_an_edit_back(
        before in prop::collection::vec(any_edit(), 0..8), edit in any_edit()
    ) {
        let mut now = assessment();
        for edit in before {
            let _ = edit::apply(&mut now, edit);
        }
        let start = now.clone();
        if let Ok(inverse) = edit::apply(&mut now, edit.clone()) {
            // A catalog that goes takes its findings along without naming them.
            if !matches!(edit, Edit::Catalog(_)) {
                prop_assert_eq!(inverse.subjects(), edit.subjects());
            }
            edit::apply(&mut now, inverse).unwrap();
        }
        prop_assert_eq!(now, start);
    }

    #[test]
    fn an_undo_turns_back_exactly_one_unmerged_step(edits in prop::collection::vec(any_edit(), 1..20)) {
        let (mut now, mut history, mut states) = (assessment(), History::default(), Vec::new());
        for edit in edits {
            let before = now.clone();
            history.seal();
            if history.perform(&mut now, vec![edit]).is_ok() {
                states.push(before);
            }
        }
        while let Some(before) = states.pop() {
            history.undo(&mut now).unwrap().unwrap();
            prop_assert_eq!(&now, &before);
        }
        prop_assert_eq!(history.undo(&mut now), Ok(None));
    }
}

#[test]
fn the_same_verdict_again_takes_it_back() {
    let mut typist = Typist::new();
    let good = VerdictId::new("good");
    for expected in [Some(&good), None] {
        let finding = typist.assessment.finding(&key("1.1")).unwrap();
        let edits = edit::verdict(finding, &key("1.1"), &good, stamp());
        typist.does(edits);
        assert_eq!(
            typist
                .assessment
                .finding(&key("1.1"))
                .unwrap()
                .verdict
                .as_ref(),
            expected
        );
    }
}

#[test]
fn not_applicable_clears_the_verdict_and_undo_brings_it_back() {
    let mut typist = Typist::new();
    let (key, good) = (key("1.1"), VerdictId::new("good"));
    let finding = typist.assessment.finding(&key).unwrap();
    typist.does(edit::verdict(finding, &key, &good, stamp()));
    let finding = typist.assessment.finding(&key).unwrap();
    typist.does(edit::not_applicable(finding, &key, stamp()));
    let finding = typist.assessment.finding(&key).unwrap();
    assert_eq!((finding.applies(), &finding.verdict), (false, &None));
    typist.history.undo(&mut typist.assessment).unwrap();
    let finding = typist.assessment.finding(&key).unwrap();
    assert_eq!((finding.applies(), &finding.verdict), (true, &Some(good)));
}

#[test]
fn a_verdict_makes_a_control_applicable_again_in_one_step() {
    let mut typist = Typist::new();
    let key = key("1.1");
    let reason = Applicability::NotApplicable {
        reason: "서버가 없음".to_owned(),
    };
    typist.does(vec![
        FindingEdit::Applicability(reason.clone()).on(&key, stamp()),
    ]);
    let finding = typist.assessment.finding(&key).unwrap();
    typist.does(edit::verdict(
        finding,
        &key,
        &VerdictId::new("bad"),
        stamp(),
    ));
    assert!(typist.assessment.finding(&key).unwrap().applies());
    typist.history.undo(&mut typist.assessment).unwrap();
    assert_eq!(
        typist.assessment.finding(&key).unwrap().applicability,
        reason
    );
}

fn new_evidence() -> NewEvidence {
    let folder = tempfile::tempdir().unwrap();
    picture(folder.path(), 1, &mut EvidenceFiles::default())
}

fn numbers(assessment: &Assessment) -> Vec<String> {
    assessment
        .evidence
        .values()
        .map(|evidence| evidence.number.to_string())
        .collect()
}

#[test]
fn a_number_once_given_is_not_given_again() {
    let mut typist = Typist::new();
    let key = key("1.1");
    typist.does(edit::attach(
        &typist.assessment,
        &key,
        new_evidence(),
        stamp(),
    ));
    assert_eq!(numbers(&typist.assessment), ["1.1-1"]);
    typist.does(edit::detach(
        &typist.assessment,
        &key,
        EvidenceId(1),
        stamp(),
    ));
    assert_eq!(numbers(&typist.assessment), [""; 0]);
    typist.does(edit::attach(
        &typist.assessment,
        &key,
        new_evidence(),
        stamp(),
    ));
    assert_eq!(numbers(&typist.assessment), ["1.1-2"]);
}

#[test]
fn undoing_an_attachment_frees_its_number() {
    let mut typist = Typist::new();
    let key = key("1.1");
    typist.does(edit::attach(
        &typist.assessment,
        &key,
        new_evidence(),
        stamp(),
    ));
    typist.history.undo(&mut typist.assessment).unwrap();
    assert_eq!(typist.assessment, assessment());
    typist.does(edit::attach(
        &typist.assessment,
        &key,
        new_evidence(),
        stamp(),
    ));
    assert_eq!(numbers(&typist.assessment), ["1.1-1"]);
}

#[test]
fn undoing_a_removal_puts_the_evidence_back_in_its_place() {
    let mut typist = Typist::new();
    let key = key("1.1");
    for _ in 0..3 {
        typist.does(edit::attach(
            &typist.assessment,
            &key,
            new_evidence(),
            stamp(),
        ));
    }
    let before = typist.assessment.clone();
    typist.does(edit::detach(
        &typist.assessment,
        &key,
        EvidenceId(2),
        stamp(),
    ));
    typist.history.undo(&mut typist.assessment).unwrap();
    assert_eq!(typist.assessment, before);
}

#[test]
fn evidence_that_another_control_shows_too_stays_in_the_project() {
    let mut typist = Typist::new();
    typist.does(edit::attach(
        &typist.assessment,
        &key("1.1"),
        new_evidence(),
        stamp(),
    ));
    typist.does(vec![
        FindingEdit::InsertEvidence(0, EvidenceId(1)).on(&key("1.2"), stamp()),
    ]);
    typist.does(edit::detach(
        &typist.assessment,
        &key("1.1"),
        EvidenceId(1),
        stamp(),
    ));
    assert_eq!(numbers(&typist.assessment), ["1.1-1"]);
    typist.does(edit::detach(
        &typist.assessment,
        &key("1.2"),
        EvidenceId(1),
        stamp(),
    ));
    assert_eq!(numbers(&typist.assessment), [""; 0]);
}

#[test]
fn an_edit_of_what_is_not_there_names_it() {
    let mut now = assessment();
    let summary = FindingEdit::Summary(String::new());
    assert_eq!(
        edit::apply(&mut now, summary.on(&key("9.9"), stamp())),
        Err(EditError::NoControl(key("9.9")))
    );
    let remove = Edit::Evidence(EvidenceEdit::Remove(EvidenceId(7)));
    assert_eq!(
        edit::apply(&mut now, remove),
        Err(EditError::NoEvidence(EvidenceId(7)))
    );
}
