//! Where a part that came back and the project have changed the same place: which side stays?

use egui::{Frame, Label, Margin, RichText, ScrollArea, Ui};

use crate::{
    domain::Catalog,
    edit::{Conflict, Merge, MergeChoice, MergePlace, MergeValue},
    gui::{
        command::ask,
        screens::Scene,
        text as t, text_part as tp,
        theme::{regular, semibold},
        widgets::{chip, primary, prose, secondary},
    },
    workbench::{OpenProject, PartDeed, Request, Returned, merge_place, merge_stamp, merge_value},
};

/// Paints the question.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, (returned, merge): (&Returned, &Merge)) {
    let Some(project) = scene.bench.project() else {
        return;
    };
    let name = returned.path.file_name().unwrap_or_default();
    let name = RichText::new(name.to_string_lossy()).font(semibold(13.0));
    ui.label(name);
    ui.add(Label::new(prose(tp::CONFLICTS_BODY)).wrap());
    ui.add_space(8.0);
    let height = (ui.ctx().content_rect().height() - 300.0).max(160.0);
    ScrollArea::vertical()
        .max_height(height)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for conflict in &merge.conflicts {
                conflict_ui(ui, scene, (project, merge), conflict);
                ui.add_space(8.0);
            }
        });
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        if primary(ui, tp::MERGE_NOW).clicked() {
            let choices = std::mem::take(&mut scene.view.draft.merging);
            settle(scene, PartDeed::Settle(choices));
        }
        if secondary(ui, t::CANCEL).clicked() {
            settle(scene, PartDeed::Leave);
        }
    });
}

/// Tells the workbench what was decided.
pub(super) fn settle(scene: &mut Scene<'_>, deed: PartDeed) {
    scene.view.draft.merging.clear();
    ask(scene.out, Request::OnPart(Box::new(deed)));
}

fn conflict_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    (project, merge): (&OpenProject, &Merge),
    conflict: &Conflict,
) {
    let ours = project.assessment();
    let place = merge_place(&conflict.place, ours);
    ui.label(RichText::new(&place).font(semibold(14.0)));
    let catalog = catalog(project, &conflict.place);
    let choices = &mut scene.view.draft.merging;
    let chosen = choices.get(&conflict.place).copied().unwrap_or_default();
    for (side, (value, stamp), choice) in [
        (tp::OURS, &conflict.ours, MergeChoice::Ours),
        (tp::THEIRS, &conflict.theirs, MergeChoice::Theirs),
    ] {
        let who = merge_stamp(*stamp, ours, merge);
        ui.horizontal(|ui| {
            let button = chip(ui, chosen == choice, side);
            if button.accessible_name(tp::stays(&place, side)).clicked() {
                choices.insert(conflict.place.clone(), choice);
            }
            let who = RichText::new(who).font(regular(12.0));
            ui.label(who.color(scene.tokens.muted));
        });
        Frame::new()
            .fill(scene.tokens.sunken)
            .corner_radius(4)
            .inner_margin(Margin::symmetric(8, 6))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                let words = RichText::new(merge_value(value, catalog)).font(regular(13.0));
                ui.add(Label::new(words).wrap());
            });
    }
    let texts = [&conflict.ours.0, &conflict.theirs.0];
    if texts.iter().all(|it| matches!(it, MergeValue::Summary(_))) {
        let both = chip(ui, chosen == MergeChoice::Both, tp::BOTH);
        if both.accessible_name(tp::stays(&place, tp::BOTH)).clicked() {
            choices.insert(conflict.place.clone(), MergeChoice::Both);
        }
    }
}

fn catalog<'a>(project: &'a OpenProject, place: &MergePlace) -> Option<&'a Catalog> {
    let MergePlace::Finding(key, _) = place else {
        return None;
    };
    let mut catalogs = project.catalogs().iter().map(AsRef::as_ref);
    catalogs.find(|catalog| catalog.id == key.catalog)
}
