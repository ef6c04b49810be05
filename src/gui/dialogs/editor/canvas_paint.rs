//! What is painted over the picture that will not be burnt into it: the crop's shade, outlines, handles, sizes.

use egui::{Align2, Color32, Painter, Pos2, Rect, Stroke, StrokeKind, Vec2, pos2, vec2};

use super::{
    geometry::rect,
    hit::{Marks, Selected},
    look::Mapping,
};
use crate::{
    evidence::{Annotation, Area},
    gui::{
        text_editor as te,
        theme::{BACKDROP, CHOSEN, ON_BACKDROP, OUTSIDE, UNTINTED, regular},
    },
};

/// Length of a handle's side, in points.
const HANDLE: f32 = 9.0;

/// Least points on the screen at which handles stand on the edge itself.
pub(super) const NEAR: f32 = 24.0;

/// Darkens what will be cut off.
pub(super) fn shade(painter: &Painter, mapping: Mapping, picture: Rect, crop: Area) {
    let whole = mapping.rect(picture);
    let kept = mapping.rect(rect(crop));
    let bands = [
        Rect::from_min_max(whole.min, pos2(whole.right(), kept.top())),
        Rect::from_min_max(pos2(whole.left(), kept.bottom()), whole.max),
        Rect::from_min_max(
            pos2(whole.left(), kept.top()),
            pos2(kept.left(), kept.bottom()),
        ),
        Rect::from_min_max(
            pos2(kept.right(), kept.top()),
            pos2(whole.right(), kept.bottom()),
        ),
    ];
    for band in bands.into_iter().filter(Rect::is_positive) {
        painter.rect_filled(band, 0, OUTSIDE);
    }
    painter.rect_stroke(kept, 0, Stroke::new(1.0, UNTINTED), StrokeKind::Outside);
}

/// Outlines what is chosen and paints its handles.
pub(super) fn outline(painter: &Painter, mapping: Mapping, marks: &Marks<'_>, selected: Selected) {
    let Some(bounds) = marks.bounds(selected) else {
        return;
    };
    let handles = marks.handles(selected, mapping.pixels(NEAR));
    let is_line = is_arrow(marks, selected);
    if !is_line {
        let around = mapping
            .rect(bounds)
            .expand(if handles.is_empty() { 4.0 } else { 0.0 });
        painter.rect_stroke(around, 0, Stroke::new(3.0, UNTINTED), StrokeKind::Middle);
        painter.rect_stroke(around, 0, Stroke::new(1.5, CHOSEN), StrokeKind::Middle);
    }
    for (_, at) in handles {
        let at = mapping.to_screen(at);
        if is_line {
            painter.circle(at, HANDLE / 2.0 + 1.0, UNTINTED, Stroke::new(1.5, CHOSEN));
        } else {
            let square = Rect::from_center_size(at, Vec2::splat(HANDLE));
            let line = Stroke::new(1.5, CHOSEN);
            painter.rect(square, 2, UNTINTED, line, StrokeKind::Inside);
        }
    }
}

fn is_arrow(marks: &Marks<'_>, selected: Selected) -> bool {
    let mark = selected
        .mark()
        .and_then(|index| marks.markup.annotations.get(index));
    matches!(mark, Some(Annotation::Arrow { .. }))
}

/// Tells how large what is being drawn or sized is.
pub(super) fn size(
    painter: &Painter,
    mapping: Mapping,
    marks: &Marks<'_>,
    selected: Selected,
    place: Rect,
) {
    let Some(bounds) = marks.bounds(selected) else {
        return;
    };
    let words = if is_arrow(marks, selected) {
        te::length(bounds.size().length())
    } else {
        te::extent(bounds.width(), bounds.height())
    };
    let below = mapping.rect(bounds).center_bottom() + vec2(0.0, 20.0);
    let room = place.shrink2(vec2(56.0, 16.0));
    pill(painter, below.clamp(room.min, room.max), &words);
}

/// A few words in the middle of a dark ground.
pub(super) fn pill(painter: &Painter, middle: Pos2, words: &str) {
    let words = painter.layout_no_wrap(words.to_owned(), regular(12.0), ON_BACKDROP);
    let ground = Rect::from_center_size(middle, words.size() + vec2(16.0, 6.0));
    painter.rect_filled(ground, 4, BACKDROP);
    painter.galley(middle - words.size() / 2.0, words, ON_BACKDROP);
}

/// Words in place of the picture.
pub(super) fn note(painter: &Painter, place: Rect, words: &str) {
    let color: Color32 = ON_BACKDROP;
    let middle = place.center();
    painter.text(middle, Align2::CENTER_CENTER, words, regular(14.0), color);
}
