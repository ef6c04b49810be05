//! Measures the budgets of the design on a project of 500 controls and 2,000 screenshots, about 1.5 GB of them. It says
//! how long things take, not whether that is good: the budgets stand in ARCHITECTURE.md.
#![expect(
    clippy::unwrap_used,
    reason = "where the stage cannot be set there is nothing to measure"
)]

#[path = "budgets/report.rs"]
mod report;
#[path = "budgets/sealed.rs"]
mod sealed;
#[path = "budgets/stage.rs"]
mod stage;
#[path = "budgets/trail.rs"]
mod trail;

use std::{
    cell::Cell,
    hint::black_box,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use criterion::{BatchSize, Criterion};
use egui_kittest::Harness;
use jeomgeomdae::{
    assets, catalog,
    domain::{CatalogId, Control, ControlId, Date, DateTime, Group, GroupId},
    edit::FindingEdit,
    evidence,
    gui::{App, Clipboard, FilePicker, Parts, Pick, SystemCapturer, SystemPrinter},
    store::Journal,
    workbench::{
        Effect, Job, JournalOp, Library, Listing, Needle, Now, Outcome, Request, Source, Workbench,
        matches,
    },
};

use stage::{CONTROLS, Stage};

/// Frames from which median and 99th percentile are taken.
const FRAMES: usize = 2000;
const QUERIES: [&str; 4] = ["ㅈㄱㅌㅈ", "접근 통제", "자료 캡처", "어디에도 없는 말"];

/// A workbench whose jobs run at once and whose journal is a real one.
struct Desk {
    bench: Workbench,
    journal: Option<Journal>,
}

/// Holds nothing.
struct NoClipboard;

/// Is never asked.
struct NoPicker;

fn main() {
    let stage = Stage::set();
    let mut criterion = Criterion::default().configure_from_args();
    reading(&mut criterion);
    opening(&mut criterion, &stage);
    editing(&mut criterion, &stage);
    deriving(&mut criterion, &stage);
    reporting(&mut criterion, &stage);
    report::printing(&mut criterion, &stage);
    report::previewing(&mut criterion, &stage);
    report::leafing(&mut criterion, &stage);
    trail::remembering(&mut criterion, &stage);
    attaching(&mut criterion, &stage);
    painting(&mut criterion, &stage);
    browsing(&mut criterion, &stage);
    verifying(&mut criterion, &stage);
    sealed::beside_plain(&mut criterion, &stage);
    criterion.final_summary();
}

fn reading(criterion: &mut Criterion) {
    let text = assets::CATALOGS[0];
    criterion.bench_function("catalog: read and check 42 controls", |bencher| {
        bencher.iter(|| catalog::parse(black_box(text)).unwrap());
    });
    let text = thousand_controls();
    criterion.bench_function("catalog: read and check 1,000 controls", |bencher| {
        bencher.iter(|| catalog::parse(black_box(&text)).unwrap());
    });
    criterion.bench_function("library: all built-in catalogs and links", |bencher| {
        bencher.iter(|| Library::built_in().unwrap());
    });
}

/// The text of a catalog of 1,000 controls, as dense as the densest of the built-in ones.
fn thousand_controls() -> String {
    let library = Library::built_in().unwrap();
    let mut catalog = library
        .entry(&CatalogId::new("mydata-security"))
        .unwrap()
        .catalog
        .as_ref()
        .clone();
    let controls: Vec<Control> = catalog
        .controls()
        .iter()
        .map(|it| it.control.clone())
        .collect();
    let numbered = controls
        .iter()
        .cycle()
        .zip(1..=1000)
        .map(|(control, number)| Control {
            id: ControlId::new(number.to_string()),
            ..control.clone()
        });
    let group = Group {
        id: GroupId::new("1"),
        title: "모두".to_owned(),
        controls: numbered.collect(),
        ..Group::default()
    };
    catalog.groups = vec![group];
    catalog::write(&catalog).unwrap()
}

/// Budget: 300 ms until the project is on the bench, catalogs parsed and list derived.
fn opening(criterion: &mut Criterion, stage: &Stage) {
    let number = Cell::new(0);
    let fresh = || {
        number.set(number.get() + 1);
        stage.bench(&format!("open{}", number.get()))
    };
    criterion.bench_function("open: 500 controls, 2,000 screenshots", |bencher| {
        bencher.iter_batched(
            fresh,
            |mut bench| {
                let outcome = Job::Open(stage.path.clone(), None).run();
                let effects = bench.handle(Request::Done(outcome), now());
                (bench, effects)
            },
            BatchSize::PerIteration,
        );
    });
}

/// Budget: 20 ms from the keystroke until the journal is durable.
fn editing(criterion: &mut Criterion, stage: &Stage) {
    let mut desk = Desk::open(stage, "edit");
    let key = stage.keys().nth(CONTROLS / 2).unwrap();
    let mut typed = String::new();
    criterion.bench_function("edit: keystroke to durable journal", |bencher| {
        bencher.iter(|| {
            if typed.len() > 600 {
                typed.clear();
            }
            typed.push('가');
            desk.ask(Request::Finding(
                key.clone(),
                FindingEdit::Summary(typed.clone()),
            ));
        });
    });
}

/// Budget: 10 ms for a search as it is typed.
fn deriving(criterion: &mut Criterion, stage: &Stage) {
    let catalogs = [stage.catalog.clone()];
    criterion.bench_function("list: derive all rows", |bencher| {
        bencher.iter(|| Listing::of(black_box(&stage.assessment), &catalogs));
    });
    let listing = Listing::of(&stage.assessment, &catalogs);
    for query in QUERIES {
        criterion.bench_function(&format!("search: {query}"), |bencher| {
            bencher.iter(|| {
                let needle = Needle::new(black_box(query));
                let found = listing
                    .rows
                    .iter()
                    .filter(|row| matches(&needle, &row.haystack));
                found.count()
            });
        });
    }
}

/// Budget: 300 ms for the report on 42 controls without pictures, durable on disk.
fn reporting(criterion: &mut Criterion, stage: &Stage) {
    let mut bench = stage.bench("report");
    let folder = stage.folder.path().join("sample");
    let tray = jeomgeomdae::store::Tray::new(folder, None);
    let sample = Job::Sample { tray }.run();
    bench.handle(Request::Done(sample), now());
    let findings = bench.project().unwrap().assessment().findings.clone();
    for (key, finding) in &findings {
        for id in &finding.evidence {
            bench.handle(Request::Detach(key.clone(), *id), now());
        }
    }
    let path = stage.folder.path().join("보고서.pdf");
    criterion.bench_function("report: 42 controls without pictures", |bencher| {
        bencher.iter(|| {
            let effects = bench.handle(Request::Report(path.clone()), now());
            let outcome = run(effects).unwrap();
            assert!(
                matches!(&outcome, Outcome::Reported { result: Ok(it), .. } if it.faults.is_empty()),
                "{outcome:?}"
            );
        });
    });
}

/// Budget: 4 ms median and 8 ms in the 99th percentile. A screen reader is always on here, which costs extra.
fn painting(criterion: &mut Criterion, stage: &Stage) {
    let mut harness = window(stage, "window");
    let project = harness.state().bench().project().unwrap();
    assert_eq!(project.listing().rows.len(), CONTROLS);
    criterion.bench_function("frame: 점검 with 500 controls", |bencher| {
        bencher.iter(|| frame(&mut harness));
    });
    let mut times: Vec<Duration> = Vec::new();
    for _ in 0..FRAMES {
        let begun = Instant::now();
        frame(&mut harness);
        times.push(begun.elapsed());
    }
    times.sort_unstable();
    let (median, late) = (times[FRAMES / 2], times[FRAMES * 99 / 100]);
    eprintln!("frame: median {median:?}, 99th percentile {late:?} of {FRAMES}");
}

/// Budget: 300 ms from the pasted pixels of a 4K screen until the journal is durable.
fn attaching(criterion: &mut Criterion, stage: &Stage) {
    let mut desk = Desk::open(stage, "attach");
    let key = stage.keys().next().unwrap();
    let mut number = 0;
    let mut screen = stage::screen(3840, 2160);
    criterion.bench_function("attach: a pasted 4K screen to durable journal", |bencher| {
        bencher.iter(|| {
            // Every one differs, or it would be taken for a duplicate.
            number += 1;
            screen[..4].copy_from_slice(&u32::to_le_bytes(number | 0xff00_0000));
            let source = Source::Pixels {
                name: "화면.png".to_owned(),
                title: "화면".to_owned(),
                width: 3840,
                height: 2160,
                rgba: screen.as_slice().into(),
            };
            desk.ask(Request::Attach(key.clone(), vec![source]));
        });
    });
    let attached = desk.bench.project().unwrap().assessment().evidence.len();
    assert_eq!(attached, stage::SCREENSHOTS + number as usize);
}

/// Budget: 4 ms a frame of the gallery with 2,000 pictures, and 300 MB of memory while scrolling through all of them.
fn browsing(criterion: &mut Criterion, stage: &Stage) {
    let mut harness = window(stage, "gallery");
    harness.key_press(egui::Key::F5);
    settle(&mut harness);
    criterion.bench_function("frame: gallery with 2,000 pictures", |bencher| {
        bencher.iter(|| frame(&mut harness));
    });
    scroll_through(&mut harness, "gallery");
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        let peak = status.lines().find(|line| line.starts_with("VmRSS"));
        eprintln!(
            "gallery, scrolled through, without a graphics card: {}",
            peak.unwrap_or_default()
        );
    }
}

/// Turns the wheel 1,500 times and says how long the frames take.
fn scroll_through(harness: &mut Harness<'static, App>, name: &str) {
    let mut times: Vec<Duration> = Vec::new();
    harness.hover_at(egui::pos2(700.0, 600.0));
    for step in 0..1500 {
        harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -90.0),
            modifiers: egui::Modifiers::NONE,
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
        });
        let begun = Instant::now();
        frame(harness);
        times.push(begun.elapsed());
        if step % 10 == 0 {
            let ctx = harness.ctx.clone();
            harness.state_mut().settle(&ctx);
        }
    }
    times.sort_unstable();
    let (median, late) = (times[times.len() / 2], times[times.len() * 99 / 100]);
    eprintln!("{name}, scrolling: median {median:?}, 99th percentile {late:?}");
}

fn frame(harness: &mut Harness<'static, App>) {
    harness.step();
    let shapes = harness.output().shapes.clone();
    black_box(harness.ctx.tessellate(shapes, 1.0));
}

fn settle(harness: &mut Harness<'static, App>) {
    for _ in 0..4 {
        harness.run_ok();
        let ctx = harness.ctx.clone();
        harness.state_mut().settle(&ctx);
    }
}

/// A window with the project open.
fn window(stage: &Stage, run: &str) -> Harness<'static, App> {
    let (bench, path) = (stage.bench(run), stage.path.clone());
    let mut harness = Harness::builder()
        .with_size([1440.0, 900.0])
        .build_eframe(move |creation| {
            let parts = Parts {
                bench,
                picker: Box::new(NoPicker),
                capturer: std::sync::Arc::new(SystemCapturer),
                clipboard: Box::new(NoClipboard),
                printer: std::sync::Arc::new(SystemPrinter),
                clock: || now().0,
                opener: Box::new(|_path| {}),
            };
            App::new(parts, Some(path), &creation.egui_ctx)
        });
    settle(&mut harness);
    harness
}

/// Budget: 3 s for 1.5 GB.
fn verifying(criterion: &mut Criterion, stage: &Stage) {
    let mut desk = Desk::open(stage, "verify");
    let mut group = criterion.benchmark_group("verify");
    group.sample_size(10);
    group.bench_function("every hash of 2,000 screenshots", |bencher| {
        bencher.iter(|| {
            let effects = desk.bench.handle(Request::Verify, now());
            let outcome = run(effects).unwrap();
            assert!(
                matches!(&outcome, Outcome::Verified { count: 2000, damages, .. } if damages.is_empty()),
                "{outcome:?}"
            );
        });
    });
    group.finish();
}

impl Desk {
    fn open(stage: &Stage, run: &str) -> Self {
        Self::open_file(stage, run, &stage.path)
    }

    fn open_file(stage: &Stage, run: &str, path: &Path) -> Self {
        let mut desk = Self::new(stage, run);
        desk.ask(Request::Open(path.to_owned()));
        desk
    }

    fn new(stage: &Stage, run: &str) -> Self {
        Self {
            bench: stage.bench(run),
            journal: None,
        }
    }

    fn ask(&mut self, request: Request) {
        for effect in self.bench.handle(request, now()) {
            match effect {
                Effect::Run(job) => self.ask(Request::Done(job.run())),
                Effect::Journal(JournalOp::Begin {
                    root,
                    session,
                    base,
                }) => self.journal = Some(Journal::begin(&root, &session, &base).unwrap()),
                Effect::Journal(JournalOp::Append(records)) => {
                    self.journal.as_mut().unwrap().append(&records).unwrap();
                }
                _ => {}
            }
        }
    }
}

impl FilePicker for NoPicker {
    fn ask(&mut self, _pick: &Pick, _wake: Box<dyn Fn() + Send>) {}

    fn poll(&mut self) -> Option<Vec<PathBuf>> {
        None
    }
}

impl Clipboard for NoClipboard {
    fn files(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn picture(&self) -> Option<evidence::Picture> {
        None
    }
}

/// Runs the job among some effects.
fn run(effects: Vec<Effect>) -> Option<Outcome> {
    let job = effects.into_iter().find_map(|effect| match effect {
        Effect::Run(job) => Some(job),
        _ => None,
    });
    job.map(Job::run)
}

fn now() -> Now {
    Now(DateTime {
        date: Date::new(2026, 11, 22).unwrap(),
        hour: 9,
        minute: 0,
        second: 0,
        offset_minutes: 540,
    })
}
