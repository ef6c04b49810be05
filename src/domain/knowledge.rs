//! What is known beside the catalogs themselves: risks, terms, mappings, laws and recurring duties.

use super::calc::duties::Duty;
use super::{CatalogId, Glossary, LawRegister, Mapping, RiskSurvey};

/// Everything that links catalogs to one another and to the world.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Knowledge {
    /// Risks, one survey a guide.
    pub risks: Vec<RiskSurvey>,
    /// Terms, one glossary a source.
    pub glossaries: Vec<Glossary>,
    /// Related controls, one mapping a pair of catalogs.
    pub mappings: Vec<Mapping>,
    /// Laws under all their names.
    pub laws: LawRegister,
    /// What recurs, in the order of the catalogs.
    pub duties: Vec<Duty>,
}

impl Knowledge {
    /// The terms of the source that a catalog was made from.
    #[must_use]
    pub fn glossary(&self, catalog: &CatalogId) -> Option<&Glossary> {
        let glossaries = self.glossaries.iter();
        glossaries
            .into_iter()
            .find(|glossary| glossary.catalogs.contains(catalog))
    }

    /// The risks that the controls of a catalog answer.
    #[must_use]
    pub fn risks(&self, catalog: &CatalogId) -> Option<&RiskSurvey> {
        self.risks.iter().find(|survey| survey.catalog == *catalog)
    }
}
