//! Tests of the window through AccessKit: no display, no GPU, no installed font.
#![cfg(feature = "gui")]
#![expect(clippy::unwrap_used, reason = "a test may stop where it cannot go on")]

mod backups;
mod catalogs;
mod comparison;
mod desk;
mod editor;
mod evidence;
mod held;
mod history;
mod hostile;
mod issued;
mod keys;
mod killed;
mod lock;
mod looks;
mod next_year;
mod parts;
mod procedures;
mod report;
mod salvage;
mod sign;
mod templates;
mod whole_job;
