//! Turns the display list of a page into operators of the PDF crate. Here y turns round: on paper
//! it grows downward, in PDF upward.
use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, CurTransMat, DictItem, Line, LineDashPattern, LinePoint, Op, PaintMode,
    PdfFontHandle, Point, Polygon, PolygonRing, Pt, TextItem, TextMatrix, TextRenderingMode,
    WindingOrder, XObjectId, XObjectTransform,
};

use super::curves::{Corner, circle, left_half};
use super::fonts::{EmbeddedFont, EmbeddedFonts, Letter};
use super::tags::role_name;
use crate::report::page::{
    Area, Item, MissingGlyph, Page, PathMark, PictureMark, RectMark, Rgb, Round, Rule, Span,
    Structure, TextRun,
};

/// Writes the operators of one page, marked as the structure says; `pictures` holds the names of those that could
/// be read.
pub(super) fn page_operators(
    page: &Page,
    (structure, spans): (&Structure, &[Span]),
    fonts: &EmbeddedFonts,
    pictures: &BTreeMap<String, XObjectId>,
) -> Vec<Op> {
    let mut writer = Writer {
        height: page.height,
        fonts,
        pictures,
        ops: Vec::new(),
        fill: None,
        stroke: None,
        dashed: false,
    };
    for span in spans {
        writer.ops.push(begin(structure, span));
        for item in &page.items[span.items.clone()] {
            writer.item(item);
        }
        writer.ops.push(Op::EndMarkedContent);
    }
    writer.ops
}

/// Says to which node the marks that follow belong, or that they are furniture.
fn begin(structure: &Structure, span: &Span) -> Op {
    match span.node {
        Some(node) => Op::BeginMarkedContentWithProperties {
            tag: role_name(&structure.nodes[node]).to_owned(),
            properties: DictItem::Dict {
                map: BTreeMap::from([("MCID".to_owned(), DictItem::Int(span.number.into()))]),
            },
        },
        None => Op::BeginMarkedContent {
            tag: "Artifact".to_owned(),
        },
    }
}

struct Writer<'a> {
    height: f32,
    fonts: &'a EmbeddedFonts,
    pictures: &'a BTreeMap<String, XObjectId>,
    ops: Vec<Op>,
    fill: Option<Rgb>,
    stroke: Option<(Rgb, f32)>,
    dashed: bool,
}

impl Writer<'_> {
    fn item(&mut self, item: &Item) {
        match item {
            Item::Text(run) => self.text(run),
            Item::Missing(glyph) => self.missing(glyph),
            Item::Rule(rule) => self.rule(rule),
            Item::Rect(rect) => self.rect(rect),
            Item::Disc(round) => {
                self.fill(round.color);
                self.polygon(&circle(round.center, round.radius), PaintMode::Fill);
            }
            Item::HalfDisc(round) => {
                self.fill(round.color);
                self.polygon(&left_half(round.center, round.radius), PaintMode::Fill);
                self.ring(round);
            }
            Item::Ring(round) => self.ring(round),
            Item::Path(path) => self.path(path),
            Item::Picture(picture) => self.picture(picture),
            Item::Open(_) | Item::Close => {}
        }
    }

    fn point(&self, (x, y): (f32, f32)) -> Point {
        Point {
            x: Pt(rounded(x)),
            y: Pt(rounded(self.height - y)),
        }
    }

    fn fill(&mut self, color: Rgb) {
        if self.fill != Some(color) {
            self.fill = Some(color);
            self.ops.push(Op::SetFillColor {
                col: pdf_color(color),
            });
        }
    }

    fn stroke(&mut self, color: Rgb, weight: f32, dash: Option<(f32, f32)>) {
        if self.stroke != Some((color, weight)) {
            self.stroke = Some((color, weight));
            self.ops.push(Op::SetOutlineColor {
                col: pdf_color(color),
            });
            self.ops.push(Op::SetOutlineThickness {
                pt: Pt(rounded(weight)),
            });
        }
        if self.dashed || dash.is_some() {
            self.dashed = dash.is_some();
            let pattern = dash.map_or(LineDashPattern::solid(), |(on, off)| {
                LineDashPattern::new(0.0, &[on, off])
            });
            self.ops.push(Op::SetLineDashPattern { dash: pattern });
        }
    }

    fn polygon(&mut self, points: &[Corner], mode: PaintMode) {
        let points = points
            .iter()
            .map(|(at, bezier)| LinePoint {
                p: self.point(*at),
                bezier: *bezier,
            })
            .collect();
        let polygon = Polygon {
            rings: vec![PolygonRing { points }],
            mode,
            winding_order: WindingOrder::NonZero,
        };
        self.ops.push(Op::DrawPolygon { polygon });
    }

    fn line(&mut self, points: &[(f32, f32)], is_closed: bool) {
        let points = points
            .iter()
            .map(|at| LinePoint {
                p: self.point(*at),
                bezier: false,
            })
            .collect();
        self.ops.push(Op::DrawLine {
            line: Line { points, is_closed },
        });
    }

    fn rule(&mut self, rule: &Rule) {
        self.stroke(rule.color, rule.weight, rule.dash);
        self.line(&[rule.from, rule.to], false);
    }

    fn ring(&mut self, round: &Round) {
        self.stroke(round.color, round.weight, round.dash);
        self.polygon(
            &circle(round.center, round.radius - round.weight / 2.0),
            PaintMode::Stroke,
        );
    }

    fn rect(&mut self, rect: &RectMark) {
        let area = rect.area;
        let mode = match (rect.fill, rect.stroke) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            (None, Some(_)) => PaintMode::Stroke,
            (None, None) => return,
        };
        if let Some(color) = rect.fill {
            self.fill(color);
        }
        if let Some((weight, color)) = rect.stroke {
            self.stroke(color, weight, None);
        }
        let rectangle = self.rectangle(area, mode);
        self.ops.push(rectangle);
    }

    fn rectangle(&self, area: Area, mode: PaintMode) -> Op {
        let corner = self.point((area.x, area.y + area.height));
        let rectangle = printpdf::Rect {
            x: corner.x,
            y: corner.y,
            width: Pt(rounded(area.width)),
            height: Pt(rounded(area.height)),
            mode: Some(mode),
            winding_order: None,
        };
        Op::DrawRectangle { rectangle }
    }

    fn path(&mut self, path: &PathMark) {
        if let Some(color) = path.fill {
            self.fill(color);
            let corners: Vec<Corner> = path.points.iter().map(|at| (*at, false)).collect();
            self.polygon(&corners, PaintMode::Fill);
        }
        if let Some((weight, color)) = path.stroke {
            self.stroke(color, weight, None);
            self.line(&path.points, path.closed);
        }
    }

    fn picture(&mut self, picture: &PictureMark) {
        let Some(id) = self.pictures.get(&picture.sha256) else {
            picture.note.iter().for_each(|item| self.item(item));
            return;
        };
        self.ops.push(Op::SaveGraphicsState);
        if (picture.crop.width, picture.crop.height) != (1.0, 1.0) {
            let clip = self.rectangle(picture.area, PaintMode::Clip);
            self.ops.push(clip);
        }
        self.ops.push(Op::SetTransformationMatrix {
            matrix: CurTransMat::Raw(self.placement(picture)),
        });
        self.ops.push(Op::UseXobject {
            id: id.clone(),
            transform: XObjectTransform {
                no_auto_scale: true,
                ..XObjectTransform::default()
            },
        });
        self.ops.push(Op::RestoreGraphicsState);
    }

    /// The matrix that lays a picture, a unit square to PDF, so that the share to be shown fills its area.
    fn placement(&self, picture: &PictureMark) -> [f32; 6] {
        let PictureMark { area, crop, .. } = picture;
        let bottom = self.height - area.y - area.height;
        let matrix = if picture.turned {
            let (width, height) = (area.width / crop.height, area.height / crop.width);
            let (left, low) = (area.x - crop.y * width, bottom - crop.x * height);
            [0.0, height, -width, 0.0, left + width, low]
        } else {
            let (width, height) = (area.width / crop.width, area.height / crop.height);
            let below = (1.0 - crop.y - crop.height) * height;
            [
                width,
                0.0,
                0.0,
                height,
                area.x - crop.x * width,
                bottom - below,
            ]
        };
        matrix.map(rounded)
    }

    fn text(&mut self, run: &TextRun) {
        let fonts = self.fonts;
        let Some(font) = fonts.face(run.face) else {
            return;
        };
        self.fill(run.color);
        let at = self.point((run.x, run.baseline));
        self.begin_text(font, run.size, at);
        // A space at the end of a line has nothing to reach.
        let inner = run.text.trim_end_matches(' ').chars().count();
        let letters = run.text.chars().enumerate();
        let letters: Vec<(char, bool)> = letters
            .map(|(at, character)| (character, character == ' ' && at < inner))
            .collect();
        // A glyph that stands for another character says so.
        let own = |character: char| {
            font.letter(character)
                .is_none_or(|letter| letter.means == character)
        };
        for part in letters.chunk_by(|a, b| own(a.0) == own(b.0)) {
            let show = Op::ShowText {
                items: codes(font, part, run),
            };
            // Letters set apart would come back with spaces between them.
            if own(part[0].0) && run.pitch.is_none() {
                self.ops.push(show);
            } else {
                let words: String = part.iter().map(|(character, _)| *character).collect();
                self.spoken(&words, show);
            }
        }
        self.ops.push(Op::EndTextSection);
    }

    fn begin_text(&mut self, font: &EmbeddedFont, size: f32, at: Point) {
        self.ops.push(Op::StartTextSection);
        self.ops.push(Op::SetFont {
            font: PdfFontHandle::External(font.id.clone()),
            size: Pt(size),
        });
        self.ops.push(Op::SetTextMatrix {
            matrix: TextMatrix::Translate(at.x, at.y),
        });
    }

    /// Shows glyphs that a reader takes for `text`.
    fn spoken(&mut self, text: &str, show: Op) {
        let actual = DictItem::String {
            data: crate::pdf_objects::utf16(text),
            literal: false,
        };
        let properties = DictItem::Dict {
            map: BTreeMap::from([("ActualText".to_owned(), actual)]),
        };
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: "Span".to_owned(),
            properties,
        });
        self.ops.push(show);
        self.ops.push(Op::EndMarkedContentWithProperties);
    }

    /// A box, and an unseen space that is taken for the character.
    fn missing(&mut self, glyph: &MissingGlyph) {
        let rect = RectMark {
            area: glyph.area,
            fill: None,
            stroke: Some((0.6, glyph.color)),
        };
        self.rect(&rect);
        let fonts = self.fonts;
        let Some(font) = fonts.face(0) else { return };
        let at = self.point((glyph.area.x, glyph.baseline));
        self.begin_text(font, glyph.size, at);
        self.ops.push(Op::SetTextRenderingMode {
            mode: TextRenderingMode::Invisible,
        });
        let space = font.letter(' ').map_or(0, |letter| letter.glyph);
        let code = Codepoint::with_cid(space, 0.0, " ".to_owned());
        self.spoken(
            &glyph.character.to_string(),
            Op::ShowText {
                items: vec![TextItem::GlyphIds(vec![code])],
            },
        );
        self.ops.push(Op::SetTextRenderingMode {
            mode: TextRenderingMode::Fill,
        });
        self.ops.push(Op::EndTextSection);
    }
}

/// The codes of letters, each with whether it is widened; where all are set equally wide, each stands in the middle of its place.
fn codes(font: &EmbeddedFont, letters: &[(char, bool)], run: &TextRun) -> Vec<TextItem> {
    let letters: Vec<(Letter, bool)> = letters
        .iter()
        .filter_map(|&(character, wide)| Some((font.letter(character)?, wide)))
        .collect();
    let pitch = run.pitch.map(|pitch| pitch / run.size * 1000.0);
    let side =
        |(letter, _): &(Letter, bool)| pitch.map_or(0.0, |pitch| (pitch - letter.advance) / 2.0);
    let mut items = Vec::new();
    if let (Some(first), Some(_)) = (letters.first(), pitch) {
        items.push(TextItem::Offset(rounded(-side(first))));
    }
    let stretch = run.stretch / run.size * 1000.0;
    let code = |(index, it): (usize, &(Letter, bool))| {
        let (letter, wide) = it;
        let next = letters.get(index + 1).map_or(0.0, &side);
        let wider = if *wide { stretch } else { 0.0 };
        Codepoint::with_cid(
            letter.glyph,
            rounded(-side(it) - next - wider),
            letter.means.to_string(),
        )
    };
    items.push(TextItem::GlyphIds(
        letters.iter().enumerate().map(code).collect(),
    ));
    items
}

fn pdf_color(Rgb(red, green, blue): Rgb) -> Color {
    let share = |channel: u8| (f32::from(channel) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(printpdf::Rgb::new(
        share(red),
        share(green),
        share(blue),
        None,
    ))
}

/// Hundredths of a point are finer than any printer.
fn rounded(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}
