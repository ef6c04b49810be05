//! Circles as the curves that PDF knows.

/// Distance of a Bézier handle that makes a quarter circle.
const QUARTER: f32 = 0.552_285;

/// A corner, and whether it is a handle of a curve.
pub(super) type Corner = ((f32, f32), bool);

/// All of it.
pub(super) fn circle((x, y): (f32, f32), radius: f32) -> Vec<Corner> {
    let at = |dx: f32, dy: f32, handle: bool| ((x + dx * radius, y + dy * radius), handle);
    vec![
        at(1.0, 0.0, false),
        at(1.0, QUARTER, true),
        at(QUARTER, 1.0, true),
        at(0.0, 1.0, false),
        at(-QUARTER, 1.0, true),
        at(-1.0, QUARTER, true),
        at(-1.0, 0.0, false),
        at(-1.0, -QUARTER, true),
        at(-QUARTER, -1.0, true),
        at(0.0, -1.0, false),
        at(QUARTER, -1.0, true),
        at(1.0, -QUARTER, true),
        at(1.0, 0.0, false),
    ]
}

/// Its left half.
pub(super) fn left_half((x, y): (f32, f32), radius: f32) -> Vec<Corner> {
    let at = |dx: f32, dy: f32, handle: bool| ((x + dx * radius, y + dy * radius), handle);
    vec![
        at(0.0, 1.0, false),
        at(-QUARTER, 1.0, true),
        at(-1.0, QUARTER, true),
        at(-1.0, 0.0, false),
        at(-1.0, -QUARTER, true),
        at(-QUARTER, -1.0, true),
        at(0.0, -1.0, false),
    ]
}
