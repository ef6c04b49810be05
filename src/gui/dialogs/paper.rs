//! A document that exists on paper only, named as evidence with the place where it is kept.

use egui::{Id, Label, Ui};

use crate::gui::{
    command::{Command, ask},
    screens::Scene,
    text as t, text_evidence as te,
    widgets::{Field, primary, prose, secondary},
};
use crate::workbench::{EvidenceDeed, Request};

/// Paints the form.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    ui.add(Label::new(prose(te::PAPER_WHY).color(scene.tokens.muted)).wrap());
    let Some(key) = scene.view.selected.clone() else {
        ui.label(te::NO_CONTROL);
        return;
    };
    ui.label(te::for_control(&key));
    let draft = &mut scene.view.draft.paper;
    for (name, hint, text) in [
        (te::PAPER_TITLE, te::PAPER_TITLE_HINT, &mut draft.title),
        (te::PLACE, te::PLACE_HINT, &mut draft.place),
    ] {
        ui.label(name);
        let field = Field::line(Id::unique(("paper", name)), name).hint(hint);
        let typed = field.show(ui, text);
        if let Some(new) = typed.text {
            *text = new;
        }
        if name == te::PAPER_TITLE && std::mem::take(&mut scene.view.seek) {
            typed.response.request_focus();
        }
    }
    ui.add_space(10.0);
    let ready = !draft.title.trim().is_empty();
    ui.horizontal(|ui| {
        let add = ui.add_enabled_ui(ready, |ui| primary(ui, te::ADD)).inner;
        if add.clicked() {
            let draft = std::mem::take(&mut scene.view.draft.paper);
            let deed = EvidenceDeed::Paper {
                key,
                title: draft.title.trim().to_owned(),
                place: draft.place.trim().to_owned(),
            };
            ask(scene.out, Request::OnEvidence(Box::new(deed)));
            scene.out.push(Command::CloseDialog);
        }
        if secondary(ui, t::CANCEL).clicked() {
            scene.out.push(Command::CloseDialog);
        }
    });
}
