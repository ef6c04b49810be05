//! Where the form or the row of each control has come to stand, for the way from the control to its page and back.
use super::set::Anchor;
use super::table::SetTable;
use super::table_split::Slice;
use crate::domain::ControlKey;
use crate::report::document::Heading;
use crate::report::page::Target;

/// The heading of a control's form, or its row where a table takes the place of the forms.
#[derive(Debug, Clone, PartialEq)]
pub struct ControlPlace {
    /// The control.
    pub key: ControlKey,
    /// Where it begins.
    pub target: Target,
    /// How high it is.
    pub height: f32,
}

/// The places of the headings that open a form and those of the rows, from the first page to the last.
pub(super) fn places(
    anchors: &[Anchor],
    headings: &[&Heading],
    rows: Vec<ControlPlace>,
) -> Vec<ControlPlace> {
    let place = |anchor: &Anchor| {
        Some(ControlPlace {
            key: headings[anchor.heading].control.clone()?,
            target: anchor.target,
            height: anchor.height,
        })
    };
    let mut places: Vec<_> = anchors.iter().filter_map(place).chain(rows).collect();
    places.sort_by(|a, b| {
        let (a, b) = (a.target, b.target);
        a.page.cmp(&b.page).then(a.y.total_cmp(&b.y))
    });
    places
}

impl SetTable {
    /// The rows of a slice that stand for a control, the slice beginning at that place.
    pub(super) fn control_places(&self, slice: &Slice, at: Target) -> Vec<ControlPlace> {
        let mut y = at.y;
        let mut places = Vec::new();
        for &(row, height) in &slice.rows {
            let control = self.rows[row].control.clone();
            places.extend(control.map(|key| ControlPlace {
                key,
                target: Target { y, ..at },
                height,
            }));
            y += height;
        }
        places
    }
}
