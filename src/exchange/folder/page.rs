//! 검증.html: a page that tells from disk, without any program, whether each file of an evidence folder still has its hash.
//!
//! What it does stands in `page/`; here the list goes into it. It is one file and reaches nothing outside of itself.

use std::fmt::Write as _;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{FolderHead, FolderItem, LIST_NAME, PAGE_NAME, of_several_catalogs};

const PAGE: &str = include_str!("page/page.html");
const STYLE: &str = include_str!("page/page.css");
const SCRIPTS: [&str; 4] = [
    include_str!("page/sha256.js"),
    include_str!("page/files.js"),
    include_str!("page/check.js"),
    include_str!("page/page.js"),
];

/// The page; `paths` are those of [`super::folder_paths`], `list` the bytes of [`super::folder_list`], which is checked
/// like any other file. The same input gives the same page.
#[must_use]
pub fn folder_page(
    head: &FolderHead,
    items: &[FolderItem],
    paths: &[Option<String>],
    list: &[u8],
) -> String {
    let several = of_several_catalogs(items);
    let rows = items.iter().zip(paths);
    let rows = rows.map(|(item, path)| row(item, path.as_deref(), several));
    let rows: Vec<Value> = [list_row(list)].into_iter().chain(rows).collect();
    let data = json!({
        "project": head.project,
        "institution": head.institution,
        "made": head.made_at,
        "hash": head.content_hash,
        "program": head.program,
        "own": [PAGE_NAME],
        "items": rows,
    });
    let (style, script) = (unix(STYLE), unix(&SCRIPTS.concat()));
    // The list comes last, so that nothing in it is taken for a place to fill.
    unix(PAGE)
        .replacen("{{style-source}}", &source(&style), 1)
        .replacen("{{script-source}}", &source(&script), 1)
        .replacen("{{style}}", &style, 1)
        .replacen("{{script}}", &script, 1)
        .replacen("{{data}}", &inert(&data), 1)
}

fn list_row(list: &[u8]) -> Value {
    let digits = Sha256::digest(list);
    let hash = digits.iter().fold(String::new(), |mut hash, byte| {
        let _ = write!(hash, "{byte:02x}");
        hash
    });
    json!({
        "number": "목록",
        "control": "이 폴더",
        "title": "증적목록",
        "path": LIST_NAME,
        "size": list.len(),
        "hash": hash,
        "place": Value::Null,
    })
}

fn row(item: &FolderItem, path: Option<&str>, several: bool) -> Value {
    json!({
        "number": item.number,
        "control": item.heading(several),
        "title": item.title,
        "path": path,
        "size": item.length,
        "hash": item.sha256.to_ascii_lowercase(),
        "place": item.paper,
    })
}

/// JSON that stays data within a `script` element: no tag, comment or line can end it or begin in it.
fn inert(data: &Value) -> String {
    let json = data.to_string();
    let parts = json.chars().map(|letter| match letter {
        '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => format!("\\u{:04x}", u32::from(letter)),
        _ => letter.to_string(),
    });
    parts.collect()
}

/// Lines as browsers read them, so that a build on Windows writes the same bytes.
fn unix(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// A text as a source of the page's Content-Security-Policy: by its hash, so that no other script ever runs there.
fn source(text: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(text)))
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let byte = |at: usize| u32::from(group.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * at) & 63) as usize];
            text.push(if at > group.len() {
                '='
            } else {
                char::from(letter)
            });
        }
    }
    text
}
