//! What the pane keeps of a template beside the template itself, and what becomes of it in one frame.

use std::{fmt::Debug, hash::Hash, mem::discriminant};

use egui::{Id, Ui};

use crate::{
    domain::{Section, SectionKind, Template},
    gui::{
        text_template as tt,
        widgets::{Field, Typed},
    },
};

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
    /// Sections that were taken out, each with the name of its template: they come back as they were.
    taken_out: Vec<(String, Section)>,
}

impl TemplateDraft {
    /// Keeps a section that is taken out of the template of that name.
    pub(super) fn take_out(&mut self, template: &str, section: Section) {
        self.taken_out.push((template.to_owned(), section));
    }

    /// The section of that kind as it was when it was taken out of the template last, or else the usual one.
    pub(super) fn bring_back(&mut self, template: &str, kind: &SectionKind) -> Section {
        let is_wanted = |(from, section): &(String, Section)| {
            from == template && discriminant(&section.kind) == discriminant(kind)
        };
        let last = self.taken_out.iter().rposition(is_wanted);
        last.map_or_else(
            || Section::from(kind.clone()),
            |last| self.taken_out.remove(last).1,
        )
    }
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

    /// Shows a field whose words take the place of the usual ones: those are seen while it is empty, or pointed at.
    pub(super) fn own_words(
        &mut self,
        ui: &mut Ui,
        (id, name): (Id, &str),
        (own, usual): (&str, &str),
    ) -> Option<String> {
        let typed = Field::line(id, name).hint(usual).show(ui, own);
        if !own.is_empty() {
            typed.response.clone().on_hover_text(tt::usual(usual));
        }
        self.took(typed)
    }

    /// Shows a field and returns its text, should it have changed.
    pub(super) fn field(&mut self, ui: &mut Ui, field: Field<'_>, text: &str) -> Option<String> {
        let typed = field.show(ui, text);
        self.took(typed)
    }

    fn took(&mut self, typed: Typed) -> Option<String> {
        self.typed |= typed.text.is_some();
        self.left |= typed.left;
        typed.text
    }
}
