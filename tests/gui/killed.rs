//! A killed process: SIGKILL in the middle of typing and in the middle of saving.
//!
//! The test starts itself again as a child that types (or saves) without end and says on its output what it has done;
//! the parent kills it without warning and then looks at what is left on disk.

use std::{
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Instant,
};

use egui::{Key, Modifiers};
use jeomgeomdae::{
    domain::{CatalogId, ControlId, ControlKey},
    store,
};

use crate::desk::Desk;

const ROLE: &str = "JEOMGEOMDAE_TEST_CHILD";
const PLACE: &str = "JEOMGEOMDAE_TEST_PLACE";

fn key() -> ControlKey {
    ControlKey::new(
        CatalogId::new("openapi-self-check"),
        ControlId::new("1.1.1"),
    )
}

/// Starts this very test program as a child that plays a role.
fn child(test: &str, role: &str, place: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args([test, "--exact", "--nocapture", "--test-threads=1"])
        .env(ROLE, role)
        .env(PLACE, place)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn place() -> PathBuf {
    PathBuf::from(std::env::var_os(PLACE).unwrap())
}

/// A saved project for the child to work on, as one window left it.
fn prepare() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::new(&folder.path().join("data"));
    desk.press("예제 열기");
    desk.answer(&folder.path().join("예제.jgd"));
    desk.key(Modifiers::COMMAND, Key::S);
    folder
}

fn open_saved_project(place: &Path) -> Desk {
    let mut desk = Desk::new(&place.join("data"));
    desk.answer(&place.join("예제.jgd"));
    desk.key(Modifiers::COMMAND, Key::O);
    // What an earlier child left is offered; this one goes on with the file.
    desk.key(Modifiers::NONE, Key::Escape);
    desk.enter("결과 요약");
    desk.write(" ");
    desk
}

#[expect(
    clippy::print_stdout,
    reason = "it is how the child tells its parent what it has done"
)]
fn tell(words: &str) {
    println!("\n{words}");
}

/// Types number after number for ever and tells each one once it stands in the assessment.
fn type_for_ever() {
    let mut desk = open_saved_project(&place());
    for number in 0.. {
        desk.write(&format!("{number} "));
        tell(&format!("typed {number}"));
    }
}

/// Types and saves for ever and tells each save that was confirmed.
fn save_for_ever() {
    let mut desk = open_saved_project(&place());
    for number in 0.. {
        desk.write(&format!("{number} "));
        desk.harness.key_press_modifiers(Modifiers::COMMAND, Key::S);
        desk.settle();
        tell(&format!("saved {number}"));
    }
}

/// Lets the child work until it has told `count` things with `word`, kills it, and returns what it told last and when.
fn kill_after(mut child: Child, word: &str, count: usize, delay_ms: u64) -> Vec<(u32, Instant)> {
    let mut told: Vec<(u32, Instant)> = Vec::new();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut killed_at = None;
    while let Some(Ok(line)) = lines.next() {
        if let Some(number) = line
            .strip_prefix(word)
            .and_then(|rest| rest.trim().parse().ok())
        {
            told.push((number, Instant::now()));
        }
        if told.len() == count && killed_at.is_none() {
            // Some way into whatever comes next.
            while told.last().unwrap().1.elapsed().as_millis() < u128::from(delay_ms) {
                std::hint::spin_loop();
            }
            child.kill().unwrap();
            killed_at = Some(Instant::now());
        }
    }
    child.wait().unwrap();
    told
}

fn last_number(text: &str) -> Option<u32> {
    text.split_whitespace()
        .filter_map(|word| word.parse().ok())
        .next_back()
}

#[test]
fn killed_while_typing_loses_at_most_the_last_second() {
    if std::env::var(ROLE).as_deref() == Ok("type") {
        return type_for_ever();
    }
    let folder = prepare();
    let test = "killed::killed_while_typing_loses_at_most_the_last_second";
    let told = kill_after(child(test, "type", folder.path()), "typed", 40, 0);
    let before = std::fs::read(folder.path().join("예제.jgd")).unwrap();

    let recovery = folder.path().join("data/recovery");
    let offers = store::offers(&recovery);
    assert_eq!(offers.len(), 1, "the killed session is offered");
    let recovered = store::recover(
        &offers[0],
        &folder.path().join("adopted"),
        &[],
        folder.path(),
    )
    .unwrap();
    let summary = &recovered
        .project
        .assessment
        .finding(&key())
        .unwrap()
        .summary;
    let found = last_number(summary).unwrap();
    let (_, end) = told.last().unwrap();
    let older_than_a_second = told
        .iter()
        .filter(|(_, at)| end.duration_since(*at).as_millis() >= 1000);
    let must = older_than_a_second.map(|(number, _)| *number).max();
    assert!(
        Some(found) >= must,
        "found {found}, typed more than a second before the kill: {must:?}"
    );
    assert!(
        found + 20 >= told.last().unwrap().0,
        "{found} of {:?}",
        told.last()
    );
    assert_eq!(
        std::fs::read(folder.path().join("예제.jgd")).unwrap(),
        before,
        "the saved file is as it was"
    );
    assert!(store::open(&folder.path().join("예제.jgd"), None).is_ok());
}

#[test]
fn killed_while_saving_leaves_a_whole_file_and_loses_nothing_saved() {
    if std::env::var(ROLE).as_deref() == Ok("save") {
        return save_for_ever();
    }
    let test = "killed::killed_while_saving_leaves_a_whole_file_and_loses_nothing_saved";
    let folder = prepare();
    for (count, delay_ms) in [(1, 0), (2, 3), (2, 9), (3, 27), (2, 60), (3, 120)] {
        let told = kill_after(child(test, "save", folder.path()), "saved", count, delay_ms);
        let (last, _) = *told.last().unwrap();
        let opened = store::open(&folder.path().join("예제.jgd"), None).unwrap();
        let summary = &opened.project.assessment.finding(&key()).unwrap().summary;
        assert!(
            last_number(summary) >= Some(last),
            "killed {delay_ms} ms after save {last}"
        );
        let mut wanted = opened
            .project
            .assessment
            .evidence
            .values()
            .map(|evidence| &evidence.file().unwrap().sha256);
        assert!(
            wanted
                .find_map(|file| opened.evidence.damage(file))
                .is_none()
        );
        let offers = store::offers(&folder.path().join("data/recovery"));
        assert!(offers.len() <= 1, "{offers:?}");
        for offer in offers {
            let recovered =
                store::recover(&offer, &folder.path().join("adopted"), &[], folder.path()).unwrap();
            let summary = &recovered
                .project
                .assessment
                .finding(&key())
                .unwrap()
                .summary;
            assert!(
                last_number(summary) >= Some(last),
                "the recovery is no older than the file"
            );
            store::discard(&offer.folder).unwrap();
        }
    }
}
