//! Evidence comes into the window: dropped, pasted, captured.

use std::sync::Arc;

use egui::{ColorImage, Context, Event, Key};

use super::{App, capture::Captures};
use crate::{
    evidence::Picture,
    gui::{
        clipboard::Clipboard,
        text as t, text_evidence as te, text_issued as ti,
        view::{Dialog, Screen},
    },
    workbench::{CLIPBOARD, ReportDeed, Request, Source},
};

/// The ways in.
pub(super) struct Intake {
    pub(super) captures: Captures,
    pub(super) clipboard: Box<dyn Clipboard>,
    /// Something was pasted since the key for it was last let go.
    pub(super) pasted: bool,
}

impl App {
    /// Files and pictures that were dropped or pasted belong to the control in view.
    pub(super) fn take_evidence(&mut self, ctx: &Context) {
        let covered = self.view.dialogs.last().is_some_and(Dialog::fills_window);
        if self.view.screen == Screen::Overview && !covered {
            return self.take_signed_copy(ctx);
        }
        if self.shell.bench.project().is_none() || self.view.screen != Screen::Check || covered {
            return;
        }
        self.attach(dropped(ctx));
        self.take_pasted(ctx);
    }

    /// What is dropped where the reports are listed is the signed copy of the newest.
    fn take_signed_copy(&mut self, ctx: &Context) {
        let (scans, project) = (dropped(ctx), self.shell.bench.project());
        let (false, Some(project)) = (scans.is_empty(), project) else {
            return;
        };
        match project.assessment().issued.last() {
            Some(report) => {
                let deed = ReportDeed::AttachCopy(report.pdf.clone(), scans);
                self.on_report(deed);
            }
            None => self
                .shell
                .ask(Request::Tell(ti::NOTHING_TO_DROP_ON.to_owned())),
        }
    }

    /// A picture is taken at once. Text that no field takes, or nothing at all, may stand before files or a picture.
    fn take_pasted(&mut self, ctx: &Context) {
        let (pictures, text, let_go) = ctx.input(|input| pasted(&input.events));
        self.intake.pasted |= text || !pictures.is_empty();
        let pictures = pictures.iter().map(|image| self.source(unpacked(image)));
        let pictures: Vec<Source> = pictures.collect();
        self.attach(pictures);
        let expected = text || (let_go && !self.intake.pasted);
        if let_go {
            self.intake.pasted = false;
        }
        if expected && self.view.dialogs.is_empty() && !ctx.text_edit_focused() {
            self.take_clipboard();
        }
    }

    fn take_clipboard(&mut self) {
        let files = self.intake.clipboard.files();
        let mut sources: Vec<Source> = files.into_iter().map(Source::File).collect();
        if sources.is_empty() {
            let picture = self.intake.clipboard.picture();
            sources.extend(picture.map(|picture| self.source(picture)));
        }
        if sources.is_empty() {
            let words = te::NO_CLIPBOARD_PICTURE.to_owned();
            self.shell.ask(Request::Tell(words));
        }
        self.attach(sources);
    }

    fn source(&self, picture: Picture) -> Source {
        Source::Pixels {
            name: CLIPBOARD.to_owned(),
            title: t::captured_title(self.shell.now()),
            width: picture.width,
            height: picture.height,
            rgba: picture.rgba.into(),
        }
    }

    pub(super) fn attach(&mut self, sources: Vec<Source>) {
        if let Some(key) = self.view.selected.clone()
            && !sources.is_empty()
        {
            self.shell.ask(Request::Attach(key, sources));
        }
    }
}

/// The files that were dropped onto the window.
fn dropped(ctx: &Context) -> Vec<Source> {
    ctx.input(|input| {
        let files = input.raw.dropped_files.iter();
        files
            .map(|file| Source::File(file.path().to_owned()))
            .collect()
    })
}

/// Pictures that were pasted, whether text was, and whether the key for it was let go.
fn pasted(events: &[Event]) -> (Vec<Arc<ColorImage>>, bool, bool) {
    let (mut pictures, mut text, mut let_go) = (Vec::new(), false, false);
    for event in events {
        match event {
            Event::PasteImage(image) => pictures.push(image.clone()),
            Event::Paste(_) => text = true,
            Event::Key {
                key: Key::V,
                pressed: false,
                modifiers,
                ..
            } => let_go |= modifiers.command,
            _ => {}
        }
    }
    (pictures, text, let_go)
}

fn unpacked(image: &ColorImage) -> Picture {
    let pixels = image.pixels.iter();
    Picture {
        width: u32::try_from(image.width()).unwrap_or(u32::MAX),
        height: u32::try_from(image.height()).unwrap_or(u32::MAX),
        rgba: pixels
            .flat_map(egui::Color32::to_srgba_unmultiplied)
            .collect(),
    }
}
