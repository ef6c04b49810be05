//! What stands in `project.ron` of format 5, field by field. Change nothing here without a new format; what may be left out may be
//! added with a new minor number. Fields that are not here are found while reading (`text`).

use serde::{Deserialize, Serialize};

use super::trail::TrailSeal;

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Project {
    pub(crate) schema: u32,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(crate) minor: u32,
    pub(crate) id: String,
    pub(crate) saves: u32,
    pub(crate) session: String,
    pub(crate) content: Content,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) issued: Vec<Issued>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) lost: Vec<Lost>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) part: Option<HandedOut>,
    #[serde(default, skip_serializing_if = "TrailSeal::is_empty")]
    pub(crate) trail: TrailSeal,
}

fn is_zero<N: Default + PartialEq>(number: &N) -> bool {
    *number == N::default()
}

/// What a part was when it was handed out.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct HandedOut {
    pub(crate) project: String,
    pub(crate) at: String,
    pub(crate) base: Content,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Content {
    pub(crate) profile: Profile,
    pub(crate) persons: Vec<Person>,
    pub(crate) catalogs: Vec<String>,
    #[serde(default, skip_serializing_if = "Tailoring::is_empty")]
    pub(crate) tailoring: Tailoring,
    pub(crate) findings: Vec<Finding>,
    pub(crate) evidence: Vec<Evidence>,
    pub(crate) last_evidence: u32,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) cleared: Vec<Cleared>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) last: Option<LastYear>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) calculations: Vec<Calculation>,
}

/// What was answered to one calculator: questions by their ids, with the words.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Calculation {
    pub(crate) id: String,
    pub(crate) given: Vec<(String, String)>,
}

/// What the assessment said that this one was carried over from.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct LastYear {
    pub(crate) name: String,
    pub(crate) period: Option<(String, String)>,
    pub(crate) carried: Option<String>,
    pub(crate) last_evidence: u32,
    pub(crate) answers: Vec<LastAnswer>,
    pub(crate) dropped: Vec<LastAnswer>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct LastAnswer {
    pub(crate) title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) moved_from: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) asked: Vec<AskedPoint>,
    pub(crate) outcome: Option<Outcome>,
    pub(crate) word: String,
    /// How many it showed.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub(crate) evidence: usize,
    pub(crate) finding: Finding,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct AskedPoint {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) kind: Option<PointKind>,
    pub(crate) text: String,
}

#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) enum PointKind {
    Must,
    Should,
    Example,
}

#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) enum Outcome {
    Pass,
    Partial,
    Fail,
}

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Tailoring {
    pub(crate) own: Vec<OwnControl>,
    pub(crate) labels: Vec<Label>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct OwnControl {
    pub(crate) catalog: String,
    pub(crate) group: String,
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) requirement: String,
    pub(crate) duties: Vec<String>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Label {
    pub(crate) catalog: String,
    pub(crate) verdict: String,
    pub(crate) word: String,
}

impl Tailoring {
    pub(crate) fn is_empty(&self) -> bool {
        self.own.is_empty() && self.labels.is_empty()
    }
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Profile {
    pub(crate) name: String,
    pub(crate) institution: Institution,
    pub(crate) service: String,
    pub(crate) api: String,
    pub(crate) period: Option<(String, String)>,
    pub(crate) document_number: String,
    pub(crate) edition: String,
    pub(crate) confidential: bool,
    pub(crate) approval_labels: Vec<String>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Institution {
    pub(crate) name: String,
    pub(crate) representative: String,
    pub(crate) business_number: String,
    pub(crate) department: String,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Person {
    pub(crate) id: u32,
    pub(crate) name: String,
    pub(crate) role: String,
    pub(crate) part: Part,
}

#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) enum Part {
    Assessor,
    Reviewer,
    Approver,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Finding {
    pub(crate) catalog: String,
    pub(crate) control: String,
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) evidence: Vec<u32>,
    pub(crate) verdict: Option<String>,
    pub(crate) not_applicable: Option<String>,
    pub(crate) summary: String,
    pub(crate) actions: Vec<Action>,
    pub(crate) last_serial: u32,
    pub(crate) changed: Option<Stamp>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) taken_over: Vec<TakenOver>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct TakenOver {
    pub(crate) catalog: String,
    pub(crate) control: String,
    pub(crate) relation: Relation,
    pub(crate) stamp: Stamp,
}

#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) enum Relation {
    Equal,
    Superset,
    Subset,
    Intersects,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Criterion {
    pub(crate) id: u32,
    pub(crate) text: String,
    pub(crate) met: bool,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Action {
    pub(crate) id: u32,
    pub(crate) due: Option<String>,
    pub(crate) owner: String,
    pub(crate) text: String,
    pub(crate) state: ActionState,
}

#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) enum ActionState {
    Open,
    InProgress,
    Done,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Stamp {
    pub(crate) by: Option<u32>,
    pub(crate) at: String,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Evidence {
    pub(crate) id: u32,
    pub(crate) control: String,
    pub(crate) serial: u32,
    pub(crate) title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) description: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) file: Option<File>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) paper: Option<String>,
    pub(crate) captured: Option<String>,
    pub(crate) host: String,
    pub(crate) added: Stamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) swept: Option<Stamp>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) redactions: Vec<Redaction>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) original: Option<File>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Redaction {
    pub(crate) stamp: Stamp,
    pub(crate) before: String,
    pub(crate) after: String,
    pub(crate) hidden: u32,
    pub(crate) cropped: bool,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct File {
    pub(crate) sha256: String,
    pub(crate) original_name: String,
    pub(crate) media: Media,
    pub(crate) length: u64,
    pub(crate) pixels: (u32, u32),
}

#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) enum Media {
    Png,
    Jpeg,
    Pdf,
    Docx,
    Xlsx,
    Pptx,
    Hwp,
    Hwpx,
    Text,
    Csv,
    Log,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Cleared {
    pub(crate) kind: Identifier,
    pub(crate) digest: u16,
}

#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) enum Identifier {
    ResidentNumber,
    ForeignerNumber,
    Passport,
    DriverLicense,
    Card,
    Account,
    MobilePhone,
    Email,
    PrivateKey,
    BearerToken,
    Jwt,
    ClientSecret,
    AccessKey,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Issued {
    pub(crate) pdf: String,
    pub(crate) title: String,
    pub(crate) template: String,
    pub(crate) document_number: String,
    pub(crate) edition: String,
    pub(crate) made: Stamp,
    pub(crate) pages: u32,
    pub(crate) content: String,
    pub(crate) signers: Vec<Signer>,
    pub(crate) signed_copy: Vec<File>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Signer {
    pub(crate) name: String,
    pub(crate) at: String,
}

/// A file whose bytes are gone.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Lost {
    pub(crate) sha256: String,
    pub(crate) stamp: Stamp,
}
