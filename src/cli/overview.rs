//! How a project stands, as plain values in the shape of `info --json`. The fields are described in the room's head.

use serde::Serialize;

use super::{error::CliError, issued::IssuedPart, verify};
use crate::{
    domain::{
        ActionItem, ActionState, Applicability, Catalog, Evidence, Lack, Mark, Outcome, Progress,
        Tally, VerdictId, VerdictLevel,
    },
    text,
    workbench::{OpenProject, Row},
};

/// How a project stands.
#[derive(Debug, Serialize)]
pub(super) struct Overview {
    pub(super) format: u32,
    pub(super) file: String,
    pub(super) project: Project,
    pub(super) institution: Institution,
    pub(super) service: String,
    pub(super) api: String,
    pub(super) period: Option<Period>,
    pub(super) content_hash: String,
    pub(super) progress: Counts,
    pub(super) evidence_count: usize,
    pub(super) issued: Vec<IssuedPart>,
    pub(super) catalogs: Vec<CatalogPart>,
    pub(super) controls: Vec<ControlPart>,
}

/// Which project it is.
#[derive(Debug, Serialize)]
pub(super) struct Project {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) saves: u32,
}

/// The assessed company.
#[derive(Debug, Serialize)]
pub(super) struct Institution {
    pub(super) name: String,
    pub(super) representative: String,
    pub(super) business_number: String,
    pub(super) department: String,
}

/// Both days included.
#[derive(Debug, Serialize)]
pub(super) struct Period {
    pub(super) start: String,
    pub(super) end: String,
}

/// Counts of controls.
#[derive(Debug, Serialize)]
pub(super) struct Counts {
    pub(super) total: usize,
    pub(super) applicable: usize,
    pub(super) pass: usize,
    pub(super) partial: usize,
    pub(super) fail: usize,
    pub(super) not_applicable: usize,
    pub(super) unconfirmed: usize,
    pub(super) unassessed: usize,
    pub(super) done: usize,
    pub(super) rate_percent: Option<usize>,
    pub(super) lacking: usize,
}

/// One catalog in use.
#[derive(Debug, Serialize)]
pub(super) struct CatalogPart {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) edition: String,
    pub(super) publisher: String,
    pub(super) progress: Counts,
    pub(super) verdicts: Vec<VerdictCount>,
}

/// How often a verdict was given.
#[derive(Debug, Serialize)]
pub(super) struct VerdictCount {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) outcome: &'static str,
    pub(super) count: usize,
}

/// One control.
#[derive(Debug, Serialize)]
pub(super) struct ControlPart {
    pub(super) catalog: String,
    pub(super) id: String,
    pub(super) title: String,
    pub(super) mark: &'static str,
    pub(super) verdict: Option<String>,
    pub(super) label: String,
    pub(super) not_applicable: Option<String>,
    pub(super) criteria: Vec<CriterionPart>,
    pub(super) evidence: Vec<EvidencePart>,
    pub(super) summary: String,
    pub(super) plan: Vec<PlanPart>,
    pub(super) lacks: Vec<&'static str>,
}

/// One criterion.
#[derive(Debug, Serialize)]
pub(super) struct CriterionPart {
    pub(super) number: usize,
    pub(super) text: String,
    pub(super) met: bool,
}

/// One evidence.
#[derive(Debug, Serialize)]
pub(super) struct EvidencePart {
    pub(super) number: String,
    pub(super) title: String,
    pub(super) original_name: Option<String>,
    pub(super) sha256: Option<String>,
    pub(super) length: Option<u64>,
    pub(super) paper: Option<String>,
}

/// One plan.
#[derive(Debug, Serialize)]
pub(super) struct PlanPart {
    pub(super) due: Option<String>,
    pub(super) owner: String,
    pub(super) text: String,
    pub(super) state: &'static str,
}

impl Overview {
    /// Looks at an open project.
    pub(super) fn of(project: &OpenProject, file: String) -> Result<Self, CliError> {
        let (profile, identity) = (&project.assessment().profile, project.identity());
        let rows = &project.listing().rows;
        let company = profile.institution.clone();
        Ok(Self {
            format: 1,
            file,
            project: Project {
                id: identity.project.clone(),
                name: profile.name.clone(),
                saves: identity.saves,
            },
            institution: Institution {
                name: company.name,
                representative: company.representative,
                business_number: company.business_number,
                department: company.department,
            },
            service: profile.service.clone(),
            api: profile.api.clone(),
            period: profile.period.map(|it| Period {
                start: it.start.to_string(),
                end: it.end.to_string(),
            }),
            content_hash: verify::hash(project)?.to_string(),
            progress: Counts::of(project.listing().tally, rows.iter()),
            evidence_count: project.assessment().evidence.len(),
            issued: IssuedPart::all(project),
            catalogs: (0..)
                .zip(project.catalogs())
                .map(|(n, it)| CatalogPart::of(project, n, it))
                .collect(),
            controls: rows
                .iter()
                .map(|row| ControlPart::of(project, row))
                .collect(),
        })
    }
}

impl Counts {
    fn of<'a>(tally: Tally, rows: impl Iterator<Item = &'a Row>) -> Self {
        Self {
            total: tally.total(),
            applicable: tally.applicable(),
            pass: tally.pass,
            partial: tally.partial,
            fail: tally.fail,
            not_applicable: tally.not_applicable,
            unconfirmed: tally.unconfirmed,
            unassessed: tally.unassessed,
            done: tally.done(),
            rate_percent: tally.rate_percent(),
            lacking: rows.filter(|row| !row.lacks.is_empty()).count(),
        }
    }
}

impl CatalogPart {
    fn of(project: &OpenProject, number: usize, catalog: &Catalog) -> Self {
        let assessment = project.assessment();
        let rows = || {
            project
                .listing()
                .rows
                .iter()
                .filter(|row| row.catalog == number)
        };
        let count = |id: &VerdictId| {
            let judged = rows().filter(|row| matches!(row.mark, Mark::Judged(_)));
            let findings = judged.filter_map(|row| assessment.finding(&row.key));
            findings
                .filter(|finding| finding.verdict.as_ref() == Some(id))
                .count()
        };
        let verdict = |level: &VerdictLevel| VerdictCount {
            id: level.id.to_string(),
            label: level.label.clone(),
            outcome: outcome(level.outcome),
            count: count(&level.id),
        };
        Self {
            id: catalog.id.to_string(),
            title: catalog.title.clone(),
            edition: catalog.edition.clone(),
            publisher: catalog.publisher.clone(),
            progress: Counts::of(Progress::of(assessment, catalog).total, rows()),
            verdicts: catalog.scale.iter().map(verdict).collect(),
        }
    }
}

impl ControlPart {
    fn of(project: &OpenProject, row: &Row) -> Self {
        let finding = project
            .assessment()
            .finding(&row.key)
            .cloned()
            .unwrap_or_default();
        let evidence = project
            .assessment()
            .evidence_of(&finding)
            .map(EvidencePart::of)
            .collect();
        let criteria = (1..).zip(finding.criteria);
        Self {
            catalog: row.key.catalog.to_string(),
            id: row.key.control.to_string(),
            title: row.title.clone(),
            mark: mark(row.mark),
            verdict: finding.verdict.as_ref().map(ToString::to_string),
            label: row.state.clone(),
            not_applicable: match finding.applicability {
                Applicability::Applicable => None,
                Applicability::NotApplicable { reason } => Some(reason),
            },
            criteria: criteria
                .map(|(number, it)| CriterionPart {
                    number,
                    text: it.text,
                    met: it.met,
                })
                .collect(),
            evidence,
            summary: finding.summary,
            plan: finding.actions.into_iter().map(PlanPart::of).collect(),
            lacks: row.lacks.iter().copied().map(lack).collect(),
        }
    }
}

impl EvidencePart {
    fn of(evidence: &Evidence) -> Self {
        let file = evidence.file();
        Self {
            number: text::evidence_number(&evidence.number),
            title: evidence.title.clone(),
            original_name: file.map(|file| file.original_name.clone()),
            sha256: file.map(|file| file.sha256.to_string()),
            length: file.map(|file| file.length),
            paper: evidence.place().map(str::to_owned),
        }
    }
}

impl PlanPart {
    fn of(action: ActionItem) -> Self {
        let due = action.due.map(|due| due.to_string());
        Self {
            due,
            owner: action.owner,
            text: action.text,
            state: state(action.state),
        }
    }
}

/// The stable word for a state.
pub(super) fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Judged(value) => outcome(value),
        Mark::NotApplicable => "not_applicable",
        Mark::Unconfirmed => "unconfirmed",
        Mark::Unassessed => "unassessed",
    }
}

/// The stable word for how a verdict counts.
pub(super) fn outcome(value: Outcome) -> &'static str {
    match value {
        Outcome::Pass => "pass",
        Outcome::Partial => "partial",
        Outcome::Fail => "fail",
    }
}

fn state(value: ActionState) -> &'static str {
    match value {
        ActionState::Open => "open",
        ActionState::InProgress => "in_progress",
        ActionState::Done => "done",
    }
}

fn lack(value: Lack) -> &'static str {
    match value {
        Lack::Verdict => "verdict",
        Lack::Unconfirmed => "unconfirmed",
        Lack::Reason => "reason",
        Lack::Evidence => "evidence",
        Lack::Summary => "summary",
        Lack::Plan => "plan",
        Lack::PlanDetail => "plan_detail",
        Lack::UnmetCriterion => "unmet_criterion",
        Lack::Outdated => "outdated",
        Lack::Unswept => "unswept",
        Lack::OldEvidence => "old_evidence",
    }
}
