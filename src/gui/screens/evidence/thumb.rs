//! A small view of an evidence: its picture, or a sheet that says what kind of file it is.

use egui::{Align2, Painter, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::{
    domain::{Evidence, Media},
    gui::{
        pictures::Loaded,
        screens::scene::Scene,
        text as t, text_evidence as te,
        theme::{Tokens, UNTINTED, regular, semibold},
    },
    workbench::PictureSize,
};

/// Paints a small view of an evidence into a place.
pub(in crate::gui) fn thumb_ui(ui: &Ui, scene: &mut Scene<'_>, evidence: &Evidence, place: Rect) {
    let painter = ui.painter().with_clip_rect(place.intersect(ui.clip_rect()));
    let note = |words: &str| {
        let (at, middle) = (place.center(), Align2::CENTER_CENTER);
        painter.text(at, middle, words, regular(11.0), scene.tokens.muted);
    };
    let Some(file) = evidence.picture() else {
        return document_ui(&painter, scene.tokens, evidence, place);
    };
    let size = PictureSize::Thumbnail;
    match scene.pictures.get(&file.sha256, size, scene.out) {
        Loaded::Pending => note(t::LOADING),
        Loaded::Failed => note(t::NO_PICTURE),
        Loaded::Ready(texture) => {
            // Fills the width and shows the top: that is where a screen says what it is.
            let size = texture.size_vec2();
            let height = place.width() * size.y / size.x;
            let whole = Rect::from_min_size(place.min, vec2(place.width(), height.max(1.0)));
            let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            painter.image(texture.id(), whole, all, UNTINTED);
        }
    }
}

/// Paints a sheet with a folded corner and the kind of file on it.
pub(in crate::gui) fn document_ui(
    painter: &Painter,
    tokens: &Tokens,
    evidence: &Evidence,
    place: Rect,
) {
    let height = (place.height() * 0.72).min(180.0);
    let sheet = Rect::from_center_size(place.center(), vec2(height * 0.76, height));
    let fold = height * 0.2;
    let line = Stroke::new(1.0, tokens.faint);
    let corner = [
        pos2(sheet.right() - fold, sheet.top()),
        pos2(sheet.right() - fold, sheet.top() + fold),
        pos2(sheet.right(), sheet.top() + fold),
    ];
    painter.rect(sheet, 3, tokens.surface, line, StrokeKind::Middle);
    painter.line(corner.to_vec(), line);
    let words = evidence
        .file()
        .map_or(te::ON_PAPER, |file| short(file.media));
    painter.text(
        sheet.center() + vec2(0.0, height * 0.08),
        Align2::CENTER_CENTER,
        words,
        semibold((height * 0.2).clamp(11.0, 26.0)),
        tokens.muted,
    );
}

fn short(media: Media) -> &'static str {
    match media {
        Media::Png => "PNG",
        Media::Jpeg => "JPG",
        Media::Pdf => "PDF",
        Media::Docx => "DOCX",
        Media::Xlsx => "XLSX",
        Media::Pptx => "PPTX",
        Media::Hwp => "HWP",
        Media::Hwpx => "HWPX",
        Media::Text => "TXT",
        Media::Csv => "CSV",
        Media::Log => "LOG",
    }
}
