//! Measures a project whose audit trail is 100,000 entries long: opening, an edit, a save and a check.

use std::{cell::Cell, path::Path};

use criterion::{BatchSize, Criterion};
use jeomgeomdae::{
    domain::{
        PersonId,
        trail::{Change, Doer, Entry, Field, Thing, Turn, Value, Way},
    },
    edit::FindingEdit,
    store::{self, Opened},
    workbench::{Job, Request},
};

use crate::{Desk, Stage, now};

const ENTRIES: usize = 100_000;

/// Budget: 300 ms to open, 20 ms from a keystroke to the durable journal. A save has none: nothing waits for it.
pub(crate) fn remembering(criterion: &mut Criterion, stage: &Stage) {
    let path = stage.folder.path().join("긴 이력.jgd");
    long(stage, &path);
    let mut desk = Desk::open_file(stage, "trail", &path);
    let key = stage.keys().next().unwrap();
    let mut typed = String::new();
    criterion.bench_function("trail of 100,000: an edit to durable journal", |bencher| {
        bencher.iter(|| {
            if typed.len() > 600 {
                typed.clear();
            }
            typed.push('가');
            let edit = FindingEdit::Summary(typed.clone());
            desk.ask(Request::Finding(key.clone(), edit));
            // Every one is an entry of its own.
            desk.ask(Request::Seal);
        });
    });
    opening(criterion, stage, &path);
    let Opened {
        project, evidence, ..
    } = store::open(&path, None).unwrap();
    criterion.bench_function("trail of 100,000: check the chain", |bencher| {
        bencher.iter(|| assert!(project.trail.breach().is_none()));
    });
    let to = stage.folder.path().join("긴 이력 2.jgd");
    criterion.bench_function("trail of 100,000: save without pictures", |bencher| {
        bencher.iter(|| store::save(&to, &project, &evidence, None).unwrap());
    });
}

fn opening(criterion: &mut Criterion, stage: &Stage, path: &Path) {
    let number = Cell::new(0);
    let fresh = || {
        number.set(number.get() + 1);
        stage.bench(&format!("trail{}", number.get()))
    };
    criterion.bench_function("trail of 100,000: open", |bencher| {
        bencher.iter_batched(
            fresh,
            |mut bench| {
                let outcome = Job::Open(path.to_owned(), None).run();
                let effects = bench.handle(Request::Done(outcome), now());
                (bench, effects)
            },
            BatchSize::PerIteration,
        );
    });
}

/// The project of the stage without its pictures, with a long trail.
fn long(stage: &Stage, path: &Path) {
    let Opened {
        mut project,
        evidence,
        ..
    } = store::open(&stage.path, None).unwrap();
    let assessment = &mut project.assessment;
    assessment.evidence.clear();
    for finding in assessment.findings.values_mut() {
        std::sync::Arc::make_mut(finding).evidence.clear();
    }
    let keys: Vec<_> = stage.keys().collect();
    for number in 0..ENTRIES {
        let of = Thing::Control(keys[number % keys.len()].clone());
        let mut change = Change::new(Field::Summary, Way::Changed, of);
        if number % 3 == 0 {
            change.field = Field::Applicability;
            change.values = Some((Value::Applies(true), Value::Applies(false)));
        }
        let doer = Doer {
            id: PersonId(1),
            name: "김점검".to_owned(),
        };
        project.trail.append(&Entry {
            at: now().0,
            by: Some(doer),
            turn: Turn::Done,
            change,
        });
    }
    store::save(path, &project, &evidence, None).unwrap();
}
