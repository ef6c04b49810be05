//! The result of a calculator, and the way to it, so that it can be followed with the source open beside it.

use egui::{Frame, Grid, Label, Margin, RichText, ScrollArea, Ui, vec2};

use crate::{
    gui::{
        text_procedure as tp,
        theme::{RADIUS, Tokens, regular, semibold},
        widgets::prose,
    },
    text::calc::{Account, AccountTable, OpenPoint, Step},
};

/// Most width of a cell.
const CELL: f32 = 260.0;

/// Paints an account.
pub(super) fn ui(ui: &mut Ui, tokens: &Tokens, account: &Account) {
    ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
    head(ui, tp::RESULT);
    Frame::new()
        .fill(tokens.accent_ground)
        .corner_radius(RADIUS)
        .inner_margin(Margin::symmetric(14, 10))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            for line in &account.result {
                let words = RichText::new(line).font(semibold(14.0));
                ui.add(Label::new(words.line_height(Some(22.0))).wrap());
            }
        });
    for (index, step) in account.steps.iter().enumerate() {
        ui.add_space(10.0);
        step_ui(ui, tokens, index, step);
    }
    if !account.open.is_empty() {
        ui.add_space(14.0);
        head(ui, tp::OPEN);
        for point in &account.open {
            open_ui(ui, tokens, point);
        }
    }
}

fn head(ui: &mut Ui, words: &str) {
    ui.label(RichText::new(words).font(semibold(13.0)));
}

fn step_ui(ui: &mut Ui, tokens: &Tokens, index: usize, step: &Step) {
    head(ui, &format!("{}. {}", index + 1, step.title));
    for line in &step.lines {
        ui.add(Label::new(prose(line)).wrap());
    }
    if let Some(table) = &step.table {
        table_ui(ui, tokens, index, table);
    }
    if !step.source.is_empty() {
        let source = RichText::new(tp::source(&step.source)).font(regular(11.5));
        ui.add(Label::new(source.color(tokens.muted)).wrap());
    }
}

fn table_ui(ui: &mut Ui, tokens: &Tokens, index: usize, table: &AccountTable) {
    ScrollArea::horizontal()
        .id_salt(("account-table", index))
        .auto_shrink([false, true])
        .show(ui, |ui| {
            Grid::new(("account-grid", index))
                .striped(true)
                .spacing(vec2(14.0, 6.0))
                .show(ui, |ui| {
                    for words in &table.heads {
                        let words = RichText::new(words).font(semibold(12.0));
                        cell(ui, words.color(tokens.muted), false);
                    }
                    ui.end_row();
                    for row in &table.rows {
                        for (at, words) in row.iter().enumerate() {
                            let right = table.numeric.get(at).copied().unwrap_or_default();
                            cell(ui, RichText::new(words).font(regular(12.5)), right);
                        }
                        ui.end_row();
                    }
                });
        });
}

fn cell(ui: &mut Ui, words: RichText, right: bool) {
    ui.scope(|ui| {
        ui.set_max_width(CELL);
        let label = Label::new(words).wrap();
        if right {
            let layout = egui::Layout::top_down(egui::Align::Max);
            ui.with_layout(layout, |ui| ui.add(label));
        } else {
            ui.add(label);
        }
    });
}

fn open_ui(ui: &mut Ui, tokens: &Tokens, point: &OpenPoint) {
    ui.add(Label::new(prose(&point.question)).wrap());
    for (at, reading) in point.readings.iter().enumerate() {
        let words = if point.taken == Some(at) {
            RichText::new(format!("· {}", tp::taken(reading))).font(semibold(12.5))
        } else {
            RichText::new(format!("· {reading}")).font(regular(12.5))
        };
        ui.add(Label::new(words).wrap());
    }
    if point.taken.is_none() {
        let words = RichText::new(tp::UNDECIDED).font(regular(12.5));
        ui.label(words.color(tokens.danger()));
    }
    ui.add_space(6.0);
}
