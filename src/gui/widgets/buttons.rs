//! Buttons: one primary on a screen, secondary ones, quiet ones without a frame, chips and icons.

use egui::{
    Button, CornerRadius, Response, RichText, Role, Sense, Stroke, TextWrapMode, Ui, WidgetInfo,
    vec2,
};

use super::icons::{Icon, paint_icon};
use crate::gui::theme::{RADIUS, Tokens, regular, semibold};

/// The one thing to do here.
pub(in crate::gui) fn primary(ui: &mut Ui, text: &str) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let words = RichText::new(text)
        .font(semibold(13.0))
        .color(tokens.on_accent);
    ui.add(
        Button::new(words)
            .fill(tokens.accent)
            .stroke(Stroke::NONE)
            .wrap_mode(TextWrapMode::Extend)
            .min_size(vec2(0.0, 30.0)),
    )
}

/// Something else to do here.
pub(in crate::gui) fn secondary(ui: &mut Ui, text: &str) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let words = RichText::new(text).font(regular(13.0)).color(tokens.text);
    ui.add(
        Button::new(words)
            .fill(tokens.surface)
            .stroke(tokens.hair())
            .wrap_mode(TextWrapMode::Extend)
            .min_size(vec2(0.0, 30.0)),
    )
}

/// A button that looks like text until the pointer is over it.
pub(in crate::gui) fn quiet(ui: &mut Ui, text: &str) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let words = RichText::new(text).font(regular(12.0)).color(tokens.accent);
    ui.add(
        Button::new(words)
            .frame_when_inactive(false)
            .stroke(Stroke::NONE),
    )
}

/// A choice among several, in the shape of a pill.
pub(in crate::gui) fn chip(ui: &mut Ui, selected: bool, text: &str) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let (fill, color, font) = if selected {
        (tokens.accent_ground, tokens.accent, semibold(12.0))
    } else {
        (tokens.sunken, tokens.muted, regular(12.0))
    };
    let words = RichText::new(text).font(font).color(color);
    let button = Button::new(words)
        .fill(fill)
        .stroke(Stroke::NONE)
        .corner_radius(CornerRadius::same(12));
    let before = ui.spacing().clone();
    ui.spacing_mut().button_padding = vec2(8.0, 2.0);
    ui.spacing_mut().interact_size.y = 24.0;
    let response = ui.add(
        button
            .min_size(vec2(0.0, 24.0))
            .wrap_mode(TextWrapMode::Extend),
    );
    *ui.spacing_mut() = before;
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), selected, text));
    response
}

/// A drawn button with a name for the pointer and for screen readers.
pub(in crate::gui) fn icon_button(ui: &mut Ui, icon: Icon, name: &str) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(26.0, 26.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    let lit = response.hovered() || response.has_focus();
    if lit {
        ui.painter().rect_filled(rect, RADIUS, tokens.sunken);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(
            rect,
            RADIUS,
            Stroke::new(1.0, tokens.accent),
            egui::StrokeKind::Inside,
        );
    }
    let color = match (lit, icon) {
        (true, _) => tokens.text,
        (false, Icon::Remove) => tokens.faint,
        (false, _) => tokens.muted,
    };
    paint_icon(ui.painter(), rect.shrink(5.0), icon, color);
    response.on_hover_text(name)
}
