//! Icons, drawn with lines.

use egui::{Color32, Painter, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

/// What an icon stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::gui) enum Icon {
    /// Bars: how things stand.
    Overview,
    /// A list with marks.
    Check,
    /// Pictures in a grid.
    Evidence,
    /// Books on a tray.
    Basis,
    /// A sheet with lines.
    Report,
    /// A way that forks.
    Procedures,
    /// An angle that points to the left.
    Previous,
    /// An angle that points to the right.
    Next,
    /// An angle that points up.
    Up,
    /// An angle that points down.
    Down,
    /// A cross of two lines.
    Plus,
    /// A line.
    Minus,
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
    /// A filled bar over a line of text.
    Solid,
    /// Squares of several tones.
    Mosaic,
    /// Two angles that cross.
    Crop,
    /// An empty frame.
    Frame,
    /// An arrow to the upper right.
    Arrow,
    /// A figure in a disc.
    Number,
    /// A letter.
    Letters,
    /// A mouse pointer.
    Pointer,
    /// An arrow bent back.
    Undo,
    /// An arrow bent forward.
    Redo,
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
        Icon::Report
        | Icon::Procedures
        | Icon::Previous
        | Icon::Next
        | Icon::Up
        | Icon::Down
        | Icon::Plus
        | Icon::Minus => {
            for points in icon_of_pages(icon) {
                stroke(points);
            }
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
        tool => paint_tool(painter, rect, tool, color),
    }
}

/// The lines of the icons of the report's pages.
fn icon_of_pages(icon: Icon) -> &'static [&'static [(f32, f32)]] {
    match icon {
        Icon::Report => &[
            &[(0.14, 0.02), (0.62, 0.02), (0.88, 0.28), (0.88, 0.98)],
            &[(0.88, 0.98), (0.14, 0.98), (0.14, 0.02)],
            &[(0.34, 0.48), (0.68, 0.48)],
            &[(0.34, 0.72), (0.68, 0.72)],
        ],
        Icon::Procedures => &[
            &[(0.5, 0.98), (0.5, 0.56), (0.14, 0.34), (0.14, 0.04)],
            &[(0.5, 0.56), (0.86, 0.34), (0.86, 0.04)],
            &[(0.0, 0.18), (0.14, 0.02), (0.28, 0.18)],
            &[(0.72, 0.18), (0.86, 0.02), (1.0, 0.18)],
        ],
        Icon::Previous => &[&[(0.64, 0.16), (0.32, 0.5), (0.64, 0.84)]],
        Icon::Next => &[&[(0.36, 0.16), (0.68, 0.5), (0.36, 0.84)]],
        Icon::Up => &[&[(0.16, 0.64), (0.5, 0.32), (0.84, 0.64)]],
        Icon::Down => &[&[(0.16, 0.36), (0.5, 0.68), (0.84, 0.36)]],
        Icon::Plus => &[&[(0.5, 0.14), (0.5, 0.86)], &[(0.14, 0.5), (0.86, 0.5)]],
        _ => &[&[(0.14, 0.5), (0.86, 0.5)]],
    }
}

/// Icons of the editor of pictures.
fn paint_tool(painter: &Painter, rect: Rect, icon: Icon, color: Color32) {
    let line = Stroke::new(1.5, color);
    let at = |(x, y): (f32, f32)| rect.min + vec2(x, y) * rect.size();
    let stroke = |points: &[(f32, f32)]| {
        painter.line(points.iter().copied().map(at).collect(), line);
    };
    let solid = |points: &[(f32, f32)]| {
        let points = points.iter().copied().map(at).collect();
        painter.add(Shape::convex_polygon(points, color, Stroke::NONE));
    };
    match icon {
        Icon::Solid => {
            stroke(&[(0.0, 0.16), (1.0, 0.16)]);
            stroke(&[(0.0, 0.86), (0.62, 0.86)]);
            let bar = Rect::from_two_pos(at((0.0, 0.34)), at((1.0, 0.68)));
            painter.rect_filled(bar, 1, color);
        }
        Icon::Mosaic => mosaic(painter, rect, color),
        Icon::Crop => {
            stroke(&[(0.22, 0.0), (0.22, 0.78), (1.0, 0.78)]);
            stroke(&[(0.0, 0.22), (0.78, 0.22), (0.78, 1.0)]);
        }
        Icon::Frame => {
            let frame = rect.shrink2(vec2(0.5, 2.0));
            painter.rect_stroke(frame, 1, Stroke::new(2.0, color), StrokeKind::Inside);
        }
        Icon::Arrow => {
            stroke(&[(0.06, 0.94), (0.62, 0.38)]);
            solid(&[(0.98, 0.02), (0.84, 0.62), (0.38, 0.16)]);
        }
        Icon::Number => {
            painter.circle_stroke(rect.center(), rect.width() / 2.0 - 0.5, line);
            stroke(&[(0.4, 0.36), (0.54, 0.26), (0.54, 0.76)]);
        }
        Icon::Letters => {
            stroke(&[(0.1, 0.24), (0.1, 0.08), (0.9, 0.08), (0.9, 0.24)]);
            stroke(&[(0.5, 0.08), (0.5, 0.94)]);
            stroke(&[(0.34, 0.94), (0.66, 0.94)]);
        }
        Icon::Undo | Icon::Redo => bent(painter, rect, icon == Icon::Redo, line),
        _ => {
            solid(&[(0.22, 0.04), (0.86, 0.6), (0.5, 0.62), (0.22, 0.9)]);
            stroke(&[(0.46, 0.56), (0.64, 0.96)]);
        }
    }
}

fn mosaic(painter: &Painter, rect: Rect, color: Color32) {
    const TONES: [f32; 9] = [1.0, 0.35, 0.7, 0.5, 0.85, 0.25, 0.3, 0.65, 1.0];
    let side = rect.width() / 3.0;
    let places = [0.0, 1.0, 2.0].map(|row| [0.0, 1.0, 2.0].map(|column| vec2(column, row) * side));
    for (place, tone) in places.into_iter().flatten().zip(TONES) {
        let square = Rect::from_min_size(rect.min + place, vec2(side, side));
        painter.rect_filled(square, 0, color.gamma_multiply(tone));
    }
}

/// An arrow that turns back, to the left or, mirrored, to the right.
fn bent(painter: &Painter, rect: Rect, mirrored: bool, line: Stroke) {
    let at = |(x, y): (f32, f32)| {
        let x = if mirrored { 1.0 - x } else { x };
        rect.min + vec2(x, y) * rect.size()
    };
    let points = [
        (0.04, 0.36),
        (0.62, 0.36),
        (0.84, 0.44),
        (0.95, 0.62),
        (0.84, 0.8),
        (0.62, 0.88),
        (0.3, 0.88),
    ];
    painter.line(points.into_iter().map(at).collect(), line);
    let head = [(0.3, 0.1), (0.04, 0.36), (0.3, 0.62)];
    painter.line(head.into_iter().map(at).collect(), line);
}

fn pane(painter: &Painter, rect: Rect, line: Stroke, at: f32) {
    let frame = rect.shrink2(egui::vec2(0.0, 1.5));
    painter.rect_stroke(frame, 2, line, StrokeKind::Middle);
    painter.vline(frame.left() + at * frame.width(), frame.y_range(), line);
}
