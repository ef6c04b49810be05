//! A date to type. Half a date stays in the field until the caret leaves it; only a whole one counts.

use egui::{Id, RichText, Ui};

use super::Field;
use crate::{
    domain::Date,
    gui::theme::{Tokens, regular},
    text,
};

/// Paints the field; returns the new date (or none, when emptied) once it is a whole one.
#[expect(
    clippy::option_option,
    reason = "no change, emptied, or a date: all three happen"
)]
pub(in crate::gui) fn date_field(
    ui: &mut Ui,
    id: Id,
    name: &str,
    date: Option<Date>,
) -> Option<Option<Date>> {
    let half = id.with("half");
    let typed: Option<String> = ui.data(|data| data.get_temp(half));
    let shown = typed.unwrap_or_else(|| date.map(text::date_table).unwrap_or_default());
    let typed = Field::line(id, name)
        .hint("2026-11-22")
        .bare()
        .show(ui, &shown);
    let mut result = None;
    if let Some(text) = &typed.text {
        ui.data_mut(|data| data.insert_temp(half, text.clone()));
        result = text::read_date(text).ok().filter(|read| *read != date);
    }
    let now = typed.text.unwrap_or(shown);
    if let Err(why) = text::read_date(&now) {
        let tokens = Tokens::of(ui.ctx());
        ui.label(
            RichText::new(why)
                .font(regular(12.0))
                .color(tokens.danger()),
        );
    } else if typed.left {
        ui.data_mut(|data| data.remove::<String>(half));
    }
    result
}
