//! Evidence comes into the window: dropped, pasted, captured.

use std::sync::Arc;

use egui::{ColorImage, Context, Event};

use super::App;
use crate::{
    domain::DateTime,
    gui::{
        text as t, text_evidence as te,
        view::{Dialog, Screen},
    },
    workbench::{CLIPBOARD, Request, Source},
};

impl App {
    /// Files and pictures that were dropped or pasted belong to the control in view.
    pub(super) fn take_evidence(&mut self, ctx: &Context) {
        let covered = self.view.dialogs.last().is_some_and(Dialog::fills_window);
        if self.shell.bench.project().is_none() || self.view.screen != Screen::Check || covered {
            return;
        }
        let dropped = ctx.input(|input| {
            let files = input.raw.dropped_files.iter();
            files
                .map(|file| Source::File(file.path().to_owned()))
                .collect::<Vec<_>>()
        });
        let now = self.shell.now();
        let pasted = ctx.input(|input| pasted(&input.events, now));
        let nothing_pasted = pasted.is_empty();
        self.attach(dropped.into_iter().chain(pasted).collect());
        if nothing_pasted && self.view.dialogs.is_empty() && pastes_text(ctx) {
            self.shell
                .ask(Request::Tell(te::NO_CLIPBOARD_PICTURE.to_owned()));
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

/// Pictures among what was pasted.
fn pasted(events: &[Event], now: DateTime) -> Vec<Source> {
    let picture = |event: &Event| match event {
        Event::PasteImage(image) => Some(pixels(image, now)),
        _ => None,
    };
    events.iter().filter_map(picture).collect()
}

fn pixels(image: &Arc<ColorImage>, now: DateTime) -> Source {
    Source::Pixels {
        name: CLIPBOARD.to_owned(),
        title: t::captured_title(now),
        width: u32::try_from(image.width()).unwrap_or(u32::MAX),
        height: u32::try_from(image.height()).unwrap_or(u32::MAX),
        rgba: image
            .pixels
            .iter()
            .flat_map(egui::Color32::to_srgba_unmultiplied)
            .collect(),
    }
}

/// Whether text was pasted while no field could take it: whoever did that expected a picture.
fn pastes_text(ctx: &Context) -> bool {
    let is_text = |event: &Event| matches!(event, Event::Paste(_));
    !ctx.text_edit_focused() && ctx.input(|input| input.events.iter().any(is_text))
}
