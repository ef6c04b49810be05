//! The small field in which words are typed where they will stand.

use egui::{
    Frame, Id, Key, KeyboardShortcut, Margin, Modifiers, Rect, Stroke, TextEdit, Ui, UiBuilder,
    text_edit::TextEditState, vec2,
};

use super::{Editor, canvas, geometry::pos, look::Mapping, paint::measure, state::Typing};
use crate::gui::{
    text_editor as te,
    theme::{CHOSEN, ON_PAPER, UNTINTED, pixel, semibold},
};

/// Letters are never typed smaller or larger than this, in points, however the picture is zoomed.
const LETTERS: std::ops::RangeInclusive<f32> = 13.0..=64.0;

/// Room between the letters and the edge of the field.
const MARGIN: i8 = 6;

/// Paints the field, if words are being typed, and ends it when it has lost the caret or was told to.
pub(super) fn ui(ui: &mut Ui, editor: &mut Editor, mapping: Mapping, place: Rect) {
    let id = Id::unique("editor-words");
    let Some(typing) = &mut editor.typing else {
        return;
    };
    let has_left = field_ui(ui, typing, id, mapping, place);
    if !typing.is_ending && !has_left {
        return;
    }
    editor.end_typing();
    // Its own undo would remember what was typed.
    ui.data_mut(|data| data.remove::<TextEditState>(id));
    let is_elsewhere = ui.memory(|memory| memory.focused().is_some_and(|focused| focused != id));
    if !is_elsewhere {
        ui.memory_mut(|memory| memory.request_focus(canvas::id()));
    }
}

/// Paints the field; returns whether the caret has just left it.
fn field_ui(ui: &mut Ui, typing: &mut Typing, id: Id, mapping: Mapping, place: Rect) -> bool {
    let margin = f32::from(MARGIN);
    let points = (typing.size * mapping.scale).clamp(*LETTERS.start(), *LETTERS.end());
    let wide = measure(ui.ctx(), &typing.words, points).x;
    let wide = (wide + points * 1.5).clamp(140.0, (place.width() - 24.0).max(140.0));
    let tall = points * 1.4 + 2.0 * margin;
    let corner = mapping.to_screen(pos(typing.at)) - vec2(margin, margin);
    // Near an edge the field moves in, so that it is seen whole.
    let last = place.max - vec2(wide + 2.0 * margin + 8.0, tall + 8.0);
    let corner = corner.clamp(place.min + vec2(8.0, 8.0), last.max(place.min));
    let room = Rect::from_min_size(corner, vec2(wide + 2.0 * margin, place.bottom() - corner.y));
    let mut field = ui.new_child(
        UiBuilder::new()
            .max_rect(room)
            .id_salt("editor-words-place"),
    );
    // No taller than its letters, so that they stand where they will be burnt in.
    field.spacing_mut().interact_size.y = 0.0;
    let frame = Frame::new()
        .fill(UNTINTED)
        .stroke(Stroke::new(1.5, CHOSEN))
        .corner_radius(3)
        .inner_margin(Margin::same(MARGIN));
    let hint = egui::RichText::new(te::WORDS_HINT)
        .font(semibold(points))
        .color(ON_PAPER);
    let edit = TextEdit::multiline(&mut typing.words)
        .id(id)
        .frame(frame)
        .margin(Margin::ZERO)
        .font(semibold(points))
        .text_color(pixel(typing.ink.rgb()))
        .hint_text(hint)
        .desired_rows(1)
        .desired_width(wide)
        .return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter))
        .show(&mut field);
    let response = edit.response.response.accessible_name(te::WORDS);
    if std::mem::take(&mut typing.is_fresh) {
        response.request_focus();
        return false;
    }
    response.lost_focus()
}
