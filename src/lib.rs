//! 점검대: a native desktop workbench with which a small Korean fintech checks its own security, offline, on one
//! laptop. One project file, no account, no server, no network.
//!
//! Arrows point at what may be named; nothing points back:
//!
//! ```text
//! main ─► gui ─► workbench ─► { edit · catalog · evidence · store · exchange · report · sample · sign } ─► text ─► domain
//!      └► cli ─┘               (they know nothing of one another; they meet in workbench)
//! { report · sign } ─► pdf_objects
//! ```
//!
//! # Invariants
//! 1. *An assessment changes only through [`edit`].* It is a value, cheap to clone. Undo, audit trail, autosave, merge
//!    and the command line follow from that one door.
//! 2. *Every edit has an inverse; a step is all or nothing.* A typed word is one undo step, and so is a composed
//!    syllable. One change has none, on purpose: hiding parts of a file (`History::replace_file`).
//! 3. *Nothing below `gui` and `cli` reads the clock, the environment or a random source*; they arrive as arguments.
//!    The same input gives the same bytes of report.
//! 4. *What is on disk is a mirror* (`store::mirror`, `catalog::raw`), converted by hand; no `#[serde(flatten)]`, no
//!    `untagged`.
//! 5. *Faults are collected*, each with its place: reading a catalog, checking an assessment, writing a report.
//! 6. *Content, layout and bytes of the report are three stages.*
//! 7. *The frame never waits.* What is longer than a frame is a job on a named worker; its result is a message that
//!    asks for one repaint.
//! 8. *Bytes of evidence are never all in memory at once*: addressed by SHA-256, read lazily, streamed when written.
//! 9. *Nothing leaves the machine.* No HTTP, TLS or socket crate in the tree (`deny.toml` says so and CI checks it).
//! 10. *Ids are stable.* Widget ids come from domain ids, never from an index or a label.
//!
//! `tests/engine/rooms.rs` reads the sources and names a room that reaches where it may not.

pub mod assets;
pub mod catalog;
pub mod cli;
pub mod domain;
pub mod edit;
pub mod evidence;
pub mod exchange;
#[cfg(feature = "gui")]
pub mod gui;
mod pdf_objects;
pub mod report;
pub mod sample;
pub mod sign;
pub mod store;
pub mod text;
pub mod workbench;
