//! What can be captured, what a capture brings, and why there is none.

use std::path::PathBuf;

/// Captures the screen. Both deeds may take long: run them on a worker, with our own window out of the way.
pub trait Capturer: Send + Sync {
    /// What can be captured here.
    ///
    /// # Errors
    /// [`CaptureError`] when nothing can.
    fn choices(&self) -> Result<Offer, CaptureError>;

    /// Captures a choice; none lets the system's own dialog ask, for where [`Offer::System`] was the offer.
    ///
    /// # Errors
    /// [`CaptureError`]; no picture was made then.
    fn capture(&self, choice: Option<&Choice>) -> Result<Shot, CaptureError>;
}

/// How it is settled what will be captured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// One of these: screens first, then windows, the topmost first.
    Choices(Vec<Choice>),
    /// The system's own dialog asks.
    System,
}

/// Something that can be captured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The system's number for it, good for this run of the system only.
    pub id: u64,
    /// Screen or window.
    pub kind: Target,
    /// Title of the window or name of the screen; empty where the system has none.
    pub title: String,
    /// Width and height, in pixels; on macOS in points.
    pub size: (u32, u32),
}

/// The kinds of what can be captured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// All that one monitor shows.
    Screen,
    /// One window with its frame.
    Window,
}

/// A picture that was captured.
#[derive(Clone, PartialEq, Eq)]
pub struct Shot {
    /// Width in pixels, never 0.
    pub width: u32,
    /// Height in pixels, never 0.
    pub height: u32,
    /// The picture.
    pub pixels: Pixels,
    /// Title of the window or name of the screen; empty where the system does not say.
    pub title: String,
    /// A file with the same picture that the system's dialog made and that could not be removed.
    pub left_behind: Option<PathBuf>,
}

impl std::fmt::Debug for Shot {
    /// Without the pixels, which may show what no log should.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Shot({}×{}, {:?})", self.width, self.height, self.title)
    }
}

/// The pixels of a picture, as the system gave them.
#[derive(Clone, PartialEq, Eq)]
pub enum Pixels {
    /// Four bytes a pixel, row by row from the top, opaque.
    Rgba(Vec<u8>),
    /// A PNG file. Only its signature and size have been looked at.
    Png(Vec<u8>),
}

/// Why there is no picture.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CaptureError {
    /// It cannot be done here, whatever the user does next.
    #[error("the screen cannot be captured: {0}")]
    NotAvailable(Reason),
    /// The user gave up, or the system does not let this program see the screen.
    #[error("the capture was not allowed")]
    Denied,
    /// The window or screen is not there any more.
    #[error("what was to be captured is gone")]
    Gone,
    /// Something else, in the system's words.
    #[error("the capture failed: {0}")]
    Failed(String),
}

impl CaptureError {
    /// Turns what the system said into an error with the deed.
    pub(super) fn failed<E: std::fmt::Display>(deed: &str) -> impl FnOnce(E) -> Self {
        move |source| Self::Failed(format!("{deed}: {source}"))
    }
}

/// Why the screen cannot be captured here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// There is no graphical session, or this program cannot reach it.
    #[error("no graphical session")]
    NoSession,
    /// The session offers no `org.freedesktop.portal.Screenshot`.
    #[error("no desktop portal for screenshots")]
    NoPortal,
    /// The screen has fewer than eight bits a colour, or a palette.
    #[error("a screen of {0} bits a pixel")]
    Depth(u8),
    /// The operating system is not one that this program knows.
    #[error("unknown operating system")]
    UnknownSystem,
}
