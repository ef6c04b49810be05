//! Text as people type it into a summary, made into a list: one statement a line, its first words
//! bold where a dash follows them, numbers and dashes at the start of a line as markers.
use crate::report::document::{Content, List, ListItem, Marker, Run, Size};

/// Lead words longer than this are no lead words.
const LONGEST_LEAD: usize = 24;

/// Sets a text; a single plain line stays a paragraph.
pub(super) fn contents(text: &str) -> Vec<Content> {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.trim().is_empty())
        .collect();
    match lines[..] {
        [] => Vec::new(),
        [line] if marker(line).is_none() => vec![Content::runs(runs(line.trim()))],
        _ => vec![Content::List(List {
            items: lines.into_iter().map(item).collect(),
            size: Size::Inherit,
        })],
    }
}

fn item(line: &str) -> ListItem {
    let indented = line.starts_with([' ', '\t', '\u{3000}']);
    let (marker, rest) = marker(line).unwrap_or((Marker::Bullet, line.trim()));
    let depth = u8::from(indented);
    ListItem {
        marker,
        depth,
        runs: runs(rest),
    }
}

/// The marker that a line begins with, and the rest.
fn marker(line: &str) -> Option<(Marker, &str)> {
    let line = line.trim();
    for (start, marker) in [
        ("-", Marker::Dash),
        ("•", Marker::Bullet),
        ("·", Marker::Bullet),
        ("*", Marker::Bullet),
    ] {
        if let Some(rest) = line
            .strip_prefix(start)
            .filter(|rest| rest.starts_with(' '))
        {
            return Some((marker, rest.trim()));
        }
    }
    let (word, rest) = line.split_once(' ')?;
    is_number(word).then(|| (Marker::Label(word.to_owned()), rest.trim()))
}

/// `1.` `가.` `1)` `가)` `①`, the numbering of official papers.
fn is_number(word: &str) -> bool {
    let body = word.strip_suffix(['.', ')']);
    let syllable = |c: char| "가나다라마바사아자차카타파하".contains(c);
    let counted = |body: &str| {
        let digits = body.len() <= 2 && body.bytes().all(|b| b.is_ascii_digit());
        !body.is_empty() && (digits || (body.chars().count() == 1 && body.chars().all(syllable)))
    };
    body.is_some_and(counted)
        || (word.chars().count() == 1 && word.chars().all(|c| ('①'..='⑳').contains(&c)))
}

/// Lead words before a dash are bold.
fn runs(line: &str) -> Vec<Run> {
    let lead = [" — ", " – ", " - "]
        .into_iter()
        .find_map(|dash| line.split_once(dash));
    match lead {
        Some((lead, rest)) if lead.chars().count() <= LONGEST_LEAD => {
            vec![
                Run::bold(lead.trim()),
                Run::regular(format!(" — {}", rest.trim())),
            ]
        }
        _ => vec![Run::regular(line)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn markers(text: &str) -> Vec<(Marker, u8)> {
        match &contents(text)[..] {
            [Content::List(list)] => list
                .items
                .iter()
                .map(|item| (item.marker.clone(), item.depth))
                .collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn a_single_line_stays_a_paragraph() {
        assert_eq!(
            contents("이상 없음"),
            [Content::runs(vec![Run::regular("이상 없음")])]
        );
        assert_eq!(contents(" \n "), []);
    }

    #[test]
    fn lines_become_entries_and_keep_their_numbers() {
        let label = |text: &str| Marker::Label(text.to_owned());
        assert_eq!(
            markers("1. 하나\n  - 둘\n가. 셋\n넷\n2026. 3. 2. 자로 임명"),
            [
                (label("1."), 0),
                (Marker::Dash, 1),
                (label("가."), 0),
                (Marker::Bullet, 0),
                (Marker::Bullet, 0)
            ]
        );
    }

    #[test]
    fn words_before_a_dash_are_bold() {
        assert_eq!(
            runs("책임자 지정 — 임명함"),
            [Run::bold("책임자 지정"), Run::regular(" — 임명함")]
        );
        assert_eq!(
            runs("2026-11-02 점검함"),
            [Run::regular("2026-11-02 점검함")]
        );
    }
}
