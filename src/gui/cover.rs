//! Covers the window of an encrypted project that nobody has touched for a while. What is behind it goes on.

use std::time::Duration;

use egui::{CentralPanel, Context, Frame, Id, Key, Label, RichText, Ui};

use super::{
    locking::forget_typed,
    text_lock as tl,
    theme::{Tokens, semibold},
    widgets::{Field, primary, prose},
};
use crate::workbench::{OpenProject, Password, Workbench};

/// Whether the window is covered, and since when nobody has touched it.
#[derive(Debug, Default)]
pub(super) struct Cover {
    /// In seconds of the window's own time.
    touched: f64,
    covered: bool,
    typed: Password,
    wrong: bool,
}

impl Cover {
    /// Covers the window.
    pub(super) fn close(&mut self) {
        *self = Self {
            touched: self.touched,
            covered: true,
            ..Self::default()
        };
    }

    /// Whether the window is covered.
    pub(super) fn is_closed(&self) -> bool {
        self.covered
    }

    /// Looks whether the window has to be covered now; if not yet, it is woken when it has.
    pub(super) fn watch(&mut self, ctx: &Context, bench: &Workbench) {
        let (now, touched) = ctx.input(|input| (input.time, !input.raw.events.is_empty()));
        if touched {
            self.touched = now;
        }
        let minutes = bench.settings().cover_minutes;
        let protected = bench.project().is_some_and(OpenProject::is_protected);
        if !protected {
            self.covered = false;
        } else if !self.covered && minutes > 0 {
            let left = self.touched + f64::from(minutes) * 60.0 - now;
            if left <= 0.0 {
                self.close();
            } else {
                ctx.request_repaint_after(Duration::from_secs_f64(left));
            }
        }
    }

    /// Paints the cover in place of everything else.
    pub(super) fn ui(&mut self, ui: &mut Ui, bench: &Workbench) {
        let tokens = Tokens::of(ui.ctx());
        let frame = Frame::new().fill(tokens.background);
        CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            ui.vertical_centered(|ui| {
                ui.set_max_width(360.0);
                ui.add_space((ui.available_height() / 3.0).max(20.0));
                ui.label(RichText::new(tl::COVERED).font(semibold(20.0)));
                ui.add_space(6.0);
                ui.add(Label::new(prose(tl::COVERED_BODY)).wrap());
                ui.add_space(12.0);
                self.field_ui(ui, bench);
                if self.wrong {
                    ui.add_space(6.0);
                    let words = prose(tl::WRONG).color(tokens.danger());
                    ui.add(Label::new(words).wrap());
                }
            });
        });
    }

    fn field_ui(&mut self, ui: &mut Ui, bench: &Workbench) {
        let field = Field::line(Id::unique("lock-cover"), tl::PASSWORD).masked();
        let typed = field.show(ui, self.typed.typed());
        if let Some(text) = typed.text {
            (self.typed, self.wrong) = (Password::new(text), false);
        }
        if ui.memory(|memory| memory.focused().is_none()) && !typed.left {
            typed.response.request_focus();
        }
        let entered = typed.left && ui.input(|input| input.key_pressed(Key::Enter));
        ui.add_space(10.0);
        if primary(ui, tl::UNCOVER).clicked() || entered {
            self.covered = !bench.is_password(&self.typed);
            (self.wrong, self.typed) = (self.covered, Password::default());
            forget_typed(ui.ctx());
        }
    }
}
