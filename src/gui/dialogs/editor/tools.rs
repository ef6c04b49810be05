//! The tools: what each is called, its key and icon, and the pointer it shows.

use egui::{CursorIcon, Key};

use crate::gui::widgets::Icon;

/// What the pointer does to the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::gui) enum Tool {
    /// Covers with one colour: what people come for.
    #[default]
    Solid,
    /// Covers with made-up squares.
    Mosaic,
    /// Keeps a part and drops the rest.
    Crop,
    /// Puts a frame around something.
    Frame,
    /// Points at something.
    Arrow,
    /// Numbers something.
    Number,
    /// Writes words.
    Text,
    /// Chooses, moves and sizes marks.
    Select,
}

impl Tool {
    /// All tools in the order of the panel.
    pub(super) const ALL: [Self; 8] = [
        Self::Solid,
        Self::Mosaic,
        Self::Frame,
        Self::Arrow,
        Self::Number,
        Self::Text,
        Self::Crop,
        Self::Select,
    ];

    /// The key that takes it.
    pub(super) fn key(self) -> Key {
        match self {
            Self::Solid => Key::M,
            Self::Mosaic => Key::X,
            Self::Crop => Key::C,
            Self::Frame => Key::B,
            Self::Arrow => Key::A,
            Self::Number => Key::N,
            Self::Text => Key::T,
            Self::Select => Key::V,
        }
    }

    /// Its drawing.
    pub(super) fn icon(self) -> Icon {
        match self {
            Self::Solid => Icon::Solid,
            Self::Mosaic => Icon::Mosaic,
            Self::Crop => Icon::Crop,
            Self::Frame => Icon::Frame,
            Self::Arrow => Icon::Arrow,
            Self::Number => Icon::Number,
            Self::Text => Icon::Letters,
            Self::Select => Icon::Pointer,
        }
    }

    /// The pointer over the picture.
    pub(super) fn cursor(self) -> CursorIcon {
        match self {
            Self::Solid | Self::Mosaic | Self::Crop | Self::Frame | Self::Arrow => {
                CursorIcon::Crosshair
            }
            Self::Number => CursorIcon::Cell,
            Self::Text => CursorIcon::Text,
            Self::Select => CursorIcon::Default,
        }
    }

    /// Whether what it draws has a colour.
    pub(super) fn has_ink(self) -> bool {
        matches!(self, Self::Frame | Self::Arrow | Self::Number | Self::Text)
    }

    /// Whether it hides what lies beneath.
    pub(super) fn hides(self) -> bool {
        matches!(self, Self::Solid | Self::Mosaic)
    }
}

/// Sizes of letters, as shares of the picture, so that they read alike in a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(in crate::gui) enum LetterSize {
    /// For a note at the side.
    Small,
    /// As a heading on the screen.
    #[default]
    Medium,
    /// To be read from afar.
    Large,
}

impl LetterSize {
    /// All sizes in the order offered.
    pub(super) const ALL: [Self; 3] = [Self::Small, Self::Medium, Self::Large];

    /// Height of the letters in pixels, in a picture whose longest side is `longest`.
    pub(super) fn pixels(self, longest: f32) -> f32 {
        let share = match self {
            Self::Small => 75.0,
            Self::Medium => 50.0,
            Self::Large => 30.0,
        };
        (longest / share).round().max(12.0)
    }

    /// Height of its sign on the button, in points.
    pub(super) fn points(self) -> f32 {
        match self {
            Self::Small => 11.0,
            Self::Medium => 14.0,
            Self::Large => 18.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_tool_has_a_key_of_its_own() {
        let keys: HashSet<Key> = Tool::ALL.into_iter().map(Tool::key).collect();
        assert_eq!(keys.len(), Tool::ALL.len());
    }

    #[test]
    fn letters_are_readable_in_a_small_picture_too() {
        for size in LetterSize::ALL {
            assert!(size.pixels(200.0) >= 12.0);
            assert!(size.pixels(4000.0) > size.pixels(1000.0));
        }
    }
}
