//! How catalogs come into the library and into a project, and how an answer passes from one to another.

use std::path::{Path, PathBuf};

use super::{Busy, Effects, Workbench};
use crate::{
    domain::{Catalog, CatalogId, ControlKey, Relation, Stamp, counterparts},
    edit::{self, Edit, Side},
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

    pub(super) fn catalog_read(
        &mut self,
        result: Result<Box<(Catalog, String)>, CatalogFileError>,
    ) -> Effects {
        self.busy.remove(&Busy::Reading);
        let (catalog, text) = match result {
            Ok(read) => *read,
            Err(error) => {
                self.tell(Tone::Error, sentences::catalog_file_error(&error));
                return Vec::new();
            }
        };
        let (id, title) = (catalog.id.clone(), catalog.title.clone());
        let controls = catalog.controls().len();
        let in_use = self.project.as_ref();
        if in_use.is_some_and(|project| project.assessment().catalogs.contains(&id)) {
            self.tell(Tone::Error, sentences::catalog_in_use(&title));
        } else if in_use
            .is_some_and(|it| it.known(&id).is_some_and(|(_, known)| known.text != text))
        {
            self.tell(Tone::Error, sentences::catalog_was_another(&title));
        } else if self.library.add(catalog, text) {
            self.tell(Tone::Info, sentences::catalog_loaded(&title, controls));
            return self.add_catalog(&id);
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

    /// The edits that take an answer over; none where the two controls are not related.
    pub(super) fn take_over(
        &self,
        project: &OpenProject,
        from: &ControlKey,
        to: &ControlKey,
        stamp: Stamp,
    ) -> Vec<Edit> {
        let catalog = |key: &ControlKey| {
            let catalogs = project.catalogs().iter();
            catalogs
                .into_iter()
                .find(|catalog| catalog.id == key.catalog)
        };
        let (Some(relation), Some(source), Some(target)) =
            (self.relation(from, to), catalog(from), catalog(to))
        else {
            return Vec::new();
        };
        let from = Side {
            catalog: source,
            key: from,
        };
        let to = Side {
            catalog: target,
            key: to,
        };
        edit::take_over(project.assessment(), from, to, relation, stamp)
    }

    /// What one control is of another by the mappings of the library.
    fn relation(&self, from: &ControlKey, to: &ControlKey) -> Option<Relation> {
        let mappings = &self.library.knowledge().mappings;
        let others = counterparts(mappings, to).into_iter();
        others
            .into_iter()
            .find(|other| other.key == *from)
            .map(|other| other.relation)
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
