//! 점검대
pub mod domain;
pub mod edit;
pub mod text;
pub mod catalog;
pub mod evidence;
pub mod store;
pub mod assets;
pub mod report;
pub mod sample;
pub mod workbench;
