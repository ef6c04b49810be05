//! What a screen gets to see, and which one is shown.

use egui::{CentralPanel, Frame, Ui};

use super::{bars, check, new_project, notices, overview, rail, start};
use crate::{
    gui::{
        command::Outbox,
        pictures::Pictures,
        theme::Tokens,
        view::{Screen, View},
    },
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

/// Paints the screen in view.
pub(in crate::gui) fn show(ui: &mut Ui, scene: &mut Scene<'_>) {
    // At 150 % the edges of panes fall between pixels; without this, black would shine through.
    ui.painter()
        .rect_filled(ui.max_rect(), 0, scene.tokens.background);
    if let Some(project) = scene.bench.project() {
        bars::top_ui(ui, scene, project);
        bars::status_ui(ui, scene, project);
        notices::ui(ui, scene);
        rail::ui(ui, scene);
        match scene.view.screen {
            Screen::Overview => central(ui, scene, |ui, scene| overview::ui(ui, scene, project)),
            _ => check::ui(ui, scene, project),
        }
    } else {
        notices::ui(ui, scene);
        match scene.view.screen {
            Screen::New => central(ui, scene, new_project::ui),
            _ => central(ui, scene, start::ui),
        }
    }
}

/// The middle of the window, scrolling, its content never wider than reads well.
fn central(ui: &mut Ui, scene: &mut Scene<'_>, add: impl FnOnce(&mut Ui, &mut Scene<'_>)) {
    let frame = Frame::new().fill(scene.tokens.background);
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        egui::ScrollArea::vertical()
            .auto_shrink(false)
            .show(ui, |ui| column(ui, 760.0, |ui| add(ui, scene)));
    });
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
