//! Every word of the window. Words of domain values are in `crate::text`.

use crate::{
    domain::{ControlFilter, DateTime, Tally},
    store::{RecoveryOffer, ThemeChoice},
    text,
    workbench::SaveState,
};

pub(super) const APP: &str = "점검대";
pub(super) const TAGLINE: &str = "핀테크기업의 자체 보안점검을 한 대의 노트북에서, 네트워크 없이";
pub(super) const PROJECT_FILES: &str = "점검대 프로젝트";
pub(super) const PDF_FILES: &str = "PDF 문서";
pub(super) const EVIDENCE_FILES: &str = "증빙(그림, PDF, DOCX, XLSX, PPTX, HWP, 텍스트)";
pub(super) const ALL_FILES: &str = "모든 파일";

pub(super) const NEW: &str = "새 프로젝트";
pub(super) const OPEN: &str = "열기";
pub(super) const SAMPLE: &str = "예제 열기";
pub(super) const RECENT: &str = "최근에 연 프로젝트";
pub(super) const NO_RECENT: &str = "아직 연 프로젝트가 없습니다.";
pub(super) const FORGET: &str = "목록에서 빼기";
pub(super) const RECOVER: &str = "복구";
pub(super) const DISCARD: &str = "버리기";
pub(super) const DISCARD_SURE: &str = "정말 버리기";
pub(super) const RECOVERY: &str = "저장하지 못하고 끝난 작업이 있습니다";
pub(super) const LATER: &str = "나중에";
pub(super) const RECOVERY_BODY: &str =
    "복구하면 지금 연 파일 대신 그 작업이 열립니다. 나중에 하려면 첫 화면에서 복구할 수 있습니다.";
pub(super) const LOCAL_ONLY: &str =
    "계정도 서버도 없습니다. 모든 내용은 이 컴퓨터의 파일 하나에만 저장됩니다.";
pub(super) const OPENING: &str = "여는 중…";

pub(super) const CREATE: &str = "만들기";
pub(super) const CANCEL: &str = "취소";
pub(super) const CLOSE: &str = "닫기";
pub(super) const SAVE: &str = "저장";
pub(super) const SAVE_AS: &str = "다른 이름으로 저장";
pub(super) const CLOSE_PROJECT: &str = "프로젝트 닫기";
pub(super) const DO_NOT_SAVE: &str = "저장하지 않음";
pub(super) const UNSAVED: &str = "저장하지 않은 변경이 있습니다";
pub(super) const UNSAVED_BODY: &str = "저장하지 않으면 아직 파일에 없는 내용을 잃습니다.";
pub(super) const UNDO: &str = "실행 취소";
pub(super) const REDO: &str = "다시 실행";
pub(super) const REPORT: &str = "보고서 내보내기";
pub(super) const REPORTING: &str = "보고서 만드는 중…";
pub(super) const CHECK_FIRST: &str = "제출 전 점검";
pub(super) const NOTHING_LACKS: &str = "빠진 것이 없습니다. 제출할 수 있습니다.";
pub(super) const VERIFY: &str = "증빙 해시 확인";
pub(super) const SETTINGS: &str = "설정";
pub(super) const HELP: &str = "도움말";
pub(super) const MENU: &str = "메뉴";
pub(super) const SEARCH_HINT: &str = "항목, 증빙, 계획 찾기 (ㅈㄱㅌㅈ)";
pub(super) const SEARCH: &str = "찾기";

pub(super) const OVERVIEW: &str = "개요";
pub(super) const CHECK: &str = "점검";

pub(super) const INSTITUTION: &str = "이용기관";
pub(super) const INSTITUTION_NAME: &str = "기관 이름";
pub(super) const REPRESENTATIVE: &str = "대표자";
pub(super) const BUSINESS_NUMBER: &str = "사업자등록번호";
pub(super) const DEPARTMENT: &str = "담당 부서";
pub(super) const SERVICE: &str = "점검 대상 서비스";
pub(super) const API: &str = "이용하는 오픈API";
pub(super) const PERIOD: &str = "점검 기간";
pub(super) const PERIOD_START: &str = "시작일";
pub(super) const PERIOD_END: &str = "종료일";
pub(super) const PROJECT_NAME: &str = "프로젝트 이름";
pub(super) const PROJECT_NAME_HINT: &str = "비워 두면 기관 이름과 연도로 짓습니다";
pub(super) const PERSONS: &str = "참여자";
pub(super) const PERSON_NAME: &str = "이름";
pub(super) const PERSON_ROLE: &str = "직책·부서";
pub(super) const PERSON_PART: &str = "역할";
pub(super) const ADD_PERSON: &str = "참여자 추가";
pub(super) const REMOVE: &str = "빼기";
pub(super) const CATALOGS: &str = "점검 기준";
pub(super) const NEED_INSTITUTION: &str = "기관 이름을 적으십시오.";
pub(super) const NEED_CATALOG: &str = "점검 기준을 하나 이상 고르십시오.";
pub(super) const PERIOD_REVERSED: &str = "종료일이 시작일보다 빠릅니다.";
pub(super) const PERIOD_HALF: &str = "시작일과 종료일을 모두 적거나 모두 비우십시오.";
pub(super) const DOCUMENT: &str = "보고서 정보";
pub(super) const DOCUMENT_NUMBER: &str = "문서번호";
pub(super) const EDITION: &str = "판";
pub(super) const CONFIDENTIAL: &str = "대외비 표시";
pub(super) const APPROVAL: &str = "결재란 이름 (쉼표로 구분)";
pub(super) const PROGRESS: &str = "진행 상황";
pub(super) const RATE: &str = "이행률";
pub(super) const RATE_FORMULA: &str = "비율 = 충족(이행, 양호 등) ÷ (전체 − 해당없음), 소수점 아래 버림. 해당없음과 미점검은 충족으로 세지 않습니다.";
pub(super) const FIELD: &str = "점검분야";
pub(super) const TOTAL: &str = "전체";
pub(super) const AT_WORK: &str = "지금 작업하는 사람";
pub(super) const NOBODY: &str = "정하지 않음";

pub(super) const CRITERIA: &str = "점검기준";
pub(super) const EVIDENCE: &str = "증빙자료";
pub(super) const RESULT: &str = "점검결과";
pub(super) const SUMMARY: &str = "결과 요약";
pub(super) const PLAN: &str = "이행계획";
pub(super) const ADD_CRITERION: &str = "기준 추가";
pub(super) const ADD_ADVICE: &str = "권고 사항 추가";
pub(super) const CRITERION: &str = "점검기준 내용";
pub(super) const MET: &str = "충족";
pub(super) const NOT_APPLICABLE: &str = "해당없음";
pub(super) const REASON: &str = "해당없음 사유";
pub(super) const REASON_HINT: &str = "해당하지 않는 까닭을 적으십시오. 이행으로 세지 않습니다.";
pub(super) const SUMMARY_HINT: &str =
    "점검기준마다 충족·미충족의 근거를 증빙 번호와 함께 적으십시오.";
pub(super) const ADD_PLAN: &str = "계획 추가";
pub(super) const DUE: &str = "목표시기";
pub(super) const OWNER: &str = "담당";
pub(super) const WHAT: &str = "세부 이행계획";
pub(super) const STATE: &str = "상태";
pub(super) const REMOVE_PLAN: &str = "계획 빼기";
pub(super) const PASTE: &str = "붙여넣기";
pub(super) const CHOOSE_FILES: &str = "파일 선택";
pub(super) const DROP_HERE: &str = "여기에 놓으면 이 항목의 증빙으로 붙입니다";
pub(super) const IMPORTING: &str = "첨부하는 중…";
pub(super) const EVIDENCE_TITLE: &str = "증빙 제목";
pub(super) const DETACH: &str = "증빙 빼기";
pub(super) const VIEW: &str = "크게 보기";
pub(super) const LOADING: &str = "그림을 읽는 중…";
pub(super) const NO_PICTURE: &str = "그림을 읽을 수 없음";

pub(super) const GUIDANCE: &str = "세부설명";
pub(super) const EXAMPLES: &str = "점검자료";
pub(super) const REFERENCES: &str = "참고법규";
pub(super) const RECOVERED: &str = "복원한 곳";
pub(super) const UNCERTAIN: &str = "원문이 불명확한 곳";
pub(super) const UNCLEAR: &str = "판독 불확실";
pub(super) const NO_GUIDANCE: &str = "원문에서 읽을 수 있는 세부설명이 없습니다.";
pub(super) const NO_MATCH: &str = "조건에 맞는 항목이 없습니다.";
pub(super) const SHOW_ALL: &str = "전체 보기";
pub(super) const COLLAPSE_LIST: &str = "목록 접기/펴기";
pub(super) const COLLAPSE_REFERENCE: &str = "설명 접기/펴기";

pub(super) const THEME: &str = "밝기";
pub(super) const TEXT_SIZE: &str = "글자 크기";
pub(super) const LARGER: &str = "크게";
pub(super) const SMALLER: &str = "작게";

pub(super) const FIT: &str = "화면에 맞춤";
pub(super) const ACTUAL: &str = "실제 크기";
pub(super) const ZOOM_IN: &str = "확대";
pub(super) const ZOOM_OUT: &str = "축소";
pub(super) const PREVIOUS: &str = "이전";
pub(super) const NEXT: &str = "다음";
pub(super) const KEY_HINT: &str = "이전 Alt ↑ · 다음 Alt ↓ · F1 도움말";

/// The keys and what they do, for the help.
pub(super) const KEYS: [(&str, &str); 23] = [
    ("Alt ↑ / Alt ↓", "이전 / 다음 항목"),
    (
        "1 · 2 · 3 · 4 (글 쓰는 중에는 Alt와 함께)",
        "점검결과를 차례대로 고르기 (예: 이행 · 부분이행 · 미이행 · 해당없음)",
    ),
    ("Ctrl V", "캡처한 화면을 보고 있는 항목의 증빙으로 붙이기"),
    ("Ctrl Shift A / Ctrl Shift C", "증빙 파일 선택 / 화면 캡처"),
    (
        "Ctrl Shift H",
        "증빙 훑어보기: Space 가릴 것 없음, M 가리기, ← → 넘기기",
    ),
    (
        "증빙을 크게 볼 때 M · 0 · 1 · ← →",
        "가리기 · 화면에 맞춤 · 실제 크기 · 앞뒤 증빙",
    ),
    ("Ctrl Shift I", "연결된 항목의 답 이어받기"),
    ("0 · Alt 0", "지난번 답이 지금도 같음을 확인"),
    ("Ctrl F", "찾기 (초성으로도 찾습니다)"),
    (
        "Ctrl 1 … 5",
        "거르기: 전체 · 미점검 · 미흡 · 증빙 없음 · 계획 없음",
    ),
    ("Ctrl Z / Ctrl Y", "실행 취소 / 다시 실행"),
    ("Ctrl S / Ctrl Shift S", "저장 / 다른 이름으로 저장"),
    ("Ctrl N / Ctrl O", "새 프로젝트 / 열기"),
    ("Ctrl E / Ctrl P", "보고서 내보내기 / 인쇄"),
    ("Ctrl Shift L", "제출 전 점검"),
    (
        "F2 / F3 / F4 / F5 / F7 / F8",
        "개요 / 점검 / 기준 / 증빙 / 보고서 / 절차 화면",
    ),
    (
        "Ctrl Shift P",
        "점검에서 보고서의 그 쪽으로, 보고서에서 그 항목으로",
    ),
    (
        "보고서에서 Ctrl 0 · 1 · 2, Ctrl + / −",
        "100 % · 쪽 맞춤 · 폭 맞춤, 크게 / 작게",
    ),
    ("F6", "밝기 바꾸기"),
    ("Ctrl + / Ctrl − / Ctrl 0", "글자 크게 / 작게 / 처음 크기로"),
    (
        "Tab, Shift Tab, Enter, Space",
        "모든 단추와 입력란으로 옮겨 가서 누르기",
    ),
    ("F1", "도움말"),
    ("Esc", "닫기"),
];

/// Title of the window.
pub(super) fn window_title(project: Option<&str>) -> String {
    project.map_or_else(|| APP.to_owned(), |name| format!("{name} — {APP}"))
}

/// How far the assessment is: `33 / 42 점검 · 이행률 71 %`.
pub(super) fn progress(tally: Tally) -> String {
    let done = format!("{} / {} 점검", tally.done(), tally.total());
    match tally.rate_percent() {
        Some(percent) => format!("{done} · {RATE} {percent} %"),
        None => done,
    }
}

/// A filter with how many controls it admits.
pub(super) fn filter(filter: ControlFilter, count: usize) -> String {
    format!("{} {count}", text::control_filter(filter))
}

/// What the status line says about saving.
pub(super) fn save_state(state: SaveState) -> String {
    match state {
        SaveState::Saving => "저장 중…".to_owned(),
        SaveState::Saved(Some(at)) => format!("저장됨 {} · 검증됨", text::clock(at)),
        SaveState::Saved(None) => "저장됨".to_owned(),
        SaveState::Changed => "저장 안 됨 · 복구 기록 중".to_owned(),
        SaveState::ReadOnly => "읽기 전용 · 복구 기록 중".to_owned(),
        SaveState::Never => "파일 없음 · 복구 기록 중".to_owned(),
    }
}

/// What a crashed session left.
pub(super) fn offer(offer: &RecoveryOffer) -> String {
    let name = if offer.locked {
        "암호로 보호된 프로젝트"
    } else if offer.name.is_empty() {
        "이름 없는 프로젝트"
    } else {
        &offer.name
    };
    let place = offer.path.as_ref().map_or_else(
        || "저장한 적 없음".to_owned(),
        |path| path.display().to_string(),
    );
    let pictures = if offer.pictures > 0 {
        format!(", 증빙 파일 {}개", offer.pictures)
    } else {
        String::new()
    };
    format!(
        "{name} — 저장하지 않은 변경 {}건{pictures} ({place})",
        offer.changes
    )
}

/// Closes all sentences.
pub(super) fn close_all(count: usize) -> String {
    format!("알림 {count}건 모두 닫기")
}

/// How many evidences a control has.
pub(super) fn evidence_count(count: usize) -> String {
    format!("증빙 {count}")
}

/// Light, dark, or as the system has it.
pub(super) fn theme(choice: ThemeChoice) -> &'static str {
    match choice {
        ThemeChoice::System => "시스템",
        ThemeChoice::Light => "밝게",
        ThemeChoice::Dark => "어둡게",
    }
}

/// A size in percent.
pub(super) fn percent(percent: u16) -> String {
    format!("{percent} %")
}

/// Title of a picture from the clipboard.
pub(super) fn captured_title(at: DateTime) -> String {
    format!("화면 캡처 {}", text::moment(at))
}

/// When an evidence was captured.
pub(super) fn captured(at: Option<DateTime>) -> String {
    at.map_or_else(|| "캡처 시각 모름".to_owned(), text::moment)
}

/// The shortcut after the name of an action.
pub(super) fn with_key(name: &str, key: &str) -> String {
    format!("{name} ({key})")
}

/// Undo or redo with the name of the step.
pub(super) fn turn(name: &str, deed: Option<&str>) -> String {
    deed.map_or_else(|| name.to_owned(), |deed| format!("{name}: {deed}"))
}

/// How many controls lack something.
pub(super) fn lacking(count: usize) -> String {
    format!("{CHECK_FIRST} {count}")
}

/// A place among several: `2 / 5`.
pub(super) fn place(index: usize, count: usize) -> String {
    format!("{} / {count}", index + 1)
}

/// Size of a picture and of its view.
pub(super) fn zoom(scale: f32, width: u32, height: u32) -> String {
    format!("{:.0} % · {width}×{height}", scale * 100.0)
}
