//! The terms that the sources of the catalogs in use explain.

use egui::{RichText, Ui};

use super::tabs::{nothing_ui, search_ui};
use crate::{
    gui::{
        screens::scene::Scene,
        text_basis as tb,
        theme::semibold,
        widgets::{card, meaning_ui},
    },
    workbench::{Needle, OpenProject, haystack, matches},
};

/// Paints the terms, one source after the other.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    search_ui(ui, scene, tb::TERM_SEARCH);
    let needle = Needle::new(&scene.view.basis.query);
    let knowledge = scene.bench.library().knowledge().clone();
    let in_use = &project.assessment().catalogs;
    let mut found = false;
    for glossary in &knowledge.glossaries {
        if !glossary.catalogs.iter().any(|id| in_use.contains(id)) {
            continue;
        }
        let terms = glossary.terms.iter().filter(|term| {
            needle.is_empty()
                || matches(
                    &needle,
                    &haystack(&format!("{}\n{}", term.term, term.meaning)),
                )
        });
        let terms: Vec<_> = terms.collect();
        if terms.is_empty() {
            continue;
        }
        found = true;
        ui.label(RichText::new(&glossary.source).font(semibold(15.0)));
        for term in terms {
            card(ui, |ui| {
                meaning_ui(ui, glossary, term);
            });
        }
        ui.add_space(8.0);
    }
    if !found {
        nothing_ui(ui, scene, tb::NO_TERMS);
    }
}
