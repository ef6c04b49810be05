//! Gives the project a password, another one, or none.

use egui::{Id, Label, RichText, Ui};

use crate::{
    domain::Strength,
    gui::{
        command::{Command, ask},
        locking::forget_typed,
        screens::Scene,
        text as t, text_lock as tl,
        theme::{regular, semibold},
        widgets::{Field, primary, prose, secondary},
    },
    workbench::{OpenProject, Password, Request},
};

/// Paints the form.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let protected = is_protected(scene);
    ui.add(Label::new(prose(tl::PROTECT_BODY)).wrap());
    let draft = &scene.view.draft.lock;
    let mut present = protected.then(|| draft.present.clone());
    let (mut new, mut again) = (draft.new.clone(), draft.again.clone());
    if let Some(present) = &mut present {
        password_ui(ui, scene, "lock-present", tl::PRESENT, present);
    }
    password_ui(ui, scene, "lock-new", tl::NEW, &mut new);
    strength_ui(ui, scene, &new);
    password_ui(ui, scene, "lock-again", tl::AGAIN, &mut again);
    let draft = &mut scene.view.draft.lock;
    (draft.new, draft.again) = (new, again);
    draft.present = present.unwrap_or_default();
    recipient_ui(ui, scene);
    if let Some(error) = scene.view.draft.lock.error {
        ui.add_space(6.0);
        let words = prose(error).color(scene.tokens.danger());
        ui.add(Label::new(words).wrap());
    }
    ui.add_space(10.0);
    deeds_ui(ui, scene, protected);
}

fn is_protected(scene: &Scene<'_>) -> bool {
    let project = scene.bench.project();
    project.is_some_and(OpenProject::is_protected)
}

fn head_ui(ui: &mut Ui, scene: &Scene<'_>, words: &str) {
    ui.add_space(8.0);
    let words = RichText::new(words).font(semibold(12.0));
    ui.label(words.color(scene.tokens.muted));
}

fn password_ui(ui: &mut Ui, scene: &Scene<'_>, id: &str, name: &str, password: &mut Password) {
    head_ui(ui, scene, name);
    let field = Field::line(Id::unique(id), name).masked();
    if let Some(text) = field.show(ui, password.typed()).text {
        *password = Password::new(text);
    }
}

/// A bar of three parts and the words that belong to it; no colour says what the words do not.
fn strength_ui(ui: &mut Ui, scene: &Scene<'_>, password: &Password) {
    if password.typed().is_empty() {
        return;
    }
    let strength = password.strength();
    let (parts, color) = match strength {
        Strength::Weak => (1, scene.tokens.danger()),
        Strength::Fair => (2, scene.tokens.warning()),
        Strength::Strong => (3, scene.tokens.accent),
    };
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for part in 0..3 {
            let size = egui::vec2(40.0, 4.0);
            let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
            let color = if part < parts {
                color
            } else {
                scene.tokens.line
            };
            ui.painter().rect_filled(rect, 2, color);
        }
    });
    let words = RichText::new(tl::strength(strength)).font(regular(12.0));
    ui.add(Label::new(words.color(scene.tokens.muted)).wrap());
}

fn recipient_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    head_ui(ui, scene, tl::RECIPIENT);
    let field = Field::line(Id::unique("lock-recipient"), tl::RECIPIENT).hint(tl::RECIPIENT_HINT);
    let typed = field.show(ui, &scene.view.draft.lock.recipient);
    if let Some(text) = typed.text {
        scene.view.draft.lock.recipient = text;
    }
    let words = RichText::new(tl::RECIPIENT_BODY).font(regular(12.0));
    ui.add(Label::new(words.color(scene.tokens.muted)).wrap());
}

fn deeds_ui(ui: &mut Ui, scene: &mut Scene<'_>, protected: bool) {
    ui.horizontal(|ui| {
        let words = if protected { tl::REPLACE } else { tl::SET };
        if primary(ui, words).clicked() {
            perform(ui, scene, true);
        }
        if protected && secondary(ui, tl::TAKE_OFF).clicked() {
            perform(ui, scene, false);
        }
        if secondary(ui, t::CANCEL).clicked() {
            scene.out.push(Command::CloseDialog);
        }
    });
}

/// Asks for the change, unless something in the form is not right.
fn perform(ui: &Ui, scene: &mut Scene<'_>, sets: bool) {
    let draft = &scene.view.draft.lock;
    let error = if is_protected(scene) && !scene.bench.is_password(&draft.present) {
        Some(tl::WRONG_PRESENT)
    } else if sets && draft.new.typed().is_empty() {
        Some(tl::EMPTY)
    } else if sets && draft.new != draft.again {
        Some(tl::DIFFERENT)
    } else {
        None
    };
    if error.is_none() {
        let lock = draft.lock(sets);
        forget_typed(ui.ctx());
        scene.out.push(Command::CloseDialog);
        ask(scene.out, Request::Protect(Box::new(lock)));
    }
    scene.view.draft.lock.error = error;
}
