//! Chooses the fields that are handed out as a file of their own.

use std::collections::BTreeSet;

use egui::{Label, RichText, ScrollArea, Sense, Ui};

use crate::{
    domain::ControlKey,
    gui::{
        command::Command,
        picker::Pick,
        screens::Scene,
        text as t, text_part as tp,
        theme::regular,
        view::SplitDraft,
        widgets::{primary, prose, secondary, tick},
    },
    workbench::{OpenProject, safe_name},
};

/// Paints the form.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.add(Label::new(prose(tp::SPLIT_BODY)).wrap());
    ui.add_space(8.0);
    let draft = &mut scene.view.draft.split;
    let height = (ui.ctx().content_rect().height() - 320.0).max(120.0);
    ScrollArea::vertical()
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for (number, (name, keys)) in draft.fields.iter().enumerate() {
                let words = tp::field(name, keys.len());
                let chosen = draft.chosen.contains(&number);
                let clicked = ui.horizontal(|ui| {
                    let ticked = tick(ui, chosen, &words).clicked();
                    let label = Label::new(RichText::new(name).font(regular(13.0)));
                    let label = ui.add(label.sense(Sense::click()));
                    let count = RichText::new(keys.len().to_string()).font(regular(12.0));
                    ui.label(count.color(scene.tokens.muted));
                    ticked | label.clicked()
                });
                if clicked.inner && !draft.chosen.remove(&number) {
                    draft.chosen.insert(number);
                }
            }
        });
    ui.add_space(8.0);
    let muted = scene.tokens.muted;
    let small = |words: &str| RichText::new(words).font(regular(12.0)).color(muted);
    ui.add(Label::new(small(tp::SPLIT_STAYS)).wrap());
    let chosen = draft.chosen.iter().filter_map(|at| draft.fields.get(*at));
    let keys: BTreeSet<ControlKey> = chosen.clone().flat_map(|(_, keys)| keys.clone()).collect();
    if keys.is_empty() {
        ui.label(small(tp::SPLIT_NONE));
    }
    let first = chosen.map(|(name, _)| name.clone()).next();
    ui.horizontal(|ui| {
        let words = tp::split(keys.len());
        let ready = ui.add_enabled_ui(!keys.is_empty(), |ui| primary(ui, &words));
        if ready.inner.clicked() {
            scene.out.push(Command::CloseDialog);
            let name = format!("{}.jgd", safe_name(&first.unwrap_or_default()));
            scene.out.push(Command::Pick(Pick::SavePart(keys, name)));
        }
        if secondary(ui, t::CANCEL).clicked() {
            scene.out.push(Command::CloseDialog);
        }
    });
}

/// The fields of a project as the list of controls heads them.
pub(in crate::gui) fn draft(project: &OpenProject) -> SplitDraft {
    let mut fields: Vec<(String, Vec<ControlKey>)> = Vec::new();
    for row in &project.listing().rows {
        match fields.last_mut().filter(|(name, _)| *name == row.heading) {
            Some((_, keys)) => keys.push(row.key.clone()),
            None => fields.push((row.heading.clone(), vec![row.key.clone()])),
        }
    }
    SplitDraft {
        fields,
        chosen: BTreeSet::new(),
    }
}
