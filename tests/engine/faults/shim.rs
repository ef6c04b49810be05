//! Makes the system fail: what stands between this program and the system's library is in `shim.c`, and what it is told is
//! told by opening files that are not there.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
};

use serde::{Deserialize, Serialize};

/// A way in which work is interrupted.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// The process is killed.
    Kill,
    /// The power goes: what was not synced is lost.
    Cut,
    /// The disk is full.
    Full,
    /// What changes something fails.
    Eio,
    /// The file system takes no change.
    ReadOnly,
    /// The project's folder takes no change.
    Denied,
    /// Half of what is to be written is.
    Short,
    /// What is read fails.
    Unreadable,
    /// The project's folder is not there.
    Gone,
}

/// What is to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) kind: Kind,
    /// At which call that it can happen to, from 1.
    pub(super) call: u64,
    /// Whether it goes on.
    pub(super) lasts: bool,
    /// Before, in the middle of, or after the call, where that makes a difference.
    pub(super) variant: u64,
    /// In which folder of the place; everywhere where it is empty.
    pub(super) below: &'static str,
}

/// Names of the kinds as they are told and printed.
pub(super) const KINDS: [(Kind, &str); 9] = [
    (Kind::Kill, "kill"),
    (Kind::Cut, "cut"),
    (Kind::Full, "full"),
    (Kind::Eio, "eio"),
    (Kind::ReadOnly, "readonly"),
    (Kind::Denied, "denied"),
    (Kind::Short, "short"),
    (Kind::Unreadable, "unreadable"),
    (Kind::Gone, "gone"),
];

impl Kind {
    pub(super) fn name(self) -> &'static str {
        let found = KINDS.iter().find(|(kind, _)| *kind == self);
        found.unwrap().1
    }

    /// Whether the process outlives it.
    pub(super) fn is_survived(self) -> bool {
        !matches!(self, Self::Kill | Self::Cut)
    }
}

/// Makes what is loaded before a program of which files are to fail.
pub(super) fn compile(folder: &Path) -> PathBuf {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/engine/faults/shim.c");
    let library = folder.join("shim.so");
    let mut compiler = Command::new("cc");
    compiler.args(["-std=gnu11", "-Wall", "-O1", "-shared", "-fPIC", "-o"]);
    let done = compiler.arg(&library).arg(source).arg("-ldl").output();
    let done = done.expect("cc is needed, as by Rust itself");
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success() && said.is_empty(), "{said}");
    library
}

/// The place below which files fail, in the process that it was loaded into.
pub(super) struct Shim(PathBuf);

impl Shim {
    pub(super) fn of(place: &Path) -> Self {
        Self(place.to_owned())
    }

    fn order(&self, text: &str) -> PathBuf {
        self.0.join(".shim").join(text)
    }

    /// From now on it will happen.
    pub(super) fn arm(&self, fault: Fault) {
        let Fault {
            kind,
            call,
            lasts,
            variant,
            below,
        } = fault;
        let lasts = u8::from(lasts);
        let order = format!("{}:{call}:{lasts}:{variant}:{below}", kind.name());
        assert!(File::open(self.order(&order)).is_err());
    }

    /// Nothing happens any more. Says how many calls the fault has befallen.
    pub(super) fn off(&self) -> u64 {
        let told = fs::read_to_string(self.order("off")).expect("the shim is loaded");
        told.parse().unwrap()
    }
}
