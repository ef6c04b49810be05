//! Until when what must be done under 마이데이터: keeping, deleting, reporting, telling after a leak. Source of all rules:
//! 금융분야 마이데이터 기술 가이드라인 chapter 5, by the numbers of the catalog made from it.

mod dues;
mod input;

pub use dues::{Due, Task, When};
pub use input::{Event, MydataInput, Roles};

use super::{Counting, choice::choice};

choice! {
    /// What has happened, or from what is counted.
    Happened {
        /// A record of processing personal credit data came to be (5.2.다.4).
        Record = "record",
        /// Essential data of a customer whose dealings have ended were used (5.2.다.5).
        Usage = "usage",
        /// A right of access was given, changed or taken from staff (5.2.라.4).
        InnerRight = "inner-right",
        /// A right of access was given to an outsider (5.2.라.5).
        OuterRight = "outer-right",
        /// An access to the system was logged (5.2.라.9).
        Log = "log",
        /// The dealings with a customer ended (5.2.다.5, 5.2.다.6).
        Ended = "ended",
        /// A customer asked for deletion or left (5.2.다.6).
        Request = "request",
        /// Somebody who handles the data was moved or left (5.2.라.3).
        Transfer = "transfer",
        /// A leak became known (5.2.사).
        Leak = "leak",
        /// A business year ended (5.2.가.4).
        BusinessYear = "business-year",
        /// A million subscribers were reached (5.4.다.5).
        Million = "million",
    }
}

choice! {
    /// Why data are not deleted (5.2.다.8); the six cases of the source.
    Exception {
        /// None of them.
        None = "none",
        /// A duty by law cannot be met otherwise.
        Law = "law",
        /// Life, body or property of somebody is in urgent need of it.
        Life = "life",
        /// Pseudonymous data are kept for the time that the decree allows.
        Pseudonym = "pseudonym",
        /// Deposits or insurance money are to be paid.
        Payment = "payment",
        /// Insurance fraudsters are to be kept from joining again.
        Fraud = "fraud",
        /// The technique of processing makes it necessary.
        Technique = "technique",
    }
}

choice! {
    /// A way to make a large leak known beside telling each customer (5.2.사.2).
    Way {
        /// On the website, for 15 days.
        Website = "website",
        /// At offices and branches, for 15 days.
        Office = "office",
        /// In a newspaper, for 7 days.
        Paper = "paper",
    }
}

choice! {
    /// Which of the three ways are needed, which the source does not say.
    Ways {
        /// All three.
        All = "all",
        /// One of them.
        One = "one",
    }
}

choice! {
    /// Whether the first of the 15 or 7 days counts, which the source does not say.
    FirstDay {
        /// The day on which it begins is the first.
        Counted = "counted",
        /// The day after is the first, so that it stands a day longer.
        NotCounted = "not-counted",
    }
}

choice! {
    /// Whom the notice of a leak binds: the guideline names the provider alone, the law that it prints names all credit
    /// information companies (신용정보법 제39조의4 제1항).
    LeakBinds {
        /// All who hold the data.
        All = "all",
        /// The provider alone.
        Provider = "provider",
    }
}

choice! {
    /// Whether three months from the day on which the purpose was met may end after the five years (5.2.다.6).
    Cap {
        /// No: five years are the most.
        FiveYears = "five-years",
        /// Yes: the three months stand in place of the five years.
        ThreeMonths = "three-months",
    }
}

choice! {
    /// What follows where the purpose was met before the dealings ended: the exception speaks of "before that period", which
    /// is either its beginning or its end (5.2.다.6).
    Early {
        /// Three months of the purpose, though not before the dealings ended.
        Purpose = "from-purpose",
        /// Three months of the end of the dealings.
        Ended = "from-end",
        /// Five years, as the exception means what is met within them alone.
        FiveYears = "five-years",
    }
}

/// From so many persons on a leak is made known in further ways and reported (5.2.사.2, 5.2.사.3; 시행령 제34조의4 제4항).
pub const MANY_PERSONS: u32 = 10_000;

impl Way {
    /// For how many days.
    #[must_use]
    pub fn days(self) -> u8 {
        match self {
            Self::Website | Self::Office => 15,
            Self::Paper => 7,
        }
    }
}

#[cfg(test)]
mod tests;
