//! The screen 지난 점검과 비교: this assessment held against another one, control by control.

mod list;
mod menu;
mod screen;
mod sides;
mod state;

pub(super) use menu::items_ui;
pub(super) use screen::ui;
pub(in crate::gui) use state::ComparisonView;
