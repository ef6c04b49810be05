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

fn rolling() -> Reading {
    DutiesInput::default().reading()
}

fn calendar() -> Reading {
    Reading {
        cycle: Cycle::Calendar,
        ..rolling()
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
            duty(every).due(day(last), rolling()).unwrap(),
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
        let due = duty(Every::Months(months))
            .due(day(last), calendar())
            .unwrap();
        assert_eq!(due, day(on), "{months} {last}");
    }
}

/// "In six months" and "every three years" name no period of the calendar (004:1446, 004:656).
#[test]
fn what_names_no_period_of_the_calendar_runs_from_the_last_time() {
    for (months, last, on) in [
        (6, "2026-01-15", "2026-07-15"),
        (36, "2026-05-01", "2029-05-01"),
    ] {
        let duty = duty(Every::Apart(months));
        assert_eq!(duty.due(day(last), calendar()), Some(day(on)));
        assert_eq!(duty.due(day(last), rolling()), Some(day(on)));
    }
}

#[test]
fn months_after_a_business_year_are_counted_from_its_own_end() {
    let due = |last, counting| {
        let reading = Reading {
            counting,
            ..rolling()
        };
        duty(Every::BusinessYear { within: 3 }).due(day(last), reading)
    };
    for (last, same, after) in [
        ("2023-02-28", "2024-05-29", "2024-05-31"),
        ("2024-02-29", "2025-05-28", "2025-05-31"),
        ("2024-02-28", "2025-05-28", "2025-05-31"),
        ("2025-12-31", "2027-03-31", "2027-03-31"),
        ("2026-09-30", "2027-12-30", "2027-12-31"),
        ("2026-03-15", "2027-06-15", "2027-06-15"),
    ] {
        assert_eq!(due(last, Counting::SameDay), Some(day(same)), "{last}");
        assert_eq!(due(last, Counting::DayAfter), Some(day(after)), "{last}");
    }
    let repeat = |last| duty(Every::BusinessYear { within: 3 }).repeat(day(last), rolling());
    assert_eq!(repeat("2024-02-29"), None);
    assert_eq!(repeat("2024-02-28"), Some(Repeat::Months(12)));
    assert_eq!(repeat("2025-12-31"), Some(Repeat::Months(12)));
}

#[test]
fn where_no_day_is_named_none_is_counted() {
    let duty = duty(Every::Undated(6));
    let standing = |last| duty.standing(last, rolling(), day("2026-11-29"));
    assert_eq!(standing(None), Standing::Undated(None));
    let last = Some(day("2026-07-01"));
    assert_eq!(standing(last), Standing::Undated(last));
    assert_eq!(duty.repeat(day("2026-07-01"), rolling()), None);
}

#[test]
fn what_was_never_done_is_due_now_unless_a_day_says_otherwise() {
    let duty = duty(Every::Months(12));
    let standing = |last: &str| {
        let answers = Answers::from_iter([(duty.never_question(), "yes"), (duty.question(), last)]);
        let input = DutiesInput::of(&answers, &[&duty]);
        input.plan(&[&duty], day("2026-11-29"))[0].standing
    };
    assert_eq!(standing(""), Standing::Never);
    assert!(matches!(standing("2026-11-01"), Standing::Due { .. }));
}

#[test]
fn the_day_itself_is_in_time_and_the_next_one_is_not() {
    let standing =
        |today| duty(Every::Months(6)).standing(Some(day("2026-03-15")), rolling(), day(today));
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
    assert_eq!(input.reading().cycle, Cycle::Rolling);
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
    assert_eq!(input.reading().cycle, Cycle::Calendar);
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
        months.clone().prop_map(Every::Months),
        months.prop_map(Every::Apart),
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
        let [rolling, calendar] = [rolling(), calendar()].map(|it| duty(every).due(last, it).unwrap());
        prop_assert!(last < rolling);
        prop_assert!(rolling <= calendar);
    }

    #[test]
    fn doing_it_later_never_makes_it_due_earlier(
        every in every(), last in 0..30_000_i32, later in 0..1_000_i32,
    ) {
        let last = Date::EPOCH.plus_days(last);
        for cycle in Cycle::ALL {
            for counting in Counting::ALL.iter().copied() {
                let (duty, reading) = (duty(every), Reading { cycle, counting });
                prop_assert!(duty.due(last, reading) <= duty.due(last.plus_days(later), reading));
            }
        }
    }
}
