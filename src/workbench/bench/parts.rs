//! Parts of the project: handed out as files of their own, and put together again.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use super::{Busy, Effects, Workbench};
use crate::{
    domain::ControlKey,
    edit::{Merge, MergeChoices},
    store::{EvidenceFiles, Project, StoreError},
    workbench::{
        file_name::with_extension,
        job::Job,
        notice::Tone,
        part_sentences as sentences,
        part_task::{PartDeed, PartOutcome, PartTask, Returned, part_of},
        project::OpenProject,
        request::Now,
    },
};

impl Workbench {
    /// The part that came back and waits for decisions, and what it brings if nothing is decided.
    #[must_use]
    pub fn returned(&self) -> Option<(&Returned, Merge)> {
        let returned = self.returned.as_ref()?;
        let assessment = self.project()?.assessment();
        let merge = returned.merge(assessment, &MergeChoices::new());
        Some((returned, merge))
    }

    pub(super) fn on_part(&mut self, deed: PartDeed, now: Now) -> Effects {
        match deed {
            PartDeed::HandOut(chosen, path) => self.hand_out(&chosen, path, now),
            PartDeed::TakeBack(path) => self.take_back(path),
            PartDeed::Settle(choices) => self.settle_part(&choices),
            PartDeed::Leave => {
                self.returned = None;
                Vec::new()
            }
        }
    }

    fn hand_out(&mut self, chosen: &BTreeSet<ControlKey>, path: PathBuf, now: Now) -> Effects {
        self.parted += 1;
        let id = format!("{}-part-{}", self.run, self.parted);
        let Some(project) = self.project.as_ref() else {
            return Vec::new();
        };
        let path = with_extension(path, "jgd");
        let is_wreck = project.wreck().is_some_and(|it| it.path == path);
        if is_wreck || project.path() == Some(&path) {
            self.tell(Tone::Error, sentences::own_file(&path));
            return Vec::new();
        }
        if chosen.is_empty() {
            return Vec::new();
        }
        let part = part_of(&project.snapshot(), project.catalogs(), chosen, &id, now.0);
        let task = PartTask::Write {
            path,
            project: Box::new(part),
            files: project.files().clone(),
            keys: project.keys.clone(),
            holder: self.holder(now),
        };
        self.run_busy(Busy::Parting, Job::Part(Box::new(task)))
    }

    fn take_back(&mut self, path: PathBuf) -> Effects {
        let Some(project) = self.project.as_ref() else {
            return Vec::new();
        };
        let here = project.assessment().files();
        let task = PartTask::Read {
            path,
            have: here.map(|file| file.sha256.clone()).collect(),
            tray: project.tray(),
            session: project.session(),
        };
        self.run_busy(Busy::Parting, Job::Part(Box::new(task)))
    }

    pub(super) fn parted(&mut self, outcome: PartOutcome) -> Effects {
        self.end(Busy::Parting);
        match outcome {
            PartOutcome::Written(path, count, Ok(())) => {
                self.tell(Tone::Info, sentences::handed_out(&path, count));
                Vec::new()
            }
            PartOutcome::Written(path, _, Err(error)) => {
                self.tell(Tone::Error, sentences::not_handed_out(&path, &error));
                Vec::new()
            }
            PartOutcome::Read(session, path, result) => self.part_read(&session, &path, result),
        }
    }

    fn part_read(
        &mut self,
        session: &str,
        path: &Path,
        result: Result<Box<(Project, EvidenceFiles)>, StoreError>,
    ) -> Effects {
        let Some(project) = self.of_session(session) else {
            return Vec::new();
        };
        let (part, files) = match result {
            Ok(read) => *read,
            Err(error) => {
                self.tell(Tone::Error, sentences::not_taken_back(path, &error));
                return Vec::new();
            }
        };
        let returned = Returned::of(path.to_owned(), part, files, project.identity());
        let Some(returned) = returned else {
            self.tell(Tone::Error, sentences::no_part(path));
            return Vec::new();
        };
        self.returned = Some(returned);
        let conflicts = self.returned().map(|(_, merge)| merge.conflicts);
        if conflicts.is_some_and(|conflicts| conflicts.is_empty()) {
            return self.settle_part(&MergeChoices::new());
        }
        Vec::new()
    }

    /// Puts the part that waits together with the project, as one step.
    fn settle_part(&mut self, choices: &MergeChoices) -> Effects {
        let (Some(returned), Some(project)) = (self.returned.take(), self.project.as_mut()) else {
            return Vec::new();
        };
        project.seal();
        let mut merge = returned.merge(project.assessment(), choices);
        let edits = std::mem::take(&mut merge.edits);
        if edits.is_empty() {
            self.tell(Tone::Info, sentences::nothing_new(&returned.path, &merge));
            return Vec::new();
        }
        project.files.extend(&returned.files);
        let result: Result<_, _> = project.perform(edits);
        if result.is_ok() {
            self.tell(Tone::Info, sentences::taken_back(&returned.path, &merge));
        }
        self.journaled(result.map(Some))
    }
}

impl OpenProject {
    /// Whether the project is itself a part of another.
    #[must_use]
    pub fn is_part(&self) -> bool {
        self.identity.part.is_some()
    }

    /// How many controls the whole has, as far as its catalogs tell, if the project is a part of one.
    pub(in crate::workbench) fn whole(&self) -> Option<usize> {
        let known = self
            .assessment
            .catalogs
            .iter()
            .filter_map(|id| self.known(id));
        let count = known.map(|(catalog, _)| catalog.controls().len()).sum();
        self.is_part().then_some(count)
    }
}
