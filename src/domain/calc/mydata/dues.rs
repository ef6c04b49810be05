//! What follows from an event, and until when.

use super::{
    Cap, Counting, Early, Event, Exception, FirstDay, Happened, LeakBinds, MANY_PERSONS,
    MydataInput, Roles, Way, Ways,
};
use crate::domain::Date;

/// Something that follows from an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// What is to be done.
    pub task: Task,
    /// Whether it binds this company in this case; none while an answer is missing that decides it.
    pub applies: Option<bool>,
    /// Until when.
    pub when: When,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Keep the record.
    Keep,
    /// Delete the data of a customer.
    Delete,
    /// Delete what was not essential to the dealings.
    DeleteInessential,
    /// Change or take away the right of access.
    ChangeRight,
    /// Tell each customer of a leak.
    Tell,
    /// Make a leak known in one of three ways.
    Publish(Way),
    /// Make a leak known in one of the three ways, none of which has begun.
    PublishOne,
    /// Report the notices and the result of the measures, for whom the form is not meant (신용정보법 제39조의4 제3항).
    ReportResult,
    /// Hand in the form of a leak to the Financial Services Commission or the Financial Supervisory Service.
    Report,
    /// Hand in the result of the yearly check.
    Submit,
    /// Join the security monitoring of 금융보안원.
    Join,
}

/// Until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// The day from which is counted is missing.
    Unknown,
    /// Not before this day is over.
    NotBefore(Date),
    /// Until this day, itself included.
    Until(Date),
    /// Without delay after the day; the source names no day.
    AtOnce(Date),
    /// Measures first, then without delay.
    AfterMeasures(Date),
    /// The source says neither a day nor "without delay".
    NoDay,
}

impl MydataInput {
    /// What follows from an event.
    #[must_use]
    pub fn dues(&self, event: &Event) -> Vec<Due> {
        let Some(happened) = event.happened else {
            return Vec::new();
        };
        let roles = self.roles;
        let holders = Roles::any(&[roles.provider, roles.recipient]);
        let due = |task, applies, when| {
            vec![Due {
                task,
                applies,
                when,
            }]
        };
        match happened {
            // 5.2.다.4, 5.2.다.5, 5.2.라.4, 5.2.라.5: three years.
            Happened::Record | Happened::Usage | Happened::InnerRight | Happened::OuterRight => {
                due(Task::Keep, holders, self.keep(event.on, 36))
            }
            // 5.2.라.9: one year.
            Happened::Log => due(Task::Keep, holders, self.keep(event.on, 12)),
            Happened::Ended => self.ended(event, holders),
            // 5.2.다.6: no period.
            Happened::Request => {
                let applies = both(roles.operator, Some(deletes(event.exception)));
                due(Task::Delete, applies, When::NoDay)
            }
            // 5.2.라.3.
            Happened::Transfer => due(Task::ChangeRight, holders, at_once(event.on)),
            Happened::Leak => self.leak(event),
            // 5.2.가.4.
            Happened::BusinessYear => due(Task::Submit, holders, self.until(event.on, 3)),
            // 5.4.다.5.
            Happened::Million => due(Task::Join, roles.operator, self.until(event.on, 12)),
        }
    }

    /// 5.2.다.5 and 5.2.다.6: a provider deletes within five years of the end of the dealings, or within three months of the
    /// day on which the purpose was met where that came before; what was not essential is deleted by whoever holds it.
    fn ended(&self, event: &Event, holders: Option<bool>) -> Vec<Due> {
        let deletes = Some(deletes(event.exception));
        vec![
            Due {
                task: Task::Delete,
                applies: both(self.roles.provider, deletes),
                when: self
                    .deletion(event)
                    .map_or(When::Unknown, |(day, _)| When::Until(day)),
            },
            Due {
                task: Task::DeleteInessential,
                applies: both(holders, deletes),
                when: When::NoDay,
            },
        ]
    }

    /// The last day of deletion, and whether the reading of [`Cap`] decides it. Where the purpose was met before the dealings
    /// ended, [`Early`] decides; while nobody has, the earliest day that is not before the end of the dealings.
    #[must_use]
    pub fn deletion(&self, event: &Event) -> Option<(Date, bool)> {
        let counting = self.counting.unwrap_or(Counting::SameDay);
        let ended = event.on?;
        let years = counting.end(ended, 60);
        if event.met_early() {
            let day = match (self.early, event.purpose) {
                (Some(Early::FiveYears), _) => years,
                (Some(Early::Purpose) | None, Some(purpose)) => counting.end(purpose, 3).max(ended),
                _ => counting.end(ended, 3),
            };
            return Some((day, false));
        }
        let Some(purpose) = event.purpose.filter(|purpose| *purpose < years) else {
            return Some((years, false));
        };
        let months = counting.end(purpose, 3);
        let day = match self.cap {
            Some(Cap::ThreeMonths) => months,
            Some(Cap::FiveYears) | None => months.min(years),
        };
        Some((day, years < months))
    }

    /// 5.2.사: each customer is told without delay; of ten thousand persons or more it is made known in further ways and
    /// reported as well.
    fn leak(&self, event: &Event) -> Vec<Due> {
        let roles = self.roles;
        let all = Roles::any(&[roles.provider, roles.recipient, roles.operator]);
        let told = match self.leak_binds {
            Some(LeakBinds::Provider) => roles.provider,
            Some(LeakBinds::All) | None => all,
        };
        let many = both(all, event.persons.map(|persons| persons >= MANY_PERSONS));
        let tell = Due {
            task: Task::Tell,
            applies: told,
            when: at_once(event.on),
        };
        let publish = self.publish(event, both(told, many));
        let report = self.report(event, many);
        [tell].into_iter().chain(publish).chain(report).collect()
    }

    /// 5.2.사.2: the further ways go with telling each customer, so that they bind whom that binds.
    fn publish(&self, event: &Event, applies: Option<bool>) -> Vec<Due> {
        let begun = event.begun();
        let one = self.ways == Some(Ways::One);
        if one && begun == [None; 3] {
            return vec![Due {
                task: Task::PublishOne,
                applies,
                when: When::NoDay,
            }];
        }
        let ways = Way::ALL.iter().zip(begun);
        ways.map(|(way, began)| Due {
            task: Task::Publish(*way),
            applies: both(applies, Some(began.is_some() || !one)),
            when: began.map_or(When::NoDay, |began| {
                When::NotBefore(self.posted(*way, began))
            }),
        })
        .collect()
    }

    /// 5.2.사.3: the form, of which the decree leaves commercial companies out (시행령 제34조의4 제6항); what the law itself says
    /// of the report does not (제39조의4 제3항).
    fn report(&self, event: &Event, many: Option<bool>) -> Vec<Due> {
        let when = match (event.on, event.urgent) {
            (Some(on), Some(true)) => When::AfterMeasures(on),
            (on, _) => at_once(on),
        };
        let form = Due {
            task: Task::Report,
            applies: both(many, self.commercial.map(|it| !it)),
            when,
        };
        let result = (self.commercial == Some(true)).then_some(Due {
            task: Task::ReportResult,
            applies: many,
            when: at_once(event.on),
        });
        [form].into_iter().chain(result).collect()
    }

    /// The last day of the 15 or 7; while nobody has decided whether the first day counts, the later one.
    fn posted(&self, way: Way, began: Date) -> Date {
        let days = i32::from(way.days());
        match self.first_day {
            Some(FirstDay::Counted) => began.plus_days(days - 1),
            Some(FirstDay::NotCounted) | None => began.plus_days(days),
        }
    }

    /// What is kept so long; while nobody has decided how to count, the reading that ends later.
    fn keep(&self, from: Option<Date>, months: u16) -> When {
        let counting = self.counting.unwrap_or(Counting::DayAfter);
        from.map_or(When::Unknown, |from| {
            When::NotBefore(counting.end(from, months))
        })
    }

    /// What is done within so many months; while nobody has decided how to count, the reading that ends earlier.
    fn until(&self, from: Option<Date>, months: u16) -> When {
        let counting = self.counting.unwrap_or(Counting::SameDay);
        from.map_or(When::Unknown, |from| {
            When::Until(counting.end(from, months))
        })
    }
}

fn at_once(on: Option<Date>) -> When {
    on.map_or(When::Unknown, When::AtOnce)
}

/// Whether the data are deleted at all; unless somebody says so there is no exception.
fn deletes(exception: Option<Exception>) -> bool {
    matches!(exception, None | Some(Exception::None))
}

/// Whether both hold: one that does not decides, whatever the other is.
fn both(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}
