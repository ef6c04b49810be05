//! The stack of dialogs; the top one is painted.

use egui::{Context, Frame, Id, Margin, Modal, RichText, ScrollArea, Ui};

use super::{
    add_catalog, backups, capture, duplicate, editor, hand_out, help, lacks, losses, merge,
    next_year, own, paper, protect, recovery, scope, settings, sign, split, suspects, sweep,
    unlock, unsaved, viewer,
};
use crate::gui::{
    command::Command,
    screens::Scene,
    text as t, text_backup as tk, text_basis as tb, text_evidence as te, text_lock as tl,
    text_part as tp, text_salvage as tv, text_sign as ts, text_year as ty,
    theme::{VEIL, semibold},
    view::Dialog,
    widgets::{Icon, icon_button},
};
use crate::{
    edit::Merge,
    workbench::{DuplicateChoice, OpenProject, PartDeed, Returned},
};

/// Height of what stands around the content of a dialog: its title, its margins and a strip of the window.
const AROUND: f32 = 110.0;

/// Paints the top dialog, if there is one.
pub(in crate::gui) fn show(ctx: &Context, scene: &mut Scene<'_>) {
    if let Some(locked) = scene.bench.locked() {
        return unlock::show(ctx, scene, locked);
    }
    if !scene.bench.duplicates().is_empty() {
        return duplicate_ui(ctx, scene);
    }
    if let Some((returned, merged)) = scene.bench.returned() {
        return merge_ui(ctx, scene, (returned, &merged));
    }
    let Some(dialog) = scene.view.dialogs.last().cloned() else {
        return;
    };
    match dialog {
        Dialog::Viewer(seen) => viewer::show(ctx, scene, seen),
        Dialog::Sweep(swept) => sweep::show(ctx, scene, swept),
        Dialog::Capture(key, choices) => {
            window(ctx, scene, te::CAPTURE, 560.0, |ui, scene| {
                capture::ui(ui, scene, &key, &choices);
            });
        }
        Dialog::Sign(_) => window(ctx, scene, ts::SIGN, 560.0, sign::ui),
        Dialog::Protect => {
            let project = scene.bench.project();
            let title = if project.is_some_and(OpenProject::is_protected) {
                tl::CHANGE
            } else {
                tl::PROTECT
            };
            window(ctx, scene, title, 520.0, protect::ui);
        }
        Dialog::Paper => window(ctx, scene, te::PAPER, 480.0, paper::ui),
        Dialog::Suspects => window(ctx, scene, te::SUSPECTS, 620.0, suspects::ui),
        Dialog::HandOut(wanted) => {
            window(ctx, scene, te::HAND_OUT, 520.0, |ui, scene| {
                hand_out::ui(ui, scene, &wanted);
            });
        }
        Dialog::Editor(edited) => editor::show(ctx, scene, *edited),
        Dialog::Unsaved(leaving) => {
            window(ctx, scene, t::UNSAVED, 420.0, |ui, scene| {
                unsaved::ui(ui, scene, &leaving);
            });
        }
        Dialog::Recovery(offer) => {
            window(ctx, scene, t::RECOVERY, 520.0, |ui, scene| {
                recovery::ui(ui, scene, &offer);
            });
        }
        Dialog::AddCatalog => window(ctx, scene, tb::ADD_CATALOG, 620.0, add_catalog::ui),
        Dialog::Own(edited) => {
            let title = if edited.is_some() {
                tb::EDIT_OWN
            } else {
                tb::ADD_OWN
            };
            window(ctx, scene, title, 520.0, |ui, scene| {
                own::ui(ui, scene, edited.as_ref());
            });
        }
        Dialog::ScopeOut => window(ctx, scene, tb::SCOPE_OUT, 560.0, scope::ui),
        Dialog::Split => window(ctx, scene, tp::SPLIT, 560.0, split::ui),
        Dialog::Losses => window(ctx, scene, tv::LOSSES, 620.0, losses::ui),
        Dialog::Backups => window(ctx, scene, tk::BACKUPS, 620.0, backups::ui),
        Dialog::NextYear(next) => {
            window(ctx, scene, ty::NEXT_YEAR, 520.0, |ui, scene| {
                next_year::ui(ui, scene, &next);
            });
        }
        Dialog::Lacks => window(ctx, scene, t::CHECK_FIRST, 620.0, lacks::ui),
        Dialog::Help => window(ctx, scene, t::HELP, 620.0, help::ui),
        Dialog::Settings => window(ctx, scene, t::SETTINGS, 420.0, settings::ui),
    }
}

/// A question that comes with a file.
fn duplicate_ui(ctx: &Context, scene: &mut Scene<'_>) {
    if escapes(ctx) {
        duplicate::settle(scene, DuplicateChoice::Drop);
        return;
    }
    question(ctx, scene, te::DUPLICATE, 520.0, duplicate::ui);
}

/// What both sides have changed.
fn merge_ui(ctx: &Context, scene: &mut Scene<'_>, returned: (&Returned, &Merge)) {
    if escapes(ctx) {
        merge::settle(scene, PartDeed::Leave);
        return;
    }
    question(ctx, scene, tp::CONFLICTS, 680.0, |ui, scene| {
        merge::ui(ui, scene, returned);
    });
}

fn escapes(ctx: &Context) -> bool {
    ctx.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
}

/// A question on top of whatever is open, without a way around it.
fn question(
    ctx: &Context,
    scene: &mut Scene<'_>,
    title: &str,
    width: f32,
    add: impl FnOnce(&mut Ui, &mut Scene<'_>),
) {
    let frame = frame(scene);
    Modal::new(Id::unique(("question", title)))
        .backdrop_color(VEIL)
        .frame(frame)
        .show(ctx, |ui| {
            ui.set_width(width.min(ctx.content_rect().width() - 80.0));
            ui.label(RichText::new(title).font(semibold(17.0)));
            ui.add_space(6.0);
            add(ui, scene);
        });
}

pub(super) fn frame(scene: &Scene<'_>) -> Frame {
    Frame::new()
        .fill(scene.tokens.surface)
        .stroke(scene.tokens.hair())
        .corner_radius(8)
        .inner_margin(Margin::same(20))
}

fn window(
    ctx: &Context,
    scene: &mut Scene<'_>,
    title: &str,
    width: f32,
    add: impl FnOnce(&mut Ui, &mut Scene<'_>),
) {
    let frame = frame(scene);
    let modal = Modal::new(Id::unique(("dialog", title)))
        .backdrop_color(VEIL)
        .frame(frame)
        .show(ctx, |ui| {
            ui.set_width(width.min(ctx.content_rect().width() - 80.0));
            ui.horizontal(|ui| {
                ui.label(RichText::new(title).font(semibold(17.0)));
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    if icon_button(ui, Icon::Remove, t::CLOSE).clicked() {
                        scene.out.push(Command::CloseDialog);
                    }
                });
            });
            ui.add_space(6.0);
            // In a small window the buttons of a long dialog are still to be reached.
            let room = (ctx.content_rect().height() - AROUND).max(120.0);
            ScrollArea::vertical()
                .max_height(room)
                .min_scrolled_height(room)
                .show(ui, |ui| add(ui, scene));
        });
    // What is half written is not given up by a slip of the hand.
    let is_form = scene.view.dialogs.last().is_some_and(Dialog::is_form);
    if modal.backdrop_response.clicked() && !is_form {
        scene.out.push(Command::CloseDialog);
    }
}
