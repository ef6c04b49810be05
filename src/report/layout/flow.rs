//! Puts pieces on pages: keeps headings with what follows, whole forms on one page where a page
//! can hold them, and remembers where each heading came to stand.
use std::vec::IntoIter;

use super::controls::ControlPlace;
use super::foot::Foot;
use super::headings::Lead;
use super::picture::SetPicture;
use super::piece::{Body, Keep, Piece};
use super::set::{Anchor, Strip, moved};
use super::table::SetTable;
use super::table_split::{Cursor, Slice};
use crate::report::page::{Area, Item, Link, Page, SignPlace, Target};
use crate::report::style::{
    BODY_HEIGHT, BODY_WIDTH, MARGIN_SIDE, MARGIN_TOP, PAGE_HEIGHT, PAGE_WIDTH,
};

/// A kept run longer than a page starts on a new one if the open page is fuller than this share.
const FULL_ENOUGH: f32 = 0.34;

/// A table's slice is fitted to the room beside its notes in so many steps.
const TRIES: usize = 4;

/// The pages so far.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    /// Finished and open pages.
    pub(crate) pages: Vec<Page>,
    /// Which of them stay without head and foot.
    pub(crate) bare: Vec<bool>,
    /// Where headings stand.
    pub(crate) anchors: Vec<Anchor>,
    /// Where the rows of controls stand; a row that is cut has a place on each of its pages.
    pub(crate) control_rows: Vec<ControlPlace>,
    /// Where to sign.
    pub(crate) sign_places: Vec<SignPlace>,
    /// Lines of the contents, which wait for the places of their headings.
    leads: Vec<Waiting>,
    /// Height used on the open page.
    used: f32,
    /// Space that the last piece wants below itself.
    after: f32,
    /// Whether the open page takes nothing more.
    closed: bool,
    /// The notes of the open page.
    foot: Foot,
}

/// A line of the contents on its page.
#[derive(Debug)]
struct Waiting {
    page: usize,
    area: Area,
    lead: Lead,
    /// Where among the marks of the page those of its number come.
    slot: usize,
}

impl Flow {
    /// No page yet; the notes are set already.
    pub(crate) fn new(foot: Foot) -> Self {
        Self {
            foot,
            ..Self::default()
        }
    }

    /// Puts pieces on pages in order.
    pub(crate) fn place(&mut self, pieces: Vec<Piece>) {
        let mut rest = pieces.into_iter();
        while !rest.as_slice().is_empty() {
            let count = kept(rest.as_slice(), Keep::Whole);
            self.place_whole(&mut rest, count);
        }
    }

    /// Ends the open page, with pages for notes that found no room.
    pub(crate) fn finish(&mut self) {
        self.close();
        while self.foot.is_waiting() {
            self.open();
            self.close();
        }
    }

    /// Gives the lines of the contents their goals and the marks of their page numbers, now that all headings have
    /// a place.
    pub(crate) fn resolve(&mut self, number: impl Fn(&Lead, usize) -> Vec<Item>) {
        // From the last on: what comes into a page moves what stands behind it.
        for waiting in std::mem::take(&mut self.leads).into_iter().rev() {
            let heading = waiting.lead.heading;
            let goal = self.anchors.iter().find(|anchor| anchor.heading == heading);
            if let (Some(anchor), Some(page)) = (goal, self.pages.get_mut(waiting.page)) {
                let target = anchor.target;
                let marks = number(&waiting.lead, target.page + 1);
                let marks = moved(marks, waiting.area.x, waiting.area.y);
                page.items.splice(waiting.slot..waiting.slot, marks);
                let link = Link {
                    area: waiting.area,
                    target,
                    number: u32::try_from(heading).unwrap_or(u32::MAX),
                };
                page.links.insert(0, link);
            }
        }
    }

    /// Puts the next `count` pieces, which cling together, on pages.
    fn place_whole(&mut self, rest: &mut IntoIter<Piece>, count: usize) {
        let pieces = &rest.as_slice()[..count];
        if pieces.iter().all(|piece| piece.optional) && self.height_of(pieces) > self.room() {
            rest.by_ref().take(count).for_each(drop);
            return;
        }
        if pieces.len() > 1 {
            let height = self.height_of(pieces);
            let page_holds = height <= BODY_HEIGHT || self.used > BODY_HEIGHT * FULL_ENOUGH;
            if height > self.room() && page_holds {
                self.close();
            }
        }
        let mut left = count;
        while left > 0 {
            let group = kept(&rest.as_slice()[..left], Keep::Always);
            if let [kept @ .., last] = &rest.as_slice()[..group] {
                let mut notes: Vec<usize> = kept.iter().flat_map(Piece::notes).collect();
                notes.extend(last.least_notes());
                let above = self.stack(kept) + last.gap + self.foot.growth(&notes);
                if !last.begins_in(self.room() - above) && self.used > 0.0 {
                    self.close();
                }
            }
            for piece in rest.by_ref().take(group) {
                self.place_one(piece);
            }
            left -= group;
        }
    }

    /// Height of pieces as they would stand next on the open page, with their notes.
    fn height_of(&self, pieces: &[Piece]) -> f32 {
        let notes: Vec<usize> = pieces.iter().flat_map(Piece::notes).collect();
        self.stack(pieces) + self.foot.growth(&notes)
    }

    fn stack(&self, pieces: &[Piece]) -> f32 {
        let mut total = 0.0;
        let mut after = self.after;
        for (index, piece) in pieces.iter().enumerate() {
            let at_top = index == 0 && self.at_top();
            total += if at_top { 0.0 } else { piece.gap.max(after) } + piece.height();
            after = piece.after;
        }
        total
    }

    fn at_top(&self) -> bool {
        self.closed || self.used <= 0.0 || self.pages.is_empty()
    }

    fn room(&self) -> f32 {
        let used = if self.closed || self.pages.is_empty() {
            0.0
        } else {
            self.used
        };
        BODY_HEIGHT - used - self.foot.height()
    }

    /// Ends the open page with its notes; the next piece opens another.
    fn close(&mut self) {
        if !self.closed
            && let Some(page) = self.pages.last_mut()
        {
            let notes = self.foot.leave();
            let end = MARGIN_TOP + BODY_HEIGHT;
            page.items.extend(moved(notes, MARGIN_SIDE, end));
        }
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

    fn place_one(&mut self, mut piece: Piece) {
        match std::mem::replace(&mut piece.body, Body::Break) {
            Body::Break => {
                if !self.pages.is_empty() && self.used > 0.0 {
                    self.close();
                }
            }
            Body::Bare(items) => {
                self.finish();
                self.open();
                self.put(piece.tagged(items), true);
                if let Some(bare) = self.bare.last_mut() {
                    *bare = true;
                }
                self.close();
            }
            Body::Variants(variants) => self.place_first_that_fits(variants),
            Body::Strip(strip) => self.place_strip(&piece, strip),
            Body::Table(table) => self.place_table(&piece, &table),
            Body::Picture(picture) => self.place_picture(&piece, &picture),
        }
    }

    fn place_first_that_fits(&mut self, mut variants: Vec<Vec<Piece>>) {
        let fits = |pieces: &Vec<Piece>| self.height_of(pieces) <= self.room();
        let last = variants.len().saturating_sub(1);
        let chosen = variants.iter().position(fits).unwrap_or(last);
        if chosen < variants.len() {
            self.place(variants.swap_remove(chosen));
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
        // Beside what is left of earlier notes there may be too little room.
        while self.at_top() && need > self.room() + 0.05 && self.foot.is_waiting() {
            self.open();
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
            self.anchors.push(Anchor {
                heading,
                target,
                height: need,
            });
        }
        self.after = piece.after;
    }

    fn place_strip(&mut self, piece: &Piece, strip: Strip) {
        self.begin(piece, strip.height + self.foot.growth(&strip.notes));
        self.foot.add(&strip.notes);
        let area = Area {
            x: MARGIN_SIDE,
            y: MARGIN_TOP + self.used,
            width: BODY_WIDTH,
            height: strip.height,
        };
        self.put(piece.tagged(strip.items), false);
        if let (Some(lead), Some(page)) = (piece.leads_to, self.pages.last()) {
            self.leads.push(Waiting {
                page: self.pages.len() - 1,
                area,
                lead,
                // Its tags close behind it.
                slot: page.items.len() - piece.tags.len(),
            });
        }
        self.used += strip.height;
    }

    fn place_table(&mut self, piece: &Piece, table: &SetTable) {
        let mut cursor = Cursor::start(table);
        self.begin(piece, 0.0);
        loop {
            let fresh = self.used <= 0.0;
            match self.take(table, &mut cursor, fresh) {
                Some(slice) => {
                    self.foot.add(&table.notes_of(&slice));
                    self.put(piece.tagged(table.paint(&slice)), false);
                    let at = Target {
                        page: self.pages.len() - 1,
                        y: MARGIN_TOP + self.used,
                    };
                    self.control_rows.extend(table.control_places(&slice, at));
                    let places = table.sign_places(&slice, at.page);
                    self.sign_places
                        .extend(places.into_iter().map(|place| SignPlace {
                            area: place.area.moved(MARGIN_SIDE, at.y),
                            ..place
                        }));
                    self.used += slice.height;
                    if cursor.done(table) {
                        self.after = piece.after;
                        return;
                    }
                }
                None if fresh => return,
                None => {}
            }
            self.close();
            self.open();
        }
    }

    /// The next slice of a table that fits the open page together with its notes.
    fn take(&self, table: &SetTable, cursor: &mut Cursor, fresh: bool) -> Option<Slice> {
        let mut room = self.room();
        for _ in 0..TRIES {
            let mut after = cursor.clone();
            let slice = table.take(&mut after, room, fresh)?;
            let growth = self.foot.growth(&table.notes_of(&slice));
            if slice.height + growth <= self.room() + 0.05 {
                *cursor = after;
                return Some(slice);
            }
            room = self.room() - growth;
        }
        // The notes differ from try to try; whatever they are, a fresh page has room for both.
        let least = BODY_HEIGHT - Foot::most();
        if fresh {
            table.take(cursor, least, true)
        } else {
            None
        }
    }

    fn place_picture(&mut self, piece: &Piece, picture: &SetPicture) {
        let notes = picture.notes();
        let foot = self.foot.growth(&notes);
        self.begin(piece, picture.least_height() + foot);
        self.foot.add(&notes);
        let strip = picture.paint(self.room().min(picture.natural_height()));
        self.put(piece.tagged(strip.items), false);
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

/// How many of the first pieces cling together at least so much.
fn kept(pieces: &[Piece], keep: Keep) -> usize {
    let (_, before_last) = pieces.split_last().unzip();
    let clinging = before_last.into_iter().flatten();
    1 + clinging.take_while(|piece| piece.keep >= keep).count()
}
