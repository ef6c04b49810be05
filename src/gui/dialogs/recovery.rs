//! Offers what a crashed session left of the very file that was just opened, before it is worked on anew.

use egui::{Label, Ui};

use crate::{
    gui::{
        command::{Command, ask},
        screens::Scene,
        text as t,
        widgets::{primary, prose, secondary},
    },
    store::RecoveryOffer,
    workbench::Request,
};

/// Paints the offer.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, offer: &RecoveryOffer) {
    ui.add(Label::new(prose(t::offer(offer))).wrap());
    ui.add(Label::new(prose(t::RECOVERY_BODY)).wrap());
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        if primary(ui, t::RECOVER).clicked() {
            scene.out.push(Command::CloseDialog);
            ask(scene.out, Request::Recover(offer.clone()));
        }
        if secondary(ui, t::LATER).clicked() {
            scene.out.push(Command::CloseDialog);
        }
    });
}
