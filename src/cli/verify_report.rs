//! Whether a report was made from a project file: `verify --report`.

use std::path::Path;

use serde::Serialize;

use super::{error::CliError, report_words, session::Session};
use crate::workbench::{Provenance, job_error};

/// What `verify --report --json` prints of the report; the fields are described in the room's head.
#[derive(Serialize)]
pub(super) struct Traced {
    file: String,
    result: &'static str,
    made_from: Option<String>,
    bytes_added: usize,
    signers: Vec<String>,
}

/// Looks at the report and says in a sentence where it comes from; where it is not of this project the sentence is a
/// problem.
pub(super) fn trace(
    session: &Session<'_>,
    report: &Path,
) -> Result<(Traced, Result<String, String>), CliError> {
    let found = session.origin()?.trace(report);
    let found = found.map_err(|error| CliError::Problems(vec![job_error(&error)]))?;
    let mut traced = Traced {
        file: report.display().to_string(),
        result: name(&found),
        made_from: None,
        bytes_added: 0,
        signers: Vec::new(),
    };
    match &found {
        Provenance::Made { signatures, .. } => {
            let owners = signatures.iter().filter_map(|it| it.signer.as_ref());
            traced.signers = owners.map(|it| it.person().to_owned()).collect();
        }
        Provenance::Appended { added } => traced.bytes_added = *added,
        Provenance::Another { made_from, .. } => traced.made_from = Some(made_from.to_string()),
        _ => {}
    }
    let sentence = report_words::provenance(report, &found);
    let sentence = match found {
        Provenance::Made { .. } => Ok(sentence),
        _ => Err(sentence),
    };
    Ok((traced, sentence))
}

fn name(provenance: &Provenance) -> &'static str {
    match provenance {
        Provenance::Made { .. } => "made",
        Provenance::Appended { .. } => "appended",
        Provenance::Altered { .. } => "altered",
        Provenance::Another { .. } => "another",
        Provenance::Unknown => "unknown",
        Provenance::Locked => "locked",
        Provenance::NotAPdf => "not_a_pdf",
    }
}
