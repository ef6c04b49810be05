//! Frames and labels that give a form its order.

use egui::{Frame, InnerResponse, Margin, RichText, Ui, vec2};

use crate::gui::theme::{RADIUS, Tokens, regular, semibold};

/// Things that belong together, on a surface with a hair line around.
pub(in crate::gui) fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let tokens = Tokens::of(ui.ctx());
    let frame = Frame::new()
        .fill(tokens.surface)
        .stroke(tokens.hair())
        .corner_radius(RADIUS)
        .inner_margin(Margin::symmetric(12, 10));
    frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        add(ui)
    })
}

/// A field of the form: its letter and name at the left where there is room, above otherwise.
pub(in crate::gui) fn labelled<R>(
    ui: &mut Ui,
    letter: &str,
    name: &str,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    const LABEL: f32 = 104.0;
    let tokens = Tokens::of(ui.ctx());
    let label = |ui: &mut Ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            ui.label(
                RichText::new(letter)
                    .font(semibold(13.0))
                    .color(tokens.text),
            );
            ui.label(RichText::new(name).font(semibold(13.0)).color(tokens.muted));
        });
    };
    if ui.available_width() < 560.0 {
        label(ui);
        return add(ui);
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.allocate_ui(vec2(LABEL, 24.0), |ui| {
            ui.set_width(LABEL);
            ui.add_space(3.0);
            label(ui);
        });
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            add(ui)
        })
        .inner
    })
    .inner
}

/// Heading of a part of a pane.
pub(in crate::gui) fn section(ui: &mut Ui, title: &str, note: Option<&str>) {
    let tokens = Tokens::of(ui.ctx());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(
            RichText::new(title)
                .font(semibold(12.0))
                .color(tokens.muted),
        );
        if let Some(note) = note {
            ui.label(RichText::new(note).font(regular(12.0)).color(tokens.muted));
        }
    });
}

/// Text to be read, with room between its lines.
pub(in crate::gui) fn prose(text: impl Into<String>) -> RichText {
    RichText::new(text)
        .font(regular(13.0))
        .line_height(Some(20.0))
}
