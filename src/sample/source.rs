//! The content of the sample project as it stands in `assets/sample/project.ron`.

use serde::Deserialize;

use super::SampleError;

/// The whole sample project.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleSource {
    /// Name of the project.
    pub name: String,
    /// Who checks itself.
    pub institution: Institution,
    /// Service that is checked.
    pub service: String,
    /// Open APIs it uses.
    pub api: String,
    /// When the check took place.
    pub period: Period,
    /// Number of the report.
    pub document_number: String,
    /// Edition of the report.
    pub edition: String,
    /// Who took part.
    pub persons: Vec<SamplePerson>,
    /// One finding for each control.
    pub findings: Vec<SampleFinding>,
}

/// The institution that checks itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Institution {
    /// Name.
    pub name: String,
    /// Its representative.
    pub representative: String,
    /// Business number, all zeros in the sample.
    pub business_number: String,
    /// Department that is responsible.
    pub department: String,
}

/// First and last day, `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// First day.
    pub start: String,
    /// Last day.
    pub end: String,
}

/// What a person does in the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Part {
    /// Approves the report.
    Approver,
    /// Reviews it.
    Reviewer,
    /// Judges the controls and collects evidence.
    Assessor,
}

/// A made-up person.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SamplePerson {
    /// Name.
    pub name: String,
    /// Post in the institution.
    pub role: String,
    /// Part in the check.
    pub part: Part,
}

/// The result for one control: a verdict, or why the control does not apply.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleFinding {
    /// Number of the control.
    pub control: String,
    /// Verdict id of the catalog's scale.
    pub verdict: Option<String>,
    /// Reason why the control does not apply.
    pub not_applicable: Option<String>,
    /// Numbers, from 1, of the `Must` points of the catalog that are not met.
    #[serde(default)]
    pub unmet: Vec<usize>,
    /// Criteria of the institution's own that are not met.
    #[serde(default)]
    pub own_unmet: Vec<String>,
    /// What was found, one statement a line.
    #[serde(default)]
    pub summary: String,
    /// What is planned against a shortfall.
    pub plan: Option<SamplePlan>,
    /// Pictures, in the order of their numbers.
    #[serde(default)]
    pub evidence: Vec<SampleEvidence>,
}

/// A plan against a shortfall.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SamplePlan {
    /// Due day, `YYYY-MM-DD`.
    pub due: String,
    /// Team that does it.
    pub owner: String,
    /// What is done.
    pub text: String,
}

/// One picture of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleEvidence {
    /// Name of the scene's file without its ending.
    pub scene: String,
    /// Title in lists and captions.
    pub title: String,
    /// When it was captured, `YYYY-MM-DDTHH:MM:SS` local time.
    pub captured: String,
    /// System it was captured from.
    pub host: String,
    /// Who captured it; one of the persons.
    pub by: String,
}

/// Reads the sample project. Summaries may be indented in the file; the indentation is dropped.
///
/// # Errors
/// [`SampleError::Syntax`] with line and column when the text is not a sample project.
pub fn parse(text: &str) -> Result<SampleSource, SampleError> {
    let mut source: SampleSource = ron::from_str(text)?;
    for finding in &mut source.findings {
        finding.summary = without_indent(&finding.summary);
    }
    Ok(source)
}

fn without_indent(text: &str) -> String {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n")
}
