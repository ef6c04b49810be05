//! Jobs on evidence that is in the project already: hiding parts of it, searching it, and laying it out to be looked at.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use super::{
    outcome::JobError,
    privacy::{self, Searched},
    source::{Attachment, MAX_SEARCHED, keep, searched, stream},
};
use crate::{
    assets,
    domain::{Cleared, EvidenceFile, Sha256},
    evidence::{self, Markup},
    store::{self, Deed, EvidenceFiles, Tray},
};

/// Hides or draws something and makes a new file of it.
#[derive(Debug)]
pub struct RedactJob {
    /// The file as it is.
    pub file: EvidenceFile,
    /// Where it lies.
    pub files: EvidenceFiles,
    /// What is done to it.
    pub hiding: Hiding,
    /// Whether the file as it is shall be kept beside the new one.
    pub keep: bool,
    /// Where the new file waits for the next save.
    pub tray: Tray,
}

/// What is done to a file.
#[derive(Clone, Debug)]
pub enum Hiding {
    /// Marks are burnt into a picture.
    Picture(Markup),
    /// What looks like personal data in a plain text is masked, but for what was found harmless.
    Text(BTreeSet<Cleared>),
}

/// A file in which something is hidden or drawn.
#[derive(Debug)]
pub struct Redacted {
    /// The new file.
    pub attachment: Attachment,
    /// How many areas or texts are hidden.
    pub hidden: u32,
    /// Whether parts were cut off.
    pub cropped: bool,
}

impl RedactJob {
    pub(super) fn run(&self) -> Result<Redacted, JobError> {
        if matches!(self.hiding, Hiding::Text(_)) && self.file.length > MAX_SEARCHED {
            return Err(JobError::LargeText);
        }
        let bytes = self.files.read(&self.file.sha256)?;
        let name = &self.file.original_name;
        match &self.hiding {
            Hiding::Picture(markup) => {
                let imported = evidence::burn(&bytes, markup, assets::PRETENDARD_SEMIBOLD, name)?;
                let hidden = markup.annotations.iter().filter(|it| it.hides()).count();
                Ok(Redacted {
                    attachment: keep(imported, String::new(), &self.tray)?,
                    hidden: u32::try_from(hidden).unwrap_or(u32::MAX),
                    cropped: markup.crop.is_some(),
                })
            }
            Hiding::Text(harmless) => {
                let text = evidence::text_of(&bytes).ok_or(JobError::NotText)?;
                let (masked, hidden) = privacy::mask_all(&text, |it| harmless.contains(&it));
                if hidden == 0 {
                    return Err(JobError::NothingToHide);
                }
                let masked = evidence::text_like(&bytes, &masked);
                let from = masked.as_slice();
                Ok(Redacted {
                    attachment: stream(
                        from,
                        self.file.media,
                        name,
                        String::new(),
                        &self.tray,
                        |_| Ok(()),
                    )?,
                    hidden,
                    cropped: false,
                })
            }
        }
    }
}

/// Searches plain texts for personal data.
pub(super) fn search(
    files: &EvidenceFiles,
    wanted: BTreeMap<Sha256, u64>,
) -> Vec<(Sha256, Searched)> {
    let search = |(sha256, length): (Sha256, u64)| {
        let bytes = (length <= MAX_SEARCHED).then(|| files.read(&sha256));
        let found = bytes.and_then(Result::ok);
        let found = found.map_or(Searched::Not, |bytes| searched(&bytes));
        (sha256, found)
    };
    wanted.into_iter().map(search).collect()
}

/// Most lines of a plain text that are shown, and most letters of one line.
const MAX_LINES: usize = 5_000;
const MAX_LETTERS: usize = 2_000;

/// The first lines of a plain text; none where it is too large or cannot be read.
pub(super) fn lines(files: &EvidenceFiles, file: &EvidenceFile) -> Option<Vec<String>> {
    if file.length > MAX_SEARCHED {
        return None;
    }
    let text = evidence::text_of(&files.read(&file.sha256).ok()?)?;
    // A tab has no width of its own here, and other signs that are no letters have no shape.
    let shown = |line: &str| {
        let line = line.replace('\t', "    ");
        let letters = line.chars().filter(|letter| !letter.is_control());
        letters.take(MAX_LETTERS).collect()
    };
    Some(text.lines().take(MAX_LINES).map(shown).collect())
}

/// Removes a file that no session has any more. Its folders go with it where they are empty.
pub(super) fn remove_stray(path: &Path) {
    let _ = fs::remove_file(path);
    for folder in path.ancestors().skip(1).take(2) {
        if fs::remove_dir(folder).is_err() {
            return;
        }
    }
}

/// Copies an evidence out under a name that a person can read.
pub(super) fn copy_out(files: &EvidenceFiles, sha256: &Sha256, to: &Path) -> Result<(), JobError> {
    let folder = to.parent().unwrap_or(to);
    fs::create_dir_all(folder).map_err(Deed::Write.at(folder))?;
    store::write_streamed(to, |out| files.copy(sha256, out).map(drop))?;
    Ok(())
}
