//! The Korean wording of domain values: one exhaustive match an enum, and the endings that follow a word. It names nothing but `domain`.

pub mod calc;
mod dates;
mod particles;
pub mod template;
pub mod trail;
mod words;
mod year;

pub use dates::{clock, date_prose, date_table, moment, period_prose, read_date};
pub use particles::{as_what, object, rate, topic};
pub use words::{
    action_state, catalog_line, catalog_source, control_filter, evidence_number, group_title,
    guidance_kind, identifier, lack, mark, media, outcome, outcome_label, pages, part, party,
    reference, relation, states,
};
pub use year::{dated_name, drift, others, standing};
