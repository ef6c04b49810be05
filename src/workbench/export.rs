//! Writes the report: assessment → document → pages → PDF, whole or not at all.

use std::{path::PathBuf, sync::Arc};

use super::{job::JobError, sentences};
use crate::{
    assets,
    domain::{Assessment, Catalog, DateTime, Sha256},
    report::{self, ReportFonts, ReportInput},
    store::{self, CatalogText, EvidenceFiles},
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
    let (pdf, faults) = report::export(&document, &fonts, &mut pictures)?;
    store::write_atomically(&job.path, &pdf)?;
    Ok(faults.iter().map(sentences::report_fault).collect())
}
