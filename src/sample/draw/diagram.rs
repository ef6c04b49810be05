//! A drawing of boxes and lines with a title, areas, an optional table and a foot.

use super::table::{self, Rows};
use crate::sample::SampleError;
use crate::sample::canvas::{Canvas, Rect};
use crate::sample::palette::{Color, INK, LINE, MUTED, WHITE, tone};
use crate::sample::scene::{Diagram, Link, Node, Route, Zone};
use crate::sample::typeset::Type;

const WIRE: Color = [86, 96, 110];
const MARGIN: f32 = 56.0;

/// Draws the whole page.
pub(super) fn draw(canvas: &mut Canvas<'_>, diagram: &Diagram) -> Result<(), SampleError> {
    head(canvas, diagram);
    for area in &diagram.zones {
        zone(canvas, area);
    }
    for link in &diagram.links {
        let from = find(diagram, &link.from)?;
        let to = find(diagram, &link.to)?;
        wire(canvas, from, to, link);
    }
    for item in &diagram.nodes {
        node(canvas, item);
    }
    foot(canvas, diagram);
    Ok(())
}

fn head(canvas: &mut Canvas<'_>, diagram: &Diagram) {
    let (width, _) = canvas.size();
    canvas.text(MARGIN, 56.0, &diagram.title, Type::bold(32.0));
    for (index, line) in diagram.stamp.iter().enumerate() {
        canvas.text_right(
            width - MARGIN,
            42.0 + 26.0 * index as f32,
            line,
            Type::muted(17.0),
        );
    }
    canvas.fill(MARGIN, 92.0, width - MARGIN * 2.0, 2.0, INK);
}

fn foot(canvas: &mut Canvas<'_>, diagram: &Diagram) {
    let (width, height) = canvas.size();
    if let Some(grid) = &diagram.grid {
        let rows = Rows {
            head: 42.0,
            row: 42.0,
            size: 17.5,
        };
        let high = 42.0 + 42.0 * grid.rows.len() as f32;
        let place = Rect::new(MARGIN, height - 84.0 - high, width - MARGIN * 2.0, high);
        table::draw(canvas, place, grid, rows);
    }
    canvas.fill(MARGIN, height - 60.0, width - MARGIN * 2.0, 1.0, LINE);
    canvas.text(MARGIN, height - 34.0, &diagram.footer.0, Type::muted(16.0));
    canvas.text_right(
        width - MARGIN,
        height - 34.0,
        &diagram.footer.1,
        Type::muted(16.0),
    );
}

fn find<'d>(diagram: &'d Diagram, id: &str) -> Result<&'d Node, SampleError> {
    let found = diagram.nodes.iter().find(|node| node.id == id);
    found.ok_or_else(|| SampleError::UnknownNode(id.to_owned()))
}

fn rect((x, y, w, h): (f32, f32, f32, f32)) -> Rect {
    Rect::new(x, y, w, h)
}

fn zone(canvas: &mut Canvas<'_>, zone: &Zone) {
    let (ink, ground) = tone(zone.tone);
    let place = rect(zone.rect);
    canvas.frame(place, 12.0, lighter(ground), mixed(ink, ground));
    canvas.text_within(
        place.x + 18.0,
        place.y + 24.0,
        place.w - 36.0,
        &zone.label,
        Type::bold(17.0).color(ink),
    );
}

fn node(canvas: &mut Canvas<'_>, node: &Node) {
    let (ink, ground) = tone(node.tone);
    let place = rect(node.rect);
    canvas.round(place, 9.0, ink);
    canvas.round(place.inset(2.0), 7.0, WHITE);
    canvas.round(
        Rect::new(place.x + 2.0, place.y + 2.0, place.w - 4.0, 14.0),
        7.0,
        ground,
    );
    canvas.fill(place.x + 2.0, place.y + 10.0, place.w - 4.0, 8.0, WHITE);
    let step = 25.0;
    let mut y = place.mid_y() + 3.0 - step * (node.lines.len() as f32 - 1.0) / 2.0;
    for (index, line) in node.lines.iter().enumerate() {
        let style = if index == 0 {
            Type::bold(18.5)
        } else {
            Type::muted(16.0)
        };
        canvas.check_room(line, place.w - 14.0, style);
        canvas.text_center(place.mid_x(), y, line, style);
        y += step;
    }
}

fn wire(canvas: &mut Canvas<'_>, from: &Node, to: &Node, link: &Link) {
    let (from, to) = (rect(from.rect), rect(to.rect));
    let points = bends(from, to, link.route);
    canvas.polyline(&points, 2.2, WIRE);
    if link.arrows {
        heads(canvas, &points, link.route);
    }
    if let Some(words) = &link.label {
        let style = Type::plain(15.5).color(MUTED);
        match link.route {
            Route::Down => {
                let y = f32::midpoint(from.bottom(), to.y);
                canvas.text(to.mid_x() + 10.0, y, words, style);
            }
            Route::Right => {
                canvas.check_room(words, to.x - from.right() - 8.0, style);
                let x = f32::midpoint(from.right(), to.x);
                canvas.text_center(x, to.mid_y() - 16.0, words, style);
            }
        }
    }
}

fn bends(from: Rect, to: Rect, route: Route) -> [(f32, f32); 4] {
    match route {
        Route::Down => {
            // Near the lower box, so that the bend passes below the boxes between the two.
            let y = (to.y - 27.0).max(f32::midpoint(from.bottom(), to.y));
            let (x, end) = (from.mid_x(), to.mid_x());
            [(x, from.bottom()), (x, y), (end, y), (end, to.y)]
        }
        Route::Right => {
            let x = f32::midpoint(from.right(), to.x);
            let (y, end) = (from.mid_y(), to.mid_y());
            [(from.right(), y), (x, y), (x, end), (to.x, end)]
        }
    }
}

fn heads(canvas: &mut Canvas<'_>, points: &[(f32, f32)], route: Route) {
    if let (Some(&first), Some(&last)) = (points.first(), points.last()) {
        let (dx, dy) = match route {
            Route::Down => (0.0, 1.0),
            Route::Right => (1.0, 0.0),
        };
        for ((x, y), way) in [(first, 1.0), (last, -1.0)] {
            let back = (x + dx * way * 10.0, y + dy * way * 10.0);
            for side in [-1.0, 1.0] {
                canvas.line(
                    (x, y),
                    (back.0 + dy * side * 5.5, back.1 + dx * side * 5.5),
                    2.2,
                    WIRE,
                );
            }
        }
    }
}

fn lighter(color: Color) -> Color {
    color.map(|part| 255 - (255 - part) / 2)
}

fn mixed(a: Color, b: Color) -> Color {
    let [r, g, blue] = a;
    [r.midpoint(b[0]), g.midpoint(b[1]), blue.midpoint(b[2])]
}
