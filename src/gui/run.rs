//! Opens the window on the desktop.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use eframe::{NativeOptions, Renderer};
use egui::{IconData, ViewportBuilder};

use super::{
    app::{App, Parts},
    capture::SystemCapturer,
    clipboard::SystemClipboard,
    picker::SystemPicker,
    printing::SystemPrinter,
    text as t,
};
use crate::{assets, domain::DateTime, evidence, workbench::Workbench};

/// Opens the window and stays until it is closed; `clock` tells the local time.
///
/// # Errors
/// The system gives no window or no OpenGL.
pub fn run(
    bench: Workbench,
    open: Option<PathBuf>,
    clock: fn() -> DateTime,
) -> Result<(), eframe::Error> {
    let mut viewport = ViewportBuilder::default()
        .with_app_id("jeomgeomdae")
        .with_title(t::APP)
        .with_inner_size([1440.0, 900.0])
        .with_min_inner_size([760.0, 480.0])
        .with_drag_and_drop(true);
    if let Ok(icon) = evidence::decode(assets::ICON) {
        viewport = viewport.with_icon(IconData {
            width: icon.width,
            height: icon.height,
            rgba: icon.rgba,
        });
    }
    let options = NativeOptions {
        viewport,
        renderer: Renderer::Glow,
        ..NativeOptions::default()
    };
    eframe::run_native(
        "jeomgeomdae",
        options,
        Box::new(move |creation| {
            let parts = Parts {
                bench,
                picker: Box::new(SystemPicker::default()),
                capturer: Arc::new(SystemCapturer),
                clipboard: Box::new(SystemClipboard),
                printer: Arc::new(SystemPrinter),
                clock,
                opener: Box::new(open_with_system),
            };
            Ok(Box::new(App::new(parts, open, &creation.egui_ctx)))
        }),
    )
}

fn open_with_system(path: &Path) {
    let _ = open::that_detached(path);
}
