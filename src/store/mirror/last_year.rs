//! What the assessment before said: domain values ↔ what is on disk.

use std::{collections::BTreeMap, sync::Arc};

use super::{from_domain, into_domain, raw, text::Fault};
use crate::domain::{
    AskedPoint, ControlId, ControlKey, EvidenceId, GuidanceKind, LastAnswer, LastYear, Outcome,
};

type Answers = BTreeMap<ControlKey, Arc<LastAnswer>>;

impl From<&LastYear> for raw::LastYear {
    fn from(value: &LastYear) -> Self {
        let answers = |answers: &Answers| answers.iter().map(Into::into).collect();
        Self {
            name: value.name.clone(),
            period: value.period.map(from_domain::period),
            carried: value.carried.map(|at| at.to_string()),
            last_evidence: value.last_evidence.0,
            answers: answers(&value.answers),
            dropped: answers(&value.dropped),
        }
    }
}

impl From<(&ControlKey, &Arc<LastAnswer>)> for raw::LastAnswer {
    fn from((key, value): (&ControlKey, &Arc<LastAnswer>)) -> Self {
        let point = |point: &AskedPoint| raw::AskedPoint {
            kind: point.kind.map(|kind| match kind {
                GuidanceKind::Must => raw::PointKind::Must,
                GuidanceKind::Should => raw::PointKind::Should,
                GuidanceKind::Example => raw::PointKind::Example,
            }),
            text: point.text.clone(),
        };
        Self {
            title: value.title.clone(),
            moved_from: value.moved_from.as_ref().map(ToString::to_string),
            asked: value.asked.iter().map(point).collect(),
            outcome: value.outcome.map(|outcome| match outcome {
                Outcome::Pass => raw::Outcome::Pass,
                Outcome::Partial => raw::Outcome::Partial,
                Outcome::Fail => raw::Outcome::Fail,
            }),
            word: value.word.clone(),
            evidence: value.evidence,
            finding: (key, &value.finding).into(),
        }
    }
}

/// What the assessment before said, as read; a control that occurs twice is a fault.
pub(in crate::store) fn last_year(
    raw: Option<raw::LastYear>,
) -> Result<Option<Arc<LastYear>>, Fault> {
    let Some(raw) = raw else {
        return Ok(None);
    };
    Ok(Some(Arc::new(LastYear {
        name: raw.name,
        period: raw.period.map(into_domain::period).transpose()?,
        carried: raw.carried.map(|at| at.parse()).transpose()?,
        last_evidence: EvidenceId(raw.last_evidence),
        answers: answers(raw.answers)?,
        dropped: answers(raw.dropped)?,
    })))
}

fn answers(raw: Vec<raw::LastAnswer>) -> Result<Answers, Fault> {
    let mut answers = Answers::new();
    for answer in raw {
        let (key, answer) = self::answer(answer)?;
        if answers.insert(key.clone(), Arc::new(answer)).is_some() {
            return Err(Fault::Twice(format!("last answer of {key}")));
        }
    }
    Ok(answers)
}

fn answer(raw: raw::LastAnswer) -> Result<(ControlKey, LastAnswer), Fault> {
    let point = |point: raw::AskedPoint| AskedPoint {
        kind: point.kind.map(|kind| match kind {
            raw::PointKind::Must => GuidanceKind::Must,
            raw::PointKind::Should => GuidanceKind::Should,
            raw::PointKind::Example => GuidanceKind::Example,
        }),
        text: point.text,
    };
    let (key, finding) = raw.finding.try_into()?;
    let answer = LastAnswer {
        title: raw.title,
        moved_from: raw.moved_from.map(ControlId::new),
        asked: raw.asked.into_iter().map(point).collect(),
        outcome: raw.outcome.map(|outcome| match outcome {
            raw::Outcome::Pass => Outcome::Pass,
            raw::Outcome::Partial => Outcome::Partial,
            raw::Outcome::Fail => Outcome::Fail,
        }),
        word: raw.word,
        evidence: raw.evidence,
        finding,
    };
    Ok((key, answer))
}
