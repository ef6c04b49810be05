//! The compared controls, a row each: what became of it, and how it stood and stands. Only rows in view are painted.

use egui::{
    Align2, Color32, FontId, Id, Key, Label, Modifiers, Rect, Role, ScrollArea, Sense, Ui,
    WidgetInfo, pos2, vec2,
};

use super::state::{RowId, id};
use crate::{
    domain::{Compared, ControlKey, Drift, Mark, Outcome, Standing},
    gui::{
        command::Command,
        screens::scene::{Scene, short_name},
        text_year as ty,
        theme::{RADIUS, Tokens, regular, semibold},
        widgets::{paint_mark, prose},
    },
    text,
    workbench::OpenProject,
};

const HEIGHT: f32 = 46.0;
/// Widths: what became of it, its number, and each of the two states.
const DRIFT: f32 = 74.0;
const NUMBER: f32 = 56.0;
const STATE: f32 = 92.0;

/// Paints the list.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let all = scene.view.comparison.rows();
    let only = scene.view.comparison.only;
    let rows = all.iter();
    let rows: Vec<&Compared> = rows
        .filter(|row| only.is_none_or(|only| row.drift == only))
        .collect();
    if rows.is_empty() {
        let words = prose(ty::NONE_OF_THESE).color(scene.tokens.muted);
        ui.add(Label::new(words).wrap());
        return;
    }
    let ids: Vec<RowId> = rows.iter().map(|row| id(row)).collect();
    read_keys(ui, scene, &rows, &ids);
    let chosen = scene.view.comparison.chosen.clone();
    let place = ids.iter().position(|it| Some(it) == chosen.as_ref());
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut area = ScrollArea::vertical()
        .id_salt("comparison")
        .auto_shrink(false);
    if std::mem::take(&mut scene.view.comparison.reveal) {
        area = area.vertical_scroll_offset(offset(place.unwrap_or(0)));
    }
    area.show_rows(ui, HEIGHT, rows.len(), |ui, range| {
        for row in rows.get(range).into_iter().flatten() {
            row_ui(ui, scene, project, row);
        }
    });
}

#[expect(clippy::cast_precision_loss, reason = "a number of rows, for painting")]
fn offset(row: usize) -> f32 {
    (row as f32 * HEIGHT - 3.0 * HEIGHT).max(0.0)
}

/// The number of a control, with its catalog where there are several.
pub(super) fn number(scene: &Scene<'_>, project: &OpenProject, key: &ControlKey) -> String {
    let rows = scene.view.comparison.rows();
    let mut catalogs = rows.iter().filter_map(Compared::shown);
    if catalogs.all(|it| it.key.catalog == key.catalog) {
        return key.control.to_string();
    }
    format!("{} {}", short_name(project, key), key.control)
}

/// Arrows move along the rows, Enter leads to the control.
fn read_keys(ui: &Ui, scene: &mut Scene<'_>, rows: &[&Compared], ids: &[RowId]) {
    let asked = !scene.bench.duplicates().is_empty();
    if ui.ctx().text_edit_focused() || !scene.view.dialogs.is_empty() || asked {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let view = &mut scene.view.comparison;
    let here = ids.iter().position(|it| Some(it) == view.chosen.as_ref());
    let last = ids.len().saturating_sub(1);
    let steps = [
        (Key::ArrowDown, here.map_or(0, |here| (here + 1).min(last))),
        (Key::ArrowUp, here.map_or(0, |here| here.saturating_sub(1))),
        (Key::Home, 0),
        (Key::End, last),
    ];
    for (key, next) in steps {
        if pressed(key) {
            view.chosen = ids.get(next).cloned();
            view.reveal = true;
        }
    }
    // A button that has the caret is what Enter presses.
    let nothing_focused = ui.memory(|memory| memory.focused().is_none());
    let row = here.filter(|_| nothing_focused).and_then(|it| rows.get(it));
    let key = row.and_then(|row| row.now.as_ref()).map(|it| &it.key);
    if let Some(key) = key
        && pressed(Key::Enter)
    {
        scene.out.push(Command::Select(key.clone()));
    }
}

fn row_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, row: &Compared) {
    let Some(shown) = row.shown() else {
        return;
    };
    let tokens = scene.tokens;
    let number = number(scene, project, &shown.key);
    let row_id = id(row);
    // The scroll bar floats over the right edge.
    let size = vec2(ui.available_width() - 10.0, HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    // Clickable but no stop of the Tab key: the arrows walk the list.
    let response = ui.interact(rect, Id::unique(("compared", &row_id)), Sense::CLICK);
    let chosen = scene.view.comparison.chosen.as_ref() == Some(&row_id);
    let name = ty::compared(row, &number);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, chosen, &name));
    if chosen {
        ui.painter().rect_filled(rect, RADIUS, tokens.accent_ground);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, RADIUS, tokens.sunken);
    }
    let line = rect.bottom() - 0.5;
    ui.painter().hline(rect.x_range(), line, tokens.hair());
    drift_ui(ui, tokens, rect, row.drift);
    title_ui(ui, tokens, rect, row, (&number, chosen));
    let now = rect.right() - STATE;
    let then = now - STATE - 20.0;
    state_ui(ui, tokens, pos2(then, rect.center().y), row.then.as_ref());
    let arrow = pos2(now - 12.0, rect.center().y);
    let font = regular(13.0);
    ui.painter()
        .text(arrow, Align2::CENTER_CENTER, "→", font, tokens.muted);
    state_ui(ui, tokens, pos2(now, rect.center().y), row.now.as_ref());
    if response.clicked() {
        scene.view.comparison.chosen = Some(row_id);
    }
    if let Some(now) = row.now.as_ref().filter(|_| response.double_clicked()) {
        scene.out.push(Command::Select(now.key.clone()));
    }
}

/// The colour of what became of a control, and the ground behind it.
pub(super) fn colors(tokens: &Tokens, drift: Drift) -> (Color32, Color32) {
    tokens.state(match drift {
        Drift::Worse => Mark::Judged(Outcome::Fail),
        Drift::Better => Mark::Judged(Outcome::Pass),
        Drift::New | Drift::Open => Mark::Unconfirmed,
        Drift::Same | Drift::Dropped => Mark::NotApplicable,
    })
}

fn drift_ui(ui: &Ui, tokens: &Tokens, rect: Rect, drift: Drift) {
    let (color, ground) = colors(tokens, drift);
    let words = text::drift(drift).to_owned();
    let words = ui.painter().layout_no_wrap(words, regular(11.5), color);
    let size = vec2(words.size().x + 12.0, 20.0);
    let place = pos2(rect.left() + 8.0, rect.center().y - size.y / 2.0);
    let tag = Rect::from_min_size(place, size);
    ui.painter().rect_filled(tag, 4, ground);
    let at = tag.center() - words.size() / 2.0;
    ui.painter().galley(at, words, color);
}

/// Number and title, and below it what else has changed.
fn title_ui(ui: &Ui, tokens: &Tokens, rect: Rect, row: &Compared, (number, chosen): (&str, bool)) {
    let Some(shown) = row.shown() else {
        return;
    };
    let left = rect.left() + DRIFT;
    let room = rect.right() - 2.0 * STATE - 32.0 - left;
    let others = text::others(row).join(" · ");
    let middle = if others.is_empty() {
        rect.center().y
    } else {
        rect.center().y - 9.0
    };
    let number = line(ui, number, regular(13.0), tokens.muted, room);
    let title_left = left + number.size().x.max(NUMBER - 12.0) + 8.0;
    let at = |x: f32, galley: &egui::Galley| pos2(x, middle - galley.size().y / 2.0);
    let place = at(left, &number);
    ui.painter().galley(place, number, tokens.muted);
    let font = if chosen {
        semibold(13.0)
    } else {
        regular(13.0)
    };
    let title = line(
        ui,
        &shown.title,
        font,
        tokens.text,
        left + room - title_left,
    );
    let place = at(title_left, &title);
    ui.painter().galley(place, title, tokens.text);
    let others = line(
        ui,
        &others,
        regular(12.0),
        tokens.muted,
        left + room - title_left,
    );
    let below = pos2(title_left, rect.center().y + 3.0);
    ui.painter().galley(below, others, tokens.muted);
}

/// Mark and word of one side, or a dash where the control is not asked there.
fn state_ui(ui: &Ui, tokens: &Tokens, left: egui::Pos2, side: Option<&Standing>) {
    let font = regular(13.0);
    let Some(side) = side else {
        ui.painter()
            .text(left, Align2::LEFT_CENTER, "–", font, tokens.muted);
        return;
    };
    let (color, _) = tokens.state(side.mark);
    paint_mark(ui.painter(), left + vec2(6.0, 0.0), side.mark, color);
    let words = line(ui, text::standing(side), font, tokens.text, STATE - 20.0);
    let place = left + vec2(18.0, -words.size().y / 2.0);
    ui.painter().galley(place, words, tokens.text);
}

/// One line of text, cut with … where it is too long.
fn line(
    ui: &Ui,
    text: &str,
    font: FontId,
    color: Color32,
    width: f32,
) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, color);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(20.0));
    ui.painter().layout_job(job)
}
