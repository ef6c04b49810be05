//! Reports that are handed out: recording one as final, printing one, and the scan of one that was signed by hand.

use std::path::{Path, PathBuf};

use super::{Effects, Workbench, evidence::stray};
use crate::{
    domain::{IssuedReport, Media, Sha256},
    edit::{Edit, IssuedEdit},
    workbench::{
        export::WrittenReport,
        file_name::safe_name,
        job::Job,
        locking_sentences,
        notice::Tone,
        outcome::JobError,
        report_deed::{Printed, ReportDeed, ReportUse},
        report_sentences as sentences,
        request::{Effect, Now},
        signing::{SignJob, SignedReport, SigningError},
        signing_sentences,
        source::{Attachment, Recipient},
    },
};

impl Workbench {
    pub(super) fn on_report(&mut self, deed: ReportDeed, now: Now) -> Effects {
        match deed {
            ReportDeed::Print if self.is_protected() => {
                self.tell(Tone::Warning, locking_sentences::NO_PRINT.to_owned());
                Vec::new()
            }
            ReportDeed::Print => self.print(now),
            ReportDeed::Printed(report, how) => self.printed(*report, &how),
            ReportDeed::Record(report) => self.record(*report),
            ReportDeed::Forget(pdf) => self.change(IssuedEdit::Remove(pdf)),
            ReportDeed::AttachCopy(pdf, sources) => self.import(Recipient::Report(pdf), sources),
            ReportDeed::RemoveCopy(pdf, scan) => self.change(IssuedEdit::RemoveScan(pdf, scan)),
            ReportDeed::OpenCopy(..) if self.is_protected() => {
                self.tell(Tone::Warning, locking_sentences::NO_SCAN.to_owned());
                Vec::new()
            }
            ReportDeed::OpenCopy(pdf, scan) => self.open_signed(&pdf, &scan).unwrap_or_default(),
        }
    }

    fn change(&mut self, edit: IssuedEdit) -> Effects {
        self.perform(vec![Edit::Issued(edit)])
    }

    /// Writes the report where copies for other programs lie, on its way to the printer.
    fn print(&mut self, now: Now) -> Effects {
        let Some(project) = self.project.as_ref() else {
            return Vec::new();
        };
        // A viewer may still hold the one before.
        let (hour, minute, second) = (now.0.hour, now.0.minute, now.0.second);
        let name = safe_name(self.project_name());
        let name = format!("{name} {hour:02}{minute:02}{second:02}.pdf");
        let path = project.folder().join("open").join(name);
        self.write_report(path, ReportUse::Print, self.report_choice(), now)
    }

    pub(super) fn reported(
        &mut self,
        path: PathBuf,
        purpose: ReportUse,
        session: &str,
        result: Result<WrittenReport, JobError>,
    ) -> Effects {
        self.end(super::Busy::Reporting);
        let written = match (result, purpose) {
            (Ok(written), _) => written,
            (Err(error), ReportUse::File) => {
                self.tell(Tone::Error, sentences::not_reported(&error));
                return Vec::new();
            }
            (Err(error), ReportUse::Print) => {
                self.tell(Tone::Error, sentences::not_printed(&error));
                return Vec::new();
            }
        };
        let WrittenReport { report, faults } = written;
        let is_here = self.of_session(session).is_some();
        let tone = if faults.is_empty() {
            Tone::Info
        } else {
            Tone::Warning
        };
        match purpose {
            ReportUse::File => {
                self.tell(tone, sentences::reported(&path, &faults));
                if let Some(project) = self.of_session(session) {
                    project.written = Some((path.clone(), report.clone()));
                    self.offer(report);
                }
                vec![Effect::OpenWith(path)]
            }
            // The copy went with the folder of the project that was closed meanwhile.
            ReportUse::Print if !is_here => Vec::new(),
            ReportUse::Print => {
                if !faults.is_empty() {
                    self.tell(tone, sentences::ready_to_print(&faults));
                }
                vec![Effect::Print(path, Box::new(report))]
            }
        }
    }

    fn printed(&mut self, report: IssuedReport, how: &Printed) -> Effects {
        let tone = match how {
            Printed::Dialog | Printed::Viewer => Tone::Info,
            Printed::Failed(_) => Tone::Warning,
        };
        self.tell(tone, sentences::printed(how));
        self.offer(report);
        Vec::new()
    }

    /// Signs a report. One that was not written in this session is traced back, so that it is recorded all the same.
    pub(super) fn sign(&mut self, job: Box<SignJob>, now: Now) -> Effects {
        let written = self.project.as_ref().and_then(|it| it.written(None));
        let origin = (written != Some(&job.pdf)).then(|| self.origin(now));
        let origin = origin.flatten().map(Box::new);
        self.run_busy(super::Busy::Reporting, Job::SignReport(job, origin))
    }

    /// A signed report is final: its record takes the place of that of the PDF before.
    pub(super) fn report_signed(
        &mut self,
        path: PathBuf,
        result: Result<Box<SignedReport>, SigningError>,
    ) -> Effects {
        self.end(super::Busy::Reporting);
        let signed = match result {
            Ok(signed) => signed,
            Err(error) => {
                self.tell(Tone::Error, signing_sentences::not_signed(&error));
                return Vec::new();
            }
        };
        let told = signing_sentences::signed(&path, &signed.facts);
        let recorded = self.record_signed(&path, &signed);
        let is_recorded = recorded.is_some();
        self.tell(Tone::Info, sentences::signed(&told, is_recorded));
        let mut effects = recorded.unwrap_or_default();
        effects.push(Effect::OpenWith(path));
        effects
    }

    /// Records a signed report, if the PDF before is known to the project.
    fn record_signed(&mut self, path: &Path, signed: &SignedReport) -> Option<Effects> {
        let project = self.project.as_mut()?;
        let issued = &project.assessment.issued;
        let place = issued.iter().position(|it| it.pdf == signed.before);
        let written = project.written.as_ref().map(|(_, report)| report);
        let written = written.filter(|report| report.pdf == signed.before);
        let there = place.map(|place| &issued[place]);
        let before = there.or(written).or(signed.made.as_deref())?;
        let report = IssuedReport {
            pdf: signed.pdf.clone(),
            signers: signed.signers.clone(),
            ..before.clone()
        };
        let at = place.unwrap_or(issued.len());
        let remove = place.map(|_| IssuedEdit::Remove(signed.before.clone()));
        let insert = IssuedEdit::Insert(at, Box::new(report.clone()));
        project.written = Some((path.to_owned(), report));
        for notice in &mut self.notices {
            notice.offer.take_if(|offer| offer.pdf == signed.before);
        }
        let edits = remove.into_iter().chain([insert]).map(Edit::Issued);
        Some(self.perform(edits.collect()))
    }

    /// The sentence told last offers to record a report as final, unless it is recorded.
    fn offer(&mut self, report: IssuedReport) {
        let project = self.project.as_ref();
        let is_new = project.is_some_and(|it| it.assessment().issued(&report.pdf).is_none());
        if let Some(notice) = self.notices.last_mut().filter(|_| is_new) {
            notice.offer = Some(Box::new(report));
        }
    }

    fn record(&mut self, report: IssuedReport) -> Effects {
        let Some(project) = self.project.as_ref() else {
            return Vec::new();
        };
        for notice in &mut self.notices {
            notice.offer.take_if(|offer| offer.pdf == report.pdf);
        }
        let assessment = project.assessment();
        if let Some(there) = assessment.issued(&report.pdf) {
            let words = sentences::is_recorded(there);
            self.tell(Tone::Info, words);
            return Vec::new();
        }
        let at = assessment.issued.len();
        let same = |it: &IssuedReport| it.name() == report.name() && it.content != report.content;
        let (tone, words) = if assessment.issued.iter().any(same) {
            (Tone::Warning, sentences::recorded_again(&report))
        } else {
            (Tone::Info, sentences::recorded(&report))
        };
        let effects = self.change(IssuedEdit::Insert(at, Box::new(report)));
        self.tell(tone, words);
        effects
    }

    /// Puts a file into the signed copy of a report. It is no evidence: it has no number, and is never handed out.
    pub(super) fn take_copy(&mut self, pdf: &Sha256, attachment: Attachment) -> Effects {
        let project = self.project.as_mut();
        let Some(project) = project.filter(|it| attachment.path.starts_with(it.pictures())) else {
            return stray(attachment.path);
        };
        if project
            .assessment
            .lost
            .contains_key(&attachment.file.sha256)
        {
            return self.found(&attachment);
        }
        let Attachment { file, path, .. } = attachment;
        let name = file.original_name.clone();
        let assessment = &project.assessment;
        let mut evidence = assessment.evidence.values();
        let same = evidence.find(|it| it.files().any(|other| other.sha256 == file.sha256));
        let refusal = if let Some(there) = assessment.report_of_copy(&file.sha256) {
            sentences::is_a_copy(&name, there)
        } else if let Some(same) = same {
            sentences::is_evidence(&name, same)
        } else if !file.media.is_picture() && file.media != Media::Pdf {
            sentences::is_no_scan(&name)
        } else if let Some(report) = assessment.issued(pdf) {
            let words = sentences::copy_attached(&name, report);
            let at = report.signed_copy.len();
            project.add_file(&file, &path);
            let effects = self.change(IssuedEdit::InsertScan(pdf.clone(), at, file));
            self.tell(Tone::Info, words);
            return effects;
        } else {
            sentences::record_is_gone(&name)
        };
        // The bytes stay: the file that is there already may be these very ones.
        self.tell(Tone::Error, refusal);
        Vec::new()
    }

    fn open_signed(&self, pdf: &Sha256, scan: &Sha256) -> Option<Effects> {
        let project = self.project.as_ref()?;
        let report = project.assessment().issued(pdf)?;
        let page = report
            .signed_copy
            .iter()
            .position(|it| it.sha256 == *scan)?;
        let ending = report.signed_copy[page].media.extension();
        let name = safe_name(&sentences::copy_name(report, page + 1));
        let to = project
            .folder()
            .join("open")
            .join(format!("{name}.{ending}"));
        Some(vec![Effect::Run(Job::CopyOut {
            files: project.files().clone(),
            sha256: scan.clone(),
            to,
            open: true,
        })])
    }
}
