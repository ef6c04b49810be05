//! The first screen: begin, open, go on, or look at the sample.

use egui::{Align, Layout, RichText, Ui};

use super::scene::Scene;
use crate::{
    gui::{
        command::{Command, Leaving, ask},
        text as t,
        theme::{regular, semibold},
        view::Dialog,
        widgets::{Icon, card, icon_button, primary, quiet, secondary, section},
    },
    store::{RecentFile, RecoveryOffer},
    workbench::{Busy, Request},
};

/// Paints the screen.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let row = egui::vec2(ui.available_width(), 30.0);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        if icon_button(ui, Icon::Help, t::HELP).clicked() {
            scene.out.push(Command::Open(Dialog::Help));
        }
        if icon_button(ui, Icon::Settings, t::SETTINGS).clicked() {
            scene.out.push(Command::Open(Dialog::Settings));
        }
    });
    ui.add_space(24.0);
    ui.label(RichText::new(t::APP).font(semibold(30.0)));
    ui.label(
        RichText::new(t::TAGLINE)
            .font(regular(15.0))
            .color(scene.tokens.muted),
    );
    ui.add_space(16.0);
    ui.horizontal(|ui| {
        if primary(ui, t::NEW)
            .on_hover_text(t::with_key(t::NEW, "Ctrl N"))
            .clicked()
        {
            scene.out.push(Command::Leave(Leaving::New));
        }
        if secondary(ui, t::OPEN)
            .on_hover_text(t::with_key(t::OPEN, "Ctrl O"))
            .clicked()
        {
            scene.out.push(Command::Leave(Leaving::Open));
        }
        if secondary(ui, t::SAMPLE).clicked() {
            scene.out.push(Command::Leave(Leaving::Sample));
        }
        if scene.bench.is_busy(Busy::Opening) {
            ui.label(RichText::new(t::OPENING).color(scene.tokens.muted));
        }
    });
    ui.add_space(20.0);
    recovery_ui(ui, scene);
    recent_ui(ui, scene);
    ui.add_space(16.0);
    ui.label(
        RichText::new(t::LOCAL_ONLY)
            .font(regular(12.0))
            .color(scene.tokens.muted),
    );
}

fn recovery_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let offers = scene.bench.offers();
    if offers.is_empty() {
        return;
    }
    ui.label(
        RichText::new(t::RECOVERY)
            .font(semibold(13.0))
            .color(scene.tokens.warning()),
    );
    for offer in offers {
        card(ui, |ui| offer_ui(ui, scene, offer));
    }
    ui.add_space(16.0);
}

fn offer_ui(ui: &mut Ui, scene: &mut Scene<'_>, offer: &RecoveryOffer) {
    ui.push_id(&offer.folder, |ui| {
        ui.add(egui::Label::new(t::offer(offer)).wrap());
        ui.horizontal(|ui| {
            if primary(ui, t::RECOVER).clicked() {
                ask(scene.out, Request::Recover(offer.clone()));
            }
            let sure = ui.scope_id().with("sure");
            let asked: bool = ui.data(|data| data.get_temp(sure).unwrap_or_default());
            if !asked && secondary(ui, t::DISCARD).clicked() {
                ui.data_mut(|data| data.insert_temp(sure, true));
            }
            if asked && secondary(ui, t::DISCARD_SURE).clicked() {
                ask(scene.out, Request::Discard(offer.clone()));
            }
        });
    });
}

fn recent_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    section(ui, t::RECENT, None);
    let recent = &scene.bench.settings().recent;
    card(ui, |ui| {
        if recent.is_empty() {
            ui.label(RichText::new(t::NO_RECENT).color(scene.tokens.muted));
        }
        for file in recent {
            recent_row(ui, scene, file);
        }
    });
}

fn recent_row(ui: &mut Ui, scene: &mut Scene<'_>, file: &RecentFile) {
    ui.push_id(&file.path, |ui| {
        ui.horizontal(|ui| {
            let name = file.path.file_stem().unwrap_or_default().to_string_lossy();
            if quiet(ui, &name).clicked() {
                scene
                    .out
                    .push(Command::Leave(Leaving::OpenFile(file.path.clone())));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if icon_button(ui, Icon::Remove, t::FORGET).clicked() {
                    ask(scene.out, Request::Forget(file.path.clone()));
                }
                let place = file
                    .path
                    .parent()
                    .map(|folder| folder.display().to_string())
                    .unwrap_or_default();
                let words = RichText::new(format!("{place} · {}", file.opened)).font(regular(12.0));
                ui.add(egui::Label::new(words.color(scene.tokens.muted)).truncate());
            });
        });
    });
}
