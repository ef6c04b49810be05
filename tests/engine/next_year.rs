//! Next year's assessment: what comes along, what must be confirmed, what is asked anew; and two years side by side.

use std::{io::Read as _, sync::Arc};

use jeomgeomdae::{
    catalog,
    domain::{
        ActionId, ActionItem, ActionState, Applicability, Assessment, Catalog, Compared, Drift,
        Lack, Mark, Outcome, Progress, Side, VerdictId, carry_over, compare, compare_with_last,
        lacks,
    },
    edit::{self, Edit, FindingEdit, History},
    store::{self, EvidenceFiles},
    workbench::{EvidenceDeed, FolderKind, Request, YearDeed},
};
use proptest::prelude::*;

use crate::{
    shell::{Shell, openapi},
    small::{CATALOG, any_edit, assessment, at, key, picture, project, small_catalog, stamp},
};

fn changed(mut assessment: Assessment, edits: Vec<Edit>) -> Assessment {
    for edit in edits {
        let _ = edit::apply(&mut assessment, edit);
    }
    assessment
}

fn with(assessment: Assessment, control: &str, edit: FindingEdit) -> Assessment {
    changed(assessment, vec![edit.on(&key(control), stamp())])
}

/// The small catalog with other words in one place.
fn edition(from: &str, to: &str) -> Arc<Catalog> {
    assert!(CATALOG.contains(from), "{from}");
    Arc::new(catalog::parse(&CATALOG.replace(from, to)).unwrap())
}

fn next(old: &Assessment, now: &Arc<Catalog>) -> Assessment {
    let then = [Arc::new(old.tailoring.laid_over(&small_catalog()))];
    carry_over(old, &then, std::slice::from_ref(now), at(10, 0))
}

/// An assessment in which two controls are answered.
fn answered() -> Assessment {
    let good = FindingEdit::Verdict(Some(VerdictId::new("good")));
    let judged = with(assessment(), "1.1", good);
    let summed = with(judged, "1.1", FindingEdit::Summary("잘 됨".to_owned()));
    let id = summed.finding(&key("1.1")).unwrap().criteria[0].id;
    let ticked = with(summed, "1.1", FindingEdit::CriterionMet(id, true));
    let out = FindingEdit::Applicability(Applicability::NotApplicable {
        reason: "쓰지 않음".to_owned(),
    });
    with(ticked, "2.1", out)
}

#[test]
fn a_carried_answer_counts_only_once_somebody_has_confirmed_it() {
    let catalog = small_catalog();
    let mut next = next(&answered(), &catalog);
    assert_eq!(next.mark(&catalog, &key("1.1")), Mark::Unconfirmed);
    assert_eq!(next.mark(&catalog, &key("2.1")), Mark::Unconfirmed);
    let tally = Progress::of(&next, &catalog).total;
    assert_eq!((tally.done(), tally.pass, tally.unconfirmed), (0, 0, 2));
    assert_eq!(
        lacks(&next, &catalog, &key("1.1")).first(),
        Some(&Lack::Unconfirmed)
    );
    let mut history = History::default();
    let keys = ["1.1", "2.1"].map(key);
    let edits = keys
        .each_ref()
        .map(|key| edit::confirm(&next, &catalog, key, stamp()));
    let before = next.clone();
    history
        .perform(&mut next, edits.into_iter().flatten().collect())
        .unwrap();
    let finding = next.finding(&key("1.1")).unwrap();
    assert_eq!(finding.summary, "잘 됨");
    assert!(finding.criteria[0].met);
    assert_eq!(finding.changed, Some(stamp()));
    assert_eq!(
        next.mark(&catalog, &key("1.1")),
        Mark::Judged(Outcome::Pass)
    );
    assert_eq!(next.mark(&catalog, &key("2.1")), Mark::NotApplicable);
    assert!(next.says_the_same_as_last(&catalog, &key("1.1")));
    assert_eq!(edit::confirm(&next, &catalog, &key("1.1"), stamp()), None);
    history.undo(&mut next).unwrap();
    assert_eq!(next, before, "one step");
}

#[test]
fn what_was_written_this_year_stays_when_the_rest_is_confirmed() {
    let catalog = small_catalog();
    let carried = next(&answered(), &catalog);
    let mut written = with(
        carried,
        "1.1",
        FindingEdit::Summary("올해 다시 봄".to_owned()),
    );
    assert_eq!(written.mark(&catalog, &key("1.1")), Mark::Unconfirmed);
    let edit = edit::confirm(&written, &catalog, &key("1.1"), stamp()).unwrap();
    edit::apply(&mut written, edit).unwrap();
    assert_eq!(
        written.finding(&key("1.1")).unwrap().summary,
        "올해 다시 봄"
    );
    assert!(!written.says_the_same_as_last(&catalog, &key("1.1")));
}

#[test]
fn only_what_a_newer_edition_words_otherwise_is_asked_anew() {
    let control = small_catalog();
    let requirement = &control
        .control(&key("1.1").control)
        .unwrap()
        .control
        .requirement;
    let newer = edition(requirement, "이제는 다른 것을 묻는다.");
    let next = next(&answered(), &newer);
    assert_eq!(next.mark(&newer, &key("1.1")), Mark::Unassessed);
    let answer = next.last_answer(&key("1.1")).unwrap();
    assert!(answer.is_reworded());
    assert!(answer.asked.iter().any(|point| point.text == *requirement));
    assert_eq!(answer.finding.summary, "잘 됨", "it can still be read");
    assert_eq!(edit::confirm(&next, &newer, &key("1.1"), stamp()), None);
    assert_eq!(next.mark(&newer, &key("2.1")), Mark::Unconfirmed);
}

#[test]
fn open_plans_come_along_and_done_ones_stay_with_last_years_answer() {
    let plan = |id, state| ActionItem {
        id: ActionId(id),
        text: format!("계획 {id}"),
        state,
        ..ActionItem::default()
    };
    let states = [
        ActionState::Open,
        ActionState::Done,
        ActionState::InProgress,
    ];
    let mut old = answered();
    for (id, state) in (1..).zip(states) {
        let insert = FindingEdit::InsertAction(9, plan(id, state));
        old = with(old, "1.1", insert);
    }
    let next = next(&old, &small_catalog());
    let ids = |actions: &[ActionItem]| actions.iter().map(|it| it.id.0).collect::<Vec<_>>();
    assert_eq!(ids(&next.finding(&key("1.1")).unwrap().actions), [1, 3]);
    let last = next.last_answer(&key("1.1")).unwrap();
    assert_eq!(ids(&last.finding.actions), [1, 2, 3]);
}

#[test]
fn evidence_comes_along_marked_and_new_evidence_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut files = EvidenceFiles::default();
    let shot = picture(folder.path(), 1, &mut files);
    let old = changed(
        answered(),
        edit::attach(&answered(), &key("1.1"), shot, stamp()),
    );
    let carried = next(&old, &small_catalog());
    let shot = picture(folder.path(), 2, &mut files);
    let edits = edit::attach(&carried, &key("1.1"), shot, stamp());
    let now = changed(carried, edits);
    let marks: Vec<(String, bool)> = now
        .evidence_of(now.finding(&key("1.1")).unwrap())
        .map(|it| (it.number.to_string(), now.is_of_last_year(it)))
        .collect();
    assert_eq!(
        marks,
        [("1.1-1".to_owned(), true), ("1.1-2".to_owned(), false)]
    );
    // All of it survives a save.
    let path = folder.path().join("올해.jgd");
    let saved = store::save(&path, &project(now.clone()), &files, None).unwrap();
    assert_eq!(saved.project.assessment, now);
}

#[test]
fn an_answer_that_nobody_confirmed_all_year_is_carried_on() {
    let catalog = small_catalog();
    let twice = next(&next(&answered(), &catalog), &catalog);
    assert_eq!(twice.mark(&catalog, &key("1.1")), Mark::Unconfirmed);
    let finding = &twice.last_answer(&key("1.1")).unwrap().finding;
    assert_eq!(finding.summary, "잘 됨");
    assert!(finding.criteria[0].met);
}

#[test]
fn the_next_assessment_is_a_file_of_its_own_and_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(&folder.path().join("data"), "run");
    shell.summarise("1.1.1", "작년의 말");
    shell.ask(Request::Verdict(
        openapi("1.1.1"),
        VerdictId::new("implemented"),
    ));
    shell.attach("1.1.1", 1);
    let path = folder.path().join("작년.jgd");
    shell.ask(Request::SaveAs(path.clone()));
    let before = std::fs::read(&path).unwrap();
    let id = shell.project().identity().project.clone();
    let same = YearDeed::CarryOver(path.clone());
    shell.ask(Request::OnYear(Box::new(same)));
    assert!(shell.told().contains("다른 이름으로"), "{}", shell.told());
    let next = folder.path().join("올해.jgd");
    shell.ask(Request::OnYear(Box::new(YearDeed::CarryOver(next.clone()))));
    assert!(
        shell.told().contains("확인할 지난번 답 1개"),
        "{}",
        shell.told()
    );
    assert_eq!(std::fs::read(&path).unwrap(), before);
    let project = shell.project();
    assert_eq!(project.path(), Some(next.as_path()));
    assert_ne!(project.identity().project, id);
    assert_eq!(project.trail().count(), 1);
    let tally = project.listing().tally;
    assert_eq!((tally.done(), tally.unconfirmed), (0, 1));
    assert!(shell.has_all_pictures());
    let rows = shell.bench.compared();
    assert!(rows.iter().all(|row| row.drift == Drift::Open));
    shell.ask(Request::Confirm(vec![openapi("1.1.1")]));
    assert_eq!(shell.project().listing().tally.done(), 1);
    let confirmed = shell.bench.compared();
    let decided = confirmed.iter().filter(|row| row.drift != Drift::Open);
    let decided: Vec<Drift> = decided.map(|row| row.drift).collect();
    assert_eq!(decided, [Drift::Same]);
    shell.ask(Request::Undo);
    assert_eq!(shell.project().listing().tally.done(), 0);
    shell.ask(Request::OnYear(Box::new(YearDeed::Compare(path))));
    assert!(shell.bench.other_year().is_some());
    assert_eq!(shell.bench.compared(), rows, "both ways come to the same");
}

#[test]
fn the_list_of_a_folder_says_which_evidence_came_along() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(&folder.path().join("data"), "run");
    shell.attach("1.1.1", 1);
    shell.ask(Request::SaveAs(folder.path().join("작년.jgd")));
    let next = folder.path().join("올해.jgd");
    shell.ask(Request::OnYear(Box::new(YearDeed::CarryOver(next))));
    shell.attach("1.1.1", 2);
    let to = folder.path().join("증빙");
    let export = EvidenceDeed::Export(to.clone(), FolderKind::Folder);
    shell.on_evidence(export);
    let list = std::fs::File::open(to.join("00_증적목록.xlsx")).unwrap();
    let mut list = zip::ZipArchive::new(list).unwrap();
    let mut read = |name: &str| {
        let mut text = String::new();
        let mut entry = list.by_name(name).unwrap();
        entry.read_to_string(&mut text).unwrap();
        text
    };
    let strings = read("xl/sharedStrings.xml");
    let words = "지난 점검에서 옮겨 온 증빙";
    let place = strings
        .split("<si>")
        .skip(1)
        .position(|it| it.contains(words));
    let cell = format!("<v>{}</v>", place.unwrap());
    let cells = read("xl/worksheets/sheet1.xml");
    let cells = cells
        .split("<c ")
        .filter(|it| it.contains("t=\"s\"") && it.contains(&cell));
    assert_eq!(cells.count(), 1, "the other one is new");
}

fn side<'a>(assessment: &'a Assessment, catalogs: &'a [Arc<Catalog>]) -> Side<'a> {
    Side {
        assessment,
        catalogs,
    }
}

fn tailored(assessment: &Assessment) -> Vec<Arc<Catalog>> {
    let used = assessment.catalogs.iter();
    used.map(|_| Arc::new(assessment.tailoring.laid_over(&small_catalog())))
        .collect()
}

/// The same seen from the other side.
fn mirrored(row: Compared) -> Compared {
    let drift = match row.drift {
        Drift::Better => Drift::Worse,
        Drift::Worse => Drift::Better,
        Drift::New => Drift::Dropped,
        Drift::Dropped => Drift::New,
        same => same,
    };
    Compared {
        then: row.now,
        now: row.then,
        drift,
        ..row
    }
}

proptest! {
    #[test]
    fn no_text_of_an_answer_is_lost(edits in prop::collection::vec(any_edit(), 0..40)) {
        let old = changed(answered(), edits);
        let then = tailored(&old);
        let published: Vec<_> = old.catalogs.iter().map(|_| small_catalog()).collect();
        let next = carry_over(&old, &then, &published, at(10, 0));
        let last = next.last.clone().unwrap();
        for catalog in &then {
            for placed in catalog.controls() {
                let key = catalog.key(&placed.control.id);
                let Some(finding) = old.finding(&key) else { continue };
                let answer = last.answers.get(&key).or(last.dropped.get(&key)).unwrap();
                prop_assert_eq!(&answer.finding.summary, &finding.summary);
                prop_assert_eq!(&answer.finding.actions, &finding.actions);
                prop_assert_eq!(&answer.finding.criteria, &finding.criteria);
                prop_assert_eq!(&answer.finding.applicability, &finding.applicability);
                prop_assert_eq!(&next.finding(&key).unwrap().evidence, &finding.evidence);
            }
            prop_assert_eq!(Progress::of(&next, catalog).total.done(), 0);
        }
    }

    #[test]
    fn a_comparison_reads_the_same_from_either_side(
        here in prop::collection::vec(any_edit(), 0..30),
        there in prop::collection::vec(any_edit(), 0..30),
    ) {
        let (one, other) = (changed(answered(), here), changed(answered(), there));
        let (first, second) = (tailored(&one), tailored(&other));
        let alone = compare(side(&one, &first), side(&one, &first));
        let is_open = |row: &Compared| row.now.as_ref().is_some_and(|it| it.mark.is_open());
        let kept = |row: &Compared| if is_open(row) { Drift::Open } else { Drift::Same };
        prop_assert!(alone.iter().all(|row| row.drift == kept(row) && row.shifts().is_empty()));
        let mut there = compare(side(&one, &first), side(&other, &second));
        let back = compare(side(&other, &second), side(&one, &first));
        let mut back: Vec<Compared> = back.into_iter().map(mirrored).collect();
        there.sort();
        back.sort();
        prop_assert_eq!(there, back);
    }

    #[test]
    fn a_comparison_with_last_year_needs_no_file(edits in prop::collection::vec(any_edit(), 0..30)) {
        let old = changed(answered(), edits);
        let then = tailored(&old);
        let published: Vec<_> = old.catalogs.iter().map(|_| small_catalog()).collect();
        let next = carry_over(&old, &then, &published, at(10, 0));
        let now = tailored(&next);
        let kept = compare_with_last(side(&next, &now));
        let read = compare(side(&old, &then), side(&next, &now));
        prop_assert_eq!(kept, read);
    }
}
