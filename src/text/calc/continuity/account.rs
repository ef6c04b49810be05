//! The account of which points bind a task and what its contract has of them.

use super::{
    super::{Account, AccountTable, OpenPoint, Step, tell},
    exit, words,
};
use crate::domain::{
    Catalog, Control,
    calc::{
        Answers, Context, TaskImportance,
        continuity::{
            AnnexReading, Binding, Clause, ContinuityInput, ContractCheck, ContractPath,
            ExitReading, Point, Subject,
        },
    },
};

const LEVELS: &str = "금융 클라우드 가이드 제2장 1절 다와 마, 제5장, 제7장";
const CONTRACT: &str = "금융 클라우드 가이드 제7장, <별표 2의5>";

/// The result and the way to it.
#[must_use]
pub fn account(answers: &Answers, context: Context<'_>) -> Account {
    let input = ContinuityInput::of(answers, context);
    let listed = |subject: Subject| {
        let catalog = context.catalog(subject.catalog())?;
        Some(Listed {
            subject,
            points: input.points(subject, catalog),
            catalog,
        })
    };
    let told = Told {
        listed: Subject::ALL.into_iter().filter_map(listed).collect(),
        contract: context
            .catalog(Subject::Contract.catalog())
            .map(|it| input.contract_check(it)),
        input,
    };
    Account {
        result: told.result(),
        steps: told.steps(),
        open: told.open(),
    }
}

/// The points of one list.
struct Listed<'a> {
    subject: Subject,
    catalog: &'a Catalog,
    points: Vec<Point>,
}

/// A result with what it was found from.
struct Told<'a> {
    input: ContinuityInput,
    listed: Vec<Listed<'a>>,
    contract: Option<ContractCheck>,
}

impl Told<'_> {
    fn result(&self) -> Vec<String> {
        let bound = |it: &Listed<'_>| {
            let binding = it.count(Binding::binds);
            format!("{} {binding}개", words::subject(it.subject))
        };
        let mut result = Vec::new();
        let listed: Vec<String> = self.listed.iter().map(bound).collect();
        if listed.is_empty() {
            result.push("점검 기준이 없어 지킬 항목을 고를 수 없습니다.".to_owned());
        } else {
            result.push(format!("이 업무가 지킬 것은 {}입니다.", listed.join(", ")));
        }
        let undecided: usize = self
            .listed
            .iter()
            .map(|it| it.count(|it| it == Binding::Undecided))
            .sum();
        if undecided > 0 {
            let open = if self.input.importance.is_none() {
                "업무 중요도를 답하지 않아"
            } else {
                "원문이 열어 둔 것을 정하지 않아"
            };
            result.push(format!(
                "그 가운데 추가 사항 {undecided}개는 {open} 지킬 것으로 세었습니다. 나머지는 그 답에 따라 달라지지 않습니다."
            ));
        }
        result.extend(self.contract.as_ref().map(contract_line));
        result.push(exit::summary(&self.input));
        result
    }

    fn steps(&self) -> Vec<Step> {
        let mut steps = vec![self.levels(), committee()];
        if let Some(contract) = &self.contract {
            steps.push(self.contract(contract));
        }
        steps.extend(exit::steps(&self.input));
        let plans = self
            .listed
            .iter()
            .filter(|it| it.subject != Subject::Contract);
        steps.extend(plans.map(Listed::step));
        steps
    }

    /// How many points of each level there are and how they bind.
    fn levels(&self) -> Step {
        let line = match self.input.importance {
            Some(TaskImportance::Important) => {
                "중요 업무이므로 필수 사항과 추가 사항을 모두 지킵니다."
            }
            Some(TaskImportance::Unimportant) => self.shortened(),
            None => {
                "필수 사항은 중요도와 관계없이 지킵니다. 추가 사항은 중요 업무이면 지키고, 비중요 업무이면 생략할 수 있습니다."
            }
        };
        let lines = [
            line,
            "권고와 참고는 의무가 아닙니다.",
            words::GUIDE_AND_RULE,
        ];
        let lines = lines.map(str::to_owned).to_vec();
        Step {
            table: Some(self.level_table()),
            ..tell::step("중요도에 따라 지킬 것", LEVELS, lines)
        }
    }

    fn level_table(&self) -> AccountTable {
        let counted: [fn(Binding) -> bool; 5] = [
            |it| it == Binding::Required,
            is_additional,
            |it| it == Binding::Advice,
            |it| it == Binding::Reference,
            Binding::binds,
        ];
        let rows = self.listed.iter().map(|it| {
            let counts = counted.iter().map(|counts| it.count(counts).to_string());
            let name = words::subject(it.subject).to_owned();
            std::iter::once(name).chain(counts).collect()
        });
        let heads = [
            "목록",
            "필수(기본)",
            "추가",
            "권고",
            "참고",
            "이 업무가 지킬 것",
        ];
        tell::table(&heads, rows.collect(), &[1, 2, 3, 4, 5])
    }

    /// What an unimportant task may shorten, by annex.
    fn shortened(&self) -> &'static str {
        match self.input.annex {
            Some(AnnexReading::Guide) => {
                "비중요 업무이므로 필수 사항을 지키고, 가이드 본문대로 읽어 업무 연속성 계획, 안전성 확보조치, 계약서의 추가 사항을 생략할 수 있습니다."
            }
            Some(AnnexReading::Printed) => {
                "비중요 업무이므로 필수 사항을 지키고 안전성 확보조치와 계약서의 추가 사항을 생략할 수 있습니다. 업무 연속성 계획은 인쇄된 단서대로 읽어 추가 사항도 지킵니다."
            }
            None => {
                "비중요 업무이므로 필수 사항을 지키고 안전성 확보조치와 계약서의 추가 사항을 생략할 수 있습니다. 업무 연속성 계획의 추가 사항은 생략할 수 있는지 정하지 않아 지킬 것으로 셉니다."
            }
        }
    }

    fn contract(&self, check: &ContractCheck) -> Step {
        let extent = match self.input.importance {
            Some(TaskImportance::Important) => {
                "중요 업무이므로 기본 12개와 추가 6개를 모두 적습니다."
            }
            Some(TaskImportance::Unimportant) => "비중요 업무이므로 기본 12개를 적습니다.",
            None => "기본 12개는 반드시 적고, 중요 업무이면 추가 6개도 적습니다.",
        };
        let path = match self.input.path {
            Some(ContractPath::Direct) => "클라우드서비스 제공자와 직접 계약합니다.",
            Some(ContractPath::Indirect) => {
                "간접 계약이므로, 직접 계약과 같은 효력이 나도록 관련 계약에 이 사항들을 반영합니다. 다만 수탁업체가 우리 정보처리와 관계없이 자신의 업무를 위해 클라우드를 쓰는 것이 분명하면 제14조의2가 적용되지 않습니다(별첨 FAQ 4)."
            }
            None => {
                "계약의 상대방을 답하지 않았습니다. 간접 계약이면 직접 계약과 같은 효력이 나도록 관련 계약에 반영합니다(예외는 별첨 FAQ 4)."
            }
        };
        let lines = [extent, path].map(str::to_owned).into_iter();
        let lines = lines.chain(self.outsourcing()).collect();
        Step {
            table: Some(self.contract_table(check)),
            ..tell::step("계약서 점검", CONTRACT, lines)
        }
    }

    /// The points that carry what the rule on outsourcing asks of every contract.
    fn outsourcing(&self) -> Option<String> {
        let contract = self
            .listed
            .iter()
            .find(|it| it.subject == Subject::Contract)?;
        let cites = |control: &Control| {
            let mut references = control.references.iter();
            references
                .any(|it| it.law == "정보처리위탁규정" && it.article.as_deref() == Some("제4조"))
        };
        let controls = contract.catalog.controls().into_iter().map(|it| it.control);
        let numbers: Vec<&str> = controls
            .filter(|it| cites(it) || it.id.as_str() == words::LIABILITY)
            .map(|it| it.id.as_str())
            .collect();
        (!numbers.is_empty()).then(|| {
            format!(
                "정보처리위탁규정 제4조 제3항이 모든 위탁계약에 요구하는 네 가지(데이터 접근통제, 이용자 피해의 책임관계, 감독·검사 수용, 재판관할)가 어느 기재사항에 드는지는 원문에 없습니다. 이 점검 기준에서는 {}에 나누어 두었습니다.",
                numbers.join(", ")
            )
        })
    }

    fn contract_table(&self, check: &ContractCheck) -> AccountTable {
        let contract = self
            .listed
            .iter()
            .find(|it| it.subject == Subject::Contract);
        let rows = check.clauses.iter().map(|clause| {
            let control = contract.and_then(|it| it.catalog.control(&clause.control));
            let title = control.map_or_else(String::new, |it| it.control.title.clone());
            let level = if clause.binding == Binding::Required {
                "기본"
            } else {
                "추가"
            };
            vec![
                clause.control.to_string(),
                title,
                level.to_owned(),
                clause.clause.map_or("–", words::clause).to_owned(),
                clause.place.clone().unwrap_or_else(|| "–".to_owned()),
            ]
        });
        tell::table(
            &["번호", "기재사항", "구분", "계약서", "자리"],
            rows.collect(),
            &[],
        )
    }

    fn open(&self) -> Vec<OpenPoint> {
        if !self.input.asks_readings() {
            return Vec::new();
        }
        let (annex, exit) = (AnnexReading::ALL, ExitReading::ALL);
        vec![
            tell::open(words::ANNEX_OPEN, annex, words::annex, self.input.annex),
            tell::open(
                words::EXIT_OPEN,
                exit,
                words::exit_reading,
                self.input.exit_reading,
            ),
        ]
    }
}

impl Listed<'_> {
    fn count(&self, counts: impl Fn(Binding) -> bool) -> usize {
        self.points.iter().filter(|it| counts(it.binding)).count()
    }

    /// All points of the list with how they bind.
    fn step(&self) -> Step {
        let rows = self.points.iter().map(|point| {
            let control = self.catalog.control(&point.control);
            let title = control.map_or_else(String::new, |it| it.control.title.clone());
            vec![
                point.control.to_string(),
                title,
                level(point.binding).to_owned(),
                words::binding(point.binding).to_owned(),
                point.duties.to_string(),
            ]
        });
        let title = format!("{}의 항목", words::subject(self.subject));
        Step {
            table: Some(tell::table(
                &["번호", "항목", "구분", "이 업무", "안내 문장 수"],
                rows.collect(),
                &[4],
            )),
            ..tell::step(&title, words::source(self.subject), self.remarks())
        }
    }

    /// Points that list no duty although they bind.
    fn remarks(&self) -> Vec<String> {
        let without = |is: fn(Binding) -> bool| {
            let points = self
                .points
                .iter()
                .filter(|it| is(it.binding) && it.duties == 0);
            let numbers: Vec<&str> = points.map(|it| it.control.as_str()).collect();
            (!numbers.is_empty()).then(|| numbers.join(", "))
        };
        let required = without(|it| it == Binding::Required).map(|numbers| {
            format!("필수로 실린 {numbers}에는 하도록 적힌 안내 문장이 없습니다. 당국이나 회사가 할 수 있는 일을 적은 것이며, 개수에는 그대로 넣었습니다.")
        });
        let additional = without(is_additional).map(|numbers| {
            format!("추가로 실린 항목 가운데 원문이 고려하라고 끝맺어 하도록 적힌 안내 문장이 없는 것은 {numbers}입니다. 개수에는 그대로 넣었습니다.")
        });
        required.into_iter().chain(additional).collect()
    }
}

/// What has to be settled before the contract (제6장).
fn committee() -> Step {
    let lines = [
        "중요도 평가 결과, 제공자 평가 결과, 업무 연속성 계획과 안전성 확보조치 방안을 정보보호위원회에 올려 심의·의결을 받습니다.",
        "계약을 맺기 전에 합니다. 계약을 추진할지와 클라우드를 쓸지는 이 의결로 정해집니다.",
    ];
    tell::step(
        "정보보호위원회의 심의·의결",
        "금융 클라우드 가이드 제2장 1절 라, 제6장, 감독규정 제14조의2 제2항",
        lines.map(str::to_owned).to_vec(),
    )
}

fn is_additional(binding: Binding) -> bool {
    matches!(
        binding,
        Binding::Additional | Binding::Omissible | Binding::Undecided
    )
}

fn level(binding: Binding) -> &'static str {
    match binding {
        Binding::Required => "필수",
        Binding::Additional | Binding::Omissible | Binding::Undecided => "추가",
        Binding::Advice => "권고",
        Binding::Reference => "참고",
    }
}

fn contract_line(check: &ContractCheck) -> String {
    let all = check.clauses.len();
    if check.is_complete() {
        return format!("계약서에 기재사항 {all}개가 모두 적혀 있습니다.");
    }
    let counts = [
        Some(Clause::Included),
        Some(Clause::Partly),
        Some(Clause::Missing),
        None,
    ];
    let [included, partly, missing, unanswered] = counts.map(|it| check.count(it));
    format!(
        "계약서의 기재사항 {all}개 가운데 명시 {included}개, 일부 명시 {partly}개, 누락 {missing}개, 미응답 {unanswered}개입니다."
    )
}
