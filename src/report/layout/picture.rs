//! Sets pictures with their captions: framed, never larger than they really are.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "pixel counts are far below the precision of f32"
)]
use super::cells::set_digest;
use super::faces::Faces;
use super::paragraph::{Setting, set_line, set_runs};
use super::picture_note::unreadable;
use super::picture_plan::{Frame, OVERLAP_PX, POINT_A_PIXEL, Plan, WHOLE, plan};
use super::set::{Strip, moved, text_height};
use crate::report::document::{Picture, Run};
use crate::report::page::{Area, Item, PictureMark, RectMark, Rgb, Role, Rule};
use crate::report::style;
use crate::report::wording;

/// How much a picture may shrink to stay on the page it would begin on.
const LEAST_SCALE: f32 = 0.8;
const CAPTION_PAD: (f32, f32) = (7.0, 4.0);
/// Lines of a caption inside the frame; what a longer one has goes on below.
const CAPTION_LINES: usize = 10;
/// Height of the smallest frame.
const LEAST_BOX: f32 = 40.0;
/// Beside others a picture higher or wider than this shows its beginning alone.
const TALLEST_SMALL: f32 = 2.2;
const WIDEST_SMALL: f32 = 5.0;
const FRAME: (f32, Rgb) = (0.6, style::FAINT);
const CAPTION_GROUND: Rgb = Rgb(0xf7, 0xf8, 0xfa);

/// A picture or a part of one with its caption set, still of variable size if it is whole.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SetPicture {
    sha256: String,
    description: String,
    /// Size in points at real resolution.
    real: (f32, f32),
    width: f32,
    show: Show,
    caption: Vec<Strip>,
    note: (Vec<Item>, f32),
}

/// What of the picture stands in the frame.
#[derive(Debug, Clone, PartialEq)]
enum Show {
    /// This share, upright.
    Share(Area),
    /// All of it, turned.
    Turned,
    /// These panes.
    Panes(Frame),
}

/// Sets a picture in as many frames of so many points as it needs; returns also what of a long
/// caption stands below the last of them.
pub(crate) fn set_picture(
    picture: &Picture,
    width: f32,
    faces: &Faces<'_>,
) -> (Vec<SetPicture>, Vec<Strip>) {
    let setter = Setter {
        picture,
        width,
        faces,
    };
    let room = style::BODY_HEIGHT - setter.longest_caption() - 1.0;
    let real = real_size(picture);
    let frames = match plan(real, (width, room)) {
        Plan::Frames(frames) => frames,
        whole => {
            let (caption, rest) = setter.caption(&picture.caption);
            let show = if whole == Plan::Turned {
                Show::Turned
            } else {
                Show::Share(WHOLE)
            };
            return (
                vec![setter.set(real, show, caption, &picture.caption)],
                rest,
            );
        }
    };
    let count = frames.len();
    let mut rest = Vec::new();
    let mut set = Vec::new();
    for (index, frame) in frames.into_iter().enumerate() {
        let runs = setter.part_runs(index + 1, count, &frame);
        let (caption, below) = setter.caption(&runs);
        set.push(setter.set(real, Show::Panes(frame), caption, &runs));
        rest = below;
    }
    (set, rest)
}

/// Sets a picture that stands beside others; a very long one shows its beginning.
pub(crate) fn set_small_picture(picture: &Picture, width: f32, faces: &Faces<'_>) -> SetPicture {
    let setter = Setter {
        picture,
        width,
        faces,
    };
    let (w, h) = real_size(picture);
    let (real, share, words) = if h > w * TALLEST_SMALL {
        let height = w * TALLEST_SMALL / 2.0;
        let share = Area {
            height: height / h,
            ..WHOLE
        };
        ((w, height), share, Some(wording::TOP_OF_PICTURE))
    } else if w > h * WIDEST_SMALL {
        let width = h * WIDEST_SMALL / 2.0;
        let share = Area {
            width: width / w,
            ..WHOLE
        };
        ((width, h), share, Some(wording::LEFT_OF_PICTURE))
    } else {
        ((w, h), WHOLE, None)
    };
    let mut runs = picture.caption.clone();
    runs.extend(words.map(Run::muted));
    let caption = setter.lines(&runs);
    setter.set(real, Show::Share(share), caption, &runs)
}

fn real_size(picture: &Picture) -> (f32, f32) {
    (
        picture.width_px.max(1) as f32 * POINT_A_PIXEL,
        picture.height_px.max(1) as f32 * POINT_A_PIXEL,
    )
}

/// What all frames of a picture share.
struct Setter<'a> {
    picture: &'a Picture,
    width: f32,
    faces: &'a Faces<'a>,
}

impl Setter<'_> {
    /// The caption of a part: which it is, and how it goes on.
    fn part_runs(&self, part: usize, count: usize, frame: &Frame) -> Vec<Run> {
        let mut runs = self.picture.caption.clone();
        if let (Some(number), true) = (runs.first_mut(), count > 1) {
            number.text.push_str(&wording::picture_part(part, count));
        }
        let down = frame.panes.windows(2).any(|pair| pair[0].0.y < pair[1].0.y);
        let words = match frame.panes.len() {
            0 | 1 => wording::picture_overlap(part, OVERLAP_PX as u32),
            _ => wording::picture_panes(down, OVERLAP_PX as u32),
        };
        runs.push(Run::muted(words));
        runs
    }

    /// Height of the caption that says most of its part: that its frame holds several panes.
    fn longest_caption(&self) -> f32 {
        let several = Frame {
            panes: vec![(WHOLE, WHOLE); 2],
            height: 0.0,
        };
        caption_height(&self.caption(&self.part_runs(88, 88, &several)).0)
    }

    fn lines(&self, runs: &[Run]) -> Vec<Strip> {
        let inner = self.width - 2.0 * CAPTION_PAD.0;
        set_runs(runs, Setting::new(style::SMALL, inner), self.faces)
    }

    /// The lines of a caption inside the frame and those below it; the digest is the last of all.
    fn caption(&self, runs: &[Run]) -> (Vec<Strip>, Vec<Strip>) {
        let mut lines = self.lines(runs);
        if self.picture.show_digest {
            let inner = self.width - 2.0 * CAPTION_PAD.0;
            lines.extend(set_digest(&self.picture.sha256, inner, self.faces));
        }
        let rest = lines.split_off(lines.len().min(CAPTION_LINES));
        let rest = rest.into_iter().map(|line| line.indented(CAPTION_PAD.0));
        (lines, rest.collect())
    }

    fn set(&self, real: (f32, f32), show: Show, caption: Vec<Strip>, words: &[Run]) -> SetPicture {
        let setting = Setting::new(style::SMALL, self.width);
        SetPicture {
            sha256: self.picture.sha256.clone(),
            description: description(words),
            real,
            width: self.width,
            show,
            caption,
            note: set_line(wording::PICTURE_UNREADABLE, setting, self.faces),
        }
    }
}

fn caption_height(caption: &[Strip]) -> f32 {
    if caption.is_empty() {
        0.0
    } else {
        text_height(caption) + 2.0 * CAPTION_PAD.1
    }
}

impl SetPicture {
    /// Notes to its caption.
    pub(crate) fn notes(&self) -> Vec<usize> {
        let strips = self.caption.iter();
        strips
            .flat_map(|strip| strip.notes.iter().copied())
            .collect()
    }

    fn caption_height(&self) -> f32 {
        caption_height(&self.caption)
    }

    /// Size of the picture itself within the frame and so much height.
    fn fitted(&self, height: f32) -> (f32, f32) {
        let (width, real_height) = match &self.show {
            Show::Share(_) => self.real,
            Show::Turned => (self.real.1, self.real.0),
            Show::Panes(frame) => (self.width, frame.height),
        };
        let scale = (self.width / width).min(height / real_height).min(1.0);
        (width * scale, real_height * scale)
    }

    /// Height with caption on an empty page.
    pub(crate) fn natural_height(&self) -> f32 {
        let caption = self.caption_height();
        let height = self.fitted(style::BODY_HEIGHT - caption - 1.0).1;
        height.max(LEAST_BOX) + caption
    }

    /// Least height with caption.
    pub(crate) fn least_height(&self) -> f32 {
        let caption = self.caption_height();
        let scale = match self.show {
            Show::Share(_) => LEAST_SCALE,
            Show::Turned | Show::Panes(_) => 1.0,
        };
        ((self.natural_height() - caption) * scale).max(LEAST_BOX) + caption
    }

    /// The picture in its frame with the caption below, no higher than `height` in all.
    pub(crate) fn paint(&self, height: f32) -> Strip {
        let box_height = self.fitted(height - self.caption_height()).1.max(LEAST_BOX);
        self.paint_boxed(box_height, self.caption_height())
    }

    /// The same in a box of fixed height for pictures side by side.
    pub(crate) fn paint_in_row(&self, box_height: f32, caption_height: f32) -> Strip {
        self.paint_boxed(box_height, caption_height)
    }

    /// Height of the box that a row of such pictures needs at most, and of the captions.
    pub(crate) fn row_heights(pictures: &[Self], most: f32) -> (f32, f32) {
        let boxes = pictures.iter().map(|picture| picture.fitted(most).1);
        let captions = pictures.iter().map(Self::caption_height);
        (
            boxes.fold(LEAST_BOX.min(most), f32::max),
            captions.fold(0.0, f32::max),
        )
    }

    fn paint_boxed(&self, box_height: f32, caption_height: f32) -> Strip {
        let mut items = self.figure(box_height);
        let ground = Area {
            x: 0.0,
            y: box_height,
            width: self.width,
            height: caption_height,
        };
        let ground = Item::Rect(RectMark {
            area: ground,
            fill: Some(CAPTION_GROUND),
            stroke: None,
        });
        let rule = Rule::horizontal(0.0, box_height, self.width, FRAME.0, FRAME.1);
        items.extend(Role::Artifact.around([ground, Item::Rule(rule)]));
        let mut y = box_height + CAPTION_PAD.1;
        let mut caption = Vec::new();
        for strip in &self.caption {
            caption.extend(moved(strip.items.clone(), CAPTION_PAD.0, y));
            y += strip.height;
        }
        items.extend(Role::Caption.around(caption));
        items.extend(Role::Artifact.around([frame(self.width, box_height + caption_height)]));
        Strip::new(box_height + caption_height, items)
    }

    /// The picture or its panes in the middle of a box; what is said where it cannot be read
    /// belongs to the first and fills the box.
    fn figure(&self, box_height: f32) -> Vec<Item> {
        let (width, height) = self.fitted(box_height);
        let area = Area {
            x: (self.width - width) / 2.0,
            y: (box_height - height) / 2.0,
            width,
            height,
        };
        let panes = match &self.show {
            Show::Share(share) => vec![(area, *share)],
            Show::Turned => vec![(area, WHOLE)],
            Show::Panes(frame) => {
                let scale = width / self.width;
                let place = |(pane, share): &(Area, Area)| {
                    let pane = Area {
                        x: area.x + pane.x * scale,
                        y: area.y + pane.y * scale,
                        width: pane.width * scale,
                        height: pane.height * scale,
                    };
                    (pane, *share)
                };
                frame.panes.iter().map(place).collect()
            }
        };
        let mut note = unreadable(
            &self.note,
            Area {
                x: 0.0,
                y: 0.0,
                width: self.width,
                height: box_height,
            },
        );
        let mark = |(area, crop): (Area, Area)| {
            Item::Picture(PictureMark {
                area,
                sha256: self.sha256.clone(),
                crop,
                turned: self.show == Show::Turned,
                description: self.description.clone(),
                note: std::mem::take(&mut note),
            })
        };
        let marks = panes.into_iter().map(mark);
        Role::Figure(self.description.clone(), area).around(marks)
    }
}

/// What a picture shows, as far as its caption tells.
fn description(caption: &[Run]) -> String {
    let words: String = caption.iter().map(|run| run.text.as_str()).collect();
    if words.trim().is_empty() {
        wording::PICTURE.to_owned()
    } else {
        words
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
