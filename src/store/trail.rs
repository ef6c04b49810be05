//! The audit trail as it stands in a file: a line an entry, each with a hash over itself and the hash of the line before.
//! Lines are kept letter for letter as they came, so that nothing that was done to them is ever mended silently.

use std::sync::Arc;

use sha2::{Digest, Sha256 as Hasher};

use super::{
    evidence_files::hex,
    mirror::{self, TrailSeal},
    record::Record,
};
use crate::domain::{DateTime, Sha256, trail::Entry};

/// Bytes of a piece from which on the next line begins a new one; what a change copies at most after a clone.
const PIECE: usize = 16 * 1024;
/// Digits of a SHA-256.
const DIGITS: usize = 64;

/// Everything that was done to a project. Cheap to clone and to add to, however long it is.
#[derive(Clone, Debug, Default)]
pub struct Trail(Arc<Lines>);

#[derive(Clone, Debug, Default)]
struct Lines {
    /// Whole lines, oldest first.
    pieces: Vec<Arc<String>>,
    /// What the project says of its trail. It goes on from what was read, even where the lines say something else: so a
    /// broken trail stays broken.
    seal: TrailSeal,
}

/// The first place at which a trail is not what was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// Number of the entry, from 1.
    pub number: u64,
    /// When that entry was made, as far as it can be read.
    pub at: Option<DateTime>,
    /// What is wrong there.
    pub kind: BreachKind,
}

/// What is wrong with an entry of a trail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreachKind {
    /// It was changed, or what stands before it is not what stood there.
    Changed,
    /// It is missing, and so is what came after it.
    Missing,
    /// The project does not know of it.
    Unknown,
}

impl Trail {
    /// Adds an entry and returns what the journal writes of it.
    pub fn append(&mut self, entry: &Entry) -> Record {
        let text = mirror::write_entry(entry);
        let head = chained(&self.0.seal.head, &text);
        let line = format!("{head} {text}");
        let number = self.0.seal.entries + 1;
        self.push(number, &line);
        Record::of_trail(number, line)
    }

    /// How many entries it has had.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.0.seal.entries
    }

    /// The hash of the newest entry, which stands for all of them; empty where there is none.
    #[must_use]
    pub fn head(&self) -> Sha256 {
        Sha256::new(&self.0.seal.head)
    }

    /// All entries, oldest first; none in place of one that cannot be read.
    pub fn entries(&self) -> impl Iterator<Item = Option<Entry>> {
        self.lines()
            .map(|line| mirror::read_entry(parted(line).1).ok())
    }

    /// The first place at which it is not what was written.
    #[must_use]
    pub fn breach(&self) -> Option<Breach> {
        let mut head = String::new();
        let mut number = 0;
        for line in self.lines() {
            number += 1;
            let (written, text) = parted(line);
            let expected = chained(&head, text);
            if written != expected {
                return Some(Breach::of(number, text, BreachKind::Changed));
            }
            head = expected;
            if number == self.0.seal.entries && head != self.0.seal.head {
                return Some(Breach::of(number, text, BreachKind::Changed));
            }
            if number > self.0.seal.entries {
                return Some(Breach::of(number, text, BreachKind::Unknown));
            }
        }
        (number < self.0.seal.entries).then(|| Breach {
            number: number + 1,
            at: None,
            kind: BreachKind::Missing,
        })
    }

    /// Takes over the lines of a file as they are, and what the project says of them.
    pub(super) fn read(text: &str, seal: TrailSeal) -> Self {
        let ends = text.is_empty() || text.ends_with('\n');
        let text = format!("{text}{}", if ends { "" } else { "\n" });
        Self(Arc::new(Lines {
            pieces: vec![Arc::new(text)],
            seal,
        }))
    }

    /// Takes in a line of the journal, unless it is there already.
    pub(super) fn replay(&mut self, number: u64, line: &str) {
        if number > self.0.seal.entries {
            self.push(number, line);
        }
    }

    pub(super) fn seal(&self) -> &TrailSeal {
        &self.0.seal
    }

    /// How many bytes all its lines have.
    pub(super) fn length(&self) -> usize {
        self.0.pieces.iter().map(|piece| piece.len()).sum()
    }

    /// Its lines from a byte on, at which one begins.
    pub(super) fn text_from(&self, mut start: usize) -> String {
        let mut text = String::new();
        for piece in &self.0.pieces {
            text.push_str(piece.get(start..).unwrap_or_default());
            start = start.saturating_sub(piece.len());
        }
        text
    }

    fn push(&mut self, number: u64, line: &str) {
        let lines = Arc::make_mut(&mut self.0);
        parted(line).0.clone_into(&mut lines.seal.head);
        lines.seal.entries = number;
        let is_full = |piece: &Arc<String>| piece.len() >= PIECE;
        if lines.pieces.last().is_none_or(is_full) {
            lines.pieces.push(Arc::default());
        }
        if let Some(piece) = lines.pieces.last_mut() {
            let piece = Arc::make_mut(piece);
            piece.push_str(line);
            piece.push('\n');
        }
    }

    fn lines(&self) -> impl Iterator<Item = &str> {
        self.0
            .pieces
            .iter()
            .flat_map(|piece| piece.split_terminator('\n'))
    }
}

/// Alike are trails with the same lines, however they came together.
impl PartialEq for Trail {
    fn eq(&self, other: &Self) -> bool {
        self.0.seal == other.0.seal
            && self.length() == other.length()
            && self.text_from(0) == other.text_from(0)
    }
}

impl Eq for Trail {}

impl Breach {
    fn of(number: u64, text: &str, kind: BreachKind) -> Self {
        Self {
            number,
            at: mirror::read_entry(text).ok().map(|entry| entry.at),
            kind,
        }
    }
}

/// The hash of a line and the line itself. What has no hash is all line.
fn parted(line: &str) -> (&str, &str) {
    line.split_at_checked(DIGITS)
        .and_then(|(head, rest)| Some((head, rest.strip_prefix(' ')?)))
        .unwrap_or(("", line))
}

fn chained(head: &str, text: &str) -> String {
    let mut hasher = Hasher::new();
    hasher.update(head);
    hasher.update(text);
    hex(&hasher.finalize())
}
