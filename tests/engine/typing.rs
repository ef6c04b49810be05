//! Which keystrokes make one step.

use jeomgeomdae::{
    domain::Assessment,
    edit::{Deed, Edit, FindingEdit, History, ProfileEdit, ProfileText},
};

use crate::small::{assessment, key, stamp};

/// Somebody who types into the summary of 1.1.
pub(crate) struct Typist {
    pub(crate) assessment: Assessment,
    pub(crate) history: History,
}

impl Typist {
    pub(crate) fn new() -> Self {
        Self {
            assessment: assessment(),
            history: History::default(),
        }
    }

    pub(crate) fn types(&mut self, texts: &[&str]) {
        for text in texts {
            self.does(vec![
                FindingEdit::Summary((*text).to_owned()).on(&key("1.1"), stamp()),
            ]);
        }
    }

    pub(crate) fn does(&mut self, edits: Vec<Edit>) {
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
