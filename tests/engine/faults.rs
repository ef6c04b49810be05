//! Interrupted work: processes that work at a project are killed, and the system fails them, at any call that changes a file.
//! What they were told to be safe is found again afterwards, whole.
//!
//! A run is the same every time: first one deed after the other dies at its calls, then whole projects are worked at and
//! interrupted at random. `JEOMGEOMDAE_FAULTS=2000` lets deeds die at every call, in place of some, and interrupts so often
//! after that, in place of a few dozen times; `JEOMGEOMDAE_FAULTS=3600s` goes on for so many seconds. The figures are printed
//! with `--nocapture`.
//! `JEOMGEOMDAE_FAULTS=seed:17` does again what has failed.
//!
//! All of it is done by one process that is started for it: while a process is being started it holds for a moment whatever is
//! open in the one that starts it, and that would be the locks of the tests which run beside this one.

mod chance;
mod check;
mod deeds;
mod driver;
mod figures;
mod ledger;
mod scenes;
mod script;
mod shim;
mod steps;

use std::{
    fs::{self, File},
    io::{BufRead as _, BufReader},
    os::unix::process::ExitStatusExt as _,
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
    time::{Duration, Instant},
};

use self::{
    figures::Figures,
    ledger::{Ledger, nothing_is_clear},
    script::{Life, Plan},
    shim::Kind,
};

const TEST: &str = "faults::interrupted_work_is_never_lost";
const PLAN: &str = "JEOMGEOMDAE_FAULTS_PLAN";
const APART: &str = "JEOMGEOMDAE_FAULTS_APART";
/// How often work is interrupted where nothing else is asked for.
const FEW: u64 = 40;
/// From one call to the next at which a deed dies there.
const STRIDE: usize = 19;
/// Processes that die at one project before the last one, which does not.
const LIVES: u32 = 3;
const SIGKILL: i32 = 9;

/// The sorts of projects.
const PLAIN: &str = "plain";
const SEALED: &str = "encrypted";
const OLD: &str = "of an older program";

/// Projects that are worked at one after the other.
struct Bench {
    library: PathBuf,
    folder: tempfile::TempDir,
    figures: Figures,
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            library: shim::compile(folder.path()),
            folder,
            figures: Figures::default(),
        }
    }

    /// A place for a project, and what its processes are told.
    fn place(&self, sort: &'static str, number: u64) -> (Plan, Ledger) {
        let place = self.folder.path().join(format!("project-{number}"));
        for folder in [".shim", "p", "d", "d2"] {
            fs::create_dir_all(place.join(folder)).unwrap();
        }
        let mut ledger = Ledger::default();
        let open = (sort == OLD).then(|| old_file(&place, number));
        if let Some(path) = &open {
            ledger.has(path);
        }
        let plan = Plan {
            seals: sort == SEALED,
            open,
            place,
            ..Plan::default()
        };
        (plan, ledger)
    }

    /// Works at one project until some processes have died, then to the end.
    fn work(&mut self, seed: u64) {
        let sort = [PLAIN, SEALED, OLD][usize::try_from(seed % 3).unwrap()];
        let (mut plan, mut ledger) = self.place(sort, seed);
        for life in 0..=LIVES {
            plan.life = life;
            plan.seed = seed * 16 + u64::from(life);
            plan.end = (life < LIVES).then_some(if plan.seed.is_multiple_of(3) {
                Kind::Cut
            } else {
                Kind::Kill
            });
            self.live(&mut plan, sort, &mut ledger);
        }
        fs::remove_dir_all(&plan.place).unwrap();
    }

    /// Lets one process work, and looks at what it leaves.
    fn live(&mut self, plan: &mut Plan, sort: &'static str, ledger: &mut Ledger) {
        let errors = self.folder.path().join("errors");
        let status = self.child(plan, ledger, &errors);
        let is_as_told = match plan.end {
            None => status.success() && ledger.is_closed,
            Some(_) => status.signal() == Some(SIGKILL) || ledger.is_through,
        };
        let said = fs::read_to_string(&errors).unwrap();
        assert!(is_as_told, "{}: {status}\n{said}", told(plan, ledger));
        let aside = self.folder.path().join("aside");
        let check = || {
            if plan.seals {
                nothing_is_clear(&plan.place);
            }
            ledger.verify(&plan.place, &aside)
        };
        let checked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(check));
        let Ok(remains) = checked else {
            let kept = self.folder.path().with_file_name("jeomgeomdae-faults");
            let _ = fs::remove_dir_all(&kept);
            check::copy_folder(&plan.place, &kept);
            panic!("{}; kept in {}", told(plan, ledger), kept.display());
        };
        self.figures.add(sort, plan.end, ledger, remains.lost);
        (plan.pick, plan.open) = (remains.pick, remains.open);
        if plan.end.is_none() {
            check::nothing_is_left(&plan.place);
        }
    }

    fn child(&self, plan: &Plan, ledger: &mut Ledger, errors: &Path) -> ExitStatus {
        let mut child = again(TEST);
        child
            .env(PLAN, serde_json::to_string(plan).unwrap())
            .env("LD_PRELOAD", &self.library)
            .env("FAULT_ROOT", &plan.place)
            .stdout(Stdio::piped())
            .stderr(File::create(errors).unwrap());
        if plan.end == Some(Kind::Cut) {
            child.env("FAULT_CUTS", "1");
        }
        let mut child = child.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        for line in lines.map_while(Result::ok) {
            ledger.hear(&line);
        }
        child.wait().unwrap()
    }
}

/// This very program, to run a test of it.
fn again(test: &str) -> Command {
    let mut program = Command::new(std::env::current_exe().unwrap());
    program.args([test, "--exact", "--nocapture", "--test-threads=1"]);
    program
}

/// Runs a test in a process of its own.
fn apart(test: &str, deed: impl FnOnce()) {
    if std::env::var_os(APART).is_some() {
        return deed();
    }
    let done = again(test).env(APART, "1").output().unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{said}");
    eprintln!("{said}");
}

fn told(plan: &Plan, ledger: &Ledger) -> String {
    let seed = plan.seed / 16;
    let (deed, kind) = &ledger.deed;
    format!(
        "seed:{seed}, life {}: {deed} with {kind}, {plan:?}",
        plan.life
    )
}

/// A project file of an older program.
fn old_file(place: &Path, number: u64) -> PathBuf {
    let name = format!("format-{}.jgd", 1 + number % 4);
    let from = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data")
        .join(name);
    let path = place.join("p/old.jgd");
    fs::copy(from, &path).unwrap();
    path
}

#[test]
fn interrupted_work_is_never_lost() {
    if let Ok(plan) = std::env::var(PLAN) {
        let plan: Plan = serde_json::from_str(&plan).unwrap();
        return Life::begin(plan).live();
    }
    apart(TEST, interrupt);
}

fn interrupt() {
    let asked = std::env::var("JEOMGEOMDAE_FAULTS").unwrap_or_default();
    let mut bench = Bench::new();
    if let Some(seed) = asked.strip_prefix("seed:") {
        return bench.work(seed.parse().unwrap());
    }
    let seconds = asked.strip_suffix('s').and_then(|it| it.parse().ok());
    let end = seconds.map(|seconds| Instant::now() + Duration::from_secs(seconds));
    bench.every_step(if asked.is_empty() { STRIDE } else { 1 });
    let wanted = asked.parse().unwrap_or(FEW) + bench.figures.count();
    for seed in 1.. {
        let is_enough = end.map_or(bench.figures.count() >= wanted, |end| Instant::now() >= end);
        if is_enough {
            break;
        }
        bench.work(seed);
    }
    eprintln!("{}", bench.figures);
    // A machine that is busy with other tests must not fail this one.
    let must_be_quick = !asked.is_empty();
    assert!(!must_be_quick || bench.figures.oldest_lost() < Duration::from_secs(1));
}
