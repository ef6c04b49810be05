//! Puts whole groups of controls out of scope, or those that bind somebody else, with one reason.

use egui::{ComboBox, Id, RichText, Ui};

use crate::{
    domain::{Catalog, ControlKey, Finding, Group},
    gui::{
        command::{Command, ask},
        screens::Scene,
        text as t, text_basis as tb,
        theme::regular,
        view::ScopeDraft,
        widgets::{Field, primary, secondary},
    },
    text,
    workbench::{OpenProject, Request},
};

/// Paints the form.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Some(project) = scene.bench.project() else {
        return;
    };
    let note = RichText::new(tb::SCOPE_BODY)
        .font(regular(13.0))
        .color(scene.tokens.muted);
    ui.add(egui::Label::new(note).wrap());
    let draft = &mut scene.view.draft.scope;
    let name = |at: usize| draft.choices.get(at).map_or("", |(name, _)| name.as_str());
    let mut chosen = draft.chosen;
    let shown = chosen.map_or(tb::SCOPE_CHOOSE, name);
    let combo = ComboBox::from_id_salt("scope")
        .selected_text(shown)
        .width(ui.available_width() - 20.0)
        .height(420.0)
        .show_ui(ui, |ui| {
            for at in 0..draft.choices.len() {
                ui.selectable_value(&mut chosen, Some(at), name(at));
            }
        });
    combo.response.accessible_name(tb::SCOPE_WHAT);
    draft.chosen = chosen;
    let typed = Field::area(Id::unique("scope-reason"), t::REASON, 2)
        .hint(t::REASON_HINT)
        .show(ui, &draft.reason);
    if let Some(reason) = typed.text {
        draft.reason = reason;
    }
    let choice = draft.chosen.and_then(|at| draft.choices.get(at));
    let keys = choice.map_or(&[][..], |(_, keys)| keys);
    let in_scope = |key: &&ControlKey| {
        project
            .assessment()
            .finding(key)
            .is_some_and(Finding::applies)
    };
    let keys: Vec<ControlKey> = keys.iter().filter(in_scope).cloned().collect();
    let judged = |key: &&ControlKey| {
        let row = project.listing().row(key);
        row.is_some_and(|row| !row.mark.is_open())
    };
    let judged = keys.iter().filter(judged).count();
    if judged > 0 {
        let words = RichText::new(tb::judged_among(judged)).font(regular(12.0));
        ui.add(egui::Label::new(words.color(scene.tokens.warning())).wrap());
    }
    let lacks = if choice.is_none() {
        Some(tb::SCOPE_CHOOSE)
    } else if keys.is_empty() {
        Some(tb::SCOPE_NONE_LEFT)
    } else {
        draft.reason.trim().is_empty().then_some(tb::SCOPE_NEEDS)
    };
    let reason = draft.reason.clone();
    if let Some(lacks) = lacks {
        ui.label(
            RichText::new(lacks)
                .font(regular(12.0))
                .color(scene.tokens.muted),
        );
    }
    ui.horizontal(|ui| {
        let words = tb::scope_out(keys.len());
        if ui
            .add_enabled_ui(lacks.is_none(), |ui| primary(ui, &words))
            .inner
            .clicked()
        {
            scene.out.push(Command::CloseDialog);
            ask(scene.out, Request::ScopeOut(keys, reason.trim().to_owned()));
        }
        if secondary(ui, t::CANCEL).clicked() {
            scene.out.push(Command::CloseDialog);
        }
    });
}

/// What may be put out of scope: every group, and the controls that have one value of a property and no other.
pub(in crate::gui) fn draft(project: &OpenProject) -> ScopeDraft {
    let mut choices = Vec::new();
    for catalog in project.catalogs() {
        by_property(catalog, &mut choices);
        by_group(catalog, &catalog.groups, &catalog.short, &mut choices);
    }
    ScopeDraft {
        choices,
        ..ScopeDraft::default()
    }
}

type Choices = Vec<(String, Vec<ControlKey>)>;

fn by_property(catalog: &Catalog, choices: &mut Choices) {
    for property in &catalog.properties {
        for value in &property.values {
            let only = |placed: &crate::domain::Placed<'_>| {
                let mut has = placed.control.properties.iter();
                has.any(|(id, values)| {
                    *id == property.id && matches!(values.as_slice(), [one] if *one == value.id)
                })
            };
            let controls = catalog.controls().into_iter().filter(only);
            let keys: Vec<ControlKey> = controls.map(|it| catalog.key(&it.control.id)).collect();
            if !keys.is_empty() {
                let name = tb::only(&catalog.short, &property.label, &value.label);
                choices.push((tb::choice(&name, keys.len()), keys));
            }
        }
    }
}

fn by_group(catalog: &Catalog, groups: &[Group], above: &str, choices: &mut Choices) {
    for group in groups {
        let name = format!("{above} › {}", text::group_title(group));
        let mut keys = Vec::new();
        collect(catalog, group, &mut keys);
        choices.push((tb::choice(&name, keys.len()), keys));
        by_group(catalog, &group.groups, &name, choices);
    }
}

fn collect(catalog: &Catalog, group: &Group, keys: &mut Vec<ControlKey>) {
    keys.extend(
        group
            .controls
            .iter()
            .map(|control| catalog.key(&control.id)),
    );
    group
        .groups
        .iter()
        .for_each(|below| collect(catalog, below, keys));
}
