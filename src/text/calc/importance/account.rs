//! The result and the three steps to it, with the services side by side as the guide's example has them.

use super::{figures, open, own, result, words};
use crate::{
    domain::calc::{
        Answers, Context, Decimal, TaskImportance,
        importance::{
            Appraisal, Basis, ImportanceInput, Indicator, Mark, Service, Standard, appraise,
        },
    },
    text::calc::{Account, AccountTable, Step, tell},
};

type Found<'a> = [(&'a Service, &'a Appraisal)];

/// The account of the answers.
#[must_use]
pub fn account(answers: &Answers, _context: Context<'_>) -> Account {
    let input = ImportanceInput::of(answers);
    let services = input.services.iter();
    let appraisals: Vec<Appraisal> = services
        .map(|it| appraise(it, &input.standard, input.readings))
        .collect();
    let found: Vec<(&Service, &Appraisal)> = input.services.iter().zip(&appraisals).collect();
    if found.is_empty() {
        return Account {
            result: vec![
                "평가할 서비스가 아직 없습니다. 서비스 이름과 처리정보 유형부터 답해 주십시오."
                    .into(),
            ],
            steps: vec![own::step(&input.standard)],
            open: Vec::new(),
        };
    }
    let sentences = found.iter();
    Account {
        result: sentences
            .flat_map(|(service, it)| result::sentences(service, it))
            .collect(),
        steps: steps(&found, &input.standard),
        open: open::points(&input),
    }
}

fn steps(found: &Found<'_>, standard: &Standard) -> Vec<Step> {
    let mut steps = vec![own::step(standard), classified(found)];
    steps.extend(figures::step(found));
    steps.push(scored(found, standard));
    steps.extend(figures::departures(found));
    steps.push(judged(found));
    steps
}

/// Step 1.
fn classified(found: &Found<'_>) -> Step {
    let rows = found.iter().map(|(service, _)| {
        let kind = service.kind.map_or("답 없음", words::kind);
        let detail = service.kind.map_or("", words::kind_detail);
        vec![words::service(service), kind.into(), detail.into()]
    });
    Step {
        title: "1단계 처리정보 분류".into(),
        lines: vec![
            "업무마다 고른 유형 하나로 판단했습니다. 여러 유형을 함께 다루는 업무의 분류는 가이드에 따로 없습니다. 절차는 고유식별정보와 개인신용정보부터 확인합니다.".into(),
        ],
        table: Some(tell::table(&["서비스", "처리정보 유형", "뜻"], rows.collect(), &[])),
        source: format!("{} 3장 3절 ①, 부록 1, 1단계", words::GUIDE),
    }
}

/// Step 2.
fn scored(found: &Found<'_>, standard: &Standard) -> Step {
    let names = found.iter().map(|(service, _)| words::service(service));
    let heads = ["평가기준", "평가항목", "배점"].map(str::to_owned);
    let mut rows: Vec<Vec<String>> = Indicator::ALL
        .iter()
        .map(|indicator| scores(found, standard, *indicator))
        .collect();
    let weights = Indicator::ALL.map(|it| standard.weight(it)).into_iter();
    let sum = weights.sum::<Decimal>().to_string();
    let totals = found.iter().map(|(_, it)| total(it));
    let first = ["합계".to_owned(), String::new(), sum];
    rows.push(first.into_iter().chain(totals).collect());
    let numeric = [false, false, true].into_iter();
    Step {
        title: "2단계 업무 영향 평가".into(),
        lines: vec![
            "점수는 배점에 등급별 비율을 곱한 것이고, 괄호 안은 등급입니다. ‘직접’은 적은 점수를 그대로 썼다는 뜻입니다.".into(),
        ],
        table: Some(AccountTable {
            numeric: numeric.chain(found.iter().map(|_| true)).collect(),
            heads: heads.into_iter().chain(names).collect(),
            rows,
        }),
        source: format!("{} 3장 3절 ②, 부록 1, 2단계", words::GUIDE),
    }
}

fn scores(found: &Found<'_>, standard: &Standard, indicator: Indicator) -> Vec<String> {
    let first = [
        words::criterion(indicator.criterion()).to_owned(),
        words::numbered(indicator),
        standard.weight(indicator).to_string(),
    ];
    let marks = found.iter().map(|(_, it)| {
        let mut marks = it.marks.iter();
        marks
            .find(|mark| mark.indicator == indicator)
            .map_or_else(String::new, score)
    });
    first.into_iter().chain(marks).collect()
}

fn score(mark: &Mark) -> String {
    let Some(points) = mark.points else {
        return format!("{}~{}", mark.least, mark.most);
    };
    if mark.basis == Basis::Points {
        return format!("{points} (직접)");
    }
    let grade = mark.grade.map_or("", words::grade);
    format!("{points} ({grade})")
}

fn total(found: &Appraisal) -> String {
    match found.total {
        Some(total) => total.to_string(),
        None => format!("{}~{}", found.least, found.most),
    }
}

/// Step 3.
fn judged(found: &Found<'_>) -> Step {
    let rows = found.iter().map(|(service, it)| {
        let cutoff = it.cutoff.map(|cutoff| format!("{cutoff}점 이상"));
        vec![
            words::service(service),
            service.kind.map_or("답 없음", words::kind).to_owned(),
            total(it),
            cutoff.unwrap_or_default(),
            judgement(it),
        ]
    });
    let heads = [
        "서비스",
        "처리정보 유형",
        "업무 영향 평가",
        "중요 판단기준",
        "최종 판단",
    ];
    Step {
        title: "3단계 최종 판단".into(),
        lines: vec![
            "합계가 판단기준 이상이면 중요, 미만이면 비중요입니다. 합계를 반올림하지 않고 견줍니다.".into(),
            "결과는 제공자 평가 등과 함께 정보보호위원회의 심의와 의결을 거칩니다(전자금융감독규정 제14조의2 제2항).".into(),
        ],
        table: Some(tell::table(&heads, rows.collect(), &[2, 3])),
        source: format!("{} 3장 3절 ③, 부록 1, 3단계", words::GUIDE),
    }
}

/// `중요(58.5 ≥ 40)`, as the guide's example has it.
fn judgement(found: &Appraisal) -> String {
    let Some(verdict) = found.verdict else {
        return "판단 전".into();
    };
    let word = tell::importance(verdict);
    match (found.total, found.cutoff, verdict) {
        (Some(total), Some(cutoff), TaskImportance::Important) => {
            format!("{word}({total} ≥ {cutoff})")
        }
        (Some(total), Some(cutoff), TaskImportance::Unimportant) => {
            format!("{word}({total} < {cutoff})")
        }
        _ => word.to_owned(),
    }
}
