//! Textures of evidence pictures: asked for when seen, decoded elsewhere, forgotten when there are too many.

use std::{collections::HashMap, sync::Arc};

use egui::{ColorImage, Context, TextureHandle, TextureOptions};

use super::command::{Command, Outbox};
use crate::{
    domain::{EvidenceFile, Sha256},
    evidence::Picture,
    workbench::{JobError, PictureSize},
};

/// Most bytes of textures kept.
const BUDGET: usize = 64 * 1024 * 1024;

/// The bounded cache.
#[derive(Default)]
pub(super) struct Pictures {
    entries: HashMap<(Sha256, PictureSize), Entry>,
    /// The plain text seen last; none of it while it is being read.
    text: Option<(Sha256, Option<Lines>)>,
    clock: u64,
}

struct Entry {
    state: Loaded,
    bytes: usize,
    used: u64,
}

/// The first lines of a plain text; none where it cannot be shown.
pub(super) type Lines = Option<Arc<Vec<String>>>;

/// What there is of a picture.
#[derive(Clone)]
pub(super) enum Loaded {
    /// Being decoded.
    Pending,
    /// Ready to paint.
    Ready(TextureHandle),
    /// Not to be read.
    Failed,
}

impl Pictures {
    /// A new frame begins: what is painted in it is not forgotten in favour of what was painted earlier.
    pub(super) fn begin(&mut self, frame: u64) {
        self.clock = frame;
    }

    /// What there is of a picture; asks for it the first time.
    pub(super) fn get(&mut self, sha256: &Sha256, size: PictureSize, out: &mut Outbox) -> Loaded {
        let used = self.clock;
        let key = (sha256.clone(), size);
        let entry = self.entries.entry(key).or_insert_with(|| {
            out.push(Command::Picture(sha256.clone(), size));
            Entry {
                state: Loaded::Pending,
                bytes: 0,
                used,
            }
        });
        entry.used = used;
        entry.state.clone()
    }

    /// The first lines of a plain text, once they are read; asks for them the first time.
    pub(super) fn lines(&mut self, file: &EvidenceFile, out: &mut Outbox) -> Option<Lines> {
        if let Some((sha256, lines)) = &self.text
            && *sha256 == file.sha256
        {
            return lines.clone();
        }
        self.text = Some((file.sha256.clone(), None));
        out.push(Command::Text(Box::new(file.clone())));
        None
    }

    /// Takes the lines of a plain text in; those of one that is no longer seen are of no use.
    pub(super) fn put_text(&mut self, sha256: Sha256, lines: Option<Vec<String>>) {
        let lines = lines.map(Arc::new);
        if self.text.as_ref().is_some_and(|(seen, _)| *seen == sha256) {
            self.text = Some((sha256, Some(lines)));
        }
    }

    /// Takes a decoded picture in.
    pub(super) fn put(
        &mut self,
        ctx: &Context,
        sha256: &Sha256,
        size: PictureSize,
        result: Result<Picture, JobError>,
    ) {
        let (state, bytes) = match result {
            Ok(picture) => {
                let pixels = [picture.width as usize, picture.height as usize];
                let image = ColorImage::from_rgba_unmultiplied(pixels, &picture.rgba);
                let options = TextureOptions {
                    mipmap_mode: Some(egui::TextureFilter::Linear),
                    ..TextureOptions::LINEAR
                };
                (
                    Loaded::Ready(ctx.load_texture(sha256.as_str(), image, options)),
                    // A third more for the smaller copies that the card keeps.
                    picture.rgba.len() / 3 * 4,
                )
            }
            Err(_) => (Loaded::Failed, 0),
        };
        self.entries.insert(
            (sha256.clone(), size),
            Entry {
                state,
                bytes,
                used: self.clock,
            },
        );
        self.forget_oldest();
    }

    /// A picture was passed over: it is asked for again when it is seen again.
    pub(super) fn pass(&mut self, sha256: &Sha256, size: PictureSize) {
        self.entries.remove(&(sha256.clone(), size));
    }

    /// Forgets everything: another project is on the bench.
    pub(super) fn clear(&mut self) {
        self.entries.clear();
        self.text = None;
    }

    fn forget_oldest(&mut self) {
        let mut total: usize = self.entries.values().map(|entry| entry.bytes).sum();
        while total > BUDGET {
            let ready = self
                .entries
                .iter()
                .filter(|(_, entry)| entry.bytes > 0 && entry.used + 1 < self.clock);
            let Some(key) = ready
                .min_by_key(|(_, entry)| entry.used)
                .map(|(key, _)| key.clone())
            else {
                break;
            };
            total -= self.entries.remove(&key).map_or(0, |entry| entry.bytes);
        }
    }
}
