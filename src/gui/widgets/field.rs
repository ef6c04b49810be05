//! A text to type into. It holds no text of its own: it shows what is given and tells what it became.

use egui::{
    Frame, Id, Margin, Response, TextBuffer, TextEdit, TextFormat, Ui, Vec2, text::LayoutJob,
};

use crate::gui::theme::{RADIUS, Tokens, regular};

/// A text to type into.
pub(in crate::gui) struct Field<'a> {
    id: Id,
    name: &'a str,
    hint: &'a str,
    rows: usize,
    framed: bool,
    masked: bool,
    size: f32,
}

/// What became of it in this frame.
pub(in crate::gui) struct Typed {
    /// The new text, when it changed.
    pub(in crate::gui) text: Option<String>,
    /// Whether the caret has just left it.
    pub(in crate::gui) left: bool,
    /// The widget.
    pub(in crate::gui) response: Response,
}

impl<'a> Field<'a> {
    /// A field of one line. The id comes from what is edited, never from its place.
    pub(in crate::gui) fn line(id: Id, name: &'a str) -> Self {
        Self {
            id,
            name,
            hint: "",
            rows: 0,
            framed: true,
            masked: false,
            size: 14.0,
        }
    }

    /// A field of several lines that grows with its text.
    pub(in crate::gui) fn area(id: Id, name: &'a str, rows: usize) -> Self {
        Self {
            rows,
            ..Self::line(id, name)
        }
    }

    /// What to write, shown while empty.
    pub(in crate::gui) fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Without a frame: for a field inside a card.
    pub(in crate::gui) fn bare(mut self) -> Self {
        self.framed = false;
        self
    }

    /// For a password: its letters are not shown.
    pub(in crate::gui) fn masked(mut self) -> Self {
        self.masked = true;
        self
    }

    /// With smaller letters.
    pub(in crate::gui) fn small(mut self) -> Self {
        self.size = 12.0;
        self
    }

    /// Paints the field with a text.
    pub(in crate::gui) fn show(self, ui: &mut Ui, text: &str) -> Typed {
        let tokens = Tokens::of(ui.ctx());
        let mut edited = text.to_owned();
        let frame = if self.framed {
            let line = if ui.memory(|memory| memory.has_focus(self.id)) {
                tokens.accent
            } else {
                tokens.line
            };
            Frame::new()
                .fill(tokens.surface)
                .stroke(egui::Stroke::new(1.0, line))
                .corner_radius(RADIUS)
                .inner_margin(Margin::symmetric(10, 5))
        } else {
            Frame::new().inner_margin(Margin::symmetric(0, 0))
        };
        let font = regular(self.size);
        let line_height = self.size * 1.5;
        let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| {
            let format = TextFormat {
                line_height: Some(line_height),
                ..TextFormat::simple(font.clone(), tokens.text)
            };
            let mut job = LayoutJob::single_section(text.as_str().to_owned(), format);
            job.wrap.max_width = width;
            ui.fonts_mut(|fonts| fonts.layout_job(job))
        };
        let hint = egui::RichText::new(self.hint)
            .font(regular(self.size))
            .color(tokens.muted);
        let edit = match self.rows {
            0 => TextEdit::singleline(&mut edited).password(self.masked),
            rows => TextEdit::multiline(&mut edited)
                .desired_rows(rows)
                .layouter(&mut layouter),
        };
        let edit = edit
            .id(self.id)
            .frame(frame)
            .hint_text(hint)
            .font(regular(self.size))
            .margin(Margin::ZERO);
        let output = edit
            .desired_width(f32::INFINITY)
            .min_size(Vec2::new(0.0, line_height))
            .show(ui);
        let response = output.response.response;
        let response = response.accessible_name(self.name);
        let changed = edited != text;
        Typed {
            text: changed.then_some(edited),
            left: response.lost_focus(),
            response,
        }
    }
}
