//! The Korean sentences of `sign`, where the workbench has none.

use std::path::Path;

/// A PDF holds no signature.
pub(super) const NO_SIGNATURE: &str = "전자서명이 없습니다.";
/// There is no terminal to ask at.
pub(super) const NO_TERMINAL: &str =
    "인증서 암호를 물을 터미널이 없어 서명하지 않았습니다. --password-fd로 암호를 넘기십시오.";

/// Asks for the password of a key.
pub(super) fn prompt(key: &Path) -> String {
    let name = key.file_name().unwrap_or(key.as_os_str()).to_string_lossy();
    let name: String = name.chars().filter(|c| !c.is_control()).collect();
    format!("‘{name}’의 인증서 암호: ")
}

/// The password cannot be read.
pub(super) fn no_password(number: u32) -> String {
    format!(
        "--password-fd {number}에서 암호를 읽지 못해 서명하지 않았습니다. 열린 파일의 번호를 적으십시오."
    )
}

/// The places to sign that are free.
pub(super) fn free_fields(names: &[&str]) -> String {
    format!("비어 있는 서명란: {}", names.join(", "))
}

/// Signatures that do not hold, or do not hold for the whole file.
pub(super) fn doubtful(count: usize, all: usize) -> String {
    format!("전자서명 {all}건 가운데 {count}건은 지금의 파일을 보증하지 않습니다.")
}
