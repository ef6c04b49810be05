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

/// Pages as shapes.
#[derive(Debug, Default)]
pub(super) struct Sheets {
    pages: BTreeMap<usize, Vec<Ink>>,
    families: Vec<FontFamily>,
    /// Points of the screen for a point of paper, and pixels for a point of the screen.
    scales: (f32, f32),
    /// The pass they were painted in last.
    pass: u64,
    /// How full the window's store of letters was then.
    fill: f32,
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

    fn ink(&mut self, ui: &Ui, number: usize, page: &Page) -> &[Ink] {
        let ((scale, pixels), families) = (self.scales, &self.families);
        self.pages.entry(number).or_insert_with(|| {
            ui.fonts_mut(|fonts| {
                let mut letters = Letters::new(fonts, families, scale, pixels);
                let mut press = Press {
                    letters: &mut letters,
                    scale,
                    pixels_per_point: pixels,
                };
                press.print(&page.items)
            })
        })
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
