//! A day until which something is to be done, as a calendar of appointments takes it.

use crate::domain::{Date, calc::duties::Repeat};

/// A day until which something is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// Its stable name: the same thing has the same one each time, so that a calendar replaces what it had.
    pub id: String,
    /// What is to be done.
    pub title: String,
    /// Where that is said, and what else must be known.
    pub note: String,
    /// Until when, this day included.
    pub on: Date,
    /// How it comes again; none for what is done once.
    pub repeat: Option<Repeat>,
}
