//! The 점검 screen: the list of controls, the form of one of them, and what the source says of it.

mod beside;
mod criteria;
mod evidence;
mod form;
mod last_year;
mod list;
mod panes;
mod plan;
mod reference;
mod related;

pub(in crate::gui) use evidence::side_frame;
pub(super) use panes::ui;
pub(super) use related::{is_answered, relation_ui, take_over};
