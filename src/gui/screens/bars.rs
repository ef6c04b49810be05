//! The bar at the top and the status line at the bottom.

use egui::{Align, Frame, Layout, Margin, Panel, RichText, ScrollArea, Ui, vec2};

use super::{comparison, evidence::export, scene::Scene};
use crate::{
    domain::PersonId,
    gui::{
        command::{Command, Leaving, ask},
        keys::suggested_name,
        picker::Pick,
        text as t, text_backup as tk, text_basis as tb, text_evidence as te, text_history as th,
        text_issued as ti, text_lock as tl, text_part as tp, text_salvage as tv, text_year as ty,
        theme::{STATUS_BAR, TOP_BAR, regular, semibold},
        view::{Dialog, Pane, Screen, Sweep},
        widgets::{Field, Icon, icon_button, primary, secondary},
    },
    workbench::{Busy, FolderKind, OpenProject, Request, SaveState, TrailFilter, deed},
};

/// Room for the buttons at the right of the top bar.
const ACTIONS: f32 = 262.0;

/// Paints the bar at the top.
pub(super) fn top_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let frame = Frame::new()
        .fill(scene.tokens.surface)
        .inner_margin(Margin::symmetric(12, 0));
    Panel::top("top")
        .exact_size(TOP_BAR)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                menu_ui(ui, scene, project);
                let search = if ui.available_width() > 1000.0 {
                    290.0
                } else {
                    150.0
                };
                let name = (ui.available_width() - search - ACTIONS).max(120.0);
                ui.allocate_ui_with_layout(
                    vec2(name, 30.0),
                    Layout::left_to_right(Align::Center),
                    |ui| {
                        ui.set_width(name);
                        name_ui(ui, scene, project);
                    },
                );
                ui.allocate_ui_with_layout(
                    vec2(search, 30.0),
                    Layout::left_to_right(Align::Center),
                    |ui| {
                        search_ui(ui, scene);
                    },
                );
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    actions_ui(ui, scene, project);
                });
            });
        });
}

fn name_ui(ui: &mut Ui, scene: &Scene<'_>, project: &OpenProject) {
    let tally = project.listing().tally;
    let progress = RichText::new(t::progress(tally))
        .font(regular(13.0))
        .color(scene.tokens.muted);
    let name = RichText::new(&project.assessment().profile.name)
        .font(semibold(14.0))
        .color(scene.tokens.text);
    let reserved = 190.0;
    let width = (ui.available_width() - reserved).max(80.0);
    ui.scope(|ui| {
        ui.set_max_width(width);
        ui.add(egui::Label::new(name).truncate());
    });
    ui.add_space(4.0);
    ui.add(egui::Label::new(progress).truncate());
}

/// The buttons at the right, painted from the right.
fn actions_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let reporting = scene.bench.is_busy(Busy::Reporting);
    let label = if reporting { t::REPORTING } else { t::REPORT };
    let report = ui.add_enabled_ui(!reporting, |ui| primary(ui, label)).inner;
    if report
        .on_hover_text(t::with_key(t::REPORT, "Ctrl E"))
        .clicked()
    {
        scene
            .out
            .push(Command::Pick(Pick::SaveReport(suggested_name(
                project, "pdf",
            ))));
    }
    let lacking = secondary(ui, &t::lacking(project.listing().lacking()));
    if lacking
        .on_hover_text(t::with_key(t::CHECK_FIRST, "Ctrl Shift L"))
        .clicked()
    {
        scene.out.push(Command::Open(Dialog::Lacks));
    }
}

fn search_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let id = egui::Id::unique("search");
    let typed = Field::line(id, t::SEARCH)
        .hint(t::SEARCH_HINT)
        .show(ui, &scene.view.query);
    if std::mem::take(&mut scene.view.seek) {
        typed.response.request_focus();
    }
    if let Some(text) = typed.text {
        scene.view.query = text;
        scene.out.push(Command::Show(Screen::Check));
    }
    typed
        .response
        .on_hover_text(t::with_key(t::SEARCH, "Ctrl F"));
}

fn menu_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let menu = ui.menu_button(RichText::new(t::MENU).font(regular(13.0)), |ui| {
        ui.set_min_width(220.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        // Large text in a small window: what finds no room is scrolled to.
        let room = (ui.ctx().content_rect().height() - TOP_BAR - 24.0).max(120.0);
        ScrollArea::vertical()
            .max_height(room)
            .min_scrolled_height(room)
            .show(ui, |ui| items_ui(ui, scene, project));
    });
    menu.response.on_hover_text(t::MENU);
}

fn items_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let history = project.history();
    let undo = t::turn(t::UNDO, history.undoable().map(deed));
    let redo = t::turn(t::REDO, history.redoable().map(deed));
    let asks = [
        (undo, "Ctrl Z", history.undoable().is_some(), Request::Undo),
        (redo, "Ctrl Y", history.redoable().is_some(), Request::Redo),
        (t::SAVE.to_owned(), "Ctrl S", true, Request::Save),
    ];
    for (name, key, enabled, request) in asks {
        if item(ui, &name, key, enabled) {
            ask(scene.out, request);
        }
    }
    if item(ui, t::SAVE_AS, "Ctrl Shift S", true) {
        scene
            .out
            .push(Command::Pick(Pick::SaveProject(suggested_name(
                project, "jgd",
            ))));
    }
    if item(ui, tk::BACKUPS, "", true) {
        scene.out.push(Command::Open(Dialog::Backups));
    }
    ui.separator();
    for (name, dialog) in [
        (tb::ADD_CATALOG, Dialog::AddCatalog),
        (tb::ADD_OWN, Dialog::Own(None)),
        (tb::SCOPE_OUT, Dialog::ScopeOut),
    ] {
        if item(ui, name, "", true) {
            scene.out.push(Command::Open(dialog));
        }
    }
    parts_ui(ui, scene);
    comparison::items_ui(ui, scene, project);
    ui.separator();
    for (name, key, dialog) in [
        (te::SWEEP, "Ctrl Shift H", Dialog::Sweep(Sweep::of(project))),
        (te::SUSPECTS, "", Dialog::Suspects),
    ] {
        if item(ui, name, key, true) {
            scene.out.push(Command::Open(dialog));
        }
    }
    ui.separator();
    lock_items_ui(ui, scene, project);
    ui.separator();
    let reporting = scene.bench.is_busy(Busy::Reporting);
    if item(ui, ti::PRINT, "Ctrl P", !reporting) {
        scene.out.push(Command::Print);
    }
    let exporting = scene.bench.is_busy(Busy::Exporting);
    if item(ui, te::EXPORT, "", !exporting) {
        let pick = export(project, FolderKind::Folder);
        scene.out.push(Command::Pick(pick));
    }
    if item(ui, t::VERIFY, "", !scene.bench.is_busy(Busy::Verifying)) {
        ask(scene.out, Request::Verify);
    }
    if (project.wreck().is_some() || !project.damages().is_empty())
        && item(ui, tv::LOSSES, "", true)
    {
        scene.out.push(Command::Open(Dialog::Losses));
    }
    if item(ui, th::HISTORY, "", true) {
        scene.view.history.filter = TrailFilter::default();
        scene.out.push(Command::Show(Screen::History));
    }
    ui.separator();
    for (name, key, leaving) in [
        (t::NEW, "Ctrl N", Leaving::New),
        (t::OPEN, "Ctrl O", Leaving::Open),
        (t::CLOSE_PROJECT, "", Leaving::Close),
    ] {
        if item(ui, name, key, true) {
            scene.out.push(Command::Leave(leaving));
        }
    }
}

/// Handing parts out and taking them back.
fn parts_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.separator();
    let idle = !scene.bench.is_busy(Busy::Parting);
    if item(ui, tp::SPLIT, "", idle) {
        scene.out.push(Command::Open(Dialog::Split));
    }
    if item(ui, tp::MERGE, "", idle) {
        scene.out.push(Command::Pick(Pick::Part));
    }
}

fn lock_items_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let protected = project.is_protected();
    let name = if protected { tl::CHANGE } else { tl::PROTECT };
    if item(ui, name, "", !scene.bench.is_busy(Busy::Locking)) {
        scene.out.push(Command::Open(Dialog::Protect));
    }
    if protected && item(ui, tl::COVER_NOW, "", true) {
        scene.out.push(Command::Cover);
    }
}

/// An entry of the menu; says whether it was chosen.
pub(super) fn item(ui: &mut Ui, name: &str, key: &str, enabled: bool) -> bool {
    let response = ui.add_enabled(enabled, egui::Button::new(name).shortcut_text(key));
    let clicked = response.accessible_name(name).clicked();
    if clicked {
        ui.close();
    }
    clicked
}

/// Paints the status line.
pub(super) fn status_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let frame = Frame::new()
        .fill(scene.tokens.surface)
        .inner_margin(Margin::symmetric(12, 0));
    Panel::bottom("status")
        .exact_size(STATUS_BAR)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if icon_button(ui, Icon::PaneLeft, t::COLLAPSE_LIST).clicked() {
                    scene.out.push(Command::Fold(Pane::List));
                }
                let state = project.save_state();
                let color = match state {
                    SaveState::Saved(_) | SaveState::Saving => scene.tokens.muted,
                    SaveState::Changed | SaveState::ReadOnly | SaveState::Never => {
                        scene.tokens.warning()
                    }
                };
                let saved = ui.label(
                    RichText::new(t::save_state(state))
                        .font(regular(12.0))
                        .color(color),
                );
                if let Some(path) = project.path() {
                    saved.on_hover_text(path.display().to_string());
                }
                backup_ui(ui, scene, project);
                evidence_state_ui(ui, scene, project);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if icon_button(ui, Icon::PaneRight, t::COLLAPSE_REFERENCE).clicked() {
                        scene.out.push(Command::Fold(Pane::Reference));
                    }
                    ui.label(
                        RichText::new(t::KEY_HINT)
                            .font(regular(12.0))
                            .color(scene.tokens.muted),
                    );
                    at_work_ui(ui, scene, project);
                });
            });
        });
}

/// How old the newest saved version that is kept is.
fn backup_ui(ui: &mut Ui, scene: &Scene<'_>, project: &OpenProject) {
    if project.path().is_none() || scene.bench.settings().backups == 0 {
        return;
    }
    let newest = project.backups().first().map(|row| row.backup.at);
    let words = format!("· {}", tk::age(newest, scene.today));
    let words = RichText::new(words).font(regular(12.0));
    ui.label(words.color(scene.tokens.muted));
}

/// Whether every hash was found right, and what is under way with evidence.
fn evidence_state_ui(ui: &mut Ui, scene: &Scene<'_>, project: &OpenProject) {
    let busy = [
        (Busy::Importing, t::IMPORTING),
        (Busy::Redacting, te::REDACTING),
        (Busy::Exporting, te::EXPORTING),
        (Busy::Parting, tp::PARTING),
        (Busy::Carrying, ty::CARRYING),
        (Busy::Comparing, ty::READING),
    ];
    let words = busy
        .into_iter()
        .filter(|(kind, _)| scene.bench.is_busy(*kind));
    let mut words: Vec<String> = words.map(|(_, words)| words.to_owned()).collect();
    if let Some((done, all)) = scene.bench.progress() {
        words.push(te::verifying(done, all));
    }
    let quiet = words.is_empty();
    if quiet && project.is_verified() && !project.assessment().evidence.is_empty() {
        words.push(te::VERIFIED.to_owned());
    }
    let lost = project.assessment().lost.len();
    if quiet && lost > 0 {
        words.push(tv::lost(lost));
    }
    let color = if quiet {
        scene.tokens.muted
    } else {
        scene.tokens.accent
    };
    for words in words {
        ui.label(RichText::new(words).font(regular(12.0)).color(color));
    }
}

/// Who is at work: it stamps edits and evidence.
fn at_work_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let persons = &project.assessment().persons;
    if persons.is_empty() {
        return;
    }
    let chosen = scene.bench.at_work();
    let name = |id: Option<PersonId>| {
        id.and_then(|id| project.assessment().person(id))
            .map_or(t::NOBODY, |person| person.name.as_str())
    };
    // What nobody is named for cannot be told later.
    let color = if chosen.is_some() {
        scene.tokens.text
    } else {
        scene.tokens.warning()
    };
    let words = RichText::new(name(chosen)).font(regular(12.0)).color(color);
    let mut pick = chosen;
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = 22.0;
        ui.spacing_mut().button_padding.y = 1.0;
        let combo = egui::ComboBox::from_id_salt("at-work")
            .selected_text(words)
            .width(110.0)
            .show_ui(ui, |ui| {
                for id in std::iter::once(None).chain(persons.iter().map(|person| Some(person.id)))
                {
                    ui.selectable_value(&mut pick, id, name(id));
                }
            });
        combo
            .response
            .accessible_name(t::AT_WORK)
            .on_hover_text(t::AT_WORK);
    });
    if pick != chosen {
        ask(scene.out, Request::AtWork(pick));
    }
}
