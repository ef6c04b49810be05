//! Every text of last year's assessment that a person has written, by its place. Nothing of last year is changed any more but
//! to mask what looks like personal data.

use std::sync::Arc;

use super::{Applicability, ControlKey, LastAnswer, LastYear};

/// Where a text stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LastText {
    /// Name of the assessment.
    Name,
    /// In the answer to what is asked now.
    Answer(ControlKey, AnswerText),
    /// In the answer to what is not asked any more.
    Dropped(ControlKey, AnswerText),
}

/// Where in an answer. What was a list then stays as long as it was, so that places tell its items apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerText {
    /// Title of the control.
    Title,
    /// A point of what it asked.
    Asked(usize),
    /// A criterion.
    Criterion(usize),
    /// Why the control did not apply.
    Reason,
    /// The summary.
    Summary,
    /// Who was to carry a plan out.
    Owner(usize),
    /// What was planned.
    Plan(usize),
}

impl LastText {
    /// The control whose answer it stands in: the present one, or the one that is not asked any more.
    #[must_use]
    pub fn control(&self) -> Option<&ControlKey> {
        match self {
            Self::Name => None,
            Self::Answer(key, _) | Self::Dropped(key, _) => Some(key),
        }
    }
}

impl LastYear {
    /// All texts with their places.
    #[must_use]
    pub fn texts(&self) -> Vec<(LastText, &str)> {
        let mut all = vec![(LastText::Name, self.name.as_str())];
        for (key, answer) in &self.answers {
            let place = |(place, text)| (LastText::Answer(key.clone(), place), text);
            all.extend(answer.texts().into_iter().map(place));
        }
        for (key, answer) in &self.dropped {
            let place = |(place, text)| (LastText::Dropped(key.clone(), place), text);
            all.extend(answer.texts().into_iter().map(place));
        }
        all
    }

    /// One of them, to be masked.
    pub fn text_mut(&mut self, place: &LastText) -> Option<&mut String> {
        let (answers, key, text) = match place {
            LastText::Name => return Some(&mut self.name),
            LastText::Answer(key, text) => (&mut self.answers, key, text),
            LastText::Dropped(key, text) => (&mut self.dropped, key, text),
        };
        let answer = Arc::make_mut(answers.get_mut(key)?);
        answer.text_mut(*text)
    }
}

impl LastAnswer {
    fn texts(&self) -> Vec<(AnswerText, &str)> {
        let mut all = vec![(AnswerText::Title, self.title.as_str())];
        let asked = self.asked.iter().enumerate();
        all.extend(asked.map(|(at, point)| (AnswerText::Asked(at), point.text.as_str())));
        let criteria = self.finding.criteria.iter().enumerate();
        all.extend(criteria.map(|(at, it)| (AnswerText::Criterion(at), it.text.as_str())));
        if let Applicability::NotApplicable { reason } = &self.finding.applicability {
            all.push((AnswerText::Reason, reason));
        }
        all.push((AnswerText::Summary, &self.finding.summary));
        for (at, action) in self.finding.actions.iter().enumerate() {
            all.push((AnswerText::Owner(at), &action.owner));
            all.push((AnswerText::Plan(at), &action.text));
        }
        all
    }

    fn text_mut(&mut self, place: AnswerText) -> Option<&mut String> {
        let finding = &mut self.finding;
        Some(match place {
            AnswerText::Title => &mut self.title,
            AnswerText::Asked(at) => &mut self.asked.get_mut(at)?.text,
            AnswerText::Criterion(at) => &mut finding.criteria.get_mut(at)?.text,
            AnswerText::Reason => match &mut finding.applicability {
                Applicability::NotApplicable { reason } => reason,
                Applicability::Applicable => return None,
            },
            AnswerText::Summary => &mut finding.summary,
            AnswerText::Owner(at) => &mut finding.actions.get_mut(at)?.owner,
            AnswerText::Plan(at) => &mut finding.actions.get_mut(at)?.text,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        ActionItem, AskedPoint, CatalogId, ControlId, Criterion, CriterionId, Finding,
    };

    #[test]
    fn every_text_is_found_where_it_is_said_to_stand() {
        let finding = Finding {
            criteria: vec![Criterion {
                id: CriterionId(7),
                text: "기준".to_owned(),
                met: true,
            }],
            applicability: Applicability::NotApplicable {
                reason: "사유".to_owned(),
            },
            summary: "요약".to_owned(),
            actions: vec![ActionItem {
                owner: "담당".to_owned(),
                text: "할 일".to_owned(),
                ..ActionItem::default()
            }],
            ..Finding::default()
        };
        let answer = Arc::new(LastAnswer {
            title: "제목".to_owned(),
            asked: vec![AskedPoint {
                kind: None,
                text: "물음".to_owned(),
            }],
            finding,
            ..LastAnswer::default()
        });
        let key = ControlKey::new(CatalogId::new("a"), ControlId::new("1.1"));
        let mut last = LastYear {
            name: "작년".to_owned(),
            answers: [(key.clone(), answer.clone())].into(),
            dropped: [(key, answer)].into(),
            ..LastYear::default()
        };
        let places: Vec<LastText> = last.texts().into_iter().map(|(place, _)| place).collect();
        assert_eq!(places.len(), 1 + 2 * 7);
        for (number, place) in places.iter().enumerate() {
            last.text_mut(place).unwrap().push_str(&number.to_string());
        }
        for (number, (_, text)) in last.texts().into_iter().enumerate() {
            assert!(text.ends_with(&number.to_string()), "{text}");
        }
    }
}
