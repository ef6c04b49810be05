//! The window: egui and nothing but painting and asking. Screens read the workbench and fill an outbox.

mod app;
mod capture;
mod clipboard;
mod command;
mod cover;
mod dialogs;
mod fonts;
mod jobs;
mod keys;
mod locking;
mod picker;
mod pictures;
#[cfg(target_os = "linux")]
mod portal;
mod printing;
mod run;
mod screens;
mod shell;
mod signing;
mod sweep;
mod text;
mod text_backup;
mod text_basis;
mod text_editor;
mod text_evidence;
mod text_history;
mod text_issued;
mod text_lock;
mod text_part;
mod text_procedure;
mod text_report;
mod text_salvage;
mod text_sign;
mod text_template;
mod text_year;
mod theme;
mod view;
mod viewing;
mod widgets;

pub use app::{App, Parts};
pub use capture::{
    CaptureError, Capturer, Choice, Offer, Pixels, Reason, Shot, SystemCapturer, Target,
};
pub use clipboard::Clipboard;
pub use picker::{FilePicker, Pick};
pub use printing::{PrintError, Printer, SystemPrinter};
pub use run::run;
