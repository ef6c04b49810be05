//! What looks like personal data, beside the field it stands in: masked with one press, or found harmless with another.

use egui::{Label, RichText, Ui};

use crate::{
    domain::{EvidenceId, Subject},
    gui::{
        command::ask, screens::scene::Scene, text_evidence as te, theme::regular, widgets::quiet,
    },
    workbench::{EvidenceDeed, Found, Hiding, OpenProject, Request, Searched, Spot, Suspect},
};

/// Most suspects shown of one file; the rest are counted.
const SHOWN: usize = 20;

/// Paints what was found in one place.
pub(in crate::gui) fn suspects_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    subject: &Subject,
    spot: &Spot,
) {
    let found: Vec<&Found> = project
        .privacy()
        .at(project.assessment(), subject, spot)
        .collect();
    for found in found {
        found_ui(ui, scene, found);
    }
}

/// Paints one thing found, with what can be done about it.
pub(in crate::gui) fn found_ui(ui: &mut Ui, scene: &mut Scene<'_>, found: &Found) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 20.0;
        words_ui(ui, scene, te::suspect(&found.suspect));
        let mask = quiet(ui, te::HIDE).on_hover_text(&found.suspect.masked);
        if mask.clicked() {
            let deed = EvidenceDeed::Mask(Box::new(found.clone()));
            ask(scene.out, Request::OnEvidence(Box::new(deed)));
        }
        clear_ui(ui, scene, &found.suspect);
    });
}

/// Paints what was found in the content of a file.
pub(in crate::gui) fn content_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    id: EvidenceId,
) {
    let (privacy, assessment) = (project.privacy(), project.assessment());
    match privacy.content(assessment, id) {
        Some(Searched::Not) => words_ui(ui, scene, te::NOT_SEARCHED.to_owned()),
        Some(Searched::Through(_)) => {
            let open: Vec<&(usize, Suspect)> = privacy.open_content(assessment, id).collect();
            for (line, suspect) in open.iter().take(SHOWN) {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().interact_size.y = 20.0;
                    words_ui(ui, scene, te::in_line(*line, suspect));
                    clear_ui(ui, scene, suspect);
                });
            }
            if open.len() > SHOWN {
                words_ui(ui, scene, te::counted("…", open.len() - SHOWN));
            }
            if !open.is_empty() && quiet(ui, te::MASK_ALL).clicked() {
                let hiding = Hiding::Text(assessment.cleared.clone());
                let deed = EvidenceDeed::Redact {
                    id,
                    hiding,
                    keep: false,
                };
                ask(scene.out, Request::OnEvidence(Box::new(deed)));
            }
        }
        None => {}
    }
}

fn words_ui(ui: &mut Ui, scene: &Scene<'_>, words: String) {
    let words = RichText::new(words)
        .font(regular(12.0))
        .color(scene.tokens.warning());
    ui.add(Label::new(words).wrap());
}

fn clear_ui(ui: &mut Ui, scene: &mut Scene<'_>, suspect: &Suspect) {
    let button = quiet(ui, te::CLEARED).on_hover_text(te::CLEARED_HINT);
    if button.clicked() {
        let deed = EvidenceDeed::Clear(suspect.cleared, true);
        ask(scene.out, Request::OnEvidence(Box::new(deed)));
    }
}
