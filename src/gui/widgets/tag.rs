//! Small words on a ground: how binding a point is, or that something is unclear.

use egui::{Color32, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::gui::theme::regular;

/// A word on a coloured ground, as wide as `width` at least.
pub(in crate::gui) fn tag(
    ui: &mut Ui,
    text: &str,
    color: Color32,
    ground: Color32,
    width: f32,
) -> Response {
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), regular(11.5), color);
    let size = vec2((galley.size().x + 12.0).max(width), 20.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    ui.painter().rect_filled(rect, 4, ground);
    ui.painter()
        .galley(rect.center() - galley.size() / 2.0, galley, color);
    response
}
