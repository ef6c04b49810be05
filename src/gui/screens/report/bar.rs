//! The bar above the pages: which page, how large, back to the control, out as PDF; and what the pages cannot show.

use egui::{Align, ComboBox, Frame, Id, Layout, Margin, Panel, RichText, ScrollArea, Ui, vec2};

use super::state::{Goal, Zoom};
use crate::{
    gui::{
        command::{Command, ask},
        keys::suggested_name,
        picker::Pick,
        screens::Scene,
        text as t, text_report as tr, text_sign as ts, text_template as tt,
        theme::regular,
        view::Dialog,
        widgets::{Field, Icon, chip, icon_button, secondary},
    },
    report::page::Target,
    workbench::{Busy, OpenProject, Preview, Request, TemplateRequest},
};

/// Height of a row.
const ROW: f32 = 44.0;
/// A bar that is narrower has two rows.
const NARROW: f32 = 830.0;
/// Room that the way back to the control takes.
const SPARE: f32 = 130.0;

/// Paints the bar.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, preview: &Preview) {
    let frame = Frame::new()
        .fill(scene.tokens.surface)
        .inner_margin(Margin::symmetric(12, 0));
    let narrow = ui.available_width() < NARROW;
    Panel::top("report-bar")
        .exact_size(if narrow { 2.0 * ROW } else { ROW })
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            row_ui(ui, |ui| {
                page_ui(ui, scene, preview);
                ui.add_space(8.0);
                zoom_ui(ui, scene);
                if !narrow {
                    actions_ui(ui, scene, project);
                }
            });
            if narrow {
                row_ui(ui, |ui| actions_ui(ui, scene, project));
            }
        });
    if !preview.layout.missing.is_empty() {
        Panel::top("report-missing")
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| missing_ui(ui, scene, preview));
    }
}

fn row_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let size = vec2(ui.available_width(), ROW);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), add);
}

/// The number of the page in view, to be typed over.
fn page_ui(ui: &mut Ui, scene: &mut Scene<'_>, preview: &Preview) {
    let count = preview.layout.pages.len();
    let page = scene.view.report.glance.page;
    let to = |page: usize| Some(Goal::Place(Target { page, y: 0.0 }));
    if icon_button(ui, Icon::Previous, tr::PREVIOUS_PAGE).clicked() {
        scene.view.report.goal = to(page.saturating_sub(1));
    }
    let shown = scene.view.report.typed.clone();
    let shown = shown.unwrap_or_else(|| (page + 1).to_string());
    let field = ui.allocate_ui_with_layout(
        vec2(58.0, 30.0),
        Layout::left_to_right(Align::Center),
        |ui| Field::line(Id::unique("report-page-number"), tr::PAGE_NUMBER).show(ui, &shown),
    );
    let typed = field.inner;
    if let Some(text) = typed.text {
        scene.view.report.typed = Some(text);
    }
    if typed.left
        && let Some(number) = scene.view.report.typed.take()
        && let Ok(number) = number.trim().parse::<usize>()
    {
        scene.view.report.goal = to(number.clamp(1, count.max(1)) - 1);
    }
    let of = RichText::new(tr::of_pages(count)).font(regular(13.0));
    ui.label(of.color(scene.tokens.muted));
    if icon_button(ui, Icon::Next, tr::NEXT_PAGE).clicked() {
        scene.view.report.goal = to((page + 1).min(count.saturating_sub(1)));
    }
}

fn zoom_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let report = &mut scene.view.report;
    let smaller = icon_button(ui, Icon::Minus, t::ZOOM_OUT);
    if smaller.on_hover_text("Ctrl −").clicked() {
        report.step(false);
    }
    let percent = RichText::new(tr::percent(report.percent())).font(regular(13.0));
    ui.allocate_ui_with_layout(
        vec2(44.0, 30.0),
        Layout::centered_and_justified(egui::Direction::LeftToRight),
        |ui| ui.label(percent),
    );
    let larger = icon_button(ui, Icon::Plus, t::ZOOM_IN);
    if larger.on_hover_text("Ctrl +").clicked() {
        report.step(true);
    }
    for (zoom, name, key) in [
        (Zoom::Width, tr::FIT_WIDTH, "Ctrl 2"),
        (Zoom::Page, tr::FIT_PAGE, "Ctrl 1"),
    ] {
        let pressed = chip(ui, report.zoom == zoom, name).on_hover_text(key);
        if pressed.clicked() {
            report.zoom = zoom;
        }
    }
}

/// The buttons at the right, painted from the right.
fn actions_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        deeds_ui(ui, scene, project);
    });
}

fn deeds_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let reporting = scene.bench.is_busy(Busy::Reporting);
    let export = ui
        .add_enabled_ui(!reporting, |ui| secondary(ui, tr::EXPORT))
        .inner;
    if export
        .on_hover_text(t::with_key(t::REPORT, "Ctrl E"))
        .clicked()
    {
        let pick = Pick::SaveReport(suggested_name(project, "pdf"));
        scene.out.push(Command::Pick(pick));
    }
    let print = ui.add_enabled_ui(!reporting, |ui| secondary(ui, tr::PRINT));
    if print
        .inner
        .on_hover_text(t::with_key(tr::PRINT, "Ctrl P"))
        .clicked()
    {
        scene.out.push(Command::Print);
    }
    if secondary(ui, ts::SIGN).clicked() {
        scene.out.push(Command::Open(Dialog::Sign(None)));
    }
    let open = &mut scene.view.draft.template.open;
    if chip(ui, *open, tt::EDIT).clicked() {
        *open = !*open;
    }
    template_ui(ui, scene);
    // The keys do the same, and there may be no room.
    if ui.available_width() < SPARE {
        return;
    }
    if let Some(control) = scene.view.report.glance.control.clone() {
        let back = secondary(ui, &tr::to_control(&control));
        let hint = t::with_key(&tr::open_control(&control), "Ctrl Shift P");
        if back.on_hover_text(hint).clicked() {
            scene.out.push(Command::Select(control));
        }
    }
    if project.is_previewing() {
        let words = RichText::new(tr::RENEWING).font(regular(12.0));
        ui.label(words.color(scene.tokens.muted));
    }
}

/// Chooses the template.
fn template_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let chosen = scene.bench.report_choice().template;
    let mut wanted = None;
    let combo = ComboBox::from_id_salt("report-template")
        .selected_text(chosen.name.as_str())
        .width(150.0)
        .height(420.0)
        .truncate()
        .show_ui(ui, |ui| {
            for entry in scene.bench.templates().entries() {
                let name = &entry.template.name;
                let row = ui.selectable_label(*name == chosen.name, name);
                if row.on_hover_text(&entry.template.description).clicked() {
                    wanted = Some(name.clone());
                }
            }
        });
    combo.response.accessible_name(tt::TEMPLATE);
    if let Some(name) = wanted {
        ask(scene.out, Request::Template(TemplateRequest::Choose(name)));
    }
}

/// Characters that no face has: they are named by number, since the window has no letter for them either.
fn missing_ui(ui: &mut Ui, scene: &mut Scene<'_>, preview: &Preview) {
    ui.horizontal(|ui| {
        let words = RichText::new(tr::missing(preview.layout.missing.len())).font(regular(12.0));
        ui.label(words.color(scene.tokens.warning()));
        let show = RichText::new(tr::SHOW_MISSING).font(regular(12.0));
        ui.menu_button(show.color(scene.tokens.accent), |ui| {
            ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
                for missing in &preview.layout.missing {
                    if ui.button(tr::missing_at(missing)).clicked() {
                        let target = Target {
                            page: missing.pages.first().map_or(0, |page| page - 1),
                            y: 0.0,
                        };
                        scene.view.report.goal = Some(Goal::Place(target));
                        ui.close();
                    }
                }
            });
        });
    });
}
