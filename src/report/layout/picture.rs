//! Sets pictures with their captions: framed, never larger than they really are.
#![expect(
    clippy::cast_precision_loss,
    reason = "pixel counts are far below the precision of f32"
)]
use super::cells::set_digest;
use super::faces::Faces;
use super::paragraph::{Setting, baseline, set_line, set_runs};
use super::set::{Strip, moved};
use super::table::text_height;
use crate::report::document::{Align, Picture};
use crate::report::page::{Area, Item, PictureMark, RectMark, Rgb, Rule};
use crate::report::style;
use crate::report::wording;

/// One pixel is never larger than 1/96 inch.
const POINT_A_PIXEL: f32 = 0.75;
/// How much a picture may shrink to stay on the page it would begin on.
const LEAST_SCALE: f32 = 0.8;
const CAPTION_PAD: (f32, f32) = (7.0, 4.0);
const FRAME: (f32, Rgb) = (0.6, style::FAINT);
const CAPTION_GROUND: Rgb = Rgb(0xf7, 0xf8, 0xfa);

/// A picture with its caption set, still of variable size.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SetPicture {
    sha256: String,
    description: String,
    /// Size in points at real resolution.
    real: (f32, f32),
    width: f32,
    caption: Vec<Strip>,
    note: (Vec<Item>, f32),
}

impl SetPicture {
    /// Sets the caption of a picture in a frame of so many points.
    pub(crate) fn new(picture: &Picture, width: f32, faces: &Faces<'_>) -> Self {
        let inner = width - 2.0 * CAPTION_PAD.0;
        let setting = Setting::new(style::SMALL, inner);
        let mut caption = set_runs(&picture.caption, setting, faces);
        if picture.show_digest {
            caption.extend(set_digest(&picture.sha256, inner, faces));
        }
        let note = set_line(
            wording::PICTURE_UNREADABLE,
            setting.aligned(Align::Left),
            faces,
        );
        let real = (
            picture.width_px.max(1) as f32 * POINT_A_PIXEL,
            picture.height_px.max(1) as f32 * POINT_A_PIXEL,
        );
        let description = picture
            .caption
            .iter()
            .map(|run| run.text.as_str())
            .collect();
        Self {
            sha256: picture.sha256.clone(),
            description,
            real,
            width,
            caption,
            note,
        }
    }

    fn caption_height(&self) -> f32 {
        if self.caption.is_empty() {
            0.0
        } else {
            text_height(&self.caption) + 2.0 * CAPTION_PAD.1
        }
    }

    /// Size of the picture itself within the frame and so much height.
    fn fitted(&self, height: f32) -> (f32, f32) {
        let scale = (self.width / self.real.0)
            .min(height / self.real.1)
            .min(1.0);
        (self.real.0 * scale, self.real.1 * scale)
    }

    /// Height with caption on an empty page.
    pub(crate) fn natural_height(&self) -> f32 {
        let caption = self.caption_height();
        self.fitted(style::BODY_HEIGHT - caption - 1.0).1 + caption
    }

    /// Least height with caption.
    pub(crate) fn least_height(&self) -> f32 {
        let caption = self.caption_height();
        (self.natural_height() - caption) * LEAST_SCALE + caption
    }

    /// The picture in its frame with the caption below, no higher than `height` in all.
    pub(crate) fn paint(&self, height: f32) -> Strip {
        let caption_height = self.caption_height();
        let (width, picture_height) = self.fitted(height - caption_height);
        self.paint_boxed(width, picture_height, picture_height)
    }

    /// The same in a box of fixed height for pictures side by side.
    pub(crate) fn paint_in_row(&self, box_height: f32, caption_height: f32) -> Strip {
        let (width, height) = self.fitted(box_height);
        let mut strip = self.paint_boxed(width, height, box_height);
        strip
            .items
            .push(frame(self.width, box_height + caption_height));
        strip.height = box_height + caption_height;
        strip
    }

    /// Height of the box that a row of such pictures needs at most, and of the captions.
    pub(crate) fn row_heights(pictures: &[Self], most: f32) -> (f32, f32) {
        let boxes = pictures
            .iter()
            .map(|picture| picture.fitted(most).1)
            .fold(0.0, f32::max);
        let captions = pictures
            .iter()
            .map(Self::caption_height)
            .fold(0.0, f32::max);
        (boxes, captions)
    }

    fn paint_boxed(&self, width: f32, height: f32, box_height: f32) -> Strip {
        let area = Area {
            x: (self.width - width) / 2.0,
            y: (box_height - height) / 2.0,
            width,
            height,
        };
        let caption_height = self.caption_height();
        let mut items = vec![Item::Picture(PictureMark {
            area,
            sha256: self.sha256.clone(),
            description: self.description.clone(),
            note: self.note_items(area),
        })];
        let ground = Area {
            x: 0.0,
            y: box_height,
            width: self.width,
            height: caption_height,
        };
        items.push(Item::Rect(RectMark {
            area: ground,
            fill: Some(CAPTION_GROUND),
            stroke: None,
        }));
        items.push(Item::Rule(Rule::horizontal(
            0.0, box_height, self.width, FRAME.0, FRAME.1,
        )));
        let mut y = box_height + CAPTION_PAD.1;
        for strip in &self.caption {
            items.extend(moved(strip.items.clone(), CAPTION_PAD.0, y));
            y += strip.height;
        }
        items.push(frame(self.width, box_height + caption_height));
        Strip {
            gap: 0.0,
            height: box_height + caption_height,
            items,
        }
    }

    /// What stands in the frame if the picture cannot be read: the words and its digest.
    fn note_items(&self, area: Area) -> Vec<Item> {
        let ground = RectMark {
            area,
            fill: Some(style::LABEL_GROUND),
            stroke: Some((0.5, style::FAINT)),
        };
        let cross = |from: (f32, f32), to: (f32, f32)| {
            Item::Rule(Rule {
                from,
                to,
                weight: 0.35,
                color: style::INNER_RULE,
                dash: None,
            })
        };
        let (right, bottom) = (area.x + area.width, area.y + area.height);
        let (words, width) = &self.note;
        let middle = (
            area.x + (area.width - width) / 2.0,
            area.y + area.height / 2.0,
        );
        let plate = Area {
            x: middle.0 - 8.0,
            y: middle.1 - 9.0,
            width: width + 16.0,
            height: 18.0,
        };
        let mut items = vec![
            Item::Rect(ground),
            cross((area.x, area.y), (right, bottom)),
            cross((right, area.y), (area.x, bottom)),
            Item::Rect(RectMark {
                area: plate,
                fill: Some(style::PAPER),
                stroke: Some((0.5, style::FAINT)),
            }),
        ];
        items.extend(moved(
            words.clone(),
            middle.0,
            middle.1 - style::SMALL.leading / 2.0 + baseline(style::SMALL),
        ));
        items
    }
}

fn frame(width: f32, height: f32) -> Item {
    let area = Area {
        x: 0.0,
        y: 0.0,
        width,
        height,
    };
    Item::Rect(RectMark {
        area,
        fill: None,
        stroke: Some(FRAME),
    })
}
