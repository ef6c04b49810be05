//! Measures the large project with a password beside the same without one: opening, an edit, the save after it, a check.

use std::{cell::Cell, path::Path};

use criterion::{BatchSize, Criterion};
use jeomgeomdae::{
    domain::Password,
    edit::FindingEdit,
    store::{self, Keyring, Opened, WorkFactor},
    workbench::{Job, Outcome, Request},
};

use crate::{Desk, Stage, now, run, stage::SCREENSHOTS};

/// Budgets, with a password as without: 300 ms to open once the password is known, 20 ms from a keystroke to the durable
/// journal, 3 s to verify. A save has none: nothing waits for it.
pub(crate) fn beside_plain(criterion: &mut Criterion, stage: &Stage) {
    let Opened {
        project, evidence, ..
    } = store::open(&stage.path, None).unwrap();
    let path = stage.folder.path().join("잠긴 점검.jgd");
    // What scrypt costs is asked of a person's patience once, not of the program.
    let password = Password::new("큰 점검의 암호".to_owned());
    let keys = Keyring::new(&password, WorkFactor::new(10));
    store::save(&path, &project, &evidence, Some(&keys)).unwrap();
    for (name, path, keys) in [
        ("plain", &stage.path, None),
        ("encrypted", &path, Some(&keys)),
    ] {
        measure(criterion, stage, (name, path, keys));
    }
}

fn measure(
    criterion: &mut Criterion,
    stage: &Stage,
    (name, path, keys): (&str, &Path, Option<&Keyring>),
) {
    let mut group = criterion.benchmark_group(name);
    group.sample_size(10);
    let number = Cell::new(0);
    let fresh = || {
        number.set(number.get() + 1);
        stage.bench(&format!("{name}{}", number.get()))
    };
    let open = || Job::Open(path.to_owned(), keys.cloned()).run();
    group.bench_function("open", |bencher| {
        bencher.iter_batched(
            fresh,
            |mut bench| {
                let effects = bench.handle(Request::Done(open()), now());
                (bench, effects)
            },
            BatchSize::PerIteration,
        );
    });
    let mut desk = Desk::new(stage, &format!("{name}-edit"));
    desk.ask(Request::Done(open()));
    let key = stage.keys().nth(7).unwrap();
    let mut typed = String::new();
    let mut edit = |desk: &mut Desk| {
        if typed.len() > 600 {
            typed.clear();
        }
        typed.push('가');
        desk.ask(Request::Finding(
            key.clone(),
            FindingEdit::Summary(typed.clone()),
        ));
    };
    group.bench_function("edit to durable journal", |bencher| {
        bencher.iter(|| edit(&mut desk));
    });
    group.bench_function("verify", |bencher| {
        bencher.iter(|| {
            let outcome = run(desk.bench.handle(Request::Verify, now())).unwrap();
            let is_whole = matches!(&outcome, Outcome::Verified { count: SCREENSHOTS, damages, .. } if damages.is_empty());
            assert!(is_whole, "{outcome:?}");
        });
    });
    group.bench_function("save after one edit", |bencher| {
        bencher.iter(|| {
            edit(&mut desk);
            desk.ask(Request::Save);
        });
    });
    group.finish();
}
