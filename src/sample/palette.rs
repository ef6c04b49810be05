//! Colours of the drawn screens: neutral greys, the tones of states, and one accent a product.

use super::scene::{Theme, Tone};

/// Red, green, blue, 0–255.
pub(super) type Color = [u8; 3];

pub(super) const WHITE: Color = [255, 255, 255];
pub(super) const PAPER: Color = [253, 253, 252];
pub(super) const DESK: Color = [226, 229, 233];
pub(super) const GROUND: Color = [244, 246, 248];
pub(super) const SUNKEN: Color = [236, 239, 243];
pub(super) const LINE: Color = [217, 222, 228];
pub(super) const HAIR: Color = [232, 235, 239];
pub(super) const INK: Color = [28, 32, 38];
pub(super) const MUTED: Color = [92, 101, 113];
pub(super) const FAINT: Color = [150, 158, 168];
pub(super) const MASK: Color = [17, 17, 17];
pub(super) const SEAL: Color = [196, 52, 43];

/// The ink and the ground of a state.
pub(super) fn tone(tone: Tone) -> (Color, Color) {
    match tone {
        Tone::Good => ([22, 112, 66], [226, 243, 233]),
        Tone::Warn => ([142, 90, 0], [253, 240, 216]),
        Tone::Bad => ([184, 44, 37], [251, 231, 229]),
        Tone::Info => ([31, 95, 191], [229, 238, 251]),
        Tone::Mute => (MUTED, SUNKEN),
    }
}

/// The accent of a product and the ground of its side navigation.
pub(super) fn theme(theme: Theme) -> (Color, Color) {
    match theme {
        Theme::Blue => ([31, 95, 191], [250, 251, 253]),
        Theme::Teal => ([15, 118, 110], [18, 44, 48]),
        Theme::Slate => ([62, 76, 98], [35, 43, 56]),
        Theme::Indigo => ([79, 70, 186], [36, 33, 74]),
        Theme::Green => ([33, 115, 70], [246, 250, 247]),
        Theme::Amber => ([176, 96, 10], [45, 38, 30]),
    }
}

/// Whether text on `ground` has to be light.
pub(super) fn is_dark(ground: Color) -> bool {
    ground.iter().map(|&part| u32::from(part)).sum::<u32>() < 384
}
