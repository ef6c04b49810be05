//! What holds whatever is answered.

use proptest::prelude::*;

use super::{super::*, first};
use crate::domain::calc::{Answers, TaskImportance};

fn grade() -> impl Strategy<Value = Option<Grade>> {
    prop_oneof![
        Just(None),
        prop::sample::select(&Grade::ALL[..]).prop_map(Some)
    ]
}

proptest! {
    #[test]
    fn importance_never_falls_when_a_grade_rises(
        kind in prop::option::of(prop::sample::select(InfoKind::ALL)),
        grades in prop::collection::vec(grade(), Indicator::COUNT),
        at in 0..Indicator::COUNT,
        low in 0usize..4, high in 0usize..4,
        weights in prop::collection::vec(0u32..3000, Indicator::COUNT),
        mut rates in prop::collection::vec(0u32..=100, 4),
    ) {
        rates.sort_unstable_by(|a, b| b.cmp(a));
        let mut given: Answers = [("own.weights", "yes"), ("own.rates", "yes")].into_iter().collect();
        let mut put = |id: String, words: String| given.put(&id, words);
        if let Some(kind) = kind {
            put("service.1.kind".into(), kind.id().into());
        }
        for (indicator, weight) in Indicator::ALL.iter().zip(weights) {
            put(format!("weight.{}", indicator.number()), format!("{}.{:02}", weight / 100, weight % 100));
        }
        for (grade, rate) in Grade::ALL.iter().zip(rates) {
            put(format!("rate.{}", grade.id()), rate.to_string());
        }
        for (indicator, grade) in Indicator::ALL.into_iter().zip(grades) {
            if let Some(grade) = grade {
                put(Entry::id(1, indicator, "grade"), grade.id().into());
            }
        }
        let id = Entry::id(1, Indicator::ALL[at], "grade");
        let (low, high) = (Grade::ALL[low.max(high)], Grade::ALL[low.min(high)]);
        given.put(&id, low.id().into());
        let before = first(&given);
        given.put(&id, high.id().into());
        let after = first(&given);
        prop_assert!(after.total >= before.total);
        prop_assert!(after.least >= before.least && after.most >= before.most);
        if before.verdict == Some(TaskImportance::Important) {
            prop_assert_eq!(after.verdict, Some(TaskImportance::Important));
        }
        if after.verdict == Some(TaskImportance::Unimportant) {
            prop_assert_eq!(before.verdict, Some(TaskImportance::Unimportant));
        }
    }

    #[test]
    fn any_words_are_read_and_the_sum_lies_between_its_bounds(
        pairs in prop::collection::vec(
            ("(service\\.[0-9]\\.(name|kind|new|raw|indicator\\.[0-9]{1,2}\\.(grade|raw|count|share|amount|hours))|own\\.(weights|bands)|weight\\.[0-9]|band\\.[1-7]\\.share\\.high|reading\\.(gap|overlap))",
             "(yes|no|high|low|credit|public|higher|[0-9]{1,7}(\\.[0-9]{1,2})?|가)"),
            0..60,
        )
    ) {
        let input = ImportanceInput::of(&pairs.into_iter().collect());
        for service in &input.services {
            let found = appraise(service, &input.standard, input.readings);
            prop_assert!(found.least <= found.most);
            if let Some(total) = found.total {
                prop_assert!(total == found.least && total == found.most);
                prop_assert!(service.kind.is_none() || found.verdict.is_some());
            }
        }
    }
}
