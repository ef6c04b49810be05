//! What a screen gets to see, and a few shapes that screens share.

use egui::Ui;

use crate::{
    gui::{command::Outbox, pictures::Pictures, theme::Tokens, view::View},
    workbench::{OpenProject, Workbench},
};

/// What a screen gets: the workbench to read, the window's own state, and an outbox.
pub(in crate::gui) struct Scene<'a> {
    pub(in crate::gui) bench: &'a Workbench,
    pub(in crate::gui) view: &'a mut View,
    pub(in crate::gui) pictures: &'a mut Pictures,
    pub(in crate::gui) tokens: &'static Tokens,
    pub(in crate::gui) out: &'a mut Outbox,
}

/// A column in the middle, at most `width` points wide.
pub(super) fn column<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let room = ui.available_width();
    let width = (room - 48.0).min(width);
    ui.horizontal_top(|ui| {
        ui.add_space((room - width) / 2.0);
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.add_space(28.0);
            let result = add(ui);
            ui.add_space(28.0);
            result
        })
        .inner
    })
    .inner
}

/// The catalog that holds a control.
pub(super) fn catalog_of<'a>(
    project: &'a OpenProject,
    key: &crate::domain::ControlKey,
) -> Option<&'a crate::domain::Catalog> {
    project
        .catalogs()
        .iter()
        .map(AsRef::as_ref)
        .find(|catalog| catalog.id == key.catalog)
}
