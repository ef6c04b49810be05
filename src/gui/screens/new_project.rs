//! The form of a new project. Only the institution's name and a catalog are needed; the rest can be added later.

use egui::{ComboBox, Frame, Id, Label, Margin, Panel, Response, RichText, Sense, Ui};

use super::scene::{Scene, notice_ui};
use crate::{
    domain::{CatalogId, Part, Period},
    gui::{
        command::{Command, ask},
        screens::catalog_files_ui,
        text as t, text_basis as tb,
        theme::{regular, semibold},
        view::{Draft, Screen},
        widgets::{Field, Icon, card, icon_button, primary, quiet, secondary, tick},
    },
    text,
    workbench::Request,
};

/// Paints the form.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    prepare(scene);
    ui.label(RichText::new(t::NEW).font(semibold(22.0)));
    ui.add_space(8.0);
    heading(ui, t::INSTITUTION);
    let seek = std::mem::take(&mut scene.view.seek);
    card(ui, |ui| institution_ui(ui, &mut scene.view.draft, seek));
    ui.add_space(8.0);
    heading(ui, t::PERSONS);
    card(ui, |ui| persons_ui(ui, &mut scene.view.draft));
    ui.add_space(8.0);
    heading(ui, t::CATALOGS);
    card(ui, |ui| {
        catalogs_ui(ui, scene);
        own_catalog_ui(ui, scene);
    });
}

/// Most width of the form, in points.
pub(super) const FORM_WIDTH: f32 = 760.0;

/// Paints the bar below the form: however long the form, it can be finished at any time.
pub(super) fn bar_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let frame = Frame::new()
        .fill(scene.tokens.surface)
        .inner_margin(Margin::symmetric(24, 10));
    Panel::bottom("create")
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            // Below the form's own column.
            let margin = ((ui.available_width() - FORM_WIDTH) / 2.0).max(0.0);
            ui.horizontal(|ui| {
                ui.add_space(margin);
                ui.vertical(|ui| actions_ui(ui, scene));
            });
        });
}

fn actions_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let missing = missing(&scene.view.draft);
    if scene.view.draft.tried {
        for sentence in &missing {
            ui.label(
                RichText::new(sentence)
                    .font(regular(13.0))
                    .color(scene.tokens.danger()),
            );
        }
    }
    ui.horizontal(|ui| {
        if primary(ui, t::CREATE).clicked() {
            scene.view.draft.tried = true;
            if missing.is_empty() {
                ask(
                    scene.out,
                    Request::New(Box::new(scene.view.draft.new.clone())),
                );
            }
        }
        if secondary(ui, t::CANCEL).clicked() {
            scene.out.push(Command::Show(Screen::Start));
        }
    });
}

/// A fresh draft has the first catalog chosen and room for three persons.
fn prepare(scene: &mut Scene<'_>) {
    let draft = &mut scene.view.draft;
    if draft.new.persons.is_empty() {
        draft.new.persons = [Part::Assessor, Part::Reviewer, Part::Approver]
            .map(|part| (String::new(), String::new(), part))
            .to_vec();
        if let Some(first) = scene.bench.library().entries().first() {
            draft.new.catalogs = vec![first.catalog.id.clone()];
        }
    }
}

fn institution_ui(ui: &mut Ui, draft: &mut Draft, seek: bool) {
    let new = &mut draft.new;
    let first = line(ui, t::INSTITUTION_NAME, "", &mut new.institution.name);
    if seek {
        first.request_focus();
    }
    line(ui, t::SERVICE, "", &mut new.service);
    line(ui, t::API, "", &mut new.api);
    row(ui, t::PERIOD, |ui| {
        ui.columns(2, |columns| {
            bare_line(
                &mut columns[0],
                t::PERIOD_START,
                "2026-11-02",
                &mut draft.start,
            );
            bare_line(&mut columns[1], t::PERIOD_END, "2026-11-20", &mut draft.end);
        });
    });
    draft.new.period = period(&draft.start, &draft.end).ok().flatten();
    line(ui, t::DEPARTMENT, "", &mut draft.new.institution.department);
    line(
        ui,
        t::REPRESENTATIVE,
        "",
        &mut draft.new.institution.representative,
    );
    line(
        ui,
        t::PROJECT_NAME,
        t::PROJECT_NAME_HINT,
        &mut draft.new.name,
    );
}

fn persons_ui(ui: &mut Ui, draft: &mut Draft) {
    let mut removed = None;
    for (index, (name, role, part)) in draft.new.persons.iter_mut().enumerate() {
        ui.push_id(index, |ui| {
            ui.horizontal(|ui| {
                let width = (ui.available_width() - 150.0) / 2.0;
                ui.scope(|ui| {
                    ui.set_max_width(width);
                    bare_line(ui, t::PERSON_NAME, t::PERSON_NAME, name);
                });
                ui.scope(|ui| {
                    ui.set_max_width(width);
                    bare_line(ui, t::PERSON_ROLE, t::PERSON_ROLE, role);
                });
                part_ui(ui, part);
                if icon_button(ui, Icon::Remove, t::REMOVE).clicked() {
                    removed = Some(index);
                }
            });
        });
    }
    if let Some(index) = removed {
        draft.new.persons.remove(index);
    }
    if quiet(ui, t::ADD_PERSON).clicked() {
        draft
            .new
            .persons
            .push((String::new(), String::new(), Part::Assessor));
    }
}

/// A choice of the part that a person plays.
pub(super) fn part_ui(ui: &mut Ui, part: &mut Part) {
    let combo = ComboBox::from_id_salt("part")
        .selected_text(text::part(*part))
        .width(72.0)
        .show_ui(ui, |ui| {
            for choice in [Part::Assessor, Part::Reviewer, Part::Approver] {
                ui.selectable_value(part, choice, text::part(choice));
            }
        });
    combo.response.accessible_name(t::PERSON_PART);
}

fn catalogs_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    for entry in scene.bench.library().entries() {
        let catalog = &entry.catalog;
        let chosen = &mut scene.view.draft.new.catalogs;
        let is_chosen = chosen.contains(&catalog.id);
        ui.horizontal_top(|ui| {
            if tick(ui, is_chosen, &catalog.title).clicked() {
                toggle(chosen, &catalog.id);
            }
            ui.vertical(|ui| {
                let title = RichText::new(&catalog.title).font(regular(14.0));
                if ui.add(Label::new(title).sense(Sense::CLICK)).clicked() {
                    toggle(chosen, &catalog.id);
                }
                let count = tb::controls(catalog.controls().len());
                let source = format!("{count} · {}", text::catalog_source(catalog));
                let source = RichText::new(source).font(regular(12.0));
                ui.add(egui::Label::new(source.color(scene.tokens.muted)).wrap());
                notice_ui(ui, scene.tokens, catalog);
            });
        });
    }
}

/// Reading a catalog file of one's own, which then is among the choices.
fn own_catalog_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.add_space(4.0);
    ui.horizontal(|ui| catalog_files_ui(ui, scene));
}

fn toggle(chosen: &mut Vec<CatalogId>, id: &CatalogId) {
    if chosen.contains(id) {
        chosen.retain(|other| other != id);
    } else {
        chosen.push(id.clone());
    }
}

fn missing(draft: &Draft) -> Vec<String> {
    let mut sentences = Vec::new();
    if draft.new.institution.name.trim().is_empty() {
        sentences.push(t::NEED_INSTITUTION.to_owned());
    }
    if draft.new.catalogs.is_empty() {
        sentences.push(t::NEED_CATALOG.to_owned());
    }
    sentences.extend(period(&draft.start, &draft.end).err());
    sentences
}

/// The period of two typed dates, or a sentence that says what is wrong with them.
pub(super) fn period(start: &str, end: &str) -> Result<Option<Period>, String> {
    match (text::read_date(start)?, text::read_date(end)?) {
        (None, None) => Ok(None),
        (Some(start), Some(end)) if start <= end => Ok(Some(Period { start, end })),
        (Some(_), Some(_)) => Err(t::PERIOD_REVERSED.to_owned()),
        _ => Err(t::PERIOD_HALF.to_owned()),
    }
}

fn heading(ui: &mut Ui, title: &str) {
    ui.label(RichText::new(title).font(semibold(14.0)));
}

/// A name at the left and a field at the right.
pub(super) fn row<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal(|ui| {
        let tokens = crate::gui::theme::Tokens::of(ui.ctx());
        ui.allocate_ui(egui::vec2(132.0, 30.0), |ui| {
            ui.set_width(132.0);
            ui.label(RichText::new(name).font(regular(13.0)).color(tokens.muted));
        });
        ui.vertical(|ui| add(ui)).inner
    })
    .inner
}

fn line(ui: &mut Ui, name: &str, hint: &str, text: &mut String) -> Response {
    row(ui, name, |ui| bare_line(ui, name, hint, text))
}

fn bare_line(ui: &mut Ui, name: &str, hint: &str, text: &mut String) -> Response {
    let typed = Field::line(Id::unique("new-project").with((ui.scope_id(), name)), name)
        .hint(hint)
        .show(ui, text);
    if let Some(edited) = typed.text {
        *text = edited;
    }
    typed.response
}
