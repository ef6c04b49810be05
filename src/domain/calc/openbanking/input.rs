//! What was answered, read into types.

use crate::domain::{
    Date,
    calc::{Answers, Counting, Decimal, choice::choice},
};

/// What was answered; what was not is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpenBankingInput {
    /// The kind of institution.
    pub institution: Option<InstitutionKind>,
    /// Whether it holds an ISMS certificate.
    pub isms: Option<bool>,
    /// How the two grounds of substitution are joined.
    pub substitution: Option<Substitution>,
    /// How far the service is.
    pub stage: Option<Stage>,
    /// The day on which the service begins or has begun.
    pub start: Option<Date>,
    /// How the year is counted, which the source does not say (Ⅱ 1. (3)).
    pub counting: Option<Counting>,
    /// Which checks the deferral reaches.
    pub scope: Option<DeferralScope>,
    /// Whether the service runs on each platform, in the order of [`Platform::EACH`].
    pub platforms: [Option<bool>; 3],
    /// How the two mobile platforms count.
    pub mobile: Option<MobileCount>,
    /// Whether it has a team of its own.
    pub has_team: Option<bool>,
    /// That team, where it has one.
    pub team: Option<Team>,
}

choice! {
    /// The kind of institution, as far as a rule tells kinds apart.
    InstitutionKind {
        /// 은행.
        Bank = "bank",
        /// 전자금융업자.
        ElectronicFinance = "electronic-finance",
        /// 금융회사 other than a bank.
        FinancialCompany = "financial-company",
        /// Any other, such as a fintech that is not registered.
        Other = "other",
    }
}

choice! {
    /// How far the service is.
    Stage {
        /// Development or its tests in the open banking environment are not finished.
        Developing = "developing",
        /// Both are finished; the service has not begun.
        Tested = "tested",
        /// The service has begun.
        Running = "running",
    }
}

choice! {
    /// How the two grounds of substitution are joined. The printed word is 또는; the numbers of the two boxes have come loose in
    /// the scan, so that the figure itself is not seen (Ⅱ 1. (3)).
    Substitution {
        /// One of the two is enough, as printed.
        Either = "either",
        /// Both are needed.
        Both = "both",
    }
}

choice! {
    /// Which checks the deferral reaches; it stands only in the part about the institution (Ⅱ 1. (3)).
    DeferralScope {
        /// Only the check of the institution.
        Institution = "institution",
        /// The check of the service for vulnerabilities as well.
        Both = "both",
    }
}

choice! {
    /// A platform of the service.
    Platform {
        /// 웹.
        Web = "web",
        /// 모바일, Android.
        Android = "android",
        /// 모바일, iOS.
        Ios = "ios",
    }
}

choice! {
    /// How the two mobile platforms count; the source prints 모바일(안드로이드, iOS) as one (Ⅲ 3. (3)).
    MobileCount {
        /// As one platform.
        One = "one",
        /// Each by itself.
        Each = "each",
    }
}

/// The institution's own team.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Team {
    /// Total assets in units of a hundred million won (억원).
    pub assets: Option<Decimal>,
    /// Employees at all times.
    pub employees: Option<u32>,
    /// Members of the team, its CISO among them.
    pub members: Option<u32>,
    /// Whether the CISO is a member.
    pub ciso: Option<bool>,
}

impl InstitutionKind {
    /// Whether it is a 은행 or 전자금융업자, whom substitution and deferral name (Ⅱ 1. (3)).
    #[must_use]
    pub fn is_named(self) -> bool {
        matches!(self, Self::Bank | Self::ElectronicFinance)
    }

    /// Whether it is a 금융회사 or 전자금융업자, who may have a team of their own (Ⅲ 1. (2)).
    #[must_use]
    pub fn may_have_team(self) -> bool {
        !matches!(self, Self::Other)
    }
}

impl Platform {
    /// All three, in the order of [`OpenBankingInput::platforms`].
    pub const EACH: [Self; 3] = [Self::Web, Self::Android, Self::Ios];

    /// The question that asks whether the service runs on it.
    #[must_use]
    pub fn question(self) -> String {
        format!("platform.{}", self.id())
    }
}

impl OpenBankingInput {
    /// Reads the answers.
    #[must_use]
    pub fn of(answers: &Answers) -> Self {
        let platform = |it: Platform| answers.flag(&it.question());
        let has_team = answers.flag("team");
        Self {
            institution: InstitutionKind::answered(answers, "institution"),
            isms: answers.flag("isms"),
            substitution: Substitution::answered(answers, "reading.substitution"),
            stage: Stage::answered(answers, "stage"),
            start: answers.date("start"),
            counting: Counting::answered(answers, Counting::QUESTION),
            scope: DeferralScope::answered(answers, "reading.deferral"),
            platforms: Platform::EACH.map(platform),
            mobile: MobileCount::answered(answers, "reading.mobile"),
            has_team,
            team: (has_team == Some(true)).then(|| Team::of(answers)),
        }
    }
}

impl OpenBankingInput {
    /// Whether it matters how the year is counted.
    #[must_use]
    pub fn asks_counting(&self) -> bool {
        let named = self.institution.is_some_and(InstitutionKind::is_named);
        let differ = |start| {
            let [same, after] = [Counting::SameDay, Counting::DayAfter].map(|it| it.end(start, 12));
            same != after
        };
        named && self.start.is_some_and(differ)
    }
}

impl Team {
    fn of(answers: &Answers) -> Self {
        Self {
            assets: Decimal::answered(answers, "team.assets", 4),
            employees: answers.value("team.employees"),
            members: answers.value("team.members"),
            ciso: answers.flag("team.ciso"),
        }
    }
}
