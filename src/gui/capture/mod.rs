//! Pictures of the screen or of one window, each system in its own way. Knows nothing of evidence and paints nothing.

#[cfg(any(windows, target_os = "macos"))]
mod native;
#[cfg(target_os = "linux")]
mod portal;
mod shot;
mod system;
#[cfg(target_os = "linux")]
mod x11;
#[cfg(target_os = "linux")]
mod x11_pixels;
#[cfg(target_os = "linux")]
mod x11_windows;

pub use shot::{CaptureError, Capturer, Choice, Offer, Pixels, Reason, Shot, Target};
pub use system::SystemCapturer;
