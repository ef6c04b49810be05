//! The picture with its marks: shows it, and turns what the pointer does into deeds of the editor.

use egui::{
    CursorIcon, EventFilter, Id, Key, PointerButton, Pos2, Rect, Response, Role, Sense, Ui,
    WidgetInfo, pos2,
};

use super::{
    Editor,
    canvas_paint::{NEAR, note, outline, pill, shade, size},
    geometry::Sheet,
    gesture::{Deed, Gesture},
    hit::{Handle, Marks, Selected},
    look::Mapping,
    paint::{Brush, measure},
    state::Stage,
    tools::Tool,
    typing,
};
use crate::{
    domain::EvidenceFile,
    evidence::Annotation,
    gui::{pictures::Loaded, screens::Scene, text as t, text_editor as te, theme::UNTINTED},
    workbench::{Busy, PictureSize},
};

/// Points beside a thin mark that still count as on it.
const SLACK: f32 = 6.0;
/// Points beside the middle of a handle that still count as on it.
const REACH: f32 = 9.0;
/// Points the pointer must go before it is a drag.
const START: f32 = 4.0;

/// The widget that takes the keys of the picture.
pub(super) fn id() -> Id {
    Id::unique("editor-canvas")
}

/// Paints the picture and does what the pointer asks for.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    editor: &mut Editor,
    file: &EvidenceFile,
    sheet: Sheet,
) {
    let (_, place) = ui.allocate_space(ui.available_size());
    let response = ui.interact(place, id(), Sense::click_and_drag());
    let (hidden, drawn) = editor.drawing.counts();
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, te::canvas(hidden, drawn)));
    take_keys(ui, editor, &response);
    let picture = scene
        .pictures
        .get(&file.sha256, PictureSize::Full, scene.out);
    let texture = match picture {
        // Marks drawn now would be meant for the picture before.
        _ if scene.bench.is_busy(Busy::Redacting) => {
            return note(ui.painter(), place, te::REDACTING);
        }
        Loaded::Pending => return note(ui.painter(), place, t::LOADING),
        Loaded::Failed => return note(ui.painter(), place, t::NO_PICTURE),
        Loaded::Ready(texture) => texture,
    };
    let size = sheet.rect().size();
    zoom(ui, editor, &response, sheet);
    let mapping = editor.look.mapping(place, size, ui.pixels_per_point());
    let desk = Desk { mapping, sheet };
    desk.follow_pointer(ui, editor, &response);
    desk.show_cursor(ui, editor, &response);
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    let painter = ui.painter_at(place);
    painter.image(texture.id(), mapping.rect(sheet.rect()), whole, UNTINTED);
    desk.paint(ui, editor, place);
    typing::ui(ui, editor, mapping, place);
}

/// The picture takes the keys at first, and keeps the arrows and Esc while it has them.
fn take_keys(ui: &Ui, editor: &mut Editor, response: &Response) {
    if editor.stage == Stage::Opened {
        response.request_focus();
        editor.stage = Stage::Drawing;
    }
    let filter = EventFilter {
        tab: false,
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: true,
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
}

fn zoom(ui: &Ui, editor: &mut Editor, response: &Response, sheet: Sheet) {
    let (place, size) = (response.rect, sheet.rect().size());
    let factor =
        ui.input(|input| input.zoom_delta() * (input.smooth_scroll_delta().y * 0.004).exp());
    if response.contains_pointer() && (factor - 1.0).abs() > f32::EPSILON {
        let pointer = ui.input(|input| input.pointer.hover_pos());
        let pointer = pointer.unwrap_or(place.center());
        editor.look.zoom(factor, pointer, place, size);
    }
    let pans = editor.gesture.is_some_and(|it| it.deed == Deed::Pan);
    if response.dragged_by(PointerButton::Middle) || (pans && response.dragged()) {
        let by = ui.input(|input| input.pointer.delta());
        editor.look.pan(by, place, size);
    }
}

/// Where the picture lies and what it is.
#[derive(Clone, Copy)]
struct Desk {
    mapping: Mapping,
    sheet: Sheet,
}

impl Desk {
    fn with_marks<R>(self, ui: &Ui, editor: &Editor, read: impl FnOnce(&Marks<'_>) -> R) -> R {
        let ctx = ui.ctx().clone();
        let measure = |words: &str, size: f32| measure(&ctx, words, size);
        read(&Marks {
            markup: editor.drawing.markup(),
            sheet: self.sheet,
            measure: &measure,
        })
    }

    fn follow_pointer(self, ui: &Ui, editor: &mut Editor, response: &Response) {
        let (pointer, pressed, released, shift) = ui.input(|input| {
            let pointer = &input.pointer;
            (
                pointer.interact_pos(),
                pointer.primary_pressed(),
                pointer.primary_released(),
                input.modifiers.shift,
            )
        });
        // On a slow machine the button may go down and up within one frame.
        if pressed && (response.is_pointer_button_down_on() || response.clicked()) {
            let at = ui.input(|input| input.pointer.press_origin()).or(pointer);
            self.press(ui, editor, response, at);
        }
        if let (Some(gesture), Some(pointer)) = (editor.gesture.as_mut(), pointer) {
            gesture.to = self.mapping.to_picture(pointer);
            gesture.straight = shift;
            let way = (gesture.to - gesture.from).length() * self.mapping.scale;
            gesture.is_drag |= way > START;
        }
        if released && let Some(gesture) = editor.gesture.take() {
            self.release(ui, editor, gesture);
        }
        if response.double_clicked()
            && let Some(pointer) = pointer
            && let Some(index) = self.words_at(ui, editor, self.mapping.to_picture(pointer))
        {
            editor.retype(index);
        }
    }

    fn press(self, ui: &Ui, editor: &mut Editor, response: &Response, at: Option<Pos2>) {
        editor.stage = Stage::Drawing;
        editor.look.bare = false;
        editor.drawing.seal();
        let Some(at) = at.map(|at| self.mapping.to_picture(at)) else {
            return;
        };
        // Pressing beside words being typed ends them, and nothing more.
        if editor.typing.is_some() {
            editor.end_typing();
            response.request_focus();
            return;
        }
        response.request_focus();
        let deed = if ui.input(|input| input.key_down(Key::Space)) {
            Deed::Pan
        } else {
            self.deed(ui, editor, at)
        };
        editor.gesture = Some(Gesture::new(deed, at));
    }

    /// What pressing here begins: what is chosen comes first, so that it can be set right with any tool in hand.
    fn deed(self, ui: &Ui, editor: &mut Editor, at: Pos2) -> Deed {
        if let Some(selected) = editor.selected {
            if let Some(handle) = self.handle_at(ui, editor, selected, at) {
                return Deed::Size(selected, handle);
            }
            let slack = self.mapping.pixels(SLACK);
            if self.with_marks(ui, editor, |marks| marks.holds(selected, at, slack)) {
                return Deed::Move(selected);
            }
        }
        let found = self.mark_at(ui, editor, at);
        match (editor.tool, found) {
            (Tool::Select, found) => {
                editor.selected = found;
                found.map_or(Deed::Pan, Deed::Move)
            }
            (tool, Some(found)) if is_like(editor, found, tool) => {
                editor.selected = Some(found);
                Deed::Move(found)
            }
            (tool, _) => Deed::Draw(tool),
        }
    }

    fn release(self, ui: &Ui, editor: &mut Editor, gesture: Gesture) {
        if editor.drop_gesture(gesture, self.sheet) || gesture.is_drag {
            return;
        }
        match (gesture.deed, editor.tool) {
            (Deed::Draw(Tool::Text), _) => {
                let at = super::geometry::inside(gesture.to, self.sheet);
                editor.begin_typing(at, self.sheet);
            }
            (Deed::Move(Selected::Mark(index)), Tool::Text) => {
                editor.retype(index);
            }
            (Deed::Draw(_), _) => editor.selected = self.mark_at(ui, editor, gesture.to),
            _ => {}
        }
    }

    fn mark_at(self, ui: &Ui, editor: &Editor, at: Pos2) -> Option<Selected> {
        let slack = self.mapping.pixels(SLACK);
        self.with_marks(ui, editor, |marks| marks.at(at, slack))
    }

    fn words_at(self, ui: &Ui, editor: &Editor, at: Pos2) -> Option<usize> {
        let found = self.mark_at(ui, editor, at)?;
        is_like(editor, found, Tool::Text)
            .then_some(found.mark())
            .flatten()
    }

    fn handle_at(self, ui: &Ui, editor: &Editor, selected: Selected, at: Pos2) -> Option<Handle> {
        let (near, reach) = (self.mapping.pixels(NEAR), self.mapping.pixels(REACH));
        let handles = self.with_marks(ui, editor, |marks| marks.handles(selected, near));
        let close = handles
            .into_iter()
            .filter(|(_, spot)| spot.distance(at) <= reach);
        close
            .min_by(|(_, a), (_, b)| a.distance(at).total_cmp(&b.distance(at)))
            .map(|(handle, _)| handle)
    }

    fn show_cursor(self, ui: &Ui, editor: &Editor, response: &Response) {
        let held = editor.gesture.map(|gesture| gesture.deed);
        if !response.contains_pointer() && held.is_none() {
            return;
        }
        let pointer = ui.input(|input| input.pointer.hover_pos());
        let Some(at) = pointer.map(|at| self.mapping.to_picture(at)) else {
            return;
        };
        ui.set_cursor_icon(match held {
            Some(Deed::Pan) => CursorIcon::Grabbing,
            Some(Deed::Move(_)) => CursorIcon::Move,
            Some(Deed::Size(_, handle)) => handle.cursor(),
            Some(Deed::Draw(tool)) => tool.cursor(),
            None => self.cursor_over(ui, editor, at),
        });
    }

    fn cursor_over(self, ui: &Ui, editor: &Editor, at: Pos2) -> CursorIcon {
        if ui.input(|input| input.key_down(Key::Space)) {
            return CursorIcon::Grab;
        }
        let slack = self.mapping.pixels(SLACK);
        if let Some(selected) = editor.selected {
            if let Some(handle) = self.handle_at(ui, editor, selected, at) {
                return handle.cursor();
            }
            if self.with_marks(ui, editor, |marks| marks.holds(selected, at, slack)) {
                return CursorIcon::Move;
            }
        }
        if editor.tool == Tool::Select {
            let found = self.mark_at(ui, editor, at);
            return found.map_or(CursorIcon::Grab, |_| CursorIcon::Move);
        }
        editor.tool.cursor()
    }

    fn paint(self, ui: &Ui, editor: &Editor, place: Rect) {
        let painter = &ui.painter_at(place);
        if editor.look.is_bare() {
            return pill(
                painter,
                place.center_top() + egui::vec2(0.0, 24.0),
                te::BEFORE,
            );
        }
        let (drawn, selected) = editor.shown(self.sheet);
        let markup = drawn.as_ref().unwrap_or(editor.drawing.markup());
        let (mapping, sheet) = (self.mapping, self.sheet);
        let brush = Brush {
            painter,
            mapping,
            sheet,
        };
        let written = editor.typing.as_ref().and_then(|typing| typing.index);
        brush.marks(markup, written);
        if let Some(crop) = markup.crop {
            shade(painter, mapping, sheet.rect(), crop);
        }
        let ctx = ui.ctx().clone();
        let measure = |words: &str, size: f32| measure(&ctx, words, size);
        let marks = Marks {
            markup,
            sheet,
            measure: &measure,
        };
        let Some(selected) = selected else {
            return;
        };
        outline(painter, mapping, &marks, selected);
        let sizes = |deed| matches!(deed, Deed::Draw(_) | Deed::Size(..));
        let is_sized = editor
            .gesture
            .is_some_and(|it| it.is_drag && sizes(it.deed));
        if is_sized {
            size(painter, mapping, &marks, selected, place);
        }
    }
}

/// Whether what lies there is of the kind the tool makes, where pressing it again means that one and not another.
fn is_like(editor: &Editor, found: Selected, tool: Tool) -> bool {
    let mark = found
        .mark()
        .and_then(|index| editor.drawing.markup().annotations.get(index));
    matches!(
        (mark, tool),
        (Some(Annotation::Number { .. }), Tool::Number)
            | (Some(Annotation::Text { .. }), Tool::Text)
    )
}
