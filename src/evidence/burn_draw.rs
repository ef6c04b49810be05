//! Draws shapes onto pixels with smooth edges. A shape is its signed distance: below zero inside, in pixels.

use std::ops::Range;

use image::{Rgba, RgbaImage};

use super::{Area, Point};

/// Width of frames and arrows in a picture of `size`, in its pixels: the same share of a page for every picture.
#[must_use]
pub fn line_width((width, height): (u32, u32)) -> f32 {
    (float(width.max(height)) / 320.0).round().clamp(3.0, 24.0)
}

/// Radius of the disc behind a number in a picture of `size`, in its pixels.
#[must_use]
pub fn disc_radius((width, height): (u32, u32)) -> f32 {
    (float(width.max(height)) / 75.0).round().clamp(9.0, 120.0)
}

/// The three corners of an arrow's head, its tip first and then clockwise, for a line of `width`; `None` where the arrow
/// has no length.
#[must_use]
pub fn arrow_head(from: Point, to: Point, width: f32) -> Option<[Point; 3]> {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let length = x.hypot(y);
    if !(length.is_finite() && length >= 1.0) {
        return None;
    }
    let (x, y) = (x / length, y / length);
    let long = (width * 5.0).min(length);
    let half = long * 0.45;
    let foot = Point {
        x: to.x - x * long,
        y: to.y - y * long,
    };
    let right = Point {
        x: foot.x - y * half,
        y: foot.y + x * half,
    };
    let left = Point {
        x: foot.x + y * half,
        y: foot.y - x * half,
    };
    Some([to, right, left])
}

/// Draws a frame whose line lies half inside of the area and half outside.
pub(super) fn frame(canvas: &mut RgbaImage, area: Area, width: f32, ink: [u8; 3]) {
    if area.width == 0 || area.height == 0 {
        return;
    }
    // On whole pixels, so that the edges are sharp.
    let (outer, inner) = ((width / 2.0).ceil(), (width / 2.0).floor());
    let (left, top) = (float(area.left), float(area.top));
    let (right, bottom) = (left + float(area.width), top + float(area.height));
    let mut bar = |left, top, right, bottom| {
        fill(
            canvas,
            (left, top, right, bottom),
            |_| (left, right),
            ink,
            |at| {
                (left - at.x)
                    .max(at.x - right)
                    .max((top - at.y).max(at.y - bottom))
            },
        );
    };
    bar(left - outer, top - outer, right + outer, top + inner);
    bar(left - outer, bottom - inner, right + outer, bottom + outer);
    bar(left - outer, top + inner, left + inner, bottom - inner);
    bar(right - inner, top + inner, right + outer, bottom - inner);
}

/// Draws an arrow with a solid head.
pub(super) fn arrow(canvas: &mut RgbaImage, from: Point, to: Point, width: f32, ink: [u8; 3]) {
    let Some(head) = arrow_head(from, to, width) else {
        return;
    };
    let [tip, right, left] = head;
    let foot = Point {
        x: f32::midpoint(left.x, right.x),
        y: f32::midpoint(left.y, right.y),
    };
    let reach = width.max((left.x - right.x).hypot(left.y - right.y) / 2.0) + 2.0;
    let bounds = (
        from.x.min(to.x) - reach,
        from.y.min(to.y) - reach,
        from.x.max(to.x) + reach,
        from.y.max(to.y) + reach,
    );
    // Only a slanted band of the rectangle can be touched: a long arrow would else visit the whole picture.
    let slope = (to.x - from.x) / (to.y - from.y);
    let across = reach * slope.hypot(1.0);
    let span = |y: f32| {
        if slope.abs() > 1000.0 || !slope.is_finite() {
            return (bounds.0, bounds.2);
        }
        let middle = from.x + (y - from.y) * slope;
        (
            (middle - across).max(bounds.0),
            (middle + across).min(bounds.2),
        )
    };
    fill(canvas, bounds, span, ink, |at| {
        line_distance(at, from, foot, width / 2.0).min(triangle_distance(at, [tip, right, left]))
    });
}

/// Draws a filled disc.
pub(super) fn disc(canvas: &mut RgbaImage, at: Point, radius: f32, ink: [u8; 3]) {
    let bounds = (at.x - radius, at.y - radius, at.x + radius, at.y + radius);
    fill(
        canvas,
        bounds,
        |_| (bounds.0, bounds.2),
        ink,
        |pixel| (pixel.x - at.x).hypot(pixel.y - at.y) - radius,
    );
}

/// Lays ink over a pixel: `cover` is 0 for none of it and 1 for all.
pub(super) fn blend(pixel: &mut Rgba<u8>, ink: [u8; 3], cover: f32) {
    let cover = cover.clamp(0.0, 1.0);
    let beneath = f32::from(pixel[3]) / 255.0 * (1.0 - cover);
    let alpha = cover + beneath;
    if alpha <= 0.0 {
        return;
    }
    for (channel, ink) in pixel.0.iter_mut().zip(ink) {
        *channel = byte((f32::from(ink) * cover + f32::from(*channel) * beneath) / alpha);
    }
    pixel[3] = byte(alpha * 255.0);
}

/// The pixels of one row or column that lie between two places.
pub(super) fn pixels_between(low: f32, high: f32, end: u32) -> Range<u32> {
    whole(low.floor()).min(end)..whole(high.ceil()).min(end)
}

/// Pixels as a place; exact up to 16 million.
#[expect(
    clippy::cast_precision_loss,
    reason = "no picture is wider than f32 counts exactly"
)]
pub(crate) fn float(pixels: u32) -> f32 {
    pixels as f32
}

/// The pixel at a place.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "`as` saturates, which is what is wanted here: beyond the picture is beyond it"
)]
pub(crate) fn whole(place: f32) -> u32 {
    place as u32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rounded and within 0 to 255"
)]
fn byte(value: f32) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

/// Paints where a distance is below zero. `bounds` are left, top, right, bottom; `span` narrows them for one row.
fn fill(
    canvas: &mut RgbaImage,
    bounds: (f32, f32, f32, f32),
    span: impl Fn(f32) -> (f32, f32),
    ink: [u8; 3],
    distance: impl Fn(Point) -> f32,
) {
    let (width, height) = canvas.dimensions();
    for row in pixels_between(bounds.1 - 1.0, bounds.3 + 1.0, height) {
        let y = float(row) + 0.5;
        let (left, right) = span(y);
        for column in pixels_between(left - 1.0, right + 1.0, width) {
            let cover = 0.5
                - distance(Point {
                    x: float(column) + 0.5,
                    y,
                });
            if cover > 0.0 {
                blend(canvas.get_pixel_mut(column, row), ink, cover);
            }
        }
    }
}

fn line_distance(at: Point, from: Point, to: Point, half: f32) -> f32 {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let square = x * x + y * y;
    let along = ((at.x - from.x) * x + (at.y - from.y) * y) / square.max(f32::MIN_POSITIVE);
    let along = along.clamp(0.0, 1.0);
    (at.x - from.x - x * along).hypot(at.y - from.y - y * along) - half
}

/// Distance to a triangle whose corners go round clockwise on the screen.
fn triangle_distance(at: Point, corners: [Point; 3]) -> f32 {
    let [tip, right, left] = corners;
    let edge = |from: Point, to: Point| {
        let (x, y) = (to.x - from.x, to.y - from.y);
        ((at.x - from.x) * y - (at.y - from.y) * x) / x.hypot(y).max(f32::MIN_POSITIVE)
    };
    edge(tip, right).max(edge(right, left)).max(edge(left, tip))
}

#[cfg(test)]
mod tests {
    use super::*;

    const RED: [u8; 3] = [255, 0, 0];
    const INKED: [u8; 4] = [255, 0, 0, 255];
    const PAPER: [u8; 4] = [255; 4];

    fn paper(width: u32, height: u32) -> RgbaImage {
        RgbaImage::from_pixel(width, height, Rgba(PAPER))
    }

    #[test]
    fn a_frame_lies_on_the_edge_of_its_area() {
        let mut canvas = paper(40, 40);
        frame(&mut canvas, Area::of(10, 10, 20, 20), 2.0, RED);
        for (x, y) in [(9, 9), (10, 20), (29, 20), (30, 30), (20, 9), (20, 30)] {
            assert_eq!(canvas.get_pixel(x, y).0, INKED, "{x} {y}");
        }
        for (x, y) in [(8, 20), (11, 20), (20, 20), (31, 20), (20, 31), (20, 11)] {
            assert_eq!(canvas.get_pixel(x, y).0, PAPER, "{x} {y}");
        }
    }

    #[test]
    fn an_arrow_points_with_a_solid_head() {
        for turned in [false, true] {
            let mut canvas = paper(100, 100);
            let turn = |x: f32, y: f32| {
                if turned {
                    Point { x: y, y: x }
                } else {
                    Point { x, y }
                }
            };
            arrow(&mut canvas, turn(10.0, 50.0), turn(90.0, 50.0), 4.0, RED);
            let pixel = |x: u32, y: u32| {
                if turned {
                    *canvas.get_pixel(y, x)
                } else {
                    *canvas.get_pixel(x, y)
                }
            };
            for (x, y) in [(20, 50), (60, 49), (72, 45), (72, 54), (85, 50)] {
                assert_eq!(pixel(x, y).0, INKED, "{x} {y} {turned}");
            }
            for (x, y) in [(20, 45), (95, 50), (85, 44), (5, 50)] {
                assert_eq!(pixel(x, y).0, PAPER, "{x} {y} {turned}");
            }
        }
    }

    #[test]
    fn a_slanted_arrow_is_whole() {
        let (from, to) = (Point { x: 10.0, y: 15.0 }, Point { x: 180.0, y: 120.0 });
        let mut canvas = paper(200, 140);
        arrow(&mut canvas, from, to, 4.0, RED);
        for step in 0..=100_u8 {
            let along = f32::from(step) / 100.0 * 0.95;
            let x = whole(from.x + (to.x - from.x) * along);
            let y = whole(from.y + (to.y - from.y) * along);
            assert_eq!(canvas.get_pixel(x, y).0, INKED, "{x} {y}");
        }
    }

    #[test]
    fn a_disc_has_smooth_edges() {
        let mut canvas = paper(30, 30);
        disc(&mut canvas, Point { x: 15.0, y: 15.0 }, 9.5, RED);
        assert_eq!(canvas.get_pixel(15, 15).0, INKED);
        assert_eq!(canvas.get_pixel(1, 1).0, PAPER);
        assert!(
            canvas
                .pixels()
                .any(|pixel| pixel[1] != 0 && pixel[1] != 255)
        );
    }

    #[test]
    fn what_lies_outside_or_nowhere_draws_nothing_and_does_not_panic() {
        let mut canvas = paper(20, 20);
        frame(&mut canvas, Area::of(5, 5, 0, 9), 2.0, RED);
        frame(&mut canvas, Area::of(500, 5, 9, 9), 2.0, RED);
        for bad in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY, 1e30, -1e30] {
            let nowhere = Point { x: bad, y: bad };
            arrow(&mut canvas, nowhere, nowhere, 2.0, RED);
            arrow(
                &mut canvas,
                Point { x: 500.0, y: 4.0 },
                Point { x: 600.0, y: 4.0 },
                2.0,
                RED,
            );
            disc(&mut canvas, nowhere, 9.0, RED);
        }
        assert!(canvas.pixels().all(|pixel| pixel.0 == PAPER));
    }

    #[test]
    fn ink_over_nothing_is_ink() {
        let mut pixel = Rgba([7, 7, 7, 0]);
        blend(&mut pixel, RED, 0.5);
        assert_eq!(pixel.0, [255, 0, 0, 128]);
    }

    #[test]
    fn lines_grow_with_the_picture() {
        assert!(line_width((300, 200)) < line_width((3840, 2160)));
        assert!(disc_radius((300, 200)) < disc_radius((3840, 2160)));
    }
}
