//! Prints through the desktop portal: the system's dialog asks for printer and sheets (`org.freedesktop.portal.Print`, XDG
//! Desktop Portal documentation).

use std::{collections::HashMap, path::Path};

use zbus::zvariant::{Fd, Value};

use super::printer::PrintError;
use crate::{
    gui::portal::{Portal, PortalError},
    store,
};

const PRINT: &str = "org.freedesktop.portal.Print";

/// Shows the dialog, and hands over the file once the user has chosen.
pub(super) fn print(pdf: &Path, title: &str) -> Result<(), PrintError> {
    // Open before the dialog is: the file goes when the project is closed meanwhile.
    let file = store::hand_over(pdf).map_err(|error| PrintError::Failed(error.to_string()))?;
    let printed = pollster::block_on(async {
        let mut portal = Portal::open().await?;
        let none = HashMap::<&str, Value<'_>>::new();
        let body = ("", title, settings(), sheet(), &none);
        let mut chosen = portal.ask(PRINT, "PreparePrint", &body).await?;
        // Without the token the dialog would ask once more.
        let token = chosen.remove("token").map(Value::from);
        let options: HashMap<&str, Value<'_>> = token.map(|it| ("token", it)).into_iter().collect();
        let body = ("", title, Fd::from(&file), options);
        portal.ask(PRINT, "Print", &body).await
    });
    printed.map(drop).map_err(|error| match error {
        PortalError::Missing => PrintError::NoDialog,
        PortalError::Refused => PrintError::GivenUp,
        PortalError::Failed(said) => PrintError::Failed(said),
    })
}

fn settings() -> HashMap<&'static str, Value<'static>> {
    HashMap::from([("paper-format", Value::from("iso_a4"))])
}

/// The sheet that every report is laid out for, in millimetres. Its margins are those of the report itself.
fn sheet() -> HashMap<&'static str, Value<'static>> {
    let margins = ["MarginTop", "MarginBottom", "MarginLeft", "MarginRight"];
    let mut sheet = HashMap::from([
        ("PPDName", Value::from("A4")),
        ("Name", Value::from("iso_a4")),
        ("DisplayName", Value::from("A4")),
        ("Width", Value::from(210.0)),
        ("Height", Value::from(297.0)),
        ("Orientation", Value::from("portrait")),
    ]);
    sheet.extend(margins.map(|margin| (margin, Value::from(0.0))));
    sheet
}
