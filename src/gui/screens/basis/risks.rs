//! The risks that the guide names, with what answers them by who does it, the requirements and the controls.

use egui::{Label, RichText, Ui};

use super::tabs::{control_ui, nothing_ui};
use crate::{
    domain::{CatalogId, ControlId, ControlKey, Glossary, Risk, RiskId, RiskSurvey},
    gui::{
        screens::scene::Scene,
        text_basis as tb,
        theme::{regular, semibold},
        widgets::{card, explained, section},
    },
    text,
    workbench::OpenProject,
};

/// Paints the risks of the catalogs in use.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let knowledge = scene.bench.library().knowledge().clone();
    let in_use = |id: &&CatalogId| knowledge.risks(id).is_some();
    let catalogs: Vec<&CatalogId> = project
        .assessment()
        .catalogs
        .iter()
        .filter(in_use)
        .collect();
    if catalogs.is_empty() {
        nothing_ui(ui, scene, tb::NO_SURVEY);
    }
    for survey in catalogs.into_iter().filter_map(|id| knowledge.risks(id)) {
        survey_ui(
            ui,
            scene,
            project,
            survey,
            knowledge.glossary(&survey.catalog),
        );
    }
}

fn survey_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    survey: &RiskSurvey,
    glossary: Option<&Glossary>,
) {
    let source = RichText::new(tb::risks_source(&survey.source)).font(regular(12.0));
    ui.add(Label::new(source.color(scene.tokens.muted)).wrap());
    for area in &survey.areas {
        ui.add_space(8.0);
        ui.label(RichText::new(&area.title).font(semibold(17.0)));
        for risk in &area.risks {
            card(ui, |ui| risk_ui(ui, scene, project, survey, risk, glossary));
            ui.add_space(4.0);
        }
    }
    ui.add_space(8.0);
    ui.label(RichText::new(tb::REQUIREMENTS).font(semibold(17.0)));
    for requirement in &survey.requirements {
        card(ui, |ui| {
            explained(
                ui,
                glossary,
                &format!("{} {}", requirement.id, requirement.title),
            );
            notes_ui(ui, scene, &requirement.notes);
            controls_ui(ui, scene, project, &survey.catalog, &requirement.controls);
        });
    }
}

fn risk_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    survey: &RiskSurvey,
    risk: &Risk,
    glossary: Option<&Glossary>,
) {
    ui.label(RichText::new(&risk.title).font(semibold(14.0)));
    explained(ui, glossary, &risk.effect);
    for countermeasure in &risk.countermeasures {
        let who: Vec<&str> = countermeasure
            .by
            .iter()
            .map(|party| text::party(*party))
            .collect();
        section(ui, &who.join("·"), None);
        for measure in &countermeasure.measures {
            explained(ui, glossary, &format!("· {measure}"));
        }
    }
    let required: Vec<&str> = risk.requirements.iter().map(RiskId::as_str).collect();
    section(ui, tb::REQUIREMENTS, Some(&required.join(", ")));
    controls_ui(ui, scene, project, &survey.catalog, &risk.controls);
    let marks: [&[String]; 3] = [&risk.notes, &risk.recovered, &risk.uncertain];
    for notes in marks {
        notes_ui(ui, scene, notes);
    }
}

fn controls_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    catalog: &CatalogId,
    controls: &[ControlId],
) {
    for control in controls {
        let key = ControlKey::new(catalog.clone(), control.clone());
        control_ui(ui, scene, project, &key, false);
    }
}

fn notes_ui(ui: &mut Ui, scene: &Scene<'_>, notes: &[String]) {
    for note in notes {
        let words = RichText::new(note)
            .font(regular(12.0))
            .color(scene.tokens.muted);
        ui.add(Label::new(words).wrap());
    }
}
