//! The form (A)–(E) of one control.

use egui::{Align, Id, Layout, RichText, Ui};

use super::{
    criteria, evidence,
    last_year::{self, Part},
    plan, related,
};
use crate::{
    domain::{self, Applicability, Catalog, ControlKey, Finding, Mark, Placed},
    edit::{FindingEdit, TextTarget},
    gui::{
        command::{Command, ask},
        keys::{answer_elsewhere, verdict_request},
        screens::{
            evidence::suspects_ui,
            scene::{Scene, short_name},
        },
        text as t, text_basis as tb, text_history as th, text_report as tr,
        theme::{regular, semibold},
        view::{Dialog, Screen},
        widgets::{Field, Segment, card, labelled, quiet, secondary, segmented, tag},
    },
    text,
    workbench::{OpenProject, Request, Spot, TrailFilter},
};

/// The control in view.
pub(super) struct Subject<'a> {
    pub(super) key: &'a ControlKey,
    pub(super) catalog: &'a Catalog,
    pub(super) placed: Placed<'a>,
    pub(super) finding: &'a Finding,
}

/// Paints the form.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, subject: &Subject<'_>) {
    ui.add_space(16.0);
    head_ui(ui, scene, project, subject);
    last_year::head_ui(ui, scene, project, subject);
    offer_ui(ui, scene, project, subject);
    ui.add_space(6.0);
    ui.spacing_mut().item_spacing.y = 12.0;
    labelled(ui, "A", t::CRITERIA, |ui| {
        criteria::ui(ui, scene, project, subject);
        last_year::beside_ui(ui, scene, project, subject, Part::Criteria);
    });
    labelled(ui, "B", t::EVIDENCE, |ui| {
        evidence::ui(ui, scene, project, subject);
    });
    labelled(ui, "C", t::RESULT, |ui| {
        verdict_ui(ui, scene, project, subject);
        last_year::beside_ui(ui, scene, project, subject, Part::Verdict);
    });
    labelled(ui, "D", t::SUMMARY, |ui| {
        summary_ui(ui, scene, project, subject);
        last_year::beside_ui(ui, scene, project, subject, Part::Summary);
    });
    labelled(ui, "E", t::PLAN, |ui| {
        plan::ui(ui, scene, project, subject);
        last_year::beside_ui(ui, scene, project, subject, Part::Plan);
    });
    ui.add_space(24.0);
}

/// Narrower than this, the way to the control and the links behind it stand below one another.
const ONE_LINE: f32 = 520.0;

fn head_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, subject: &Subject<'_>) {
    let several = project.catalogs().len() > 1;
    let short = several.then(|| subject.catalog.short.clone());
    let groups = subject.placed.path.iter();
    let path: Vec<String> = short
        .into_iter()
        .chain(groups.map(|group| text::group_title(group)))
        .collect();
    let path = RichText::new(path.join(" › "))
        .font(regular(12.0))
        .color(scene.tokens.muted);
    let path = egui::Label::new(path).wrap();
    if ui.available_width() < ONE_LINE {
        ui.add(path);
        ui.horizontal(|ui| {
            links_ui(ui, scene, subject);
        });
    } else {
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            links_ui(ui, scene, subject);
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| ui.add(path));
        });
    }
    if project.assessment().tailoring.own(subject.key).is_some() {
        own_ui(ui, scene, subject);
    }
    let control = subject.placed.control;
    let title = RichText::new(format!("{} {}", control.id, control.title)).font(semibold(19.0));
    ui.add(egui::Label::new(title).wrap());
    let requirement = RichText::new(&control.requirement)
        .font(regular(14.0))
        .color(scene.tokens.muted);
    ui.add(egui::Label::new(requirement.line_height(Some(21.0))).wrap());
}

/// Where else the control is to be seen.
fn links_ui(ui: &mut Ui, scene: &mut Scene<'_>, subject: &Subject<'_>) {
    let see = quiet(ui, tr::SEE);
    if see
        .on_hover_text(t::with_key(tr::SEE, "Ctrl Shift P"))
        .clicked()
    {
        let key = subject.key.clone();
        scene.out.push(Command::SeeInReport(key));
    }
    let history = quiet(ui, th::HISTORY).accessible_name(th::OF_CONTROL);
    if history.on_hover_text(th::OF_CONTROL).clicked() {
        scene.view.history.filter = TrailFilter {
            controls: [subject.key.clone()].into(),
            person: None,
        };
        scene.out.push(Command::Show(Screen::History));
    }
}

/// Says that the control is the project's own, and lets it be changed.
fn own_ui(ui: &mut Ui, scene: &mut Scene<'_>, subject: &Subject<'_>) {
    ui.horizontal(|ui| {
        tag(
            ui,
            tb::OWN,
            scene.tokens.accent,
            scene.tokens.accent_ground,
            0.0,
        );
        if quiet(ui, tb::EDIT_OWN).clicked() {
            scene
                .out
                .push(Command::Open(Dialog::Own(Some(subject.key.clone()))));
        }
        if quiet(ui, tb::REMOVE_OWN).clicked() {
            ask(scene.out, Request::RemoveOwn(subject.key.clone()));
        }
    });
}

/// Offers the answer of a related control where this one has none yet.
fn offer_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, subject: &Subject<'_>) {
    let bench = scene.bench;
    if let Some((other, words)) = answer_elsewhere(bench, project, subject.key) {
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            let short = short_name(project, &other.key);
            let control = other.key.control.as_str();
            let offer = tb::offer(&short, control, &words, other.relation);
            ui.label(RichText::new(offer).font(regular(13.0)));
            let button = secondary(ui, tb::TAKE_OVER);
            let hint = t::with_key(tb::TAKE_OVER_HINT, "Ctrl Shift I");
            if button.on_hover_text(hint).clicked() {
                related::take_over(scene, &other.key, subject.key);
            }
        });
    }
}

fn verdict_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, subject: &Subject<'_>) {
    let now = project.assessment().mark(subject.catalog, subject.key);
    let scale = &subject.catalog.scale;
    let mut segments: Vec<Segment<'_>> = scale
        .iter()
        .zip(1..)
        .map(|(level, number)| Segment {
            label: &level.label,
            mark: Mark::Judged(level.outcome),
            key: number.to_string(),
            chosen: subject.finding.applies()
                && subject.finding.verdict.as_ref() == Some(&level.id),
        })
        .collect();
    let last = (scale.len() + 1).to_string();
    let not_applicable = now == Mark::NotApplicable;
    segments.push(Segment {
        label: t::NOT_APPLICABLE,
        mark: Mark::NotApplicable,
        key: last,
        chosen: not_applicable,
    });
    if let Some(number) = segmented(ui, &segments) {
        ask(
            scene.out,
            verdict_request(subject.catalog, subject.key, number),
        );
    }
    if let Applicability::NotApplicable { reason } = &subject.finding.applicability {
        let id = Id::unique(("reason", subject.key.to_string()));
        let typed = Field::area(id, t::REASON, 1)
            .hint(t::REASON_HINT)
            .show(ui, reason);
        if let Some(reason) = typed.text {
            let edit = FindingEdit::Applicability(Applicability::NotApplicable { reason });
            ask(scene.out, Request::Finding(subject.key.clone(), edit));
        }
        if typed.left {
            ask(scene.out, Request::Seal);
        }
        let target = TextTarget::Reason(subject.key.clone());
        beside_field(ui, scene, project, subject, target);
    }
}

/// What in a field looks like personal data.
pub(super) fn beside_field(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    subject: &Subject<'_>,
    target: TextTarget,
) {
    let part = domain::Subject::Finding(subject.key.clone());
    suspects_ui(ui, scene, project, &part, &Spot::Field(target));
}

fn summary_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, subject: &Subject<'_>) {
    card(ui, |ui| {
        let id = Id::unique(("summary", subject.key.to_string()));
        let typed = Field::area(id, t::SUMMARY, 4)
            .hint(t::SUMMARY_HINT)
            .bare()
            .show(ui, &subject.finding.summary);
        if let Some(text) = typed.text {
            ask(
                scene.out,
                Request::Finding(subject.key.clone(), FindingEdit::Summary(text)),
            );
        }
        if typed.left {
            ask(scene.out, Request::Seal);
        }
    });
    let target = TextTarget::Summary(subject.key.clone());
    beside_field(ui, scene, project, subject, target);
    for link in &subject.finding.taken_over {
        related::link_ui(ui, scene, project, link);
    }
}
