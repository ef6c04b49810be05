//! Paints the editor over the whole window: the picture, a line that says what the tool does, and the panel.

use egui::{
    Area, CentralPanel, Context, Frame, Id, Label, Margin, Modal, Order, Panel, Rect, RichText,
    Sense, Ui, UiBuilder, vec2,
};

use super::{Editor, canvas, geometry::Sheet, keys, saving, side, state::Stage};
use crate::{
    domain::{EvidenceFile, Media},
    gui::{
        command::Command,
        screens::{Scene, side_frame},
        text as t, text_editor as te,
        theme::{BACKDROP, ON_BACKDROP, ON_BACKDROP_QUIET, regular, semibold},
        view::Dialog,
        widgets::{card, primary, secondary},
    },
};

/// Paints the editor over the whole window.
pub(in crate::gui) fn show(ctx: &Context, scene: &mut Scene<'_>, mut editor: Editor) {
    let bench = scene.bench;
    let evidence = bench
        .project()
        .and_then(|project| project.assessment().evidence(editor.id));
    let Some((evidence, file)) = evidence.and_then(|it| Some((it, it.picture()?))) else {
        scene.out.push(Command::CloseDialog);
        return;
    };
    if saving::is_done(scene, &mut editor, evidence) {
        scene.out.push(Command::CloseDialog);
        return;
    }
    let sheet = Sheet {
        size: file.pixels,
        is_jpeg: file.media == Media::Jpeg,
    };
    keys::read(ctx, scene, &mut editor, sheet);
    let rect = ctx.content_rect();
    let area = Area::new(Id::unique("editor"))
        .order(Order::Foreground)
        .fixed_pos(rect.min)
        .constrain(false);
    // A modal, so that Tab does not wander off into the screen behind.
    let modal = Modal::new(Id::unique("editor"))
        .area(area)
        .backdrop_color(BACKDROP)
        .frame(Frame::NONE);
    modal.show(ctx, |ui| {
        ui.set_min_size(rect.size());
        ui.set_max_size(rect.size());
        Panel::right("editor-side")
            .exact_size(290.0)
            .resizable(false)
            .frame(side_frame(scene.tokens))
            .show(ui, |ui| side::ui(ui, scene, &mut editor, evidence, sheet));
        Panel::bottom("editor-hint")
            .resizable(false)
            .show_separator_line(false)
            .frame(Frame::new().inner_margin(Margin::symmetric(16, 8)))
            .show(ui, |ui| hint_ui(ui, &editor, sheet));
        CentralPanel::no_frame().show(ui, |ui| picture_ui(ui, scene, &mut editor, file, sheet));
    });
    if let Some(Dialog::Editor(kept)) = scene.view.dialogs.last_mut() {
        **kept = editor;
    }
}

fn picture_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    editor: &mut Editor,
    file: &EvidenceFile,
    sheet: Sheet,
) {
    let place = ui.available_rect_before_wrap();
    canvas::ui(ui, scene, editor, file, sheet);
    if editor.stage == Stage::Leaving {
        leaving_ui(ui, scene, editor, place);
    }
}

/// What the tool in hand does, and how the picture is looked at.
fn hint_ui(ui: &mut Ui, editor: &Editor, sheet: Sheet) {
    let words = |words: String| RichText::new(words).font(regular(12.5));
    ui.horizontal(|ui| {
        ui.set_height(20.0);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let (width, height) = sheet.size;
            let shown = editor.look.scale.map_or_else(
                || te::fitted(width, height),
                |scale| t::zoom(scale * ui.pixels_per_point(), width, height),
            );
            ui.label(words(shown).color(ON_BACKDROP_QUIET));
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let hint = if editor.selected.is_some() {
                    te::CHOSEN_HINT.to_owned()
                } else {
                    te::hint(editor.tool, editor.drawing.next_number())
                };
                ui.add(Label::new(words(hint).color(ON_BACKDROP)).truncate());
            });
        });
    });
}

/// Takes the drags too: the picture beneath would else take them for its own.
fn leaving_place(room: Rect) -> UiBuilder {
    UiBuilder::new()
        .max_rect(room)
        .id_salt("editor-leaving")
        .sense(Sense::click_and_drag())
}

/// Asks whether what is drawn may go. It lies over the picture, so that nothing moves.
fn leaving_ui(ui: &mut Ui, scene: &mut Scene<'_>, editor: &mut Editor, place: Rect) {
    let width = 420.0_f32.min(place.width() - 24.0);
    let corner = place.center_top() + vec2(-width / 2.0, 12.0);
    let room = Rect::from_min_size(corner, vec2(width, 100.0));
    let mut bar = ui.new_child(leaving_place(room));
    card(&mut bar, |ui| {
        ui.label(RichText::new(te::LEAVING).font(semibold(14.0)));
        ui.label(RichText::new(te::LEAVING_BODY).font(regular(13.0)));
        ui.horizontal(|ui| {
            let stay = primary(ui, te::STAY);
            let focused = ui.memory(egui::Memory::focused);
            if focused.is_none_or(|id| id == canvas::id()) {
                stay.request_focus();
            }
            if stay.clicked() {
                editor.stage = Stage::Drawing;
            }
            if secondary(ui, te::DISCARD).clicked() && editor.handed.is_none() {
                scene.out.push(Command::CloseDialog);
            }
        });
    });
}
