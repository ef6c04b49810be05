//! The calculators around the cloud with the bundled catalogs and with the examples that stand beside the program.

use std::{collections::BTreeMap, sync::Arc};

use jeomgeomdae::{
    catalog,
    domain::{
        Catalog,
        calc::{Answers, Context},
    },
    text::calc::{Account, Question, continuity, provider_calendar, provider_items},
};

const CATALOGS: [&str; 4] = [
    include_str!("../../catalogs/cloud-provider.ron"),
    include_str!("../../catalogs/cloud-continuity.ron"),
    include_str!("../../catalogs/cloud-safety.ron"),
    include_str!("../../catalogs/cloud-contract.ron"),
];

fn catalogs() -> Vec<Arc<Catalog>> {
    let read = |text: &str| Arc::new(catalog::parse(text).unwrap());
    CATALOGS.into_iter().map(read).collect()
}

/// An example's answers. Each must be one to a question that the example itself leads to.
fn example(text: &str, questions: fn(&Answers, Context<'_>) -> Vec<Question>) -> Answers {
    let pairs: BTreeMap<String, String> = ron::from_str(text).unwrap();
    let answers: Answers = pairs.into_iter().collect();
    let catalogs = catalogs();
    let asked = questions(&answers, context(&catalogs));
    for (id, words) in answers.iter() {
        let question = asked.iter().find(|it| it.id == id);
        let question = question.unwrap_or_else(|| panic!("{id} is not asked"));
        assert!(question.kind.takes(words), "{id}: {words}");
    }
    answers
}

fn context(catalogs: &[Arc<Catalog>]) -> Context<'_> {
    Context {
        today: "2026-11-29".parse().unwrap(),
        catalogs,
        duties: &[],
    }
}

fn told(answers: &Answers, account: fn(&Answers, Context<'_>) -> Account) -> Account {
    let catalogs = catalogs();
    let told = account(answers, context(&catalogs));
    assert!(!told.result.is_empty());
    for step in &told.steps {
        assert!(!step.source.is_empty(), "{}", step.title);
        let Some(table) = &step.table else { continue };
        assert_eq!(table.numeric.len(), table.heads.len(), "{}", step.title);
        let fits = |row: &Vec<String>| row.len() == table.heads.len();
        assert!(table.rows.iter().all(fits), "{}", step.title);
    }
    told
}

#[test]
fn the_bundled_annex_gives_the_figures_of_the_guide() {
    for (services, importance, result) in [
        (
            "iaas",
            "important",
            "54개 항목 가운데 54개를 평가합니다. 필수 16개, 대체 38개입니다.",
        ),
        (
            "iaas",
            "unimportant",
            "54개 항목 가운데 16개를 평가합니다. 필수 16개, 대체 0개입니다.",
        ),
        (
            "saas",
            "important",
            "54개 항목 가운데 43개를 평가합니다. 필수 12개, 대체 31개입니다.",
        ),
    ] {
        let mut answers: Answers = ["iaas", "paas", "saas"]
            .map(|it| {
                (
                    format!("service.{it}"),
                    if it == services { "yes" } else { "no" },
                )
            })
            .into_iter()
            .collect();
        answers.put("importance", importance.to_owned());
        assert_eq!(told(&answers, provider_items::account).result[0], result);
    }
}

#[test]
fn the_example_of_the_provider_items_is_read() {
    let text = include_str!("../../assets/examples/provider-items.ron");
    let told = told(
        &example(text, provider_items::questions),
        provider_items::account,
    );
    assert_eq!(
        told.result[0],
        "54개 항목 가운데 21개를 평가합니다. 필수 16개, 대체 5개입니다."
    );
    assert_eq!(told.open[0].taken, Some(0));
}

#[test]
fn the_example_of_the_provider_calendar_is_read() {
    let text = include_str!("../../assets/examples/provider-calendar.ron");
    let answers = example(text, provider_calendar::questions);
    let told = told(&answers, provider_calendar::account);
    assert_eq!(
        told.result[0],
        "2027년 정기평가는 2027. 12. 31.까지입니다(397일 남음)."
    );
}

#[test]
fn the_example_of_the_continuity_is_read() {
    let text = include_str!("../../assets/examples/continuity.ron");
    let told = told(&example(text, continuity::questions), continuity::account);
    assert_eq!(
        told.result[1],
        "계약서의 기재사항 18개 가운데 명시 5개, 일부 명시 2개, 누락 1개, 미응답 10개입니다."
    );
    assert_eq!(
        told.result[2],
        "출구 전략을 갖춥니다. 양식의 28칸 가운데 27칸을 적었습니다."
    );
}

#[test]
fn the_bundled_lists_give_the_figures_of_the_guide() {
    for (importance, annex, result) in [
        (
            "important",
            "guide",
            "업무 연속성 계획 24개, 안전성 확보조치 58개, 계약서 기재사항 18개",
        ),
        (
            "unimportant",
            "guide",
            "업무 연속성 계획 20개, 안전성 확보조치 48개, 계약서 기재사항 12개",
        ),
        (
            "unimportant",
            "printed",
            "업무 연속성 계획 24개, 안전성 확보조치 48개, 계약서 기재사항 12개",
        ),
    ] {
        let answers: Answers = [("importance", importance), ("annex", annex)]
            .into_iter()
            .collect();
        let told = told(&answers, continuity::account);
        assert_eq!(
            told.result[0],
            format!("이 업무가 지킬 것은 {result}입니다.")
        );
    }
}
