//! The lower end of the panel: what becomes of the picture as it is, and the button that burns the marks in.

use egui::{Align, Label, Layout, RichText, Sense, Ui};

use super::{
    Editor,
    state::{Keeping, Stage},
};
use crate::{
    domain::Evidence,
    gui::{
        command::{Command, ask},
        screens::Scene,
        text as t, text_editor as te,
        theme::regular,
        widgets::{primary, secondary, tick},
    },
    workbench::{Busy, EvidenceDeed, Hiding, Request, Tone},
};

/// Hands what is drawn to the workbench; does nothing where there is nothing to hand over.
pub(super) fn save(scene: &mut Scene<'_>, editor: &mut Editor) {
    // What is still being dragged is seen but not yet among the marks: saved now, it would be missing.
    if editor.gesture.is_some() {
        return;
    }
    editor.end_typing();
    if !editor.drawing.is_drawn() || scene.bench.is_busy(Busy::Redacting) {
        return;
    }
    let deed = EvidenceDeed::Redact {
        id: editor.id,
        hiding: Hiding::Picture(editor.drawing.markup().clone()),
        keep: editor.keeping.keep,
    };
    let project = scene.bench.project();
    let evidence = project.and_then(|it| it.assessment().evidence(editor.id));
    editor.handed = evidence.map(|it| it.redactions.len());
    editor.failed = false;
    ask(scene.out, Request::OnEvidence(Box::new(deed)));
}

/// Whether what was handed over has become the picture. Where it has not, the marks are still here.
pub(super) fn is_done(scene: &Scene<'_>, editor: &mut Editor, evidence: &Evidence) -> bool {
    if scene.bench.is_busy(Busy::Redacting) {
        return false;
    }
    let Some(handed) = editor.handed.take() else {
        return false;
    };
    editor.failed = handed == evidence.redactions.len();
    !editor.failed
}

/// Says why handing over has failed: the strip of notices lies behind the editor.
pub(super) fn failure_ui(ui: &mut Ui, scene: &Scene<'_>, editor: &Editor) {
    let mut notices = scene.bench.notices().iter().rev();
    let told = notices.find(|notice| notice.tone == Tone::Error);
    if let (true, Some(notice)) = (editor.failed, told) {
        let words = RichText::new(&notice.text)
            .font(regular(12.5))
            .color(scene.tokens.danger());
        ui.add(Label::new(words).wrap());
    }
}

/// Paints the lower end of the panel.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, editor: &mut Editor) {
    let (hidden, drawn) = editor.drawing.counts();
    let is_cropped = editor.drawing.markup().crop.is_some();
    let summary = te::summary(hidden, drawn, is_cropped);
    ui.label(RichText::new(summary).font(regular(13.0)));
    failure_ui(ui, scene, editor);
    keeping_ui(ui, scene, &mut editor.keeping);
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let may_save = editor.is_drawn() && !scene.bench.is_busy(Busy::Redacting);
        let name = te::save(hidden, drawn, is_cropped);
        let button = ui.add_enabled_ui(may_save, |ui| primary(ui, name)).inner;
        let button = button.on_hover_text(te::SAVE_KEYS);
        if button.on_disabled_hover_text(te::NOTHING_DRAWN).clicked() {
            save(scene, editor);
        }
        let key = RichText::new(te::SAVE_KEY).font(regular(12.0));
        ui.label(key.color(scene.tokens.muted));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if secondary(ui, t::CLOSE).on_hover_text("Esc").clicked() {
                leave(scene, editor);
            }
        });
    });
}

/// Closes the editor, or asks first where something is drawn.
pub(super) fn leave(scene: &mut Scene<'_>, editor: &mut Editor) {
    // What is being burnt in cannot be taken back any more.
    if editor.handed.is_some() {
        return;
    }
    editor.end_typing();
    if editor.is_drawn() && editor.stage != Stage::Leaving {
        editor.ask_before_leaving();
    } else if !editor.is_drawn() {
        scene.out.push(Command::CloseDialog);
    }
}

fn keeping_ui(ui: &mut Ui, scene: &Scene<'_>, keeping: &mut Keeping) {
    let tokens = scene.tokens;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.spacing_mut().interact_size.y = 20.0;
        let ticked = tick(ui, keeping.keep, te::KEEP);
        let words = RichText::new(te::KEEP).font(regular(13.0));
        // Pressed like the box, but the keyboard goes to the box alone.
        let label = Label::new(words)
            .wrap()
            .selectable(false)
            .sense(Sense::CLICK);
        if ui.add(label).clicked() || ticked.clicked() {
            keeping.keep = !keeping.keep;
        }
    });
    let color = if keeping.keep {
        tokens.warning()
    } else {
        tokens.muted
    };
    let sentence = te::keeping(keeping.keep, keeping.kept_before);
    let words = RichText::new(sentence)
        .font(regular(12.0))
        .line_height(Some(18.0))
        .color(color);
    ui.add(Label::new(words).wrap());
}
