//! Tables set in columns for a terminal, where a letter of Hangul is as wide as two of Latin.

/// Most width of a column; what is longer goes on below.
const MOST: usize = 40;
/// Between two columns.
const GAP: &str = "  ";

/// How many columns of a terminal a text takes.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(letter_width).sum()
}

/// Head and rows as lines; a numeric column is set to the right.
pub(super) fn table(heads: &[String], rows: &[Vec<String>], numeric: &[bool]) -> Vec<String> {
    let all = || std::iter::once(heads).chain(rows.iter().map(Vec::as_slice));
    let widest = |at: usize| {
        let cells = all().filter_map(|row| row.get(at));
        cells.map(|cell| width(cell)).max().unwrap_or(0).min(MOST)
    };
    let columns: Vec<Column> = (0..heads.len())
        .map(|at| Column {
            width: widest(at),
            right: numeric.get(at).copied().unwrap_or_default(),
        })
        .collect();
    let rule: Vec<String> = columns.iter().map(|it| "-".repeat(it.width)).collect();
    let mut lines: Vec<String> = all().flat_map(|row| row_lines(row, &columns)).collect();
    let below_heads = row_lines(heads, &columns).len();
    lines.insert(below_heads, rule.join(GAP));
    lines
}

/// How a column is set.
struct Column {
    width: usize,
    right: bool,
}

/// A row as one line, or more where a cell is longer than its column.
fn row_lines(row: &[String], columns: &[Column]) -> Vec<String> {
    let cells: Vec<Vec<String>> = row.iter().map(|cell| broken(cell)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    let line = |at: usize| {
        let parts = cells.iter().zip(columns).map(|(cell, column)| {
            let part = cell.get(at).map_or("", String::as_str);
            let space = " ".repeat(column.width.saturating_sub(width(part)));
            if column.right {
                format!("{space}{part}")
            } else {
                format!("{part}{space}")
            }
        });
        let line = parts.collect::<Vec<_>>().join(GAP);
        line.trim_end().to_owned()
    };
    (0..height).map(line).collect()
}

/// A cell in lines no wider than a column: broken at spaces, a longer word inside.
fn broken(cell: &str) -> Vec<String> {
    let (mut lines, mut line, mut used) = (Vec::new(), String::new(), 0);
    for word in cell.split_whitespace() {
        if used > 0 && used + 1 + width(word) > MOST {
            lines.push(std::mem::take(&mut line));
            used = 0;
        } else if used > 0 {
            line.push(' ');
            used += 1;
        }
        for letter in word.chars() {
            if used + letter_width(letter) > MOST {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(letter);
            used += letter_width(letter);
        }
    }
    lines.push(line);
    lines
}

/// Columns of one letter, by Unicode's East Asian Width where it is wide or fullwidth; what goes with the letter before
/// takes none.
fn letter_width(letter: char) -> usize {
    match u32::from(letter) {
        0x0300..=0x036f | 0x1160..=0x11ff | 0x200b..=0x200d | 0xfe00..=0xfe0f | 0xfeff => 0,
        0x1100..=0x115f
        | 0x2e80..=0x303e
        | 0x3041..=0xa4cf
        | 0xa960..=0xa97c
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xfe30..=0xfe6f
        | 0xff01..=0xff60
        | 0xffe0..=0xffe6
        | 0x1f300..=0x1f64f
        | 0x1f900..=0x1f9ff
        | 0x2_0000..=0x3_fffd => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(words: &[&str]) -> Vec<String> {
        words.iter().map(|it| (*it).to_owned()).collect()
    }

    #[test]
    fn hangul_is_two_columns_wide_and_numbers_stand_to_the_right() {
        let rows = [texts(&["가나다", "1.5"]), texts(&["a", "120"])];
        let lines = table(&texts(&["지표", "점수"]), &rows, &[false, true]);
        assert_eq!(
            lines,
            [
                "지표    점수",
                "------  ----",
                "가나다   1.5",
                "a        120",
            ]
        );
        assert_eq!(width("한글 ab①"), 8);
    }

    #[test]
    fn a_long_cell_goes_on_below_itself() {
        let long = "가나다라 ".repeat(9);
        let word = "x".repeat(45);
        let rows = [texts(&["1", &long, "끝"]), texts(&["2", &word, "끝"])];
        let lines = table(&texts(&["번호", "내용", "비고"]), &rows, &[]);
        assert_eq!(lines.len(), 2 + 3 + 2);
        assert!(lines[2].starts_with("1     가나다라") && lines[2].ends_with("  끝"));
        assert!(lines[3].starts_with("      가나다라"));
        assert!(lines.iter().all(|line| width(line) <= 4 + 2 + 40 + 2 + 4));
        assert_eq!(lines[6], format!("      {}", "x".repeat(5)));
    }
}
