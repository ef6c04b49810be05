//! A file that was about to be attached is in the project already: what becomes of it?

use egui::{Label, Ui};

use crate::{
    gui::{
        command::ask,
        screens::Scene,
        text_evidence as te,
        widgets::{primary, prose, secondary},
    },
    workbench::{DuplicateChoice, EvidenceDeed, Request},
};

/// Paints the question.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let bench = scene.bench;
    let Some(duplicate) = bench.duplicates().first() else {
        return;
    };
    let project = bench.project();
    let same = project.and_then(|project| project.assessment().evidence(duplicate.same));
    if let Some(same) = same {
        let name = &duplicate.attachment.file.original_name;
        ui.add(Label::new(prose(te::duplicate(name, same))).wrap());
    }
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        let mut chosen = None;
        if same.is_some() && primary(ui, te::SHARE).clicked() {
            chosen = Some(DuplicateChoice::Share);
        }
        if secondary(ui, te::SEPARATE).clicked() {
            chosen = Some(DuplicateChoice::Separate);
        }
        if secondary(ui, te::DROP).clicked() {
            chosen = Some(DuplicateChoice::Drop);
        }
        if let Some(choice) = chosen {
            settle(scene, choice);
        }
    });
}

/// Tells the workbench what was chosen.
pub(super) fn settle(scene: &mut Scene<'_>, choice: DuplicateChoice) {
    let deed = EvidenceDeed::Settle(choice);
    ask(scene.out, Request::OnEvidence(Box::new(deed)));
}
