//! Whether, and until when, the use of a cloud is reported to the Financial Supervisory Service, and which documents are
//! kept. Source of all rules: 금융분야 클라우드컴퓨팅서비스 이용 가이드(2022. 11.) chapters 8 and 9, 감독규정 제14조의2.

mod event;
mod input;

pub use event::{Basis, Due, Filed, Report, Start};
pub use input::{Event, FilingInput, Kept, kept};

use super::{Counting, choice::choice};

choice! {
    /// Who reports.
    Company {
        /// A financial company.
        Financial = "financial",
        /// An electronic financial business, which alone FAQ 6 may exempt.
        Electronic = "electronic",
    }
}

choice! {
    /// What has happened.
    Trigger {
        /// A contract was newly made (제4항 제1호).
        Contract = "contract",
        /// A merger, a division, an assignment or a subcontract of the provider (제4항 제2호).
        Provider = "provider",
        /// The provider did not keep an important point of the contract (제4항 제3호).
        Breach = "breach",
        /// The evaluation of the provider, the continuity plan or the safety measures changed materially (제4항 제4호).
        Measures = "measures",
        /// The provider was changed for another; chapter 9 sends to chapter 8 without naming a number.
        Switch = "switch",
        /// A partial or slight change, told with the half-year (별첨 FAQ 5).
        Minor = "minor",
    }
}

choice! {
    /// Whether 제14조의2 applies to the use.
    Scope {
        /// It does.
        Applies = "applies",
        /// A mere web service based on a cloud (별첨 FAQ 2).
        Web = "web",
        /// The contractor's own business, not an outsourced processing (별첨 FAQ 4).
        Contractor = "contractor",
        /// A service that is not offered commercially (비조치의견서 220036, which binds only its applicant). One that is
        /// free but earns by advertising is commercial.
        Uncommercial = "uncommercial",
        /// Built for this company alone, physically apart from other users (제2장, examples of what is left out).
        Dedicated = "dedicated",
        /// Built by a holding, an IT company of the group or an association for its members alone, physically apart from
        /// others, with 제11조 제11호 and 제12호 and 제15조 제1항 제5호 kept (ditto).
        Members = "members",
        /// The company's own processing of information is not given to the provider (법령해석 190152; criteria for `SaaS`
        /// of the annex).
        NotOutsourced = "not-outsourced",
        /// It lacks what makes a cloud computing service, such as the technique of a cloud (criteria for `SaaS` of the
        /// annex).
        NotCloud = "not-cloud",
    }
}

choice! {
    /// To which triggers the exception for development belongs: its footnote hangs on the three months of all four, but
    /// speaks of the contract.
    Development {
        /// To a new contract alone.
        Contract = "contract",
        /// To all four.
        All = "all",
    }
}

choice! {
    /// Until when a new company reports, which the guide does not say: only that it reports after its licence.
    Newcomer {
        /// Within three months of the licence.
        ThreeMonths = "three-months",
        /// After the licence, with no day to count to.
        NoDay = "no-day",
    }
}

choice! {
    /// What the exemption of FAQ 6 covers: it speaks of the report of using a cloud, not of the half-yearly one.
    Exemption {
        /// All reports.
        All = "all",
        /// All but the half-yearly one.
        NotHalfYearly = "not-half-yearly",
    }
}

choice! {
    /// Until when a change of provider is reported.
    Switching {
        /// As a new contract, within three months.
        Contract = "contract",
        /// With no day to count to.
        NoDay = "no-day",
    }
}

/// Months within which the four triggers are reported (제14조의2 제4항), and from which on a delay of the work counts for the
/// exception for development.
pub const MONTHS: u16 = 3;

#[cfg(test)]
mod tests;
