//! Icons, drawn with lines.

use egui::{Color32, Painter, Rect, Stroke, StrokeKind, pos2};

/// What an icon stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::gui) enum Icon {
    /// Bars: how things stand.
    Overview,
    /// A list with marks.
    Check,
    /// Pictures in a grid.
    Evidence,
    /// Books on a shelf.
    Basis,
    /// Sliders.
    Settings,
    /// A question.
    Help,
    /// A cross.
    Remove,
    /// Fold to the left or unfold.
    PaneLeft,
    /// Fold to the right or unfold.
    PaneRight,
}

/// Paints an icon into a rectangle.
pub(in crate::gui) fn paint_icon(painter: &Painter, rect: Rect, icon: Icon, color: Color32) {
    let line = Stroke::new(1.5, color);
    let at = |x: f32, y: f32| {
        pos2(
            rect.left() + x * rect.width(),
            rect.top() + y * rect.height(),
        )
    };
    let stroke = |points: &[(f32, f32)]| {
        painter.line(points.iter().map(|(x, y)| at(*x, *y)).collect(), line);
    };
    match icon {
        Icon::Overview => {
            for (x, top) in [(0.15, 0.55), (0.5, 0.1), (0.85, 0.35)] {
                stroke(&[(x, top), (x, 0.95)]);
            }
        }
        Icon::Check => {
            for y in [0.15, 0.5, 0.85] {
                painter.circle_filled(at(0.1, y), 1.4, color);
                stroke(&[(0.32, y), (1.0, y)]);
            }
        }
        Icon::Evidence => {
            for (x, y) in [(0.24, 0.24), (0.76, 0.24), (0.24, 0.76), (0.76, 0.76)] {
                let side = rect.width() * 0.36;
                let square = Rect::from_center_size(at(x, y), egui::vec2(side, side));
                painter.rect_stroke(square, 1, line, StrokeKind::Middle);
            }
        }
        Icon::Basis => {
            for x in [0.12, 0.45] {
                stroke(&[
                    (x, 0.1),
                    (x, 0.95),
                    (x + 0.2, 0.95),
                    (x + 0.2, 0.1),
                    (x, 0.1),
                ]);
            }
            stroke(&[(0.76, 0.2), (0.98, 0.92)]);
        }
        Icon::Settings => {
            for (y, knob) in [(0.2, 0.7), (0.5, 0.3), (0.8, 0.6)] {
                stroke(&[(0.0, y), (1.0, y)]);
                painter.circle_filled(at(knob, y), 2.4, color);
            }
        }
        Icon::Help => {
            painter.circle_stroke(rect.center(), rect.width() / 2.0, line);
            stroke(&[
                (0.37, 0.38),
                (0.42, 0.27),
                (0.58, 0.27),
                (0.64, 0.4),
                (0.5, 0.53),
                (0.5, 0.62),
            ]);
            painter.circle_filled(at(0.5, 0.76), 1.0, color);
        }
        Icon::Remove => {
            stroke(&[(0.2, 0.2), (0.8, 0.8)]);
            stroke(&[(0.8, 0.2), (0.2, 0.8)]);
        }
        Icon::PaneLeft => pane(painter, rect, line, 0.35),
        Icon::PaneRight => pane(painter, rect, line, 0.65),
    }
}

fn pane(painter: &Painter, rect: Rect, line: Stroke, at: f32) {
    let frame = rect.shrink2(egui::vec2(0.0, 1.5));
    painter.rect_stroke(frame, 2, line, StrokeKind::Middle);
    painter.vline(frame.left() + at * frame.width(), frame.y_range(), line);
}
