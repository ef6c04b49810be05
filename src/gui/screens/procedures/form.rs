//! The questions of a calculator, below their headings.

use egui::{ComboBox, Frame, Id, Margin, RichText, Ui, vec2};

use crate::{
    domain::calc::{Answers, Calculator},
    edit::AnswerEdit,
    gui::{
        command::ask,
        screens::Scene,
        text_procedure as tp,
        theme::{RADIUS, regular, semibold},
        widgets::{Field, card, chip, date_field},
    },
    text::calc::{Kind, Question},
    workbench::Request,
};

/// Answers whose words are longer than this together stand below one another, in a list to unfold.
const SIDE_BY_SIDE: usize = 44;

/// Width of a day.
const DAY: f32 = 160.0;

/// Paints the questions.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    calculator: Calculator,
    answers: &Answers,
    questions: &[Question],
) {
    ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
    for group in questions.chunk_by(|a, b| a.group == b.group) {
        if !group[0].group.is_empty() {
            let head = RichText::new(&group[0].group).font(semibold(13.0));
            ui.label(head.color(scene.tokens.muted));
        }
        card(ui, |ui| {
            for (index, question) in group.iter().enumerate() {
                if index > 0 {
                    ui.add_space(8.0);
                }
                question_ui(ui, scene, calculator, question, answers.typed(&question.id));
            }
        });
        ui.add_space(10.0);
    }
}

fn question_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    calculator: Calculator,
    question: &Question,
    typed: &str,
) {
    let tokens = scene.tokens;
    ui.label(RichText::new(&question.label).font(semibold(13.0)));
    let id = Id::unique(("answer", calculator.id(), question.id.as_str()));
    if let Some(words) = answer_ui(ui, scene, id, question, typed) {
        let edit = AnswerEdit {
            calculator,
            question: question.id.clone(),
            words,
        };
        ask(scene.out, Request::Answer(edit));
    }
    if !typed.trim().is_empty() && !question.kind.takes(typed.trim()) {
        let words = RichText::new(tp::UNREADABLE).font(regular(12.0));
        ui.label(words.color(tokens.danger()));
    }
    if !question.note.is_empty() {
        let note = RichText::new(&question.note).font(regular(12.0));
        ui.label(note.line_height(Some(18.0)).color(tokens.muted));
    }
}

/// The new answer, where one was given; empty where it was taken back.
fn answer_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    id: Id,
    question: &Question,
    typed: &str,
) -> Option<String> {
    match &question.kind {
        Kind::YesNo => chips_ui(ui, question, &tp::YES_NO, typed),
        Kind::One(options) => {
            let options = options
                .iter()
                .map(|(id, words)| (id.as_str(), words.as_str()));
            let options: Vec<(&str, &str)> = options.collect();
            let letters: usize = options.iter().map(|it| it.1.chars().count()).sum();
            if letters <= SIDE_BY_SIDE {
                chips_ui(ui, question, &options, typed)
            } else {
                list_ui(ui, id, question, &options, typed)
            }
        }
        Kind::Day => {
            let date = typed.parse().ok();
            let frame = Frame::new()
                .fill(scene.tokens.surface)
                .stroke(scene.tokens.hair())
                .corner_radius(RADIUS)
                .inner_margin(Margin::symmetric(10, 5));
            let answer = frame.show(ui, |ui| {
                ui.set_max_width(DAY);
                date_field(ui, id, &question.label, date)
            });
            let answer = answer.inner?;
            Some(answer.map(|date| date.to_string()).unwrap_or_default())
        }
        Kind::Count { unit, .. } | Kind::Decimal { unit, .. } => {
            number_ui(ui, scene, id, question, typed, unit)
        }
        Kind::Words => {
            let typed = Field::area(id, &question.label, 1).show(ui, typed);
            if typed.left {
                ask(scene.out, Request::Seal);
            }
            typed.text
        }
    }
}

fn chips_ui(
    ui: &mut Ui,
    question: &Question,
    options: &[(&str, &str)],
    typed: &str,
) -> Option<String> {
    let mut answer = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        for (id, words) in options {
            let chosen = *id == typed;
            let button = chip(ui, chosen, words);
            let button = button.accessible_name(tp::answer(question, words));
            if button.clicked() {
                // The same once more takes it back.
                answer = Some(if chosen { "" } else { id }.to_owned());
            }
        }
    });
    answer
}

fn list_ui(
    ui: &mut Ui,
    id: Id,
    question: &Question,
    options: &[(&str, &str)],
    typed: &str,
) -> Option<String> {
    let chosen = options.iter().find(|(id, _)| *id == typed);
    let mut now = typed;
    let combo = ComboBox::from_id_salt(id)
        .width(ui.available_width())
        .truncate()
        .selected_text(chosen.map_or(tp::NONE, |(_, words)| words))
        .show_ui(ui, |ui| {
            ui.selectable_value(&mut now, "", tp::NONE);
            for (id, words) in options {
                ui.selectable_value(&mut now, id, *words);
            }
        });
    combo.response.accessible_name(&question.label);
    (now != typed).then(|| now.to_owned())
}

fn number_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    id: Id,
    question: &Question,
    typed: &str,
    unit: &str,
) -> Option<String> {
    ui.horizontal(|ui| {
        let field = Field::line(id, &question.label).hint(tp::NUMBER);
        let typed = ui.scope(|ui| {
            ui.set_width(140.0);
            field.show(ui, typed)
        });
        if typed.inner.left {
            ask(scene.out, Request::Seal);
        }
        let unit = RichText::new(unit).font(regular(13.0));
        ui.label(unit.color(scene.tokens.muted));
        typed.inner.text
    })
    .inner
}
