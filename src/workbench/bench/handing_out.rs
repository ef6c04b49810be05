//! What leaves the project: the report and its preview, single copies of evidence, and all of it as a folder.

use std::{path::PathBuf, sync::Arc};

use super::{Busy, Effects, Workbench};
use crate::{
    domain::EvidenceId,
    workbench::{
        evidence_sentences as sentences,
        export::{ReportChoice, ReportJob, ReportMaterial},
        file_name::{safe_name, with_extension},
        job::Job,
        locking_sentences,
        notice::Tone,
        outcome::JobError,
        preview::Preview,
        provenance::Origin,
        report_deed::ReportUse,
        request::{Effect, Now},
        sentences as report_sentences,
    },
};

impl Workbench {
    pub(super) fn report(&mut self, path: PathBuf, choice: ReportChoice, now: Now) -> Effects {
        // Never over a project file, whatever was chosen.
        self.write_report(with_extension(path, "pdf"), ReportUse::File, choice, now)
    }

    pub(super) fn write_report(
        &mut self,
        path: PathBuf,
        purpose: ReportUse,
        choice: ReportChoice,
        now: Now,
    ) -> Effects {
        let material = self.report_material(choice, now);
        let Some((material, project)) = material.zip(self.project.as_ref()) else {
            return Vec::new();
        };
        let job = ReportJob {
            path,
            purpose,
            session: project.session(),
            material,
            files: project.files().clone(),
            by: self.at_work(),
        };
        self.run_busy(Busy::Reporting, Job::Report(Box::new(job)))
    }

    /// What a report of the open project is composed of.
    #[must_use]
    pub fn report_material(&self, choice: ReportChoice, now: Now) -> Option<ReportMaterial> {
        let project = self.project.as_ref()?;
        Some(ReportMaterial {
            assessment: project.assessment().clone(),
            catalogs: project.catalogs().to_vec(),
            published: self.library.catalogs(),
            knowledge: self.library.knowledge().clone(),
            texts: project.catalog_texts(),
            choice,
            created: now.0,
            whole: project.whole(),
        })
    }

    /// What a report that is at hand may have been made of.
    #[must_use]
    pub fn origin(&self, now: Now) -> Option<Origin> {
        let material = self.report_material(ReportChoice::default(), now)?;
        let files = self.project.as_ref()?.files().clone();
        Some(Origin { material, files })
    }

    pub(super) fn preview(&mut self, now: Now) -> Effects {
        self.preview_job(now).map(Effect::Run).into_iter().collect()
    }

    pub(super) fn previewed(
        &mut self,
        session: &str,
        result: Result<Arc<Preview>, JobError>,
    ) -> Effects {
        let Some(project) = self.of_session(session) else {
            return Vec::new();
        };
        if let Err(error) = project.previewed(result) {
            self.tell(Tone::Error, report_sentences::not_previewed(&error));
        }
        Vec::new()
    }

    pub(super) fn open_copy(&mut self, id: EvidenceId) -> Effects {
        let Some((project, file)) = self.file_of(id) else {
            return Vec::new();
        };
        let Some(evidence) = project.assessment().evidence(id) else {
            return Vec::new();
        };
        if project.is_protected() {
            self.tell(Tone::Warning, locking_sentences::NO_COPY.to_owned());
            return Vec::new();
        }
        let name = format!("{} {}", evidence.number, evidence.title);
        let name = format!("{}.{}", safe_name(&name), file.media.extension());
        let to = project.folder().join("open").join(name);
        let files = project.files().clone();
        vec![Effect::Run(Job::CopyOut {
            files,
            sha256: file.sha256,
            to,
            open: true,
        })]
    }

    pub(super) fn save_copy(&mut self, id: EvidenceId, path: PathBuf) -> Effects {
        let Some((project, file)) = self.file_of(id) else {
            return Vec::new();
        };
        vec![Effect::Run(Job::CopyOut {
            files: project.files().clone(),
            sha256: file.sha256,
            to: with_extension(path, file.media.extension()),
            open: false,
        })]
    }

    pub(super) fn copied_out(
        &mut self,
        to: PathBuf,
        open: bool,
        result: Result<(), JobError>,
    ) -> Effects {
        match result {
            Ok(()) if open => vec![Effect::OpenWith(to)],
            Ok(()) => {
                self.tell(Tone::Info, sentences::copied_out(&to));
                Vec::new()
            }
            Err(error) => {
                self.tell(Tone::Error, sentences::not_copied_out(&error));
                Vec::new()
            }
        }
    }

    pub(super) fn exported(
        &mut self,
        to: PathBuf,
        result: Result<Vec<String>, JobError>,
    ) -> Effects {
        self.end(Busy::Exporting);
        match result {
            Ok(lost) => {
                let tone = if lost.is_empty() {
                    Tone::Info
                } else {
                    Tone::Warning
                };
                self.tell(tone, sentences::exported(&to, &lost));
                vec![Effect::OpenWith(to)]
            }
            Err(error) => {
                self.tell(Tone::Error, sentences::not_exported(&error));
                Vec::new()
            }
        }
    }
}
