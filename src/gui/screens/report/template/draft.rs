//! What the pane keeps of a template beside the template itself, and what becomes of it in one frame.

use std::{fmt::Debug, hash::Hash};

use egui::{Id, Ui};

use crate::{domain::Template, gui::widgets::Field};

/// What is half written or half asked in the pane.
#[derive(Clone, Debug, Default)]
pub(in crate::gui) struct TemplateDraft {
    /// Whether the pane is unfolded.
    pub(in crate::gui) open: bool,
    /// A name being typed: it counts once the field is left.
    pub(super) name: Option<String>,
    /// An accent being typed.
    pub(super) accent: Option<String>,
    /// The template that goes when its button is pressed once more.
    pub(super) removing: Option<String>,
}

/// The template as it comes out of a frame.
pub(super) struct Edited {
    /// The template.
    pub(super) template: Template,
    /// Something was pressed.
    pub(super) pressed: bool,
    /// Something was typed.
    pub(super) typed: bool,
    /// A field was left.
    pub(super) left: bool,
}

impl Edited {
    /// A template that nothing has happened to yet.
    pub(super) fn new(template: Template) -> Self {
        Self {
            template,
            pressed: false,
            typed: false,
            left: false,
        }
    }

    /// The id of a field of this template.
    pub(super) fn id(&self, field: impl Hash + Debug) -> Id {
        Id::unique(("template", self.template.name.as_str(), field))
    }

    /// Shows a field and returns its text, should it have changed.
    pub(super) fn field(&mut self, ui: &mut Ui, field: Field<'_>, text: &str) -> Option<String> {
        let typed = field.show(ui, text);
        self.typed |= typed.text.is_some();
        self.left |= typed.left;
        typed.text
    }
}
