//! RON text → [`crate::domain::Catalog`]: read, check, write back; and what links catalogs: risks, terms, mappings,
//! laws and recurring duties. Bytes come in; files are the caller's business.

mod check;
mod convert;
mod duties_raw;
mod fault;
mod links;
mod links_raw;
mod raw;
mod read;

pub use fault::{Fault, Located, Place};
pub use links::{DanglingLink, LinkTexts, dangling, parse_links};
pub use read::{CatalogError, parse, write};
