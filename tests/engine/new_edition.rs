//! The next assessment where the catalog has a newer edition: only what is worded otherwise is asked again.

use std::{path::Path, sync::Arc};

use jeomgeomdae::{
    catalog,
    domain::{
        Assessment, Catalog, Criterion, Fate, Mark, Outcome, VerdictId, carry_over, rewordings,
    },
    edit::{self, FindingEdit},
    store::{self, EvidenceFiles},
    text,
    workbench::{Library, Request, YearDeed},
};

use crate::{
    shell::{Shell, openapi},
    small::{CATALOG, assessment, at, key, small_catalog, stamp},
};

/// The catalog that comes with the program, as an older edition might have had it: 1.1.1 worded otherwise, 1.1.2 with another
/// note of the source, 1.2.1 under another number, and one control that is not asked any more.
fn older(text: &str) -> String {
    let swap = |text: String, from: &str, to: &str| {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text.replace(from, to)
    };
    let text = swap(
        text.to_owned(),
        "requirement: \"정보보호최고책임자를 정해 두고 실무조직을 갖추고 있다.\"",
        "requirement: \"정보보호최고책임자를 정해 두고 전담조직을 갖추고 있다.\"",
    );
    let text = swap(text, "id: \"1.2.1\",", "id: \"1.2.9\",");
    let end = "id: \"2.1.1\",";
    swap(
        text,
        end,
        &format!("id: \"2.1.8\", title: \"옛 항목\", requirement: \"옛것을 지킨다.\"), ({end}"),
    )
}

/// Last year's project, made by a program with the older edition, and opened by this one.
fn opened(folder: &Path) -> Shell {
    let library = Library::built_in().unwrap();
    let entry = library.entry(&openapi("1.1.1").catalog).unwrap();
    let path = folder.join("작년.jgd");
    let mut shell = Shell::with_project(&folder.join("then"), "run");
    shell.ask(Request::SaveAs(path.clone()));
    let mut project = store::open(&path, None).unwrap().project;
    let text = older(&entry.text);
    let catalogs = [Arc::new(catalog::parse(&text).unwrap())];
    project.catalogs[0].text = text;
    project.assessment = Assessment::new(
        project.assessment.profile.as_ref().clone(),
        project.assessment.persons.clone(),
        &catalogs,
    );
    store::save(&path, &project, &EvidenceFiles::default(), None).unwrap();
    let mut shell = Shell::start(&folder.join("now"), "again");
    shell.ask(Request::Open(path));
    for control in ["1.1.1", "1.1.2", "1.2.9", "2.1.8"] {
        let verdict = VerdictId::new("implemented");
        shell.ask(Request::Verdict(openapi(control), verdict));
        shell.summarise(control, &format!("작년의 {control}"));
    }
    shell.ask(Request::Save);
    shell
}

#[test]
fn a_project_of_an_older_edition_is_carried_over_to_the_newer_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = opened(folder.path());
    let next = YearDeed::CarryOver(folder.path().join("올해.jgd"));
    shell.ask(Request::OnYear(Box::new(next)));
    let told = shell.told();
    for words in [
        "확인할 지난번 답 2개",
        "내용이 바뀌어 다시 점검할 항목 1개",
        "새 판을 쓰는 점검 기준",
    ] {
        assert!(told.contains(words), "{words} in {told}");
    }
    let project = shell.project();
    let (assessment, catalog) = (project.assessment(), &project.catalogs()[0]);
    let mark = |control: &str| assessment.mark(catalog, &openapi(control));
    assert_eq!(mark("1.1.1"), Mark::Unassessed, "it is asked again");
    assert_eq!(mark("1.1.2"), Mark::Unconfirmed);
    assert_eq!(mark("1.2.1"), Mark::Unconfirmed, "it only moved");
    let moved = assessment.last_answer(&openapi("1.2.1")).unwrap();
    assert_eq!(moved.finding.summary, "작년의 1.2.9");
    let rows = shell.bench.compared();
    let others = |control: &str| {
        let mut rows = rows.iter();
        let row = rows.find(|row| row.shown().unwrap().key == openapi(control));
        text::others(row.unwrap())
    };
    assert_eq!(others("1.2.1"), ["지난번 번호 1.2.9"]);
    assert_eq!(others("1.1.1"), ["점검 기준의 내용이 바뀜"]);
    let last = assessment.last.as_ref().unwrap();
    let dropped: Vec<_> = last.dropped.keys().collect();
    assert_eq!(dropped, [&openapi("2.1.8")]);
    let answer = assessment.last_answer(&openapi("1.1.1")).unwrap();
    let control = catalog.control(&openapi("1.1.1").control).unwrap().control;
    let [changed] = &rewordings(&answer.asked, &control.asked())[..] else {
        panic!("one point was reworded");
    };
    let words = changed.words.iter().filter(|(fate, _)| *fate != Fate::Kept);
    let words: Vec<&str> = words.map(|(_, words)| words.as_str()).collect();
    assert_eq!(words, ["전담조직을", "실무조직을"]);
    // One key does not confirm it, and does confirm the others.
    shell.ask(Request::Confirm(vec![openapi("1.1.1"), openapi("1.1.2")]));
    let row = |shell: &Shell, control: &str| {
        let listing = shell.project().listing();
        listing.row(&openapi(control)).unwrap().mark
    };
    assert_eq!(row(&shell, "1.1.1"), Mark::Unassessed);
    assert_eq!(row(&shell, "1.1.2"), Mark::Judged(Outcome::Pass));
}

fn next(old: &Assessment, text: &str) -> (Assessment, Arc<Catalog>) {
    let now = Arc::new(catalog::parse(text).unwrap());
    let catalogs = std::slice::from_ref(&now);
    let next = carry_over(old, &[small_catalog()], catalogs, at(10, 0));
    (next, now)
}

fn criteria(assessment: &Assessment) -> Vec<(u32, &str)> {
    let finding = assessment.finding(&key("1.1")).unwrap();
    let pair = |it: &'_ Criterion| it.id.0;
    let all = finding.criteria.iter();
    all.map(|it| (pair(it), it.text.as_str())).collect()
}

#[test]
fn a_reworded_duty_takes_the_place_of_the_one_before() {
    let text = CATALOG.replace("계정을 나눈다.", "계정을 사람마다 나눈다.");
    let (carried, _) = next(&assessment(), &text);
    assert_eq!(
        criteria(&carried),
        [(3, "계정을 사람마다 나눈다."), (2, "계정을 지운다.")]
    );
}

#[test]
fn what_the_users_had_worded_as_the_newer_edition_does_is_not_there_twice() {
    let mut old = assessment();
    let id = old.finding(&key("1.1")).unwrap().criteria[0].id;
    let words = "계정을 사람마다 나눈다.";
    let edit = FindingEdit::CriterionText(id, words.to_owned());
    edit::apply(&mut old, edit.on(&key("1.1"), stamp())).unwrap();
    let (carried, _) = next(&old, &CATALOG.replace("계정을 나눈다.", words));
    assert_eq!(criteria(&carried), [(1, words), (2, "계정을 지운다.")]);
}

#[test]
fn a_text_that_only_breaks_elsewhere_asks_the_same() {
    let broken = CATALOG.replace("계정을 나눈다.", "계정을\\n  나눈다.");
    let mut old = assessment();
    let verdict = FindingEdit::Verdict(Some(VerdictId::new("good")));
    edit::apply(&mut old, verdict.on(&key("1.1"), stamp())).unwrap();
    let (carried, now) = next(&old, &broken);
    assert_eq!(carried.mark(&now, &key("1.1")), Mark::Unconfirmed);
}
