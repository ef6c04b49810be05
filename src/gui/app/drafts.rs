//! What a dialog with a form begins with.

use super::App;
use crate::{
    gui::{dialogs, locking::LockDraft, view::Dialog},
    workbench::{BackupDeed, Request},
};

impl App {
    /// Gives a dialog with a form its draft.
    pub(super) fn prepare(&mut self, dialog: &Dialog) {
        if let Dialog::Sign(pdf) = dialog {
            return self.prepare_signing(pdf.as_ref());
        }
        if *dialog == Dialog::Backups {
            return self.shell.ask(Request::OnBackup(BackupDeed::List));
        }
        let Some(project) = self.shell.bench.project() else {
            return;
        };
        let selected = self.view.selected.as_ref();
        match dialog {
            // One that was closed half written goes on where it was.
            Dialog::Own(None) if self.view.draft.own.is_begun() => {}
            Dialog::Own(None) => {
                self.view.draft.own = dialogs::own_draft(project, None, selected);
            }
            Dialog::Own(edited) => {
                self.view.draft.edited = dialogs::own_draft(project, edited.as_ref(), selected);
            }
            Dialog::ScopeOut => {
                let reason = std::mem::take(&mut self.view.draft.scope.reason);
                self.view.draft.scope = dialogs::scope_draft(project);
                self.view.draft.scope.reason = reason;
            }
            Dialog::Split => self.view.draft.split = dialogs::split_draft(project),
            Dialog::Paper => self.view.seek = true,
            Dialog::Protect => {
                self.view.draft.lock = LockDraft {
                    recipient: self.shell.bench.settings().envelope_key.clone(),
                    ..LockDraft::default()
                };
            }
            _ => {}
        }
    }
}
