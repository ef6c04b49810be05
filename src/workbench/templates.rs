//! The report templates to choose from: those that come with the program, then the users' own.

use std::sync::Arc;

use super::file_name::safe_name;
use crate::{
    assets,
    domain::Template,
    store::{self, TemplateFault},
};

/// The templates.
#[derive(Clone, Debug, Default)]
pub struct Templates {
    entries: Vec<TemplateEntry>,
    /// The one of that name is being typed into, and so not written yet.
    pub(super) typed: Option<String>,
}

/// One template.
#[derive(Clone, Debug)]
pub struct TemplateEntry {
    /// As read.
    pub template: Arc<Template>,
    /// Whether it comes with the program, and so cannot be changed.
    pub built_in: bool,
}

impl Templates {
    /// Reads those that come with the program.
    ///
    /// # Errors
    /// [`TemplateFault`] when one of them is broken, which a test rules out.
    pub fn built_in() -> Result<Self, TemplateFault> {
        let entry = |text: &&str| {
            Ok(TemplateEntry {
                template: Arc::new(store::read_template(text)?),
                built_in: true,
            })
        };
        let entries = assets::REPORT_TEMPLATES.iter().map(entry);
        Ok(Self {
            entries: entries.collect::<Result<_, _>>()?,
            typed: None,
        })
    }

    /// All of them.
    #[must_use]
    pub fn entries(&self) -> &[TemplateEntry] {
        &self.entries
    }

    /// The one of that name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&TemplateEntry> {
        let mut entries = self.entries.iter();
        entries.find(|entry| entry.template.name == name)
    }

    /// The one of that name, or else the usual one.
    #[must_use]
    pub fn chosen(&self, name: &str) -> Arc<Template> {
        let entry = self.named(name).or(self.entries.first());
        entry.map_or_else(Arc::default, |entry| entry.template.clone())
    }

    /// Whether a name is that of none, nor of the file of one: a file's name knows neither case nor every sign.
    #[must_use]
    pub(super) fn is_free(&self, name: &str) -> bool {
        let file = file_of(name);
        let mut entries = self.entries.iter();
        !entries.any(|entry| file_of(&entry.template.name) == file)
    }

    /// Puts a template of the user's own in place of an earlier one of that name. Says whether it could: one that comes
    /// with the program is not replaced.
    pub fn put(&mut self, template: Template) -> bool {
        let here = self
            .entries
            .iter()
            .position(|entry| entry.template.name == template.name);
        let entry = TemplateEntry {
            template: Arc::new(template),
            built_in: false,
        };
        match here {
            Some(place) if self.entries[place].built_in => return false,
            Some(place) => self.entries[place] = entry,
            None => self.entries.push(entry),
        }
        true
    }

    /// Takes a template of the user's own away.
    pub(super) fn remove(&mut self, name: &str) {
        self.entries
            .retain(|entry| entry.built_in || entry.template.name != name);
    }
}

/// By which file name a template is told from others, on any system.
pub(super) fn file_of(name: &str) -> String {
    safe_name(name).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_template_is_the_whole_report() {
        let templates = Templates::built_in().unwrap();
        let usual = templates.chosen("");
        assert_eq!(usual.sections, Template::default().sections);
        assert_eq!(templates.entries().len(), 4);
    }

    #[test]
    fn a_built_in_template_is_not_replaced() {
        let mut templates = Templates::built_in().unwrap();
        let own = Template {
            name: "점검표".to_owned(),
            ..Template::default()
        };
        assert!(!templates.put(own.clone()));
        let own = Template {
            name: "우리 것".to_owned(),
            ..own
        };
        assert!(templates.put(own.clone()) && templates.put(own));
        assert_eq!(templates.entries().len(), 5);
        templates.remove("점검표");
        templates.remove("우리 것");
        assert_eq!(templates.entries().len(), 4);
    }
}
