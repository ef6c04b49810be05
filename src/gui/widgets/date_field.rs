//! A date to type. Half a date stays in the field until the caret leaves it; only a whole one counts.

use egui::{Id, RichText, Ui};

use super::Field;
use crate::{
    domain::Date,
    gui::theme::{Tokens, regular},
    text,
};

/// What was typed so far, and the date it was typed over: it is forgotten when that changes, by undo for one.
#[derive(Clone)]
pub(in crate::gui) struct DateDraft {
    text: String,
    over: Option<Date>,
}

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
    let draft: Option<DateDraft> = ui.data(|data| data.get_temp(half));
    let draft = draft
        .filter(|draft| draft.over == date)
        .map(|draft| draft.text);
    let shown = draft.unwrap_or_else(|| date.map(text::date_table).unwrap_or_default());
    let field = Field::line(id, name).hint("예: 2026-11-22").bare();
    let typed = field.show(ui, &shown);
    let typing = typed.text.is_some();
    let now = typed.text.unwrap_or(shown);
    let read = text::read_date(&now);
    let result = match &read {
        // 2027-02-3 may be on its way to 2027-02-31: it counts only once the caret has left.
        Ok(read) if *read != date && (typed.left || typing && is_finished(&now)) => Some(*read),
        _ => None,
    };
    if let Err(why) = read {
        let tokens = Tokens::of(ui.ctx());
        let words = RichText::new(why).font(regular(12.0));
        ui.label(words.color(tokens.danger()));
    } else if typed.left {
        ui.data_mut(|data| data.remove::<DateDraft>(half));
    }
    if typing {
        let over = result.unwrap_or(date);
        ui.data_mut(|data| data.insert_temp(half, DateDraft { text: now, over }));
    }
    result
}

/// Whether a typed date can grow no further.
pub(in crate::gui) fn is_finished(text: &str) -> bool {
    text.trim().is_empty() || text.trim().len() >= "2026-11-22".len()
}
