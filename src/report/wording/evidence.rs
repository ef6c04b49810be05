//! The words about evidence.

/// Above the evidence list; `leaf` is the catalog's word for a control.
#[must_use]
pub fn evidence_lead(leaf: &str) -> String {
    format!("증빙자료는 {leaf} 번호와 일련번호로 식별하며, 담긴 파일은 SHA-256 값으로 확인한다.")
}

/// Above the evidence list of several catalogs.
pub const EVIDENCE_LEAD_OF_SEVERAL: &str = "증빙자료의 번호는 처음 첨부한 항목의 번호와 일련번호이다. 여러 항목에 쓰인 증빙자료도 한 번만 싣고 쓰인 항목을 \
     모두 적었다. 담긴 파일은 SHA-256 값으로 확인한다.";

/// An evidence was captured before the period of the assessment.
pub const OLD_EVIDENCE: &str = "점검 기간 전에 수집함";

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
