//! A result told so that an examiner can follow it with the guide open beside it.

/// A result and the way to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// The result in one or more sentences; what is still to be answered where there is none.
    pub result: Vec<String>,
    /// How it came about, in order.
    pub steps: Vec<Step>,
    /// What the source leaves open, with the reading that was taken.
    pub open: Vec<OpenPoint>,
}

/// One step on the way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// What is found out here.
    pub title: String,
    /// What was found, as sentences.
    pub lines: Vec<String>,
    /// The figures, where there are some.
    pub table: Option<AccountTable>,
    /// Document and place of the rule, such as `금융 클라우드 가이드 3장 2절`.
    pub source: String,
}

/// A table of texts; every row has as many cells as the head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountTable {
    /// Heads of the columns.
    pub heads: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// Whether a column holds numbers, which are set to the right.
    pub numeric: Vec<bool>,
}

/// A point that the source leaves open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenPoint {
    /// What is open and where in the source.
    pub question: String,
    /// The readings that it allows.
    pub readings: Vec<String>,
    /// The place of the reading that was taken among them; none while nobody has decided.
    pub taken: Option<usize>,
}
