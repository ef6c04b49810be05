//! The shape of what fills the window: something seen large, and a panel beside it that scrolls.

use egui::{Area, CentralPanel, Context, Frame, Id, Order, Panel, ScrollArea, Ui};

use crate::gui::{
    screens::{Scene, side_frame},
    theme::BACKDROP,
};

/// Width of the panel.
const SIDE: f32 = 310.0;

/// Paints over the whole window.
pub(super) fn large<S>(
    ctx: &Context,
    scene: &mut Scene<'_>,
    name: &str,
    state: &mut S,
    side: impl FnOnce(&mut Ui, &mut Scene<'_>, &mut S),
    seen: impl FnOnce(&mut Ui, &mut Scene<'_>, &mut S),
) {
    let rect = ctx.content_rect();
    let area = Area::new(Id::unique(name))
        .order(Order::Foreground)
        .fixed_pos(rect.min)
        .constrain(false);
    area.show(ctx, |ui| {
        ui.set_min_size(rect.size());
        ui.set_max_size(rect.size());
        ui.painter().rect_filled(rect, 0, BACKDROP);
        Panel::right(Id::unique((name, "side")))
            .exact_size(SIDE)
            .resizable(false)
            .frame(side_frame(scene.tokens))
            .show(ui, |ui| {
                ScrollArea::vertical()
                    .id_salt(name)
                    .auto_shrink(false)
                    .show(ui, |ui| side(ui, scene, state));
            });
        CentralPanel::no_frame()
            .frame(Frame::new().fill(BACKDROP))
            .show(ui, |ui| seen(ui, scene, state));
    });
}
