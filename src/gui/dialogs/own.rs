//! A control of the project's own: where it stands, its number, and what it asks.

use egui::{ComboBox, Id, RichText, Ui};

use crate::{
    domain::{Catalog, ControlId, ControlKey, Group, GroupId, OwnControl},
    gui::{
        command::{Command, ask},
        screens::Scene,
        text as t, text_basis as tb,
        theme::regular,
        view::OwnDraft,
        widgets::{Field, primary, secondary},
    },
    text,
    workbench::{OpenProject, Request},
};

/// Paints the form; `edited` is the control that is changed, none for a new one.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, edited: Option<&ControlKey>) {
    let Some(project) = scene.bench.project() else {
        return;
    };
    let note = RichText::new(tb::OWN_BODY)
        .font(regular(13.0))
        .color(scene.tokens.muted);
    ui.add(egui::Label::new(note).wrap());
    ui.add_space(4.0);
    let drafts = &mut scene.view.draft;
    let draft = match edited {
        Some(_) => &mut drafts.edited,
        None => &mut drafts.own,
    };
    if edited.is_none() {
        place_ui(ui, project, draft);
        line(ui, tb::OWN_NUMBER, &mut draft.id);
    }
    line(ui, tb::OWN_TITLE, &mut draft.own.title);
    area(ui, tb::OWN_REQUIREMENT, "", 2, &mut draft.own.requirement);
    area(
        ui,
        tb::OWN_DUTIES,
        tb::OWN_DUTIES_HINT,
        4,
        &mut draft.duties,
    );
    let fault = fault(project, draft, edited);
    if let Some(fault) = fault {
        ui.label(
            RichText::new(fault)
                .font(regular(12.0))
                .color(scene.tokens.muted),
        );
    }
    let own = finished(draft);
    ui.horizontal(|ui| {
        let save = ui
            .add_enabled_ui(fault.is_none(), |ui| primary(ui, t::SAVE))
            .inner;
        if save.clicked() {
            scene.out.push(Command::CloseDialog);
            if edited.is_some() {
                ask(scene.out, Request::SetOwn(Box::new(own)));
            } else {
                let key = own.key();
                scene.view.draft.own = OwnDraft::default();
                ask(scene.out, Request::AddOwn(Box::new(own)));
                scene.out.push(Command::Select(key));
            }
        }
        if secondary(ui, t::CANCEL).clicked() {
            scene.out.push(Command::CloseDialog);
        }
    });
}

/// The draft for a new control beside the one in view, or for one that is changed.
pub(in crate::gui) fn draft(
    project: &OpenProject,
    edited: Option<&ControlKey>,
    selected: Option<&ControlKey>,
) -> OwnDraft {
    if let Some(own) = edited.and_then(|key| project.assessment().tailoring.own(key)) {
        return OwnDraft {
            own: own.clone(),
            id: own.id.to_string(),
            duties: own.duties.join("\n"),
        };
    }
    let catalogs = project.catalogs();
    let catalog = selected.and_then(|key| catalogs.iter().find(|it| it.id == key.catalog));
    let Some(catalog) = catalog.or(catalogs.first()) else {
        return OwnDraft::default();
    };
    let placed = selected.and_then(|key| catalog.control(&key.control));
    let group = placed.and_then(|placed| placed.path.last().map(|group| group.id.clone()));
    let taken = |number: &u32| {
        let id = ControlId::new(tb::own_number(*number));
        project.assessment().finding(&catalog.key(&id)).is_some()
    };
    let number = (1..=9999).find(|number| !taken(number)).unwrap_or(1);
    OwnDraft {
        own: OwnControl {
            catalog: catalog.id.clone(),
            group: group.unwrap_or_else(|| first_group(catalog)),
            ..OwnControl::default()
        },
        id: tb::own_number(number),
        duties: String::new(),
    }
}

fn first_group(catalog: &Catalog) -> GroupId {
    groups(&catalog.groups)
        .first()
        .map_or_else(GroupId::default, |(id, _)| id.clone())
}

/// Every group that holds controls, with its name.
fn groups(groups_in: &[Group]) -> Vec<(GroupId, String)> {
    let below = |group: &Group| {
        let here =
            (!group.controls.is_empty()).then(|| (group.id.clone(), text::group_title(group)));
        here.into_iter()
            .chain(groups(&group.groups))
            .collect::<Vec<_>>()
    };
    groups_in.iter().flat_map(below).collect()
}

fn place_ui(ui: &mut Ui, project: &OpenProject, draft: &mut OwnDraft) {
    let find = |draft: &OwnDraft| {
        let catalogs = project.catalogs().iter();
        catalogs
            .into_iter()
            .find(|catalog| catalog.id == draft.own.catalog)
    };
    let before = draft.own.catalog.clone();
    let title = find(draft).map_or("", |catalog| catalog.short.as_str());
    ui.horizontal(|ui| {
        let combo = ComboBox::from_id_salt("own-catalog")
            .selected_text(title)
            .show_ui(ui, |ui| {
                for catalog in project.catalogs() {
                    ui.selectable_value(&mut draft.own.catalog, catalog.id.clone(), &catalog.short);
                }
            });
        combo.response.accessible_name(tb::CATALOGS);
        let Some(catalog) = find(draft) else {
            return;
        };
        if draft.own.catalog != before {
            draft.own.group = first_group(catalog);
        }
        let groups = groups(&catalog.groups);
        let chosen = groups.iter().find(|(id, _)| *id == draft.own.group);
        let chosen = chosen.map_or("", |(_, title)| title.as_str());
        let combo = ComboBox::from_id_salt("own-group")
            .selected_text(chosen)
            .width(260.0)
            .show_ui(ui, |ui| {
                for (id, title) in &groups {
                    ui.selectable_value(&mut draft.own.group, id.clone(), title);
                }
            });
        combo.response.accessible_name(tb::GROUP);
    });
}

fn fault(
    project: &OpenProject,
    draft: &OwnDraft,
    edited: Option<&ControlKey>,
) -> Option<&'static str> {
    // The catalog may have gone since the draft was begun.
    if edited.is_none() && !project.assessment().catalogs.contains(&draft.own.catalog) {
        return Some(tb::OWN_NEEDS_CATALOG);
    }
    let own = finished(draft);
    let texts = [own.id.as_str(), &own.title, &own.requirement];
    if texts.iter().any(|text| text.trim().is_empty()) {
        return Some(tb::OWN_NEEDS);
    }
    let taken = edited.is_none() && project.assessment().finding(&own.key()).is_some();
    taken.then_some(tb::OWN_TAKEN)
}

fn finished(draft: &OwnDraft) -> OwnControl {
    let duties = draft.duties.lines().map(str::trim);
    OwnControl {
        id: ControlId::new(draft.id.trim()),
        duties: duties
            .filter(|duty| !duty.is_empty())
            .map(str::to_owned)
            .collect(),
        ..draft.own.clone()
    }
}

fn line(ui: &mut Ui, name: &str, text: &mut String) {
    let field = Field::line(Id::unique(("own", name)), name);
    field_ui(ui, name, field, text);
}

fn area(ui: &mut Ui, name: &str, hint: &str, rows: usize, text: &mut String) {
    let field = Field::area(Id::unique(("own", name)), name, rows);
    field_ui(ui, name, field.hint(hint), text);
}

fn field_ui(ui: &mut Ui, name: &str, field: Field<'_>, text: &mut String) {
    ui.label(RichText::new(name).font(regular(12.0)));
    let typed = field.show(ui, text);
    if let Some(edited) = typed.text {
        *text = edited;
    }
}
