//! The keys of the window. They are read before any widget, work in 한글 and in English mode, and never inside a
//! composition: the input method keeps those keys to itself.

use egui::{Context, Event, Key, KeyboardShortcut, Modifiers};

use super::{
    command::{Command, Direction, Leaving, Outbox, ask},
    picker::Pick,
    view::{Dialog, Screen, Sweep, View},
};
use crate::{
    domain::{ControlFilter, ControlKey, Counterpart, Evidence, counterparts},
    store::ThemeChoice,
    text,
    workbench::{OpenProject, Request, Workbench, safe_name},
};

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);
const DIGITS: [Key; 9] = [
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// Turns pressed keys into wishes.
pub(super) fn read(ctx: &Context, bench: &Workbench, view: &View, out: &mut Outbox) {
    // A question lies on top of everything.
    if !bench.duplicates().is_empty() || bench.locked().is_some() {
        return;
    }
    if let Some(top) = view.dialogs.last() {
        // What fills the window reads its own keys.
        if !top.fills_window() && pressed(ctx, Modifiers::NONE, Key::Escape) {
            out.push(Command::CloseDialog);
        }
        // A form of its own leaves these keys to its fields: what lies behind must not change unseen.
        if !top.is_form() && !matches!(top, Dialog::Editor(_)) {
            undo_or_redo(ctx, out);
        }
        return;
    }
    everywhere(ctx, out);
    // There these keys make the pages larger.
    if view.screen != Screen::Report {
        text_size(ctx, bench, out);
    }
    if let Some(project) = bench.project() {
        in_project(ctx, project, view, out);
        if view.screen == Screen::Check
            && let Some(key) = &view.selected
        {
            on_control(ctx, bench, project, key, out);
        }
    }
}

fn everywhere(ctx: &Context, out: &mut Outbox) {
    if pressed(ctx, Modifiers::NONE, Key::F1) {
        out.push(Command::Open(Dialog::Help));
    }
    if pressed(ctx, Modifiers::COMMAND, Key::N) {
        out.push(Command::Leave(Leaving::New));
    }
    if pressed(ctx, Modifiers::COMMAND, Key::O) {
        out.push(Command::Leave(Leaving::Open));
    }
    if pressed(ctx, Modifiers::NONE, Key::F6) {
        let dark = ctx.theme() == egui::Theme::Dark;
        ask(
            out,
            Request::Theme(if dark {
                ThemeChoice::Light
            } else {
                ThemeChoice::Dark
            }),
        );
    }
}

fn text_size(ctx: &Context, bench: &Workbench, out: &mut Outbox) {
    let zoom = bench.settings().zoom_percent;
    if pressed(ctx, Modifiers::COMMAND, Key::Plus) || pressed(ctx, Modifiers::COMMAND, Key::Equals)
    {
        ask(out, Request::Zoom(zoom + 10));
    }
    if pressed(ctx, Modifiers::COMMAND, Key::Minus) {
        ask(out, Request::Zoom(zoom.saturating_sub(10)));
    }
    if pressed(ctx, Modifiers::COMMAND, Key::Num0) {
        ask(out, Request::Zoom(100));
    }
}

fn in_project(ctx: &Context, project: &OpenProject, view: &View, out: &mut Outbox) {
    undo_or_redo(ctx, out);
    if pressed(ctx, CTRL_SHIFT, Key::S) {
        out.push(Command::Pick(Pick::SaveProject(suggested_name(
            project, "jgd",
        ))));
    }
    if pressed(ctx, Modifiers::COMMAND, Key::S) {
        ask(out, Request::Save);
    }
    if pressed(ctx, Modifiers::COMMAND, Key::E) {
        out.push(Command::Pick(Pick::SaveReport(suggested_name(
            project, "pdf",
        ))));
    }
    // With Shift it leads to the report, which other screens read later.
    let shift = ctx.input(|input| input.modifiers.shift);
    if !shift && pressed(ctx, Modifiers::COMMAND, Key::P) {
        out.push(Command::Print);
    }
    if pressed(ctx, CTRL_SHIFT, Key::L) {
        out.push(Command::Open(Dialog::Lacks));
    }
    if pressed(ctx, Modifiers::NONE, Key::F2) {
        out.push(Command::Show(Screen::Overview));
    }
    if pressed(ctx, Modifiers::NONE, Key::F3) {
        out.push(Command::Show(Screen::Check));
    }
    if pressed(ctx, Modifiers::NONE, Key::F5) {
        out.push(Command::Show(Screen::Evidence));
    }
    if pressed(ctx, Modifiers::NONE, Key::F7) {
        out.push(Command::Show(Screen::Report));
    }
    if pressed(ctx, Modifiers::NONE, Key::F8) {
        out.push(Command::Show(Screen::Procedures));
    }
    if pressed(ctx, CTRL_SHIFT, Key::H) {
        out.push(Command::Open(Dialog::Sweep(Sweep::of(project))));
    }
    if pressed(ctx, Modifiers::NONE, Key::F4) {
        out.push(Command::Show(Screen::Basis));
    }
    if pressed(ctx, Modifiers::COMMAND, Key::F) || pressed(ctx, Modifiers::COMMAND, Key::K) {
        out.push(Command::Search);
    }
    for (key, filter) in DIGITS.into_iter().zip(ControlFilter::ALL) {
        if view.screen == Screen::Check && pressed(ctx, Modifiers::COMMAND, key) {
            out.push(Command::Filter(filter));
        }
    }
}

fn undo_or_redo(ctx: &Context, out: &mut Outbox) {
    // The longer combination first: a shorter one would swallow it.
    if pressed(ctx, CTRL_SHIFT, Key::Z) || pressed(ctx, Modifiers::COMMAND, Key::Y) {
        ask(out, Request::Redo);
    }
    if pressed(ctx, Modifiers::COMMAND, Key::Z) {
        ask(out, Request::Undo);
    }
}

fn on_control(
    ctx: &Context,
    bench: &Workbench,
    project: &OpenProject,
    control: &ControlKey,
    out: &mut Outbox,
) {
    if pressed(ctx, Modifiers::ALT, Key::ArrowDown) {
        out.push(Command::Step(Direction::Next));
    }
    if pressed(ctx, Modifiers::ALT, Key::ArrowUp) {
        out.push(Command::Step(Direction::Previous));
    }
    if pressed(ctx, CTRL_SHIFT, Key::P) {
        out.push(Command::SeeInReport(control.clone()));
    }
    if pressed(ctx, CTRL_SHIFT, Key::C) {
        out.push(Command::Capture);
    }
    if pressed(ctx, CTRL_SHIFT, Key::A) {
        out.push(Command::Pick(Pick::Evidence(control.clone())));
    }
    if pressed(ctx, CTRL_SHIFT, Key::I)
        && let Some((other, _)) = answer_elsewhere(bench, project, control)
    {
        let (from, to) = (other.key, control.clone());
        ask(out, Request::TakeOver { from, to });
    }
    let Some(catalog) = project
        .catalogs()
        .iter()
        .find(|catalog| catalog.id == control.catalog)
    else {
        return;
    };
    let typing = ctx.text_edit_focused();
    let alone = !typing && pressed(ctx, Modifiers::NONE, Key::Num0);
    if alone || pressed_with_alt(ctx, Key::Num0, 0) {
        ask(out, Request::Confirm(vec![control.clone()]));
    }
    for (number, key) in DIGITS.into_iter().enumerate().take(catalog.scale.len() + 1) {
        // A key held down would give the verdict and take it back again and again.
        let held = is_held(ctx, key);
        let alone = !typing && pressed(ctx, Modifiers::NONE, key);
        if (alone || pressed_with_alt(ctx, key, number + 1)) && !held {
            ask(out, verdict_request(catalog, control, number));
        }
    }
}

/// The related control whose answer settles this one, while this one has no verdict; with that answer's word.
pub(super) fn answer_elsewhere<'a>(
    bench: &'a Workbench,
    project: &OpenProject,
    control: &ControlKey,
) -> Option<(Counterpart<'a>, String)> {
    let row = |key: &ControlKey| project.listing().row(key);
    if !row(control)?.mark.is_open() {
        return None;
    }
    let others = counterparts(&bench.library().knowledge().mappings, control);
    others.into_iter().find_map(|other| {
        let row = row(&other.key)?;
        other.relation.implied(row.mark)?;
        if project.assessment().comes_from(&other.key, control) {
            return None;
        }
        Some((other, row.state.clone()))
    })
}

/// Whether a key repeats because it is held down.
pub(super) fn is_held(ctx: &Context, wanted: Key) -> bool {
    let repeats =
        |event: &Event| matches!(event, Event::Key { key, repeat: true, .. } if *key == wanted);
    ctx.input(|input| input.events.iter().any(repeats))
}

/// Some systems send the digit as text beside the key; it must not end up in what is being written.
fn pressed_with_alt(ctx: &Context, key: Key, digit: usize) -> bool {
    let is_pressed = pressed(ctx, Modifiers::ALT, key);
    if is_pressed {
        let digit = digit.to_string();
        let is_digit = |event: &Event| matches!(event, Event::Text(text) if *text == digit);
        ctx.input_mut(|input| input.events.retain(|event| !is_digit(event)));
    }
    is_pressed
}

/// The request for the verdict at a place of the scale; the place after the last is 해당없음.
pub(super) fn verdict_request(
    catalog: &crate::domain::Catalog,
    control: &ControlKey,
    number: usize,
) -> Request {
    match catalog.scale.get(number) {
        Some(level) => Request::Verdict(control.clone(), level.id.clone()),
        None => Request::NotApplicable(control.clone()),
    }
}

/// A file name for a copy of an evidence.
pub(super) fn copy_name(evidence: &Evidence) -> String {
    let name = format!(
        "{} {}",
        text::evidence_number(&evidence.number),
        evidence.title
    );
    let ending = evidence.file().map_or("", |file| file.media.extension());
    format!("{}.{ending}", safe_name(&name))
}

/// A file name made of the project's name.
pub(super) fn suggested_name(project: &OpenProject, extension: &str) -> String {
    format!(
        "{}.{extension}",
        safe_name(&project.assessment().profile.name)
    )
}

fn pressed(ctx: &Context, modifiers: Modifiers, key: Key) -> bool {
    ctx.input_mut(|input| input.consume_shortcut(&KeyboardShortcut::new(modifiers, key)))
}
