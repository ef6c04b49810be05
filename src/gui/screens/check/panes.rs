//! Three panes side by side; the outer two fold away and keep their width.

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use super::{form, list, reference};
use crate::{
    gui::{
        screens::scene::{Scene, catalog_of},
        text as t,
        theme::regular,
        view::Pane,
    },
    workbench::OpenProject,
};

/// Paints the screen.
pub(in crate::gui::screens) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let surface = Frame::new().fill(scene.tokens.surface);
    let room = ui.available_width();
    if !scene.view.is_folded(Pane::List) {
        let panel = Panel::left("list")
            .default_size(300.0)
            .size_range(220.0..=(room * 0.4).max(230.0));
        panel
            .frame(surface)
            .show(ui, |ui| list::ui(ui, scene, project));
    }
    let selected = scene.view.selected.clone();
    let found = selected.as_ref().and_then(|key| {
        let catalog = catalog_of(project, key)?;
        Some((
            key,
            catalog,
            catalog.control(&key.control)?,
            project.assessment().finding(key)?,
        ))
    });
    let Some((key, catalog, placed, finding)) = found else {
        CentralPanel::no_frame().show(ui, |ui| ui.label(t::NO_MATCH));
        return;
    };
    let subject = form::Subject {
        key,
        catalog,
        placed,
        finding,
    };
    if !scene.view.is_folded(Pane::Reference) && (room > 900.0 || scene.view.is_folded(Pane::List))
    {
        let panel = Panel::right("reference")
            .default_size(340.0)
            .size_range(240.0..=(room * 0.4).max(250.0));
        let frame = surface.inner_margin(Margin::symmetric(16, 12));
        panel
            .frame(frame)
            .show(ui, |ui| reference::ui(ui, scene, project, &subject));
    }
    let background = Frame::new()
        .fill(scene.tokens.background)
        .inner_margin(Margin::symmetric(24, 0));
    CentralPanel::no_frame().frame(background).show(ui, |ui| {
        let id = ("form", key.to_string());
        ScrollArea::vertical()
            .id_salt(id)
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_max_width(ui.available_width().min(880.0));
                form::ui(ui, scene, project, &subject);
            });
        drop_ui(ui, scene);
    });
}

/// Says where files that hover over the window will go.
fn drop_ui(ui: &Ui, scene: &Scene<'_>) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let rect = ui.max_rect();
    ui.painter()
        .rect_filled(rect, 0, scene.tokens.accent_ground);
    let middle = egui::Align2::CENTER_CENTER;
    ui.painter().text(
        rect.center(),
        middle,
        t::DROP_HERE,
        regular(16.0),
        scene.tokens.accent,
    );
}
