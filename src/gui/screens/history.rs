//! The screen 이력: everything that was done, the newest first, of one control or one person.

use std::collections::BTreeSet;

use egui::{CentralPanel, ComboBox, Frame, Label, Margin, RichText, ScrollArea, Sense, Ui, vec2};

use super::scene::Scene;
use crate::{
    domain::ControlKey,
    gui::{
        command::{Command, ask},
        text_history as th,
        theme::{regular, semibold},
        widgets::{prose, secondary},
    },
    workbench::{OpenProject, Request, TrailFilter, TrailPlaces, TrailReader, TrailRow},
};

/// Height of a line.
const LINE: f32 = 26.0;
/// Width of each column but the last.
const COLUMNS: [f32; 3] = [190.0, 110.0, 130.0];

/// What the screen shows.
#[derive(Debug, Default)]
pub(in crate::gui) struct HistoryView {
    /// What is looked for.
    pub(in crate::gui) filter: TrailFilter,
    /// What was found, and for which project, how many entries and what was looked for.
    found: Vec<TrailPlaces>,
    of: Option<(std::path::PathBuf, usize, TrailFilter)>,
    /// Who and which controls there are to look for.
    names: BTreeSet<String>,
    controls: BTreeSet<ControlKey>,
}

/// Paints the screen.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let frame = Frame::new()
        .fill(scene.tokens.background)
        .inner_margin(Margin::symmetric(24, 16));
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        let Some(reader) = project.trail_reader() else {
            ask(scene.out, Request::ReadTrail);
            ui.label(prose(th::READING).color(scene.tokens.muted));
            return;
        };
        scene.view.history.find(project, reader);
        head_ui(ui, scene);
        ui.add_space(8.0);
        list_ui(ui, scene, reader);
    });
}

impl HistoryView {
    /// Looks anew where something was done, or something else is looked for.
    fn find(&mut self, project: &OpenProject, reader: TrailReader<'_>) {
        let of = (
            project.folder().to_owned(),
            reader.entries.len(),
            self.filter.clone(),
        );
        if self.of.as_ref() == Some(&of) {
            return;
        }
        let entries = || reader.entries.iter().flatten();
        let name = |by: &crate::domain::trail::Doer| by.name.clone();
        let names = entries().map(|it| it.by.as_ref().map_or_else(String::new, name));
        self.names = names.collect();
        self.controls = entries()
            .filter_map(|it| it.change.control().cloned())
            .collect();
        self.found = reader.rows(&self.filter);
        self.of = Some(of);
    }
}

fn head_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let history = &mut scene.view.history;
    ui.horizontal(|ui| {
        ui.label(RichText::new(th::HISTORY).font(semibold(16.0)));
        ui.add_space(12.0);
        controls_ui(ui, history);
        persons_ui(ui, history);
        if secondary(ui, th::PRINT).clicked() {
            ask(scene.out, Request::PrintTrail(history.filter.clone()));
        }
        let entries: usize = history.found.iter().map(Vec::len).sum();
        let count = th::count(history.found.len(), entries);
        ui.label(
            RichText::new(count)
                .font(regular(12.0))
                .color(scene.tokens.muted),
        );
    });
}

fn controls_ui(ui: &mut Ui, history: &mut HistoryView) {
    let chosen = history.filter.controls.first();
    let words = chosen.map_or_else(
        || th::ALL_CONTROLS.to_owned(),
        |key| key.control.to_string(),
    );
    let several = history
        .controls
        .iter()
        .map(|key| &key.catalog)
        .collect::<BTreeSet<_>>()
        .len()
        > 1;
    let combo = ComboBox::from_id_salt("history-control")
        .selected_text(words)
        .show_ui(ui, |ui| {
            let mut chosen = history.filter.controls.first().cloned();
            ui.selectable_value(&mut chosen, None, th::ALL_CONTROLS);
            for key in &history.controls {
                let name = if several {
                    key.to_string()
                } else {
                    key.control.to_string()
                };
                ui.selectable_value(&mut chosen, Some(key.clone()), name);
            }
            history.filter.controls = chosen.into_iter().collect();
        });
    combo.response.accessible_name(th::CONTROL);
}

fn persons_ui(ui: &mut Ui, history: &mut HistoryView) {
    let word = |name: &str| if name.is_empty() { th::NOBODY } else { name }.to_owned();
    let chosen = history.filter.person.as_deref();
    let combo = ComboBox::from_id_salt("history-person")
        .selected_text(chosen.map_or_else(|| th::ALL_PERSONS.to_owned(), word))
        .show_ui(ui, |ui| {
            let person = &mut history.filter.person;
            ui.selectable_value(person, None, th::ALL_PERSONS);
            for name in &history.names {
                ui.selectable_value(person, Some(name.clone()), word(name));
            }
        });
    combo.response.accessible_name(th::PERSON);
}

fn list_ui(ui: &mut Ui, scene: &mut Scene<'_>, reader: TrailReader<'_>) {
    let count = scene.view.history.found.len();
    if count == 0 {
        let words = if reader.entries.is_empty() {
            th::EMPTY
        } else {
            th::NO_MATCH
        };
        ui.add(Label::new(prose(words).color(scene.tokens.muted)).wrap());
        return;
    }
    line_ui(
        ui,
        th::HEADS.map(|head| {
            RichText::new(head)
                .font(semibold(12.0))
                .color(scene.tokens.muted)
        }),
    );
    ui.separator();
    let area = ScrollArea::vertical().id_salt("history").auto_shrink(false);
    ui.spacing_mut().item_spacing.y = 0.0;
    area.show_rows(ui, LINE, count, |ui, range| {
        for place in range {
            let Some(places) = scene.view.history.found.get(place) else {
                continue;
            };
            let first = places.first().copied();
            let row = reader.row(places);
            ui.push_id(("history", first), |ui| row_ui(ui, scene, row));
        }
    });
}

/// One line; it leads to its control.
fn row_ui(ui: &mut Ui, scene: &mut Scene<'_>, row: TrailRow) {
    let words = [&row.when, &row.who, &row.place, &row.what];
    let name: Vec<&str> = words
        .map(String::as_str)
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    let name = name.join(" ");
    let texts = words.map(|text| {
        RichText::new(text)
            .font(regular(13.0))
            .color(scene.tokens.text)
    });
    let line = line_ui(ui, texts);
    let sense = if row.control.is_some() {
        Sense::click()
    } else {
        Sense::hover()
    };
    let response = ui.interact(line, ui.scope_id().with("line"), sense);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if response.hovered() || response.has_focus() {
        let tokens = scene.tokens;
        ui.painter()
            .rect_stroke(line, 4, tokens.hair(), egui::StrokeKind::Inside);
    }
    if let Some(key) = row.control.filter(|_| response.clicked()) {
        scene.out.push(Command::Select(key));
    }
}

fn line_ui(ui: &mut Ui, texts: [RichText; 4]) -> egui::Rect {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, LINE), Sense::hover());
    let mut left = rect.left();
    let widths = COLUMNS.into_iter().chain([f32::INFINITY]);
    for (text, width) in texts.into_iter().zip(widths) {
        let right = (left + width).min(rect.right());
        let cell = egui::Rect::from_min_max(
            egui::pos2(left, rect.top()),
            egui::pos2(right - 8.0, rect.bottom()),
        );
        let builder = egui::UiBuilder::new()
            .max_rect(cell)
            .layout(egui::Layout::left_to_right(egui::Align::Center));
        ui.new_child(builder)
            .add(Label::new(text).truncate().selectable(false));
        left = right;
    }
    rect
}
