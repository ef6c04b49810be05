//! The procedures around the checklists as pure calculators, one file each. What a calculator asks is answered in words
//! ([`Answers`]); each reads them into its own input and gives a result that its account in `text::calc` tells step by step.

mod answers;
mod calculator;
mod choice;
mod context;
pub mod continuity;
mod counting;
mod decimal;
pub mod duties;
pub mod filing;
pub mod importance;
pub mod mydata;
pub mod openbanking;
mod places;
pub mod provider_calendar;
pub mod provider_items;
mod task_importance;

pub use answers::Answers;
pub use calculator::Calculator;
pub use context::{Context, Known};
pub use counting::Counting;
pub use decimal::Decimal;
pub use task_importance::TaskImportance;
