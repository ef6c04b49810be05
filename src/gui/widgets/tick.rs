//! A box to tick; the tick is drawn, since the fonts have none.

use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::{
    domain::{Mark, Outcome},
    gui::theme::Tokens,
};

/// A box to tick, with a name for screen readers.
pub(in crate::gui) fn tick(ui: &mut Ui, ticked: bool, name: &str) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(18.0, 20.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), ticked, name));
    let square = egui::Rect::from_center_size(rect.center(), vec2(14.0, 14.0));
    let color = tokens.state(Mark::Judged(Outcome::Pass)).0;
    if ticked {
        ui.painter().rect_filled(square, 3, color);
        let at = |x: f32, y: f32| pos2(square.left() + x, square.top() + y);
        let line = Stroke::new(1.8, tokens.surface);
        ui.painter()
            .line(vec![at(3.2, 7.2), at(6.0, 10.0), at(10.8, 4.2)], line);
    } else {
        let line = if response.hovered() {
            tokens.muted
        } else {
            tokens.faint
        };
        ui.painter()
            .rect_stroke(square, 3, Stroke::new(1.2, line), StrokeKind::Inside);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(
            square.expand(2.5),
            5,
            Stroke::new(1.0, tokens.accent),
            StrokeKind::Inside,
        );
    }
    response
}
