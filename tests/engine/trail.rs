//! The audit trail: what is written into it, that nothing typed is, and that whatever is done to it is found.

use std::{
    fs::{self, File},
    io::{Read, Write},
    path::{Path, PathBuf},
};

use jeomgeomdae::{
    domain::{
        EvidenceId, Part, Person, PersonId,
        trail::{Entry, Field, Thing, Turn, Value, Way},
    },
    edit::{ActionField, ActionText, FindingEdit, PersonEdit, ProfileEdit, ProfileText},
    store::{BreachKind, Trail, open},
    workbench::{EvidenceDeed, Request},
};
use proptest::prelude::*;
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::{
    shell::{Shell, openapi},
    small,
};

/// All that can be read of a trail.
fn entries(trail: &Trail) -> Vec<Entry> {
    trail.entries().map(Option::unwrap).collect()
}

/// What stands in the trail of the open project, in short.
fn fields(shell: &Shell) -> Vec<(Turn, Field, Way)> {
    let entries = entries(shell.project().trail());
    let short = |it: &Entry| (it.turn, it.change.field, it.change.way);
    entries.iter().map(short).collect()
}

fn verdict(shell: &mut Shell, control: &str, level: &str) {
    let level = jeomgeomdae::domain::VerdictId::new(level);
    shell.ask(Request::Verdict(openapi(control), level));
}

/// The text of an entry of a project file.
pub(crate) fn text_of(path: &Path, name: &str) -> String {
    let mut archive = ZipArchive::new(File::open(path).unwrap()).unwrap();
    let mut text = String::new();
    let mut entry = archive.by_name(name).unwrap();
    entry.read_to_string(&mut text).unwrap();
    text
}

/// Writes a project file again with another text in one of its entries; without that entry where there is none.
pub(crate) fn rewrite(path: &Path, name: &str, text: Option<&str>) {
    let mut archive = ZipArchive::new(File::open(path).unwrap()).unwrap();
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for number in 0..archive.len() {
        let mut entry = archive.by_index(number).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        let here = entry.name().unwrap().into_owned();
        let bytes = match text {
            _ if here != name => bytes,
            Some(text) => text.as_bytes().to_vec(),
            None => continue,
        };
        zip.start_file(here, stored).unwrap();
        zip.write_all(&bytes).unwrap();
    }
    fs::write(path, zip.finish().unwrap().into_inner()).unwrap();
}

/// A saved project with a trail of five entries, and where it lies.
fn saved(folder: &Path) -> PathBuf {
    let mut shell = Shell::with_project(&folder.join("made"), "made");
    shell.summarise("1.1.1", "하나");
    verdict(&mut shell, "1.1.1", "partial");
    verdict(&mut shell, "1.1.1", "implemented");
    shell.summarise("1.1.2", "둘");
    shell.ask(Request::Undo);
    let path = folder.join("a.jgd");
    shell.ask(Request::SaveAs(path.clone()));
    assert_eq!(shell.project().trail().count(), 5);
    path
}

#[test]
fn an_edit_is_written_down_with_who_when_and_the_verdicts_before_and_after() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    verdict(&mut shell, "1.1.1", "partial");
    verdict(&mut shell, "1.1.1", "implemented");
    shell.ask(Request::NotApplicable(openapi("1.1.1")));
    let trail = entries(shell.project().trail());
    let first = &trail[0];
    let by = first.by.as_ref().unwrap();
    assert_eq!(
        (first.at, by.id, by.name.as_str()),
        (small::at(14, 3), PersonId(1), "김점검")
    );
    let level = |id: &str| Value::Verdict(Some(jeomgeomdae::domain::VerdictId::new(id)));
    let values: Vec<_> = trail
        .iter()
        .map(|it| it.change.values.clone().unwrap())
        .collect();
    assert_eq!(
        values,
        [
            (Value::Verdict(None), level("partial")),
            (level("partial"), level("implemented")),
            (Value::Applies(true), Value::Applies(false)),
            (level("implemented"), Value::Verdict(None)),
        ]
    );
    let here = |it: &Entry| it.change.of == Thing::Control(openapi("1.1.1"));
    assert!(trail.iter().all(here), "{trail:?}");
}

#[test]
fn a_word_that_is_typed_is_one_entry_and_undo_and_redo_are_entries_too() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    for text in [
        "ㅊ",
        "채",
        "책",
        "책이",
        "책임",
        "책임 ",
        "책임 ㅈ",
        "책임 지",
        "책임 지정",
    ] {
        shell.summarise("1.1.1", text);
    }
    shell.ask(Request::Undo);
    shell.ask(Request::Redo);
    let summary = |turn| (turn, Field::Summary, Way::Changed);
    let expected = [Turn::Done, Turn::Done, Turn::Undone, Turn::Redone].map(summary);
    assert_eq!(fields(&shell), expected);
}

#[test]
fn another_person_begins_another_entry() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    let second = Person {
        id: PersonId(2),
        name: "이확인".to_owned(),
        role: String::new(),
        part: Part::Reviewer,
    };
    shell.ask(Request::Person(PersonEdit::Insert(1, second)));
    shell.summarise("1.1.1", "가");
    shell.ask(Request::AtWork(Some(PersonId(2))));
    shell.summarise("1.1.1", "가나");
    shell.ask(Request::AtWork(None));
    shell.summarise("1.1.1", "가나다");
    let trail = entries(shell.project().trail());
    let by = |it: &Entry| it.by.as_ref().map_or("", |by| by.name.as_str()).to_owned();
    let names: Vec<String> = trail.iter().map(by).collect();
    assert_eq!(names, ["김점검", "김점검", "이확인", ""]);
}

#[test]
fn evidence_is_written_down_once_a_deed_and_hiding_too() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.attach("1.1.1", 1);
    let id = EvidenceId(1);
    shell.on_evidence(EvidenceDeed::Share(openapi("1.1.2"), id));
    shell.on_evidence(EvidenceDeed::Sweep(id, true));
    let area = jeomgeomdae::evidence::Area {
        left: 0,
        top: 0,
        width: 1,
        height: 1,
    };
    shell.cover(id, area, false);
    shell.ask(Request::Detach(openapi("1.1.2"), id));
    shell.ask(Request::Detach(openapi("1.1.1"), id));
    shell.ask(Request::Undo);
    let expected = [
        (Turn::Done, Field::Evidence, Way::Added),
        (Turn::Done, Field::Evidence, Way::Added),
        (Turn::Done, Field::Sweep, Way::Added),
        (Turn::Done, Field::Hiding, Way::Added),
        (Turn::Done, Field::Evidence, Way::Removed),
        (Turn::Done, Field::Evidence, Way::Removed),
        (Turn::Undone, Field::Evidence, Way::Added),
    ];
    assert_eq!(fields(&shell), expected);
    let trail = entries(shell.project().trail());
    let number = |it: &Entry| it.change.evidence().unwrap().to_string();
    assert!(trail.iter().all(|it| number(it) == "1.1.1-1"), "{trail:?}");
    assert_eq!(trail[1].change.control(), Some(&openapi("1.1.2")));
}

#[test]
fn a_report_is_written_down_when_it_is_recorded() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    let report = shell.issue(data.path().join("r.pdf"));
    let trail = entries(shell.project().trail());
    let last = &trail.last().unwrap().change;
    assert_eq!((last.field, last.way), (Field::Report, Way::Added));
    assert_eq!(last.of, Thing::Report(report.pdf));
}

#[test]
fn nothing_that_was_typed_stands_in_the_trail() {
    const MARK: &str = "몰래표시7Q";
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    let key = openapi("1.1.1");
    let mark = || MARK.to_owned();
    for field in ProfileText::ALL {
        shell.ask(Request::Profile(ProfileEdit::Text(field, mark())));
    }
    shell.summarise("1.1.1", MARK);
    shell.ask(Request::AddCriterion(key.clone(), mark()));
    shell.ask(Request::AddAction(key.clone()));
    let id = shell.assessment().finding(&key).unwrap().actions[0].id;
    for text in [ActionText::Owner, ActionText::What] {
        let edit = FindingEdit::Action(id, ActionField::Text(text, mark()));
        shell.ask(Request::Finding(key.clone(), edit));
    }
    shell.ask(Request::ScopeOut(vec![openapi("1.1.2")], mark()));
    shell.attach_file("1.1.1", &format!("{MARK}.png"), small::png(7));
    let id = shell.assessment().last_evidence;
    for edit in [
        jeomgeomdae::edit::EvidenceEdit::Title(id, mark()),
        jeomgeomdae::edit::EvidenceEdit::Description(id, mark()),
        jeomgeomdae::edit::EvidenceEdit::Host(id, mark()),
        jeomgeomdae::edit::EvidenceEdit::FileName(id, mark()),
    ] {
        shell.ask(Request::Evidence(edit));
    }
    let verdict = jeomgeomdae::domain::VerdictId::new("partial");
    shell.ask(Request::Label(key.catalog.clone(), verdict, Some(mark())));
    shell.ask(Request::Undo);
    let path = data.path().join("a.jgd");
    shell.ask(Request::SaveAs(path.clone()));
    let log = text_of(&path, "trail.log");
    assert!(log.lines().count() > 20 && text_of(&path, "project.ron").contains(MARK));
    assert!(!log.contains(MARK), "{log}");
}

#[test]
fn a_saved_trail_is_read_back_whole_and_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let mut shell = Shell::start(folder.path(), "next");
    shell.ask(Request::Open(path.clone()));
    assert_eq!(shell.told(), "", "nothing is wrong with it");
    shell.summarise("1.2.1", "셋");
    shell.ask(Request::Save);
    let trail = open(&path, None).unwrap().project.trail;
    assert_eq!((trail.count(), trail.breach()), (6, None));
    assert_eq!(&trail, shell.project().trail());
    assert_eq!(text_of(&path, "trail.log").lines().count(), 6);
}

#[test]
fn the_trail_is_no_part_of_the_content_that_a_report_is_tied_to() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    let before = shell.project().content_hash().unwrap().clone();
    let label = |word: Option<&str>| {
        let verdict = jeomgeomdae::domain::VerdictId::new("partial");
        let catalog = openapi("1.1.1").catalog;
        Request::Label(catalog, verdict, word.map(str::to_owned))
    };
    shell.ask(label(Some("일부")));
    shell.ask(label(None));
    assert_eq!(shell.project().trail().count(), 2);
    assert_eq!(shell.project().content_hash(), Some(&before));
}

/// Lines of a trail → what somebody made of them, and where that must be found.
type Forgery = (fn(&mut Vec<String>), u64, BreachKind);

const FORGERIES: [Forgery; 7] = [
    (
        |lines| lines[1] = lines[1].replace("partial", "fail"),
        2,
        BreachKind::Changed,
    ),
    (|lines| drop(lines.remove(1)), 2, BreachKind::Changed),
    (|lines| drop(lines.pop()), 5, BreachKind::Missing),
    (|lines| lines.clear(), 1, BreachKind::Missing),
    (
        |lines| lines.insert(2, lines[0].clone()),
        3,
        BreachKind::Changed,
    ),
    (|lines| lines.swap(2, 3), 3, BreachKind::Changed),
    (
        |lines| lines.push("아무 말".to_owned()),
        6,
        BreachKind::Changed,
    ),
];

#[test]
fn whatever_is_done_to_the_trail_is_found_told_and_never_mended() {
    for (number, (forge, expected, kind)) in FORGERIES.into_iter().enumerate() {
        let folder = tempfile::tempdir().unwrap();
        let path = saved(folder.path());
        let mut lines: Vec<String> = text_of(&path, "trail.log")
            .lines()
            .map(str::to_owned)
            .collect();
        forge(&mut lines);
        let ends = if lines.is_empty() { "" } else { "\n" };
        let forged = lines.join("\n") + ends;
        rewrite(&path, "trail.log", Some(&forged));
        let breach = open(&path, None).unwrap().project.trail.breach().unwrap();
        assert_eq!(
            (breach.number, breach.kind),
            (expected, kind),
            "forgery {number}"
        );

        let mut shell = Shell::start(folder.path(), "next");
        shell.ask(Request::Open(path.clone()));
        let told = shell.told();
        assert!(
            told.contains(&format!("이력의 {expected}번째 기록")),
            "{told}"
        );
        assert!(!shell.project().is_verified());
        shell.ask(Request::Save);
        if !forged.is_empty() {
            assert_eq!(text_of(&path, "trail.log"), forged, "kept as it is");
        }
        shell.summarise("1.2.1", "이어서");
        shell.ask(Request::Save);
        let after = open(&path, None).unwrap().project.trail.breach().unwrap();
        assert_eq!(
            after.number, expected,
            "forgery {number} is not covered by what follows"
        );
        assert!(text_of(&path, "trail.log").starts_with(&forged));
    }
}

#[test]
fn a_trail_made_anew_by_the_rules_is_found_by_what_the_project_says_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let (path, other) = (saved(folder.path()), folder.path().join("b.jgd"));
    let mut shell = Shell::with_project(&folder.path().join("other"), "other");
    for control in ["1.1.1", "1.1.2", "1.2.1", "2.1.1", "3.1.1"] {
        verdict(&mut shell, control, "implemented");
    }
    shell.ask(Request::SaveAs(other.clone()));
    rewrite(&path, "trail.log", Some(&text_of(&other, "trail.log")));
    let breach = open(&path, None).unwrap().project.trail.breach().unwrap();
    assert_eq!((breach.number, breach.kind), (5, BreachKind::Changed));
    assert_eq!(breach.at, Some(small::at(14, 3)));
}

#[test]
fn a_trail_that_is_gone_or_no_text_keeps_nobody_from_the_project() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    rewrite(&path, "trail.log", None);
    let opened = open(&path, None).unwrap().project;
    let breach = opened.trail.breach().unwrap();
    assert_eq!((breach.number, breach.kind), (1, BreachKind::Missing));
    assert_eq!(
        opened
            .assessment
            .finding(&openapi("1.1.1"))
            .unwrap()
            .summary,
        "하나"
    );
}

#[test]
fn a_crash_neither_loses_nor_doubles_an_entry() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let mut shell = Shell::start(folder.path(), "next");
    shell.ask(Request::Open(path.clone()));
    shell.summarise("1.2.1", "저장 앞");
    shell.ask(Request::Save);
    shell.summarise("1.2.1", "저장 뒤");
    shell.ask(Request::Undo);
    shell.attach("1.1.1", 9);
    let kept = shell.project().trail().clone();
    assert_eq!(kept.count(), 9);
    drop(shell);

    let mut shell = Shell::start(folder.path(), "third");
    let offer = shell.bench.offers()[0].clone();
    shell.ask(Request::Recover(offer));
    assert_eq!((shell.project().trail(), kept.breach()), (&kept, None));
    shell.summarise("1.2.1", "되살린 뒤");
    shell.ask(Request::Save);
    let trail = open(&path, None).unwrap().project.trail;
    assert_eq!((trail.count(), trail.breach()), (10, None));
}

#[test]
fn a_crash_in_the_middle_of_a_save_doubles_no_entry() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let mut shell = Shell::start(folder.path(), "next");
    shell.ask(Request::Open(path));
    shell.summarise("1.2.1", "저장 앞");
    shell.hold();
    shell.ask(Request::Save);
    shell.summarise("2.1.1", "저장하는 동안");
    // The file is written, but the journal never hears of it.
    for job in shell.take_held() {
        let _ = job.run();
    }
    let kept = shell.project().trail().clone();
    drop(shell);
    let mut shell = Shell::start(folder.path(), "third");
    let offer = shell.bench.offers()[0].clone();
    shell.ask(Request::Recover(offer));
    assert_eq!((shell.project().trail(), kept.breach()), (&kept, None));
}

#[test]
fn copies_of_a_long_trail_stay_as_they_were_while_it_grows() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    verdict(&mut shell, "1.1.1", "partial");
    let mut trail = Trail::default();
    let entry = entries(shell.project().trail()).remove(0);
    let mut kept = Vec::new();
    for number in 0..20_000 {
        trail.append(&entry);
        // A save or the journal holds a copy now and then.
        if number % 100 == 0 {
            kept.push(trail.clone());
        }
    }
    assert_eq!((trail.count(), trail.breach()), (20_000, None));
    let of_then = kept.last().unwrap();
    assert_eq!((of_then.count(), of_then.breach()), (19_901, None));
}

#[test]
fn any_change_of_a_letter_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path());
    let log = text_of(&path, "trail.log");
    // Without its last line end the text says the same.
    let letters = log
        .char_indices()
        .filter(|(place, _)| place + 1 < log.len());
    for (place, letter) in letters.step_by(13) {
        let with = if letter == '0' { "1" } else { "0" };
        let mut forged = log.clone();
        forged.replace_range(place..place + letter.len_utf8(), with);
        rewrite(&path, "trail.log", Some(&forged));
        let trail = open(&path, None).unwrap().project.trail;
        assert!(trail.breach().is_some(), "{forged}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]
    #[test]
    fn whatever_is_done_the_chain_is_sound_and_counts_every_step(
        deeds in prop::collection::vec(any_deed(), 1..40)
    ) {
        let data = tempfile::tempdir().unwrap();
        let mut shell = Shell::with_project(data.path(), "run");
        let (mut expected, mut done, mut undone) = (0, 0, 0);
        for deed in deeds {
            shell.ask(Request::Seal);
            match deed {
                Deed::Undo => {
                    shell.ask(Request::Undo);
                    if done > 0 {
                        (done, undone, expected) = (done - 1, undone + 1, expected + 1);
                    }
                }
                Deed::Redo => {
                    shell.ask(Request::Redo);
                    if undone > 0 {
                        (done, undone, expected) = (done + 1, undone - 1, expected + 1);
                    }
                }
                Deed::Summary(control, text) => {
                    shell.summarise(control, &text);
                    (done, undone, expected) = (done + 1, 0, expected + 1);
                }
                Deed::Verdict(control, level) => {
                    verdict(&mut shell, control, level);
                    (done, undone, expected) = (done + 1, 0, expected + 1);
                }
            }
            let trail = shell.project().trail();
            prop_assert_eq!((trail.count(), trail.breach()), (expected, None));
            prop_assert_eq!(trail.entries().flatten().count() as u64, expected);
        }
    }
}

#[derive(Clone, Debug)]
enum Deed {
    Undo,
    Redo,
    Summary(&'static str, String),
    Verdict(&'static str, &'static str),
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let control = || prop_oneof![Just("1.1.1"), Just("1.1.2"), Just("1.2.1")];
    let level = prop_oneof![
        Just("implemented"),
        Just("partial"),
        Just("not-implemented")
    ];
    prop_oneof![
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        3 => (control(), "[가-힣 ]{1,6}").prop_map(|(control, text)| Deed::Summary(control, text)),
        3 => (control(), level).prop_map(|(control, level)| Deed::Verdict(control, level)),
    ]
}
