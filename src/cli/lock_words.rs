//! The Korean sentences about passwords of project files, where the workbench has none.

use std::path::Path;

/// Asks for a new password.
pub(super) const NEW: &str = "새 암호: ";
/// Asks for it again.
pub(super) const NEW_AGAIN: &str = "한 번 더: ";
/// The two were not the same.
pub(super) const DIFFERENT: &str =
    "두 번 적은 암호가 서로 다릅니다. 파일은 그대로입니다. 다시 하십시오.";
/// There is no terminal to ask at.
pub(super) const NO_TERMINAL: &str = "암호로 보호된 파일인데 암호를 물을 터미널이 없어 열지 않았습니다. --file-password-fd로 암호를 넘기십시오.";
/// There is none to ask for a new one.
pub(super) const NO_NEW_TERMINAL: &str =
    "새 암호를 물을 터미널이 없습니다. 파일은 그대로입니다. --password-fd로 암호를 넘기십시오.";

/// Asks for the password of a file.
pub(super) fn prompt(file: &Path) -> String {
    let name = file.file_name().unwrap_or(file.as_os_str());
    let name = name.to_string_lossy();
    let name: String = name.chars().filter(|c| !c.is_control()).collect();
    format!("‘{name}’의 암호: ")
}

/// The password of a file cannot be read.
pub(super) fn no_password(number: u32) -> String {
    format!(
        "--file-password-fd {number}에서 암호를 읽지 못해 열지 않았습니다. 열린 파일의 번호를 적으십시오."
    )
}

/// The new password cannot be read.
pub(super) fn no_new_password(number: u32) -> String {
    format!(
        "--password-fd {number}에서 새 암호를 읽지 못했습니다. 파일은 그대로입니다. 열린 파일의 번호를 적으십시오."
    )
}
