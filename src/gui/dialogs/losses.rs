//! What is damaged: of the file that was opened, and what the last check of hashes has found. What can be done about it.

use egui::{Label, ScrollArea, Ui};

use crate::{
    gui::{
        command::{Command, ask},
        keys::suggested_name,
        picker::Pick,
        screens::Scene,
        text_salvage as t,
        widgets::{primary, prose, secondary},
    },
    workbench::{OpenProject, Request, loss, lost_file},
};

/// Paints the list.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Some(project) = scene.bench.project() else {
        return;
    };
    let assessment = project.assessment();
    let of_file = project.wreck().map_or(&[][..], |wreck| &wreck.losses);
    let of_file: Vec<String> = of_file.iter().map(|it| loss(it, assessment)).collect();
    let damages = project.damages().iter();
    let damages: Vec<String> = damages.map(|it| lost_file(it, assessment)).collect();
    if of_file.is_empty() && damages.is_empty() {
        ui.label(t::NOTHING_LOST);
        return;
    }
    let room = ui.ctx().content_rect().height() * 0.5;
    ScrollArea::vertical().max_height(room).show(ui, |ui| {
        for (head, lines) in [(t::OF_FILE, &of_file), (t::OF_EVIDENCE, &damages)] {
            if lines.is_empty() {
                continue;
            }
            ui.add(Label::new(prose(head)).wrap());
            ui.add_space(6.0);
            for line in lines {
                ui.add(Label::new(prose(format!("· {line}"))).wrap());
            }
            ui.add_space(10.0);
        }
    });
    if !damages.is_empty() {
        ui.add(Label::new(prose(t::CHECK_MEDIUM).color(scene.tokens.warning())).wrap());
        ui.add_space(10.0);
    }
    buttons_ui(ui, scene, project, !damages.is_empty());
}

fn buttons_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, has_damages: bool) {
    ui.horizontal(|ui| {
        if project.path().is_none() && primary(ui, t::SAVE_ELSEWHERE).clicked() {
            let name = suggested_name(project, "jgd");
            scene.out.push(Command::CloseDialog);
            scene.out.push(Command::Pick(Pick::SaveProject(name)));
        }
        if has_damages && secondary(ui, t::NOTE_LOST).clicked() {
            scene.out.push(Command::CloseDialog);
            ask(scene.out, Request::GiveUpDamaged);
        }
    });
}
