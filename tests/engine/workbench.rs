//! The workbench as a user meets it: begin, judge, attach, search, count.

use jeomgeomdae::{
    domain::{ControlFilter, Mark, Outcome, PersonId, Tally, VerdictId},
    edit::FindingEdit,
    workbench::{Needle, Request, Source, Tone, matches},
};

use crate::{
    shell::{Shell, openapi},
    small::png,
};

fn judge(shell: &mut Shell, control: &str, level: &str) {
    shell.ask(Request::Verdict(openapi(control), VerdictId::new(level)));
}

#[test]
fn a_change_carries_the_person_at_work_and_the_time() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.ask(Request::AtWork(Some(PersonId(1))));
    shell.summarise("1.1.1", "적었다");
    let changed = shell
        .assessment()
        .finding(&openapi("1.1.1"))
        .unwrap()
        .changed
        .unwrap();
    assert_eq!(
        (changed.by, changed.at.to_string().as_str()),
        (Some(PersonId(1)), "2026-11-22T14:03:00+09:00")
    );
}

#[test]
fn a_person_who_is_not_in_the_project_is_not_at_work() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.ask(Request::AtWork(Some(PersonId(9))));
    assert_eq!(shell.bench.at_work(), None);
}

#[test]
fn an_attached_file_gets_the_number_of_its_control() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.attach("1.1.1", 1);
    let evidence = shell.assessment().evidence.values().next().unwrap();
    assert_eq!(
        jeomgeomdae::text::evidence_number(&evidence.number),
        "자료1.1.1-1"
    );
    assert_eq!(
        (
            evidence.title.as_str(),
            evidence.file().unwrap().original_name.as_str()
        ),
        ("화면1", "화면1.png")
    );
    assert_eq!(
        shell
            .project()
            .files()
            .read(&evidence.file().unwrap().sha256)
            .unwrap(),
        png(1)
    );
}

#[test]
fn attached_pixels_become_a_picture() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    let rgba = [9, 8, 7, 255].repeat(6).into();
    let (name, title) = ("클립보드 그림.png".to_owned(), "캡처 화면".to_owned());
    let source = Source::Pixels {
        name,
        title,
        width: 3,
        height: 2,
        rgba,
    };
    shell.ask(Request::Attach(openapi("1.1.1"), vec![source]));
    let evidence = shell.assessment().evidence.values().next().unwrap();
    assert_eq!(
        (evidence.title.as_str(), evidence.file().unwrap().pixels),
        ("캡처 화면", (3, 2))
    );
    assert_eq!(
        evidence.captured.map(|at| at.to_string()).as_deref(),
        Some("2026-11-22T14:03:00+09:00")
    );
    assert!(shell.has_all_pictures());
}

#[test]
fn a_broken_picture_is_named_and_the_sound_one_beside_it_attached() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    let source = |name: &str, bytes: &[u8]| Source::Bytes {
        title: String::new(),
        name: name.to_owned(),
        bytes: bytes.into(),
    };
    let sound = png(5);
    let sources = vec![
        source("반쪽.png", &sound[..sound.len() / 2]),
        source("온전.png", &sound),
    ];
    shell.ask(Request::Attach(openapi("1.1.1"), sources));
    let [notice] = shell.bench.notices() else {
        panic!("{}", shell.told())
    };
    assert_eq!(notice.tone, Tone::Error);
    assert!(
        notice.text.contains("‘반쪽.png’") && notice.text.contains("첨부하지 않았습니다"),
        "{}",
        notice.text
    );
    assert_eq!(shell.numbers(), ["1.1.1-1"]);
}

#[test]
fn a_file_that_is_not_there_is_named_and_nothing_attached() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    let before = shell.assessment().clone();
    let source = Source::File(data.path().join("없는 화면.png"));
    shell.ask(Request::Attach(openapi("1.1.1"), vec![source]));
    assert!(shell.told().contains("없는 화면.png"), "{}", shell.told());
    assert_eq!(shell.assessment(), &before);
}

#[test]
fn undo_and_redo_go_through_the_workbench() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    let start = shell.assessment().clone();
    judge(&mut shell, "1.1.1", "implemented");
    shell.attach("1.1.1", 1);
    let end = shell.assessment().clone();
    shell.ask(Request::Undo);
    shell.ask(Request::Undo);
    shell.ask(Request::Undo);
    assert_eq!(shell.assessment(), &start);
    shell.ask(Request::Redo);
    shell.ask(Request::Redo);
    assert_eq!(shell.assessment(), &end);
}

#[test]
fn a_seal_ends_the_word_being_typed() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.summarise("1.1.1", "가");
    shell.ask(Request::Seal);
    shell.summarise("1.1.1", "가나");
    shell.ask(Request::Undo);
    assert_eq!(
        shell
            .assessment()
            .finding(&openapi("1.1.1"))
            .unwrap()
            .summary,
        "가"
    );
}

#[test]
fn criteria_and_plans_of_ones_own_go_to_the_end() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    let key = openapi("1.1.1");
    let before = shell.assessment().finding(&key).unwrap().criteria.len();
    shell.ask(Request::AddCriterion(key.clone(), "우리 기준".to_owned()));
    shell.ask(Request::AddAction(key.clone()));
    shell.ask(Request::AddAction(key.clone()));
    let finding = shell.assessment().finding(&key).unwrap();
    assert_eq!(
        (
            finding.criteria.len(),
            finding.criteria[before].text.as_str()
        ),
        (before + 1, "우리 기준")
    );
    assert_eq!(
        finding
            .actions
            .iter()
            .map(|action| action.id.0)
            .collect::<Vec<_>>(),
        [1, 2]
    );
}

#[test]
fn the_numbers_add_up() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    for (control, level) in [
        ("1.1.1", "implemented"),
        ("1.1.2", "partial"),
        ("10.1.1", "not-implemented"),
    ] {
        judge(&mut shell, control, level);
    }
    shell.ask(Request::NotApplicable(openapi("15.3.1")));
    let tally = shell.project().listing().tally;
    assert_eq!(
        tally,
        Tally {
            pass: 1,
            partial: 1,
            fail: 1,
            not_applicable: 1,
            unconfirmed: 0,
            unassessed: 38
        }
    );
    assert_eq!(
        (
            tally.total(),
            tally.done(),
            tally.shortfalls(),
            tally.rate_percent()
        ),
        (42, 4, 2, Some(2))
    );
    let catalog = shell.project().catalogs()[0].clone();
    let progress = jeomgeomdae::domain::Progress::of(shell.assessment(), &catalog);
    assert_eq!((progress.total, progress.fields.len()), (tally, 15));
    assert_eq!(
        progress
            .fields
            .iter()
            .map(|(_, tally)| tally.total())
            .sum::<usize>(),
        42
    );
}

#[test]
fn the_listing_counts_what_each_filter_admits() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    judge(&mut shell, "1.1.1", "partial");
    shell.attach("1.1.1", 1);
    let listing = shell.project().listing();
    let expected = [
        (ControlFilter::All, 42),
        (ControlFilter::Unassessed, 41),
        (ControlFilter::Shortfall, 1),
        (ControlFilter::NoEvidence, 41),
        (ControlFilter::NoPlan, 1),
        (ControlFilter::Unconfirmed, 0),
    ];
    assert_eq!(
        ControlFilter::ALL
            .into_iter()
            .zip(listing.admitted)
            .collect::<Vec<_>>(),
        expected
    );
    let row = &listing.rows[0];
    assert_eq!(
        (row.title.as_str(), row.evidence),
        ("정보보호최고책임자와 실무조직", 1)
    );
    assert_eq!(
        (row.heading.as_str(), row.mark),
        (
            "관리 · 1. 정보보호 정책·조직",
            Mark::Judged(Outcome::Partial)
        )
    );
    assert_eq!(listing.lacking(), 42);
}

#[test]
fn a_search_finds_titles_summaries_and_evidence() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.summarise("4.1.1", "VPN 계정을 회수했다");
    shell.attach("2.1.1", 77);
    let found = |query: &str| {
        let needle = Needle::new(query);
        let rows = shell
            .project()
            .listing()
            .rows
            .iter()
            .filter(|row| matches(&needle, &row.haystack));
        rows.map(|row| row.key.control.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(found("vpn 회수"), ["4.1.1"]);
    assert_eq!(found("ㄱㅈㅇ ㅎㅅㅎㄷ"), ["4.1.1"]);
    assert_eq!(found("화면77"), ["2.1.1"]);
    assert_eq!(found("").len(), 42);
    assert_eq!(found("없는 낱말"), [""; 0]);
}

#[test]
fn an_edit_of_a_control_that_is_not_there_is_told_and_changes_nothing() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    let before = shell.assessment().clone();
    shell.ask(Request::Finding(
        openapi("99.9.9"),
        FindingEdit::Summary("x".to_owned()),
    ));
    assert!(shell.told().contains("내용은 그대로"), "{}", shell.told());
    assert_eq!(shell.assessment(), &before);
}

#[test]
fn the_same_sentence_is_told_once_and_can_be_dismissed() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    for _ in 0..3 {
        shell.ask(Request::Finding(
            openapi("99.9.9"),
            FindingEdit::Summary("x".to_owned()),
        ));
    }
    let [notice] = shell.bench.notices() else {
        panic!("{}", shell.told())
    };
    shell.ask(Request::Dismiss(notice.id));
    assert_eq!(shell.told(), "");
}
