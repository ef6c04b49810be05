//! 절차와 기한: what the calculators have found, each with the way to it and what it was found from, so that it can be followed
//! with the source open beside it.
use super::{ReportInput, heading, minor_heading};
use crate::domain::calc::{Answers, Calculator};
use crate::report::document::{
    Align, Block, Cell, CellKind, Content, List, ListItem, Look, Marker, Row, Run, Size, Table,
    Width,
};
use crate::report::wording;
use crate::text::calc::{self, AccountTable, Kind, OpenPoint, Question, Step};

/// A step whose table has no more rows stands on one page.
const SHORT: usize = 10;

/// The blocks of every calculator that was answered; none where none was.
pub(super) fn blocks(input: &ReportInput<'_>) -> Vec<Block> {
    let answered = Calculator::ALL.into_iter().filter_map(|calculator| {
        let answers = input.assessment.answers(calculator)?;
        (!answers.is_empty()).then_some((calculator, answers))
    });
    let mut blocks = Vec::new();
    for (calculator, answers) in answered {
        if !blocks.is_empty() {
            blocks.push(Block::PageBreak);
        }
        blocks.extend(of_one(input, calculator, answers));
    }
    blocks
}

fn of_one(input: &ReportInput<'_>, calculator: Calculator, answers: &Answers) -> Vec<Block> {
    let context = input.known.of(calculator);
    let account = calc::account(calculator, answers, context);
    let result = account.result.iter();
    let result = result.map(|line| Content::runs(vec![Run::bold(line)]));
    let cell = Cell::new(CellKind::Body, result.collect());
    let mut blocks = vec![
        heading(2, Look::Bar, "", calc::title(calculator)),
        Block::Table(Table {
            columns: vec![Width::Share(1.0)],
            header_rows: 0,
            rows: vec![Row::new(vec![cell])],
        }),
    ];
    for (index, step) in account.steps.iter().enumerate() {
        blocks.extend(step_blocks(index, step));
    }
    if !account.open.is_empty() {
        blocks.push(minor_heading(Look::Quiet, wording::LEFT_OPEN));
        blocks.extend(account.open.iter().flat_map(open_blocks));
    }
    let questions = calc::questions(calculator, answers, context);
    blocks.push(minor_heading(Look::Quiet, wording::ANSWERED));
    blocks.push(Block::Table(given(&questions, answers)));
    blocks
}

fn step_blocks(index: usize, step: &Step) -> Vec<Block> {
    let title = format!("{}) {}", index + 1, step.title);
    let mut blocks = vec![minor_heading(Look::Quiet, &title)];
    let lines = step.lines.iter().map(Content::text);
    blocks.extend(lines.map(Block::Content));
    let table = step.table.as_ref();
    let is_short = table.is_none_or(|table| table.rows.len() <= SHORT);
    blocks.extend(table.map(|table| Block::Table(of_table(table))));
    if !step.source.is_empty() {
        let source = Run::muted(wording::source_of_rule(&step.source));
        blocks.push(Block::Content(Content::sized(vec![source], Size::Small)));
    }
    if is_short {
        vec![Block::KeepTogether(blocks)]
    } else {
        blocks
    }
}

fn of_table(table: &AccountTable) -> Table {
    let numeric = |at: usize| table.numeric.get(at).copied().unwrap_or_default();
    let row = |row: &Vec<String>| {
        let cell = |(at, words): (usize, &String)| {
            let cell = Cell::text(words);
            if numeric(at) {
                cell.aligned(Align::Right)
            } else {
                cell
            }
        };
        Row::new(row.iter().enumerate().map(cell).collect())
    };
    let heads = Row::new(table.heads.iter().map(Cell::head).collect());
    Table {
        columns: widths(table),
        header_rows: 1,
        rows: std::iter::once(heads)
            .chain(table.rows.iter().map(row))
            .collect(),
    }
}

/// How wide the columns are: short ones such as days as wide as what is in them, so that no day is cut in two, while
/// there is room for the others; those as their longest words ask.
fn widths(table: &AccountTable) -> Vec<Width> {
    /// Half letters up to which a column is short, and between which others count.
    const SHORT: u8 = 14;
    const BOUNDS: (u8, u8) = (16, 64);
    /// Width of half a letter, of the room beside the words, and of short columns at most, in points.
    const HALF: f32 = 5.4;
    const ROOM: f32 = 16.0;
    const MOST: f32 = 330.0;
    let longest = |at: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        let halves = cells.chain([&table.heads[at]]).map(|words| halves(words));
        halves.max().unwrap_or_default()
    };
    let longest: Vec<u8> = (0..table.heads.len()).map(longest).collect();
    let points = |halves: u8| f32::from(halves) * HALF + ROOM;
    let short = longest.iter().filter(|halves| **halves <= SHORT);
    let needed: f32 = short.map(|halves| points(*halves)).sum();
    let width = |halves: &u8| {
        if *halves <= SHORT && needed <= MOST {
            Width::Points(points(*halves))
        } else {
            Width::Share(f32::from((*halves).clamp(BOUNDS.0, BOUNDS.1)))
        }
    };
    let widths: Vec<Width> = longest.iter().map(width).collect();
    let any = widths.iter().any(|width| matches!(width, Width::Share(_)));
    if any {
        widths
    } else {
        longest
            .iter()
            .map(|halves| Width::Share(f32::from(*halves)))
            .collect()
    }
}

/// How long words are, a Latin letter or a digit counting half of a Korean one.
fn halves(words: &str) -> u8 {
    let halves: usize = words
        .chars()
        .map(|it| if it.is_ascii() { 1 } else { 2 })
        .sum();
    u8::try_from(halves).unwrap_or(u8::MAX)
}

fn open_blocks(point: &OpenPoint) -> Vec<Block> {
    let item = |(at, reading): (usize, &String)| {
        let run = if point.taken == Some(at) {
            Run::bold(wording::reading_taken(reading))
        } else {
            Run::regular(reading)
        };
        ListItem {
            marker: Marker::Bullet,
            depth: 0,
            runs: vec![run],
        }
    };
    let list = List {
        items: point.readings.iter().enumerate().map(item).collect(),
        ..List::default()
    };
    let mut blocks = vec![
        Block::Content(Content::text(&point.question)),
        Block::Content(Content::List(list)),
    ];
    if point.taken.is_none() {
        let undecided = Run::muted(wording::UNDECIDED);
        blocks.push(Block::Content(Content::sized(vec![undecided], Size::Small)));
    }
    blocks
}

/// What was answered, in the words in which it was asked; each heading stands once.
fn given(questions: &[Question], answers: &Answers) -> Table {
    let answered = questions.iter().filter_map(|question| {
        let words = answers.get(&question.id)?;
        Some((question, words_of(&question.kind, words)))
    });
    let answered: Vec<(&Question, String)> = answered.collect();
    let mut rows = vec![Row::new(wording::ANSWER_HEADS.map(Cell::head).to_vec())];
    for group in answered.chunk_by(|a, b| a.0.group == b.0.group) {
        let head = Cell::text(&group[0].0.group).spanning(1, group.len());
        let mut head = Some(head);
        rows.extend(group.iter().map(|(question, words)| {
            let pair = [Cell::text(&question.label), Cell::text(words)];
            Row::new(head.take().into_iter().chain(pair).collect())
        }));
    }
    Table {
        columns: vec![Width::Share(0.8), Width::Share(1.4), Width::Share(1.2)],
        header_rows: 1,
        rows,
    }
}

fn words_of(kind: &Kind, words: &str) -> String {
    match kind {
        Kind::YesNo if words == Answers::YES => wording::YES.to_owned(),
        Kind::YesNo if words == Answers::NO => wording::NO.to_owned(),
        Kind::One(options) => {
            let mut options = options.iter();
            let chosen = options.find(|(id, _)| id == words);
            chosen.map_or_else(|| words.to_owned(), |(_, shown)| shown.clone())
        }
        Kind::Count { unit, .. } | Kind::Decimal { unit, .. } => format!("{words}{unit}"),
        Kind::YesNo | Kind::Day | Kind::Words => words.to_owned(),
    }
}
