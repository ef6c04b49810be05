//! What of a picture is seen large, and how.

use crate::domain::EvidenceId;

/// A picture seen large.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Viewer {
    /// What can be turned to, in order.
    pub(super) shown: Vec<EvidenceId>,
    /// What is seen.
    pub(super) id: EvidenceId,
    /// The kept original is seen instead.
    pub(super) before: bool,
    /// Points for each pixel; fitted to the window when absent.
    pub(super) scale: Option<f32>,
    /// Middle of the picture, away from the middle of the window, in points.
    pub(super) offset: egui::Vec2,
}

impl Viewer {
    /// A fitted view of one evidence among others.
    pub(super) fn new(id: EvidenceId, shown: Vec<EvidenceId>) -> Self {
        Self {
            shown,
            id,
            before: false,
            scale: None,
            offset: egui::Vec2::ZERO,
        }
    }

    /// Fits the picture to the window.
    pub(super) fn fit(&mut self) {
        (self.scale, self.offset) = (None, egui::Vec2::ZERO);
    }
}
