//! Sets the places to sign: the statement, date and institution, and a table with room for
//! signatures and for a seal of 25 mm.
use super::faces::Faces;
use super::paragraph::{Setting, baseline, set_line, set_runs};
use super::picture_plan::WHOLE;
use super::set::{Strip, moved};
use super::table::{SetTable, set_table};
use crate::domain::Emblem;
use crate::report::document::{Align, Cell, Row, Run, Signatures, Signer, Table, Width};
use crate::report::page::{Area, Item, PictureMark, Role, Round};
use crate::report::style::{self, MM, TypeSize};
use crate::report::wording;

const STATEMENT: TypeSize = TypeSize {
    size: 11.5,
    leading: 20.5,
};
const INSTITUTION: TypeSize = TypeSize {
    size: 15.0,
    leading: 24.0,
};
const SEAL: f32 = 25.0 * MM;
const SIGN_HEIGHT: f32 = 16.0 * MM;
const PLACE_COLUMN: f32 = 52.0 * MM;
const SIDE_COLUMN: f32 = 22.0 * MM;

/// The statement above the table, as strips that stay together.
pub(crate) fn set_statement(signatures: &Signatures, faces: &Faces<'_>) -> Vec<Strip> {
    let text = |words: &str, size: TypeSize, bold: bool, align: Align| {
        let setting = Setting::new(size, style::BODY_WIDTH).aligned(align);
        set_runs(
            &[Run::regular(words)],
            if bold { setting.bold() } else { setting },
            faces,
        )
    };
    let mut strips = text(&signatures.statement, STATEMENT, false, Align::Left);
    strips = tagged(strips, 0);
    for (number, (words, size, bold, gap)) in (1..).zip([
        (&signatures.date, STATEMENT, false, 24.0),
        (&signatures.institution, INSTITUTION, true, 8.0),
    ]) {
        let mut lines = text(words, size, bold, Align::Center);
        if let Some(first) = lines.first_mut() {
            first.gap = gap;
        }
        strips.extend(tagged(lines, number));
    }
    strips
}

fn tagged(strips: Vec<Strip>, number: usize) -> Vec<Strip> {
    let strips = strips.into_iter();
    strips
        .map(|strip| strip.tagged(Role::Paragraph, number))
        .collect()
}

/// The table of those who sign.
pub(crate) fn set_signers(signatures: &Signatures, faces: &Faces<'_>) -> SetTable {
    let sides = signatures.signers.iter().any(|it| !it.side.is_empty());
    let mut heads: Vec<Cell> = Vec::new();
    let mut columns = Vec::new();
    if sides {
        heads.push(Cell::head(""));
        columns.push(Width::Points(SIDE_COLUMN));
    }
    let last = heads.len() + signatures.heads.len() - 1;
    heads.extend(
        signatures
            .heads
            .iter()
            .map(|head| Cell::head(head.as_str())),
    );
    columns.extend([
        Width::Points(if sides { 20.0 } else { 30.0 } * MM),
        Width::Share(1.0),
        Width::Points(if sides { 26.0 } else { 34.0 } * MM),
        Width::Points(PLACE_COLUMN),
    ]);
    let mut rows = vec![Row::new(heads)];
    for side in signatures.signers.chunk_by(|a, b| a.side == b.side) {
        for (index, signer) in side.iter().enumerate() {
            let mut row = signer_row(signer);
            if sides && index == 0 {
                let label = Cell::label(signer.side.as_str()).aligned(Align::Center);
                let label = label.centered_vertically().spanning(1, side.len());
                row.cells.insert(0, label);
            }
            rows.push(row);
        }
    }
    let mut table = set_table(
        &Table {
            columns,
            header_rows: 1,
            rows,
        },
        style::BODY_WIDTH,
        faces,
    );
    let mut places = table
        .cells
        .iter_mut()
        .filter(|cell| cell.row > 0 && cell.column == last);
    for signer in &signatures.signers {
        if let Some(cell) = places.next() {
            cell.strips = vec![place(signer, signatures.seal.as_ref(), faces)];
            cell.signer = Some((signer.role.clone(), signer.name.clone()));
        }
    }
    table
}

fn signer_row(signer: &Signer) -> Row {
    let plain = |words: &str| {
        Cell::text(words)
            .aligned(Align::Center)
            .centered_vertically()
    };
    let role = Cell::label(signer.role.as_str())
        .aligned(Align::Center)
        .centered_vertically();
    let cells = vec![
        role,
        plain(&signer.affiliation),
        plain(&signer.name),
        plain(""),
    ];
    let min_height = if signer.seal {
        SEAL + 12.0
    } else {
        SIGN_HEIGHT
    };
    Row {
        cells,
        min_height,
        keep_with_previous: true,
        ..Row::default()
    }
}

/// The place to sign, with a dashed circle where the seal goes, or the seal itself.
fn place(signer: &Signer, seal: Option<&Emblem>, faces: &Faces<'_>) -> Strip {
    let width = PLACE_COLUMN - 2.0 * style::CELL_PAD_X;
    let size = style::SMALL;
    let setting = Setting::new(size, width).colored(style::MUTED);
    let (text, text_width) = set_line(&signer.place, setting, faces);
    if !signer.seal {
        let items = moved(text, width - text_width, baseline(size));
        return Strip::new(size.leading, items);
    }
    let center = (width / 2.0, SEAL / 2.0);
    let radius = SEAL / 2.0;
    let ring = Round {
        center,
        radius,
        weight: 0.6,
        color: style::FAINT,
        dash: Some((3.0, 2.4)),
    };
    let mut items = Role::Artifact.around([Item::Ring(ring)]);
    items.extend(moved(
        text,
        (width - text_width) / 2.0,
        center.1 + style::OPTICAL_MIDDLE * size.size,
    ));
    if let Some(seal) = seal {
        items = seal_picture(seal, center);
    }
    Strip::new(SEAL, items)
}

/// The picture of the seal about a centre, no larger than the seal.
#[expect(clippy::cast_precision_loss, reason = "pixel counts are small")]
fn seal_picture(seal: &Emblem, center: (f32, f32)) -> Vec<Item> {
    let (width, height) = (seal.pixels.0.max(1) as f32, seal.pixels.1.max(1) as f32);
    let scale = SEAL / width.max(height);
    let (width, height) = (width * scale, height * scale);
    let area = Area {
        x: center.0 - width / 2.0,
        y: center.1 - height / 2.0,
        width,
        height,
    };
    let picture = Item::Picture(PictureMark {
        area,
        sha256: seal.sha256.as_str().to_owned(),
        crop: WHOLE,
        turned: false,
        description: wording::SEAL.to_owned(),
        note: Vec::new(),
    });
    Role::Figure(wording::SEAL.to_owned(), area).around([picture])
}
