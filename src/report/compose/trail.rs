//! The audit trail on paper: what it is of, how long it is, and a row for each entry.
use crate::domain::{DateTime, Ink, Profile, Sha256};
use crate::report::document::{Approval, Block, Cell, Cover, Document, Meta, Row, Table, Width};
use crate::report::wording;
use crate::text;

/// What is printed of an audit trail.
#[derive(Debug)]
pub struct TrailInput<'a> {
    /// Head data of the project.
    pub profile: &'a Profile,
    /// When, who, where and what, newest first.
    pub rows: Vec<[String; 4]>,
    /// Numbers of the controls that it is narrowed to; empty for all.
    pub controls: Vec<String>,
    /// The person that it is narrowed to.
    pub person: Option<&'a str>,
    /// How many entries the whole trail has.
    pub entries: u64,
    /// Hash of the newest entry, which stands for all of them.
    pub head: &'a Sha256,
    /// Hash of the project's content.
    pub hash: &'a Sha256,
    /// When it is made.
    pub created: DateTime,
}

/// The document.
#[must_use]
pub fn trail(input: &TrailInput<'_>) -> Document {
    let profile = input.profile;
    let meta = Meta {
        title: wording::TRAIL.to_owned(),
        subject: profile.name.clone(),
        author: profile.institution.name.clone(),
        document_number: String::new(),
        edition: String::new(),
        language: "ko-KR".to_owned(),
        created: input.created,
    };
    Document {
        meta,
        hash: input.hash.to_string(),
        ink: Ink::default(),
        emblems: Vec::new(),
        recipe: Vec::new(),
        blocks: vec![
            Block::TitleBlock(Box::new(head(input))),
            Block::Table(table(input)),
        ],
    }
}

fn head(input: &TrailInput<'_>) -> Cover {
    let profile = input.profile;
    let narrowed = input.controls.join(", ");
    let person = input.person.map(|name| {
        let nobody = wording::TRAIL_NOBODY;
        if name.is_empty() { nobody } else { name }.to_owned()
    });
    let facts = [
        (wording::INSTITUTION, profile.institution.name.clone()),
        (wording::TRAIL_MADE, text::moment(input.created)),
        (wording::TRAIL_CONTROLS, narrowed),
        (wording::TRAIL_WHO, person.unwrap_or_default()),
        (
            wording::TRAIL_ENTRIES,
            wording::trail_entries(input.entries),
        ),
        (wording::TRAIL_HEAD, input.head.to_string()),
    ];
    let known = facts.into_iter().filter(|(_, value)| !value.is_empty());
    Cover {
        title: wording::TRAIL.to_owned(),
        subtitle: profile.name.clone(),
        institution: profile.institution.name.clone(),
        facts: known
            .map(|(label, value)| (label.to_owned(), value))
            .collect(),
        approval: Approval::default(),
        ..Cover::default()
    }
}

fn table(input: &TrailInput<'_>) -> Table {
    let heads = [
        wording::TRAIL_WHEN,
        wording::TRAIL_WHO,
        wording::TRAIL_PLACE,
        wording::TRAIL_WHAT,
    ];
    let head = Row::new(heads.map(Cell::head).to_vec());
    let rows = input.rows.iter();
    let rows = rows.map(|row| Row::new(row.each_ref().map(Cell::text).to_vec()));
    Table {
        columns: vec![
            Width::Points(96.0),
            Width::Points(58.0),
            Width::Points(72.0),
            Width::Share(1.0),
        ],
        header_rows: 1,
        rows: std::iter::once(head).chain(rows).collect(),
    }
}
