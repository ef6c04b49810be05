//! Capturing the screen: what there is to choose from, our own window out of the way, the picture to the control in view.
//! The capturing itself blocks, so it has a worker of its own.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        mpsc::{Receiver, TryRecvError, channel},
    },
    thread,
    time::Duration,
};

use egui::{Context, ViewportCommand};

use super::App;
use crate::{
    domain::ControlKey,
    gui::{
        capture::{CaptureError, Capturer, Choice, Offer, Pixels, Shot, Target},
        jobs, text as t, text_evidence as te,
        view::Dialog,
    },
    workbench::{Request, SCREEN, Source},
};

/// How long a desktop takes to paint what our window had covered.
const SETTLING: Duration = Duration::from_millis(500);

/// What is being captured.
pub(super) struct Captures {
    capturer: Arc<dyn Capturer>,
    under_way: Option<UnderWay>,
}

/// A worker that captures, and what it does that for.
struct UnderWay {
    news: Receiver<News>,
    key: ControlKey,
    /// The session of the project that was open then.
    session: Option<PathBuf>,
}

/// What the worker brings.
enum News {
    Offer(Result<Offer, CaptureError>),
    Shot(Result<Shot, CaptureError>),
}

impl Captures {
    pub(super) fn new(capturer: Arc<dyn Capturer>) -> Self {
        Self {
            capturer,
            under_way: None,
        }
    }

    fn begin(
        &mut self,
        ctx: &Context,
        (key, session): (ControlKey, Option<PathBuf>),
        work: impl FnOnce(&dyn Capturer) -> News + Send + 'static,
    ) {
        let (sender, news) = channel();
        let (capturer, ctx) = (self.capturer.clone(), ctx.clone());
        jobs::spawn("capture", move || {
            let _ = sender.send(work(capturer.as_ref()));
            ctx.request_repaint();
        });
        self.under_way = Some(UnderWay { news, key, session });
    }
}

impl App {
    /// Asks what can be captured for the control in view.
    pub(super) fn capture(&mut self, ctx: &Context) {
        let Some(key) = self.view.selected.clone() else {
            return;
        };
        if self.intake.captures.under_way.is_none() {
            let target = (key, self.session());
            let captures = &mut self.intake.captures;
            captures.begin(ctx, target, |capturer| News::Offer(capturer.choices()));
        }
    }

    /// Captures one of the choices, or lets the system's own dialog ask.
    pub(super) fn capture_choice(
        &mut self,
        ctx: &Context,
        key: ControlKey,
        choice: Option<Choice>,
    ) {
        ctx.send_viewport_cmd(ViewportCommand::Minimized(true));
        let target = (key, self.session());
        self.intake.captures.begin(ctx, target, move |capturer| {
            thread::sleep(SETTLING);
            let mut shot = capturer.capture(choice.as_ref());
            // What a system calls its screens says nothing of what is on them.
            let is_screen = choice.is_some_and(|it| it.kind == Target::Screen);
            if let (Ok(shot), true) = (&mut shot, is_screen) {
                shot.title.clear();
            }
            News::Shot(shot)
        });
    }

    fn session(&self) -> Option<PathBuf> {
        let project = self.shell.bench.project();
        project.map(|project| project.seat().to_owned())
    }

    /// Takes in what the worker has brought.
    pub(super) fn take_captures(&mut self, ctx: &Context) {
        let under_way = self.intake.captures.under_way.as_ref();
        match under_way.map(|it| it.news.try_recv()) {
            Some(Ok(news)) => self.captured(ctx, news),
            Some(Err(TryRecvError::Disconnected)) => self.captured(ctx, died()),
            Some(Err(TryRecvError::Empty)) | None => {}
        }
    }

    /// Waits for what is under way. For tests: the window itself never waits.
    pub(super) fn await_captures(&mut self, ctx: &Context) {
        while let Some(under_way) = &self.intake.captures.under_way {
            let news = under_way.news.recv().unwrap_or_else(|_| died());
            self.captured(ctx, news);
        }
    }

    fn captured(&mut self, ctx: &Context, news: News) {
        let Some(UnderWay { key, session, .. }) = self.intake.captures.under_way.take() else {
            return;
        };
        if matches!(news, News::Shot(_)) {
            ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            ctx.send_viewport_cmd(ViewportCommand::Focus);
        }
        // What was captured for one project must not end up in another.
        if session != self.session() {
            return;
        }
        match news {
            News::Offer(Ok(Offer::Choices(choices))) if choices.is_empty() => {
                self.tell(te::NOTHING_TO_CAPTURE.to_owned());
            }
            News::Offer(Ok(Offer::Choices(choices))) => {
                self.view.dialogs.push(Dialog::Capture(key, choices));
            }
            News::Offer(Ok(Offer::System)) => self.capture_choice(ctx, key, None),
            News::Shot(Ok(shot)) => self.take_shot(key, shot),
            News::Offer(Err(error)) | News::Shot(Err(error)) => self.tell(te::not_captured(&error)),
        }
    }

    fn take_shot(&mut self, key: ControlKey, shot: Shot) {
        if let Some(path) = &shot.left_behind {
            self.tell(te::left_behind(path));
        }
        let name = SCREEN.to_owned();
        let title = match shot.title.trim() {
            "" => t::captured_title(self.shell.now()),
            title => title.to_owned(),
        };
        let source = match shot.pixels {
            Pixels::Rgba(rgba) => Source::Pixels {
                name,
                title,
                width: shot.width,
                height: shot.height,
                rgba: rgba.into(),
            },
            Pixels::Png(bytes) => Source::Bytes {
                name,
                title,
                bytes: bytes.into(),
            },
        };
        self.shell.ask(Request::Attach(key, vec![source]));
    }

    fn tell(&mut self, words: String) {
        self.shell.ask(Request::Tell(words));
    }
}

/// The worker has ended without a word.
fn died() -> News {
    News::Shot(Err(CaptureError::Failed("the worker ended".to_owned())))
}
