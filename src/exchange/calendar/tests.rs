//! The bytes of a calendar, read as RFC 5545 says.

use super::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn head() -> CalendarHead<'static> {
    CalendarHead {
        name: "점검대 업무 달력",
        scope: "가나페이 2026",
        at: "2026-11-29T08:03:09+09:00".parse().unwrap(),
    }
}

fn deadline(on: &str, repeat: Option<Repeat>) -> Deadline {
    Deadline {
        id: "cloud-safety/8.가.10/2".to_owned(),
        title: "홈페이지 취약점 분석·평가".to_owned(),
        note: "6개월 1회; 클라우드 안전성 8.가.10, ‘6개월에 1회 이상’ \\ 길게 적은 설명이 접히는지 본다\n마지막: 2026-03-15".to_owned(),
        on: day(on),
        repeat,
    }
}

fn written(deadlines: &[Deadline]) -> String {
    String::from_utf8(calendar(head(), deadlines)).unwrap()
}

/// The lines as a reader joins them again.
fn lines(text: &str) -> Vec<String> {
    let unfolded = text.replace("\r\n ", "");
    unfolded.lines().map(str::to_owned).collect()
}

#[test]
fn a_deadline_is_a_whole_day_without_a_time_zone() {
    let text = written(&[deadline("2026-09-15", None)]);
    let lines = lines(&text);
    for line in [
        "VERSION:2.0",
        "X-WR-TIMEZONE:Asia/Seoul",
        "DTSTART;VALUE=DATE:20260915",
        "DTSTAMP:20261128T230309Z",
        "SUMMARY:홈페이지 취약점 분석·평가",
        "DESCRIPTION:6개월 1회\\; 클라우드 안전성 8.가.10\\, ‘6개월에 1회 이상’ \\\\ 길게 적은 설명이 접히는지 본다\\n마지막: 2026-03-15",
    ] {
        assert!(lines.iter().any(|it| it == line), "{line}\n{text}");
    }
    assert!(!text.contains("DTEND") && !text.contains("VTIMEZONE") && !text.contains("RRULE"));
}

#[test]
fn lines_end_and_fold_as_the_format_says() {
    let text = written(&[deadline("2026-09-15", None)]);
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert!(text.lines().all(|line| line.len() <= 75));
    assert!(text.contains("\r\n "));
}

#[test]
fn the_same_days_give_the_same_bytes_and_ids_that_stay() {
    let days = [deadline("2026-09-15", Some(Repeat::Months(6)))];
    assert_eq!(written(&days), written(&days));
    let uids = |text: &str| {
        let lines = lines(text);
        lines
            .into_iter()
            .filter(|it| it.starts_with("UID:"))
            .collect::<Vec<_>>()
    };
    let later = [deadline("2027-09-15", None)];
    assert_eq!(uids(&written(&days)), uids(&written(&later)));
    let other = calendar(
        CalendarHead {
            scope: "나다페이",
            ..head()
        },
        &days,
    );
    assert_ne!(
        uids(&written(&days)),
        uids(&String::from_utf8(other).unwrap())
    );
    assert_eq!(uids(&written(&days)).len(), 2, "the event and its reminder");
}

#[test]
fn a_reminder_comes_a_week_before_at_nine_unless_it_is_daily_work() {
    let text = written(&[deadline("2026-09-15", None)]);
    assert!(text.contains("TRIGGER:-PT572400S"), "{text}");
    assert_eq!(7 * 24 * 3_600 - 9 * 3_600, 572_400);
    let daily = written(&[deadline("2026-09-15", Some(Repeat::Days(1)))]);
    assert!(!daily.contains("VALARM"));
}

#[test]
fn a_month_without_the_day_is_not_skipped() {
    for (repeat, on, expected) in [
        (Repeat::Days(1), "2026-03-01", "FREQ=DAILY;INTERVAL=1"),
        (Repeat::Months(6), "2026-03-28", "FREQ=MONTHLY;INTERVAL=6"),
        (
            Repeat::Months(12),
            "2028-02-29",
            "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=28,29;BYSETPOS=-1",
        ),
        (
            Repeat::Months(1),
            "2026-01-30",
            "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30;BYSETPOS=-1",
        ),
        (
            Repeat::Months(1),
            "2026-01-31",
            "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1",
        ),
        (
            Repeat::MonthEnds(3),
            "2026-06-30",
            "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1",
        ),
    ] {
        assert_eq!(rule(repeat, day(on)), expected);
    }
}

#[test]
fn control_characters_are_left_out() {
    let mut deadline = deadline("2026-09-15", None);
    deadline.title = "가\r\nBEGIN:VEVENT\u{7}".to_owned();
    let text = written(&[deadline]);
    assert!(lines(&text).contains(&"SUMMARY:가\\nBEGIN:VEVENT".to_owned()));
    assert_eq!(text.matches("\r\nBEGIN:VEVENT").count(), 1);
}
