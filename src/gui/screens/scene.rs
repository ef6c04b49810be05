//! What a screen gets to see, and a few shapes that screens share.

use egui::{CollapsingHeader, Label, RichText, Ui};

use crate::{
    domain::{Catalog, ControlKey, Date, Mark},
    gui::{
        command::Outbox,
        pictures::Pictures,
        text_basis as tb,
        theme::{Tokens, regular},
        view::View,
    },
    text,
    workbench::{OpenProject, Workbench},
};

/// What a screen gets: the workbench to read, the window's own state, and an outbox.
pub(in crate::gui) struct Scene<'a> {
    pub(in crate::gui) bench: &'a Workbench,
    pub(in crate::gui) view: &'a mut View,
    pub(in crate::gui) pictures: &'a mut Pictures,
    pub(in crate::gui) today: Date,
    pub(in crate::gui) tokens: &'static Tokens,
    pub(in crate::gui) out: &'a mut Outbox,
}

/// A column in the middle, at most `width` points wide.
pub(super) fn column<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let room = ui.available_width();
    let width = (room - 48.0).min(width);
    ui.horizontal_top(|ui| {
        ui.add_space((room - width) / 2.0);
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.add_space(28.0);
            let result = add(ui);
            ui.add_space(28.0);
            result
        })
        .inner
    })
    .inner
}

/// What a user must know of a catalog, folded away: it may be long.
pub(in crate::gui) fn notice_ui(ui: &mut Ui, tokens: &Tokens, catalog: &Catalog) {
    let head = RichText::new(tb::NOTICE)
        .font(regular(12.0))
        .color(tokens.muted);
    let notice = RichText::new(&catalog.notice)
        .font(regular(12.0))
        .line_height(Some(18.0))
        .color(tokens.muted);
    CollapsingHeader::new(head)
        .id_salt(("notice", catalog.id.as_str()))
        .show(ui, |ui| ui.add(Label::new(notice).wrap()));
}

/// The catalog that holds a control.
pub(super) fn catalog_of<'a>(project: &'a OpenProject, key: &ControlKey) -> Option<&'a Catalog> {
    project
        .catalogs()
        .iter()
        .map(AsRef::as_ref)
        .find(|catalog| catalog.id == key.catalog)
}

/// Short name of the catalog that holds a control; its id where the project does not have it.
pub(super) fn short_name(project: &OpenProject, key: &ControlKey) -> String {
    catalog_of(project, key).map_or_else(|| key.catalog.to_string(), |it| it.short.clone())
}

/// The state of a control, and its word on the catalog's own scale.
pub(super) fn state_words(project: &OpenProject, key: &ControlKey) -> (Mark, String) {
    project.listing().row(key).map_or_else(
        || (Mark::Unassessed, text::mark(Mark::Unassessed).to_owned()),
        |row| (row.mark, row.state.clone()),
    )
}
