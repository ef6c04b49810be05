//! What lacks before the report can be handed in; each line leads to its control.

use egui::{Label, RichText, ScrollArea, Ui};

use crate::{
    gui::{
        command::Command,
        screens::Scene,
        text as t, text_evidence as te,
        theme::regular,
        view::{Dialog, Sweep},
        widgets::{mark, prose, quiet, secondary},
    },
    text,
    workbench::Row,
};

/// Paints the list.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Some(project) = scene.bench.project() else {
        return;
    };
    let misgivings = project.misgivings();
    for line in te::misgivings(misgivings) {
        ui.add(Label::new(prose(line).color(scene.tokens.warning())).wrap());
    }
    if !misgivings.is_empty() {
        ui.horizontal(|ui| {
            if misgivings.unswept > 0 && secondary(ui, te::SWEEP).clicked() {
                let sweep = Dialog::Sweep(Sweep::of(project));
                scene.out.push(Command::CloseDialog);
                scene.out.push(Command::Open(sweep));
            }
            if misgivings.suspects > 0 && secondary(ui, te::SHOW_SUSPECTS).clicked() {
                scene.out.push(Command::CloseDialog);
                scene.out.push(Command::Open(Dialog::Suspects));
            }
        });
        ui.add_space(8.0);
    }
    if project.listing().lacking() == 0 && misgivings.is_empty() {
        ui.label(t::NOTHING_LACKS);
        return;
    }
    let height = ui.ctx().content_rect().height() * 0.6;
    ScrollArea::vertical()
        .auto_shrink([false, true])
        .max_height(height)
        .min_scrolled_height(height)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.spacing_mut().interact_size.y = 20.0;
            for row in project
                .listing()
                .rows
                .iter()
                .filter(|row| !row.lacks.is_empty())
            {
                ui.push_id(row.key.to_string(), |ui| row_ui(ui, scene, row));
            }
        });
}

fn row_ui(ui: &mut Ui, scene: &mut Scene<'_>, row: &Row) {
    ui.horizontal(|ui| {
        mark(ui, row.mark);
        let short = scene
            .bench
            .project()
            .filter(|project| project.catalogs().len() > 1);
        let short = short.and_then(|project| project.catalogs().get(row.catalog));
        let short = short.map_or("", |catalog| catalog.short.as_str());
        let name = format!("{short} {} {}", row.key.control, row.title);
        if quiet(ui, name.trim_start()).clicked() {
            scene.out.push(Command::CloseDialog);
            scene.out.push(Command::Select(row.key.clone()));
        }
    });
    for lack in &row.lacks {
        ui.horizontal(|ui| {
            ui.add_space(34.0);
            let words = RichText::new(text::lack(*lack)).font(regular(12.5));
            ui.label(words.color(scene.tokens.muted));
        });
    }
    ui.add_space(6.0);
}
