//! `calendar`: the file is read back as a calendar program reads it.

use std::collections::BTreeMap;

use jeomgeomdae::assets;

use super::desk::Desk;

const DATED: [&str; 5] = [
    "openbanking",
    "provider-calendar",
    "filing",
    "mydata",
    "duties",
];

/// A desk whose project keeps the example answers of all calculators that find days.
fn desk() -> Desk {
    let desk = Desk::with_catalogs(&[
        "openapi-self-check",
        "mydata-security",
        "cloud-provider",
        "cloud-safety",
        "cloud-continuity",
    ]);
    for (name, text) in assets::CALCULATOR_EXAMPLES {
        if DATED.contains(&name) {
            let file = desk.file(&format!("{name}.ron"), text.as_bytes());
            let said = desk.run(["calc", name, &file, "--into", &desk.path("a.jgd")]);
            assert_eq!((said.code, said.err.as_str()), (0, ""), "{name}");
        }
    }
    desk
}

/// An event by its properties; those of its alarm have `ALARM:` before the name.
type Event = BTreeMap<String, String>;

/// The events of a file, whose lines must be as RFC 5545 has them.
fn events(bytes: &[u8]) -> Vec<Event> {
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert!(
        lines
            .iter()
            .all(|line| line.len() <= 75 && !line.contains(['\r', '\n']))
    );
    let unfolded = text.replace("\r\n ", "");
    let mut events = Vec::new();
    let (mut event, mut alarm) = (None::<Event>, "");
    for line in unfolded.split_terminator("\r\n") {
        let (name, value) = line.split_once(':').unwrap();
        let name = name.split(';').next().unwrap();
        match (name, value) {
            ("BEGIN", "VEVENT") => event = Some(Event::new()),
            ("END", "VEVENT") => events.push(event.take().unwrap()),
            ("BEGIN", "VALARM") => alarm = "ALARM:",
            ("END", "VALARM") => alarm = "",
            _ => {
                if let Some(event) = &mut event {
                    let twice = event.insert(format!("{alarm}{name}"), value.to_owned());
                    assert_eq!(twice, None, "{name} twice");
                }
            }
        }
    }
    events
}

#[test]
fn all_days_of_all_calculators_are_written_and_read_back() {
    let desk = desk();
    let (project, file) = (desk.path("a.jgd"), desk.path("기한.ics"));
    let before = desk.bytes("a.jgd");
    let said = desk.run(["calendar", &project, "-o", &file]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let found = events(&desk.bytes("기한.ics"));
    let told = format!("기한 {}건을", found.len());
    assert!(said.out.contains(&told), "{}", said.out);
    let mut ids: Vec<&str> = found.iter().map(|it| it["UID"].as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), found.len());
    for event in &found {
        for name in ["DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "TRANSP"] {
            assert!(!event[name].is_empty(), "{name}: {event:?}");
        }
        assert_eq!(event["DTSTART"].len(), 8, "a day without a time");
    }
    // 업무 달력: yearly from 2026-03-20; the half-yearly one is over and recurs.
    let find = |summary: &str, day: &str| {
        let mut found = found.iter();
        found.find(|it| it["SUMMARY"].contains(summary) && it["DTSTART"] == day)
    };
    assert!(find("취약점 점검", "20270320").is_some(), "{found:#?}");
    let rule = &find("홈페이지 취약점", "20261010").unwrap()["RRULE"];
    assert_eq!(rule, "FREQ=MONTHLY;INTERVAL=6");
    // 오픈뱅킹: one year after 2026-03-02, once.
    let once = find("", "20270302").unwrap();
    assert_eq!(once.get("RRULE"), None);
    assert!(found.iter().any(|it| it.contains_key("ALARM:TRIGGER")));
    assert_eq!(desk.bytes("a.jgd"), before);
    assert!(!desk.has_left_anything());
}

#[test]
fn the_ids_are_the_same_each_time_and_another_projects_are_others() {
    let ids = |desk: &Desk, name: &str| -> Vec<String> {
        let file = desk.path(name);
        let said = desk.run(["calendar", &desk.path("a.jgd"), "-o", &file]);
        assert_eq!(said.code, 0, "{}", said.err);
        let found = events(&desk.bytes(name)).into_iter();
        found.map(|it| it["UID"].clone()).collect()
    };
    let desk = desk();
    let first = ids(&desk, "1.ics");
    let more = b"{\"openapi-self-check/6.1.1/1.last\": \"2026-04-20\"}";
    let more = desk.file("more.ron", more);
    let into = desk.path("a.jgd");
    assert_eq!(desk.run(["calc", "duties", &more, "--into", &into]).code, 0);
    let second = ids(&desk, "2.ics");
    assert!(second.len() < first.len());
    assert!(second.iter().all(|id| first.contains(id)), "moved, not new");
    let other = self::desk();
    assert!(ids(&other, "1.ics").iter().all(|id| !first.contains(id)));
}

#[test]
fn nothing_is_written_over_and_nothing_without_a_day() {
    let desk = Desk::with_project();
    let (project, file) = (desk.path("a.jgd"), desk.path("기한.ics"));
    desk.refuses(
        ["calendar", &project, "-o", &file],
        1,
        "넣을 기한이 없습니다",
    );
    assert!(!std::path::Path::new(&file).exists());
    let day = b"{\"openapi-self-check/6.1.1/1.last\": \"2026-03-20\"}";
    let day = desk.file("day.ron", day);
    assert_eq!(
        desk.run(["calc", "duties", &day, "--into", &project]).code,
        0
    );
    desk.file("기한.ics", b"here");
    desk.refuses(["calendar", &project, "-o", &file], 1, "--force");
    assert_eq!(desk.bytes("기한.ics"), b"here");
    let said = desk.run(["calendar", &project, "-o", &file, "--force"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(events(&desk.bytes("기한.ics")).len(), 1);
    desk.refuses(["calendar", &project, "-o", &project], 2, ".ics");
    desk.refuses(["calendar", &project], 2, "-o");
    let nowhere = desk.path("없음/기한.ics");
    desk.refuses(["calendar", &project, "-o", &nowhere], 1, "쓰지 못했습니다");
    assert!(
        desk.run(["help", "calendar"])
            .out
            .contains("calendar 파일.jgd")
    );
}
