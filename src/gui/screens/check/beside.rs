//! The evidence of the control beside the form, as wide as the pane: to be read while the summary is written.

use egui::{Label, Rect, RichText, Sense, Ui, pos2, vec2};

use super::form::Subject;
use crate::{
    domain::{Evidence, EvidenceId},
    gui::{
        command::Command,
        pictures::Loaded,
        screens::{
            evidence::{document_ui, tags_ui},
            scene::Scene,
        },
        text as t, text_evidence as te,
        theme::{UNTINTED, regular},
        widgets::chip,
    },
    text,
    workbench::{OpenProject, PictureSize},
};

/// Paints the evidence chosen, with the numbers of all to choose from.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, subject: &Subject<'_>) {
    let all: Vec<&Evidence> = project.assessment().evidence_of(subject.finding).collect();
    let chosen = scene.view.evidence.beside;
    let chosen = all.iter().find(|it| Some(it.id) == chosen).or(all.first());
    let Some(chosen) = chosen.copied() else {
        let words = RichText::new(te::NO_PICTURES).font(regular(13.0));
        ui.add(Label::new(words.color(scene.tokens.muted)).wrap());
        return;
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        for evidence in &all {
            let number = text::evidence_number(&evidence.number);
            if chip(ui, evidence.id == chosen.id, &number).clicked() {
                scene.view.evidence.beside = Some(evidence.id);
            }
        }
    });
    ui.add(Label::new(RichText::new(&chosen.title).font(regular(13.0))).wrap());
    ui.horizontal_wrapped(|ui| tags_ui(ui, scene, project, chosen));
    picture_ui(ui, scene, chosen, &subject.finding.evidence);
    let facts = [chosen.description.clone(), chosen.host.clone()];
    for fact in facts.into_iter().filter(|fact| !fact.is_empty()) {
        let words = RichText::new(fact).font(regular(12.0));
        ui.add(Label::new(words.color(scene.tokens.muted)).wrap());
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a number of pixels, for painting"
)]
fn picture_ui(ui: &mut Ui, scene: &mut Scene<'_>, evidence: &Evidence, shown: &[EvidenceId]) {
    let width = ui.available_width();
    let Some(file) = evidence.picture() else {
        let (place, _) = ui.allocate_exact_size(vec2(width, 200.0), Sense::hover());
        return document_ui(ui.painter(), scene.tokens, evidence, place);
    };
    let (across, down) = file.pixels;
    let height = width * down as f32 / (across.max(1)) as f32;
    let (place, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let size = PictureSize::Full;
    match scene.pictures.get(&file.sha256, size, scene.out) {
        Loaded::Ready(texture) => {
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            ui.painter().image(texture.id(), place, whole, UNTINTED);
        }
        Loaded::Pending => {
            ui.painter().rect_filled(place, 4, scene.tokens.sunken);
        }
        Loaded::Failed => {
            ui.put(place, Label::new(t::NO_PICTURE));
        }
    }
    let name = format!("{} {}", text::evidence_number(&evidence.number), t::VIEW);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if response.on_hover_text(t::VIEW).clicked() {
        scene.out.push(Command::View(evidence.id, shown.to_vec()));
    }
}
