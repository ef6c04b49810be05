//! Starts the window, or one command without it.

use std::{env, path::PathBuf};

use jeomgeomdae::{
    store::Settings,
    workbench::{Library, Places, Workbench},
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let data = env::var_os("XDG_DATA_HOME")
        .map(PathBuf::from)
        .unwrap_or_default()
        .join("jeomgeomdae");
    let places = Places { data };
    let settings = Settings::read(&places.settings()).unwrap_or_default();
    let bench = Workbench::new(places, "run", Library::built_in()?, settings);
    jeomgeomdae::gui::run(bench, None)?;
    Ok(())
}
