//! Captures on Windows and macOS, through xcap.

use xcap::{Monitor, Window, XCapResult};

use super::shot::{CaptureError, Choice, Pixels, Shot, Target};

/// Windows lower or narrower than this, in pixels, hold nothing to attest: they are parts of bars and of other windows.
const SMALLEST: u32 = 64;

/// The monitors and the windows.
pub(super) fn choices() -> Result<Vec<Choice>, CaptureError> {
    allow()?;
    let mut choices = Vec::new();
    for monitor in Monitor::all().map_err(CaptureError::failed("monitors"))? {
        choices.push(screen(&monitor).map_err(CaptureError::failed("monitor"))?);
    }
    let windows = Window::all().map_err(CaptureError::failed("windows"))?;
    // A window that is asked and gone meanwhile says an error: it is left out.
    let windows = windows.iter().filter_map(|listed| window(listed).ok());
    choices.extend(windows.flatten());
    Ok(choices)
}

/// Captures one of the choices.
pub(super) fn capture(choice: &Choice) -> Result<Shot, CaptureError> {
    allow()?;
    let image = match choice.kind {
        Target::Screen => {
            let monitors = Monitor::all().map_err(CaptureError::failed("monitors"))?;
            let monitor = monitors.iter().find(|found| is(choice, found.id()));
            monitor.ok_or(CaptureError::Gone)?.capture_image()
        }
        Target::Window => {
            let windows = Window::all().map_err(CaptureError::failed("windows"))?;
            let window = windows.iter().find(|found| is(choice, found.id()));
            window.ok_or(CaptureError::Gone)?.capture_image()
        }
    };
    let image = image.map_err(CaptureError::failed("capture"))?;
    let (width, height) = (image.width(), image.height());
    if width == 0 || height == 0 {
        return Err(CaptureError::Gone);
    }
    let mut rgba = image.into_raw();
    make_opaque(&mut rgba);
    Ok(Shot {
        width,
        height,
        pixels: Pixels::Rgba(rgba),
        title: choice.title.clone(),
        left_behind: None,
    })
}

/// Whether the system lets this program see other windows. Without it macOS gives the wallpaper and no error.
#[cfg(target_os = "macos")]
fn allow() -> Result<(), CaptureError> {
    use objc2_core_graphics::{CGPreflightScreenCaptureAccess, CGRequestScreenCaptureAccess};
    // The second opens the system's dialog the first time. What the user allows counts from the next start on.
    if CGPreflightScreenCaptureAccess() || CGRequestScreenCaptureAccess() {
        return Ok(());
    }
    Err(CaptureError::Denied)
}

/// Windows lets every program see.
#[cfg(windows)]
#[expect(clippy::unnecessary_wraps, reason = "macOS has an error to tell")]
fn allow() -> Result<(), CaptureError> {
    Ok(())
}

fn is(choice: &Choice, id: XCapResult<u32>) -> bool {
    id.is_ok_and(|id| u64::from(id) == choice.id)
}

fn screen(monitor: &Monitor) -> XCapResult<Choice> {
    Ok(Choice {
        id: monitor.id()?.into(),
        kind: Target::Screen,
        title: screen_name(monitor),
        size: (monitor.width()?, monitor.height()?),
    })
}

/// The name that the user knows the monitor by. On macOS xcap may ask for it on the main thread only.
fn screen_name(monitor: &Monitor) -> String {
    if cfg!(target_os = "macos") {
        return String::new();
    }
    let name = monitor.friendly_name().unwrap_or_default();
    // What xcap says where there is no name.
    if name.starts_with("Unknown Monitor") {
        String::new()
    } else {
        name
    }
}

/// A window as a choice; none when it is ours or nobody would choose it.
fn window(window: &Window) -> XCapResult<Option<Choice>> {
    let size = (window.width()?, window.height()?);
    let is_small = size.0 < SMALLEST || size.1 < SMALLEST;
    if is_small || window.pid()? == std::process::id() || window.is_minimized()? {
        return Ok(None);
    }
    let title = window.title()?.trim().to_owned();
    Ok((!title.is_empty()).then_some(Choice {
        id: window.id()?.into(),
        kind: Target::Window,
        title,
        size,
    }))
}

/// Windows leaves the fourth byte to chance; macOS has rounded corners, multiplied in already: they become white.
fn make_opaque(rgba: &mut [u8]) {
    for pixel in rgba.as_chunks_mut::<4>().0 {
        let [red, green, blue, alpha] = pixel;
        let lacking = if cfg!(windows) { 0 } else { u8::MAX - *alpha };
        for colour in [red, green, blue] {
            *colour = colour.saturating_add(lacking);
        }
        *alpha = u8::MAX;
    }
}
