//! Sets lists with hanging indents: drawn dots and dashes, numbers and labels.
use super::faces::Faces;
use super::marks;
use super::paragraph::{Setting, baseline, set_line, set_runs};
use super::set::{Strip, moved};
use crate::report::document::{List, ListItem, Marker, Run};
use crate::report::page::{Item, Role, Tag};
use crate::report::{style, wording};

/// Indent of the text behind a drawn marker, in em.
const DRAWN_INDENT_EM: f32 = 1.25;
/// Space between a label and its text, in em.
const LABEL_GAP_EM: f32 = 0.55;
/// Indent of each depth, in em.
const DEPTH_EM: f32 = 1.25;
/// A label wider than this share of the line has no column, its text follows it.
const WIDEST_LABEL: f32 = 0.4;
/// Space between entries, in points.
const BETWEEN: f32 = 1.0;

/// Sets a list as one strip a line.
pub(crate) fn set_list(list: &List, setting: Setting, faces: &Faces<'_>) -> Vec<Strip> {
    let hang = label_indent(list, setting, faces);
    let mut strips: Vec<Strip> = Vec::new();
    for (item, place) in list.items.iter().zip(places(&list.items)) {
        let mut set = set_item(item, hang, setting, faces);
        for strip in &mut set {
            let items = std::mem::take(&mut strip.items);
            strip.items = place
                .iter()
                .rev()
                .fold(items, |items, tag| tag.clone().around(items));
        }
        if let (Some(first), false) = (set.first_mut(), strips.is_empty()) {
            first.gap = BETWEEN;
        }
        strips.append(&mut set);
    }
    strips
}

/// The tags around each entry: deeper ones form a list within the entry that they follow.
fn places(items: &[ListItem]) -> Vec<Vec<Tag>> {
    let mut around: Vec<usize> = Vec::new();
    let place = |(index, item): (usize, &ListItem)| {
        while around
            .last()
            .is_some_and(|&outer| items[outer].depth >= item.depth)
        {
            around.pop();
        }
        let inner = |&outer: &usize| {
            let numbered = matches!(item.marker, Marker::Label(_));
            [
                Tag::new(Role::Entry, outer),
                Tag::new(Role::EntryBody, 0),
                Tag::new(Role::List { numbered }, 0),
            ]
        };
        let mut tags: Vec<Tag> = around.iter().flat_map(inner).collect();
        tags.push(Tag::new(Role::Entry, index));
        around.push(index);
        tags
    };
    items.iter().enumerate().map(place).collect()
}

/// Indent behind the widest label, so that all texts of a list begin at one place.
fn label_indent(list: &List, setting: Setting, faces: &Faces<'_>) -> f32 {
    let widths = list.items.iter().filter_map(|item| match &item.marker {
        Marker::Label(label) => Some(set_line(label, setting, faces).1),
        _ => None,
    });
    let narrow = widths.filter(|width| *width <= setting.width * WIDEST_LABEL);
    narrow.fold(0.0, f32::max) + LABEL_GAP_EM * setting.size.size
}

fn set_item(item: &ListItem, label_hang: f32, setting: Setting, faces: &Faces<'_>) -> Vec<Strip> {
    let em = setting.size.size;
    let left = (f32::from(item.depth) * DEPTH_EM * em).min(setting.width / 2.0);
    let wide = |label: &&String| set_line(label, setting, faces).1 > label_hang;
    let label = match &item.marker {
        Marker::Label(label) => Some(label).filter(wide),
        _ => None,
    };
    if let Some(label) = label {
        let mut runs = vec![Run::regular(format!("{label} "))];
        runs.extend(item.runs.iter().cloned());
        let narrow = Setting {
            width: setting.width - left,
            ..setting
        };
        let strips = set_runs(&runs, narrow, faces);
        return strips
            .into_iter()
            .map(|strip| strip.indented(left).tagged(Role::EntryBody, 0))
            .collect();
    }
    let hang = match item.marker {
        Marker::Label(_) => label_hang,
        _ => DRAWN_INDENT_EM * em,
    };
    let inner = Setting {
        width: setting.width - left - hang,
        ..setting
    };
    let mut strips: Vec<Strip> = set_runs(&item.runs, inner, faces)
        .into_iter()
        .map(|strip| strip.indented(left + hang).tagged(Role::EntryBody, 0))
        .collect();
    if let Some(first) = strips.first_mut() {
        let marker = marker_items(&item.marker, left, setting, faces);
        let mut marker = Role::Label(spoken(&item.marker)).around(marker);
        marker.append(&mut first.items);
        first.items = marker;
    }
    strips
}

/// A drawn marker in words.
fn spoken(marker: &Marker) -> Option<String> {
    let words = match marker {
        Marker::Bullet => "•",
        Marker::Dash => "–",
        Marker::Tick => wording::MET,
        Marker::Mark(mark) => wording::mark_shape(*mark),
        Marker::Label(_) => return None,
    };
    Some(words.to_owned())
}

fn marker_items(marker: &Marker, left: f32, setting: Setting, faces: &Faces<'_>) -> Vec<Item> {
    let em = setting.size.size;
    let middle = (left + 0.42 * em, setting.size.leading / 2.0);
    match marker {
        Marker::Bullet => vec![marks::bullet(middle, em)],
        Marker::Dash => vec![marks::dash(middle, 0.28 * em, style::INK)],
        Marker::Tick => vec![marks::tick(middle, 0.9 * em)],
        Marker::Mark(mark) => marks::mark(*mark, middle, 0.36 * em, marks::color(*mark)),
        Marker::Label(label) => moved(
            set_line(label, setting, faces).0,
            left,
            baseline(setting.size),
        ),
    }
}
