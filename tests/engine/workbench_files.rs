//! Opening, saving, crashing and recovering through the workbench: whatever happens, nothing is lost in silence.

use std::{fs, path::Path};

use jeomgeomdae::{
    domain::EvidenceId,
    store::{self, Project},
    workbench::{Job, Request, SaveState, Tone},
};

use crate::{
    shell::{Shell, new_project, openapi},
    small::{at, png},
};

#[test]
fn a_project_is_opened_as_it_was_saved() {
    let data = tempfile::tempdir().unwrap();
    let path = data.path().join("점검.jgd");
    let mut shell = Shell::with_project(data.path(), "run-1");
    shell.summarise("1.1.1", "두 줄로\n적었다");
    shell.attach("1.1.1", 1);
    shell.ask(Request::SaveAs(path.clone()));
    assert_eq!(
        shell.project().save_state(),
        SaveState::Saved(Some(at(14, 3)))
    );
    let before = shell.project().snapshot();
    shell.ask(Request::Close);
    let mut next = Shell::start(data.path(), "run-2");
    next.ask(Request::Open(path));
    assert_eq!(next.project().snapshot(), before);
    assert_eq!(
        (next.project().save_state(), next.told().as_str()),
        (SaveState::Saved(None), "")
    );
    assert!(next.has_all_pictures());
}

#[test]
fn the_first_save_asks_where_and_the_next_knows() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.ask(Request::Save);
    assert_eq!(shell.suggested, ["하늘페이 2026년 자체 보안점검.jgd"]);
    shell.ask(Request::SaveAs(data.path().join("점검")));
    shell.summarise("1.1.1", "더");
    assert_eq!(shell.project().save_state(), SaveState::Changed);
    shell.ask(Request::Save);
    assert_eq!(
        (shell.suggested.len(), shell.project().is_unsaved()),
        (1, false)
    );
    let opened = store::open(&data.path().join("점검.jgd"), None)
        .unwrap()
        .project;
    assert_eq!(
        (opened.identity.saves, opened),
        (2, shell.project().snapshot())
    );
}

#[test]
fn a_save_that_fails_keeps_everything_and_says_so() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.attach("1.1.1", 1);
    let before = shell.project().snapshot();
    shell.ask(Request::SaveAs(data.path().join("없는 폴더/점검.jgd")));
    assert!(
        shell.told().contains("저장하지 못했습니다"),
        "{}",
        shell.told()
    );
    assert_eq!(
        (shell.project().snapshot(), shell.project().path()),
        (before, None)
    );
    assert_eq!(shell.project().save_state(), SaveState::Never);
    shell.ask(Request::SaveAs(data.path().join("점검.jgd")));
    assert!(!shell.project().is_unsaved());
}

#[test]
fn what_changes_while_a_save_runs_is_unsaved_after_it() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.hold();
    shell.ask(Request::SaveAs(data.path().join("a.jgd")));
    assert_eq!(shell.project().save_state(), SaveState::Saving);
    shell.summarise("1.1.1", "그 사이에");
    shell.release();
    assert_eq!(shell.project().save_state(), SaveState::Changed);
    let opened = store::open(&data.path().join("a.jgd"), None)
        .unwrap()
        .project;
    assert_eq!(
        opened
            .assessment
            .finding(&openapi("1.1.1"))
            .unwrap()
            .summary,
        ""
    );
}

#[test]
fn a_save_asked_for_while_one_runs_is_done_after_it() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.hold();
    shell.ask(Request::SaveAs(data.path().join("a.jgd")));
    shell.summarise("1.1.1", "그 사이에");
    shell.ask(Request::Save);
    shell.release();
    assert!(!shell.project().is_unsaved());
    let opened = store::open(&data.path().join("a.jgd"), None)
        .unwrap()
        .project;
    assert_eq!(opened, shell.project().snapshot());
}

#[test]
fn a_place_chosen_while_a_save_runs_is_saved_to_as_well() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.hold();
    shell.ask(Request::SaveAs(data.path().join("없는 폴더/a.jgd")));
    shell.ask(Request::SaveAs(data.path().join("b.jgd")));
    shell.release();
    assert_eq!(
        shell.project().path(),
        Some(data.path().join("b.jgd").as_path())
    );
    assert!(data.path().join("b.jgd").exists());
}

#[test]
fn undo_after_a_save_brings_a_detached_picture_back() {
    let data = tempfile::tempdir().unwrap();
    let path = data.path().join("a.jgd");
    let mut first = Shell::with_project(data.path(), "run-1");
    first.attach("1.1.1", 1);
    first.ask(Request::SaveAs(path.clone()));
    first.ask(Request::Close);
    let mut shell = Shell::start(data.path(), "run-2");
    shell.ask(Request::Open(path.clone()));
    shell.ask(Request::Detach(openapi("1.1.1"), EvidenceId(1)));
    shell.ask(Request::Save);
    shell.ask(Request::Undo);
    assert!(shell.has_all_pictures());
    shell.ask(Request::Save);
    let opened = store::open(&path, None).unwrap();
    let hash = &opened
        .project
        .assessment
        .evidence(EvidenceId(1))
        .unwrap()
        .file()
        .unwrap()
        .sha256;
    assert_eq!(opened.evidence.read(hash).unwrap(), png(1));
}

#[test]
fn a_picture_that_rotted_in_the_file_is_told_and_can_be_detached_and_the_rest_saved() {
    let data = tempfile::tempdir().unwrap();
    let path = data.path().join("a.jgd");
    let mut first = Shell::with_project(data.path(), "run-1");
    first.attach("1.1.1", 1);
    first.ask(Request::SaveAs(path.clone()));
    first.ask(Request::Close);
    let (mut bytes, picture) = (fs::read(&path).unwrap(), png(1));
    let place = bytes
        .windows(picture.len())
        .position(|window| window == picture)
        .unwrap();
    bytes[place + 20] ^= 1;
    fs::write(&path, bytes).unwrap();
    let mut shell = Shell::start(data.path(), "run-2");
    shell.ask(Request::Open(path));
    shell.ask(Request::Verify);
    assert!(
        shell.told().contains("자료1.1.1-1 내용이 바뀜"),
        "{}",
        shell.told()
    );
    shell.ask(Request::Detach(openapi("1.1.1"), EvidenceId(1)));
    shell.ask(Request::Save);
    assert!(!shell.project().is_unsaved(), "{}", shell.told());
}

#[test]
fn opening_a_broken_file_keeps_the_open_project() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.summarise("1.1.1", "여기 있다");
    let before = shell.project().snapshot();
    let broken = data.path().join("깨짐.jgd");
    fs::write(&broken, "무엇인가").unwrap();
    shell.ask(Request::Open(broken));
    assert!(shell.told().contains("깨짐.jgd"), "{}", shell.told());
    assert_eq!(shell.project().snapshot(), before);
}

#[test]
fn opening_a_file_with_a_broken_catalog_keeps_the_open_project_and_its_journal() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.summarise("1.1.1", "여기 있다");
    let before = shell.project().snapshot();
    let Project {
        identity,
        assessment,
        mut catalogs,
        trail,
    } = before.clone();
    catalogs[0].text = catalogs[0].text.replacen("format: 2", "format: 99", 1);
    let path = data.path().join("깨진 기준.jgd");
    store::save(
        &path,
        &Project {
            identity,
            assessment,
            catalogs,
            trail,
        },
        shell.project().files(),
        None,
    )
    .unwrap();
    shell.ask(Request::Open(path));
    assert!(shell.told().contains("점검 기준"), "{}", shell.told());
    assert_eq!(shell.project().snapshot(), before);
    shell.summarise("1.1.2", "이어서");
    drop(shell);
    assert_eq!(Shell::start(data.path(), "run-2").bench.offers().len(), 1);
}

#[test]
fn opening_another_project_closes_the_one_before() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.ask(Request::SaveAs(data.path().join("a.jgd")));
    shell.ask(Request::New(Box::new(new_project())));
    shell.ask(Request::Open(data.path().join("a.jgd")));
    drop(shell);
    assert_eq!(Shell::start(data.path(), "run-2").bench.offers(), []);
    let left = fs::read_dir(data.path().join("recovery")).unwrap().count();
    assert_eq!(left, 0, "a session with nothing to recover is swept away");
}

#[test]
fn a_save_that_ends_after_another_project_was_begun_does_not_touch_that() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.hold();
    shell.ask(Request::SaveAs(data.path().join("a.jgd")));
    shell.ask(Request::New(Box::new(new_project())));
    let identity = shell.project().identity().clone();
    shell.release();
    assert_eq!(
        (shell.project().path(), shell.project().identity()),
        (None, &identity)
    );
    assert_eq!(shell.project().save_state(), SaveState::Never);
}

#[test]
fn a_picture_that_arrives_after_another_project_was_begun_is_not_attached_to_that() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.hold();
    shell.attach("1.1.1", 1);
    shell.ask(Request::New(Box::new(new_project())));
    shell.release();
    assert_eq!(shell.numbers(), [""; 0]);
}

#[test]
fn while_a_project_is_being_opened_no_other_is_begun() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.ask(Request::SaveAs(data.path().join("a.jgd")));
    shell.ask(Request::Close);
    shell.hold();
    shell.ask(Request::Open(data.path().join("a.jgd")));
    shell.ask(Request::New(Box::new(new_project())));
    assert!(shell.bench.project().is_none());
    shell.release();
    assert!(shell.project().path().is_some());
}

/// A project that was saved, changed, and lost in a crash.
fn crashed(data: &Path) -> Project {
    let mut shell = Shell::with_project(data, "run-1");
    shell.attach("1.1.1", 1);
    shell.ask(Request::SaveAs(data.join("a.jgd")));
    shell.attach("1.1.2", 2);
    shell.summarise("1.1.1", "저장하지 못했다");
    shell.project().snapshot()
}

fn recover_only(shell: &mut Shell) {
    let [offer] = shell.bench.offers() else {
        panic!("{:?}", shell.bench.offers())
    };
    let offer = offer.clone();
    shell.ask(Request::Recover(offer));
}

#[test]
fn a_crashed_session_comes_back_with_all_its_changes() {
    let data = tempfile::tempdir().unwrap();
    let lost = crashed(data.path());
    let mut shell = Shell::start(data.path(), "run-2");
    recover_only(&mut shell);
    assert_eq!(shell.project().snapshot(), lost);
    assert!(shell.has_all_pictures());
    assert_eq!(shell.project().save_state(), SaveState::Changed);
    assert_eq!(shell.bench.notices()[0].tone, Tone::Info);
    assert_eq!(shell.bench.offers(), []);
    shell.ask(Request::Save);
    assert_eq!(
        store::open(&data.path().join("a.jgd"), None)
            .unwrap()
            .project,
        shell.project().snapshot()
    );
}

#[test]
fn a_second_crash_after_a_recovery_loses_nothing_either() {
    let data = tempfile::tempdir().unwrap();
    let lost = crashed(data.path());
    for run in ["run-2", "run-3", "run-4"] {
        let mut shell = Shell::start(data.path(), run);
        recover_only(&mut shell);
        assert_eq!(shell.project().snapshot(), lost, "{run}");
        assert!(shell.has_all_pictures(), "{run}");
        assert_eq!(
            shell.project().path(),
            Some(data.path().join("a.jgd").as_path()),
            "{run}"
        );
    }
}

#[test]
fn a_session_whose_catalog_is_broken_stays_offered() {
    let data = tempfile::tempdir().unwrap();
    crashed(data.path());
    fs::write(
        data.path()
            .join("recovery/run-1-1/catalogs/openapi-self-check.ron"),
        "(",
    )
    .unwrap();
    let mut shell = Shell::start(data.path(), "run-2");
    recover_only(&mut shell);
    assert!(
        shell.bench.project().is_none() && !shell.told().contains("되살렸습니다"),
        "{}",
        shell.told()
    );
    assert_eq!(Shell::start(data.path(), "run-3").bench.offers().len(), 1);
}

#[test]
fn a_discarded_session_is_gone() {
    let data = tempfile::tempdir().unwrap();
    crashed(data.path());
    let mut shell = Shell::start(data.path(), "run-2");
    let offer = shell.bench.offers()[0].clone();
    shell.ask(Request::Discard(offer));
    assert_eq!(shell.bench.offers(), []);
    assert_eq!(Shell::start(data.path(), "run-3").bench.offers(), []);
}

#[test]
fn a_project_closed_in_order_leaves_no_offer() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run-1");
    shell.summarise("1.1.1", "버린다");
    shell.ask(Request::Close);
    assert!(shell.bench.project().is_none());
    assert_eq!(Shell::start(data.path(), "run-2").bench.offers(), []);
}

#[test]
fn when_the_journal_cannot_be_written_the_work_goes_on_and_the_user_is_warned() {
    let data = tempfile::tempdir().unwrap();
    fs::write(data.path().join("recovery"), "막고 있다").unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.summarise("1.1.1", "그래도 적는다");
    assert!(
        shell.told().contains("복구 기록을 쓰지 못하고"),
        "{}",
        shell.told()
    );
    shell.ask(Request::SaveAs(data.path().join("a.jgd")));
    assert!(!shell.project().is_unsaved());
}

#[test]
fn a_journal_that_could_not_be_begun_begins_as_soon_as_it_can() {
    let data = tempfile::tempdir().unwrap();
    let blocked = data.path().join("recovery");
    fs::write(&blocked, "막고 있다").unwrap();
    let mut shell = Shell::with_project(data.path(), "run-1");
    shell.summarise("1.1.1", "막힌 때 적은 것");
    fs::remove_file(&blocked).unwrap();
    shell.summarise("1.1.2", "풀린 뒤 적은 것");
    let before = shell.project().snapshot();
    drop(shell);
    let mut next = Shell::start(data.path(), "run-2");
    next.ask(Request::Recover(next.bench.offers()[0].clone()));
    assert_eq!(next.project().snapshot(), before);
}

#[test]
fn a_save_is_what_a_late_journal_builds_on() {
    let data = tempfile::tempdir().unwrap();
    let blocked = data.path().join("recovery");
    fs::write(&blocked, "막고 있다").unwrap();
    let mut shell = Shell::with_project(data.path(), "run-1");
    shell.summarise("1.1.1", "저장한 것");
    shell.ask(Request::SaveAs(data.path().join("a.jgd")));
    fs::remove_file(&blocked).unwrap();
    shell.summarise("1.1.1", "저장한 뒤 적은 것");
    let before = shell.project().snapshot();
    drop(shell);
    let mut next = Shell::start(data.path(), "run-2");
    next.ask(Request::Recover(next.bench.offers()[0].clone()));
    assert_eq!(next.project().snapshot(), before);
    assert_eq!(next.project().path(), Some(&*data.path().join("a.jgd")));
}

#[test]
fn a_save_that_stumbles_is_told_and_can_be_tried_again() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "run");
    shell.hold();
    shell.ask(Request::SaveAs(data.path().join("a.jgd")));
    let jobs = shell.take_held();
    let told = jobs.iter().find_map(|job| match job {
        Job::Save(_) => job.if_it_crashes(),
        _ => None,
    });
    shell.ask(Request::Done(told.unwrap()));
    assert!(
        shell.told().contains("저장하지 못했습니다"),
        "{}",
        shell.told()
    );
    shell.ask(Request::SaveAs(data.path().join("a.jgd")));
    assert!(!shell.project().is_unsaved());
}
