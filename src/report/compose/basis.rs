//! The catalogs that an assessment is made against: who published them, from what they were made,
//! and that the official texts prevail.
use super::overview::facts;
use super::words::own_count;
use super::{ReportInput, heading};
use crate::domain::{Catalog, Group};
use crate::report::document::{
    Align, Block, Cell, CellKind, Content, Look, Row, Run, Size, Table, Width,
};
use crate::report::wording;
use crate::text;

/// The cover names so many catalogs with publisher and edition, or so many by title.
const IN_FULL: usize = 4;
const BY_TITLE: usize = 6;
/// A notice up to so many letters is printed whole.
const SHORT_NOTICE: usize = 200;

/// The catalogs on the cover; nothing where the title names the only one.
pub(super) fn on_cover(input: &ReportInput<'_>) -> String {
    let catalogs = input.catalogs;
    let line = |catalog: &Catalog| {
        let origin = wording::origin(bare(&catalog.publisher), bare(&catalog.edition));
        format!("{} — {origin}", catalog.title)
    };
    let (names, separator): (Vec<String>, &str) = match catalogs.len() {
        0 | 1 => return String::new(),
        2..=IN_FULL => (catalogs.iter().map(|it| line(it)).collect(), "\n"),
        5..=BY_TITLE => (catalogs.iter().map(|it| it.title.clone()).collect(), "\n"),
        _ => (catalogs.iter().map(|it| it.short.clone()).collect(), " · "),
    };
    let mut names = names.join(separator);
    if catalogs.iter().all(|catalog| prevails(&catalog.notice)) {
        names.push('\n');
        names.push_str(wording::OFFICIAL_TEXT_PREVAILS);
    }
    names
}

/// The section on the catalogs in use.
pub(super) fn blocks(input: &ReportInput<'_>) -> Block {
    let heading = heading(2, Look::Bar, "", wording::BASIS);
    let table = match input.catalogs {
        [catalog] => sheet(input, catalog),
        _ => table(input),
    };
    Block::KeepTogether(vec![heading, table])
}

/// The facts of the only catalog.
fn sheet(input: &ReportInput<'_>, catalog: &Catalog) -> Block {
    facts(&[
        (wording::CATALOG, catalog_line(catalog)),
        (wording::SOURCE, catalog.source.clone()),
        (wording::SCOPE, scope(input, catalog)),
        (wording::NOTICE, notice(&catalog.notice).to_owned()),
    ])
}

/// A catalog with its edition and publisher; on a line of their own where they have parentheses.
fn catalog_line(catalog: &Catalog) -> String {
    if catalog.publisher.contains('(') || catalog.edition.contains('(') {
        let origin = wording::origin(&catalog.publisher, &catalog.edition);
        format!("{}\n{origin}", catalog.title)
    } else {
        text::catalog_line(catalog)
    }
}

/// Several catalogs, one a row, with the short name under which the report cites each.
fn table(input: &ReportInput<'_>) -> Block {
    let mut rows = vec![Row::new(wording::BASIS_HEADS.map(Cell::head).to_vec())];
    let mut sum = 0;
    for catalog in input.catalogs {
        let count = catalog.controls().len();
        sum += count;
        rows.push(Row::new(vec![
            described(input, catalog),
            Cell::text(catalog.short.clone())
                .aligned(Align::Center)
                .centered_vertically(),
            published(catalog),
            Cell::text(count.to_string())
                .aligned(Align::Figure)
                .centered_vertically(),
        ]));
    }
    let total = |words: String, align: Align| {
        let cell = Cell::new(CellKind::Total, vec![Content::text(words)]);
        cell.aligned(align)
    };
    rows.push(Row {
        keep_with_previous: true,
        ..Row::new(vec![
            total(wording::SUM.to_owned(), Align::Center).spanning(3, 1),
            total(sum.to_string(), Align::Figure),
        ])
    });
    Block::Table(Table {
        columns: vec![
            Width::Share(1.0),
            Width::Points(66.0),
            Width::Points(118.0),
            Width::Points(38.0),
        ],
        header_rows: 1,
        rows,
    })
}

fn described(input: &ReportInput<'_>, catalog: &Catalog) -> Cell {
    let mut content = vec![Content::runs(vec![Run::bold(catalog.title.clone())])];
    let lines = [
        (Size::Dense, Run::regular(scope(input, catalog))),
        (
            Size::Small,
            Run::muted(wording::source_line(&catalog.source)),
        ),
        (Size::Small, Run::muted(first_of_notice(&catalog.notice))),
    ];
    let known = lines
        .into_iter()
        .filter(|(_, run)| !run.text.trim().is_empty());
    content.extend(known.map(|(size, run)| Content::sized(vec![run], size)));
    Cell::new(CellKind::Body, content)
}

/// Publisher, edition and date; the date is left out where the edition says the same.
fn published(catalog: &Catalog) -> Cell {
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let said = digits(&catalog.edition).contains(&digits(&catalog.date));
    let date = match catalog.date.as_str() {
        "" => None,
        wording::UNKNOWN if catalog.edition.contains(wording::UNDATED) => None,
        wording::UNKNOWN => Some(wording::UNKNOWN_DATE.to_owned()),
        _ if said => None,
        date => Some(wording::published_on(date)),
    };
    let lines = [
        Some(catalog.publisher.clone()),
        Some(catalog.edition.clone()),
        date,
    ];
    let known = lines.into_iter().flatten();
    let known = known.filter(|line| !line.trim().is_empty());
    let lines = known.map(|line| Content::sized(vec![Run::regular(line)], Size::Dense));
    Cell::new(CellKind::Body, lines.collect()).centered_vertically()
}

/// How many groups of each level there are, and how many controls.
fn scope(input: &ReportInput<'_>, catalog: &Catalog) -> String {
    let mut counts: Vec<(&str, usize)> = Vec::new();
    let mut level: Vec<&Group> = catalog.groups.iter().collect();
    for name in &catalog.levels {
        counts.push((name, level.len()));
        level = level.into_iter().flat_map(|group| &group.groups).collect();
    }
    counts.push((&catalog.leaf, catalog.controls().len()));
    wording::scope(&counts, own_count(input, catalog))
}

/// A short notice whole; of a long one the sentence that says which text prevails.
fn notice(notice: &str) -> &str {
    if notice.chars().count() <= SHORT_NOTICE {
        notice
    } else {
        sentence(notice)
    }
}

fn first_of_notice(notice: &str) -> String {
    sentence(notice).to_owned()
}

/// The sentence that says which text prevails, or else the first.
fn sentence(notice: &str) -> &str {
    let mut sentences = notice.split_inclusive(". ").map(str::trim);
    let first = sentences.clone().next().unwrap_or_default();
    sentences.find(|text| prevails(text)).unwrap_or(first)
}

fn prevails(notice: &str) -> bool {
    notice.contains(wording::PREVAILS)
}

/// A name without what stands in parentheses behind it.
fn bare(name: &str) -> &str {
    let outside = name.split('(').next().unwrap_or_default().trim();
    if outside.is_empty() {
        name.trim_matches(['(', ')'])
    } else {
        outside
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_notice_the_sentence_on_the_official_text_is_kept() {
        let long = format!("첫 문장이다. 공식 원문이 우선한다. {}", "길다. ".repeat(80));
        assert_eq!(notice(&long), "공식 원문이 우선한다.");
        assert_eq!(notice("짧다. 그대로 둔다."), "짧다. 그대로 둔다.");
        assert_eq!(sentence("첫 문장이다. 둘째이다."), "첫 문장이다.");
    }

    #[test]
    fn what_stands_in_parentheses_is_left_out_on_the_cover() {
        assert_eq!(bare("금융보안원(점검항목 개발)"), "금융보안원");
        assert_eq!(bare("(판 표시 없음)"), "판 표시 없음");
    }
}
