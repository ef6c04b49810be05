//! (E) What will be done about a shortfall: when, by whom, what.

use egui::{Align, ComboBox, Id, Layout, RichText, Ui};

use super::form::{Subject, beside_field};
use crate::{
    domain::{ActionItem, ActionState, ControlKey, Lack, lacks},
    edit::{ActionField, ActionText, FindingEdit, TextTarget},
    gui::{
        command::ask,
        screens::scene::Scene,
        text as t,
        theme::regular,
        widgets::{Field, Icon, card, date_field, icon_button, quiet},
    },
    text,
    workbench::{OpenProject, Request},
};

/// Paints the plans.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, subject: &Subject<'_>) {
    for item in &subject.finding.actions {
        ui.push_id(item.id, |ui| {
            card(ui, |ui| item_ui(ui, scene, subject.key, item))
        });
        for field in [ActionText::Owner, ActionText::What] {
            let target = TextTarget::Action(subject.key.clone(), item.id, field);
            beside_field(ui, scene, project, subject, target);
        }
    }
    let found = lacks(project.assessment(), subject.catalog, subject.key);
    ui.horizontal_wrapped(|ui| {
        if quiet(ui, t::ADD_PLAN).clicked() {
            ask(scene.out, Request::AddAction(subject.key.clone()));
        }
        let lack = match found
            .iter()
            .find(|lack| matches!(lack, Lack::Plan | Lack::PlanDetail))
        {
            // A plan was begun: what it lacks is its content.
            Some(_) if !subject.finding.actions.is_empty() => Some(Lack::PlanDetail),
            other => other.copied(),
        };
        if let Some(lack) = lack {
            let words = RichText::new(text::lack(lack)).font(regular(12.0));
            ui.label(words.color(scene.tokens.warning()));
        }
    });
}

fn item_ui(ui: &mut Ui, scene: &mut Scene<'_>, key: &ControlKey, item: &ActionItem) {
    let label = |ui: &mut Ui, words: &str| {
        let tokens = crate::gui::theme::Tokens::of(ui.ctx());
        ui.label(RichText::new(words).font(regular(12.0)).color(tokens.muted));
    };
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(112.0);
            label(ui, t::DUE);
            if let Some(due) = date_field(ui, id(key, item, "due"), t::DUE, item.due) {
                ask(scene.out, change(key, item, ActionField::Due(due)));
            }
        });
        ui.vertical(|ui| {
            ui.set_width(120.0);
            label(ui, t::OWNER);
            text_ui(
                ui,
                scene,
                (key, item),
                ActionText::Owner,
                t::OWNER,
                &item.owner,
            );
        });
    });
    label(ui, t::WHAT);
    text_ui(
        ui,
        scene,
        (key, item),
        ActionText::What,
        t::WHAT,
        &item.text,
    );
    // After the texts, so that the Tab key comes to them first.
    ui.horizontal(|ui| {
        state_ui(ui, scene, key, item);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if icon_button(ui, Icon::Remove, t::REMOVE_PLAN).clicked() {
                let edit = FindingEdit::RemoveAction(item.id);
                ask(scene.out, Request::Finding(key.clone(), edit));
            }
        });
    });
}

fn text_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    (key, item): (&ControlKey, &ActionItem),
    field: ActionText,
    name: &str,
    text: &str,
) {
    let typed = Field::area(id(key, item, name), name, 1)
        .hint(name)
        .bare()
        .show(ui, text);
    if let Some(text) = typed.text {
        ask(scene.out, change(key, item, ActionField::Text(field, text)));
    }
    if typed.left {
        ask(scene.out, Request::Seal);
    }
}

fn state_ui(ui: &mut Ui, scene: &mut Scene<'_>, key: &ControlKey, item: &ActionItem) {
    let mut state = item.state;
    let combo = ComboBox::from_id_salt("state")
        .selected_text(text::action_state(state))
        .width(84.0);
    let response = combo.show_ui(ui, |ui| {
        for choice in [
            ActionState::Open,
            ActionState::InProgress,
            ActionState::Done,
        ] {
            ui.selectable_value(&mut state, choice, text::action_state(choice));
        }
    });
    response.response.accessible_name(t::STATE);
    if state != item.state {
        ask(scene.out, change(key, item, ActionField::State(state)));
    }
}

fn change(key: &ControlKey, item: &ActionItem, field: ActionField) -> Request {
    Request::Finding(key.clone(), FindingEdit::Action(item.id, field))
}

fn id(key: &ControlKey, item: &ActionItem, field: &str) -> Id {
    Id::unique(("plan", key.to_string(), item.id, field))
}
