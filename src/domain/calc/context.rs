//! What a calculator knows beside the answers.

use std::sync::Arc;

use super::{Calculator, duties::Duty};
use crate::domain::{Catalog, Date};

/// What a calculator knows beside the answers.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The day on which it is asked.
    pub today: Date,
    /// The published catalogs whose controls it names.
    pub catalogs: &'a [Arc<Catalog>],
    /// All recurring duties that are known, also of other catalogs.
    pub duties: &'a [Duty],
}

/// All that the calculators know beside the answers.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The day on which they are asked.
    pub today: Date,
    /// The catalogs that come with the program.
    pub published: &'a [Arc<Catalog>],
    /// The catalogs in use, whose duties recur.
    pub used: &'a [Arc<Catalog>],
    /// All recurring duties.
    pub duties: &'a [Duty],
}

impl<'a> Known<'a> {
    /// What one calculator knows.
    #[must_use]
    pub fn of(self, calculator: Calculator) -> Context<'a> {
        Context {
            today: self.today,
            catalogs: match calculator {
                Calculator::Duties => self.used,
                _ => self.published,
            },
            duties: self.duties,
        }
    }
}

impl<'a> Context<'a> {
    /// The catalog of that id, where there is one.
    #[must_use]
    pub fn catalog(self, id: &str) -> Option<&'a Catalog> {
        let mut catalogs = self.catalogs.iter();
        catalogs.find(|it| it.id.as_str() == id).map(AsRef::as_ref)
    }
}
