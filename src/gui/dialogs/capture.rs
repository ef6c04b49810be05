//! What shall be captured: a screen, or one window.

use egui::{Label, RichText, ScrollArea, Ui};

use crate::{
    domain::ControlKey,
    gui::{
        capture::{Choice, Target},
        command::Command,
        screens::Scene,
        text as t, text_evidence as te,
        theme::regular,
        widgets::{prose, secondary},
    },
};

/// Paints the choices.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, key: &ControlKey, choices: &[Choice]) {
    ui.add(Label::new(prose(te::CAPTURE_WHY).color(scene.tokens.muted)).wrap());
    let height = ui.ctx().content_rect().height() * 0.5;
    ScrollArea::vertical()
        .auto_shrink([false, true])
        .max_height(height)
        .show(ui, |ui| {
            for (kind, name) in [(Target::Screen, te::SCREENS), (Target::Window, te::WINDOWS)] {
                let mut of_kind = choices.iter().filter(|it| it.kind == kind).peekable();
                if of_kind.peek().is_none() {
                    continue;
                }
                ui.add_space(6.0);
                let head = RichText::new(name).font(regular(12.0));
                ui.label(head.color(scene.tokens.muted));
                for choice in of_kind {
                    if secondary(ui, &te::choice(choice)).clicked() {
                        scene.out.push(Command::CloseDialog);
                        let chosen = Box::new(choice.clone());
                        scene.out.push(Command::CaptureChoice(key.clone(), chosen));
                    }
                }
            }
        });
    ui.add_space(8.0);
    if secondary(ui, t::CANCEL).clicked() {
        scene.out.push(Command::CloseDialog);
    }
}
