//! What of the menu concerns assessments of other years.

use egui::Ui;

use crate::{
    domain::{ControlKey, Mark},
    gui::{
        command::{Command, Leaving, ask},
        screens::{bars::item, scene::Scene},
        text_year as ty,
        view::Screen,
    },
    workbench::{Busy, OpenProject, Request},
};

/// The next assessment, the last one beside this one, and what did not apply in it.
pub(in crate::gui::screens) fn items_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    ui.separator();
    let idle = !scene.bench.is_busy(Busy::Carrying) && !project.is_part();
    if item(ui, ty::NEXT_YEAR, "", idle) {
        scene.out.push(Command::Leave(Leaving::NextYear));
    }
    if item(ui, ty::COMPARISON, "", true) {
        scene.out.push(Command::Show(Screen::Comparison));
    }
    let assessment = project.assessment();
    let rows = project.listing().rows.iter();
    let out = rows.filter(|row| {
        let answer = assessment.last_answer(&row.key);
        row.mark == Mark::Unconfirmed && answer.is_some_and(|it| !it.finding.applies())
    });
    let keys: Vec<ControlKey> = out.map(|row| row.key.clone()).collect();
    if !keys.is_empty() && item(ui, &ty::confirm_scope(keys.len()), "", true) {
        ask(scene.out, Request::Confirm(keys));
    }
}
