//! How important a task is that goes to the cloud, as appendix 1 of the 금융 클라우드 가이드 shows it: the kind of information
//! (step 1), thirteen indicators (step 2) and the cut-off of the kind (step 3). Not whether the institution's own method is a
//! good one: the guide leaves that to it.

mod appraise;
mod bands;
mod indicator;
mod input;
mod measured;
mod standard;
#[cfg(test)]
mod tests;

pub use appraise::{Appraisal, Basis, Departure, Mark, appraise};
pub use bands::{Band, Scale};
pub use indicator::{Criterion, Grade, Indicator, InfoKind, Measure};
pub use input::{Entry, ImportanceInput, MOST_SERVICES, Readings, Service, Side};
pub use measured::{Doubt, Figure, Measured};
pub use standard::{Own, Standard, StandardFault};
