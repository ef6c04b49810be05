//! Every word of the window about damaged files.

pub(super) const LOSSES: &str = "손상 내역";
pub(super) const OF_FILE: &str = "손상된 파일을 온전한 만큼만 열었습니다. 그 파일에는 아무것도 쓰지 않습니다. 아래를 확인하고 새 이름으로 저장하십시오.";
pub(super) const OF_EVIDENCE: &str = "아래 파일의 내용이 없거나 바뀌었습니다. 원래 파일이 있으면 같은 항목에 다시 붙이십시오. 없으면 잃은 것으로 기록하십시오. 번호와 제목은 남고, 목록과 보고서에 ‘손상됨’으로 나옵니다.";
pub(super) const CHECK_MEDIUM: &str =
    "USB나 공유 폴더를 빼 두었다면 기록하지 말고 다시 연결한 뒤 ‘증빙 해시 확인’을 하십시오.";
pub(super) const NOTE_LOST: &str = "잃은 것으로 기록";
pub(super) const SAVE_ELSEWHERE: &str = "새 이름으로 저장";
pub(super) const NOTHING_LOST: &str = "손상된 것이 없습니다.";

/// How many files are noted as lost.
pub(super) fn lost(count: usize) -> String {
    format!("잃은 파일 {count}")
}
