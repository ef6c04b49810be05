//! Which calculator is shown, and its two columns.

use egui::{
    Align, CentralPanel, Frame, Label, Layout, Margin, Panel, RichText, ScrollArea, Ui, vec2,
};

use super::{account, form};
use crate::{
    domain::calc::{Answers, Calculator},
    gui::{
        command::{Command, ask},
        picker::Pick,
        screens::Scene,
        text_procedure as tp,
        theme::{regular, semibold},
        widgets::{chip, quiet, secondary},
    },
    text::calc,
    workbench::{OpenProject, ProcedureDeed, Request},
};

/// Least width of the result, and of the form beside it.
const LEAST: f32 = 320.0;

/// Paints the screen.
pub(in crate::gui::screens) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let calculator = scene.view.calculator;
    let procedures = scene.bench.procedures(scene.today);
    let none = Answers::default();
    let answers = project.assessment().answers(calculator).unwrap_or(&none);
    head_ui(ui, scene, project, answers);
    let told = procedures.account(calculator, answers);
    let frame = Frame::new()
        .fill(scene.tokens.surface)
        .inner_margin(Margin::symmetric(18, 14));
    let room = ui.available_width();
    Panel::right("account")
        .default_size((room * 0.54).max(LEAST))
        .size_range(LEAST..=(room - LEAST).max(LEAST))
        .frame(frame)
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt(("account", calculator.id()))
                .auto_shrink(false)
                .show(ui, |ui| account::ui(ui, scene.tokens, &told));
        });
    let questions = procedures.questions(calculator, answers);
    let frame = Frame::new()
        .fill(scene.tokens.background)
        .inner_margin(Margin::symmetric(18, 14));
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        ScrollArea::vertical()
            .id_salt(("questions", calculator.id()))
            .auto_shrink(false)
            .show(ui, |ui| {
                form::ui(ui, scene, calculator, answers, &questions);
            });
    });
}

/// The calculators to choose from, what the chosen one is for, and what can be done with its result.
fn head_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, answers: &Answers) {
    let calculator = scene.view.calculator;
    let frame = Frame::new()
        .fill(scene.tokens.background)
        .inner_margin(Margin::symmetric(18, 10));
    Panel::top("procedures")
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
                for other in Calculator::ALL {
                    if chip(ui, other == calculator, calc::title(other)).clicked() {
                        scene.view.calculator = other;
                    }
                }
            });
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                let title = RichText::new(calc::title(calculator)).font(semibold(16.0));
                ui.label(title);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    deeds_ui(ui, scene, project, answers);
                });
            });
            let about = RichText::new(calc::about(calculator)).font(regular(12.5));
            ui.add(Label::new(about.color(scene.tokens.muted)).wrap());
        });
}

fn deeds_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, answers: &Answers) {
    let calculator = scene.view.calculator;
    if calculator == Calculator::ProviderItems {
        let button = secondary(ui, tp::TAKE_ITEMS).on_hover_text(tp::TAKE_ITEMS_HINT);
        if button.clicked() {
            ask(scene.out, Request::OnProcedure(ProcedureDeed::TakeItems));
        }
    }
    if calculator == Calculator::Duties && secondary(ui, tp::CALENDAR).clicked() {
        let name = tp::calendar_name(&project.assessment().profile.name);
        scene.out.push(Command::Pick(Pick::SaveCalendar(name)));
    }
    if !answers.is_empty() && quiet(ui, tp::CLEAR).clicked() {
        let deed = ProcedureDeed::Clear(calculator);
        ask(scene.out, Request::OnProcedure(deed));
    }
}
