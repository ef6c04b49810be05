//! Paints the editor.

use egui::Context;

use super::Editor;
use crate::gui::{command::Command, screens::Scene};

/// Paints the editor over the whole window.
pub(in crate::gui) fn show(_ctx: &Context, scene: &mut Scene<'_>, editor: Editor) {
    drop(editor);
    scene.out.push(Command::CloseDialog);
}
