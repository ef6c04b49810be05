//! Passwords of project files: `encrypt`, `decrypt`, and `--file-password-fd` of all that open one.
#![cfg(unix)]

use std::{
    fs::{self, File},
    os::fd::AsRawFd as _,
};

use super::desk::{Desk, Said};

/// Runs a command that reads passwords from files, one an option.
fn run(desk: &Desk, passwords: &[(&str, &str)], args: &[&str]) -> Said {
    let mut args: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
    let mut files = Vec::new();
    for (option, password) in passwords {
        let name = format!("password{}", files.len());
        let file = File::open(desk.file(&name, format!("{password}\n").as_bytes())).unwrap();
        args.extend([(*option).to_owned(), file.as_raw_fd().to_string()]);
        files.push(file);
    }
    desk.run_os(args.into_iter().map(Into::into).collect())
}

/// A desk whose `a.jgd` has the password 첫 암호.
fn locked() -> Desk {
    let desk = Desk::with_project();
    let said = run(
        &desk,
        &[("--password-fd", "첫 암호")],
        &["encrypt", &desk.path("a.jgd")],
    );
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("암호로 보호했습니다"), "{}", said.out);
    desk
}

#[test]
fn a_file_is_encrypted_in_its_place() {
    let desk = locked();
    assert!(
        desk.bytes("a.jgd")
            .starts_with(b"age-encryption.org/v1\n-> scrypt ")
    );
}

#[test]
fn every_command_that_opens_a_file_takes_its_password() {
    let desk = locked();
    let (file, picture) = (desk.path("a.jgd"), desk.picture("p.png", 90));
    let (report, folder) = (desk.path("r.pdf"), desk.path("out"));
    let (days, ics) = (desk.path("days.ron"), desk.path("days.ics"));
    desk.file(
        "days.ron",
        b"{\"openapi-self-check/6.1.1/1.last\": \"2026-03-20\"}",
    );
    let commands: [&[&str]; 12] = [
        &["info", &file],
        &["set", &file, "1.1.1", "--summary", "적음"],
        &["attach", &file, "1.1.1", &picture],
        &["verify", &file],
        &["evidence", "list", &file],
        &["evidence", "verify", &file],
        &["evidence", "export", &file, "-o", &folder],
        &["report", &file, "-o", &report],
        &["info", &file, "--json"],
        &["calc", "duties", &days, "--into", &file],
        &["calc", "duties", &file],
        &["calendar", &file, "-o", &ics, "--force"],
    ];
    for command in commands {
        let said = run(&desk, &[("--file-password-fd", "첫 암호")], command);
        assert_eq!(said.code, 0, "{command:?}: {}", said.err);
        let said = run(&desk, &[("--file-password-fd", "다른 암호")], command);
        assert_eq!(said.code, 1, "{command:?}");
        assert!(
            said.err.contains("암호가 ‘a.jgd’의 것과 다릅니다"),
            "{}",
            said.err
        );
    }
    let left = fs::read_dir(desk.data().join("recovery"));
    assert_eq!(left.map_or(0, Iterator::count), 0, "nothing stays behind");
}

#[test]
fn the_password_is_changed_and_taken_off() {
    let desk = locked();
    let (file, plain) = (desk.path("a.jgd"), desk.path("b.jgd"));
    let both = [
        ("--file-password-fd", "첫 암호"),
        ("--password-fd", "다음 암호"),
    ];
    let said = run(&desk, &both, &["encrypt", &file]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let said = run(
        &desk,
        &[("--file-password-fd", "첫 암호")],
        &["decrypt", &file, "-o", &plain],
    );
    assert_eq!(said.code, 1);
    let said = run(
        &desk,
        &[("--file-password-fd", "다음 암호")],
        &["decrypt", &file, "-o", &plain],
    );
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(desk.run(["info", &plain]).code, 0);
    // The encrypted one is still there, and nothing is written over without being asked.
    let again = [("--file-password-fd", "다음 암호")];
    assert_eq!(
        run(&desk, &again, &["decrypt", &file, "-o", &plain]).code,
        1
    );
    assert_eq!(run(&desk, &again, &["info", &file]).code, 0);
}

#[test]
fn an_envelope_is_written_beside_the_file() {
    let desk = Desk::with_project();
    let company = age::x25519::Identity::generate();
    let (file, key) = (desk.path("a.jgd"), company.to_public().to_string());
    let password = [("--password-fd", "첫 암호")];
    let wrong = ["encrypt", &file, "--recovery-recipient", "age1x"];
    let before = desk.bytes("a.jgd");
    assert_eq!(run(&desk, &password, &wrong).code, 1);
    assert_eq!(desk.bytes("a.jgd"), before);
    let said = run(
        &desk,
        &password,
        &["encrypt", &file, "--recovery-recipient", &key],
    );
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let envelope = desk.bytes("a.jgd.recovery.age");
    assert_eq!(
        age::decrypt(&company, &envelope).unwrap(),
        "첫 암호".as_bytes()
    );
    let both = [
        ("--file-password-fd", "첫 암호"),
        ("--password-fd", "다음 암호"),
    ];
    let said = run(&desk, &both, &["encrypt", &file]);
    assert!(
        said.code == 0 && said.err.contains("옛 암호가 들어 있어"),
        "{}",
        said.err
    );
}

#[test]
fn an_empty_password_and_a_wrong_number_change_nothing() {
    let desk = Desk::with_project();
    let file = desk.path("a.jgd");
    let before = desk.bytes("a.jgd");
    let said = run(&desk, &[("--password-fd", "")], &["encrypt", &file]);
    assert!(
        said.code == 1 && said.err.contains("비어 있어"),
        "{}",
        said.err
    );
    desk.refuses(
        ["encrypt", &file, "--password-fd", "9999"],
        1,
        "--password-fd 9999",
    );
    desk.refuses(["encrypt", &file, "--password-fd", "x"], 2, "--password-fd");
    desk.refuses(
        ["info", &file, "--file-password-fd", "x"],
        2,
        "--file-password-fd",
    );
    desk.refuses(["encrypt", &file, "--password", "비밀"], 2, "--password");
    desk.refuses(["decrypt", &file], 2, "-o");
    assert_eq!(desk.bytes("a.jgd"), before);
}
