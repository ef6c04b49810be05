//! What the source says of the control, always beside what is being written; on further tabs what is related to it.

use egui::{RichText, ScrollArea, Ui};

use super::{beside, form::Subject, related};
use crate::{
    domain::{Glossary, Guidance, GuidanceKind, Mark, Outcome, Reference, Table, counterparts},
    gui::{
        screens::scene::Scene,
        text as t, text_basis as tb, text_evidence as te,
        theme::regular,
        view::ReferenceTab,
        widgets::{card, chip, explained, prose, section, tag},
    },
    text,
    workbench::OpenProject,
};

/// Paints the reference.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, subject: &Subject<'_>) {
    tabs_ui(ui, scene, subject);
    let tab = scene.view.basis.reference;
    ScrollArea::vertical()
        .id_salt(("reference", subject.key.to_string(), tab))
        .auto_shrink(false)
        .show(ui, |ui| {
            match tab {
                ReferenceTab::Text => text_ui(ui, scene, subject),
                ReferenceTab::Evidence => beside::ui(ui, scene, project, subject),
                ReferenceTab::Related => related::ui(ui, scene, project, subject),
                ReferenceTab::Risks => related::risks_ui(ui, scene, subject),
            }
            ui.add_space(16.0);
        });
}

fn tabs_ui(ui: &mut Ui, scene: &mut Scene<'_>, subject: &Subject<'_>) {
    let knowledge = scene.bench.library().knowledge();
    let related = counterparts(&knowledge.mappings, subject.key).len();
    let survey = knowledge.risks(&subject.catalog.id);
    let risks = survey.map_or(0, |survey| survey.risks_of(&subject.key.control).count());
    let evidence = subject.finding.evidence.len();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (tab, name, count) in [
            (ReferenceTab::Text, tb::TEXT_TAB, 0),
            (ReferenceTab::Evidence, te::PICTURE_TAB, evidence),
            (ReferenceTab::Related, tb::RELATED, related),
            (ReferenceTab::Risks, tb::RISKS, risks),
        ] {
            let chosen = scene.view.basis.reference == tab;
            if chip(ui, chosen, &tb::counted(name, count)).clicked() {
                scene.view.basis.reference = tab;
            }
        }
    });
    ui.add_space(4.0);
}

fn text_ui(ui: &mut Ui, scene: &Scene<'_>, subject: &Subject<'_>) {
    let control = subject.placed.control;
    labels_ui(ui, scene, subject);
    section(ui, t::GUIDANCE, None);
    let own = scene.bench.project().is_some_and(|project| {
        let tailoring = &project.assessment().tailoring;
        tailoring.own(subject.key).is_some()
    });
    if own || control.guidance.is_empty() {
        let words = if own {
            tb::OWN_GUIDANCE
        } else {
            t::NO_GUIDANCE
        };
        ui.add(egui::Label::new(prose(words).color(scene.tokens.muted)).wrap());
    }
    let glossary = scene
        .bench
        .library()
        .knowledge()
        .glossary(&subject.catalog.id);
    for point in &control.guidance {
        point_ui(ui, scene, glossary, point);
    }
    for table in &control.tables {
        table_ui(ui, scene, table);
    }
    if !control.evidence_examples.is_empty() {
        ui.add_space(8.0);
        section(ui, t::EXAMPLES, None);
        for example in &control.evidence_examples {
            bullet_ui(ui, scene, glossary, example);
        }
    }
    if !control.references.is_empty() {
        ui.add_space(8.0);
        section(
            ui,
            t::REFERENCES,
            Some(&tb::as_of(&subject.catalog.edition, &subject.catalog.date)),
        );
        for reference in &control.references {
            reference_ui(ui, scene, reference);
        }
    }
    let groups = subject.placed.path.iter().flat_map(|group| &group.notes);
    let slips: Vec<String> = control.notes.iter().chain(groups).cloned().collect();
    if !own {
        notes_ui(ui, scene, tb::NOTES, &slips);
    }
    notes_ui(ui, scene, t::UNCERTAIN, &control.uncertain);
    notes_ui(ui, scene, t::RECOVERED, &control.recovered);
}

/// The properties of the control: whom it binds, whether it is required.
fn labels_ui(ui: &mut Ui, scene: &Scene<'_>, subject: &Subject<'_>) {
    let labels: Vec<(&str, &str)> = subject.placed.control.labels(subject.catalog).collect();
    for group in labels.chunk_by(|a, b| a.0 == b.0) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let name = group.first().map_or("", |(name, _)| *name);
            ui.label(
                RichText::new(name)
                    .font(regular(12.0))
                    .color(scene.tokens.muted),
            );
            for (_, value) in group {
                tag(
                    ui,
                    value,
                    scene.tokens.accent,
                    scene.tokens.accent_ground,
                    0.0,
                );
            }
        });
    }
    if !labels.is_empty() {
        ui.add_space(4.0);
    }
}

/// A table of the source, one row a block: the pane is too narrow for columns of sentences.
fn table_ui(ui: &mut Ui, scene: &Scene<'_>, table: &Table) {
    ui.add_space(8.0);
    section(ui, &table.title, None);
    let muted = |words: &str| {
        RichText::new(words)
            .font(regular(12.0))
            .color(scene.tokens.muted)
    };
    for row in &table.rows {
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (name, cell) in table.head.iter().zip(row) {
                ui.add(egui::Label::new(muted(name)).wrap());
                ui.add(egui::Label::new(prose(cell)).wrap());
            }
        });
    }
    if let Some(note) = &table.note {
        ui.add(egui::Label::new(muted(note)).wrap());
    }
    if let Some(uncertain) = &table.uncertain {
        unclear_ui(ui, scene, uncertain);
    }
}

fn point_ui(ui: &mut Ui, scene: &Scene<'_>, glossary: Option<&Glossary>, point: &Guidance) {
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
            explained(ui, glossary, &point.text);
            for item in &point.items {
                bullet_ui(ui, scene, glossary, item);
            }
            if let Some(uncertain) = &point.uncertain {
                unclear_ui(ui, scene, uncertain);
            }
        });
    });
}

fn bullet_ui(ui: &mut Ui, scene: &Scene<'_>, glossary: Option<&Glossary>, words: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        ui.label(prose("·").color(scene.tokens.muted));
        explained(ui, glossary, words);
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
