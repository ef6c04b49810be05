//! The keys of the editor. They are keys, not letters, so they work in 한글 mode too, and never while words are typed.

use egui::{Context, Key, Modifiers, Pos2, Vec2, vec2};

use super::{
    Editor, canvas,
    geometry::Sheet,
    gesture::{Deed, Gesture},
    hit::Selected,
    saving,
    tools::Tool,
};
use crate::gui::{command::Command, screens::Scene};

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// Steps of the arrow keys, in pixels.
const ARROWS: [(Key, Vec2); 4] = [
    (Key::ArrowLeft, vec2(-1.0, 0.0)),
    (Key::ArrowRight, vec2(1.0, 0.0)),
    (Key::ArrowUp, vec2(0.0, -1.0)),
    (Key::ArrowDown, vec2(0.0, 1.0)),
];

/// Turns pressed keys into deeds.
pub(super) fn read(ctx: &Context, scene: &mut Scene<'_>, editor: &mut Editor, sheet: Sheet) {
    editor.look.held = false;
    if pressed(ctx, Modifiers::NONE, Key::Escape) && editor.escape() {
        scene.out.push(Command::CloseDialog);
    }
    if pressed(ctx, Modifiers::COMMAND, Key::S) || pressed(ctx, Modifiers::COMMAND, Key::Enter) {
        saving::save(scene, editor);
    }
    if let Some(typing) = &mut editor.typing {
        let breaks = ctx.input(|input| input.modifiers.shift);
        typing.is_ending |= !breaks && pressed(ctx, Modifiers::NONE, Key::Enter);
        return;
    }
    if ctx.text_edit_focused() {
        return;
    }
    undo_or_redo(ctx, editor);
    for tool in Tool::ALL {
        if pressed(ctx, Modifiers::NONE, tool.key()) {
            editor.take(tool);
        }
    }
    if pressed(ctx, Modifiers::NONE, Key::Delete) || pressed(ctx, Modifiers::NONE, Key::Backspace) {
        editor.remove();
    }
    editor.look.held = ctx.input(|input| input.key_down(Key::Backslash));
    on_look(ctx, editor);
    let focused = ctx.memory(egui::Memory::focused);
    if focused.is_none_or(|id| id == canvas::id()) {
        arrows(ctx, editor, sheet);
        if pressed(ctx, Modifiers::NONE, Key::Enter) {
            enter(editor, sheet);
        }
    }
}

fn undo_or_redo(ctx: &Context, editor: &mut Editor) {
    // The longer combination first: a shorter one would swallow it.
    if pressed(ctx, CTRL_SHIFT, Key::Z) || pressed(ctx, Modifiers::COMMAND, Key::Y) {
        editor.redo();
    }
    if pressed(ctx, Modifiers::COMMAND, Key::Z) {
        editor.undo();
    }
}

fn on_look(ctx: &Context, editor: &mut Editor) {
    if pressed(ctx, Modifiers::NONE, Key::Num0) {
        editor.look.fit();
    }
    if pressed(ctx, Modifiers::NONE, Key::Num1) {
        editor.look.actual(ctx.pixels_per_point());
    }
}

fn arrows(ctx: &Context, editor: &mut Editor, sheet: Sheet) {
    for (key, way) in ARROWS {
        let step = if ctx.input(|input| input.modifiers.shift) {
            way * 10.0
        } else {
            way
        };
        // The longer combination first here too.
        if pressed(ctx, Modifiers::COMMAND, key) {
            editor.stretch(step, sheet);
        }
        if pressed(ctx, Modifiers::NONE, key) {
            editor.nudge(step, sheet);
        }
    }
}

/// Writes the chosen words anew, or puts a new mark into the middle of the picture, where the arrow keys take it on.
fn enter(editor: &mut Editor, sheet: Sheet) {
    if let Some(Selected::Mark(index)) = editor.selected
        && editor.retype(index)
    {
        return;
    }
    let middle = sheet.rect().center();
    match editor.tool {
        Tool::Select => {}
        Tool::Text => editor.begin_typing(middle, sheet),
        tool => {
            let mut gesture = Gesture::new(Deed::Draw(tool), middle - half_of_new(sheet));
            gesture.to = if tool == Tool::Number {
                middle
            } else {
                middle + half_of_new(sheet)
            };
            gesture.is_drag = true;
            editor.drop_gesture(gesture, sheet);
        }
    }
}

/// Half the size of a mark made without a pointer: large enough to be seen, small enough to be moved.
fn half_of_new(sheet: Sheet) -> Vec2 {
    let Pos2 { x, y } = sheet.rect().max;
    vec2(x / 10.0, y / 20.0)
}

fn pressed(ctx: &Context, modifiers: Modifiers, key: Key) -> bool {
    ctx.input_mut(|input| input.consume_key(modifiers, key))
}
