//! Finds the control that is written on a command line.

use super::error::Refusal;
use crate::{
    domain::ControlKey,
    workbench::{OpenProject, Row},
};

/// The control of that number, or of that `catalog/number`.
pub(super) fn find<'a>(project: &'a OpenProject, written: &str) -> Result<&'a Row, Refusal> {
    let is_meant =
        |row: &&Row| row.key.control.as_str() == written || row.key.to_string() == written;
    let rows: Vec<&Row> = project.listing().rows.iter().filter(is_meant).collect();
    match rows[..] {
        [row] => Ok(row),
        [] => Err(Refusal::NoControl(written.to_owned())),
        _ => {
            let keys = rows.iter().map(|row| row.key.to_string()).collect();
            Err(Refusal::ManyControls(written.to_owned(), keys))
        }
    }
}

/// How a control is written so that it means no other.
pub(super) fn written(project: &OpenProject, key: &ControlKey) -> String {
    if project.catalogs().len() == 1 {
        key.control.to_string()
    } else {
        key.to_string()
    }
}
