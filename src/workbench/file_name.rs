//! Names of files as every system takes them.

use std::path::PathBuf;

/// The path with an ending (without the dot), unless it has it.
pub(super) fn with_extension(path: PathBuf, ending: &str) -> PathBuf {
    if path
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case(ending))
    {
        return path;
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    path.with_file_name(name)
}

/// A file name that every system takes.
#[must_use]
pub fn safe_name(name: &str) -> String {
    let safe = |c: char| {
        if c.is_control() || "\\/:*?\"<>|".contains(c) {
            ' '
        } else {
            c
        }
    };
    let name: String = name.chars().map(safe).collect();
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches('.');
    if name.is_empty() {
        "점검".to_owned()
    } else {
        name.chars().take(80).collect()
    }
}
