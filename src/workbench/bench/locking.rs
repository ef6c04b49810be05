//! Passwords: what is locked waits for one, and a project gets, changes or loses its own.

use std::path::{Path, PathBuf};

use super::{Busy, Effects, Workbench};
use crate::{
    domain::Password,
    store::{EnvelopeKey, Keyring, RecoveryOffer, StoreError},
    workbench::{
        job::Job,
        locking::{Behind, Envelope, Locked, NewLock, Relock},
        locking_sentences as sentences,
        notice::Tone,
        outcome::JournalOp,
        project::OpenProject,
        request::{Effect, Now},
    },
};

impl Workbench {
    /// What waits for its password.
    #[must_use]
    pub fn locked(&self) -> Option<&Locked> {
        self.locked.as_ref()
    }

    /// Tries a password on what waits for one.
    pub(super) fn unlock(&mut self, password: &Password) -> Effects {
        let keys = Keyring::new(password, self.places.work);
        let Some(locked) = self.locked.as_mut() else {
            return Vec::new();
        };
        locked.tried.push(keys.clone());
        let Locked { what, tried, .. } = locked.clone();
        match what {
            Behind::File(path) => self.run_busy(Busy::Opening, Job::Open(path, Some(keys))),
            Behind::Session(offer) => self.recover_with(offer, tried),
        }
    }

    pub(super) fn leave_locked(&mut self) -> Effects {
        self.locked = None;
        Vec::new()
    }

    pub(super) fn open(&mut self, path: PathBuf) -> Effects {
        self.locked = None;
        self.run_busy(Busy::Opening, Job::Open(path, None))
    }

    pub(super) fn recover(&mut self, offer: RecoveryOffer) -> Effects {
        self.locked = None;
        self.recover_with(offer, Vec::new())
    }

    fn recover_with(&mut self, offer: RecoveryOffer, keys: Vec<Keyring>) -> Effects {
        let adopt = self.name_session().join("evidence");
        let job = Job::Recover {
            offer,
            adopt,
            keys,
            backups: self.backup_root(),
        };
        self.run_busy(Busy::Opening, job)
    }

    /// Keeps what could not be opened until its password comes; gives the error back where it is another one.
    pub(super) fn wait_for_password(
        &mut self,
        what: Behind,
        error: StoreError,
    ) -> Result<Effects, StoreError> {
        let before = self.locked.take();
        let refused = match error {
            StoreError::Locked { .. } => false,
            StoreError::WrongPassword { .. } => true,
            other => return Err(other),
        };
        let tried = before.map(|before| before.tried).unwrap_or_default();
        self.locked = Some(Locked {
            what,
            refused,
            tried,
        });
        Ok(Vec::new())
    }

    /// Whether a password protects the open project.
    pub(super) fn is_protected(&self) -> bool {
        self.project().is_some_and(OpenProject::is_protected)
    }

    /// Whether this is the password of the open project.
    #[must_use]
    pub fn is_password(&self, password: &Password) -> bool {
        let keys = self.project().and_then(|project| project.keys.as_ref());
        keys.is_some_and(|keys| keys.is(password))
    }

    /// Saves the project with another password, or without one.
    pub(super) fn protect(&mut self, lock: NewLock, now: Now) -> Effects {
        let NewLock {
            password,
            envelope,
            to,
        } = lock;
        let at_work = [
            Busy::Importing,
            Busy::Redacting,
            Busy::Parting,
            Busy::Locking,
        ];
        let at_work = at_work.into_iter().any(|kind| self.is_busy(kind));
        let waits = at_work || !self.duplicates.is_empty() || self.returned.is_some();
        let Some(project) = self.project.as_ref() else {
            return Vec::new();
        };
        if waits || project.saving.running.is_some() {
            self.tell(Tone::Warning, sentences::BUSY.to_owned());
            return Vec::new();
        }
        let written = envelope.filter(|written| !written.trim().is_empty());
        let envelope = written.as_deref().and_then(EnvelopeKey::read);
        if written.is_some() && envelope.is_none() {
            self.tell(Tone::Error, sentences::NOT_A_KEY.to_owned());
            return Vec::new();
        }
        if password.as_ref().is_some_and(|it| it.typed().is_empty()) {
            self.tell(Tone::Error, sentences::EMPTY.to_owned());
            return Vec::new();
        }
        let mut effects = Vec::new();
        if let Some(written) = written.filter(|it| *it != self.settings.envelope_key) {
            written.trim().clone_into(&mut self.settings.envelope_key);
            effects.push(self.write_settings());
        }
        let relock = Relock {
            keys: password.map(|it| Keyring::new(&it, self.places.work)),
            envelope,
            folder: self.name_session(),
        };
        if let Some(project) = self.project.as_mut() {
            project.saving.relock = Some(relock);
        }
        effects.extend(match to {
            Some(path) => self.save_to(path, now),
            None => self.save(now),
        });
        effects
    }

    pub(super) fn tell_protected(
        &mut self,
        path: &Path,
        was_sealed: bool,
        is_sealed: bool,
        envelope: Option<&Envelope>,
    ) {
        let words = sentences::protected(path, is_sealed, was_sealed);
        self.tell(Tone::Info, words);
        if let Some(envelope) = envelope {
            let tone = match envelope {
                Envelope::Written(_) => Tone::Info,
                Envelope::Failed(_) | Envelope::Outdated(_) => Tone::Warning,
            };
            self.tell(tone, sentences::envelope(envelope, is_sealed));
        }
    }

    /// The file is protected otherwise now: the session goes on in its new folder, and what the old one holds goes once the
    /// new journal stands.
    pub(super) fn relocked(&mut self, relock: Relock) -> Effects {
        let Some(project) = self.project.as_mut() else {
            return Vec::new();
        };
        let old = std::mem::replace(&mut project.folder, relock.folder);
        let begun = project.begin_journal().map(Effect::Journal);
        let left = Effect::Journal(JournalOp::Left(old));
        begun.into_iter().chain([left]).collect()
    }
}
