//! The words of the window that concern evidence.

use crate::{
    domain::{Assessment, ControlKey, Evidence, EvidenceFile, Redaction, Stamp},
    gui::capture::{CaptureError, Choice, Reason, Target},
    text,
    workbench::{GalleryFilter, Misgivings, Spot, Suspect},
};

pub(super) const GALLERY: &str = "증빙";
pub(super) const GALLERY_HINT: &str = "번호, 제목, 설명, 캡처한 곳 찾기";
pub(super) const ONLY_CONTROL: &str = "보고 있는 항목";
pub(super) const NO_EVIDENCE: &str =
    "아직 증빙이 없습니다. 점검 화면에서 캡처한 화면을 Ctrl V로 붙이거나 파일을 끌어다 놓으십시오.";
pub(super) const NO_MATCH: &str = "조건에 맞는 증빙이 없습니다.";
pub(super) const CHOOSE: &str = "증빙을 고르면 여기에 설명과 기록이 나옵니다.";
pub(super) const SWEEP: &str = "훑어보기";
pub(super) const EXPORT: &str = "증빙 폴더 내보내기";
pub(super) const EXPORT_ZIP: &str = "증빙 ZIP 내보내기";
pub(super) const EXPORTING: &str = "증빙 내보내는 중…";
pub(super) const REDACTING: &str = "가리는 중…";
pub(super) const PAPER: &str = "종이로 보관";
pub(super) const PAPER_TITLE: &str = "문서 이름";
pub(super) const PAPER_TITLE_HINT: &str = "예: 정보보호 서약서 원본";
pub(super) const PLACE: &str = "보관 장소";
pub(super) const PLACE_HINT: &str = "예: 경영지원팀 문서고 3번 캐비닛, 보안서약 철";
pub(super) const PAPER_WHY: &str =
    "종이로만 있는 증빙은 이름과 보관 장소를 적어 두면 목록과 보고서에 번호가 붙어 나옵니다.";
pub(super) const ADD: &str = "붙이기";
pub(super) const CAPTURE: &str = "화면 캡처";
pub(super) const DESCRIPTION: &str = "설명";
pub(super) const DESCRIPTION_HINT: &str = "무엇이 보이는 증빙인지, 어디를 보아야 하는지";
pub(super) const CAPTURED_ON: &str = "캡처한 날";
pub(super) const HOST: &str = "캡처한 곳";
pub(super) const HOST_HINT: &str = "예: 운영 방화벽 콘솔, WEB01";
pub(super) const HOST_ONCE: &str = "다음 증빙에도 그대로 씁니다";
pub(super) const USERS: &str = "쓰는 항목";
pub(super) const NO_USERS: &str = "쓰는 항목이 없습니다.";
pub(super) const SHARE_HINT: &str = "항목 번호나 제목을 적어 더하기";
pub(super) const SHARE_HERE: &str = "보고 있는 항목에도 쓰기";
pub(super) const HISTORY: &str = "기록";
pub(super) const HIDE: &str = "가리기";
pub(super) const NOTHING_TO_HIDE: &str = "가릴 것 없음";
pub(super) const SWEPT_BACK: &str = "다시 훑어보기";
pub(super) const OPEN_FILE: &str = "파일 열기";
pub(super) const SAVE_COPY: &str = "복사본 저장";
pub(super) const REMOVE: &str = "증빙 지우기";
pub(super) const BEFORE: &str = "가리기 전";
pub(super) const AFTER: &str = "가린 뒤";
pub(super) const RESTORE: &str = "원본으로 되돌리기";
pub(super) const FORGET: &str = "원본 지우기";
pub(super) const ORIGINAL_WARNING: &str = "가리기 전 원본이 프로젝트 파일 안에 있습니다. 보고서와 증빙 폴더에는 나가지 않지만, 프로젝트 파일을 건네기 전에 지우십시오.";
pub(super) const CLEARED: &str = "확인함";
pub(super) const CLEARED_HINT: &str =
    "개인정보가 아니거나 남겨도 되는 값입니다. 같은 값은 다시 묻지 않습니다.";
pub(super) const MASK_ALL: &str = "파일에서 모두 가리기";
pub(super) const NOT_SEARCHED: &str =
    "너무 크거나 읽을 수 없어 개인정보를 찾아보지 못했습니다. 직접 열어 확인하십시오.";
pub(super) const DOCUMENT_BY_EYE: &str = "문서 안은 자동으로 살피지 않습니다. 열어서 가릴 것이 있는지 확인하고, 있으면 가린 파일로 바꿔 붙이십시오.";
pub(super) const PICTURE_TAB: &str = "증빙";
pub(super) const NO_PICTURES: &str = "이 항목에 붙인 증빙이 없습니다.";
pub(super) const SWEPT_ALL: &str = "모든 증빙을 훑어보았습니다.";
pub(super) const SWEEP_WHY: &str = "그림마다 고객 이름, 주민등록번호, 계좌번호, 비밀번호처럼 남이 보면 안 되는 것이 있는지 보십시오.";
pub(super) const TEXT_WHY: &str =
    "글에서 찾은 것을 아래에 모았습니다. 찾지 못하는 것도 있으니 왼쪽의 글을 훑어보십시오.";
pub(super) const SKIP: &str = "건너뛰기";
pub(super) const STOP: &str = "그만 보기";
pub(super) const HAND_OUT: &str = "내보내기 전에 확인할 것이 있습니다";
pub(super) const HAND_OUT_ANYWAY: &str = "그래도 내보내기";
pub(super) const SHOW_SUSPECTS: &str = "찾은 것 보기";
pub(super) const SUSPECTS: &str = "개인정보·비밀값으로 보이는 것";
pub(super) const NO_SUSPECTS: &str = "개인정보나 비밀값으로 보이는 것이 없습니다.";
pub(super) const DUPLICATE: &str = "이미 있는 파일입니다";
pub(super) const SHARE: &str = "함께 쓰기";
pub(super) const SEPARATE: &str = "새 번호로 붙이기";
pub(super) const DROP: &str = "붙이지 않기";
pub(super) const NO_CLIPBOARD_PICTURE: &str = "클립보드에 그림이나 파일이 없습니다. 화면을 캡처한 뒤(Windows는 Win+Shift+S) 다시 붙이십시오. 글은 입력란을 누른 뒤에 붙이십시오.";
pub(super) const NO_CONTROL: &str = "증빙을 붙일 항목을 먼저 고르십시오.";
pub(super) const PARTS_HIDDEN: &str = "가림";
pub(super) const OLD: &str = "기간 전";
pub(super) const UNSWEPT: &str = "안 훑어봄";
pub(super) const ORIGINAL: &str = "원본 보관";
pub(super) const ON_PAPER: &str = "종이";
pub(super) const LOST: &str = "손상됨";
pub(super) const SUSPECT: &str = "개인정보?";
pub(super) const UNUSED: &str = "안 쓰임";
pub(super) const VERIFIED: &str = "증빙 해시 확인됨";

/// The filters of the gallery.
pub(super) fn filter(filter: GalleryFilter, count: usize) -> String {
    let name = match filter {
        GalleryFilter::All => "전체",
        GalleryFilter::Unswept => "안 훑어봄",
        GalleryFilter::Suspect => "개인정보 의심",
        GalleryFilter::Old => "기간 전 캡처",
        GalleryFilter::Unused => "안 쓰임",
        GalleryFilter::Document => "문서·텍스트",
        GalleryFilter::Paper => "종이",
        GalleryFilter::Original => "원본 보관",
        GalleryFilter::Lost => LOST,
    };
    format!("{name} {count}")
}

/// A button that says how many there are.
pub(super) fn counted(name: &str, count: usize) -> String {
    if count == 0 {
        name.to_owned()
    } else {
        format!("{name} {count}")
    }
}

/// Kind, size and pixels of a file.
pub(super) fn file(file: &EvidenceFile) -> String {
    let kind = text::media(file.media);
    let size = size(file.length);
    if file.media.is_picture() {
        let (width, height) = file.pixels;
        return format!("{kind} · {width}×{height} · {size}");
    }
    format!("{kind} · {size}")
}

/// A number of bytes for people.
pub(super) fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => {
            let tenths = bytes / 100_000;
            format!("{}.{} MB", tenths / 10, tenths % 10)
        }
    }
}

/// Who did something, and when.
pub(super) fn stamp(assessment: &Assessment, deed: &str, stamp: &Stamp) -> String {
    let name = assessment.doer(*stamp).unwrap_or_default();
    let words = format!("{deed} {} {name}", text::moment(stamp.at));
    words.trim_end().to_owned()
}

/// What was hidden, when, by whom, and the files before and after.
pub(super) fn redaction(assessment: &Assessment, redaction: &Redaction) -> String {
    let mut what = Vec::new();
    if redaction.hidden > 0 {
        what.push(format!("{}곳 가림", redaction.hidden));
    }
    if redaction.cropped {
        what.push("잘라 냄".to_owned());
    }
    if what.is_empty() {
        what.push("표시하거나 되돌림".to_owned());
    }
    let deed = what.join(", ");
    let stamp = stamp(assessment, &deed, &redaction.stamp);
    let (before, after) = (redaction.before.short(8), redaction.after.short(8));
    format!("{stamp} (SHA-256 {before}… → {after}…)")
}

/// When the file was looked through.
pub(super) fn swept(assessment: &Assessment, evidence: &Evidence) -> String {
    evidence.swept.as_ref().map_or_else(
        || "가릴 것이 있는지 아직 훑어보지 않음".to_owned(),
        |swept| stamp(assessment, "훑어봄", swept),
    )
}

/// Something that looks like personal data, beside its field.
pub(super) fn suspect(suspect: &Suspect) -> String {
    format!(
        "{} 보입니다: {}",
        text::as_what(text::identifier(suspect.kind)),
        shown(&suspect.words)
    )
}

/// The words of a suspect, on one line and not too long.
fn shown(words: &str) -> String {
    let line = words.lines().next().unwrap_or_default();
    let short: String = line.chars().take(40).collect();
    if short.len() < words.len() {
        format!("{short}…")
    } else {
        short
    }
}

/// A suspect in the content of a file, with its line.
pub(super) fn in_line(line: usize, words: &Suspect) -> String {
    format!("{line}줄: {}", suspect(words))
}

/// Where a text stands, for the list of suspects.
pub(super) fn place(spot: &Spot) -> &'static str {
    use crate::edit::{ActionText, TextTarget};
    match spot {
        Spot::Field(TextTarget::Profile(_)) => "개요",
        Spot::Field(TextTarget::Criterion(..)) => "점검기준",
        Spot::Field(TextTarget::Reason(_)) => "해당없음 사유",
        Spot::Field(TextTarget::Summary(_)) => "결과 요약",
        Spot::Field(TextTarget::Action(_, _, ActionText::Owner)) => "이행계획 담당",
        Spot::Field(TextTarget::Action(_, _, ActionText::What)) => "이행계획 내용",
        Spot::Field(TextTarget::Label(..)) => "점검결과 이름",
        Spot::Field(TextTarget::Answer(..)) => "절차 계산의 답",
        Spot::Field(TextTarget::Title(_)) => "증빙 제목",
        Spot::Field(TextTarget::Description(_)) => "증빙 설명",
        Spot::Field(TextTarget::Host(_)) => "캡처한 곳",
        Spot::Field(TextTarget::Place(_)) => "보관 장소",
        Spot::PersonName(_) | Spot::PersonRole(_) => "참여자",
        Spot::OwnTitle(_) | Spot::OwnRequirement(_) | Spot::OwnDuty(..) => "자체 항목",
        Spot::FileName(_) => "원래 파일 이름",
        Spot::LastYear(_) => "지난번 글",
    }
}

/// What must be looked at before something is handed out.
pub(super) fn misgivings(misgivings: Misgivings) -> Vec<String> {
    let mut lines = Vec::new();
    if misgivings.unswept > 0 {
        lines.push(format!(
            "가릴 것이 있는지 훑어보지 않은 증빙이 {}건 있습니다.",
            misgivings.unswept
        ));
    }
    if misgivings.suspects > 0 {
        lines.push(format!(
            "개인정보나 비밀값으로 보이는 곳이 {}군데 있습니다.",
            misgivings.suspects
        ));
    }
    if misgivings.unread > 0 {
        lines.push(format!(
            "개인정보가 있는지 찾아보지 못한 글 파일이 {}건 있습니다.",
            misgivings.unread
        ));
    }
    lines
}

/// A file that is in the project already.
pub(super) fn duplicate(name: &str, same: &Evidence) -> String {
    format!(
        "‘{name}’은(는) {} ‘{}’와 같은 파일입니다. 함께 쓰면 같은 번호로 두 항목에 나오고, 보고서에는 한 번만 실립니다.",
        text::evidence_number(&same.number),
        same.title
    )
}

/// How far the check of hashes is.
pub(super) fn verifying(done: u64, all: u64) -> String {
    let percent = done.saturating_mul(100).checked_div(all).unwrap_or(100);
    format!("해시 확인 중 {percent} %")
}

pub(super) const CAPTURE_WHY: &str =
    "고르면 점검대 창이 잠시 내려가고, 고른 화면이 보고 있는 항목의 증빙으로 붙습니다.";
pub(super) const SCREENS: &str = "화면 전체";
pub(super) const WINDOWS: &str = "창 하나";
pub(super) const NOTHING_TO_CAPTURE: &str = "캡처할 수 있는 화면이나 창이 없습니다.";

/// A screen or a window to capture.
pub(super) fn choice(choice: &Choice) -> String {
    let (width, height) = choice.size;
    let title = match (choice.title.trim(), choice.kind) {
        ("", Target::Screen) => "화면",
        ("", Target::Window) => "이름 없는 창",
        (title, _) => title,
    };
    let short: String = title.chars().take(60).collect();
    format!("{short} ({width}×{height})")
}

/// A capture that failed.
pub(super) fn not_captured(error: &CaptureError) -> String {
    let next = "화면을 다른 방법으로 캡처한 뒤 Ctrl V로 붙이거나 파일을 끌어다 놓으십시오.";
    match error {
        CaptureError::NotAvailable(Reason::NoPortal) => {
            format!(
                "이 데스크톱은 프로그램이 화면을 캡처하게 해 주지 않습니다(xdg-desktop-portal의 Screenshot 없음). {next}"
            )
        }
        CaptureError::NotAvailable(Reason::Depth(bits)) => {
            format!("화면이 {bits}비트 색이라 여기서는 캡처할 수 없습니다. {next}")
        }
        CaptureError::NotAvailable(_) => {
            format!("이 시스템에서는 프로그램 안에서 화면을 캡처할 수 없습니다. {next}")
        }
        CaptureError::Denied => {
            format!("화면 캡처가 취소되었거나 허락되지 않아 붙이지 않았습니다. {next}")
        }
        CaptureError::Gone => {
            "고른 창이나 화면이 없어져 캡처하지 못했습니다. 창을 다시 열고 캡처하십시오.".to_owned()
        }
        CaptureError::Failed(reason) => format!("화면을 캡처하지 못했습니다({reason}). {next}"),
    }
}

/// A file that the system's dialog has left.
pub(super) fn left_behind(path: &std::path::Path) -> String {
    format!(
        "캡처는 붙였지만 시스템이 만든 파일 ‘{}’을(를) 지우지 못했습니다. 가릴 것이 보이는 그림이니 직접 지우십시오.",
        path.display()
    )
}

/// The content of a file, where the place of something found is told.
pub(super) const CONTENT: &str = "파일 내용";

/// A plain text that is not shown here.
pub(super) const NOT_SHOWN: &str = "여기서 보여 줄 수 없는 글입니다. 파일 열기로 보십시오.";

/// For which control something is added.
pub(super) fn for_control(key: &ControlKey) -> String {
    format!("항목 {}에 붙입니다.", key.control)
}

/// That a file was looked through, or had parts hidden.
pub(super) fn swept_short(evidence: &Evidence) -> &'static str {
    if evidence.hidden().is_none() {
        "가릴 것 없음으로 확인함"
    } else {
        "가림 처리함"
    }
}

/// A place in the sweep.
pub(super) fn sweeping(index: usize, count: usize) -> String {
    format!("{SWEEP} {} / {count}", index + 1)
}
