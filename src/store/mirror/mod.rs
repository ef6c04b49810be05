//! The project file's mirror: the types of what is on disk, and their conversion by hand.
//!
//! Format 2 is format 1 with fields that may be left out: catalogs tailored to the project and answers taken over. Format 3
//! adds what evidence shows, documents and papers, what was looked through, hidden or found harmless. Format 4 adds the
//! reports handed out as final, beside the content: a record of a report must not change the hash that stands on it. Format 5
//! adds, beside the content too, how far the audit trail goes, which files are lost, and what the assessment before said, and what was
//! answered to the calculators. So
//! files of older formats are read as ones of format 5, and a project that uses nothing new keeps its content hash. What a
//! later program adds to the format under a higher minor number is kept as it is (`newer`).

mod calculations;
mod evidence;
mod from_domain;
mod into_domain;
mod issued;
mod last_year;
mod newer;
mod raw;
mod shape;
mod text;
mod trail;

pub(super) use calculations::{calculations_from, calculations_into};
pub(super) use evidence::{lost_from, lost_into};
pub(super) use issued::issued;
pub(super) use last_year::last_year;
pub use newer::Newer;
pub(super) use raw::{
    Calculation, Cleared, Evidence, Finding, Issued, LastYear, Lost, Person, Profile, Tailoring,
};
pub(super) use text::{Fault, Words, content_text, read, read_line, write, write_line};
pub(super) use trail::{TrailSeal, read_entry, write_entry};
