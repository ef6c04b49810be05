//! What a catalog wants regularly without a period, which no calendar can hold: sentence by sentence, as a control may name
//! a period for one thing and none for another.

use std::sync::Arc;

use crate::{
    domain::{
        Catalog, Control, Guidance, GuidanceKind,
        calc::{Context, duties::Duty},
    },
    text::{
        calc::{Step, tell},
        guidance_kind,
    },
};

/// Words of a catalog that want something again and again without saying how often.
const UNSAID: [&str; 3] = ["정기적", "주기적", "정기 검사"];
/// How a sentence of a contract begins that speaks of what the provider does.
const PROVIDER: [&str; 2] = ["클라우드 제공자는", "클라우드서비스 제공자는"];
/// The catalog all of whose controls are the provider's.
const PROVIDER_CATALOG: &str = "cloud-provider";

/// A sentence that wants something regularly.
struct Unsaid {
    /// Whether it is the provider who does it.
    provider: bool,
    cells: Vec<String>,
}

/// The steps that list them: those of the company, and those of a provider, which the company looks after.
pub(super) fn steps(duties: &[&Duty], context: Context<'_>) -> [Option<Step>; 2] {
    let catalogs = context.catalogs.iter();
    let all: Vec<Unsaid> = catalogs.flat_map(|it| of_catalog(it, duties)).collect();
    let (provider, own): (Vec<Unsaid>, Vec<Unsaid>) = all.into_iter().partition(|it| it.provider);
    [
        step(
            "주기가 적히지 않은 일",
            "정기적으로 하라고만 적혀 주기가 없는 문장입니다. 달력에 넣지 않았으므로, 회사의 지침에서 주기를 정해 따로 챙깁니다. 구속력이 권고나 예인 것은 의무가 아닙니다.",
            own,
        ),
        step(
            "제공자가 하는 일로 주기가 적히지 않은 것",
            "제공자가 할 일이라 회사는 평가나 계약에서 확인합니다.",
            provider,
        ),
    ]
}

fn step(title: &str, line: &str, rows: Vec<Unsaid>) -> Option<Step> {
    let heads = ["점검 기준", "항목", "구속력", "문장"];
    let rows: Vec<Vec<String>> = rows.into_iter().map(|it| it.cells).collect();
    (!rows.is_empty()).then(|| Step {
        table: Some(tell::table(&heads, rows, &[])),
        ..tell::step(
            title,
            "표에 적힌 각 점검 기준의 항목",
            vec![line.to_owned()],
        )
    })
}

fn of_catalog(catalog: &Arc<Catalog>, duties: &[&Duty]) -> Vec<Unsaid> {
    let controls = catalog.controls().into_iter().map(|placed| placed.control);
    controls
        .flat_map(|control| of_control(catalog, control, duties))
        .collect()
}

fn of_control(catalog: &Catalog, control: &Control, duties: &[&Duty]) -> Vec<Unsaid> {
    let here = duties
        .iter()
        .filter(|duty| duty.catalog == catalog.id && duty.control.as_ref() == Some(&control.id));
    let known: Vec<&str> = here.map(|duty| duty.words.as_str()).collect();
    let points = control.guidance.iter();
    let sentences = points.flat_map(|point| of_point(point, &known));
    sentences
        .map(|(kind, text)| Unsaid {
            provider: catalog.id.as_str() == PROVIDER_CATALOG
                || PROVIDER.iter().any(|words| text.starts_with(words)),
            cells: vec![
                catalog.short.clone(),
                control.id.to_string(),
                guidance_kind(kind).to_owned(),
                text.to_owned(),
            ],
        })
        .collect()
}

/// The sentences of a point of guidance that say "regularly", unless the calendar has the period that the sentence, or
/// what is listed below it, names.
fn of_point<'a>(point: &'a Guidance, known: &[&str]) -> Vec<(GuidanceKind, &'a str)> {
    let says = |text: &&String| UNSAID.iter().any(|words| text.contains(words));
    let named = |text: &String| known.iter().any(|words| text.contains(words));
    if named(&point.text) {
        return Vec::new();
    }
    let head = Some(&point.text).filter(|_| !point.items.iter().any(named));
    let items = point.items.iter().filter(|text| !named(text));
    let sentences = head.into_iter().chain(items).filter(says);
    let kind = |text: &str| {
        let example = text
            .split_once(": ")
            .is_some_and(|(of, _)| of.ends_with('예'));
        if example {
            GuidanceKind::Example
        } else {
            point.kind
        }
    };
    sentences.map(|text| (kind(text), text.as_str())).collect()
}
