//! Every rule on both sides, and that what is certain stays so whatever is answered later.

use proptest::prelude::*;

use super::*;
use crate::domain::{Date, calc::Answers};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn today() -> Date {
    day("2026-11-29")
}

fn found(pairs: &[(&str, &str)]) -> Outcome {
    let answers: Answers = pairs.iter().copied().collect();
    outcome(&OpenBankingInput::of(&answers), today())
}

#[test]
fn substitution_follows_the_reading_where_one_ground_holds() {
    use Way::{Full, SelfCheck};
    for (kind, isms, open, either, both) in [
        ("bank", "yes", Some(SelfCheck), SelfCheck, SelfCheck),
        (
            "electronic-finance",
            "yes",
            Some(SelfCheck),
            SelfCheck,
            SelfCheck,
        ),
        ("electronic-finance", "no", None, SelfCheck, Full),
        ("bank", "no", None, SelfCheck, Full),
        ("financial-company", "yes", None, SelfCheck, Full),
        ("other", "yes", None, SelfCheck, Full),
        ("financial-company", "no", Some(Full), Full, Full),
        ("other", "no", Some(Full), Full, Full),
    ] {
        let grounds = [("institution", kind), ("isms", isms)];
        let way = |reading: &str| {
            let reading = ("reading.substitution", reading);
            found(&[grounds[0], grounds[1], reading]).institution.way
        };
        assert_eq!(found(&grounds).institution.way, open, "{kind} {isms}");
        assert_eq!(way("either"), Some(either), "{kind} {isms}");
        assert_eq!(way("both"), Some(both), "{kind} {isms}");
    }
}

#[test]
fn the_printed_word_is_told_apart_from_what_is_certain() {
    let printed = |kind: &str, isms: &str, reading: &str| {
        let pairs = [
            ("institution", kind),
            ("isms", isms),
            ("reading.substitution", reading),
        ];
        found(&pairs).institution.printed
    };
    for reading in ["", "either", "both"] {
        assert_eq!(printed("other", "yes", reading), Some(Way::SelfCheck));
        assert_eq!(printed("bank", "no", reading), Some(Way::SelfCheck));
        assert_eq!(printed("other", "no", reading), Some(Way::Full));
        assert_eq!(printed("other", "", reading), None);
    }
}

#[test]
fn five_members_with_the_ciso_are_one_condition() {
    for (members, ciso, expected) in [
        ("5", "yes", Some(true)),
        ("5", "no", Some(false)),
        ("4", "yes", Some(false)),
        ("4", "", Some(false)),
        ("", "no", Some(false)),
        ("5", "", None),
        ("", "yes", None),
    ] {
        let pairs = [
            ("team", "yes"),
            ("team.members", members),
            ("team.ciso", ciso),
        ];
        let answers: Answers = pairs.into_iter().collect();
        let found = met(&OpenBankingInput::of(&answers), Condition::Members);
        assert_eq!(found, expected, "{members} {ciso}");
    }
}

#[test]
fn the_counting_of_the_year_matters_only_where_the_ends_differ() {
    let asks = |kind: &str, start: &str| {
        let answers: Answers = [("institution", kind), ("start", start)]
            .into_iter()
            .collect();
        OpenBankingInput::of(&answers).asks_counting()
    };
    assert!(asks("bank", "2027-02-28"));
    assert!(!asks("other", "2027-02-28") && !asks("bank", "2026-02-28") && !asks("bank", ""));
}

#[test]
fn one_ground_alone_may_settle_the_substitution() {
    let way = |pairs: &[(&str, &str)]| found(pairs).institution.way;
    let either = ("reading.substitution", "either");
    let both = ("reading.substitution", "both");
    assert_eq!(way(&[("isms", "yes"), either]), Some(Way::SelfCheck));
    assert_eq!(way(&[("isms", "no"), either]), None);
    assert_eq!(way(&[("isms", "no"), both]), Some(Way::Full));
    assert_eq!(way(&[("isms", "yes"), both]), None);
    assert_eq!(way(&[("institution", "other"), both]), Some(Way::Full));
    assert_eq!(way(&[]), None);
}

#[test]
fn only_banks_and_electronic_finance_are_deferred() {
    for (kind, deferred) in [
        ("bank", true),
        ("electronic-finance", true),
        ("financial-company", false),
        ("other", false),
    ] {
        let at = |stage: &str| found(&[("institution", kind), ("stage", stage)]).institution;
        assert_eq!(at("tested").deferred, Some(deferred), "{kind}");
        let before = if deferred {
            Due::WithinYear
        } else {
            Due::BeforeService
        };
        assert_eq!(at("developing").due, Some(before), "{kind}");
        assert_eq!(at("tested").due, Some(before), "{kind}");
        let running = (!deferred).then_some(Due::WasBeforeService);
        assert_eq!(at("running").due, running, "{kind}");
    }
}

#[test]
fn the_year_ends_on_the_same_day_or_by_the_other_counting() {
    for (start, same, after) in [
        ("2026-03-02", "2027-03-02", "2027-03-02"),
        ("2027-02-28", "2028-02-28", "2028-02-29"),
        ("2028-02-29", "2029-02-28", "2029-02-28"),
        ("2026-04-30", "2027-04-30", "2027-04-30"),
    ] {
        let deadline = |counting: &str| {
            let pairs = [
                ("institution", "bank"),
                ("start", start),
                ("counting", counting),
            ];
            found(&pairs).institution.deadline
        };
        assert_eq!(deadline(""), Some(day(same)), "{start}");
        assert_eq!(deadline("same-day"), Some(day(same)), "{start}");
        assert_eq!(deadline("day-after"), Some(day(after)), "{start}");
    }
    let other = [("institution", "other"), ("start", "2026-03-02")];
    assert_eq!(found(&other).institution.deadline, None);
}

#[test]
fn the_year_is_over_on_the_day_after_its_last() {
    let due = |start: &str| {
        let pairs = [
            ("institution", "electronic-finance"),
            ("stage", "running"),
            ("start", start),
        ];
        found(&pairs).institution.due
    };
    // Today is 2026-11-29.
    assert_eq!(due("2025-11-30"), Some(Due::WithinYear));
    assert_eq!(due("2025-11-29"), Some(Due::WithinYear));
    assert_eq!(due("2025-11-28"), Some(Due::YearOver));
}

#[test]
fn the_deferral_reaches_the_service_only_by_that_reading() {
    let check = |kind: &str, scope: &str| {
        let pairs = [("institution", kind), ("reading.deferral", scope)];
        let found = found(&pairs).vulnerability;
        (found.deferred, found.due)
    };
    let before = (Some(false), Some(Due::BeforeService));
    assert_eq!(check("bank", "institution"), before);
    assert_eq!(check("bank", "both"), (Some(true), Some(Due::WithinYear)));
    assert_eq!(check("bank", ""), (None, None));
    assert_eq!(check("other", "both"), before);
    assert_eq!(check("", "institution"), before);
    assert_eq!(check("", "both"), (None, None));
}

#[test]
fn mobile_platforms_count_by_the_reading() {
    let count = |platforms: [&str; 3], reading: &str| {
        let pairs = [
            ("platform.web", platforms[0]),
            ("platform.android", platforms[1]),
            ("platform.ios", platforms[2]),
            ("reading.mobile", reading),
        ];
        found(&pairs).vulnerability.count
    };
    assert_eq!(count(["yes", "yes", "yes"], "one"), Some(2));
    assert_eq!(count(["yes", "yes", "yes"], "each"), Some(3));
    assert_eq!(count(["yes", "yes", "yes"], ""), None);
    assert_eq!(count(["no", "yes", "yes"], "one"), Some(1));
    assert_eq!(count(["yes", "yes", "no"], ""), Some(2));
    assert_eq!(count(["no", "no", "yes"], "one"), Some(1));
    assert_eq!(count(["no", "no", "no"], "each"), Some(0));
    assert!(!found(&[("platform.web", "yes")]).vulnerability.complete);
}

#[test]
fn an_own_team_needs_every_condition() {
    const ABLE: [(&str, &str); 6] = [
        ("institution", "electronic-finance"),
        ("team", "yes"),
        ("team.assets", "20000"),
        ("team.employees", "300"),
        ("team.members", "5"),
        ("team.ciso", "yes"),
    ];
    let with = |id: &str, words: &str| {
        let mut answers: Answers = ABLE.into_iter().collect();
        answers.put(id, words.to_owned());
        outcome(&OpenBankingInput::of(&answers), today()).own_team
    };
    assert_eq!(found(&ABLE).own_team, Some(true));
    for (id, short) in [
        ("institution", "other"),
        ("team", "no"),
        ("team.assets", "19999.9999"),
        ("team.employees", "299"),
        ("team.members", "4"),
        ("team.ciso", "no"),
    ] {
        assert_eq!(with(id, short), Some(false), "{id}");
        assert_eq!(with(id, ""), None, "{id}");
    }
    for kind in ["bank", "financial-company"] {
        assert_eq!(with("institution", kind), Some(true), "{kind}");
    }
    assert_eq!(found(&[("institution", "other")]).own_team, Some(false));
}

const IDS: [(&str, &[&str]); 11] = [
    (
        "institution",
        &["bank", "electronic-finance", "financial-company", "other"],
    ),
    ("isms", &["yes", "no"]),
    ("reading.substitution", &["either", "both"]),
    ("reading.deferral", &["institution", "both"]),
    ("platform.web", &["yes", "no"]),
    ("platform.android", &["yes", "no"]),
    ("platform.ios", &["yes", "no"]),
    ("reading.mobile", &["one", "each"]),
    ("team", &["yes", "no"]),
    ("team.members", &["4", "5"]),
    ("start", &["2025-11-28", "2025-11-29", "2026-11-01"]),
];

fn some_answers() -> impl Strategy<Value = Vec<(&'static str, &'static str)>> {
    let choices = IDS.map(|(id, words)| prop::option::of((Just(id), prop::sample::select(words))));
    choices
        .to_vec()
        .prop_map(|all| all.into_iter().flatten().collect())
}

proptest! {
    #[test]
    fn what_is_certain_stays_so_whatever_is_answered_later(
        given in some_answers(),
        later in some_answers(),
        stage in prop::sample::select(Stage::ALL),
    ) {
        // How far the service is changes what is due, so it is answered from the first.
        let with = |pairs: Vec<(&'static str, &'static str)>| {
            let mut answers: Answers = pairs.into_iter().collect();
            answers.put("stage", stage.id().into());
            outcome(&OpenBankingInput::of(&answers), today())
        };
        let before = with(given.clone());
        // Of two answers to a question the later counts, so what was given stands last.
        let after = with(later.into_iter().chain(given).collect());
        let (was, is) = (before.institution, after.institution);
        prop_assert!(was.way.is_none() || was.way == is.way);
        prop_assert!(was.due.is_none() || was.due == is.due);
        let (was, is) = (before.vulnerability, after.vulnerability);
        prop_assert!(was.due.is_none() || was.due == is.due);
        prop_assert!(before.own_team.is_none() || before.own_team == after.own_team);
    }
}
