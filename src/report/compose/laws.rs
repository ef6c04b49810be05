//! 인용 법규: every law that the controls cite, article by article, with who cites it and how old each source is.
use super::ReportInput;
use super::words::controls;
use crate::domain::{Citation, Place, Provision, Step};
use crate::report::document::{
    Block, Cell, CellKind, Content, List, ListItem, Marker, Row, Run, Size, Table, Width,
};
use crate::report::wording;
use crate::text;

/// The blocks of the cited laws; none where nothing is cited.
pub(super) fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let cited = input.laws.cited(input.catalogs.iter().map(AsRef::as_ref));
    if cited.provisions.is_empty() && cited.unreadable.is_empty() {
        return Vec::new();
    }
    let provisions: Vec<(&Provision, &Vec<Citation>)> = cited.provisions.iter().collect();
    let mut rows = vec![Row::new(wording::LAW_HEADS.map(Cell::head).to_vec())];
    for law in provisions.chunk_by(|a, b| a.0.law == b.0.law) {
        rows.push(law_row(law));
        for article in law.chunk_by(|a, b| a.0.place == b.0.place) {
            rows.push(article_row(input, article));
        }
        if let Some(first) = rows.iter_mut().rev().nth(law_articles(law) - 1) {
            first.keep_with_previous = true;
        }
    }
    let mut blocks = vec![Block::Content(Content::text(lead(input)))];
    if rows.len() > 1 {
        blocks.push(Block::Table(Table {
            columns: vec![Width::Share(0.8), Width::Share(1.2)],
            header_rows: 1,
            rows,
        }));
    }
    blocks.extend(unreadable(input, &cited.unreadable));
    blocks
}

/// That the laws are as cited, and when each source was made.
fn lead(input: &ReportInput<'_>) -> String {
    let dates = input.catalogs.iter();
    let dates: Vec<String> = dates
        .map(|catalog| format!("{} {}", catalog.short, wording::as_of(&catalog.edition)))
        .collect();
    wording::laws_lead(&dates.join(", "))
}

type Cited<'a> = (&'a Provision, &'a Vec<Citation>);

fn law_articles(law: &[Cited<'_>]) -> usize {
    law.chunk_by(|a, b| a.0.place == b.0.place).count()
}

fn law_row(law: &[Cited<'_>]) -> Row {
    let name = law
        .first()
        .map_or("", |(provision, _)| provision.law.as_str());
    Row::new(vec![Cell::label(name).spanning(2, 1)])
}

/// One article: its title at the left, its paragraphs with the citing controls at the right.
fn article_row(input: &ReportInput<'_>, article: &[Cited<'_>]) -> Row {
    let place = article.first().map(|(provision, _)| &provision.place);
    let place = place.map_or_else(String::new, |place| match place {
        Place::Whole => wording::WHOLE_LAW.to_owned(),
        place => place.to_string(),
    });
    let mut citations = article.iter().flat_map(|(_, citations)| citations.iter());
    let title = citations.find_map(|it| it.reference.title.as_deref());
    let title = title.map_or_else(String::new, |title| format!("({title})"));
    let items = article.iter().map(|(provision, citations)| {
        let keys = citations.iter().map(|citation| &citation.key);
        let steps: Vec<String> = provision.steps.iter().map(Step::to_string).collect();
        let mut runs = vec![Run::regular(controls(input, keys))];
        if !steps.is_empty() {
            runs.insert(0, Run::bold(format!("{} ", steps.join(" "))));
        }
        ListItem {
            marker: Marker::Dash,
            depth: 0,
            runs,
        }
    });
    let cited = Content::List(List {
        items: items.collect(),
        size: Size::Dense,
    });
    Row::new(vec![
        Cell::text(format!("{place}{title}")),
        Cell::new(CellKind::Body, vec![cited]),
    ])
}

/// References whose law the source has lost.
fn unreadable(input: &ReportInput<'_>, citations: &[Citation]) -> Option<Block> {
    let item = |citation: &Citation| ListItem {
        marker: Marker::Bullet,
        depth: 0,
        runs: vec![
            Run::regular(text::reference(&citation.reference)),
            Run::muted(format!(" · {}", controls(input, [&citation.key]))),
        ],
    };
    let list = Content::List(List {
        items: citations.iter().map(item).collect(),
        size: Size::Dense,
    });
    (!citations.is_empty()).then(|| {
        Block::KeepTogether(vec![
            super::heading(
                2,
                crate::report::document::Look::Bar,
                "",
                wording::UNREADABLE_LAWS,
            ),
            Block::Content(list),
        ])
    })
}
