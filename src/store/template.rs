//! The file of a report template: read, written, and what can be wrong with it.

mod raw;

use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
    sync::Arc,
};

use ron::{extensions::Extensions, ser::PrettyConfig};
use sha2::{Digest, Sha256 as Sum};

pub(super) use self::raw::Raw as RawTemplate;
use self::raw::Version;
use super::atomic::write_atomically;
use super::error::{Deed, StoreError};
use super::evidence_files::hex;
use crate::domain::{Emblem, Sha256, Template};

/// The version of the format that this program writes.
const FORMAT: u32 = 1;
/// Most bytes of a template's file, which may hold two pictures.
const MAX_BYTES: u64 = 32 * 1024 * 1024;

/// Why a text is no template.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum TemplateFault {
    /// It cannot be understood.
    #[error("line {line}, column {column}: {what}")]
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the reader said.
        what: String,
    },
    /// It was written by a newer program.
    #[error("format {0} is newer than this program")]
    Newer(u32),
    /// It has no name.
    #[error("the template has no name")]
    Nameless,
    /// The accent is no colour such as `#1f5fbf`.
    #[error("{0:?} is no colour")]
    Color(String),
    /// A date that is none.
    #[error("{0:?} is no date")]
    Date(String),
    /// The logo or the seal is no text in base64.
    #[error("the picture is no base64")]
    Emblem,
}

/// Why a file is no template.
#[derive(Debug, thiserror::Error)]
pub enum TemplateFileError {
    /// It cannot be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It is no file, or larger than any template.
    #[error("not a file of at most {MAX_BYTES} bytes")]
    TooLarge,
    /// It is no text.
    #[error("not UTF-8")]
    NotText,
    /// It holds no template.
    #[error(transparent)]
    Fault(#[from] TemplateFault),
}

/// Reads a template.
///
/// # Errors
/// [`TemplateFault`] where the text is none.
pub fn read_template(text: &str) -> Result<Template, TemplateFault> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    // The version comes first: a newer file may hold what this program does not know.
    if let Ok(Version { format }) = options.from_str(text)
        && format > FORMAT
    {
        return Err(TemplateFault::Newer(format));
    }
    options
        .from_str::<RawTemplate>(text)
        .map_err(|error| spanned(&error))?
        .template()
}

/// A fault with its place.
pub(super) fn spanned(error: &ron::error::SpannedError) -> TemplateFault {
    TemplateFault::Syntax {
        line: error.span.start.line,
        column: error.span.start.col,
        what: error.code.to_string(),
    }
}

/// Writes a template.
///
/// # Errors
/// [`StoreError::Encode`] where it cannot be put into RON.
pub fn write_template(template: &Template) -> Result<String, StoreError> {
    let pretty = PrettyConfig::new()
        .extensions(Extensions::IMPLICIT_SOME)
        .compact_arrays(false);
    Ok(ron::ser::to_string_pretty(
        &RawTemplate::of(template),
        pretty,
    )?)
}

/// The templates in a folder by their names, and the files that hold none with why. A folder that is not there holds
/// none.
#[must_use]
pub fn templates_in(folder: &Path) -> (Vec<Template>, Vec<(PathBuf, TemplateFileError)>) {
    let (mut templates, mut broken) = (Vec::new(), Vec::new());
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.retain(|path| {
        path.extension()
            .is_some_and(|it| it.eq_ignore_ascii_case("ron"))
    });
    paths.sort();
    for path in paths {
        match read_template_file(&path) {
            Ok(template) => templates.push(template),
            Err(error) => broken.push((path, error)),
        }
    }
    (templates, broken)
}

/// Reads the template of a file.
///
/// # Errors
/// [`TemplateFileError`] where it cannot be read or is no template.
pub fn read_template_file(path: &Path) -> Result<Template, TemplateFileError> {
    let metadata = fs::metadata(path).map_err(Deed::Read.at(path))?;
    // A pipe or a device may never end.
    if !metadata.is_file() || metadata.len() > MAX_BYTES {
        return Err(TemplateFileError::TooLarge);
    }
    let bytes = fs::read(path).map_err(Deed::Read.at(path))?;
    let text = String::from_utf8(bytes).map_err(|_| TemplateFileError::NotText)?;
    Ok(read_template(text.trim_start_matches('\u{feff}'))?)
}

/// Writes the template of a file, and the folder where it is not there.
///
/// # Errors
/// [`StoreError`] where it cannot be written; an earlier file is kept then.
pub fn write_template_file(template: &Template, path: &Path) -> Result<(), StoreError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Deed::Write.at(folder))?;
    }
    write_atomically(path, write_template(template)?.as_bytes())
}

/// Removes the template of a file; one that is gone already is as good.
///
/// # Errors
/// [`StoreError`] where it cannot be removed.
pub fn remove_template_file(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Deed::Remove.at(path)(error)),
        _ => Ok(()),
    }
}

/// The emblem of a picture file of that size.
#[must_use]
pub fn emblem(bytes: Vec<u8>, pixels: (u32, u32)) -> Emblem {
    Emblem {
        sha256: Sha256::new(hex(&Sum::digest(&bytes))),
        bytes: Arc::from(bytes),
        pixels,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ApprovalBox, Ink, Label, Opening, Section, SectionKind};

    fn template() -> Template {
        Template {
            name: "우리 보고서".to_owned(),
            description: "따옴표 \" 와 줄\n바꿈".to_owned(),
            title: "결과보고서".to_owned(),
            opening: Opening::Heading,
            contents: true,
            sections: SectionKind::all()
                .into_iter()
                .map(|kind| Section {
                    kind,
                    title: "제목".to_owned(),
                })
                .collect(),
            approval: ApprovalBox::Own(vec!["담당".to_owned(), "부장".to_owned()]),
            labels: Label::ALL
                .into_iter()
                .map(|label| (label, "말".to_owned()))
                .collect(),
            ink: Ink::Accent([0x1f, 0, 0xbf]),
            logo: Some(emblem(vec![1, 2, 3], (4, 5))),
            seal: None,
        }
    }

    #[test]
    fn a_template_comes_back_as_it_was_written() {
        let text = write_template(&template()).unwrap();
        assert_eq!(read_template(&text).unwrap(), template());
        let mono = Template {
            ink: Ink::Mono,
            ..template()
        };
        assert_eq!(
            read_template(&write_template(&mono).unwrap()).unwrap(),
            mono
        );
    }

    #[test]
    fn a_template_of_before_the_comparison_is_read_as_it_is() {
        let text = "(format: 1, name: \"우리 것\", title: \"보고서\", contents: true, sections: [
            (kind: Overview), (kind: Totals([ByField])), (kind: Forms(Full), title: \"낱낱이\"),
        ])";
        let read = read_template(text).unwrap();
        let kinds = read.sections.iter().map(|section| &section.kind);
        assert!(!kinds.clone().any(|kind| *kind == SectionKind::Comparison));
        assert_eq!(kinds.count(), 3);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_place() {
        let text = write_template(&template()).unwrap();
        assert_eq!(
            read_template(&text.replace("format: 1", "format: 2, later: 3")),
            Err(TemplateFault::Newer(2))
        );
        assert_eq!(
            read_template(&text.replace("우리 보고서", "  ")),
            Err(TemplateFault::Nameless)
        );
        assert_eq!(
            read_template(&text.replace("#1f00bf", "푸른색")),
            Err(TemplateFault::Color("푸른색".to_owned()))
        );
        assert_eq!(
            read_template(&text.replace("AQID", "?")),
            Err(TemplateFault::Emblem)
        );
        let broken = read_template(&text.replace("contents: true", "contents: yes"));
        assert!(
            matches!(broken, Err(TemplateFault::Syntax { line: 8, .. })),
            "{broken:?}"
        );
    }
}
