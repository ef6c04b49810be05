//! `docs/format.md` names everything that stands in a project file.

use std::path::Path;

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

#[test]
fn every_field_and_every_word_of_the_format_is_described() {
    let described = read("docs/format.md");
    let source = read("src/store/mirror/raw.rs");
    let mut missing = Vec::new();
    let mut in_private_words = false;
    for line in source.lines().map(str::trim) {
        // What a person said to be harmless concerns nobody who reads the file.
        in_private_words |= line.contains("enum Identifier");
        in_private_words &= line != "}";
        let field = line
            .strip_prefix("pub(crate) ")
            .and_then(|it| it.split_once(": "));
        let word = line
            .strip_suffix(',')
            .filter(|it| it.chars().all(char::is_alphanumeric));
        let word = word.filter(|_| !in_private_words);
        for name in field.map(|(name, _)| name).into_iter().chain(word) {
            if !described.contains(&format!("`{name}`"))
                && !described.contains(&format!("`{name}`:"))
            {
                missing.push(name.to_owned());
            }
        }
    }
    assert!(missing.is_empty(), "not described: {}", missing.join(", "));
    let schema = read("src/store/mirror/text.rs");
    let number = schema
        .split("SCHEMA: u32 = ")
        .nth(1)
        .and_then(|it| it.split(';').next());
    assert!(described.contains(&format!("format {}", number.unwrap())));
}
