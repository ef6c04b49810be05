//! What the screen wants to see of files: pictures and plain texts, read off the frame.

use super::{
    bench::Workbench,
    job::{Job, PictureSize},
    outcome::JobError,
};
use crate::{
    domain::{EvidenceFile, Sha256},
    evidence::{self, Picture},
};

/// Longest side of a picture on the screen, in pixels; every graphics card of today takes as much.
const FULL_SIDE: u32 = 8192;

/// Pixels of a picture on a page: a screen of 1600×1000.
const PAGE_PIXELS: u32 = 1_600_000;

/// Decodes a picture for the screen.
///
/// # Errors
/// [`JobError::Import`] when the bytes do not decode.
pub(super) fn decode(bytes: &[u8], size: PictureSize) -> Result<Picture, JobError> {
    Ok(match size {
        PictureSize::Thumbnail => evidence::top(bytes, 320)?,
        PictureSize::Page => evidence::reduced(bytes, PAGE_PIXELS, FULL_SIDE)?,
        PictureSize::Full => evidence::thumbnail(bytes, FULL_SIDE)?,
    })
}

impl Workbench {
    /// The job that decodes a picture of the open project or of its report.
    #[must_use]
    pub fn picture_job(&self, sha256: &Sha256, size: PictureSize) -> Option<Job> {
        let project = self.project.as_ref()?;
        let emblem = project.preview().and_then(|it| it.emblem(sha256)).cloned();
        if let Some(emblem) = emblem {
            return Some(Job::Emblem(emblem, size));
        }
        let files = project.files().clone();
        Some(Job::Picture {
            sha256: sha256.clone(),
            files,
            size,
        })
    }

    /// The job that reads a plain text of the open project for the screen.
    #[must_use]
    pub fn text_job(&self, file: &EvidenceFile) -> Option<Job> {
        let files = self.project.as_ref()?.files().clone();
        let file = file.clone();
        Some(Job::Text { file, files })
    }
}
