//! The sample holds together.
