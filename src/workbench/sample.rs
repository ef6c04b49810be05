//! Builds the sample project from its readable source: draws the pictures, then makes the same edits a user would.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    library::Library,
    outcome::JobError,
    source::{Attachment, keep},
};
use crate::{
    assets,
    domain::{
        Applicability, Assessment, Catalog, CatalogId, ControlId, ControlKey, DateTime,
        EvidenceBody, EvidenceId, GuidanceKind, Institution, Period, Person, PersonId, Profile,
        Stamp, VerdictId,
    },
    edit::{self, ActionField, ActionText, Edit, EvidenceEdit, FindingEdit, NewEvidence},
    evidence,
    sample::{
        self, SceneFonts,
        source::{SampleEvidence, SampleFinding, SampleSource},
    },
    store::{EvidenceFiles, Identity, Project, Trail, Tray},
};

/// The catalog that the sample answers.
const CATALOG: &str = "openapi-self-check";

/// Builds the sample; its pictures go to a tray.
pub(super) fn build(tray: &Tray) -> Result<(Project, EvidenceFiles), JobError> {
    let source = sample::source::parse(assets::SAMPLE_PROJECT).map_err(broken)?;
    let library = Library::built_in().map_err(broken)?;
    let (catalogs, texts) = library.pick(&[CatalogId::new(CATALOG)]);
    let (profile, persons) = head(&source)?;
    let Some(catalog) = catalogs.first().cloned() else {
        return Err(broken("no catalog"));
    };
    let mut builder = Builder {
        catalog,
        assessment: Assessment::new(profile, persons, &catalogs),
        files: EvidenceFiles::default(),
        tray,
        scenes: assets::SAMPLE_SCENES.iter().copied().collect(),
        end: format!("{}T18:00:00+09:00", source.period.end)
            .parse()
            .map_err(broken)?,
    };
    for finding in &source.findings {
        builder.finding(finding)?;
    }
    let Builder {
        assessment, files, ..
    } = builder;
    let identity = Identity {
        project: "sample".to_owned(),
        ..Identity::default()
    };
    Ok((
        Project {
            identity,
            assessment,
            catalogs: texts,
            trail: Trail::default(),
        },
        files,
    ))
}

struct Builder<'a> {
    catalog: Arc<Catalog>,
    assessment: Assessment,
    files: EvidenceFiles,
    tray: &'a Tray,
    scenes: BTreeMap<&'static str, &'static str>,
    /// When the sample's people stopped working.
    end: DateTime,
}

impl Builder<'_> {
    fn finding(&mut self, source: &SampleFinding) -> Result<(), JobError> {
        let key = ControlKey::new(CatalogId::new(CATALOG), ControlId::new(&source.control));
        let stamp = Stamp {
            by: self.assessment.persons.first().map(|person| person.id),
            at: self.end,
        };
        for item in &source.evidence {
            self.evidence(&key, item)?;
        }
        for text in &source.own_unmet {
            self.own_criterion(&key, text, stamp)?;
        }
        let Some(finding) = self.assessment.finding(&key) else {
            return Err(broken(format!("no control {}", source.control)));
        };
        let mut unmet = unmet_criteria(&self.catalog, source);
        unmet.extend(source.own_unmet.iter().map(String::as_str));
        let mut edits = Vec::new();
        if let Some(reason) = &source.not_applicable {
            edits.push(FindingEdit::Applicability(Applicability::NotApplicable {
                reason: reason.clone(),
            }));
        } else {
            let met = finding
                .criteria
                .iter()
                .filter(|criterion| !unmet.contains(&criterion.text.as_str()));
            edits.extend(met.map(|criterion| FindingEdit::CriterionMet(criterion.id, true)));
            edits.push(FindingEdit::Verdict(
                source.verdict.as_ref().map(VerdictId::new),
            ));
            edits.push(FindingEdit::Summary(source.summary.clone()));
        }
        if let Some(plan) = &source.plan {
            let id = finding.free_action_id();
            edits.push(edit::blank_action(finding));
            edits.push(FindingEdit::Action(
                id,
                ActionField::Due(Some(plan.due.parse().map_err(broken)?)),
            ));
            edits.push(FindingEdit::Action(
                id,
                ActionField::Text(ActionText::Owner, plan.owner.clone()),
            ));
            edits.push(FindingEdit::Action(
                id,
                ActionField::Text(ActionText::What, plan.text.clone()),
            ));
        }
        let edits = edits.into_iter().map(|edit| edit.on(&key, stamp)).collect();
        self.apply(edits)
    }

    fn own_criterion(
        &mut self,
        key: &ControlKey,
        text: &str,
        stamp: Stamp,
    ) -> Result<(), JobError> {
        let added = self
            .assessment
            .finding(key)
            .map(|finding| edit::criterion_from(finding, text));
        self.apply(added.map(|edit| edit.on(key, stamp)).into_iter().collect())
    }

    fn evidence(&mut self, key: &ControlKey, source: &SampleEvidence) -> Result<(), JobError> {
        let scene = self
            .scenes
            .get(source.scene.as_str())
            .ok_or_else(|| broken(format!("no scene {}", source.scene)))?;
        let scene = sample::scene::parse(scene).map_err(broken)?;
        let fonts = SceneFonts::new(assets::PRETENDARD_REGULAR, assets::PRETENDARD_SEMIBOLD)
            .map_err(broken)?;
        let png =
            sample::encode_png(&sample::draw(&scene, &fonts).map_err(broken)?).map_err(broken)?;
        let imported = evidence::from_bytes(png, &format!("{}.png", source.scene))?;
        let attachment = keep(imported, source.title.clone(), self.tray)?;
        let captured: DateTime = format!("{}+09:00", source.captured)
            .parse()
            .map_err(broken)?;
        let Attachment {
            title, file, path, ..
        } = attachment;
        let keys = self.tray.keys();
        self.files
            .add_file(file.sha256.clone(), &path, file.length, keys);
        let new = NewEvidence {
            title,
            body: EvidenceBody::File(file),
            captured: Some(captured),
            host: source.host.clone(),
        };
        let by = self
            .assessment
            .persons
            .iter()
            .find(|person| person.name == source.by)
            .map(|person| person.id);
        let stamp = Stamp { by, at: captured };
        let mut edits = edit::attach(&self.assessment, key, new, stamp);
        let id = EvidenceId(self.assessment.last_evidence.0 + 1);
        edits.push(Edit::Evidence(EvidenceEdit::Swept(id, Some(stamp))));
        self.apply(edits)
    }

    fn apply(&mut self, edits: Vec<Edit>) -> Result<(), JobError> {
        edit::apply_all(&mut self.assessment, edits)
            .map(|_inverse| ())
            .map_err(broken)
    }
}

/// Texts of the criteria that the sample calls unmet; it counts the duties of the catalog from 1.
fn unmet_criteria<'a>(catalog: &'a Catalog, source: &SampleFinding) -> Vec<&'a str> {
    let placed = catalog.control(&ControlId::new(&source.control));
    let guidance = placed
        .map(|placed| placed.control.guidance.as_slice())
        .unwrap_or_default();
    let duties = guidance
        .iter()
        .filter(|point| point.kind == GuidanceKind::Must);
    let unmet = (1..)
        .zip(duties)
        .filter(|(number, _)| source.unmet.contains(number));
    unmet.map(|(_, duty)| duty.text.as_str()).collect()
}

fn head(source: &SampleSource) -> Result<(Profile, Vec<Person>), JobError> {
    let period = Period {
        start: source.period.start.parse().map_err(broken)?,
        end: source.period.end.parse().map_err(broken)?,
    };
    let profile = Profile {
        name: source.name.clone(),
        institution: Institution {
            name: source.institution.name.clone(),
            representative: source.institution.representative.clone(),
            business_number: source.institution.business_number.clone(),
            department: source.institution.department.clone(),
        },
        service: source.service.clone(),
        api: source.api.clone(),
        period: Some(period),
        document_number: source.document_number.clone(),
        edition: source.edition.clone(),
        confidential: true,
        approval_labels: ["담당", "검토", "승인"].map(str::to_owned).to_vec(),
    };
    let part = |part| match part {
        sample::source::Part::Approver => crate::domain::Part::Approver,
        sample::source::Part::Reviewer => crate::domain::Part::Reviewer,
        sample::source::Part::Assessor => crate::domain::Part::Assessor,
    };
    let person = |(id, person): (u32, &sample::source::SamplePerson)| Person {
        id: PersonId(id),
        name: person.name.clone(),
        role: person.role.clone(),
        part: part(person.part),
    };
    Ok((profile, (1..).zip(&source.persons).map(person).collect()))
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "it is handed to map_err as it is"
)]
fn broken(error: impl ToString) -> JobError {
    JobError::Sample(error.to_string())
}
