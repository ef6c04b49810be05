//! What the clipboard holds beside what egui hands over: egui prefers text to a picture, and knows no files.

use std::path::PathBuf;

use crate::evidence::Picture;

/// Reads the clipboard.
pub trait Clipboard {
    /// Files that were copied in a file manager.
    fn files(&self) -> Vec<PathBuf>;

    /// A picture.
    fn picture(&self) -> Option<Picture>;
}

/// The system's clipboard.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SystemClipboard;

impl Clipboard for SystemClipboard {
    fn files(&self) -> Vec<PathBuf> {
        let clipboard = arboard::Clipboard::new();
        let files = clipboard.and_then(|mut clipboard| clipboard.get().file_list());
        files.unwrap_or_default()
    }

    fn picture(&self) -> Option<Picture> {
        let mut clipboard = arboard::Clipboard::new().ok()?;
        let image = clipboard.get_image().ok()?;
        Some(Picture {
            width: u32::try_from(image.width).ok()?,
            height: u32::try_from(image.height).ok()?,
            rgba: image.bytes.into_owned(),
        })
    }
}
