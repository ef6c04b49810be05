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
    }
    let now = typed.text.unwrap_or(shown);
    match text::read_date(&now) {
        // 2027-02-3 may be on its way to 2027-02-31: it counts only once the caret has left.
        Ok(read) if read != date && (typed.left || is_finished(&now)) => result = Some(read),
        Ok(_) => {}
        Err(why) => {
            let tokens = Tokens::of(ui.ctx());
            ui.label(
                RichText::new(why)
                    .font(regular(12.0))
                    .color(tokens.danger()),
            );
            return None;
        }
    }
    if typed.left {
        ui.data_mut(|data| data.remove::<String>(half));
    }
    result
}

/// Whether a typed date can grow no further.
pub(in crate::gui) fn is_finished(text: &str) -> bool {
    text.trim().is_empty() || text.trim().len() >= "2026-11-22".len()
}
