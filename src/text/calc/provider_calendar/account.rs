//! The account of when a cloud provider must be evaluated again.

use super::{
    super::{Account, OpenPoint, Step, tell},
    asks_extension, words,
};
use crate::{
    domain::{
        Date,
        calc::{
            Answers, Context, TaskImportance,
            provider_calendar::{
                BoundaryReading, Calendar, Change, ChangeKind, ChangeState, CountedFrom,
                CycleReading, Deadline, ExtensionReading, Lack, Means, OverlapReading,
                ProviderCalendarInput, RegularState, RenewalReading,
            },
        },
    },
    text::{date_prose, date_table, object},
};

pub(super) const COMPREHENSIVE: &str = "금융 클라우드 가이드 제4장 2절 가";
pub(super) const REGULAR: &str = "금융 클라우드 가이드 제4장 2절 나";
pub(super) const REPRESENTATIVE: &str = "금융 클라우드 가이드 제4장 1절 다";

/// The result and the way to it.
#[must_use]
pub fn account(answers: &Answers, context: Context<'_>) -> Account {
    let input = ProviderCalendarInput::of(answers);
    let told = Told {
        calendar: input.calendar(context.today),
        input,
        context,
    };
    Account {
        result: told.result(),
        steps: told.steps(),
        open: told.open(),
    }
}

/// A result with what it was found from.
struct Told<'a> {
    input: ProviderCalendarInput,
    calendar: Calendar,
    context: Context<'a>,
}

impl Told<'_> {
    fn result(&self) -> Vec<String> {
        let mut result: Vec<String> = self
            .calendar
            .deadlines()
            .into_iter()
            .map(|(day, what)| self.deadline(day, what))
            .collect();
        let waiting = self.calendar.changes.iter().filter(|(_, state)| {
            matches!(state, ChangeState::Outstanding | ChangeState::Lacking(_))
        });
        let waiting = waiting.count();
        if waiting > 0 {
            result.push(format!(
                "이용의 변경 {waiting}건에 대해 종합평가가 끝나지 않았습니다."
            ));
        }
        if !self.calendar.missing.is_empty() {
            let missing: Vec<&str> = self
                .calendar
                .missing
                .iter()
                .map(|it| words::missing(*it))
                .collect();
            result.push(format!(
                "아직 {} 답하지 않았습니다.",
                object(&missing.join(", "))
            ));
        }
        result
    }

    fn deadline(&self, day: Date, what: Deadline) -> String {
        let left = self.context.today.days_until(day);
        let (when, shown) = (remaining(left), date_prose(day));
        match what {
            Deadline::Comprehensive => format!("다음 종합평가는 {shown}까지입니다({when})."),
            Deadline::Regular => {
                format!("{}년 정기평가는 {shown}까지입니다({when}).", day.year())
            }
            Deadline::Result(_) if left < 0 => {
                format!("대표평가 결과는 {shown}까지만 활용할 수 있었습니다.")
            }
            Deadline::Result(_) => {
                format!(
                    "대표평가 결과는 {shown}까지 활용할 수 있습니다. 그 전에 다음 결과를 공유받아 쓰면 그 공유일까지입니다."
                )
            }
        }
    }

    fn steps(&self) -> Vec<Step> {
        let mut steps = vec![self.comprehensive()];
        if !self.calendar.regular.is_empty() {
            steps.push(self.regular());
        }
        if !self.calendar.results.is_empty() {
            steps.push(self.results());
        }
        if !self.calendar.changes.is_empty() {
            steps.push(self.changes());
        }
        steps
    }

    fn comprehensive(&self) -> Step {
        let mut lines = vec![match self.input.comprehensive.day {
            Some(day) => self.cycle_line(day),
            None => "특정 클라우드서비스를 처음 이용할 때 종합평가를 합니다. 마친 날이 있으면 다음 기한을 셉니다.".to_owned(),
        }];
        lines.push(self.method_line().to_owned());
        if !self.calendar.lacks.is_empty() {
            lines.push(format!(
                "마지막 평가를 종합평가로 세는 데 다음이 걸립니다: {}.",
                lacks(&self.calendar.lacks)
            ));
        }
        tell::step("종합평가", COMPREHENSIVE, lines)
    }

    fn cycle_line(&self, last: Date) -> String {
        let next = self.calendar.next_comprehensive.unwrap_or(last);
        let reading = words::cycle(self.input.cycle.unwrap_or(CycleReading::Day));
        let decided = if self.input.cycle.is_some() {
            ""
        } else {
            ", 미정이어서 이른 쪽"
        };
        format!(
            "{}부터 3년을 세어 다음 기한은 {}입니다({reading}{decided}).",
            date_prose(last),
            date_prose(next)
        )
    }

    fn method_line(&self) -> &'static str {
        match self.input.importance {
            Some(TaskImportance::Important) => "중요 업무이므로 현장점검으로 합니다.",
            Some(TaskImportance::Unimportant) => "비중요 업무이므로 서면점검으로 할 수 있습니다.",
            None => "중요 업무이면 현장점검으로, 비중요 업무이면 서면점검으로도 할 수 있습니다.",
        }
    }

    fn regular(&self) -> Step {
        let rows = self.calendar.regular.iter();
        let rows = rows.map(|it| {
            let year = it.due.year().to_string();
            vec![year, date_table(it.due), regular_state(it.state)]
        });
        let table = tell::table(&["해", "기한", "상태"], rows.collect(), &[]);
        let mut lines = vec![
            "종합평가를 마친 다음 해부터 매년 12월 31일까지 합니다. 서면점검이 원칙이고, 필요하면 제공자와 협의해 현장점검을 할 수 있습니다.".to_owned(),
            "대표평가 결과는 그것을 공유받은 해의 정기평가를 갈음한다고 보았습니다(1절 다의 예시).".to_owned(),
            "제공자의 보안사고나 IT인프라 전면 재구축처럼 보안성이 크게 달라지면, 주기와 관계없이 할 수 있습니다.".to_owned(),
        ];
        if self.input.importance == Some(TaskImportance::Unimportant) {
            lines.push("비중요 업무이므로 회사의 판단으로 생략할 수 있습니다.".to_owned());
        }
        Step {
            table: Some(table),
            ..tell::step("정기평가", REGULAR, lines)
        }
    }

    fn results(&self) -> Step {
        let today = self.context.today;
        let rows = self.calendar.results.iter().map(|it| {
            let usable = if it.holds_on(today) {
                "활용 가능"
            } else {
                "유효기간 밖"
            };
            let end = words::end(it.end);
            [
                date_table(it.shared),
                date_table(it.until),
                end.to_owned(),
                usable.to_owned(),
            ]
            .into()
        });
        let heads = ["공유일", "유효기간 마지막 날", "그 까닭", "오늘"];
        let lines = vec![
            "공유일부터 다음 해 12월 31일까지 유효하고, 그 사이에 다음 결과를 공유받아 쓰면 그 공유일까지입니다. 두 끝의 날을 모두 셉니다.".to_owned(),
            "다음 대표평가 결과를 쓰지 않으면, 유효기간이 끝나는 해의 12월 말일까지 자체평가로 결과를 새로 합니다.".to_owned(),
        ];
        Step {
            table: Some(tell::table(&heads, rows.collect(), &[])),
            ..tell::step("대표평가 결과의 유효기간", REPRESENTATIVE, lines)
        }
    }

    fn changes(&self) -> Step {
        let states = self.input.changes.iter().zip(&self.calendar.changes);
        let rows = states.map(|(change, (_, state))| {
            let kind = change.kind.map_or("–", words::change);
            let changed = change.changed.map_or_else(|| "–".to_owned(), date_table);
            vec![kind.to_owned(), changed, change_state(change, state)]
        });
        let lines = vec![
            "이용 영역이 달라지면 새로 쓰는 영역만 평가합니다.".to_owned(),
            "원문은 변경에 따른 평가의 기한을 정하지 않습니다. 평가 결과로 계약과 이용을 정하므로 새로 이용하기에 앞서 마칩니다.".to_owned(),
        ];
        Step {
            table: Some(tell::table(
                &["달라진 것", "달라진 날", "종합평가"],
                rows.collect(),
                &[],
            )),
            ..tell::step("변경에 따른 종합평가", COMPREHENSIVE, lines)
        }
    }

    fn open(&self) -> Vec<OpenPoint> {
        let input = &self.input;
        let mut points = Vec::new();
        if input.comprehensive.day.is_some() {
            let (cycle, overlap) = (CycleReading::ALL, OverlapReading::ALL);
            points.push(tell::open(
                words::CYCLE_OPEN,
                cycle,
                words::cycle,
                input.cycle,
            ));
            points.push(tell::open(
                words::OVERLAP_OPEN,
                overlap,
                words::overlap,
                input.overlap,
            ));
        }
        if input.comprehensive.means.is_some_and(|it| it != Means::Own) {
            let (all, taken) = (CountedFrom::ALL, input.counted_from);
            points.push(tell::open(
                words::COUNTED_FROM_OPEN,
                all,
                words::counted_from,
                taken,
            ));
        }
        if asks_extension(input, self.context) {
            let (all, taken) = (ExtensionReading::ALL, input.extension);
            points.push(tell::open(
                words::EXTENSION_OPEN,
                all,
                words::extension,
                taken,
            ));
        }
        if input.asks_renewal() {
            let (all, taken) = (RenewalReading::ALL, input.renewal);
            points.push(tell::open(words::RENEWAL_OPEN, all, words::renewal, taken));
        }
        if input.changes.iter().any(Change::asks_boundary) {
            let (all, taken) = (BoundaryReading::ALL, input.boundary);
            points.push(tell::open(
                words::BOUNDARY_OPEN,
                all,
                words::boundary,
                taken,
            ));
        }
        let mut kinds = input.changes.iter().map(|it| it.kind);
        points.extend(kinds.any(|it| it == Some(ChangeKind::Area)).then(area));
        points
    }
}

fn area() -> OpenPoint {
    OpenPoint {
        question: words::AREA_OPEN.to_owned(),
        readings: words::AREA_READINGS.map(str::to_owned).into(),
        taken: None,
    }
}

fn remaining(days: i32) -> String {
    match days {
        0 => "오늘".to_owned(),
        1.. => format!("{days}일 남음"),
        _ => format!("{}일 지남", days.unsigned_abs()),
    }
}

fn regular_state(state: RegularState) -> String {
    match state {
        RegularState::Done(day) => format!("{} 마침", date_table(day)),
        RegularState::Represented(day) => {
            format!("{} 공유된 대표평가 결과로 갈음", date_table(day))
        }
        RegularState::ByComprehensive => "종합평가로 갈음".to_owned(),
        RegularState::Omissible => "생략할 수 있음".to_owned(),
        RegularState::Open => "해야 함".to_owned(),
        RegularState::Overdue => "기한이 지남".to_owned(),
    }
}

fn change_state(change: &Change, state: &ChangeState) -> String {
    match state {
        ChangeState::Unclear if change.kind.is_none() => "달라진 것을 답하지 않음".to_owned(),
        ChangeState::Unclear => "맡기기 시작한 날을 답하지 않음".to_owned(),
        ChangeState::NotRequired => {
            "이 규정으로는 필요 없음. 업무가 중요로 바뀌었다면 그 변경으로 적음".to_owned()
        }
        ChangeState::Outstanding if change.kind == Some(ChangeKind::SameScope) => {
            "필요함. 정보보호위원회의 심의·의결로 기존 결과를 쓸 수 있음".to_owned()
        }
        ChangeState::Outstanding => "필요함".to_owned(),
        ChangeState::Lacking(found) => format!("요건이 모자람: {}", lacks(found)),
        ChangeState::Met(day) => format!("{} 마침", date_table(*day)),
    }
}

fn lacks(found: &[Lack]) -> String {
    let words: Vec<&str> = found.iter().map(|it| words::lack(*it)).collect();
    words.join(", ")
}
