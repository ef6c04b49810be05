//! Small things to paint and press, each with an accessible name.

mod buttons;
mod card;
mod date_field;
mod explained;
mod field;
mod icons;
mod mark;
mod segmented;
mod tag;
mod tick;

pub(super) use buttons::{chip, icon_button, primary, quiet, secondary};
pub(super) use card::{card, labelled, prose, section};
pub(super) use date_field::{DateDraft, date_field, is_finished};
pub(super) use explained::{explained, meaning_ui};
pub(super) use field::{Field, Typed};
pub(super) use icons::{Icon, paint_icon};
pub(super) use mark::{mark, paint_mark};
pub(super) use segmented::{Segment, segmented};
pub(super) use tag::tag;
pub(super) use tick::tick;
