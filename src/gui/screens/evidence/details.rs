//! What is known of one evidence, and what can be done with it: beside the gallery and beside a picture seen large.

use egui::{Frame, Id, Label, Margin, RichText, Ui};

use super::{
    suspects::{content_ui, suspects_ui},
    tags::tags_ui,
};
use crate::{
    domain::{ControlKey, Date, DateTime, Evidence, Subject},
    edit::{EvidenceEdit, TextTarget},
    gui::{
        command::{Command, ask},
        dialogs::Editor,
        keys::copy_name,
        picker::Pick,
        screens::scene::{Scene, short_name},
        text as t, text_evidence as te,
        theme::{RADIUS, regular, semibold},
        view::Dialog,
        widgets::{Field, Icon, date_field, icon_button, quiet, secondary},
    },
    text,
    workbench::{EvidenceDeed, Needle, OpenProject, Request, Spot, matches},
};

/// Most controls offered for sharing.
const OFFERED: usize = 5;

/// Paints the facts, the fields and the buttons.
pub(in crate::gui) fn ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    evidence: &Evidence,
) {
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.label(RichText::new(text::evidence_number(&evidence.number)).font(semibold(17.0)));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        tags_ui(ui, scene, project, evidence);
    });
    fields_ui(ui, scene, project, evidence);
    ui.add_space(6.0);
    file_ui(ui, scene, project, evidence);
    ui.add_space(6.0);
    deeds_ui(ui, scene, project, evidence);
    ui.add_space(8.0);
    users_ui(ui, scene, project, evidence);
    ui.add_space(8.0);
    history_ui(ui, scene, project, evidence);
}

fn name_ui(ui: &mut Ui, scene: &Scene<'_>, words: &str) {
    small_ui(ui, scene, words.to_owned());
}

fn small_ui(ui: &mut Ui, scene: &Scene<'_>, words: String) {
    let words = RichText::new(words)
        .font(regular(12.0))
        .color(scene.tokens.muted);
    ui.add(Label::new(words).wrap());
}

fn fields_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, evidence: &Evidence) {
    let id = evidence.id;
    let title = (t::EVIDENCE_TITLE, t::EVIDENCE_TITLE, &evidence.title);
    text_ui(ui, scene, project, evidence, TextTarget::Title(id), title);
    let description = (te::DESCRIPTION, te::DESCRIPTION_HINT, &evidence.description);
    let target = TextTarget::Description(id);
    text_ui(ui, scene, project, evidence, target, description);
    if let Some(place) = evidence.place() {
        let place = place.to_owned();
        let place = (te::PLACE, te::PLACE_HINT, &place);
        text_ui(ui, scene, project, evidence, TextTarget::Place(id), place);
        return;
    }
    let host = (te::HOST, te::HOST_HINT, &evidence.host);
    text_ui(ui, scene, project, evidence, TextTarget::Host(id), host);
    name_ui(ui, scene, te::CAPTURED_ON);
    let field = Id::unique(("captured", id, ui.scope_id()));
    let before = evidence.captured.map(|at| at.date);
    let frame = Frame::new()
        .fill(scene.tokens.surface)
        .stroke(scene.tokens.hair())
        .corner_radius(RADIUS)
        .inner_margin(Margin::symmetric(10, 5));
    frame.show(ui, |ui| {
        ui.spacing_mut().interact_size.y = 21.0;
        if let Some(date) = date_field(ui, field, te::CAPTURED_ON, before) {
            let at = captured(evidence, date);
            ask(scene.out, Request::Evidence(EvidenceEdit::Captured(id, at)));
        }
    });
}

/// The time of day is kept where only the day changes, and unknown where nothing was known.
fn captured(evidence: &Evidence, date: Option<Date>) -> Option<DateTime> {
    let date = date?;
    let unknown = DateTime {
        date,
        hour: 0,
        minute: 0,
        second: 0,
        offset_minutes: evidence.added.at.offset_minutes,
    };
    let before = evidence.captured.unwrap_or(unknown);
    Some(DateTime { date, ..before })
}

fn text_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    evidence: &Evidence,
    target: TextTarget,
    (name, hint, value): (&str, &str, &String),
) {
    name_ui(ui, scene, name);
    let field = Id::unique((name, evidence.id, ui.scope_id()));
    let field = match target {
        TextTarget::Description(_) => Field::area(field, name, 2),
        _ => Field::line(field, name),
    };
    let typed = field.hint(hint).show(ui, value);
    if let Some(text) = typed.text {
        let id = evidence.id;
        let edit = match target {
            TextTarget::Title(_) => EvidenceEdit::Title(id, text),
            TextTarget::Host(_) => EvidenceEdit::Host(id, text),
            TextTarget::Place(_) => EvidenceEdit::Place(id, text),
            _ => EvidenceEdit::Description(id, text),
        };
        ask(scene.out, Request::Evidence(edit));
    }
    if typed.left {
        ask(scene.out, Request::Seal);
    }
    let subject = Subject::Evidence(evidence.id);
    suspects_ui(ui, scene, project, &subject, &Spot::Field(target));
}

fn file_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, evidence: &Evidence) {
    let Some(file) = evidence.file() else {
        return;
    };
    small_ui(ui, scene, te::file(file));
    small_ui(ui, scene, file.original_name.clone());
    let subject = Subject::Evidence(evidence.id);
    suspects_ui(ui, scene, project, &subject, &Spot::FileName(evidence.id));
    small_ui(ui, scene, format!("SHA-256 {}", file.sha256));
    content_ui(ui, scene, project, evidence.id);
    if !file.media.is_picture() && !file.media.is_text() && evidence.is_unswept() {
        small_ui(ui, scene, te::DOCUMENT_BY_EYE.to_owned());
    }
    if evidence.original.is_some() {
        let words = RichText::new(te::ORIGINAL_WARNING)
            .font(regular(12.0))
            .color(scene.tokens.danger());
        ui.add(Label::new(words).wrap());
        ui.horizontal_wrapped(|ui| {
            for (name, deed) in [
                (te::RESTORE, EvidenceDeed::Restore(evidence.id)),
                (te::FORGET, EvidenceDeed::ForgetOriginal(evidence.id)),
            ] {
                if secondary(ui, name).clicked() {
                    ask(scene.out, Request::OnEvidence(Box::new(deed)));
                }
            }
        });
    }
}

fn deeds_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, evidence: &Evidence) {
    let id = evidence.id;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let in_gallery = scene.view.dialogs.is_empty();
        if in_gallery && secondary(ui, t::VIEW).on_hover_text("Enter").clicked() {
            scene.out.push(Command::View(id, vec![id]));
        }
        if evidence.picture().is_some() && secondary(ui, te::HIDE).on_hover_text("M").clicked() {
            scene.out.push(hide(evidence));
        }
        if evidence.file().is_some() {
            let swept = evidence.swept.is_some();
            let name = if swept {
                te::SWEPT_BACK
            } else {
                te::NOTHING_TO_HIDE
            };
            if secondary(ui, name).clicked() {
                let deed = EvidenceDeed::Sweep(id, !swept);
                ask(scene.out, Request::OnEvidence(Box::new(deed)));
            }
            if secondary(ui, te::OPEN_FILE).clicked() {
                let deed = EvidenceDeed::OpenCopy(id);
                ask(scene.out, Request::OnEvidence(Box::new(deed)));
            }
            if secondary(ui, te::SAVE_COPY).clicked() {
                let pick = Pick::SaveCopy(id, copy_name(evidence));
                scene.out.push(Command::Pick(pick));
            }
        }
        if project.assessment().users_of(id).next().is_none() && secondary(ui, te::REMOVE).clicked()
        {
            let deed = EvidenceDeed::Remove(id);
            ask(scene.out, Request::OnEvidence(Box::new(deed)));
        }
    });
}

/// Opens the editor.
pub(in crate::gui) fn hide(evidence: &Evidence) -> Command {
    let editor = Editor::new(evidence.id, evidence.original.is_some());
    Command::Open(Dialog::Editor(Box::new(editor)))
}

fn users_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject, evidence: &Evidence) {
    let users: Vec<&ControlKey> = project.assessment().users_of(evidence.id).collect();
    name_ui(ui, scene, te::USERS);
    if users.is_empty() {
        small_ui(ui, scene, te::NO_USERS.to_owned());
    }
    for key in &users {
        ui.horizontal(|ui| {
            if quiet(ui, &control_name(project, key)).clicked() {
                scene.out.push(Command::CloseDialog);
                scene.out.push(Command::Select((*key).clone()));
            }
            if icon_button(ui, Icon::Remove, t::DETACH).clicked() {
                ask(scene.out, Request::Detach((*key).clone(), evidence.id));
            }
        });
    }
    share_ui(ui, scene, project, evidence, &users);
}

/// One evidence may serve many controls: the one in view, or one that is looked for.
fn share_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    evidence: &Evidence,
    users: &[&ControlKey],
) {
    let share = |scene: &mut Scene<'_>, key: &ControlKey| {
        let deed = EvidenceDeed::Share(key.clone(), evidence.id);
        ask(scene.out, Request::OnEvidence(Box::new(deed)));
    };
    if let Some(key) = scene
        .view
        .selected
        .clone()
        .filter(|key| !users.contains(&key))
    {
        let name = format!("{} ({})", te::SHARE_HERE, key.control);
        if quiet(ui, &name).clicked() {
            share(scene, &key);
        }
    }
    let field = Id::unique(("share", evidence.id, ui.scope_id()));
    let typed = Field::line(field, te::SHARE_HINT)
        .hint(te::SHARE_HINT)
        .show(ui, &scene.view.evidence.share);
    if let Some(text) = typed.text {
        scene.view.evidence.share = text;
    }
    let needle = Needle::new(&scene.view.evidence.share);
    if needle.is_empty() {
        return;
    }
    let rows = project.listing().rows.iter();
    let found = rows.filter(|row| !users.contains(&&row.key) && matches(&needle, &row.haystack));
    let keys: Vec<ControlKey> = found.take(OFFERED).map(|row| row.key.clone()).collect();
    for key in keys {
        if quiet(ui, &control_name(project, &key)).clicked() {
            share(scene, &key);
            scene.view.evidence.share.clear();
        }
    }
}

fn control_name(project: &OpenProject, key: &ControlKey) -> String {
    let title = project
        .listing()
        .row(key)
        .map_or("", |row| row.title.as_str());
    if project.catalogs().len() > 1 {
        return format!("{} {} {title}", short_name(project, key), key.control);
    }
    format!("{} {title}", key.control)
}

fn history_ui(ui: &mut Ui, scene: &Scene<'_>, project: &OpenProject, evidence: &Evidence) {
    let assessment = project.assessment();
    name_ui(ui, scene, te::HISTORY);
    let added = te::stamp(assessment, "붙임", &evidence.added);
    small_ui(ui, scene, added);
    for redaction in &evidence.redactions {
        small_ui(ui, scene, te::redaction(assessment, redaction));
    }
    if evidence.file().is_some() {
        small_ui(ui, scene, te::swept(assessment, evidence));
    }
}
