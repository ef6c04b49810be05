//! The catalogs that come with the program.

use std::sync::Arc;

use crate::{
    assets,
    catalog::{self, CatalogError},
    domain::{Catalog, CatalogId},
    store::CatalogText,
};

/// The built-in catalogs.
#[derive(Clone, Debug, Default)]
pub struct Library {
    entries: Vec<LibraryEntry>,
}

/// One built-in catalog, read and as text.
#[derive(Clone, Debug)]
pub struct LibraryEntry {
    /// As read.
    pub catalog: Arc<Catalog>,
    /// As written.
    pub text: &'static str,
}

impl Library {
    /// Reads the built-in catalogs.
    ///
    /// # Errors
    /// [`CatalogError`] when one of them is broken, which a test rules out.
    pub fn built_in() -> Result<Self, CatalogError> {
        let entry = |text: &&'static str| {
            Ok(LibraryEntry {
                catalog: Arc::new(catalog::parse(text)?),
                text,
            })
        };
        Ok(Self {
            entries: assets::CATALOGS
                .iter()
                .map(entry)
                .collect::<Result<_, _>>()?,
        })
    }

    /// All of them.
    #[must_use]
    pub fn entries(&self) -> &[LibraryEntry] {
        &self.entries
    }

    /// Those of the given ids, in that order, with their texts; unknown ids are left out.
    #[must_use]
    pub fn pick(&self, ids: &[CatalogId]) -> (Vec<Arc<Catalog>>, Vec<CatalogText>) {
        let found = ids
            .iter()
            .filter_map(|id| self.entries.iter().find(|entry| entry.catalog.id == *id));
        let pair = |entry: &LibraryEntry| {
            let text = CatalogText {
                id: entry.catalog.id.clone(),
                text: entry.text.to_owned(),
            };
            (entry.catalog.clone(), text)
        };
        found.map(pair).unzip()
    }
}
