//! What comes along into the next assessment, before it is begun as a file of its own.

use egui::{Label, Ui};

use crate::{
    gui::{
        command::Command,
        picker::Pick,
        screens::Scene,
        text as t, text_year as ty,
        widgets::{primary, prose, secondary, section},
    },
    workbench::{NextYear, safe_name},
};

/// Paints what comes along, and asks for the file.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, next: &NextYear) {
    let Some(project) = scene.bench.project() else {
        return;
    };
    ui.add(Label::new(prose(ty::NEXT_YEAR_BODY)).wrap());
    for (title, lines) in ty::coming(next) {
        ui.add_space(4.0);
        section(ui, title, None);
        for line in lines {
            ui.add(Label::new(prose(format!("· {line}"))).wrap());
        }
    }
    ui.add_space(12.0);
    ui.horizontal(|ui| {
        if primary(ui, ty::CHOOSE_FILE).clicked() {
            let name = ty::next_name(&safe_name(&project.assessment().profile.name));
            scene.out.push(Command::CloseDialog);
            scene.out.push(Command::Pick(Pick::NextYear(name)));
        }
        if secondary(ui, t::CANCEL).clicked() {
            scene.out.push(Command::CloseDialog);
        }
    });
}
