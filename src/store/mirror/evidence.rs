//! Evidence and what was found harmless: domain values ↔ what is on disk.

use std::collections::BTreeMap;

use super::{raw, text::Fault};
use crate::domain::{
    Cleared, ControlId, DateTime, Evidence, EvidenceBody, EvidenceFile, EvidenceId, EvidenceNumber,
    Identifier, Media, Redaction, Sha256, Stamp,
};

impl From<&Evidence> for raw::Evidence {
    fn from(value: &Evidence) -> Self {
        Self {
            id: value.id.0,
            control: value.number.control.to_string(),
            serial: value.number.serial,
            title: value.title.clone(),
            description: value.description.clone(),
            file: value.file().map(Into::into),
            paper: value.place().map(str::to_owned),
            captured: value.captured.map(|at| at.to_string()),
            host: value.host.clone(),
            added: (&value.added).into(),
            swept: value.swept.as_ref().map(Into::into),
            redactions: value.redactions.iter().map(Into::into).collect(),
            original: value.original.as_ref().map(Into::into),
        }
    }
}

impl TryFrom<raw::Evidence> for Evidence {
    type Error = Fault;

    fn try_from(raw: raw::Evidence) -> Result<Self, Fault> {
        let body = match (raw.file, raw.paper) {
            (Some(file), None) => EvidenceBody::File(file.try_into()?),
            (None, Some(place)) => EvidenceBody::Paper { place },
            _ => return Err(Fault::Body(EvidenceId(raw.id))),
        };
        let redactions = raw.redactions.into_iter().map(TryInto::try_into);
        Ok(Self {
            id: EvidenceId(raw.id),
            number: EvidenceNumber {
                control: ControlId::new(raw.control),
                serial: raw.serial,
            },
            title: raw.title,
            description: raw.description,
            body,
            captured: raw.captured.map(|at| at.parse::<DateTime>()).transpose()?,
            host: raw.host,
            added: raw.added.try_into()?,
            swept: raw.swept.map(TryInto::try_into).transpose()?,
            redactions: redactions.collect::<Result<_, _>>()?,
            original: raw.original.map(TryInto::try_into).transpose()?,
        })
    }
}

impl From<&EvidenceFile> for raw::File {
    fn from(value: &EvidenceFile) -> Self {
        Self {
            sha256: value.sha256.to_string(),
            original_name: value.original_name.clone(),
            media: value.media.into(),
            length: value.length,
            pixels: value.pixels,
        }
    }
}

impl TryFrom<raw::File> for EvidenceFile {
    type Error = Fault;

    fn try_from(raw: raw::File) -> Result<Self, Fault> {
        Ok(Self {
            sha256: hash(raw.sha256)?,
            original_name: raw.original_name,
            media: raw.media.into(),
            length: raw.length,
            pixels: raw.pixels,
        })
    }
}

impl From<&Redaction> for raw::Redaction {
    fn from(value: &Redaction) -> Self {
        Self {
            stamp: (&value.stamp).into(),
            before: value.before.to_string(),
            after: value.after.to_string(),
            hidden: value.hidden,
            cropped: value.cropped,
        }
    }
}

impl TryFrom<raw::Redaction> for Redaction {
    type Error = Fault;

    fn try_from(raw: raw::Redaction) -> Result<Self, Fault> {
        Ok(Self {
            stamp: raw.stamp.try_into()?,
            before: hash(raw.before)?,
            after: hash(raw.after)?,
            hidden: raw.hidden,
            cropped: raw.cropped,
        })
    }
}

impl From<&Cleared> for raw::Cleared {
    fn from(value: &Cleared) -> Self {
        Self {
            kind: value.kind.into(),
            digest: value.digest,
        }
    }
}

impl From<raw::Cleared> for Cleared {
    fn from(raw: raw::Cleared) -> Self {
        Self {
            kind: raw.kind.into(),
            digest: raw.digest,
        }
    }
}

impl From<Media> for raw::Media {
    fn from(value: Media) -> Self {
        match value {
            Media::Png => Self::Png,
            Media::Jpeg => Self::Jpeg,
            Media::Pdf => Self::Pdf,
            Media::Docx => Self::Docx,
            Media::Xlsx => Self::Xlsx,
            Media::Pptx => Self::Pptx,
            Media::Hwp => Self::Hwp,
            Media::Hwpx => Self::Hwpx,
            Media::Text => Self::Text,
            Media::Csv => Self::Csv,
            Media::Log => Self::Log,
        }
    }
}

impl From<raw::Media> for Media {
    fn from(raw: raw::Media) -> Self {
        match raw {
            raw::Media::Png => Self::Png,
            raw::Media::Jpeg => Self::Jpeg,
            raw::Media::Pdf => Self::Pdf,
            raw::Media::Docx => Self::Docx,
            raw::Media::Xlsx => Self::Xlsx,
            raw::Media::Pptx => Self::Pptx,
            raw::Media::Hwp => Self::Hwp,
            raw::Media::Hwpx => Self::Hwpx,
            raw::Media::Text => Self::Text,
            raw::Media::Csv => Self::Csv,
            raw::Media::Log => Self::Log,
        }
    }
}

impl From<Identifier> for raw::Identifier {
    fn from(value: Identifier) -> Self {
        match value {
            Identifier::ResidentNumber => Self::ResidentNumber,
            Identifier::ForeignerNumber => Self::ForeignerNumber,
            Identifier::Passport => Self::Passport,
            Identifier::DriverLicense => Self::DriverLicense,
            Identifier::Card => Self::Card,
            Identifier::Account => Self::Account,
            Identifier::MobilePhone => Self::MobilePhone,
            Identifier::Email => Self::Email,
            Identifier::PrivateKey => Self::PrivateKey,
            Identifier::BearerToken => Self::BearerToken,
            Identifier::Jwt => Self::Jwt,
            Identifier::ClientSecret => Self::ClientSecret,
            Identifier::AccessKey => Self::AccessKey,
        }
    }
}

impl From<raw::Identifier> for Identifier {
    fn from(raw: raw::Identifier) -> Self {
        match raw {
            raw::Identifier::ResidentNumber => Self::ResidentNumber,
            raw::Identifier::ForeignerNumber => Self::ForeignerNumber,
            raw::Identifier::Passport => Self::Passport,
            raw::Identifier::DriverLicense => Self::DriverLicense,
            raw::Identifier::Card => Self::Card,
            raw::Identifier::Account => Self::Account,
            raw::Identifier::MobilePhone => Self::MobilePhone,
            raw::Identifier::Email => Self::Email,
            raw::Identifier::PrivateKey => Self::PrivateKey,
            raw::Identifier::BearerToken => Self::BearerToken,
            raw::Identifier::Jwt => Self::Jwt,
            raw::Identifier::ClientSecret => Self::ClientSecret,
            raw::Identifier::AccessKey => Self::AccessKey,
        }
    }
}

/// Lost files → what is on disk.
pub(crate) fn lost_from(lost: &BTreeMap<Sha256, Stamp>) -> Vec<raw::Lost> {
    let raw = |(sha256, stamp): (&Sha256, &Stamp)| raw::Lost {
        sha256: sha256.to_string(),
        stamp: stamp.into(),
    };
    lost.iter().map(raw).collect()
}

/// What is on disk → lost files.
pub(crate) fn lost_into(lost: Vec<raw::Lost>) -> Result<BTreeMap<Sha256, Stamp>, Fault> {
    let entry = |raw: raw::Lost| Ok((hash(raw.sha256)?, raw.stamp.try_into()?));
    lost.into_iter().map(entry).collect()
}

pub(super) fn hash(text: String) -> Result<Sha256, Fault> {
    let sha256 = Sha256::new(text);
    if sha256.is_well_formed() {
        Ok(sha256)
    } else {
        Err(Fault::Hash(sha256))
    }
}
