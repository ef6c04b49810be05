//! The catalogs themselves, without a project: `catalog`.

use serde::Serialize;

use super::{
    catalog_json::{Listed, Whole},
    catalog_map, catalog_text, catalog_words as words,
    command::{CatalogCommand, Look, Output},
    error::{CliError, Refusal},
    run::Shell,
};
use crate::{
    domain::{Catalog, CatalogId},
    workbench::{
        Library, catalog_error, catalog_file_error, catalog_file_faults, read_catalog_file,
        write_template,
    },
};

/// What `catalog list --json` prints; the fields are described in the room's head.
#[derive(Serialize)]
struct List<'a> {
    format: u32,
    catalogs: Vec<Listed<'a>>,
}

/// What `catalog check --json` prints; the fields are described in the room's head.
#[derive(Serialize)]
struct Checked {
    format: u32,
    file: String,
    ok: bool,
    error: Option<String>,
    faults: Vec<String>,
    id: Option<String>,
    title: Option<String>,
    controls: Option<usize>,
}

/// Does `catalog`.
pub(super) fn perform(shell: &mut Shell<'_>, asked: &CatalogCommand) -> Result<(), CliError> {
    match asked {
        CatalogCommand::List { json } => list(shell, *json),
        CatalogCommand::Show { id, json } => show(shell, id, *json),
        CatalogCommand::Map { from, to, json } => {
            let library = library()?;
            let (from, to) = (find(&library, from)?, find(&library, to)?);
            catalog_map::print(shell, library.knowledge(), from, to, *json)
        }
        CatalogCommand::Check(look) => check(shell, look),
        CatalogCommand::Template(output) => template(shell, output),
    }
}

/// The catalog of that id, or all ids there are.
pub(super) fn find<'a>(library: &'a Library, id: &CatalogId) -> Result<&'a Catalog, Refusal> {
    let found = library.entry(id).map(|entry| entry.catalog.as_ref());
    found.ok_or_else(|| {
        let entries = library.entries().iter();
        let known = entries.map(|entry| entry.catalog.id.to_string());
        Refusal::NoCatalog(id.to_string(), known.collect())
    })
}

fn library() -> Result<Library, CliError> {
    Library::built_in().map_err(|error| CliError::Problems(vec![catalog_error(&error)]))
}

fn list(shell: &mut Shell<'_>, json: bool) -> Result<(), CliError> {
    let library = library()?;
    let catalogs = library.entries().iter().map(|entry| entry.catalog.as_ref());
    if json {
        return shell.terminal.json(&List {
            format: 1,
            catalogs: catalogs.map(Listed::of).collect(),
        });
    }
    for line in catalogs.flat_map(catalog_text::in_list) {
        shell.terminal.line(&line)?;
    }
    Ok(())
}

fn show(shell: &mut Shell<'_>, id: &CatalogId, json: bool) -> Result<(), CliError> {
    let library = library()?;
    let catalog = find(&library, id)?;
    if json {
        return shell.terminal.json(&Whole::of(catalog));
    }
    for line in catalog_text::whole(catalog) {
        shell.terminal.line(&line)?;
    }
    Ok(())
}

fn check(shell: &mut Shell<'_>, look: &Look) -> Result<(), CliError> {
    let checked = Checked::of(look)?;
    if look.json {
        shell.terminal.json(&checked)?;
    } else if let (true, Some(title), Some(controls)) =
        (checked.ok, &checked.title, checked.controls)
    {
        let sentence = words::sound_catalog(title, controls);
        shell.terminal.line(&sentence)?;
    }
    let bullets = checked.faults.iter().map(|fault| words::point(fault));
    match checked.error {
        Some(error) => Err(CliError::Problems(
            std::iter::once(error).chain(bullets).collect(),
        )),
        None => Ok(()),
    }
}

impl Checked {
    fn of(look: &Look) -> Result<Self, CliError> {
        let mut checked = Self {
            format: 1,
            file: look.file.display().to_string(),
            ok: false,
            error: None,
            faults: Vec::new(),
            id: None,
            title: None,
            controls: None,
        };
        match read_catalog_file(&look.file) {
            Ok((catalog, _)) => {
                let taken = library()?.entry(&catalog.id).is_some();
                checked.ok = !taken;
                checked.error = taken.then(|| words::id_of_built_in(catalog.id.as_str()));
                checked.id = Some(catalog.id.to_string());
                checked.controls = Some(catalog.controls().len());
                checked.title = Some(catalog.title);
            }
            Err(error) => {
                let (sentence, faults) = catalog_file_faults(&error);
                checked.error = Some(sentence);
                checked.faults = faults;
            }
        }
        Ok(checked)
    }
}

fn template(shell: &mut Shell<'_>, output: &Output) -> Result<(), CliError> {
    output.refuse_existing()?;
    write_template(&output.path)
        .map_err(|error| CliError::Problems(vec![catalog_file_error(&error)]))?;
    shell.terminal.line(&words::template(&output.path))?;
    Ok(())
}
