//! Text whose terms are underlined and show their meaning under the pointer.

use std::ops::Range;

use egui::{
    Galley, Label, Pos2, RichText, Role, Sense, Stroke, TextFormat, Ui, WidgetInfo,
    text::{CCursor, CharIndex, LayoutJob},
    text_selection::LabelSelectionState,
};

use crate::{
    domain::{Glossary, Term},
    gui::theme::{Tokens, regular, semibold},
    text,
};

/// Paints text to be read; the terms of the glossary in it explain themselves.
pub(in crate::gui) fn explained(ui: &mut Ui, glossary: Option<&Glossary>, words: &str) {
    let tokens = Tokens::of(ui.ctx());
    let found = glossary
        .map(|glossary| glossary.find(words))
        .unwrap_or_default();
    let plain = TextFormat {
        line_height: Some(20.0),
        ..TextFormat::simple(regular(13.0), tokens.text)
    };
    let job = LayoutJob::single_section(words.to_owned(), plain);
    let label = Label::new(job).wrap().sense(Sense::hover());
    let (place, galley, response) = label.layout_in_ui(ui);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let here = response.hover_pos().and_then(|pointer| {
        let letter = galley.cursor_from_pos(pointer - place).index;
        let byte = words
            .char_indices()
            .nth(letter.into())
            .map(|(byte, _)| byte)?;
        let hit = found.iter().find(|(range, _)| range.contains(&byte));
        hit.map(|(_, term)| *term)
    });
    if ui.is_rect_visible(response.rect) {
        for (range, _) in &found {
            underline(ui, place, &galley, words, range, tokens);
        }
        LabelSelectionState::label_text_selection(
            ui,
            &response,
            place,
            galley,
            tokens.text,
            Stroke::NONE,
        );
    }
    if let (Some(term), Some(glossary)) = (here, glossary) {
        response.on_hover_ui_at_pointer(|ui| meaning_ui(ui, glossary, term));
    }
}

/// A line close below a term, also where it breaks: the galley's own would hang at the foot of the tall line.
fn underline(
    ui: &Ui,
    place: Pos2,
    galley: &Galley,
    words: &str,
    range: &Range<usize>,
    tokens: &Tokens,
) {
    let first = words[..range.start].chars().count();
    let count = words[range.clone()].chars().count();
    for letter in first..first + count {
        let cursor = |index, prefer_next_row| CCursor {
            index: CharIndex(index),
            prefer_next_row,
        };
        let left = galley.pos_from_cursor(cursor(letter, true));
        let right = galley.pos_from_cursor(cursor(letter + 1, false));
        let below = place.y + left.center().y + 8.0;
        let line = place.x + left.left()..=place.x + right.left();
        ui.painter()
            .hline(line, below, Stroke::new(1.0, tokens.faint));
    }
}

/// What a term means, and who says so.
pub(in crate::gui) fn meaning_ui(ui: &mut Ui, glossary: &Glossary, term: &Term) {
    let tokens = Tokens::of(ui.ctx());
    ui.set_max_width(360.0);
    ui.label(RichText::new(&term.term).font(semibold(13.0)));
    ui.label(
        RichText::new(&term.meaning)
            .font(regular(13.0))
            .line_height(Some(20.0)),
    );
    let source = term.defined_by.as_ref().map_or_else(
        || glossary.source.clone(),
        |law| format!("{} · {}", text::reference(law), glossary.source),
    );
    let small = |words: String| RichText::new(words).font(regular(11.5)).color(tokens.muted);
    ui.label(small(source));
    if let Some(uncertain) = &term.uncertain {
        ui.label(small(uncertain.clone()));
    }
}
