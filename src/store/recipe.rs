//! What a report was made of, kept in the report itself so that it can be made again and compared.

use std::collections::BTreeSet;

use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::{
    error::StoreError,
    template::{RawTemplate, TemplateFault, spanned},
};
use crate::domain::{CatalogId, ControlId, ControlKey, DateTime, Sha256, Template};

/// The version of the format that this program writes.
const FORMAT: u32 = 1;

/// What a report was made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// Version of the program.
    pub program: String,
    /// Hash of the project.
    pub hash: Sha256,
    /// When it was made.
    pub created: DateTime,
    /// Its template.
    pub template: Template,
    /// The controls that it holds; all where there are none.
    pub controls: BTreeSet<ControlKey>,
    /// Whether pictures were left out.
    pub no_pictures: bool,
}

#[derive(Deserialize, Serialize)]
struct Raw {
    format: u32,
    program: String,
    hash: String,
    created: String,
    controls: Vec<(String, String)>,
    no_pictures: bool,
    template: RawTemplate,
}

/// Writes a recipe.
///
/// # Errors
/// [`StoreError::Encode`] where it cannot be put into RON.
pub fn write_recipe(recipe: &Recipe) -> Result<String, StoreError> {
    let key = |key: &ControlKey| (key.catalog.to_string(), key.control.to_string());
    let raw = Raw {
        format: FORMAT,
        program: recipe.program.clone(),
        hash: recipe.hash.to_string(),
        created: recipe.created.to_string(),
        controls: recipe.controls.iter().map(key).collect(),
        no_pictures: recipe.no_pictures,
        template: RawTemplate::of(&recipe.template),
    };
    Ok(ron::ser::to_string_pretty(&raw, PrettyConfig::new())?)
}

/// Reads a recipe.
///
/// # Errors
/// [`TemplateFault`] where the text is none.
pub fn read_recipe(text: &str) -> Result<Recipe, TemplateFault> {
    let raw: Raw = ron::from_str(text).map_err(|error| spanned(&error))?;
    if raw.format > FORMAT {
        return Err(TemplateFault::Newer(raw.format));
    }
    let created = raw.created.parse();
    let key = |(catalog, control)| ControlKey {
        catalog: CatalogId::new(catalog),
        control: ControlId::new(control),
    };
    Ok(Recipe {
        program: raw.program,
        hash: Sha256::new(raw.hash),
        created: created.map_err(|_| TemplateFault::Date(raw.created))?,
        template: raw.template.template()?,
        controls: raw.controls.into_iter().map(key).collect(),
        no_pictures: raw.no_pictures,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recipe_comes_back_as_it_was_written() {
        let recipe = Recipe {
            program: "0.1.0".to_owned(),
            hash: Sha256::new("0123"),
            created: "2026-11-20T14:30:00+09:00".parse().unwrap(),
            template: Template {
                name: "이름".to_owned(),
                ..Template::default()
            },
            controls: std::iter::once(ControlKey {
                catalog: CatalogId::new("a"),
                control: ControlId::new("1/2"),
            })
            .collect(),
            no_pictures: true,
        };
        assert_eq!(
            read_recipe(&write_recipe(&recipe).unwrap()).unwrap(),
            recipe
        );
        assert!(read_recipe("(format: 1)").is_err());
    }
}
