//! Words for the values of the calculator.

use crate::domain::calc::continuity::{
    AnnexReading, Binding, Clause, ContractPath, ExitReading, Method, Subject, SystemField, Topic,
    TriggerField, UnitField,
};

pub(super) const ANNEX_OPEN: &str = "가이드 제5장에 실린 감독규정 제14조의2 제1항 제3호의 단서는 <별표 2의2>와 <별표 2의4>를 들고, 같은 장의 본문은 <별표 2의3>(업무 연속성 계획)도 줄일 수 있다고 합니다. 둘이 다르면 법규가 앞섭니다(제1장). 정하지 않으면 업무 연속성 계획의 추가 사항도 지킬 것으로 셉니다.";

pub(super) const EXIT_OPEN: &str = "가이드 제5장의 머리와 제2장은 출구 전략을 모든 업무 연속성 계획에 드는 것으로 적고, 제5장 1절 4)는 추가 사항에 두어 고려하라고 합니다. 정하지 않으면 갖출 것으로 봅니다.";

/// What the numbers of sentences are worth.
pub(super) const GUIDE_AND_RULE: &str = "아래의 안내 문장 수는 각 항목의 고려사항에서 하도록 적은 문장을 센 것이라 법규의 의무 수와 다릅니다. 법규에 없고 가이드에만 있는 내용은 지킬 의무가 없습니다(제1장 2절).";

/// The point of the contract that carries who answers for what beside those that cite the rule on outsourcing.
pub(super) const LIABILITY: &str = "가.8";

pub(super) fn annex(value: AnnexReading) -> &'static str {
    match value {
        AnnexReading::Guide => "가이드 본문대로: 업무 연속성 계획의 추가 사항도 생략 가능",
        AnnexReading::Printed => "인쇄된 단서대로: 업무 연속성 계획의 추가 사항은 지킴",
    }
}

pub(super) fn exit_reading(value: ExitReading) -> &'static str {
    match value {
        ExitReading::Every => "모든 업무에 갖춤",
        ExitReading::Additional => "추가 사항이므로 비중요 업무는 생략 가능",
    }
}

pub(super) fn subject(value: Subject) -> &'static str {
    match value {
        Subject::Continuity => "업무 연속성 계획",
        Subject::Safety => "안전성 확보조치",
        Subject::Contract => "계약서 기재사항",
    }
}

pub(super) fn source(value: Subject) -> &'static str {
    match value {
        Subject::Continuity => "금융 클라우드 가이드 제5장 1절, <별표 2의3>",
        Subject::Safety => "금융 클라우드 가이드 제5장 2절, <별표 2의4>",
        Subject::Contract => "금융 클라우드 가이드 제7장, <별표 2의5>",
    }
}

pub(super) fn binding(value: Binding) -> &'static str {
    match value {
        Binding::Required | Binding::Additional => "지킴",
        Binding::Omissible => "생략 가능",
        Binding::Undecided => "미정(지킬 것으로 셈)",
        Binding::Advice => "권고",
        Binding::Reference => "참고",
    }
}

pub(super) fn path(value: ContractPath) -> &'static str {
    match value {
        ContractPath::Direct => "클라우드서비스 제공자와 직접 계약",
        ContractPath::Indirect => "재위탁, MSP 등을 거친 간접 계약",
    }
}

pub(super) fn clause(value: Clause) -> &'static str {
    match value {
        Clause::Included => "명시",
        Clause::Partly => "일부 명시",
        Clause::Missing => "누락",
    }
}

pub(super) fn trigger(value: TriggerField) -> &'static str {
    match value {
        TriggerField::Situation => "이행할 상황",
        TriggerField::Indicator => "판단할 지표",
        TriggerField::Monitoring => "모니터링 방법",
    }
}

pub(super) fn unit(value: UnitField) -> &'static str {
    match value {
        UnitField::Unit => "조직",
        UnitField::Duty => "역할과 책임",
    }
}

pub(super) fn system(value: SystemField) -> &'static str {
    match value {
        SystemField::Name => "정보처리시스템",
        SystemField::Method => "이행 방법",
        SystemField::Substitute => "대체 사업자나 솔루션",
        SystemField::Destruction => "기존 제공자 쪽 데이터의 파기",
        SystemField::Migration => "업무를 이어 가며 옮기는 절차",
        SystemField::Timing => "이전 시점",
        SystemField::Duration => "소요시간",
        SystemField::Resources => "인력과 물적 자원",
        SystemField::Cost => "비용",
        SystemField::Fallback => "절차가 막힐 때의 대안",
        SystemField::Architecture => "나가기 쉬운 구현 방식",
    }
}

pub(super) fn method(value: Method) -> &'static str {
    match value {
        Method::Migrate => "이전",
        Method::Replace => "대체",
        Method::Rebuild => "재개발",
        Method::Other => "그 밖의 방법",
    }
}

pub(super) fn topic(value: Topic) -> &'static str {
    match value {
        Topic::Success => "성공을 평가할 기준",
        Topic::Support => "제공자의 지원을 적은 계약서의 자리",
        Topic::Stress => "가정한 스트레스 상황",
        Topic::Test => "그 상황의 테스트",
        Topic::Resilience => "운영 복원력을 유지하는 방법",
        Topic::Factors => "실행 가능성을 바꿀 수 있는 요소",
        Topic::Review => "정기 검토의 때와 담당",
    }
}

/// The point of the guide that a topic answers.
pub(super) fn topic_point(value: Topic) -> &'static str {
    match value {
        Topic::Success => "5) 가",
        _ => "5) 나",
    }
}

/// What helps to write a topic.
pub(super) fn topic_note(value: Topic) -> &'static str {
    match value {
        Topic::Success => "보기: 서비스와 규제 준수에 나쁜 영향 없이 위탁 계약이 끝남.",
        Topic::Support => "훈련과 이행을 제공자가 돕는다는 조항의 번호를 적습니다.",
        Topic::Stress => "제3자의 장애나 파산처럼 계획에 없이 갑자기 닥치는 상황을 적습니다.",
        Topic::Test => "언제 어떻게 시험했는지, 또는 시험할지 적습니다.",
        Topic::Resilience => "회사 안에서 되살리거나 백업 공급자에게 옮기는 방법을 적습니다.",
        Topic::Factors => "보기: 가용영역이나 리전의 증가, 업무 요구의 변화, 대체 서비스의 등장.",
        Topic::Review => "주기는 원문에 없습니다. 회사가 정한 때를 적습니다.",
    }
}

/// What helps to write about a system.
pub(super) fn system_note(value: SystemField) -> &'static str {
    match value {
        SystemField::Destruction => "데이터를 되살릴 수 없게 없애는 절차와 방법을 적습니다.",
        SystemField::Architecture => {
            "보기: IaaS는 컨테이너로 하면 나가기 쉽고 제공자의 관리 서비스에 기댈수록 어려워집니다. PaaS와 SaaS는 제공자가 다른 IaaS 위에서 제공하면 비교적 쉽습니다."
        }
        _ => "시스템마다 따로 정합니다.",
    }
}
