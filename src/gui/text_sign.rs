//! Every word of the dialog in which a report is signed electronically.

pub(super) const SIGN: &str = "전자서명";
pub(super) const PDF: &str = "서명할 PDF";
pub(super) const CHOOSE_PDF: &str = "PDF 선택";
pub(super) const NO_PDF: &str = "내보낸 보고서를 고르십시오.";
pub(super) const READING: &str = "PDF를 읽는 중…";
pub(super) const KEY: &str = "인증서";
pub(super) const CHOOSE_KEY: &str = "인증서 선택";
pub(super) const NO_KEY: &str =
    "PKCS#12 파일(.p12, .pfx)이나 공동인증서 폴더(NPKI)의 signCert.der를 고르십시오.";
pub(super) const PASSWORD: &str = "인증서 암호";
pub(super) const PASSWORD_HINT: &str = "암호는 저장하지 않습니다.";
pub(super) const CHECK: &str = "인증서 확인";
pub(super) const PLACE: &str = "서명할 곳";
pub(super) const INVISIBLE: &str = "보이지 않게";
pub(super) const SIGNING: &str = "서명하는 중…";
pub(super) const DO_SIGN: &str = "서명";
pub(super) const KEY_FILES: &str = "인증서";

/// The name to suggest for a signed PDF.
pub(super) fn signed_name(name: &str) -> String {
    let stem = name.strip_suffix(".pdf").unwrap_or(name);
    format!(
        "{}.pdf",
        stem.strip_suffix("_서명").unwrap_or(stem).to_owned() + "_서명"
    )
}
