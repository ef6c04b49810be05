//! The result in sentences and the steps to it; the steps about the service stand in `service_check`.

use super::{open, service_check, words};
use crate::{
    domain::{
        Date,
        calc::{
            Answers, Context,
            openbanking::{
                Due, Institution, InstitutionKind, OpenBankingInput, Outcome, Stage, Way, outcome,
            },
        },
    },
    text::{
        calc::{Account, Step, tell},
        date_prose,
    },
};

/// The account of the answers.
#[must_use]
pub fn account(answers: &Answers, context: Context<'_>) -> Account {
    let input = OpenBankingInput::of(answers);
    let found = outcome(&input, context.today);
    Account {
        result: result(&input, &found, context.today),
        steps: vec![
            way_step(&input, &found),
            time_step(&found.institution),
            course_step(&input, &found, context),
            service_check::extent_step(&found.vulnerability, context),
            service_check::time_step(&found.vulnerability),
            service_check::who_step(&input, &found),
        ],
        open: open::points(&input),
    }
}

fn result(input: &OpenBankingInput, found: &Outcome, today: Date) -> Vec<String> {
    let mut sentences = vec![format!(
        "이용기관 보안점검: {} {}",
        way(&found.institution),
        due(input, &found.institution)
    )];
    sentences.extend(service_check::result(input, found));
    sentences.extend(contradiction(input, today));
    sentences.extend(missing(input, found));
    sentences
}

fn way(institution: &Institution) -> &'static str {
    match (institution.way, institution.printed) {
        (Some(Way::Full), _) => "금융보안원 등의 서면·현장 점검을 받습니다.",
        (Some(Way::SelfCheck), _) => "자체 점검으로 대신할 수 있습니다.",
        (None, Some(Way::SelfCheck)) => {
            "인쇄된 말(‘또는’)대로 하나면 된다고 읽으면 자체 점검으로 대신할 수 있습니다. 둘 다 필요하다고 읽으면 금융보안원 등의 점검을 받으므로, 운영기관에 확인하고 정합니다."
        }
        (None, _) => {
            "자체 점검으로 대신할 수 있는지 아직 정해지지 않았으며, 대신하지 못하면 금융보안원 등의 점검을 받습니다."
        }
    }
}

fn due(input: &OpenBankingInput, institution: &Institution) -> String {
    let running = input.stage == Some(Stage::Running);
    match (institution.due, institution.deadline) {
        (Some(Due::BeforeService), _) => "서비스를 실시하기 전에 마칩니다.".into(),
        (Some(Due::WasBeforeService), _) => {
            "서비스를 실시하기 전에 마쳤어야 하는 점검입니다.".into()
        }
        (Some(Due::YearOver), Some(deadline)) => {
            format!("유예된 기한인 {}이 지났습니다.", date_prose(deadline))
        }
        (_, Some(deadline)) => format!(
            "실시 전의 점검이 유예되며, 실시 후 1년 안인 {}까지 마칩니다.",
            date_prose(deadline)
        ),
        (Some(Due::WithinYear | Due::YearOver), None) => {
            "실시 전의 점검이 유예되며, 서비스를 실시하고 1년 안에 마칩니다.".into()
        }
        (None, None) if institution.deferred == Some(true) => {
            "실시 전의 점검이 유예되며, 실시일을 답하면 기한을 알려 드립니다.".into()
        }
        (None, None) if running => {
            "서비스를 실시하기 전에 마쳤어야 하는 점검이며, 은행과 전자금융업자이면 실시 후 1년 안까지 유예됩니다."
                .into()
        }
        (None, None) => {
            "서비스를 실시하기 전에 마치며, 은행과 전자금융업자는 실시 후 1년 안까지 유예됩니다."
                .into()
        }
    }
}

/// A day of beginning that does not fit the stage.
fn contradiction(input: &OpenBankingInput, today: Date) -> Option<String> {
    let (stage, start) = (input.stage?, input.start?);
    let begun = start <= today;
    match stage {
        Stage::Running if !begun => Some(
            "확인해 주십시오. 서비스를 실시하는 중이라고 답했으나 실시일이 아직 오지 않았습니다."
                .into(),
        ),
        Stage::Developing | Stage::Tested if start < today => {
            Some("확인해 주십시오. 서비스 실시 전이라고 답했으나 실시 예정일이 지났습니다.".into())
        }
        _ => None,
    }
}

fn missing(input: &OpenBankingInput, found: &Outcome) -> Option<String> {
    let grounds = input.institution.is_some() && input.isms.is_some();
    let undecided = found.institution.way.is_none();
    let reach = found.institution.deferred == Some(true) && input.scope.is_none();
    let void = found.vulnerability.is_void();
    let team = found.own_team.is_none();
    let asked = [
        (input.institution.is_none(), "기관 유형"),
        (input.isms.is_none() && undecided, "ISMS 인증"),
        (grounds && undecided, "점검 대체의 두 조건을 읽는 법"),
        (input.stage.is_none(), "서비스의 단계"),
        (reach && !void, "유예가 미치는 점검"),
        (input.platforms.contains(&None), "플랫폼"),
        (team && !void && input.has_team.is_none(), "자체전담반"),
        (
            team && !void && input.has_team == Some(true),
            "자체전담반의 조건",
        ),
    ];
    let missing = asked.into_iter().filter(|(missing, _)| *missing);
    let missing: Vec<&str> = missing.map(|(_, name)| name).collect();
    (!missing.is_empty()).then(|| format!("아직 답이 없는 것: {}.", missing.join(", ")))
}

/// Whether the institution may check itself.
fn way_step(input: &OpenBankingInput, found: &Outcome) -> Step {
    let kind = input.institution.map_or("답 없음", words::kind);
    let isms = match input.isms {
        Some(true) => "보유",
        Some(false) => "보유하지 않음",
        None => "답 없음",
    };
    let named = input.institution.map(InstitutionKind::is_named);
    let row = |condition: &str, answer: &str, met| {
        [condition, answer, words::met(met)]
            .map(str::to_owned)
            .to_vec()
    };
    let mut lines = vec![way(&found.institution).to_owned()];
    if found.institution.way != Some(Way::Full) {
        lines.push("자체 점검을 하면 항목마다 충족하는지를 확인해 운영기관(금융결제원)에 냅니다. 대신하는 것은 할 수 있다는 것이며 의무가 아닙니다.".into());
    }
    Step {
        title: "자체 점검으로 대신할 수 있는지".into(),
        lines,
        table: Some(tell::table(
            &["조건", "답", "판단"],
            vec![
                row("은행 또는 전자금융업자", kind, named),
                row("ISMS 인증", isms, input.isms),
            ],
            &[],
        )),
        source: words::institution_place(3, "점검 대체"),
    }
}

/// When the institution is checked.
fn time_step(institution: &Institution) -> Step {
    let deferred = match institution.deferred {
        Some(true) => {
            "은행 또는 전자금융업자이므로 실시 전의 점검이 유예되고 실시 후 1년 안에 점검합니다."
        }
        Some(false) => "은행도 전자금융업자도 아니므로 유예되지 않습니다.",
        None => "유예는 은행과 전자금융업자에게만 적혀 있습니다. 기관 유형을 답하면 정해집니다.",
    };
    let mut lines = vec![
        "원칙은 오픈뱅킹을 이용하는 서비스를 실시하기 전입니다.".to_owned(),
        deferred.to_owned(),
    ];
    if let Some(deadline) = institution.deadline {
        lines.push(format!("1년의 마지막 날은 {}입니다.", date_prose(deadline)));
    }
    Step {
        title: "이용기관 보안점검의 시기".into(),
        lines,
        table: None,
        source: format!(
            "{}; (3), 점검 시기 조정",
            words::institution_place(2, "점검 시기")
        ),
    }
}

/// How the check of the institution goes and how long it takes.
fn course_step(input: &OpenBankingInput, found: &Outcome, context: Context<'_>) -> Step {
    let mut lines = vec![
        "항목은 3개 영역, 14개 분야, 30개이며 자료에는 구성 예정으로 적혀 있습니다.".to_owned(),
        "금융보안원 등이 점검하면 서면과 현장에서 하며, 보완조치와 결과정리까지 약 4주가 걸립니다. 그 밖에 누가 점검하는지는 자료에 없습니다.".to_owned(),
    ];
    if found.institution.way != Some(Way::Full) {
        lines.push("자체 점검에 걸리는 기간은 자료에 없습니다.".into());
    }
    lines.extend(four_weeks(input, found));
    lines.extend(words::catalog_line(context, &["openbanking-institution"]));
    Step {
        title: "이용기관 보안점검의 내용과 기간".into(),
        lines,
        table: None,
        source: words::institution_place(2, "점검 방법·소요 기간·점검 항목·점검 수행 주체"),
    }
}

/// About four weeks before a planned beginning, where that is still to come and the check not deferred.
fn four_weeks(input: &OpenBankingInput, found: &Outcome) -> Option<String> {
    if found.institution.due != Some(Due::BeforeService) || found.institution.way != Some(Way::Full)
    {
        return None;
    }
    let start = input.start?;
    Some(format!(
        "실시 예정일 {}에서 4주를 거슬러 오르면 {}입니다. 기간이 ‘약’이므로 넉넉히 앞서 시작합니다.",
        date_prose(start),
        date_prose(start.plus_days(-28))
    ))
}
