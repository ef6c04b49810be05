//! The pages on their ground: scrolled, zoomed, clicked. Only those in view are painted.

use std::sync::Arc;

use egui::{
    CursorIcon, Frame, Id, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
};
use egui::{emath::GuiRounding as _, epaint::Shadow};

use super::{
    ink::area,
    keys,
    roll::Roll,
    sheets::page_ui,
    state::{Goal, control_at},
};
use crate::{
    gui::{
        command::Command,
        screens::Scene,
        text_report as tr,
        theme::{PAPER, PAPER_SHADOW},
    },
    report::page::{Area, Link, Target},
    workbench::{OpenProject, Preview},
};

/// Paints the pages.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    preview: &Arc<Preview>,
) {
    let ground = Frame::new().fill(scene.tokens.sunken);
    egui::CentralPanel::no_frame().frame(ground).show(ui, |ui| {
        let view = ui.available_rect_before_wrap();
        keys::read(ui, scene, preview, view);
        let fresh = !project.is_previewing() && !scene.bench.wants_preview();
        let (roll, to) = scene.view.report.arrange(preview, view.size(), fresh);
        // Paper does not fade where the view ends.
        ui.spacing_mut().scroll.fade.strength = 0.0;
        let mut scroll = ScrollArea::both().id_salt("report").auto_shrink(false);
        if let Some(to) = to {
            scroll = scroll.scroll_offset(to);
        }
        let scrolled = scroll.show_viewport(ui, |ui, part| {
            ui.set_min_size(roll.size());
            sheets_ui(ui, scene, preview, &roll, part);
        });
        let offset = scrolled.state.clamped_offset();
        scene.view.report.see(&preview.layout, &roll, offset);
    });
}

fn sheets_ui(ui: &mut Ui, scene: &mut Scene<'_>, preview: &Preview, roll: &Roll, part: Rect) {
    let scale = scene.view.report.scale();
    scene.view.report.sheets.begin(ui, scale);
    let corner = ui.min_rect().min.to_vec2();
    let pixels = ui.pixels_per_point();
    let mut seen: Option<(usize, usize)> = None;
    for (number, sheet) in roll.visible(part) {
        let Some(page) = preview.layout.pages.get(number) else {
            continue;
        };
        // Letters stand on whole pixels only if their page does.
        let origin = (sheet.min + corner).round_to_pixels(pixels);
        let sheet = Rect::from_min_size(origin, sheet.size());
        paper_ui(ui, scene, sheet);
        let clip = ui.clip_rect();
        ui.set_clip_rect(clip.intersect(sheet));
        page_ui(ui, scene, number, page, sheet);
        clicks_ui(ui, scene, preview, number, sheet);
        ui.set_clip_rect(clip);
        seen = Some((seen.map_or(number, |(first, _)| first), number));
    }
    if let Some((first, last)) = seen {
        let sheets = &mut scene.view.report.sheets;
        sheets.end(first, last);
        sheets.ahead(ui, &preview.layout.pages, first, last);
    }
}

/// An empty sheet of paper.
fn paper_ui(ui: &Ui, scene: &Scene<'_>, sheet: Rect) {
    let shadow = Shadow {
        offset: [0, 2],
        blur: 12,
        spread: 0,
        color: PAPER_SHADOW,
    };
    ui.painter().add(shadow.as_shape(sheet, 0));
    ui.painter().rect_filled(sheet, 0, PAPER);
    let edge = Stroke::new(1.0, scene.tokens.line);
    ui.painter()
        .rect_stroke(sheet, 0, edge, StrokeKind::Outside);
}

/// What can be clicked on a page: the page itself, the headings of forms and the rows in their place, links.
fn clicks_ui(ui: &mut Ui, scene: &mut Scene<'_>, preview: &Preview, number: usize, sheet: Rect) {
    let layout = &preview.layout;
    let scale = scene.view.report.scale();
    // Clickable but no stop of the Tab key: there may be hundreds of pages.
    let paper = ui.interact(sheet, Id::unique(("report-page", number)), Sense::CLICK);
    paper.widget_info(|| WidgetInfo::labeled(Role::Document, true, tr::page(number)));
    ui.ctx().accesskit_node_builder(paper.id, |node| {
        node.set_description(preview.words(number));
    });
    if paper.double_clicked()
        && let Some(pointer) = paper.interact_pointer_pos()
    {
        let y = (pointer.y - sheet.top()) / scale;
        let control = control_at(layout, Target { page: number, y });
        scene.out.extend(control.cloned().map(Command::Select));
    }
    let on_sheet = |part: Area| area(part, scale).translate(sheet.min.to_vec2());
    let here = layout.controls.iter();
    for place in here.filter(|place| place.target.page == number) {
        let heading = heading_area(layout.pages[number].width, place.target.y, place.height);
        // A row that is cut stands on two pages.
        let id = Id::unique(("report-control", place.key.to_string(), number));
        let name = tr::open_control(&place.key);
        let response = ui.interact(on_sheet(heading), id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &name));
        if pointed(ui, scene, &response) {
            scene.out.push(Command::Select(place.key.clone()));
        }
        response.on_hover_text(&name);
    }
    for (index, link) in layout.pages[number].links.iter().enumerate() {
        let id = Id::unique(("report-link", number, index));
        let response = ui.interact(on_sheet(link.area), id, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, link_name(preview, link)));
        if pointed(ui, scene, &response) {
            scene.view.report.goal = Some(Goal::Place(link.target));
        }
    }
}

/// A heading takes the width between the margins.
fn heading_area(width: f32, y: f32, height: f32) -> Area {
    let x = crate::report::style::MARGIN_SIDE;
    Area {
        x,
        y,
        width: width - 2.0 * x,
        height,
    }
}

/// Shows that something can be pressed, and says whether it was.
fn pointed(ui: &Ui, scene: &Scene<'_>, response: &egui::Response) -> bool {
    if response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    }
    if response.has_focus() {
        let edge = Stroke::new(1.0, scene.tokens.accent);
        ui.painter()
            .rect_stroke(response.rect, 2, edge, StrokeKind::Inside);
    }
    response.clicked()
}

/// Where a link leads: the heading there and its page.
fn link_name(preview: &Preview, link: &Link) -> String {
    let outline = &preview.layout.outline;
    let entry = outline.iter().find(|entry| entry.target == link.target);
    tr::link(entry.map_or("", |entry| &entry.title), link.target.page)
}
