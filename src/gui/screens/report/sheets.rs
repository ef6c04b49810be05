//! The pages in view, ready to be painted: a page is made into shapes once for each size, not in every frame.

use std::collections::BTreeMap;

use egui::{Align2, FontFamily, Mesh, Painter, Rect, Shape, Ui, epaint::Vertex};

use super::{
    ink::{Ink, Press, area},
    letters::{Letters, families, moved},
};
use crate::{
    domain::Sha256,
    gui::{
        pictures::Loaded,
        screens::Scene,
        text as t,
        theme::{ON_PAPER, PAPER_WELL, UNTINTED, regular},
    },
    report::{
        Page,
        page::{Item, PictureMark},
    },
    workbench::PictureSize,
};

/// Pages kept beyond those in view.
const BESIDE: usize = 2;
/// So many marks of the pages beside those in view are made in a frame: a whole page would take longer than a frame may.
const AHEAD: usize = 24;

/// Pages as shapes.
#[derive(Debug, Default)]
pub(super) struct Sheets {
    pages: BTreeMap<usize, Sheet>,
    families: Vec<FontFamily>,
    /// Points of the screen for a point of paper, and pixels for a point of the screen.
    scales: (f32, f32),
    /// The pass they were painted in last.
    pass: u64,
    /// How full the window's store of letters was then.
    fill: f32,
}

/// A page as shapes, perhaps not all of it yet.
#[derive(Debug, Default)]
struct Sheet {
    ink: Vec<Ink>,
    /// How many of its marks are made into shapes.
    made: usize,
}

impl Sheets {
    /// Forgets all pages.
    pub(super) fn clear(&mut self) {
        self.pages.clear();
    }

    /// To be called before the pages of a frame are painted: forgets them where they no longer fit.
    pub(super) fn begin(&mut self, ui: &Ui, scale: f32) {
        let scales = (scale, ui.pixels_per_point());
        let pass = ui.ctx().cumulative_pass_nr();
        let fill = ui.fonts_mut(|fonts| fonts.font_atlas_fill_ratio());
        // Letters point into the window's store, which is emptied when it is full; unwatched, it may have been.
        if scales != self.scales || fill < self.fill || pass > self.pass + 1 {
            self.clear();
        }
        if self.families.is_empty() {
            self.families = families();
        }
        (self.scales, self.pass, self.fill) = (scales, pass, fill);
    }

    /// Forgets pages far from those in view.
    pub(super) fn end(&mut self, first: usize, last: usize) {
        let near = first.saturating_sub(BESIDE)..=last + BESIDE;
        self.pages.retain(|page, _| near.contains(page));
    }

    /// Makes a little of the pages below and above those in view: they are what comes into view next.
    pub(super) fn ahead(&mut self, ui: &Ui, pages: &[Page], first: usize, last: usize) {
        let mut left = AHEAD;
        for number in [Some(last + 1), first.checked_sub(1)].into_iter().flatten() {
            if let Some(page) = pages.get(number) {
                left -= self.make(ui, number, page, left);
            }
        }
    }

    fn ink(&mut self, ui: &Ui, number: usize, page: &Page) -> &[Ink] {
        self.make(ui, number, page, page.items.len());
        self.pages.get(&number).map_or(&[], |sheet| &sheet.ink)
    }

    /// Makes at most so many more marks of a page into shapes; returns how many it made.
    fn make(&mut self, ui: &Ui, number: usize, page: &Page, most: usize) -> usize {
        let ((scale, pixels), families) = (self.scales, &self.families);
        let sheet = self.pages.entry(number).or_default();
        let count = most.min(page.items.len().saturating_sub(sheet.made));
        if count == 0 {
            return 0;
        }
        let marks = sheet.made..sheet.made + count;
        sheet.made = marks.end;
        let ink = ui.fonts_mut(|fonts| {
            let mut letters = Letters::new(fonts, families, scale, pixels);
            let mut press = Press {
                letters: &mut letters,
                scale,
                pixels_per_point: pixels,
            };
            press.print(&page.items, marks)
        });
        sheet.ink.extend(ink);
        count
    }
}

/// Paints the marks of a page onto its sheet.
pub(super) fn page_ui(ui: &Ui, scene: &mut Scene<'_>, number: usize, page: &Page, sheet: Rect) {
    let painter = ui.painter();
    let scale = scene.view.report.scale();
    let pictures = &mut *scene.pictures;
    for ink in scene.view.report.sheets.ink(ui, number, page) {
        match ink {
            Ink::Shape(shape) => {
                painter.add(moved(shape, sheet.min));
            }
            Ink::Picture(item, note) => {
                let Some(Item::Picture(picture)) = page.items.get(*item) else {
                    continue;
                };
                let place = area(picture.area, scale).translate(sheet.min.to_vec2());
                let sha256 = Sha256::new(&*picture.sha256);
                match pictures.get(&sha256, PictureSize::Page, scene.out) {
                    Loaded::Ready(texture) => picture_ui(painter, picture, &texture, place),
                    Loaded::Pending => pending_ui(painter, place),
                    Loaded::Failed => {
                        painter.extend(note.iter().map(|shape| moved(shape, sheet.min)));
                    }
                }
            }
        }
    }
}

/// The part of a picture that is shown, upright or with its top at the left edge.
fn picture_ui(
    painter: &Painter,
    picture: &PictureMark,
    texture: &egui::TextureHandle,
    place: Rect,
) {
    let shown = area(picture.crop, 1.0);
    if !picture.turned {
        painter.image(texture.id(), place, shown, UNTINTED);
        return;
    }
    let corners = [
        (place.left_top(), shown.right_top()),
        (place.right_top(), shown.right_bottom()),
        (place.right_bottom(), shown.left_bottom()),
        (place.left_bottom(), shown.left_top()),
    ];
    let mut mesh = Mesh::with_texture(texture.id());
    mesh.vertices = corners
        .map(|(pos, uv)| Vertex {
            pos,
            uv,
            color: UNTINTED,
        })
        .to_vec();
    mesh.indices = vec![0, 1, 2, 0, 2, 3];
    painter.add(Shape::mesh(mesh));
}

fn pending_ui(painter: &Painter, place: Rect) {
    painter.rect_filled(place, 0, PAPER_WELL);
    let middle = Align2::CENTER_CENTER;
    painter.text(place.center(), middle, t::LOADING, regular(12.0), ON_PAPER);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        gui::fonts,
        report::page::{Area, RectMark, Rgb, TextRun},
    };

    /// A page of lines, with a box behind each.
    fn page(lines: u8) -> Page {
        let mut items = Vec::new();
        for line in 0..lines {
            let baseline = 20.0 + 12.0 * f32::from(line);
            items.push(Item::Rect(RectMark {
                area: Area {
                    x: 10.0,
                    y: baseline - 9.0,
                    width: 100.0,
                    height: 12.0,
                },
                fill: Some(Rgb(240, 240, 240)),
                stroke: None,
            }));
            items.push(Item::Text(TextRun {
                x: 10.0,
                baseline,
                size: 9.5,
                face: 0,
                color: Rgb(0, 0, 0),
                text: format!("{line}번째 줄"),
                width: 40.0,
                pitch: None,
                stretch: 0.0,
            }));
        }
        Page {
            width: 200.0,
            height: 800.0,
            items,
            links: Vec::new(),
        }
    }

    #[test]
    fn pages_beside_the_view_are_made_a_little_in_every_frame_and_are_then_as_if_made_at_once() {
        let pages: Vec<Page> = [40, 50, 60].map(page).to_vec();
        let ctx = egui::Context::default();
        fonts::install(&ctx);
        let mut sheets = Sheets::default();
        let mut made = vec![0];
        for _ in 0..12 {
            let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
                sheets.begin(ui, 1.0);
                sheets.end(1, 1);
                sheets.ahead(ui, &pages, 1, 1);
                made.push(sheets.pages.values().map(|sheet| sheet.made).sum());
                let mut whole = Sheets::default();
                whole.begin(ui, 1.0);
                for (number, sheet) in &sheets.pages {
                    let all = whole.ink(ui, *number, &pages[*number]);
                    let same = all.iter().zip(&sheet.ink);
                    for (at_once, in_parts) in same {
                        assert_eq!(format!("{at_once:?}"), format!("{in_parts:?}"));
                    }
                }
            });
            output.textures_delta.clear();
        }
        assert!(made.windows(2).all(|pair| pair[1] - pair[0] <= AHEAD));
        let marks: usize = [0, 2]
            .map(|page: usize| pages[page].items.len())
            .iter()
            .sum();
        assert_eq!(made.last(), Some(&marks), "both pages, and no other");
    }
}
