//! The panel beside the picture: tools, what they draw with, undo, and how the picture is looked at.

use egui::{
    Align2, Frame, Key, Margin, Panel, Rect, Response, RichText, Role, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::{
    Editor,
    geometry::Sheet,
    saving,
    tools::{LetterSize, Tool},
};
use crate::{
    domain::Evidence,
    evidence::{Annotation, Ink},
    gui::{
        screens::Scene,
        text as t, text_editor as te,
        theme::{RADIUS, Tokens, pixel, regular, semibold},
        widgets::{Icon, icon_button, paint_icon},
    },
    text,
};

/// Height of a tool's button.
const ROW: f32 = 32.0;
/// Room between buttons.
const GAP: f32 = 6.0;

/// Paints the panel.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    editor: &mut Editor,
    evidence: &Evidence,
    sheet: Sheet,
) {
    Panel::bottom("editor-saving")
        .resizable(false)
        .frame(Frame::new().inner_margin(Margin {
            top: 12,
            ..Margin::ZERO
        }))
        .show(ui, |ui| saving::ui(ui, scene, editor));
    head_ui(ui, scene, editor, evidence);
    ScrollArea::vertical()
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(GAP, GAP);
            heading(ui, te::HIDING);
            tools_ui(ui, editor, &[Tool::Solid, Tool::Mosaic]);
            heading(ui, te::DRAWING);
            tools_ui(ui, editor, &[Tool::Frame, Tool::Arrow]);
            tools_ui(ui, editor, &[Tool::Number, Tool::Text]);
            heading(ui, te::ARRANGING);
            tools_ui(ui, editor, &[Tool::Crop, Tool::Select]);
            options_ui(ui, scene.tokens, editor, sheet);
            look_ui(ui, editor);
        });
}

fn head_ui(ui: &mut Ui, scene: &mut Scene<'_>, editor: &mut Editor, evidence: &Evidence) {
    let muted = scene.tokens.muted;
    ui.horizontal(|ui| {
        ui.label(RichText::new(te::TITLE).font(semibold(17.0)));
        let number = text::evidence_number(&evidence.number);
        ui.label(RichText::new(number).font(regular(13.0)).color(muted));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            if icon_button(ui, Icon::Remove, te::LEAVE).clicked() {
                saving::leave(scene, editor);
            }
            let can_redo = editor.drawing.can_redo();
            let redo = |ui: &mut Ui| icon_button(ui, Icon::Redo, &t::with_key(t::REDO, "Ctrl Y"));
            if ui.add_enabled_ui(can_redo, redo).inner.clicked() {
                editor.redo();
            }
            let can_undo = editor.drawing.can_undo();
            let undo = |ui: &mut Ui| icon_button(ui, Icon::Undo, &t::with_key(t::UNDO, "Ctrl Z"));
            if ui.add_enabled_ui(can_undo, undo).inner.clicked() {
                editor.undo();
            }
        });
    });
}

fn heading(ui: &mut Ui, words: &str) {
    let muted = Tokens::of(ui.ctx()).muted;
    ui.add_space(6.0);
    ui.label(RichText::new(words).font(semibold(12.0)).color(muted));
}

fn tools_ui(ui: &mut Ui, editor: &mut Editor, tools: &[Tool]) {
    ui.horizontal(|ui| {
        let width = half(ui);
        for tool in tools {
            let shape = Shape {
                name: te::tool(*tool),
                icon: Some(tool.icon()),
                key: tool.key(),
                is_chosen: editor.tool == *tool,
                role: Role::RadioButton,
            };
            let response = shape.show(ui, width);
            if response.clicked() {
                editor.take(*tool);
            }
        }
    });
}

/// Width of one of two buttons side by side.
fn half(ui: &Ui) -> f32 {
    (ui.available_width() - GAP) / 2.0
}

/// A button with an icon, a word and its key.
struct Shape<'a> {
    name: &'a str,
    icon: Option<Icon>,
    key: Key,
    is_chosen: bool,
    role: Role,
}

impl Shape<'_> {
    fn show(&self, ui: &mut Ui, width: f32) -> Response {
        let tokens = Tokens::of(ui.ctx());
        let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::click_and_drag());
        response.widget_info(|| {
            WidgetInfo::selected(self.role, ui.is_enabled(), self.is_chosen, self.name)
        });
        let (fill, color, line) = match (self.is_chosen, response.hovered()) {
            (true, _) => (tokens.accent_ground, tokens.accent, tokens.accent),
            (false, true) => (tokens.sunken, tokens.text, tokens.faint),
            (false, false) => (tokens.surface, tokens.text, tokens.line),
        };
        let painter = ui.painter();
        let line = Stroke::new(1.0, line);
        painter.rect(rect, RADIUS, fill, line, StrokeKind::Inside);
        let edge = if self.icon.is_some() { 10.0 } else { 8.0 };
        let mut left = rect.left() + edge;
        if let Some(icon) = self.icon {
            let place = Rect::from_center_size(pos2(left + 8.0, rect.center().y), vec2(16.0, 16.0));
            paint_icon(painter, place, icon, color);
            left += 24.0;
        }
        let font = if self.is_chosen {
            semibold(13.0)
        } else {
            regular(13.0)
        };
        let at = pos2(left, rect.center().y);
        painter.text(at, Align2::LEFT_CENTER, self.name, font, color);
        let cap = pos2(rect.right() - edge, rect.center().y);
        let key = self.key.symbol_or_name();
        let quiet = if self.is_chosen { color } else { tokens.muted };
        painter.text(cap, Align2::RIGHT_CENTER, key, regular(12.0), quiet);
        focus_ring(ui, rect, &response);
        response
    }
}

fn focus_ring(ui: &Ui, rect: Rect, response: &Response) {
    if response.has_focus() {
        let tokens = Tokens::of(ui.ctx());
        let line = Stroke::new(2.0, tokens.accent);
        ui.painter()
            .rect_stroke(rect, RADIUS, line, StrokeKind::Inside);
    }
}

/// What the tool in hand draws with, or what is chosen was drawn with.
fn options_ui(ui: &mut Ui, tokens: &Tokens, editor: &mut Editor, sheet: Sheet) {
    let chosen = editor.chosen();
    let writes = editor.tool == Tool::Text || matches!(chosen, Some(Annotation::Text { .. }));
    let draws = editor.tool.has_ink() || chosen.is_some_and(|mark| !mark.hides());
    let hides = editor.tool.hides() || chosen.is_some_and(Annotation::hides);
    ui.add_space(6.0);
    if draws {
        inks_ui(ui, tokens, editor);
    }
    if writes {
        letters_ui(ui, tokens, editor, sheet);
    }
    if hides && sheet.is_jpeg {
        let note = RichText::new(te::JPEG_GROWS).font(regular(12.0));
        ui.label(note.line_height(Some(18.0)).color(tokens.muted));
    }
}

fn inks_ui(ui: &mut Ui, tokens: &Tokens, editor: &mut Editor) {
    let in_hand = editor.chosen().and_then(ink_of).unwrap_or(editor.ink);
    thirds(ui, |ui, width| {
        for ink in Ink::ALL {
            let response = pill(ui, width, (te::INK, te::ink(ink)), ink == in_hand);
            let spot = pos2(response.rect.left() + 17.0, response.rect.center().y);
            let ring = Stroke::new(1.0, tokens.faint);
            ui.painter().circle(spot, 5.5, pixel(ink.rgb()), ring);
            if response.clicked() {
                editor.dip(ink);
            }
        }
    });
}

fn ink_of(mark: &Annotation) -> Option<Ink> {
    match mark {
        Annotation::Solid(_) | Annotation::Mosaic(_) => None,
        Annotation::Frame(_, ink)
        | Annotation::Arrow { ink, .. }
        | Annotation::Number { ink, .. }
        | Annotation::Text { ink, .. } => Some(*ink),
    }
}

fn letters_ui(ui: &mut Ui, tokens: &Tokens, editor: &mut Editor, sheet: Sheet) {
    let pixels = |letters: LetterSize| letters.pixels(sheet.longest());
    let in_hand = match editor.chosen() {
        Some(Annotation::Text { size, .. }) => *size,
        _ => pixels(editor.letters),
    };
    thirds(ui, |ui, width| {
        for letters in LetterSize::ALL {
            let is_chosen = (pixels(letters) - in_hand).abs() < 0.5;
            let response = pill(ui, width, (te::LETTERS, te::letters(letters)), is_chosen);
            let at = pos2(response.rect.left() + 17.0, response.rect.center().y);
            let color = if is_chosen {
                tokens.accent
            } else {
                tokens.muted
            };
            let points = letters.points();
            ui.painter().text(
                at,
                Align2::CENTER_CENTER,
                te::LETTER,
                semibold(points),
                color,
            );
            if response.clicked() {
                editor.write_in(letters, sheet);
            }
        }
    });
}

fn thirds(ui: &mut Ui, add: impl FnOnce(&mut Ui, f32)) {
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 2.0 * GAP) / 3.0;
        add(ui, width);
    });
}

/// A choice with room for a sign before its word.
fn pill(ui: &mut Ui, width: f32, (of, word): (&str, &str), is_chosen: bool) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(width, 30.0), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(
            Role::RadioButton,
            ui.is_enabled(),
            is_chosen,
            format!("{of} {word}"),
        )
    });
    let (fill, color, line) = match (is_chosen, response.hovered()) {
        (true, _) => (tokens.accent_ground, tokens.accent, tokens.accent),
        (false, true) => (tokens.sunken, tokens.text, tokens.faint),
        (false, false) => (tokens.surface, tokens.text, tokens.line),
    };
    let line = Stroke::new(1.0, line);
    ui.painter()
        .rect(rect, RADIUS, fill, line, StrokeKind::Inside);
    let at = pos2(rect.left() + 30.0, rect.center().y);
    ui.painter()
        .text(at, Align2::LEFT_CENTER, word, regular(13.0), color);
    focus_ring(ui, rect, &response);
    response
}

fn look_ui(ui: &mut Ui, editor: &mut Editor) {
    ui.add_space(6.0);
    let button = |name, key, is_chosen| Shape {
        name,
        icon: None,
        key,
        is_chosen,
        role: Role::Button,
    };
    thirds(ui, |ui, width| {
        let fit = button(te::FIT, Key::Num0, false);
        if fit.show(ui, width).on_hover_text(t::FIT).clicked() {
            editor.look.fit();
        }
        let actual = button(t::ACTUAL, Key::Num1, false);
        if actual.show(ui, width).clicked() {
            editor.look.actual(ui.pixels_per_point());
        }
        let before = button(te::BEFORE, Key::Backslash, editor.look.is_bare());
        let response = before.show(ui, width).on_hover_text(te::BEFORE_HOW);
        editor.look.held |= response.is_pointer_button_down_on();
        // Without a pointer it cannot be held: there it is pressed once and once more.
        let by_pointer = ui.input(|input| input.pointer.any_released());
        if response.clicked() && !by_pointer {
            editor.look.bare = !editor.look.bare;
        }
    });
}
