//! Files that were changed at random: whatever is read of them, nothing panics, hangs or takes too much memory, and what
//! opens can be saved and opened again.
//!
//! A run is the same every time. `JEOMGEOMDAE_MUTANTS=1000000` makes so many inputs in place of a few hundred,
//! `JEOMGEOMDAE_MUTANTS=3600s` goes on for so many seconds; the figures are printed with `--nocapture`, and an input that fails
//! is written to the folder for temporary files.

mod change;

use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use jeomgeomdae::{
    assets, catalog,
    domain::CatalogId,
    edit::{self, FindingEdit},
    store::{
        Base, Journal, Keyring, Loss, Opened, Record, StandIn, StoreError, offers, open, recover,
        salvage, save, whole_files,
    },
};
use tempfile::TempDir;

use self::change::Changer;
use crate::{
    encrypted::keys,
    memory::most_held,
    project_file::with_picture,
    small::{self, stamp},
};

/// Inputs of a kind that are tried where nothing else is asked for.
const FEW: u64 = 250;
/// Longest that one input may take. A machine that is busy with other things must not fail a test, so time of the
/// processor counts.
const LONGEST: Duration = Duration::from_secs(1);
/// Most memory that one input may take.
const MOST_MEMORY: usize = 1 << 30;

/// What is changed, and how it is read.
struct Kind {
    name: &'static str,
    seeds: Vec<Vec<u8>>,
    /// Bytes from which on something is changed: before that stands what only costs time.
    from: fn(&[u8]) -> usize,
    read: fn(&Bench, &[u8]),
}

/// Where inputs are written to and read from.
struct Bench {
    folder: TempDir,
    keys: Keyring,
    words: Vec<u8>,
    /// Every so many-th project that opens is saved.
    turn: std::cell::Cell<u32>,
}

/// What came of one kind.
#[derive(Debug, Default)]
struct Figures {
    inputs: u64,
    longest: Duration,
    most_memory: usize,
}

impl Bench {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            keys: keys("암호"),
            words: words(),
            turn: std::cell::Cell::new(0),
        }
    }

    fn file(&self, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join("a.jgd");
        fs::write(&path, bytes).unwrap();
        path
    }

    fn is_turn(&self) -> bool {
        self.turn.set(self.turn.get() + 1);
        self.turn.get().is_multiple_of(8)
    }

    /// Whatever opens is saved as it is, unless bytes of evidence are missing.
    fn saves(&self, opened: &Opened) {
        if !self.is_turn() {
            return;
        }
        let path = self.folder.path().join("b.jgd");
        match save(&path, &opened.project, &opened.evidence, None) {
            Ok(saved) => assert_eq!(saved.project, opened.project),
            Err(error) => assert!(error.damage().is_some(), "{error}"),
        }
    }

    fn read(&self, bytes: &[u8], keys: Option<&Keyring>) {
        let path = self.file(bytes);
        if let Ok(opened) = open(&path, keys) {
            let _ = opened.project.trail.breach();
            let files = opened.project.assessment.files();
            files.for_each(|file| drop(opened.evidence.damage(&file.sha256)));
            self.saves(&opened);
        }
    }

    fn salvage(&self, bytes: &[u8], keys: Option<&Keyring>) {
        let path = self.file(bytes);
        let spare = |id: &CatalogId, text: Option<&str>| {
            let is_it = catalog::parse(text?).is_ok_and(|it| it.id == *id);
            is_it.then(|| (text.unwrap_or_default().to_owned(), StandIn::Doubtful))
        };
        match salvage(&path, keys, &spare) {
            Ok(salvaged) => {
                let lost = |it: &Loss| matches!(it, Loss::File(_));
                for file in salvaged.project.assessment.files() {
                    let is_whole = salvaged.evidence.damage(&file.sha256).is_none();
                    assert!(is_whole || salvaged.losses.iter().any(lost));
                }
            }
            Err(StoreError::Damaged { .. }) => drop(whole_files(&path, keys)),
            Err(_) => {}
        }
    }

    /// Reads a text as the words of a project.
    fn words(&self, text: &[u8]) {
        let small = small::CATALOG.as_bytes();
        let entries: [(&str, &[u8]); 3] = [
            ("mimetype", b"application/vnd.jeomgeomdae+zip"),
            ("project.ron", text),
            ("catalogs/small.ron", small),
        ];
        self.read(&crate::hostile_file::archive(&entries), None);
    }

    /// Reads a text as the audit trail of a project.
    fn trail(&self, text: &[u8]) {
        let small = small::CATALOG.as_bytes();
        let entries: [(&str, &[u8]); 4] = [
            ("mimetype", b"application/vnd.jeomgeomdae+zip"),
            ("project.ron", &self.words),
            ("catalogs/small.ron", small),
            ("trail.log", text),
        ];
        self.read(&crate::hostile_file::archive(&entries), None);
    }

    /// Reads a text as the log of a session that has crashed.
    fn log(&self, log: &[u8]) {
        let root = self.folder.path().join("recovery");
        let session = root.join("one");
        let _ = fs::remove_dir_all(&root);
        begin(&root);
        fs::write(session.join("log-0"), log).unwrap();
        for offer in offers(&root) {
            let recovered = recover(&offer, &self.folder.path().join("adopt"), &[], &root);
            drop(recovered);
        }
    }
}

/// Begins the journal of a session with a small project in it, and ends the session without an end of the journal.
fn begin(root: &Path) -> Journal {
    let base = Base {
        path: None,
        project: small::project(small::assessment()),
        unsaved: true,
        seat: String::new(),
        keys: None,
    };
    Journal::begin(root, "one", &base).unwrap()
}

/// The log of a session in which every kind of record was written.
fn log() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let (project, _) = crate::newer::full(folder.path());
    let mut journal = begin(folder.path());
    let assessment = &project.assessment;
    for subject in small::subjects(assessment) {
        journal.append(&[Record::of(assessment, &subject)]).unwrap();
    }
    fs::read(folder.path().join("one/log-0")).unwrap()
}

/// A project file with a picture, plain or encrypted.
fn file(keys: Option<&Keyring>) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let (mut project, files) = with_picture(folder.path());
    let summary = FindingEdit::Summary("방화벽을 확인했다.".to_owned());
    edit::apply(
        &mut project.assessment,
        summary.on(&small::key("1.1"), stamp()),
    )
    .unwrap();
    let path = folder.path().join("a.jgd");
    save(&path, &project, &files, keys).unwrap();
    fs::read(&path).unwrap()
}

fn words() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let (project, files) = crate::newer::full(folder.path());
    let path = folder.path().join("a.jgd");
    save(&path, &project, &files, None).unwrap();
    crate::trail::text_of(&path, "project.ron").into_bytes()
}

/// A trail of some entries of several kinds.
fn trail() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let (mut project, files) = with_picture(folder.path());
    for minute in 0..20 {
        project.trail.append(&crate::salvage::entry_of(minute));
    }
    let path = folder.path().join("a.jgd");
    save(&path, &project, &files, None).unwrap();
    crate::trail::text_of(&path, "trail.log").into_bytes()
}

fn old_files() -> impl Iterator<Item = Vec<u8>> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    (1..=4).map(move |number| fs::read(data.join(format!("format-{number}.jgd"))).unwrap())
}

/// Behind the head of an age file: a changed head may ask for more work, which is allowed up to what a real one asks.
fn behind_head(bytes: &[u8]) -> usize {
    let mark = bytes.windows(5).position(|it| it == b"\n--- ");
    mark.map_or(0, |at| at + 5 + 43 + 1)
}

fn kinds() -> Vec<Kind> {
    let encrypted = file(Some(&keys("암호")));
    let newer = String::from_utf8(words()).unwrap();
    let newer = newer.replacen(
        "schema: 5,",
        "schema: 5, minor: 2, later: (a: [1, 'x']),",
        1,
    );
    let plain: Vec<Vec<u8>> = std::iter::once(file(None)).chain(old_files()).collect();
    let at_start: fn(&[u8]) -> usize = |_| 0;
    let kind = |name, seeds, read| Kind {
        name,
        seeds,
        from: at_start,
        read,
    };
    let sealed = |name, read| Kind {
        name,
        seeds: vec![encrypted.clone()],
        from: behind_head,
        read,
    };
    let catalogs = [small::CATALOG, assets::CATALOGS[0], assets::CATALOGS[1]];
    let catalogs = catalogs.map(|text| text.as_bytes().to_vec()).to_vec();
    vec![
        kind("container", plain.clone(), |bench, bytes| {
            bench.read(bytes, None);
        }),
        kind("salvage", plain, |bench, bytes| {
            bench.salvage(bytes, None);
        }),
        sealed("encrypted container", |bench, bytes| {
            bench.read(bytes, Some(&bench.keys));
        }),
        sealed("encrypted salvage", |bench, bytes| {
            bench.salvage(bytes, Some(&bench.keys));
        }),
        kind(
            "project.ron",
            vec![words(), newer.into_bytes()],
            Bench::words,
        ),
        kind("trail.log", vec![trail()], Bench::trail),
        kind("journal", vec![log()], Bench::log),
        kind("catalog", catalogs, |_, bytes| {
            drop(catalog::parse(&String::from_utf8_lossy(bytes)));
        }),
    ]
}

/// Time that this thread has had a processor; on other systems than Linux, time that has gone by.
fn spent(since: Instant) -> Duration {
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| since.elapsed(), Duration::from_nanos)
}

impl Kind {
    /// Tries one input.
    fn try_one(&self, bench: &Bench, input: &[u8], figures: &mut Figures) {
        let start = Instant::now();
        let before = spent(start);
        let read = || catch_unwind(AssertUnwindSafe(|| (self.read)(bench, input)));
        let (result, memory) = most_held(read);
        let time = spent(start).saturating_sub(before);
        figures.inputs += 1;
        figures.longest = figures.longest.max(time);
        figures.most_memory = figures.most_memory.max(memory);
        if result.is_err() || time > LONGEST || memory > MOST_MEMORY {
            let kept = std::env::temp_dir().join("jeomgeomdae-mutant.bin");
            fs::write(&kept, input).unwrap();
            panic!(
                "{}, input {}: {time:?}, {memory} bytes; kept in {}",
                self.name,
                figures.inputs,
                kept.display()
            );
        }
    }

    /// Tries inputs until `goes_on` says otherwise.
    fn run(&self, bench: &Bench, seed: u64, mut goes_on: impl FnMut(u64) -> bool) -> Figures {
        let mut figures = Figures::default();
        let mut changer = Changer::new(seed);
        while goes_on(figures.inputs) {
            let input = changer.change(&self.seeds, self.from);
            self.try_one(bench, &input, &mut figures);
        }
        figures
    }
}

#[test]
fn no_change_makes_reading_panic_hang_or_take_too_much_memory() {
    let asked = std::env::var("JEOMGEOMDAE_MUTANTS").unwrap_or_default();
    let seconds = asked
        .strip_suffix('s')
        .and_then(|it| it.parse::<u64>().ok());
    let inputs = asked.parse::<u64>().ok();
    let (bench, kinds) = (Bench::new(), kinds());
    let share = kinds.len() as u64;
    for (kind, seed) in kinds.iter().zip(1..) {
        for seed_file in &kind.seeds {
            kind.try_one(&bench, seed_file, &mut Figures::default());
        }
        let figures = if let Some(seconds) = seconds {
            let end = Instant::now() + Duration::from_secs(seconds / share);
            kind.run(&bench, seed, |_| Instant::now() < end)
        } else {
            let count = inputs.map_or(FEW, |all| all / share);
            kind.run(&bench, seed, |done| done < count)
        };
        eprintln!("{}: {figures:?}", kind.name);
        assert!(figures.inputs > 0);
    }
}
