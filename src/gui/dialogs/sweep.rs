//! The sweep: every file that nobody has looked through yet, large and to be zoomed, one key each: 가릴 것 없음 or 가리기.

use egui::{Context, Key, Label, Modifiers, RichText, Ui};

use super::{large::large, viewer::picture_ui};
use crate::{
    domain::{Evidence, EvidenceId},
    gui::{
        command::{Command, ask},
        keys::is_held,
        pictures::Loaded,
        screens::{Scene, content_ui, hide, tags_ui},
        text as t, text_evidence as te,
        theme::{regular, semibold},
        view::{Dialog, Sweep},
        widgets::{primary, secondary},
    },
    text,
    workbench::{EvidenceDeed, OpenProject, PictureSize, Request},
};

/// Paints the sweep over the whole window.
pub(super) fn show(ctx: &Context, scene: &mut Scene<'_>, mut sweep: Sweep) {
    let Some(project) = scene.bench.project() else {
        return;
    };
    sweep.follow(project);
    let found = sweep
        .here()
        .and_then(|id| project.assessment().evidence(id));
    read_keys(ctx, scene, project, &mut sweep, found);
    large(
        ctx,
        scene,
        "sweep",
        &mut sweep,
        |ui, scene, sweep| side_ui(ui, scene, project, sweep, found),
        |ui, scene, sweep| {
            if let Some(evidence) = found {
                sweep.look.id = evidence.id;
                picture_ui(ui, scene, evidence, &mut sweep.look);
            }
        },
    );
    if let Some(Dialog::Sweep(kept)) = scene.view.dialogs.last_mut() {
        *kept = sweep;
    }
}

fn read_keys(
    ctx: &Context,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    sweep: &mut Sweep,
    found: Option<&Evidence>,
) {
    let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Escape) {
        scene.out.push(Command::CloseDialog);
    }
    if ctx.text_edit_focused() {
        return;
    }
    if pressed(Key::ArrowRight) || pressed(Key::PageDown) {
        sweep.step(1);
    }
    if pressed(Key::ArrowLeft) || pressed(Key::PageUp) {
        sweep.step(-1);
    }
    let Some(evidence) = found else {
        return;
    };
    // A key held down would say of pictures that nobody has seen that there is nothing to hide.
    let held = is_held(ctx, Key::Space);
    if pressed(Key::Space) && !held {
        nothing(scene, sweep, evidence);
    }
    if pressed(Key::M) && evidence.picture().is_some() {
        scene.out.push(hide(evidence));
    }
    if pressed(Key::Num0) {
        sweep.look.fit();
    }
    if pressed(Key::Num1) {
        sweep.look.scale = Some(1.0 / ctx.pixels_per_point());
    }
    if pressed(Key::O) {
        open(scene, evidence.id);
    }
    // The next picture is decoded while this one is looked at.
    let next = sweep
        .next()
        .and_then(|id| project.assessment().evidence(id));
    if let Some(file) = next.and_then(Evidence::picture) {
        let _ = scene
            .pictures
            .get(&file.sha256, PictureSize::Full, scene.out);
    }
}

/// Only what is there to be seen can have been looked through. What somebody has looked through stays as it is noted.
fn nothing(scene: &mut Scene<'_>, sweep: &mut Sweep, evidence: &Evidence) {
    if let Some(file) = evidence.picture() {
        let size = PictureSize::Full;
        let picture = scene.pictures.get(&file.sha256, size, scene.out);
        if !matches!(picture, Loaded::Ready(_)) {
            return;
        }
    }
    if evidence.is_unswept() {
        let deed = EvidenceDeed::Sweep(evidence.id, true);
        ask(scene.out, Request::OnEvidence(Box::new(deed)));
    }
    sweep.step(1);
}

fn open(scene: &mut Scene<'_>, id: EvidenceId) {
    let deed = EvidenceDeed::OpenCopy(id);
    ask(scene.out, Request::OnEvidence(Box::new(deed)));
}

fn side_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    sweep: &mut Sweep,
    found: Option<&Evidence>,
) {
    ui.spacing_mut().item_spacing.y = 6.0;
    let muted = |words: &str| {
        RichText::new(words)
            .font(regular(12.5))
            .line_height(Some(19.0))
            .color(scene.tokens.muted)
    };
    let Some(evidence) = found else {
        ui.label(RichText::new(te::SWEPT_ALL).font(semibold(15.0)));
        ui.add_space(8.0);
        if primary(ui, t::CLOSE).clicked() {
            scene.out.push(Command::CloseDialog);
        }
        return;
    };
    ui.label(muted(&sweep.words()));
    ui.label(RichText::new(text::evidence_number(&evidence.number)).font(semibold(17.0)));
    ui.add(Label::new(RichText::new(&evidence.title).font(regular(14.0))).wrap());
    ui.horizontal_wrapped(|ui| tags_ui(ui, scene, project, evidence));
    let media = evidence.file().map(|file| file.media);
    let why = match media {
        Some(media) if media.is_picture() => te::SWEEP_WHY,
        Some(media) if media.is_text() => te::TEXT_WHY,
        _ => te::DOCUMENT_BY_EYE,
    };
    ui.add(Label::new(muted(why)).wrap());
    content_ui(ui, scene, project, evidence.id);
    ui.add_space(10.0);
    buttons_ui(ui, scene, sweep, evidence);
}

fn buttons_ui(ui: &mut Ui, scene: &mut Scene<'_>, sweep: &mut Sweep, evidence: &Evidence) {
    if evidence.is_unswept() {
        if primary(ui, &t::with_key(te::NOTHING_TO_HIDE, "Space")).clicked() {
            nothing(scene, sweep, evidence);
        }
    } else {
        let done = te::swept_short(evidence);
        let pass = scene
            .tokens
            .state(crate::domain::Mark::Judged(crate::domain::Outcome::Pass));
        ui.label(RichText::new(done).font(regular(13.0)).color(pass.0));
    }
    if evidence.picture().is_some() && secondary(ui, &t::with_key(te::HIDE, "M")).clicked() {
        scene.out.push(hide(evidence));
    }
    if secondary(ui, &t::with_key(te::OPEN_FILE, "O")).clicked() {
        open(scene, evidence.id);
    }
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        if secondary(ui, &t::with_key(t::PREVIOUS, "←")).clicked() {
            sweep.step(-1);
        }
        if secondary(ui, &t::with_key(te::SKIP, "→")).clicked() {
            sweep.step(1);
        }
    });
    if secondary(ui, &t::with_key(te::STOP, "Esc")).clicked() {
        scene.out.push(Command::CloseDialog);
    }
}
