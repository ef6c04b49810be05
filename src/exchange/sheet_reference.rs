//! A law as it is cited in a cell.

use crate::domain::Reference;

/// Reads `전자금융감독규정 제15조 제1항 제5호(해킹 등 방지대책)`; what has no article is the name of a law.
pub(super) fn reference(line: &str) -> Reference {
    let (cited, title) = match line.strip_suffix(')').and_then(open_bracket) {
        Some((cited, title)) if !cited.trim().is_empty() => (cited.trim(), Some(title.to_owned())),
        _ => (line, None),
    };
    let is_article = |word: &str| {
        let numbered = word.strip_prefix('제').is_some_and(|rest| {
            rest.starts_with(|letter: char| letter.is_ascii_digit()) && rest.contains('조')
        });
        numbered || word.starts_with("<별표") || word.starts_with("[별표")
    };
    let words: Vec<&str> = cited.split_whitespace().collect();
    let at = words
        .iter()
        .position(|word| is_article(word))
        .unwrap_or(words.len());
    // An annex is written in two words: <별표 2의2>.
    let annex = words.get(at).is_some_and(|word| word.ends_with("별표"));
    let below = words.len().min(at + 1 + usize::from(annex));
    let join = |words: &[&str]| (!words.is_empty()).then(|| words.join(" "));
    Reference {
        law: words[..at].join(" "),
        article: join(&words[at..below]),
        paragraph: join(&words[below..]),
        title,
        uncertain: None,
    }
}

/// Parts a text before the bracket that its end would close.
fn open_bracket(text: &str) -> Option<(&str, &str)> {
    let mut depth = 1;
    let brackets = text.rmatch_indices(['(', ')']);
    let mut opening = brackets.filter(|(_, bracket)| {
        if *bracket == "(" {
            depth -= 1;
        } else {
            depth += 1;
        }
        depth == 0
    });
    let (at, bracket) = opening.next()?;
    Some((&text[..at], &text[at + bracket.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_taken_apart() {
        let read = |line: &str| {
            let found = reference(line);
            (found.law, found.article, found.paragraph, found.title)
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(
            read("개인정보 보호법 제29조 제1항(안전조치의무)"),
            (
                "개인정보 보호법".to_owned(),
                some("제29조"),
                some("제1항"),
                some("안전조치의무")
            )
        );
        let law = "개인정보의 안전성 확보조치 기준(고시)";
        assert_eq!(
            read(&format!("{law} 제5조(접근 권한의 관리)")),
            (
                law.to_owned(),
                some("제5조"),
                None,
                some("접근 권한의 관리")
            )
        );
        assert_eq!(
            read("전자금융거래법 제21조(안전성(보안)의 확보)"),
            (
                "전자금융거래법".to_owned(),
                some("제21조"),
                None,
                some("안전성(보안)의 확보")
            )
        );
        assert_eq!(
            read("전자금융감독규정 <별표 2의2>"),
            (
                "전자금융감독규정".to_owned(),
                some("<별표 2의2>"),
                None,
                None
            )
        );
        assert_eq!(
            read("사내 보안규정"),
            ("사내 보안규정".to_owned(), None, None, None)
        );
    }
}
