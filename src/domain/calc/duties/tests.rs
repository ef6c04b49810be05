//! When what recurs is due again, on both sides of each boundary.

use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn duty(every: Every) -> Duty {
    Duty {
        catalog: CatalogId::new("cloud-safety"),
        control: Some(ControlId::new("8.가.10")),
        number: 2,
        task: "홈페이지 취약점 분석·평가".to_owned(),
        words: "6개월에 1회 이상".to_owned(),
        kind: GuidanceKind::Must,
        every,
        note: None,
    }
}

#[test]
fn a_period_runs_from_the_last_time() {
    for (every, last, on) in [
        (Every::Days(1), "2026-02-28", "2026-03-01"),
        (Every::Months(1), "2026-01-31", "2026-02-28"),
        (Every::Months(1), "2028-01-31", "2028-02-29"),
        (Every::Months(3), "2026-11-30", "2027-02-28"),
        (Every::Months(6), "2026-03-15", "2026-09-15"),
        (Every::Months(12), "2028-02-29", "2029-02-28"),
        (Every::Months(36), "2026-11-29", "2029-11-29"),
        (Every::CalendarYear, "2026-01-01", "2027-12-31"),
        (Every::CalendarYear, "2026-12-31", "2027-12-31"),
        (
            Every::BusinessYear { within: 3 },
            "2025-12-31",
            "2027-03-31",
        ),
        (
            Every::BusinessYear { within: 3 },
            "2026-06-30",
            "2027-09-30",
        ),
    ] {
        assert_eq!(
            duty(every).due(day(last), Cycle::Rolling),
            day(on),
            "{every:?} {last}"
        );
    }
}

#[test]
fn a_period_of_the_calendar_ends_with_its_last_day() {
    for (months, last, on) in [
        (1, "2026-01-01", "2026-02-28"),
        (1, "2026-01-31", "2026-02-28"),
        (1, "2028-01-31", "2028-02-29"),
        (1, "2026-12-01", "2027-01-31"),
        (3, "2026-03-31", "2026-06-30"),
        (3, "2026-04-01", "2026-09-30"),
        (3, "2026-12-31", "2027-03-31"),
        (6, "2026-06-30", "2026-12-31"),
        (6, "2026-07-01", "2027-06-30"),
        (12, "2026-01-01", "2027-12-31"),
        (12, "2026-12-31", "2027-12-31"),
        (36, "2026-05-01", "2029-12-31"),
    ] {
        let due = duty(Every::Months(months)).due(day(last), Cycle::Calendar);
        assert_eq!(due, day(on), "{months} {last}");
    }
}

#[test]
fn the_day_itself_is_in_time_and_the_next_one_is_not() {
    let standing = |today| {
        duty(Every::Months(6)).standing(Some(day("2026-03-15")), Cycle::Rolling, day(today))
    };
    let left = |today| match standing(today) {
        Standing::Due { left, .. } => left,
        other => panic!("{other:?}"),
    };
    assert_eq!(left("2026-09-14"), 1);
    assert_eq!(left("2026-09-15"), 0);
    assert_eq!(left("2026-09-16"), -1);
    assert_eq!(left("2026-03-15"), 184);
    assert_eq!(standing("2026-03-14"), Standing::Ahead(day("2026-03-15")));
}

#[test]
fn what_was_never_answered_is_unknown_and_not_overdue() {
    let duty = duty(Every::Months(6));
    let duties = [&duty];
    let input = DutiesInput::of(&Answers::default(), &duties);
    assert_eq!(
        input.plan(&duties, day("2026-11-29"))[0].standing,
        Standing::Unknown
    );
    assert_eq!(input.cycle, None);
    assert_eq!(input.cycle(), Cycle::Rolling);
}

#[test]
fn answers_are_read_by_the_id_of_the_duty() {
    let duty = duty(Every::Months(6));
    assert_eq!(duty.question(), "cloud-safety/8.가.10/2.last");
    let answers = Answers::from_iter([
        ("cloud-safety/8.가.10/2.last", "2026. 3. 15."),
        ("cycle", "calendar"),
    ]);
    let input = DutiesInput::of(&answers, &[&duty]);
    assert_eq!(input.last.get(&duty.id()), Some(&day("2026-03-15")));
    assert_eq!(input.cycle(), Cycle::Calendar);
    let whole = Duty {
        control: None,
        ..duty
    };
    assert_eq!(whole.id(), "cloud-safety/2");
}

#[test]
fn only_duties_of_the_catalogs_at_hand_are_given_in_their_order() {
    let catalog = |id: &str| {
        Arc::new(Catalog {
            id: CatalogId::new(id),
            ..Catalog::default()
        })
    };
    let of = |id: &str| Duty {
        catalog: CatalogId::new(id),
        ..duty(Every::Days(1))
    };
    let all = [of("a"), of("b"), of("c"), of("a")];
    let ids: Vec<&str> = duties(&all, &[catalog("c"), catalog("a"), catalog("d")])
        .into_iter()
        .map(|it| it.catalog.as_str())
        .collect();
    assert_eq!(ids, ["c", "a", "a"]);
}

fn every() -> impl Strategy<Value = Every> {
    let months = prop::sample::select(vec![1_u16, 3, 6, 12, 36]);
    prop_oneof![
        (1..60_u16).prop_map(Every::Days),
        months.prop_map(Every::Months),
        Just(Every::CalendarYear),
        (1..12_u16).prop_map(|within| Every::BusinessYear { within }),
    ]
}

proptest! {
    #[test]
    fn a_duty_is_due_after_it_was_done_and_the_rolling_day_is_never_later(
        every in every(), last in 0..30_000_i32,
    ) {
        let last = Date::EPOCH.plus_days(last);
        let [rolling, calendar] = Cycle::ALL.map(|cycle| duty(every).due(last, cycle));
        prop_assert!(last < rolling);
        prop_assert!(rolling <= calendar);
    }

    #[test]
    fn doing_it_later_never_makes_it_due_earlier(
        every in every(), last in 0..30_000_i32, later in 0..1_000_i32,
    ) {
        let last = Date::EPOCH.plus_days(last);
        for cycle in Cycle::ALL {
            let duty = duty(every);
            prop_assert!(duty.due(last, cycle) <= duty.due(last.plus_days(later), cycle));
        }
    }
}
