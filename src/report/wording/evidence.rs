//! The words about evidence.

/// Above the evidence list; `leaf` is the catalog's word for a control.
#[must_use]
pub fn evidence_lead(leaf: &str) -> String {
    format!("증빙자료는 {leaf} 번호와 일련번호로 식별하며, 담긴 파일은 SHA-256 값으로 확인한다.")
}

/// Above the evidence list of several catalogs.
pub const EVIDENCE_LEAD_OF_SEVERAL: &str = "증빙자료의 번호는 처음 첨부한 항목의 번호와 일련번호이다. 여러 항목에 쓰인 증빙자료도 한 번만 싣고 쓰인 항목을 \
     모두 적었다. 담긴 파일은 SHA-256 값으로 확인한다.";

/// Behind the caption of a small picture that shows its beginning alone.
pub const TOP_OF_PICTURE: &str = " · 윗부분";
/// The same of a very wide one.
pub const LEFT_OF_PICTURE: &str = " · 왼쪽 부분";

/// Which part of a picture in several frames stands here.
#[must_use]
pub fn picture_part(part: usize, count: usize) -> String {
    format!(" ({part}/{count})")
}

/// How much of the part before is shown again; nothing in the first.
#[must_use]
pub fn picture_overlap(part: usize, pixels: u32) -> String {
    if part == 1 {
        String::new()
    } else {
        format!(" · 앞부분과 {pixels}픽셀 겹침")
    }
}

/// How the panes of a frame go on from one another.
#[must_use]
pub fn picture_panes(down: bool, pixels: u32) -> String {
    let way = if down {
        "위에서 아래로"
    } else {
        "왼쪽에서 오른쪽으로"
    };
    format!(" · {way} 이어지며 {pixels}픽셀씩 겹침")
}

/// An evidence was captured before the period of the assessment.
pub const OLD_EVIDENCE: &str = "점검 기간 전에 수집함";

/// An evidence came along from last year.
pub const OF_LAST_YEAR: &str = "지난번 증빙";

/// The file of an evidence is lost, in a word.
pub const LOST: &str = "손상됨";

/// The file of an evidence is lost, and when that was noted.
#[must_use]
pub fn lost(date: &str) -> String {
    format!("{LOST}: 파일을 잃음({date} 기록)")
}

/// When parts of an evidence were hidden.
#[must_use]
pub fn redacted(date: &str) -> String {
    format!("일부를 가림({date})")
}

/// Where an evidence on paper is kept.
#[must_use]
pub fn on_paper(place: &str) -> String {
    match place.trim() {
        "" => "종이로 보관".to_owned(),
        place => format!("종이로 보관: {place}"),
    }
}
