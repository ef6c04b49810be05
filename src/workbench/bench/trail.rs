//! The audit trail on the workbench: having it read, and handing it out as a PDF.

use super::{Effects, Workbench};
use crate::workbench::{
    file_name::safe_name,
    history::TrailFilter,
    job::Job,
    locking_sentences,
    notice::Tone,
    request::{Effect, Now},
    trail_sentences as sentences,
    trail_task::{TrailOutcome, TrailPrint, TrailTask},
};

impl Workbench {
    /// Has the entries of the trail read, unless that is done or under way.
    pub(super) fn read_trail(&mut self) -> Effects {
        let project = self.project.as_mut();
        let task = project.and_then(|project| {
            let session = project.session();
            let trail = project.trail.begin_reading()?;
            Some(TrailTask::Read(trail, session))
        });
        task.map(|task| Effect::Run(Job::Trail(task)))
            .into_iter()
            .collect()
    }

    /// Makes a PDF where copies for other programs lie.
    pub(super) fn print_trail(&mut self, filter: TrailFilter, now: Now) -> Effects {
        let Some(project) = self.project.as_ref() else {
            return Vec::new();
        };
        if project.is_protected() {
            self.tell(Tone::Warning, locking_sentences::NO_TRAIL.to_owned());
            return Vec::new();
        }
        let Some(hash) = project.content_hash() else {
            return Vec::new();
        };
        // A viewer may still hold the one before.
        let (hour, minute, second) = (now.0.hour, now.0.minute, now.0.second);
        let name = sentences::trail_file(&safe_name(self.project_name()));
        let name = format!("{name} {hour:02}{minute:02}{second:02}.pdf");
        let print = TrailPrint {
            path: project.folder().join("open").join(name),
            trail: project.trail().clone(),
            assessment: project.assessment().clone(),
            catalogs: project.catalogs().to_vec(),
            hash: hash.clone(),
            filter,
            created: now.0,
        };
        vec![Effect::Run(Job::Trail(TrailTask::Print(Box::new(print))))]
    }

    pub(super) fn trailed(&mut self, outcome: TrailOutcome) -> Effects {
        match outcome {
            TrailOutcome::Read(session, entries) => {
                if let Some(project) = self.of_session(&session) {
                    project.trail.learn(entries);
                }
                Vec::new()
            }
            TrailOutcome::Printed(path, Ok(())) => {
                // The copy went with the folder of a project that was closed meanwhile.
                let here = self.project.as_ref();
                let is_here = here.is_some_and(|it| path.starts_with(it.folder()));
                is_here
                    .then_some(Effect::OpenWith(path))
                    .into_iter()
                    .collect()
            }
            TrailOutcome::Printed(_, Err(error)) => {
                self.tell(Tone::Error, sentences::trail_not_printed(&error));
                Vec::new()
            }
        }
    }
}
