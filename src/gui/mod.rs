//! The window: egui and nothing but painting and asking. Screens read the workbench and fill an outbox.

mod app;
mod command;
mod dialogs;
mod fonts;
mod jobs;
mod keys;
mod picker;
mod pictures;
mod run;
mod screens;
mod shell;
mod text;
mod text_basis;
mod theme;
mod view;
mod widgets;

pub use app::{App, Parts};
pub use picker::{FilePicker, Pick};
pub use run::run;
