//! How far the sweep is: which files it goes through, and where it stands.

use super::{text_evidence as te, view::Viewer};
use crate::{
    domain::{Evidence, EvidenceId},
    workbench::OpenProject,
};

/// The files of one sweep, in the order of the gallery.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sweep {
    ids: Vec<EvidenceId>,
    at: usize,
    /// How the picture in view is looked at.
    pub(super) look: Viewer,
}

impl Sweep {
    /// A sweep of all that nobody has looked through.
    pub(super) fn of(project: &OpenProject) -> Self {
        let assessment = project.assessment();
        let rows = project.gallery().rows.iter().map(|row| row.id);
        let unswept = |id: &EvidenceId| assessment.evidence(*id).is_some_and(Evidence::is_unswept);
        Self {
            ids: rows.filter(unswept).collect(),
            at: 0,
            look: Viewer::new(EvidenceId::default(), Vec::new()),
        }
    }

    /// The file in view; none once all have been seen.
    pub(super) fn here(&self) -> Option<EvidenceId> {
        self.ids.get(self.at).copied()
    }

    /// The file after it.
    pub(super) fn next(&self) -> Option<EvidenceId> {
        self.ids.get(self.at + 1).copied()
    }

    /// Goes on, or back. Beyond the last file is the end, from which one can still go back.
    pub(super) fn step(&mut self, by: isize) {
        self.at = self.at.saturating_add_signed(by).min(self.ids.len());
        self.look.fit();
    }

    /// Follows the project: what was taken out is passed over.
    pub(super) fn follow(&mut self, project: &OpenProject) {
        let assessment = project.assessment();
        while self
            .here()
            .is_some_and(|id| assessment.evidence(id).is_none())
        {
            self.ids.remove(self.at);
        }
    }

    /// How far it is.
    pub(super) fn words(&self) -> String {
        te::sweeping(self.at, self.ids.len())
    }
}
