//! What an open project knows of the reports that were made of it.

use std::{fs, path::Path};

use super::project::OpenProject;
use crate::{
    domain::{IssuedReport, Sha256},
    evidence::sha256,
    sign, store,
};

impl OpenProject {
    /// Where the report written last in this session lies, if it is the one with that PDF or none is named.
    #[must_use]
    pub fn written(&self, pdf: Option<&Sha256>) -> Option<&Path> {
        let (path, report) = self.written.as_ref()?;
        pdf.is_none_or(|pdf| *pdf == report.pdf).then_some(path)
    }

    /// The hash that a report made now would carry; none where the content cannot be written as text.
    #[must_use]
    pub fn content_hash(&self) -> Option<&Sha256> {
        let hash = || store::content_hash(self.assessment(), &self.catalog_texts()).ok();
        self.content.get_or_init(hash).as_ref()
    }

    /// Whether the file at a path is a report that was handed out: one recorded as final, or one that is signed.
    #[must_use]
    pub fn is_handed_out(&self, path: &Path) -> bool {
        let Ok(bytes) = fs::read(path) else {
            return false;
        };
        let signed = sign::signatures(&bytes, 0).is_ok_and(|signatures| !signatures.is_empty());
        signed || self.assessment().issued(&sha256(&bytes)).is_some()
    }

    /// Whether the content is another than the one that a report was made of.
    #[must_use]
    pub fn has_changed_since(&self, report: &IssuedReport) -> bool {
        self.content_hash() != Some(&report.content)
    }
}
