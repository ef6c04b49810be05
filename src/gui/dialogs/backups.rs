//! The saved versions of the open project: each can be opened as a copy or copied out.

use egui::{Align, Label, Layout, RichText, ScrollArea, Ui};

use crate::{
    gui::{
        command::{Command, Leaving},
        keys::suggested_name,
        picker::Pick,
        screens::Scene,
        text as t, text_backup as tk,
        theme::regular,
        widgets::{prose, secondary},
    },
    workbench::{BackupRow, OpenProject},
};

/// Paints the list.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Some(project) = scene.bench.project() else {
        return;
    };
    ui.add(Label::new(prose(tk::BODY)).wrap());
    ui.add_space(8.0);
    if project.backups().is_empty() {
        ui.label(tk::NONE);
    }
    let height = ui.ctx().content_rect().height() * 0.6;
    ScrollArea::vertical()
        .auto_shrink([false, true])
        .max_height(height)
        .show(ui, |ui| {
            for row in project.backups() {
                row_ui(ui, scene, project, row);
            }
        });
}

fn row_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, row: &BackupRow) {
    let backup = &row.backup;
    ui.horizontal(|ui| {
        ui.label(RichText::new(tk::row(row)).font(regular(13.0)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let restore = secondary(ui, tk::RESTORE);
            let restore = restore.accessible_name(tk::restore(backup.number));
            if restore.clicked() {
                let name = tk::copy_name(&suggested_name(project, ""), backup.at);
                let pick = Pick::RestoreBackup(backup.path.clone(), name);
                scene.out.push(Command::Pick(pick));
            }
            let open = secondary(ui, t::OPEN).accessible_name(tk::open(backup.number));
            if open.clicked() {
                scene.out.push(Command::CloseDialog);
                let leaving = Leaving::OpenFile(backup.path.clone());
                scene.out.push(Command::Leave(leaving));
            }
        });
    });
}
