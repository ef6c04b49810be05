//! Asks the user for files. One dialog at a time, never on the frame.

use std::{collections::BTreeSet, path::PathBuf, sync::mpsc};

use super::{text as t, text_basis as tb, text_issued as ti, text_sign as ts, text_template as tt};
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
    /// Where to put a part of these controls, with a name to suggest.
    SavePart(BTreeSet<ControlKey>, String),
    /// A part to take back.
    Part,
    /// Another assessment, to be held against this one.
    OtherYear,
    /// Where to put the next assessment, with a name to suggest.
    NextYear(String),
    /// Where to copy that backup to, with a name to suggest.
    RestoreBackup(PathBuf, String),
    /// Where to keep backups.
    BackupFolder,
    /// A catalog to load.
    Catalog,
    /// Where to put the template of a catalog.
    SaveTemplate,
    /// Files to attach to a control.
    Evidence(ControlKey),
    /// The scan of the issued report whose PDF has this hash.
    SignedCopy(Sha256),
    /// Where to put the calendar file, with a name to suggest.
    SaveCalendar(String),
    /// A report template to take in.
    Template,
    /// Where to put the report template of that name for others.
    ShareTemplate(String),
    /// The logo or the seal of the report template of that name.
    Emblem(String, EmblemKind),
    /// A PDF to sign.
    SignPdf,
    /// A key to sign with.
    SignKey,
    /// Where to put the signed PDF, with a name to suggest.
    SaveSigned(String),
    /// Where to put a copy of an evidence, with a name to suggest.
    SaveCopy(EvidenceId, String),
    /// Where to put all evidence, with a name to suggest.
    Export(FolderKind, String),
}

impl Pick {
    /// Whether the answer hands something of the project out.
    #[must_use]
    pub fn hands_out(&self) -> bool {
        matches!(
            self,
            Self::SaveReport(_) | Self::SavePart(..) | Self::Export(..)
        )
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
    let (filters, how) = question(pick);
    let empty = rfd::AsyncFileDialog::new();
    let dialog = filters.iter().fold(empty, |dialog, (words, endings)| {
        dialog.add_filter(*words, endings)
    });
    let one = |file: Option<rfd::FileHandle>| {
        let path = file.map(|file| file.path().to_owned());
        path.into_iter().collect()
    };
    match how {
        How::One => {
            let answer = dialog.pick_file();
            Box::pin(async move { one(answer.await) })
        }
        How::Folder => {
            let answer = dialog.pick_folder();
            Box::pin(async move { one(answer.await) })
        }
        How::Save(name) => {
            let answer = dialog.set_file_name(name).save_file();
            Box::pin(async move { one(answer.await) })
        }
        How::Many => {
            let answer = dialog.pick_files();
            Box::pin(async move {
                let files = answer.await.unwrap_or_default();
                files.iter().map(|file| file.path().to_owned()).collect()
            })
        }
    }
}

/// What is asked for.
enum How {
    /// A file.
    One,
    /// A folder.
    Folder,
    /// Some files.
    Many,
    /// A place to save to, with a name to suggest.
    Save(String),
}

/// Kinds of files with their endings, the usual one first.
type Filters = Vec<(&'static str, &'static [&'static str])>;

/// Which kinds of files are asked for, and how.
fn question(pick: &Pick) -> (Filters, How) {
    let save = |name: &String| How::Save(name.clone());
    match pick {
        Pick::OpenProject | Pick::Part | Pick::OtherYear => {
            (vec![(t::PROJECT_FILES, &["jgd"])], How::One)
        }
        Pick::SaveProject(name)
        | Pick::SavePart(_, name)
        | Pick::NextYear(name)
        | Pick::RestoreBackup(_, name) => (vec![(t::PROJECT_FILES, &["jgd"])], save(name)),
        Pick::BackupFolder => (Vec::new(), How::Folder),
        Pick::SignPdf => (vec![(t::PDF_FILES, &["pdf"])], How::One),
        Pick::SignKey => {
            let files = (ts::KEY_FILES, &["p12", "pfx", "der", "key"] as &[_]);
            (vec![files], How::One)
        }
        Pick::SaveReport(name) | Pick::SaveSigned(name) => {
            (vec![(t::PDF_FILES, &["pdf"])], save(name))
        }
        Pick::Catalog => (vec![(tb::CATALOG_FILES, &["xlsx", "ron"])], How::One),
        Pick::SaveTemplate => {
            let name = tb::TEMPLATE_NAME.to_owned();
            let files = (tb::CATALOG_FILES, &["xlsx", "ron"] as &[_]);
            (vec![files], How::Save(name))
        }
        Pick::SaveCalendar(name) => (vec![("iCalendar", &["ics"])], save(name)),
        Pick::Template => (vec![(tt::TEMPLATE_FILES, &["ron"])], How::One),
        Pick::ShareTemplate(name) => {
            let name = format!("{}.ron", safe_name(name));
            (vec![(tt::TEMPLATE_FILES, &["ron"])], How::Save(name))
        }
        Pick::Emblem(..) => (vec![(tt::PICTURE_FILES, &PICTURE_ENDINGS)], How::One),
        Pick::SaveCopy(_, name) | Pick::Export(FolderKind::Folder, name) => {
            (Vec::new(), save(name))
        }
        Pick::Export(FolderKind::Zip, name) => {
            let name = format!("{name}.zip");
            (vec![("ZIP", &["zip"])], How::Save(name))
        }
        Pick::Evidence(_) => {
            let all = (t::ALL_FILES, &["*"] as &[_]);
            (vec![(t::EVIDENCE_FILES, &EVIDENCE_ENDINGS), all], How::Many)
        }
        Pick::SignedCopy(_) => (vec![(ti::SCANS, &SCAN_ENDINGS)], How::Many),
    }
}
