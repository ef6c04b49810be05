//! 인용 법규: every law that the controls cite, article by article, with who cites it and how old each source is.
use std::collections::BTreeMap;

use super::words::controls;
use super::{ReportInput, minor_heading};
use crate::domain::{Catalog, Citation, ControlKey, Place, Provision, Step};
use crate::report::document::{
    Block, Cell, CellKind, Content, List, ListItem, Look, Marker, Row, Run, Size, Table, Width,
};
use crate::report::wording;
use crate::text;

/// The blocks of the cited laws; none where nothing is cited.
pub(super) fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let cited = input
        .knowledge
        .laws
        .cited(input.catalogs.iter().map(AsRef::as_ref));
    if cited.provisions.is_empty() && cited.unreadable.is_empty() {
        return Vec::new();
    }
    let citers = Citers::of(input);
    let provisions: Vec<Cited<'_>> = cited.provisions.iter().collect();
    let mut rows = vec![Row::new(wording::LAW_HEADS.map(Cell::head).to_vec())];
    for law in provisions.chunk_by(|a, b| a.0.law == b.0.law) {
        rows.extend(law_rows(&citers, law));
    }
    let mut blocks = vec![Block::Content(Content::text(wording::LAWS_LEAD))];
    blocks.extend(sources(input));
    if rows.len() > 1 {
        blocks.push(Block::Table(Table {
            columns: vec![Width::Points(84.0), Width::Points(150.0), Width::Share(1.0)],
            header_rows: 1,
            rows,
        }));
    }
    if !cited.unreadable.is_empty() {
        blocks.extend(unreadable(&citers, &cited.unreadable));
    }
    blocks
}

/// The edition of every source that cites a law.
fn sources(input: &ReportInput<'_>) -> Vec<Block> {
    let cites = |catalog: &&std::sync::Arc<Catalog>| {
        let mut controls = catalog.controls().into_iter();
        controls.any(|placed| !placed.control.references.is_empty())
    };
    let item = |catalog: &std::sync::Arc<Catalog>| ListItem {
        marker: Marker::Bullet,
        depth: 0,
        runs: vec![
            Run::regular(catalog.short.clone()),
            Run::muted(format!(
                " — {} {}",
                catalog.source,
                wording::as_of(&catalog.edition, &catalog.date)
            )),
        ],
    };
    let list = Content::List(List {
        items: input.catalogs.iter().filter(cites).map(item).collect(),
        size: Size::Dense,
    });
    vec![
        Block::Content(Content::text(wording::LAW_SOURCES)),
        Block::Content(list),
    ]
}

type Cited<'a> = (&'a Provision, &'a Vec<Citation>);

/// A law and its articles; its name never ends a page.
fn law_rows(citers: &Citers<'_>, law: &[Cited<'_>]) -> Vec<Row> {
    let name = law
        .first()
        .map_or("", |(provision, _)| provision.law.as_str());
    let name = Content::runs(vec![Run::bold(name)]);
    let name = Cell::new(CellKind::Label, vec![name]).spanning(3, 1);
    let mut rows = vec![Row::new(vec![name])];
    let articles = law.chunk_by(|a, b| a.0.place == b.0.place);
    rows.extend(articles.map(|article| article_row(citers, article)));
    if let Some(first) = rows.get_mut(1) {
        first.keep_with_previous = true;
    }
    rows
}

/// One article with its title, and paragraph by paragraph who cites it.
fn article_row(citers: &Citers<'_>, article: &[Cited<'_>]) -> Row {
    let place = article.first().map(|(provision, _)| &provision.place);
    let place = place.map_or_else(String::new, |place| match place {
        Place::Whole => wording::WHOLE_LAW.to_owned(),
        place => place.to_string(),
    });
    let citations = article.iter().flat_map(|(_, citations)| citations.iter());
    let dense = |run: Run| Cell::new(CellKind::Body, vec![Content::sized(vec![run], Size::Dense)]);
    let title = match titles(citations) {
        title if title.is_empty() => Run::muted(wording::NONE),
        title => Run::regular(title),
    };
    let cited = article.iter().map(|(provision, citations)| {
        let steps: Vec<String> = provision.steps.iter().map(Step::to_string).collect();
        citers.line(&steps.join(" "), citations)
    });
    Row::new(vec![
        dense(Run::bold(place)),
        dense(title),
        Cell::new(CellKind::Body, cited.collect()),
    ])
}

/// The titles that the sources give an article, each once.
fn titles<'a>(citations: impl Iterator<Item = &'a Citation>) -> String {
    let mut titles: Vec<&str> = Vec::new();
    for title in citations.filter_map(|it| it.reference.title.as_deref()) {
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    titles.join(" / ")
}

/// References whose law the source has lost.
fn unreadable(citers: &Citers<'_>, citations: &[Citation]) -> Vec<Block> {
    let mut rows = vec![Row::new(wording::UNREADABLE_HEADS.map(Cell::head).to_vec())];
    rows.extend(citations.iter().map(|citation| {
        let reference = text::reference(&citation.reference);
        let reference = Content::sized(vec![Run::regular(reference)], Size::Dense);
        let controls = controls(citers.input, [&citation.key]);
        let controls = Content::sized(vec![Run::regular(controls)], Size::Dense);
        Row::new(vec![
            Cell::new(CellKind::Body, vec![reference]),
            Cell::new(CellKind::Body, vec![controls]),
        ])
    }));
    vec![Block::KeepTogether(vec![
        minor_heading(Look::Plain, wording::UNREADABLE_LAWS),
        Block::Content(Content::text(wording::UNREADABLE_LEAD)),
        Block::Table(Table {
            columns: vec![Width::Share(1.0), Width::Points(170.0)],
            header_rows: 1,
            rows,
        }),
    ])]
}

/// The controls of the report in printed order.
struct Citers<'a> {
    input: &'a ReportInput<'a>,
    places: BTreeMap<ControlKey, usize>,
}

impl<'a> Citers<'a> {
    fn of(input: &'a ReportInput<'a>) -> Self {
        let keys = input.catalogs.iter().flat_map(|catalog| {
            let controls = catalog.controls().into_iter();
            controls.map(|placed| catalog.key(&placed.control.id))
        });
        Self {
            input,
            places: keys.zip(0..).collect(),
        }
    }

    /// A paragraph and who cites it, each once in printed order, and whose reference is damaged in the source.
    fn line(&self, steps: &str, citations: &[Citation]) -> Content {
        let sorted = |uncertain: bool| {
            let wanted = citations
                .iter()
                .filter(|it| !uncertain || it.reference.uncertain.is_some());
            let mut keys: Vec<&ControlKey> = wanted.map(|it| &it.key).collect();
            keys.sort_by_key(|key| self.places.get(key));
            keys.dedup();
            keys
        };
        let (all, damaged) = (sorted(false), sorted(true));
        let mut runs = Vec::new();
        if !steps.is_empty() {
            runs.push(Run::bold(format!("{steps}  ")));
        }
        let mut cited = Run::regular(controls(self.input, all.iter().copied()));
        if damaged == all {
            cited = cited.noted(wording::UNCERTAIN_NOTE);
        }
        runs.push(cited);
        if !damaged.is_empty() && damaged != all {
            let words = wording::uncertain_in(&controls(self.input, damaged));
            runs.push(Run::muted(format!(" [{words}]")));
        }
        Content::sized(runs, Size::Dense)
    }
}
