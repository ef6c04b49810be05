//! Reports that were handed out as final, each tied to one exact PDF, and the scan of one that came back signed by hand.

use super::{DateTime, EvidenceFile, Sha256, Stamp};

/// A report that was handed out as final.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedReport {
    /// SHA-256 of its PDF: no two issued reports have the same.
    pub pdf: Sha256,
    /// Its title, as on the cover.
    pub title: String,
    /// Name of the template that it was made by.
    pub template: String,
    /// Its number, as on every page.
    pub document_number: String,
    /// Its edition, as on every page.
    pub edition: String,
    /// Who made it, and when.
    pub made: Stamp,
    /// How many pages it has.
    pub pages: u32,
    /// Hash of the content that it was made from; its beginning stands on every page.
    pub content: Sha256,
    /// Who has signed the PDF electronically, first to last.
    pub signers: Vec<Signer>,
    /// The scan of the sheets that were signed by hand, page after page or as one PDF.
    pub signed_copy: Vec<EvidenceFile>,
}

/// Somebody who has signed a PDF electronically.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// Name of the certificate's owner.
    pub name: String,
    /// When.
    pub at: DateTime,
}

impl IssuedReport {
    /// Number and edition, which tell it from others to a person; its title where it has neither.
    #[must_use]
    pub fn name(&self) -> String {
        let parts = [self.document_number.trim(), self.edition.trim()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        if parts.is_empty() {
            self.title.clone()
        } else {
            parts.join(" ")
        }
    }

    /// Whether a file is part of its signed copy.
    #[must_use]
    pub fn holds(&self, file: &Sha256) -> bool {
        self.signed_copy.iter().any(|scan| scan.sha256 == *file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Date, DateTime};

    #[test]
    fn a_report_without_number_and_edition_is_called_by_its_title() {
        let date = Date::new(2026, 11, 22).unwrap();
        let at = DateTime {
            date,
            hour: 9,
            minute: 0,
            second: 0,
            offset_minutes: 540,
        };
        let mut report = IssuedReport {
            pdf: Sha256::new("a"),
            title: "보안점검 결과보고서".to_owned(),
            template: "결과보고서 (상세)".to_owned(),
            document_number: " ".to_owned(),
            edition: String::new(),
            made: Stamp { by: None, at },
            pages: 1,
            content: Sha256::new("b"),
            signers: Vec::new(),
            signed_copy: Vec::new(),
        };
        assert_eq!(report.name(), "보안점검 결과보고서");
        report.edition = "제1판".to_owned();
        assert_eq!(report.name(), "제1판");
        report.document_number = "HP-2026-11".to_owned();
        assert_eq!(report.name(), "HP-2026-11 제1판");
    }
}
