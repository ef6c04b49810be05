//! Turns pictures into pieces: alone, in parts, side by side.
use super::page_maker::Maker;
use super::picture::{SetPicture, set_picture, set_small_picture};
use super::piece::{Body, Keep, Piece};
use super::set::{Strip, moved};
use crate::report::document::{Block, Picture};
use crate::report::page::{Role, Tag};
use crate::report::style;

/// Space above and below pictures, and between those side by side.
const PICTURE_GAP: f32 = 15.0;
const ROW_APART: f32 = 12.0;

impl Maker<'_> {
    /// A picture, each of its parts with its caption; what has no room in the last frame ends that caption.
    pub(super) fn picture(&mut self, picture: &Picture) {
        let (frames, rest) = set_picture(picture, style::BODY_WIDTH, self.faces);
        let mut tags = Vec::new();
        for frame in frames {
            tags = self.tag(Role::Division);
            self.pieces.push(Piece {
                gap: PICTURE_GAP,
                after: PICTURE_GAP,
                tags: tags.clone(),
                ..Piece::new(Body::Picture(frame))
            });
        }
        tags.push(Tag::new(Role::Caption, 0));
        self.strips(rest, Keep::No, &tags);
    }

    /// Pictures side by side.
    pub(super) fn picture_row(&mut self, pictures: &[Picture], most: f32) {
        if pictures.is_empty() {
            return;
        }
        #[expect(clippy::cast_precision_loss, reason = "a handful of pictures")]
        let count = pictures.len().max(2) as f32;
        let width = (style::BODY_WIDTH - (count - 1.0) * ROW_APART) / count;
        let set: Vec<SetPicture> = pictures
            .iter()
            .map(|p| set_small_picture(p, width, self.faces))
            .collect();
        let (boxes, captions) = SetPicture::row_heights(&set, most);
        if boxes + captions > style::BODY_HEIGHT {
            let alone = |picture: &Picture| self.block(&Block::Picture(picture.clone()));
            return pictures.iter().for_each(alone);
        }
        let mut row = Strip {
            gap: PICTURE_GAP - 3.0,
            ..Strip::new(boxes + captions, Vec::new())
        };
        let mut x = 0.0;
        for (index, picture) in set.iter().enumerate() {
            let strip = picture.paint_in_row(boxes, captions);
            let strip = strip.tagged(Role::Division, index);
            row.items.extend(moved(strip.items, x, 0.0));
            x += width + ROW_APART;
        }
        let tags = self.tag(Role::Division);
        self.pieces.push(Piece {
            tags,
            ..Piece::new(Body::Strip(row))
        });
    }
}
