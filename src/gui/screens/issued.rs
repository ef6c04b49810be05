//! The reports that were handed out as final: whether the project is still as they say, and the scans of signed ones.

use egui::{Align, Label, Layout, RichText, Ui};

use super::scene::Scene;
use crate::{
    domain::{EvidenceFile, IssuedReport, Mark, Outcome},
    gui::{
        command::{Command, ask},
        picker::Pick,
        text_issued as ti,
        theme::{regular, semibold},
        view::Dialog,
        widgets::{Icon, icon_button, prose, quiet, secondary, tag},
    },
    workbench::{Busy, OpenProject, ReportDeed, Request},
};

/// Room for the words and buttons beside a report's name.
const BESIDE_NAME: f32 = 390.0;

/// Paints the list, the newest first.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let issued = &project.assessment().issued;
    let hint = if issued.is_empty() {
        ti::NOTHING_ISSUED
    } else {
        ti::DROP_HINT
    };
    for report in issued.iter().rev() {
        ui.push_id(report.pdf.as_str(), |ui| {
            report_ui(ui, scene, project, report);
        });
        ui.separator();
    }
    ui.add(Label::new(prose(hint).color(scene.tokens.muted)).wrap());
    ui.add_space(4.0);
    let reporting = scene.bench.is_busy(Busy::Reporting);
    let print = ui.add_enabled_ui(!reporting, |ui| secondary(ui, ti::PRINT));
    if print.inner.on_hover_text("Ctrl P").clicked() {
        scene.out.push(Command::Print);
    }
}

fn report_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, report: &IssuedReport) {
    ui.spacing_mut().interact_size.y = 22.0;
    ui.horizontal(|ui| {
        head_ui(ui, scene, project, report);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            deeds_ui(ui, scene, report);
        });
    });
    let muted = |words: String| {
        let words = RichText::new(words).font(regular(12.0));
        words.color(scene.tokens.muted)
    };
    let by = project.assessment().doer(report.made);
    ui.horizontal_wrapped(|ui| {
        ui.label(muted(ti::made(report, by)));
        let hash = ui.label(muted(ti::hash(report)));
        hash.on_hover_text(ti::whole_hash(report));
    });
    if !report.signers.is_empty() {
        ui.add(Label::new(muted(ti::signers(report))).wrap());
    }
    for file in &report.signed_copy {
        ui.push_id(file.sha256.as_str(), |ui| copy_ui(ui, scene, report, file));
    }
}

/// What it is called, and whether the project is still as it says.
fn head_ui(ui: &mut Ui, scene: &Scene<'_>, project: &OpenProject, report: &IssuedReport) {
    let name = RichText::new(report.name()).font(semibold(14.0));
    let width = (ui.available_width() - BESIDE_NAME).max(120.0);
    ui.scope(|ui| {
        ui.set_max_width(width);
        ui.add(Label::new(name).truncate());
    });
    let (color, ground) = (scene.tokens.accent, scene.tokens.accent_ground);
    tag(ui, ti::FINAL, color, ground, 0.0);
    let (words, why, outcome) = if project.has_changed_since(report) {
        (ti::CHANGED, ti::CHANGED_WHY, Outcome::Partial)
    } else {
        (ti::UNCHANGED, ti::UNCHANGED_WHY, Outcome::Pass)
    };
    let (color, ground) = scene.tokens.state(Mark::Judged(outcome));
    tag(ui, words, color, ground, 0.0).on_hover_text(why);
}

/// What can be done with it, painted from the right.
fn deeds_ui(ui: &mut Ui, scene: &mut Scene<'_>, report: &IssuedReport) {
    let name = ti::of(ti::FORGET, &report.name());
    if named(quiet(ui, ti::FORGET), &name) {
        on_report(scene, ReportDeed::Forget(report.pdf.clone()));
    }
    let name = ti::of(ti::SIGNED, &report.name());
    if named(quiet(ui, ti::SIGNED), &name) {
        let pdf = Some(report.pdf.clone());
        scene.out.push(Command::Open(Dialog::Sign(pdf)));
    }
    let name = ti::of(ti::ATTACH_COPY, &report.name());
    if named(quiet(ui, ti::ATTACH_COPY), &name) {
        let pick = Pick::SignedCopy(report.pdf.clone());
        scene.out.push(Command::Pick(pick));
    }
}

fn copy_ui(ui: &mut Ui, scene: &mut Scene<'_>, report: &IssuedReport, file: &EvidenceFile) {
    let (pdf, scan) = (&report.pdf, &file.sha256);
    ui.horizontal(|ui| {
        let words = RichText::new(ti::copy(file)).font(regular(12.0));
        let width = (ui.available_width() - 120.0).max(80.0);
        ui.scope(|ui| {
            ui.set_max_width(width);
            ui.add(Label::new(words).truncate());
        });
        let name = ti::of(ti::OPEN_COPY, &file.original_name);
        if named(quiet(ui, ti::OPEN_COPY), &name) {
            on_report(scene, ReportDeed::OpenCopy(pdf.clone(), scan.clone()));
        }
        let name = ti::of(ti::REMOVE_COPY, &file.original_name);
        if icon_button(ui, Icon::Remove, &name).clicked() {
            on_report(scene, ReportDeed::RemoveCopy(pdf.clone(), scan.clone()));
        }
    });
}

/// Tells one button from the same one of another report, for screen readers.
fn named(button: egui::Response, name: &str) -> bool {
    button.accessible_name(name).clicked()
}

fn on_report(scene: &mut Scene<'_>, deed: ReportDeed) {
    ask(scene.out, Request::OnReport(Box::new(deed)));
}
