//! The screens. Each reads the workbench, paints, and fills the outbox.

mod bars;
mod basis;
mod check;
mod comparison;
mod deadlines;
mod evidence;
mod history;
mod issued;
mod new_project;
mod notices;
mod overview;
mod procedures;
mod rail;
mod report;
mod scene;
mod show;
mod start;

pub(super) use basis::files_ui as catalog_files_ui;
pub(super) use check::side_frame;
pub(super) use comparison::ComparisonView;
pub(super) use evidence::{content_ui, details_ui, document_ui, found_ui, hide, tags_ui};
pub(super) use history::HistoryView;
pub(super) use overview::PeriodDraft;
pub(super) use report::{Goal, ReportView, TemplateDraft, families as report_families};
pub(super) use scene::Scene;
pub(super) use show::show;
