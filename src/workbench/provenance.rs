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
    sentences,
};
use crate::{
    domain::{DateTime, IssuedReport, Sha256},
    evidence::sha256,
    report::{self, ReportError},
    sign::{self, Later, SignatureFacts, SignatureState},
    store::{self, Deed, EvidenceFiles, Recipe},
};

/// Where a report comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// From this project as it stands, and no byte is another; behind it stand these signatures and nothing else.
    Made {
        /// The signatures, all of them sound.
        signatures: Vec<SignatureFacts>,
        /// What a project would remember of the report before them.
        report: Box<IssuedReport>,
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
        /// How many files of the project are lost, without which an earlier report cannot be made again.
        lost: usize,
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

/// All that a report can be traced back to.
#[derive(Debug)]
pub struct Origin {
    /// What reports are composed of.
    pub(super) material: ReportMaterial,
    /// Where the pictures lie.
    pub(super) files: EvidenceFiles,
}

impl Origin {
    /// Whether the project has recorded that PDF.
    pub(super) fn knows(&self, pdf: &Sha256) -> bool {
        self.material.assessment.issued(pdf).is_some()
    }

    /// Finds out whether the report at a path was made from it.
    ///
    /// # Errors
    /// [`JobError`] where the report cannot be read or made again.
    pub fn trace(&self, path: &Path) -> Result<Provenance, JobError> {
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
        let hash = store::content_hash(&self.material.assessment, &self.material.texts)?;
        if hash != recipe.hash {
            return Ok(Provenance::Another {
                made_from: recipe.hash,
                project: hash,
            });
        }
        self.compare(recipe, &bytes)
    }

    fn compare(&self, recipe: Recipe, bytes: &[u8]) -> Result<Provenance, JobError> {
        let material = ReportMaterial {
            choice: ReportChoice {
                protection: None,
                template: Arc::new(recipe.template),
                controls: recipe.controls,
                no_pictures: recipe.no_pictures,
            },
            created: recipe.created,
            ..self.material.clone()
        };
        let mut pictures = |sha256: &str| {
            let read = self.files.read(&Sha256::new(sha256));
            read.map_err(|error| sentences::store_error(&error))
        };
        let mut comparison = Comparison { rest: bytes };
        let document = material.document()?;
        let fonts = report_fonts();
        let layout = report::lay_out(&document, &fonts)?;
        let out = &mut comparison;
        match report::pdf::write(&document, &layout, &fonts, &mut pictures, out) {
            Ok(_) => {}
            Err(ReportError::Write(_)) => {
                return Ok(Provenance::Altered {
                    program: recipe.program,
                    lost: self.material.assessment.lost.len(),
                });
            }
            Err(error) => return Err(error.into()),
        }
        let added = comparison.rest.len();
        let before = &bytes[..bytes.len() - added];
        Ok(match signatures(before, bytes, recipe.created) {
            Some(signatures) => Provenance::Made {
                signatures,
                report: Box::new(material.issued(document, layout.pages.len(), sha256(bytes))),
            },
            None => Provenance::Appended { added },
        })
    }
}

/// The signatures behind a report that is otherwise as it was made; none where anything else stands there.
fn signatures(before: &[u8], bytes: &[u8], created: DateTime) -> Option<Vec<SignatureFacts>> {
    if before.len() == bytes.len() {
        return Some(Vec::new());
    }
    let only_signatures = sign::adds_only_signatures(before, bytes) == Ok(true);
    let read = sign::signatures(bytes, created.offset_minutes);
    let signatures = read.unwrap_or_default();
    let sound =
        |it: &SignatureFacts| it.state == SignatureState::Sound && it.later != Later::Unsigned;
    let is_sound = only_signatures && !signatures.is_empty() && signatures.iter().all(sound);
    is_sound.then_some(signatures)
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
