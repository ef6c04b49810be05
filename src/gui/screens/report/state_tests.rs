//! Where the report goes and what stays in view.

use super::*;
use crate::{
    domain::{CatalogId, ControlId},
    report::layout::ControlPlace,
};

fn key(control: &str) -> ControlKey {
    ControlKey::new(CatalogId::new("a"), ControlId::new(control))
}

/// Pages of 100 points; headings with their level, page and height, those with a digit being controls.
fn layout(pages: usize, headings: &[(u8, &str, usize, f32)]) -> Layout {
    let page = Page {
        width: 100.0,
        height: 100.0,
        items: Vec::new(),
        links: Vec::new(),
    };
    let entry = |(level, title, page, y): &(u8, &str, usize, f32)| OutlineEntry {
        level: *level,
        title: (*title).to_owned(),
        target: Target { page: *page, y: *y },
    };
    let outline: Vec<OutlineEntry> = headings.iter().map(entry).collect();
    let is_control = |entry: &&OutlineEntry| entry.title.starts_with(|c: char| c.is_ascii_digit());
    let place = |entry: &OutlineEntry| ControlPlace {
        key: key(&entry.title),
        target: entry.target,
        height: 10.0,
    };
    Layout {
        pages: vec![page; pages],
        controls: outline.iter().filter(is_control).map(place).collect(),
        outline,
        missing: Vec::new(),
        sign_places: Vec::new(),
        cover_pages: 0,
    }
}

fn preview(layout: Layout) -> Arc<Preview> {
    Arc::new(Preview {
        layout,
        emblems: Vec::new(),
    })
}

const VIEW: Vec2 = Vec2::new(400.0, 300.0);

/// Shows the pages in a frame, as the window does.
fn frame(state: &mut ReportView, preview: &Arc<Preview>) {
    let (roll, to) = state.arrange(preview, VIEW, true);
    let offset = to.unwrap_or(state.offset);
    state.see(&preview.layout, &roll, offset);
}

#[test]
fn a_form_ends_where_the_next_part_begins() {
    let layout = layout(
        4,
        &[
            (1, "forms", 0, 10.0),
            (3, "1.1", 0, 20.0),
            (4, "note", 0, 60.0),
            (1, "laws", 2, 10.0),
        ],
    );
    let at = |page, y| control_at(&layout, Target { page, y });
    assert_eq!(at(0, 15.0), None);
    assert_eq!(at(0, 30.0), Some(&key("1.1")));
    assert_eq!(
        at(0, 70.0),
        Some(&key("1.1")),
        "a lesser heading is a part of it"
    );
    assert_eq!(at(1, 50.0), Some(&key("1.1")));
    assert_eq!(at(2, 50.0), None);
}

#[test]
fn what_is_read_stays_where_it_is_when_pages_come_before_it() {
    let old = preview(layout(9, &[(3, "1.1", 1, 10.0), (3, "1.2", 4, 10.0)]));
    let new = preview(layout(11, &[(3, "1.1", 1, 10.0), (3, "1.2", 6, 30.0)]));
    let mut state = ReportView::default();
    frame(&mut state, &old);
    state.goal = Some(Goal::Control(key("1.2")));
    frame(&mut state, &old);
    assert_eq!(state.glance.control, Some(key("1.2")));
    let before = state.offset.y;
    frame(&mut state, &new);
    let sheet = 100.0 * state.scale + GAP;
    let expected = before + 2.0 * sheet + 20.0 * state.scale;
    assert!(
        (state.offset.y - expected).abs() < 0.1,
        "{} for {expected}",
        state.offset.y
    );
}

#[test]
fn a_control_that_is_still_to_come_is_gone_to_once_it_is_there() {
    let old = preview(layout(3, &[(3, "1.1", 1, 10.0)]));
    let new = preview(layout(5, &[(3, "1.1", 1, 10.0), (3, "1.2", 3, 10.0)]));
    let mut state = ReportView {
        goal: Some(Goal::Control(key("1.2"))),
        ..ReportView::default()
    };
    let (_, to) = state.arrange(&old, VIEW, false);
    assert_eq!(to, None);
    frame(&mut state, &new);
    assert_eq!(state.glance.control, Some(key("1.2")));
    // One that never comes is given up.
    state.goal = Some(Goal::Control(key("1.3")));
    frame(&mut state, &new);
    assert_eq!(state.goal, None);
}

#[test]
fn the_place_under_the_pointer_stays_there_when_the_size_changes() {
    let pages = preview(layout(9, &[]));
    let mut state = ReportView {
        zoom: Zoom::Percent(200),
        ..ReportView::default()
    };
    frame(&mut state, &pages);
    state.goal = Some(Goal::Place(Target { page: 4, y: 50.0 }));
    frame(&mut state, &pages);
    let at = vec2(300.0, 120.0);
    let spot = |state: &ReportView| {
        let roll = Roll::new(&pages.layout.pages, state.scale, VIEW.x);
        roll.spot((state.offset + at).to_pos2())
    };
    let before = spot(&state);
    state.hold_at(at);
    state.step(true);
    frame(&mut state, &pages);
    let after = spot(&state);
    assert_eq!(state.zoom, Zoom::Percent(250));
    assert_eq!(after.target.page, before.target.page);
    assert!(
        (after.target.y - before.target.y).abs() < 0.1,
        "{after:?} for {before:?}"
    );
}

#[test]
fn sizes_go_by_steps_and_end_at_300_and_50_percent() {
    let pages = preview(layout(1, &[]));
    let mut state = ReportView::default();
    frame(&mut state, &pages);
    for (larger, end) in [(true, 300), (false, 50)] {
        for _ in 0..20 {
            state.step(larger);
            frame(&mut state, &pages);
        }
        assert_eq!(state.zoom, Zoom::Percent(end));
    }
}

#[test]
fn a_control_without_a_form_is_found_by_its_number() {
    let mut pages = layout(3, &[(1, "forms", 0, 10.0)]);
    let run = crate::report::page::TextRun {
        x: 10.0,
        baseline: 70.0,
        size: 10.0,
        face: 0,
        color: crate::report::page::Rgb(0, 0, 0),
        text: "1.1".to_owned(),
        width: 12.0,
        pitch: None,
        stretch: 0.0,
    };
    pages.pages[2].items.push(Item::Text(run));
    let found = |control| place(&Goal::Control(key(control)), &pages);
    assert_eq!(found("1.1"), Some(Target { page: 2, y: 50.0 }));
    assert_eq!(found("1.2"), None);
}
