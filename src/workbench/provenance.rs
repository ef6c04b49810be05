//! Whether a report was made from a project: it is made again by its own recipe and compared byte for byte.

use std::{
    fs,
    io::{self, Write},
    path::Path,
    sync::Arc,
};

use super::{
    export::{ReportChoice, ReportMaterial, report_fonts},
    outcome::JobError,
    project::OpenProject,
    sentences,
};
use crate::{
    domain::{Knowledge, Sha256},
    report::{self, ReportError},
    sign::{self, Later, SignatureFacts, SignatureState},
    store::{self, Deed, Recipe},
};

/// Where a report comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// From this project as it stands, and no byte is another; behind it stand these signatures and nothing else.
    Made {
        /// The signatures, all of them sound.
        signatures: Vec<SignatureFacts>,
    },
    /// From this project as it stands, but something was appended that is more than sound signatures.
    Appended {
        /// Bytes behind the report.
        added: usize,
    },
    /// From this project as it stands, but the report is not what this program makes of it.
    Altered {
        /// The program's version that made it.
        program: String,
    },
    /// From another project, or from another state of this one.
    Another {
        /// The hash of what it was made from.
        made_from: Sha256,
        /// The hash of the project.
        project: Sha256,
    },
    /// It does not say what it was made from.
    Unknown,
    /// It is closed with a password.
    Locked,
    /// It is no PDF.
    NotAPdf,
}

/// Finds out whether a report was made from the open project.
///
/// # Errors
/// [`JobError`] where the report cannot be read or made again.
pub fn provenance(
    project: &OpenProject,
    knowledge: &Arc<Knowledge>,
    path: &Path,
) -> Result<Provenance, JobError> {
    let bytes = fs::read(path).map_err(Deed::Read.at(path))?;
    let recipe = match report::read_recipe(&bytes) {
        Ok(recipe) => recipe,
        Err(ReportError::Locked) => return Ok(Provenance::Locked),
        Err(_) => return Ok(Provenance::NotAPdf),
    };
    let recipe = recipe.and_then(|recipe| String::from_utf8(recipe).ok());
    let Some(recipe) = recipe.and_then(|recipe| store::read_recipe(&recipe).ok()) else {
        return Ok(Provenance::Unknown);
    };
    let hash = store::content_hash(project.assessment(), &project.catalog_texts())?;
    if hash != recipe.hash {
        return Ok(Provenance::Another {
            made_from: recipe.hash,
            project: hash,
        });
    }
    compared(project, knowledge, &recipe, &bytes)
}

fn compared(
    project: &OpenProject,
    knowledge: &Arc<Knowledge>,
    recipe: &Recipe,
    bytes: &[u8],
) -> Result<Provenance, JobError> {
    let material = ReportMaterial {
        assessment: project.assessment().clone(),
        catalogs: project.catalogs().to_vec(),
        knowledge: knowledge.clone(),
        texts: project.catalog_texts(),
        choice: ReportChoice {
            protection: None,
            template: Arc::new(recipe.template.clone()),
            controls: recipe.controls.clone(),
            no_pictures: recipe.no_pictures,
        },
        created: recipe.created,
        whole: project.whole(),
    };
    let mut pictures = |sha256: &str| {
        let read = project.files().read(&Sha256::new(sha256));
        read.map_err(|error| sentences::store_error(&error))
    };
    let mut comparison = Comparison { rest: bytes };
    let document = material.document()?;
    let altered = Provenance::Altered {
        program: recipe.program.clone(),
    };
    match report::export_to(&document, &report_fonts(), &mut pictures, &mut comparison) {
        Ok(_) => Ok(appended(bytes, comparison.rest.len(), recipe)),
        Err(ReportError::Write(_)) => Ok(altered),
        Err(error) => Err(error.into()),
    }
}

/// What stands behind a report that is otherwise as it was made.
fn appended(bytes: &[u8], added: usize, recipe: &Recipe) -> Provenance {
    if added == 0 {
        return Provenance::Made {
            signatures: Vec::new(),
        };
    }
    let before = &bytes[..bytes.len() - added];
    let only_signatures = sign::adds_only_signatures(before, bytes) == Ok(true);
    let read = sign::signatures(bytes, recipe.created.offset_minutes);
    let signatures = read.unwrap_or_default();
    let sound =
        |it: &SignatureFacts| it.state == SignatureState::Sound && it.later != Later::Unsigned;
    if only_signatures && !signatures.is_empty() && signatures.iter().all(sound) {
        Provenance::Made { signatures }
    } else {
        Provenance::Appended { added }
    }
}

/// Takes what is written and fails where the bytes at hand are others.
struct Comparison<'a> {
    rest: &'a [u8],
}

impl Write for Comparison<'_> {
    fn write(&mut self, written: &[u8]) -> io::Result<usize> {
        match self.rest.strip_prefix(written) {
            Some(rest) => {
                self.rest = rest;
                Ok(written.len())
            }
            None => Err(io::ErrorKind::InvalidData.into()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
