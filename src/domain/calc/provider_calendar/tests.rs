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
    assert!(input(&result).asks_renewal(day("2024-06-01")));
    assert!(!input(unimportant).asks_renewal(day("2024-06-01")));
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

#[test]
fn an_evaluation_that_certainly_does_not_count_sets_no_deadline() {
    let base =
        "importance=important comprehensive.day=2025-04-18 comprehensive.means=representative";
    let yes = "comprehensive.on-site=yes comprehensive.committee=yes comprehensive.scope=yes";
    let today = day("2026-11-29");
    assert!(
        input(&format!("{base} {yes}"))
            .calendar(today)
            .next_comprehensive
            .is_some()
    );
    // Of a result taken over for a first use it is not said that it must come from an evaluation on site.
    let paper = yes.replace("on-site=yes", "on-site=no");
    let calendar = input(&format!("{base} {paper}")).calendar(today);
    assert_eq!(calendar.lacks, [Lack::ResultOnPaper]);
    assert!(!calendar.is_void() && calendar.next_comprehensive.is_some());
    let own = base.replace("representative", "own");
    let calendar = input(&format!("{own} comprehensive.on-site=no")).calendar(today);
    assert!(calendar.is_void() && calendar.deadlines().is_empty());
    for id in ["committee", "scope"] {
        let no = yes.replace(&format!("{id}=yes"), &format!("{id}=no"));
        let calendar = input(&format!("{base} {no}")).calendar(today);
        assert!(calendar.is_void(), "{id}");
        assert_eq!(calendar.deadlines(), [], "{id}");
        let open = yes.replace(&format!("{id}=yes"), &format!("{id}=?"));
        let calendar = input(&format!("{base} {open}")).calendar(today);
        assert!(!calendar.is_void() && calendar.lacks.len() == 1, "{id}");
        assert!(calendar.next_comprehensive.is_some(), "{id}");
    }
}

#[test]
fn a_result_taken_over_as_the_comprehensive_evaluation_runs_out() {
    let base = "importance=important comprehensive.means=representative comprehensive.day=2024-05-01 \
        comprehensive.on-site=yes comprehensive.committee=yes comprehensive.scope=yes";
    let ends = |more: &str| {
        let calendar = input(&format!("{base} {more}")).calendar(day("2026-11-29"));
        let ends = calendar
            .results
            .iter()
            .map(|it| (it.place, it.until.to_string()));
        (ends.collect::<Vec<_>>(), calendar.missing)
    };
    let until = |place, text: &str| (vec![(place, text.to_owned())], vec![]);
    assert_eq!(ends(""), until(0, "2025-12-31"));
    assert_eq!(
        ends("comprehensive.counted-from=evaluation"),
        until(0, "2025-12-31")
    );
    let resolved = "comprehensive.counted-from=resolution";
    assert_eq!(ends(resolved), (vec![], vec![Missing::Shared]));
    let shared = format!("{resolved} comprehensive.shared=2023-12-31");
    assert_eq!(ends(&shared), until(0, "2024-12-31"));
    assert_eq!(
        ends("representative.1.shared=2024-05-01"),
        until(1, "2025-12-31")
    );
    let next = ends("representative.1.shared=2025-03-03").0;
    assert_eq!(
        next,
        [(0, "2025-03-03".to_owned()), (1, "2026-12-31".to_owned())]
    );
}

#[test]
fn the_years_before_a_task_became_important_may_be_left_out() {
    let (omissible, open, overdue) = (
        RegularState::Omissible,
        RegularState::Open,
        RegularState::Overdue,
    );
    let base = "importance=important comprehensive.day=2023-05-10 comprehensive.means=own \
        comprehensive.on-site=no change.1.kind=importance";
    for (changed, expected) in [
        ("2026-01-01", [omissible, omissible, open]),
        ("2025-12-31", [omissible, overdue, open]),
        ("2025-01-01", [omissible, overdue, open]),
    ] {
        let text = format!("{base} change.1.changed={changed}");
        assert_eq!(states(&text, "2026-11-29"), expected, "{changed}");
    }
    // A change that lies ahead has made nothing important yet, and on paper it does not count for an important task.
    let ahead = format!("{base} change.1.changed=2026-11-30");
    assert!(input(&ahead).calendar(day("2026-11-29")).is_void());
}

#[test]
fn what_became_important_is_not_left_out_although_it_is_answered_to_be_unimportant() {
    let base = "importance=unimportant comprehensive.day=2024-05-10 change.1.kind=importance";
    let (omissible, open, overdue) = (
        RegularState::Omissible,
        RegularState::Open,
        RegularState::Overdue,
    );
    for (changed, expected) in [
        ("change.1.changed=2026-11-30", [omissible; 3]),
        ("change.1.changed=2026-11-29", [omissible, open, open]),
        ("", [overdue, open, open]),
    ] {
        let text = format!("{base} {changed}");
        assert_eq!(states(&text, "2026-11-29"), expected, "{changed}");
    }
}

#[test]
fn what_lies_ahead_is_not_counted_as_done() {
    let today = day("2026-11-29");
    let ahead = "importance=important comprehensive.day=2026-11-30 comprehensive.means=own";
    let calendar = input(ahead).calendar(today);
    assert_eq!(calendar.next_comprehensive, None);
    assert_eq!(calendar.doubts, [Doubt::ComprehensiveAhead]);
    let more = "importance=important comprehensive.day=2025-05-10 regular.1.day=2026-11-30 \
        representative.1.shared=2026-11-30 change.1.kind=area change.1.means=own change.1.day=2026-11-30";
    let calendar = input(more).calendar(today);
    assert_eq!(calendar.regular[0].state, RegularState::Open);
    assert_eq!(calendar.results, []);
    assert_eq!(
        calendar.doubts,
        [
            Doubt::RegularAhead(1),
            Doubt::SharedAhead(1),
            Doubt::EvaluationAhead(1)
        ]
    );
    let on_the_day = input(&more.replace("11-30", "11-29")).calendar(today);
    assert_eq!(on_the_day.doubts, []);
    assert_eq!(on_the_day.regular[0].state, RegularState::Done(today));
}

#[test]
fn answers_that_do_not_fit_together_are_told() {
    let found = |text: &str| input(text).calendar(day("2026-11-29")).doubts;
    let unimportant = "importance=unimportant change.1.kind=importance";
    assert_eq!(found(unimportant), [Doubt::Importance(1)]);
    assert_eq!(
        found(&format!("{unimportant} change.1.changed=2026-11-29")),
        [Doubt::Importance(1)]
    );
    assert_eq!(
        found(&format!("{unimportant} change.1.changed=2026-11-30")),
        []
    );
    let change = "change.1.kind=area change.1.changed=2026-01-01 change.1.day=";
    assert_eq!(
        found(&format!("{change}2025-12-31")),
        [Doubt::EvaluationBefore(1)]
    );
    assert_eq!(found(&format!("{change}2026-01-01")), []);
}

#[test]
fn a_yearly_evaluation_counts_for_the_year_that_is_answered() {
    let text = "importance=important comprehensive.day=2023-05-10 regular.1.day=2025-01-20 regular.1.year=";
    let done = RegularState::Done(day("2025-01-20"));
    let overdue = RegularState::Overdue;
    for (year, expected) in [
        ("", [overdue, done]),
        ("2025", [overdue, done]),
        ("2024", [done, overdue]),
        ("2026", [overdue, done]),
    ] {
        let text = format!("{text}{year}");
        assert_eq!(states(&text, "2026-01-01")[..2], expected, "{year}");
        let doubts = input(&text).calendar(day("2026-01-01")).doubts;
        assert_eq!(doubts.contains(&Doubt::RegularYear(1)), year == "2026");
    }
}

#[test]
fn the_counting_of_three_years_matters_only_where_the_ends_differ() {
    for (last, asked, after) in [
        ("2021-02-28", true, "2024-02-29"),
        ("2024-02-29", false, "2027-02-28"),
        ("2023-05-31", false, "2026-05-31"),
    ] {
        let input = input(&format!("comprehensive.day={last} counting=day-after"));
        assert_eq!(input.asks_counting(day("2026-01-01")), asked, "{last}");
        let next = input.calendar(day("2026-01-01")).next_comprehensive;
        assert_eq!(next, Some(day(after)), "{last}");
    }
    let year_end = input("comprehensive.day=2021-02-28 cycle=year-end");
    assert!(!year_end.asks_counting(day("2026-01-01")));
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
        prop_assert_eq!(calendar.regular.len(), if last <= today { 3 } else { 0 });
        for result in &calendar.results {
            prop_assert!(result.shared <= result.until);
            prop_assert!(result.until.year() <= result.shared.year() + 1);
        }
        let deadlines = calendar.deadlines();
        prop_assert!(deadlines.is_sorted_by_key(|it| it.0));
    }

    #[test]
    fn an_open_reading_never_gives_a_later_day(last in any_day()) {
        let next = |reading: &str| input(&format!("comprehensive.day={last} {reading}")).calendar(last).next_comprehensive;
        prop_assert!(next("") <= next("cycle=day"));
        prop_assert!(next("") <= next("cycle=year-end"));
    }
}
