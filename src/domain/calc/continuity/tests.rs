//! How points bind, what the contract has, and how the form fills.

use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::domain::{CatalogId, Date, Group, Guidance, PropertyId};

/// A catalog of points with these levels, numbered from 1; the last lists no duty.
fn catalog(id: &str, levels: &[&str]) -> Arc<Catalog> {
    let control = |(number, level): (usize, &&str)| Control {
        id: ControlId::new(number.to_string()),
        properties: vec![(PropertyId::new("level"), vec![(*level).to_owned()])],
        guidance: vec![Guidance {
            kind: if number == levels.len() {
                GuidanceKind::Should
            } else {
                GuidanceKind::Must
            },
            text: String::new(),
            items: Vec::new(),
            lost: false,
            uncertain: None,
        }],
        ..Control::default()
    };
    let controls = (1..).zip(levels).map(control).collect();
    Arc::new(Catalog {
        id: CatalogId::new(id),
        groups: vec![Group {
            controls,
            ..Group::default()
        }],
        ..Catalog::default()
    })
}

fn plan() -> Arc<Catalog> {
    catalog(
        "cloud-continuity",
        &["required", "additional", "recommended", "reference"],
    )
}

fn contract() -> Arc<Catalog> {
    let levels = [["basic"; 12].as_slice(), &["additional"; 6]].concat();
    catalog("cloud-contract", &levels)
}

fn input(text: &str) -> ContinuityInput {
    let pairs = text.split_whitespace();
    let answers: Answers = pairs.map(|pair| pair.split_once('=').unwrap()).collect();
    let today: Date = "2026-11-29".parse().unwrap();
    let catalogs = [contract()];
    ContinuityInput::of(
        &answers,
        Context {
            today,
            catalogs: &catalogs,
            duties: &[],
        },
    )
}

fn bindings(text: &str, subject: Subject) -> Vec<Binding> {
    let points = input(text).points(subject, &plan());
    points.iter().map(|it| it.binding).collect()
}

#[test]
fn what_is_required_always_binds_and_advice_never() {
    for importance in ["", "importance=important", "importance=unimportant"] {
        for subject in Subject::ALL {
            let found = bindings(importance, subject);
            assert_eq!(found[0], Binding::Required);
            assert_eq!(found[2..], [Binding::Advice, Binding::Reference]);
        }
    }
}

#[test]
fn what_is_additional_binds_by_importance_and_as_the_proviso_is_read() {
    use Binding::{Additional, Omissible, Undecided};
    for (text, continuity, safety, contract) in [
        ("", Undecided, Undecided, Undecided),
        ("annex=guide", Undecided, Undecided, Undecided),
        ("importance=important", Additional, Additional, Additional),
        (
            "importance=important annex=guide",
            Additional,
            Additional,
            Additional,
        ),
        ("importance=unimportant", Undecided, Omissible, Omissible),
        (
            "importance=unimportant annex=guide",
            Omissible,
            Omissible,
            Omissible,
        ),
        (
            "importance=unimportant annex=printed",
            Additional,
            Omissible,
            Omissible,
        ),
    ] {
        let found = Subject::ALL.map(|subject| bindings(text, subject)[1]);
        assert_eq!(found, [continuity, safety, contract], "{text}");
    }
    assert!(input("").asks_readings() && !input("importance=important").asks_readings());
}

#[test]
fn a_point_tells_how_many_duties_it_lists() {
    let points = input("").points(Subject::Continuity, &plan());
    let duties: Vec<usize> = points.iter().map(|it| it.duties).collect();
    assert_eq!(duties, [1, 1, 1, 0]);
}

#[test]
fn the_contract_is_checked_for_twelve_or_eighteen_points() {
    for (text, all) in [
        ("importance=unimportant", 12),
        ("importance=unimportant annex=printed", 12),
        ("importance=important", 18),
        ("", 18),
    ] {
        assert_eq!(
            input(text).contract_check(&contract()).clauses.len(),
            all,
            "{text}"
        );
    }
    let answered = input(
        "importance=unimportant contract.1=included contract.1.place=제3조 contract.2=partly contract.3=missing \
         contract.4=met contract.13=included",
    );
    let check = answered.contract_check(&contract());
    let counts = [
        Some(Clause::Included),
        Some(Clause::Partly),
        Some(Clause::Missing),
        None,
    ];
    assert_eq!(counts.map(|it| check.count(it)), [1, 1, 1, 9]);
    assert_eq!(check.clauses[0].place.as_deref(), Some("제3조"));
    assert!(!check.is_complete());
}

#[test]
fn a_contract_is_complete_only_with_its_last_point() {
    let clauses = |upto: usize| {
        let clauses = (1..=upto).map(|it| format!("contract.{it}=included"));
        clauses.collect::<Vec<_>>().join(" ")
    };
    for (importance, upto, complete) in [
        ("unimportant", 11, false),
        ("unimportant", 12, true),
        ("important", 12, false),
        ("important", 17, false),
        ("important", 18, true),
    ] {
        let input = input(&format!("importance={importance} {}", clauses(upto)));
        let check = input.contract_check(&contract());
        assert_eq!(check.is_complete(), complete, "{importance} {upto}");
    }
    assert!(!ContractCheck::default().is_complete());
}

#[test]
fn an_exit_strategy_is_needed_by_importance_and_as_read() {
    use ExitNeed::{Needed, Omissible, Undecided};
    for (text, need) in [
        ("", Undecided),
        ("exit-reading=every", Needed),
        ("exit-reading=additional", Undecided),
        ("importance=important", Needed),
        (
            "importance=important exit-reading=additional annex=guide",
            Needed,
        ),
        ("importance=unimportant", Undecided),
        ("importance=unimportant exit-reading=every", Needed),
        ("importance=unimportant exit-reading=additional", Undecided),
        (
            "importance=unimportant exit-reading=additional annex=guide",
            Omissible,
        ),
        (
            "importance=unimportant exit-reading=additional annex=printed",
            Needed,
        ),
    ] {
        assert_eq!(input(text).exit_need(), need, "{text}");
    }
}

#[test]
fn the_form_counts_its_fields() {
    let empty = input("").exit.filled();
    assert_eq!((empty.filled, empty.wanted), (0, 3 + 2 + 9 + 7));
    let begun = input(
        "exit.trigger.1.situation=파산 exit.trigger.2.indicator=지표 exit.unit.1.unit=운영팀 exit.system.1.name=원장 \
         exit.system.1.important=yes exit.success=기준",
    );
    let filled = begun.exit.filled();
    assert_eq!((filled.filled, filled.wanted), (5, 6 + 2 + 11 + 7));
    assert_eq!(begun.exit.systems[0].important, Some(true));
    let plain = input("exit.system.1.important=no exit.system.1.fallback=대안")
        .exit
        .filled();
    assert_eq!((plain.filled, plain.wanted), (0, 21));
}

proptest! {
    #[test]
    fn an_important_task_is_bound_by_at_least_as_much(annex in proptest::option::of(proptest::sample::select(AnnexReading::ALL))) {
        for subject in Subject::ALL {
            let of = |importance| {
                let input = ContinuityInput { importance, annex, ..ContinuityInput::default() };
                let points = input.points(subject, &plan());
                points.iter().filter(|it| it.binding.binds()).count()
            };
            let important = of(Some(TaskImportance::Important));
            prop_assert!(of(Some(TaskImportance::Unimportant)) <= important);
            prop_assert_eq!(of(None), important);
        }
    }

    #[test]
    fn the_counts_of_a_contract_make_up_the_whole(answers in proptest::collection::vec(proptest::option::of(proptest::sample::select(Clause::ALL)), 18)) {
        let texts = (1..).zip(&answers).filter_map(|(at, it): (usize, _)| it.map(|it| format!("contract.{at}={}", it.id())));
        let text = texts.collect::<Vec<_>>().join(" ");
        let check = input(&format!("importance=important {text}")).contract_check(&contract());
        let kinds = [Some(Clause::Included), Some(Clause::Partly), Some(Clause::Missing), None];
        prop_assert_eq!(kinds.map(|it| check.count(it)).iter().sum::<usize>(), 18);
    }
}
