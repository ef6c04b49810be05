//! All evidence at once, as the gallery shows it. Derived from the assessment when it is looked at.

use std::sync::Arc;

use super::{privacy::Privacy, search::haystack};
use crate::{
    domain::{Assessment, Catalog, ControlKey, Evidence, EvidenceId},
    text,
};

/// All evidence as rows, with counts.
#[derive(Clone, Debug, Default)]
pub struct Gallery {
    /// One row an evidence, in the order of the controls that show it; what none shows stands last.
    pub rows: Vec<GalleryRow>,
    /// How many rows each filter admits, in the order of [`GalleryFilter::ALL`].
    pub admitted: [usize; 9],
}

/// One evidence of the gallery.
#[derive(Clone, Debug)]
pub struct GalleryRow {
    /// The evidence.
    pub id: EvidenceId,
    /// The controls that show it.
    pub users: Vec<ControlKey>,
    /// How many suspects of personal data it has.
    pub suspects: usize,
    /// Filters that admit it, in the order of [`GalleryFilter::ALL`].
    pub admits: [bool; 9],
    /// All its text in small letters, for searching.
    pub haystack: String,
}

/// The quick filters over the gallery.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GalleryFilter {
    /// Every evidence.
    #[default]
    All,
    /// Nobody has looked what must be hidden.
    Unswept,
    /// Something looks like personal data.
    Suspect,
    /// Captured before the period of the assessment.
    Old,
    /// No control shows it.
    Unused,
    /// Documents and texts.
    Document,
    /// On paper only.
    Paper,
    /// The file before hiding is kept.
    Original,
    /// Its file is lost.
    Lost,
}

impl GalleryFilter {
    /// All filters in the order shown.
    pub const ALL: [Self; 9] = [
        Self::All,
        Self::Unswept,
        Self::Suspect,
        Self::Old,
        Self::Unused,
        Self::Document,
        Self::Paper,
        Self::Original,
        Self::Lost,
    ];

    fn admits(self, assessment: &Assessment, evidence: &Evidence, row: &GalleryRow) -> bool {
        match self {
            Self::All => true,
            Self::Unswept => evidence.is_unswept(),
            Self::Suspect => row.suspects > 0,
            Self::Old => evidence.is_older_than(assessment.profile.period),
            Self::Unused => row.users.is_empty(),
            Self::Document => evidence.file().is_some() && evidence.picture().is_none(),
            Self::Paper => evidence.place().is_some(),
            Self::Original => evidence.original.is_some(),
            Self::Lost => assessment.loss_of(evidence).is_some(),
        }
    }
}

impl Gallery {
    /// Derives the gallery.
    #[must_use]
    pub fn of(assessment: &Assessment, catalogs: &[Arc<Catalog>], privacy: &Privacy) -> Self {
        let mut gallery = Self::default();
        for (evidence, users) in assessment.evidence_in_order(catalogs) {
            let suspects = privacy.count(assessment, evidence.id);
            gallery.push(assessment, evidence, users, suspects);
        }
        gallery
    }

    fn push(
        &mut self,
        assessment: &Assessment,
        evidence: &Evidence,
        users: Vec<ControlKey>,
        suspects: usize,
    ) {
        let mut row = GalleryRow {
            id: evidence.id,
            haystack: searched(evidence, &users),
            users,
            suspects,
            admits: [false; 9],
        };
        row.admits = GalleryFilter::ALL.map(|filter| filter.admits(assessment, evidence, &row));
        for (count, admitted) in self.admitted.iter_mut().zip(row.admits) {
            *count += usize::from(admitted);
        }
        self.rows.push(row);
    }
}

fn searched(evidence: &Evidence, users: &[ControlKey]) -> String {
    let mut parts = vec![
        text::evidence_number(&evidence.number),
        evidence.title.clone(),
        evidence.description.clone(),
        evidence.host.clone(),
    ];
    parts.extend(evidence.file().map(|file| file.original_name.clone()));
    parts.extend(evidence.place().map(str::to_owned));
    parts.extend(evidence.captured.map(|at| text::date_table(at.date)));
    parts.extend(users.iter().map(|key| key.control.to_string()));
    haystack(&parts.join("\n"))
}
