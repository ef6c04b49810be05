//! What the source says of the control, always beside what is being written.

use egui::{RichText, ScrollArea, Ui};

use super::form::Subject;
use crate::{
    domain::{Guidance, GuidanceKind, Mark, Outcome, Reference},
    gui::{
        screens::scene::Scene,
        text as t,
        theme::regular,
        widgets::{prose, section, tag},
    },
    text,
};

/// Paints the reference.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, subject: &Subject<'_>) {
    let control = subject.placed.control;
    ScrollArea::vertical()
        .id_salt(("reference", subject.key.to_string()))
        .auto_shrink(false)
        .show(ui, |ui| {
            section(ui, t::GUIDANCE, None);
            if control.guidance.is_empty() {
                ui.add(egui::Label::new(prose(t::NO_GUIDANCE).color(scene.tokens.muted)).wrap());
            }
            for point in &control.guidance {
                point_ui(ui, scene, point);
            }
            if !control.evidence_examples.is_empty() {
                ui.add_space(8.0);
                section(ui, t::EXAMPLES, None);
                for example in &control.evidence_examples {
                    bullet_ui(ui, scene, example);
                }
            }
            if !control.references.is_empty() {
                ui.add_space(8.0);
                section(ui, t::REFERENCES, Some(&t::as_of(&subject.catalog.edition)));
                for reference in &control.references {
                    reference_ui(ui, scene, reference);
                }
            }
            notes_ui(ui, scene, t::UNCERTAIN, &control.uncertain);
            notes_ui(ui, scene, t::RECOVERED, &control.recovered);
            ui.add_space(16.0);
        });
}

fn point_ui(ui: &mut Ui, scene: &Scene<'_>, point: &Guidance) {
    let (color, ground) = match point.kind {
        GuidanceKind::Must => scene.tokens.state(Mark::Judged(Outcome::Fail)),
        GuidanceKind::Should => (scene.tokens.accent, scene.tokens.accent_ground),
        GuidanceKind::Example => scene.tokens.state(Mark::NotApplicable),
    };
    ui.horizontal_top(|ui| {
        tag(ui, text::guidance_kind(point.kind), color, ground, 38.0);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.add(egui::Label::new(prose(&point.text)).wrap());
            for item in &point.items {
                bullet_ui(ui, scene, item);
            }
            if let Some(uncertain) = &point.uncertain {
                unclear_ui(ui, scene, uncertain);
            }
        });
    });
}

fn bullet_ui(ui: &mut Ui, scene: &Scene<'_>, words: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        ui.label(prose("·").color(scene.tokens.muted));
        ui.add(egui::Label::new(prose(words)).wrap());
    });
}

fn reference_ui(ui: &mut Ui, scene: &Scene<'_>, reference: &Reference) {
    ui.add(egui::Label::new(prose(text::reference(reference))).wrap());
    if let Some(uncertain) = &reference.uncertain {
        unclear_ui(ui, scene, uncertain);
    }
}

/// Says that the source cannot be read here; what exactly shows under the pointer.
fn unclear_ui(ui: &mut Ui, scene: &Scene<'_>, uncertain: &str) {
    let (color, ground) = scene.tokens.state(Mark::Judged(Outcome::Partial));
    tag(ui, t::UNCLEAR, color, ground, 0.0).on_hover_text(uncertain);
}

fn notes_ui(ui: &mut Ui, scene: &Scene<'_>, title: &str, notes: &[String]) {
    if notes.is_empty() {
        return;
    }
    ui.add_space(8.0);
    section(ui, title, None);
    for note in notes {
        let words = RichText::new(note)
            .font(regular(12.0))
            .line_height(Some(18.0))
            .color(scene.tokens.muted);
        ui.add(egui::Label::new(words).wrap());
    }
}
