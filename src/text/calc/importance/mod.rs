//! What the appraisal of importance asks, and how its result is told.

mod account;
mod figures;
mod open;
mod own;
mod questions;
mod result;
#[cfg(test)]
mod tests;
mod words;

pub use account::account;
pub use questions::questions;
