//! The display list: pages of plain marks in points, y growing downward from the top left corner.
//! The PDF writer and the preview on the screen paint the same list; nothing here measures.
mod structure;
mod tag;

pub use structure::{Kid, Node, Span, Structure};
pub use tag::{CellTag, Role, Scope, Tag};

/// One page and what stands on it, in painting order.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// Marks, the first painted first.
    pub items: Vec<Item>,
    /// Places that lead elsewhere in the report.
    pub links: Vec<Link>,
}

/// A mark on the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// A run of text in one face, size and colour.
    Text(TextRun),
    /// A character that no face has: a box of this size, with the character for whoever copies it.
    Missing(MissingGlyph),
    /// A straight line.
    Rule(Rule),
    /// A rectangle, filled, framed or both.
    Rect(RectMark),
    /// A filled disc.
    Disc(Round),
    /// A ring whose left half is filled.
    HalfDisc(Round),
    /// A ring.
    Ring(Round),
    /// A polygon or polyline.
    Path(PathMark),
    /// A picture or a part of one, fitted to its rectangle.
    Picture(PictureMark),
    /// No mark: those up to its [`Item::Close`] are this. Tags nest, and end on the page on which they began.
    Open(Tag),
    /// No mark: what the last open tag names ends here.
    Close,
}

/// An RGB colour, 0–255 a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// A rectangle; `x` and `y` are its top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// A run of text in one face, size and colour.
#[derive(Debug, Clone, PartialEq)]
pub struct TextRun {
    /// Left end of the baseline.
    pub x: f32,
    /// Height of the baseline.
    pub baseline: f32,
    /// Size of the letters in points.
    pub size: f32,
    /// Face: 0 regular, 1 bold, then the fallbacks in the order in which they were handed in.
    pub face: u8,
    /// Colour of the letters.
    pub color: Rgb,
    /// The letters, NFC.
    pub text: String,
    /// Advance of the whole run as measured, widened spaces included; the space at which a line ends has none.
    pub width: f32,
    /// Advance of every letter where all are set equally wide, each in the middle of its place.
    pub pitch: Option<f32>,
    /// What every space is widened by so that the line reaches both edges; none at the end of the run.
    pub stretch: f32,
}

/// A character without a glyph in any face.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MissingGlyph {
    /// The box that stands for it.
    pub area: Area,
    /// Height of the baseline.
    pub baseline: f32,
    /// Size of the letters around it.
    pub size: f32,
    /// The character.
    pub character: char,
    /// Colour of the frame.
    pub color: Rgb,
}

/// A straight line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rule {
    /// Start.
    pub from: (f32, f32),
    /// End.
    pub to: (f32, f32),
    /// Thickness.
    pub weight: f32,
    /// Colour.
    pub color: Rgb,
    /// Length of dash and gap, or none for a solid line.
    pub dash: Option<(f32, f32)>,
}

/// A rectangle, filled, framed or both.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RectMark {
    /// Where.
    pub area: Area,
    /// Colour of the ground.
    pub fill: Option<Rgb>,
    /// Thickness and colour of the frame, centred on the edge.
    pub stroke: Option<(f32, Rgb)>,
}

/// A disc, half disc or ring.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Round {
    /// Centre.
    pub center: (f32, f32),
    /// Outer radius.
    pub radius: f32,
    /// Thickness of the ring, if it is one.
    pub weight: f32,
    /// Colour.
    pub color: Rgb,
    /// Dashed ring: length of dash and gap.
    pub dash: Option<(f32, f32)>,
}

/// A polygon or polyline.
#[derive(Debug, Clone, PartialEq)]
pub struct PathMark {
    /// Corners in order.
    pub points: Vec<(f32, f32)>,
    /// Whether the last corner joins the first.
    pub closed: bool,
    /// Colour of the ground.
    pub fill: Option<Rgb>,
    /// Thickness and colour of the line.
    pub stroke: Option<(f32, Rgb)>,
}

/// A picture and what stands there if it cannot be read.
#[derive(Debug, Clone, PartialEq)]
pub struct PictureMark {
    /// Where.
    pub area: Area,
    /// SHA-256 of the file in lower-case hexadecimal.
    pub sha256: String,
    /// The share of the picture that is shown, all of it from 0 to 1.
    pub crop: Area,
    /// Whether it is turned by 90° to the left, so that its top stands at the left edge.
    pub turned: bool,
    /// What the picture shows, for readers that cannot see it.
    pub description: String,
    /// The note to paint instead of an unreadable picture.
    pub note: Vec<Item>,
}

/// A place on a page that leads to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    /// Where it can be clicked.
    pub area: Area,
    /// Where it leads.
    pub target: Target,
    /// Number of the [`Role::Link`] on the page that holds its words.
    pub number: u32,
}

/// A point in the report.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// Page, 0-based.
    pub page: usize,
    /// Height on the page.
    pub y: f32,
}

/// A place on a page to be signed, by hand or electronically.
#[derive(Debug, Clone, PartialEq)]
pub struct SignPlace {
    /// Page, 0-based.
    pub page: usize,
    /// Where.
    pub area: Area,
    /// As what one signs there.
    pub role: String,
    /// Who signs there; empty where nobody is named.
    pub name: String,
}

/// One entry of the outline that a reader shows beside the pages.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineEntry {
    /// Depth, 1 the outermost.
    pub level: u8,
    /// Its words.
    pub title: String,
    /// Where it leads.
    pub target: Target,
}

impl Area {
    /// The same rectangle, moved.
    #[must_use]
    pub fn moved(self, dx: f32, dy: f32) -> Self {
        Self {
            x: self.x + dx,
            y: self.y + dy,
            ..self
        }
    }
}

impl Item {
    /// The letters of the mark.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Text(run) => run.text.clone(),
            Self::Missing(glyph) => glyph.character.to_string(),
            _ => String::new(),
        }
    }

    /// The same mark, moved by so many points.
    #[must_use]
    pub fn moved(self, dx: f32, dy: f32) -> Self {
        let shift = |(x, y): (f32, f32)| (x + dx, y + dy);
        match self {
            Self::Text(run) => Self::Text(TextRun {
                x: run.x + dx,
                baseline: run.baseline + dy,
                ..run
            }),
            Self::Missing(glyph) => Self::Missing(MissingGlyph {
                area: glyph.area.moved(dx, dy),
                baseline: glyph.baseline + dy,
                ..glyph
            }),
            Self::Rule(rule) => Self::Rule(Rule {
                from: shift(rule.from),
                to: shift(rule.to),
                ..rule
            }),
            Self::Rect(rect) => Self::Rect(RectMark {
                area: rect.area.moved(dx, dy),
                ..rect
            }),
            Self::Disc(round) => Self::Disc(Round {
                center: shift(round.center),
                ..round
            }),
            Self::HalfDisc(round) => Self::HalfDisc(Round {
                center: shift(round.center),
                ..round
            }),
            Self::Ring(round) => Self::Ring(Round {
                center: shift(round.center),
                ..round
            }),
            Self::Path(path) => Self::Path(PathMark {
                points: path.points.into_iter().map(shift).collect(),
                ..path
            }),
            Self::Picture(picture) => Self::Picture(PictureMark {
                area: picture.area.moved(dx, dy),
                note: picture
                    .note
                    .into_iter()
                    .map(|item| item.moved(dx, dy))
                    .collect(),
                ..picture
            }),
            Self::Open(tag) => Self::Open(tag.moved(dx, dy)),
            Self::Close => Self::Close,
        }
    }
}

impl Rule {
    /// A horizontal line from `x` over `width` at height `y`.
    #[must_use]
    pub fn horizontal(x: f32, y: f32, width: f32, weight: f32, color: Rgb) -> Self {
        Self {
            from: (x, y),
            to: (x + width, y),
            weight,
            color,
            dash: None,
        }
    }

    /// A vertical line from `y` over `height` at `x`.
    #[must_use]
    pub fn vertical(x: f32, y: f32, height: f32, weight: f32, color: Rgb) -> Self {
        Self {
            from: (x, y),
            to: (x, y + height),
            weight,
            color,
            dash: None,
        }
    }
}
