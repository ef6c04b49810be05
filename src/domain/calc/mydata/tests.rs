//! Deadlines under 마이데이터, on both sides of each boundary.

use proptest::prelude::*;

use super::{super::Answers, *};
use crate::domain::Date;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn dues(kind: &str, on: &str, pairs: &[(&str, &str)]) -> Vec<Due> {
    let roles = ["provider", "recipient", "operator"].map(|role| (format!("role.{role}"), "yes"));
    let mut answers: Answers = roles.into_iter().collect();
    let base = [("event.1.kind", kind), ("event.1.on", on)];
    for (id, words) in base.iter().chain(pairs) {
        answers.put(id, (*words).to_owned());
    }
    let input = MydataInput::of(&answers);
    input.dues(&input.events[0])
}

fn one(kind: &str, on: &str, pairs: &[(&str, &str)]) -> Due {
    let dues = dues(kind, on, pairs);
    assert_eq!(dues.len(), 1);
    dues[0]
}

fn of(dues: &[Due], task: Task) -> Due {
    *dues.iter().find(|due| due.task == task).unwrap()
}

#[test]
fn records_are_kept_three_years_and_logs_one() {
    for (kind, on, last) in [
        ("record", "2026-11-29", "2029-11-29"),
        ("usage", "2026-11-29", "2029-11-29"),
        ("inner-right", "2026-11-29", "2029-11-29"),
        ("outer-right", "2028-02-29", "2031-02-28"),
        ("log", "2026-11-29", "2027-11-29"),
        ("log", "2027-02-28", "2028-02-29"),
    ] {
        let due = one(kind, on, &[]);
        assert_eq!(due.when, When::NotBefore(day(last)), "{kind} {on}");
        assert_eq!(due.task, Task::Keep);
    }
}

#[test]
fn undecided_counting_keeps_longer_and_acts_sooner() {
    let keep = |counting| one("log", "2027-02-28", &[("counting", counting)]).when;
    assert_eq!(keep("same-day"), When::NotBefore(day("2028-02-28")));
    assert_eq!(keep("day-after"), keep(""));
    let submit = |counting| one("business-year", "2026-09-30", &[("counting", counting)]).when;
    assert_eq!(submit("same-day"), When::Until(day("2026-12-30")));
    assert_eq!(submit("day-after"), When::Until(day("2026-12-31")));
    assert_eq!(submit(""), submit("same-day"));
}

#[test]
fn the_check_is_handed_in_within_three_months_of_the_business_year() {
    let due = one("business-year", "2026-12-31", &[]);
    assert_eq!(
        (due.task, due.when),
        (Task::Submit, When::Until(day("2027-03-31")))
    );
}

#[test]
fn the_monitoring_is_joined_within_a_year_of_a_million_subscribers() {
    let due = one("million", "2028-02-29", &[]);
    assert_eq!(
        (due.task, due.when),
        (Task::Join, When::Until(day("2029-02-28")))
    );
    let due = one("million", "2028-02-29", &[("role.operator", "no")]);
    assert_eq!(due.applies, Some(false));
}

#[test]
fn a_provider_deletes_within_five_years_or_three_months_of_the_purpose() {
    let until = |purpose, cap| {
        let pairs = [("event.1.purpose", purpose), ("reading.cap", cap)];
        of(&dues("ended", "2026-11-29", &pairs), Task::Delete).when
    };
    for (purpose, cap, last) in [
        ("", "", "2031-11-29"),
        ("2027-01-31", "", "2027-04-30"),
        ("2031-08-29", "", "2031-11-29"),
        ("2031-08-30", "", "2031-11-29"),
        ("2031-08-30", "five-years", "2031-11-29"),
        ("2031-08-30", "three-months", "2031-11-30"),
        ("2031-11-28", "three-months", "2032-02-28"),
        ("2031-11-29", "three-months", "2031-11-29"),
    ] {
        assert_eq!(
            until(purpose, cap),
            When::Until(day(last)),
            "{purpose} {cap}"
        );
    }
}

#[test]
fn only_where_the_readings_differ_is_the_cap_open() {
    let open = |purpose: &str| {
        let answers = Answers::from_iter([
            ("event.1.kind", "ended"),
            ("event.1.on", "2026-11-29"),
            ("event.1.purpose", purpose),
        ]);
        let input = MydataInput::of(&answers);
        input.deletion(&input.events[0]).unwrap().1
    };
    assert!(!open("2031-08-29"));
    assert!(open("2031-08-30"));
}

#[test]
fn what_an_exception_keeps_is_not_deleted() {
    for exception in Exception::ALL {
        let deleted = *exception == Exception::None;
        let pairs = [("event.1.exception", exception.id())];
        for due in dues("ended", "2026-11-29", &pairs) {
            assert_eq!(due.applies, Some(deleted), "{exception:?}");
        }
        let due = one("request", "2026-11-29", &pairs);
        assert_eq!((due.applies, due.when), (Some(deleted), When::NoDay));
    }
}

#[test]
fn who_is_bound_follows_from_the_roles() {
    for (provider, recipient, operator, kept, deleted, asked) in [
        ("yes", "no", "no", Some(true), Some(true), Some(false)),
        ("no", "yes", "no", Some(true), Some(false), Some(false)),
        ("no", "no", "yes", Some(false), Some(false), Some(true)),
        ("no", "", "yes", None, Some(false), Some(true)),
        ("", "yes", "", Some(true), None, None),
    ] {
        let roles = [
            ("role.provider", provider),
            ("role.recipient", recipient),
            ("role.operator", operator),
        ];
        assert_eq!(one("record", "2026-11-29", &roles).applies, kept);
        let ended = dues("ended", "2026-11-29", &roles);
        assert_eq!(of(&ended, Task::Delete).applies, deleted);
        assert_eq!(of(&ended, Task::DeleteInessential).applies, kept);
        assert_eq!(one("request", "2026-11-29", &roles).applies, asked);
    }
}

#[test]
fn ten_thousand_persons_are_many_and_one_fewer_are_not() {
    for (persons, many) in [("9999", Some(false)), ("10000", Some(true)), ("", None)] {
        let dues = dues(
            "leak",
            "2026-11-29",
            &[("event.1.persons", persons), ("commercial", "no")],
        );
        assert_eq!(of(&dues, Task::Tell).applies, Some(true));
        assert_eq!(of(&dues, Task::Tell).when, When::AtOnce(day("2026-11-29")));
        assert_eq!(of(&dues, Task::Report).applies, many, "{persons}");
        for way in Way::ALL {
            assert_eq!(of(&dues, Task::Publish(*way)).applies, many, "{persons}");
        }
    }
}

#[test]
fn a_leak_stands_for_fifteen_or_seven_days() {
    let last = |way: Way, reading| {
        let began = format!("event.1.{}", way.id());
        let pairs = [
            ("event.1.persons", "10000"),
            (began.as_str(), "2026-12-20"),
            ("reading.first-day", reading),
        ];
        of(&dues("leak", "2026-11-29", &pairs), Task::Publish(way)).when
    };
    for way in [Way::Website, Way::Office] {
        assert_eq!(last(way, "counted"), When::NotBefore(day("2027-01-03")));
        assert_eq!(last(way, "not-counted"), When::NotBefore(day("2027-01-04")));
        assert_eq!(last(way, ""), last(way, "not-counted"));
    }
    assert_eq!(
        last(Way::Paper, "counted"),
        When::NotBefore(day("2026-12-26"))
    );
    assert_eq!(last(Way::Paper, ""), When::NotBefore(day("2026-12-27")));
}

#[test]
fn where_one_way_is_enough_the_others_fall_away_once_it_has_begun() {
    let needed = |reading, began| {
        let pairs = [
            ("event.1.persons", "10000"),
            ("event.1.website", began),
            ("reading.ways", reading),
        ];
        let dues = dues("leak", "2026-11-29", &pairs);
        Way::ALL
            .iter()
            .map(|way| of(&dues, Task::Publish(*way)).applies)
            .collect::<Vec<_>>()
    };
    let all = vec![Some(true); 3];
    assert_eq!(needed("", "2026-11-29"), all);
    assert_eq!(needed("all", "2026-11-29"), all);
    assert_eq!(
        needed("one", "2026-11-29"),
        [Some(true), Some(false), Some(false)]
    );
}

#[test]
fn measures_may_come_before_the_report_and_a_commercial_company_hands_in_none() {
    let report = |urgent, commercial| {
        let pairs = [
            ("event.1.persons", "10000"),
            ("event.1.urgent", urgent),
            ("commercial", commercial),
        ];
        of(&dues("leak", "2026-11-29", &pairs), Task::Report)
    };
    assert_eq!(report("no", "no").when, When::AtOnce(day("2026-11-29")));
    assert_eq!(
        report("yes", "no").when,
        When::AfterMeasures(day("2026-11-29"))
    );
    assert_eq!(report("no", "no").applies, Some(true));
    assert_eq!(report("no", "yes").applies, Some(false));
    assert_eq!(report("no", "").applies, None);
}

/// The decree leaves a commercial company out of the form, the law does not out of the report (002:467, 002:475).
#[test]
fn a_commercial_company_still_reports_its_notices_and_measures() {
    let result = |persons, commercial| {
        let pairs = [("event.1.persons", persons), ("commercial", commercial)];
        let dues = dues("leak", "2026-11-29", &pairs);
        let mut dues = dues.into_iter();
        dues.find(|due| due.task == Task::ReportResult)
            .map(|due| due.applies)
    };
    assert_eq!(result("10000", "yes"), Some(Some(true)));
    assert_eq!(result("9999", "yes"), Some(Some(false)));
    assert_eq!(result("10000", "no"), None);
    assert_eq!(result("10000", ""), None);
}

#[test]
fn where_one_way_is_enough_and_none_has_begun_there_is_one_thing_to_do() {
    let pairs = [
        ("event.1.persons", "10000"),
        ("event.1.website", "2026-11-28"),
        ("reading.ways", "one"),
    ];
    let dues = dues("leak", "2026-11-29", &pairs);
    let tasks: Vec<Task> = dues.iter().map(|due| due.task).collect();
    assert_eq!(tasks, [Task::Tell, Task::PublishOne, Task::Report]);
    assert_eq!(dues[1].when, When::NoDay);
    assert_eq!(dues[1].applies, Some(true));
}

#[test]
fn the_further_ways_bind_whom_the_notice_binds() {
    let publish = |provider, reading| {
        let pairs = [
            ("role.provider", provider),
            ("event.1.persons", "10000"),
            ("commercial", "no"),
            ("reading.leak", reading),
        ];
        let dues = dues("leak", "2026-11-29", &pairs);
        assert_eq!(of(&dues, Task::Report).applies, Some(true));
        of(&dues, Task::Publish(Way::Website)).applies
    };
    assert_eq!(publish("no", "provider"), Some(false));
    assert_eq!(publish("no", "all"), Some(true));
    assert_eq!(publish("yes", "provider"), Some(true));
}

#[test]
fn a_purpose_met_before_the_dealings_ended_is_a_reading() {
    let until = |purpose, reading| {
        let pairs = [("event.1.purpose", purpose), ("reading.purpose", reading)];
        of(&dues("ended", "2026-11-20", &pairs), Task::Delete).when
    };
    for (purpose, reading, last) in [
        ("2024-01-31", "", "2026-11-20"),
        ("2024-01-31", "from-purpose", "2026-11-20"),
        ("2026-10-31", "", "2027-01-31"),
        ("2026-11-19", "", "2027-02-19"),
        ("2024-01-31", "from-end", "2027-02-20"),
        ("2024-01-31", "five-years", "2031-11-20"),
        ("2026-11-20", "five-years", "2027-02-20"),
    ] {
        let until = until(purpose, reading);
        assert_eq!(until, When::Until(day(last)), "{purpose} {reading}");
    }
}

#[test]
fn what_is_done_lies_between_the_event_and_today() {
    let event = |done: &str| {
        let answers = Answers::from_iter([
            ("event.1.on", "2026-11-20"),
            ("event.1.done", done),
            ("event.1.website", done),
        ]);
        MydataInput::of(&answers).events.remove(0)
    };
    let finished = |done| event(done).finished(day("2026-11-29"));
    assert_eq!(finished("2026-11-19"), None);
    assert_eq!(finished("2026-11-20"), Some(day("2026-11-20")));
    assert_eq!(finished("2026-11-29"), Some(day("2026-11-29")));
    assert_eq!(finished("2026-11-30"), None);
    assert_eq!(event("2026-11-19").begun(), [None; 3]);
    assert_eq!(event("2026-11-20").begun()[0], Some(day("2026-11-20")));
}

#[test]
fn whom_the_notice_binds_is_a_reading() {
    let told = |reading| {
        let pairs = [("role.provider", "no"), ("reading.leak", reading)];
        of(&dues("leak", "2026-11-29", &pairs), Task::Tell).applies
    };
    assert_eq!(told(""), Some(true));
    assert_eq!(told("all"), Some(true));
    assert_eq!(told("provider"), Some(false));
}

#[test]
fn without_a_kind_nothing_follows_and_without_a_day_nothing_is_counted() {
    assert_eq!(dues("", "2026-11-29", &[("event.1.name", "가")]), []);
    for kind in Happened::ALL {
        for due in dues(kind.id(), "", &[]) {
            assert!(matches!(due.when, When::Unknown | When::NoDay), "{kind:?}");
        }
    }
}

proptest! {
    #[test]
    fn a_later_day_never_brings_a_deadline_forward(
        at in 0..Happened::ALL.len(), on in 0..20_000_i32, later in 0..800_i32,
        counting in prop::sample::select(vec!["", "same-day", "day-after"]),
    ) {
        let kind = Happened::ALL[at].id();
        let on = Date::EPOCH.plus_days(on);
        let days = |on: Date| -> Vec<Date> {
            let dues = dues(kind, &on.to_string(), &[("counting", counting)]);
            dues.iter().filter_map(|due| match due.when {
                When::NotBefore(day) | When::Until(day) | When::AtOnce(day) => Some(day),
                _ => None,
            }).collect()
        };
        let (first, second) = (days(on), days(on.plus_days(later)));
        prop_assert!(first.iter().all(|day| *day >= on));
        prop_assert!(first.iter().zip(&second).all(|(first, second)| first <= second));
    }

    #[test]
    fn meeting_the_purpose_never_gives_more_than_five_years(
        on in 0..20_000_i32, purpose in 0..3_000_i32,
    ) {
        let on = Date::EPOCH.plus_days(on);
        let purpose = on.plus_days(purpose).to_string();
        let until = |pairs: &[(&str, &str)]| match of(&dues("ended", &on.to_string(), pairs), Task::Delete).when {
            When::Until(day) => day,
            other => panic!("{other:?}"),
        };
        prop_assert!(until(&[("event.1.purpose", purpose.as_str())]) <= until(&[]));
    }
}
