//! Writes the report: assessment → document → pages → PDF, whole or not at all.

use std::{
    collections::BTreeSet,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{outcome::JobError, report_deed::ReportUse, report_sentences, sentences};
use crate::{
    assets,
    domain::{
        Assessment, Catalog, ControlKey, DateTime, IssuedReport, Knowledge, PersonId, Progress,
        SectionKind, Sha256, Stamp, Template, calc::Known, selected,
    },
    evidence::Digest,
    report::{self, Document, Protection, ReportError, ReportFonts, ReportInput},
    store::{self, CatalogText, Deed, EvidenceFiles, Recipe, StoreError},
};

/// What a report shall hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportChoice {
    /// What is in and in which order.
    pub template: Arc<Template>,
    /// The controls that it holds; all where there are none.
    pub controls: BTreeSet<ControlKey>,
    /// Whether pictures are left out.
    pub no_pictures: bool,
    /// How the file is protected.
    pub protection: Option<Protection>,
}

/// All that a report is composed of.
#[derive(Clone, Debug)]
pub struct ReportMaterial {
    /// What is reported.
    pub assessment: Assessment,
    /// The catalogs in use.
    pub catalogs: Vec<Arc<Catalog>>,
    /// The catalogs that the calculators name.
    pub published: Vec<Arc<Catalog>>,
    /// Risks, terms, mappings, laws and recurring duties.
    pub knowledge: Arc<Knowledge>,
    /// Texts of the catalogs, for the hash.
    pub texts: Vec<CatalogText>,
    /// What of it.
    pub choice: ReportChoice,
    /// When the report is made.
    pub created: DateTime,
    /// How many controls the whole has, if the project is a part of one.
    pub whole: Option<usize>,
}

/// A report to write.
#[derive(Debug)]
pub struct ReportJob {
    /// Where the PDF goes.
    pub path: PathBuf,
    /// What it is for.
    pub purpose: ReportUse,
    /// In which session.
    pub session: String,
    /// What it is composed of.
    pub material: ReportMaterial,
    /// Where the pictures lie.
    pub files: EvidenceFiles,
    /// Who makes the report.
    pub by: Option<PersonId>,
}

/// A report that was written.
#[derive(Debug)]
pub struct WrittenReport {
    /// What the project remembers of it, should it be recorded as final.
    pub report: IssuedReport,
    /// What it could not show, as sentences.
    pub faults: Vec<String>,
}

impl ReportMaterial {
    /// Composes the report.
    ///
    /// # Errors
    /// [`StoreError`] where the project cannot be put into text, which its hash is made of.
    pub fn document(&self) -> Result<Document, StoreError> {
        let hash = store::content_hash(&self.assessment, &self.texts)?;
        let choice = &self.choice;
        let (assessment, catalogs) = selected(&self.assessment, &self.catalogs, &choice.controls);
        let template = if choice.no_pictures {
            Template::clone(&choice.template).without_pictures()
        } else {
            Template::clone(&choice.template)
        };
        let recipe = Recipe {
            program: env!("CARGO_PKG_VERSION").to_owned(),
            hash: hash.clone(),
            created: self.created,
            template: Template::clone(&choice.template),
            controls: choice.controls.clone(),
            no_pictures: choice.no_pictures,
        };
        let here = || self.catalogs.iter().map(|it| it.controls().len()).sum();
        let chosen = (!choice.controls.is_empty()).then(here);
        let composed = report::compose(&ReportInput {
            assessment: &assessment,
            catalogs: &catalogs,
            knowledge: &self.knowledge,
            template: &template,
            hash: &hash,
            created: self.created,
            known: Known {
                today: self.created.date,
                published: &self.published,
                used: &self.catalogs,
                duties: &self.knowledge.duties,
            },
            part_of: self.whole.or(chosen),
        });
        Ok(Document {
            recipe: store::write_recipe(&recipe)?.into_bytes(),
            ..composed
        })
    }

    /// What makes the report look unfinished, as sentences.
    fn lacking(&self) -> Vec<String> {
        let (assessment, catalogs) =
            selected(&self.assessment, &self.catalogs, &self.choice.controls);
        let mut sections = self.choice.template.sections.iter();
        let counts = sections.any(|section| {
            matches!(
                section.kind,
                SectionKind::Totals(_) | SectionKind::Forms(_) | SectionKind::Digest
            )
        });
        let judged = catalogs.iter().any(|catalog| {
            let total = Progress::of(&assessment, catalog).total;
            total.done() > 0
        });
        let nameless = assessment.profile.institution.name.trim().is_empty();
        let found = [
            (nameless, report_sentences::NO_INSTITUTION),
            (counts && !judged, report_sentences::NOTHING_JUDGED),
        ];
        let found = found.into_iter().filter(|(is, _)| *is);
        found.map(|(_, sentence)| sentence.to_owned()).collect()
    }

    /// What a project remembers of a report made of this, should it be recorded as final.
    pub(super) fn issued(&self, document: Document, pages: usize, pdf: Sha256) -> IssuedReport {
        let meta = document.meta;
        IssuedReport {
            pdf,
            title: meta.title,
            template: self.choice.template.name.clone(),
            document_number: meta.document_number,
            edition: meta.edition,
            made: Stamp {
                by: None,
                at: self.created,
            },
            pages: u32::try_from(pages).unwrap_or(u32::MAX),
            content: Sha256::new(document.hash),
            signers: Vec::new(),
            signed_copy: Vec::new(),
        }
    }
}

/// The faces of every report.
#[must_use]
pub fn report_fonts() -> ReportFonts<'static> {
    let [regular, bold, fallback @ ..] = assets::REPORT_FACES;
    ReportFonts {
        regular,
        bold,
        fallback: fallback.to_vec(),
    }
}

/// Makes the PDF.
pub(super) fn write_report(job: &ReportJob) -> Result<WrittenReport, JobError> {
    let document = job.material.document()?;
    let fonts = report_fonts();
    let mut pictures = |sha256: &str| {
        job.files
            .read(&Sha256::new(sha256))
            .map_err(|error| sentences::store_error(&error))
    };
    let layout = report::lay_out(&document, &fonts)?;
    if job.purpose == ReportUse::Print {
        let folder = job.path.parent().unwrap_or(&job.path);
        fs::create_dir_all(folder).map_err(Deed::Write.at(folder))?;
    }
    let protection = job.material.choice.protection.as_ref();
    let (faults, pdf) = store::write_streamed(&job.path, |out| {
        let mut out = Hashing {
            out,
            digest: Digest::new(),
        };
        let source = &mut pictures;
        let faults =
            report::pdf::write_protected(&document, &layout, &fonts, source, protection, &mut out)
                .map_err(|error| on_disk(error, &job.path))?;
        Ok::<_, JobError>((faults, out.digest.finish()))
    })?;
    let report = job.material.issued(document, layout.pages.len(), pdf);
    let made = Stamp {
        by: job.by,
        ..report.made
    };
    Ok(WrittenReport {
        report: IssuedReport { made, ..report },
        faults: [sentences::report_faults(&faults), job.material.lacking()].concat(),
    })
}

/// Hashes what it passes on.
struct Hashing<W> {
    out: W,
    digest: Digest,
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.out.write(bytes)?;
        self.digest.update(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
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
