//! The list of controls with state marks and quick filters. Only the rows in view are painted.

use egui::{
    ComboBox, Frame, Margin, Rect, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2,
};

use crate::{
    domain::{CatalogId, ControlFilter, Lack},
    gui::{
        command::Command,
        screens::scene::Scene,
        text as t, text_basis as tb,
        theme::{ROW, regular, semibold},
        widgets::{chip, paint_mark, quiet},
    },
    text,
    workbench::{OpenProject, Row},
};

/// One line of the list.
enum Line<'a> {
    Heading {
        title: &'a str,
        done: usize,
        total: usize,
    },
    Row(&'a Row),
}

/// Paints the list.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    // Whatever is listed, the pane keeps its width.
    ui.set_min_width(ui.available_width());
    filters_ui(ui, scene, project);
    let rows = scene.view.rows(project.listing());
    if rows.is_empty() {
        Frame::new().inner_margin(Margin::same(16)).show(ui, |ui| {
            ui.label(RichText::new(t::NO_MATCH).color(scene.tokens.muted));
            if quiet(ui, t::SHOW_ALL).clicked() {
                scene.view.query.clear();
                scene.out.push(Command::Filter(ControlFilter::All));
            }
        });
        return;
    }
    let lines = lines(&rows);
    let chosen = lines.iter().position(
        |line| matches!(line, Line::Row(row) if Some(&row.key) == scene.view.selected.as_ref()),
    );
    let reveal = std::mem::take(&mut scene.view.reveal);
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical()
        .id_salt("controls")
        .auto_shrink(false)
        .show_viewport(ui, |ui, viewport| {
            let height = |count: usize| ROW * to_f32(count);
            ui.set_height(height(lines.len()) + 16.0);
            let (left, top, width) = (
                ui.min_rect().left(),
                ui.min_rect().top(),
                ui.available_width(),
            );
            let place = |index: usize| {
                Rect::from_min_size(pos2(left, top + height(index)), vec2(width, ROW))
            };
            for (index, line) in lines.iter().enumerate() {
                let rect = place(index);
                if rect.bottom() < top + viewport.top() || rect.top() > top + viewport.bottom() {
                    continue;
                }
                match line {
                    Line::Heading { title, done, total } => {
                        heading_ui(ui, scene, rect, title, *done, *total);
                    }
                    Line::Row(row) => row_ui(ui, scene, rect, row),
                }
            }
            if let (true, Some(index)) = (reveal, chosen) {
                ui.scroll_to_rect(place(index).expand2(vec2(0.0, ROW)), None);
            }
        });
}

/// Which catalog is listed, where there are several.
fn catalog_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let only = &mut scene.view.basis.only;
    // It may have been taken out of the project meanwhile.
    let in_use = |id: &CatalogId| project.assessment().catalogs.contains(id);
    if project.catalogs().len() < 2 || !only.as_ref().is_none_or(in_use) {
        *only = None;
    }
    if project.catalogs().len() < 2 {
        return;
    }
    let chosen = project
        .catalogs()
        .iter()
        .find(|it| Some(&it.id) == only.as_ref());
    let before = only.clone();
    let combo = ComboBox::from_id_salt("catalog")
        .selected_text(chosen.map_or(tb::ALL_CATALOGS, |catalog| &catalog.short))
        .width(ui.available_width())
        .show_ui(ui, |ui| {
            ui.selectable_value(only, None, tb::ALL_CATALOGS);
            for catalog in project.catalogs() {
                ui.selectable_value(only, Some(catalog.id.clone()), &catalog.short);
            }
        });
    combo.response.accessible_name(tb::CATALOGS);
    scene.view.reveal |= *only != before;
}

fn filters_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    Frame::new()
        .inner_margin(Margin::symmetric(12, 10))
        .show(ui, |ui| {
            catalog_ui(ui, scene, project);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
                let counts = admitted(project, scene.view.basis.only.as_ref());
                let carried = project.assessment().last.is_some();
                let shown = |(filter, _): &(ControlFilter, usize)| {
                    carried || *filter != ControlFilter::Unconfirmed
                };
                let filters = ControlFilter::ALL.into_iter().zip(counts);
                for (filter, count) in filters.filter(shown) {
                    if chip(ui, scene.view.filter == filter, &t::filter(filter, count)).clicked() {
                        scene.out.push(Command::Filter(filter));
                    }
                }
            });
        });
    let line = ui.cursor().top();
    ui.painter()
        .hline(ui.max_rect().x_range(), line, scene.tokens.hair());
    ui.add_space(1.0);
}

/// How many rows each filter admits, of all catalogs or of one.
fn admitted(project: &OpenProject, only: Option<&CatalogId>) -> [usize; 6] {
    let Some(only) = only else {
        return project.listing().admitted;
    };
    let mut counts = [0; 6];
    let rows = project.listing().rows.iter();
    for row in rows.filter(|row| row.key.catalog == *only) {
        for (count, admits) in counts.iter_mut().zip(row.admits) {
            *count += usize::from(admits);
        }
    }
    counts
}

/// Rows under their headings, each heading with how many of the shown controls are done.
fn lines<'a>(rows: &[&'a Row]) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    for group in rows.chunk_by(|a, b| a.heading == b.heading && a.catalog == b.catalog) {
        if let Some(first) = group.first() {
            let done = group.iter().filter(|row| !row.mark.is_open()).count();
            lines.push(Line::Heading {
                title: &first.heading,
                done,
                total: group.len(),
            });
        }
        lines.extend(group.iter().map(|row| Line::Row(row)));
    }
    lines
}

fn heading_ui(ui: &Ui, scene: &Scene<'_>, rect: Rect, title: &str, done: usize, total: usize) {
    let tokens = scene.tokens;
    let count =
        ui.painter()
            .layout_no_wrap(format!("{done}/{total}"), semibold(12.0), tokens.muted);
    let baseline = rect.bottom() - 20.0;
    let right = rect.right() - 14.0 - count.size().x;
    ui.painter()
        .galley(pos2(right, baseline), count, tokens.muted);
    let words = truncated(
        ui,
        title,
        semibold(12.0),
        tokens.muted,
        right - rect.left() - 24.0,
    );
    ui.painter()
        .galley(pos2(rect.left() + 14.0, baseline), words, tokens.muted);
}

fn row_ui(ui: &mut Ui, scene: &mut Scene<'_>, rect: Rect, row: &Row) {
    let tokens = scene.tokens;
    let chosen = scene.view.selected.as_ref() == Some(&row.key);
    // Clickable but no stop of the Tab key: Alt and the arrows walk the list.
    let response = ui.interact(
        rect,
        egui::Id::unique(("control", row.key.to_string())),
        Sense::CLICK,
    );
    let name = format!("{} {}, {}", row.key.control, row.title, row.state);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, chosen, &name));
    if chosen {
        ui.painter().rect_filled(rect, 0, tokens.accent_ground);
        let bar = Rect::from_min_size(rect.min, vec2(2.0, rect.height()));
        ui.painter().rect_filled(bar, 0, tokens.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, 0, tokens.sunken);
    }
    let middle = rect.center().y;
    paint_mark(
        ui.painter(),
        pos2(rect.left() + 20.0, middle),
        row.mark,
        tokens.state(row.mark).0,
    );
    let number = if chosen {
        semibold(13.0)
    } else {
        regular(13.0)
    };
    let number = ui
        .painter()
        .layout_no_wrap(row.key.control.to_string(), number, tokens.muted);
    let title_left = rect.left() + 36.0 + number.size().x.max(42.0) + 6.0;
    ui.painter().galley(
        pos2(rect.left() + 36.0, middle - number.size().y / 2.0),
        number,
        tokens.muted,
    );
    let right = rect.right() - 14.0 - note_ui(ui, scene, rect, row);
    let font = if chosen {
        semibold(13.0)
    } else {
        regular(13.0)
    };
    let words = truncated(ui, &row.title, font, tokens.text, right - title_left);
    ui.painter().galley(
        pos2(title_left, middle - words.size().y / 2.0),
        words,
        tokens.text,
    );
    if response.clicked() {
        scene.out.push(Command::Select(row.key.clone()));
    }
}

/// What stands at the right of a row: a missing plan, or how many evidences there are. Returns its width.
fn note_ui(ui: &Ui, scene: &Scene<'_>, rect: Rect, row: &Row) -> f32 {
    let tokens = scene.tokens;
    let (words, color) = match (row.lacks.contains(&Lack::Plan), row.evidence) {
        (true, _) => (
            text::control_filter(ControlFilter::NoPlan).to_owned(),
            tokens.danger(),
        ),
        (false, 0) => return 0.0,
        (false, count) => (t::evidence_count(count), tokens.muted),
    };
    let words = ui.painter().layout_no_wrap(words, regular(12.0), color);
    let width = words.size().x;
    ui.painter().galley(
        pos2(
            rect.right() - 14.0 - width,
            rect.center().y - words.size().y / 2.0,
        ),
        words,
        color,
    );
    width + 8.0
}

/// One line of text, cut with … where it is too long.
fn truncated(
    ui: &Ui,
    text: &str,
    font: egui::FontId,
    color: egui::Color32,
    width: f32,
) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, color);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(20.0));
    ui.painter().layout_job(job)
}

#[expect(clippy::cast_precision_loss, reason = "a number of rows, for painting")]
fn to_f32(count: usize) -> f32 {
    count as f32
}
