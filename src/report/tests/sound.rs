//! What must hold for every laid-out page: nothing beside the page or its body, no text or picture on another.
use crate::report::Layout;
use crate::report::page::{Area, Item, Page};
use crate::report::style::{
    BODY_WIDTH, MARGIN_BOTTOM, MARGIN_SIDE, MARGIN_TOP, PAGE_HEIGHT, PAGE_WIDTH,
};

/// Room for the weight of frames and rounded sums.
const SLACK: f32 = 1.6;
/// No mark of a cover comes nearer to the edge of the paper.
const COVER_EDGE: f32 = 20.0;

/// Everything that is wrong with a layout, each with its page.
pub(super) fn faults(layout: &Layout) -> Vec<String> {
    let mut faults = Vec::new();
    for (index, page) in layout.pages.iter().enumerate() {
        let body = index >= layout.cover_pages;
        let tags = unbalanced(page);
        faults.extend(
            tags.into_iter()
                .map(|it| format!("page {}: {it}", index + 1)),
        );
        let marks = page.items.iter();
        for item in marks.filter(|it| !matches!(it, Item::Open(_) | Item::Close)) {
            if let Some(fault) = misplaced(item, body) {
                faults.push(format!("page {}: {fault}", index + 1));
            }
        }
        let overlapping = overlaps(page).into_iter();
        faults.extend(overlapping.map(|it| format!("page {}: {it}", index + 1)));
    }
    faults
}

/// Whether a tag closes that is not open, or stays open.
fn unbalanced(page: &Page) -> Option<String> {
    let mut open = 0_i32;
    for item in &page.items {
        open += match item {
            Item::Open(_) => 1,
            Item::Close => -1,
            _ => 0,
        };
        if open < 0 {
            return Some("a tag closes that is not open".to_owned());
        }
    }
    (open > 0).then(|| format!("{open} tags stay open"))
}

fn misplaced(item: &Item, body: bool) -> Option<String> {
    let area = bounds(item);
    let (left, top, right, bottom) = if body && !is_furniture(&area) {
        let end = PAGE_HEIGHT - MARGIN_BOTTOM;
        (MARGIN_SIDE, MARGIN_TOP, MARGIN_SIDE + BODY_WIDTH, end)
    } else {
        let edge = COVER_EDGE;
        (edge, edge, PAGE_WIDTH - edge, PAGE_HEIGHT - edge)
    };
    let inside = area.x >= left - SLACK
        && area.y >= top - SLACK
        && area.x + area.width <= right + SLACK
        && area.y + area.height <= bottom + SLACK;
    (!inside).then(|| format!("{area:?} of {item:?}"))
}

/// Head and foot stand in the margins.
fn is_furniture(area: &Area) -> bool {
    area.y + area.height < MARGIN_TOP - 4.0 || area.y > PAGE_HEIGHT - MARGIN_BOTTOM + 4.0
}

fn around(points: &[(f32, f32)]) -> Area {
    let fold = |value: fn(&(f32, f32)) -> f32, pick: fn(f32, f32) -> f32| {
        points.iter().map(value).reduce(pick).unwrap_or_default()
    };
    let (x, y) = (fold(|p| p.0, f32::min), fold(|p| p.1, f32::min));
    Area {
        x,
        y,
        width: fold(|p| p.0, f32::max) - x,
        height: fold(|p| p.1, f32::max) - y,
    }
}

fn bounds(item: &Item) -> Area {
    match item {
        Item::Text(run) => Area {
            x: run.x,
            y: run.baseline - run.size * 0.88,
            width: run.width,
            height: run.size,
        },
        Item::Missing(glyph) => glyph.area,
        Item::Rule(rule) => around(&[rule.from, rule.to]),
        Item::Rect(rect) => rect.area,
        Item::Disc(round) | Item::HalfDisc(round) | Item::Ring(round) => Area {
            x: round.center.0 - round.radius,
            y: round.center.1 - round.radius,
            width: round.radius * 2.0,
            height: round.radius * 2.0,
        },
        Item::Path(path) => around(&path.points),
        Item::Picture(picture) => picture.area,
        Item::Open(_) | Item::Close => panic!("no mark"),
    }
}

/// Pairs of texts and pictures that lie on one another.
fn overlaps(page: &Page) -> Vec<String> {
    let boxes: Vec<(Area, &Item)> = page
        .items
        .iter()
        .filter(|item| match item {
            Item::Text(run) => !run.text.trim().is_empty(),
            item => matches!(item, Item::Missing(_) | Item::Picture(_)),
        })
        .map(|item| (bounds(item), item))
        .collect();
    let mut found = Vec::new();
    for (index, (a, one)) in boxes.iter().enumerate() {
        for (b, other) in &boxes[index + 1..] {
            let wide = (a.x + a.width).min(b.x + b.width) - a.x.max(b.x);
            let high = (a.y + a.height).min(b.y + b.height) - a.y.max(b.y);
            if wide > 0.6 && high > a.height.min(b.height) * 0.3 {
                found.push(format!("{one:?} lies on {other:?}"));
            }
        }
    }
    found
}
