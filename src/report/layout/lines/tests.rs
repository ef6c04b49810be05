//! Where lines end, letter by letter.
use super::*;

/// Every letter 10 points wide, spaces 5.
fn letters(text: &str) -> Vec<Letter> {
    let letter = |character| Letter {
        character,
        width: if character == ' ' { 5.0 } else { 10.0 },
    };
    text.chars().map(letter).collect()
}

fn written(letters: &[Letter], range: Range<usize>) -> String {
    letters[range].iter().map(|l| l.character).collect()
}

fn broken(text: &str, width: f32) -> Vec<String> {
    let letters = letters(text);
    let lines = break_lines(&letters, width, false).into_iter();
    lines.map(|line| written(&letters, line.range)).collect()
}

#[test]
fn breaks_between_words_only() {
    assert_eq!(
        broken("정보보호 최고책임자를 지정한다", 110.0),
        ["정보보호 최고책임자를", "지정한다"]
    );
    assert_eq!(
        broken("정보보호 최고책임자를 지정한다", 100.0),
        ["정보보호", "최고책임자를", "지정한다"]
    );
}

#[test]
fn a_particle_stays_with_its_figure() {
    assert_eq!(
        broken("가나다 전체의 100%를 점검", 100.0),
        ["가나다 전체의", "100%를 점검"]
    );
}

#[test]
fn a_date_stays_on_one_line() {
    assert_eq!(
        broken("승인을 받아 2026. 4. 6. 시행", 100.0),
        ["승인을 받아", "2026. 4. 6.", "시행"]
    );
}

#[test]
fn a_closing_mark_never_starts_a_line() {
    for width in [40.0, 50.0, 60.0, 70.0] {
        for line in broken(
            "가나다라마바사)아자차카.타파하가나다라마바」사아자차카타파하",
            width,
        ) {
            assert!(!line.starts_with([')', '.', '」']), "{line} at {width}");
        }
    }
    assert_eq!(
        broken("가나다 라마 ) 바사", 55.0),
        ["가나다", "라마 )", "바사"]
    );
}

#[test]
fn an_opening_mark_never_ends_a_line() {
    for width in [40.0, 50.0, 60.0] {
        for line in broken("가나다라마(바사아자차카「타파하가나다라마바사", width)
        {
            assert!(!line.ends_with(['(', '「']), "{line} at {width}");
        }
    }
}

#[test]
fn a_word_of_three_hundred_letters_is_cut_by_letter() {
    let word: String = "가".repeat(300);
    let lines = broken(&word, 100.0);
    assert_eq!(lines.len(), 30);
    assert_eq!(lines.concat(), word);
}

#[test]
fn a_long_address_is_cut_where_unicode_allows() {
    let lines = broken("주소 https://example.com/aaaa/bbbb/cccc/dddd 끝", 200.0);
    assert_eq!(
        lines.concat().replace(' ', ""),
        "주소https://example.com/aaaa/bbbb/cccc/dddd끝"
    );
    assert!(lines.iter().any(|line| line.ends_with('/')), "{lines:?}");
}

#[test]
fn a_short_word_is_not_cut_though_unicode_allows() {
    assert_eq!(
        broken("가나다라마바사아자차카타 제29조(안전) 아자", 180.0),
        ["가나다라마바사아자차카타", "제29조(안전) 아자"]
    );
}

#[test]
fn a_line_feed_ends_the_line_and_an_empty_line_stays() {
    assert_eq!(broken("가\n\n나", 100.0), ["가", "", "나"]);
}

#[test]
fn one_letter_stands_even_where_nothing_fits() {
    assert_eq!(broken("가나", 5.0), ["가", "나"]);
}
/// The lines of a text that is to reach both edges, and what its spaces are widened by.
fn even(text: &str, width: f32) -> Vec<(String, f32)> {
    let letters = letters(text);
    let lines = break_lines(&letters, width, true).into_iter();
    lines
        .map(|line| (written(&letters, line.range.clone()), line.stretch))
        .collect()
}

#[test]
fn lines_reach_both_edges_where_the_spaces_allow_it() {
    let lines = even("가나다 라마 바사아 자차카 타파 하가나 다라", 100.0);
    assert_eq!(
        lines,
        [
            ("가나다 라마 바사아".to_owned(), 5.0),
            ("자차카 타파 하가나".to_owned(), 5.0),
            ("다라".to_owned(), 0.0)
        ]
    );
}

#[test]
fn lines_that_would_need_holes_stay_ragged() {
    let lines = even(
        "가나다라마 바사아자차카타파하 가나다라마바사아자 차카",
        120.0,
    );
    assert!(
        lines.iter().all(|(_, stretch)| *stretch == 0.0),
        "{lines:?}"
    );
}

#[test]
fn the_last_line_is_no_lonely_word_if_the_lines_before_can_spare_one() {
    let greedy = broken("가나다라 마바사아 자차카타 파하가", 155.0);
    assert_eq!(greedy, ["가나다라 마바사아 자차카타", "파하가"]);
    let lines = even("가나다라 마바사아 자차카타 파하가", 155.0);
    assert_eq!(lines[1].0, "자차카타 파하가");
}

#[test]
fn a_straight_quotation_mark_opens_behind_a_space_and_closes_behind_a_letter() {
    assert_eq!(
        broken("가나다라 \"마바사\" 아자", 70.0),
        ["가나다라", "\"마바사\"", "아자"]
    );
}

#[test]
fn a_number_stays_with_its_unit_and_its_ordinal() {
    assert_eq!(
        broken("가나다 25 mm 이상", 65.0),
        ["가나다", "25 mm", "이상"]
    );
    assert_eq!(
        broken("가나다 제 29 조 제1항", 65.0),
        ["가나다", "제 29 조", "제1항"]
    );
    assert_eq!(broken("가나다 3 개월마다", 60.0), ["가나다", "3 개월마다"]);
}

#[test]
fn a_number_inside_a_long_word_is_kept_whole() {
    let lines = broken("가나다라마바사제29조의2에따른정보통신망가나다라마", 100.0);
    assert!(
        lines.iter().any(|line| line.contains("제29조의")),
        "{lines:?}"
    );
}

#[test]
fn a_text_of_twenty_thousand_letters_without_a_space_is_broken_at_once() {
    for letters in ["漢", "a/", "가", "1"] {
        let text = letters.repeat(20_000);
        assert_eq!(broken(&text, 400.0).concat(), text);
    }
}

#[test]
fn what_belongs_together_but_is_wider_than_a_line_is_broken_at_its_spaces() {
    assert_eq!(broken("2026. 11. 22.", 60.0), ["2026.", "11.", "22."]);
}
