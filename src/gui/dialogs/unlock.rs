//! Asks for the password of what is to be opened.

use egui::{Context, Id, Key, Label, Modal, Modifiers, RichText, Ui};

use super::stack::frame;
use crate::{
    gui::{
        command::ask,
        locking::{LockDraft, forget_typed},
        screens::Scene,
        text as t, text_lock as tl,
        theme::{VEIL, semibold},
        widgets::{Field, primary, prose, secondary},
    },
    workbench::{Behind, Busy, Locked, Password, Request},
};

/// Paints the question on top of whatever is open.
pub(super) fn show(ctx: &Context, scene: &mut Scene<'_>, locked: &Locked) {
    let trying = scene.bench.is_busy(Busy::Opening);
    if !trying && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        return leave(ctx, scene);
    }
    let frame = frame(scene);
    Modal::new(Id::unique("unlock"))
        .backdrop_color(VEIL)
        .frame(frame)
        .show(ctx, |ui| {
            ui.set_width(440.0_f32.min(ctx.content_rect().width() - 80.0));
            ui.label(RichText::new(tl::UNLOCK).font(semibold(17.0)));
            ui.add_space(6.0);
            let path = match &locked.what {
                Behind::File(path) => Some(path),
                Behind::Session(offer) => offer.path.as_ref(),
            };
            let words = tl::waits(path.map(AsRef::as_ref));
            ui.add(Label::new(prose(words)).wrap());
            ui.add_space(6.0);
            field_ui(ui, scene, trying);
            if locked.refused && !trying {
                let words = prose(tl::REFUSED).color(scene.tokens.danger());
                ui.add(Label::new(words).wrap());
            }
        });
}

fn field_ui(ui: &mut Ui, scene: &mut Scene<'_>, trying: bool) {
    let id = Id::unique("lock-present");
    let field = Field::line(id, tl::PASSWORD).masked();
    let typed = field.show(ui, scene.view.draft.lock.present.typed());
    if let Some(text) = typed.text {
        scene.view.draft.lock.present = Password::new(text);
    }
    if ui.memory(|memory| memory.focused().is_none()) && !typed.left {
        typed.response.request_focus();
    }
    let entered = typed.left && ui.input(|input| input.key_pressed(Key::Enter));
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        let words = if trying { tl::TRYING } else { tl::OPEN };
        let open = ui.add_enabled_ui(!trying, |ui| primary(ui, words)).inner;
        if open.clicked() || (entered && !trying) {
            let draft = std::mem::take(&mut scene.view.draft.lock);
            forget_typed(ui.ctx());
            ask(scene.out, Request::Unlock(draft.present));
        }
        let cancel = ui.add_enabled_ui(!trying, |ui| secondary(ui, t::CANCEL));
        if cancel.inner.clicked() {
            leave(ui.ctx(), scene);
        }
    });
}

fn leave(ctx: &Context, scene: &mut Scene<'_>) {
    scene.view.draft.lock = LockDraft::default();
    forget_typed(ctx);
    ask(scene.out, Request::LeaveLocked);
}
