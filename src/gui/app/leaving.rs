//! Taking the open project away: for another one, or with the whole window. Nothing is given up without a question.

use egui::{Context, ViewportCommand};

use super::App;
use crate::{
    gui::{
        command::Leaving,
        picker::Pick,
        view::{Dialog, Screen},
    },
    workbench::{Busy, Now, OpenProject, Request, SaveState},
};

impl App {
    /// Leaves at once where nothing would be lost, waits for a save under way, and asks otherwise.
    pub(super) fn wants_to_leave(&mut self, ctx: &Context, leaving: Leaving) {
        self.shell.ask(Request::Seal);
        if leaving == Leaving::Open {
            // Nothing is given up before a file is chosen: the question comes then, and once.
            self.shell.pick(Pick::OpenProject);
        } else if self.is_saving() {
            self.view.after_save = Some(leaving);
        } else if self.would_lose() {
            let dialog = Dialog::Unsaved(leaving);
            if !self.view.dialogs.contains(&dialog) {
                self.view.dialogs.push(dialog);
            }
        } else {
            self.leave(ctx, leaving);
        }
    }

    pub(super) fn is_saving(&self) -> bool {
        let project = self.shell.bench.project();
        project.is_some_and(|project| project.save_state() == SaveState::Saving)
    }

    /// Whether leaving now would give something up: a change, or a picture on its way in.
    pub(super) fn would_lose(&self) -> bool {
        let bench = &self.shell.bench;
        let on_its_way = bench.is_busy(Busy::Importing)
            || bench.is_busy(Busy::Redacting)
            || !bench.duplicates().is_empty();
        bench.project().is_some_and(OpenProject::is_unsaved) || on_its_way
    }

    pub(super) fn leave(&mut self, ctx: &Context, leaving: Leaving) {
        match leaving {
            Leaving::Close => self.shell.ask(Request::Close),
            Leaving::New => {
                self.shell.ask(Request::Close);
                self.follow(ctx);
                self.view.screen = Screen::New;
                self.view.seek = true;
                return;
            }
            Leaving::Open => self.shell.pick(Pick::OpenProject),
            Leaving::OpenFile(path) => self.shell.ask(Request::Open(path)),
            Leaving::NextYear => {
                let next = self.shell.bench.foresee_next_year(Now(self.shell.now()));
                self.view.dialogs.extend(next.map(Dialog::NextYear));
            }
            Leaving::Sample => self.shell.ask(Request::OpenSample),
            Leaving::Quit => {
                self.may_close = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
        self.follow(ctx);
    }

    /// Keeps the window open while something would be lost.
    pub(super) fn guard_closing(&mut self, ctx: &Context) {
        let asked = ctx.input(|input| input.viewport().close_requested());
        // Marks not yet burnt in are part of no project: only the editor knows them, so it asks.
        if let Some(Dialog::Editor(editor)) = self.view.dialogs.last_mut()
            && asked
            && editor.is_drawn()
        {
            editor.ask_before_leaving();
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            return;
        }
        if asked && !self.may_close && (self.is_saving() || self.would_lose()) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.wants_to_leave(ctx, Leaving::Quit);
        }
    }
}
