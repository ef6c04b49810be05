//! Names of an evidence folder that Windows, macOS and Linux all take, whatever a title holds.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::{FolderItem, LIST_NAME, PAGE_NAME};

/// Longest absolute path aimed at, in UTF-16 units. Explorer, Office and older archivers stop at 259; the rest is for whoever
/// moves the folder deeper.
const LONGEST_PATH: usize = 199;
/// What a path within the folder may take even where the folder itself lies deep, or names would say nothing.
const LEAST_ROOM: usize = 80;
/// Longest name in bytes: ext4 counts so, and a syllable takes three.
const LONGEST_NAME: usize = 255;
/// Longest extension in letters.
const LONGEST_EXTENSION: usize = 12;
/// Stands where nothing of a name is left.
const NAMELESS: &str = "이름 없음";

/// Devices that Windows opens instead of a file of that name, with any extension.
const DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];
/// Devices that are followed by one digit; Windows counts the raised ones too.
const NUMBERED_DEVICES: [&str; 2] = ["COM", "LPT"];

/// Where each item goes: its path within the folder with `/` between the parts, none for paper.
///
/// `budget` is the length of the target folder's own path in UTF-16 units. One subfolder a control; with several catalogs,
/// one a catalog above them, which what no control shows is not in.
#[must_use]
pub fn folder_paths(
    items: &[FolderItem],
    several_catalogs: bool,
    budget: usize,
) -> Vec<Option<String>> {
    let mut names = Names::new(budget);
    let mut paths = Vec::with_capacity(items.len());
    for item in items {
        let is_file = item.paper.is_none();
        paths.push(is_file.then(|| names.path(item, several_catalogs)));
    }
    paths
}

/// What has been named so far.
struct Names<'a> {
    /// Paths in use, folded; the two fixed names from the start.
    taken: BTreeSet<String>,
    /// Folder of a catalog, or of a control in it.
    folders: BTreeMap<(&'a str, Option<&'a str>), String>,
    /// UTF-16 units that a path may have.
    room: usize,
}

impl<'a> Names<'a> {
    fn new(budget: usize) -> Self {
        Self {
            taken: [LIST_NAME, PAGE_NAME].map(folded).into(),
            folders: BTreeMap::new(),
            room: LONGEST_PATH.saturating_sub(budget + 1).max(LEAST_ROOM),
        }
    }

    fn path(&mut self, item: &'a FolderItem, several_catalogs: bool) -> String {
        let folder = self.control_folder(item, several_catalogs);
        let extension = extension(&item.extension);
        let title = without_extension(&item.title, &item.extension);
        let room = self.room - units(&folder) - 1;
        self.free(
            &folder,
            &format!("{} {title}", item.number),
            &extension,
            room,
        )
    }

    fn control_folder(&mut self, item: &'a FolderItem, several_catalogs: bool) -> String {
        let key = (item.catalog.as_str(), Some(item.control.as_str()));
        if let Some(folder) = self.folders.get(&key) {
            return folder.clone();
        }
        let parent = if several_catalogs && !item.catalog.is_empty() {
            self.catalog_folder(&item.catalog)
        } else {
            String::new()
        };
        let name = format!("{} {}", item.control, item.control_title);
        let folder = self.free(&parent, &name, "", self.room / 3);
        self.folders.insert(key, folder.clone());
        folder
    }

    fn catalog_folder(&mut self, catalog: &'a str) -> String {
        if let Some(folder) = self.folders.get(&(catalog, None)) {
            return folder.clone();
        }
        let folder = self.free("", catalog, "", self.room / 5);
        self.folders.insert((catalog, None), folder.clone());
        folder
    }

    /// The path of a name in a folder that no other path equals in the eyes of any file system.
    fn free(&mut self, parent: &str, name: &str, extension: &str, room: usize) -> String {
        let name = clean(name);
        let mut serial = 1_usize;
        loop {
            let tail = match serial {
                1 => extension.to_owned(),
                _ => format!(" ({serial}){extension}"),
            };
            let fitted = fit(&name, &tail, room);
            let path = match parent {
                "" => fitted,
                _ => format!("{parent}/{fitted}"),
            };
            if self.taken.insert(folded(&path)) {
                return path;
            }
            serial += 1;
        }
    }
}

/// The name with its tail, cut so that it has at most `room` UTF-16 units.
fn fit(name: &str, tail: &str, room: usize) -> String {
    let bytes = LONGEST_NAME - tail.len();
    let cut = cut(name, room.saturating_sub(units(tail)), bytes);
    let stem = cut.trim_end_matches([' ', '.']);
    let stem = if stem.is_empty() { NAMELESS } else { stem };
    format!("{}{tail}", no_device(stem))
}

/// The text, shortened with an ellipsis where it has more UTF-16 units or bytes than it may.
fn cut(text: &str, most_units: usize, most_bytes: usize) -> String {
    if units(text) <= most_units && text.len() <= most_bytes {
        return text.to_owned();
    }
    let (mut units, mut bytes) = ('…'.len_utf16(), '…'.len_utf8());
    let within = |(_, letter): &(usize, char)| {
        units += letter.len_utf16();
        bytes += letter.len_utf8();
        units <= most_units && bytes <= most_bytes
    };
    let end = text
        .char_indices()
        .take_while(within)
        .last()
        .map_or(0, |(at, letter)| at + letter.len_utf8());
    let kept = whole_letters(text, end).trim_end_matches([' ', '.']);
    if kept.is_empty() {
        String::new()
    } else {
        format!("{kept}…")
    }
}

/// The first `end` bytes without a letter that would lose its marks there.
fn whole_letters(text: &str, end: usize) -> &str {
    let (kept, rest) = text.split_at(end);
    if !rest.starts_with(is_combining_mark) {
        return kept;
    }
    let base = kept.trim_end_matches(is_combining_mark);
    let last = base.chars().next_back().map_or(0, char::len_utf8);
    &base[..base.len() - last]
}

/// The text as a name may hold it: composed, on one line, nothing unseen, and full-width forms for what is reserved.
fn clean(text: &str) -> String {
    let kept: String = text
        .chars()
        .filter(|letter| letter.is_whitespace() || !is_unseen(*letter))
        .map(|letter| match letter {
            _ if letter.is_whitespace() => ' ',
            _ if is_reserved(letter) => full_width(letter),
            _ => letter,
        })
        .nfc()
        .collect();
    let words: Vec<&str> = kept.split(' ').filter(|word| !word.is_empty()).collect();
    words.join(" ").trim_matches([' ', '.']).to_owned()
}

/// What Windows reserves, and two that links choke on: Excel cuts a link to a file at `#`, and decodes `%` once or twice.
fn is_reserved(letter: char) -> bool {
    r#"<>:"/\|?*#%"#.contains(letter)
}

/// The full-width form, which Korean readers take for the same sign and every file system for a letter.
fn full_width(letter: char) -> char {
    char::from_u32(u32::from(letter) + 0xFEE0).unwrap_or('_')
}

/// Letters that are not seen or that turn the direction of others, so that two names look alike or one looks like another:
/// control characters, noncharacters, and what Unicode calls default ignorable.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || u32::from(letter) & 0xFFFE == 0xFFFE
        || matches!(
            letter,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
                | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FE00}'..='\u{FE0F}'
                | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}'
                | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}'
        )
}

/// The name with `_` after what Windows would open as a device.
fn no_device(name: &str) -> String {
    let (first, rest) = name.split_at(name.find('.').unwrap_or(name.len()));
    let word = first.trim_end().to_uppercase();
    let numbered = NUMBERED_DEVICES.iter().any(|device| {
        let number = word.strip_prefix(device);
        number.is_some_and(|number| {
            number.chars().count() == 1 && number.contains(|c| "0123456789¹²³".contains(c))
        })
    });
    if numbered || DEVICES.contains(&word.as_str()) {
        format!("{first}_{rest}")
    } else {
        name.to_owned()
    }
}

/// The extension with its dot, as far as it is letters and digits.
fn extension(extension: &str) -> String {
    let letters = extension.chars().filter(char::is_ascii_alphanumeric);
    let letters: String = letters.take(LONGEST_EXTENSION).collect();
    if letters.is_empty() {
        letters
    } else {
        format!(".{letters}")
    }
}

/// The title without the extension that is added again.
fn without_extension<'a>(title: &'a str, extension: &str) -> &'a str {
    match title.trim_end().rsplit_once('.') {
        Some((stem, last)) if !extension.is_empty() && last.eq_ignore_ascii_case(extension) => stem,
        _ => title,
    }
}

/// What two names have in common that a file system may hold for one: no case, no way of composing.
fn folded(path: &str) -> String {
    path.nfd()
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .nfd()
        .collect()
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
