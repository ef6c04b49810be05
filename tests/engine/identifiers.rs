//! Personal identifiers and secrets, measured over sentences as staff write them, with numbers that are all made up.

use std::collections::BTreeMap;

use jeomgeomdae::domain::{Confidence, Hit, Identifier, identifiers, masked};
use unicode_normalization::UnicodeNormalization as _;

/// Least share of what is there that must be found, in percent.
const RECALL: usize = 93;

/// Least share of what is found that must be there, in percent.
const PRECISION: usize = 99;

/// Kinds that must be found, a tab, and a text with `\n`, `\r` and `\\` escaped. All but the last 207 lines were written
/// before the rules; the next 156 came after, and rules that had not seen them found 76 % of them at a precision of 89 %,
/// which is nearer to what a stranger's text will see than the figures above. The last 51 are ways of typing that a
/// reviewer found missed, and what looks like them.
const CORPUS: &str = include_str!("../data/identifiers.tsv");

struct Sample {
    expected: Vec<String>,
    text: String,
}

fn corpus() -> Vec<Sample> {
    let sample = |line: &str| {
        let (kinds, text) = line.split_once('\t').unwrap();
        let kinds = kinds.split(',').filter(|kind| *kind != "-");
        Sample {
            expected: kinds.map(str::to_owned).collect(),
            text: unescaped(text),
        }
    };
    CORPUS.lines().map(sample).collect()
}

fn unescaped(text: &str) -> String {
    let (mut out, mut letters) = (String::new(), text.chars());
    while let Some(letter) = letters.next() {
        out.push(match letter {
            '\\' => match letters.next().unwrap() {
                'n' => '\n',
                'r' => '\r',
                other => other,
            },
            other => other,
        });
    }
    out
}

/// What is right, what is too much and what is missing.
#[derive(Clone, Copy, Default)]
struct Score {
    right: usize,
    extra: usize,
    missing: usize,
}

impl Score {
    fn recall(self) -> usize {
        self.right * 100 / (self.right + self.missing).max(1)
    }

    fn precision(self) -> usize {
        self.right * 100 / (self.right + self.extra).max(1)
    }
}

fn measure(sample: &Sample, scores: &mut BTreeMap<String, Score>) {
    let mut missing = sample.expected.clone();
    for hit in identifiers(&sample.text) {
        let kind = format!("{:?}", hit.kind);
        let score = scores.entry(kind.clone()).or_default();
        if let Some(at) = missing.iter().position(|other| *other == kind) {
            missing.remove(at);
            score.right += 1;
        } else {
            score.extra += 1;
            eprintln!("too much: {kind} in {}", sample.text);
        }
    }
    for kind in missing {
        eprintln!("missing: {kind} in {}", sample.text);
        scores.entry(kind).or_default().missing += 1;
    }
}

#[test]
fn the_corpus_is_found_as_well_as_it_was() {
    let mut scores = BTreeMap::new();
    for sample in corpus() {
        measure(&sample, &mut scores);
    }
    let mut all = Score::default();
    for (kind, score) in &scores {
        let (recall, precision) = (score.recall(), score.precision());
        eprintln!("{kind:15} recall {recall:3} %, precision {precision:3} %");
        all.right += score.right;
        all.extra += score.extra;
        all.missing += score.missing;
    }
    let (recall, precision) = (all.recall(), all.precision());
    eprintln!(
        "{:15} recall {recall:3} %, precision {precision:3} %",
        "all"
    );
    assert!(recall >= RECALL, "recall fell to {recall} %");
    assert!(precision >= PRECISION, "precision fell to {precision} %");
}

#[test]
fn a_check_digit_raises_confidence_and_hides_nothing() {
    for (right, wrong) in [
        ("주민번호 900101-1234568", "주민번호 900101-1234567"),
        ("9001011234568", "9001011234567"),
        ("900101-5234561", "900101-5234560"),
    ] {
        let (right, wrong) = (identifiers(right), identifiers(wrong));
        assert_eq!(right[0].kind, wrong[0].kind);
        assert_eq!(right[0].confidence, Confidence::Certain);
        assert_eq!(wrong[0].confidence, Confidence::Likely);
    }
}

#[test]
fn a_date_that_does_not_exist_is_no_birthday() {
    for text in ["990229-1234567", "991301-1234567", "500101-3234567"] {
        assert_eq!(identifiers(text), [], "{text}");
    }
    assert_eq!(identifiers("000229-3234567").len(), 1);
}

#[test]
fn a_number_touched_by_hangul_is_found_where_it_stands() {
    let text = "주민번호900101-1234567입니다";
    let hits = identifiers(text);
    assert_eq!(&text[hits[0].range.clone()], "900101-1234567");
}

#[test]
fn a_number_is_found_however_it_is_typed_and_where_it_was_typed() {
    for (text, words) in [
        ("주민번호 900101ㅡ1234568입니다", "900101ㅡ1234568"),
        ("가 900101～1234568 나", "900101～1234568"),
        ("가 900101/1234568 나", "900101/1234568"),
        (
            "가\u{200b}９00101\u{200b}-1234568\u{200b}나",
            "９00101\u{200b}-1234568",
        ),
        ("메일 hong＠example.com 로", "hong＠example.com"),
    ] {
        let hits = identifiers(text);
        assert_eq!(hits.len(), 1, "{text}");
        assert_eq!(&text[hits[0].range.clone()], words);
        assert_eq!(hits[0].confidence, Confidence::Certain);
    }
}

#[test]
fn a_secret_begins_at_the_first_jamo_of_its_name() {
    let text: String = "한글 비밀번호: Abcd1234! 끝".nfd().collect();
    let hits = identifiers(&text);
    let words: String = text[hits[0].range.clone()].nfc().collect();
    assert_eq!(words, "비밀번호: Abcd1234!");
    let masked: String = all_masked(&text).nfc().collect();
    assert_eq!(masked, "한글 비밀번호: ******** 끝");
}

#[test]
fn a_slash_or_a_tilde_joins_only_what_can_be_a_birthday_and_is_no_path() {
    for text in [
        "991301/1234567",
        "991301~1234567",
        "500101~3234567",
        "900101/0234568",
        "/900101/1234568/",
        "1~900101~1234568",
    ] {
        assert_eq!(identifiers(text), [], "{text}");
    }
}

#[test]
fn a_day_or_a_list_number_before_a_number_is_no_part_of_it() {
    for head in [
        "2026-11-28-",
        "20261128-",
        "261128-",
        "2026.11.28-",
        "20261128_143501-",
        "1.",
        "가\n12.",
    ] {
        let text = format!("{head}900101-1234568");
        let hits = identifiers(&text);
        assert_eq!(hits.len(), 1, "{text}");
        assert_eq!(hits[0].range, head.len()..text.len());
    }
    for head in ["2026-13-28-", "482910-", "3.14.", "0.", "v1.", "1-"] {
        assert_eq!(identifiers(&format!("{head}900101-1234568")), [], "{head}");
    }
}

#[test]
fn the_corpus_is_found_alike_in_any_dress() {
    let full = |c: char| match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xfee0).unwrap(),
        _ => c,
    };
    let kinds = |text: &str| -> Vec<Identifier> {
        let hits = identifiers(text);
        are_sound(text, &hits);
        hits.iter().map(|hit| hit.kind).collect()
    };
    for Sample { text, .. } in corpus() {
        let dressed: [String; 3] = [
            text.nfd().collect(),
            text.chars().map(full).collect(),
            text.nfc().flat_map(|c| [c, '\u{200b}']).collect(),
        ];
        for other in dressed {
            assert_eq!(kinds(&other), kinds(&text), "{other}");
            let masked = all_masked(&other);
            assert_eq!(identifiers(&masked), [], "{masked}");
        }
    }
}

#[test]
fn a_masked_number_is_as_long_as_it_was() {
    use Identifier::{AccessKey, BearerToken, ClientSecret, Jwt, PrivateKey};
    for Sample { text, .. } in corpus() {
        for hit in identifiers(&text) {
            let secrets = [AccessKey, BearerToken, ClientSecret, Jwt, PrivateKey];
            if !secrets.contains(&hit.kind) {
                let words = &text[hit.range.clone()];
                let masked = masked(&text, &hit);
                assert_eq!(masked.chars().count(), words.chars().count(), "{words}");
            }
        }
    }
}

#[test]
fn a_secret_hides_what_stands_in_it() {
    let text = "password=hong@example.com";
    let hits = identifiers(text);
    assert_eq!(hits.len(), 1);
    assert_eq!(hits[0].kind, Identifier::ClientSecret);
    assert_eq!(&text[hits[0].range.clone()], text);
}

#[test]
fn masks_are_those_of_printed_receipts() {
    for (text, wanted) in [
        ("900101-1234567", "900101-1******"),
        ("4111-1111-1111-1111", "4111-11**-****-1111"),
        ("010-1234-5678", "010-****-5678"),
        ("+82 10-1234-5678", "+82 10-****-5678"),
        ("+82(0)10-1234-5678", "+82(0)10-****-5678"),
        ("０１０－１２３４－５６７８", "０１０－****－５６７８"),
        ("900101ㅡ1234567", "900101ㅡ1******"),
        ("900101～1234567", "900101～1******"),
        ("900101/1234567", "900101/1******"),
        (
            "9001\u{200b}01-12\u{200b}34567",
            "9001\u{200b}01-1*\u{200b}*****",
        ),
        ("hong@example.com", "ho**@example.com"),
        ("hong＠example.com", "ho**＠example.com"),
        ("ho\u{200b}ng@example.com", "ho\u{200b}**@example.com"),
        ("여권 Ｍ１２３４５６７８", "여권 Ｍ１２３*****"),
        ("비밀번호：Ａdmin1234", "비밀번호：********"),
        ("a@example.com", "*@example.com"),
        ("여권 M12345678", "여권 M123*****"),
        ("11-94-385027-41", "11-94-******-**"),
        ("서울 12-345678-90", "서울 12-******-**"),
        ("110-482-930174", "110-***-******"),
        ("client_secret=k3J9dk2Lq0aP", "client_secret=********"),
        ("\"password\": \"a8!kd0Qz\"", "\"password\": \"********\""),
        ("비밀번호 : admin1234", "비밀번호 : ********"),
        ("Bearer abcdefgh12345678ijkl", "Bearer ********"),
        (
            "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\n-----END PRIVATE KEY-----",
            "PRIVATE KEY ********",
        ),
        ("db://app:s3cret99@host", "db://app:********@host"),
    ] {
        assert_eq!(all_masked(text), wanted);
    }
}

#[test]
fn masked_text_is_not_found_again() {
    for Sample { text, .. } in corpus() {
        let masked = all_masked(&text);
        assert_eq!(identifiers(&masked), [], "{masked}");
    }
}

fn all_masked(text: &str) -> String {
    let mut out = text.to_owned();
    for hit in identifiers(text).iter().rev() {
        out.replace_range(hit.range.clone(), &masked(text, hit));
    }
    out
}

#[test]
fn hits_are_in_order_and_within_the_text() {
    let corpus = corpus();
    for sample in &corpus {
        are_sound(&sample.text, &identifiers(&sample.text));
    }
    let texts: Vec<&str> = corpus.iter().map(|sample| sample.text.as_str()).collect();
    for glue in ["", " ", "\n", "가"] {
        let whole = texts.join(glue);
        are_sound(&whole, &identifiers(&whole));
    }
}

fn are_sound(text: &str, hits: &[Hit]) {
    let mut end = 0;
    for hit in hits {
        assert!(end <= hit.range.start, "{hit:?} overlaps in {text}");
        assert!(
            hit.range.start < hit.range.end,
            "{hit:?} is empty in {text}"
        );
        assert!(text.get(hit.range.clone()).is_some(), "{hit:?} in {text}");
        end = hit.range.end;
    }
}

#[test]
fn any_text_can_be_searched_and_masked() {
    const PIECES: [&str; 54] = [
        "ㅡ",
        "~",
        "/",
        "\u{200b}",
        "\u{1107}",
        "\u{1175}",
        "\u{11ab}",
        "＠",
        "：",
        "2026-11-28-",
        "1.",
        "1234568",
        "0",
        "1",
        "9",
        "82",
        "010",
        "1234",
        "5678",
        "900101",
        "１",
        "－",
        "-",
        "–",
        " ",
        ".",
        ",",
        "(",
        ")",
        "+",
        "@",
        "%40",
        ":",
        "=",
        ">",
        "<",
        "\"",
        "'",
        "\\",
        "\n",
        "가",
        "계좌",
        "비밀번호",
        "password",
        "client_secret",
        "-----BEGIN ",
        "PRIVATE KEY",
        "-----",
        "eyJ",
        "Bearer ",
        "AKIA",
        "://",
        "M1234567",
        "😀",
    ];
    let mut state: u64 = 20_261_122;
    let mut random = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(state >> 33).unwrap() % below
    };
    for _ in 0..20_000 {
        let text: String = (0..random(24))
            .map(|_| PIECES[random(PIECES.len())])
            .collect();
        are_sound(&text, &identifiers(&text));
        all_masked(&text);
    }
}
