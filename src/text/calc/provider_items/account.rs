//! The account of which items must be evaluated.

use super::{
    super::{Account, AccountTable, Step, provider_course, tell},
    open, words,
};
use crate::{
    domain::{
        Catalog, Control, ControlId,
        calc::{
            Answers, Context, TaskImportance,
            provider_items::{
                CATALOG, Certificate, ItemSet, Missing, Omission, ProviderItemsInput, Scheme,
                Service,
            },
        },
    },
    text::{date_prose, date_table, object},
};

const ANNEX: &str = "금융 클라우드 가이드 제4장 3절, 감독규정 <별표 2의2>";
const MANDATORY: &str = "금융 클라우드 가이드 제4장 3절 가";
const ALTERNATIVE: &str = "금융 클라우드 가이드 제4장 3절 나";

/// The result and the way to it.
#[must_use]
pub fn account(answers: &Answers, context: Context<'_>) -> Account {
    let Some(catalog) = context.catalog(CATALOG) else {
        let result = vec![
            "클라우드서비스 제공자 안전성 평가의 점검 기준이 없어 항목을 고를 수 없습니다."
                .to_owned(),
        ];
        return Account {
            result,
            ..Account::default()
        };
    };
    let input = ProviderItemsInput::of(answers);
    let told = Told {
        set: input.items(catalog, context.today),
        input,
        catalog,
    };
    Account {
        result: told.result(),
        steps: told.steps(),
        open: open::points(&told.input, context),
    }
}

/// What each reason for leaving an item out begins with, where it stands in a project.
const OMITTED: &str = "생략: ";

/// The items that may be left out, each with the reason that is put into a project.
#[must_use]
pub fn omissions(answers: &Answers, context: Context<'_>) -> Vec<(ControlId, String)> {
    let Some(catalog) = context.catalog(CATALOG) else {
        return Vec::new();
    };
    let input = ProviderItemsInput::of(answers);
    let told = Told {
        set: input.items(catalog, context.today),
        input,
        catalog,
    };
    let reason = |omission: Omission| match omission {
        Omission::OtherService => ANNEX,
        Omission::Unimportant | Omission::Certified { .. } => ALTERNATIVE,
    };
    let omitted = told.set.omitted.iter();
    let words = omitted.map(|(id, omission)| {
        let why = told.omission(*omission);
        (
            id.clone(),
            format!("{OMITTED}{why} ({})", reason(*omission)),
        )
    });
    words.collect()
}

/// Whether a reason was put into a project so.
#[must_use]
pub fn is_omission(reason: &str) -> bool {
    reason.starts_with(OMITTED)
}

/// A result with what it was found from.
struct Told<'a> {
    input: ProviderItemsInput,
    set: ItemSet,
    catalog: &'a Catalog,
}

impl Told<'_> {
    fn result(&self) -> Vec<String> {
        let (required, omitted) = (self.set.required.len(), self.set.omitted.len());
        let (mandatory, alternative) = self.kinds();
        let all = required + omitted;
        let mut result = vec![format!(
            "{all}개 항목 가운데 {required}개를 평가합니다. 필수 {mandatory}개, 대체 {alternative}개입니다."
        )];
        if omitted > 0 {
            let other = self.left_out(|it| it == Omission::OtherService);
            let may = omitted - other;
            let rest = match (other, may) {
                (0, _) => format!("나머지 {may}개는 생략할 수 있습니다."),
                (_, 0) => format!("나머지 {other}개는 쓰는 서비스에 적용되지 않습니다."),
                _ => format!(
                    "나머지 {omitted}개 가운데 {other}개는 쓰는 서비스에 적용되지 않고, {may}개는 생략할 수 있습니다."
                ),
            };
            let also = if may > 0 {
                " 생략할 수 있는 항목도 회사가 필요하다고 보면 평가할 수 있습니다."
            } else {
                ""
            };
            result.push(format!("{rest}{also}"));
        }
        result.extend(self.missing());
        result
    }

    fn missing(&self) -> Vec<String> {
        let missing = self.set.missing.iter();
        let (none, unanswered): (Vec<Missing>, Vec<Missing>) =
            missing.partition(|it| **it == Missing::AnyService);
        let mut told = Vec::new();
        if !unanswered.is_empty() {
            let some = self.input.services.contains(&Some(true));
            let name = |it: &Missing| words::missing(*it, some);
            let names: Vec<&str> = unanswered.iter().map(name).collect();
            told.push(format!(
                "{} 답하지 않아 가장 넓게 잡은 목록입니다. 답하면 줄어들 수 있습니다.",
                object(&names.join(", "))
            ));
        }
        if !none.is_empty() {
            told.push("확인해 주십시오. IaaS, PaaS, SaaS를 모두 쓰지 않는다고 답하여, 모든 항목이 적용된다고 보았습니다.".to_owned());
        }
        told
    }

    /// How many of the required items are mandatory and how many alternative.
    fn kinds(&self) -> (usize, usize) {
        let is_mandatory = |control: &Control| values(control, "kind").contains(&"required");
        let required = self.required();
        let mandatory = required.iter().filter(|it| is_mandatory(it)).count();
        (mandatory, required.len() - mandatory)
    }

    fn required(&self) -> Vec<&Control> {
        let controls = self.catalog.controls().into_iter().map(|it| it.control);
        controls
            .filter(|it| self.set.required.contains(&it.id))
            .collect()
    }

    fn steps(&self) -> Vec<Step> {
        let mut steps = vec![self.services(), self.mandatory(), self.importance()];
        if self.input.importance != Some(TaskImportance::Unimportant) {
            steps.push(self.certificates());
        }
        if !self.set.apart.is_empty() {
            steps.push(self.apart());
        }
        steps.push(provider_course::step());
        steps.push(self.list());
        steps
    }

    fn services(&self) -> Step {
        let answered = Service::ALL.iter().zip(self.input.services);
        let used: Vec<&str> = answered
            .filter(|(_, used)| *used == Some(true))
            .map(|(service, _)| words::service(*service))
            .collect();
        let answered = Service::ALL.iter().zip(self.input.services);
        let unanswered: Vec<&str> = answered
            .filter(|(_, used)| used.is_none())
            .map(|(service, _)| words::service(*service))
            .collect();
        let line = self.services_line(&used, &unanswered);
        tell::step("쓰는 서비스에 적용되는 항목", ANNEX, vec![line])
    }

    fn services_line(&self, used: &[&str], unanswered: &[&str]) -> String {
        if used.is_empty() && unanswered.is_empty() {
            return "세 서비스를 모두 쓰지 않는다고 답하여 모든 항목이 적용된다고 봅니다."
                .to_owned();
        }
        if used.is_empty() {
            return "쓰는 서비스를 답하지 않아 모든 항목이 적용된다고 봅니다.".to_owned();
        }
        let left = match self.left_out(|it| it == Omission::OtherService) {
            0 => "적용대상에서 벗어나는 항목이 없습니다.".to_owned(),
            left => format!("적용대상에 들지 않는 {left}개 항목이 빠집니다."),
        };
        let used = used.join(", ");
        if unanswered.is_empty() {
            format!("쓰는 서비스는 {used}입니다. {left}")
        } else {
            format!(
                "쓰는 서비스는 {used}입니다. 답하지 않은 서비스({})도 쓴다고 보면 {left}",
                unanswered.join(", ")
            )
        }
    }

    fn mandatory(&self) -> Step {
        let (mandatory, _) = self.kinds();
        let lines = vec![
            format!("필수 항목 {mandatory}개는 업무의 중요도나 인증과 관계없이 평가합니다."),
            "회사가 인정하는 보안인증 결과나 제3자 감사보고서에 같은 항목이 있으면 증거자료로 쓸 수 있습니다.".to_owned(),
            "11.1.2와 11.2.1은 고유식별정보나 개인신용정보를 처리할 때의 요건입니다. 처리하지 않더라도 필수 항목이므로 목록에 두었습니다. 그 사정을 평가 결과에 적어 두면 좋습니다(가이드에 없는 권고).".to_owned(),
            "국내 설치와 무선통신망의 요건에는 예외가 있습니다. 전자금융거래의 안전성과 신뢰성에 중대한 영향을 미치지 않는 외국금융회사의 국내지점과, 국외 사이버몰을 위한 전자지급결제대행업자(감독규정 제50조의2)입니다(제4장 머리글, 감독규정 제14조의2 제8항).".to_owned(),
        ];
        tell::step("필수 항목", MANDATORY, lines)
    }

    fn importance(&self) -> Step {
        let left = self.left_out(|it| it == Omission::Unimportant);
        let line = match self.input.importance {
            Some(TaskImportance::Unimportant) => {
                format!("비중요 업무이므로 대체 항목 {left}개를 생략할 수 있습니다.")
            }
            Some(TaskImportance::Important) => {
                "중요 업무이므로 대체 항목은 제공자가 인증을 유지하고 있을 때에만 생략할 수 있습니다.".to_owned()
            }
            None => "업무 중요도를 답하지 않아 중요 업무와 같이 봅니다.".to_owned(),
        };
        let source = "금융 클라우드 가이드 제4장 3절 나, 감독규정 제14조의2 제1항 제2호";
        tell::step("대체 항목과 업무 중요도", source, vec![line])
    }

    fn certificates(&self) -> Step {
        let counting = self
            .set
            .certificates
            .iter()
            .filter(|it| it.1.is_empty())
            .count();
        let left = self.left_out(|it| matches!(it, Omission::Certified { .. }));
        let day = self.set.day.map_or_else(String::new, date_prose);
        let mut lines = vec![match (self.input.certificates.len(), counting) {
            (0, _) => "적어 둔 인증이 없어 대체 항목을 생략하지 못합니다.".to_owned(),
            (all, 0) => format!("인증 {all}개 가운데 {day} 현재 생략의 근거가 되는 것이 없습니다."),
            (all, _) => format!(
                "인증 {all}개 가운데 {counting}개가 {day} 현재 생략의 근거가 되어 대체 항목 {left}개를 생략할 수 있습니다."
            ),
        }];
        let mut certificates = self.input.certificates.iter();
        if certificates.any(|it| matches!(it.scheme, Some(Scheme::IsmsP | Scheme::Soc2Type2))) {
            lines.push("(*)는 클라우드에 특화되지 않은 인증이라는 표시입니다. 이런 인증만 있으면 가상화 보안을 따로 점검합니다.".to_owned());
        }
        if self.input.certificates.len() > 1 {
            lines.push("인증마다 쓸 시설과 서비스를 모두 담는지 보았습니다. 여러 인증의 범위를 합쳐도 되는지는 원문에 없습니다.".to_owned());
        }
        Step {
            table: (!self.input.certificates.is_empty()).then(|| self.certificate_table()),
            ..tell::step("대체 항목과 제공자의 인증", ALTERNATIVE, lines)
        }
    }

    fn certificate_table(&self) -> AccountTable {
        let judged = self.input.certificates.iter().zip(&self.set.certificates);
        let rows = judged.map(|(certificate, (_, objections))| {
            let against: Vec<&str> = objections.iter().map(|it| words::objection(*it)).collect();
            let judgement = if against.is_empty() {
                "인정".to_owned()
            } else {
                against.join(", ")
            };
            let scope = [
                certificate.facilities,
                certificate.services,
                certificate.stated,
            ];
            let mut row = vec![name(certificate), period(certificate)];
            row.extend(scope.map(|it| tell::flag(it).to_owned()));
            row.push(judgement);
            row
        });
        let heads = [
            "인증",
            "유효기간",
            "시설 포함",
            "서비스 포함",
            "서류에 명시",
            "판단",
        ];
        tell::table(&heads, rows.collect(), &[])
    }

    fn apart(&self) -> Step {
        let numbers: Vec<&str> = self.set.apart.iter().map(ControlId::as_str).collect();
        let lines = vec![format!(
            "인정된 인증 가운데 클라우드 특화 인증이 없어 가상화 보안에 관한 대체 항목 {}개({})를 따로 점검합니다.",
            numbers.len(),
            numbers.join(", ")
        )];
        tell::step("따로 점검할 가상화 보안", ALTERNATIVE, lines)
    }

    fn list(&self) -> Step {
        let controls = self.catalog.controls().into_iter().map(|it| it.control);
        let rows = controls.map(|control| self.row(control));
        let heads = ["번호", "항목", "구분", "적용대상", "평가", "근거"];
        Step {
            table: Some(tell::table(&heads, rows.collect(), &[])),
            ..tell::step("항목별 결과", ANNEX, Vec::new())
        }
    }

    fn row(&self, control: &Control) -> Vec<String> {
        let mut omitted = self.set.omitted.iter();
        let omission = omitted.find(|it| it.0 == control.id).map(|it| it.1);
        let (evaluated, reason) = match omission {
            Some(omission) => ("생략", self.omission(omission)),
            None => ("평가", self.duty(control)),
        };
        vec![
            control.id.to_string(),
            control.title.clone(),
            self.labels(control, "kind"),
            self.labels(control, "service"),
            evaluated.to_owned(),
            reason,
        ]
    }

    fn omission(&self, omission: Omission) -> String {
        match omission {
            Omission::OtherService => "쓰는 서비스가 적용대상이 아님".to_owned(),
            Omission::Unimportant => "비중요 업무".to_owned(),
            Omission::Certified { place } => {
                let mut certificates = self.input.certificates.iter();
                let held = certificates.find(|it| it.place == place);
                held.map_or_else(|| format!("인증 {place}"), name)
            }
        }
    }

    fn duty(&self, control: &Control) -> String {
        let reason = if values(control, "kind").contains(&"required") {
            "필수 항목"
        } else if self.set.apart.contains(&control.id) {
            "(*) 인증이어서 따로 점검"
        } else {
            "생략할 근거 없음"
        };
        reason.to_owned()
    }

    /// The words of a control's values, as the catalog has them.
    fn labels(&self, control: &Control, property: &str) -> String {
        let values = values(control, property);
        let properties = self.catalog.properties.iter();
        let known = properties
            .filter(|it| it.id.as_str() == property)
            .flat_map(|it| &it.values);
        let labels = known.filter(|it| values.contains(&it.id.as_str()));
        labels
            .map(|it| it.label.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn left_out(&self, by: impl Fn(Omission) -> bool) -> usize {
        self.set
            .omitted
            .iter()
            .filter(|(_, omission)| by(*omission))
            .count()
    }
}

fn name(certificate: &Certificate) -> String {
    match (certificate.scheme, &certificate.name) {
        (Some(Scheme::Other), Some(name)) => name.clone(),
        (Some(scheme), _) => words::scheme(scheme).to_owned(),
        (None, _) => format!("인증 {}", certificate.place),
    }
}

fn period(certificate: &Certificate) -> String {
    let end = |date: Option<_>| date.map_or_else(|| "?".to_owned(), date_table);
    format!("{} ~ {}", end(certificate.from), end(certificate.until))
}

fn values<'a>(control: &'a Control, property: &str) -> Vec<&'a str> {
    let properties = control.properties.iter();
    let named = properties.filter(|(id, _)| id.as_str() == property);
    named
        .flat_map(|(_, values)| values.iter().map(String::as_str))
        .collect()
}
