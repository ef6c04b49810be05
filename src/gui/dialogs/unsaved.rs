//! Save before leaving?

use egui::Ui;

use crate::gui::{
    command::{Command, Leaving},
    screens::Scene,
    text as t,
    widgets::{primary, prose, secondary},
};

/// Paints the question.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, leaving: &Leaving) {
    ui.add(egui::Label::new(prose(t::UNSAVED_BODY)).wrap());
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        if primary(ui, t::SAVE).clicked() {
            scene.out.push(Command::SaveThen(leaving.clone()));
        }
        if secondary(ui, t::DO_NOT_SAVE).clicked() {
            scene.out.push(Command::LeaveAnyway(leaving.clone()));
        }
        if secondary(ui, t::CANCEL).clicked() {
            scene.out.push(Command::CloseDialog);
        }
    });
}
