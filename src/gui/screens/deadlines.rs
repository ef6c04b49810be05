//! What is overdue or due soon by the calculators, on the overview.

use egui::{Grid, RichText, Ui};

use super::scene::Scene;
use crate::{
    domain::calc::Calculator,
    gui::{
        command::Command,
        text_procedure as tp,
        theme::{regular, semibold},
        view::Screen,
        widgets::{card, quiet},
    },
    text::{self, calc::Deadline},
    workbench::OpenProject,
};

/// So many days ahead something is due soon.
const SOON: i32 = 30;

/// Paints what is overdue or due soon; nothing where nothing is.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let procedures = scene.bench.procedures(scene.today);
    let mut near = procedures.deadlines(project.assessment());
    near.retain(|it| scene.today.days_until(it.on) <= SOON);
    if near.is_empty() {
        return;
    }
    near.sort_by_key(|it| it.on);
    ui.label(RichText::new(tp::DEADLINES).font(semibold(15.0)));
    card(ui, |ui| {
        Grid::new("deadlines")
            .num_columns(4)
            .spacing([14.0, 6.0])
            .show(ui, |ui| {
                for deadline in &near {
                    line_ui(ui, scene, deadline);
                    ui.end_row();
                }
            });
    });
    ui.add_space(12.0);
}

fn line_ui(ui: &mut Ui, scene: &mut Scene<'_>, deadline: &Deadline) {
    let left = scene.today.days_until(deadline.on);
    let color = if left < 0 {
        scene.tokens.danger()
    } else {
        scene.tokens.text
    };
    let words = |words: String| RichText::new(words).font(regular(13.0));
    ui.label(words(text::date_table(deadline.on)).color(color));
    ui.label(words(tp::left(left)).color(color));
    ui.label(words(deadline.title.clone()));
    let see = quiet(ui, tp::SEE).accessible_name(tp::see(&deadline.title));
    if see.clicked() {
        scene.view.calculator = calculator_of(deadline);
        scene.out.push(Command::Show(Screen::Procedures));
    }
}

/// Duties are named by their catalogs, everything else by its calculator.
fn calculator_of(deadline: &Deadline) -> Calculator {
    let first = deadline.id.split('/').next();
    first
        .and_then(Calculator::named)
        .unwrap_or(Calculator::Duties)
}
