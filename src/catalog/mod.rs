//! RON text → [`crate::domain::Catalog`]: read, check, write back. Bytes come in; files are the caller's business.

mod check;
mod raw;
mod read;

pub use read::{CatalogError, Fault, Place, parse, write};
