//! The rules at their bounds, with the annex as it is printed.

use proptest::prelude::*;

use super::*;
use crate::domain::{Group, GroupId, PropertyId};

/// The annex as printed: number, 필 or 대, and whether the third service is among 적용대상; the first two always are.
const PRINTED: &str = "1.1.1 대 S|1.1.2 대 S|1.2.1 대 S|1.2.2 대 S|1.3.1 필 S|1.4.1 필 S|2.1.1 대 S|2.1.2 대 S|2.1.3 대 -|\
    2.2.1 대 -|3.1.1 대 S|3.2.1 대 S|3.3.1 대 S|4.1.1 대 S|4.2.1 대 -|5.1.1 대 S|5.1.2 필 S|5.1.3 대 S|5.2.1 필 S|5.2.2 대 -|\
    6.1.1 대 S|6.1.2 대 S|6.1.3 필 -|6.2.1 필 S|7.1.1 대 S|7.2.1 대 S|7.2.2 필 S|7.3.1 대 S|7.3.2 대 S|8.1.1 대 S|8.1.2 필 S|\
    8.1.3 필 S|8.1.4 대 -|8.1.5 필 S|8.2.1 대 S|8.3.1 대 S|8.3.2 대 S|8.3.3 필 -|9.1.1 대 S|9.2.1 대 S|10.1.1 대 S|10.1.2 대 S|\
    10.1.3 대 S|10.1.4 대 S|10.1.5 대 S|10.1.6 필 S|10.2.1 대 S|10.2.2 대 S|11.1.1 필 -|11.1.2 필 S|11.1.3 대 -|11.2.1 필 S|\
    11.2.2 필 -|11.2.3 대 -";

fn printed() -> Catalog {
    let mut catalog = Catalog::default();
    for line in PRINTED.split('|') {
        let [number, kind, saas] = line.split(' ').collect::<Vec<_>>()[..] else {
            panic!("{line}");
        };
        let kind = if kind == "필" {
            "required"
        } else {
            "alternative"
        };
        let mut services = vec!["iaas".to_owned(), "paas".to_owned()];
        services.extend((saas == "S").then(|| "saas".to_owned()));
        let control = Control {
            id: ControlId::new(number),
            properties: vec![
                (PropertyId::new("kind"), vec![kind.to_owned()]),
                (PropertyId::new("service"), services),
            ],
            ..Control::default()
        };
        let field = number.split('.').next().unwrap();
        let topic = number.rsplit_once('.').unwrap().0;
        group(&mut group(&mut catalog.groups, field).groups, topic)
            .controls
            .push(control);
    }
    catalog
}

fn group<'a>(groups: &'a mut Vec<Group>, id: &str) -> &'a mut Group {
    let place = groups.iter().position(|it| it.id.as_str() == id);
    let place = place.unwrap_or_else(|| {
        let id = GroupId::new(id);
        groups.push(Group {
            id,
            ..Group::default()
        });
        groups.len() - 1
    });
    &mut groups[place]
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn answers(text: &str) -> Answers {
    let pairs = text.split_whitespace();
    pairs
        .map(|pair| pair.split_once('=').unwrap())
        .collect::<Answers>()
}

fn items(text: &str) -> ItemSet {
    ProviderItemsInput::of(&answers(text)).items(&printed(), day("2026-11-29"))
}

/// All three services, a certificate of a scheme that holds and covers everything.
fn with(importance: &str, scheme: &str) -> String {
    format!(
        "importance={importance} service.iaas=yes service.paas=no service.saas=no certificate.1.scheme={scheme} \
         certificate.1.from=2024-11-30 certificate.1.until=2026-11-29 certificate.1.facilities=yes \
         certificate.1.services=yes certificate.1.stated=yes"
    )
}

fn counts(set: &ItemSet) -> (usize, usize) {
    (set.required.len(), set.omitted.len())
}

#[test]
fn the_annex_has_sixteen_mandatory_and_thirty_eight_alternative_items() {
    let important = items("importance=important service.iaas=yes");
    assert_eq!(counts(&important), (54, 0));
    let unimportant = items("importance=unimportant service.iaas=yes");
    assert_eq!(counts(&unimportant), (16, 38));
}

#[test]
fn an_item_is_left_out_only_where_none_of_its_services_can_be_used() {
    for (services, required, missing) in [
        (
            "service.iaas=no service.paas=no service.saas=yes",
            43,
            vec![],
        ),
        ("service.saas=yes", 54, vec![Missing::Services]),
        (
            "service.iaas=no service.saas=yes",
            54,
            vec![Missing::Services],
        ),
        ("service.iaas=yes", 54, vec![]),
        ("service.iaas=no", 54, vec![Missing::Services]),
        ("service.iaas=no service.saas=no", 54, vec![]),
        (
            "service.iaas=no service.paas=yes service.saas=no",
            54,
            vec![],
        ),
        (
            "service.iaas=yes service.paas=no service.saas=yes",
            54,
            vec![],
        ),
    ] {
        let set = items(&format!("importance=important {services}"));
        assert_eq!(set.required.len(), required, "{services}");
        assert_eq!(set.missing, missing, "{services}");
    }
    let none = items("importance=important service.iaas=no service.paas=no service.saas=no");
    assert_eq!(
        (none.required.len(), none.missing),
        (54, vec![Missing::AnyService])
    );
    let saas = items("importance=unimportant service.iaas=no service.paas=no service.saas=yes");
    assert_eq!(saas.required.len(), 12);
    let left_out = |number: &str| {
        let mut omitted = saas.omitted.iter();
        omitted.find(|it| it.0.as_str() == number).map(|it| it.1)
    };
    assert_eq!(left_out("6.1.3"), Some(Omission::OtherService));
    assert_eq!(left_out("1.1.1"), Some(Omission::Unimportant));
    assert_eq!(left_out("1.3.1"), None);
}

#[test]
fn only_an_answer_that_can_make_the_list_shorter_is_missing() {
    let bare = with("important", "csap").replace("importance=important", "");
    assert_eq!(items(&bare).missing, []);
    let starred = bare.replace("csap", "isms-p");
    assert_eq!(items(&starred).missing, [Missing::Importance]);
    assert_eq!(items("service.iaas=yes").missing, [Missing::Importance]);
    let all = [Missing::Importance, Missing::Services];
    assert_eq!(items("").missing, all);
}

#[test]
fn the_reading_of_the_footnote_matters_only_where_it_changes_the_list() {
    let asks = |text: &str| {
        let input = ProviderItemsInput::of(&answers(text));
        input.asks_virtualisation(&printed(), day("2026-11-29"))
    };
    let starred = with("important", "isms-p");
    assert!(asks(&starred));
    assert!(!asks(&with("unimportant", "isms-p")));
    assert!(!asks(&starred.replace("stated=yes", "stated=no")));
    let beside = with("important", "csap").replace("certificate.1", "certificate.2");
    assert!(!asks(&format!("{starred} {beside}")));
}

#[test]
fn the_two_starred_certificates_leave_field_eight_to_be_checked() {
    for (scheme, required, apart) in [
        ("csap", 16, 0),
        ("fedramp-high", 16, 0),
        ("csa-star-gold", 16, 0),
        ("mtcs-level-3", 16, 0),
        ("iso-27017", 16, 0),
        ("isms-p", 21, 5),
        ("soc2-type-2", 21, 5),
        ("other", 54, 0),
    ] {
        let set = items(&with("important", scheme));
        assert_eq!(
            (set.required.len(), set.apart.len()),
            (required, apart),
            "{scheme}"
        );
    }
    let narrow = items(&format!(
        "{} virtualisation=topic",
        with("important", "isms-p")
    ));
    let apart: Vec<&str> = narrow.apart.iter().map(ControlId::as_str).collect();
    assert_eq!(apart, ["8.1.1", "8.1.4"]);
    assert_eq!(items(&with("unimportant", "isms-p")).apart, []);
}

#[test]
fn a_certificate_outside_the_table_counts_only_where_the_list_is_read_as_open() {
    for (more, required, objections) in [
        ("", 54, vec![Objection::ListUndecided]),
        ("list=listed", 54, vec![Objection::Unlisted]),
        ("list=open", 21, vec![]),
        ("list=open certificate.1.cloud-specific=no", 21, vec![]),
        ("list=open certificate.1.cloud-specific=yes", 16, vec![]),
    ] {
        let set = items(&format!("{} {more}", with("important", "other")));
        assert_eq!(set.required.len(), required, "{more}");
        assert_eq!(set.certificates, [(1, objections)], "{more}");
    }
}

#[test]
fn a_certificate_counts_from_its_first_to_its_last_day() {
    for (on, objections) in [
        ("2024-11-29", vec![Objection::NotYet]),
        ("2024-11-30", vec![]),
        ("2026-11-29", vec![]),
        ("2026-11-30", vec![Objection::Lapsed]),
    ] {
        let set = items(&format!("{} day={on}", with("important", "csap")));
        assert_eq!(set.certificates, [(1, objections)], "{on}");
        assert_eq!(set.day, Some(day(on)));
    }
    assert_eq!(
        items(&with("important", "csap")).day,
        Some(day("2026-11-29"))
    );
}

#[test]
fn a_certificate_counts_only_with_its_whole_scope_on_paper() {
    let base = with("important", "csap");
    for (from, to, objections) in [
        (
            "facilities=yes",
            "facilities=no",
            vec![Objection::FacilitiesOutside],
        ),
        (
            "1.services=yes",
            "1.services=no",
            vec![Objection::ServicesOutside],
        ),
        ("stated=yes", "stated=no", vec![Objection::NotStated]),
        ("stated=yes", "stated=?", vec![Objection::ScopeUnanswered]),
        ("scheme=csap", "scheme=?", vec![Objection::SchemeUnanswered]),
        (
            "from=2024-11-30",
            "from=?",
            vec![Objection::PeriodUnanswered],
        ),
        (
            "until=2026-11-29",
            "until=?",
            vec![Objection::PeriodUnanswered],
        ),
    ] {
        let set = items(&base.replace(from, to));
        assert_eq!(set.certificates, [(1, objections)], "{to}");
        assert_eq!(set.required.len(), 54, "{to}");
    }
}

#[test]
fn the_certificate_that_counts_is_named() {
    let second = with("important", "csap").replace("certificate.1", "certificate.2");
    let set = items(&format!("{second} certificate.1.scheme=isms-p"));
    assert_eq!(set.certificates.len(), 2);
    let certified = Omission::Certified { place: 2 };
    assert!(set.omitted.iter().all(|it| it.1 == certified));
}

fn certificate() -> impl Strategy<Value = Certificate> {
    let flag = || proptest::option::of(any::<bool>());
    let moment = || {
        proptest::option::of(
            (2020u16..2032, 1u8..13).prop_map(|(y, m)| Date::new(y, m, 1).unwrap()),
        )
    };
    let scheme = proptest::option::of(proptest::sample::select(Scheme::ALL));
    (scheme, flag(), moment(), moment(), flag(), flag(), flag()).prop_map(
        |(scheme, cloud_specific, from, until, facilities, services, stated)| Certificate {
            scheme,
            cloud_specific,
            from,
            until,
            facilities,
            services,
            stated,
            ..Certificate::default()
        },
    )
}

fn input() -> impl Strategy<Value = ProviderItemsInput> {
    let flag = || proptest::option::of(any::<bool>());
    let importance = proptest::option::of(proptest::sample::select(TaskImportance::ALL));
    let virtualisation = proptest::option::of(proptest::sample::select(VirtualisationReading::ALL));
    let list = proptest::option::of(proptest::sample::select(ListReading::ALL));
    let certificates = proptest::collection::vec(certificate(), 0..4);
    (
        importance,
        [flag(), flag(), flag()],
        certificates,
        virtualisation,
        list,
    )
        .prop_map(
            |(importance, services, certificates, virtualisation, list)| ProviderItemsInput {
                importance,
                services,
                day: None,
                certificates,
                virtualisation,
                list,
            },
        )
}

fn contains(wide: &ItemSet, narrow: &ItemSet) -> bool {
    narrow.required.iter().all(|id| wide.required.contains(id))
}

proptest! {
    #[test]
    fn an_important_task_is_never_evaluated_in_less(mut input in input()) {
        let (catalog, today) = (printed(), day("2026-11-29"));
        input.importance = Some(TaskImportance::Important);
        let important = input.items(&catalog, today);
        input.importance = Some(TaskImportance::Unimportant);
        prop_assert!(contains(&important, &input.items(&catalog, today)));
        input.importance = None;
        prop_assert_eq!(important.required, input.items(&catalog, today).required);
    }

    #[test]
    fn another_certificate_never_adds_items(mut input in input(), more in certificate()) {
        let (catalog, today) = (printed(), day("2026-11-29"));
        let before = input.items(&catalog, today);
        input.certificates.push(more);
        prop_assert!(contains(&before, &input.items(&catalog, today)));
    }

    #[test]
    fn every_item_is_either_evaluated_or_left_out_by_a_rule(input in input()) {
        let set = input.items(&printed(), day("2026-11-29"));
        let omitted = set.omitted.iter().map(|it| &it.0);
        let mut all: Vec<&ControlId> = set.required.iter().chain(omitted).collect();
        all.sort();
        all.dedup();
        prop_assert_eq!(all.len(), 54);
        prop_assert_eq!(counts(&set).0 + counts(&set).1, 54);
        prop_assert!(set.apart.iter().all(|id| set.required.contains(id)));
    }

    #[test]
    fn an_answer_more_never_adds_items(mut input in input(), service in 0usize..3) {
        let (catalog, today) = (printed(), day("2026-11-29"));
        input.services = [None; 3];
        let before = input.items(&catalog, today);
        input.services[service] = Some(true);
        prop_assert!(contains(&before, &input.items(&catalog, today)));
    }
}
