//! What the guide leaves open for these answers, and the reading taken.

use super::{
    super::{OpenPoint, tell},
    asks_virtualisation, words,
};
use crate::domain::calc::{
    Context, TaskImportance,
    provider_items::{ListReading, ProviderItemsInput, Scheme, VirtualisationReading},
};

/// The open points that matter for what was answered.
pub(super) fn points(input: &ProviderItemsInput, context: Context<'_>) -> Vec<OpenPoint> {
    if input.importance == Some(TaskImportance::Unimportant) {
        return Vec::new();
    }
    let starred = asks_virtualisation(input, context);
    let mut certificates = input.certificates.iter();
    let unlisted = certificates.any(|it| it.scheme == Some(Scheme::Other));
    let (virtualisation, list) = (VirtualisationReading::ALL, ListReading::ALL);
    let virtualisation = tell::open(
        words::VIRTUALISATION_OPEN,
        virtualisation,
        words::virtualisation,
        input.virtualisation,
    );
    let list = tell::open(words::LIST_OPEN, list, words::list, input.list);
    let points = [(starred, virtualisation), (unlisted, list)].into_iter();
    points.filter(|it| it.0).map(|it| it.1).collect()
}
