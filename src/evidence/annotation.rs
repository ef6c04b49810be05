//! What is drawn onto a picture before it is kept: plain values, measured in the pixels of the picture. Drawing them is
//! the business of `burn`.

/// All that shall be done to one picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Markup {
    /// The part that stays; the whole picture when absent.
    pub crop: Option<Area>,
    /// What is drawn, from the lowest to the topmost. Places are those of the picture before it is cropped.
    pub annotations: Vec<Annotation>,
}

/// One thing drawn onto a picture.
#[derive(Clone, Debug, PartialEq)]
pub enum Annotation {
    /// Covers an area with one colour.
    Solid(Area),
    /// Covers an area with squares that are made up: not one of them is computed from what it covers.
    Mosaic(Area),
    /// A frame around something worth seeing.
    Frame(Area, Ink),
    /// An arrow.
    Arrow {
        /// Where it begins.
        from: Point,
        /// Where it points.
        to: Point,
        /// Its colour.
        ink: Ink,
    },
    /// A number in a disc.
    Number {
        /// Middle of the disc.
        at: Point,
        /// The number.
        number: u32,
        /// Its colour.
        ink: Ink,
    },
    /// Words.
    Text {
        /// Left end of the first line, at its top.
        at: Point,
        /// The words; a line break begins a new line.
        text: String,
        /// Height of the letters in pixels.
        size: f32,
        /// Their colour.
        ink: Ink,
    },
}

/// A rectangle of whole pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// Left edge.
    pub left: u32,
    /// Upper edge.
    pub top: u32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
}

#[cfg(test)]
impl Area {
    /// A rectangle, in short.
    pub(crate) const fn of(left: u32, top: u32, width: u32, height: u32) -> Self {
        Self {
            left,
            top,
            width,
            height,
        }
    }
}

/// A place in a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f32,
    /// From the top.
    pub y: f32,
}

/// The colours to draw with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ink {
    /// Red.
    #[default]
    Red,
    /// Blue.
    Blue,
    /// Black.
    Black,
}

impl Annotation {
    /// Whether it hides what lies beneath.
    #[must_use]
    pub fn hides(&self) -> bool {
        matches!(self, Self::Solid(_) | Self::Mosaic(_))
    }
}

impl Ink {
    /// All of them in the order offered.
    pub const ALL: [Self; 3] = [Self::Red, Self::Blue, Self::Black];

    /// Red, green and blue.
    #[must_use]
    pub fn rgb(self) -> [u8; 3] {
        match self {
            Self::Red => [0xd9, 0x2d, 0x20],
            Self::Blue => [0x1f, 0x5f, 0xbf],
            Self::Black => [0x1b, 0x1f, 0x24],
        }
    }
}
