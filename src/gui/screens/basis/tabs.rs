//! The tabs of the 기준 screen, and what its parts share.

use egui::{RichText, Ui};

use super::{catalogs, laws, mapping, risks, terms};
use crate::{
    domain::{ControlKey, Mark},
    gui::{
        command::Command,
        screens::scene::{Scene, short_name},
        text_basis as tb,
        theme::{regular, semibold},
        view::BasisTab,
        widgets::{Field, chip, mark, quiet},
    },
    workbench::OpenProject,
};

/// Paints the screen.
pub(in crate::gui::screens) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    ui.label(RichText::new(tb::BASIS).font(semibold(22.0)));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (tab, name) in [
            (BasisTab::Catalogs, tb::CATALOGS),
            (BasisTab::Mapping, tb::MAPPING),
            (BasisTab::Risks, tb::RISKS),
            (BasisTab::Laws, tb::LAWS),
            (BasisTab::Terms, tb::TERMS),
        ] {
            if chip(ui, scene.view.basis.tab == tab, name).clicked() {
                scene.view.basis.tab = tab;
                scene.view.basis.query.clear();
            }
        }
    });
    ui.add_space(8.0);
    match scene.view.basis.tab {
        BasisTab::Catalogs => catalogs::ui(ui, scene, project),
        BasisTab::Mapping => mapping::ui(ui, scene, project),
        BasisTab::Risks => risks::ui(ui, scene, project),
        BasisTab::Laws => laws::ui(ui, scene, project),
        BasisTab::Terms => terms::ui(ui, scene, project),
    }
}

/// A control by number and title, with its state; pressing it shows it. Of several catalogs it names its own, if told to.
pub(super) fn control_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    key: &ControlKey,
    named: bool,
) {
    let Some(row) = project.listing().row(key) else {
        return;
    };
    let several = named && project.catalogs().len() > 1;
    let short = if several {
        short_name(project, key)
    } else {
        String::new()
    };
    ui.horizontal(|ui| {
        mark(ui, row.mark);
        let name = format!("{short} {} {}", key.control, row.title);
        if quiet(ui, name.trim_start()).clicked() {
            scene.out.push(Command::Select(key.clone()));
        }
        if row.mark != Mark::Unassessed {
            ui.label(
                RichText::new(&row.state)
                    .font(regular(12.0))
                    .color(scene.tokens.muted),
            );
        }
    });
}

/// The field that narrows a list.
pub(super) fn search_ui(ui: &mut Ui, scene: &mut Scene<'_>, hint: &str) {
    let id = egui::Id::unique("basis-search");
    let typed = Field::line(id, hint)
        .hint(hint)
        .show(ui, &scene.view.basis.query);
    if let Some(text) = typed.text {
        scene.view.basis.query = text;
    }
    ui.add_space(8.0);
}

/// A sentence in place of an empty list.
pub(super) fn nothing_ui(ui: &mut Ui, scene: &Scene<'_>, words: &str) {
    let words = RichText::new(words)
        .font(regular(13.0))
        .color(scene.tokens.muted);
    ui.add(egui::Label::new(words).wrap());
}
