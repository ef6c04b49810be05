//! Issued reports: domain values ↔ what is on disk.

use super::{evidence::hash, raw, text::Fault};
use crate::domain::{IssuedReport, Signer};

impl From<&IssuedReport> for raw::Issued {
    fn from(value: &IssuedReport) -> Self {
        let signer = |signer: &Signer| raw::Signer {
            name: signer.name.clone(),
            at: signer.at.to_string(),
        };
        Self {
            pdf: value.pdf.to_string(),
            title: value.title.clone(),
            template: value.template.clone(),
            document_number: value.document_number.clone(),
            edition: value.edition.clone(),
            made: (&value.made).into(),
            pages: value.pages,
            content: value.content.to_string(),
            signers: value.signers.iter().map(signer).collect(),
            signed_copy: value.signed_copy.iter().map(Into::into).collect(),
        }
    }
}

impl TryFrom<raw::Issued> for IssuedReport {
    type Error = Fault;

    fn try_from(raw: raw::Issued) -> Result<Self, Fault> {
        let signer = |signer: raw::Signer| -> Result<Signer, Fault> {
            Ok(Signer {
                name: signer.name,
                at: signer.at.parse()?,
            })
        };
        let signed_copy = raw.signed_copy.into_iter().map(TryInto::try_into);
        Ok(Self {
            pdf: hash(raw.pdf)?,
            title: raw.title,
            template: raw.template,
            document_number: raw.document_number,
            edition: raw.edition,
            made: raw.made.try_into()?,
            pages: raw.pages,
            content: hash(raw.content)?,
            signers: raw
                .signers
                .into_iter()
                .map(signer)
                .collect::<Result<_, _>>()?,
            signed_copy: signed_copy.collect::<Result<_, _>>()?,
        })
    }
}

/// The list as read; a report that occurs twice is a fault.
pub(crate) fn issued(raw: Vec<raw::Issued>) -> Result<Vec<IssuedReport>, Fault> {
    let mut reports: Vec<IssuedReport> = Vec::new();
    for report in raw {
        let report = IssuedReport::try_from(report)?;
        if reports.iter().any(|other| other.pdf == report.pdf) {
            return Err(Fault::Twice(format!("report {}", report.pdf)));
        }
        reports.push(report);
    }
    Ok(reports)
}
