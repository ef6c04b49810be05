//! Laws under one name, and references taken apart into law, article and paragraph, so that equal ones meet.

use std::{collections::BTreeMap, fmt};

use super::{Catalog, ControlKey, LawId, Reference};

/// The laws that sources cite, each under all names it goes by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LawRegister {
    /// The laws.
    pub laws: Vec<Law>,
}

/// One law, regulation, guideline or standard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Law {
    /// Its name in the register.
    pub id: LawId,
    /// Other names and spellings, slips of sources included.
    pub also: Vec<String>,
}

/// A place in a law that can be cited. Places of one law sort as they are printed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Provision {
    /// The law.
    pub law: LawId,
    /// Article, annex or chapter.
    pub place: Place,
    /// Paragraph, item and so on, outermost first.
    pub steps: Vec<Step>,
}

/// The part of a law that is cited.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The law as a whole.
    Whole,
    /// A chapter (장).
    Chapter(u16),
    /// An article (조) and its branch: 제14조의2 is 14 and 2, without a branch 0.
    Article(u16, u16),
    /// An annex (별표) and its branch.
    Annex(u16, u16),
    /// Anything else, as written.
    Other(String),
}

/// A step below an article.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// 항.
    Paragraph(u16),
    /// 호 and its branch.
    Item(u16, u16),
    /// Anything else, as written: 목, Ⅱ. 3.
    Other(String),
}

/// Who cites a provision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The control.
    pub key: ControlKey,
    /// Index of its catalog among those looked at.
    pub catalog: usize,
    /// The reference as the source writes it.
    pub reference: Reference,
}

/// All provisions cited, each with who cites it; and the references whose law cannot be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CitedLaws {
    /// Provisions in order of law and place.
    pub provisions: BTreeMap<Provision, Vec<Citation>>,
    /// References to a law whose name the source has lost.
    pub unreadable: Vec<Citation>,
}

impl Reference {
    /// Whether the source has lost the name of the law; such a name stands in parentheses.
    #[must_use]
    pub fn is_unreadable(&self) -> bool {
        self.law.starts_with('(')
    }
}

impl LawRegister {
    /// The law of that name or spelling.
    #[must_use]
    pub fn law(&self, name: &str) -> Option<&Law> {
        let laws = self.laws.iter();
        laws.into_iter()
            .find(|law| law.id.as_str() == name || law.also.iter().any(|other| other == name))
    }

    /// The provisions that a reference names: several where it lists paragraphs. A law that the register does not
    /// know stands under the name given.
    #[must_use]
    pub fn resolve(&self, reference: &Reference) -> Vec<Provision> {
        let law = self
            .law(&reference.law)
            .map_or_else(|| LawId::new(reference.law.clone()), |law| law.id.clone());
        let place = reference
            .article
            .as_deref()
            .map_or(Place::Whole, Place::read);
        let paragraphs = reference
            .paragraph
            .as_deref()
            .map_or_else(|| vec![Vec::new()], steps);
        let provision = |steps| Provision {
            law: law.clone(),
            place: place.clone(),
            steps,
        };
        paragraphs.into_iter().map(provision).collect()
    }

    /// Every provision that the controls of some catalogs cite.
    #[must_use]
    pub fn cited<'a>(&self, catalogs: impl IntoIterator<Item = &'a Catalog>) -> CitedLaws {
        let mut cited = CitedLaws::default();
        for (number, catalog) in catalogs.into_iter().enumerate() {
            for placed in catalog.controls() {
                for reference in &placed.control.references {
                    let citation = Citation {
                        key: catalog.key(&placed.control.id),
                        catalog: number,
                        reference: reference.clone(),
                    };
                    if reference.is_unreadable() {
                        cited.unreadable.push(citation);
                        continue;
                    }
                    for provision in self.resolve(reference) {
                        let citations = cited.provisions.entry(provision).or_default();
                        citations.push(citation.clone());
                    }
                }
            }
        }
        cited
    }
}

impl Place {
    /// Reads an article as sources write it, slips included: 제14조의2, 제37조4, 제22의4, <별표 2의2>, [별표 3], 제4장.
    fn read(text: &str) -> Self {
        let bare = text.trim_matches(['<', '>', '[', ']', '〈', '〉', ' ']);
        let read = || {
            if let Some(annex) = bare.strip_prefix("별표") {
                let (number, branch) = numbers(annex)?;
                return Some(Self::Annex(number, branch));
            }
            let rest = bare.strip_prefix('제')?;
            if let Some(chapter) = rest.strip_suffix('장') {
                return Some(Self::Chapter(chapter.parse().ok()?));
            }
            let (number, branch) = numbers(rest)?;
            Some(Self::Article(number, branch))
        };
        read().unwrap_or_else(|| Self::Other(text.to_owned()))
    }
}

/// Reads a number and its branch: `14조의2`, `37조4`, `22의4`, `3-2`, `5`; nothing else may stand there.
fn numbers(text: &str) -> Option<(u16, u16)> {
    let mut parts = text
        .split(|letter: char| !letter.is_ascii_digit())
        .filter(|part| !part.is_empty());
    let known = |letter: char| letter.is_ascii_digit() || " 조의호-".contains(letter);
    let (number, branch) = (parts.next()?, parts.next().unwrap_or("0"));
    (text.chars().all(known) && parts.next().is_none())
        .then(|| Some((number.parse().ok()?, branch.parse().ok()?)))?
}

/// Reads `제1항 제2호, 제4호` as two lists of steps; what stands before a comma goes on after it.
/// `제2항~제4항` is all three; a range that cannot be counted stays as it is written.
fn steps(text: &str) -> Vec<Vec<Step>> {
    let mut all: Vec<Vec<Step>> = Vec::new();
    for part in text.split(',') {
        let (first, last) = part.split_once('~').unwrap_or((part, ""));
        let mut steps: Vec<Step> = first.split_whitespace().map(Step::read).collect();
        if let (Some(Step::Item(..)), Some([Step::Paragraph(above), ..])) =
            (steps.first(), all.last().map(Vec::as_slice))
        {
            steps.insert(0, Step::Paragraph(*above));
        }
        let last = last.trim();
        let range = match (steps.last(), Step::read(last)) {
            (Some(&Step::Paragraph(from)), Step::Paragraph(to)) if runs(from, to) => {
                (from..=to).map(Step::Paragraph).collect()
            }
            (Some(&Step::Item(from, 0)), Step::Item(to, 0)) if runs(from, to) => {
                (from..=to).map(|number| Step::Item(number, 0)).collect()
            }
            (Some(from), _) if !last.is_empty() => vec![Step::Other(format!("{from}~{last}"))],
            _ => Vec::new(),
        };
        if range.is_empty() {
            all.push(steps);
            continue;
        }
        steps.pop();
        all.extend(range.into_iter().map(|step| {
            let above = steps.iter().cloned();
            above.chain([step]).collect()
        }));
    }
    all
}

/// Whether a range runs upwards and is one a law may have.
fn runs(from: u16, to: u16) -> bool {
    from <= to && to - from < 50
}

impl Step {
    fn read(text: &str) -> Self {
        let read = || {
            let rest = text.strip_prefix('제')?;
            if let Some(paragraph) = rest.strip_suffix('항') {
                return Some(Self::Paragraph(paragraph.parse().ok()?));
            }
            rest.contains('호').then_some(())?;
            let (number, branch) = numbers(rest)?;
            Some(Self::Item(number, branch))
        };
        read().unwrap_or_else(|| Self::Other(text.to_owned()))
    }
}

fn branch(number: u16) -> String {
    if number == 0 {
        String::new()
    } else {
        format!("의{number}")
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Chapter(number) => write!(f, "제{number}장"),
            Self::Article(number, of) => write!(f, "제{number}조{}", branch(*of)),
            Self::Annex(number, of) => write!(f, "별표 {number}{}", branch(*of)),
            Self::Other(text) => f.write_str(text),
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Paragraph(number) => write!(f, "제{number}항"),
            Self::Item(number, of) => write!(f, "제{number}호{}", branch(*of)),
            Self::Other(text) => f.write_str(text),
        }
    }
}

impl fmt::Display for Provision {
    /// Writes `전자금융감독규정 제15조 제1항 제5호`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.law)?;
        if self.place != Place::Whole {
            write!(f, " {}", self.place)?;
        }
        self.steps.iter().try_for_each(|step| write!(f, " {step}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(law: &str, article: &str, paragraph: &str) -> Vec<String> {
        let register = LawRegister {
            laws: vec![Law {
                id: LawId::new("전자금융감독규정"),
                also: vec!["전자감독규정".to_owned()],
            }],
        };
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let reference = Reference {
            law: law.to_owned(),
            article: some(article),
            paragraph: some(paragraph),
            title: None,
            uncertain: None,
        };
        let provisions = register.resolve(&reference);
        provisions.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn two_spellings_of_a_law_and_its_articles_are_one() {
        let right = resolved("전자금융감독규정", "제37조의4", "제1항");
        assert_eq!(right, ["전자금융감독규정 제37조의4 제1항"]);
        assert_eq!(resolved("전자감독규정", "제37조4", "제1항"), right);
        assert_eq!(
            resolved("신용정보업감독규정", "제22의4", ""),
            ["신용정보업감독규정 제22조의4"]
        );
    }

    #[test]
    fn annexes_and_chapters_keep_their_kind() {
        assert_eq!(resolved("가", "<별표 2의2>", ""), ["가 별표 2의2"]);
        assert_eq!(resolved("가", "[별표 3]", "Ⅱ. 3."), ["가 별표 3 Ⅱ. 3."]);
        assert_eq!(resolved("가", "제4장", ""), ["가 제4장"]);
        assert_eq!(resolved("가", "부칙", ""), ["가 부칙"]);
    }

    #[test]
    fn a_list_of_paragraphs_is_several_provisions() {
        assert_eq!(
            resolved("가", "제15조", "제1항 제2호, 제4호"),
            ["가 제15조 제1항 제2호", "가 제15조 제1항 제4호"]
        );
        assert_eq!(
            resolved("가", "제34조", "제2항~제3항"),
            ["가 제34조 제2항", "가 제34조 제3항"]
        );
        assert_eq!(
            resolved("가", "제34조", "제1항 제2호 ~ 제4호"),
            [
                "가 제34조 제1항 제2호",
                "가 제34조 제1항 제3호",
                "가 제34조 제1항 제4호"
            ]
        );
    }

    #[test]
    fn a_range_without_end_is_kept_as_it_is_written() {
        for odd in ["제1항~제65535항", "제1항 제4호~제2호", "제2항~제3호의2"] {
            assert_eq!(resolved("가", "제1조", odd), [format!("가 제1조 {odd}")]);
        }
    }

    #[test]
    fn articles_sort_as_they_are_printed() {
        assert!(Place::read("제9조") < Place::read("제14조"));
        assert!(Place::read("제14조") < Place::read("제14조의2"));
    }
}
