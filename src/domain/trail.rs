//! What the audit trail of an assessment says: who changed what, and when. It names fields and holds no text that was typed
//! into one, so that nothing masked or hidden later lives on in it.

use super::{
    CatalogId, ControlKey, DateTime, EvidenceNumber, Person, PersonId, Sha256, VerdictId,
    identifiers, masked,
};

/// One thing that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: DateTime,
    /// By whom, when somebody was chosen.
    pub by: Option<Doer>,
    /// Whether it was done, taken back or done again.
    pub turn: Turn,
    /// What.
    pub change: Change,
}

/// Who did something, under the name of that time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Doer {
    /// The person's id.
    pub id: PersonId,
    /// The name at that time, without what looks like personal data in it.
    pub name: String,
}

/// How a change came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// It was done.
    Done,
    /// Undo took something back.
    Undone,
    /// Redo did something again.
    Redone,
}

/// What was changed, and of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which field.
    pub field: Field,
    /// What became of it.
    pub way: Way,
    /// What it belongs to.
    pub of: Thing,
    /// Its value before and after, of fields that are chosen and not typed.
    pub values: Option<(Value, Value)>,
}

/// What became of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// There is one more.
    Added,
    /// There is one less.
    Removed,
    /// It has another value.
    Changed,
}

/// What a field belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thing {
    /// The project as a whole.
    Project,
    /// One of its persons.
    Person(PersonId),
    /// One of its catalogs.
    Catalog(CatalogId),
    /// One control.
    Control(ControlKey),
    /// An evidence, where a control shows it at that time.
    Evidence(EvidenceNumber, Option<ControlKey>),
    /// A report by the SHA-256 of its PDF.
    Report(Sha256),
}

/// The value of a field that is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A verdict by its id in the catalog's scale.
    Verdict(Option<VerdictId>),
    /// Whether a control applies.
    Applies(bool),
    /// Whether a criterion is met.
    Met(bool),
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)*) => {
        /// What can be changed.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Field {
            $($(#[$doc])* $name,)*
        }

        impl Field {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The name under which it is written down. It never changes.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }
        }
    };
}

fields!(
    /// Name of the project.
    ProjectName = "project_name",
    /// Name of the company.
    Institution = "institution",
    /// Its representative.
    Representative = "representative",
    /// 사업자등록번호.
    BusinessNumber = "business_number",
    /// Department in charge.
    Department = "department",
    /// Service under assessment.
    Service = "service",
    /// API in use.
    Api = "api",
    /// Number of the report.
    DocumentNumber = "document_number",
    /// Edition of the report.
    Edition = "edition",
    /// Days over which the assessment runs.
    Period = "period",
    /// Whether the report is marked 대외비.
    Confidential = "confidential",
    /// Labels of the approval box.
    ApprovalLabels = "approval_labels",
    /// Somebody who takes part.
    Person = "person",
    /// A catalog in use.
    Catalog = "catalog",
    /// A control of the project's own.
    OwnControl = "own_control",
    /// The word of a verdict.
    Label = "label",
    /// A criterion (A).
    Criterion = "criterion",
    /// Whether a criterion is met (A).
    CriterionMet = "criterion_met",
    /// An evidence, and where it is shown (B).
    Evidence = "evidence",
    /// The verdict (C).
    Verdict = "verdict",
    /// Whether a control applies (C).
    Applicability = "applicability",
    /// Why it does not (C).
    Reason = "reason",
    /// The summary (D).
    Summary = "summary",
    /// A plan (E).
    Plan = "plan",
    /// Who carries a plan out (E).
    PlanOwner = "plan_owner",
    /// What a plan says (E).
    PlanText = "plan_text",
    /// When a plan is due (E).
    PlanDue = "plan_due",
    /// How far a plan is (E).
    PlanState = "plan_state",
    /// An answer taken over from another control.
    TakenOver = "taken_over",
    /// A whole finding, put together with one that was handed out.
    Merge = "merge",
    /// That the assessment was carried over from the one before.
    CarriedOver = "carried_over",
    /// That last year's answer was confirmed.
    Confirmed = "confirmed",
    /// The answers to a calculator.
    Answer = "answer",
    /// A text of last year's.
    LastText = "last_text",
    /// The title of an evidence.
    Title = "title",
    /// What is to be seen in an evidence.
    Description = "description",
    /// The host of an evidence.
    Host = "host",
    /// Where an evidence on paper is kept.
    Place = "place",
    /// The name of an evidence's file.
    FileName = "file_name",
    /// When an evidence was captured.
    Captured = "captured",
    /// That somebody has looked whether something must be hidden.
    Sweep = "sweep",
    /// Hidden or drawn parts of an evidence.
    Hiding = "hiding",
    /// The file before hiding, where it was kept.
    Original = "original",
    /// That something is no personal data.
    Cleared = "cleared",
    /// A report recorded as final.
    Report = "report",
    /// A file of the scan of a signed report.
    SignedCopy = "signed_copy",
    /// That the bytes of a file are gone.
    Lost = "lost",
);

impl Field {
    /// The field written down under that name.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.code() == code)
    }
}

impl Doer {
    /// A person as it is called now.
    #[must_use]
    pub fn of(person: &Person) -> Self {
        let mut name = person.name.clone();
        for hit in identifiers(&person.name).iter().rev() {
            name.replace_range(hit.range.clone(), &masked(&person.name, hit));
        }
        Self {
            id: person.id,
            name,
        }
    }
}

impl Change {
    /// A change without values.
    #[must_use]
    pub fn new(field: Field, way: Way, of: Thing) -> Self {
        Self {
            field,
            way,
            of,
            values: None,
        }
    }

    /// The control it belongs to.
    #[must_use]
    pub fn control(&self) -> Option<&ControlKey> {
        match &self.of {
            Thing::Control(key) | Thing::Evidence(_, Some(key)) => Some(key),
            _ => None,
        }
    }

    /// The evidence it belongs to.
    #[must_use]
    pub fn evidence(&self) -> Option<&EvidenceNumber> {
        match &self.of {
            Thing::Evidence(number, _) => Some(number),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Part;

    #[test]
    fn every_field_is_found_under_its_own_name() {
        for field in Field::ALL {
            assert_eq!(Field::named(field.code()), Some(*field));
        }
    }

    #[test]
    fn what_looks_like_personal_data_is_no_part_of_a_name() {
        let person = Person {
            id: PersonId(3),
            name: "김점검 010-1234-5678 / 900101-1234568".to_owned(),
            role: String::new(),
            part: Part::Assessor,
        };
        let doer = Doer::of(&person);
        assert_eq!(doer.name, "김점검 010-****-5678 / 900101-1******");
    }
}
