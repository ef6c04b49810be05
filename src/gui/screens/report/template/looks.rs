//! How a report looks and speaks: its colours, its pictures, its words.

use egui::{CollapsingHeader, Color32, RichText, Sense, Stroke, StrokeKind, Ui, vec2};
use egui::{Role, WidgetInfo};

use super::{draft::Edited, pane::heading_ui};
use crate::{
    domain::{EmblemKind, Ink, Label},
    gui::{
        command::Command,
        picker::Pick,
        screens::Scene,
        text_template as tt,
        theme::{pixel, regular, semibold},
        widgets::{Field, chip, quiet, secondary},
    },
    text::template as words,
};

/// Accents that print well and can be read on white.
const ACCENTS: [[u8; 3]; 6] = [
    [0x1f, 0x5f, 0xbf],
    [0x0f, 0x6b, 0x6b],
    [0x2e, 0x6b, 0x2e],
    [0x8a, 0x4b, 0x00],
    [0xa3, 0x27, 0x2f],
    [0x5b, 0x3a, 0x9c],
];

/// Paints colours, pictures and words.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, edited: &mut Edited) {
    ink_ui(ui, scene, edited);
    heading_ui(ui, scene, tt::PICTURES);
    for kind in [EmblemKind::Logo, EmblemKind::Seal] {
        emblem_ui(ui, scene, edited, kind);
    }
    ui.add_space(8.0);
    let head = RichText::new(tt::LABELS).font(semibold(12.0));
    CollapsingHeader::new(head.color(scene.tokens.muted))
        .id_salt("template-labels")
        .show(ui, |ui| labels_ui(ui, scene, edited));
}

fn ink_ui(ui: &mut Ui, scene: &mut Scene<'_>, edited: &mut Edited) {
    heading_ui(ui, scene, tt::INK);
    let accent = match edited.template.ink {
        Ink::Accent(accent) => accent,
        _ => ACCENTS[0],
    };
    ui.horizontal_wrapped(|ui| {
        for ink in [Ink::Usual, Ink::Accent(accent), Ink::Mono] {
            let chosen = edited.template.ink == ink;
            if chip(ui, chosen, tt::ink(ink)).clicked() {
                edited.template.ink = ink;
                edited.pressed = true;
            }
        }
    });
    if matches!(edited.template.ink, Ink::Accent(_)) {
        ui.horizontal(|ui| accent_ui(ui, scene, edited, accent));
    }
}

/// A few colours to press, and any other to type.
fn accent_ui(ui: &mut Ui, scene: &mut Scene<'_>, edited: &mut Edited, accent: [u8; 3]) {
    for color in ACCENTS {
        if swatch(ui, pixel(color), color == accent, &tt::hex(color)).clicked() {
            edited.template.ink = Ink::Accent(color);
            edited.pressed = true;
            scene.view.draft.template.accent = None;
        }
    }
    let draft = &mut scene.view.draft.template.accent;
    let shown = draft.clone().unwrap_or_else(|| tt::hex(accent));
    let field = Field::line(edited.id("accent"), tt::ACCENT);
    let typed = field.show(ui, &shown);
    if let Some(text) = typed.text {
        if let Some(color) = tt::color(&text) {
            edited.template.ink = Ink::Accent(color);
            edited.typed = true;
        }
        *draft = Some(text);
    }
    if typed.left {
        *draft = None;
        edited.left = true;
    }
}

fn swatch(ui: &mut Ui, color: Color32, chosen: bool, name: &str) -> egui::Response {
    let (rect, response) = ui.allocate_exact_size(vec2(22.0, 22.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), chosen, name));
    ui.painter().rect_filled(rect.shrink(2.0), 4, color);
    if chosen || response.has_focus() || response.hovered() {
        let width = if chosen { 2.0 } else { 1.0 };
        let line = Stroke::new(width, ui.visuals().text_color());
        ui.painter().rect_stroke(rect, 5, line, StrokeKind::Inside);
    }
    response
}

fn emblem_ui(ui: &mut Ui, scene: &mut Scene<'_>, edited: &mut Edited, kind: EmblemKind) {
    let (name, word) = (edited.template.name.clone(), tt::emblem(kind));
    ui.horizontal(|ui| {
        ui.label(RichText::new(word).font(regular(13.0)));
        let emblem = edited.template.emblem(kind);
        let size = emblem.map(|emblem| tt::pixels(emblem.pixels));
        let size = size.as_deref().unwrap_or(tt::NO_PICTURE);
        let size = RichText::new(size).font(regular(12.0));
        ui.label(size.color(scene.tokens.muted));
        let is_in = emblem.is_some();
        let choose = secondary(ui, tt::CHOOSE_FILE);
        let choose = choose.accessible_name(format!("{word} {}", tt::CHOOSE_FILE));
        if choose.clicked() {
            scene.out.push(Command::Pick(Pick::Emblem(name, kind)));
        }
        if is_in {
            let out = quiet(ui, tt::TAKE_OUT);
            if out
                .accessible_name(format!("{word} {}", tt::TAKE_OUT))
                .clicked()
            {
                edited.template.set_emblem(kind, None);
                edited.pressed = true;
            }
        }
    });
}

/// Every word that may be changed, the usual one as a hint.
fn labels_ui(ui: &mut Ui, scene: &Scene<'_>, edited: &mut Edited) {
    let hint = RichText::new(tt::LABELS_HINT).font(regular(12.0));
    ui.label(hint.color(scene.tokens.muted));
    for label in Label::ALL {
        let usual = words::label(label);
        let field = (edited.id(("label", usual)), usual);
        let own = edited.template.labels.get(&label).cloned();
        let own = own.unwrap_or_default();
        if let Some(word) = edited.own_words(ui, field, (&own, usual)) {
            if word.is_empty() {
                edited.template.labels.remove(&label);
            } else {
                edited.template.labels.insert(label, word);
            }
        }
    }
}
