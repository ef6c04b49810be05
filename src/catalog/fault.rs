//! What can be wrong with a catalog, and where.

use std::fmt;

/// Where in a catalog a fault is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the head of the catalog.
    Catalog,
    /// In the group of that id.
    Group(String),
    /// In the control of that id.
    Control(String),
}

/// A fault with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// Line of the text, from 1, where the group or control begins.
    pub line: Option<usize>,
    /// Where.
    pub place: Place,
    /// What.
    pub fault: Fault,
}

impl fmt::Display for Located {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}, ")?;
        }
        write!(f, "{}: {}", self.place, self.fault)
    }
}

/// What is wrong at a place.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Written in a newer format than this program knows.
    #[error("catalog format {0} is newer than this program")]
    NewerFormat(u32),
    /// Two things of the same id.
    #[error("id {0:?} occurs twice")]
    DuplicateId(String),
    /// An id that cannot be a file name everywhere.
    #[error("id {0:?} has other characters than a-z, 0-9 and -")]
    UnsafeId(String),
    /// A text that must not be empty is empty.
    #[error("{0} is empty")]
    EmptyText(&'static str),
    /// A group with nothing in it.
    #[error("the group is empty")]
    EmptyGroup,
    /// A group below the last named level.
    #[error("the group lies deeper than `levels` names")]
    TooDeep,
    /// A property or a value of it that the catalog does not declare.
    #[error("property {0} is not declared")]
    UnknownProperty(String),
    /// A row of a table has more or fewer cells than the table has columns.
    #[error("table {0:?}: row {1} has another number of cells than the head")]
    RaggedTable(String, usize),
    /// An id or title that is too long or holds letters that are not seen.
    #[error("the id or title is too long or holds unseen letters")]
    OddId,
    /// More controls than any checklist has.
    #[error("{0} controls are too many")]
    TooMany(usize),
    /// A catalog without a control.
    #[error("no control")]
    NoControl,
    /// A catalog without verdicts.
    #[error("no verdict scale")]
    NoScale,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Catalog => f.write_str("catalog"),
            Self::Group(id) => write!(f, "group {id}"),
            Self::Control(id) => write!(f, "control {id}"),
        }
    }
}
