//! Changes in the use of a cloud, some of which require a comprehensive evaluation.

use super::{super::choice::choice, Answers, Date, Evaluation, Lack, Means, TaskImportance};

choice!(
    /// What changed (제4장 2절 가).
    ChangeKind {
        /// ① The area of use changes or grows; only what is new is evaluated.
        Area = "area",
        /// ② Personal credit information goes to a provider that had unimportant information before the amendment.
        CreditInformation = "credit-information",
        /// ③ An unimportant task became important.
        Importance = "importance",
        /// Something else that the company takes for as weighty; the list ends with `등`.
        Other = "other",
        /// More is used within the bounds of what was evaluated, which is the first of the two cases where a result is taken
        /// over.
        SameScope = "same-scope",
    }
);

choice!(
    /// Whether `’19.1.1. 이전` includes that day, on which the amended regulation came into force.
    BoundaryReading {
        /// It does.
        Including = "including",
        /// It ends the day before.
        Before = "before",
    }
);

/// A change in the use.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Its place among the answers, from 1.
    pub place: u32,
    /// What changed.
    pub kind: Option<ChangeKind>,
    /// When.
    pub changed: Option<Date>,
    /// Since when the provider had the unimportant information.
    pub since: Option<Date>,
    /// The evaluation that the change led to.
    pub evaluation: Evaluation,
}

/// How a change stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeState {
    /// Nobody has said what changed, or since when the provider had the information.
    Unclear,
    /// The rule does not ask for an evaluation.
    NotRequired,
    /// It asks for one, and none is recorded.
    Outstanding,
    /// One is recorded that does not count, or not yet.
    Lacking(Vec<Lack>),
    /// One is recorded that counts.
    Met(Date),
}

/// The day on which the amended regulation came into force (제4장 2절 가 ②).
pub(super) fn amendment() -> Option<Date> {
    Date::new(2019, 1, 1).ok()
}

impl Change {
    pub(super) fn of(answers: &Answers, place: u32) -> Self {
        let id = |field: &str| format!("change.{place}.{field}");
        Self {
            place,
            kind: ChangeKind::answered(answers, &id("kind")),
            changed: answers.date(&id("changed")),
            since: answers.date(&id("since")),
            evaluation: Evaluation::of(answers, &format!("change.{place}")),
        }
    }

    /// Whether it matters how [`BoundaryReading`] is answered.
    #[must_use]
    pub fn asks_boundary(&self) -> bool {
        self.kind == Some(ChangeKind::CreditInformation)
            && self.since.is_some()
            && self.since == amendment()
    }

    /// Whether it has made the task important by a day; one without a day counts as past.
    #[must_use]
    pub fn made_important(&self, today: Date) -> bool {
        let passed = self.changed.is_none_or(|changed| changed <= today);
        self.kind == Some(ChangeKind::Importance) && passed
    }

    /// As how important the evaluation is judged: a task that became important is evaluated as such.
    #[must_use]
    pub fn importance(&self, task: Option<TaskImportance>) -> Option<TaskImportance> {
        if self.kind == Some(ChangeKind::Importance) {
            Some(TaskImportance::Important)
        } else {
            task
        }
    }

    /// How it stands on a day; an evaluation that lies ahead is none yet.
    #[must_use]
    pub fn state(
        &self,
        boundary: Option<BoundaryReading>,
        importance: Option<TaskImportance>,
        today: Date,
    ) -> ChangeState {
        let Some(required) = self.is_required(boundary) else {
            return ChangeState::Unclear;
        };
        if !required {
            return ChangeState::NotRequired;
        }
        let ended = self.evaluation.day.filter(|day| *day <= today);
        let (Some(day), Some(means)) = (ended, self.evaluation.means) else {
            return ChangeState::Outstanding;
        };
        let mut lacks = self.evaluation.lacks(self.importance(importance));
        let same_scope = self.kind == Some(ChangeKind::SameScope);
        if means == Means::Existing && !same_scope && !lacks.contains(&Lack::ScopeDiffers) {
            lacks.push(Lack::ScopeDiffers);
        }
        if lacks.is_empty() {
            ChangeState::Met(day)
        } else {
            ChangeState::Lacking(lacks)
        }
    }

    /// Whether it asks for an evaluation; the wider reading of the day while nobody has decided.
    fn is_required(&self, boundary: Option<BoundaryReading>) -> Option<bool> {
        if self.kind? != ChangeKind::CreditInformation {
            return Some(true);
        }
        let (since, amendment) = (self.since?, amendment()?);
        let including = boundary != Some(BoundaryReading::Before);
        Some(since < amendment || (since == amendment && including))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(kind: ChangeKind) -> Change {
        Change {
            kind: Some(kind),
            ..Change::default()
        }
    }

    fn today() -> Date {
        "2026-11-29".parse().unwrap()
    }

    fn state(change: &Change) -> ChangeState {
        change.state(None, Some(TaskImportance::Important), today())
    }

    #[test]
    fn every_change_of_the_list_asks_for_an_evaluation() {
        for kind in [
            ChangeKind::Area,
            ChangeKind::Importance,
            ChangeKind::Other,
            ChangeKind::SameScope,
        ] {
            assert_eq!(state(&change(kind)), ChangeState::Outstanding, "{kind:?}");
        }
        assert_eq!(state(&Change::default()), ChangeState::Unclear);
    }

    #[test]
    fn credit_information_asks_for_one_only_where_the_provider_had_information_before_the_amendment()
     {
        let (outstanding, not_required) = (ChangeState::Outstanding, ChangeState::NotRequired);
        let (including, before) = (
            Some(BoundaryReading::Including),
            Some(BoundaryReading::Before),
        );
        for (since, boundary, expected) in [
            (None, None, ChangeState::Unclear),
            (Some("2018-12-31"), None, outstanding.clone()),
            (Some("2018-12-31"), before, outstanding.clone()),
            (Some("2019-01-01"), None, outstanding.clone()),
            (Some("2019-01-01"), including, outstanding),
            (Some("2019-01-01"), before, not_required.clone()),
            (Some("2019-01-02"), including, not_required),
        ] {
            let mut change = change(ChangeKind::CreditInformation);
            change.since = since.map(|it| it.parse().unwrap());
            let found = change.state(boundary, Some(TaskImportance::Important), today());
            assert_eq!(found, expected, "{since:?} {boundary:?}");
            assert_eq!(change.asks_boundary(), since == Some("2019-01-01"));
        }
    }

    #[test]
    fn a_task_that_became_important_is_evaluated_on_site_whatever_is_answered_for_it() {
        let mut change = change(ChangeKind::Importance);
        change.evaluation = Evaluation {
            day: Some(today()),
            means: Some(Means::Own),
            on_site: Some(false),
            ..Evaluation::default()
        };
        for importance in [None, Some(TaskImportance::Unimportant)] {
            let found = change.state(None, importance, today());
            assert_eq!(found, ChangeState::Lacking(vec![Lack::OnPaper]));
        }
    }

    #[test]
    fn an_evaluation_that_lies_ahead_is_none_yet() {
        let mut change = change(ChangeKind::Area);
        for (ahead, expected) in [
            (0, ChangeState::Met(today())),
            (1, ChangeState::Outstanding),
        ] {
            change.evaluation = Evaluation {
                day: Some(today().plus_days(ahead)),
                means: Some(Means::Own),
                on_site: Some(true),
                ..Evaluation::default()
            };
            assert_eq!(state(&change), expected);
        }
    }

    #[test]
    fn an_existing_result_is_taken_over_only_within_its_bounds() {
        let day: Date = "2026-05-06".parse().unwrap();
        let evaluation = Evaluation {
            day: Some(day),
            means: Some(Means::Existing),
            on_site: Some(true),
            committee: Some(true),
            scope: Some(true),
        };
        let mut change = change(ChangeKind::SameScope);
        change.evaluation = evaluation;
        assert_eq!(state(&change), ChangeState::Met(day));
        change.kind = Some(ChangeKind::Area);
        assert_eq!(
            state(&change),
            ChangeState::Lacking(vec![Lack::ScopeDiffers])
        );
        change.evaluation.means = Some(Means::Representative);
        assert_eq!(state(&change), ChangeState::Met(day));
        change.evaluation.on_site = Some(false);
        let lacking = ChangeState::Lacking(vec![Lack::ResultOnPaper]);
        assert_eq!(state(&change), lacking);
    }
}
