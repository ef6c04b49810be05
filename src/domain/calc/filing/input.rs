//! What is asked about the reports and documents of using a cloud.

use super::{
    super::Answers, Company, Counting, Development, Exemption, Newcomer, Scope, Switching, Trigger,
};
use crate::domain::{Catalog, ControlId, Date};

/// The answers about reports and documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilingInput {
    /// Who reports.
    pub company: Option<Company>,
    /// Whether it is a new company, whose licence or registration came after something to report, or is yet to come.
    pub newcomer: Option<bool>,
    /// When its licence or registration was complete.
    pub licence: Option<Date>,
    /// How months are counted.
    pub counting: Option<Counting>,
    /// The reading of the rule for new companies.
    pub newcomer_reading: Option<Newcomer>,
    /// The reading of the exception for development.
    pub development_reading: Option<Development>,
    /// The reading of the exemption.
    pub exemption_reading: Option<Exemption>,
    /// The reading of a change of provider.
    pub switching_reading: Option<Switching>,
    /// What has happened.
    pub events: Vec<Event>,
}

/// Something that may have to be reported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Event {
    /// Its place among the answers, from 1.
    pub place: u32,
    /// What the company calls it.
    pub name: Option<String>,
    /// What happened.
    pub trigger: Option<Trigger>,
    /// On which day.
    pub on: Option<Date>,
    /// Whether 제14조의2 applies.
    pub scope: Option<Scope>,
    /// Whether the task is important by the company's appraisal.
    pub important: Option<bool>,
    /// Whether data of financial transactions are processed.
    pub transactions: Option<bool>,
    /// Whether the cloud is used for development, tests or the like first.
    pub development: Option<bool>,
    /// When the contract was made, where the event is not its making.
    pub contract: Option<Date>,
    /// When the actual work began or will begin.
    pub work: Option<Date>,
    /// When the cloud was connected with the company's internal network; that of research and development does not count.
    pub linked: Option<Date>,
    /// When it was reported.
    pub reported: Option<Date>,
}

/// A document that is kept up to date, whether anything is to be reported or not (제14조의2 제6항).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The control of the catalog that asks for it.
    pub control: ControlId,
    /// Its title there.
    pub title: String,
    /// Who keeps it.
    pub owner: Option<String>,
    /// When it was brought up to date last.
    pub updated: Option<Date>,
}

impl FilingInput {
    /// Reads the answers.
    #[must_use]
    pub fn of(answers: &Answers) -> Self {
        let event = |place| Event::of(answers, place);
        Self {
            company: Company::answered(answers, "company"),
            newcomer: answers.flag("newcomer"),
            licence: answers.date("licence"),
            counting: Counting::answered(answers, Counting::QUESTION),
            newcomer_reading: Newcomer::answered(answers, "reading.newcomer"),
            development_reading: Development::answered(answers, "reading.development"),
            exemption_reading: Exemption::answered(answers, "reading.exemption"),
            switching_reading: Switching::answered(answers, "reading.switching"),
            events: (1..=answers.places("event")).map(event).collect(),
        }
    }
}

impl Event {
    fn of(answers: &Answers, place: u32) -> Self {
        let id = |what: &str| format!("event.{place}.{what}");
        Self {
            place,
            name: answers.get(&id("name")).map(str::to_owned),
            trigger: Trigger::answered(answers, &id("trigger")),
            on: answers.date(&id("on")),
            scope: Scope::answered(answers, &id("scope")),
            important: answers.flag(&id("important")),
            transactions: answers.flag(&id("transactions")),
            development: answers.flag(&id("development")),
            contract: answers.date(&id("contract")),
            work: answers.date(&id("work")),
            linked: answers.date(&id("linked")),
            reported: answers.date(&id("reported")),
        }
    }
}

/// The documents of 제14조의2 제5항 by the catalog made from the guide (chapter 8, 1.가). Its first six headings are the six
/// numbers of the paragraph; the seventh is the duty to keep them.
#[must_use]
pub fn kept(answers: &Answers, catalog: &Catalog) -> Vec<Kept> {
    let is_document = |id: &ControlId| {
        let parts: Vec<&str> = id.as_str().split('.').collect();
        parts.len() == 4 && matches!(parts[2].parse::<u8>(), Ok(1..=6))
    };
    let controls = catalog.controls().into_iter().map(|placed| placed.control);
    controls
        .filter(|control| is_document(&control.id))
        .map(|control| {
            let id = |what: &str| format!("document.{}.{what}", control.id);
            Kept {
                control: control.id.clone(),
                title: control.title.clone(),
                owner: answers.get(&id("owner")).map(str::to_owned),
                updated: answers.date(&id("updated")),
            }
        })
        .collect()
}
