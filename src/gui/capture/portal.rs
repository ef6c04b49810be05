//! Captures in a Wayland session through the desktop portal: the system's dialog asks the user what to capture
//! (`org.freedesktop.portal.Screenshot`, XDG Desktop Portal documentation).

use std::{
    collections::HashMap,
    ffi::OsString,
    os::unix::ffi::OsStringExt as _,
    path::{Path, PathBuf},
};

use zbus::zvariant::Value;

use super::shot::{CaptureError, Pixels, Reason, Shot};
use crate::{
    gui::portal::{self, Portal, PortalError},
    store::Passing,
};

const SCREENSHOT: &str = "org.freedesktop.portal.Screenshot";

/// Longest file that is taken; a PNG of three large screens has a third of it.
const LONGEST_FILE: u64 = 100 << 20;

/// Whether there is a portal that captures; starts it if need be.
pub(super) fn check() -> Result<(), CaptureError> {
    pollster::block_on(portal::check(SCREENSHOT)).map_err(of_capture)
}

/// Lets the system's dialog ask and brings what it captured. Waits for the user as long as it takes.
pub(super) fn ask() -> Result<Shot, CaptureError> {
    let passing = Passing::begin(&own_folder());
    let uri = pollster::block_on(address())?;
    take(&passing, &uri)
}

/// The address of the picture that the dialog made.
async fn address() -> Result<String, CaptureError> {
    let mut portal = Portal::open().await.map_err(of_capture)?;
    let options = HashMap::from([("interactive", Value::from(true))]);
    let asked = portal.ask(SCREENSHOT, "Screenshot", &("", options)).await;
    let uri = asked.map_err(of_capture)?.remove("uri");
    let uri = uri.and_then(|uri| String::try_from(uri).ok());
    uri.ok_or_else(|| CaptureError::Failed("the portal named no picture".to_owned()))
}

fn of_capture(error: PortalError) -> CaptureError {
    match error {
        PortalError::Missing => CaptureError::NotAvailable(Reason::NoPortal),
        PortalError::Refused => CaptureError::Denied,
        PortalError::Failed(said) => CaptureError::Failed(said),
    }
}

/// A folder that only this user has, for the mark of the moment.
fn own_folder() -> PathBuf {
    std::env::var_os("XDG_RUNTIME_DIR").map_or_else(std::env::temp_dir, PathBuf::from)
}

/// Reads the picture and removes its file: it would stay in the user's folder of pictures with nothing masked.
fn take(passing: &Passing, uri: &str) -> Result<Shot, CaptureError> {
    let unknown = || CaptureError::Failed(format!("the portal named {uri}"));
    let path = local_path(uri).ok_or_else(unknown)?;
    let taken = passing
        .take(&path, LONGEST_FILE)
        .map_err(CaptureError::failed("portal"))?;
    let (width, height) = png_size(&taken.bytes).ok_or_else(unknown)?;
    Ok(Shot {
        width,
        height,
        pixels: Pixels::Png(taken.bytes),
        title: String::new(),
        left_behind: (!taken.removed).then_some(path),
    })
}

/// The file of a `file` URI on this machine (RFC 8089), absolute; none if it is another or is badly written.
fn local_path(uri: &str) -> Option<PathBuf> {
    let rest = uri.strip_prefix("file://")?;
    let path = rest.strip_prefix("localhost").unwrap_or(rest);
    let path = PathBuf::from(OsString::from_vec(decoded(path)?));
    Path::is_absolute(&path).then_some(path)
}

/// Text with its percent signs resolved.
fn decoded(text: &str) -> Option<Vec<u8>> {
    let (mut bytes, mut rest) = (Vec::new(), text.as_bytes());
    while let Some((first, after)) = rest.split_first() {
        if *first == b'%' {
            let (digits, after) = after.split_at_checked(2)?;
            let is_hex = digits.iter().all(u8::is_ascii_hexdigit);
            let digits = std::str::from_utf8(digits).ok().filter(|_| is_hex)?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = after;
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    Some(bytes).filter(|bytes| !bytes.contains(&0))
}

/// Width and height that a PNG file tells at its begin; none if it is no PNG or empty.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")?;
    let (width, rest) = header.split_first_chunk()?;
    let (height, _) = rest.split_first_chunk()?;
    let size = (u32::from_be_bytes(*width), u32::from_be_bytes(*height));
    (size.0 > 0 && size.1 > 0).then_some(size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_korean_folder_is_understood() {
        let uri = "file:///home/a/%EC%82%AC%EC%A7%84/Screenshot%20from%201.png";
        let path = Path::new("/home/a/사진/Screenshot from 1.png");
        assert_eq!(local_path(uri).as_deref(), Some(path));
        assert_eq!(local_path("file://localhost/a.png"), Some("/a.png".into()));
    }

    #[test]
    fn what_is_no_file_of_this_machine_is_refused() {
        for uri in [
            "https://a/b.png",
            "file://server/a.png",
            "file://",
            "file:///a%2",
            "file:///a%+1",
            "file:///a%00b",
        ] {
            assert_eq!(local_path(uri), None, "{uri}");
        }
    }

    #[test]
    fn a_png_tells_its_size() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x07\x80\0\0\x04\x38\x08\x06";
        assert_eq!(png_size(png), Some((1920, 1080)));
        assert_eq!(png_size(&png[..20]), None);
        assert_eq!(png_size(b"GIF89a"), None);
    }
}
