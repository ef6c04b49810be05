//! Reads and writes a catalog as RON. A catalog with any fault is refused whole, and all faults are told at once.

use serde::de::DeserializeOwned;

use ron::{Options, extensions::Extensions, ser::PrettyConfig};

use super::{
    check::faults,
    fault::{Fault, Located, Place},
    links::DanglingLink,
    raw,
};
use crate::domain;

/// Why a catalog is refused.
#[derive(Debug, thiserror::Error)]
pub enum CatalogError {
    /// The text is no RON of the catalog's shape.
    #[error("line {line}, column {column}: {reason}")]
    Syntax {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What the parser said.
        reason: String,
    },
    /// The text is well formed but has faults.
    #[error("{} faults, the first at {}", .0.len(), .0.first().map_or_else(String::new, ToString::to_string))]
    Faults(Vec<Located>),
    /// Links between catalogs lead nowhere.
    #[error("{} links lead nowhere, the first at {}", .0.len(), .0.first().map_or_else(String::new, ToString::to_string))]
    Dangling(Vec<DanglingLink>),
    /// The catalog could not be written.
    #[error("the catalog could not be written: {0}")]
    Write(#[source] ron::Error),
}

/// Reads a catalog and checks it.
///
/// # Errors
/// [`CatalogError::Syntax`] with line and column, or [`CatalogError::Faults`] with every fault and its place.
pub fn parse(text: &str) -> Result<domain::Catalog, CatalogError> {
    let raw: raw::Catalog = from_ron(text)?;
    let found = faults(&raw);
    if found.is_empty() {
        Ok(raw.into())
    } else {
        let located = found.into_iter();
        let located = located.map(|(place, fault)| Located {
            line: line(text, &place, &fault),
            place,
            fault,
        });
        Err(CatalogError::Faults(located.collect()))
    }
}

impl CatalogError {
    /// A single fault in the head of a file.
    pub(super) fn head(fault: Fault) -> Self {
        Self::Faults(vec![Located {
            line: None,
            place: Place::Catalog,
            fault,
        }])
    }
}

pub(super) fn from_ron<T: DeserializeOwned>(text: &str) -> Result<T, CatalogError> {
    options()
        .from_str(text)
        .map_err(|error| CatalogError::Syntax {
            line: error.span.start.line,
            column: error.span.start.col,
            reason: error.code.to_string(),
        })
}

/// The line, from 1, on which the group or control of a fault begins; of an id that is there twice, the second.
fn line(text: &str, place: &Place, fault: &Fault) -> Option<usize> {
    // As it is written, or with what RON may escape.
    let ids = match place {
        Place::Catalog => return None,
        Place::Group(id) | Place::Control(id) => [format!("\"{id}\""), format!("{id:?}")],
    };
    let begins = |line: &str| {
        let after = line.split("id:").skip(1);
        after
            .into_iter()
            .any(|rest| ids.iter().any(|id| rest.trim_start().starts_with(id)))
    };
    let mut lines = (1..).zip(text.lines()).filter(|(_, line)| begins(line));
    let found = match fault {
        Fault::DuplicateId(_) => lines.last(),
        _ => lines.next(),
    };
    found.map(|(number, _)| number)
}

/// Writes a catalog so that [`parse`] reads the same.
///
/// # Errors
/// [`CatalogError::Write`] when RON cannot express it.
pub fn write(catalog: &domain::Catalog) -> Result<String, CatalogError> {
    let style = PrettyConfig::new()
        .extensions(Extensions::IMPLICIT_SOME)
        .struct_names(false);
    options()
        .to_string_pretty(&raw::Catalog::from(catalog), style)
        .map_err(CatalogError::Write)
}

fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = r#"(
        format: 1, id: "small", title: "작은 기준", edition: "2026", date: "2026-01", publisher: "시험",
        source: "시험 문서", notice: "원문이 우선한다.", levels: ["영역"], leaf: "항목",
        scale: [(id: "ok", label: "양호", outcome: Pass, meaning: "")],
        groups: [(id: "1", title: "첫째", controls: [
            (id: "1.1", title: "가", requirement: "나", guidance: [(kind: Must, text: "다", uncertain: "라")],
             references: [(law: "전자금융거래법", article: "제21조의2")]),
        ])],
    )"#;

    #[test]
    fn a_catalog_reads_back_as_written() {
        let catalog = parse(SMALL).unwrap();
        assert_eq!(parse(&write(&catalog).unwrap()).unwrap(), catalog);
    }

    #[test]
    fn every_fault_is_told_with_its_place() {
        let broken = SMALL
            .replace("requirement: \"나\"", "requirement: \" \"")
            .replace("        ])],", "        ]), (id: \"1\", title: \"둘째\", controls: [(id: \"1.1\", title: \"가\", requirement: \"나\")])],");
        let Err(CatalogError::Faults(found)) = parse(&broken) else {
            panic!("accepted")
        };
        let at = |line, place, fault| Located {
            line: Some(line),
            place,
            fault,
        };
        assert_eq!(
            found,
            [
                at(
                    6,
                    Place::Control("1.1".into()),
                    Fault::EmptyText("requirement")
                ),
                at(8, Place::Group("1".into()), Fault::DuplicateId("1".into())),
                at(
                    8,
                    Place::Control("1.1".into()),
                    Fault::DuplicateId("1.1".into())
                ),
            ]
        );
    }

    #[test]
    fn an_id_that_is_no_file_name_everywhere_or_holds_unseen_letters_is_a_fault() {
        for broken in [
            SMALL.replace("id: \"small\"", "id: \"con\""),
            SMALL.replace("id: \"1.1\"", "id: \"1.1\u{202e}\""),
            SMALL.replace("id: \"1.1\"", &format!("id: \"{}\"", "가".repeat(121))),
        ] {
            assert!(matches!(parse(&broken), Err(CatalogError::Faults(_))));
        }
    }

    #[test]
    fn an_id_with_unseen_letters_has_its_line() {
        let Err(CatalogError::Faults(found)) = parse(&SMALL.replace("1.1\"", "1.1\u{202e}\""))
        else {
            panic!("accepted")
        };
        let line = (1..)
            .zip(SMALL.lines())
            .find(|(_, line)| line.contains("id: \"1.1\""));
        assert_eq!(found[0].line, line.map(|(number, _)| number));
        assert!(found[0].line.is_some());
    }

    #[test]
    fn an_unknown_field_is_a_fault_with_its_line() {
        let broken = SMALL.replace("leaf:", "laef:");
        let Err(CatalogError::Syntax { line, .. }) = parse(&broken) else {
            panic!("accepted")
        };
        assert_eq!(line, 3);
    }

    #[test]
    fn a_newer_format_is_named() {
        let Err(CatalogError::Faults(found)) = parse(&SMALL.replace("format: 1", "format: 9"))
        else {
            panic!("accepted")
        };
        assert_eq!(found[0].fault, Fault::NewerFormat(9));
    }
}
