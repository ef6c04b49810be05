//! All evidence of a project, looked at and handed out: `evidence`.

use super::{
    command::EvidenceCommand, error::CliError, evidence_export, evidence_list, evidence_scan,
    evidence_verify, run::Shell,
};

/// Does `evidence`.
pub(super) fn perform(shell: &mut Shell<'_>, asked: EvidenceCommand) -> Result<(), CliError> {
    match asked {
        EvidenceCommand::List(selection) => evidence_list::print(shell, &selection),
        EvidenceCommand::Export { look, output, kind } => {
            evidence_export::write(shell, &look, output, kind)
        }
        EvidenceCommand::Scan { look, show } => evidence_scan::print(shell, &look, show),
        EvidenceCommand::Verify(look) => evidence_verify::print(shell, &look),
    }
}
