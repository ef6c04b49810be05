//! Assessments of other years: the next one is made from the open one, and another one is held against it.

use std::{path::PathBuf, sync::Arc};

use super::{Busy, Effects, Workbench};
use crate::{
    domain::{
        Catalog, Compared, ControlKey, PersonId, Side, Stamp, carry_over, compare_with_last,
        trail::{Change, Doer, Entry, Field, Thing, Turn, Way},
    },
    edit::{self, Edit},
    store::{CatalogText, Identity, Project, StoreError, Trail},
    workbench::{
        file_name::with_extension,
        fresh::renewed,
        job::Job,
        library::LibraryEntry,
        notice::Tone,
        project::OpenProject,
        request::Now,
        year_sentences as sentences,
        year_task::{NextYear, OtherYear, YearDeed, YearOutcome, YearTask},
    },
};

/// A project just carried over, until it is opened.
#[derive(Debug)]
pub(super) struct Carried {
    path: PathBuf,
    project: String,
    /// Who is at work.
    person: Option<PersonId>,
    /// What the project before was like then.
    revision: u64,
    /// What came along, in words.
    told: String,
}

impl Workbench {
    /// The other project that the open one is held against, if it is not the one that it was carried over from.
    #[must_use]
    pub fn other_year(&self) -> Option<&Arc<OtherYear>> {
        self.other_year.as_ref()
    }

    /// The open project held against the other one, or against the one that it was carried over from.
    #[must_use]
    pub fn compared(&self) -> Vec<Compared> {
        let Some(project) = self.project() else {
            return Vec::new();
        };
        let now = Side {
            assessment: project.assessment(),
            catalogs: project.catalogs(),
        };
        match self.other_year() {
            Some(other) => other.compared(now),
            None => compare_with_last(now),
        }
    }

    /// What would come along into the next assessment; none without a project, or of a part.
    #[must_use]
    pub fn foresee_next_year(&self, now: Now) -> Option<NextYear> {
        let project = self.project.as_ref().filter(|it| !it.is_part())?;
        let next = self.next_year(project, String::new(), None, now);
        Some(coming(project, &next))
    }

    pub(super) fn on_year(&mut self, deed: YearDeed, now: Now) -> Effects {
        match deed {
            YearDeed::CarryOver(path) => self.carry_over(with_extension(path, "jgd"), now),
            YearDeed::Compare(path) => self.read_other_year(path),
            YearDeed::LeaveComparison => {
                self.other_year = None;
                Vec::new()
            }
        }
    }

    fn carry_over(&mut self, path: PathBuf, now: Now) -> Effects {
        let Some(project) = self.project.as_ref() else {
            return Vec::new();
        };
        if project.is_part() {
            self.tell(Tone::Error, sentences::PART.to_owned());
            return Vec::new();
        }
        if project.path() == Some(&path) {
            self.tell(Tone::Error, sentences::own_file(&path));
            return Vec::new();
        }
        self.parted += 1;
        let id = format!("{}-year-{}", self.run, self.parted);
        let person = self.at_work();
        let by = person.and_then(|id| project.assessment().person(id));
        let next = self.next_year(project, id.clone(), by.map(Doer::of), now);
        let told = sentences::carried(&path, &coming(project, &next));
        let task = YearTask::Write {
            path: path.clone(),
            project: Box::new(next),
            files: project.files().clone(),
            keys: project.keys.clone(),
            holder: self.holder(now),
            session: project.session(),
        };
        self.carried = Some(Carried {
            path,
            project: id,
            person,
            revision: project.revision(),
            told,
        });
        self.run_busy(Busy::Carrying, Job::Year(Box::new(task)))
    }

    /// The next assessment, in the newest editions of its catalogs that are known.
    fn next_year(&self, project: &OpenProject, id: String, by: Option<Doer>, now: Now) -> Project {
        let used = project.assessment().catalogs.iter();
        let (catalogs, texts): (Vec<_>, Vec<_>) = used
            .filter_map(|id| {
                let known = project.known(id)?;
                Some(newest(known, self.library.entry(id)))
            })
            .unzip();
        let mut assessment = carry_over(project.assessment(), project.catalogs(), &catalogs, now.0);
        let profile = Arc::make_mut(&mut assessment.profile);
        renewed(
            profile,
            project.assessment().profile.period,
            now.0.date.year(),
        );
        let mut trail = Trail::default();
        trail.append(&Entry {
            at: now.0,
            by,
            turn: Turn::Done,
            change: Change::new(Field::CarriedOver, Way::Added, Thing::Project),
        });
        Project {
            identity: Identity {
                project: id,
                ..Identity::default()
            },
            assessment,
            catalogs: texts,
            trail,
        }
    }

    fn read_other_year(&mut self, path: PathBuf) -> Effects {
        let Some(project) = self.project.as_ref() else {
            return Vec::new();
        };
        let task = YearTask::Read {
            path,
            keys: project.keys.clone(),
            session: project.session(),
        };
        self.run_busy(Busy::Comparing, Job::Year(Box::new(task)))
    }

    pub(super) fn year_done(&mut self, outcome: YearOutcome) -> Effects {
        match outcome {
            YearOutcome::Written(session, path, result) => {
                self.end(Busy::Carrying);
                self.carried_to(&session, path, result)
            }
            YearOutcome::Read(session, path, result) => {
                self.end(Busy::Comparing);
                if self.of_session(&session).is_none() {
                    return Vec::new();
                }
                match result {
                    Ok(other) => self.other_year = Some(Arc::from(other)),
                    Err(error) => {
                        self.tell(Tone::Error, sentences::not_compared(&path, &error));
                    }
                }
                Vec::new()
            }
        }
    }

    /// Opens what was written, unless that would give up what was changed meanwhile.
    fn carried_to(
        &mut self,
        session: &str,
        path: PathBuf,
        result: Result<(), StoreError>,
    ) -> Effects {
        let here = self.of_session(session);
        let keys = here.as_ref().and_then(|project| project.keys.clone());
        let revision = here.map(|project| project.revision());
        let may_open = self
            .carried
            .as_ref()
            .is_some_and(|it| Some(it.revision) == revision);
        match result {
            Err(error) => {
                self.carried = None;
                self.tell(Tone::Error, sentences::not_carried(&path, &error));
                Vec::new()
            }
            Ok(()) if may_open => self.run_busy(Busy::Opening, Job::Open(path, keys)),
            Ok(()) => {
                let told = self.carried.take().map(|it| it.told).unwrap_or_default();
                self.tell(Tone::Info, sentences::left_closed(&told));
                Vec::new()
            }
        }
    }

    /// What is to be done once a project that was carried over is open: who is at work stays, and what came along is told.
    pub(super) fn greet_carried(&mut self, path: &std::path::Path) {
        let Some(carried) = self.carried.take().filter(|it| it.path == path) else {
            return;
        };
        if let Some(person) = carried.person {
            self.settings.persons.insert(carried.project, person);
        }
        self.tell(Tone::Info, carried.told);
    }

    /// Confirms last year's answers of these controls, as one step.
    pub(super) fn confirm(&mut self, keys: &[ControlKey], stamp: Stamp) -> Effects {
        let Some(project) = self.project.as_ref() else {
            return Vec::new();
        };
        let edit = |key: &ControlKey| -> Option<Edit> {
            let mut catalogs = project.catalogs().iter();
            let catalog = catalogs.find(|it| it.id == key.catalog)?;
            edit::confirm(project.assessment(), catalog, key, stamp)
        };
        let edits = keys.iter().filter_map(edit).collect();
        self.perform(edits)
    }
}

/// What comes along of a project into the next one.
fn coming(project: &OpenProject, next: &Project) -> NextYear {
    let editions = editions(project, &next.catalogs);
    NextYear::of(project.assessment(), &next.assessment, editions)
}

/// Titles of the catalogs that are of another edition now.
fn editions(project: &OpenProject, texts: &[CatalogText]) -> Vec<String> {
    let other = |text: &&CatalogText| {
        let known = project.known(&text.id);
        known.is_some_and(|(_, before)| before.text != text.text)
    };
    let title = |text: &CatalogText| Some(project.known(&text.id)?.0.title.clone());
    texts.iter().filter(other).filter_map(title).collect()
}

/// The catalog as the project has it, or as the program has it where that is of the same edition or a later one. What no date
/// tells apart stays as it was: nothing is asked anew by mistake.
fn newest(
    known: &(Arc<Catalog>, CatalogText),
    entry: Option<&LibraryEntry>,
) -> (Arc<Catalog>, CatalogText) {
    let (ours, _) = known;
    let dated = |catalog: &Catalog| catalog.date.starts_with(|c: char| c.is_ascii_digit());
    let is_later = |theirs: &Catalog| {
        theirs.date == ours.date || dated(theirs) && dated(ours) && theirs.date > ours.date
    };
    match entry.filter(|entry| is_later(&entry.catalog)) {
        Some(entry) => {
            let text = CatalogText {
                id: entry.catalog.id.clone(),
                text: entry.text.to_string(),
            };
            (entry.catalog.clone(), text)
        }
        None => known.clone(),
    }
}
