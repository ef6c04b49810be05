//! Sentences that tell the user what happened. They stay until read or superseded.

use crate::domain::IssuedReport;

/// One sentence to the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Stable id.
    pub id: u64,
    /// How serious it is.
    pub tone: Tone,
    /// What happened, what was kept, what to do next.
    pub text: String,
    /// The report just written, to be recorded as final should the user wish so.
    pub offer: Option<Box<IssuedReport>>,
}

/// How serious a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// Something went well.
    Info,
    /// Something needs attention.
    Warning,
    /// Something failed.
    Error,
}
