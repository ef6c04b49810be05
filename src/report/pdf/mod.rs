//! Third stage: pages become the bytes of a PDF file. The PDF crates are known only here.
mod annotations;
mod catalog;
mod checksum;
mod cipher;
mod curves;
mod fields;
mod file;
mod fonts;
mod jpeg;
mod metadata;
mod operators;
mod outline;
mod pictures;
mod png;
mod protection;
mod read_back;
mod tags;
mod write;

pub use read_back::read_recipe;
pub use write::{PictureSource, write, write_protected};
