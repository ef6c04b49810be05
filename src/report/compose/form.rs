//! The form of the guide's chapter IV, one a control: headings, (A) to (E), laws.
use super::story;
use super::words::{control_line, control_title, joined, moment, outcome_mark, person};
use super::{ReportInput, heading, minor_heading, place};
use crate::domain::{
    ActionItem, ActionState, Applicability, Catalog, Control, ControlKey, Evidence, Finding, Group,
    GuidanceKind, Label, Mark as State, Placed, TakenOver,
};
use crate::report::document::{
    Block, Cell, CellKind, Choice, Content, Heading, List, ListItem, Look, Mark, Marker, Picture,
    Row, Run, Size, Table, Width,
};
use crate::report::wording;
use crate::text;

/// Most height of the small pictures below a form.
const PICTURE_HEIGHT: f32 = 170.0;
/// Small pictures below a form.
const PICTURES: usize = 2;
/// The columns: label, then five that the rows divide between them.
const COLUMNS: [Width; 6] = [
    Width::Points(84.0),
    Width::Points(70.0),
    Width::Points(74.0),
    Width::Points(24.0),
    Width::Points(46.0),
    Width::Share(1.0),
];

/// The forms of all controls in printed order.
pub(super) fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for catalog in input.catalogs {
        let mut field = String::new();
        // Below the heading of the part or of its catalog the first form stands on the same page.
        let mut first = true;
        if input.has_several() {
            if !blocks.is_empty() {
                blocks.push(Block::PageBreak);
            }
            blocks.push(heading(2, Look::Bar, "", &catalog.title));
        }
        for placed in catalog.controls() {
            if first {
                first = false;
            } else {
                blocks.push(Block::PageBreak);
            }
            let here = field_title(&placed.path);
            let opening = (here != field && !here.is_empty()).then(|| opening(input, &here));
            field = here;
            blocks.extend(form(input, catalog, &placed, opening));
        }
    }
    blocks
}

/// The field before its first control; below the heading of its catalog where there are several.
fn opening(input: &ReportInput<'_>, field: &str) -> Block {
    if input.has_several() {
        minor_heading(Look::Quiet, field)
    } else {
        heading(2, Look::Quiet, "", field)
    }
}

/// The heading of a form; among several catalogs it names its own before the number.
fn form_heading(input: &ReportInput<'_>, catalog: &Catalog, control: &Control) -> Block {
    let several = input.has_several();
    Block::Heading(Heading {
        level: if several { 4 } else { 3 },
        look: Look::Bar,
        place: if several {
            catalog.short.clone()
        } else {
            String::new()
        },
        number: control.id.to_string(),
        text: control_title(input, catalog, control),
        outline: true,
        contents: true,
        control: Some(catalog.key(&control.id)),
    })
}

/// The first two headings above a control on one line.
pub(super) fn field_title(path: &[&Group]) -> String {
    let titles: Vec<String> = path
        .iter()
        .take(2)
        .map(|group| text::group_title(group))
        .collect();
    titles.join(" · ")
}

fn form(
    input: &ReportInput<'_>,
    catalog: &Catalog,
    placed: &Placed<'_>,
    opening: Option<Block>,
) -> Vec<Block> {
    let control = placed.control;
    let key = catalog.key(&control.id);
    let blank = Finding::default();
    let finding = input.assessment.finding(&key).unwrap_or(&blank);
    let evidence: Vec<&Evidence> = input.assessment.evidence_of(finding).collect();
    let mut rows = place::rows(input, catalog, placed);
    rows.push(wide(
        input.label(Label::Criteria),
        criteria(control, finding, input.assessment.mark(catalog, &key)),
    ));
    rows.push(wide(
        input.label(Label::Evidence),
        vec![evidence_list(input, &evidence)],
    ));
    rows.push(wide(
        input.label(Label::Verdict),
        vec![Content::Choice(choice(input, catalog, &key, finding))],
    ));
    let mut summary = or_none(story::contents(&finding.summary));
    summary.extend(
        finding
            .taken_over
            .iter()
            .map(|link| taken_over(input, link)),
    );
    rows.push(wide(input.label(Label::Summary), summary));
    rows.extend(plan_rows(input, finding));
    rows.push(wide(input.label(Label::Laws), laws(catalog, control)));
    let table = Table {
        columns: COLUMNS.to_vec(),
        header_rows: 0,
        rows,
    };
    let mut kept: Vec<Block> = opening.into_iter().collect();
    kept.push(form_heading(input, catalog, control));
    kept.push(Block::Table(table));
    let pictures: Vec<Picture> = evidence
        .iter()
        .filter(|it| !super::evidence::is_lost(input, it))
        .filter_map(|evidence| small_picture(input, evidence))
        .take(if input.has_pictures() { PICTURES } else { 0 })
        .collect();
    let mut blocks = vec![Block::KeepTogether(kept)];
    if !pictures.is_empty() {
        blocks.push(Block::IfRoom(vec![Block::PictureRow(
            pictures,
            PICTURE_HEIGHT,
        )]));
    }
    blocks
}

/// A row of one label and what it names.
pub(super) fn wide(label: &str, content: Vec<Content>) -> Row {
    Row::new(vec![
        Cell::label(label),
        Cell::new(CellKind::Body, content).spanning(COLUMNS.len() - 1, 1),
    ])
}

fn or_none(content: Vec<Content>) -> Vec<Content> {
    if content.is_empty() {
        vec![Content::runs(vec![Run::muted(wording::NONE)])]
    } else {
        content
    }
}

/// Where the answer came from.
fn taken_over(input: &ReportInput<'_>, link: &TakenOver) -> Content {
    let from = control_line(input, &link.from);
    let when = joined(&[&moment(link.stamp), person(input, link.stamp)], " ");
    let words = wording::taken_over(&from, text::relation(link.relation), &when);
    Content::sized(vec![Run::muted(words)], Size::Small)
}

fn bullets(items: Vec<ListItem>, size: Size) -> Content {
    Content::List(List { items, size })
}

/// (A): what is judged; once there is a verdict, what is not met says so, and what nobody has marked. Duties that the
/// source has lost are counted, for nobody can judge them.
fn criteria(control: &Control, finding: &Finding, state: State) -> Vec<Content> {
    let item = |criterion: &crate::domain::Criterion| {
        let mut runs = vec![Run::regular(criterion.text.clone())];
        if let State::Judged(outcome) = state
            && !criterion.met
        {
            let unmet = finding.unmet(outcome).any(|unmet| unmet.id == criterion.id);
            runs.push(if unmet {
                Run::bold(format!(" [{}]", wording::UNMET))
            } else {
                Run::muted(format!(" [{}]", wording::UNMARKED))
            });
        }
        ListItem {
            marker: Marker::Bullet,
            depth: 0,
            runs,
        }
    };
    let mut content = Vec::new();
    if !finding.criteria.is_empty() {
        content.push(bullets(
            finding.criteria.iter().map(item).collect(),
            Size::Inherit,
        ));
    }
    let lost = control
        .guidance
        .iter()
        .filter(|point| point.kind == GuidanceKind::Must && point.lost)
        .count();
    if lost > 0 {
        content.push(Content::sized(
            vec![Run::muted(wording::lost_duties(lost))],
            Size::Small,
        ));
    }
    or_none(content)
}

/// (B): number and title of each evidence.
fn evidence_list(input: &ReportInput<'_>, evidence: &[&Evidence]) -> Content {
    if evidence.is_empty() {
        return Content::runs(vec![Run::muted(wording::NO_EVIDENCE)]);
    }
    let item = |evidence: &&Evidence| {
        let mut runs = vec![Run::regular(evidence.title.clone())];
        if super::evidence::is_lost(input, evidence) {
            runs.push(Run::bold(format!(" [{}]", wording::LOST)));
        }
        let old = super::evidence::of_last_year(input, evidence);
        runs.extend(old.map(|words| Run::muted(format!(" [{words}]"))));
        ListItem {
            marker: Marker::Label(text::evidence_number(&evidence.number)),
            depth: 0,
            runs,
        }
    };
    bullets(evidence.iter().map(item).collect(), Size::Inherit)
}

/// (C): all levels of the scale, and what else is the case.
fn choice(
    input: &ReportInput<'_>,
    catalog: &Catalog,
    key: &ControlKey,
    finding: &Finding,
) -> Choice {
    let state = input.assessment.mark(catalog, key);
    let mut options: Vec<(Mark, String, bool)> = Vec::new();
    for level in &catalog.scale {
        let chosen =
            matches!(state, State::Judged(_)) && finding.verdict.as_ref() == Some(&level.id);
        options.push((outcome_mark(level.outcome), level.label.clone(), chosen));
    }
    if !matches!(state, State::Judged(_)) {
        options.push((
            super::words::state_mark(state),
            text::mark(state).to_owned(),
            true,
        ));
    }
    let note = match &finding.applicability {
        Applicability::NotApplicable { reason } if !reason.trim().is_empty() => {
            vec![Run::regular(reason.trim())]
        }
        _ => Vec::new(),
    };
    Choice { options, note }
}

/// (E): due date, owner and what is done, two rows a plan.
fn plan_rows(input: &ReportInput<'_>, finding: &Finding) -> Vec<Row> {
    let blank = ActionItem::default();
    let mut actions: Vec<&ActionItem> = finding
        .actions
        .iter()
        .filter(|action| !action.is_blank())
        .collect();
    if actions.is_empty() {
        actions.push(&blank);
    }
    let height = actions.len() * 2;
    let mut rows = Vec::new();
    for (index, action) in actions.into_iter().enumerate() {
        let mut first = Vec::new();
        if index == 0 {
            first.push(Cell::label(input.label(Label::Plan)).spanning(1, height));
        }
        first.extend([
            Cell::label(input.label(Label::Due)),
            value(&due(action)).spanning(2, 1),
            Cell::label(input.label(Label::Owner)),
            value(&action.owner),
        ]);
        rows.push(Row::new(first));
        let plan = Cell::new(CellKind::Body, or_none(story::contents(&action.text))).spanning(4, 1);
        rows.push(Row::new(vec![
            Cell::label(input.label(Label::PlanText)),
            plan,
        ]));
    }
    rows
}

fn value(words: &str) -> Cell {
    let words = words.trim();
    let run = if words.is_empty() {
        Run::muted(wording::NONE)
    } else {
        Run::regular(words)
    };
    Cell::new(CellKind::Body, vec![Content::runs(vec![run])])
}

/// The due date, with the state of the plan once it has begun.
pub(super) fn due(action: &ActionItem) -> String {
    let date = action.due.map(text::date_prose).unwrap_or_default();
    match action.state {
        ActionState::Open => date,
        state => format!("{date} ({})", text::action_state(state))
            .trim()
            .to_owned(),
    }
}

/// The laws as the source cites them, with what is not certain.
fn laws(catalog: &Catalog, control: &Control) -> Vec<Content> {
    let mut runs = Vec::new();
    for reference in &control.references {
        let separator = if runs.is_empty() { "" } else { " · " };
        let mut run = Run::regular(format!("{separator}{}", text::reference(reference)));
        if reference.uncertain.is_some() {
            run = run.noted(wording::UNCERTAIN_NOTE);
        }
        runs.push(run);
    }
    if runs.is_empty() {
        return or_none(Vec::new());
    }
    let as_of = wording::as_of(&catalog.edition, &catalog.date);
    if !as_of.is_empty() {
        runs.push(Run::muted(format!(" {as_of}")));
    }
    vec![Content::sized(runs, Size::Dense)]
}

fn small_picture(input: &ReportInput<'_>, evidence: &Evidence) -> Option<Picture> {
    let file = evidence.picture()?;
    let mut caption = vec![
        Run::bold(text::evidence_number(&evidence.number)),
        Run::regular(format!(" {}", evidence.title)),
    ];
    let day = evidence.captured.map(|at| text::date_table(at.date));
    let old = super::evidence::of_last_year(input, evidence);
    let parts = day.into_iter().chain(old);
    caption.extend(parts.map(|part| Run::muted(format!(" · {part}"))));
    Some(super::evidence::picture(file, caption, false))
}
