//! Parts that are handed out, worked on elsewhere, and put together again.

use std::collections::{BTreeMap, BTreeSet};

use jeomgeomdae::{
    domain::{
        Applicability, Assessment, ControlKey, Evidence, EvidenceId, Finding, Person, PersonId,
        Stamp, VerdictId,
    },
    edit::{
        self, Edit, FindingEdit, History, Merge, MergeChoice, MergeChoices, MergeField, MergePlace,
        PersonEdit, merge,
    },
    store,
    workbench::{PartDeed, Request},
};
use proptest::prelude::*;

use crate::{
    shell::{Shell, openapi},
    small::{any_edit, assessment, at, key, picture, stamp},
};

fn changed(mut assessment: Assessment, edits: Vec<Edit>) -> Assessment {
    for edit in edits {
        let _ = edit::apply(&mut assessment, edit);
    }
    assessment
}

fn with(assessment: &Assessment, control: &str, edit: FindingEdit) -> Assessment {
    changed(assessment.clone(), vec![edit.on(&key(control), stamp())])
}

fn summary(text: &str) -> FindingEdit {
    FindingEdit::Summary(text.to_owned())
}

fn put_together(base: &Assessment, ours: &Assessment, theirs: &Assessment) -> (Assessment, Merge) {
    let merge = merge(base, ours, theirs, &MergeChoices::new());
    let mut merged = ours.clone();
    edit::apply_all(&mut merged, merge.edits.clone()).unwrap();
    (merged, merge)
}

#[test]
fn what_changed_in_the_part_comes_and_what_changed_here_stays() {
    let base = assessment();
    let ours = with(
        &base,
        "1.1",
        FindingEdit::Verdict(Some(VerdictId::new("good"))),
    );
    let theirs = with(
        &with(&base, "1.1", summary("그들의 요약")),
        "2.1",
        summary("열쇠"),
    );
    let (merged, merge) = put_together(&base, &ours, &theirs);
    let finding = merged.finding(&key("1.1")).unwrap();
    assert_eq!(finding.verdict, Some(VerdictId::new("good")));
    assert_eq!(finding.summary, "그들의 요약");
    assert_eq!(merged.finding(&key("2.1")).unwrap().summary, "열쇠");
    assert_eq!(merge.conflicts, []);
    assert_eq!(merge.controls, BTreeSet::from([key("1.1"), key("2.1")]));
}

#[test]
fn a_conflict_shows_both_sides_and_a_person_decides() {
    let base = with(&assessment(), "1.1", summary("처음"));
    let ours = with(&base, "1.1", summary("우리"));
    let theirs = with(&base, "1.1", summary("그들"));
    let place = MergePlace::Finding(key("1.1"), MergeField::Summary);
    let decided = |choice: Option<MergeChoice>| {
        let choices: MergeChoices = choice.map(|it| (place.clone(), it)).into_iter().collect();
        let merge = merge(&base, &ours, &theirs, &choices);
        let [conflict] = &merge.conflicts[..] else {
            panic!("{:?}", merge.conflicts)
        };
        assert_eq!(conflict.place, place);
        assert_eq!(conflict.theirs.1, Some(stamp()));
        let mut merged = ours.clone();
        edit::apply_all(&mut merged, merge.edits).unwrap();
        merged.finding(&key("1.1")).unwrap().summary.clone()
    };
    assert_eq!(decided(None), "우리");
    assert_eq!(decided(Some(MergeChoice::Ours)), "우리");
    assert_eq!(decided(Some(MergeChoice::Theirs)), "그들");
    assert_eq!(decided(Some(MergeChoice::Both)), "우리\n그들");
}

#[test]
fn evidence_with_a_number_that_was_given_here_too_gets_the_next_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut files = store::EvidenceFiles::default();
    let base = assessment();
    let mut attached = |assessment: &Assessment, shade| {
        let new = picture(folder.path(), shade, &mut files);
        let edits = edit::attach(assessment, &key("1.1"), new, stamp());
        changed(assessment.clone(), edits)
    };
    let ours = attached(&base, 1);
    let theirs = attached(&base, 2);
    let theirs = attached(&theirs, 1);
    let (merged, merge) = put_together(&base, &ours, &theirs);
    let numbers: Vec<String> = merged
        .evidence
        .values()
        .map(|it| it.number.to_string())
        .collect();
    assert_eq!(
        numbers,
        ["1.1-1", "1.1-3"],
        "the same file comes along once"
    );
    assert_eq!(merge.new_evidence, 1);
    let (before, after) = &merge.renumbered[0];
    assert_eq!((before.serial, after.serial), (1, 3));
    let shown = &merged.finding(&key("1.1")).unwrap().evidence;
    assert_eq!(shown, &[EvidenceId(1), EvidenceId(2)]);
    assert_eq!(merged.finding(&key("1.1")).unwrap().last_serial, 3);
}

#[test]
fn persons_who_came_meanwhile_on_both_sides_are_told_apart() {
    let person = |name: &str| Person {
        id: PersonId(2),
        name: name.to_owned(),
        ..assessment().persons[0].clone()
    };
    let joined = |name: &str| {
        let edits = vec![Edit::Person(PersonEdit::Insert(1, person(name)))];
        changed(assessment(), edits)
    };
    let by = Stamp {
        by: Some(PersonId(2)),
        at: at(10, 0),
    };
    let theirs = changed(joined("박서버"), vec![summary("요약").on(&key("1.1"), by)]);
    let (merged, merge) = put_together(&assessment(), &joined("이망"), &theirs);
    let names: Vec<&str> = merged.persons.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["김점검", "이망", "박서버"]);
    let stamp = merged.finding(&key("1.1")).unwrap().changed.unwrap();
    assert_eq!(merged.doer(stamp), Some("박서버"));
    assert_eq!(merge.new_persons.len(), 1);
}

/// What an assessment says, without the ids that depend on the order in which things came.
fn said(assessment: &Assessment) -> impl PartialEq + std::fmt::Debug {
    let evidence = |id: &EvidenceId| {
        let evidence = assessment.evidence(*id).cloned();
        evidence.map(|it| Evidence {
            id: EvidenceId(0),
            added: stamp(),
            swept: None,
            redactions: Vec::new(),
            ..it
        })
    };
    let finding = |(key, finding): (&ControlKey, &std::sync::Arc<Finding>)| {
        let shown: Vec<_> = finding.evidence.iter().map(evidence).collect();
        let finding = Finding {
            evidence: Vec::new(),
            taken_over: Vec::new(),
            changed: finding.changed.map(|it| Stamp { by: None, ..it }),
            ..Finding::clone(finding)
        };
        (key.clone(), finding, shown)
    };
    assessment.findings.iter().map(finding).collect::<Vec<_>>()
}

/// Edits that concern one of two controls alone, or nothing of a control.
fn of_control(edit: &Edit, control: &str) -> bool {
    matches!(edit, Edit::Finding { key: it, .. } if *it == key(control))
}

proptest! {
    #[test]
    fn putting_together_is_sound(
        before in prop::collection::vec(any_edit(), 0..12),
        here in prop::collection::vec(any_edit(), 0..12),
        there in prop::collection::vec(any_edit(), 0..12),
    ) {
        let base = changed(assessment(), before);
        let ours = changed(base.clone(), here);
        let theirs = changed(base.clone(), there);
        let nothing = merge(&base, &ours, &base, &MergeChoices::new());
        prop_assert_eq!(nothing.edits, vec![]);
        prop_assert_eq!(nothing.conflicts, vec![]);
        let first = merge(&base, &ours, &theirs, &MergeChoices::new());
        let (mut merged, mut history) = (ours.clone(), History::default());
        history.perform(&mut merged, first.edits.clone()).unwrap();
        for finding in merged.findings.values() {
            for id in &finding.evidence {
                prop_assert!(merged.evidence.contains_key(id) || !ours.evidence.contains_key(id));
            }
        }
        // Nothing that was here goes unless the part has taken it out.
        for (id, evidence) in &ours.evidence {
            let taken_out = base.evidence.contains_key(id) && !theirs.evidence.contains_key(id);
            prop_assert!(merged.evidence.contains_key(id) || taken_out, "{:?}", evidence.number);
        }
        // What the part shows is here, if only under another number.
        let files: BTreeSet<_> = merged.mentioned().map(|file| file.sha256.clone()).collect();
        for new in theirs.evidence.values().filter(|it| !base.evidence.contains_key(&it.id)) {
            prop_assert!(new.file().is_none_or(|file| files.contains(&file.sha256)));
        }
        let mut numbers: Vec<_> = merged.evidence.values().map(|it| &it.number).collect();
        let unique = |assessment: &Assessment| {
            let numbers: BTreeSet<_> = assessment.evidence.values().map(|it| it.number.clone()).collect();
            numbers.len() == assessment.evidence.len()
        };
        numbers.sort();
        numbers.dedup();
        if unique(&ours) && unique(&theirs) {
            prop_assert_eq!(numbers.len(), merged.evidence.len(), "no number is given twice");
        }
        let again = merge(&base, &merged, &theirs, &MergeChoices::new());
        prop_assert_eq!(again.edits, vec![], "twice changes nothing");
        history.undo(&mut merged).unwrap();
        prop_assert_eq!(&merged, &ours, "one step takes it back");
    }

    #[test]
    fn parts_of_different_controls_come_back_in_any_order(
        here in prop::collection::vec(any_edit(), 0..20),
        there in prop::collection::vec(any_edit(), 0..20),
    ) {
        let base = assessment();
        let only = |edits: Vec<Edit>, control: &str| {
            let edits = edits.into_iter().filter(|edit| of_control(edit, control));
            changed(base.clone(), edits.collect())
        };
        let (one, other) = (only(here, "1.1"), only(there, "2.1"));
        let in_order = |first: &Assessment, second: &Assessment| {
            let (merged, merge) = put_together(&base, &base, first);
            assert_eq!(merge.conflicts, []);
            let (merged, merge) = put_together(&base, &merged, second);
            assert_eq!(merge.conflicts, []);
            merged
        };
        let merged = in_order(&one, &other);
        let other_way = in_order(&other, &one);
        prop_assert_eq!(said(&merged), said(&other_way));
        let theirs: BTreeMap<_, _> = [("1.1", &one), ("2.1", &other)].into();
        for (control, part) in theirs {
            let (merged, part) = (merged.finding(&key(control)).unwrap(), part.finding(&key(control)).unwrap());
            prop_assert_eq!(&merged.summary, &part.summary);
            prop_assert_eq!(&merged.criteria, &part.criteria);
            prop_assert_eq!(&merged.actions, &part.actions);
        }
    }
}

#[test]
fn a_part_is_handed_out_worked_on_and_taken_back_with_its_evidence() {
    let folder = tempfile::tempdir().unwrap();
    let (data, part) = (folder.path().join("data"), folder.path().join("서버팀.jgd"));
    let mut whole = Shell::with_project(&data, "whole");
    whole.summarise("1.1.1", "처음 요약");
    whole.attach("1.1.1", 1);
    whole.attach("2.1.1", 2);
    let chosen = BTreeSet::from([openapi("1.1.1"), openapi("1.1.2")]);
    let deed = PartDeed::HandOut(chosen.clone(), part.clone());
    whole.ask(Request::OnPart(Box::new(deed)));

    let mut team = Shell::start(&folder.path().join("team"), "team");
    team.ask(Request::Open(part.clone()));
    let project = team.bench.project().unwrap();
    assert!(project.is_part());
    let rows: BTreeSet<_> = project
        .listing()
        .rows
        .iter()
        .map(|it| it.key.clone())
        .collect();
    assert_eq!(rows, chosen, "nothing else is shown");
    assert_eq!(project.assessment().evidence.len(), 1);
    team.summarise("1.1.1", "서버팀 요약");
    team.attach("1.1.2", 3);
    team.ask(Request::Save);

    whole.attach("1.1.2", 4);
    let take_back = || Request::OnPart(Box::new(PartDeed::TakeBack(part.clone())));
    let before = whole.assessment().clone();
    whole.ask(take_back());
    let merged = whole.assessment().clone();
    assert_eq!(
        merged.finding(&openapi("1.1.1")).unwrap().summary,
        "서버팀 요약"
    );
    assert_eq!(merged.finding(&openapi("1.1.2")).unwrap().evidence.len(), 2);
    whole.ask(take_back());
    assert_eq!(*whole.assessment(), merged, "a second time changes nothing");
    whole.ask(Request::Undo);
    assert_eq!(*whole.assessment(), before);
    whole.ask(Request::Redo);
    let file = folder.path().join("전체.jgd");
    whole.ask(Request::SaveAs(file.clone()));
    let opened = store::open(&file, None).unwrap();
    assert_eq!(opened.project.assessment, merged);
    for file in merged.files() {
        assert_eq!(opened.evidence.damage(&file.sha256), None);
    }
    assert!(opened.project.identity.part.is_none());
}

/// A project of which one control was handed out to `part`.
fn handed_out(folder: &std::path::Path, part: &std::path::Path) -> Shell {
    let mut whole = Shell::with_project(&folder.join("data"), "whole");
    let deed = PartDeed::HandOut([openapi("1.1.1")].into(), part.to_owned());
    whole.ask(Request::OnPart(Box::new(deed)));
    whole
}

#[test]
fn a_conflict_waits_for_a_person_and_a_stranger_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let part = folder.path().join("나눈.jgd");
    let mut whole = handed_out(folder.path(), &part);
    let mut team = Shell::start(&folder.path().join("team"), "team");
    team.ask(Request::Open(part.clone()));
    team.summarise("1.1.1", "팀");
    team.ask(Request::Save);
    whole.summarise("1.1.1", "본부");
    let take_back = || Request::OnPart(Box::new(PartDeed::TakeBack(part.clone())));
    whole.ask(take_back());
    assert_eq!(
        whole
            .assessment()
            .finding(&openapi("1.1.1"))
            .unwrap()
            .summary,
        "본부"
    );
    let (_, merge) = whole.bench.returned().unwrap();
    assert_eq!(merge.conflicts.len(), 1);
    let place = merge.conflicts[0].place.clone();
    let choices = MergeChoices::from([(place, MergeChoice::Theirs)]);
    whole.ask(Request::OnPart(Box::new(PartDeed::Settle(choices))));
    assert_eq!(
        whole
            .assessment()
            .finding(&openapi("1.1.1"))
            .unwrap()
            .summary,
        "팀"
    );
    assert!(whole.bench.returned().is_none());

    let mut other = Shell::with_project(&folder.path().join("other"), "other");
    other.ask(take_back());
    let told = &other.bench.notices().last().unwrap().text;
    assert!(
        told.contains("이 프로젝트에서 나누어 준 파일이 아니어서"),
        "{told}"
    );
}

#[test]
fn a_part_survives_a_crash_as_a_part() {
    let folder = tempfile::tempdir().unwrap();
    let part = folder.path().join("나눈.jgd");
    handed_out(folder.path(), &part);
    let data = folder.path().join("team");
    let mut team = Shell::start(&data, "team");
    team.ask(Request::Open(part));
    team.summarise("1.1.1", "팀");
    drop(team);
    let mut again = Shell::start(&data, "again");
    let offer = again.bench.offers()[0].clone();
    again.ask(Request::Recover(offer));
    assert!(again.bench.project().unwrap().is_part());
    assert_eq!(again.bench.project().unwrap().listing().rows.len(), 1);
}

#[test]
fn a_verdict_and_why_a_control_does_not_apply_are_one_conflict() {
    let base = assessment();
    let judged = |id: &str| FindingEdit::Verdict(Some(VerdictId::new(id)));
    let reason = Applicability::NotApplicable {
        reason: "쓰지 않음".to_owned(),
    };
    let ours = with(&base, "1.1", judged("bad"));
    let theirs = with(&base, "1.1", FindingEdit::Applicability(reason.clone()));
    let place = MergePlace::Finding(key("1.1"), MergeField::Verdict);
    for (choice, verdict, applicability) in [
        (MergeChoice::Ours, Some("bad"), Applicability::Applicable),
        (MergeChoice::Both, Some("bad"), Applicability::Applicable),
        (MergeChoice::Theirs, None, reason),
    ] {
        let choices = MergeChoices::from([(place.clone(), choice)]);
        let merge = merge(&base, &ours, &theirs, &choices);
        assert_eq!(merge.conflicts.len(), 1);
        let mut merged = ours.clone();
        edit::apply_all(&mut merged, merge.edits).unwrap();
        let finding = merged.finding(&key("1.1")).unwrap();
        assert_eq!(finding.verdict, verdict.map(VerdictId::new), "{choice:?}");
        assert_eq!(finding.applicability, applicability, "{choice:?}");
    }
}
