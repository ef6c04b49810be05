//! Format 1 of the project file: the mirror types of what is on disk, and their conversion by hand.

mod from_domain;
mod into_domain;
mod raw;
mod text;

pub(super) use raw::{Evidence, Finding, Person, Profile};
pub(super) use text::{Fault, content_text, read, read_line, write, write_line};
