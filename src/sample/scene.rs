//! What a drawn screen shows, as readable RON. It knows nothing of pixels beyond the places in a diagram.
//!
//! Marks inside texts: a run of `█` is drawn as a black bar (a masked name). A table cell may start with a
//! tone and a colon (`good:`, `warn:`, `bad:`, `info:`, `mute:`) to become a badge, or with `bold:`.

use serde::Deserialize;

use super::SampleError;

/// One screen or paper.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub enum Scene {
    /// A sheet of an official paper, portrait.
    Document(Document),
    /// A web console with side navigation, tiles and a table.
    Console(Console),
    /// A settings page with toggles and values.
    Settings(Settings),
    /// A log viewer.
    Log(Log),
    /// A spreadsheet window.
    Sheet(Sheet),
    /// A drawing of boxes and lines on a landscape page.
    Diagram(Diagram),
    /// A terminal window.
    Terminal(Terminal),
    /// Screens of a mobile app side by side.
    Phone(Phone),
}

impl Scene {
    /// The clock shown on the screen as `YYYY-MM-DD HH:MM`; papers have none.
    #[must_use]
    pub fn clock(&self) -> Option<&str> {
        match self {
            Self::Document(_) | Self::Diagram(_) => None,
            Self::Console(console) => Some(&console.chrome.clock),
            Self::Settings(settings) => Some(&settings.chrome.clock),
            Self::Log(log) => Some(&log.chrome.clock),
            Self::Sheet(sheet) => Some(&sheet.chrome.clock),
            Self::Terminal(terminal) => Some(&terminal.chrome.clock),
            Self::Phone(phone) => Some(&phone.clock),
        }
    }
}

/// Reads one scene.
///
/// # Errors
/// [`SampleError::Syntax`] with line and column when the text is no scene.
pub fn parse(text: &str) -> Result<Scene, SampleError> {
    Ok(ron::from_str(text)?)
}

/// A state that has a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Tone {
    /// As it should be.
    Good,
    /// Needs care.
    Warn,
    /// Wrong.
    Bad,
    /// Told apart without judgement.
    Info,
    /// In the background.
    Mute,
}

/// The look of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Theme {
    Blue,
    Teal,
    Slate,
    Indigo,
    Green,
    Amber,
}

/// What surrounds the content of a captured screen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chrome {
    /// Title of the tab or window.
    pub title: String,
    /// Address line; with it the window is a browser, without it a plain window.
    pub address: Option<String>,
    /// Programs on the task bar, the first one active.
    pub tasks: Vec<String>,
    /// `YYYY-MM-DD HH:MM`.
    pub clock: String,
}

/// A side navigation with the product's name above it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// Name of the product.
    pub brand: String,
    /// Its colours.
    pub theme: Theme,
    /// Entries; one that starts with `-` is a group heading.
    pub entries: Vec<String>,
    /// The entry shown.
    pub active: String,
    /// Who is signed in, at the foot.
    pub user: String,
}

/// How a column stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// At the right, for numbers.
    Right,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Heading.
    pub title: String,
    /// Share of the table's width.
    pub width: f32,
    /// Alignment.
    #[serde(default)]
    pub align: Align,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grid {
    /// Columns from left to right.
    pub columns: Vec<Column>,
    /// Rows of as many cells.
    pub rows: Vec<Vec<String>>,
}

/// A number with a label.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tile {
    /// What is counted.
    pub label: String,
    /// The number with its unit.
    pub value: String,
    /// A line below.
    pub note: String,
    /// Colour of the number.
    pub tone: Tone,
}

/// A web console.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Console {
    /// Window.
    pub chrome: Chrome,
    /// Navigation.
    pub side: Side,
    /// Heading of the page.
    pub heading: String,
    /// Line under the heading.
    pub note: String,
    /// Buttons at the right of the heading, the last one filled.
    pub actions: Vec<String>,
    /// Numbers above the table.
    #[serde(default)]
    pub tiles: Vec<Tile>,
    /// Filter fields above the table.
    #[serde(default)]
    pub filters: Vec<String>,
    /// The table.
    pub grid: Grid,
    /// Line under the table.
    pub footer: String,
}

/// What a row of settings holds at its right.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum Control {
    /// On or off.
    Toggle(bool),
    /// A text field.
    Value(String),
    /// A field with a list.
    Choice(String),
    /// A coloured word.
    State(Tone, String),
}

/// One setting.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingRow {
    /// Name.
    pub label: String,
    /// What it does.
    pub hint: String,
    /// Its value.
    pub control: Control,
}

/// Settings under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingGroup {
    /// Heading.
    pub title: String,
    /// Settings.
    pub rows: Vec<SettingRow>,
}

/// A settings page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Window.
    pub chrome: Chrome,
    /// Navigation.
    pub side: Side,
    /// Heading of the page.
    pub heading: String,
    /// Line under the heading.
    pub note: String,
    /// Groups, laid out one below another.
    pub groups: Vec<SettingGroup>,
    /// Buttons at the foot, the last one filled.
    pub buttons: Vec<String>,
    /// Line at the foot, for instance when it was last saved.
    pub saved: String,
}

/// One line of a log.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct LogLine(
    /// Time.
    pub String,
    /// Level.
    pub Tone,
    /// Word for the level.
    pub String,
    /// Where it comes from.
    pub String,
    /// Message.
    pub String,
);

/// A log viewer.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    /// Window.
    pub chrome: Chrome,
    /// Name of the product.
    pub brand: String,
    /// The search.
    pub query: String,
    /// Period and button beside the search.
    pub range: (String, String),
    /// Facts above the bars: label and value.
    pub facts: Vec<(String, String)>,
    /// Bars, one a time step.
    pub bars: Vec<u32>,
    /// Labels under the bars: number of the bar from 0, label.
    pub axis: Vec<(u32, String)>,
    /// Headings of time, level, source, message.
    pub headings: (String, String, String, String),
    /// Lines, newest first.
    pub lines: Vec<LogLine>,
    /// Line at the foot.
    pub footer: String,
}

/// A spreadsheet window.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Window.
    pub chrome: Chrome,
    /// Menu words.
    pub menu: Vec<String>,
    /// Name of the marked cell and what it holds.
    pub cell: (String, String),
    /// Row and column of the marked cell in the grid, from 0.
    pub marked: (usize, usize),
    /// Title above the table, in the sheet.
    pub heading: String,
    /// Small lines under the title.
    pub note: String,
    /// The table.
    pub grid: Grid,
    /// Sheet tabs, the first one active.
    pub tabs: Vec<String>,
    /// Status line.
    pub footer: String,
}

/// One line of a terminal.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum TermLine {
    /// Prompt and command.
    In(String, String),
    /// Plain output.
    Out(String),
    /// Output in the colour of a state.
    As(Tone, String),
}

/// A terminal window.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terminal {
    /// Window.
    pub chrome: Chrome,
    /// Lines from the top.
    pub lines: Vec<TermLine>,
}

/// A part of a phone's screen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum PhonePart {
    /// Large text.
    Heading(String),
    /// Text.
    Text(String),
    /// Label and value in a box.
    Fact(String, String),
    /// A box to tick: whether ticked, label, word at the right.
    Tick(bool, String, String),
    /// A row with a word and an arrow.
    Row(String, String),
    /// A coloured box with text.
    Note(Tone, String),
    /// A button at the foot: whether filled, label.
    Button(bool, String),
}

/// One screen of an app.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhoneScreen {
    /// Title bar.
    pub title: String,
    /// Parts from the top.
    pub parts: Vec<PhonePart>,
    /// Words under the phone.
    pub caption: String,
}

/// Screens of an app side by side.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phone {
    /// `YYYY-MM-DD HH:MM`, the time in the status bar.
    pub clock: String,
    /// Screens.
    pub screens: Vec<PhoneScreen>,
}

pub use super::figure::{Diagram, Link, Node, Route, Zone};
pub use super::paper::{Approval, Block, Document, Seal};
