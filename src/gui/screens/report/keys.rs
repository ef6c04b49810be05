//! The keys and the wheel on the screen of the report.

use std::sync::Arc;

use egui::{Key, Modifiers, Rect, Ui};

use super::{
    roll::GAP,
    state::{Goal, Zoom, within},
};
use crate::{
    gui::{command::Command, screens::Scene},
    report::page::Target,
    workbench::Preview,
};

/// How far a key of the arrows moves, in points of the screen.
const LINE: f32 = 48.0;
/// How far the wheel must turn for the next size.
const TURN: f32 = 0.12;

/// Does what the keys and the wheel ask for.
pub(super) fn read(ui: &Ui, scene: &mut Scene<'_>, preview: &Arc<Preview>, view: Rect) {
    let asked = !scene.bench.duplicates().is_empty();
    if !scene.view.dialogs.is_empty() || asked {
        return;
    }
    read_wheel(ui, scene, view);
    read_sizes(ui, scene);
    if !ui.ctx().text_edit_focused() {
        read_moves(ui, scene, preview, view);
    }
}

/// The wheel with Ctrl changes the size; what is under the pointer stays there.
fn read_wheel(ui: &Ui, scene: &mut Scene<'_>, view: Rect) {
    let report = &mut scene.view.report;
    let over = ui.rect_contains_pointer(view);
    let turned = ui.input(egui::InputState::zoom_delta).ln();
    if !over || turned.abs() < f32::EPSILON {
        report.drift = 0.0;
        return;
    }
    report.drift += turned;
    if report.drift.abs() < TURN {
        return;
    }
    if let Some(pointer) = ui.input(|input| input.pointer.hover_pos()) {
        report.hold_at(within(pointer, view));
    }
    report.step(report.drift > 0.0);
    report.drift = 0.0;
}

fn read_sizes(ui: &Ui, scene: &mut Scene<'_>) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, key));
    let report = &mut scene.view.report;
    if pressed(Key::Plus) || pressed(Key::Equals) {
        report.step(true);
    }
    if pressed(Key::Minus) {
        report.step(false);
    }
    for (key, zoom) in [
        (Key::Num0, Zoom::Percent(100)),
        (Key::Num1, Zoom::Page),
        (Key::Num2, Zoom::Width),
    ] {
        if pressed(key) {
            report.zoom = zoom;
        }
    }
}

fn read_moves(ui: &Ui, scene: &mut Scene<'_>, preview: &Arc<Preview>, view: Rect) {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let report = &mut scene.view.report;
    let page = report.glance.page;
    let last = preview.layout.pages.len().saturating_sub(1);
    let height = preview
        .layout
        .pages
        .get(page)
        .map_or(0.0, |page| page.height);
    let is_whole = height * report.scale() + 2.0 * GAP <= view.height() + 0.5;
    let to = |page: usize| Some(Goal::Place(Target { page, y: 0.0 }));
    let moves = [
        (Key::Home, to(0)),
        (Key::End, Some(Goal::Scroll(f32::MAX))),
        (Key::ArrowDown, Some(Goal::Scroll(LINE))),
        (Key::ArrowUp, Some(Goal::Scroll(-LINE))),
    ];
    let (down, up) = if is_whole {
        (to((page + 1).min(last)), to(page.saturating_sub(1)))
    } else {
        // A line of what was seen last stays in view.
        let by = (view.height() - LINE).max(LINE);
        (Some(Goal::Scroll(by)), Some(Goal::Scroll(-by)))
    };
    for (key, goal) in moves
        .into_iter()
        .chain([(Key::PageDown, down), (Key::PageUp, up)])
    {
        if pressed(key) {
            report.goal = goal;
        }
    }
    let back = Modifiers::COMMAND.plus(Modifiers::SHIFT);
    if ui.input_mut(|input| input.consume_key(back, Key::P))
        && let Some(control) = report.glance.control.clone()
    {
        scene.out.push(Command::Select(control));
    }
}
