//! What is asked of the user before anything leaves the project, and what the answers of file dialogs ask of the workbench.

use std::path::PathBuf;

use egui::Context;

use super::App;
use crate::{
    gui::{
        command::{HandOut, Leaving},
        picker::Pick,
        view::Dialog,
    },
    workbench::{
        BackupDeed, EvidenceDeed, PartDeed, ProcedureDeed, ReportDeed, Request, Source,
        TemplateRequest, YearDeed,
    },
};

impl App {
    fn on_backup(&mut self, deed: BackupDeed) {
        self.shell.ask(Request::OnBackup(deed));
    }

    fn on_year(&mut self, deed: YearDeed) {
        self.shell.ask(Request::OnYear(Box::new(deed)));
    }

    fn on_part(&mut self, deed: PartDeed) {
        self.shell.ask(Request::OnPart(Box::new(deed)));
    }

    pub(super) fn picked(&mut self, ctx: &Context, pick: Pick, paths: Vec<PathBuf>) {
        let mut paths = paths.into_iter();
        match (pick, paths.next()) {
            (Pick::Evidence(key), Some(first)) => {
                let sources = std::iter::once(first)
                    .chain(paths)
                    .map(Source::File)
                    .collect();
                self.shell.ask(Request::Attach(key, sources));
            }
            (Pick::SignedCopy(pdf), Some(first)) => {
                let scans = std::iter::once(first).chain(paths).map(Source::File);
                self.on_report(ReportDeed::AttachCopy(pdf, scans.collect()));
            }
            // Much may have been written while the dialog was open.
            (Pick::OpenProject, Some(path)) => self.wants_to_leave(ctx, Leaving::OpenFile(path)),
            (Pick::Catalog, Some(path)) => self.shell.ask(Request::LoadCatalog(path)),
            (Pick::SaveTemplate, Some(path)) => self.shell.ask(Request::SaveTemplate(path)),
            (Pick::SaveCalendar(_), Some(path)) => {
                self.shell
                    .ask(Request::OnProcedure(ProcedureDeed::Calendar(path)));
            }
            (Pick::SaveReport(_), Some(path)) => self.shell.ask(Request::Report(path)),
            (Pick::Template, Some(path)) => self.on_template(TemplateRequest::Load(path)),
            (Pick::ShareTemplate(name), Some(path)) => {
                self.on_template(TemplateRequest::Share(name, path));
            }
            (Pick::Emblem(name, kind), Some(path)) => {
                self.on_template(TemplateRequest::Emblem(name, kind, path));
            }
            (Pick::SignPdf, Some(path)) => self.choose_pdf(path),
            (Pick::SignKey, Some(path)) => self.view.draft.sign.choose_key(path),
            (Pick::SaveSigned(_), Some(path)) => self.sign_to(path),
            (Pick::SaveCopy(id, _), Some(path)) => {
                self.on_evidence(EvidenceDeed::SaveCopy(id, path));
            }
            (Pick::Export(kind, _), Some(path)) => {
                self.on_evidence(EvidenceDeed::Export(path, kind));
            }
            (Pick::SavePart(keys, _), Some(path)) => self.on_part(PartDeed::HandOut(keys, path)),
            (Pick::NextYear(_), Some(path)) => self.on_year(YearDeed::CarryOver(path)),
            (Pick::OtherYear, Some(path)) => self.on_year(YearDeed::Compare(path)),
            (Pick::Part, Some(path)) => self.on_part(PartDeed::TakeBack(path)),
            (Pick::RestoreBackup(from, _), Some(to)) => {
                self.on_backup(BackupDeed::Restore { from, to });
            }
            (Pick::BackupFolder, Some(path)) => self.on_backup(BackupDeed::Folder(Some(path))),
            (Pick::SaveProject(_), Some(path)) => self.shell.ask(Request::SaveAs(path)),
            (Pick::SaveProject(_), None) => self.view.after_save = None,
            (_, None) => {}
        }
    }

    pub(super) fn on_evidence(&mut self, deed: EvidenceDeed) {
        self.shell.ask(Request::OnEvidence(Box::new(deed)));
    }

    pub(super) fn on_report(&mut self, deed: ReportDeed) {
        self.shell.ask(Request::OnReport(Box::new(deed)));
    }

    fn on_template(&mut self, request: TemplateRequest) {
        self.shell.ask(Request::Template(request));
    }

    /// Hands something out, after a warning where nobody has looked through all of it.
    pub(super) fn hand_out(&mut self, wanted: HandOut) {
        let leaves = match &wanted {
            HandOut::File(pick) => pick.hands_out(),
            HandOut::Print => true,
        };
        let project = self.shell.bench.project();
        if leaves && project.is_some_and(|project| !project.misgivings().is_empty()) {
            self.view.dialogs.push(Dialog::HandOut(wanted));
        } else {
            self.hand_out_now(wanted);
        }
    }

    pub(super) fn hand_out_now(&mut self, wanted: HandOut) {
        match wanted {
            HandOut::File(pick) => self.shell.pick(pick),
            HandOut::Print => self.on_report(ReportDeed::Print),
        }
    }
}
