//! The head of the comparison, what became of how many controls, and the two panes below.

use egui::{CentralPanel, Frame, Label, Margin, Panel, RichText, ScrollArea, Ui, vec2};

use super::{list, sides};
use crate::{
    domain::{Compared, Drift, Outcome},
    gui::{
        command::{Command, ask},
        picker::Pick,
        screens::scene::{Scene, column},
        text_year as ty,
        theme::{regular, semibold},
        widgets::{chip, primary, prose, secondary},
    },
    text,
    workbench::{Busy, OpenProject, Request, YearDeed},
};

/// Paints the screen.
pub(in crate::gui::screens) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    scene.view.comparison.follow(scene.bench, project);
    let background = Frame::new()
        .fill(scene.tokens.background)
        .inner_margin(Margin::symmetric(24, 16));
    if scene.bench.other_year().is_none() && project.assessment().last.is_none() {
        CentralPanel::no_frame()
            .frame(background)
            .show(ui, |ui| column(ui, 560.0, |ui| nothing_ui(ui, scene)));
        return;
    }
    let surface = Frame::new()
        .fill(scene.tokens.surface)
        .inner_margin(Margin::symmetric(16, 14));
    let room = ui.available_width();
    Panel::right("comparison-sides")
        .default_size(340.0)
        .size_range(260.0..=(room * 0.45).max(270.0))
        .frame(surface)
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt(("comparison-sides", &scene.view.comparison.chosen))
                .auto_shrink(false)
                .show(ui, |ui| sides::ui(ui, scene, project));
        });
    CentralPanel::no_frame().frame(background).show(ui, |ui| {
        head_ui(ui, scene, project);
        filters_ui(ui, scene);
        ui.add_space(6.0);
        list::ui(ui, scene, project);
    });
}

/// There is nothing to compare with yet.
fn nothing_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.label(RichText::new(ty::COMPARISON).font(semibold(22.0)));
    ui.add_space(4.0);
    let words = prose(ty::NOTHING_TO_COMPARE).color(scene.tokens.muted);
    ui.add(Label::new(words).wrap());
    ui.add_space(8.0);
    let idle = !scene.bench.is_busy(Busy::Comparing);
    let button = ui.add_enabled_ui(idle, |ui| primary(ui, ty::CHOOSE_OTHER));
    if button.inner.clicked() {
        scene.out.push(Command::Pick(Pick::OtherYear));
    }
}

fn head_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let other = scene.bench.other_year();
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(ty::COMPARISON).font(semibold(22.0)));
        ui.add_space(12.0);
        let idle = !scene.bench.is_busy(Busy::Comparing);
        let button = ui.add_enabled_ui(idle, |ui| secondary(ui, ty::CHOOSE_OTHER));
        if button.inner.clicked() {
            scene.out.push(Command::Pick(Pick::OtherYear));
        }
        let last = project.assessment().last.is_some();
        let leave = if last {
            ty::BACK_TO_LAST
        } else {
            ty::LEAVE_OTHER
        };
        if other.is_some() && secondary(ui, leave).clicked() {
            let deed = YearDeed::LeaveComparison;
            ask(scene.out, Request::OnYear(Box::new(deed)));
        }
    });
    let with = match (other, project.assessment().last.as_deref()) {
        (Some(other), _) => {
            let profile = &other.assessment.profile;
            text::dated_name(&profile.name, profile.period)
        }
        (None, Some(last)) => text::dated_name(&last.name, last.period),
        (None, None) => String::new(),
    };
    let (then, now) = Compared::tallies(&scene.view.comparison.rows());
    let rates = then.rate_percent().zip(now.rate_percent());
    let words = RichText::new(ty::compared_with(&with, &rate(project), rates)).font(regular(13.0));
    let label = ui.add(Label::new(words.color(scene.tokens.muted)).wrap());
    if let Some(other) = other {
        label.on_hover_text(other.path.display().to_string());
    }
}

/// The rate of what is met, in the catalog's word where there is but one.
fn rate(project: &OpenProject) -> String {
    let label = match project.catalogs() {
        [catalog] => text::outcome_label(catalog, Outcome::Pass),
        _ => None,
    };
    text::rate(label.as_deref().unwrap_or(text::outcome(Outcome::Pass)))
}

/// How many controls became what; pressing one lists those alone.
fn filters_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let view = &mut scene.view.comparison;
    let counts = Drift::counts(&view.rows());
    let all = view.rows().len();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        let drifts = Drift::ALL.map(Some).into_iter().zip(counts);
        for (only, count) in std::iter::once((None, all)).chain(drifts) {
            let word = only.map_or(ty::ALL, text::drift);
            if chip(ui, view.only == only, &ty::counted(word, count)).clicked() {
                view.only = only;
                view.reveal = true;
            }
        }
    });
}
