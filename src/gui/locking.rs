//! What is being typed into the dialogs about passwords. It is forgotten with them.

use egui::{Context, Id, text_edit::TextEditState};

use crate::workbench::{NewLock, Password};

/// What is being typed into the dialogs about passwords.
#[derive(Clone, Debug, Default)]
pub(super) struct LockDraft {
    /// The password of what is to be opened, or of the open project.
    pub(super) present: Password,
    /// A new one.
    pub(super) new: Password,
    /// It once more.
    pub(super) again: Password,
    /// The company's public key.
    pub(super) recipient: String,
    /// What is wrong with it.
    pub(super) error: Option<&'static str>,
}

impl LockDraft {
    /// The change of protection; taking it off where `sets` is not true.
    pub(super) fn lock(&self, sets: bool) -> NewLock {
        NewLock {
            password: sets.then(|| self.new.clone()),
            envelope: sets.then(|| self.recipient.clone()),
            to: None,
        }
    }
}

/// The fields that passwords are typed into.
pub(super) const FIELDS: [&str; 4] = ["lock-present", "lock-new", "lock-again", "lock-cover"];

/// No field may remember for undo what was typed.
pub(super) fn forget_typed(ctx: &Context) {
    for field in FIELDS {
        ctx.data_mut(|data| data.remove::<TextEditState>(Id::unique(field)));
    }
}
