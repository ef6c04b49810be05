//! What is asked about deadlines under 마이데이터.

use super::{
    super::Answers, Cap, Counting, Early, Exception, FirstDay, Happened, LeakBinds, Way, Ways,
};
use crate::domain::Date;

/// The answers about deadlines under 마이데이터.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MydataInput {
    /// In which roles the company takes part.
    pub roles: Roles,
    /// Whether it is a commercial company or corporation (상거래 기업 및 법인), which hands in no form (시행령 제34조의4 제6항).
    pub commercial: Option<bool>,
    /// How months and years are counted.
    pub counting: Option<Counting>,
    /// Which ways of making a large leak known are needed.
    pub ways: Option<Ways>,
    /// Whether the first day counts.
    pub first_day: Option<FirstDay>,
    /// Whom the notice of a leak binds.
    pub leak_binds: Option<LeakBinds>,
    /// How three months and five years go together.
    pub cap: Option<Cap>,
    /// What follows where the purpose was met before the dealings ended.
    pub early: Option<Early>,
    /// What has happened.
    pub events: Vec<Event>,
}

/// The roles of a company; it may have several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles {
    /// It gives data (정보제공자).
    pub provider: Option<bool>,
    /// It receives data (정보수신자).
    pub recipient: Option<bool>,
    /// It is a 마이데이터사업자.
    pub operator: Option<bool>,
}

/// Something from whose day is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Event {
    /// Its place among the answers, from 1.
    pub place: u32,
    /// What the company calls it.
    pub name: Option<String>,
    /// What happened.
    pub happened: Option<Happened>,
    /// On which day; of a leak, when it became known.
    pub on: Option<Date>,
    /// When the purpose of collecting the data was met, where the dealings have ended.
    pub purpose: Option<Date>,
    /// Why the data are not deleted.
    pub exception: Option<Exception>,
    /// Of how many persons data have leaked.
    pub persons: Option<u32>,
    /// Whether measures against a further leak come first.
    pub urgent: Option<bool>,
    /// When each way of making it known began, in the order of [`Way::ALL`].
    pub began: [Option<Date>; 3],
    /// When everything was done.
    pub done: Option<Date>,
}

impl MydataInput {
    /// Reads the answers.
    #[must_use]
    pub fn of(answers: &Answers) -> Self {
        let event = |place| Event::of(answers, place);
        Self {
            roles: Roles {
                provider: answers.flag("role.provider"),
                recipient: answers.flag("role.recipient"),
                operator: answers.flag("role.operator"),
            },
            commercial: answers.flag("commercial"),
            counting: Counting::answered(answers, Counting::QUESTION),
            ways: Ways::answered(answers, "reading.ways"),
            first_day: FirstDay::answered(answers, "reading.first-day"),
            leak_binds: LeakBinds::answered(answers, "reading.leak"),
            cap: Cap::answered(answers, "reading.cap"),
            early: Early::answered(answers, "reading.purpose"),
            events: (1..=answers.places("event")).map(event).collect(),
        }
    }
}

impl Event {
    /// When everything was done, as far as the day answered can be true: not before the event and not after today.
    #[must_use]
    pub fn finished(&self, today: Date) -> Option<Date> {
        let after = |done: &Date| self.on.is_none_or(|on| on <= *done) && *done <= today;
        self.done.filter(after)
    }

    /// When each way of making a leak known began, as far as that was not before the leak was known.
    #[must_use]
    pub fn begun(&self) -> [Option<Date>; 3] {
        let after = |began: &Date| self.on.is_none_or(|on| on <= *began);
        self.began.map(|began| began.filter(after))
    }

    /// Whether the purpose of collecting the data was met before the dealings ended.
    #[must_use]
    pub fn met_early(&self) -> bool {
        matches!((self.purpose, self.on), (Some(purpose), Some(on)) if purpose < on)
    }

    fn of(answers: &Answers, place: u32) -> Self {
        let id = |what: &str| format!("event.{place}.{what}");
        let began = |way: Way| answers.date(&id(way.id()));
        Self {
            place,
            name: answers.get(&id("name")).map(str::to_owned),
            happened: Happened::answered(answers, &id("kind")),
            on: answers.date(&id("on")),
            purpose: answers.date(&id("purpose")),
            exception: Exception::answered(answers, &id("exception")),
            persons: answers.value(&id("persons")),
            urgent: answers.flag(&id("urgent")),
            began: [Way::Website, Way::Office, Way::Paper].map(began),
            done: answers.date(&id("done")),
        }
    }
}

impl Roles {
    /// Whether it is one of those that a rule binds; none while an answer is missing that decides it.
    pub(super) fn any(among: &[Option<bool>]) -> Option<bool> {
        if among.contains(&Some(true)) {
            Some(true)
        } else if among.contains(&None) {
            None
        } else {
            Some(false)
        }
    }
}
