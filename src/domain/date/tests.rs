//! Days that are counted on, and texts that are dates.

use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn months_end_on_the_last_day_where_there_is_no_such_day() {
    for (from, months, to) in [
        ("2026-01-30", 1, "2026-02-28"),
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-02-28", 1, "2026-03-28"),
        ("2026-08-31", 3, "2026-11-30"),
        ("2026-11-29", 3, "2027-02-28"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-12-01", 3, "2027-03-01"),
        ("2026-12-31", 0, "2026-12-31"),
        ("2026-01-01", -1, "2025-12-01"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-31", 12, "2027-01-31"),
        ("9999-12-01", 1, "9999-12-31"),
        ("0001-01-31", -1, "0001-01-01"),
        ("2026-01-31", i32::MAX, "9999-12-31"),
        ("2026-01-31", i32::MIN, "0001-01-01"),
    ] {
        assert_eq!(day(from).plus_months(months), day(to), "{from} {months}");
    }
}

#[test]
fn years_of_a_leap_day_end_on_the_28th_where_there_is_no_29th() {
    for (from, years, to) in [
        ("2028-02-29", 1, "2029-02-28"),
        ("2028-02-29", 4, "2032-02-29"),
        ("2096-02-29", 4, "2100-02-28"),
        ("2027-02-28", 1, "2028-02-28"),
        ("2028-02-29", -1, "2027-02-28"),
        ("2026-05-31", 3, "2029-05-31"),
        ("2026-05-31", i32::MAX, "9999-12-31"),
        ("2026-05-31", i32::MIN, "0001-01-01"),
    ] {
        assert_eq!(day(from).plus_years(years), day(to), "{from} {years}");
    }
}

#[test]
fn days_pass_over_months_years_and_leap_days() {
    for (from, days, to) in [
        ("2026-02-28", 1, "2026-03-01"),
        ("2028-02-28", 1, "2028-02-29"),
        ("2026-12-31", 1, "2027-01-01"),
        ("2027-01-01", -1, "2026-12-31"),
        ("2026-11-29", 30, "2026-12-29"),
        ("9999-12-31", 1, "9999-12-31"),
        ("0001-01-01", -1, "0001-01-01"),
        ("2026-11-29", i32::MAX, "9999-12-31"),
        ("2026-11-29", i32::MIN, "0001-01-01"),
    ] {
        assert_eq!(day(from).plus_days(days), day(to), "{from} {days}");
    }
}

proptest! {
    #[test]
    fn days_there_are_days_back(from in 400_000..3_200_000_i32, days in -400_000..400_000_i32) {
        let from = Date::from_ordinal(from);
        prop_assert!(Date::new(from.year, from.month, from.day).is_ok());
        let to = from.plus_days(days);
        prop_assert_eq!(from.days_until(to), days);
        prop_assert_eq!(to.plus_days(-days), from);
    }

    #[test]
    fn months_keep_the_order_of_days_and_the_day_where_they_can(
        from in 400_000..3_200_000_i32, later in 0..1_000_i32, months in -2_400..2_400_i32,
    ) {
        let from = Date::from_ordinal(from);
        let to = from.plus_months(months);
        prop_assert!(Date::new(to.year, to.month, to.day).is_ok());
        prop_assert!(to <= from.plus_days(later).plus_months(months));
        prop_assert!(to.day == from.day || (to.day < from.day && to.plus_days(1).day == 1));
        let index = |date: Date| i32::from(date.year) * 12 + i32::from(date.month);
        prop_assert_eq!(index(to) - index(from), months);
    }
}

#[test]
fn reads_what_people_type() {
    let expected = Date::new(2026, 11, 2).unwrap();
    for text in [
        "2026-11-02",
        "2026.11.2",
        "2026. 11. 2.",
        "2026/11/02",
        "20261102",
        " 2026-11-2 ",
    ] {
        assert_eq!(text.parse(), Ok(expected), "{text}");
    }
}

#[test]
fn counts_the_days_between() {
    let days = |from, to| day(from).days_until(day(to));
    assert_eq!(days("2026-11-27", "2026-11-29"), 2);
    assert_eq!(days("2028-02-28", "2028-03-01"), 2);
    assert_eq!(days("2000-01-01", "2026-01-01"), 9_497);
    assert_eq!(days("2027-01-01", "2026-12-31"), -1);
}

#[test]
fn refuses_days_that_do_not_exist() {
    for text in [
        "2025-02-29",
        "2100-02-29",
        "2026-13-01",
        "2026-04-31",
        "0000-01-01",
    ] {
        assert!(
            matches!(text.parse::<Date>(), Err(DateError::NoSuchDay { .. })),
            "{text}"
        );
    }
    assert!(Date::new(2000, 2, 29).is_ok());
    for text in [
        "",
        "내일",
        "26-1-1",
        "2026-11",
        "2026-11-22-1",
        "2026+1-1-1",
    ] {
        assert!(
            matches!(text.parse::<Date>(), Err(DateError::Shape(_))),
            "{text}"
        );
    }
}

#[test]
fn a_time_reads_back_as_written() {
    for text in ["2026-11-22T14:03:09+09:00", "2026-11-22T00:00:00-03:30"] {
        assert_eq!(text.parse::<DateTime>().unwrap().to_string(), text);
    }
    for text in [
        "2026-11-22T24:00:00+09:00",
        "2026-11-22T1:2+09:00",
        "2026-11-22",
    ] {
        assert!(text.parse::<DateTime>().is_err(), "{text}");
    }
}
