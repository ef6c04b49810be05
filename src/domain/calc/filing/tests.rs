//! The reports of using a cloud, on both sides of each boundary.

use proptest::prelude::*;

use super::{super::Answers, *};
use crate::domain::{Catalog, Control, ControlId, Date, Group};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn input(pairs: &[(&str, &str)]) -> FilingInput {
    let base = [
        ("event.1.name", "가"),
        ("event.1.trigger", "contract"),
        ("event.1.on", "2026-09-30"),
    ];
    FilingInput::of(&base.iter().chain(pairs).copied().collect())
}

fn filed(pairs: &[(&str, &str)]) -> Filed {
    let input = input(pairs);
    input.filed(&input.events[0])
}

fn until(pairs: &[(&str, &str)]) -> (Start, String) {
    match filed(pairs).due {
        Due::Until { start, on, .. } => (start, on.to_string()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_four_triggers_are_reported_within_three_months() {
    for trigger in ["contract", "provider", "breach", "measures", "switch"] {
        let due = until(&[("event.1.trigger", trigger), ("event.1.on", "2026-11-29")]);
        assert_eq!(due, (Start::Event, "2027-02-28".to_owned()), "{trigger}");
    }
}

#[test]
fn the_last_day_of_a_month_is_counted_as_asked() {
    assert_eq!(until(&[]).1, "2026-12-30");
    assert_eq!(until(&[("counting", "same-day")]).1, "2026-12-30");
    assert_eq!(until(&[("counting", "day-after")]).1, "2026-12-31");
}

#[test]
fn a_slight_change_is_told_with_its_half_year() {
    for (on, second) in [("2026-06-30", false), ("2026-07-01", true)] {
        let filed = filed(&[("event.1.trigger", "minor"), ("event.1.on", on)]);
        assert_eq!(filed.due, Due::HalfYear { year: 2026, second });
    }
}

/// FAQ 6 exempts only when all three hold; one that fails decides alone.
#[test]
fn only_an_electronic_business_with_an_unimportant_task_and_no_transactions_is_exempt() {
    for (company, important, transactions, exempt) in [
        ("electronic", "no", "no", Some(true)),
        ("electronic", "no", "yes", Some(false)),
        ("electronic", "yes", "no", Some(false)),
        ("electronic", "yes", "", Some(false)),
        ("financial", "no", "no", Some(false)),
        ("financial", "", "", Some(false)),
        ("electronic", "no", "", None),
        ("electronic", "", "", None),
        ("", "no", "no", None),
        ("", "", "", None),
        ("", "", "yes", Some(false)),
    ] {
        let filed = filed(&[
            ("company", company),
            ("event.1.important", important),
            ("event.1.transactions", transactions),
        ]);
        assert_eq!(filed.exempt, exempt, "{company} {important} {transactions}");
    }
}

#[test]
fn whether_the_half_yearly_report_is_exempt_too_is_a_reading() {
    let exempt = |reading| {
        filed(&[
            ("event.1.trigger", "minor"),
            ("company", "electronic"),
            ("event.1.important", "no"),
            ("event.1.transactions", "no"),
            ("reading.exemption", reading),
        ])
        .exempt
    };
    assert_eq!(exempt(""), Some(false));
    assert_eq!(exempt("not-half-yearly"), Some(false));
    assert_eq!(exempt("all"), Some(true));
}

#[test]
fn a_use_outside_of_the_article_is_not_reported() {
    for (scope, applies) in [
        ("applies", Some(true)),
        ("web", Some(false)),
        ("contractor", Some(false)),
        ("uncommercial", Some(false)),
        ("dedicated", Some(false)),
        ("members", Some(false)),
        ("not-outsourced", Some(false)),
        ("not-cloud", Some(false)),
        ("", None),
    ] {
        let filed = filed(&[("event.1.scope", scope), ("company", "financial")]);
        assert_eq!(filed.applies, applies, "{scope}");
        assert_eq!(filed.required(), applies, "{scope}");
    }
}

#[test]
fn development_of_three_months_or_more_is_counted_from_the_connection() {
    let with = |work, linked| {
        vec![
            ("event.1.on", "2026-03-10"),
            ("event.1.development", "yes"),
            ("event.1.work", work),
            ("event.1.linked", linked),
        ]
    };
    let event = (Start::Event, "2026-06-10".to_owned());
    assert_eq!(until(&with("2026-06-09", "2026-08-31")), event);
    assert_eq!(until(&with("", "2026-08-31")), event);
    assert_eq!(
        until(&with("2026-06-10", "2026-11-30")),
        (Start::Link, "2027-02-28".to_owned())
    );
    assert_eq!(filed(&with("2026-06-10", "")).due, Due::AfterLink);
    let mut none = with("2026-06-10", "2026-08-31");
    none.push(("event.1.development", "no"));
    assert_eq!(until(&none), event);
}

/// The half-yearly report rests on another rule (004:2384).
#[test]
fn outside_of_the_article_a_slight_change_may_still_have_to_be_reported() {
    let required = |scope| {
        let pairs = [
            ("event.1.trigger", "minor"),
            ("event.1.scope", scope),
            ("company", "financial"),
        ];
        filed(&pairs).required()
    };
    assert_eq!(required("applies"), Some(true));
    assert_eq!(required(""), Some(true));
    assert_eq!(required("web"), None);
}

#[test]
fn a_connection_before_the_event_moves_nothing() {
    let with = |linked, reading, trigger, contract| {
        vec![
            ("event.1.trigger", trigger),
            ("event.1.on", "2026-06-01"),
            ("event.1.development", "yes"),
            ("event.1.contract", contract),
            ("event.1.work", "2026-12-01"),
            ("event.1.linked", linked),
            ("reading.development", reading),
        ]
    };
    let event = (Start::Event, "2026-09-01".to_owned());
    let link = (Start::Link, "2026-09-01".to_owned());
    assert_eq!(
        until(&with("2020-05-01", "all", "provider", "2020-01-01")),
        event
    );
    assert_eq!(until(&with("2026-05-31", "", "contract", "")), event);
    assert_eq!(until(&with("2026-06-01", "", "contract", "")), link);
}

#[test]
fn the_months_of_the_exception_are_counted_as_asked() {
    let start = |work, counting| {
        until(&[
            ("event.1.development", "yes"),
            ("event.1.work", work),
            ("event.1.linked", "2027-01-10"),
            ("counting", counting),
        ])
        .0
    };
    assert_eq!(start("2026-12-29", "same-day"), Start::Event);
    assert_eq!(start("2026-12-30", "same-day"), Start::Link);
    assert_eq!(start("2026-12-30", "day-after"), Start::Event);
    assert_eq!(start("2026-12-31", "day-after"), Start::Link);
    assert_eq!(start("2026-12-30", ""), Start::Event);
}

#[test]
fn a_report_is_made_after_the_event_and_not_in_the_future() {
    let report = |reported, licence| {
        let input = input(&[
            ("event.1.reported", reported),
            ("newcomer", "yes"),
            ("licence", licence),
        ]);
        input.report(&input.events[0], day("2026-11-29"))
    };
    assert_eq!(report("", ""), Report::Open);
    assert_eq!(report("2026-09-29", ""), Report::Early(day("2026-09-29")));
    assert_eq!(report("2026-09-30", ""), Report::Made(day("2026-09-30")));
    assert_eq!(report("2026-11-29", ""), Report::Made(day("2026-11-29")));
    assert_eq!(report("2026-11-30", ""), Report::Ahead(day("2026-11-30")));
    assert_eq!(
        report("2026-10-09", "2026-10-10"),
        Report::Early(day("2026-10-09"))
    );
}

#[test]
fn without_its_licence_a_new_company_reports_nothing_yet() {
    for pairs in [
        [
            ("event.1.trigger", "switch"),
            ("reading.switching", "no-day"),
        ],
        [("event.1.trigger", "minor"), ("reading.switching", "")],
    ] {
        let mut pairs = pairs.to_vec();
        pairs.push(("newcomer", "yes"));
        assert_eq!(filed(&pairs).due, Due::AfterLicence);
    }
    let with = |licence| {
        filed(&[
            ("event.1.trigger", "switch"),
            ("reading.switching", "no-day"),
            ("newcomer", "yes"),
            ("licence", licence),
        ])
        .due
    };
    assert_eq!(with("2026-10-10"), Due::After(day("2026-10-10")));
    assert_eq!(with("2026-09-10"), Due::After(day("2026-09-30")));
}

/// The months run from the contract: the day of the event where that is its making, else a day of its own.
#[test]
fn to_which_triggers_the_exception_belongs_is_a_reading() {
    let start = |trigger, reading| {
        until(&[
            ("event.1.trigger", trigger),
            ("event.1.on", "2026-03-10"),
            ("event.1.development", "yes"),
            ("event.1.contract", "2026-03-01"),
            ("event.1.work", "2026-06-01"),
            ("event.1.linked", "2026-11-01"),
            ("reading.development", reading),
        ])
        .0
    };
    assert_eq!(start("contract", ""), Start::Event);
    assert_eq!(start("switch", "contract"), Start::Event);
    assert_eq!(start("provider", ""), Start::Event);
    assert_eq!(start("provider", "contract"), Start::Event);
    assert_eq!(start("provider", "all"), Start::Link);
}

#[test]
fn a_new_company_reports_after_its_licence() {
    let with = |licence, reading| {
        vec![
            ("newcomer", "yes"),
            ("licence", licence),
            ("reading.newcomer", reading),
        ]
    };
    assert_eq!(filed(&with("", "")).due, Due::AfterLicence);
    let later = (Start::Licence, "2027-01-01".to_owned());
    assert_eq!(until(&with("2026-10-01", "")), later);
    assert_eq!(until(&with("2026-10-01", "three-months")), later);
    assert_eq!(
        filed(&with("2026-10-01", "no-day")).due,
        Due::After(day("2026-10-01"))
    );
    assert_eq!(until(&with("2026-09-30", "")).0, Start::Event);
    assert_eq!(until(&[("licence", "2026-10-01")]).0, Start::Event);
}

#[test]
fn a_change_of_provider_has_two_readings() {
    let due = |reading| {
        filed(&[
            ("event.1.trigger", "switch"),
            ("reading.switching", reading),
        ])
        .due
    };
    assert!(matches!(due(""), Due::Until { .. }));
    assert!(matches!(due("contract"), Due::Until { .. }));
    assert_eq!(due("no-day"), Due::After(day("2026-09-30")));
}

#[test]
fn without_a_trigger_or_a_day_nothing_is_counted() {
    assert_eq!(filed(&[("event.1.trigger", "")]).due, Due::Unknown);
    assert_eq!(filed(&[("event.1.on", "곧")]).due, Due::Unknown);
    assert_eq!(FilingInput::of(&Answers::default()).events, []);
}

#[test]
fn the_documents_are_those_of_the_first_six_headings() {
    let control = |id: &str| Control {
        id: ControlId::new(id),
        ..Control::default()
    };
    let ids = ["1.가.1.1", "1.가.6.1", "1.가.7.1", "1.나.1", "2.1"];
    let catalog = Catalog {
        groups: vec![Group {
            controls: ids.map(control).to_vec(),
            ..Group::default()
        }],
        ..Catalog::default()
    };
    let answers = Answers::from_iter([
        ("document.1.가.6.1.owner", "온나루"),
        ("document.1.가.6.1.updated", "2026-01-02"),
    ]);
    let kept = kept(&answers, &catalog);
    let ids: Vec<&str> = kept.iter().map(|it| it.control.as_str()).collect();
    assert_eq!(ids, ["1.가.1.1", "1.가.6.1"]);
    assert_eq!(kept[0].updated, None);
    assert_eq!(kept[1].owner.as_deref(), Some("온나루"));
    assert_eq!(kept[1].updated, Some(day("2026-01-02")));
}

/// Any answer to any question: an index past the words is no answer.
fn any(words: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    (0..=words.len()).prop_map(move |at| words.get(at).copied().unwrap_or_default())
}

const DAYS: &[&str] = &["2026-02-28", "2026-05-28", "2026-08-31", "2026-12-01"];
const FLAGS: &[&str] = &["yes", "no"];

proptest! {
    #[test]
    fn a_deadline_is_never_before_the_event_and_readings_never_bring_it_forward(
        trigger in any(&["contract", "provider", "breach", "measures", "switch", "minor"]),
        (on, contract, work, linked, licence) in
            (any(DAYS), any(DAYS), any(DAYS), any(DAYS), any(DAYS)),
        (development, newcomer, all) in (any(FLAGS), any(FLAGS), any(&["all"])),
        counting in any(&["same-day", "day-after"]),
    ) {
        let with = |counting| filed(&[
            ("event.1.trigger", trigger), ("event.1.on", on), ("event.1.work", work),
            ("event.1.contract", contract), ("reading.development", all),
            ("event.1.linked", linked), ("licence", licence), ("newcomer", newcomer),
            ("event.1.development", development), ("counting", counting),
        ]);
        if let Due::Until { from, on: until, .. } = with(counting).due {
            prop_assert!(from < until);
            prop_assert!(on.parse::<Date>().unwrap() <= from);
            if let Due::Until { on: undecided, .. } = with("").due {
                prop_assert!(undecided <= until);
            }
        }
    }
}
