//! The institution's own figures in the place of the guide's.

use super::{super::*, answers, points};
use crate::domain::calc::Decimal;

#[test]
fn own_figures_hold_only_where_the_institution_says_so() {
    let own = [
        ("weight.1", "15"),
        ("rate.middle", "60"),
        ("cutoff.public", "50.5"),
        ("band.10.count.high", "3"),
        ("band.10.count.middle", "2"),
        ("band.10.count.low", "1"),
    ];
    let silent = Standard::of(&answers(&own));
    assert_eq!(silent, Standard::guide());
    let mut said = answers(&own);
    for flag in ["own.weights", "own.rates", "own.bands", "own.cutoffs"] {
        said.put(flag, "yes".to_owned());
    }
    let standard = Standard::of(&said);
    assert_eq!(
        standard.points(Indicator::Institutions, Grade::Middle),
        points("9")
    );
    assert_eq!(standard.weight(Indicator::Systems), points("5"));
    assert_eq!(standard.cutoff(InfoKind::Public), points("50.5"));
    let scale = standard.scale(Indicator::Reliance, Measure::Count).unwrap();
    let grades = ["3", "2", "1", "0"].map(|it| scale.holding(points(it)));
    assert_eq!(grades, Grade::ALL.map(|it| vec![it]));
    assert_eq!(
        standard.faults,
        [
            StandardFault::WeightSum(points("110")),
            StandardFault::CutoffOrder
        ]
    );
}

#[test]
fn own_limits_out_of_order_or_incomplete_are_told() {
    let of = |pairs: &[(&str, &str)]| {
        let mut given = answers(pairs);
        given.put("own.bands", "yes".to_owned());
        given.put("own.rates", "yes".to_owned());
        Standard::of(&given).faults
    };
    assert_eq!(
        of(&[("band.7.hours.high", "4")]),
        [StandardFault::BandsIncomplete(
            Indicator::Recovery,
            Measure::Hours
        )]
    );
    let hours = |high, low| {
        of(&[
            ("band.7.hours.high", high),
            ("band.7.hours.middle", "12"),
            ("band.7.hours.low", low),
        ])
    };
    assert!(hours("1", "24").is_empty());
    assert_eq!(
        hours("24", "1"),
        [StandardFault::BandOrder(
            Indicator::Recovery,
            Measure::Hours
        )]
    );
    assert_eq!(of(&[("rate.low", "70")]), [StandardFault::RateOrder]);
}

#[test]
fn a_time_to_recovery_has_its_own_limits_from_the_other_side() {
    let limits = [2, 8, 16].map(Decimal::whole);
    let scale = Scale::own(Indicator::Recovery, Measure::Hours, limits);
    let grade = |hours| scale.holding(points(hours));
    assert_eq!(grade("2"), [Grade::High]);
    assert_eq!(grade("2.01"), [Grade::Middle]);
    assert_eq!(grade("16"), [Grade::Low]);
    assert_eq!(grade("16.01"), [Grade::NotApplicable]);
}
