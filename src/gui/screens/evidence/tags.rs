//! Small words on an evidence that say what needs attention.

use egui::{Color32, Ui};

use crate::{
    domain::{Evidence, Mark, Outcome},
    gui::{screens::scene::Scene, text_evidence as te, text_year as ty, widgets::tag},
    workbench::OpenProject,
};

/// Paints the tags of an evidence, those that matter most first.
pub(in crate::gui) fn tags_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    project: &OpenProject,
    evidence: &Evidence,
) {
    for (words, (color, ground)) in tags(scene, project, evidence) {
        tag(ui, words, color, ground, 0.0);
    }
}

/// The words and their colours, those that matter most first.
pub(in crate::gui) fn tags(
    scene: &Scene<'_>,
    project: &OpenProject,
    evidence: &Evidence,
) -> Vec<(&'static str, (Color32, Color32))> {
    let assessment = project.assessment();
    let fail = scene.tokens.state(Mark::Judged(Outcome::Fail));
    let partial = scene.tokens.state(Mark::Judged(Outcome::Partial));
    let pass = scene.tokens.state(Mark::Judged(Outcome::Pass));
    let quiet = scene.tokens.state(Mark::NotApplicable);
    let suspects = project.privacy().count(assessment, evidence.id);
    let all = [
        (assessment.loss_of(evidence).is_some(), te::LOST, fail),
        (suspects > 0, te::SUSPECT, fail),
        (evidence.original.is_some(), te::ORIGINAL, fail),
        (evidence.is_unswept(), te::UNSWEPT, partial),
        (
            evidence.is_older_than(assessment.profile.period),
            te::OLD,
            partial,
        ),
        (
            assessment.is_of_last_year(evidence),
            ty::OLD_EVIDENCE,
            quiet,
        ),
        (
            assessment.users_of(evidence.id).next().is_none(),
            te::UNUSED,
            quiet,
        ),
        (evidence.hidden().is_some(), te::PARTS_HIDDEN, pass),
        (evidence.place().is_some(), te::ON_PAPER, quiet),
    ];
    let shown = all.into_iter().filter(|(is, ..)| *is);
    shown.map(|(_, words, colors)| (words, colors)).collect()
}
