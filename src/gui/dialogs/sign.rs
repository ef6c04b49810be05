//! Signs a report electronically: which PDF, with which certificate, where. What the certificate says is read before.

use egui::{Id, Key, Label, RichText, Ui, text_edit::TextEditState};

use crate::{
    gui::{
        command::Command,
        picker::Pick,
        screens::Scene,
        signing::name,
        text as t, text_sign as ts,
        theme::{regular, semibold},
        widgets::{Field, chip, primary, prose, secondary},
    },
    workbench::{Busy, certificate_lines, signature_line},
};

/// Paints the dialog.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    pdf_ui(ui, scene);
    key_ui(ui, scene);
    if scene.view.draft.sign.facts.is_some() {
        certificate_ui(ui, scene);
    }
    if scene.view.draft.sign.usable {
        place_ui(ui, scene);
    }
    if let Some(error) = &scene.view.draft.sign.error {
        ui.add_space(6.0);
        let words = prose(error).color(scene.tokens.danger());
        ui.add(Label::new(words).wrap());
    }
    ui.add_space(10.0);
    deeds_ui(ui, scene);
}

fn head_ui(ui: &mut Ui, scene: &Scene<'_>, words: &str) {
    ui.add_space(6.0);
    let words = RichText::new(words).font(semibold(12.0));
    ui.label(words.color(scene.tokens.muted));
}

fn small_ui(ui: &mut Ui, scene: &Scene<'_>, words: &str) {
    let words = RichText::new(words).font(regular(12.0));
    ui.add(Label::new(words.color(scene.tokens.muted)).wrap());
}

/// A file and the button that chooses another; says whether it was pressed.
fn file_ui(ui: &mut Ui, shown: &str, button: &str) -> bool {
    ui.horizontal(|ui| {
        let pressed = secondary(ui, button).clicked();
        ui.add(Label::new(prose(shown)).wrap());
        pressed
    })
    .inner
}

fn pdf_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    head_ui(ui, scene, ts::PDF);
    let draft = &scene.view.draft.sign;
    let shown = draft.pdf.as_deref().map(name);
    if file_ui(ui, shown.as_deref().unwrap_or(ts::NO_PDF), ts::CHOOSE_PDF) {
        scene.out.push(Command::Pick(Pick::SignPdf));
    }
    match &draft.read {
        Some((signatures, _)) => {
            for signature in signatures {
                small_ui(ui, scene, &signature_line(signature));
            }
        }
        None if draft.pdf.is_some() && draft.error.is_none() => small_ui(ui, scene, ts::READING),
        None => {}
    }
}

fn key_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    head_ui(ui, scene, ts::KEY);
    let shown = scene.view.draft.sign.key.as_deref().map(name);
    if file_ui(ui, shown.as_deref().unwrap_or(ts::NO_KEY), ts::CHOOSE_KEY) {
        scene.out.push(Command::Pick(Pick::SignKey));
    }
    if shown.is_none() {
        return;
    }
    head_ui(ui, scene, ts::PASSWORD);
    let id = Id::unique("sign-password");
    let field = Field::line(id, ts::PASSWORD)
        .hint(ts::PASSWORD_HINT)
        .masked();
    let typed = field.show(ui, scene.view.draft.sign.password.typed());
    if std::mem::take(&mut scene.view.draft.sign.seek) {
        typed.response.request_focus();
    }
    if let Some(text) = typed.text {
        scene.view.draft.sign.type_password(text);
    }
    let entered = typed.left && ui.input(|input| input.key_pressed(Key::Enter));
    ui.add_space(4.0);
    if secondary(ui, ts::CHECK).clicked() || entered {
        // The field must not remember for undo what was typed.
        ui.data_mut(|data| data.remove::<TextEditState>(id));
        scene.out.push(Command::ReadKey);
    }
}

fn certificate_ui(ui: &mut Ui, scene: &Scene<'_>) {
    ui.add_space(6.0);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let facts = scene.view.draft.sign.facts.iter();
        for line in facts.flat_map(certificate_lines) {
            ui.add(Label::new(prose(line)).wrap());
        }
    });
}

/// The free places of the PDF, and none of them.
fn place_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    head_ui(ui, scene, ts::PLACE);
    let draft = &mut scene.view.draft.sign;
    let fields = draft.read.iter().flat_map(|(_, fields)| fields);
    let places = fields.map(|field| {
        let has_title = !field.title.is_empty();
        let words = if has_title { &field.title } else { &field.name };
        (Some(field.name.clone()), words.clone())
    });
    let places: Vec<_> = places.chain([(None, ts::INVISIBLE.to_owned())]).collect();
    ui.horizontal_wrapped(|ui| {
        for (place, words) in places {
            if chip(ui, draft.place == place, &words).clicked() {
                (draft.place, draft.placed) = (place, true);
            }
        }
    });
    for words in draft.misgivings() {
        ui.add_space(4.0);
        ui.add(Label::new(prose(words).color(scene.tokens.warning())).wrap());
    }
}

fn deeds_ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let draft = &scene.view.draft.sign;
    let busy = scene.bench.is_busy(Busy::Reporting);
    let ready = draft.usable && draft.read.is_some() && !busy;
    let suggested = draft.pdf.as_deref().map(|pdf| ts::signed_name(&name(pdf)));
    ui.horizontal(|ui| {
        let words = if busy { ts::SIGNING } else { ts::DO_SIGN };
        let sign = ui.add_enabled_ui(ready, |ui| primary(ui, words)).inner;
        if sign.clicked() {
            let pick = Pick::SaveSigned(suggested.unwrap_or_default());
            scene.out.push(Command::Pick(pick));
        }
        if secondary(ui, t::CANCEL).clicked() {
            scene.out.push(Command::CloseDialog);
        }
    });
}
