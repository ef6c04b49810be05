//! The Korean words and sentences of `evidence`: one function or constant a sentence.

use super::{
    control,
    evidence_spot::{Place, Spotted},
    evidence_verify::State,
};
use crate::{
    domain::{Assessment, Evidence, EvidenceBody, EvidenceFile, Period, Redaction, Stamp},
    edit::{ActionText, ProfileText, TextTarget},
    text,
    workbench::{Misgivings, OpenProject, Spot},
};

/// No evidence is listed.
pub(super) const NONE_LISTED: &str = "보여 줄 증빙이 없습니다.";
/// Nothing looks like personal data.
pub(super) const NOTHING_FOUND: &str = "개인정보나 비밀값으로 보이는 것이 없습니다.";

/// Number and title.
pub(super) fn named(evidence: &Evidence) -> String {
    let number = text::evidence_number(&evidence.number);
    format!("{number} ‘{}’", evidence.title)
}

/// Kind and size of a file, or where the paper is.
pub(super) fn body(evidence: &Evidence) -> String {
    match &evidence.body {
        EvidenceBody::File(file) => {
            let (kind, length) = (text::media(file.media), grouped(file.length));
            let (width, height) = file.pixels;
            if file.media.is_picture() {
                format!("{kind} {width}×{height} · {length}바이트")
            } else {
                format!("{kind} · {length}바이트")
            }
        }
        EvidenceBody::Paper { place } => format!("종이 · 보관 장소 {place}"),
    }
}

/// When and where it was captured, as far as that is known.
pub(super) fn origin(evidence: &Evidence, period: Option<Period>) -> Vec<String> {
    let old = if evidence.is_older_than(period) {
        "(점검 기간 전)"
    } else {
        ""
    };
    let captured = evidence.captured.map(text::moment);
    let host = (!evidence.host.is_empty()).then(|| format!("캡처한 곳 {}", evidence.host));
    let captured = captured.map(|at| format!("캡처 {at}{old}"));
    captured.into_iter().chain(host).collect()
}

/// The controls that show it.
pub(super) fn users(controls: &[String]) -> String {
    if controls.is_empty() {
        "쓰는 항목 없음".to_owned()
    } else {
        format!("항목 {}", controls.join(", "))
    }
}

/// What was hidden, what may have to be, and what is kept of it.
pub(super) fn cleaning(
    assessment: &Assessment,
    evidence: &Evidence,
    suspects: usize,
) -> Vec<String> {
    let swept = evidence
        .swept
        .as_ref()
        .map(|swept| format!("훑어봄 {}", stamp(assessment, swept)));
    let unswept = evidence.is_unswept().then(|| "안 훑어봄".to_owned());
    let count = evidence.redactions.iter().filter(|it| it.hides()).count();
    let hidden = evidence
        .hidden()
        .map(|last| redactions(assessment, count, last));
    let suspects = (suspects > 0).then(|| format!("개인정보 의심 {suspects}곳"));
    let original = evidence.original.as_ref();
    let original = original.map(|_| "가리기 전 원본 보관".to_owned());
    [swept, unswept, hidden, suspects, original]
        .into_iter()
        .flatten()
        .collect()
}

fn redactions(assessment: &Assessment, count: usize, last: &Redaction) -> String {
    let (before, after) = (last.before.short(8), last.after.short(8));
    let stamp = stamp(assessment, &last.stamp);
    format!("가림 {count}번(마지막 {stamp}, SHA-256 {before}… → {after}…)")
}

fn stamp(assessment: &Assessment, stamp: &Stamp) -> String {
    let name = assessment.doer(*stamp).unwrap_or_default();
    let words = format!("{} {name}", text::moment(stamp.at));
    words.trim_end().to_owned()
}

/// The hash of a file.
pub(super) fn hash(file: &EvidenceFile) -> String {
    format!("SHA-256 {}", file.sha256)
}

/// A number with commas between the thousands.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// What must be looked at before something is handed out.
pub(super) fn misgivings(misgivings: Misgivings) -> Vec<String> {
    let mut suspects = suspects(misgivings.suspects);
    if let Some(sentence) = &mut suspects {
        sentence.push_str(" evidence scan 명령으로 볼 수 있습니다.");
    }
    let unread = (misgivings.unread > 0).then(|| {
        let count = misgivings.unread;
        format!("개인정보가 있는지 찾아보지 못한 글 파일이 {count}건 있습니다.")
    });
    unswept(misgivings.unswept)
        .into_iter()
        .chain(suspects)
        .chain(unread)
        .collect()
}

/// What a search has brought.
pub(super) fn scanned(misgivings: Misgivings) -> Vec<String> {
    let unswept = unswept(misgivings.unswept);
    suspects(misgivings.suspects)
        .into_iter()
        .chain(unswept)
        .collect()
}

fn unswept(count: usize) -> Option<String> {
    (count > 0).then(|| {
        format!(
            "가릴 것이 있는지 아직 훑어보지 않은 증빙이 {count}건 있습니다. 창의 훑어보기로 확인하십시오."
        )
    })
}

fn suspects(count: usize) -> Option<String> {
    (count > 0).then(|| format!("개인정보나 비밀값으로 보이는 곳이 {count}군데 있습니다."))
}

/// Plain texts that were not searched.
pub(super) fn unsearched(numbers: &[String]) -> String {
    format!(
        "너무 크거나 읽을 수 없어 개인정보를 찾아보지 못한 텍스트 증빙이 {}건 있습니다({}). 직접 열어 확인하십시오.",
        numbers.len(),
        numbers.join(", ")
    )
}

/// Something that looks like personal data.
pub(super) fn found(place: &str, kind: &str, shown: &str) -> String {
    format!("{place}: {kind} {}", in_short(shown))
}

/// One line of a text that may have many.
fn in_short(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut chars = text.lines().next().unwrap_or_default().chars();
    let mut short: String = chars.by_ref().take(LONGEST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// Where something stands, with the control or the evidence it belongs to.
pub(super) fn place(project: &OpenProject, spotted: &Spotted<'_>) -> String {
    let evidence = spotted
        .evidence
        .and_then(|id| project.assessment().evidence(id));
    let evidence = evidence.map(|it| text::evidence_number(&it.number));
    let control = spotted.control.map(|key| control::written(project, key));
    let word = match spotted.place {
        Place::Text(spot) => spot_word(spot),
        Place::Content => "파일 내용",
    };
    let line = spotted.line.map(|line| format!("{line}줄"));
    let parts = [evidence, control, Some(word.to_owned()), line];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" ")
}

fn spot_word(spot: &Spot) -> &'static str {
    match spot {
        Spot::Field(target) => field_word(target),
        Spot::PersonName(_) => "참여자 이름",
        Spot::PersonRole(_) => "참여자 직책·부서",
        Spot::OwnTitle(_) => "자체 항목 제목",
        Spot::OwnRequirement(_) => "자체 항목 요구사항",
        Spot::OwnDuty(..) => "자체 항목 점검기준",
        Spot::FileName(_) => "원래 파일 이름",
        Spot::LastYear(_) => "지난번 글",
    }
}

fn field_word(target: &TextTarget) -> &'static str {
    match target {
        TextTarget::Profile(text) => profile_word(*text),
        TextTarget::Criterion(..) => "점검기준",
        TextTarget::Reason(_) => "해당없음 사유",
        TextTarget::Summary(_) => "결과 요약",
        TextTarget::Action(_, _, ActionText::Owner) => "이행계획 담당",
        TextTarget::Action(_, _, ActionText::What) => "이행계획 내용",
        TextTarget::Label(..) => "점검결과 이름",
        TextTarget::Answer(..) => "절차 계산의 답",
        TextTarget::Title(_) => "증빙 제목",
        TextTarget::Description(_) => "증빙 설명",
        TextTarget::Host(_) => "캡처한 곳",
        TextTarget::Place(_) => "보관 장소",
    }
}

fn profile_word(text: ProfileText) -> &'static str {
    match text {
        ProfileText::Name => "개요 프로젝트 이름",
        ProfileText::Institution => "개요 기관",
        ProfileText::Representative => "개요 대표자",
        ProfileText::BusinessNumber => "개요 사업자등록번호",
        ProfileText::Department => "개요 담당 부서",
        ProfileText::Service => "개요 서비스",
        ProfileText::Api => "개요 API",
        ProfileText::DocumentNumber => "개요 문서번호",
        ProfileText::Edition => "개요 판",
    }
}

/// Whether a file, and the one that is kept of it, are what they should be.
pub(super) fn checked(file: Option<State>, original: Option<State>) -> String {
    let file = file.map_or("종이", state);
    original.map_or_else(
        || file.to_owned(),
        |original| format!("{file}, 가리기 전 원본 {}", state(original)),
    )
}

fn state(state: State) -> &'static str {
    match state {
        State::Ok => "이상 없음",
        State::Missing => "없거나 읽을 수 없음",
        State::Changed => "내용이 바뀜",
    }
}

/// One evidence of a check, with the others that have the very same file.
pub(super) fn checked_line(number: &str, title: &str, states: &str, same: &[String]) -> String {
    let line = format!("{number} ‘{title}’: {states}");
    if same.is_empty() {
        line
    } else {
        format!("{line} (같은 파일: {})", same.join(", "))
    }
}
