//! The program as egui sees it: takes in what has come, paints the screen, does what it asked for.

mod answers;
mod capture;
mod covering;
mod drafts;
mod evidence;
mod leaving;
mod signing;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use egui::{Context, Ui, ViewportCommand};

use self::{capture::Captures, evidence::Intake};
use super::widgets;
use super::{
    capture::Capturer,
    clipboard::Clipboard,
    command::{Command, HandOut, Outbox},
    cover::Cover,
    dialogs, fonts, keys,
    picker::FilePicker,
    pictures::Pictures,
    printing::{PrintQueue, Printer},
    screens::{self, Scene},
    shell::Shell,
    text as t, theme,
    theme::Tokens,
    view::{Dialog, Screen, View, Viewer},
};
use crate::{
    domain::DateTime,
    store::ThemeChoice,
    workbench::{Job, OpenProject, Outcome, Request, SaveState, Workbench},
};

/// The window.
pub struct App {
    shell: Shell,
    view: View,
    pictures: Pictures,
    intake: Intake,
    /// The project on the bench when the view was last made for it.
    entered: Option<PathBuf>,
    title: String,
    /// The user has said that the window may close.
    may_close: bool,
    cover: Cover,
}

/// What the window needs from outside.
pub struct Parts {
    /// The workbench.
    pub bench: Workbench,
    /// Asks for files.
    pub picker: Box<dyn FilePicker>,
    /// Captures the screen.
    pub capturer: Arc<dyn Capturer>,
    /// Reads the clipboard where egui does not.
    pub clipboard: Box<dyn Clipboard>,
    /// Prints.
    pub printer: Arc<dyn Printer>,
    /// Reads the clock.
    pub clock: fn() -> DateTime,
    /// Opens a file with the system's program for it.
    pub opener: Box<dyn Fn(&Path)>,
}

impl App {
    /// Sets the window up; `open` is a project to begin with.
    #[must_use]
    pub fn new(parts: Parts, open: Option<PathBuf>, ctx: &Context) -> Self {
        fonts::install(ctx);
        theme::install(ctx);
        let Parts {
            bench,
            picker,
            capturer,
            clipboard,
            printer,
            clock,
            opener,
        } = parts;
        let prints = PrintQueue::new(printer);
        let mut shell = Shell::new(bench, picker, clock, opener, prints, ctx);
        if let Some(path) = open {
            shell.ask(Request::Open(path));
        }
        let (view, pictures, title) = (View::default(), Pictures::default(), String::new());
        Self {
            shell,
            view,
            pictures,
            intake: Intake {
                captures: Captures::new(capturer),
                clipboard,
                pasted: false,
            },
            entered: None,
            title,
            may_close: false,
            cover: Cover::default(),
        }
    }

    /// Waits until no job is under way and takes in what they brought. For tests: the window itself never waits.
    pub fn settle(&mut self, ctx: &Context) {
        self.take_in(ctx);
        while let Some(outcome) = self.shell.wait() {
            self.receive(ctx, outcome);
            self.take_in(ctx);
        }
        self.await_captures(ctx);
        self.shell.await_prints();
    }

    /// The workbench, to look at.
    #[must_use]
    pub fn bench(&self) -> &Workbench {
        &self.shell.bench
    }

    /// Takes in outcomes of jobs and answers of file dialogs.
    fn take_in(&mut self, ctx: &Context) {
        while let Some(outcome) = self.shell.poll() {
            self.receive(ctx, outcome);
        }
        self.take_captures(ctx);
        self.shell.take_prints();
        if let Some((pick, paths)) = self.shell.picked() {
            self.picked(ctx, pick, paths);
        }
    }

    fn receive(&mut self, ctx: &Context, outcome: Outcome) {
        match outcome {
            Outcome::Picture(sha256, size, result) => {
                self.pictures.put(ctx, &sha256, size, result);
            }
            Outcome::PicturePassed(sha256, size) => self.pictures.pass(&sha256, size),
            Outcome::Text(sha256, lines) => self.pictures.put_text(sha256, lines),
            mut outcome => {
                self.signing_goes_on(&mut outcome);
                self.shell.ask(Request::Done(outcome));
                self.say_once();
                self.follow(ctx);
            }
        }
    }

    /// Offers at once what a crashed session left of the file just opened: redone work would be work lost.
    fn offer_recovery(&mut self) {
        let bench = &self.shell.bench;
        let of = |project: &'_ OpenProject| {
            let wreck = project.wreck().map(|wreck| wreck.path.clone());
            project.path().map(Path::to_owned).or(wreck)
        };
        let Some(path) = bench.project().and_then(of) else {
            return;
        };
        let left = bench
            .offers()
            .iter()
            .find(|offer| offer.path.as_ref() == Some(&path));
        self.view
            .dialogs
            .extend(left.cloned().map(Dialog::Recovery));
    }

    /// Follows the bench: another project gets a fresh view, a save that was waited for goes on.
    fn follow(&mut self, ctx: &Context) {
        let folder = self
            .shell
            .bench
            .project()
            .map(|project| project.seat().to_owned());
        if folder != self.entered {
            match self.shell.bench.project() {
                Some(project) => self.view.enter(project.listing()),
                None => self.view = View::default(),
            }
            self.pictures.clear();
            forget_drafts(ctx);
            self.entered = folder;
            self.offer_recovery();
            let is_damaged = |it: &OpenProject| it.wreck().is_some();
            if self.shell.bench.project().is_some_and(is_damaged) {
                self.view.dialogs.push(Dialog::Losses);
            }
        }
        let saved = self
            .shell
            .bench
            .project()
            .map(|project| (project.save_state(), project.is_unsaved()));
        match saved {
            Some((SaveState::Saving, _)) => {}
            Some((_, true)) if self.view.after_save.is_some() && !self.shell.is_asking() => {
                self.view.after_save = None;
            }
            Some((_, false)) => {
                if let Some(leaving) = self.view.after_save.take() {
                    self.leave(ctx, leaving);
                }
            }
            _ => {}
        }
    }

    fn paint(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let mut out = Outbox::new();
        self.pictures.begin(ctx.cumulative_pass_nr());
        keys::read(&ctx, &self.shell.bench, &self.view, &mut out);
        let mut scene = Scene {
            bench: &self.shell.bench,
            view: &mut self.view,
            pictures: &mut self.pictures,
            today: self.shell.now().date,
            tokens: Tokens::of(&ctx),
            out: &mut out,
        };
        screens::show(ui, &mut scene);
        dialogs::show(&ctx, &mut scene);
        for command in out {
            self.obey(&ctx, command);
        }
    }

    fn obey(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::Ask(request) => {
                self.shell.ask(*request);
                self.follow(ctx);
                if let Some(project) = self.shell.bench.project() {
                    self.view.keep_selection(project.listing());
                }
            }
            Command::Show(screen) => {
                self.shell.ask(Request::Seal);
                self.view.screen = screen;
            }
            Command::Open(dialog) => {
                if dialog.fills_window() {
                    // Its keys must not end up in a field behind it.
                    release_focus(ctx);
                }
                if self.view.dialogs.last() != Some(&dialog) {
                    self.prepare(&dialog);
                    self.view.dialogs.push(dialog);
                }
            }
            Command::CloseDialog => self.close_dialog(ctx),
            Command::Select(key) => {
                self.shell.ask(Request::Seal);
                self.view.selected = Some(key);
                self.view.reveal = true;
                self.view.screen = Screen::Check;
            }
            Command::SeeInReport(key) => self.view.see_in_report(key),
            Command::Step(direction) => {
                self.shell.ask(Request::Seal);
                if let Some(project) = self.shell.bench.project() {
                    self.view.step(project.listing(), direction);
                }
            }
            Command::Filter(filter) => {
                self.view.filter = filter;
                self.view.reveal = true;
            }
            Command::Search if self.view.screen == Screen::Evidence => {
                self.view.evidence.seek = true;
            }
            Command::Search => {
                self.view.screen = Screen::Check;
                self.view.seek = true;
            }
            Command::Pick(pick) => self.hand_out(HandOut::File(pick)),
            Command::Print => self.hand_out(HandOut::Print),
            Command::ReadKey => self.read_key(),
            Command::Cover => self.cover_now(ctx),
            Command::HandOutAnyway(wanted) => self.hand_out_now(wanted),
            Command::Choose(id) => {
                self.view.evidence.chosen = Some(id);
                self.view.evidence.reveal = true;
            }
            Command::Leave(leaving) => self.wants_to_leave(ctx, leaving),
            Command::View(id, shown) => {
                release_focus(ctx);
                let viewer = Viewer::new(id, shown);
                self.view.dialogs.push(Dialog::Viewer(viewer));
            }
            Command::Picture(sha256, size) => {
                self.read(self.shell.bench.picture_job(&sha256, size));
            }
            Command::Text(file) => self.read(self.shell.bench.text_job(&file)),
            Command::Capture => self.capture(ctx),
            Command::CaptureChoice(key, choice) => {
                self.capture_choice(ctx, key, Some(*choice));
            }
            Command::Fold(pane) => self.view.fold(pane),
            Command::SaveThen(leaving) => {
                self.view.dialogs.pop();
                self.view.after_save = Some(leaving);
                self.shell.ask(Request::Save);
            }
            Command::LeaveAnyway(leaving) => {
                self.view.dialogs.pop();
                self.leave(ctx, leaving);
            }
        }
    }

    fn read(&mut self, job: Option<Job>) {
        if let Some(job) = job {
            self.shell.decode(job);
        }
    }

    fn dress(&mut self, ctx: &Context) {
        let settings = self.shell.bench.settings();
        ctx.set_theme(match settings.theme {
            ThemeChoice::System => egui::ThemePreference::System,
            ThemeChoice::Light => egui::ThemePreference::Light,
            ThemeChoice::Dark => egui::ThemePreference::Dark,
        });
        let zoom = f32::from(settings.zoom_percent) / 100.0;
        if (ctx.zoom_factor() - zoom).abs() > 0.001 {
            ctx.set_zoom_factor(zoom);
        }
        let title = t::window_title(
            self.shell
                .bench
                .project()
                .filter(|_| !self.cover.is_closed())
                .map(|p| p.assessment().profile.name.as_str()),
        );
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }
}

/// No field has the caret any more.
fn release_focus(ctx: &Context) {
    ctx.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            memory.surrender_focus(id);
        }
    });
}

/// Half-typed dates and the like belong to the project they were typed in.
fn forget_drafts(ctx: &Context) {
    ctx.data_mut(|data| {
        data.remove_by_type::<widgets::DateDraft>();
        data.remove_by_type::<screens::PeriodDraft>();
        data.remove_by_type::<String>();
        data.remove_by_type::<egui::text_edit::TextEditState>();
    });
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.take_in(ctx);
        self.look_after_cover(ctx);
        if !self.cover.is_closed() {
            self.take_evidence(ctx);
            self.guard_closing(ctx);
        }
        self.dress(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        if self.cover.is_closed() {
            self.cover.ui(ui, &self.shell.bench);
        } else {
            self.paint(ui);
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.shell.ask(Request::Seal);
        // Should the system end the program without asking, the journal stays for the next start.
        if self.may_close || !self.would_lose() {
            self.shell.close();
        }
        self.shell.finish();
    }
}
