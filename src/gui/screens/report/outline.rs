//! The outline at the left: every heading of the report, the one in view marked. Only the rows in view are painted.

use egui::{
    Frame, Id, Panel, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2,
    text::{LayoutJob, TextWrapping},
    vec2,
};

use super::state::Goal;
use crate::{
    gui::{
        screens::Scene,
        theme::{regular, semibold},
    },
    report::page::OutlineEntry,
    workbench::Preview,
};

const ROW: f32 = 26.0;
const INDENT: f32 = 14.0;

/// Paints the outline.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, preview: &Preview) {
    let surface = Frame::new().fill(scene.tokens.surface);
    let room = ui.available_width();
    let panel = Panel::left("report-outline")
        .default_size(240.0)
        .size_range(160.0..=(room * 0.4).max(170.0));
    panel.frame(surface).show(ui, |ui| {
        // Whatever is listed, the pane keeps its width.
        ui.set_min_width(ui.available_width());
        rows_ui(ui, scene, &preview.layout.outline);
    });
}

fn rows_ui(ui: &mut Ui, scene: &mut Scene<'_>, entries: &[OutlineEntry]) {
    let here = scene.view.report.glance.entry;
    let reveal = here != scene.view.report.marked;
    scene.view.report.marked = here;
    let area = ScrollArea::vertical()
        .id_salt("report-outline")
        .auto_shrink(false);
    area.show_viewport(ui, |ui, part| {
        ui.set_height(8.0 + to_f32(entries.len()) * ROW + 8.0);
        let corner = ui.min_rect().min;
        let width = ui.available_width();
        let place = |index: usize| {
            let top = corner.y + 8.0 + to_f32(index) * ROW;
            Rect::from_min_size(pos2(corner.x, top), vec2(width, ROW))
        };
        for (index, entry) in entries.iter().enumerate() {
            let row = place(index);
            if row.bottom() < corner.y + part.top() || row.top() > corner.y + part.bottom() {
                continue;
            }
            if row_ui(ui, scene, (index, entry), row) {
                scene.view.report.goal = Some(Goal::Place(entry.target));
            }
        }
        if let (true, Some(index)) = (reveal, here) {
            ui.scroll_to_rect(place(index).expand2(vec2(0.0, ROW)), None);
        }
    });
}

fn row_ui(ui: &Ui, scene: &Scene<'_>, (index, entry): (usize, &OutlineEntry), row: Rect) -> bool {
    let tokens = scene.tokens;
    let chosen = scene.view.report.glance.entry == Some(index);
    // Clickable but no stop of the Tab key: there may be hundreds.
    let response = ui.interact(row, Id::unique(("report-entry", index)), Sense::CLICK);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, chosen, &entry.title));
    if chosen {
        ui.painter().rect_filled(row, 0, tokens.accent_ground);
    } else if response.hovered() {
        ui.painter().rect_filled(row, 0, tokens.sunken);
    }
    let level = f32::from(entry.level.saturating_sub(1));
    let left = row.left() + 14.0 + level * INDENT;
    let page = (entry.target.page + 1).to_string();
    let page = ui
        .painter()
        .layout_no_wrap(page, regular(11.0), tokens.muted);
    let right = row.right() - 12.0 - page.size().x;
    let middle = row.center().y;
    ui.painter().galley(
        pos2(right, middle - page.size().y / 2.0),
        page,
        tokens.muted,
    );
    let font = if entry.level <= 1 {
        semibold(12.5)
    } else {
        regular(12.5)
    };
    let mut job = LayoutJob::simple_singleline(entry.title.clone(), font, tokens.text);
    job.wrap = TextWrapping::truncate_at_width((right - 8.0 - left).max(20.0));
    let words = ui.painter().layout_job(job);
    let color = tokens.text;
    ui.painter()
        .galley(pos2(left, middle - words.size().y / 2.0), words, color);
    response.clicked()
}

#[expect(clippy::cast_precision_loss, reason = "a number of rows, for painting")]
fn to_f32(count: usize) -> f32 {
    count as f32
}
