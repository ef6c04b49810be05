//! The mark of a state: shape and colour, so that it reads in black and white too.

use std::f32::consts::PI;

use egui::{Color32, Painter, Pos2, Response, Role, Sense, Shape, Stroke, Ui, WidgetInfo, vec2};

use crate::{
    domain::{Mark, Outcome},
    gui::theme::Tokens,
    text,
};

/// Paints a mark as a widget with its word as name.
pub(in crate::gui) fn mark(ui: &mut Ui, mark: Mark) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(14.0, 14.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, text::mark(mark)));
    paint_mark(ui.painter(), rect.center(), mark, tokens.state(mark).0);
    response.on_hover_text(text::mark(mark))
}

/// Paints a mark: filled disc, half disc, ring, dash, diamond or dot.
pub(in crate::gui) fn paint_mark(painter: &Painter, center: Pos2, mark: Mark, color: Color32) {
    const RADIUS: f32 = 5.0;
    let line = Stroke::new(1.5, color);
    match mark {
        Mark::Judged(Outcome::Pass) => {
            painter.circle_filled(center, RADIUS, color);
        }
        Mark::Judged(Outcome::Partial) => {
            painter.add(Shape::convex_polygon(
                left_half(center, RADIUS),
                color,
                Stroke::NONE,
            ));
            painter.circle_stroke(center, RADIUS - 0.25, line);
        }
        Mark::Judged(Outcome::Fail) => {
            painter.circle_stroke(center, RADIUS - 0.25, line);
        }
        Mark::NotApplicable => {
            painter.hline(
                center.x - 4.0..=center.x + 4.0,
                center.y,
                Stroke::new(2.0, color),
            );
        }
        Mark::Unconfirmed => {
            let points = [
                vec2(0.0, -5.0),
                vec2(5.0, 0.0),
                vec2(0.0, 5.0),
                vec2(-5.0, 0.0),
            ];
            let points = points.map(|offset| center + offset).to_vec();
            painter.add(Shape::closed_line(points, line));
        }
        Mark::Unassessed => {
            painter.circle_filled(center, 1.5, color);
        }
    }
}

fn left_half(center: Pos2, radius: f32) -> Vec<Pos2> {
    const STEPS: u8 = 16;
    let point = |step: u8| {
        let angle = PI / 2.0 + PI * f32::from(step) / f32::from(STEPS);
        center + vec2(angle.cos(), angle.sin()) * radius
    };
    (0..=STEPS).map(point).collect()
}
