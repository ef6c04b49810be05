//! Writes all evidence as a folder, or as a ZIP of it, that can be read and checked without this program.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use zip::{CompressionMethod, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::{outcome::JobError, project::OpenProject};
use crate::{
    domain::{Assessment, Catalog, ControlKey, DateTime, Evidence, Sha256},
    exchange::{self, FolderHead, FolderItem, LIST_NAME, PAGE_NAME},
    store::{self, CatalogText, Deed, EvidenceFiles, StoreError},
    text,
};

/// In which shape the evidence goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderKind {
    /// A new folder.
    Folder,
    /// One ZIP file.
    Zip,
}

/// All that writing the evidence out needs.
#[derive(Debug)]
pub struct FolderJob {
    /// Where the folder or the ZIP goes.
    pub to: PathBuf,
    kind: FolderKind,
    assessment: Assessment,
    catalogs: Vec<Arc<Catalog>>,
    texts: Vec<CatalogText>,
    files: EvidenceFiles,
    made: DateTime,
}

impl FolderJob {
    /// The job for an open project. A ZIP gets its ending.
    #[must_use]
    pub fn new(project: &OpenProject, to: PathBuf, kind: FolderKind, made: DateTime) -> Self {
        let to = match kind {
            FolderKind::Folder => to,
            FolderKind::Zip => super::file_name::with_extension(to, "zip"),
        };
        Self {
            to,
            kind,
            assessment: project.assessment().clone(),
            catalogs: project.catalogs().to_vec(),
            texts: project.catalog_texts(),
            files: project.files().clone(),
            made,
        }
    }

    /// Writes it whole or not at all; returns the numbers of evidence whose files are missing or damaged.
    pub(super) fn run(&self) -> Result<Vec<String>, JobError> {
        let evidence = self.assessment.evidence_in_order(&self.catalogs);
        let items = evidence.iter().map(|(it, users)| self.item(it, users));
        let items: Vec<FolderItem> = items.collect();
        let head = self.head()?;
        let budget = self.to.as_os_str().to_string_lossy().encode_utf16().count() + 1;
        let paths = exchange::folder_paths(&items, self.catalogs.len() > 1, budget);
        let list = exchange::folder_list(&head, &items, &paths);
        let list = list.map_err(|error| JobError::List(error.to_string()))?;
        let page = exchange::folder_page(&head, &items, &paths, &list);
        let files = evidence
            .iter()
            .zip(&paths)
            .filter_map(|((evidence, _), path)| {
                Some((*evidence, &evidence.file()?.sha256, path.as_deref()?))
            });
        let files: Vec<(&Evidence, &Sha256, &str)> = files.collect();
        let texts: [(&str, &[u8]); 2] = [(LIST_NAME, &list), (PAGE_NAME, page.as_bytes())];
        match self.kind {
            FolderKind::Folder => self.write_folder(&files, &texts),
            FolderKind::Zip => self.write_zip(&files, &texts),
        }
    }

    /// Writes beside the target first, so that a folder that is there is a whole one.
    fn write_folder(
        &self,
        files: &[(&Evidence, &Sha256, &str)],
        texts: &[(&str, &[u8])],
    ) -> Result<Vec<String>, JobError> {
        let is_free = match fs::read_dir(&self.to) {
            Ok(mut entries) => entries.next().is_none(),
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        };
        if !is_free {
            return Err(JobError::FolderTaken);
        }
        let beside = unfinished(&self.to);
        // What an export that was cut off has left must not go out with this one.
        if beside.exists() {
            fs::remove_dir_all(&beside).map_err(Deed::Remove.at(&beside))?;
        }
        let result = self.fill(&beside, files, texts);
        let result = result.and_then(|lost| {
            // An empty folder may have been made for this in the dialog.
            let _ = fs::remove_dir(&self.to);
            fs::rename(&beside, &self.to).map_err(Deed::Replace.at(&self.to))?;
            Ok(lost)
        });
        if result.is_err() {
            let _ = fs::remove_dir_all(&beside);
        }
        result
    }

    fn fill(
        &self,
        folder: &Path,
        files: &[(&Evidence, &Sha256, &str)],
        texts: &[(&str, &[u8])],
    ) -> Result<Vec<String>, JobError> {
        fs::create_dir_all(folder).map_err(Deed::Write.at(folder))?;
        let mut lost = Vec::new();
        for (evidence, sha256, path) in files {
            let to = folder.join(path);
            let parent = to.parent().unwrap_or(folder);
            fs::create_dir_all(parent).map_err(Deed::Write.at(parent))?;
            let copied = store::write_streamed(&to, |out| self.files.copy(sha256, out));
            if is_lost(copied.map(drop))? {
                lost.push(text::evidence_number(&evidence.number));
            }
        }
        for (name, bytes) in texts {
            store::write_atomically(&folder.join(name), bytes)?;
        }
        Ok(lost)
    }

    fn write_zip(
        &self,
        files: &[(&Evidence, &Sha256, &str)],
        texts: &[(&str, &[u8])],
    ) -> Result<Vec<String>, JobError> {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        store::write_streamed(&self.to, |out: &mut store::Target<'_>| {
            let failed = |error: ZipError| JobError::from(Deed::Write.at(&self.to)(into_io(error)));
            let mut zip = ZipWriter::new(store::Steady::new(out));
            let mut lost = Vec::new();
            for (evidence, sha256, path) in files {
                // What is damaged must not leave half an entry behind.
                if self.files.damage(sha256).is_some() {
                    lost.push(text::evidence_number(&evidence.number));
                    continue;
                }
                zip.start_file(*path, stored).map_err(failed)?;
                self.files.copy(sha256, &mut zip)?;
            }
            for (name, bytes) in texts {
                zip.start_file(*name, stored).map_err(failed)?;
                zip.write_all(bytes).map_err(Deed::Write.at(&self.to))?;
            }
            let mut out = zip.finish().map_err(failed)?;
            out.flush().map_err(Deed::Write.at(&self.to))?;
            Ok(lost)
        })
    }

    fn head(&self) -> Result<FolderHead, JobError> {
        let profile = &self.assessment.profile;
        Ok(FolderHead {
            project: profile.name.clone(),
            institution: profile.institution.name.clone(),
            made_at: text::moment(self.made),
            content_hash: store::content_hash(&self.assessment, &self.texts)?.to_string(),
            program: format!("점검대 {}", env!("CARGO_PKG_VERSION")),
        })
    }

    fn item(&self, evidence: &Evidence, users: &[ControlKey]) -> FolderItem {
        let control = &evidence.number.control;
        // It lies with the control whose number it bears, or else with the first that shows it.
        let own = users.iter().find(|key| key.control == *control);
        let home = own.or(users.first());
        let catalog = home.and_then(|key| self.catalogs.iter().find(|it| it.id == key.catalog));
        let title =
            home.and_then(|key| Some(catalog?.control(&key.control)?.control.title.clone()));
        let file = evidence.file();
        FolderItem {
            number: text::evidence_number(&evidence.number),
            control: home.map_or_else(|| control.to_string(), |key| key.control.to_string()),
            control_title: title.unwrap_or_default(),
            catalog: catalog.map(|it| it.short.clone()).unwrap_or_default(),
            title: evidence.title.clone(),
            description: evidence.description.clone(),
            original_name: file.map(|it| it.original_name.clone()).unwrap_or_default(),
            extension: file
                .map(|it| it.media.extension().to_owned())
                .unwrap_or_default(),
            sha256: file.map(|it| it.sha256.to_string()).unwrap_or_default(),
            length: file.map_or(0, |it| it.length),
            captured: evidence.captured.map(text::moment).unwrap_or_default(),
            host: evidence.host.clone(),
            added_by: self
                .assessment
                .doer(evidence.added)
                .unwrap_or_default()
                .to_owned(),
            added_at: text::moment(evidence.added.at),
            controls: users.iter().map(|key| self.control_name(key)).collect(),
            paper: evidence.place().map(str::to_owned),
            notes: self.notes(evidence),
        }
    }

    fn control_name(&self, key: &ControlKey) -> String {
        let catalog = self.catalogs.iter().find(|it| it.id == key.catalog);
        match catalog {
            Some(catalog) if self.catalogs.len() > 1 => {
                format!("{} {}", catalog.short, key.control)
            }
            _ => key.control.to_string(),
        }
    }

    fn notes(&self, evidence: &Evidence) -> Vec<String> {
        let mut notes: Vec<String> = evidence
            .hidden()
            .into_iter()
            .map(|it| {
                let by = self.assessment.doer(it.stamp).unwrap_or_default();
                let note = format!("일부를 가림 {} {by}", text::moment(it.stamp.at));
                note.trim_end().to_owned()
            })
            .collect();
        if evidence.is_unswept() {
            notes.push("가릴 것이 있는지 훑어보지 않음".to_owned());
        }
        if self.assessment.is_of_last_year(evidence) {
            notes.push("지난 점검에서 옮겨 온 증빙".to_owned());
        }
        if evidence.is_older_than(self.assessment.profile.period) {
            notes.push("점검 기간 전에 수집함".to_owned());
        }
        notes
    }
}

/// Whether an evidence is lost; any other failure ends the work.
fn is_lost(result: Result<(), StoreError>) -> Result<bool, StoreError> {
    match result {
        Ok(()) => Ok(false),
        Err(StoreError::MissingEvidence(_) | StoreError::ChangedEvidence(_)) => Ok(true),
        Err(error) => Err(error),
    }
}

/// A name beside the target that shows what it is, should the power fail.
fn unfinished(to: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(to.file_name().unwrap_or_default());
    name.push(".unfinished");
    to.with_file_name(name)
}

fn into_io(error: ZipError) -> io::Error {
    match error {
        ZipError::Io(error) => error,
        other => io::Error::other(other),
    }
}
