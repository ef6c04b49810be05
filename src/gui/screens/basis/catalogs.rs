//! The catalogs in use: what each is, the words of its verdicts, and how catalogs and controls come in and out.

use egui::{Id, Label, RichText, Ui};

use crate::{
    domain::{Catalog, Mark},
    gui::{
        command::{Command, ask},
        picker::Pick,
        screens::scene::{Scene, notice_ui},
        text_basis as tb,
        theme::{regular, semibold},
        view::Dialog,
        widgets::{Field, card, mark, primary, quiet, secondary},
    },
    text,
    workbench::{OpenProject, Request},
};

/// Paints the catalogs.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    ui.horizontal_wrapped(|ui| {
        if primary(ui, tb::ADD_CATALOG).clicked() {
            scene.out.push(Command::Open(Dialog::AddCatalog));
        }
        if secondary(ui, tb::ADD_OWN).clicked() {
            scene.out.push(Command::Open(Dialog::Own(None)));
        }
        if secondary(ui, tb::SCOPE_OUT).clicked() {
            scene.out.push(Command::Open(Dialog::ScopeOut));
        }
        files_ui(ui, scene);
    });
    ui.add_space(8.0);
    for catalog in project.catalogs() {
        card(ui, |ui| catalog_ui(ui, scene, project, catalog));
        ui.add_space(8.0);
    }
}

/// Reading a catalog file, and writing the template of one.
pub(in crate::gui) fn files_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    if secondary(ui, tb::LOAD_CATALOG)
        .on_hover_text(tb::LOAD_HINT)
        .clicked()
    {
        scene.out.push(Command::Pick(Pick::Catalog));
    }
    if quiet(ui, tb::SAVE_TEMPLATE).clicked() {
        scene.out.push(Command::Pick(Pick::SaveTemplate));
    }
}

fn catalog_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, catalog: &Catalog) {
    let muted = |words: String| {
        RichText::new(words)
            .font(regular(12.0))
            .color(scene.tokens.muted)
    };
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(&catalog.title).font(semibold(15.0)));
        ui.label(muted(tb::controls(catalog.controls().len())));
    });
    ui.add(Label::new(muted(text::catalog_source(catalog))).wrap());
    notice_ui(ui, scene.tokens, catalog);
    ui.add_space(6.0);
    ui.label(
        RichText::new(tb::LABELS)
            .font(semibold(12.0))
            .color(scene.tokens.muted),
    );
    labels_ui(ui, scene, project, catalog);
    ui.add_space(4.0);
    remove_ui(ui, scene, project, catalog);
}

/// Takes the catalog out. Pressed once it says what goes with it, pressed again it goes.
fn remove_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, catalog: &Catalog) {
    let last = project.catalogs().len() == 1;
    let sure = scene.view.basis.removing.as_ref() == Some(&catalog.id);
    let words = if sure {
        let rows = project.listing().rows.iter();
        let rows = rows.filter(|row| row.key.catalog == catalog.id);
        let answers = rows.clone().filter(|row| !row.mark.is_open()).count();
        tb::remove_sure(answers, rows.map(|row| row.evidence).sum())
    } else {
        tb::REMOVE_CATALOG.to_owned()
    };
    let button = ui.add_enabled_ui(!last, |ui| quiet(ui, &words)).inner;
    let button = button.accessible_name(format!("{words}: {}", catalog.title));
    let hint = if last {
        tb::LAST_CATALOG
    } else {
        tb::REMOVE_CATALOG_HINT
    };
    let button = button.on_hover_text(hint).on_disabled_hover_text(hint);
    if button.clicked() && sure {
        scene.view.basis.removing = None;
        ask(scene.out, Request::RemoveCatalog(catalog.id.clone()));
    } else if button.clicked() {
        scene.view.basis.removing = Some(catalog.id.clone());
    }
}

/// The words of the verdicts, to be typed over; an empty one is the catalog's own again.
fn labels_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, catalog: &Catalog) {
    ui.horizontal_wrapped(|ui| {
        for level in &catalog.scale {
            mark(ui, Mark::Judged(level.outcome));
            let key = (catalog.id.clone(), level.id.clone());
            let own = project.assessment().tailoring.labels.get(&key);
            let id = Id::unique(("label", catalog.id.as_str(), level.id.as_str()));
            ui.scope(|ui| {
                ui.set_max_width(110.0);
                let name = format!("{} {} {}", tb::LABELS, catalog.short, level.id);
                let shown = own.map_or("", String::as_str);
                let hint = if own.is_some() {
                    ""
                } else {
                    level.label.as_str()
                };
                let typed = Field::line(id, &name).hint(hint).show(ui, shown);
                if let Some(word) = typed.text {
                    let word = (!word.trim().is_empty()).then_some(word);
                    ask(scene.out, Request::Label(key.0, key.1, word));
                }
                if typed.left {
                    ask(scene.out, Request::Seal);
                }
                typed.response.on_hover_text(tb::LABELS_HINT);
            });
        }
    });
}
