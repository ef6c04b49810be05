//! Makes pages of a document: sets every block, flows the pieces, and puts in the page numbers of the
//! table of contents once they are known.
use super::cells::{role, set_content};
use super::chart::set_chart;
use super::columns::set_columns;
use super::controls::{ControlPlace, places};
use super::cover::set_cover;
use super::faces::{Faces, ReportFonts};
use super::flow::Flow;
use super::foot::Foot;
use super::furniture::furnish;
use super::headings::{all_headings, page_number, set_contents_line, set_heading, space_below};
use super::ink::ink;
use super::missing::{MissingCharacter, missing};
use super::paragraph::{Setting, clean};
use super::piece::{Body, Keep, Piece};
use super::set::Strip;
use super::signatures::{set_signers, set_statement};
use super::table::set_table;
use super::title_block::set_title_block;
use crate::report::document::{Align, Block, Content, Document, Heading, Look, Size};
use crate::report::page::{OutlineEntry, Page, Role, SignPlace, Tag};
use crate::report::{ReportError, style};

/// Space above and below paragraphs and lists, tables, charts.
const TEXT_GAP: f32 = 5.0;
const TABLE_GAP: f32 = 7.0;
const TABLE_AFTER: f32 = 11.0;

/// A report with every mark in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    /// The pages.
    pub pages: Vec<Page>,
    /// The outline beside them.
    pub outline: Vec<OutlineEntry>,
    /// Where the form of each control begins.
    pub controls: Vec<ControlPlace>,
    /// Characters that no face has; each is drawn as a box.
    pub missing: Vec<MissingCharacter>,
    /// Where to sign, in reading order.
    pub sign_places: Vec<SignPlace>,
    /// How many pages at the start are covers, with page number and hash alone.
    pub cover_pages: usize,
}

/// Lays a document out on A4.
///
/// # Errors
/// [`ReportError::Font`] if a font cannot be read.
pub fn lay_out(document: &Document, fonts: &ReportFonts<'_>) -> Result<Layout, ReportError> {
    let faces = Faces::parse(fonts)?;
    let headings = all_headings(&document.blocks);
    let mut maker = Maker::new(&faces, &headings);
    document.blocks.iter().for_each(|block| maker.block(block));
    let pieces = maker.pieces;
    let mut flow = Flow::new(Foot::new(&faces));
    flow.place(pieces);
    flow.finish();
    flow.resolve(|lead, page| page_number(headings[lead.heading], lead, page, &faces));
    let outline = outline(&flow, &headings);
    let controls = places(&flow.anchors, &headings, flow.control_rows);
    let mut pages = flow.pages;
    furnish(&mut pages, &flow.bare, document, &faces);
    ink(&mut pages, document.ink);
    let cover_pages = flow.bare.iter().take_while(|bare| **bare).count();
    Ok(Layout {
        missing: missing(&pages, &outline),
        pages,
        outline,
        sign_places: flow.sign_places,
        controls,
        cover_pages,
    })
}

fn outline(flow: &Flow, headings: &[&Heading]) -> Vec<OutlineEntry> {
    let entry = |anchor: &super::set::Anchor| {
        let heading = headings[anchor.heading];
        let words = [&heading.place, &heading.number, &heading.text];
        let words = words.into_iter().filter(|words| !words.is_empty());
        let title = words.cloned().collect::<Vec<_>>().join(" ");
        heading.outline.then(|| OutlineEntry {
            level: heading.level,
            title: clean(&title).replace('\n', " "),
            target: anchor.target,
        })
    };
    flow.anchors.iter().filter_map(entry).collect()
}

/// Turns blocks into pieces.
pub(super) struct Maker<'a> {
    pub(super) faces: &'a Faces<'a>,
    headings: &'a [&'a Heading],
    /// Headings made so far.
    seen: usize,
    /// Nodes at the root of the structure so far.
    nodes: usize,
    /// Levels of the headings above what comes, the outermost first.
    levels: Vec<u8>,
    pub(super) pieces: Vec<Piece>,
}

impl<'a> Maker<'a> {
    fn new(faces: &'a Faces<'a>, headings: &'a [&'a Heading]) -> Self {
        Self {
            faces,
            headings,
            seen: 0,
            nodes: 0,
            levels: Vec::new(),
            pieces: Vec::new(),
        }
    }

    pub(super) fn block(&mut self, block: &Block) {
        match block {
            Block::Cover(cover) => {
                let tags = self.tag(Role::Division);
                let pages = set_cover(cover, self.faces).into_iter();
                self.pieces.extend(pages.map(|page| Piece {
                    tags: tags.clone(),
                    ..Piece::new(Body::Bare(page))
                }));
            }
            Block::TitleBlock(cover) => {
                let tags = self.tag(Role::Division);
                let piece = Piece::new(Body::Strip(set_title_block(cover, self.faces)));
                self.pieces.push(Piece {
                    after: TABLE_AFTER,
                    tags,
                    ..piece
                });
            }
            Block::Contents(title) => self.contents(title),
            Block::Heading(heading) => self.heading(heading),
            Block::Content(content) => self.content(content),
            // A table of facts of which none is known.
            Block::Table(table) if table.rows.is_empty() => {}
            Block::Table(table) => {
                let table = set_table(table, style::BODY_WIDTH, self.faces);
                let piece = Piece::new(Body::Table(table));
                let tags = self.tag(Role::Table);
                self.pieces.push(Piece {
                    gap: TABLE_GAP,
                    after: TABLE_AFTER,
                    tags,
                    ..piece
                });
            }
            Block::BarChart(chart) => {
                let strips = set_chart(chart, self.faces).into_iter();
                strips.for_each(|strip| self.chart(strip));
            }
            Block::ColumnChart(chart) => self.chart(set_columns(chart, self.faces)),
            Block::Picture(picture) => {
                self.picture(picture);
            }
            Block::PictureRow(pictures, height) => self.picture_row(pictures, *height),
            Block::Signatures(signatures) => {
                let statement = set_statement(signatures, self.faces);
                let tags = self.tag(Role::Division);
                self.strips(statement, Keep::Whole, &tags);
                self.cling(Keep::Whole);
                let piece = Piece::new(Body::Table(set_signers(signatures, self.faces)));
                let tags = self.tag(Role::Table);
                self.pieces.push(Piece {
                    gap: 22.0,
                    tags,
                    ..piece
                });
            }
            Block::Space(height) => self.push(Body::Strip(Strip {
                gap: *height,
                ..Strip::default()
            })),
            Block::PageBreak => self.push(Body::Break),
            Block::KeepTogether(blocks) => self.together(blocks),
            Block::IfRoom(blocks) => self.if_room(blocks),
            Block::FirstThatFits(variants) => self.variants(variants),
        }
    }

    fn chart(&mut self, strip: Strip) {
        let tags = self.tag(Role::Division);
        self.pieces.push(Piece {
            after: TABLE_AFTER,
            tags,
            ..Piece::new(Body::Strip(strip))
        });
    }

    fn variants(&mut self, variants: &[Vec<Block>]) {
        let start = self.pieces.len();
        let mut made = Vec::new();
        for blocks in variants {
            for block in blocks {
                self.block(block);
            }
            made.push(self.pieces.split_off(start));
        }
        self.push(Body::Variants(made));
    }

    fn push(&mut self, body: Body) {
        self.pieces.push(Piece::new(body));
    }

    /// The tag of the next node at the root.
    pub(super) fn tag(&mut self, role: Role) -> Vec<Tag> {
        self.nodes += 1;
        vec![Tag::new(role, self.nodes)]
    }

    /// The depth of a heading among those above it: no level is left out, as readers want it.
    fn depth(&mut self, level: u8) -> u8 {
        self.levels.retain(|above| *above < level);
        self.levels.push(level);
        u8::try_from(self.levels.len()).unwrap_or(u8::MAX)
    }

    /// Makes the last piece cling to what comes.
    fn cling(&mut self, keep: Keep) {
        if let Some(last) = self.pieces.last_mut() {
            last.keep = last.keep.max(keep);
        }
    }

    fn together(&mut self, blocks: &[Block]) {
        let start = self.pieces.len();
        for block in blocks {
            self.block(block);
        }
        if let [kept @ .., _] = &mut self.pieces[start..] {
            for piece in kept {
                piece.keep = piece.keep.max(Keep::Whole);
            }
        }
    }

    fn if_room(&mut self, blocks: &[Block]) {
        let start = self.pieces.len();
        self.together(blocks);
        self.pieces[start..]
            .iter_mut()
            .for_each(|piece| piece.optional = true);
    }

    fn heading(&mut self, heading: &Heading) {
        let mut strips = set_heading(heading, self.faces).into_iter();
        let Some(first) = strips.next() else { return };
        let piece = Piece::new(Body::Strip(first));
        let after = space_below(heading);
        // Of two headings below one another the first says how far apart they stand.
        let above = self
            .pieces
            .last()
            .filter(|last| last.anchor.is_some())
            .map(|last| last.after);
        let gap = above.unwrap_or(piece.gap);
        let depth = self.depth(heading.level);
        let tags = self.tag(Role::Heading(depth));
        self.pieces.push(Piece {
            keep: Keep::Always,
            anchor: Some(self.seen),
            gap,
            after,
            tags: tags.clone(),
            ..piece
        });
        self.seen += 1;
        self.pieces.extend(strips.map(|strip| Piece {
            tags: tags.clone(),
            ..Piece::new(Body::Strip(strip))
        }));
        if let Some(last) = self.pieces.last_mut() {
            last.keep = Keep::Always;
            last.after = after;
        }
    }

    fn content(&mut self, content: &Content) {
        let setting = Setting::new(style::BODY, style::BODY_WIDTH);
        let setting = match content {
            Content::Paragraph(text) if text.size == Size::Inherit => {
                setting.aligned(Align::Justify)
            }
            _ => setting,
        };
        let mut strips = set_content(content, setting, self.faces);
        if let Some(first) = strips.first_mut() {
            first.gap = first.gap.max(TEXT_GAP);
        }
        let tags = self.tag(role(content));
        self.strips(strips, Keep::No, &tags);
        if let Some(last) = self.pieces.last_mut() {
            last.after = TEXT_GAP;
        }
    }

    /// Lines of text as one node, of which some stay with the next.
    pub(super) fn strips(&mut self, strips: Vec<Strip>, least: Keep, tags: &[Tag]) {
        let count = strips.len();
        for (index, strip) in strips.into_iter().enumerate() {
            let keep = if strip.binds { Keep::Always } else { least };
            let keep = if index + 1 == count { Keep::No } else { keep };
            self.pieces.push(Piece {
                keep,
                tags: tags.to_vec(),
                ..Piece::new(Body::Strip(strip))
            });
        }
    }

    fn contents(&mut self, title: &str) {
        let heading = Heading {
            level: 1,
            look: Look::Part,
            place: String::new(),
            number: String::new(),
            text: title.to_owned(),
            outline: false,
            contents: false,
            control: None,
        };
        let depth = self.depth(heading.level);
        let tags = self.tag(Role::Heading(depth));
        for strip in set_heading(&heading, self.faces) {
            self.pieces.push(Piece {
                keep: Keep::Always,
                after: space_below(&heading),
                tags: tags.clone(),
                ..Piece::new(Body::Strip(strip))
            });
        }
        let table = self.tag(Role::Contents);
        for (index, heading) in self
            .headings
            .iter()
            .enumerate()
            .filter(|(_, heading)| heading.contents)
        {
            let (strip, lead) = set_contents_line(index, heading, self.faces);
            // A part never ends a page of contents without its first section.
            let keep = if heading.level <= 1 {
                Keep::Always
            } else {
                Keep::No
            };
            let entry = [Role::ContentsEntry, Role::Reference, Role::Link];
            let entry = entry.map(|role| Tag::new(role, index));
            self.pieces.push(Piece {
                keep,
                leads_to: Some(lead),
                tags: table.iter().cloned().chain(entry).collect(),
                ..Piece::new(Body::Strip(strip))
            });
        }
        if let Some(last) = self.pieces.last_mut() {
            last.keep = Keep::No;
        }
    }
}
