//! The report as it would be printed now, for the screen: composed and laid out off the frame, one at a time. What was
//! laid out stays until the next has come.

use std::sync::Arc;

use super::{
    bench::Workbench,
    export::{ReportChoice, ReportMaterial, report_fonts},
    job::Job,
    outcome::{JobError, Outcome},
    project::OpenProject,
    request::Now,
};
use crate::{
    domain::{Emblem, Sha256},
    report::{self, Layout, reading},
};

/// The laid-out report of one revision of a project.
#[derive(Debug)]
pub struct Preview {
    /// The pages, and where on them things stand.
    pub layout: Layout,
    /// Pictures that belong to the template.
    pub emblems: Vec<Emblem>,
}

/// All that a preview is made of.
#[derive(Debug)]
pub struct PreviewJob {
    /// In which session.
    pub session: String,
    /// What it is composed of.
    pub material: ReportMaterial,
}

/// How far the preview of an open project is.
#[derive(Debug, Default)]
pub(super) struct Previewing {
    /// The newest that has come.
    shown: Option<Arc<Preview>>,
    /// The revision asked for last and what of it, whatever has become of that.
    asked: Option<(u64, ReportChoice)>,
    /// Whether it is still under way.
    running: bool,
}

impl PreviewJob {
    /// Composes the report and lays it out.
    pub(super) fn run(self) -> Outcome {
        let result = self.lay_out().map(Arc::new);
        Outcome::Previewed(self.session, result)
    }

    fn lay_out(&self) -> Result<Preview, JobError> {
        let document = self.material.document()?;
        let layout = report::lay_out(&document, &report_fonts())?;
        Ok(Preview {
            layout,
            emblems: document.emblems,
        })
    }
}

impl Preview {
    /// What all pages say.
    #[must_use]
    pub fn all_words(&self) -> String {
        self.layout.pages.iter().map(reading::words).collect()
    }

    /// What a page says, for those who cannot see it.
    #[must_use]
    pub fn words(&self, page: usize) -> String {
        let page = self.layout.pages.get(page);
        page.map(reading::words).unwrap_or_default()
    }

    /// The picture of the template with that digest.
    pub(super) fn emblem(&self, sha256: &Sha256) -> Option<&Emblem> {
        self.emblems.iter().find(|emblem| emblem.sha256 == *sha256)
    }
}

impl OpenProject {
    /// The report as laid out last; it may be older than the assessment.
    #[must_use]
    pub fn preview(&self) -> Option<&Arc<Preview>> {
        self.preview.shown.as_ref()
    }

    /// Whether a report is being laid out.
    #[must_use]
    pub fn is_previewing(&self) -> bool {
        self.preview.running
    }

    /// Takes a laid-out report in. Where it could not be made, the one before stays.
    pub(super) fn previewed(
        &mut self,
        result: Result<Arc<Preview>, JobError>,
    ) -> Result<(), JobError> {
        self.preview.running = false;
        self.preview.shown = Some(result?);
        Ok(())
    }
}

impl Workbench {
    /// Whether the report as laid out last is older than the assessment or the choice of a template, and nobody has asked
    /// for the new one yet.
    #[must_use]
    pub fn wants_preview(&self) -> bool {
        self.project().is_some_and(|project| {
            let Previewing { asked, running, .. } = &project.preview;
            let is_asked = |(revision, choice): &(u64, ReportChoice)| {
                *revision == project.revision() && *choice == self.report_choice()
            };
            !running && !asked.as_ref().is_some_and(is_asked)
        })
    }

    /// The job that lays the report out as it is now; none while another is under way or nothing has changed.
    pub(super) fn preview_job(&mut self, now: Now) -> Option<Job> {
        if !self.wants_preview() {
            return None;
        }
        let choice = self.report_choice();
        let material = self.report_material(choice.clone(), now)?;
        let project = self.project.as_mut()?;
        project.preview.running = true;
        project.preview.asked = Some((project.revision(), choice));
        Some(Job::Preview(Box::new(PreviewJob {
            session: project.session(),
            material,
        })))
    }
}
