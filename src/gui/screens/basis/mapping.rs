//! Two catalogs beside each other: every related pair of controls with both answers, and taking over in one press.

use egui::{ComboBox, Grid, Label, RichText, ScrollArea, Ui};

use super::tabs::{control_ui, nothing_ui};
use crate::{
    domain::{Catalog, CatalogId, ControlKey, Counterpart, counterparts},
    gui::{
        screens::{
            check::{is_answered, relation_ui, take_over},
            scene::Scene,
        },
        text_basis as tb,
        theme::{regular, semibold},
        widgets::{quiet, secondary},
    },
    workbench::OpenProject,
};

/// Paints the pairs.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let Some((left, right)) = pair(scene, project) else {
        nothing_ui(ui, scene, tb::NEED_TWO);
        return;
    };
    ui.horizontal(|ui| {
        let mut chosen = (left.clone(), right.clone());
        catalog_combo(ui, project, tb::LEFT, &mut chosen.0, &right);
        if quiet(ui, tb::SWAP).clicked() {
            std::mem::swap(&mut chosen.0, &mut chosen.1);
        }
        catalog_combo(ui, project, tb::RIGHT, &mut chosen.1, &left);
        if chosen != (left.clone(), right.clone()) {
            scene.view.basis.pair = Some(chosen);
        }
    });
    ui.add_space(8.0);
    let find = |id: &CatalogId| project.catalogs().iter().find(|catalog| catalog.id == *id);
    let (Some(from), Some(_)) = (find(&left), find(&right)) else {
        return;
    };
    let knowledge = scene.bench.library().knowledge().clone();
    let rows = rows(from, &right, &knowledge.mappings);
    if rows.is_empty() {
        nothing_ui(ui, scene, tb::NO_PAIRS);
        return;
    }
    ScrollArea::horizontal().show(ui, |ui| {
        Grid::new("pairs")
            .num_columns(3)
            .spacing([16.0, 10.0])
            .striped(true)
            .show(ui, |ui| {
                for (key, other) in &rows {
                    row_ui(ui, scene, project, key, other);
                }
            });
    });
}

/// The two catalogs chosen, or the first two in use.
fn pair(scene: &Scene<'_>, project: &OpenProject) -> Option<(CatalogId, CatalogId)> {
    let in_use = &project.assessment().catalogs;
    let chosen = scene.view.basis.pair.clone();
    let chosen = chosen.filter(|(a, b)| in_use.contains(a) && in_use.contains(b));
    chosen.or_else(|| Some((in_use.first()?.clone(), in_use.get(1)?.clone())))
}

fn catalog_combo(
    ui: &mut Ui,
    project: &OpenProject,
    name: &str,
    chosen: &mut CatalogId,
    other: &CatalogId,
) {
    let title = |id: &CatalogId| {
        let catalog = project.catalogs().iter().find(|catalog| catalog.id == *id);
        catalog.map_or_else(String::new, |catalog| catalog.short.clone())
    };
    let combo = ComboBox::from_id_salt(("pair", name))
        .selected_text(title(chosen))
        .width(180.0)
        .show_ui(ui, |ui| {
            for catalog in project.catalogs().iter().filter(|it| it.id != *other) {
                ui.selectable_value(chosen, catalog.id.clone(), &catalog.short);
            }
        });
    combo.response.accessible_name(name);
}

/// Each control of the left catalog with every related one of the right, in the left one's order.
fn rows<'a>(
    from: &Catalog,
    to: &CatalogId,
    mappings: &'a [crate::domain::Mapping],
) -> Vec<(ControlKey, Counterpart<'a>)> {
    let of = |placed: crate::domain::Placed<'_>| {
        let key = from.key(&placed.control.id);
        let others = counterparts(mappings, &key).into_iter();
        let others = others.filter(|other| other.key.catalog == *to);
        others.map(|other| (key.clone(), other)).collect::<Vec<_>>()
    };
    from.controls().into_iter().flat_map(of).collect()
}

fn row_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    key: &ControlKey,
    other: &Counterpart<'_>,
) {
    side_ui(ui, scene, project, key, &other.key);
    ui.vertical(|ui| {
        ui.set_width(150.0);
        relation_ui(ui, scene, other, tb::beside(other.relation));
        let why = RichText::new(other.why)
            .font(regular(11.5))
            .color(scene.tokens.muted);
        ui.add(Label::new(why).wrap());
    });
    side_ui(ui, scene, project, &other.key, key);
    ui.end_row();
}

/// One control with its answer; where the other has an answer and this has none, it can be taken over.
fn side_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    key: &ControlKey,
    other: &ControlKey,
) {
    ui.vertical(|ui| {
        ui.set_width(330.0);
        ui.spacing_mut().interact_size.y = 22.0;
        control_ui(ui, scene, project, key, false);
        let Some(finding) = project.assessment().finding(key) else {
            return;
        };
        if !finding.summary.trim().is_empty() {
            let summary = RichText::new(finding.summary.trim()).font(regular(12.0));
            ui.add(Label::new(summary.color(scene.tokens.muted)).wrap());
        }
        let taken = finding.taken_over.iter().any(|link| link.from == *other);
        if taken {
            ui.label(RichText::new(tb::TAKEN).font(semibold(11.5)));
        } else if is_answered(project, other)
            && !is_answered(project, key)
            && !project.assessment().comes_from(other, key)
        {
            let button = ui.push_id((key.to_string(), other.to_string()), |ui| {
                secondary(ui, tb::TAKE_OVER)
            });
            let button = button.inner.on_hover_text(tb::TAKE_OVER_HINT);
            if button.clicked() {
                take_over(scene, other, key);
            }
        }
    });
}
