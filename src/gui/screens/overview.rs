//! The overview: how the assessment stands, its head data, and who takes part.

use egui::{Grid, Id, RichText, Ui};

use super::{
    deadlines, issued,
    new_project::{part_ui, period, row},
    scene::Scene,
};
use crate::{
    domain::{Catalog, Mark, Outcome, Period, Person, Progress, Tally},
    edit::{PersonEdit, ProfileEdit, ProfileText, free_person_id},
    gui::{
        command::{Command, ask},
        text as t, text_issued as ti, text_year as ty,
        theme::{regular, semibold},
        view::Screen,
        widgets::{Field, Icon, card, icon_button, is_finished, paint_mark, quiet, tick},
    },
    text,
    workbench::{OpenProject, Request},
};

/// Paints the screen.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    // What is overdue is not to be looked for below long tables.
    deadlines::ui(ui, scene, project);
    heading(ui, t::PROGRESS);
    card(ui, |ui| progress_ui(ui, scene, project));
    ui.add_space(12.0);
    heading(ui, t::INSTITUTION);
    card(ui, |ui| profile_ui(ui, scene, project));
    ui.add_space(12.0);
    heading(ui, t::DOCUMENT);
    card(ui, |ui| document_ui(ui, scene, project));
    ui.add_space(12.0);
    heading(ui, ti::ISSUED);
    card(ui, |ui| issued::ui(ui, scene, project));
    ui.add_space(12.0);
    heading(ui, t::PERSONS);
    card(ui, |ui| persons_ui(ui, scene, project));
}

fn heading(ui: &mut Ui, title: &str) {
    ui.label(RichText::new(title).font(semibold(15.0)));
}

const MARKS: [Mark; 6] = [
    Mark::Judged(Outcome::Pass),
    Mark::Judged(Outcome::Partial),
    Mark::Judged(Outcome::Fail),
    Mark::NotApplicable,
    Mark::Unconfirmed,
    Mark::Unassessed,
];

fn progress_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let tally = project.listing().tally;
    ui.label(RichText::new(t::progress(tally)).font(semibold(17.0)));
    bar_ui(ui, scene, tally, 12.0);
    if project.assessment().last.is_some() && quiet(ui, ty::COMPARISON).clicked() {
        scene.out.push(Command::Show(Screen::Comparison));
    }
    ui.add_space(4.0);
    for catalog in project.catalogs() {
        if project.catalogs().len() > 1 {
            ui.add_space(8.0);
            ui.label(RichText::new(&catalog.title).font(semibold(14.0)));
        }
        let progress = Progress::of(project.assessment(), catalog);
        Grid::new(catalog.id.as_str())
            .num_columns(8)
            .spacing([14.0, 6.0])
            .show(ui, |ui| {
                let states = text::states(catalog, progress.total);
                head_ui(ui, scene, catalog, &states);
                for (path, tally) in &progress.fields {
                    let names: Vec<String> =
                        path.iter().map(|group| text::group_title(group)).collect();
                    line_ui(ui, scene, &names.join(" · "), *tally, &states, false);
                }
                line_ui(ui, scene, t::TOTAL, progress.total, &states, true);
            });
    }
    ui.add_space(4.0);
    let formula = RichText::new(t::RATE_FORMULA)
        .font(regular(12.0))
        .color(scene.tokens.muted);
    ui.add(egui::Label::new(formula).wrap());
}

fn head_ui(ui: &mut Ui, scene: &Scene<'_>, catalog: &Catalog, states: &[(Mark, String)]) {
    let muted = |words: &str| {
        RichText::new(words)
            .font(regular(12.0))
            .color(scene.tokens.muted)
    };
    ui.label(muted(t::FIELD));
    for (_, word) in states {
        ui.label(muted(word));
    }
    ui.label(muted(t::TOTAL));
    let pass = text::outcome_label(catalog, Outcome::Pass);
    let pass = pass.unwrap_or_else(|| text::outcome(Outcome::Pass).to_owned());
    ui.label(muted(&text::rate(&pass)));
    ui.end_row();
}

fn line_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    name: &str,
    tally: Tally,
    states: &[(Mark, String)],
    total: bool,
) {
    let font = if total { semibold(13.0) } else { regular(13.0) };
    let words = |words: String| RichText::new(words).font(font.clone());
    ui.label(words(name.to_owned()));
    for (mark, _) in states {
        let mark = *mark;
        let count = tally.count(mark);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let (rect, _) = ui.allocate_exact_size(egui::vec2(12.0, 18.0), egui::Sense::hover());
            let color = if count > 0 {
                scene.tokens.state(mark).0
            } else {
                scene.tokens.line
            };
            paint_mark(ui.painter(), rect.center(), mark, color);
            let color = if count > 0 {
                scene.tokens.text
            } else {
                scene.tokens.muted
            };
            ui.label(words(count.to_string()).color(color));
        });
    }
    ui.label(words(tally.total().to_string()));
    ui.label(words(tally.rate_percent().map_or_else(
        || "–".to_owned(),
        |percent| format!("{percent} %"),
    )));
    ui.end_row();
}

/// A bar whose parts are as long as the counts.
fn bar_ui(ui: &mut Ui, scene: &Scene<'_>, tally: Tally, height: f32) {
    let (rect, _) = ui.allocate_exact_size(
        egui::vec2(ui.available_width(), height),
        egui::Sense::hover(),
    );
    ui.painter().rect_filled(rect, 3, scene.tokens.sunken);
    let mut left = rect.left();
    for mark in MARKS.into_iter().filter(|mark| !mark.is_open()) {
        let count = tally.count(mark);
        let share = share(count, tally.total()) * rect.width();
        let part = egui::Rect::from_min_max(
            egui::pos2(left, rect.top()),
            egui::pos2(left + share, rect.bottom()),
        );
        if count > 0 {
            ui.painter().rect_filled(
                part.shrink2(egui::vec2(0.5, 0.0)),
                2,
                scene.tokens.state(mark).0,
            );
        }
        left += share;
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of controls, for painting"
)]
fn share(count: usize, total: usize) -> f32 {
    count as f32 / total.max(1) as f32
}

fn profile_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let profile = &project.assessment().profile;
    let institution = &profile.institution;
    for (name, field, value) in [
        (t::PROJECT_NAME, ProfileText::Name, &profile.name),
        (
            t::INSTITUTION_NAME,
            ProfileText::Institution,
            &institution.name,
        ),
        (
            t::REPRESENTATIVE,
            ProfileText::Representative,
            &institution.representative,
        ),
        (
            t::BUSINESS_NUMBER,
            ProfileText::BusinessNumber,
            &institution.business_number,
        ),
        (
            t::DEPARTMENT,
            ProfileText::Department,
            &institution.department,
        ),
        (t::SERVICE, ProfileText::Service, &profile.service),
        (t::API, ProfileText::Api, &profile.api),
    ] {
        text_row(ui, scene, name, field, value);
    }
    row(ui, t::PERIOD, |ui| period_ui(ui, scene, project));
}

fn text_row(ui: &mut Ui, scene: &mut Scene<'_>, name: &str, field: ProfileText, value: &str) {
    row(ui, name, |ui| {
        let typed = Field::line(Id::unique(("profile", name)), name).show(ui, value);
        if let Some(text) = typed.text {
            ask(scene.out, Request::Profile(ProfileEdit::Text(field, text)));
        }
        if typed.left {
            ask(scene.out, Request::Seal);
        }
    });
}

/// Both dates as typed so far, and the period they were typed over.
#[derive(Clone)]
pub(in crate::gui) struct PeriodDraft {
    start: String,
    end: String,
    over: Option<Period>,
}

impl PeriodDraft {
    fn of(over: Option<Period>) -> Self {
        let (start, end) = over
            .map(|period| (text::date_table(period.start), text::date_table(period.end)))
            .unwrap_or_default();
        Self { start, end, over }
    }
}

/// Both dates are typed as one thing: half a period stays in the field and is not taken over.
fn period_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let now = project.assessment().profile.period;
    let id = Id::unique("period");
    let kept: Option<PeriodDraft> = ui.data(|data| data.get_temp(id));
    let mut draft = kept
        .filter(|draft| draft.over == now)
        .unwrap_or_else(|| PeriodDraft::of(now));
    let (mut changed, mut left) = (false, false);
    ui.columns(2, |columns| {
        let fields = [
            (t::PERIOD_START, &mut draft.start),
            (t::PERIOD_END, &mut draft.end),
        ];
        for (ui, (name, text)) in columns.iter_mut().zip(fields) {
            let field = Field::line(id.with(name), name)
                .hint("2026-11-22")
                .show(ui, text);
            changed |= field.text.is_some();
            left |= field.left;
            if let Some(edited) = field.text {
                *text = edited;
            }
        }
    });
    match period(&draft.start, &draft.end) {
        Ok(period) => {
            let finished = is_finished(&draft.start) && is_finished(&draft.end);
            if period != now && (left || changed && finished) {
                ask(scene.out, Request::Profile(ProfileEdit::Period(period)));
                draft.over = period;
            }
        }
        Err(why) => {
            let words = RichText::new(why).font(regular(12.0));
            ui.label(words.color(scene.tokens.danger()));
        }
    }
    if changed || left {
        ui.data_mut(|data| data.insert_temp(id, draft));
    }
}

fn document_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let profile = &project.assessment().profile;
    text_row(
        ui,
        scene,
        t::DOCUMENT_NUMBER,
        ProfileText::DocumentNumber,
        &profile.document_number,
    );
    text_row(
        ui,
        scene,
        t::EDITION,
        ProfileText::Edition,
        &profile.edition,
    );
    row(ui, t::CONFIDENTIAL, |ui| {
        let ticked = ui.horizontal(|ui| tick(ui, profile.confidential, t::CONFIDENTIAL));
        if ticked.inner.clicked() {
            ask(
                scene.out,
                Request::Profile(ProfileEdit::Confidential(!profile.confidential)),
            );
        }
    });
    row(ui, t::APPROVAL, |ui| {
        let shown = profile.approval_labels.join(", ");
        let half = Id::unique("approval-half");
        let typed: Option<String> = ui.data(|data| data.get_temp(half));
        let field =
            Field::line(Id::unique("approval"), t::APPROVAL).show(ui, &typed.unwrap_or(shown));
        if let Some(text) = field.text {
            let labels = text
                .split(',')
                .map(|label| label.trim().to_owned())
                .filter(|label| !label.is_empty());
            ask(
                scene.out,
                Request::Profile(ProfileEdit::ApprovalLabels(labels.collect())),
            );
            ui.data_mut(|data| data.insert_temp(half, text));
        } else if field.left {
            ui.data_mut(|data| data.remove::<String>(half));
        }
    });
}

fn persons_ui(ui: &mut Ui, scene: &mut Scene<'_>, project: &OpenProject) {
    let persons = &project.assessment().persons;
    for person in persons {
        ui.push_id(person.id, |ui| person_ui(ui, scene, person));
    }
    if quiet(ui, t::ADD_PERSON).clicked() {
        let id = free_person_id(project.assessment());
        let person = Person {
            id,
            name: String::new(),
            role: String::new(),
            part: crate::domain::Part::Assessor,
        };
        ask(
            scene.out,
            Request::Person(PersonEdit::Insert(persons.len(), person)),
        );
    }
}

fn person_ui(ui: &mut Ui, scene: &mut Scene<'_>, person: &Person) {
    let mut edited = person.clone();
    let mut left = false;
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 150.0) / 2.0;
        for (name, text) in [
            (t::PERSON_NAME, &mut edited.name),
            (t::PERSON_ROLE, &mut edited.role),
        ] {
            ui.scope(|ui| {
                ui.set_max_width(width);
                let typed = Field::line(Id::unique(("person", person.id, name)), name)
                    .hint(name)
                    .show(ui, text);
                left |= typed.left;
                if let Some(new) = typed.text {
                    *text = new;
                }
            });
        }
        part_ui(ui, &mut edited.part);
        if icon_button(ui, Icon::Remove, t::REMOVE).clicked() {
            ask(scene.out, Request::Person(PersonEdit::Remove(person.id)));
        }
    });
    if edited != *person {
        ask(scene.out, Request::Person(PersonEdit::Set(edited)));
    }
    if left {
        ask(scene.out, Request::Seal);
    }
}
