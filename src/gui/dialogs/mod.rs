//! What lies on top of a screen: at most one question, a list, or a picture seen large.

mod add_catalog;
mod backups;
mod capture;
mod duplicate;
mod editor;
mod hand_out;
mod help;
mod lacks;
mod large;
mod losses;
mod merge;
mod next_year;
mod own;
mod paper;
mod protect;
mod recovery;
mod scope;
mod settings;
mod sign;
mod split;
mod stack;
mod suspects;
mod sweep;
mod unlock;
mod unsaved;
mod viewer;

pub(super) use editor::{Editor, LetterSize, Tool};
pub(super) use own::draft as own_draft;
pub(super) use scope::draft as scope_draft;
pub(super) use split::draft as split_draft;
pub(super) use stack::show;
