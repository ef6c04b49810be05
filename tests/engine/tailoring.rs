//! Several catalogs in one project: taking answers over, own controls, scope, words of a scale, and coming and going of
//! catalogs. Everything is one step that undo takes back, and nothing of it is lost in a crash.

use std::fs;

use jeomgeomdae::{
    domain::{
        Applicability, Assessment, CatalogId, ControlId, ControlKey, Finding, GroupId, Lack, Mark,
        Outcome, OwnControl, Relation, Stamp, VerdictId, lacks,
    },
    edit::{self, FindingEdit},
    store::{offers, open},
    workbench::Request,
};

use crate::{
    shell::{Shell, new_project, openapi},
    small::at,
};

const BANKING: &str = "openbanking-institution";

fn banking(control: &str) -> ControlKey {
    ControlKey::new(CatalogId::new(BANKING), ControlId::new(control))
}

/// A project with the guide and 오픈뱅킹.
fn with_two(data: &std::path::Path, run: &str) -> Shell {
    let mut shell = Shell::start(data, run);
    let mut new = new_project();
    new.catalogs = ["openapi-self-check", BANKING].map(CatalogId::new).to_vec();
    shell.ask(Request::New(Box::new(new)));
    shell
}

fn finding<'a>(shell: &'a Shell, key: &ControlKey) -> &'a Finding {
    shell.assessment().finding(key).unwrap()
}

fn mark(shell: &Shell, key: &ControlKey) -> Mark {
    let catalogs = shell.project().catalogs().iter();
    let catalog = catalogs
        .into_iter()
        .find(|it| it.id == key.catalog)
        .unwrap();
    shell.assessment().mark(catalog, key)
}

fn take_over(shell: &mut Shell, from: &ControlKey, to: &ControlKey) {
    shell.ask(Request::TakeOver {
        from: from.clone(),
        to: to.clone(),
    });
}

fn judge(shell: &mut Shell, control: &str, verdict: &str) {
    shell.ask(Request::Verdict(openapi(control), VerdictId::new(verdict)));
}

#[test]
fn a_pass_that_covers_in_full_is_taken_over_with_summary_and_evidence() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = with_two(data.path(), "r");
    judge(&mut shell, "3.1.1", "implemented");
    shell.summarise("3.1.1", "목록을 분기마다 고친다.");
    shell.attach("3.1.1", 1);
    let before = shell.assessment().clone();

    take_over(&mut shell, &openapi("3.1.1"), &banking("3.1"));
    let taken = finding(&shell, &banking("3.1"));
    assert_eq!(mark(&shell, &banking("3.1")), Mark::Judged(Outcome::Pass));
    assert_eq!(taken.summary, "목록을 분기마다 고친다.");
    assert_eq!(taken.evidence, finding(&shell, &openapi("3.1.1")).evidence);
    assert_eq!(
        shell.assessment().evidence.len(),
        1,
        "evidence is stored once"
    );
    assert!(taken.criteria.iter().all(|criterion| criterion.met));
    let link = &taken.taken_over[0];
    assert_eq!(
        (&link.from, link.relation),
        (&openapi("3.1.1"), Relation::Superset)
    );

    shell.ask(Request::Undo);
    assert_eq!(*shell.assessment(), before, "one step");
}

#[test]
fn a_pass_that_covers_only_a_part_brings_words_but_no_verdict() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = with_two(data.path(), "r");
    judge(&mut shell, "1.1.1", "implemented");
    shell.summarise("1.1.1", "책임자를 두었다.");
    take_over(&mut shell, &openapi("1.1.1"), &banking("1.1"));
    assert_eq!(mark(&shell, &banking("1.1")), Mark::Unassessed);
    assert_eq!(finding(&shell, &banking("1.1")).summary, "책임자를 두었다.");
}

#[test]
fn a_shortfall_of_what_asks_more_says_nothing_of_the_part() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = with_two(data.path(), "r");
    judge(&mut shell, "3.1.1", "partial");
    take_over(&mut shell, &openapi("3.1.1"), &banking("3.1"));
    assert_eq!(mark(&shell, &banking("3.1")), Mark::Unassessed);
}

#[test]
fn taking_over_again_adds_nothing_twice_and_loses_nothing_written() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = with_two(data.path(), "r");
    shell.summarise("3.1.1", "목록이 있다.");
    shell.attach("3.1.1", 1);
    let own = FindingEdit::Summary("우리 서버만 있다.".to_owned());
    shell.ask(Request::Finding(banking("3.1"), own));
    take_over(&mut shell, &openapi("3.1.1"), &banking("3.1"));
    take_over(&mut shell, &openapi("3.1.1"), &banking("3.1"));
    let taken = finding(&shell, &banking("3.1"));
    assert_eq!(taken.summary, "우리 서버만 있다.\n목록이 있다.");
    assert_eq!((taken.evidence.len(), taken.taken_over.len()), (1, 1));
}

#[test]
fn controls_that_are_not_related_take_nothing_over() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = with_two(data.path(), "r");
    judge(&mut shell, "3.1.1", "implemented");
    let before = shell.assessment().clone();
    take_over(&mut shell, &openapi("3.1.1"), &banking("14.1"));
    assert_eq!(*shell.assessment(), before);
}

#[test]
fn two_catalogs_that_number_alike_never_share_an_evidence_number() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::start(data.path(), "r");
    let mut new = new_project();
    new.catalogs = ["openapi-self-check", "cloud-provider"]
        .map(CatalogId::new)
        .to_vec();
    shell.ask(Request::New(Box::new(new)));
    shell.attach("1.1.1", 1);
    let cloud = ControlKey::new(CatalogId::new("cloud-provider"), ControlId::new("1.1.1"));
    let source = jeomgeomdae::workbench::Source::Bytes {
        title: String::new(),
        name: "화면.png".to_owned(),
        bytes: crate::small::png(2).into(),
    };
    shell.ask(Request::Attach(cloud, vec![source]));
    shell.attach("1.1.1", 3);
    assert_eq!(shell.numbers(), ["1.1.1-1", "1.1.1-2", "1.1.1-3"]);
}

#[test]
fn a_catalog_comes_in_and_goes_out_with_its_answers_and_undo_brings_them_back() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "r");
    let before = shell.assessment().clone();
    shell.ask(Request::AddCatalog(CatalogId::new(BANKING)));
    assert_eq!(shell.project().listing().rows.len(), 42 + 30);
    shell.ask(Request::AddCatalog(CatalogId::new(BANKING)));
    assert!(shell.told().contains("이미 있습니다"), "{}", shell.told());
    let own = FindingEdit::Summary("적었다.".to_owned());
    shell.ask(Request::Finding(banking("3.1"), own));
    let full = shell.assessment().clone();

    shell.ask(Request::RemoveCatalog(CatalogId::new(BANKING)));
    assert_eq!(shell.project().listing().rows.len(), 42);
    shell.ask(Request::Undo);
    assert_eq!(*shell.assessment(), full);
    assert_eq!(shell.project().catalogs().len(), 2);
    shell.ask(Request::Undo);
    shell.ask(Request::Undo);
    assert_eq!(*shell.assessment(), before);
}

#[test]
fn evidence_goes_with_its_catalog_unless_another_control_shows_it() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = with_two(data.path(), "r");
    shell.attach("3.1.1", 1);
    shell.attach("5.1.1", 2);
    take_over(&mut shell, &openapi("3.1.1"), &banking("3.1"));
    shell.ask(Request::RemoveCatalog(CatalogId::new("openapi-self-check")));
    assert_eq!(shell.numbers(), ["3.1.1-1"]);
    shell.ask(Request::Undo);
    assert_eq!(shell.numbers(), ["3.1.1-1", "5.1.1-1"]);
    assert!(shell.has_all_pictures());
}

fn own_control() -> OwnControl {
    OwnControl {
        catalog: CatalogId::new("openapi-self-check"),
        group: GroupId::new("3.1"),
        id: ControlId::new("자체1"),
        title: "토큰 보관 서버".to_owned(),
        requirement: "토큰 보관 서버를 따로 둔다.".to_owned(),
        duties: vec!["서버를 분리한다.".to_owned(), "접근을 기록한다.".to_owned()],
    }
}

#[test]
fn an_own_control_stands_in_its_group_and_is_judged_like_the_others() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "r");
    let before = shell.assessment().clone();
    shell.ask(Request::AddOwn(Box::new(own_control())));
    let rows = &shell.project().listing().rows;
    let at = rows
        .iter()
        .position(|row| row.key == openapi("자체1"))
        .unwrap();
    assert_eq!(rows[at - 1].key, openapi("3.1.1"), "behind its group's own");
    assert_eq!(finding(&shell, &openapi("자체1")).criteria.len(), 2);
    judge(&mut shell, "자체1", "implemented");
    shell.ask(Request::AddOwn(Box::new(own_control())));
    assert!(shell.told().contains("자체1"), "{}", shell.told());

    let renamed = OwnControl {
        title: "토큰 서버".to_owned(),
        ..own_control()
    };
    shell.ask(Request::SetOwn(Box::new(renamed)));
    let catalog = &shell.project().catalogs()[0];
    assert_eq!(
        catalog
            .control(&ControlId::new("자체1"))
            .unwrap()
            .control
            .title,
        "토큰 서버"
    );
    shell.ask(Request::RemoveOwn(openapi("자체1")));
    assert_eq!(shell.project().listing().rows.len(), 42);
    for _ in 0..4 {
        shell.ask(Request::Undo);
    }
    assert_eq!(*shell.assessment(), before);
}

#[test]
fn controls_go_out_of_scope_together_and_keep_a_reason_of_their_own() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "r");
    judge(&mut shell, "2.1.1", "implemented");
    shell.ask(Request::NotApplicable(openapi("2.1.2")));
    let own = Applicability::NotApplicable {
        reason: "클라우드를 쓰지 않음".to_owned(),
    };
    shell.ask(Request::Finding(
        openapi("2.1.2"),
        FindingEdit::Applicability(own.clone()),
    ));
    let before = shell.assessment().clone();
    let keys = vec![openapi("2.1.1"), openapi("2.1.2"), openapi("3.1.1")];
    shell.ask(Request::ScopeOut(keys, "위탁하지 않음".to_owned()));
    let reason = |control: &str| finding(&shell, &openapi(control)).applicability.clone();
    let same = Applicability::NotApplicable {
        reason: "위탁하지 않음".to_owned(),
    };
    assert_eq!(
        (reason("2.1.1"), reason("3.1.1"), reason("2.1.2")),
        (same.clone(), same, own)
    );
    assert_eq!(
        shell.project().listing().tally.pass,
        0,
        "never counted as a pass"
    );
    shell.ask(Request::Undo);
    assert_eq!(*shell.assessment(), before);
}

#[test]
fn a_verdict_bears_the_word_that_the_project_gives_it() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "r");
    let (catalog, verdict) = (
        CatalogId::new("openapi-self-check"),
        VerdictId::new("implemented"),
    );
    let label = |shell: &Shell| {
        let catalog = &shell.project().catalogs()[0];
        catalog
            .level(&VerdictId::new("implemented"))
            .unwrap()
            .label
            .clone()
    };
    let word = Some("적합".to_owned());
    shell.ask(Request::Label(catalog.clone(), verdict.clone(), word));
    assert_eq!(label(&shell), "적합");
    shell.ask(Request::Label(catalog, verdict, None));
    assert_eq!(label(&shell), "이행");
}

#[test]
fn what_was_tailored_is_in_the_file_and_survives_a_crash() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("점검.jgd");
    let mut shell = Shell::with_project(data.path(), "one");
    shell.ask(Request::SaveAs(file.clone()));
    shell.ask(Request::AddCatalog(CatalogId::new(BANKING)));
    shell.ask(Request::AddOwn(Box::new(own_control())));
    shell.summarise("3.1.1", "목록이 있다.");
    take_over(&mut shell, &openapi("3.1.1"), &banking("3.1"));
    shell.ask(Request::RemoveOwn(openapi("자체1")));
    shell.ask(Request::Undo);
    let expected = shell.assessment().clone();
    drop(shell);

    let left = offers(&data.path().join("recovery"));
    assert_eq!(left.len(), 1);
    let mut shell = Shell::start(data.path(), "two");
    shell.ask(Request::Recover(left[0].clone()));
    assert_eq!(*shell.assessment(), expected);
    assert_eq!(shell.project().catalogs().len(), 2);
    shell.ask(Request::Save);
    assert_eq!(open(&file, None).unwrap().project.assessment, expected);
}

#[test]
fn a_catalog_file_with_faults_is_refused_whole_with_its_lines() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "r");
    let before = shell.assessment().clone();
    let path = data.path().join("기준.ron");
    let good = jeomgeomdae::assets::CATALOG_TEMPLATE;
    fs::write(
        &path,
        good.replace("title: \"공용 계정 금지\"", "title: \"\""),
    )
    .unwrap();
    shell.ask(Request::LoadCatalog(path.clone()));
    let line = 1 + good
        .lines()
        .position(|line| line.contains("id: \"1.1.1\""))
        .unwrap();
    assert!(
        shell.told().contains(&format!("{line}번째 줄, 항목 1.1.1")),
        "{}",
        shell.told()
    );
    assert_eq!(*shell.assessment(), before);

    fs::write(&path, good).unwrap();
    shell.ask(Request::LoadCatalog(path.clone()));
    assert_eq!(shell.project().catalogs()[1].id.as_str(), "our-own");
    shell.ask(Request::LoadCatalog(path.clone()));
    assert!(shell.told().contains("이미 있습니다"), "{}", shell.told());
    fs::write(&path, good.replace("our-own", "mydata-security")).unwrap();
    shell.ask(Request::LoadCatalog(path));
    assert!(
        shell.told().contains("‘mydata-security’"),
        "{}",
        shell.told()
    );
    assert_eq!(shell.project().catalogs().len(), 2);
}

#[test]
fn a_catalog_taken_out_is_not_replaced_by_another_of_its_id_while_undo_may_bring_it_back() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "r");
    let path = data.path().join("기준.ron");
    let good = jeomgeomdae::assets::CATALOG_TEMPLATE;
    fs::write(&path, good).unwrap();
    shell.ask(Request::LoadCatalog(path.clone()));
    shell.ask(Request::RemoveCatalog(CatalogId::new("our-own")));
    fs::write(&path, good.replace("공용 계정 금지", "다른 항목")).unwrap();
    shell.ask(Request::LoadCatalog(path.clone()));
    assert!(
        shell.told().contains("뺀 적이 있습니다"),
        "{}",
        shell.told()
    );
    shell.ask(Request::Undo);
    let back = &shell.project().catalogs()[1];
    assert_eq!(back.controls()[0].control.title, "공용 계정 금지");
}

#[test]
fn every_built_in_catalog_says_where_it_comes_from_and_that_the_official_text_prevails() {
    for entry in jeomgeomdae::workbench::Library::built_in()
        .unwrap()
        .entries()
    {
        let catalog = &entry.catalog;
        let said = [
            &catalog.publisher,
            &catalog.title,
            &catalog.edition,
            &catalog.date,
        ];
        assert!(
            said.iter().all(|text| !text.trim().is_empty()),
            "{}",
            catalog.id
        );
        assert!(
            catalog.notice.contains("공식 원문이 우선"),
            "{}",
            catalog.id
        );
        assert!(catalog.short.chars().count() <= 9, "{}", catalog.short);
    }
}

#[test]
fn taking_over_again_what_no_longer_passes_leaves_the_verdict_open() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = with_two(data.path(), "r");
    judge(&mut shell, "3.1.1", "implemented");
    take_over(&mut shell, &openapi("3.1.1"), &banking("3.1"));
    judge(&mut shell, "3.1.1", "not-implemented");
    take_over(&mut shell, &openapi("3.1.1"), &banking("3.1"));
    assert_eq!(mark(&shell, &banking("3.1")), Mark::Unassessed);
    assert!(
        finding(&shell, &banking("3.1"))
            .criteria
            .iter()
            .all(|it| !it.met)
    );
    assert!(shell.told().contains("직접 고르십시오"), "{}", shell.told());
}

#[test]
fn taking_over_again_keeps_a_verdict_that_cannot_have_come_along() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = with_two(data.path(), "r");
    for (from, to, own) in [("1.1.1", "1.1", "met"), ("3.1.1", "3.1", "not-met")] {
        judge(&mut shell, from, "not-implemented");
        take_over(&mut shell, &openapi(from), &banking(to));
        let catalog = shell.project().catalogs()[1].clone();
        let levels: Vec<&str> = catalog.scale.iter().map(|it| it.id.as_str()).collect();
        assert!(levels.contains(&own), "{levels:?}");
        shell.ask(Request::Verdict(banking(to), VerdictId::new(own)));
        let judged = mark(&shell, &banking(to));
        shell.summarise(from, "달라진 요약");
        take_over(&mut shell, &openapi(from), &banking(to));
        assert_eq!(mark(&shell, &banking(to)), judged);
    }
}

#[test]
fn an_answer_does_not_go_back_to_where_it_came_from() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = with_two(data.path(), "r");
    judge(&mut shell, "3.1.1", "implemented");
    take_over(&mut shell, &openapi("3.1.1"), &banking("3.1"));
    let before = shell.assessment().clone();
    take_over(&mut shell, &banking("3.1"), &openapi("3.1.1"));
    assert_eq!(*shell.assessment(), before);
}

#[test]
fn the_criteria_of_an_own_control_follow_its_duties_and_keep_their_ticks() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "r");
    let key = openapi("자체1");
    shell.ask(Request::AddOwn(Box::new(own_control())));
    let first = finding(&shell, &key).criteria[0].id;
    shell.ask(Request::Finding(
        key.clone(),
        FindingEdit::CriterionMet(first, true),
    ));
    shell.ask(Request::AddCriterion(key.clone(), "직접 적음".to_owned()));
    let before = shell.assessment().clone();
    let changed = OwnControl {
        duties: vec!["서버를 분리한다.".to_owned(), "키를 바꾼다.".to_owned()],
        ..own_control()
    };
    shell.ask(Request::SetOwn(Box::new(changed)));
    let criteria = &finding(&shell, &key).criteria;
    let criteria: Vec<(&str, bool)> = criteria
        .iter()
        .map(|it| (it.text.as_str(), it.met))
        .collect();
    let expected = [
        ("서버를 분리한다.", true),
        ("직접 적음", false),
        ("키를 바꾼다.", false),
    ];
    assert_eq!(criteria, expected);
    shell.ask(Request::Undo);
    assert_eq!(*shell.assessment(), before);
}

#[test]
fn an_evidence_that_outlives_its_catalog_keeps_its_number_to_itself() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = with_two(data.path(), "r");
    let guide = CatalogId::new("openapi-self-check");
    shell.attach("3.1.1", 1);
    take_over(&mut shell, &openapi("3.1.1"), &banking("3.1"));
    shell.ask(Request::RemoveCatalog(guide.clone()));
    shell.ask(Request::AddCatalog(guide));
    shell.attach("3.1.1", 2);
    assert_eq!(shell.numbers(), ["3.1.1-1", "3.1.1-2"]);
}

#[test]
fn the_words_of_a_scale_go_with_its_catalog() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = with_two(data.path(), "r");
    let guide = CatalogId::new("openapi-self-check");
    let word = Some("적합".to_owned());
    shell.ask(Request::Label(
        guide.clone(),
        VerdictId::new("implemented"),
        word,
    ));
    let before = shell.assessment().clone();
    shell.ask(Request::RemoveCatalog(guide));
    assert!(shell.assessment().tailoring.labels.is_empty());
    shell.ask(Request::Undo);
    assert_eq!(*shell.assessment(), before);
}

#[test]
fn an_own_control_needs_its_catalog() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(data.path(), "r");
    let before = shell.assessment().clone();
    let stray = OwnControl {
        catalog: CatalogId::new(BANKING),
        ..own_control()
    };
    shell.ask(Request::AddOwn(Box::new(stray)));
    assert_eq!(*shell.assessment(), before);
}

#[test]
fn a_duty_that_speaks_of_what_follows_brings_it_into_its_criterion() {
    let data = tempfile::tempdir().unwrap();
    let shell = Shell::with_project(data.path(), "r");
    let first = &finding(&shell, &openapi("2.1.1")).criteria[0].text;
    assert!(
        first.starts_with("다음 경우에는") && first.contains("\n· 정보처리 업무를"),
        "{first}"
    );
}

#[test]
fn an_answer_that_changed_after_it_was_taken_over_is_told_before_handing_in() {
    let data = tempfile::tempdir().unwrap();
    let mut shell = with_two(data.path(), "r");
    judge(&mut shell, "3.1.1", "implemented");
    take_over(&mut shell, &openapi("3.1.1"), &banking("3.1"));
    let lacks = |assessment: &Assessment| {
        let catalog = shell.project().catalogs()[1].clone();
        lacks(assessment, &catalog, &banking("3.1"))
    };
    assert!(!lacks(shell.assessment()).contains(&Lack::Outdated));
    let mut later = shell.assessment().clone();
    let stamp = Stamp {
        by: None,
        at: at(15, 0),
    };
    let edit = FindingEdit::Verdict(None).on(&openapi("3.1.1"), stamp);
    edit::apply(&mut later, edit).unwrap();
    assert!(lacks(&later).contains(&Lack::Outdated));
}
