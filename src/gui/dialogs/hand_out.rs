//! Before anything is handed out: what nobody has looked at yet.

use egui::{Label, Ui};

use crate::gui::{
    command::{Command, HandOut},
    screens::Scene,
    text as t, text_evidence as te,
    view::{Dialog, Sweep},
    widgets::{primary, prose, secondary},
};

/// Paints the warning.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, wanted: &HandOut) {
    let Some(project) = scene.bench.project() else {
        return;
    };
    let misgivings = project.misgivings();
    for line in te::misgivings(misgivings) {
        ui.add(Label::new(prose(line)).wrap());
    }
    ui.add_space(10.0);
    ui.horizontal_wrapped(|ui| {
        if misgivings.unswept > 0 && primary(ui, te::SWEEP).clicked() {
            scene.out.push(Command::CloseDialog);
            scene
                .out
                .push(Command::Open(Dialog::Sweep(Sweep::of(project))));
        }
        if misgivings.suspects > 0 && secondary(ui, te::SHOW_SUSPECTS).clicked() {
            scene.out.push(Command::CloseDialog);
            scene.out.push(Command::Open(Dialog::Suspects));
        }
        if secondary(ui, te::HAND_OUT_ANYWAY).clicked() {
            scene.out.push(Command::CloseDialog);
            scene.out.push(Command::HandOutAnyway(wanted.clone()));
        }
        if secondary(ui, t::CANCEL).clicked() {
            scene.out.push(Command::CloseDialog);
        }
    });
}
