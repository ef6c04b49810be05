//! Where the form of each control has come to stand, for the way from the control to its page and back.
use super::set::Anchor;
use crate::domain::ControlKey;
use crate::report::document::Heading;
use crate::report::page::Target;

/// The heading of a control's form.
#[derive(Debug, Clone, PartialEq)]
pub struct ControlPlace {
    /// The control.
    pub key: ControlKey,
    /// Where its heading begins.
    pub target: Target,
    /// How high the heading is.
    pub height: f32,
}

/// The places of the headings that open a form.
pub(super) fn places(anchors: &[Anchor], headings: &[&Heading]) -> Vec<ControlPlace> {
    let place = |anchor: &Anchor| {
        Some(ControlPlace {
            key: headings[anchor.heading].control.clone()?,
            target: anchor.target,
            height: anchor.height,
        })
    };
    anchors.iter().filter_map(place).collect()
}
