//! Last year's answer beside the form: to be confirmed with one key, or read while the field is written anew.

use egui::{Color32, Label, RichText, Role, Stroke, TextFormat, Ui, WidgetInfo, text::LayoutJob};

use super::form::Subject;
use crate::{
    domain::{
        ActionState, AnswerText, Applicability, Fate, LastAnswer, LastText, Mark, Rewording,
        Subject as Touched, rewordings,
    },
    edit::FindingEdit,
    gui::{
        command::ask,
        screens::{evidence::suspects_ui, scene::Scene},
        text as t, text_year as ty,
        theme::regular,
        widgets::{card, primary, prose, quiet, tag},
    },
    text,
    workbench::{OpenProject, Request, Spot},
};

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Criteria,
    Verdict,
    Summary,
    Plan,
}

/// Says above the form what became of last year's answer, and lets it be confirmed.
pub(super) fn head_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    subject: &Subject<'_>,
) {
    let assessment = project.assessment();
    let Some(answer) = assessment.last_answer(subject.key) else {
        return;
    };
    let open = assessment.mark(subject.catalog, subject.key).is_open();
    if answer.is_reworded() && open {
        reworded_ui(ui, scene, subject, answer);
    } else if assessment
        .unconfirmed(subject.catalog, subject.key)
        .is_some()
    {
        let who = answer.finding.changed.and_then(|it| assessment.doer(it));
        waiting_ui(ui, scene, subject, &ty::answer(answer, who));
    } else if assessment.says_the_same_as_last(subject.catalog, subject.key) {
        ui.horizontal(|ui| {
            let (color, ground) = scene.tokens.state(Mark::NotApplicable);
            tag(ui, ty::CONFIRMED, color, ground, 0.0);
        });
    }
}

/// Last year's answer waits: one press confirms it, and what is written below takes its place.
fn waiting_ui(ui: &mut Ui, scene: &mut Scene<'_>, subject: &Subject<'_>, answer: &str) {
    ui.add_space(4.0);
    card(ui, |ui| {
        ui.horizontal_top(|ui| {
            let (color, ground) = scene.tokens.state(Mark::Unconfirmed);
            tag(ui, text::mark(Mark::Unconfirmed), color, ground, 0.0);
            ui.add(Label::new(prose(answer)).wrap());
        });
        ui.horizontal_wrapped(|ui| {
            let hint = t::with_key(ty::CONFIRM, ty::CONFIRM_KEY);
            if primary(ui, ty::CONFIRM).on_hover_text(hint).clicked() {
                ask(scene.out, Request::Confirm(vec![subject.key.clone()]));
            }
            let words = RichText::new(ty::OR_WRITE).font(regular(12.0));
            ui.label(words.color(scene.tokens.muted));
        });
    });
}

/// What the control asked then and asks now, point by point.
fn reworded_ui(ui: &mut Ui, scene: &Scene<'_>, subject: &Subject<'_>, answer: &LastAnswer) {
    ui.add_space(4.0);
    card(ui, |ui| {
        tag(
            ui,
            ty::REWORDED,
            scene.tokens.accent,
            scene.tokens.accent_ground,
            0.0,
        );
        ui.add(Label::new(prose(ty::REWORDED_BODY)).wrap());
        for rewording in rewordings(&answer.asked, &subject.placed.control.asked()) {
            rewording_ui(ui, scene, &rewording);
        }
    });
}

/// One point as it was and as it is: what is gone is struck through, what is new underlined.
fn rewording_ui(ui: &mut Ui, scene: &Scene<'_>, rewording: &Rewording) {
    let tokens = scene.tokens;
    let mut job = LayoutJob::default();
    job.wrap.max_width = ui.available_width();
    let plain = |color: Color32| TextFormat {
        line_height: Some(20.0),
        ..TextFormat::simple(regular(13.0), color)
    };
    let kind = rewording.kind.map(text::guidance_kind);
    if let Some(kind) = kind {
        job.append(&format!("{kind}  "), 0.0, plain(tokens.muted));
    }
    for (at, (fate, words)) in rewording.words.iter().enumerate() {
        if at > 0 {
            job.append(" ", 0.0, plain(tokens.text));
        }
        let format = match fate {
            Fate::Kept => plain(tokens.text),
            Fate::Gone => TextFormat {
                strikethrough: Stroke::new(1.0, tokens.danger()),
                ..plain(tokens.danger())
            },
            Fate::Added => TextFormat {
                underline: Stroke::new(1.0, tokens.accent),
                ..plain(tokens.accent)
            },
        };
        job.append(words, 0.0, format);
    }
    let spoken = ty::spoken(kind, rewording);
    let label = ui.add(Label::new(job).wrap());
    label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
}

/// What stood in a field last year.
pub(super) fn beside_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    subject: &Subject<'_>,
    part: Part,
) {
    let assessment = project.assessment();
    let Some(answer) = assessment.last_answer(subject.key) else {
        return;
    };
    let last = &answer.finding;
    match part {
        Part::Criteria => {
            let met = last.criteria.iter().filter(|it| it.met).count();
            if met > 0 {
                muted(ui, scene, &ty::met(met, last.criteria.len()));
            }
        }
        Part::Verdict => {
            let who = last.changed.and_then(|it| assessment.doer(it));
            if !answer.mark().is_open() {
                muted(ui, scene, &ty::answer(answer, who));
            }
            if let Applicability::NotApplicable { reason } = &last.applicability
                && !reason.trim().is_empty()
            {
                muted(ui, scene, &ty::text_of(reason));
                suspects(ui, scene, project, subject, AnswerText::Reason);
            }
        }
        Part::Summary => summary_ui(ui, scene, project, subject, last.summary.trim()),
        Part::Plan => {
            let done = last.actions.iter().enumerate();
            for (at, item) in done.filter(|(_, it)| it.state == ActionState::Done) {
                if !item.is_blank() {
                    muted(ui, scene, &format!("{}: {}", ty::DONE_PLANS, item.text));
                    suspects(ui, scene, project, subject, AnswerText::Plan(at));
                }
            }
        }
    }
}

/// What of a text that is shown looks like personal data.
fn suspects(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    subject: &Subject<'_>,
    place: AnswerText,
) {
    let spot = Spot::LastYear(LastText::Answer(subject.key.clone(), place));
    suspects_ui(ui, scene, project, &Touched::LastYear, &spot);
}

fn summary_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    subject: &Subject<'_>,
    last: &str,
) {
    if last.is_empty() || subject.finding.summary.trim() == last {
        return;
    }
    muted(ui, scene, &ty::text_of(last));
    suspects(ui, scene, project, subject, AnswerText::Summary);
    // What was written already is never overwritten.
    if subject.finding.summary.trim().is_empty() && quiet(ui, ty::TAKE_TEXT).clicked() {
        let edit = FindingEdit::Summary(last.to_owned());
        ask(scene.out, Request::Finding(subject.key.clone(), edit));
    }
}

fn muted(ui: &mut Ui, scene: &Scene<'_>, words: &str) {
    let words = RichText::new(words).font(regular(12.5));
    let words = words.line_height(Some(19.0)).color(scene.tokens.muted);
    ui.add(Label::new(words).wrap());
}
