//! Puts the screen together: the bar, what cannot be shown, the outline, the pages.

use egui::{Align2, CentralPanel, Frame, Ui};

use super::{bar, outline, pages, template};
use crate::{
    gui::{command::ask, screens::Scene, text_report as tr, theme::regular, view::Pane},
    workbench::{OpenProject, Request},
};

/// Paints the screen.
pub(in crate::gui::screens) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    if scene.bench.wants_preview() {
        ask(scene.out, Request::Preview);
    }
    let Some(preview) = project.preview().cloned() else {
        return waiting_ui(ui, scene, project);
    };
    bar::ui(ui, scene, project, &preview);
    if !scene.view.is_folded(Pane::List) && ui.available_width() > 700.0 {
        outline::ui(ui, scene, &preview);
    }
    if scene.view.draft.template.open {
        template::ui(ui, scene, project);
    }
    pages::ui(ui, scene, project, &preview);
}

/// There are no pages yet.
fn waiting_ui(ui: &mut Ui, scene: &Scene<'_>, project: &OpenProject) {
    let ground = Frame::new().fill(scene.tokens.sunken);
    CentralPanel::no_frame().frame(ground).show(ui, |ui| {
        let busy = project.is_previewing() || scene.bench.wants_preview();
        let words = if busy { tr::LAYING_OUT } else { tr::NO_PAGES };
        let middle = ui.max_rect().center();
        let (align, font) = (Align2::CENTER_CENTER, regular(14.0));
        ui.painter()
            .text(middle, align, words, font, scene.tokens.muted);
    });
}
