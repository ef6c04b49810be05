//! The keys and what they do.

use egui::{Grid, RichText, ScrollArea, Ui};

use crate::gui::{
    screens::Scene,
    text as t,
    theme::{regular, semibold},
};

/// Paints the table.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let height = ui.ctx().content_rect().height() * 0.7;
    ScrollArea::vertical()
        .auto_shrink([false, true])
        .max_height(height)
        .min_scrolled_height(height)
        .show(ui, |ui| {
            Grid::new("keys")
                .num_columns(2)
                .spacing([20.0, 8.0])
                .show(ui, |ui| {
                    for (keys, deed) in t::KEYS {
                        ui.label(RichText::new(keys).font(semibold(12.5)));
                        ui.label(
                            RichText::new(deed)
                                .font(regular(13.0))
                                .color(scene.tokens.muted),
                        );
                        ui.end_row();
                    }
                });
            ui.add_space(8.0);
            let version = format!("{} {}", t::APP, env!("CARGO_PKG_VERSION"));
            ui.label(
                RichText::new(version)
                    .font(regular(12.0))
                    .color(scene.tokens.muted),
            );
        });
}
