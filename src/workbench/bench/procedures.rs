//! What is done with the results of the calculators.

use std::path::{Path, PathBuf};

use super::{Effects, Workbench};
use crate::{
    domain::calc::{Answers, Calculator, provider_items},
    store::StoreError,
    workbench::{
        file_name::with_extension,
        job::Job,
        notice::Tone,
        procedure_sentences as sentences,
        procedures::{CalendarTask, ProcedureDeed, replaced},
        request::{Effect, Now},
    },
};

impl Workbench {
    pub(super) fn on_procedure(&mut self, deed: ProcedureDeed, now: Now) -> Effects {
        match deed {
            ProcedureDeed::Clear(calculator) => self.put_answers(calculator, &Answers::default()),
            ProcedureDeed::Replace(calculator, answers) => self.put_answers(calculator, &answers),
            ProcedureDeed::TakeItems => self.take_items(now),
            ProcedureDeed::Calendar(path) => self.write_calendar(path, now),
        }
    }

    fn put_answers(&mut self, calculator: Calculator, answers: &Answers) -> Effects {
        let project = self.project.as_ref();
        let edits = project.map(|it| replaced(it.assessment(), calculator, answers));
        self.perform(edits.unwrap_or_default())
    }

    fn take_items(&mut self, now: Now) -> Effects {
        let stamp = self.stamp(now);
        let id = crate::domain::CatalogId::new(provider_items::CATALOG);
        let procedures = self.procedures(now.0.date);
        let Some(project) = self.project.as_mut() else {
            return Vec::new();
        };
        let Some(taken) = procedures.take_items(project.assessment(), stamp) else {
            return Vec::new();
        };
        if taken.edits.is_empty() {
            self.tell(Tone::Info, sentences::ITEMS_AS_THEY_ARE.to_owned());
            return Vec::new();
        }
        let mut effects = Vec::new();
        if !project.assessment().catalogs.contains(&id) {
            let (catalogs, texts) = self.library.pick(std::slice::from_ref(&id));
            for (catalog, text) in catalogs.into_iter().zip(texts) {
                effects.push(Effect::Journal(project.learn(catalog, text)));
            }
        }
        effects.extend(self.perform(taken.edits));
        let told = sentences::items_taken(taken.required, taken.omitted);
        self.tell(Tone::Info, told);
        effects
    }

    fn write_calendar(&mut self, path: PathBuf, now: Now) -> Effects {
        let procedures = self.procedures(now.0.date);
        let Some(project) = self.project.as_ref() else {
            return Vec::new();
        };
        let assessment = project.assessment();
        let count = procedures.deadlines(assessment).len();
        if count == 0 {
            self.tell(Tone::Warning, sentences::NO_DAYS.to_owned());
            return Vec::new();
        }
        let task = CalendarTask {
            bytes: procedures.calendar(assessment, &project.identity().project, now.0),
            path: with_extension(path, "ics"),
            count,
        };
        vec![Effect::Run(Job::WriteCalendar(task))]
    }

    pub(super) fn calendar_written(
        &mut self,
        path: &Path,
        result: Result<usize, StoreError>,
    ) -> Effects {
        match result {
            Ok(count) => self.tell(Tone::Info, sentences::calendar_written(path, count)),
            Err(error) => self.tell(Tone::Error, sentences::calendar_not_written(&error)),
        }
        Vec::new()
    }
}
