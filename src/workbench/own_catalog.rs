//! Catalogs of the users' own: read from a RON file or an XLSX workbook, and the templates to fill in.

use std::{fs, path::Path};

use crate::{
    assets,
    catalog::{self, CatalogError},
    domain::Catalog,
    exchange::{self, SheetError},
    store::{self, Deed, StoreError},
};

/// Most bytes of a catalog file; the largest built-in one has a hundredth of it.
const MAX_BYTES: u64 = 32 * 1024 * 1024;

/// Why a catalog file is not taken in; nothing of it is then.
#[derive(Debug, thiserror::Error)]
pub enum CatalogFileError {
    /// The file could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It is larger than any catalog.
    #[error("{0} bytes")]
    TooLarge(u64),
    /// It is neither RON nor XLSX.
    #[error("not RON and not XLSX")]
    NotACatalog,
    /// Its catalog is refused.
    #[error(transparent)]
    Catalog(#[from] CatalogError),
    /// Its sheets are refused.
    #[error(transparent)]
    Sheet(#[from] SheetError),
}

/// Reads and checks a catalog file of either kind; the RON text is what a project keeps.
///
/// # Errors
/// [`CatalogFileError`] with every fault and its line or row.
pub fn read_catalog_file(path: &Path) -> Result<(Catalog, String), CatalogFileError> {
    let metadata = fs::metadata(path).map_err(Deed::Read.at(path))?;
    // A pipe or a device may never end.
    if !metadata.is_file() {
        return Err(CatalogFileError::NotACatalog);
    }
    let length = metadata.len();
    if length > MAX_BYTES {
        return Err(CatalogFileError::TooLarge(length));
    }
    let bytes = fs::read(path).map_err(Deed::Read.at(path))?;
    // An XLSX workbook is a ZIP, whatever its name.
    let sheets = bytes.starts_with(b"PK");
    let text = if sheets {
        catalog::write(&exchange::read_catalog(&bytes)?)?
    } else {
        String::from_utf8(bytes).map_err(|_| CatalogFileError::NotACatalog)?
    };
    // Editors on Windows put a mark before the first letter.
    let text = text.trim_start_matches('\u{feff}').to_owned();
    match catalog::parse(&text) {
        // A line of the text made from the sheets says nothing to whoever filled them in.
        Err(CatalogError::Faults(mut faults)) if sheets => {
            for fault in &mut faults {
                fault.line = None;
            }
            Err(CatalogError::Faults(faults).into())
        }
        read => Ok((read?, text)),
    }
}

/// Writes the template of a catalog of one's own: RON when the name ends so, else an XLSX workbook.
///
/// # Errors
/// [`CatalogFileError`] when it cannot be written.
pub fn write_template(path: &Path) -> Result<(), CatalogFileError> {
    let is_ron = path
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("ron"));
    let bytes = if is_ron {
        assets::CATALOG_TEMPLATE.as_bytes().to_vec()
    } else {
        exchange::catalog_template()?
    };
    Ok(store::write_atomically(path, &bytes)?)
}
