//! An evidence in the shape of `evidence list --json`. The fields are described in the room's head.

use serde::Serialize;

use crate::{
    domain::{Assessment, ControlKey, Evidence, EvidenceFile, Media, Redaction, Stamp},
    text,
    workbench::{GalleryRow, OpenProject},
};

/// One evidence.
#[derive(Serialize)]
pub(super) struct Listed {
    #[serde(flatten)]
    about: About,
    #[serde(flatten)]
    body: Body,
    controls: Vec<ControlPart>,
    swept: Option<Done>,
    unswept: bool,
    redactions: Vec<RedactionPart>,
    suspects: usize,
    original: Option<Original>,
}

/// A control.
#[derive(Serialize)]
pub(super) struct ControlPart {
    catalog: String,
    id: String,
}

/// What is said of an evidence.
#[derive(Serialize)]
struct About {
    number: String,
    title: String,
    description: String,
    captured: Option<String>,
    old: bool,
    host: String,
    added: Done,
}

/// What an evidence consists of.
#[derive(Serialize)]
struct Body {
    kind: &'static str,
    original_name: Option<String>,
    sha256: Option<String>,
    length: Option<u64>,
    pixels: Option<Pixels>,
    paper: Option<String>,
}

#[derive(Serialize)]
struct Pixels {
    width: u32,
    height: u32,
}

/// Who did something, and when.
#[derive(Serialize)]
struct Done {
    at: String,
    by: Option<String>,
}

/// That something was hidden.
#[derive(Serialize)]
struct RedactionPart {
    at: String,
    by: Option<String>,
    before: String,
    after: String,
    hidden: u32,
    cropped: bool,
}

/// The file before anything was hidden.
#[derive(Serialize)]
struct Original {
    sha256: String,
    length: u64,
}

impl Listed {
    /// One row of the gallery; none when the evidence is not there.
    pub(super) fn of(project: &OpenProject, row: &GalleryRow) -> Option<Self> {
        let assessment = project.assessment();
        let evidence = assessment.evidence(row.id)?;
        let redactions = evidence.redactions.iter();
        let original = evidence.original.as_ref();
        Some(Self {
            about: About::of(assessment, evidence),
            body: Body::of(evidence),
            controls: row.users.iter().map(ControlPart::of).collect(),
            swept: evidence
                .swept
                .as_ref()
                .map(|stamp| Done::of(assessment, stamp)),
            unswept: evidence.is_unswept(),
            redactions: redactions
                .map(|it| RedactionPart::of(assessment, it))
                .collect(),
            suspects: row.suspects,
            original: original.map(Original::of),
        })
    }
}

impl ControlPart {
    /// The control of that key.
    pub(super) fn of(key: &ControlKey) -> Self {
        Self {
            catalog: key.catalog.to_string(),
            id: key.control.to_string(),
        }
    }
}

impl About {
    fn of(assessment: &Assessment, evidence: &Evidence) -> Self {
        Self {
            number: text::evidence_number(&evidence.number),
            title: evidence.title.clone(),
            description: evidence.description.clone(),
            captured: evidence.captured.map(|at| at.to_string()),
            old: evidence.is_older_than(assessment.profile.period),
            host: evidence.host.clone(),
            added: Done::of(assessment, &evidence.added),
        }
    }
}

impl Body {
    fn of(evidence: &Evidence) -> Self {
        let file = evidence.file();
        let pixels = evidence.picture().map(|picture| picture.pixels);
        Self {
            kind: file.map_or("paper", |file| kind(file.media)),
            original_name: file.map(|file| file.original_name.clone()),
            sha256: file.map(|file| file.sha256.to_string()),
            length: file.map(|file| file.length),
            pixels: pixels.map(|(width, height)| Pixels { width, height }),
            paper: evidence.place().map(str::to_owned),
        }
    }
}

impl Done {
    fn of(assessment: &Assessment, stamp: &Stamp) -> Self {
        Self {
            at: stamp.at.to_string(),
            by: assessment.doer(*stamp).map(str::to_owned),
        }
    }
}

impl RedactionPart {
    fn of(assessment: &Assessment, redaction: &Redaction) -> Self {
        let Done { at, by } = Done::of(assessment, &redaction.stamp);
        Self {
            at,
            by,
            before: redaction.before.to_string(),
            after: redaction.after.to_string(),
            hidden: redaction.hidden,
            cropped: redaction.cropped,
        }
    }
}

impl Original {
    fn of(file: &EvidenceFile) -> Self {
        Self {
            sha256: file.sha256.to_string(),
            length: file.length,
        }
    }
}

/// The stable word for a kind of file.
fn kind(media: Media) -> &'static str {
    match media {
        Media::Png => "png",
        Media::Jpeg => "jpeg",
        Media::Pdf => "pdf",
        Media::Docx => "docx",
        Media::Xlsx => "xlsx",
        Media::Pptx => "pptx",
        Media::Hwp => "hwp",
        Media::Hwpx => "hwpx",
        Media::Text => "text",
        Media::Csv => "csv",
        Media::Log => "log",
    }
}
