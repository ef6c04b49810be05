//! A picture at full size: fitted or pixel for pixel, zoomed and moved, with what is known of it at the side.

use egui::{
    Align2, Context, FontId, Key, Label, Modifiers, Rect, RichText, ScrollArea, Sense, Ui, Vec2,
    pos2, vec2,
};

use super::large::large;
use crate::{
    domain::{Evidence, EvidenceFile, EvidenceId},
    gui::{
        command::Command,
        pictures::Loaded,
        screens::{Scene, details_ui, document_ui, hide},
        text as t, text_evidence as te,
        theme::{BACKDROP, ON_BACKDROP, UNTINTED, regular},
        view::{Dialog, Viewer},
        widgets::{chip, secondary},
    },
    workbench::PictureSize,
};

/// Farthest zoom in and out.
const SCALES: std::ops::RangeInclusive<f32> = 0.05..=8.0;

/// Paints the viewer over the whole window.
pub(super) fn show(ctx: &Context, scene: &mut Scene<'_>, mut viewer: Viewer) {
    let Some(project) = scene.bench.project() else {
        return;
    };
    let assessment = project.assessment();
    let shown: Vec<EvidenceId> = viewer
        .shown
        .iter()
        .copied()
        .filter(|id| assessment.evidence(*id).is_some())
        .collect();
    let Some(evidence) = assessment.evidence(viewer.id) else {
        scene.out.push(Command::CloseDialog);
        return;
    };
    read_keys(ctx, scene, &mut viewer, &shown, evidence);
    large(
        ctx,
        scene,
        "viewer",
        &mut viewer,
        |ui, scene, viewer| {
            buttons_ui(ui, viewer, evidence, &shown);
            if secondary(ui, t::CLOSE).on_hover_text("Esc").clicked() {
                scene.out.push(Command::CloseDialog);
            }
            ui.separator();
            details_ui(ui, scene, project, evidence);
        },
        |ui, scene, viewer| picture_ui(ui, scene, evidence, viewer),
    );
    if let Some(Dialog::Viewer(kept)) = scene.view.dialogs.last_mut() {
        *kept = viewer;
    }
}

fn read_keys(
    ctx: &Context,
    scene: &mut Scene<'_>,
    viewer: &mut Viewer,
    shown: &[EvidenceId],
    evidence: &Evidence,
) {
    if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        scene.out.push(Command::CloseDialog);
    }
    if ctx.text_edit_focused() {
        return;
    }
    let pressed = |key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let step = i32::from(pressed(Key::ArrowRight)) - i32::from(pressed(Key::ArrowLeft));
    if step != 0 {
        turn(viewer, shown, step);
    }
    if pressed(Key::M) && evidence.picture().is_some() {
        scene.out.push(hide(evidence));
    }
    if pressed(Key::B) && evidence.original.is_some() {
        viewer.before = !viewer.before;
    }
    if pressed(Key::Num0) {
        viewer.fit();
    }
    if pressed(Key::Num1) {
        viewer.scale = Some(1.0 / ctx.pixels_per_point());
    }
}

fn turn(viewer: &mut Viewer, shown: &[EvidenceId], step: i32) {
    let here = shown.iter().position(|id| *id == viewer.id).unwrap_or(0);
    let next = if step > 0 {
        (here + 1).min(shown.len().saturating_sub(1))
    } else {
        here.saturating_sub(1)
    };
    if let Some(id) = shown.get(next) {
        (viewer.id, viewer.scale, viewer.offset) = (*id, None, Vec2::ZERO);
        viewer.before = false;
    }
}

/// Paints a picture that can be zoomed and moved.
pub(super) fn picture_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    evidence: &Evidence,
    viewer: &mut Viewer,
) {
    if let Some(file) = evidence.file().filter(|file| file.media.is_text()) {
        return text_ui(ui, scene, file);
    }
    let (place, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
    let note = |words: &str| {
        ui.painter().text(
            place.center(),
            Align2::CENTER_CENTER,
            words,
            regular(14.0),
            ON_BACKDROP,
        );
    };
    let original = evidence.original.as_ref().filter(|_| viewer.before);
    let Some(file) = original.or(evidence.picture()) else {
        return document_ui(ui.painter(), scene.tokens, evidence, place);
    };
    let texture = match scene
        .pictures
        .get(&file.sha256, PictureSize::Full, scene.out)
    {
        Loaded::Pending => return note(t::LOADING),
        Loaded::Failed => return note(t::NO_PICTURE),
        Loaded::Ready(texture) => texture,
    };
    let size = pixels(file);
    let fit = ((place.width() - 32.0) / size.x)
        .min((place.height() - 32.0) / size.y)
        .min(1.0);
    let before = viewer.scale.unwrap_or(fit);
    let zoom = ui.input(|input| input.zoom_delta() * (input.smooth_scroll_delta().y * 0.004).exp());
    if response.hovered() && (zoom - 1.0).abs() > f32::EPSILON {
        let scale = (before * zoom).clamp(*SCALES.start(), *SCALES.end());
        // What is under the pointer stays there.
        let pointer = ui
            .input(|input| input.pointer.hover_pos())
            .unwrap_or(place.center());
        let away = pointer - place.center() - viewer.offset;
        viewer.offset -= away * (scale / before - 1.0);
        viewer.scale = Some(scale);
    }
    if response.dragged() {
        viewer.offset += response.drag_delta();
        viewer.scale = Some(viewer.scale.unwrap_or(fit));
    }
    if response.double_clicked() {
        viewer.scale = if viewer.scale.is_some() {
            None
        } else {
            Some(1.0 / ui.pixels_per_point())
        };
        viewer.offset = Vec2::ZERO;
    }
    let scale = viewer.scale.unwrap_or(fit);
    let target = Rect::from_center_size(place.center() + viewer.offset, size * scale);
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    ui.painter()
        .with_clip_rect(place)
        .image(texture.id(), target, whole, UNTINTED);
    let (width, height) = file.pixels;
    let note = t::zoom(scale * ui.pixels_per_point(), width, height);
    let words = ui
        .painter()
        .layout_no_wrap(note, regular(12.0), ON_BACKDROP);
    let ground = Rect::from_min_size(
        place.left_bottom() + vec2(12.0, -34.0),
        words.size() + vec2(16.0, 8.0),
    );
    ui.painter().rect_filled(ground, 4, BACKDROP);
    ui.painter()
        .galley(ground.min + vec2(8.0, 4.0), words, ON_BACKDROP);
}

/// The lines of a plain text with their numbers, to be scrolled.
fn text_ui(ui: &mut Ui, scene: &mut Scene<'_>, file: &EvidenceFile) {
    let muted = |words: &str| RichText::new(words).color(ON_BACKDROP).font(regular(13.0));
    let lines = match scene.pictures.lines(file, scene.out) {
        None => return drop(ui.label(muted(t::LOADING))),
        Some(None) => return drop(ui.label(muted(te::NOT_SHOWN))),
        Some(Some(lines)) => lines,
    };
    let font = FontId::monospace(13.0);
    let height = ui.fonts_mut(|fonts| fonts.row_height(&font));
    ui.spacing_mut().item_spacing.y = 3.0;
    let area = ScrollArea::both().id_salt(("text", file.sha256.as_str()));
    let area = area.auto_shrink(false).content_margin(16);
    area.show_rows(ui, height, lines.len(), |ui, range| {
        for number in range {
            let line = format!("{:>5}  {}", number + 1, lines[number]);
            let words = RichText::new(line).font(font.clone()).color(ON_BACKDROP);
            ui.add(Label::new(words).extend());
        }
    });
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a number of pixels, for painting"
)]
fn pixels(file: &EvidenceFile) -> Vec2 {
    vec2(file.pixels.0 as f32, file.pixels.1 as f32)
}

fn buttons_ui(ui: &mut Ui, viewer: &mut Viewer, evidence: &Evidence, shown: &[EvidenceId]) {
    let here = shown.iter().position(|id| *id == viewer.id).unwrap_or(0);
    ui.horizontal(|ui| {
        if secondary(ui, t::PREVIOUS).clicked() {
            turn(viewer, shown, -1);
        }
        ui.label(t::place(here, shown.len()));
        if secondary(ui, t::NEXT).clicked() {
            turn(viewer, shown, 1);
        }
    });
    if evidence.original.is_some() {
        ui.horizontal(|ui| {
            for (before, name) in [(true, te::BEFORE), (false, te::AFTER)] {
                if chip(ui, viewer.before == before, name)
                    .on_hover_text("B")
                    .clicked()
                {
                    viewer.before = before;
                }
            }
        });
    }
    if evidence.picture().is_none() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let actual = 1.0 / ui.pixels_per_point();
        let scale = viewer.scale.unwrap_or(actual);
        if secondary(ui, t::FIT).on_hover_text("0").clicked() {
            viewer.fit();
        }
        if secondary(ui, t::ACTUAL).on_hover_text("1").clicked() {
            viewer.scale = Some(actual);
        }
        if secondary(ui, t::ZOOM_IN).clicked() {
            viewer.scale = Some((scale * 1.25).min(*SCALES.end()));
        }
        if secondary(ui, t::ZOOM_OUT).clicked() {
            viewer.scale = Some((scale / 1.25).max(*SCALES.start()));
        }
    });
}
