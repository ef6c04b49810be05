//! An evaluation that is to count as a comprehensive one.

use super::{super::choice::choice, Answers, Date, TaskImportance};

choice!(
    /// How a comprehensive evaluation was made (제4장 2절 가).
    Means {
        /// The company evaluated by itself.
        Own = "own",
        /// The result of a representative evaluation was taken over.
        Representative = "representative",
        /// The result of an earlier evaluation of the same service was taken over, as the use grows within its bounds.
        Existing = "existing",
    }
);

/// An evaluation and what it must have to count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evaluation {
    /// The day on which it ended, or from which it counts.
    pub day: Option<Date>,
    /// How it was made.
    pub means: Option<Means>,
    /// Whether it was made on site.
    pub on_site: Option<bool>,
    /// Whether the committee resolved that the result be taken over.
    pub committee: Option<bool>,
    /// Whether its bounds are those of the use.
    pub scope: Option<bool>,
}

/// Why an evaluation does not count, or not yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// An important task is evaluated on site, and this was done on paper.
    OnPaper,
    /// The result that was taken over comes from an evaluation on paper. The rule asks for one on site only where an important
    /// task is added to a use; of a first use it says nothing.
    ResultOnPaper,
    /// Whether it was on site is not answered.
    SiteUnanswered,
    /// The committee has not resolved.
    NoResolution,
    /// Whether it has is not answered.
    ResolutionUnanswered,
    /// The bounds differ.
    ScopeDiffers,
    /// Whether they agree is not answered.
    ScopeUnanswered,
}

impl Lack {
    /// Whether the evaluation certainly does not count; otherwise an answer is wanting, or the rule is not clear.
    #[must_use]
    pub fn is_certain(self) -> bool {
        matches!(
            self,
            Self::OnPaper | Self::NoResolution | Self::ScopeDiffers
        )
    }
}

impl Evaluation {
    pub(super) fn of(answers: &Answers, prefix: &str) -> Self {
        let flag = |field: &str| answers.flag(&format!("{prefix}.{field}"));
        Self {
            day: answers.date(&format!("{prefix}.day")),
            means: Means::answered(answers, &format!("{prefix}.means")),
            on_site: flag("on-site"),
            committee: flag("committee"),
            scope: flag("scope"),
        }
    }

    /// What is wanting for it to count. An important task asks for an evaluation on site, also where a result is taken over;
    /// a result is taken over by resolution of the committee and within its bounds (제4장 2절 가).
    #[must_use]
    pub fn lacks(&self, importance: Option<TaskImportance>) -> Vec<Lack> {
        let Some(means) = self.means else {
            return Vec::new();
        };
        let taken_over = means != Means::Own;
        let important = importance == Some(TaskImportance::Important);
        let on_paper = if taken_over {
            Lack::ResultOnPaper
        } else {
            Lack::OnPaper
        };
        let asked = [
            (important, self.on_site, on_paper, Lack::SiteUnanswered),
            (
                taken_over,
                self.committee,
                Lack::NoResolution,
                Lack::ResolutionUnanswered,
            ),
            (
                taken_over,
                self.scope,
                Lack::ScopeDiffers,
                Lack::ScopeUnanswered,
            ),
        ];
        let asked = asked.into_iter().filter(|it| it.0);
        asked
            .filter_map(|(_, is, no, unanswered)| match is {
                Some(true) => None,
                Some(false) => Some(no),
                None => Some(unanswered),
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evaluation(means: Means, flags: [Option<bool>; 3]) -> Evaluation {
        let [on_site, committee, scope] = flags;
        Evaluation {
            day: None,
            means: Some(means),
            on_site,
            committee,
            scope,
        }
    }

    #[test]
    fn what_an_evaluation_must_have_depends_on_importance_and_means() {
        let (yes, no) = (Some(true), Some(false));
        let important = Some(TaskImportance::Important);
        let unimportant = Some(TaskImportance::Unimportant);
        for (importance, means, flags, lacks) in [
            (important, Means::Own, [yes, None, None], vec![]),
            (important, Means::Own, [no, None, None], vec![Lack::OnPaper]),
            (important, Means::Own, [None; 3], vec![Lack::SiteUnanswered]),
            (unimportant, Means::Own, [no, None, None], vec![]),
            (None, Means::Own, [no, None, None], vec![]),
            (important, Means::Representative, [yes, yes, yes], vec![]),
            (
                important,
                Means::Existing,
                [no, yes, yes],
                vec![Lack::ResultOnPaper],
            ),
            (unimportant, Means::Existing, [no, yes, yes], vec![]),
            (
                unimportant,
                Means::Representative,
                [None, no, no],
                vec![Lack::NoResolution, Lack::ScopeDiffers],
            ),
            (
                unimportant,
                Means::Existing,
                [None; 3],
                vec![Lack::ResolutionUnanswered, Lack::ScopeUnanswered],
            ),
        ] {
            let found = evaluation(means, flags).lacks(importance);
            assert_eq!(found, lacks, "{importance:?} {means:?} {flags:?}");
        }
        assert_eq!(Evaluation::default().lacks(important), []);
    }
}
