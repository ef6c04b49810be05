//! A window to test with: fixed clock, file dialogs that answer at once, everything in a folder of its own.

use std::{
    cell::RefCell,
    collections::VecDeque,
    path::{Path, PathBuf},
    rc::Rc,
    sync::{Arc, Mutex},
};

use egui::accesskit::Role;
use egui::{Color32, ColorImage, Event, ImeEvent, Key, Modifiers};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use jeomgeomdae::{
    domain::{Date, DateTime},
    evidence::Picture,
    gui::{
        App, CaptureError, Capturer, Choice, Clipboard, FilePicker, Offer, Parts, Pick, Pixels,
        PrintError, Printer, Shot, Target,
    },
    store::{Settings, WorkFactor},
    workbench::{Library, Places, Workbench},
};

/// The window under test.
pub(crate) struct Desk {
    pub(crate) harness: Harness<'static, App>,
    answers: Rc<RefCell<VecDeque<Vec<PathBuf>>>>,
    opened: Rc<RefCell<Vec<PathBuf>>>,
    tray: Arc<Tray>,
}

/// Answers every question with the next of the given paths.
struct Answers {
    next: Rc<RefCell<VecDeque<Vec<PathBuf>>>>,
    asked: bool,
}

impl FilePicker for Answers {
    fn ask(&mut self, _pick: &Pick, wake: Box<dyn Fn() + Send>) {
        self.asked = true;
        wake();
    }

    fn poll(&mut self) -> Option<Vec<PathBuf>> {
        if !std::mem::take(&mut self.asked) {
            return None;
        }
        Some(self.next.borrow_mut().pop_front().unwrap_or_default())
    }
}

/// Holds nothing.
struct NoClipboard;

impl Clipboard for NoClipboard {
    fn files(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn picture(&self) -> Option<Picture> {
        None
    }
}

/// A printer that keeps what it gets, and answers as it is told.
#[derive(Default)]
struct Tray {
    printed: Mutex<Vec<(PathBuf, String)>>,
    next: Mutex<VecDeque<Result<(), PrintError>>>,
}

impl Printer for Tray {
    fn print(&self, pdf: &Path, title: &str) -> Result<(), PrintError> {
        let sheet = (pdf.to_owned(), title.to_owned());
        self.printed.lock().unwrap().push(sheet);
        self.next.lock().unwrap().pop_front().unwrap_or(Ok(()))
    }
}

/// A desktop with one window on it.
struct OneWindow;

impl Capturer for OneWindow {
    fn choices(&self) -> Result<Offer, CaptureError> {
        Ok(Offer::Choices(vec![Choice {
            id: 1,
            kind: Target::Window,
            title: "방화벽 콘솔".to_owned(),
            size: (32, 24),
        }]))
    }

    fn capture(&self, choice: Option<&Choice>) -> Result<Shot, CaptureError> {
        let choice = choice.ok_or(CaptureError::Gone)?;
        Ok(Shot {
            width: 32,
            height: 24,
            pixels: Pixels::Rgba([200, 210, 220, 255].repeat(32 * 24)),
            title: choice.title.clone(),
            left_behind: None,
        })
    }
}

/// Half past two in the afternoon of 2026-11-22, for ever.
pub(crate) fn clock() -> DateTime {
    DateTime {
        date: Date::new(2026, 11, 22).unwrap(),
        hour: 14,
        minute: 30,
        second: 0,
        offset_minutes: 540,
    }
}

impl Desk {
    /// Opens a window whose own files lie in `data`.
    pub(crate) fn new(data: &Path) -> Self {
        Self::sized(data, [1440.0, 900.0], 1.0)
    }

    /// Opens a window of a size, at a scale.
    pub(crate) fn sized(data: &Path, size: [f32; 2], scale: f32) -> Self {
        let answers = Rc::new(RefCell::new(VecDeque::new()));
        let opened = Rc::new(RefCell::new(Vec::new()));
        let tray = Arc::new(Tray::default());
        let printer = tray.clone();
        let (next, seen) = (answers.clone(), opened.clone());
        let places = Places {
            data: data.to_owned(),
            work: WorkFactor::new(1),
            user: "김점검".to_owned(),
            host: "노트북".to_owned(),
        };
        let settings = Settings::read(&places.settings()).unwrap();
        // A run's name must differ from those before it in the same folder.
        let run = format!(
            "run{}",
            std::fs::read_dir(places.recovery()).map_or(0, Iterator::count)
        );
        let bench = Workbench::new(places, &run, Library::built_in().unwrap(), settings);
        // Jobs that end while the window settles ask for a few frames more.
        let harness = Harness::builder()
            .with_max_steps(60)
            .with_size(size)
            .with_pixels_per_point(scale)
            .build_eframe(move |creation| {
                let parts = Parts {
                    bench,
                    picker: Box::new(Answers { next, asked: false }),
                    capturer: Arc::new(OneWindow),
                    clipboard: Box::new(NoClipboard),
                    printer,
                    clock,
                    opener: Box::new(move |path| seen.borrow_mut().push(path.to_owned())),
                };
                App::new(parts, None, &creation.egui_ctx)
            });
        let mut desk = Self {
            harness,
            answers,
            opened,
            tray,
        };
        desk.settle();
        desk
    }

    /// Opens a window with a new project, its first control in view.
    pub(crate) fn with_project(data: &Path) -> Self {
        let mut desk = Self::new(data);
        desk.press("새 프로젝트");
        desk.enter("기관 이름");
        desk.write("하늘페이");
        desk.press("만들기");
        desk
    }

    /// A desk of its own with a project file open.
    pub(crate) fn with_file(data: &Path, file: &Path) -> Self {
        let mut desk = Self::new(data);
        desk.answer(file);
        desk.press("열기");
        desk
    }

    /// Pastes a picture of one colour.
    pub(crate) fn paste(&mut self, color: Color32) {
        let screen = ColorImage::filled([64, 40], color);
        self.harness.event(Event::PasteImage(Arc::new(screen)));
        self.settle();
    }

    /// Lets everything that was asked for come to an end.
    pub(crate) fn settle(&mut self) {
        for _ in 0..4 {
            self.harness.run();
            let ctx = self.harness.ctx.clone();
            self.harness.state_mut().settle(&ctx);
        }
        self.harness.run();
    }

    /// Presses what has this name.
    pub(crate) fn press(&mut self, name: &str) {
        self.harness.get_by_label(name).click();
        self.settle();
    }

    /// Puts the caret into the field of this name.
    pub(crate) fn enter(&mut self, name: &str) {
        let input = |node: &egui_kittest::Node<'_>| {
            let role = node.accesskit_node().role();
            matches!(
                role,
                Role::TextInput | Role::MultilineTextInput | Role::PasswordInput
            )
        };
        self.harness
            .get_all_by_label(name)
            .find(input)
            .unwrap()
            .focus();
        self.harness.run();
    }

    /// Types into the field that has the caret, letter by letter.
    pub(crate) fn write(&mut self, text: &str) {
        for letter in text.chars() {
            self.harness.event(Event::Text(letter.to_string()));
            self.harness.run();
        }
    }

    /// Types Korean as an input method does: every syllable is composed and then committed.
    pub(crate) fn compose(&mut self, text: &str) {
        for letter in text.chars() {
            if let Some(stages) = stages(letter) {
                for stage in stages {
                    self.ime(ImeEvent::Preedit {
                        text: stage.to_string(),
                        active_range_chars: None,
                    });
                }
                self.ime(ImeEvent::Commit(letter.to_string()));
            } else {
                self.write(&letter.to_string());
            }
        }
    }

    fn ime(&mut self, event: ImeEvent) {
        self.harness.event(Event::Ime(event));
        self.harness.run();
    }

    /// Presses a key.
    pub(crate) fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// The next question for files gets this answer.
    pub(crate) fn answer(&mut self, path: &Path) {
        self.answers.borrow_mut().push_back(vec![path.to_owned()]);
    }

    /// The next print dialog ends like this.
    pub(crate) fn printer_answers(&mut self, answer: Result<(), PrintError>) {
        self.tray.next.lock().unwrap().push_back(answer);
    }

    /// What was printed: each PDF and its title.
    pub(crate) fn printed(&self) -> Vec<(PathBuf, String)> {
        self.tray.printed.lock().unwrap().clone()
    }

    /// What was handed to the system's own programs.
    pub(crate) fn opened(&self) -> Vec<PathBuf> {
        self.opened.borrow().clone()
    }
}

/// What an input method shows while a syllable is typed: ㅎ, 하, 한.
fn stages(syllable: char) -> Option<Vec<char>> {
    const INITIALS: [char; 19] = [
        'ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ',
        'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ',
    ];
    let offset = u32::from(syllable)
        .checked_sub(0xAC00)
        .filter(|offset| *offset < 11_172)?;
    let open = char::from_u32(0xAC00 + offset / 28 * 28)?;
    let mut stages = vec![INITIALS[(offset / 588) as usize], open];
    if open != syllable {
        stages.push(syllable);
    }
    Some(stages)
}
