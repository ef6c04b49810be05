//! Theme, text size, and when an idle window is covered.

use egui::{RichText, Ui};

use crate::{
    gui::{
        command::ask,
        screens::Scene,
        text as t, text_lock as tl,
        theme::regular,
        widgets::{chip, secondary},
    },
    store::ThemeChoice,
    workbench::Request,
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
}
