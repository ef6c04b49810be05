//! What an assessment is: plain values and pure rules. No files, clock, random source, RON or egui.

mod assessment;
pub mod calc;
mod carry;
mod catalog;
mod checks;
mod compare;
mod date;
mod evidence;
mod finding;
mod glossary;
mod identifier;
mod ids;
mod issued;
mod knowledge;
mod last_text;
mod last_year;
mod law;
mod mapping;
mod pairing;
mod part;
mod password;
mod profile;
mod progress;
mod rewording;
mod risk;
mod selection;
mod tailoring;
mod template;
pub mod trail;

pub use assessment::{Assessment, Cleared, Subject};
pub use carry::carry_over;
pub use catalog::{
    Catalog, Control, Group, Guidance, GuidanceKind, Outcome, Placed, Property, PropertyValue,
    Reference, Table, VerdictLevel,
};
pub use checks::{ControlFilter, Lack, lacks};
pub use compare::{Compared, Drift, Shift, Side, Standing, compare, compare_with_last};
pub use date::{Date, DateError, DateTime, Period};
pub use evidence::{Evidence, EvidenceBody, EvidenceFile, EvidenceNumber, Media, Redaction};
pub use finding::{
    ActionItem, ActionState, Applicability, Criterion, Finding, Mark, Stamp, TakenOver,
};
pub use glossary::{Glossary, Term};
pub use identifier::{Confidence, Hit, Identifier, identifiers, masked};
pub use ids::{
    ActionId, CatalogId, ControlId, ControlKey, CriterionId, EvidenceId, GroupId, LawId, PersonId,
    PropertyId, RiskId, Sha256, VerdictId,
};
pub use issued::{IssuedReport, Signer};
pub use knowledge::Knowledge;
pub use last_text::{AnswerText, LastText};
pub use last_year::{AskedPoint, LastAnswer, LastYear};
pub use law::{Citation, CitedLaws, Law, LawRegister, Place, Provision, Step};
pub use mapping::{Counterpart, Mapping, Pair, Relation, counterparts, relation};
pub use pairing::{Pairing, paired};
pub use part::HandedOut;
pub use password::{Password, Strength};
pub use profile::{Institution, Part, Person, Profile};
pub use progress::{Progress, Tally};
pub use rewording::{Fate, Rewording, rewordings};
pub use risk::{Countermeasure, Party, Risk, RiskArea, RiskRequirement, RiskSurvey};
pub use selection::{narrowed, selected};
pub use tailoring::{OwnControl, Tailoring};
pub use template::{
    ApprovalBox, Chart, Density, Emblem, EmblemKind, Ink, Label, Opening, Section, SectionKind,
    Signing, Template,
};
