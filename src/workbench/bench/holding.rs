//! The lock of the open project: who else has it open is told, and its file is not written then.

use std::path::Path;

use super::{Effects, Workbench};
use crate::{
    store::{Hold, Holder},
    workbench::{
        holding_sentences as sentences,
        job::Job,
        notice::Tone,
        request::{Effect, Now},
    },
};

impl Workbench {
    /// This program as it is named to others.
    pub(super) fn holder(&self, now: Now) -> Holder {
        Holder {
            user: self.places.user.clone(),
            host: self.places.host.clone(),
            since: now.0,
            run: self.run.clone(),
        }
    }

    /// Tries to hold the file of the project that was just put on the bench.
    pub(super) fn hold(&self, now: Now) -> Option<Effect> {
        let project = self.project.as_ref()?;
        let (path, session) = (project.path()?.to_owned(), project.session());
        Some(Effect::Run(Job::Hold(path, self.holder(now), session)))
    }

    /// What another program has open is read here, and saved under another name.
    pub(super) fn held(&mut self, path: &Path, hold: Hold, session: &str) -> Effects {
        let run = self.run.clone();
        let Some(project) = self.of_session(session) else {
            return Vec::new();
        };
        if project.path() != Some(path) {
            return Vec::new();
        }
        match hold {
            Hold::Ours(lock) => project.saving.lock = Some(lock),
            Hold::Theirs(holder) if holder.as_ref().is_none_or(|holder| holder.run != run) => {
                project.path = None;
                project.saving.is_held = true;
                let words = sentences::opened(path, holder.as_ref());
                self.tell(Tone::Warning, words);
                // A crash must not lead back to the file.
                return self.compact();
            }
            Hold::Theirs(_) | Hold::Impossible => {}
        }
        Vec::new()
    }
}
