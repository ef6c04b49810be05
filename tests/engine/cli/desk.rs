//! A folder with a data folder and the command line in it.

use std::{ffi::OsString, fs, path::PathBuf};

use jeomgeomdae::{cli, domain::DateTime, evidence, workbench::Places};
use serde_json::Value;
use tempfile::TempDir;

/// The built-in catalog.
pub(super) const CATALOG: &str = "openapi-self-check";

/// A folder of its own with a data folder, and the command line in it.
pub(super) struct Desk {
    folder: TempDir,
}

/// What a command said.
pub(super) struct Said {
    pub(super) code: u8,
    pub(super) out: String,
    pub(super) err: String,
}

impl Desk {
    pub(super) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// A desk with the project `a.jgd` of the guide.
    pub(super) fn with_project() -> Self {
        Self::with_catalogs(&[CATALOG])
    }

    /// A desk with the project `a.jgd` of these catalogs.
    pub(super) fn with_catalogs(ids: &[&str]) -> Self {
        let desk = Self::new();
        let file = desk.path("a.jgd");
        let head = ["new", "-o", &file, "--institution", "한빛페이", "--catalog"];
        let args = head.iter().chain(ids).map(OsString::from);
        let said = desk.run_os(args.collect());
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        desk
    }

    /// A desk with the project `a.jgd` of the guide, in which one control is judged, so that reports have something to tell.
    pub(super) fn with_judged_project() -> Self {
        let desk = Self::with_project();
        assert_eq!(desk.set(&["--verdict", "implemented"]).code, 0);
        desk
    }

    pub(super) fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_str().unwrap().to_owned()
    }

    pub(super) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Whether a session's folder is still there.
    pub(super) fn has_left_anything(&self) -> bool {
        fs::read_dir(self.data().join("recovery")).is_ok_and(|entries| entries.count() > 0)
    }

    /// Writes a picture of that grey and returns its path.
    pub(super) fn picture(&self, name: &str, grey: u8) -> String {
        let imported =
            evidence::from_rgba(2, 1, &[grey, grey, grey, 255, 0, 0, 0, 255], name).unwrap();
        self.file(name, &imported.bytes)
    }

    pub(super) fn file(&self, name: &str, bytes: &[u8]) -> String {
        fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    pub(super) fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap()
    }

    pub(super) fn run<const N: usize>(&self, args: [&str; N]) -> Said {
        self.run_os(args.map(OsString::from).to_vec())
    }

    pub(super) fn run_os(&self, args: Vec<OsString>) -> Said {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let now = || "2026-11-22T14:03:00+09:00".parse::<DateTime>().unwrap();
        let places = Places {
            data: self.data(),
            work: jeomgeomdae::store::WorkFactor::new(1),
            user: "이명령".to_owned(),
            host: String::new(),
        };
        let code = cli::run(args, places, &now, &mut out, &mut err);
        Said {
            code,
            out: String::from_utf8(out).unwrap(),
            err: String::from_utf8(err).unwrap(),
        }
    }

    /// `info --json` of `a.jgd`.
    pub(super) fn info(&self) -> Value {
        let said = self.run(["info", &self.path("a.jgd"), "--json"]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        serde_json::from_str(&said.out).unwrap()
    }

    pub(super) fn control(&self, id: &str) -> Value {
        let info = self.info();
        let controls = info["controls"].as_array().unwrap();
        controls
            .iter()
            .find(|control| control["id"] == id)
            .unwrap()
            .clone()
    }

    /// `set a.jgd 1.1.1 …`
    pub(super) fn set(&self, args: &[&str]) -> Said {
        let file = self.path("a.jgd");
        let args = ["set", &file, "1.1.1"]
            .into_iter()
            .chain(args.iter().copied())
            .map(OsString::from);
        self.run_os(args.collect())
    }

    /// That a command is refused with this code and a sentence that holds `hint`, and `a.jgd` stays as it was.
    pub(super) fn refuses<const N: usize>(&self, args: [&str; N], code: u8, hint: &str) {
        let before = fs::read(self.path("a.jgd")).ok();
        let said = self.run(args);
        assert_eq!((said.code, said.out.as_str()), (code, ""), "{}", said.err);
        assert!(said.err.contains(hint), "{hint:?} is not in {:?}", said.err);
        assert_eq!(fs::read(self.path("a.jgd")).ok(), before);
    }

    /// Attaches one picture to 1.1.1 and changes `how` of its bytes in the project file.
    pub(super) fn with_evidence_damaged(how: fn(&mut [u8])) -> Self {
        let desk = Self::with_project();
        let picture = desk.picture("화면.png", 1);
        assert_eq!(
            desk.run(["attach", &desk.path("a.jgd"), "1.1.1", &picture])
                .code,
            0
        );
        let (mut file, picture) = (desk.bytes("a.jgd"), desk.bytes("화면.png"));
        let at = file
            .windows(picture.len())
            .position(|window| window == picture)
            .unwrap();
        how(&mut file[at..at + picture.len()]);
        desk.file("a.jgd", &file);
        desk
    }
}
