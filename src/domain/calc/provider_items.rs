//! Which items of the safety evaluation of a cloud provider must be evaluated, and by which rule every other may be left out.
//!
//! Sources: 금융 클라우드 가이드(2022. 11.) 제4장 3절; 전자금융감독규정 <별표 2의2>. While something is not answered, nothing is left out
//! that another answer could bring back.

use super::{Answers, TaskImportance, choice::choice};
use crate::domain::{Catalog, Control, ControlId, Date, Placed};

/// The catalog whose controls are chosen.
pub const CATALOG: &str = "cloud-provider";

choice!(
    /// A kind of cloud service; the annex names for each item those to which it applies (적용대상).
    Service {
        /// Infrastructure.
        Iaas = "iaas",
        /// Platform.
        Paas = "paas",
        /// Software.
        Saas = "saas",
    }
);

choice!(
    /// A certification, as the table of 제4장 3절 나 lists them.
    Scheme {
        /// 클라우드 서비스 보안인증제.
        Csap = "csap",
        /// ISMS-P, starred.
        IsmsP = "isms-p",
        /// `FedRAMP`, only `High`.
        FedRampHigh = "fedramp-high",
        /// CSA STAR Certification, only `Gold`.
        StarGold = "csa-star-gold",
        /// MTCS, only `Level 3`.
        MtcsLevel3 = "mtcs-level-3",
        /// ISO 27017.
        Iso27017 = "iso-27017",
        /// SOC2 Type II, starred.
        Soc2Type2 = "soc2-type-2",
        /// One that the table does not list, or of another level.
        Other = "other",
    }
);

choice!(
    /// What a starred certificate leaves to be checked. The footnote says `가상화 보안에 관한 사항`, which is the title of 8.1,
    /// and names in brackets the whole field 8.
    VirtualisationReading {
        /// The whole field 8.
        Field = "field",
        /// Only 8.1.
        Topic = "topic",
    }
);

choice!(
    /// Whether a certification outside the table counts: the annex says `보안인증 등`, the guide lists seven.
    ListReading {
        /// Only those of the table.
        Listed = "listed",
        /// Others too.
        Open = "open",
    }
);

/// A certificate of the provider.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Certificate {
    /// Its place among the answers, from 1.
    pub place: u32,
    /// Which certification.
    pub scheme: Option<Scheme>,
    /// Its name, where the table does not list it.
    pub name: Option<String>,
    /// Whether one that the table does not list is made for clouds.
    pub cloud_specific: Option<bool>,
    /// First day on which it holds.
    pub from: Option<Date>,
    /// Last day on which it holds.
    pub until: Option<Date>,
    /// Whether the facilities to be used are in its scope.
    pub facilities: Option<bool>,
    /// Whether the services to be used are in its scope.
    pub services: Option<bool>,
    /// Whether the certificate or a paper of the certifier says so.
    pub stated: Option<bool>,
}

/// What was answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProviderItemsInput {
    /// How important the task is.
    pub importance: Option<TaskImportance>,
    /// Whether each service is used, in the order of [`Service::ALL`].
    pub services: [Option<bool>; 3],
    /// The day on which the certificates must hold; the day of asking where none is given.
    pub day: Option<Date>,
    /// The provider's certificates.
    pub certificates: Vec<Certificate>,
    /// The reading of the footnote on starred certificates.
    pub virtualisation: Option<VirtualisationReading>,
    /// The reading of the list of certifications.
    pub list: Option<ListReading>,
}

/// The rule by which an item may be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Omission {
    /// It does not apply to the services used (<별표 2의2> 적용대상).
    OtherService,
    /// An alternative item, and the task is unimportant (감독규정 제14조의2 제1항 제2호, 제4장 3절 나).
    Unimportant,
    /// An alternative item, and the certificate at this place holds (제4장 3절 나).
    Certified {
        /// The certificate's place.
        place: u32,
    },
}

/// Why a certificate does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objection {
    /// Nobody has said which it is.
    SchemeUnanswered,
    /// The table does not list it, and only the table counts.
    Unlisted,
    /// The table does not list it, and nobody has decided whether others count.
    ListUndecided,
    /// The first or last day is not answered.
    PeriodUnanswered,
    /// It does not hold yet on the day.
    NotYet,
    /// It does not hold any more on the day.
    Lapsed,
    /// What is in its scope, or where that is stated, is not answered.
    ScopeUnanswered,
    /// The facilities are outside its scope.
    FacilitiesOutside,
    /// The services are outside its scope.
    ServicesOutside,
    /// No paper says what its scope is.
    NotStated,
}

/// A question without whose answer the set is only the widest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// How important the task is.
    Importance,
    /// Which services are used.
    Services,
    /// Any service that is used: each is answered to be none.
    AnyService,
}

/// Which items must be evaluated. What is required and what is omitted make up the whole catalog, each in printed order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemSet {
    /// The day on which the certificates were looked at.
    pub day: Option<Date>,
    /// The items to be evaluated.
    pub required: Vec<ControlId>,
    /// The items that may be left out, each with its rule.
    pub omitted: Vec<(ControlId, Omission)>,
    /// Those of the required that a starred certificate leaves to be checked apart.
    pub apart: Vec<ControlId>,
    /// What speaks against each certificate, by its place; nothing where it counts.
    pub certificates: Vec<(u32, Vec<Objection>)>,
    /// What is not answered.
    pub missing: Vec<Missing>,
}

impl ProviderItemsInput {
    /// Reads the answers.
    #[must_use]
    pub fn of(answers: &Answers) -> Self {
        let used = |service: Service| answers.flag(&format!("service.{}", service.id()));
        let places = 1..=answers.places("certificate");
        Self {
            importance: TaskImportance::answered(answers, "importance"),
            services: [Service::Iaas, Service::Paas, Service::Saas].map(used),
            day: answers.date("day"),
            certificates: places
                .map(|place| Certificate::of(answers, place))
                .collect(),
            virtualisation: VirtualisationReading::answered(answers, "virtualisation"),
            list: ListReading::answered(answers, "list"),
        }
    }

    /// Which items of the catalog must be evaluated.
    #[must_use]
    pub fn items(&self, catalog: &Catalog, today: Date) -> ItemSet {
        let set = self.chosen(catalog, today);
        ItemSet {
            missing: self.missing(catalog, today, &set),
            ..set
        }
    }

    fn chosen(&self, catalog: &Catalog, today: Date) -> ItemSet {
        let day = self.day.unwrap_or(today);
        let judged = |it: &Certificate| (it.place, it.objections(self.list, day));
        let mut set = ItemSet {
            day: Some(day),
            certificates: self.certificates.iter().map(judged).collect(),
            ..ItemSet::default()
        };
        for placed in catalog.controls() {
            let id = placed.control.id.clone();
            if let Some(omission) = self.omission(&placed, &set.certificates) {
                set.omitted.push((id, omission));
                continue;
            }
            if self.is_left_apart(&placed, &set.certificates) {
                set.apart.push(id.clone());
            }
            set.required.push(id);
        }
        set
    }

    /// What is not answered and could make the set smaller, and whether no service is used at all.
    fn missing(&self, catalog: &Catalog, today: Date, wide: &ItemSet) -> Vec<Missing> {
        let all = wide.required.len();
        let smaller = |it: &Self| it.chosen(catalog, today).required.len() < all;
        let unimportant = Self {
            importance: Some(TaskImportance::Unimportant),
            ..self.clone()
        };
        let unanswered = self.services.contains(&None);
        let mut narrower = (0..self.services.len()).filter_map(|at| self.with_only(at));
        let missing = [
            (
                self.importance.is_none() && smaller(&unimportant),
                Missing::Importance,
            ),
            (
                unanswered && narrower.any(|it| smaller(&it)),
                Missing::Services,
            ),
            (self.services == [Some(false); 3], Missing::AnyService),
        ];
        let missing = missing.into_iter().filter(|(lacks, _)| *lacks);
        missing.map(|(_, question)| question).collect()
    }

    /// As if of the unanswered services only this were used; none where it is answered not to be.
    fn with_only(&self, at: usize) -> Option<Self> {
        let mut only = self.clone();
        for (place, used) in only.services.iter_mut().enumerate() {
            *used = used.or(Some(place == at));
        }
        (only.services[at] == Some(true)).then_some(only)
    }

    /// Whether it matters how [`VirtualisationReading`] is answered.
    #[must_use]
    pub fn asks_virtualisation(&self, catalog: &Catalog, today: Date) -> bool {
        let read = |reading| Self {
            virtualisation: Some(reading),
            ..self.clone()
        };
        let required = |reading| read(reading).chosen(catalog, today).required;
        required(VirtualisationReading::Field) != required(VirtualisationReading::Topic)
    }

    /// The rule by which an item may be left out, the most general first.
    fn omission(&self, item: &Placed<'_>, judged: &[(u32, Vec<Objection>)]) -> Option<Omission> {
        if !self.applies(item.control) {
            return Some(Omission::OtherService);
        }
        if !is_alternative(item.control) {
            return None;
        }
        if self.importance == Some(TaskImportance::Unimportant) {
            return Some(Omission::Unimportant);
        }
        let covering = self.counting(judged).find(|it| self.covers(it, item))?;
        Some(Omission::Certified {
            place: covering.place,
        })
    }

    /// Whether only a starred certificate stands for the item, so that it stays to be checked.
    fn is_left_apart(&self, item: &Placed<'_>, judged: &[(u32, Vec<Objection>)]) -> bool {
        is_alternative(item.control) && self.counting(judged).next().is_some()
    }

    fn counting(&self, judged: &[(u32, Vec<Objection>)]) -> impl Iterator<Item = &Certificate> {
        let certificates = self.certificates.iter().zip(judged);
        let counting = certificates.filter(|(_, (_, objections))| objections.is_empty());
        counting.map(|(certificate, _)| certificate)
    }

    /// Whether an item applies to a service that is used or may be. An answer that no service is used at all is no answer.
    fn applies(&self, item: &Control) -> bool {
        if !self.services.contains(&Some(true)) {
            return true;
        }
        let mut services = Service::ALL.iter().zip(self.services);
        services.any(|(service, used)| used != Some(false) && has(item, "service", service.id()))
    }

    /// Whether a certificate that counts stands for an alternative item: one that is not made for clouds leaves the
    /// virtualisation to be checked.
    fn covers(&self, certificate: &Certificate, item: &Placed<'_>) -> bool {
        let group = match self.virtualisation {
            Some(VirtualisationReading::Topic) => "8.1",
            Some(VirtualisationReading::Field) | None => "8",
        };
        let virtualisation = item.path.iter().any(|it| it.id.as_str() == group);
        certificate.is_cloud_specific() || !virtualisation
    }
}

impl Certificate {
    fn of(answers: &Answers, place: u32) -> Self {
        let id = |field: &str| format!("certificate.{place}.{field}");
        Self {
            place,
            scheme: Scheme::answered(answers, &id("scheme")),
            name: answers.get(&id("name")).map(str::to_owned),
            cloud_specific: answers.flag(&id("cloud-specific")),
            from: answers.date(&id("from")),
            until: answers.date(&id("until")),
            facilities: answers.flag(&id("facilities")),
            services: answers.flag(&id("services")),
            stated: answers.flag(&id("stated")),
        }
    }

    /// Whether it is made for clouds; the two starred ones are not (제4장 3절 나의 각주).
    #[must_use]
    pub fn is_cloud_specific(&self) -> bool {
        match self.scheme {
            Some(Scheme::Other) => self.cloud_specific == Some(true),
            Some(Scheme::IsmsP | Scheme::Soc2Type2) | None => false,
            Some(_) => true,
        }
    }

    /// All that speaks against it on a day; both ends of its period count.
    fn objections(&self, list: Option<ListReading>, day: Date) -> Vec<Objection> {
        let scheme = match (self.scheme, list) {
            (None, _) => Some(Objection::SchemeUnanswered),
            (Some(Scheme::Other), None) => Some(Objection::ListUndecided),
            (Some(Scheme::Other), Some(ListReading::Listed)) => Some(Objection::Unlisted),
            (Some(_), _) => None,
        };
        let period = match (self.from, self.until) {
            (Some(from), _) if day < from => Some(Objection::NotYet),
            (_, Some(until)) if until < day => Some(Objection::Lapsed),
            (Some(_), Some(_)) => None,
            (None, _) | (_, None) => Some(Objection::PeriodUnanswered),
        };
        let scope = [self.facilities, self.services, self.stated];
        let outside = |is: Option<bool>, objection| (is == Some(false)).then_some(objection);
        [
            scheme,
            period,
            outside(self.facilities, Objection::FacilitiesOutside),
            outside(self.services, Objection::ServicesOutside),
            outside(self.stated, Objection::NotStated),
            scope.contains(&None).then_some(Objection::ScopeUnanswered),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// Whether an item is an alternative one (대체); every other is mandatory and never left out.
fn is_alternative(item: &Control) -> bool {
    has(item, "kind", "alternative")
}

fn has(item: &Control, property: &str, value: &str) -> bool {
    let mut properties = item.properties.iter();
    properties.any(|(id, values)| id.as_str() == property && values.iter().any(|it| it == value))
}

#[cfg(test)]
mod tests;
