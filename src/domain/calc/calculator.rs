//! Which calculators there are.

/// One calculator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Calculator {
    /// Who must be checked for open banking, in what and by whom.
    #[default]
    OpenBanking,
    /// How important a task is that goes to the cloud.
    Importance,
    /// Which items of the safety evaluation of a cloud provider must be evaluated.
    ProviderItems,
    /// When a cloud provider must be evaluated again.
    ProviderCalendar,
    /// Which points of continuity, safety measures and contract bind a task, and its exit strategy.
    Continuity,
    /// Whether, and until when, the use of a cloud must be reported; which documents are kept.
    Filing,
    /// Until when what must be done under 마이데이터.
    Mydata,
    /// All recurring duties with the day they were last done.
    Duties,
}

impl Calculator {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::OpenBanking,
        Self::Importance,
        Self::ProviderItems,
        Self::ProviderCalendar,
        Self::Continuity,
        Self::Filing,
        Self::Mydata,
        Self::Duties,
    ];

    /// Its stable name, as files and the command line have it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::OpenBanking => "openbanking",
            Self::Importance => "importance",
            Self::ProviderItems => "provider-items",
            Self::ProviderCalendar => "provider-calendar",
            Self::Continuity => "continuity",
            Self::Filing => "filing",
            Self::Mydata => "mydata",
            Self::Duties => "duties",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}
