//! What is in a report and in which order: a row a section, with its heading and its choices. What is not in stands
//! below, to be ticked.

use std::mem::discriminant;

use egui::{Ui, vec2};

use super::{
    draft::Edited,
    pane::{clickable, heading_ui},
};
use crate::{
    domain::{Chart, Density, Section, SectionKind, Signing},
    gui::{
        screens::Scene,
        text_template as tt,
        widgets::{Icon, chip, icon_button, tick},
    },
    text::template as words,
};

/// What a row asks for.
enum Move {
    /// Takes the section out.
    Out,
    /// One place up.
    Up,
    /// One place down.
    Down,
}

/// Paints the sections.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, edited: &mut Edited) {
    heading_ui(ui, scene, tt::SECTIONS);
    let mut sections = std::mem::take(&mut edited.template.sections);
    let mut moved = None;
    let count = sections.len();
    for at in 0..count {
        let kind = discriminant(&sections[at].kind);
        let same = |section: &&Section| discriminant(&section.kind) == kind;
        let earlier = sections[..at].iter().filter(same).count();
        let section = &mut sections[at];
        let id = (Id(kind), earlier);
        let asked = row_ui(ui, edited, section, (at, count), id);
        moved = asked.map(|asked| (at, asked)).or(moved);
        options_ui(ui, edited, &mut section.kind);
    }
    edited.pressed |= moved.is_some();
    match moved {
        Some((at, Move::Out)) => {
            let draft = &mut scene.view.draft.template;
            draft.take_out(&edited.template.name, sections.remove(at));
        }
        Some((at, Move::Up)) => sections.swap(at, at.saturating_sub(1)),
        Some((at, Move::Down)) => sections.swap(at, (at + 1).min(count - 1)),
        None => {}
    }
    left_out_ui(ui, scene, edited, &mut sections);
    edited.template.sections = sections;
}

/// What a section is known by: ids follow what is edited, not its place.
#[derive(Debug, Hash)]
struct Id(std::mem::Discriminant<SectionKind>);

fn row_ui(
    ui: &mut Ui,
    edited: &mut Edited,
    section: &mut Section,
    (at, count): (usize, usize),
    id: (Id, usize),
) -> Option<Move> {
    let usual = words::section(&section.kind);
    let mut asked = None;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        if tick(ui, true, &tt::include(usual)).clicked() {
            asked = Some(Move::Out);
        }
        ui.add_space(4.0);
        let name = tt::heading(usual);
        let field = (edited.id(id), name.as_str());
        let room = vec2(ui.available_width() - 60.0, 30.0);
        let typed = ui.allocate_ui(room, |ui| {
            edited.own_words(ui, field, (&section.title, usual))
        });
        if let Some(title) = typed.inner {
            section.title = title;
        }
        for (icon, name, possible, step) in [
            (Icon::Up, tt::up(usual), at > 0, Move::Up),
            (Icon::Down, tt::down(usual), at + 1 < count, Move::Down),
        ] {
            let button = ui.add_enabled_ui(possible, |ui| icon_button(ui, icon, &name));
            if button.inner.clicked() {
                asked = Some(step);
            }
        }
    });
    asked
}

/// The choices of a section, below its heading.
fn options_ui(ui: &mut Ui, edited: &mut Edited, kind: &mut SectionKind) {
    let has_some = matches!(
        kind,
        SectionKind::Totals(_) | SectionKind::Forms(_) | SectionKind::Signatures(_)
    );
    if !has_some {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        ui.add_space(24.0);
        let before = kind.clone();
        match kind {
            SectionKind::Totals(charts) => {
                charts_ui(ui, charts);
            }
            SectionKind::Forms(chosen) => {
                for density in [Density::Full, Density::Table] {
                    if chip(ui, *chosen == density, words::density(density)).clicked() {
                        *chosen = density;
                    }
                }
            }
            SectionKind::Signatures(chosen) => {
                for signing in [Signing::Company, Signing::Audit] {
                    if chip(ui, *chosen == signing, words::signing(signing)).clicked() {
                        *chosen = signing;
                    }
                }
            }
            _ => {}
        }
        edited.pressed |= *kind != before;
    });
}

fn charts_ui(ui: &mut Ui, charts: &mut Vec<Chart>) {
    for chart in [Chart::ByField, Chart::ByVerdict, Chart::PlanOverTime] {
        let is_in = charts.contains(&chart);
        if chip(ui, is_in, words::chart(chart)).clicked() {
            charts.retain(|other| *other != chart);
            if !is_in {
                charts.push(chart);
            }
        }
    }
}

fn left_out_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    edited: &mut Edited,
    sections: &mut Vec<Section>,
) {
    let usual = SectionKind::all();
    for kind in &usual {
        let is_same = |section: &Section| discriminant(&section.kind) == discriminant(kind);
        if sections.iter().any(is_same) {
            continue;
        }
        let name = words::section(kind);
        ui.horizontal(|ui| {
            let ticked = tick(ui, false, &tt::include(name)).clicked();
            let color = scene.tokens.muted;
            ui.visuals_mut().override_text_color = Some(color);
            if ticked | clickable(ui, name) {
                let place = place_of(kind, sections, &usual);
                let draft = &mut scene.view.draft.template;
                sections.insert(place, draft.bring_back(&edited.template.name, kind));
                edited.pressed = true;
            }
        });
    }
}

/// Where a section comes in: after the last of those that usually stand before it.
fn place_of(kind: &SectionKind, sections: &[Section], usual: &[SectionKind]) -> usize {
    let rank = |kind: &SectionKind| {
        let same = |other: &SectionKind| discriminant(other) == discriminant(kind);
        usual.iter().position(same)
    };
    let own = rank(kind);
    let before = sections
        .iter()
        .rposition(|section| rank(&section.kind) < own);
    before.map_or(0, |before| before + 1)
}
