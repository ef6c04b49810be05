//! What is asked to find when a cloud provider must be evaluated again, and how the result is told.

mod account;
mod deadlines;
mod open;
mod words;

pub use account::account;
pub use deadlines::deadlines;

use super::{Kind, Question, ask, ask::Form, counting, tell};
use crate::domain::calc::{
    Answers, Context, Counting, TaskImportance,
    provider_calendar::{
        BoundaryReading, Change, ChangeKind, CountedFrom, CycleReading, End, Evaluation,
        ExtensionReading, Means, OverlapReading, ProviderCalendarInput, RenewalReading,
    },
};

/// The questions that matter given the other answers.
#[must_use]
pub fn questions(answers: &Answers, context: Context<'_>) -> Vec<Question> {
    let input = ProviderCalendarInput::of(answers);
    let mut form = Form::default();
    form.group("업무");
    form.ask(
        ask::one(TaskImportance::ALL, TaskImportance::id, tell::importance),
        "importance",
        "업무 중요도 평가 결과",
        "현장점검이 필요한지, 정기평가를 생략할 수 있는지가 달라집니다. 가이드 제4장 1절 가.",
    );
    comprehensive(&mut form, &input, context);
    for place in places(answers, "regular") {
        regular(&mut form, &input, place);
    }
    for place in places(answers, "representative") {
        representative(&mut form, &input, place, context);
    }
    for place in places(answers, "change") {
        change(&mut form, &input, place, context);
    }
    readings(&mut form, &input, context);
    form.questions()
}

/// The filled places of a repeated question and one more.
fn places(answers: &Answers, repeated: &str) -> impl Iterator<Item = u32> {
    1..=(answers.places(repeated) + 1).min(Answers::MOST_PLACES)
}

fn regular(form: &mut Form, input: &ProviderCalendarInput, place: u32) {
    form.group("마친 정기평가");
    form.ask(
        Kind::Day,
        format!("regular.{place}.day"),
        format!("정기평가를 마친 날 {place}"),
        "해마다 12월 31일까지 합니다. 가이드 제4장 2절 나.",
    );
    if input.regular.iter().any(|it| it.place == place) {
        let (least, most, unit) = (2000, 9999, "년");
        form.ask(
            Kind::Count { least, most, unit },
            format!("regular.{place}.year"),
            format!("정기평가 {place}의 해"),
            "어느 해의 평가로 했는지 적습니다. 해를 넘겨 마친 평가를 어느 해의 것으로 보는지는 가이드에 없습니다. 비워 두면 마친 날이 속한 해로 봅니다.",
        );
    }
}

fn comprehensive(form: &mut Form, input: &ProviderCalendarInput, context: Context<'_>) {
    form.group("마지막 종합평가");
    let held = &input.comprehensive;
    form.ask(
        ask::one(Means::ALL, Means::id, words::means),
        "comprehensive.means",
        "평가한 방법",
        "회사가 직접 하거나, 정보보호위원회의 심의·의결을 거쳐 기존 결과나 대표평가 결과를 쓸 수 있습니다. 가이드 제4장 2절 가.",
    );
    let taken_over = held.means.is_some_and(|it| it != Means::Own);
    if taken_over {
        form.ask(
            ask::one(CountedFrom::ALL, CountedFrom::id, words::counted_from),
            "comprehensive.counted-from",
            "주기를 세는 날",
            words::COUNTED_FROM_OPEN,
        );
    }
    form.ask(
        Kind::Day,
        "comprehensive.day",
        if taken_over {
            "주기를 세는 날의 날짜"
        } else {
            "종합평가를 마친 날"
        },
        "가장 최근 것을 적습니다. 이 날부터 3년과, 다음 해의 정기평가를 셉니다. 가이드 제4장 2절.",
    );
    if input.asks_shared() {
        form.ask(
            Kind::Day,
            "comprehensive.shared",
            "그 대표평가 결과의 공유일",
            "의결한 날부터 주기를 세더라도 결과는 공유일부터 센 유효기간 안에서만 씁니다. 가이드 제4장 1절 다.",
        );
    }
    let importance = input.importance_then(context.today);
    evaluation(form, "comprehensive", held, importance);
}

/// What makes an evaluation count.
fn evaluation(
    form: &mut Form,
    prefix: &str,
    held: &Evaluation,
    importance: Option<TaskImportance>,
) {
    let Some(means) = held.means else { return };
    if importance != Some(TaskImportance::Unimportant) {
        form.ask(
            Kind::YesNo,
            format!("{prefix}.on-site"),
            "현장점검으로 함",
            "중요 업무는 현장점검으로 합니다. 중요 업무를 더 맡기면서 결과를 가져다 쓰려면 그 평가도 그 수준(현장 평가 등)이어야 합니다. 처음 맡길 때에도 그런지는 원문에 없어 함께 묻습니다. 가이드 제4장 2절 가.",
        );
    }
    if means == Means::Own {
        return;
    }
    form.ask(
        Kind::YesNo,
        format!("{prefix}.committee"),
        "정보보호위원회가 결과를 쓰기로 의결함",
        "가이드 제4장 2절 가의 단서.",
    );
    form.ask(
        Kind::YesNo,
        format!("{prefix}.scope"),
        "그 평가의 범위가 쓰려는 범위와 맞음",
        "기존 결과는 같은 범위 안에서 더 쓸 때, 대표평가 결과는 범위가 일치할 때에만 쓸 수 있습니다. 가이드 제4장 2절 가.",
    );
}

fn representative(
    form: &mut Form,
    input: &ProviderCalendarInput,
    place: u32,
    context: Context<'_>,
) {
    form.group("활용하는 대표평가 결과");
    form.ask(
        Kind::Day,
        format!("representative.{place}.shared"),
        format!("결과 {place}의 공유일"),
        "공유받아 쓰는 결과만 적습니다. 쓰지 않은 다음 결과는 앞의 결과를 끝내지 않습니다(예시 1). 가이드 제4장 1절 다.",
    );
    if follows_late(input, place, context) {
        form.ask(
            Kind::YesNo,
            format!("representative.{place}.in-time"),
            format!("결과 {place}의 평가가 앞 결과의 유효기간 안에 진행됨"),
            "공유는 유효기간이 지난 뒤였더라도, 평가가 그 안에 진행되었는지를 답합니다. 가이드 제4장 1절 다.",
        );
    }
}

/// Whether a result was shared when the year after the one before was already over.
fn follows_late(input: &ProviderCalendarInput, place: u32, context: Context<'_>) -> bool {
    let results = input.calendar(context.today).results;
    let mut pairs = results.windows(2);
    pairs.any(|pair| match pair {
        [before, next] => next.place == place && before.end != End::NextShared,
        _ => false,
    })
}

fn change(form: &mut Form, input: &ProviderCalendarInput, place: u32, context: Context<'_>) {
    form.group(format!("이용의 변경 {place}"));
    let id = |field: &str| format!("change.{place}.{field}");
    form.ask(
        ask::one(ChangeKind::ALL, ChangeKind::id, words::change),
        id("kind"),
        "달라진 것",
        "앞의 네 가지는 이미 이용하는 제공자라도 종합평가를 하는 경우이며, 원문의 목록은 ‘등’으로 끝납니다. 같은 범위 안의 추가 이용은 그 목록이 아니라 위원회의 의결로 기존 결과를 쓰는 경우에 있습니다. 가이드 제4장 2절 가.",
    );
    let held = input.changes.iter().find(|it| it.place == place);
    let Some((held, kind)) = held.and_then(|it| it.kind.map(|kind| (it, kind))) else {
        return;
    };
    form.ask(
        Kind::Day,
        id("changed"),
        "달라진 날",
        "기록으로 남깁니다. 원문은 변경에 따른 평가의 기한을 정하지 않습니다.",
    );
    if kind == ChangeKind::CreditInformation {
        form.ask(
            Kind::Day,
            id("since"),
            "비중요정보의 처리를 맡기기 시작한 날",
            "개정 감독규정이 시행된 2019. 1. 1.보다 앞서 맡겼는지를 봅니다. 가이드 제4장 2절 가.",
        );
    }
    change_evaluation(form, input, held, context);
}

/// The evaluation that a change led to, once there is one.
fn change_evaluation(
    form: &mut Form,
    input: &ProviderCalendarInput,
    held: &Change,
    context: Context<'_>,
) {
    let prefix = format!("change.{}", held.place);
    let means = if held.kind == Some(ChangeKind::SameScope) {
        Means::ALL
    } else {
        &[Means::Own, Means::Representative]
    };
    form.ask(
        ask::one(means, Means::id, words::means),
        format!("{prefix}.means"),
        "변경에 따라 평가한 방법",
        "아직 하지 않았으면 비워 둡니다.",
    );
    if held.evaluation.means.is_some() {
        let label = "그 평가를 마치거나 결과를 쓰기로 한 날";
        form.ask(
            Kind::Day,
            format!("{prefix}.day"),
            label,
            "아직이면 비워 둡니다.",
        );
        let importance = held.importance(input.task(context.today));
        evaluation(form, &prefix, &held.evaluation, importance);
    }
}

fn readings(form: &mut Form, input: &ProviderCalendarInput, context: Context<'_>) {
    form.group("원문이 열어 둔 것");
    let cycle = ask::one(CycleReading::ALL, CycleReading::id, words::cycle);
    form.ask(cycle, "cycle", "3년이 끝나는 날", words::CYCLE_OPEN);
    if input.asks_counting(context.today) {
        let note = format!("{} 가이드 제4장 2절 가.", counting::NOTE);
        form.ask(counting::kind(), Counting::QUESTION, counting::LABEL, note);
    }
    let overlap = ask::one(OverlapReading::ALL, OverlapReading::id, words::overlap);
    form.ask(
        overlap,
        "overlap",
        "다음 종합평가가 있는 해의 정기평가",
        words::OVERLAP_OPEN,
    );
    rare_readings(form, input, context);
}

/// What is open only where certain answers meet.
fn rare_readings(form: &mut Form, input: &ProviderCalendarInput, context: Context<'_>) {
    if asks_extension(input, context) {
        let kind = ask::one(
            ExtensionReading::ALL,
            ExtensionReading::id,
            words::extension,
        );
        let label = "늦게 공유된 다음 결과의 효과";
        form.ask(kind, "extension", label, words::EXTENSION_OPEN);
    }
    if input.asks_renewal(context.today) {
        let kind = ask::one(RenewalReading::ALL, RenewalReading::id, words::renewal);
        let label = "비중요 업무의 대표평가 결과 최신화";
        form.ask(kind, "renewal", label, words::RENEWAL_OPEN);
    }
    if input.changes.iter().any(Change::asks_boundary) {
        let kind = ask::one(BoundaryReading::ALL, BoundaryReading::id, words::boundary);
        let label = "’19.1.1. 이전이 그날도 포함하는지";
        form.ask(kind, "boundary", label, words::BOUNDARY_OPEN);
    }
}

/// Whether it matters how [`ExtensionReading`] is answered.
fn asks_extension(input: &ProviderCalendarInput, context: Context<'_>) -> bool {
    let results = &input.representatives;
    let in_time = results.iter().filter(|it| it.in_time == Some(true));
    in_time
        .into_iter()
        .any(|it| follows_late(input, it.place, context))
}

#[cfg(test)]
mod tests;
