//! What the calculator of open banking checks asks, and how its result is told.

mod account;
mod deadlines;
mod open;
mod questions;
mod service_check;
#[cfg(test)]
mod tests;
mod words;

pub use account::account;
pub use deadlines::deadlines;
pub use questions::questions;
