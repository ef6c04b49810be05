//! Reads the command line of `attach`.

use std::path::PathBuf;

use super::{
    command::{Attach, Attached, SignedCopy},
    error::Misuse,
    given::Given,
};

impl Given {
    /// The scan of a report.
    pub(super) fn signed_copy(&self) -> Result<SignedCopy, Misuse> {
        let (file, scans) = (self.file()?, self.paths("signed-copy"));
        let of_evidence = ["title", "paper", "place"];
        let mixed = self.arguments.len() > 1 || of_evidence.iter().any(|name| self.flag(name));
        if mixed || scans.is_empty() {
            return Err(Misuse::CopyAlone);
        }
        let report = self.filled("report")?;
        Ok(SignedCopy {
            file,
            report,
            scans,
        })
    }

    /// Evidence for a control.
    pub(super) fn attach(&self) -> Result<Attach, Misuse> {
        let (file, control) = (self.file()?, self.argument(1)?);
        let files: Vec<PathBuf> = self.arguments.iter().skip(2).map(PathBuf::from).collect();
        let title = self.filled("title")?;
        let what = match (self.filled("paper")?, self.filled("place")?) {
            (None, None) if files.is_empty() => return Err(Misuse::MissingArgument(2)),
            (None, None) => Attached::Files { files, title },
            (Some(_), Some(_)) if !files.is_empty() || title.is_some() => {
                return Err(Misuse::PaperWithFiles);
            }
            (Some(title), Some(place)) => Attached::Paper { title, place },
            _ => return Err(Misuse::HalfPaper),
        };
        Ok(Attach {
            file,
            control,
            what,
        })
    }
}
