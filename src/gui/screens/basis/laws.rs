//! The laws that the catalogs in use cite: which control cites which provision.

use std::collections::BTreeMap;

use egui::{Label, RichText, Ui};

use super::tabs::{control_ui, nothing_ui, search_ui};
use crate::{
    domain::{Citation, CitedLaws, LawId, Provision},
    gui::{
        screens::scene::Scene,
        text as t, text_basis as tb,
        theme::{regular, semibold},
        widgets::{card, chip},
    },
    text,
    workbench::{Needle, OpenProject, matches},
};

/// Paints the laws: their names, and the provisions of the one chosen or of all that are found.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let cited = project.cited();
    if cited.provisions.is_empty() && cited.unreadable.is_empty() {
        nothing_ui(ui, scene, tb::NO_LAWS);
        return;
    }
    sources_ui(ui, scene, project);
    search_ui(ui, scene, tb::LAW_SEARCH);
    names_ui(ui, scene, cited);
    ui.add_space(8.0);
    let needle = Needle::new(&scene.view.basis.query);
    // A law of a catalog that has gone is chosen no more.
    let is_cited = |law: &LawId| cited.provisions.keys().any(|it| it.law == *law);
    let law = scene.view.basis.law.clone().filter(is_cited);
    let mut found = false;
    let searchable = project.cited_haystacks().iter();
    for ((provision, citations), searchable) in cited.provisions.iter().zip(searchable) {
        let chosen = law.as_ref().is_none_or(|law| *law == provision.law);
        let searched = needle.is_empty() || matches(&needle, searchable);
        // Nothing chosen and nothing searched would be the whole book.
        if chosen && searched && (law.is_some() || !needle.is_empty()) {
            card(ui, |ui| {
                provision_ui(ui, scene, project, provision, citations);
            });
            found = true;
        }
    }
    if !needle.is_empty() && !found {
        nothing_ui(ui, scene, t::NO_MATCH);
    }
    if law.is_none() && needle.is_empty() && !cited.unreadable.is_empty() {
        ui.label(RichText::new(tb::UNREADABLE).font(semibold(14.0)));
        card(ui, |ui| citations_ui(ui, scene, project, &cited.unreadable));
    }
}

fn sources_ui(ui: &mut Ui, scene: &Scene<'_>, project: &OpenProject) {
    let dates = project.catalogs().iter();
    let dates: Vec<String> = dates
        .map(|catalog| {
            format!(
                "{} {}",
                catalog.short,
                tb::as_of(&catalog.edition, &catalog.date)
            )
        })
        .collect();
    let words = format!("{} {}", tb::AS_CITED, dates.join(" · "));
    let words = RichText::new(words)
        .font(regular(12.0))
        .color(scene.tokens.muted);
    ui.add(Label::new(words).wrap());
    ui.add_space(4.0);
}

/// The laws by name, each with how many of its provisions are cited.
fn names_ui(ui: &mut Ui, scene: &mut Scene<'_>, cited: &CitedLaws) {
    let mut laws: BTreeMap<&LawId, usize> = BTreeMap::new();
    for provision in cited.provisions.keys() {
        *laws.entry(&provision.law).or_default() += 1;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for (law, count) in laws {
            let chosen = scene.view.basis.law.as_ref() == Some(law);
            if chip(ui, chosen, &format!("{law} {count}")).clicked() {
                scene.view.basis.law = (!chosen).then(|| law.clone());
            }
        }
    });
}

fn provision_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    provision: &Provision,
    citations: &[Citation],
) {
    let title = citations
        .iter()
        .find_map(|citation| citation.reference.title.as_ref());
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(provision.to_string()).font(semibold(13.5)));
        if let Some(title) = title {
            ui.label(
                RichText::new(title)
                    .font(regular(13.0))
                    .color(scene.tokens.muted),
            );
        }
    });
    citations_ui(ui, scene, project, citations);
}

/// The citing controls; what the source prints otherwise, or has lost, is told beside.
fn citations_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, citations: &[Citation]) {
    for citation in citations {
        control_ui(ui, scene, project, &citation.key, true);
        let written = text::reference(&citation.reference);
        let notes = [
            Some(&written).filter(|_| citation.reference.is_unreadable()),
            citation.reference.uncertain.as_ref(),
        ];
        for note in notes.into_iter().flatten() {
            let words = RichText::new(note)
                .font(regular(11.5))
                .color(scene.tokens.muted);
            ui.add(Label::new(words).wrap());
        }
    }
}
