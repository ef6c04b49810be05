//! Second stage: fonts and a [`Document`](crate::report::Document) become pages.
//! Everything that has a place on paper gets it here; no byte of PDF is known.
mod approval;
mod breaks;
mod cells;
mod chart;
mod choice;
mod code;
mod columns;
mod controls;
mod cover;
mod faces;
mod figures;
mod flow;
mod foot;
mod furniture;
mod headings;
mod ink;
mod lines;
mod list;
mod marks;
mod missing;
mod page_maker;
mod paragraph;
mod pattern;
mod picture;
mod picture_note;
mod picture_pieces;
mod picture_plan;
mod piece;
mod set;
mod signatures;
mod table;
mod table_heads;
mod table_paint;
mod table_split;
mod title_block;

pub use controls::ControlPlace;
pub use faces::ReportFonts;
pub use missing::MissingCharacter;
pub use page_maker::{Layout, lay_out};
#[cfg(test)]
pub(crate) use paragraph::clean;
