//! RON text → [`crate::domain::Catalog`]: read, check, write back. Bytes come in; files are the caller's business.

mod check;
mod fault;
mod raw;
mod read;

pub use fault::{Fault, Place};
pub use read::{CatalogError, parse, write};
