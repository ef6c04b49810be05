//! Signing a report in the window: keys and signatures are read off the frame, and a password is forgotten with its
//! dialog.

use std::path::PathBuf;

use egui::Context;

use super::App;
use crate::{
    domain::Sha256,
    gui::{
        locking::{LockDraft, forget_typed},
        signing::SignDraft,
        view::Dialog,
    },
    workbench::{Job, Outcome, Request},
};

impl App {
    /// Begins to sign: the report with that PDF, or the one written last.
    pub(super) fn prepare_signing(&mut self, pdf: Option<&Sha256>) {
        self.view.draft.sign = SignDraft::default();
        let project = self.shell.bench.project();
        let written = project.and_then(|project| project.written(pdf));
        if let Some(path) = written.map(ToOwned::to_owned) {
            self.choose_pdf(path);
        }
    }

    pub(super) fn choose_pdf(&mut self, path: PathBuf) {
        self.view.draft.sign.choose_pdf(path.clone());
        let offset = self.shell.now().offset_minutes;
        self.shell.decode(Job::ReadSignatures(path, offset));
    }

    pub(super) fn read_key(&mut self) {
        let at = self.shell.now();
        if let Some(job) = self.view.draft.sign.key_job(at) {
            self.shell.decode(Job::ReadKey(Box::new(job)));
        }
    }

    /// Signs to that path.
    pub(super) fn sign_to(&mut self, to: PathBuf) {
        let at = self.shell.now();
        if let Some(job) = self.view.draft.sign.sign_job(to, at) {
            self.view.draft.sign.error = None;
            self.shell.ask(Request::Sign(Box::new(job)));
        }
    }

    /// Shows in the dialog what has come; a signed report closes it.
    pub(super) fn signing_goes_on(&mut self, outcome: &mut Outcome) {
        if self.view.draft.sign.receive(outcome) {
            let is_other = |dialog: &Dialog| !matches!(dialog, Dialog::Sign(_));
            self.view.dialogs.retain(is_other);
            self.view.draft.sign = SignDraft::default();
        }
    }

    /// What the dialog says is not said by a notice, too.
    pub(super) fn say_once(&mut self) {
        let Some(Dialog::Sign(_)) = self.view.dialogs.last() else {
            return;
        };
        let said = self.view.draft.sign.error.as_ref();
        let mut notices = self.shell.bench.notices().iter();
        let again = notices.find(|notice| Some(&notice.text) == said);
        if let Some(id) = again.map(|notice| notice.id) {
            self.shell.ask(Request::Dismiss(id));
        }
    }

    pub(super) fn close_dialog(&mut self, ctx: &Context) {
        match self.view.dialogs.pop() {
            Some(Dialog::Sign(_)) => self.view.draft.sign = SignDraft::default(),
            Some(Dialog::Protect) => {
                self.view.draft.lock = LockDraft::default();
                forget_typed(ctx);
            }
            _ => {}
        }
    }
}
