//! Puts pieces on pages: keeps headings with what follows, whole forms on one page where a page
//! can hold them, and remembers where each heading came to stand.
use super::picture::SetPicture;
use super::set::{Anchor, Strip, moved};
use super::table::SetTable;
use super::table_split::Cursor;
use crate::report::page::{Area, Item, Link, Page, Target};
use crate::report::style::{
    BODY_HEIGHT, BODY_WIDTH, MARGIN_SIDE, MARGIN_TOP, PAGE_HEIGHT, PAGE_WIDTH,
};

/// A kept run longer than a page starts on a new one if the open page is fuller than this share.
const FULL_ENOUGH: f32 = 0.34;

/// How a piece clings to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Keep {
    /// Not at all.
    No,
    /// If one page can hold all that cling so.
    Whole,
    /// Always, if a page can hold the two: a heading and what follows.
    Always,
}

/// What a piece is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Body {
    /// Marks that are never cut.
    Strip(Strip),
    /// A table, cut where needed.
    Table(SetTable),
    /// A picture, shrunk a little where that helps.
    Picture(SetPicture),
    /// A whole page in page coordinates, without head and foot.
    Bare(Vec<Item>),
    /// The first of these that fits is placed, or else the last.
    Variants(Vec<Vec<Piece>>),
    /// The next piece starts a page.
    Break,
}

/// A set block or a line of it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Piece {
    /// What it is.
    pub(crate) body: Body,
    /// Space above, dropped at the top of a page.
    pub(crate) gap: f32,
    /// Space that whatever follows keeps at least.
    pub(crate) after: f32,
    /// How it clings to the next.
    pub(crate) keep: Keep,
    /// Whether it is left out where the open page has no room for it and all it clings to.
    pub(crate) optional: bool,
    /// Number of the heading that it is.
    pub(crate) anchor: Option<usize>,
    /// Number of the heading to which it leads.
    pub(crate) leads_to: Option<usize>,
}

impl Piece {
    /// A piece with nothing around it.
    pub(crate) fn new(body: Body) -> Self {
        let gap = if let Body::Strip(strip) = &body {
            strip.gap
        } else {
            0.0
        };
        Self {
            body,
            gap,
            after: 0.0,
            keep: Keep::No,
            optional: false,
            anchor: None,
            leads_to: None,
        }
    }

    fn height(&self) -> f32 {
        match &self.body {
            Body::Strip(strip) => strip.height,
            Body::Table(table) => table.full_height(),
            Body::Picture(picture) => picture.natural_height(),
            Body::Bare(_) | Body::Variants(_) | Body::Break => 0.0,
        }
    }

    fn least_height(&self) -> f32 {
        match &self.body {
            Body::Table(table) => table.least_height(),
            Body::Picture(picture) => picture.least_height(),
            _ => self.height(),
        }
    }
}

/// The pages so far.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    /// Finished and open pages.
    pub(crate) pages: Vec<Page>,
    /// Which of them stay without head and foot.
    pub(crate) bare: Vec<bool>,
    /// Where headings stand.
    pub(crate) anchors: Vec<Anchor>,
    /// Place and goal of each link: page, area, heading.
    links: Vec<(usize, Area, usize)>,
    /// Height used on the open page.
    used: f32,
    /// Space that the last piece wants below itself.
    after: f32,
    /// Whether the open page takes nothing more.
    closed: bool,
}

impl Flow {
    /// Puts pieces on pages in order.
    pub(crate) fn place(&mut self, pieces: &[Piece]) {
        let mut start = 0;
        while start < pieces.len() {
            let end = kept_end(pieces, start, Keep::Whole);
            self.place_whole(&pieces[start..end]);
            start = end;
        }
    }

    /// Gives the links their goals, now that all headings have a place.
    pub(crate) fn resolve_links(&mut self) {
        for (page, area, heading) in std::mem::take(&mut self.links) {
            let goal = self.anchors.iter().find(|anchor| anchor.heading == heading);
            if let (Some(anchor), Some(page)) = (goal, self.pages.get_mut(page)) {
                page.links.push(Link {
                    area,
                    target: anchor.target,
                });
            }
        }
    }

    fn place_whole(&mut self, pieces: &[Piece]) {
        if pieces.iter().all(|piece| piece.optional)
            && self.height_of(pieces, Piece::height) > self.room()
        {
            return;
        }
        if pieces.len() > 1 {
            let height = self.height_of(pieces, Piece::height);
            let page_holds = height <= BODY_HEIGHT || self.used > BODY_HEIGHT * FULL_ENOUGH;
            if height > self.room() && page_holds {
                self.close();
            }
        }
        let mut start = 0;
        while start < pieces.len() {
            let end = kept_end(pieces, start, Keep::Always);
            let group = &pieces[start..end];
            if let [kept @ .., last] = group {
                let need = self.height_of(kept, Piece::height) + last.gap + last.least_height();
                if need > self.room() && self.used > 0.0 {
                    self.close();
                }
            }
            for piece in group {
                self.place_one(piece);
            }
            start = end;
        }
    }

    /// Height of pieces as they would stand next on the open page.
    fn height_of(&self, pieces: &[Piece], height: impl Fn(&Piece) -> f32) -> f32 {
        let mut total = 0.0;
        let mut after = self.after;
        for (index, piece) in pieces.iter().enumerate() {
            let at_top = index == 0 && self.at_top();
            total += if at_top { 0.0 } else { piece.gap.max(after) } + height(piece);
            after = piece.after;
        }
        total
    }

    fn at_top(&self) -> bool {
        self.closed || self.used <= 0.0 || self.pages.is_empty()
    }

    fn room(&self) -> f32 {
        if self.closed || self.pages.is_empty() {
            BODY_HEIGHT
        } else {
            BODY_HEIGHT - self.used
        }
    }

    /// Ends the open page; the next piece opens another.
    fn close(&mut self) {
        self.closed = true;
        self.used = 0.0;
        self.after = 0.0;
    }

    fn open(&mut self) {
        if self.closed || self.pages.is_empty() {
            self.pages.push(Page {
                width: PAGE_WIDTH,
                height: PAGE_HEIGHT,
                items: Vec::new(),
                links: Vec::new(),
            });
            self.bare.push(false);
            self.closed = false;
            self.used = 0.0;
            self.after = 0.0;
        }
    }

    fn place_one(&mut self, piece: &Piece) {
        match &piece.body {
            Body::Break => {
                if !self.pages.is_empty() && self.used > 0.0 {
                    self.close();
                }
            }
            Body::Bare(items) => {
                self.close();
                self.open();
                self.put(items.clone(), true);
                if let Some(bare) = self.bare.last_mut() {
                    *bare = true;
                }
                self.close();
            }
            Body::Variants(variants) => self.place_first_that_fits(variants),
            Body::Strip(strip) => self.place_strip(piece, strip),
            Body::Table(table) => self.place_table(piece, table),
            Body::Picture(picture) => self.place_picture(piece, picture),
        }
    }

    fn place_first_that_fits(&mut self, variants: &[Vec<Piece>]) {
        let fits = |pieces: &&Vec<Piece>| self.height_of(pieces, Piece::height) <= self.room();
        let chosen = variants.iter().find(fits).or(variants.last());
        if let Some(pieces) = chosen {
            self.place(pieces);
        }
    }

    /// Opens a page if needed and leaves the space above the piece.
    fn begin(&mut self, piece: &Piece, need: f32) {
        let gap = if self.at_top() {
            0.0
        } else {
            piece.gap.max(self.after)
        };
        if self.used > 0.0 && gap + need > self.room() + 0.05 {
            self.close();
        }
        let gap = if self.at_top() { 0.0 } else { gap };
        self.open();
        self.used += gap;
        if let Some(heading) = piece.anchor {
            let target = Target {
                page: self.pages.len() - 1,
                y: MARGIN_TOP + self.used,
            };
            self.anchors.push(Anchor { heading, target });
        }
        self.after = piece.after;
    }

    fn place_strip(&mut self, piece: &Piece, strip: &Strip) {
        self.begin(piece, strip.height);
        if let Some(heading) = piece.leads_to {
            let area = Area {
                x: MARGIN_SIDE,
                y: MARGIN_TOP + self.used,
                width: BODY_WIDTH,
                height: strip.height,
            };
            self.links.push((self.pages.len() - 1, area, heading));
        }
        self.put(strip.items.clone(), false);
        self.used += strip.height;
    }

    fn place_table(&mut self, piece: &Piece, table: &SetTable) {
        let mut cursor = Cursor::start(table);
        self.begin(piece, 0.0);
        loop {
            let fresh = self.used <= 0.0;
            match table.take(&mut cursor, self.room(), fresh) {
                Some(slice) => {
                    self.put(table.paint(&slice), false);
                    self.used += slice.height;
                }
                None if fresh => return,
                None => {}
            }
            if cursor.done(table) {
                self.after = piece.after;
                return;
            }
            self.close();
            self.open();
        }
    }

    fn place_picture(&mut self, piece: &Piece, picture: &SetPicture) {
        self.begin(piece, picture.least_height());
        let strip = picture.paint(self.room().min(picture.natural_height()));
        self.put(strip.items, false);
        self.used += strip.height;
    }

    fn put(&mut self, items: Vec<Item>, absolute: bool) {
        let (dx, dy) = if absolute {
            (0.0, 0.0)
        } else {
            (MARGIN_SIDE, MARGIN_TOP + self.used)
        };
        if let Some(page) = self.pages.last_mut() {
            page.items.extend(moved(items, dx, dy));
        }
    }
}

/// End of the run of pieces that cling together at least so much.
fn kept_end(pieces: &[Piece], start: usize, keep: Keep) -> usize {
    let mut end = start;
    while end + 1 < pieces.len() && pieces[end].keep >= keep {
        end += 1;
    }
    end + 1
}
