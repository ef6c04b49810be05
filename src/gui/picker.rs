//! Asks the user for files. One dialog at a time, never on the frame.

use std::{path::PathBuf, sync::mpsc};

use super::{text as t, text_basis as tb, text_issued as ti, text_template as tt};
use crate::{
    domain::{ControlKey, EmblemKind, EvidenceId, Sha256},
    workbench::{FolderKind, safe_name},
};

/// Endings of files that are taken in; other endings of plain text are, too.
const EVIDENCE_ENDINGS: [&str; 19] = [
    "png", "jpg", "jpeg", "webp", "bmp", "tif", "tiff", "gif", "pdf", "docx", "xlsx", "pptx",
    "hwp", "hwpx", "txt", "csv", "log", "json", "xml",
];

/// Endings of what a scanner makes.
const SCAN_ENDINGS: [&str; 9] = [
    "pdf", "png", "jpg", "jpeg", "tif", "tiff", "bmp", "webp", "gif",
];

/// Endings of pictures.
const PICTURE_ENDINGS: [&str; 8] = ["png", "jpg", "jpeg", "webp", "bmp", "tif", "tiff", "gif"];

/// What a file is wanted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A project to open.
    OpenProject,
    /// Where to save the project, with a name to suggest.
    SaveProject(String),
    /// Where to put the report, with a name to suggest.
    SaveReport(String),
    /// A catalog to load.
    Catalog,
    /// Where to put the template of a catalog.
    SaveTemplate,
    /// Files to attach to a control.
    Evidence(ControlKey),
    /// The scan of the issued report whose PDF has this hash.
    SignedCopy(Sha256),
    /// A report template to take in.
    Template,
    /// Where to put the report template of that name for others.
    ShareTemplate(String),
    /// The logo or the seal of the report template of that name.
    Emblem(String, EmblemKind),
    /// Where to put a copy of an evidence, with a name to suggest.
    SaveCopy(EvidenceId, String),
    /// Where to put all evidence, with a name to suggest.
    Export(FolderKind, String),
}

impl Pick {
    /// Whether the answer hands something of the project out.
    #[must_use]
    pub fn hands_out(&self) -> bool {
        matches!(self, Self::SaveReport(_) | Self::Export(..))
    }
}

/// Asks for files; the answer comes later through [`FilePicker::poll`].
pub trait FilePicker {
    /// Begins to ask. Ignored while another question is open.
    fn ask(&mut self, pick: &Pick, wake: Box<dyn Fn() + Send>);

    /// The answer, once there is one; empty when the user gave up.
    fn poll(&mut self) -> Option<Vec<PathBuf>>;
}

/// Asks through the system's own dialogs.
#[derive(Debug, Default)]
pub(super) struct SystemPicker {
    open: Option<mpsc::Receiver<Vec<PathBuf>>>,
}

impl FilePicker for SystemPicker {
    fn ask(&mut self, pick: &Pick, wake: Box<dyn Fn() + Send>) {
        if self.open.is_some() {
            return;
        }
        let (sender, receiver) = mpsc::channel();
        let answer = dialog(pick);
        let asked = super::jobs::spawn("picker", move || {
            let _ = sender.send(pollster::block_on(answer));
            wake();
        });
        self.open = asked.is_some().then_some(receiver);
    }

    fn poll(&mut self) -> Option<Vec<PathBuf>> {
        match self.open.as_ref()?.try_recv() {
            Ok(paths) => {
                self.open = None;
                Some(paths)
            }
            Err(mpsc::TryRecvError::Empty) => None,
            Err(mpsc::TryRecvError::Disconnected) => {
                self.open = None;
                Some(Vec::new())
            }
        }
    }
}

/// The dialog as a future. It is made on the calling thread, as macOS wants it.
fn dialog(pick: &Pick) -> std::pin::Pin<Box<dyn Future<Output = Vec<PathBuf>> + Send>> {
    let dialog = rfd::AsyncFileDialog::new();
    let one = |file: Option<rfd::FileHandle>| {
        file.map(|file| file.path().to_owned())
            .into_iter()
            .collect()
    };
    let many = |files: Option<Vec<rfd::FileHandle>>| {
        let files = files.unwrap_or_default();
        files.iter().map(|file| file.path().to_owned()).collect()
    };
    match pick {
        Pick::OpenProject => {
            let answer = dialog.add_filter(t::PROJECT_FILES, &["jgd"]).pick_file();
            Box::pin(async move { one(answer.await) })
        }
        Pick::SaveProject(name) => {
            let answer = dialog
                .add_filter(t::PROJECT_FILES, &["jgd"])
                .set_file_name(name)
                .save_file();
            Box::pin(async move { one(answer.await) })
        }
        Pick::SaveReport(name) => {
            let answer = dialog
                .add_filter(t::PDF_FILES, &["pdf"])
                .set_file_name(name)
                .save_file();
            Box::pin(async move { one(answer.await) })
        }
        Pick::Catalog => {
            let answer = dialog
                .add_filter(tb::CATALOG_FILES, &["xlsx", "ron"])
                .pick_file();
            Box::pin(async move { one(answer.await) })
        }
        Pick::SaveTemplate => {
            let answer = dialog
                .add_filter(tb::CATALOG_FILES, &["xlsx", "ron"])
                .set_file_name(tb::TEMPLATE_NAME)
                .save_file();
            Box::pin(async move { one(answer.await) })
        }
        Pick::Template => {
            let answer = dialog.add_filter(tt::TEMPLATE_FILES, &["ron"]).pick_file();
            Box::pin(async move { one(answer.await) })
        }
        Pick::ShareTemplate(name) => {
            let answer = dialog
                .add_filter(tt::TEMPLATE_FILES, &["ron"])
                .set_file_name(format!("{}.ron", safe_name(name)))
                .save_file();
            Box::pin(async move { one(answer.await) })
        }
        Pick::Emblem(..) => {
            let answer = dialog
                .add_filter(tt::PICTURE_FILES, &PICTURE_ENDINGS)
                .pick_file();
            Box::pin(async move { one(answer.await) })
        }
        Pick::SaveCopy(_, name) | Pick::Export(FolderKind::Folder, name) => {
            let answer = dialog.set_file_name(name).save_file();
            Box::pin(async move { one(answer.await) })
        }
        Pick::Export(FolderKind::Zip, name) => {
            let answer = dialog
                .add_filter("ZIP", &["zip"])
                .set_file_name(format!("{name}.zip"))
                .save_file();
            Box::pin(async move { one(answer.await) })
        }
        Pick::Evidence(_) => {
            let answer = dialog
                .add_filter(t::EVIDENCE_FILES, &EVIDENCE_ENDINGS)
                .add_filter(t::ALL_FILES, &["*"])
                .pick_files();
            Box::pin(async move { many(answer.await) })
        }
        Pick::SignedCopy(_) => {
            let answer = dialog.add_filter(ti::SCANS, &SCAN_ENDINGS).pick_files();
            Box::pin(async move { many(answer.await) })
        }
    }
}
