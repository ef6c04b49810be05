//! The foot of a page: notes to marks that stand on it, small, below a short rule. A note that
//! finds no room on its page goes on at the foot of the next.
use std::collections::BTreeSet;

use super::faces::Faces;
use super::paragraph::{Setting, baseline, note_mark, set_line, set_runs};
use super::set::{Strip, moved, text_height};
use crate::report::document::Run;
use crate::report::page::{Item, Role, Rule};
use crate::report::style;

/// Notes take at most this share of a page.
const MOST: f32 = 0.4;
/// Space above the rule and between rule and first note.
const ABOVE: f32 = 9.0;
const BELOW: f32 = 4.0;
const RULE_WIDTH: f32 = 90.0;
/// Space between two notes.
const BETWEEN: f32 = 1.5;
/// Space between the mark of a note and its words.
const MARK_GAP: f32 = 4.0;

/// All notes of a report and those of the open page.
#[derive(Debug, Default)]
pub(crate) struct Foot {
    /// The lines of every note.
    notes: Vec<Vec<Strip>>,
    /// Numbers of those on the open page.
    noted: Vec<usize>,
    /// Numbers of those that stood on any page.
    told: BTreeSet<usize>,
    /// Lines that stand at its foot, those left over from the page before first.
    lines: Vec<Strip>,
}

impl Foot {
    /// Sets the notes that were found while the text was set.
    pub(crate) fn new(faces: &Faces<'_>) -> Self {
        let words = faces.notes();
        let set = words.iter().enumerate();
        Self {
            notes: set
                .map(|(note, words)| set_note(note, words, faces))
                .collect(),
            ..Self::default()
        }
    }

    /// The most that a foot takes of a page.
    pub(crate) fn most() -> f32 {
        style::BODY_HEIGHT * MOST + ABOVE + BELOW
    }

    /// Height of the foot of the open page.
    pub(crate) fn height(&self) -> f32 {
        height(&self.lines)
    }

    /// What these notes add to that height.
    pub(crate) fn growth(&self, notes: &[usize]) -> f32 {
        if notes.iter().all(|note| self.noted.contains(note)) {
            return 0.0;
        }
        let mut lines = self.lines.clone();
        lines.extend(self.new_lines(notes).cloned());
        height(&lines) - self.height()
    }

    /// Puts notes at the foot of the open page, each once.
    pub(crate) fn add(&mut self, notes: &[usize]) {
        for note in notes {
            if !self.noted.contains(note) {
                self.noted.push(*note);
                let mut lines = self.notes.get(*note).cloned().unwrap_or_default();
                if !self.told.insert(*note) {
                    let again = |line: Strip| line.tagged(Role::Artifact, 0);
                    lines = lines.into_iter().map(again).collect();
                }
                self.lines.append(&mut lines);
            }
        }
    }

    /// Ends the open page: its notes as marks counted from the end of the body upward. What has no
    /// room is left for the next page.
    pub(crate) fn leave(&mut self) -> Vec<Item> {
        self.noted.clear();
        let rest = self.lines.split_off(fitting(&self.lines));
        let lines = std::mem::replace(&mut self.lines, rest);
        let mut items = Vec::new();
        if lines.is_empty() {
            return items;
        }
        let mut y = -text_height(&lines);
        let rule = Rule::horizontal(0.0, y - BELOW, RULE_WIDTH, 0.5, style::FAINT);
        items.push(Item::Rule(rule));
        for (index, line) in lines.into_iter().enumerate() {
            y += if index == 0 { 0.0 } else { line.gap };
            items.extend(moved(line.items, 0.0, y));
            y += line.height;
        }
        items
    }

    /// Whether notes wait for a page.
    pub(crate) fn is_waiting(&self) -> bool {
        !self.lines.is_empty()
    }

    fn new_lines(&self, notes: &[usize]) -> impl Iterator<Item = &Strip> {
        let mut new: Vec<usize> = Vec::new();
        for note in notes {
            if !self.noted.contains(note) && !new.contains(note) {
                new.push(*note);
            }
        }
        new.into_iter()
            .filter_map(|note| self.notes.get(note))
            .flatten()
    }
}

/// How many lines one page takes.
fn fitting(lines: &[Strip]) -> usize {
    let mut count = lines.len();
    while text_height(&lines[..count]) > style::BODY_HEIGHT * MOST {
        count -= 1;
    }
    count
}

fn height(lines: &[Strip]) -> f32 {
    match fitting(lines) {
        0 => 0.0,
        count => text_height(&lines[..count]) + ABOVE + BELOW,
    }
}

fn set_note(note: usize, words: &str, faces: &Faces<'_>) -> Vec<Strip> {
    let setting = Setting::new(style::SMALL, style::BODY_WIDTH).colored(style::MUTED);
    let (mark, width) = set_line(&note_mark(note), setting, faces);
    let indent = width + MARK_GAP;
    let narrow = Setting {
        width: style::BODY_WIDTH - indent,
        ..setting
    };
    let lines = set_runs(&[Run::regular(words)], narrow, faces);
    let mut lines: Vec<Strip> = lines
        .into_iter()
        .map(|line| line.indented(indent).tagged(Role::Paragraph, 0))
        .collect();
    if let Some(first) = lines.first_mut() {
        first.gap = BETWEEN;
        let mark = moved(mark, 0.0, baseline(setting.size));
        let mut items = Role::Label(None).around(mark);
        items.append(&mut first.items);
        first.items = items;
    }
    let whole = |line: Strip| line.tagged(Role::Note, note);
    lines.into_iter().map(whole).collect()
}
