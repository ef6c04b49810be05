//! What the calculators ask and how their results are told, so that window, report and command line show the same.

mod account;
mod all;
mod ask;
pub mod continuity;
mod counting;
mod deadline;
pub mod duties;
pub mod filing;
pub mod importance;
pub mod mydata;
pub mod openbanking;
pub mod provider_calendar;
mod provider_course;
pub mod provider_items;
mod question;
mod tell;

pub use account::{Account, AccountTable, OpenPoint, Step};
pub use all::{about, account, deadlines, questions, title};
pub use deadline::Deadline;
pub use question::{Kind, Question};
