//! Starts the window, or one command without it.

mod clock;

use std::{
    env,
    ffi::OsString,
    io::{stderr, stdout},
    path::PathBuf,
    process::ExitCode,
};

use jeomgeomdae::{cli, store::WorkFactor, workbench::Places};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let places = Places {
        data: data_folder(),
        work: WorkFactor::STANDARD,
        user: user(),
        host: gethostname::gethostname().to_string_lossy().into_owned(),
    };
    if cfg!(not(feature = "gui")) || arguments.first().is_some_and(|first| cli::claims(first)) {
        let code = cli::run(
            arguments,
            places,
            &clock::local_now,
            &mut stdout().lock(),
            &mut stderr().lock(),
        );
        return ExitCode::from(code);
    }
    let file = arguments.into_iter().next().map(PathBuf::from);
    // A relative path would mean another file from another folder.
    window(
        places,
        file.map(|path| std::path::absolute(&path).unwrap_or(path)),
    )
}

/// The program's data folder; a folder of the current one where the system names none.
fn data_folder() -> PathBuf {
    dirs::data_local_dir()
        .unwrap_or_default()
        .join("jeomgeomdae")
}

/// Name of the user; empty where the system tells none.
fn user() -> String {
    let name = env::var_os("USER").or_else(|| env::var_os("USERNAME"));
    name.unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(feature = "gui")]
fn window(places: Places, open: Option<PathBuf>) -> ExitCode {
    use std::hash::{BuildHasher as _, RandomState};

    use jeomgeomdae::{
        gui,
        store::Settings,
        workbench::{Library, Workbench},
    };

    let settings = Settings::read(&places.settings()).unwrap_or_default();
    let run = format!("{:016x}", RandomState::new().hash_one(std::process::id()));
    let opened = Library::built_in()
        .map_err(|error| error.to_string())
        .and_then(|library| {
            let bench = Workbench::new(places, &run, library, settings);
            gui::run(bench, open, clock::local_now).map_err(|error| error.to_string())
        });
    match opened {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            use std::io::Write as _;
            let _ = writeln!(stderr(), "{}", cli::no_window(&error));
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(feature = "gui"))]
fn window(_places: Places, _open: Option<PathBuf>) -> ExitCode {
    ExitCode::FAILURE
}
