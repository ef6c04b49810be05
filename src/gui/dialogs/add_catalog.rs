//! Which catalog of the library is added to the project.

use egui::{Label, RichText, ScrollArea, Ui};

use crate::{
    gui::{
        command::{Command, ask},
        screens::{Scene, catalog_files_ui},
        text_basis as tb,
        theme::{regular, semibold},
        widgets::{card, secondary},
    },
    text,
    workbench::Request,
};

/// Paints the catalogs that are not in use yet.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Some(project) = scene.bench.project() else {
        return;
    };
    let in_use = &project.assessment().catalogs;
    let entries = scene.bench.library().entries().iter();
    let free: Vec<_> = entries
        .filter(|entry| !in_use.contains(&entry.catalog.id))
        .collect();
    if free.is_empty() {
        ui.label(tb::ALL_IN);
    }
    let height = ui.ctx().content_rect().height() * 0.6;
    ScrollArea::vertical()
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for entry in free {
                let catalog = &entry.catalog;
                card(ui, |ui| {
                    ui.horizontal(|ui| {
                        let name = RichText::new(&catalog.title).font(semibold(14.0));
                        let width = ui.available_width() - 70.0;
                        ui.scope(|ui| {
                            ui.set_width(width);
                            ui.add(Label::new(name).wrap());
                        });
                        let add = ui.push_id(catalog.id.as_str(), |ui| secondary(ui, tb::ADD));
                        let add = add.inner;
                        let name = format!("{}: {}", tb::ADD_CATALOG, catalog.title);
                        add.widget_info(|| {
                            egui::WidgetInfo::labeled(egui::Role::Button, true, &name)
                        });
                        if add.clicked() {
                            scene.out.push(Command::CloseDialog);
                            ask(scene.out, Request::AddCatalog(catalog.id.clone()));
                        }
                    });
                    let count = tb::controls(catalog.controls().len());
                    let line = format!("{count} · {}", text::catalog_source(catalog));
                    let line = RichText::new(line)
                        .font(regular(12.0))
                        .color(scene.tokens.muted);
                    ui.add(Label::new(line).wrap());
                });
            }
        });
    ui.horizontal(|ui| catalog_files_ui(ui, scene));
}
