//! (A) What is judged: filled from the duties, to be ticked, reworded, added to and taken away.

use egui::{Id, Ui, vec2};

use super::form::{Subject, beside_field};
use crate::{
    domain::{Criterion, GuidanceKind},
    edit::{FindingEdit, TextTarget},
    gui::{
        command::ask,
        screens::scene::Scene,
        text as t,
        widgets::{Field, Icon, card, icon_button, quiet, tick},
    },
    workbench::{OpenProject, Request},
};

/// Paints the criteria.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, subject: &Subject<'_>) {
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        for criterion in &subject.finding.criteria {
            criterion_ui(ui, scene, subject, criterion);
            let target = TextTarget::Criterion(subject.key.clone(), criterion.id);
            beside_field(ui, scene, project, subject, target);
        }
        ui.horizontal(|ui| {
            if quiet(ui, t::ADD_CRITERION).clicked() {
                ask(
                    scene.out,
                    Request::AddCriterion(subject.key.clone(), String::new()),
                );
            }
            if let Some(advice) = next_advice(subject)
                && quiet(ui, t::ADD_ADVICE).on_hover_text(advice).clicked()
            {
                ask(
                    scene.out,
                    Request::AddCriterion(subject.key.clone(), advice.to_owned()),
                );
            }
        });
    });
}

fn criterion_ui(ui: &mut Ui, scene: &mut Scene<'_>, subject: &Subject<'_>, criterion: &Criterion) {
    let edit = |edit| Request::Finding(subject.key.clone(), edit);
    ui.horizontal_top(|ui| {
        let name = format!("{}: {}", t::MET, criterion.text);
        if tick(ui, criterion.met, &name).clicked() {
            ask(
                scene.out,
                edit(FindingEdit::CriterionMet(criterion.id, !criterion.met)),
            );
        }
        let width = ui.available_width() - 34.0;
        ui.allocate_ui(vec2(width, 22.0), |ui| {
            ui.set_width(width);
            let id = Id::unique(("criterion", subject.key.to_string(), criterion.id));
            let field = Field::area(id, t::CRITERION, 1).hint(t::CRITERION).bare();
            let typed = field.show(ui, &criterion.text);
            if let Some(text) = typed.text {
                ask(
                    scene.out,
                    edit(FindingEdit::CriterionText(criterion.id, text)),
                );
            }
            if typed.left {
                ask(scene.out, Request::Seal);
            }
        });
        // After the text, so that the Tab key comes to it first.
        if icon_button(ui, Icon::Remove, t::REMOVE).clicked() {
            ask(scene.out, edit(FindingEdit::RemoveCriterion(criterion.id)));
        }
    });
}

/// The first advice of the source that is not among the criteria yet.
fn next_advice<'a>(subject: &'a Subject<'_>) -> Option<&'a str> {
    let points = subject.placed.control.guidance.iter();
    let mut advice = points.filter(|point| point.kind == GuidanceKind::Should && !point.lost);
    let taken = |text: &str| {
        subject
            .finding
            .criteria
            .iter()
            .any(|criterion| criterion.text == text)
    };
    advice
        .find(|point| !taken(&point.text))
        .map(|point| point.text.as_str())
}
