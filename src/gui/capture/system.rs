//! Chooses the way of capturing that the system at hand has.

#[cfg(not(any(windows, target_os = "macos")))]
use super::shot::Reason;
use super::shot::{CaptureError, Capturer, Choice, Offer, Shot};

/// Captures with what the system has: X11, the desktop portal, Windows or macOS.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemCapturer;

#[cfg(target_os = "linux")]
impl Capturer for SystemCapturer {
    fn choices(&self) -> Result<Offer, CaptureError> {
        match session(|name| std::env::var_os(name)) {
            Some(Session::Wayland) => super::portal::check().map(|()| Offer::System),
            Some(Session::X11) => super::x11::choices().map(Offer::Choices),
            None => Err(CaptureError::NotAvailable(Reason::NoSession)),
        }
    }

    fn capture(&self, choice: Option<&Choice>) -> Result<Shot, CaptureError> {
        match (session(|name| std::env::var_os(name)), choice) {
            (Some(Session::Wayland), _) => super::portal::ask(),
            (Some(Session::X11), Some(choice)) => super::x11::capture(choice),
            (Some(Session::X11), None) => Err(no_dialog()),
            (None, _) => Err(CaptureError::NotAvailable(Reason::NoSession)),
        }
    }
}

#[cfg(any(windows, target_os = "macos"))]
impl Capturer for SystemCapturer {
    fn choices(&self) -> Result<Offer, CaptureError> {
        super::native::choices().map(Offer::Choices)
    }

    fn capture(&self, choice: Option<&Choice>) -> Result<Shot, CaptureError> {
        super::native::capture(choice.ok_or_else(no_dialog)?)
    }
}

#[cfg(not(any(windows, target_os = "macos", target_os = "linux")))]
impl Capturer for SystemCapturer {
    fn choices(&self) -> Result<Offer, CaptureError> {
        Err(CaptureError::NotAvailable(Reason::UnknownSystem))
    }

    fn capture(&self, _choice: Option<&Choice>) -> Result<Shot, CaptureError> {
        Err(CaptureError::NotAvailable(Reason::UnknownSystem))
    }
}

/// The caller asked for a dialog that was not offered.
#[cfg(any(windows, target_os = "macos", target_os = "linux"))]
fn no_dialog() -> CaptureError {
    CaptureError::Failed("this system has no dialog for it".to_owned())
}

/// The sessions of Linux.
#[cfg(target_os = "linux")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Session {
    X11,
    Wayland,
}

/// The session that these variables tell of. Wayland goes first: its X server for old programs shows only those.
#[cfg(target_os = "linux")]
fn session(variable: impl Fn(&str) -> Option<std::ffi::OsString>) -> Option<Session> {
    let is_set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
    if is_set("WAYLAND_DISPLAY") || is_set("WAYLAND_SOCKET") {
        return Some(Session::Wayland);
    }
    is_set("DISPLAY").then_some(Session::X11)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    fn session_of(set: &[(&str, &str)]) -> Option<Session> {
        session(|name| {
            let found = set.iter().find(|(set, _)| *set == name);
            found.map(|(_, value)| (*value).into())
        })
    }

    #[test]
    fn wayland_goes_before_the_x_server_that_runs_within_it() {
        let both = [("DISPLAY", ":0"), ("WAYLAND_DISPLAY", "wayland-0")];
        assert_eq!(session_of(&both), Some(Session::Wayland));
        assert_eq!(session_of(&[("DISPLAY", ":0")]), Some(Session::X11));
    }

    #[test]
    fn an_empty_variable_is_no_session() {
        assert_eq!(
            session_of(&[("DISPLAY", ""), ("WAYLAND_DISPLAY", "")]),
            None
        );
        assert_eq!(session_of(&[]), None);
    }
}
