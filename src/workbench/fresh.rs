//! What a user says to begin a new project.

use crate::domain::{CatalogId, Institution, Part, Period, Person, PersonId, Profile};

/// The answers of the new-project form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewProject {
    /// Name of the project; made from institution and year when left empty.
    pub name: String,
    /// The assessed company.
    pub institution: Institution,
    /// The service under assessment.
    pub service: String,
    /// The API in use.
    pub api: String,
    /// When the assessment runs.
    pub period: Option<Period>,
    /// Name, role and part of those who take part; nameless ones are left out.
    pub persons: Vec<(String, String, Part)>,
    /// The catalogs to check against.
    pub catalogs: Vec<CatalogId>,
}

/// The first edition of a report.
const FIRST_EDITION: &str = "제1판";

/// Labels of the approval box of a new project.
const APPROVAL_LABELS: [&str; 3] = ["담당", "검토", "승인"];

impl NewProject {
    /// Head data and persons of the new assessment.
    #[must_use]
    pub(super) fn into_parts(self, year: u16) -> (Profile, Vec<Person>) {
        let name = match self.name.trim() {
            "" => format!("{} {year}년 자체 보안점검", self.institution.name.trim())
                .trim()
                .to_owned(),
            name => name.to_owned(),
        };
        let profile = Profile {
            name,
            institution: self.institution,
            service: self.service,
            api: self.api,
            period: self.period,
            document_number: String::new(),
            edition: FIRST_EDITION.to_owned(),
            confidential: true,
            approval_labels: APPROVAL_LABELS.map(str::to_owned).to_vec(),
        };
        let named = self
            .persons
            .into_iter()
            .filter(|(name, ..)| !name.trim().is_empty());
        let person = |(id, (name, role, part))| Person {
            id: PersonId(id),
            name,
            role,
            part,
        };
        (profile, (1..).zip(named).map(person).collect())
    }
}

/// Makes the head data of the next assessment from those of the last one: the year in its name goes on, and its report is the
/// first again.
pub(super) fn renewed(profile: &mut Profile, before: Option<Period>, year: u16) {
    let before = before.map_or(year - 1, |period| period.start.year());
    profile.name = profile.name.replace(&before.to_string(), &year.to_string());
    FIRST_EDITION.clone_into(&mut profile.edition);
}
