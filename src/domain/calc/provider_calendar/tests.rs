//! The calendar at its bounds.

use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn input(text: &str) -> ProviderCalendarInput {
    let pairs = text.split_whitespace();
    let answers: Answers = pairs.map(|pair| pair.split_once('=').unwrap()).collect();
    ProviderCalendarInput::of(&answers)
}

fn states(text: &str, today: &str) -> Vec<RegularState> {
    let calendar = input(text).calendar(day(today));
    calendar.regular.iter().map(|it| it.state).collect()
}

#[test]
fn the_comprehensive_evaluation_comes_back_after_three_years() {
    for (last, reading, next) in [
        ("2023-05-10", "", "2026-05-10"),
        ("2023-05-10", "cycle=day", "2026-05-10"),
        ("2023-05-10", "cycle=year-end", "2026-12-31"),
        ("2024-02-29", "", "2027-02-28"),
        ("2023-12-31", "cycle=day", "2026-12-31"),
        ("2023-12-31", "cycle=year-end", "2026-12-31"),
        ("2024-01-01", "cycle=year-end", "2027-12-31"),
    ] {
        let input = input(&format!("comprehensive.day={last} {reading}"));
        let calendar = input.calendar(day("2026-01-01"));
        assert_eq!(
            calendar.next_comprehensive,
            Some(day(next)),
            "{last} {reading}"
        );
    }
    assert_eq!(
        input("").calendar(day("2026-01-01")).next_comprehensive,
        None
    );
}

#[test]
fn the_yearly_evaluation_is_due_on_the_last_day_of_every_year_from_the_next() {
    let calendar =
        input("importance=important comprehensive.day=2023-01-01").calendar(day("2024-12-31"));
    let due: Vec<String> = calendar
        .regular
        .iter()
        .map(|it| it.due.to_string())
        .collect();
    assert_eq!(due, ["2024-12-31", "2025-12-31", "2026-12-31"]);
    let important = "importance=important comprehensive.day=2023-12-31";
    let (open, overdue) = (RegularState::Open, RegularState::Overdue);
    assert_eq!(states(important, "2024-12-31"), [open, open, open]);
    assert_eq!(states(important, "2025-01-01"), [overdue, open, open]);
}

#[test]
fn a_recorded_evaluation_counts_for_its_own_year() {
    let recorded = "importance=important comprehensive.day=2023-05-10 regular.1.day=2024-12-31 regular.2.day=2026-01-01";
    assert_eq!(
        states(recorded, "2026-06-01"),
        [
            RegularState::Done(day("2024-12-31")),
            RegularState::Overdue,
            RegularState::Done(day("2026-01-01")),
        ]
    );
}

#[test]
fn a_representative_result_takes_the_place_of_the_evaluation_in_the_year_of_sharing() {
    let shared = "importance=important comprehensive.day=2022-10-01 representative.1.shared=2022-09-30 \
        representative.2.shared=2023-09-20";
    assert_eq!(
        states(shared, "2023-10-01"),
        [
            RegularState::Represented(day("2023-09-20")),
            RegularState::Open,
            RegularState::Open,
        ]
    );
}

#[test]
fn the_first_example_asks_for_an_own_evaluation_by_the_end_of_the_year() {
    let first = "importance=important comprehensive.day=2022-09-30 comprehensive.means=representative \
        representative.1.shared=2022-09-30";
    let calendar = input(first).calendar(day("2023-06-01"));
    assert_eq!(calendar.regular[0].due, day("2023-12-31"));
    assert_eq!(calendar.regular[0].state, RegularState::Open);
    assert_eq!(
        calendar.deadlines()[..2],
        [
            (day("2023-12-31"), Deadline::Regular),
            (day("2023-12-31"), Deadline::Result(1)),
        ]
    );
}

#[test]
fn an_unimportant_task_may_leave_out_the_yearly_evaluation() {
    let unimportant = "importance=unimportant comprehensive.day=2023-05-10";
    assert_eq!(
        states(unimportant, "2026-06-01"),
        [RegularState::Omissible; 3]
    );
    let result = format!("{unimportant} representative.1.shared=2023-09-20");
    for (reading, first) in [
        ("", RegularState::Open),
        ("renewal=needed", RegularState::Open),
        ("renewal=omissible", RegularState::Omissible),
    ] {
        let expected = [first, RegularState::Omissible, RegularState::Omissible];
        assert_eq!(
            states(&format!("{result} {reading}"), "2024-06-01"),
            expected,
            "{reading}"
        );
    }
    assert!(input(&result).asks_renewal());
    assert!(!input(unimportant).asks_renewal());
}

#[test]
fn in_the_third_year_the_comprehensive_evaluation_takes_the_place_only_as_read() {
    for (reading, last) in [
        ("", RegularState::Open),
        ("overlap=both", RegularState::Open),
        ("overlap=replaced", RegularState::ByComprehensive),
    ] {
        let text = format!("importance=important comprehensive.day=2023-05-10 {reading}");
        let expected = [RegularState::Open, RegularState::Open, last];
        assert_eq!(states(&text, "2024-06-01"), expected, "{reading}");
    }
}

#[test]
fn what_is_missing_is_named_and_the_rest_is_certain() {
    let calendar = input("representative.1.shared=2025-03-03").calendar(day("2026-01-01"));
    let missing = [Missing::Importance, Missing::Comprehensive, Missing::Means];
    assert_eq!(calendar.missing, missing);
    assert_eq!(calendar.results[0].until, day("2026-12-31"));
    assert_eq!(
        calendar.deadlines(),
        [(day("2026-12-31"), Deadline::Result(1))]
    );
}

fn any_day() -> impl Strategy<Value = Date> {
    (1u16..=9999, 1u8..=12, 1u8..=31)
        .prop_filter_map("no such day", |(y, m, d)| Date::new(y, m, d).ok())
}

proptest! {
    #[test]
    fn no_day_of_the_calendar_breaks_it(last in any_day(), shared in any_day(), today in any_day()) {
        let text = format!("comprehensive.day={last} representative.1.shared={shared} representative.2.shared={last}");
        let calendar = input(&text).calendar(today);
        prop_assert_eq!(calendar.regular.len(), 3);
        for result in &calendar.results {
            prop_assert!(result.shared <= result.until);
            prop_assert!(result.until.year() <= result.shared.year() + 1);
        }
        let deadlines = calendar.deadlines();
        prop_assert!(deadlines.is_sorted_by_key(|it| it.0));
    }

    #[test]
    fn an_open_reading_never_gives_a_later_day(last in any_day()) {
        let next = |reading: &str| input(&format!("comprehensive.day={last} {reading}")).next_comprehensive();
        prop_assert!(next("") <= next("cycle=day"));
        prop_assert!(next("") <= next("cycle=year-end"));
    }
}
