//! What is appraised: kinds of information, criteria, indicators, grades and what is measured.

use crate::domain::calc::choice::choice;

choice! {
    /// The kind of information that a task handles, from the most sensitive on (부록 1, 1단계).
    InfoKind {
        /// 고유식별정보.
        Identifying = "identifying",
        /// 개인신용정보.
        Credit = "credit",
        /// 금융정보.
        Financial = "financial",
        /// 업무정보.
        Business = "business",
        /// 공개정보.
        Public = "public",
    }
}

impl InfoKind {
    /// The grade of [`Indicator::Information`] that follows from it (부록 1, 2단계, 처리정보 유형에 따른 영향).
    #[must_use]
    pub fn grade(self) -> Grade {
        match self {
            Self::Identifying | Self::Credit => Grade::High,
            Self::Financial => Grade::Middle,
            Self::Business => Grade::Low,
            Self::Public => Grade::NotApplicable,
        }
    }
}

/// The grade of an indicator; a higher one is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// 해당없음.
    NotApplicable,
    /// 하.
    Low,
    /// 중.
    Middle,
    /// 상.
    High,
}

impl Grade {
    /// All, in printed order.
    pub const ALL: [Self; 4] = [Self::High, Self::Middle, Self::Low, Self::NotApplicable];

    /// Its stable name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Middle => "middle",
            Self::Low => "low",
            Self::NotApplicable => "none",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}

/// The criteria of 전자금융감독규정 제14조의2 제1항 제1호 가목 to 마목 (3장 2절).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Criterion {
    /// Size and complexity of the task.
    Nature,
    /// What an outage of the service does.
    Outage,
    /// What an intrusion does to customers.
    Breach,
    /// Dependence on one provider.
    Dependence,
    /// Internal control and compliance.
    Control,
}

/// The thirteen indicators, in printed order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Indicator {
    /// 연계된 외부 기관 수.
    Institutions,
    /// 연결된 내부 시스템 수.
    Systems,
    /// 업무기능 및 대상.
    Function,
    /// 직전 3개월 일평균 접속자.
    Visitors,
    /// 업무에 미치는 영향도.
    Effect,
    /// 손해금액과 매출 비율.
    Loss,
    /// 복구 목표 시간(RTO).
    Recovery,
    /// 고객에게 미치는 영향.
    Customers,
    /// 처리정보 유형에 따른 영향.
    Information,
    /// 동일 제공자에 대한 업무 의존도.
    Reliance,
    /// 클라우드 환경 구성 방식.
    Setup,
    /// 법적 규제와 보안 요구사항.
    Requirements,
    /// 준수 여부의 관리·감독.
    Supervision,
}

impl Indicator {
    /// How many there are.
    pub const COUNT: usize = 13;

    /// All, in printed order.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Institutions,
        Self::Systems,
        Self::Function,
        Self::Visitors,
        Self::Effect,
        Self::Loss,
        Self::Recovery,
        Self::Customers,
        Self::Information,
        Self::Reliance,
        Self::Setup,
        Self::Requirements,
        Self::Supervision,
    ];

    /// Its number in printed order, from 1, as the ids of the questions have it.
    #[must_use]
    pub fn number(self) -> usize {
        self as usize + 1
    }

    /// The criterion under which it is printed.
    #[must_use]
    pub fn criterion(self) -> Criterion {
        match self {
            Self::Institutions | Self::Systems | Self::Function | Self::Visitors => {
                Criterion::Nature
            }
            Self::Effect | Self::Loss | Self::Recovery => Criterion::Outage,
            Self::Customers | Self::Information => Criterion::Breach,
            Self::Reliance | Self::Setup => Criterion::Dependence,
            Self::Requirements | Self::Supervision => Criterion::Control,
        }
    }

    /// What of it is measured; nothing where its grades are described in words.
    #[must_use]
    pub fn measures(self) -> &'static [Measure] {
        match self {
            Self::Institutions | Self::Systems => &[Measure::Count, Measure::Share],
            Self::Visitors => &[Measure::Share, Measure::Count],
            Self::Loss => &[Measure::Share, Measure::Amount],
            Self::Recovery => &[Measure::Hours],
            Self::Reliance => &[Measure::Count],
            _ => &[],
        }
    }
}

/// What is measured of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// A number of things or people.
    Count,
    /// A share in per cent.
    Share,
    /// An amount in units of 10,000 won.
    Amount,
    /// A time in hours.
    Hours,
}

impl Measure {
    /// Its stable name.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Share => "share",
            Self::Amount => "amount",
            Self::Hours => "hours",
        }
    }

    /// How many places behind the point it takes; an amount is exact to the won.
    #[must_use]
    pub fn places(self) -> u8 {
        match self {
            Self::Count => 0,
            Self::Share | Self::Hours => 2,
            Self::Amount => 4,
        }
    }
}
