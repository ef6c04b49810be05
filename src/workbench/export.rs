//! Writes the report: assessment → document → pages → PDF, whole or not at all.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{outcome::JobError, sentences};
use crate::{
    assets,
    domain::{Assessment, Catalog, DateTime, Knowledge, Sha256},
    report::{self, ReportError, ReportFonts, ReportInput},
    store::{self, CatalogText, EvidenceFiles, StoreError},
};

/// All that a report is made of.
#[derive(Debug)]
pub struct ReportJob {
    /// Where the PDF goes.
    pub path: PathBuf,
    /// What is reported.
    pub assessment: Assessment,
    /// The catalogs in use.
    pub catalogs: Vec<Arc<Catalog>>,
    /// Risks, terms, mappings and laws.
    pub knowledge: Arc<Knowledge>,
    /// Their texts, for the hash.
    pub texts: Vec<CatalogText>,
    /// Where the pictures lie.
    pub files: EvidenceFiles,
    /// When the report is made.
    pub created: DateTime,
}

/// Makes the PDF and returns what it could not show, as sentences.
pub(super) fn write_report(job: &ReportJob) -> Result<Vec<String>, JobError> {
    let hash = store::content_hash(&job.assessment, &job.texts)?;
    let input = ReportInput {
        assessment: &job.assessment,
        catalogs: &job.catalogs,
        laws: &job.knowledge.laws,
        hash: &hash,
        created: job.created,
    };
    let document = report::compose(&input);
    let fonts = ReportFonts {
        regular: assets::NOTO_REGULAR,
        bold: assets::NOTO_BOLD,
        fallback: vec![assets::PRETENDARD_REGULAR],
    };
    let mut pictures = |sha256: &str| {
        job.files
            .read(&Sha256::new(sha256))
            .map_err(|error| sentences::store_error(&error))
    };
    let faults = store::write_streamed(&job.path, |out| {
        report::export_to(&document, &fonts, &mut pictures, out)
            .map_err(|error| on_disk(error, &job.path))
    })?;
    Ok(faults.iter().map(sentences::report_fault).collect())
}

/// A full disk is the disk's failure, with its path, not the report's.
fn on_disk(error: ReportError, path: &Path) -> JobError {
    match error {
        ReportError::Write(source) => StoreError::Io {
            deed: store::Deed::Write,
            path: path.to_owned(),
            source,
        }
        .into(),
        other => other.into(),
    }
}
