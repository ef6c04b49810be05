//! Sentences to the user, in a strip above the status line. They stay until closed.

use egui::{Frame, Margin, Panel, RichText, ScrollArea, Ui};

use super::scene::Scene;
use crate::{
    gui::{
        command::{Command, ask},
        text as t, text_issued as ti,
        theme::regular,
        view::Dialog,
        widgets::{Icon, icon_button, quiet},
    },
    workbench::{Notice, ReportDeed, Request, Tone},
};

/// Most notices shown at once.
const SHOWN: usize = 6;

/// Paints the strip, if there is anything to say.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let notices = scene.bench.notices();
    if notices.is_empty() {
        return;
    }
    let frame = Frame::new()
        .fill(scene.tokens.surface)
        .inner_margin(Margin::symmetric(16, 6));
    Panel::bottom("notices")
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| {
            // A file with many faults is told whole, and still leaves room for the work.
            let height = ui.ctx().content_rect().height() * 0.3;
            ScrollArea::vertical()
                .max_height(height)
                .min_scrolled_height(height)
                .auto_shrink([false, true])
                .show(ui, |ui| {
                    // What failed comes first, then the newest.
                    let errors = notices.iter().rev().filter(|it| it.tone == Tone::Error);
                    let others = notices.iter().rev().filter(|it| it.tone != Tone::Error);
                    for notice in errors.chain(others).take(SHOWN) {
                        notice_ui(ui, scene, notice);
                    }
                    if notices.len() > 1 && quiet(ui, &t::close_all(notices.len())).clicked() {
                        for notice in notices {
                            ask(scene.out, Request::Dismiss(notice.id));
                        }
                    }
                });
        });
}

fn notice_ui(ui: &mut Ui, scene: &mut Scene<'_>, notice: &Notice) {
    let color = match notice.tone {
        Tone::Info => scene.tokens.accent,
        Tone::Warning => scene.tokens.warning(),
        Tone::Error => scene.tokens.danger(),
    };
    ui.horizontal_top(|ui| {
        let bar = ui.allocate_space(egui::vec2(3.0, 24.0)).1;
        ui.painter().rect_filled(bar, 1, color);
        let offer = if notice.offer.is_some() { 180.0 } else { 0.0 };
        let width = ui.available_width() - 40.0 - offer;
        ui.allocate_ui(egui::vec2(width, 24.0), |ui| {
            ui.set_width(width);
            let words = RichText::new(&notice.text)
                .font(regular(13.0))
                .line_height(Some(22.0));
            ui.add(egui::Label::new(words).wrap());
        });
        if let Some(report) = &notice.offer {
            if quiet(ui, ti::RECORD).clicked() {
                let deed = ReportDeed::Record(report.clone());
                ask(scene.out, Request::OnReport(Box::new(deed)));
            }
            let sign = quiet(ui, ti::SIGNED);
            let name = ti::of(ti::SIGNED, &report.name());
            if sign.accessible_name(name).clicked() {
                let pdf = Some(report.pdf.clone());
                scene.out.push(Command::Open(Dialog::Sign(pdf)));
            }
        }
        if icon_button(ui, Icon::Remove, t::CLOSE).clicked() {
            ask(scene.out, Request::Dismiss(notice.id));
        }
    });
}
