//! What can be done to the list of issued reports, and doing it.

use std::collections::BTreeSet;

use super::{apply::EditError, edits::Deed};
use crate::domain::{Assessment, EvidenceFile, IssuedReport, Sha256};

/// A change to the list of issued reports; each is named by the SHA-256 of its PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IssuedEdit {
    /// Records a report at a place in the list.
    Insert(usize, Box<IssuedReport>),
    /// Takes a record out.
    Remove(Sha256),
    /// Puts a file at a place in the signed copy of a report.
    InsertScan(Sha256, usize, EvidenceFile),
    /// Takes a file out of the signed copy of a report.
    RemoveScan(Sha256, Sha256),
}

impl IssuedEdit {
    pub(super) fn deed(&self) -> Deed {
        match self {
            Self::Insert(..) | Self::Remove(_) => Deed::Issued,
            Self::InsertScan(..) | Self::RemoveScan(..) => Deed::SignedCopy,
        }
    }

    /// The files that the edit puts in.
    pub(super) fn files(&self) -> &[EvidenceFile] {
        match self {
            Self::Insert(_, report) => &report.signed_copy,
            Self::InsertScan(_, _, scan) => std::slice::from_ref(scan),
            Self::Remove(_) | Self::RemoveScan(..) => &[],
        }
    }
}

impl IssuedEdit {
    /// Names another file wherever the edit names one that is gone for good.
    pub(super) fn replace(&mut self, gone: &BTreeSet<Sha256>, new: &EvidenceFile) {
        let replace = |scan: &mut EvidenceFile| {
            if gone.contains(&scan.sha256) {
                let original_name = std::mem::take(&mut scan.original_name);
                *scan = EvidenceFile {
                    original_name,
                    ..new.clone()
                };
            }
        };
        match self {
            Self::Insert(_, report) => report.signed_copy.iter_mut().for_each(replace),
            Self::InsertScan(_, _, scan) => replace(scan),
            Self::RemoveScan(_, scan) if gone.contains(scan) => scan.clone_from(&new.sha256),
            Self::Remove(_) | Self::RemoveScan(..) => {}
        }
    }
}

/// Applies one edit and returns the one that takes it back.
pub(super) fn apply_issued(
    assessment: &mut Assessment,
    edit: IssuedEdit,
) -> Result<IssuedEdit, EditError> {
    let issued = &mut assessment.issued;
    Ok(match edit {
        IssuedEdit::Insert(at, report) => {
            let pdf = report.pdf.clone();
            if issued.iter().any(|other| other.pdf == pdf) {
                return Err(EditError::ReportTaken(pdf));
            }
            issued.insert(at.min(issued.len()), *report);
            IssuedEdit::Remove(pdf)
        }
        IssuedEdit::Remove(pdf) => {
            let Some(at) = issued.iter().position(|report| report.pdf == pdf) else {
                return Err(EditError::NoReport(pdf));
            };
            IssuedEdit::Insert(at, Box::new(issued.remove(at)))
        }
        IssuedEdit::InsertScan(pdf, at, scan) => {
            let report = find(issued, &pdf)?;
            let sha256 = scan.sha256.clone();
            if report.holds(&sha256) {
                return Err(EditError::ScanTaken(sha256));
            }
            let scans = &mut report.signed_copy;
            scans.insert(at.min(scans.len()), scan);
            IssuedEdit::RemoveScan(pdf, sha256)
        }
        IssuedEdit::RemoveScan(pdf, sha256) => {
            let scans = &mut find(issued, &pdf)?.signed_copy;
            let Some(at) = scans.iter().position(|scan| scan.sha256 == sha256) else {
                return Err(EditError::NoScan(sha256));
            };
            IssuedEdit::InsertScan(pdf, at, scans.remove(at))
        }
    })
}

fn find<'a>(
    issued: &'a mut [IssuedReport],
    pdf: &Sha256,
) -> Result<&'a mut IssuedReport, EditError> {
    let found = issued.iter_mut().find(|report| report.pdf == *pdf);
    found.ok_or_else(|| EditError::NoReport(pdf.clone()))
}
