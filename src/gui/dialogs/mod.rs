//! What lies on top of a screen: at most one question, a list, or a picture seen large.

mod help;
mod lacks;
mod recovery;
mod settings;
mod stack;
mod unsaved;
mod viewer;

pub(super) use stack::show;
