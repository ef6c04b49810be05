//! The rail at the left: which screen is shown.

use egui::{Align2, Frame, Panel, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::scene::Scene;
use crate::gui::{
    command::Command,
    text as t, text_basis as tb, text_evidence as te, text_procedure as tp, text_report as tr,
    theme::{RADIUS, RAIL, regular, semibold},
    view::{Dialog, Screen},
    widgets::{Icon, paint_icon},
};

/// Paints the rail.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let frame = Frame::new().fill(scene.tokens.surface);
    Panel::left("rail")
        .exact_size(RAIL)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            ui.add_space(8.0);
            for (icon, name, screen) in [
                (Icon::Overview, t::OVERVIEW, Screen::Overview),
                (Icon::Check, t::CHECK, Screen::Check),
                (Icon::Evidence, te::GALLERY, Screen::Evidence),
                (Icon::Basis, tb::BASIS, Screen::Basis),
                (Icon::Procedures, tp::PROCEDURES, Screen::Procedures),
                (Icon::Report, tr::REPORT, Screen::Report),
            ] {
                if entry(ui, scene, icon, name, scene.view.screen == screen) {
                    scene.out.push(Command::Show(screen));
                }
            }
            ui.with_layout(egui::Layout::bottom_up(egui::Align::Min), |ui| {
                ui.add_space(8.0);
                if entry(ui, scene, Icon::Help, t::HELP, false) {
                    scene.out.push(Command::Open(Dialog::Help));
                }
                if entry(ui, scene, Icon::Settings, t::SETTINGS, false) {
                    scene.out.push(Command::Open(Dialog::Settings));
                }
            });
        });
}

fn entry(ui: &mut Ui, scene: &Scene<'_>, icon: Icon, name: &str, chosen: bool) -> bool {
    let tokens = scene.tokens;
    let (rect, response) = ui.allocate_exact_size(vec2(RAIL, 46.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, name));
    let ground = rect.shrink2(vec2(6.0, 1.0));
    if chosen || response.hovered() {
        let fill = if chosen {
            tokens.accent_ground
        } else {
            tokens.sunken
        };
        ui.painter().rect_filled(ground, RADIUS, fill);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(
            ground,
            RADIUS,
            egui::Stroke::new(1.0, tokens.accent),
            egui::StrokeKind::Inside,
        );
    }
    let color = if chosen { tokens.accent } else { tokens.muted };
    let place =
        egui::Rect::from_center_size(pos2(rect.center().x, rect.top() + 15.0), vec2(16.0, 16.0));
    paint_icon(ui.painter(), place, icon, color);
    let font = if chosen {
        semibold(11.0)
    } else {
        regular(11.0)
    };
    ui.painter().text(
        pos2(rect.center().x, rect.top() + 35.0),
        Align2::CENTER_CENTER,
        name,
        font,
        color,
    );
    response.clicked()
}
