//! Breaks Korean text into lines: as many words a line as fit, or, for text that is to reach both
//! edges, so that the lines are as even as can be. Widths come in, lines go out; nothing is drawn.
use std::ops::Range;

use super::breaks::{inner_breaks, is_space, may_part, parts_no_number, spaced, words};

/// A character with its width in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Letter {
    /// The character.
    pub(crate) character: char,
    /// Its advance in points.
    pub(crate) width: f32,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    /// Its letters; spaces at its end belong to no line.
    pub(crate) range: Range<usize>,
    /// What every space of it is widened by, in points.
    pub(crate) stretch: f32,
}

/// Room for sums of rounded widths.
const SLACK: f64 = 0.01;
/// What another line costs, and a last line of one word, beside 1 for a line as loose as may be.
const A_LINE: f64 = 1.0;
const LONELY: f64 = 0.3;
/// A number is kept whole where a long word is cut by letter, if the cut moves by so many letters at most.
const WHOLE_NUMBER: usize = 8;
/// A space is never wider than so many of its own widths, about half a syllable; else the lines stay ragged.
const WIDEST_SPACE: f64 = 2.2;

/// Splits letters into lines of at most `width` points. Spaces at the end of a line count for
/// nothing; a line feed ends a line. What is to reach both edges does so in every line but the last
/// of a paragraph; where a line would need too wide spaces, none does, and they are as even as can be.
pub(crate) fn break_lines(letters: &[Letter], width: f32, both_edges: bool) -> Vec<Line> {
    let mut breaker = Breaker::new(letters, width);
    let mut start = 0;
    loop {
        let end = letters[start..]
            .iter()
            .position(|l| l.character == '\n')
            .map(|p| start + p);
        breaker.paragraph(start..end.unwrap_or(letters.len()), both_edges);
        match end {
            Some(end) => start = end + 1,
            None => return breaker.lines,
        }
    }
}

struct Breaker<'a> {
    letters: &'a [Letter],
    width: f64,
    /// Width of all letters before each.
    before: Vec<f64>,
    lines: Vec<Line>,
}

impl<'a> Breaker<'a> {
    fn new(letters: &'a [Letter], width: f32) -> Self {
        let mut sum = 0.0;
        let mut before = Vec::with_capacity(letters.len() + 1);
        before.push(0.0);
        before.extend(letters.iter().map(|letter| {
            sum += f64::from(letter.width);
            sum
        }));
        Self {
            letters,
            width: f64::from(width),
            before,
            lines: Vec::new(),
        }
    }

    fn measure(&self, range: &Range<usize>) -> f64 {
        self.before[range.end] - self.before[range.start]
    }

    fn fits(&self, range: &Range<usize>) -> bool {
        self.measure(range) <= self.width + SLACK
    }

    /// What stays together, unless it is wider than a line and has spaces.
    fn words(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let mut words = words(self.letters, range);
        if words.iter().any(|word| !self.fits(word)) {
            let parts = words.into_iter().flat_map(|word| {
                let whole = self.fits(&word);
                if whole {
                    vec![word]
                } else {
                    spaced(self.letters, word)
                }
            });
            words = parts.collect();
        }
        words
    }

    fn end_line(&mut self, range: Range<usize>) {
        self.lines.push(Line {
            range,
            stretch: 0.0,
        });
    }

    fn paragraph(&mut self, range: Range<usize>, both_edges: bool) {
        let words = self.words(range.clone());
        let Some(first) = words.first() else {
            self.end_line(range.start..range.start);
            return;
        };
        let plain = |word: &Range<usize>| self.measure(word) <= self.width / 2.0;
        if both_edges && words.iter().all(plain) {
            let reaching = self.even_lines(range.start, &words, Edge::Both);
            let lines = reaching.or_else(|| self.even_lines(range.start, &words, Edge::Left));
            if let Some(lines) = lines {
                self.lines.extend(lines);
                return;
            }
        }
        // Leading spaces are kept: people indent with them.
        let mut line = range.start..first.start;
        for word in words {
            if self.fits(&(line.start..word.end)) {
                line.end = word.end;
            } else {
                line = self.place(line, word);
            }
        }
        self.end_line(line);
    }

    /// Ends the open line where the word demands it and returns the line that is open then.
    fn place(&mut self, line: Range<usize>, word: Range<usize>) -> Range<usize> {
        let breaks = if self.measure(&word) > self.width / 2.0 {
            inner_breaks(self.letters, word.clone())
        } else {
            Vec::new()
        };
        let mut line = self.begin_word(line, &word, &breaks);
        while !self.fits(&(line.start..word.end)) {
            let cut = self
                .last_fitting(&breaks, line.start)
                .unwrap_or_else(|| self.letter_cut(line.start, word.end));
            if cut >= word.end {
                break;
            }
            self.end_line(line.start..cut);
            line = cut..cut;
        }
        line.start..word.end
    }

    /// Ends the open line before or inside a word that does not fit beside it; returns what is open.
    fn begin_word(
        &mut self,
        line: Range<usize>,
        word: &Range<usize>,
        breaks: &[usize],
    ) -> Range<usize> {
        let blank = self.letters[line.clone()]
            .iter()
            .all(|letter| is_space(letter.character));
        if blank {
            return word.start..word.start;
        }
        let inside = self.last_fitting(breaks, line.start);
        let cut = inside.or_else(|| self.letter_cut_beside(&line, word));
        self.end_line(line.start..cut.unwrap_or(line.end));
        let start = cut.unwrap_or(word.start);
        start..start
    }

    fn last_fitting(&self, breaks: &[usize], start: usize) -> Option<usize> {
        let fitting = breaks.partition_point(|&cut| cut <= start || self.fits(&(start..cut)));
        let cut = *breaks[..fitting].last()?;
        (cut > start).then_some(cut)
    }

    /// A word longer than a whole line starts beside the text before it if half the line is free.
    fn letter_cut_beside(&self, line: &Range<usize>, word: &Range<usize>) -> Option<usize> {
        let free = self.width - self.measure(&(line.start..word.start));
        let worth = self.measure(word) > self.width && free > self.width / 2.0;
        let cut = self.letter_cut(line.start, word.end);
        (worth && cut > word.start + 1).then_some(cut)
    }

    /// The last place before `end` where a letter may end the line that starts at `start`.
    fn letter_cut(&self, start: usize, end: usize) -> usize {
        let limit = self.before[start] + self.width + SLACK;
        let fitting = self.before[start..=end].partition_point(|&width| width <= limit) + start - 1;
        let fitting = fitting.max(start + 1);
        let mut cuts = (start + 1..=fitting).rev();
        let may_part = |cut: &usize| may_part(self.letters, *cut);
        let whole = |cut: &usize| may_part(cut) && parts_no_number(self.letters, *cut);
        let near = cuts.clone().take(WHOLE_NUMBER).find(whole);
        near.or_else(|| cuts.find(may_part)).unwrap_or(fitting)
    }

    /// Lines that end only between words and are as even as can be; none where a space would become
    /// too wide. The best end of every line is found from the first word on: total-fit breaking
    /// after Knuth and Plass, with spaces that never shrink.
    fn even_lines(&self, start: usize, words: &[Range<usize>], edge: Edge) -> Option<Vec<Line>> {
        let begin = |from: usize| if from == 0 { start } else { words[from].start };
        let mut best = vec![Some(Choice::default())];
        for (index, word) in words.iter().enumerate() {
            let last = index + 1 == words.len();
            let mut spaces = 0.0;
            let mut choice: Option<Choice> = None;
            for from in (0..=index).rev() {
                let range = begin(from)..word.end;
                if !self.fits(&range) {
                    break;
                }
                if from < index {
                    spaces += self.measure(&(words[from].end..words[from + 1].start));
                }
                let slack = self.width - self.measure(&range);
                let cost = match edge {
                    _ if last => Some(if from == index { LONELY } else { 0.0 }),
                    Edge::Both => looseness(slack, spaces),
                    Edge::Left => Some((slack / self.width).powi(2)),
                };
                let (Some(before), Some(cost)) = (best[from], cost) else {
                    continue;
                };
                let cost = before.cost + cost + A_LINE;
                if choice.is_none_or(|known| cost < known.cost) {
                    choice = Some(Choice { cost, from });
                }
            }
            best.push(choice);
        }
        let mut lines = Vec::new();
        let mut end = words.len();
        while end > 0 {
            let from = best[end]?.from;
            let range = begin(from)..words[end - 1].end;
            let reaches = edge == Edge::Both && end < words.len();
            let stretch = if reaches { self.stretch(&range) } else { 0.0 };
            lines.push(Line { range, stretch });
            end = from;
        }
        lines.reverse();
        Some(lines)
    }

    /// What every space of a line is widened by so that it reaches the right edge.
    fn stretch(&self, range: &Range<usize>) -> f32 {
        let spaces = self.letters[range.clone()].iter();
        let count = spaces.filter(|letter| letter.character == ' ').count();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_precision_loss,
            reason = "a line has few spaces, and points are small"
        )]
        let stretch = ((self.width - self.measure(range)) / count.max(1) as f64) as f32;
        if count == 0 { 0.0 } else { stretch }
    }
}

/// Which edges even lines are to reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Edge {
    Left,
    Both,
}

/// The best way to the end of a word: what it costs, and the first word of the last line.
#[derive(Debug, Clone, Copy, Default)]
struct Choice {
    cost: f64,
    from: usize,
}

/// How far the spaces of a line are widened, as a cost; none where they would become too wide.
fn looseness(slack: f64, spaces: f64) -> Option<f64> {
    if spaces <= 0.0 {
        return (slack < 1.0).then_some(0.0);
    }
    let share = slack / spaces / (WIDEST_SPACE - 1.0);
    (share <= 1.0).then(|| share.powi(4))
}

#[cfg(test)]
mod tests;
