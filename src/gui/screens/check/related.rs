//! What belongs to a control beyond its own text: related controls of other catalogs with their answers, and risks.

use egui::{Label, RichText, Ui};

use super::form::Subject;
use crate::{
    domain::{CatalogId, ControlKey, Counterpart, Mark, Outcome, Risk, TakenOver, counterparts},
    gui::{
        command::{Command, ask},
        screens::scene::{Scene, catalog_of, short_name, state_words},
        text_basis as tb,
        theme::{regular, semibold},
        widgets::{card, explained, mark, prose, quiet, secondary, section, tag},
    },
    text,
    workbench::{OpenProject, Request},
};

/// Paints the related controls: those of the project with their answers, the others by name.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, subject: &Subject<'_>) {
    let knowledge = scene.bench.library().knowledge().clone();
    let all = counterparts(&knowledge.mappings, subject.key);
    if all.is_empty() {
        ui.add(Label::new(prose(tb::NO_RELATED).color(scene.tokens.muted)).wrap());
        return;
    }
    let (mut here, elsewhere): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|other| project.assessment().finding(&other.key).is_some());
    // What settles this control comes first, then in the order of the project's catalogs.
    let place = |id: &CatalogId| project.assessment().catalogs.iter().position(|it| it == id);
    here.sort_by_key(|other| (!other.relation.covers_in_full(), place(&other.key.catalog)));
    for other in &here {
        card(ui, |ui| other_ui(ui, scene, project, subject, other));
    }
    if !elsewhere.is_empty() {
        ui.add_space(8.0);
        section(ui, tb::NOT_IN_PROJECT, None);
        for other in &elsewhere {
            elsewhere_ui(ui, scene, other);
        }
    }
}

fn other_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    subject: &Subject<'_>,
    other: &Counterpart<'_>,
) {
    let (Some(catalog), Some(finding)) = (
        catalog_of(project, &other.key),
        project.assessment().finding(&other.key),
    ) else {
        return;
    };
    let title = project.listing().row(&other.key);
    let title = title.map_or("", |row| row.title.as_str());
    let (state, words) = state_words(project, &other.key);
    ui.horizontal(|ui| {
        relation_ui(ui, scene, other, text::relation(other.relation));
        let name = RichText::new(&catalog.short).font(regular(12.0));
        ui.label(name.color(scene.tokens.muted));
    });
    if quiet(ui, &format!("{} {title}", other.key.control)).clicked() {
        scene.out.push(Command::Select(other.key.clone()));
    }
    ui.horizontal(|ui| {
        mark(ui, state);
        ui.label(RichText::new(words).font(semibold(13.0)));
        if !finding.evidence.is_empty() {
            let count = crate::gui::text::evidence_count(finding.evidence.len());
            ui.label(
                RichText::new(count)
                    .font(regular(12.0))
                    .color(scene.tokens.muted),
            );
        }
    });
    if !finding.summary.trim().is_empty() {
        ui.add(Label::new(prose(finding.summary.trim())).wrap());
    }
    let why = RichText::new(other.why).font(regular(12.0));
    ui.add(Label::new(why.color(scene.tokens.muted)).wrap());
    let link = subject
        .finding
        .taken_over
        .iter()
        .find(|link| link.from == other.key);
    if let Some(link) = link {
        link_ui(ui, scene, project, link);
    }
    let circular = project.assessment().comes_from(&other.key, subject.key);
    if circular {
        // It would only give back what it got from here.
    } else if is_answered(project, &other.key) {
        let words = if link.is_some() {
            tb::TAKE_OVER_AGAIN
        } else {
            tb::TAKE_OVER
        };
        let button = secondary(ui, words);
        let button =
            button.accessible_name(format!("{words} {} {}", catalog.short, other.key.control));
        if button.on_hover_text(tb::TAKE_OVER_HINT).clicked() {
            take_over(scene, &other.key, subject.key);
        }
    } else {
        let words = RichText::new(tb::UNANSWERED).font(regular(12.0));
        ui.label(words.color(scene.tokens.muted));
    }
}

/// Asks to take an answer over.
pub(in crate::gui::screens) fn take_over(
    scene: &mut Scene<'_>,
    from: &ControlKey,
    to: &ControlKey,
) {
    let request = Request::TakeOver {
        from: from.clone(),
        to: to.clone(),
    };
    ask(scene.out, request);
}

/// Whether there is anything to take over: a verdict, a summary or evidence.
pub(in crate::gui::screens) fn is_answered(project: &OpenProject, key: &ControlKey) -> bool {
    project.assessment().finding(key).is_some_and(|finding| {
        !state_words(project, key).0.is_open()
            || !finding.summary.trim().is_empty()
            || !finding.evidence.is_empty()
    })
}

/// What the other control is of this one, in words; why shows under the pointer.
pub(in crate::gui::screens) fn relation_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    other: &Counterpart<'_>,
    words: &str,
) {
    let (color, ground) = if other.relation.covers_in_full() {
        (scene.tokens.accent, scene.tokens.accent_ground)
    } else {
        scene.tokens.state(Mark::NotApplicable)
    };
    tag(ui, words, color, ground, 0.0).on_hover_text(other.why);
}

/// Where an answer came from, and whether it has changed there since.
pub(super) fn link_ui(ui: &mut Ui, scene: &Scene<'_>, project: &OpenProject, link: &TakenOver) {
    let at = link.stamp.at;
    let when = text::moment(at);
    let words = tb::taken_over(
        &short_name(project, &link.from),
        link.from.control.as_str(),
        &when,
    );
    ui.horizontal_wrapped(|ui| {
        ui.label(
            RichText::new(words)
                .font(regular(12.0))
                .color(scene.tokens.muted),
        );
        if project.assessment().is_outdated(link) {
            let (color, ground) = scene.tokens.state(Mark::Judged(Outcome::Partial));
            tag(ui, tb::CHANGED_SINCE, color, ground, 0.0);
        }
    });
}

fn elsewhere_ui(ui: &mut Ui, scene: &Scene<'_>, other: &Counterpart<'_>) {
    let Some(entry) = scene.bench.library().entry(&other.key.catalog) else {
        return;
    };
    let placed = entry.catalog.control(&other.key.control);
    let title = placed.map_or("", |placed| placed.control.title.as_str());
    let words = format!(
        "{} {} {title} · {}",
        entry.catalog.short,
        other.key.control,
        text::relation(other.relation)
    );
    let words = RichText::new(words)
        .font(regular(12.0))
        .color(scene.tokens.muted);
    ui.add(Label::new(words).wrap()).on_hover_text(other.why);
}

/// Paints the risks and requirements that the control answers.
pub(super) fn risks_ui(ui: &mut Ui, scene: &Scene<'_>, subject: &Subject<'_>) {
    let knowledge = scene.bench.library().knowledge();
    let control = &subject.placed.control.id;
    let survey = knowledge.risks(&subject.catalog.id);
    let risks: Vec<&Risk> = survey.iter().flat_map(|it| it.risks_of(control)).collect();
    let requirements: Vec<_> = survey
        .iter()
        .flat_map(|it| it.requirements_of(control))
        .collect();
    if risks.is_empty() && requirements.is_empty() {
        ui.add(Label::new(prose(tb::NO_RISKS).color(scene.tokens.muted)).wrap());
        return;
    }
    let glossary = knowledge.glossary(&subject.catalog.id);
    section(ui, tb::RISKS_HERE, None);
    for risk in risks {
        ui.label(RichText::new(&risk.title).font(semibold(13.0)));
        explained(ui, glossary, &risk.effect);
        ui.add_space(4.0);
    }
    ui.add_space(8.0);
    section(ui, tb::REQUIREMENTS_HERE, None);
    for requirement in requirements {
        explained(
            ui,
            glossary,
            &format!("{} {}", requirement.id, requirement.title),
        );
    }
}
