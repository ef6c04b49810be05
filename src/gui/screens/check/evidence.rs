//! (B) The evidence of one control as cards with thumbnails, and the place to add more.

use egui::{
    Align2, Frame, Id, Margin, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::form::Subject;
use crate::{
    domain::{ControlKey, Evidence},
    edit::EvidenceEdit,
    gui::{
        command::{Command, ask},
        picker::Pick,
        pictures::Loaded,
        screens::scene::Scene,
        text as t,
        theme::{RADIUS, UNTINTED, regular, semibold},
        widgets::{Field, Icon, paint_icon},
    },
    text,
    workbench::{OpenProject, PictureSize, Request},
};

const WIDTH: f32 = 128.0;
const PICTURE: f32 = 82.0;
const HEIGHT: f32 = 134.0;

/// Paints the cards.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, subject: &Subject<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for evidence in project.assessment().evidence_of(subject.finding) {
            card_ui(ui, scene, evidence);
        }
        add_ui(ui, scene, subject.key);
    });
}

fn card_ui(ui: &mut Ui, scene: &mut Scene<'_>, evidence: &Evidence) {
    let tokens = scene.tokens;
    let number = text::evidence_number(&evidence.number);
    let (rect, _) = ui.allocate_exact_size(vec2(WIDTH, HEIGHT), Sense::hover());
    ui.painter().rect(
        rect,
        RADIUS,
        tokens.surface,
        tokens.hair(),
        StrokeKind::Inside,
    );
    let picture = Rect::from_min_size(rect.min, vec2(WIDTH, PICTURE)).shrink(1.0);
    let response = ui.interact(
        picture,
        Id::unique(("evidence", evidence.id)),
        Sense::click(),
    );
    response
        .widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("{number} {}", t::VIEW)));
    picture_ui(ui, scene, evidence, picture);
    let line = if response.hovered() || response.has_focus() {
        tokens.accent
    } else {
        tokens.line
    };
    ui.painter()
        .hline(picture.x_range(), picture.bottom(), tokens.hair());
    if response.hovered() || response.has_focus() {
        ui.painter()
            .rect_stroke(rect, RADIUS, Stroke::new(1.0, line), StrokeKind::Inside);
    }
    if response
        .on_hover_text(t::captured(evidence.captured))
        .clicked()
    {
        scene.out.push(Command::View(evidence.id));
    }
    let words = Rect::from_min_max(
        pos2(rect.left() + 8.0, rect.top() + PICTURE + 5.0),
        rect.max - vec2(8.0, 3.0),
    );
    ui.painter().text(
        words.min,
        Align2::LEFT_TOP,
        &number,
        semibold(12.0),
        tokens.text,
    );
    let title = Rect::from_min_max(words.min + vec2(0.0, 18.0), words.max);
    // A child of its own, so that the row of cards does not move on by it.
    let mut place = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(title)
            .scope_id(Id::unique(("title", evidence.id))),
    );
    title_ui(&mut place, scene, evidence);
}

/// The title, to be typed over in place.
pub(in crate::gui) fn title_ui(ui: &mut Ui, scene: &mut Scene<'_>, evidence: &Evidence) {
    let id = Id::unique(("evidence-title", evidence.id, ui.scope_id()));
    let typed = Field::line(id, t::EVIDENCE_TITLE)
        .hint(t::EVIDENCE_TITLE)
        .bare()
        .small()
        .show(ui, &evidence.title);
    if let Some(text) = typed.text {
        ask(
            scene.out,
            Request::Evidence(EvidenceEdit::Title(evidence.id, text)),
        );
    }
    if typed.left {
        ask(scene.out, Request::Seal);
    }
    typed.response.on_hover_text(&evidence.title);
}

fn picture_ui(ui: &Ui, scene: &mut Scene<'_>, evidence: &Evidence, place: Rect) {
    let painter = ui.painter().with_clip_rect(place.intersect(ui.clip_rect()));
    let note = |words: &str| {
        painter.text(
            place.center(),
            Align2::CENTER_CENTER,
            words,
            regular(11.0),
            scene.tokens.muted,
        );
    };
    match scene
        .pictures
        .get(&evidence.file.sha256, PictureSize::Thumbnail, scene.out)
    {
        Loaded::Pending => note(t::LOADING),
        Loaded::Failed => note(t::NO_PICTURE),
        Loaded::Ready(texture) => {
            // Fills the width and shows the top: that is where a screen says what it is.
            let size = texture.size_vec2();
            let height = place.width() * size.y / size.x;
            let whole = Rect::from_min_size(place.min, vec2(place.width(), height.max(1.0)));
            let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            painter.image(texture.id(), whole, all, UNTINTED);
        }
    }
}

/// The place where more comes in: by clipboard, by drop, by dialog.
fn add_ui(ui: &mut Ui, scene: &mut Scene<'_>, key: &ControlKey) {
    let tokens = scene.tokens;
    let (rect, response) = ui.allocate_exact_size(vec2(WIDTH, HEIGHT), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, t::CHOOSE_FILES));
    let lit = response.hovered() || response.has_focus();
    let line = Stroke::new(1.0, if lit { tokens.accent } else { tokens.faint });
    dashed_frame(ui, rect.shrink(0.5), line);
    let color = if lit { tokens.accent } else { tokens.muted };
    let icon = Rect::from_center_size(pos2(rect.center().x, rect.top() + 36.0), vec2(14.0, 14.0));
    paint_icon(ui.painter(), icon, Icon::Add, color);
    for (y, words) in [
        (66.0, format!("{} Ctrl V", t::PASTE)),
        (88.0, t::CHOOSE_FILES.to_owned()),
    ] {
        let at = pos2(rect.center().x, rect.top() + y);
        ui.painter()
            .text(at, Align2::CENTER_CENTER, words, regular(12.0), color);
    }
    if response
        .on_hover_text(t::with_key(t::CHOOSE_FILES, "Ctrl Shift A"))
        .clicked()
    {
        scene.out.push(Command::Pick(Pick::Pictures(key.clone())));
    }
}

fn dashed_frame(ui: &Ui, rect: Rect, line: Stroke) {
    let corners = [
        rect.left_top(),
        rect.right_top(),
        rect.right_bottom(),
        rect.left_bottom(),
        rect.left_top(),
    ];
    ui.painter()
        .extend(egui::Shape::dashed_line(&corners, line, 4.0, 3.0));
}

/// A margin for what stands beside a picture.
pub(in crate::gui) fn side_frame(tokens: &crate::gui::theme::Tokens) -> Frame {
    Frame::new()
        .fill(tokens.surface)
        .inner_margin(Margin::symmetric(16, 14))
}
