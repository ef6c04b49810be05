//! How catalogs come into the library and into a project, and how an answer passes from one to another.

use std::path::{Path, PathBuf};

use super::{Busy, Effects, Workbench};
use crate::{
    domain::{Catalog, CatalogId, ControlKey, Stamp, relation},
    edit::{self, Side},
    workbench::{
        catalog_sentences as sentences, file_name::with_extension, job::Job, notice::Tone,
        own_catalog::CatalogFileError, project::OpenProject, request::Effect,
    },
};

impl Workbench {
    /// Takes a catalog of the library into the open project.
    pub(super) fn add_catalog(&mut self, id: &CatalogId) -> Effects {
        let (mut catalogs, mut texts) = self.library.pick(std::slice::from_ref(id));
        let (Some(catalog), Some(text)) = (catalogs.pop(), texts.pop()) else {
            return Vec::new();
        };
        let Some(project) = self.project.as_mut() else {
            return Vec::new();
        };
        let known = project.known(id).map(|(known, _)| known.clone());
        let catalog = known.unwrap_or(catalog);
        let edits = edit::add_catalog(project.assessment(), &catalog);
        if edits.is_empty() {
            self.tell(Tone::Warning, sentences::catalog_in_use(&catalog.title));
            return Vec::new();
        }
        let mut effects = vec![Effect::Journal(project.learn(catalog, text))];
        effects.extend(self.perform(edits));
        effects
    }

    pub(super) fn load_catalog(&mut self, path: PathBuf) -> Effects {
        let session = self.project.as_ref().map(OpenProject::session);
        self.run_busy(Busy::Reading, Job::ReadCatalog(path, session))
    }

    pub(super) fn catalog_read(
        &mut self,
        session: Option<&str>,
        result: Result<Box<(Catalog, String)>, CatalogFileError>,
    ) -> Effects {
        self.end(Busy::Reading);
        let (catalog, text) = match result {
            Ok(read) => *read,
            Err(error) => {
                self.tell(Tone::Error, sentences::catalog_file_error(&error));
                return Vec::new();
            }
        };
        let (id, title) = (catalog.id.clone(), catalog.title.clone());
        let controls = catalog.controls().len();
        // It was asked for in a project that is no longer open: then it is only there to choose.
        let here = self.project.as_ref().map(OpenProject::session);
        let same = here.as_deref() == session;
        let in_use = self.project.as_ref().filter(|_| same);
        if in_use.is_some_and(|project| project.assessment().catalogs.contains(&id)) {
            self.tell(Tone::Error, sentences::catalog_in_use(&title));
        } else if in_use
            .is_some_and(|it| it.known(&id).is_some_and(|(_, known)| known.text != text))
        {
            self.tell(Tone::Error, sentences::catalog_was_another(&title));
        } else if self.library.add(catalog, text) {
            self.tell(Tone::Info, sentences::catalog_loaded(&title, controls));
            return if same {
                self.add_catalog(&id)
            } else {
                Vec::new()
            };
        } else {
            self.tell(Tone::Error, sentences::catalog_id_taken(id.as_str()));
        }
        Vec::new()
    }

    pub(super) fn template_written(
        &mut self,
        path: &Path,
        result: Result<(), CatalogFileError>,
    ) -> Effects {
        match result {
            Ok(()) => self.tell(Tone::Info, sentences::template_written(path)),
            Err(error) => self.tell(Tone::Error, sentences::catalog_file_error(&error)),
        }
        Vec::new()
    }

    /// Takes an answer over, and says so where no verdict could come along.
    pub(super) fn take_over(
        &mut self,
        from: &ControlKey,
        to: &ControlKey,
        stamp: Stamp,
    ) -> Effects {
        let Some(project) = self.project.as_ref() else {
            return Vec::new();
        };
        let catalogs = project.catalogs().iter();
        let catalog = |key: &ControlKey| catalogs.clone().find(|it| it.id == key.catalog);
        let mappings = &self.library.knowledge().mappings;
        let (Some(relation), Some(source), Some(target)) =
            (relation(mappings, from, to), catalog(from), catalog(to))
        else {
            return Vec::new();
        };
        let assessment = project.assessment();
        if assessment.comes_from(from, to) {
            self.tell(Tone::Error, sentences::came_from_here(from, to));
            return Vec::new();
        }
        let mark = assessment.mark(source, from);
        let implied = mark.is_open() || relation.implied(mark).is_some();
        let (source, target) = (source.clone(), target.clone());
        let side = |catalog, key| Side { catalog, key };
        let edits = edit::take_over(
            assessment,
            side(&source, from),
            side(&target, to),
            relation,
            stamp,
        );
        if !implied {
            self.tell(Tone::Info, sentences::verdict_left(relation));
        }
        self.perform(edits)
    }
}

/// Has the template written: RON when the name says so, else a workbook.
pub(super) fn save_template(path: PathBuf) -> Effects {
    let path = match path.extension() {
        Some(extension) if extension.eq_ignore_ascii_case("ron") => path,
        _ => with_extension(path, "xlsx"),
    };
    vec![Effect::Run(Job::WriteTemplate(path))]
}
