//! 증빙자료: the list with the digests of the files, and the pictures themselves.
use super::ReportInput;
use super::words::controls;
use crate::domain::{ControlKey, Evidence, EvidenceBody, EvidenceFile};
use crate::report::document::{
    Align, Block, Cell, CellKind, Content, Picture, Row, Run, Size, Table, Width,
};
use crate::report::wording;
use crate::text;

/// The list of all evidence.
pub(super) fn list(input: &ReportInput<'_>) -> Vec<Block> {
    let all = input.assessment.evidence_in_order(input.catalogs);
    if all.is_empty() {
        return vec![Block::Content(Content::text(wording::NO_EVIDENCE_AT_ALL))];
    }
    let mut rows = vec![Row::new(wording::EVIDENCE_HEADS.map(Cell::head).to_vec())];
    let listed = all.into_iter();
    rows.extend(listed.map(|(evidence, users)| row(input, evidence, &users)));
    let columns = vec![
        Width::Points(72.0),
        Width::Share(1.0),
        Width::Points(86.0),
        Width::Points(184.0),
    ];
    vec![
        Block::Content(Content::text(lead(input))),
        Block::Table(Table {
            columns,
            header_rows: 1,
            rows,
        }),
    ]
}

fn lead(input: &ReportInput<'_>) -> String {
    match input.catalogs {
        [catalog] => wording::evidence_lead(&catalog.leaf),
        _ => wording::EVIDENCE_LEAD_OF_SEVERAL.to_owned(),
    }
}

/// All pictures, each with number, title and digest.
pub(super) fn pictures(input: &ReportInput<'_>) -> Vec<Block> {
    let block = |evidence: &Evidence| {
        let file = evidence.picture().filter(|_| !is_lost(input, evidence))?;
        let mut caption = vec![
            Run::bold(text::evidence_number(&evidence.number)),
            Run::regular(format!("  {}", evidence.title)),
        ];
        let old = of_last_year(input, evidence);
        let parts = origin(evidence).into_iter().chain(old);
        caption.extend(parts.map(|part| Run::muted(format!(" · {part}"))));
        Some(Block::Picture(picture(file, caption, true)))
    };
    let all = input.assessment.evidence_in_order(input.catalogs);
    all.into_iter().filter_map(|(it, _)| block(it)).collect()
}

/// A picture block of a file.
pub(super) fn picture(file: &EvidenceFile, caption: Vec<Run>, show_digest: bool) -> Picture {
    let (width_px, height_px) = file.pixels;
    Picture {
        sha256: file.sha256.as_str().to_owned(),
        width_px,
        height_px,
        caption,
        show_digest,
    }
}

/// Whether its file is lost, so that there is nothing to be seen.
pub(super) fn is_lost(input: &ReportInput<'_>, evidence: &Evidence) -> bool {
    input.assessment.loss_of(evidence).is_some()
}

/// Says that it came along from last year, where it did.
pub(super) fn of_last_year(input: &ReportInput<'_>, evidence: &Evidence) -> Option<String> {
    let old = input.assessment.is_of_last_year(evidence);
    old.then(|| wording::OF_LAST_YEAR.to_owned())
}

/// When and where it was captured.
fn origin(evidence: &Evidence) -> Vec<String> {
    let at = evidence.captured.map(text::moment);
    let host = Some(evidence.host.trim().to_owned()).filter(|host| !host.is_empty());
    at.into_iter().chain(host).collect()
}

fn row(input: &ReportInput<'_>, evidence: &Evidence, users: &[ControlKey]) -> Row {
    let small = |words: String| Content::sized(vec![Run::regular(words)], Size::Dense);
    let body = match &evidence.body {
        EvidenceBody::File(file) => vec![
            small(file.original_name.clone()),
            Content::Digest(file.sha256.as_str().to_owned()),
        ],
        EvidenceBody::Paper { place } => vec![small(wording::on_paper(place))],
    };
    let mut origin: Vec<Content> = origin(evidence).into_iter().map(small).collect();
    if origin.is_empty() {
        origin.push(small(wording::NONE.to_owned()));
    }
    let mut title = vec![Content::text(evidence.title.clone())];
    let muted = |words: String| Content::sized(vec![Run::muted(words)], Size::Small);
    title.extend(remarks(input, evidence).into_iter().map(muted));
    if users.len() > 1 || (input.has_several() && !users.is_empty()) {
        let words = wording::shown_by(&controls(input, users));
        title.push(muted(words));
    }
    Row::new(vec![
        Cell::text(text::evidence_number(&evidence.number)),
        Cell::new(CellKind::Body, title),
        Cell::new(CellKind::Body, origin).aligned(Align::Left),
        Cell::new(CellKind::Body, body),
    ])
}

/// What is to be seen in it, and what a reader must know of it.
fn remarks(input: &ReportInput<'_>, evidence: &Evidence) -> Vec<String> {
    let description = evidence.description.trim();
    let hidden = evidence.hidden();
    let old = evidence.is_older_than(input.assessment.profile.period);
    let lost = input.assessment.loss_of(evidence);
    let parts = [
        lost.map(|stamp| wording::lost(&text::date_table(stamp.at.date))),
        Some(description.to_owned()).filter(|words| !words.is_empty()),
        hidden.map(|last| wording::redacted(&text::date_table(last.stamp.at.date))),
        of_last_year(input, evidence),
        old.then(|| wording::OLD_EVIDENCE.to_owned()),
    ];
    parts.into_iter().flatten().collect()
}
