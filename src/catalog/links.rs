//! Reads what links the catalogs (risks, glossary, mappings, laws, duties) and finds every link that leads nowhere.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use serde::de::DeserializeOwned;

use super::{
    duties_raw::Duties,
    fault::Fault,
    links_raw as raw,
    raw::FORMAT,
    read::{CatalogError, from_ron},
};
use crate::domain::{self, Catalog, CatalogId, Control, ControlId, Knowledge, RiskId};

/// The texts of the files that link catalogs.
#[derive(Clone, Copy, Debug)]
pub struct LinkTexts<'a> {
    /// One survey of risks a text.
    pub risks: &'a [&'a str],
    /// All glossaries.
    pub glossary: &'a str,
    /// One mapping a text.
    pub mappings: &'a [&'a str],
    /// The law register.
    pub laws: &'a str,
    /// All recurring duties.
    pub duties: &'a str,
}

/// A link that leads nowhere, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DanglingLink {
    /// The file and the entry in it.
    pub place: String,
    /// What is not there.
    pub target: String,
}

impl fmt::Display for DanglingLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.target)
    }
}

/// Reads the linking files. That their links lead somewhere is for [`dangling`] to say.
///
/// # Errors
/// [`CatalogError`] when a file has another shape or a newer format.
pub fn parse_links(texts: LinkTexts<'_>) -> Result<Knowledge, CatalogError> {
    let glossaries: raw::Glossaries = read(texts.glossary, |raw: &raw::Glossaries| raw.format)?;
    let laws: raw::Laws = read(texts.laws, |raw: &raw::Laws| raw.format)?;
    let duties: Duties = read(texts.duties, |raw: &Duties| raw.format)?;
    let risks = texts.risks.iter();
    let mappings = texts.mappings.iter();
    Ok(Knowledge {
        risks: risks
            .map(|text| Ok(read(text, |raw: &raw::RiskSurvey| raw.format)?.into()))
            .collect::<Result<_, CatalogError>>()?,
        glossaries: glossaries.glossaries.into_iter().map(Into::into).collect(),
        mappings: mappings
            .map(|text| Ok(read(text, |raw: &raw::Mapping| raw.format)?.into()))
            .collect::<Result<_, CatalogError>>()?,
        laws: laws.into(),
        duties: duties.into(),
    })
}

fn read<T: DeserializeOwned>(text: &str, format: impl Fn(&T) -> u32) -> Result<T, CatalogError> {
    let raw: T = from_ron(text)?;
    match format(&raw) {
        newer if newer > FORMAT => Err(CatalogError::head(Fault::NewerFormat(newer))),
        _ => Ok(raw),
    }
}

/// Every link that leads nowhere: a control, a risk, a catalog or a law that is not there, and what is there twice.
#[must_use]
pub fn dangling<'a>(
    catalogs: impl IntoIterator<Item = &'a Catalog>,
    knowledge: &Knowledge,
) -> Vec<DanglingLink> {
    let catalogs: Vec<&Catalog> = catalogs.into_iter().collect();
    let controls = |catalog: &&Catalog| {
        let ids = catalog.controls().into_iter();
        let ids = ids.map(|placed| placed.control.id.clone());
        (catalog.id.clone(), ids.collect::<BTreeSet<_>>())
    };
    let mut check = Check {
        controls: catalogs.iter().map(controls).collect(),
        found: Vec::new(),
    };
    for survey in &knowledge.risks {
        check.risks(survey);
    }
    for mapping in &knowledge.mappings {
        check.mapping(mapping);
    }
    for glossary in &knowledge.glossaries {
        check.glossary(glossary, knowledge);
    }
    check.laws(knowledge);
    check.duties(&catalogs, knowledge);
    for catalog in &catalogs {
        check.references(catalog, knowledge);
    }
    check.found
}

struct Check {
    controls: BTreeMap<CatalogId, BTreeSet<ControlId>>,
    found: Vec<DanglingLink>,
}

impl Check {
    fn miss(&mut self, place: impl Into<String>, target: impl Into<String>) {
        self.found.push(DanglingLink {
            place: place.into(),
            target: target.into(),
        });
    }

    fn control(&mut self, place: &str, catalog: &CatalogId, control: &ControlId) {
        let known = self.controls.get(catalog);
        if !known.is_some_and(|known| known.contains(control)) {
            self.miss(place, format!("{catalog}/{control}"));
        }
    }

    fn risks(&mut self, survey: &domain::RiskSurvey) {
        let requirements: BTreeSet<&RiskId> = survey.requirements.iter().map(|it| &it.id).collect();
        let mut seen = BTreeSet::new();
        for risk in survey.risks() {
            let place = format!("risks/{}", risk.id);
            if !seen.insert(&risk.id) {
                self.miss(&place, "twice");
            }
            for id in risk
                .requirements
                .iter()
                .filter(|id| !requirements.contains(id))
            {
                self.miss(&place, id.to_string());
            }
            for control in &risk.controls {
                self.control(&place, &survey.catalog, control);
            }
        }
        for requirement in &survey.requirements {
            let place = format!("risks/{}", requirement.id);
            for control in &requirement.controls {
                self.control(&place, &survey.catalog, control);
            }
        }
    }

    fn mapping(&mut self, mapping: &domain::Mapping) {
        let mut seen = BTreeSet::new();
        for pair in &mapping.pairs {
            let place = format!("{}--{}/{} {}", mapping.from, mapping.to, pair.from, pair.to);
            self.control(&place, &mapping.from, &pair.from);
            self.control(&place, &mapping.to, &pair.to);
            if !seen.insert((&pair.from, &pair.to)) {
                self.miss(&place, "twice");
            }
            if pair.why.trim().is_empty() {
                self.miss(&place, "why");
            }
        }
    }

    fn glossary(&mut self, glossary: &domain::Glossary, knowledge: &Knowledge) {
        for id in &glossary.catalogs {
            if !self.controls.contains_key(id) {
                self.miss(format!("glossary/{}", glossary.source), id.to_string());
            }
        }
        let mut seen = BTreeSet::new();
        for term in &glossary.terms {
            let place = format!("glossary/{}", term.term);
            for spelling in std::iter::once(&term.term).chain(&term.also) {
                if !seen.insert(spelling) {
                    self.miss(&place, format!("{spelling} twice"));
                }
            }
            let law = term.defined_by.as_ref().map(|reference| &reference.law);
            if let Some(law) = law.filter(|law| knowledge.laws.law(law).is_none()) {
                self.miss(&place, law);
            }
        }
    }

    fn laws(&mut self, knowledge: &Knowledge) {
        let mut seen = BTreeSet::new();
        for law in &knowledge.laws.laws {
            let names = law.also.iter().map(String::as_str);
            for name in std::iter::once(law.id.as_str()).chain(names) {
                if !seen.insert(name) {
                    self.miss("laws", format!("{name} twice"));
                }
            }
        }
    }

    /// A duty must stand in its control, or in the notice of its catalog, with the very words that it quotes.
    fn duties(&mut self, catalogs: &[&Catalog], knowledge: &Knowledge) {
        let mut seen = BTreeSet::new();
        for duty in &knowledge.duties {
            let place = format!("duties/{}", duty.id());
            let catalog = catalogs.iter().find(|it| it.id == duty.catalog);
            let said = match (catalog, &duty.control) {
                (Some(catalog), Some(id)) => catalog
                    .control(id)
                    .is_some_and(|placed| says(placed.control, &duty.words)),
                (Some(catalog), None) => catalog.notice.contains(&duty.words),
                (None, _) => false,
            };
            if !said {
                self.miss(&place, &duty.words);
            }
            if !seen.insert(duty.id()) {
                self.miss(&place, "twice");
            }
        }
    }

    fn references(&mut self, catalog: &Catalog, knowledge: &Knowledge) {
        for placed in catalog.controls() {
            for reference in &placed.control.references {
                let known = knowledge.laws.law(&reference.law).is_some();
                if !known && !reference.is_unreadable() {
                    let place = catalog.key(&placed.control.id).to_string();
                    self.miss(place, &reference.law);
                }
            }
        }
    }
}

fn says(control: &Control, words: &str) -> bool {
    let mut guidance = control.guidance.iter();
    guidance.any(|point| {
        point.text.contains(words) || point.items.iter().any(|item| item.contains(words))
    })
}
