//! Signing through the workbench, as a window asks for it.

use std::{fs, path::PathBuf};

use jeomgeomdae::{
    store,
    workbench::{
        Job, KeyJob, Outcome, Password, Request, SignJob, SigningError, Tone, signing_error,
    },
};

use crate::{shell::Shell, small::at};

fn key(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/sign")
        .join(name)
}

fn password(typed: &str) -> Password {
    Password::new(typed.to_owned())
}

fn read_key(name: &str, typed: &str) -> Outcome {
    let job = KeyJob {
        path: key(name),
        password: password(typed),
        at: at(14, 3),
    };
    Job::ReadKey(Box::new(job)).run()
}

#[test]
fn the_certificate_is_read_before_it_is_used() {
    let Outcome::KeyRead(path, Ok((facts, Err(error)))) = read_key("expired.p12", "test1234")
    else {
        panic!("an expired certificate is read all the same, and refused")
    };
    assert_eq!(
        (path, facts.owner.as_str()),
        (key("expired.p12"), "옛 사람")
    );
    assert!(signing_error(&error).contains("만료되었습니다"));
    let Outcome::KeyRead(_, Ok((_, Ok(())))) = read_key("modern.p12", "test1234") else {
        panic!("this one may be used")
    };
    let Outcome::KeyRead(_, Err(error)) = read_key("modern.p12", "wrong") else {
        panic!("a wrong password opens nothing")
    };
    assert!(signing_error(&error).contains("암호가 맞지 않습니다"));
    let Outcome::KeyRead(_, Err(error)) = read_key("missing.p12", "test1234") else {
        panic!("there is no such file")
    };
    assert!(matches!(error, SigningError::Store(_)));
}

#[test]
fn a_signed_report_is_told_and_shown_and_a_refused_one_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(folder.path(), "a");
    let report = folder.path().join("r.pdf");
    shell.ask(Request::Report(report.clone()));
    let unsigned = fs::read(&report).unwrap();
    let job = |typed: &str, field: &str| {
        Request::Sign(Box::new(SignJob {
            pdf: report.clone(),
            to: report.clone(),
            key: key("modern.p12"),
            password: password(typed),
            field: Some(field.to_owned()),
            at: at(14, 3),
        }))
    };
    for refused in [job("wrong", "점검자"), job("test1234", "감사")] {
        shell.ask(refused);
        assert_eq!(shell.bench.notices().last().unwrap().tone, Tone::Error);
        assert!(shell.told().contains("원래 파일은 그대로입니다"));
        assert!(fs::read(&report).unwrap() == unsigned);
    }
    shell.ask(job("test1234", "점검자"));
    assert!(
        shell.told().contains("‘김점검’의 인증서로 전자서명"),
        "{}",
        shell.told()
    );
    assert_eq!(shell.shown, [report.clone(), report.clone()]);
    assert!(fs::read(&report).unwrap().starts_with(&unsigned));
    store::write_atomically(&report, b"junk").unwrap();
    shell.ask(job("test1234", "점검자"));
    assert!(shell.told().contains("PDF 파일이 아닙니다"));
}

#[test]
fn a_password_is_in_no_debug_output() {
    let job = KeyJob {
        path: key("modern.p12"),
        password: password("test1234"),
        at: at(14, 3),
    };
    assert!(!format!("{job:?}").contains("test1234"));
}
