//! (B) The evidence of one control as cards with thumbnails, and the place to add more.

use egui::{
    Align2, Frame, Id, Margin, Rect, RichText, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use super::form::Subject;
use crate::{
    domain::{self, ControlKey, Evidence, EvidenceId},
    edit::EvidenceEdit,
    gui::{
        command::{Command, ask},
        picker::Pick,
        screens::{
            evidence::{found_ui, tags, thumb_ui},
            scene::Scene,
        },
        text as t, text_evidence as te,
        theme::{RADIUS, regular, semibold},
        view::Dialog,
        widgets::{Field, quiet},
    },
    text,
    workbench::{Found, OpenProject, Request},
};

const WIDTH: f32 = 128.0;
const PICTURE: f32 = 82.0;
const HEIGHT: f32 = 134.0;

/// Paints the cards.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, subject: &Subject<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        for evidence in project.assessment().evidence_of(subject.finding) {
            card_ui(ui, scene, project, evidence, &subject.finding.evidence);
        }
        add_ui(ui, scene, subject.key);
    });
    let newest = subject.finding.evidence.last();
    let newest = newest.and_then(|id| project.assessment().evidence(*id));
    if let Some(evidence) = newest.filter(|it| it.file().is_some() && it.host.is_empty()) {
        host_ui(ui, scene, evidence);
    }
    for id in &subject.finding.evidence {
        let subject = domain::Subject::Evidence(*id);
        let found: Vec<&Found> = project
            .privacy()
            .open(project.assessment(), &subject)
            .collect();
        for found in found {
            found_ui(ui, scene, found);
        }
    }
}

/// Asks where the newest capture was made: once, since the next one takes the answer over.
fn host_ui(ui: &mut Ui, scene: &mut Scene<'_>, evidence: &Evidence) {
    ui.horizontal(|ui| {
        let number = text::evidence_number(&evidence.number);
        let name = format!("{number} {}", te::HOST);
        ui.label(
            RichText::new(&name)
                .font(regular(12.0))
                .color(scene.tokens.muted),
        );
        let typed = Field::line(Id::unique(("host-asked", evidence.id)), &name)
            .hint(te::HOST_HINT)
            .small()
            .show(ui, &evidence.host);
        if let Some(text) = typed.text {
            let edit = EvidenceEdit::Host(evidence.id, text);
            ask(scene.out, Request::Evidence(edit));
        }
        if typed.left {
            ask(scene.out, Request::Seal);
        }
        typed.response.on_hover_text(te::HOST_ONCE);
    });
}

fn card_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    evidence: &Evidence,
    shown: &[EvidenceId],
) {
    let tokens = scene.tokens;
    let number = text::evidence_number(&evidence.number);
    let (rect, _) = ui.allocate_exact_size(vec2(WIDTH, HEIGHT), Sense::hover());
    // A control may show hundreds: what is scrolled out of view asks for no picture.
    if !ui.is_rect_visible(rect) {
        return;
    }
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
    thumb_ui(ui, scene, evidence, picture);
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
        scene.out.push(Command::View(evidence.id, shown.to_vec()));
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
    dots_ui(ui, scene, project, evidence, words);
    let title = Rect::from_min_max(words.min + vec2(0.0, 18.0), words.max);
    // A child of its own, so that the row of cards does not move on by it.
    let mut place = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(title)
            .scope_id(Id::unique(("title", evidence.id))),
    );
    title_ui(&mut place, scene, evidence);
}

/// What needs attention, as dots beside the number; the words come under the pointer.
fn dots_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    project: &OpenProject,
    evidence: &Evidence,
    words: Rect,
) {
    let tags = tags(scene, project, evidence);
    for (place, (name, (color, _))) in (0_u16..).zip(&tags) {
        let at = pos2(
            words.right() - 5.0 - 11.0 * f32::from(place),
            words.top() + 8.0,
        );
        let dot = Rect::from_center_size(at, vec2(11.0, 14.0));
        ui.painter().circle_filled(at, 3.5, *color);
        let id = Id::unique(("evidence-dot", evidence.id, *name));
        let response = ui.interact(dot, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, *name));
        response.on_hover_text(*name);
    }
}

/// The title, to be typed over in place.
fn title_ui(ui: &mut Ui, scene: &mut Scene<'_>, evidence: &Evidence) {
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

/// The place where more comes in: by clipboard, by drop, from files, from the screen, on paper.
fn add_ui(ui: &mut Ui, scene: &mut Scene<'_>, key: &ControlKey) {
    let tokens = scene.tokens;
    let (rect, _) = ui.allocate_exact_size(vec2(WIDTH, HEIGHT), Sense::hover());
    dashed_frame(ui, rect.shrink(0.5), Stroke::new(1.0, tokens.faint));
    let mut place = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(rect.shrink2(vec2(6.0, 8.0)))
            .layout(egui::Layout::top_down(egui::Align::Center))
            .scope_id(Id::unique("add-evidence")),
    );
    place.spacing_mut().item_spacing.y = 2.0;
    place.spacing_mut().interact_size.y = 26.0;
    let paste = format!("{} Ctrl V", t::PASTE);
    place.label(RichText::new(paste).font(regular(12.0)).color(tokens.muted));
    let ways = [
        (
            t::CHOOSE_FILES,
            "Ctrl Shift A",
            Command::Pick(Pick::Evidence(key.clone())),
        ),
        (te::CAPTURE, "Ctrl Shift C", Command::Capture),
        (te::PAPER, "", Command::Open(Dialog::Paper)),
    ];
    for (name, shortcut, command) in ways {
        let mut button = quiet(&mut place, name);
        if !shortcut.is_empty() {
            button = button.on_hover_text(t::with_key(name, shortcut));
        }
        if button.clicked() {
            scene.out.push(command);
        }
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
