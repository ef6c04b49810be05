//! Both answers to the control in view, one above the other, and the way to its form.

use egui::{Label, RichText, Ui};

use super::list::{colors, number};
use crate::{
    domain::{Compared, Standing},
    gui::{
        command::Command,
        screens::scene::Scene,
        text as t, text_year as ty,
        theme::{regular, semibold},
        widgets::{card, mark, primary, prose, section, tag},
    },
    text,
    workbench::OpenProject,
};

/// Paints the pane.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let Some(row) = scene.view.comparison.chosen().cloned() else {
        let words = prose(ty::CHOOSE_ROW).color(scene.tokens.muted);
        ui.add(Label::new(words).wrap());
        return;
    };
    head_ui(ui, scene, project, &row);
    ui.add_space(6.0);
    side_ui(ui, scene, ty::THEN, row.then.as_ref());
    ui.add_space(6.0);
    side_ui(ui, scene, ty::NOW, row.now.as_ref());
}

fn head_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, row: &Compared) {
    let tokens = scene.tokens;
    let shown = row.shown();
    let name = shown.map(|it| format!("{} {}", number(scene, project, &it.key), it.title));
    let name = RichText::new(name.unwrap_or_default()).font(semibold(15.0));
    ui.add(Label::new(name).wrap());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let (color, ground) = colors(tokens, row.drift);
        tag(ui, text::drift(row.drift), color, ground, 0.0);
        for words in text::others(row) {
            tag(ui, &words, tokens.muted, tokens.sunken, 0.0);
        }
    });
    ui.add_space(2.0);
    let Some(now) = &row.now else {
        let words = RichText::new(ty::NOT_ASKED).font(regular(12.0));
        ui.add(Label::new(words.color(tokens.muted)).wrap());
        return;
    };
    let button = primary(ui, ty::OPEN_CONTROL);
    if button
        .on_hover_text(t::with_key(ty::OPEN_CONTROL, "Enter"))
        .clicked()
    {
        scene.out.push(Command::Select(now.key.clone()));
    }
}

/// One side: its state, what was found, and how much there is to plan and to show.
fn side_ui(ui: &mut Ui, scene: &Scene<'_>, name: &str, side: Option<&Standing>) {
    section(ui, name, None);
    card(ui, |ui| {
        let Some(side) = side else {
            let words = prose(ty::NO_ANSWER).color(scene.tokens.muted);
            ui.add(Label::new(words).wrap());
            return;
        };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            mark(ui, side.mark);
            ui.label(RichText::new(text::standing(side)).font(semibold(13.0)));
        });
        let summary = if side.summary.is_empty() {
            prose(ty::NO_SUMMARY).color(scene.tokens.muted)
        } else {
            prose(&side.summary)
        };
        ui.add(Label::new(summary).wrap());
        let counts = RichText::new(ty::counts(side)).font(regular(12.0));
        ui.label(counts.color(scene.tokens.muted));
    });
}
