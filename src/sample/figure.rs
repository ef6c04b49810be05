//! What a drawing of boxes and lines shows, with its places in pixels of a 1600 × 1000 page.

use serde::Deserialize;

use super::scene::{Grid, Tone};

/// An area of a diagram.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Zone {
    /// Name at its upper left.
    pub label: String,
    /// Left, top, width, height in pixels.
    pub rect: (f32, f32, f32, f32),
    /// Colour.
    pub tone: Tone,
}

/// A box of a diagram.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Node {
    /// Name for links.
    pub id: String,
    /// Lines, the first one bold.
    pub lines: Vec<String>,
    /// Left, top, width, height in pixels.
    pub rect: (f32, f32, f32, f32),
    /// Colour.
    pub tone: Tone,
}

/// How a line of a diagram runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Route {
    /// From the foot of one to the head of the other, with a corner at half the way.
    Down,
    /// From the right side to the left side.
    Right,
}

/// A line of a diagram.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Node it starts at.
    pub from: String,
    /// Node it ends at.
    pub to: String,
    /// Its way.
    pub route: Route,
    /// Whether both ends have arrow heads.
    #[serde(default)]
    pub arrows: bool,
    /// Words beside it.
    pub label: Option<String>,
}

/// A drawing of boxes and lines.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Diagram {
    /// Title.
    pub title: String,
    /// Number and date at the right of the title.
    pub stamp: Vec<String>,
    /// Areas.
    #[serde(default)]
    pub zones: Vec<Zone>,
    /// Boxes.
    pub nodes: Vec<Node>,
    /// Lines.
    pub links: Vec<Link>,
    /// A table at the foot.
    pub grid: Option<Grid>,
    /// Line at the foot.
    pub footer: (String, String),
}
