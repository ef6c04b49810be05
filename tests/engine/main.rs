//! Tests of everything below the window: values, edits, files, the workbench. No display, no clock, no sleep.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking, and breaks files on purpose"
)]

mod backups;
mod calc_cloud;
mod calculator_examples;
mod catalog_facts;
mod catalogs;
mod cli;
mod custody;
mod edit;
mod encrypted;
mod encrypted_session;
mod exchange;
#[cfg(target_os = "linux")]
mod faults;
mod folder;
mod format_5;
mod format_doc;
mod hostile_evidence;
mod hostile_file;
mod identifiers;
mod issued;
mod journal;
mod last_texts;
mod leftovers;
mod locks;
mod memory;
mod mutants;
mod new_edition;
mod newer;
mod next_year;
mod parts;
mod preview;
mod project_file;
mod remains;
mod rooms;
mod salvage;
mod sealed_backups;
mod shell;
mod small;
mod source_code;
mod tailoring;
mod trail;
mod typing;
mod values;
mod vanishing;
mod workbench;
mod workbench_files;
mod workbench_salvage;
mod workbench_signing;
mod workbench_start;
