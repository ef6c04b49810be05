//! A damaged project on the bench: what is lost of it is told and noted, and the damaged file stays as it is.

use std::path::Path;

use super::{Busy, Effects, Workbench};
use crate::{
    domain::{Sha256, Stamp},
    edit::Edit,
    store::{Damage, EvidenceFiles, Loss, Salvaged, StoreError},
    workbench::{
        job::Job,
        notice::Tone,
        project::OpenProject,
        request::{Effect, Now},
        salvage::Wreck,
        salvage_sentences as sentences,
    },
};

impl Workbench {
    /// Takes up what could be read of a damaged file, as a project that is saved nowhere yet. What is lost is noted by
    /// who is at work, as one step.
    pub(super) fn salvaged(&mut self, path: &Path, salvaged: Salvaged, now: Now) -> Effects {
        self.end(Busy::Opening);
        let Salvaged {
            project,
            evidence,
            keys,
            losses,
        } = salvaged;
        let folder = self.name_session();
        let installed = self.install(project, evidence, folder, None, false, keys);
        let Some(mut effects) = installed else {
            return Vec::new();
        };
        let lost: Vec<Sha256> = losses.iter().filter_map(file).cloned().collect();
        let stamp = self.stamp(now);
        if let Some(project) = self.project.as_mut() {
            let person = stamp.by.and_then(|id| project.assessment.person(id));
            let doer = person.map(crate::domain::trail::Doer::of);
            project.trail.ask(now, doer);
            project.wreck = Some(Wreck {
                path: path.to_owned(),
                losses,
            });
        }
        effects.extend(self.note_lost(lost, stamp));
        self.tell(Tone::Warning, sentences::opened_damaged(path));
        effects.extend(self.secure().map(Effect::Run));
        effects.extend(self.look_over());
        effects
    }

    fn secure(&self) -> Option<Job> {
        let project = self.project.as_ref()?;
        let wanted = project.assessment().files();
        Some(Job::Secure {
            files: project.files.clone(),
            wanted: wanted.map(|file| file.sha256.clone()).collect(),
            tray: project.tray(),
            session: project.session(),
        })
    }

    pub(super) fn secured(
        &mut self,
        session: &str,
        result: Result<EvidenceFiles, StoreError>,
    ) -> Effects {
        match (self.of_session(session), result) {
            (Some(project), Ok(copies)) => project.files.extend(&copies),
            (Some(_), Err(error)) => self.tell(Tone::Warning, sentences::not_secured(&error)),
            (None, _) => {}
        }
        Vec::new()
    }

    /// Notes what the last check has found damaged as lost, because the user says so: it is no more asked for.
    pub(super) fn give_up_damaged(&mut self, now: Now) -> Effects {
        let stamp = self.stamp(now);
        let Some(project) = self.project.as_mut() else {
            return Vec::new();
        };
        let damages = std::mem::take(&mut project.damages);
        let lost: Vec<Sha256> = damages.iter().map(Damage::sha256).cloned().collect();
        let count = lost.len();
        let effects = self.note_lost(lost, stamp);
        if count > 0 {
            self.tell(Tone::Info, sentences::noted(count));
        }
        effects
    }

    fn note_lost(&mut self, lost: Vec<Sha256>, stamp: Stamp) -> Effects {
        if lost.is_empty() {
            return Vec::new();
        }
        let edits = lost.into_iter().map(|file| Edit::Lost(file, Some(stamp)));
        self.perform(edits.collect())
    }

    /// A file has come whose bytes were lost: it is the same, by its hash. Says whether it was.
    pub(super) fn find_again(&mut self, sha256: &Sha256) -> Option<Effects> {
        let project = self.project.as_ref()?;
        project.assessment().lost.get(sha256)?;
        let words = sentences::found_again(sha256, project.assessment());
        let effects = self.perform(vec![Edit::Lost(sha256.clone(), None)]);
        self.tell(Tone::Info, words);
        Some(effects)
    }
}

fn file(loss: &Loss) -> Option<&Sha256> {
    match loss {
        Loss::File(damage) => Some(damage.sha256()),
        _ => None,
    }
}

impl OpenProject {
    /// The damaged file that it was read from, if it was.
    #[must_use]
    pub fn wreck(&self) -> Option<&Wreck> {
        self.wreck.as_ref()
    }

    /// What the last check has found damaged and nobody has noted as lost.
    #[must_use]
    pub fn damages(&self) -> &[Damage] {
        &self.damages
    }
}
