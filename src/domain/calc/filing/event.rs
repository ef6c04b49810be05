//! What follows for one event.

use super::{
    Company, Counting, Development, Event, Exemption, FilingInput, MONTHS, Newcomer, Scope,
    Switching, Trigger,
};
use crate::domain::Date;

/// What follows for one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filed {
    /// On what the report rests.
    pub basis: Basis,
    /// Whether 제14조의2 applies; none while that is not answered.
    pub applies: Option<bool>,
    /// Whether the exemption of FAQ 6 holds; none while an answer is missing that decides it.
    pub exempt: Option<bool>,
    /// Until when it is to be reported unless it need not be.
    pub due: Due,
}

/// On what a report rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// 감독규정 제14조의2 제4항, so that nothing is reported where the article does not apply.
    Article,
    /// 정보처리위탁규정 제7조 제4항 제1호, which a use outside of the article may fall under all the same.
    Outsourcing,
}

/// What was answered about the report itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// It has not been made.
    Open,
    /// It was made.
    Made(Date),
    /// The day is yet to come, which cannot be.
    Ahead(Date),
    /// The day is before the event or the licence of a new company; the report comes after them.
    Early(Date),
}

/// Until when something is to be reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// The trigger or its day is missing.
    Unknown,
    /// Until a day, this day included.
    Until {
        /// What the months are counted from.
        start: Start,
        /// The day they are counted from.
        from: Date,
        /// The last day.
        on: Date,
    },
    /// Three months after the cloud is connected with the internal network, which has not happened.
    AfterLink,
    /// After the licence or registration of a new company, which is not complete.
    AfterLicence,
    /// After a day, with none to count to.
    After(Date),
    /// With the state of a half-year: the year, and whether its second half. The source names no day.
    HalfYear {
        /// The year.
        year: u16,
        /// Whether July to December.
        second: bool,
    },
}

/// What the months are counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// The event.
    Event,
    /// The connection with the internal network.
    Link,
    /// The licence or registration.
    Licence,
}

impl Filed {
    /// Whether it is to be reported; none while an answer is missing that decides it.
    #[must_use]
    pub fn required(self) -> Option<bool> {
        match (self.basis, self.applies, self.exempt) {
            (_, _, Some(true)) | (Basis::Article, Some(false), _) => Some(false),
            (Basis::Article, Some(true), Some(false))
            | (Basis::Outsourcing, Some(true) | None, Some(false)) => Some(true),
            _ => None,
        }
    }
}

impl FilingInput {
    /// How months are counted; while nobody has decided, as never ends later.
    #[must_use]
    pub fn counting(&self) -> Counting {
        self.counting.unwrap_or(Counting::SameDay)
    }

    /// What follows for an event.
    #[must_use]
    pub fn filed(&self, event: &Event) -> Filed {
        Filed {
            basis: match event.trigger {
                Some(Trigger::Minor) => Basis::Outsourcing,
                _ => Basis::Article,
            },
            applies: event.scope.map(|scope| scope == Scope::Applies),
            exempt: self.exempt(event),
            due: self.due(event),
        }
    }

    /// Whether it was reported, as far as the day answered can be that of a report after the event.
    #[must_use]
    pub fn report(&self, event: &Event, today: Date) -> Report {
        let licence = self.licence.filter(|_| self.newcomer == Some(true));
        let Some(day) = event.reported else {
            return Report::Open;
        };
        if day > today {
            Report::Ahead(day)
        } else if event.on.max(licence).is_some_and(|first| day < first) {
            Report::Early(day)
        } else {
            Report::Made(day)
        }
    }

    /// The exemption of 별첨 FAQ 6: an electronic financial business, a task that is not important, and no data of financial
    /// transactions, all three. One that fails decides, whatever the others are.
    fn exempt(&self, event: &Event) -> Option<bool> {
        if event.trigger == Some(Trigger::Minor) && self.exemption_reading != Some(Exemption::All) {
            return Some(false);
        }
        let conditions = [
            self.company.map(|it| it == Company::Electronic),
            event.important.map(|it| !it),
            event.transactions.map(|it| !it),
        ];
        if conditions.contains(&Some(false)) {
            Some(false)
        } else if conditions.contains(&None) {
            None
        } else {
            Some(true)
        }
    }

    fn due(&self, event: &Event) -> Due {
        let (Some(trigger), Some(on)) = (event.trigger, event.on) else {
            return Due::Unknown;
        };
        match trigger {
            Trigger::Minor => self.after_licence(Due::HalfYear {
                year: on.year(),
                second: on.month() > 6,
            }),
            Trigger::Switch if self.switching_reading == Some(Switching::NoDay) => {
                self.after_licence(Due::After(on))
            }
            _ => self.after_licence(self.ordinary(event, on)),
        }
    }

    /// Within three months of the event, or of the connection where the exception for development holds (footnote of
    /// chapter 8, 1.나). The footnote only moves the months to after the connection, so that one made before the event moves
    /// nothing.
    fn ordinary(&self, event: &Event, on: Date) -> Due {
        match (self.delayed(event), event.linked) {
            (Some(true), None) => Due::AfterLink,
            (Some(true), Some(linked)) if linked >= on => self.until(Start::Link, linked),
            _ => self.until(Start::Event, on),
        }
    }

    /// Whether the exception for development holds: it takes three months or more from the contract to the actual work.
    /// None while an answer is missing that decides it. While nobody has decided how months are counted, those that end
    /// later are to have passed, so that the day to report never comes later by it.
    #[must_use]
    pub fn delayed(&self, event: &Event) -> Option<bool> {
        if !self.may_be_delayed(event) {
            return Some(false);
        }
        let contract = match event.trigger {
            Some(Trigger::Contract | Trigger::Switch) => event.on,
            _ => event.contract,
        };
        match (event.development, contract, event.work) {
            (Some(false), ..) => Some(false),
            (Some(true), Some(contract), Some(work)) => {
                let counting = self.counting.unwrap_or(Counting::DayAfter);
                Some(counting.end(contract, MONTHS) <= work)
            }
            _ => None,
        }
    }

    /// Whether the connection is said to have been made before the event, so that nothing can be counted from it.
    #[must_use]
    pub fn linked_before(&self, event: &Event) -> bool {
        self.delayed(event) == Some(true)
            && matches!((event.linked, event.on), (Some(linked), Some(on)) if linked < on)
    }

    /// Whether the exception for development may hold for such a trigger.
    #[must_use]
    pub fn may_be_delayed(&self, event: &Event) -> bool {
        match event.trigger {
            Some(Trigger::Contract | Trigger::Switch) => true,
            Some(Trigger::Provider | Trigger::Breach | Trigger::Measures) => {
                self.development_reading == Some(Development::All)
            }
            Some(Trigger::Minor) | None => false,
        }
    }

    /// A new company reports after its licence or registration (remark of chapter 8, 1.나); one that had it before the
    /// months begin is as any other.
    fn after_licence(&self, due: Due) -> Due {
        if self.newcomer != Some(true) {
            return due;
        }
        match (self.licence, due) {
            (None, _) => Due::AfterLicence,
            (Some(licence), Due::Until { from, .. }) if from < licence => {
                if self.newcomer_reading == Some(Newcomer::NoDay) {
                    Due::After(licence)
                } else {
                    self.until(Start::Licence, licence)
                }
            }
            (Some(licence), Due::After(day)) => Due::After(day.max(licence)),
            (Some(_), due) => due,
        }
    }

    fn until(&self, start: Start, from: Date) -> Due {
        let on = self.counting().end(from, MONTHS);
        Due::Until { start, from, on }
    }
}
