//! Puts the pane together: which template it is, what may be done with it, and what it is made up of. Every change is
//! kept at once; what is typed is written when its field is left.

use egui::{Frame, Label, Margin, Panel, RichText, ScrollArea, Ui, vec2};

use super::{draft::Edited, looks, sections};
use crate::{
    domain::{ApprovalBox, Opening, Template},
    gui::{
        command::{Command, ask},
        picker::Pick,
        screens::Scene,
        text_template as tt,
        theme::{regular, semibold},
        widgets::{Field, Icon, chip, icon_button, primary, quiet, secondary, tick},
    },
    workbench::{OpenProject, Request, TemplateRequest},
};

/// Paints the pane.
pub(in crate::gui::screens::report) fn ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
) {
    let frame = Frame::new()
        .fill(scene.tokens.surface)
        .inner_margin(Margin::symmetric(14, 0));
    let panel = Panel::right("report-template")
        .default_size(330.0)
        .size_range(290.0..=460.0)
        .frame(frame);
    panel.show(ui, |ui| {
        // Whatever it holds, the pane keeps its width.
        ui.set_min_width(ui.available_width());
        let area = ScrollArea::vertical()
            .id_salt("report-template")
            .auto_shrink(false);
        area.show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            // The bar of the scroll stands beside it.
            ui.set_max_width(ui.available_width() - 8.0);
            ui.add_space(12.0);
            whole_ui(ui, scene, project);
            ui.add_space(16.0);
        });
    });
}

fn whole_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let template = scene.bench.report_choice().template;
    let entry = scene.bench.templates().named(&template.name);
    let built_in = entry.is_none_or(|entry| entry.built_in);
    deeds_ui(ui, scene, &template, built_in);
    let mut edited = Edited::new(Template::clone(&template));
    ui.add_enabled_ui(!built_in, |ui| {
        name_ui(ui, scene, &mut edited);
        opening_ui(ui, scene, &mut edited);
        approval_ui(ui, scene, &mut edited, project);
        sections::ui(ui, scene, &mut edited);
        looks::ui(ui, scene, &mut edited);
    });
    let Edited {
        template,
        pressed,
        typed,
        left,
    } = edited;
    if pressed {
        ask_for(scene, TemplateRequest::Put(Box::new(template)));
    } else if typed {
        ask_for(scene, TemplateRequest::Type(Box::new(template)));
    }
    if left {
        ask(scene.out, Request::Seal);
    }
}

/// Asks something of the templates.
pub(super) fn ask_for(scene: &mut Scene<'_>, request: TemplateRequest) {
    ask(scene.out, Request::Template(request));
}

/// Heading of a part of the pane.
pub(super) fn heading_ui(ui: &mut Ui, scene: &Scene<'_>, words: &str) {
    ui.add_space(8.0);
    let words = RichText::new(words).font(semibold(12.0));
    ui.label(words.color(scene.tokens.muted));
}

/// What may be done with the template as a whole.
fn deeds_ui(ui: &mut Ui, scene: &mut Scene<'_>, template: &Template, built_in: bool) {
    let muted = |words: &str| {
        let words = RichText::new(words).font(regular(12.0));
        Label::new(words.color(scene.tokens.muted)).wrap()
    };
    if built_in {
        ui.label(RichText::new(&template.name).font(semibold(15.0)));
        ui.add(muted(&template.description));
        ui.add(muted(tt::BUILT_IN));
    }
    let name = || template.name.clone();
    ui.horizontal_wrapped(|ui| {
        let copied = if built_in {
            primary(ui, tt::COPY_TO_EDIT)
        } else {
            secondary(ui, tt::COPY)
        };
        if copied.clicked() {
            ask_for(scene, TemplateRequest::Copy(name()));
        }
        if secondary(ui, tt::LOAD).clicked() {
            scene.out.push(Command::Pick(Pick::Template));
        }
        let share = secondary(ui, tt::SHARE).on_hover_text(tt::SHARE_HINT);
        if share.clicked() {
            scene.out.push(Command::Pick(Pick::ShareTemplate(name())));
        }
        if !built_in {
            remove_ui(ui, scene, &template.name);
        }
    });
}

/// Throws the template away. Pressed once it asks, pressed again the template goes.
fn remove_ui(ui: &mut Ui, scene: &mut Scene<'_>, name: &str) {
    let removing = &mut scene.view.draft.template.removing;
    let sure = removing.as_deref() == Some(name);
    let words = if sure { tt::REMOVE_SURE } else { tt::REMOVE };
    if quiet(ui, words).clicked() {
        *removing = (!sure).then(|| name.to_owned());
        if sure {
            ask_for(scene, TemplateRequest::Remove(name.to_owned()));
        }
    }
}

/// Name and title. A name counts once its field is left: it is what the template is known by.
fn name_ui(ui: &mut Ui, scene: &mut Scene<'_>, edited: &mut Edited) {
    heading_ui(ui, scene, tt::NAME);
    let field = Field::line(edited.id("name"), tt::NAME);
    let draft = &mut scene.view.draft.template.name;
    let shown = draft.clone();
    let typed = field.show(ui, shown.as_ref().unwrap_or(&edited.template.name));
    if typed.text.is_some() {
        *draft = typed.text;
    }
    if typed.left
        && let Some(to) = draft.take()
    {
        let from = edited.template.name.clone();
        ask_for(scene, TemplateRequest::Rename { from, to });
    }
    heading_ui(ui, scene, tt::TITLE);
    let field = Field::line(edited.id("title"), tt::TITLE);
    let title = edited.template.title.clone();
    if let Some(title) = edited.field(ui, field, &title) {
        edited.template.title = title;
    }
}

fn opening_ui(ui: &mut Ui, scene: &Scene<'_>, edited: &mut Edited) {
    heading_ui(ui, scene, tt::OPENING);
    ui.horizontal_wrapped(|ui| {
        for opening in [Opening::Cover, Opening::Heading] {
            let chosen = edited.template.opening == opening;
            if chip(ui, chosen, tt::opening(opening)).clicked() {
                edited.template.opening = opening;
                edited.pressed = true;
            }
        }
    });
    heading_ui(ui, scene, tt::CONTENTS);
    ui.horizontal(|ui| {
        let contents = &mut edited.template.contents;
        let ticked = tick(ui, *contents, tt::CONTENTS_IN).clicked();
        if ticked | clickable(ui, tt::CONTENTS_IN) {
            *contents = !*contents;
            edited.pressed = true;
        }
    });
}

/// The words beside a tick; they can be pressed too.
pub(super) fn clickable(ui: &mut Ui, words: &str) -> bool {
    let words = RichText::new(words).font(regular(13.0));
    let label = Label::new(words)
        .sense(egui::Sense::CLICK)
        .selectable(false);
    ui.add(label).clicked()
}

fn approval_ui(ui: &mut Ui, scene: &Scene<'_>, edited: &mut Edited, project: &OpenProject) {
    heading_ui(ui, scene, tt::APPROVAL);
    ui.horizontal_wrapped(|ui| {
        let own = match &edited.template.approval {
            ApprovalBox::Own(labels) => labels.clone(),
            _ => project.assessment().profile.approval_labels.clone(),
        };
        for choice in [
            ApprovalBox::AsProject,
            ApprovalBox::Own(own),
            ApprovalBox::Without,
        ] {
            let chosen = edited.template.approval == choice;
            if chip(ui, chosen, tt::approval(&choice)).clicked() {
                edited.template.approval = choice;
                edited.pressed = true;
            }
        }
    });
    let ApprovalBox::Own(mut labels) = edited.template.approval.clone() else {
        return;
    };
    columns_ui(ui, edited, &mut labels);
    edited.template.approval = ApprovalBox::Own(labels);
}

fn columns_ui(ui: &mut Ui, edited: &mut Edited, labels: &mut Vec<String>) {
    let mut removed = None;
    for (number, label) in labels.iter_mut().enumerate() {
        ui.horizontal(|ui| {
            let name = tt::column(number);
            let field = Field::line(edited.id(("column", number)), &name);
            let room = vec2(ui.available_width() - 40.0, 30.0);
            let typed = ui.allocate_ui(room, |ui| edited.field(ui, field, label));
            if let Some(text) = typed.inner {
                *label = text;
            }
            if icon_button(ui, Icon::Remove, &tt::remove_column(number)).clicked() {
                removed = Some(number);
            }
        });
    }
    if let Some(number) = removed {
        labels.remove(number);
        edited.pressed = true;
    }
    if quiet(ui, tt::ADD_COLUMN).clicked() {
        labels.push(String::new());
        edited.pressed = true;
    }
}
