//! The catalogs that come with the program, what links them, and those the user has loaded.

use std::sync::Arc;

use crate::{
    assets,
    catalog::{self, CatalogError, LinkTexts},
    domain::{Catalog, CatalogId, Knowledge},
    store::CatalogText,
};

/// The catalogs to choose from.
#[derive(Clone, Debug, Default)]
pub struct Library {
    entries: Vec<LibraryEntry>,
    knowledge: Arc<Knowledge>,
}

/// One catalog, read and as text.
#[derive(Clone, Debug)]
pub struct LibraryEntry {
    /// As read.
    pub catalog: Arc<Catalog>,
    /// As written.
    pub text: Arc<str>,
    /// Whether it comes with the program.
    pub built_in: bool,
}

impl Library {
    /// Reads the built-in catalogs and what links them.
    ///
    /// # Errors
    /// [`CatalogError`] when one of them is broken, which a test rules out.
    pub fn built_in() -> Result<Self, CatalogError> {
        let entry = |text: &&'static str| {
            Ok(LibraryEntry {
                catalog: Arc::new(catalog::parse(text)?),
                text: Arc::from(*text),
                built_in: true,
            })
        };
        let entries = assets::CATALOGS.iter().map(entry);
        let knowledge = catalog::parse_links(LinkTexts {
            risks: assets::RISKS,
            glossary: assets::GLOSSARY,
            mappings: assets::MAPPINGS,
            laws: assets::LAWS,
            duties: assets::DUTIES,
        })?;
        let entries: Vec<LibraryEntry> = entries.collect::<Result<_, CatalogError>>()?;
        let dangling = catalog::dangling(entries.iter().map(|it| it.catalog.as_ref()), &knowledge);
        if !dangling.is_empty() {
            return Err(CatalogError::Dangling(dangling));
        }
        Ok(Self {
            entries,
            knowledge: Arc::new(knowledge),
        })
    }

    /// All of them, those of the user last.
    #[must_use]
    pub fn entries(&self) -> &[LibraryEntry] {
        &self.entries
    }

    /// The catalogs alone.
    #[must_use]
    pub fn catalogs(&self) -> Vec<Arc<Catalog>> {
        self.entries.iter().map(|it| it.catalog.clone()).collect()
    }

    /// The catalog of that id.
    #[must_use]
    pub fn entry(&self, id: &CatalogId) -> Option<&LibraryEntry> {
        self.entries.iter().find(|entry| entry.catalog.id == *id)
    }

    /// Risks, terms, mappings, laws and recurring duties.
    #[must_use]
    pub fn knowledge(&self) -> &Arc<Knowledge> {
        &self.knowledge
    }

    /// Puts a catalog of the user beside the built-in ones, in place of an earlier one of the same id. Says whether it
    /// could: a built-in catalog is not replaced.
    pub(super) fn add(&mut self, catalog: Catalog, text: String) -> bool {
        if self.entry(&catalog.id).is_some_and(|entry| entry.built_in) {
            return false;
        }
        self.entries.retain(|entry| entry.catalog.id != catalog.id);
        self.entries.push(LibraryEntry {
            catalog: Arc::new(catalog),
            text: Arc::from(text),
            built_in: false,
        });
        true
    }

    /// Those of the given ids, in that order, with their texts; unknown ids are left out.
    #[must_use]
    pub fn pick(&self, ids: &[CatalogId]) -> (Vec<Arc<Catalog>>, Vec<CatalogText>) {
        let pair = |entry: &LibraryEntry| {
            let text = CatalogText {
                id: entry.catalog.id.clone(),
                text: entry.text.to_string(),
            };
            (entry.catalog.clone(), text)
        };
        ids.iter().filter_map(|id| self.entry(id)).map(pair).unzip()
    }
}
