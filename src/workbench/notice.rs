//! Sentences that tell the user what happened. They stay until read or superseded.

/// One sentence to the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Stable id.
    pub id: u64,
    /// How serious it is.
    pub tone: Tone,
    /// What happened, what was kept, what to do next.
    pub text: String,
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
