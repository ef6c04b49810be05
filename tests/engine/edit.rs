//! Edits, their inverses, and which keystrokes make one step.

use jeomgeomdae::{
    domain::{Applicability, Assessment, EvidenceId, VerdictId},
    edit::{
        self, Deed, Edit, EditError, EvidenceEdit, FindingEdit, History, NewEvidence, ProfileEdit,
        ProfileText,
    },
    store::EvidenceFiles,
};
use proptest::prelude::*;

use crate::small::{any_edit, assessment, key, picture, stamp};

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
    fn the_inverse_takes_an_edit_back(edit in any_edit()) {
        let mut now = assessment();
        if let Ok(inverse) = edit::apply(&mut now, edit.clone()) {
            prop_assert_eq!(inverse.subject(), edit.subject());
            edit::apply(&mut now, inverse).unwrap();
        }
        prop_assert_eq!(now, assessment());
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

/// Somebody who types into the summary of 1.1.
struct Typist {
    assessment: Assessment,
    history: History,
}

impl Typist {
    fn new() -> Self {
        Self {
            assessment: assessment(),
            history: History::default(),
        }
    }

    fn types(&mut self, texts: &[&str]) {
        for text in texts {
            self.does(vec![
                FindingEdit::Summary((*text).to_owned()).on(&key("1.1"), stamp()),
            ]);
        }
    }

    fn does(&mut self, edits: Vec<Edit>) {
        self.history.perform(&mut self.assessment, edits).unwrap();
    }

    fn summary(&self) -> &str {
        &self.assessment.finding(&key("1.1")).unwrap().summary
    }

    /// What the summary is after each undo, until there is nothing left.
    fn undoes_all(&mut self) -> Vec<String> {
        let mut seen = Vec::new();
        while self.history.undo(&mut self.assessment).unwrap().is_some() {
            seen.push(self.summary().to_owned());
        }
        seen
    }
}

#[test]
fn a_composed_word_is_one_step() {
    let mut typist = Typist::new();
    typist.types(&[
        "ㅈ",
        "저",
        "정",
        "정ㅂ",
        "정보",
        "정보 ",
        "정보 ㅂ",
        "정보 보",
        "정보 봏",
        "정보 보호",
    ]);
    assert_eq!(typist.undoes_all(), ["정보 ", ""]);
}

#[test]
fn a_syllable_that_gives_its_last_letter_to_the_next_stays_in_its_word() {
    let mut typist = Typist::new();
    typist.types(&["ㄱ", "가", "갑", "가벼", "가벼우", "가벼운"]);
    assert_eq!(typist.undoes_all(), [""]);
}

#[test]
fn a_run_of_deletes_is_one_step() {
    let mut typist = Typist::new();
    typist.types(&["보안 점검 결과"]);
    typist.types(&[
        "보안 점검 결",
        "보안 점검 ",
        "보안 점검",
        "보안 점",
        "보안 ",
    ]);
    assert_eq!(typist.undoes_all(), ["보안 점검 결과", ""]);
}

#[test]
fn deleting_ends_a_word_and_typing_ends_a_run_of_deletes() {
    let mut typist = Typist::new();
    typist.types(&["ab", "abc", "ab", "a", "ax", "axy"]);
    assert_eq!(typist.undoes_all(), ["a", "abc", ""]);
}

#[test]
fn a_paste_is_a_step_of_its_own() {
    let mut typist = Typist::new();
    typist.types(&["가", "가나", "가나 다음 여러 낱말", "가나 다음 여러 낱말ㄱ"]);
    assert_eq!(typist.undoes_all(), ["가나 다음 여러 낱말", "가나", ""]);
}

#[test]
fn typing_elsewhere_in_the_same_text_is_another_step() {
    let mut typist = Typist::new();
    typist.types(&["나다", "나다라", "가나다라"]);
    assert_eq!(typist.undoes_all(), ["나다라", ""]);
}

#[test]
fn a_seal_splits_a_word() {
    let mut typist = Typist::new();
    typist.types(&["가", "가나"]);
    typist.history.seal();
    typist.types(&["가나다"]);
    assert_eq!(typist.undoes_all(), ["가나", ""]);
}

#[test]
fn another_deed_splits_a_word() {
    let mut typist = Typist::new();
    typist.types(&["가"]);
    typist.does(vec![Edit::Profile(ProfileEdit::Text(
        ProfileText::Name,
        "가".to_owned(),
    ))]);
    typist.types(&["가나"]);
    assert_eq!(typist.undoes_all(), ["가", "가", ""]);
}

#[test]
fn undoing_a_word_brings_back_who_changed_it_before() {
    let mut typist = Typist::new();
    typist.types(&["가", "가나"]);
    typist.undoes_all();
    assert_eq!(typist.assessment, assessment());
}

#[test]
fn a_new_step_forgets_what_was_undone() {
    let mut typist = Typist::new();
    typist.types(&["가"]);
    typist.history.undo(&mut typist.assessment).unwrap();
    typist.types(&["나"]);
    assert_eq!(typist.history.redoable(), None);
    assert_eq!(typist.history.undoable(), Some(Deed::Summary));
}

#[test]
fn only_the_newest_steps_are_kept() {
    let mut typist = Typist::new();
    for number in 0..History::DEPTH + 5 {
        typist.history.seal();
        typist.types(&[&number.to_string()]);
    }
    let seen = typist.undoes_all();
    assert_eq!(
        (seen.len(), seen.last().map(String::as_str)),
        (History::DEPTH, Some("4"))
    );
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
