//! The gallery: what search and filters let through, as cards in rows; only rows in view are painted.

use egui::{
    Align2, CentralPanel, Frame, Id, Key, Label, Margin, Modifiers, Panel, Rect, RichText, Role,
    ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::{details, tags::tags_ui, thumb::thumb_ui};
use crate::{
    domain::{Evidence, EvidenceId},
    gui::{
        command::Command,
        picker::Pick,
        screens::scene::Scene,
        text as t, text_evidence as te,
        theme::{RADIUS, regular, semibold},
        view::{Dialog, Sweep},
        widgets::{Field, chip, secondary},
    },
    text,
    workbench::{
        Busy, FolderKind, GalleryFilter, GalleryRow, Needle, OpenProject, matches, safe_name,
    },
};

/// The least width of a card; they share what is left of a row.
const WIDTH: f32 = 200.0;
const HEIGHT: f32 = 196.0;
const GAP: f32 = 12.0;
const PICTURE: f32 = 126.0;

/// Paints the screen.
pub(in crate::gui::screens) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let surface = Frame::new()
        .fill(scene.tokens.surface)
        .inner_margin(Margin::symmetric(16, 14));
    let chosen = scene.view.evidence.chosen;
    let chosen = chosen.and_then(|id| project.assessment().evidence(id));
    let room = ui.available_width();
    Panel::right("evidence-details")
        .default_size(330.0)
        .size_range(260.0..=(room * 0.45).max(270.0))
        .frame(surface)
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt(("details", scene.view.evidence.chosen))
                .auto_shrink(false)
                .show(ui, |ui| match chosen {
                    Some(evidence) => details::ui(ui, scene, project, evidence),
                    None => nothing_ui(ui, scene, te::CHOOSE),
                });
        });
    let background = Frame::new()
        .fill(scene.tokens.background)
        .inner_margin(Margin::symmetric(24, 16));
    CentralPanel::no_frame().frame(background).show(ui, |ui| {
        head_ui(ui, scene, project);
        filters_ui(ui, scene, project);
        ui.add_space(6.0);
        cards_ui(ui, scene, project);
    });
}

fn nothing_ui(ui: &mut Ui, scene: &Scene<'_>, words: &str) {
    let words = RichText::new(words)
        .font(regular(13.0))
        .color(scene.tokens.muted);
    ui.add(Label::new(words).wrap());
}

fn head_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(te::GALLERY).font(semibold(22.0)));
        ui.add_space(12.0);
        let unswept = project.misgivings().unswept;
        if secondary(ui, &te::counted(te::SWEEP, unswept)).clicked() {
            scene
                .out
                .push(Command::Open(Dialog::Sweep(Sweep::of(project))));
        }
        let suspects = project.misgivings().suspects;
        if suspects > 0 && secondary(ui, &te::counted(te::SUSPECT, suspects)).clicked() {
            scene.out.push(Command::Open(Dialog::Suspects));
        }
        if secondary(ui, te::PAPER).clicked() {
            scene.out.push(Command::Open(Dialog::Paper));
        }
        let busy = scene.bench.is_busy(Busy::Exporting);
        ui.add_enabled_ui(!busy && !project.assessment().evidence.is_empty(), |ui| {
            for (name, kind) in [
                (te::EXPORT, FolderKind::Folder),
                (te::EXPORT_ZIP, FolderKind::Zip),
            ] {
                if secondary(ui, name).clicked() {
                    scene.out.push(Command::Pick(export(project, kind)));
                }
            }
        });
        let verifying = scene.bench.is_busy(Busy::Verifying);
        ui.add_enabled_ui(!verifying, |ui| {
            if secondary(ui, t::VERIFY).clicked() {
                crate::gui::command::ask(scene.out, crate::workbench::Request::Verify);
            }
        });
    });
}

/// Where to write the evidence, with a name to suggest.
pub(in crate::gui) fn export(project: &OpenProject, kind: FolderKind) -> Pick {
    let name = safe_name(&project.assessment().profile.name);
    Pick::Export(kind, format!("{name} 증빙"))
}

fn filters_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let id = Id::unique("gallery-search");
    let typed = Field::line(id, te::GALLERY_HINT)
        .hint(te::GALLERY_HINT)
        .show(ui, &scene.view.evidence.query);
    if std::mem::take(&mut scene.view.evidence.seek) {
        typed.response.request_focus();
    }
    if let Some(text) = typed.text {
        scene.view.evidence.query = text;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        let admitted = project.gallery().admitted;
        for (filter, count) in GalleryFilter::ALL.into_iter().zip(admitted) {
            let chosen = scene.view.evidence.filter == filter;
            let shown = chosen || count > 0 || filter == GalleryFilter::All;
            if shown && chip(ui, chosen, &te::filter(filter, count)).clicked() {
                scene.view.evidence.filter = filter;
            }
        }
        if let Some(key) = scene.view.selected.clone() {
            ui.add_space(8.0);
            let name = format!("{} {}", te::ONLY_CONTROL, key.control);
            let only = scene.view.evidence.only;
            if chip(ui, only, &name).clicked() {
                scene.view.evidence.only = !only;
            }
        }
    });
}

/// The rows that search and filters let through.
fn shown<'a>(scene: &Scene<'_>, project: &'a OpenProject) -> Vec<&'a GalleryRow> {
    let state = &scene.view.evidence;
    let needle = Needle::new(&state.query);
    let number = GalleryFilter::ALL
        .iter()
        .position(|filter| *filter == state.filter)
        .unwrap_or(0);
    let only = scene.view.selected.as_ref().filter(|_| state.only);
    let admitted = |row: &&GalleryRow| {
        row.admits[number]
            && only.is_none_or(|key| row.users.contains(key))
            && (needle.is_empty() || matches(&needle, &row.haystack))
    };
    project.gallery().rows.iter().filter(admitted).collect()
}

fn cards_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let rows = shown(scene, project);
    if rows.is_empty() {
        let words = if project.assessment().evidence.is_empty() {
            te::NO_EVIDENCE
        } else {
            te::NO_MATCH
        };
        return nothing_ui(ui, scene, words);
    }
    let ids: Vec<EvidenceId> = rows.iter().map(|row| row.id).collect();
    // The scroll bar floats over the cards' right edge.
    let room = ui.available_width() - 10.0;
    let columns = columns(room);
    let size = vec2(width(room, columns), HEIGHT);
    read_keys(ui, scene, &ids, columns);
    let lines = ids.len().div_ceil(columns);
    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
    let mut area = ScrollArea::vertical().id_salt("gallery").auto_shrink(false);
    if std::mem::take(&mut scene.view.evidence.reveal)
        && let Some(place) = ids
            .iter()
            .position(|id| Some(*id) == scene.view.evidence.chosen)
    {
        area = area.vertical_scroll_offset(offset(place / columns));
    }
    area.show_rows(ui, HEIGHT, lines, |ui, range| {
        for line in range {
            ui.horizontal(|ui| {
                let from = line * columns;
                for id in ids.iter().skip(from).take(columns) {
                    if let Some(evidence) = project.assessment().evidence(*id) {
                        card_ui(ui, scene, project, evidence, (size, &ids));
                    }
                }
            });
        }
    });
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a handful of columns"
)]
fn columns(width: f32) -> usize {
    (((width + GAP) / (WIDTH + GAP)) as usize).max(1)
}

#[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
fn width(room: f32, columns: usize) -> f32 {
    (room + GAP) / columns as f32 - GAP
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a number of lines, for painting"
)]
fn offset(line: usize) -> f32 {
    (line as f32 * (HEIGHT + GAP) - HEIGHT).max(0.0)
}

/// Arrows move among the cards, Enter sees one large.
fn read_keys(ui: &Ui, scene: &mut Scene<'_>, ids: &[EvidenceId], columns: usize) {
    let asked = !scene.bench.duplicates().is_empty();
    if ui.ctx().text_edit_focused() || !scene.view.dialogs.is_empty() || asked {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let here = ids
        .iter()
        .position(|id| Some(*id) == scene.view.evidence.chosen);
    let last = ids.len().saturating_sub(1);
    let place = here.unwrap_or(0);
    let steps = [
        (Key::ArrowRight, (place + 1).min(last)),
        (Key::ArrowLeft, place.saturating_sub(1)),
        (Key::ArrowDown, (place + columns).min(last)),
        (Key::ArrowUp, place.saturating_sub(columns)),
    ];
    for (key, next) in steps {
        if pressed(key) {
            let next = if here.is_none() { 0 } else { next };
            scene.view.evidence.chosen = ids.get(next).copied();
            scene.view.evidence.reveal = true;
        }
    }
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    if let (Some(place), true) = (here, nothing_focused)
        && pressed(Key::Enter)
    {
        scene.out.push(Command::View(ids[place], ids.to_vec()));
    }
}

fn card_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    evidence: &Evidence,
    (size, ids): (egui::Vec2, &[EvidenceId]),
) {
    let tokens = scene.tokens;
    let number = text::evidence_number(&evidence.number);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, Id::unique(("gallery", evidence.id)), Sense::click());
    let chosen = scene.view.evidence.chosen == Some(evidence.id);
    let name = format!("{number} {}", evidence.title);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &name));
    let lit = chosen || response.hovered() || response.has_focus();
    let line = if lit {
        Stroke::new(if chosen { 2.0 } else { 1.0 }, tokens.accent)
    } else {
        tokens.hair()
    };
    ui.painter()
        .rect(rect, RADIUS, tokens.surface, line, StrokeKind::Inside);
    let picture = Rect::from_min_size(rect.min, vec2(size.x, PICTURE)).shrink(2.0);
    ui.painter().rect_filled(picture, 4, tokens.sunken);
    thumb_ui(ui, scene, evidence, picture);
    words_ui(ui, scene, project, evidence, rect);
    if response.clicked() {
        scene.view.evidence.chosen = Some(evidence.id);
        scene.view.evidence.share.clear();
    }
    if response.double_clicked() {
        scene.out.push(Command::View(evidence.id, ids.to_vec()));
    }
    response.on_hover_text(t::captured(evidence.captured));
}

fn words_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    project: &OpenProject,
    evidence: &Evidence,
    card: Rect,
) {
    let at = pos2(card.left() + 10.0, card.top() + PICTURE + 7.0);
    let tokens = scene.tokens;
    let number = text::evidence_number(&evidence.number);
    ui.painter()
        .text(at, Align2::LEFT_TOP, number, semibold(12.0), tokens.text);
    let place = Rect::from_min_size(at + vec2(0.0, 17.0), vec2(card.width() - 20.0, 46.0));
    let mut place = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(place)
            .layout(egui::Layout::top_down(egui::Align::Min))
            .scope_id(Id::unique(("gallery-words", evidence.id))),
    );
    place.spacing_mut().item_spacing = vec2(4.0, 4.0);
    let title = RichText::new(&evidence.title)
        .font(regular(12.5))
        .color(tokens.text);
    place.add(Label::new(title).truncate());
    place.horizontal(|ui| tags_ui(ui, scene, project, evidence));
}
