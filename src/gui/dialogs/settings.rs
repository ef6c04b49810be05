//! Theme, text size, when an idle window is covered, and how saved versions are kept.

use egui::{Label, RichText, Ui};

use crate::{
    gui::{
        command::{Command, ask},
        picker::Pick,
        screens::Scene,
        text as t, text_backup as tk, text_lock as tl,
        theme::regular,
        widgets::{chip, secondary},
    },
    store::ThemeChoice,
    workbench::{BackupDeed, Request},
};

/// Paints the settings; they take effect at once.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let settings = scene.bench.settings();
    let label = |ui: &mut Ui, words: &str| ui.label(RichText::new(words).font(regular(13.0)));
    label(ui, t::THEME);
    ui.horizontal(|ui| {
        for choice in [ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark] {
            if chip(ui, settings.theme == choice, t::theme(choice)).clicked() {
                ask(scene.out, Request::Theme(choice));
            }
        }
    });
    ui.add_space(6.0);
    label(ui, t::TEXT_SIZE);
    ui.horizontal(|ui| {
        if secondary(ui, t::SMALLER).clicked() {
            ask(
                scene.out,
                Request::Zoom(settings.zoom_percent.saturating_sub(10)),
            );
        }
        label(ui, &t::percent(settings.zoom_percent));
        if secondary(ui, t::LARGER).clicked() {
            ask(scene.out, Request::Zoom(settings.zoom_percent + 10));
        }
    });
    ui.add_space(6.0);
    label(ui, tl::COVER_AFTER);
    ui.horizontal(|ui| {
        for minutes in [5, 10, 30, 0] {
            let words = tl::cover_after(minutes);
            if chip(ui, settings.cover_minutes == minutes, &words).clicked() {
                ask(scene.out, Request::CoverAfter(minutes));
            }
        }
    });
    ui.add_space(6.0);
    backups_ui(ui, scene);
}

/// How many saved versions are kept, and where.
fn backups_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let settings = scene.bench.settings();
    let label = |ui: &mut Ui, words: &str| ui.label(RichText::new(words).font(regular(13.0)));
    label(ui, tk::MOST);
    ui.horizontal(|ui| {
        let fewer = secondary(ui, "−").accessible_name(tk::FEWER);
        if fewer.clicked() {
            let most = settings.backups.saturating_sub(1);
            ask(scene.out, Request::OnBackup(BackupDeed::Keep(most)));
        }
        label(ui, &tk::count(settings.backups));
        if secondary(ui, "+").accessible_name(tk::MORE).clicked() {
            let most = settings.backups.saturating_add(1);
            ask(scene.out, Request::OnBackup(BackupDeed::Keep(most)));
        }
    });
    label(ui, tk::FOLDER);
    let small = |words: String| RichText::new(words).font(regular(12.0));
    let muted = scene.tokens.muted;
    let folder = scene.bench.backup_root().display().to_string();
    ui.add(Label::new(small(folder)).wrap());
    ui.horizontal(|ui| {
        if secondary(ui, tk::CHOOSE_FOLDER).clicked() {
            scene.out.push(Command::Pick(Pick::BackupFolder));
        }
        if settings.backup_folder.is_some() && secondary(ui, tk::OWN_FOLDER).clicked() {
            ask(scene.out, Request::OnBackup(BackupDeed::Folder(None)));
        }
    });
    ui.add(Label::new(small(tk::FOLDER_NOTE.to_owned()).color(muted)).wrap());
}
