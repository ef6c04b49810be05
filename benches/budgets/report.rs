//! Measures the report on the screen: laying its pages out after an edit, and leafing through them.

use criterion::Criterion;
use jeomgeomdae::{
    domain::EvidenceFile,
    edit::FindingEdit,
    workbench::{Job, Outcome, Request, Workbench},
};

use super::{Desk, Stage, frame, now, run, scroll_through, settle, window};

/// So many of ten screenshots are in the printed report: 600 of 2,000.
const PRINTED_OF_TEN: usize = 3;

/// Budget: 300 ms from an edit until the pages of 42 controls are laid out anew; those of 500 as near as may be.
pub(crate) fn previewing(criterion: &mut Criterion, stage: &Stage) {
    let mut bench = stage.bench("preview");
    let folder = stage.folder.path().join("preview-sample");
    let tray = jeomgeomdae::store::Tray::new(folder, None);
    let sample = Job::Sample { tray }.run();
    bench.handle(Request::Done(sample), now());
    lay_out(criterion, "an edit among 42 controls", bench);
    let large = Desk::open(stage, "preview-large");
    lay_out(criterion, "an edit among 500 controls", large.bench);
}

fn lay_out(criterion: &mut Criterion, name: &str, mut bench: Workbench) {
    let key = bench.project().unwrap().listing().rows[1].key.clone();
    let mut group = criterion.benchmark_group("preview");
    group.sample_size(10);
    let mut number = 0;
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            number += 1;
            let edit = FindingEdit::Summary(format!("{number}번째로 고친 요약"));
            bench.handle(Request::Finding(key.clone(), edit), now());
            let outcome = run(bench.handle(Request::Preview, now())).unwrap();
            bench.handle(Request::Done(outcome), now());
        });
    });
    group.finish();
    // Left out by a filter, it has laid nothing out.
    let Some(preview) = bench.project().unwrap().preview() else {
        return;
    };
    eprintln!("preview, {name}: {} pages", preview.layout.pages.len());
}

/// Budget: 10 s for 500 controls with 600 screenshots, and a file no larger than 1.05 times those. The memory (budget: 300 MB)
/// is that of the whole process and measured from outside: `/usr/bin/time -v jeomgeomdae report …`.
pub(crate) fn printing(criterion: &mut Criterion, stage: &Stage) {
    let mut desk = Desk::open(stage, "print");
    let bench = &mut desk.bench;
    let findings = stage.assessment.findings.iter();
    let attached =
        findings.flat_map(|(key, finding)| finding.evidence.iter().map(move |id| (key, *id)));
    for (_, (key, id)) in attached
        .enumerate()
        .filter(|(number, _)| number % 10 >= PRINTED_OF_TEN)
    {
        bench.handle(Request::Detach(key.clone(), id), now());
    }
    let pictures = &bench.project().unwrap().assessment().evidence;
    let files: Vec<&EvidenceFile> = pictures.values().filter_map(|it| it.file()).collect();
    let (count, bytes) = (
        files.len(),
        files.iter().map(|file| file.length).sum::<u64>(),
    );
    let path = stage.folder.path().join("큰 보고서.pdf");
    let mut group = criterion.benchmark_group("report");
    group.sample_size(10);
    group.bench_function("500 controls with 600 screenshots", |bencher| {
        bencher.iter(|| {
            let outcome = run(bench.handle(Request::Report(path.clone()), now())).unwrap();
            assert!(matches!(&outcome, Outcome::Reported { result: Ok(it), .. } if it.faults.is_empty()), "{outcome:?}");
        });
    });
    group.finish();
    // Left out by a filter, it has written nothing.
    let Ok(written) = std::fs::metadata(&path) else {
        return;
    };
    let written = written.len();
    let outcome = run(bench.handle(Request::Preview, now())).unwrap();
    bench.handle(Request::Done(outcome), now());
    let pages = bench
        .project()
        .unwrap()
        .preview()
        .unwrap()
        .layout
        .pages
        .len();
    eprintln!(
        "report: {pages} pages with {count} screenshots, {written} bytes to {bytes} of the screenshots"
    );
}

/// Budget: 4 ms a frame of the report with all its pages, at rest and while it is scrolled through.
pub(crate) fn leafing(criterion: &mut Criterion, stage: &Stage) {
    let mut harness = window(stage, "leaf");
    harness.key_press(egui::Key::F7);
    settle(&mut harness);
    harness.key_press(egui::Key::PageDown);
    settle(&mut harness);
    let project = harness.state().bench().project().unwrap();
    let count = project.preview().unwrap().layout.pages.len();
    criterion.bench_function(&format!("frame: report of {count} pages"), |bencher| {
        bencher.iter(|| frame(&mut harness));
    });
    scroll_through(&mut harness, "report");
}
