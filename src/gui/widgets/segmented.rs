//! One choice out of a few, side by side in one frame, each with its mark, word and key.

use egui::{Align2, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::paint_mark;
use crate::{
    domain::Mark,
    gui::theme::{RADIUS, Tokens, regular, semibold},
};

/// One choice.
pub(in crate::gui) struct Segment<'a> {
    /// The word.
    pub(in crate::gui) label: &'a str,
    /// The mark before the word.
    pub(in crate::gui) mark: Mark,
    /// The key that chooses it.
    pub(in crate::gui) key: String,
    /// Whether it is chosen.
    pub(in crate::gui) chosen: bool,
}

/// Paints the choices and returns the index of the one pressed.
pub(in crate::gui) fn segmented(ui: &mut Ui, segments: &[Segment<'_>]) -> Option<usize> {
    const HEIGHT: f32 = 32.0;
    let tokens = Tokens::of(ui.ctx());
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 4.0);
        let mut whole = Rect::NOTHING;
        for (index, segment) in segments.iter().enumerate() {
            let response = one(ui, segment, HEIGHT);
            whole = whole.union(response.rect);
            if index > 0 && response.rect.left() > whole.left() {
                ui.painter()
                    .vline(response.rect.left(), response.rect.y_range(), tokens.hair());
            }
            if response.clicked() {
                pressed = Some(index);
            }
        }
        ui.painter()
            .rect_stroke(whole, RADIUS, tokens.hair(), StrokeKind::Inside);
    });
    pressed
}

fn one(ui: &mut Ui, segment: &Segment<'_>, height: f32) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let (color, ground) = tokens.state(segment.mark);
    let font = if segment.chosen {
        semibold(13.5)
    } else {
        regular(13.5)
    };
    let words_color = if segment.chosen { color } else { tokens.text };
    let words = ui
        .painter()
        .layout_no_wrap(segment.label.to_owned(), font, words_color);
    let width = words.size().x + 78.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(
            Role::RadioButton,
            ui.is_enabled(),
            segment.chosen,
            segment.label,
        )
    });
    let fill = match (segment.chosen, response.hovered()) {
        (true, _) => ground,
        (false, true) => tokens.sunken,
        (false, false) => tokens.surface,
    };
    let painter = ui.painter();
    painter.rect_filled(rect.shrink(1.0), RADIUS, fill);
    paint_mark(
        painter,
        pos2(rect.left() + 18.0, rect.center().y),
        segment.mark,
        color,
    );
    painter.galley(
        pos2(rect.left() + 32.0, rect.center().y - words.size().y / 2.0),
        words,
        words_color,
    );
    let cap = Rect::from_center_size(pos2(rect.right() - 20.0, rect.center().y), vec2(16.0, 16.0));
    painter.rect_stroke(cap, 3, tokens.hair(), StrokeKind::Inside);
    painter.text(
        cap.center(),
        Align2::CENTER_CENTER,
        &segment.key,
        regular(11.0),
        tokens.muted,
    );
    if response.has_focus() {
        painter.rect_stroke(
            rect.shrink(1.5),
            RADIUS,
            egui::Stroke::new(1.5, tokens.accent),
            StrokeKind::Inside,
        );
    }
    response
}
