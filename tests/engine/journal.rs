//! The journal between saves: what a crash leaves is put together again, whole steps only.

use std::{fs, path::Path};

use jeomgeomdae::{
    domain::{Assessment, ControlKey, EvidenceId, Subject},
    edit::{self, Edit, FindingEdit, History},
    store::{
        Base, EvidenceFiles, Journal, Project, Record, Recovered, RecoveryOffer, offers, recover,
        save,
    },
};
use proptest::prelude::*;

use crate::small;

/// A session that writes its journal into `root`.
struct Session {
    project: Project,
    files: EvidenceFiles,
    history: History,
    journal: Journal,
}

impl Session {
    fn begin(root: &Path, name: &str, base: Base) -> Self {
        let journal = Journal::begin(root, name, &base).unwrap();
        Self {
            project: base.project,
            files: EvidenceFiles::default(),
            history: History::default(),
            journal,
        }
    }

    /// Begins a project that was never saved.
    fn fresh(root: &Path) -> Self {
        let project = small::project(small::assessment());
        Self::begin(
            root,
            "s-1",
            Base {
                path: None,
                project,
                unsaved: true,
                seat: String::new(),
                keys: None,
            },
        )
    }

    fn does(&mut self, edits: Vec<Edit>) {
        let subjects = self
            .history
            .perform(&mut self.project.assessment, edits)
            .unwrap();
        self.writes(subjects);
    }

    fn undoes(&mut self) {
        let subjects = self
            .history
            .undo(&mut self.project.assessment)
            .unwrap()
            .unwrap();
        self.writes(subjects);
    }

    fn writes(&mut self, subjects: impl IntoIterator<Item = Subject>) {
        let record = |subject| Record::of(&self.project.assessment, &subject);
        let records: Vec<Record> = subjects.into_iter().map(record).collect();
        self.journal.append(&records).unwrap();
    }

    fn summarises(&mut self, key: &ControlKey, text: &str) {
        self.history.seal();
        self.does(vec![
            FindingEdit::Summary(text.to_owned()).on(key, small::stamp()),
        ]);
    }

    fn attaches(&mut self, root: &Path, shade: u8) {
        let new = small::picture(&root.join("s-1/evidence"), shade, &mut self.files);
        self.does(edit::attach(
            &self.project.assessment,
            &small::key("1.1"),
            new,
            small::stamp(),
        ));
    }

    /// Saves as the program does: a new log, the file, then the new base unless the program crashed before.
    fn saves(&mut self, path: &Path, rebase: bool) {
        self.project.identity.saves += 1;
        "s-1".clone_into(&mut self.project.identity.session);
        self.journal.turn().unwrap();
        let saved = save(path, &self.project, &self.files, None).unwrap();
        self.files.extend(&saved.evidence);
        if rebase {
            let base = Base {
                path: Some(path.to_owned()),
                project: saved.project,
                unsaved: false,
                seat: String::new(),
                keys: None,
            };
            self.journal.rebase(&base).unwrap();
        }
    }

    /// The program dies; what it should have kept.
    fn crashes(self) -> Assessment {
        self.project.assessment
    }
}

fn only_offer(root: &Path) -> RecoveryOffer {
    // A process that another test starts holds the lock of the session for a moment after that has ended.
    let mut tries = (0..1000).map(|_| offers(root));
    let mut found = tries.find(|found| !found.is_empty()).unwrap_or_default();
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

fn recovered(root: &Path) -> Recovered {
    recover(&only_offer(root), &root.join("next/evidence"), &[], root).unwrap()
}

#[test]
fn recovery_puts_every_change_together() {
    let root = tempfile::tempdir().unwrap();
    let mut session = Session::fresh(root.path());
    session.summarises(&small::key("1.1"), "첫째\n둘째");
    session.attaches(root.path(), 1);
    session.summarises(&small::key("2.1"), "끝");
    session.undoes();
    let kept = session.crashes();
    let offer = only_offer(root.path());
    assert_eq!(
        (offer.name.as_str(), offer.path.as_deref(), offer.pictures),
        ("작은 점검", None, 1)
    );
    assert!(offer.changes > 0);
    assert_eq!(recovered(root.path()).project, small::project(kept));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn recovery_repeats_whatever_was_done(
        steps in prop::collection::vec(prop::collection::vec(small::any_edit(), 1..4), 1..12)
    ) {
        let root = tempfile::tempdir().unwrap();
        let mut session = Session::fresh(root.path());
        for step in steps {
            if let Ok(subjects) = session.history.perform(&mut session.project.assessment, step) {
                session.writes(subjects);
            }
        }
        let kept = session.crashes();
        prop_assert_eq!(recovered(root.path()).project.assessment, kept);
    }
}

#[test]
fn a_log_cut_off_anywhere_still_gives_whole_steps() {
    let root = tempfile::tempdir().unwrap();
    let mut session = Session::fresh(root.path());
    let mut states = vec![session.project.assessment.clone()];
    session.summarises(&small::key("1.2"), "가나다");
    states.push(session.project.assessment.clone());
    session.attaches(root.path(), 1);
    states.push(session.project.assessment.clone());
    let detach = edit::detach(
        &session.project.assessment,
        &small::key("1.1"),
        EvidenceId(1),
        small::stamp(),
    );
    session.does(detach);
    states.push(session.crashes());
    let (log, offer) = (root.path().join("s-1/log-0"), only_offer(root.path()));
    let whole = fs::read(&log).unwrap();
    let mut newest = 0;
    for cut in 0..=whole.len() {
        fs::write(&log, &whole[..cut]).unwrap();
        let got = recover(&offer, &root.path().join("next"), &[], root.path())
            .unwrap()
            .project
            .assessment;
        let state = states.iter().rposition(|state| *state == got);
        newest = state
            .filter(|state| *state >= newest)
            .unwrap_or_else(|| panic!("half a step at byte {cut}"));
    }
    assert_eq!(newest, states.len() - 1);
}

#[test]
fn a_torn_last_line_is_passed_over() {
    let root = tempfile::tempdir().unwrap();
    let mut session = Session::fresh(root.path());
    session.summarises(&small::key("1.1"), "남는다");
    let kept = session.crashes();
    let log = root.path().join("s-1/log-0");
    let mut bytes = fs::read(&log).unwrap();
    bytes.extend_from_slice("0123abcd [Finding((catalog:\"sm".as_bytes());
    fs::write(&log, bytes).unwrap();
    assert_eq!(recovered(root.path()).project.assessment, kept);
}

#[test]
fn a_session_that_lives_is_not_offered() {
    let root = tempfile::tempdir().unwrap();
    let session = Session::fresh(root.path());
    assert_eq!(offers(root.path()), []);
    session.crashes();
    assert_eq!(offers(root.path()).len(), 1);
}

#[test]
fn a_session_closed_in_order_leaves_nothing() {
    let root = tempfile::tempdir().unwrap();
    let mut session = Session::fresh(root.path());
    session.summarises(&small::key("1.1"), "버려도 된다");
    session.journal.close().unwrap();
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 0);
}

#[test]
fn a_session_without_a_change_since_its_save_is_not_offered() {
    let root = tempfile::tempdir().unwrap();
    let mut session = Session::fresh(root.path());
    session.summarises(&small::key("1.1"), "저장했다");
    session.saves(&root.path().join("a.jgd"), true);
    session.crashes();
    assert_eq!(offers(root.path()), []);
}

#[test]
fn changes_after_a_save_are_recovered_onto_the_saved_file() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("a.jgd");
    let mut session = Session::fresh(root.path());
    session.attaches(root.path(), 1);
    session.saves(&path, true);
    session.summarises(&small::key("1.1"), "저장한 뒤에");
    let kept = session.crashes();
    let Recovered {
        project,
        path: found,
        evidence,
        ..
    } = recovered(root.path());
    assert_eq!((&project.assessment, found), (&kept, Some(path)));
    assert_eq!(project.identity.saves, 1);
    let hash = &project
        .assessment
        .evidence(EvidenceId(1))
        .unwrap()
        .file()
        .unwrap()
        .sha256;
    assert_eq!(evidence.read(hash).unwrap(), small::png(1));
}

#[test]
fn recovering_twice_into_the_same_folder_does_no_harm() {
    let root = tempfile::tempdir().unwrap();
    let mut session = Session::fresh(root.path());
    session.attaches(root.path(), 1);
    session.crashes();
    for _ in 0..2 {
        let Recovered {
            project, evidence, ..
        } = recovered(root.path());
        let hash = &project
            .assessment
            .evidence(EvidenceId(1))
            .unwrap()
            .file()
            .unwrap()
            .sha256;
        assert_eq!(evidence.read(hash).unwrap(), small::png(1));
    }
}

#[test]
fn changes_made_while_a_save_runs_survive_it() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("a.jgd");
    let mut session = Session::fresh(root.path());
    session.summarises(&small::key("1.1"), "저장됨");
    session.journal.turn().unwrap();
    let snapshot = session.project.clone();
    session.summarises(&small::key("1.2"), "저장하는 사이에");
    let saved = save(&path, &snapshot, &session.files, None)
        .unwrap()
        .project;
    session
        .journal
        .rebase(&Base {
            path: Some(path),
            project: saved,
            unsaved: false,
            seat: String::new(),
            keys: None,
        })
        .unwrap();
    let kept = session.crashes();
    assert_eq!(only_offer(root.path()).changes, 1);
    assert_eq!(recovered(root.path()).project.assessment, kept);
}

#[test]
fn a_crash_between_save_and_rebase_loses_nothing() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("a.jgd");
    let mut session = Session::fresh(root.path());
    session.saves(&path, true);
    session.attaches(root.path(), 1);
    session.saves(&path, false);
    session.summarises(&small::key("2.1"), "저장 뒤");
    let identity = session.project.identity.clone();
    let kept = session.crashes();
    let Recovered {
        project,
        path: found,
        ..
    } = recovered(root.path());
    assert_eq!((project.assessment, found), (kept, Some(path)));
    assert_eq!(
        project.identity, identity,
        "the next save would pass for the one before"
    );
}

#[test]
fn when_another_file_took_the_place_the_project_comes_back_without_path_but_with_its_pictures() {
    let root = tempfile::tempdir().unwrap();
    let path = root.path().join("a.jgd");
    let mut session = Session::fresh(root.path());
    session.attaches(root.path(), 1);
    session.saves(&path, true);
    session.summarises(&small::key("1.1"), "내 것");
    let mut other = session.project.clone();
    (other.identity.saves, other.identity.session) = (2, "다른 컴퓨터".to_owned());
    save(&path, &other, &session.files, None).unwrap();
    fs::remove_dir_all(root.path().join("s-1/evidence")).unwrap();
    let kept = session.crashes();
    let Recovered {
        project,
        path: found,
        evidence,
        ..
    } = recovered(root.path());
    assert_eq!((&project.assessment, found), (&kept, None));
    fs::remove_file(&path).unwrap();
    let hash = &project
        .assessment
        .evidence(EvidenceId(1))
        .unwrap()
        .file()
        .unwrap()
        .sha256;
    assert_eq!(evidence.read(hash).unwrap(), small::png(1));
}

#[test]
fn pictures_of_a_crashed_session_outlive_its_folder() {
    let root = tempfile::tempdir().unwrap();
    let mut session = Session::fresh(root.path());
    session.attaches(root.path(), 1);
    session.crashes();
    let offer = only_offer(root.path());
    let Recovered {
        project, evidence, ..
    } = recovered(root.path());
    jeomgeomdae::store::discard(&offer.folder).unwrap();
    assert_eq!(offers(root.path()), []);
    let hash = &project
        .assessment
        .evidence(EvidenceId(1))
        .unwrap()
        .file()
        .unwrap()
        .sha256;
    assert_eq!(evidence.read(hash).unwrap(), small::png(1));
}

#[test]
fn strange_folders_are_no_sessions() {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join("empty")).unwrap();
    fs::write(root.path().join("file"), "x").unwrap();
    fs::create_dir_all(root.path().join("torn")).unwrap();
    fs::write(root.path().join("torn/lock"), "").unwrap();
    fs::write(root.path().join("torn/base.ron"), "(path: None, gen").unwrap();
    assert_eq!(offers(root.path()), []);
    assert_eq!(offers(&root.path().join("nowhere")), []);
}
