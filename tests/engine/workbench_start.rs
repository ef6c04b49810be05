//! The workbench before there is a project on it, and how one gets there.

use jeomgeomdae::{
    edit::{ProfileEdit, ProfileText},
    workbench::{Library, Request, SaveState, safe_name},
};

use crate::shell::{Shell, openapi};

#[test]
fn every_built_in_catalog_reads_without_a_fault() {
    let library = Library::built_in().unwrap();
    assert_eq!(library.entries().len(), jeomgeomdae::assets::CATALOGS.len());
    assert!(
        library
            .entries()
            .iter()
            .all(|entry| !entry.catalog.controls().is_empty())
    );
}

#[test]
fn a_new_project_is_named_after_institution_and_year() {
    let data = tempfile::tempdir().unwrap();
    let shell = Shell::with_project(data.path(), "run");
    assert_eq!(
        shell.assessment().profile.name,
        "하늘페이 2026년 자체 보안점검"
    );
    assert_eq!(shell.assessment().findings.len(), 42);
    assert_eq!(shell.project().save_state(), SaveState::Never);
    assert!(shell.project().is_unsaved());
}

#[test]
fn without_a_project_every_request_is_harmless() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::start(data.path(), "run");
    let name = ProfileEdit::Text(ProfileText::Name, "x".to_owned());
    for request in [
        Request::Undo,
        Request::Redo,
        Request::Seal,
        Request::Save,
        Request::Close,
        Request::Verify,
        Request::AtWork(None),
        Request::Profile(name),
        Request::Attach(openapi("1.1.1"), Vec::new()),
        Request::SaveAs(data.path().join("a.jgd")),
        Request::Report(data.path().join("a.pdf")),
    ] {
        shell.ask(request);
    }
    assert!(shell.bench.project().is_none() && shell.told().is_empty());
    assert!(!data.path().join("a.jgd").exists());
}

#[test]
fn settings_outlive_the_program() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::start(data.path(), "run-1");
    shell.ask(Request::Zoom(125));
    let next = Shell::start(data.path(), "run-2");
    assert_eq!(next.bench.settings(), shell.bench.settings());
    assert_eq!(next.bench.settings().zoom_percent, 125);
}

#[test]
fn a_suggested_file_name_is_safe_everywhere() {
    assert_eq!(
        safe_name("하늘페이: 2026/27 \"점검\"?"),
        "하늘페이 2026 27 점검"
    );
    assert_eq!(safe_name(" .. "), "점검");
    assert_eq!(safe_name(&"긴".repeat(200)).chars().count(), 80);
}
