//! What an official paper shows: head, approval box, clauses, tables, signature and seal.

use serde::Deserialize;

use super::scene::Grid;

/// A sheet of an official paper.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Small words at the upper left, for instance the document number.
    pub number: String,
    /// Small words at the upper right, for instance the mark of confidence.
    pub mark: String,
    /// Title in the middle.
    pub title: String,
    /// Box with the signatures of the approvers.
    pub approval: Option<Approval>,
    /// Labels and values under the title.
    #[serde(default)]
    pub facts: Vec<(String, String)>,
    /// Body.
    pub blocks: Vec<Block>,
    /// Date, name and seal at the end.
    pub seal: Option<Seal>,
    /// Left and right of the foot.
    pub footer: (String, String),
}

/// A box with columns for those who sign.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// Word at the left, set downwards.
    pub word: String,
    /// Role, word of the stamp, date.
    pub columns: Vec<(String, String, String)>,
}

/// A part of the body.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub enum Block {
    /// Bold heading.
    Heading(String),
    /// Text over the full width.
    Text(String),
    /// Number and text with a hanging indent.
    Clause(String, String),
    /// The same one step deeper.
    Sub(String, String),
    /// Table; cells are wrapped.
    Table(Grid),
    /// Empty space in pixels.
    Space(f32),
    /// Text in the middle.
    Center(String),
}

/// Date, name and seal at the end of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// Date in words.
    pub date: String,
    /// Lines under it; the last one gets the seal.
    pub lines: Vec<String>,
    /// Letters in the seal, two to four; none means no seal.
    pub letters: String,
}
