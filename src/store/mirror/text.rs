//! RON text of the mirror, whole project or one journal line.

use std::{path::Path, sync::Arc};

use ron::{Deserializer, Options, extensions::Extensions, ser::PrettyConfig};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{
    evidence::{lost_from, lost_into},
    issued::issued,
    newer::{Newer, Place, places},
    raw,
    trail::TrailSeal,
};
use crate::{
    domain::{Assessment, DateError, EvidenceId, HandedOut, Sha256},
    store::{
        container::{Identity, Project},
        error::StoreError,
    },
};

/// The number of the format that is written.
pub(crate) const SCHEMA: u32 = 5;
/// How often that format has been added to. A program reads what a later one has added as far as it knows it, and keeps
/// the rest.
pub(crate) const MINOR: u32 = 0;

/// What a project file says of itself: which version it is, what was assessed, and how far its audit trail goes.
pub(crate) type Words = (Identity, Assessment, TrailSeal);

/// Why a text is no project.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    #[error("written in format {0}")]
    Newer(u32),
    #[error("{0}")]
    Syntax(#[from] ron::error::SpannedError),
    #[error("{0}")]
    Date(#[from] DateError),
    #[error("{0} occurs twice")]
    Twice(String),
    #[error("evidence {0} is not in the index")]
    Dangling(EvidenceId),
    #[error("evidence {0} is neither a file nor on paper")]
    Body(EvidenceId),
    #[error("{0} is no hash")]
    Hash(Sha256),
    #[error("{0:?} is no field")]
    Field(String),
}

impl Fault {
    pub(crate) fn at(self, path: &Path) -> StoreError {
        let path = path.to_owned();
        match self {
            Self::Newer(schema) => StoreError::Newer { path, schema },
            other => StoreError::Damaged {
                path,
                what: format!("project.ron: {other}"),
            },
        }
    }
}

/// Only the version, so that a newer file is recognised whatever else it holds.
#[derive(Deserialize)]
struct Head {
    schema: u32,
    #[serde(default)]
    minor: u32,
}

/// Reads `project.ron`.
pub(crate) fn read(text: &str) -> Result<Words, Fault> {
    let head: Head = options().from_str(text)?;
    if head.schema > SCHEMA {
        return Err(Fault::Newer(head.schema));
    }
    let (raw, passed): (raw::Project, _) = read_noting(text)?;
    let newer = if head.minor > MINOR {
        let newer = Newer::of(head.minor, text, &passed);
        Some(Arc::new(newer.ok_or(Fault::Newer(head.schema))?))
    } else if let Some(Place::Field(name)) = passed.first().and_then(|way| way.last()) {
        return Err(Fault::Field(name.clone()));
    } else {
        None
    };
    let part = raw.part.map(handed_out).transpose()?;
    let identity = Identity {
        project: raw.id,
        saves: raw.saves,
        session: raw.session,
        part: part.map(Arc::new),
        newer,
    };
    let content = Assessment::try_from(raw.content)?;
    let assessment = Assessment {
        issued: issued(raw.issued)?,
        lost: lost_into(raw.lost)?,
        ..content
    };
    Ok((identity, assessment, raw.trail))
}

/// Writes `project.ron`.
pub(crate) fn write(whole: &Project) -> Result<String, ron::Error> {
    let Identity {
        project,
        saves,
        session,
        part,
        newer,
    } = whole.identity.clone();
    let part = part.map(|part| raw::HandedOut {
        project: part.project.clone(),
        at: part.at.to_string(),
        base: part.base.as_ref().into(),
    });
    let assessment = &whole.assessment;
    let raw = raw::Project {
        schema: SCHEMA,
        minor: newer.as_ref().map_or(MINOR, |it| it.minor),
        id: project,
        saves,
        session,
        content: assessment.into(),
        issued: assessment.issued.iter().map(Into::into).collect(),
        lost: lost_from(&assessment.lost),
        part,
        trail: whole.trail.seal().clone(),
    };
    let text = options().to_string_pretty(&raw, PrettyConfig::new().struct_names(false))?;
    Ok(match newer {
        Some(newer) => newer.put_into(text),
        None => text,
    })
}

/// Reads a value and notes the way to every field that it does not know.
fn read_noting<T: DeserializeOwned>(text: &str) -> Result<(T, Vec<Vec<Place>>), Fault> {
    let mut passed = Vec::new();
    let mut reader = Deserializer::from_str_with_options(text, &options())?;
    let read = serde_ignored::deserialize(&mut reader, |path| passed.push(places(&path)));
    let value = read.and_then(|value| reader.end().map(|()| value));
    let value = value.map_err(|error| reader.span_error(error))?;
    Ok((value, passed))
}

fn handed_out(raw: raw::HandedOut) -> Result<HandedOut, Fault> {
    Ok(HandedOut {
        project: raw.project,
        at: raw.at.parse()?,
        base: Arc::new(raw.base.try_into()?),
    })
}

/// What was assessed as one line, without the reports made of it: what the content hash is taken over.
pub(crate) fn content_text(assessment: &Assessment) -> Result<String, ron::Error> {
    write_line(&raw::Content::from(assessment))
}

/// Writes a value as one line.
pub(crate) fn write_line<T: Serialize>(value: &T) -> Result<String, ron::Error> {
    options().to_string(value)
}

/// Reads a value from one line.
pub(crate) fn read_line<T: DeserializeOwned>(line: &str) -> Result<T, Fault> {
    Ok(options().from_str(line)?)
}

fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}
