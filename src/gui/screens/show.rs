//! Which screen is shown, and the bars around it.

use egui::{CentralPanel, Frame, Ui};

use super::{
    bars, basis, check, comparison, evidence, history, new_project, notices, overview, procedures,
    rail, report,
    scene::{Scene, column},
    start,
};
use crate::gui::view::Screen;

/// Paints the screen in view.
pub(in crate::gui) fn show(ui: &mut Ui, scene: &mut Scene<'_>) {
    // At 150 % the edges of panes fall between pixels; without this, black would shine through.
    ui.painter()
        .rect_filled(ui.max_rect(), 0, scene.tokens.background);
    if let Some(project) = scene.bench.project() {
        bars::top_ui(ui, scene, project);
        bars::status_ui(ui, scene, project);
        notices::ui(ui, scene);
        rail::ui(ui, scene);
        match scene.view.screen {
            Screen::Overview => {
                central(ui, scene, 760.0, |ui, scene| {
                    overview::ui(ui, scene, project);
                });
            }
            Screen::Basis => {
                central(ui, scene, 900.0, |ui, scene| basis::ui(ui, scene, project));
            }
            Screen::Report => report::ui(ui, scene, project),
            Screen::Procedures => procedures::ui(ui, scene, project),
            Screen::History => history::ui(ui, scene, project),
            Screen::Comparison => comparison::ui(ui, scene, project),
            Screen::Evidence => evidence::ui(ui, scene, project),
            _ => check::ui(ui, scene, project),
        }
    } else {
        notices::ui(ui, scene);
        match scene.view.screen {
            Screen::New => {
                new_project::bar_ui(ui, scene);
                central(ui, scene, new_project::FORM_WIDTH, new_project::ui);
            }
            _ => central(ui, scene, 760.0, start::ui),
        }
    }
}

/// The middle of the window, scrolling, its content never wider than reads well.
fn central(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    width: f32,
    add: impl FnOnce(&mut Ui, &mut Scene<'_>),
) {
    let frame = Frame::new().fill(scene.tokens.background);
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        egui::ScrollArea::vertical()
            .auto_shrink(false)
            .show(ui, |ui| column(ui, width, |ui| add(ui, scene)));
    });
}
