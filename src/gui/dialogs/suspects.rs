//! Everything in the project that looks like personal data or a secret, each line with where it stands and what to do.

use egui::{RichText, ScrollArea, Ui};

use crate::{
    domain::{EvidenceId, LastText, Subject},
    gui::{
        command::Command,
        screens::{Scene, content_ui, found_ui},
        text_evidence as te,
        theme::regular,
        view::Screen,
        widgets::quiet,
    },
    text,
    workbench::{Found, OpenProject, Spot},
};

/// Paints the list.
pub(super) fn ui(ui: &mut Ui, scene: &mut Scene<'_>) {
    let Some(project) = scene.bench.project() else {
        return;
    };
    let assessment = project.assessment();
    let found: Vec<(&Subject, &Found)> = project.privacy().all_open(assessment).collect();
    let files: Vec<EvidenceId> = assessment
        .evidence
        .keys()
        .copied()
        .filter(|id| {
            project
                .privacy()
                .open_content(assessment, *id)
                .next()
                .is_some()
        })
        .collect();
    if found.is_empty() && files.is_empty() {
        ui.label(te::NO_SUSPECTS);
        return;
    }
    let height = ui.ctx().content_rect().height() * 0.6;
    ScrollArea::vertical()
        .auto_shrink([false, true])
        .max_height(height)
        .show(ui, |ui| {
            for (number, (subject, found)) in found.into_iter().enumerate() {
                ui.push_id(number, |ui| {
                    place_ui(ui, scene, project, subject, Some(&found.spot));
                    found_ui(ui, scene, found);
                    ui.add_space(6.0);
                });
            }
            for id in files {
                ui.push_id(("content", id), |ui| {
                    place_ui(ui, scene, project, &Subject::Evidence(id), None);
                    content_ui(ui, scene, project, id);
                    ui.add_space(6.0);
                });
            }
        });
}

/// Where it stands; pressing it leads there.
fn place_ui(
    ui: &mut Ui,
    scene: &mut Scene<'_>,
    project: &OpenProject,
    subject: &Subject,
    spot: Option<&Spot>,
) {
    let place = spot.map_or(te::CONTENT, te::place);
    let (name, command) = match subject {
        Subject::LastYear => last_year(place, spot),
        Subject::Finding(key) => (
            format!("{} {place}", key.control),
            vec![Command::Select(key.clone())],
        ),
        Subject::Evidence(id) => {
            let evidence = project.assessment().evidence(*id);
            let number = evidence.map(|it| text::evidence_number(&it.number));
            (
                format!("{} {place}", number.unwrap_or_default()),
                vec![Command::Show(Screen::Evidence), Command::Choose(*id)],
            )
        }
        _ => (place.to_owned(), vec![Command::Show(Screen::Overview)]),
    };
    if command.is_empty() || matches!(subject, Subject::Tailoring) {
        ui.label(RichText::new(name).font(regular(12.5)));
    } else if quiet(ui, &name).clicked() {
        scene.out.push(Command::CloseDialog);
        scene.out.extend(command);
    }
}

/// A text of last year's, and the way to the form beside which it stands: what is not asked any more has none.
fn last_year(place: &str, spot: Option<&Spot>) -> (String, Vec<Command>) {
    match spot {
        Some(Spot::LastYear(LastText::Answer(key, _))) => (
            format!("{} {place}", key.control),
            vec![Command::Select(key.clone())],
        ),
        Some(Spot::LastYear(LastText::Dropped(key, _))) => {
            (format!("{} {place}", key.control), Vec::new())
        }
        _ => (place.to_owned(), Vec::new()),
    }
}
