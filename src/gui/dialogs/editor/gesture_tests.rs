//! Tests of what comes of a drag.

use egui::{pos2, vec2};

use super::*;

const SHEET: Sheet = Sheet {
    size: (400, 300),
    is_jpeg: false,
};
const PEN: Pen = Pen {
    ink: Ink::Blue,
    number: 4,
};

fn drag(deed: Deed, from: (f32, f32), to: (f32, f32)) -> Gesture {
    Gesture {
        to: pos2(to.0, to.1),
        is_drag: true,
        ..Gesture::new(deed, pos2(from.0, from.1))
    }
}

fn result(gesture: Gesture, markup: &Markup) -> (Markup, Selected) {
    gesture.result(markup, PEN, SHEET).unwrap()
}

fn covered(area: Area) -> Markup {
    Markup {
        crop: None,
        annotations: vec![Annotation::Solid(area)],
    }
}

fn only_area(markup: &Markup) -> Area {
    match markup.annotations[..] {
        [Annotation::Solid(area)] => area,
        _ => panic!("{markup:?}"),
    }
}

#[test]
fn dragging_draws_and_chooses_what_was_drawn() {
    let (first, _) = result(
        drag(Deed::Draw(Tool::Solid), (10.0, 20.0), (60.0, 50.0)),
        &Markup::default(),
    );
    assert_eq!(only_area(&first), Area::of(10, 20, 50, 30));
    let (second, chosen) = result(
        drag(Deed::Draw(Tool::Frame), (10.0, 20.0), (60.0, 50.0)),
        &first,
    );
    assert_eq!(chosen, Selected::Mark(1));
    assert_eq!(
        second.annotations[1],
        Annotation::Frame(Area::of(10, 20, 50, 30), Ink::Blue)
    );
    let (third, chosen) = result(
        drag(Deed::Draw(Tool::Crop), (0.0, 0.0), (600.0, 200.0)),
        &second,
    );
    assert_eq!(
        (third.crop, chosen),
        (Some(Area::of(0, 0, 400, 200)), Selected::Crop)
    );
}

#[test]
fn a_click_draws_nothing_but_a_number() {
    for tool in Tool::ALL {
        let click = Gesture::new(Deed::Draw(tool), pos2(50.0, 50.0));
        let drawn = click.result(&Markup::default(), PEN, SHEET);
        assert_eq!(drawn.is_some(), tool == Tool::Number, "{tool:?}");
    }
}

#[test]
fn a_drag_outside_of_the_picture_draws_nothing() {
    let outside = drag(Deed::Draw(Tool::Solid), (500.0, 10.0), (900.0, 90.0));
    assert_eq!(outside.result(&Markup::default(), PEN, SHEET), None);
}

#[test]
fn an_edge_moves_alone_and_a_corner_with_both_its_edges() {
    let markup = covered(Area::of(100, 100, 50, 40));
    let size = |handle, by: (f32, f32)| {
        let drag = drag(Deed::Size(Selected::Mark(0), handle), (0.0, 0.0), by);
        only_area(&result(drag, &markup).0)
    };
    assert_eq!(
        size(Handle::Edge(1, 0), (10.0, 99.0)),
        Area::of(100, 100, 60, 40)
    );
    assert_eq!(
        size(Handle::Edge(-1, -1), (-10.0, 5.0)),
        Area::of(90, 105, 60, 35)
    );
    // Over the other edge it turns round.
    assert_eq!(
        size(Handle::Edge(1, 0), (-80.0, 0.0)),
        Area::of(70, 100, 30, 40)
    );
    // Never down to nothing.
    assert_eq!(
        size(Handle::Edge(1, 0), (-50.0, 0.0)),
        Area::of(100, 100, 50, 40)
    );
}

#[test]
fn a_corner_kept_square_leaves_the_one_across_where_it_is() {
    let markup = covered(Area::of(100, 100, 50, 40));
    let mut drag = drag(
        Deed::Size(Selected::Mark(0), Handle::Edge(-1, -1)),
        (100.0, 100.0),
        (80.0, 95.0),
    );
    drag.straight = true;
    assert_eq!(
        only_area(&result(drag, &markup).0),
        Area::of(80, 70, 70, 70)
    );
}

#[test]
fn an_arrow_is_moved_whole_and_bent_at_either_end() {
    let (drawn, chosen) = result(
        drag(Deed::Draw(Tool::Arrow), (100.0, 100.0), (150.0, 120.0)),
        &Markup::default(),
    );
    let ends = |markup: &Markup| match markup.annotations[..] {
        [Annotation::Arrow { from, to, .. }] => (pos(from), pos(to)),
        _ => panic!("{markup:?}"),
    };
    let moved = nudged(&drawn, chosen, vec2(-500.0, 10.0), SHEET);
    assert_eq!(ends(&moved), (pos2(0.0, 110.0), pos2(50.0, 130.0)));
    let bend = drag(
        Deed::Size(chosen, Handle::From),
        (100.0, 100.0),
        (20.0, 30.0),
    );
    assert_eq!(
        ends(&result(bend, &drawn).0),
        (pos2(20.0, 30.0), pos2(150.0, 120.0))
    );
}

#[test]
fn arrow_keys_move_and_stretch_by_whole_pixels() {
    let markup = covered(Area::of(100, 100, 50, 40));
    let chosen = Selected::Mark(0);
    assert_eq!(
        only_area(&nudged(&markup, chosen, vec2(1.0, -10.0), SHEET)),
        Area::of(101, 90, 50, 40)
    );
    assert_eq!(
        only_area(&grown(&markup, chosen, vec2(1.0, -10.0), SHEET)),
        Area::of(100, 100, 51, 30)
    );
}
