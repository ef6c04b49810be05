//! One open project: the assessment, what it is read from, and how far it is saved.

use std::{
    cell::OnceCell,
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    gallery::Gallery,
    listing::Listing,
    outcome::JournalOp,
    preview::Previewing,
    privacy::Privacy,
    project_catalogs::{cited, complete, published, tailored},
    project_evidence::Misgivings,
    project_saving::Saving,
    project_trail::TrailKeeper,
    salvage::Wreck,
};
use crate::{
    catalog::{self, CatalogError},
    domain::{
        Assessment, Catalog, CatalogId, CitedLaws, IssuedReport, LawRegister, Sha256, Subject,
    },
    edit::{Edit, EditError, History},
    store::{CatalogText, Damage, EvidenceFiles, Identity, Keyring, Project, Record},
};

/// An open project.
#[derive(Debug)]
pub struct OpenProject {
    pub(super) assessment: Assessment,
    /// Catalogs in use, with the project's own changes laid over them.
    catalogs: Vec<Arc<Catalog>>,
    /// Published catalogs that are or were in use, so that undo finds them.
    published: Vec<(Arc<Catalog>, CatalogText)>,
    pub(super) identity: Identity,
    pub(super) history: History,
    pub(super) trail: TrailKeeper,
    pub(super) path: Option<PathBuf>,
    /// What it is encrypted with, if it is.
    pub(super) keys: Option<Keyring>,
    pub(super) files: EvidenceFiles,
    /// Folder of this session's journal.
    pub(super) folder: PathBuf,
    seat: PathBuf,
    revision: u64,
    pub(super) saving: Saving,
    listing: Listing,
    pub(super) privacy: Privacy,
    pub(super) gallery: OnceCell<Gallery>,
    pub(super) misgivings: OnceCell<Misgivings>,
    pub(super) content: OnceCell<Option<Sha256>>,
    pub(super) preview: Previewing,
    /// The report written last and its path.
    pub(super) written: Option<(PathBuf, IssuedReport)>,
    /// Whether the last check found every hash right.
    pub(super) verified: bool,
    /// What it found damaged.
    pub(super) damages: Vec<Damage>,
    /// The damaged file that it was read from.
    pub(super) wreck: Option<Wreck>,
    laws: LawRegister,
    cited: (CitedLaws, Vec<String>),
}

impl OpenProject {
    /// Opens a project as read or made.
    ///
    /// # Errors
    /// [`CatalogError`] when a catalog snapshot is broken.
    pub(super) fn new(
        project: Project,
        files: EvidenceFiles,
        folder: PathBuf,
        laws: LawRegister,
    ) -> Result<Self, CatalogError> {
        let Project {
            identity,
            mut assessment,
            catalogs: texts,
            trail,
        } = project;
        let published = texts.into_iter();
        let published = published
            .map(|text| Ok((Arc::new(catalog::parse(&text.text)?), text)))
            .collect::<Result<Vec<_>, CatalogError>>()?;
        let part = identity.part.as_deref();
        let catalogs = tailored(&published, &assessment, part);
        complete(&mut assessment, &catalogs);
        let listing = Listing::of(&assessment, &catalogs);
        let cited = cited(&laws, &catalogs);
        let privacy = Privacy::of(&assessment);
        Ok(Self {
            privacy,
            gallery: OnceCell::new(),
            misgivings: OnceCell::new(),
            content: OnceCell::new(),
            preview: Previewing::default(),
            written: None,
            verified: false,
            damages: Vec::new(),
            wreck: None,
            laws,
            cited,
            assessment,
            catalogs,
            published,
            identity,
            history: History::default(),
            trail: TrailKeeper::new(trail),
            path: None,
            keys: None,
            files,
            seat: folder.clone(),
            folder,
            revision: 0,
            saving: Saving::default(),
            listing,
        })
    }

    /// The assessment.
    #[must_use]
    pub fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// The catalogs in use.
    #[must_use]
    pub fn catalogs(&self) -> &[Arc<Catalog>] {
        &self.catalogs
    }

    /// Rows, counts and lacks, up to date with the assessment.
    #[must_use]
    pub fn listing(&self) -> &Listing {
        &self.listing
    }

    /// Who cites which law.
    #[must_use]
    pub fn cited(&self) -> &CitedLaws {
        &self.cited.0
    }

    /// The cited provisions in order, prepared for searching.
    #[must_use]
    pub fn cited_haystacks(&self) -> &[String] {
        &self.cited.1
    }

    /// Names of what undo and redo would do.
    #[must_use]
    pub fn history(&self) -> &History {
        &self.history
    }

    /// Where the project is saved, if it ever was.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The folder that the session began in; no other open project has the same. It tells this one from another even when
    /// the session goes on in another folder.
    #[must_use]
    pub fn seat(&self) -> &Path {
        &self.seat
    }

    /// Folder of this session's journal.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Which project this is.
    #[must_use]
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// Where the evidence lies.
    #[must_use]
    pub fn files(&self) -> &EvidenceFiles {
        &self.files
    }

    /// Grows with every change of the assessment.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The whole project as plain data.
    #[must_use]
    pub fn snapshot(&self) -> Project {
        Project {
            identity: self.identity.clone(),
            assessment: self.assessment.clone(),
            catalogs: self.catalog_texts(),
            trail: self.trail().clone(),
        }
    }

    /// The texts of the catalogs in use.
    #[must_use]
    pub fn catalog_texts(&self) -> Vec<CatalogText> {
        let text = |id: &CatalogId| Some(published(&self.published, id)?.1.clone());
        self.assessment.catalogs.iter().filter_map(text).collect()
    }

    /// The published catalog of an id that is or was in use.
    pub(super) fn known(&self, id: &CatalogId) -> Option<&(Arc<Catalog>, CatalogText)> {
        published(&self.published, id)
    }

    /// Makes a published catalog known, so that an edit may take it in. One that is known stays as it was: undo may
    /// bring back answers that were given to it.
    pub(super) fn learn(&mut self, catalog: Arc<Catalog>, text: CatalogText) -> JournalOp {
        if self.known(&text.id).is_none() {
            self.published.push((catalog, text.clone()));
        }
        let kept = self.known(&text.id).map(|(_, kept)| kept.clone());
        JournalOp::KeepCatalog(kept.unwrap_or(text))
    }

    pub(super) fn perform(&mut self, edits: Vec<Edit>) -> Result<JournalOp, EditError> {
        let subjects = self.history.perform(&mut self.assessment, edits)?;
        Ok(self.touched(&subjects))
    }

    pub(super) fn seal(&mut self) {
        self.history.seal();
    }

    pub(super) fn undo(&mut self) -> Result<Option<JournalOp>, EditError> {
        let subjects = self.history.undo(&mut self.assessment)?;
        Ok(subjects.map(|subjects| self.touched(&subjects)))
    }

    pub(super) fn redo(&mut self) -> Result<Option<JournalOp>, EditError> {
        let subjects = self.history.redo(&mut self.assessment)?;
        Ok(subjects.map(|subjects| self.touched(&subjects)))
    }

    /// Name of this session.
    pub(super) fn session(&self) -> String {
        session_of(&self.seat)
    }

    /// Folder of pictures that are in no project file yet.
    pub(super) fn pictures(&self) -> PathBuf {
        self.folder.join("evidence")
    }

    pub(super) fn touched(&mut self, subjects: &BTreeSet<Subject>) -> JournalOp {
        if !subjects.is_empty() {
            self.revision += 1;
            if subjects.contains(&Subject::Catalogs) || subjects.contains(&Subject::Tailoring) {
                let part = self.identity.part.as_deref();
                self.catalogs = tailored(&self.published, &self.assessment, part);
            }
            // What a project changes of its catalogs cites nothing.
            if subjects.contains(&Subject::Catalogs) {
                self.cited = cited(&self.laws, &self.catalogs);
            }
            self.listing = Listing::of(&self.assessment, &self.catalogs);
            for subject in subjects {
                self.privacy.update(&self.assessment, subject);
            }
            self.gallery.take();
            self.misgivings.take();
            self.content.take();
            let files = |it: &Subject| matches!(it, Subject::Evidence(_) | Subject::Issued);
            if subjects.iter().any(files) {
                self.verified = false;
            }
        }
        let records = subjects
            .iter()
            .map(|subject| Record::of(&self.assessment, subject));
        let traced = self.trail.record(self.history.take_noted());
        JournalOp::Append(records.chain(traced).collect())
    }
}

/// The name of the session that has this folder.
pub(super) fn session_of(folder: &Path) -> String {
    let name = folder.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}
