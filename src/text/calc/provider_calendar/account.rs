//! The account of when a cloud provider must be evaluated again.

use super::{
    super::{Account, Step, provider_course, tell},
    open, words,
};
use crate::{
    domain::{
        Date,
        calc::{
            Answers, Context, TaskImportance,
            provider_calendar::{
                Calendar, Change, ChangeKind, ChangeState, CycleReading, Deadline, Lack, Means,
                ProviderCalendarInput, Regular, RegularState,
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
        open: open::points(&told.input, &told.calendar, context),
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
        let calendar = &self.calendar;
        let mut result = Vec::new();
        if calendar.is_void() {
            result.push(
                "마지막 평가는 종합평가로 인정되지 않으므로 종합평가를 다시 합니다.".to_owned(),
            );
        }
        let deadlines = calendar.deadlines().into_iter();
        result.extend(deadlines.map(|(day, what)| self.deadline(day, what)));
        if !calendar.lacks.is_empty()
            && calendar.next_comprehensive.is_some()
            && !calendar.is_void()
        {
            result.push(format!(
                "마지막 평가가 종합평가로 인정될 때의 기한입니다. 확인할 것: {}.",
                lacks(&calendar.lacks)
            ));
        }
        result.extend(self.waiting());
        result.extend(calendar.doubts.iter().map(|it| words::doubt(*it)));
        result.extend(self.missing());
        result
    }

    /// The changes that still wait: an evaluation for those of the list, a resolution for more use within the same bounds.
    fn waiting(&self) -> Vec<String> {
        let states = self.input.changes.iter().zip(&self.calendar.changes);
        let waiting = states.filter(|(_, (_, state))| {
            matches!(state, ChangeState::Outstanding | ChangeState::Lacking(_))
        });
        let (same, listed): (Vec<_>, Vec<_>) =
            waiting.partition(|(change, _)| change.kind == Some(ChangeKind::SameScope));
        let mut told = Vec::new();
        if !listed.is_empty() {
            let count = listed.len();
            told.push(format!(
                "이용의 변경 {count}건에 대해 종합평가가 끝나지 않았습니다."
            ));
        }
        if !same.is_empty() {
            let count = same.len();
            told.push(format!(
                "같은 범위 안의 추가 이용 {count}건은 기존 결과를 쓸 요건을 아직 갖추지 못했습니다."
            ));
        }
        told
    }

    fn missing(&self) -> Option<String> {
        let missing = self.calendar.missing.iter();
        let missing: Vec<&str> = missing.map(|it| words::missing(*it)).collect();
        (!missing.is_empty())
            .then(|| format!("아직 {} 답하지 않았습니다.", object(&missing.join(", "))))
    }

    fn deadline(&self, day: Date, what: Deadline) -> String {
        let left = self.context.today.days_until(day);
        let (when, shown) = (remaining(left), date_prose(day));
        let until = if left < 0 {
            "까지였습니다"
        } else {
            "까지입니다"
        };
        match what {
            Deadline::Comprehensive => format!("다음 종합평가는 {shown}{until}({when})."),
            Deadline::Regular => {
                format!("{}년 정기평가는 {shown}{until}({when}).", day.year())
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
        let mut steps = vec![self.comprehensive(), provider_course::step()];
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
        let mut lines = vec![self.cycle_line(), self.method_line().to_owned()];
        if !self.calendar.lacks.is_empty() {
            let found = lacks(&self.calendar.lacks);
            lines.push(if self.calendar.is_void() {
                format!("마지막 평가는 다음 때문에 종합평가로 인정되지 않습니다: {found}.")
            } else {
                format!("마지막 평가가 종합평가로 인정되는지 아직 분명하지 않습니다: {found}.")
            });
        }
        if self.calendar.lacks.contains(&Lack::ResultOnPaper) {
            lines.push("결과를 가져다 쓸 때 그 평가도 현장 평가 등이어야 한다는 말은 중요 업무를 추가로 맡기는 경우에만 적혀 있습니다. 처음 맡길 때에도 그런지는 원문에 없습니다.".to_owned());
        }
        lines.extend(self.taken_over());
        tell::step("종합평가", COMPREHENSIVE, lines)
    }

    /// What is to be known of a representative result that stands as the comprehensive evaluation.
    fn taken_over(&self) -> Vec<String> {
        if self.input.comprehensive.means != Some(Means::Representative) {
            return Vec::new();
        }
        let limits = "3년의 주기와 대표평가 결과의 유효기간은 따로 있는 한도입니다. 유효기간이 먼저 끝나면 그 뒤로는 그 결과를 쓸 수 없으며, 둘을 어떻게 맞추는지는 원문에 없습니다.";
        let undecided = "주기를 세는 날을 정하지 않아 적은 날짜를 공유일로 보고 유효기간을 셌습니다. 의결한 날이면 그렇게 답하고 공유일을 따로 적습니다.";
        let mut lines = vec![limits.to_owned()];
        if self.input.counted_from.is_none() {
            lines.push(undecided.to_owned());
        }
        lines
    }

    fn cycle_line(&self) -> String {
        let next = self.calendar.next_comprehensive;
        let (Some(last), Some(next)) = (self.input.comprehensive.day, next) else {
            return "특정 클라우드서비스를 처음 이용할 때 종합평가를 합니다. 인정되는 종합평가를 마친 날이 있으면 다음 기한을 셉니다.".to_owned();
        };
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
        match self.input.task(self.context.today) {
            Some(TaskImportance::Important) => "중요 업무이므로 현장점검으로 합니다.",
            Some(TaskImportance::Unimportant) => "비중요 업무이므로 서면점검으로 할 수 있습니다.",
            None => "중요 업무이면 현장점검으로, 비중요 업무이면 서면점검으로도 할 수 있습니다.",
        }
    }

    fn regular(&self) -> Step {
        let rows = self.calendar.regular.iter();
        let rows = rows.map(|it| {
            let year = it.due.year().to_string();
            vec![year, date_table(it.due), regular_state(it)]
        });
        let table = tell::table(&["해", "기한", "상태"], rows.collect(), &[]);
        let mut lines = vec![
            "종합평가를 마친 다음 해부터 매년 12월 31일까지 합니다. 서면점검이 원칙이고, 필요하면 제공자와 협의해 현장점검을 할 수 있습니다.".to_owned(),
            "해마다의 평가가 어느 해의 것인지는 답한 해로, 답이 없으면 마친 날이 속한 해로 보았습니다.".to_owned(),
            "대표평가 결과는 그것을 공유받은 해의 정기평가를 갈음한다고 보았습니다(1절 다의 예시).".to_owned(),
            "제공자의 보안사고나 IT인프라 전면 재구축처럼 보안성이 크게 달라지면, 주기와 관계없이 할 수 있습니다.".to_owned(),
        ];
        if self.input.task(self.context.today) == Some(TaskImportance::Unimportant) {
            lines.push("비중요 업무이므로 회사의 판단으로 생략할 수 있습니다.".to_owned());
        }
        lines.extend(self.year_lines());
        Step {
            table: Some(table),
            ..tell::step("정기평가", REGULAR, lines)
        }
    }

    /// What holds for some years only.
    fn year_lines(&self) -> Vec<String> {
        let (input, today) = (&self.input, self.context.today);
        let years = &self.calendar.regular;
        let importance = |it: &Regular| input.importance_on(it.due, today);
        let mut lines = Vec::new();
        if years.iter().any(|it| importance(it) != input.task(today)) {
            lines.push("중요로 바뀌기 전의 해는 비중요 업무로 보았습니다. 바뀐 해는 중요 업무로 보며, 그해의 평가를 어떻게 하는지는 원문에 따로 없습니다.".to_owned());
        }
        if years.last().is_some_and(|it| it.due < today) {
            lines.push("다음 종합평가를 하지 않아 그 뒤의 해는 세지 않았습니다.".to_owned());
        }
        lines
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
            "다음 대표평가 결과를 쓰지 않으면, 유효기간이 끝나는 해의 12월 말일까지 자체평가로 결과를 최신화합니다.".to_owned(),
            "침해사고대응기관은 인력이나 예산에 따라 지원 여부와 일정을 조정할 수 있습니다. 결과를 쓰는 데 받을 수 있는 지원은 금융보안원에 묻습니다(제4장 머리글).".to_owned(),
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
            "이용 영역이 달라지면 새로 쓰는 영역만 평가합니다. 평가 결과로 계약과 이용을 정하므로 그 영역을 쓰기에 앞서 마치는 것으로 읽히나, 원문이 그렇게 적은 것은 아닙니다.".to_owned(),
            "개인신용정보 등을 더 맡긴 때와 중요로 바뀐 때의 평가는 그 일이 있은 뒤에 하며, 기한은 원문에 없습니다.".to_owned(),
            "원문의 목록은 ‘등’으로 끝납니다. 적힌 경우에 준하는지 물을 곳은 가이드에 없으니, 감독당국에 묻고 답을 남겨 두면 좋습니다(가이드에 없는 권고).".to_owned(),
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
}

fn remaining(days: i32) -> String {
    match days {
        0 => "오늘".to_owned(),
        1.. => format!("{days}일 남음"),
        _ => format!("{}일 지남", days.unsigned_abs()),
    }
}

fn regular_state(of: &Regular) -> String {
    match of.state {
        RegularState::Done(day) if of.due < day => {
            format!(
                "{} 마침({}일 늦음)",
                date_table(day),
                of.due.days_until(day)
            )
        }
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
            "개정 뒤에 맡긴 것이므로 가이드의 ②에는 들지 않음. ‘등’에 준하는지는 회사가 판단하고, 업무가 중요로 바뀌었다면 그 변경으로 적음".to_owned()
        }
        ChangeState::Outstanding if change.kind == Some(ChangeKind::SameScope) => {
            "기존 결과를 쓰려면 정보보호위원회의 심의·의결이 필요함".to_owned()
        }
        ChangeState::Outstanding => "필요함".to_owned(),
        ChangeState::Lacking(found) => format!("요건이 모자람: {}", lacks(found)),
        ChangeState::Met(day) => format!("{} 마침{}", date_table(*day), apart(change.changed, *day)),
    }
}

fn lacks(found: &[Lack]) -> String {
    let words: Vec<&str> = found.iter().map(|it| words::lack(*it)).collect();
    words.join(", ")
}

/// How far from the change it was evaluated; the guide sets no period for that.
fn apart(changed: Option<Date>, evaluated: Date) -> String {
    let days = changed.map_or(0, |changed| changed.days_until(evaluated));
    match days {
        0 => String::new(),
        1.. => format!("(달라지고 {days}일 뒤)"),
        _ => format!("(달라지기 {}일 앞)", days.unsigned_abs()),
    }
}
