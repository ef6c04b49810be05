//! One deed after the other dies at one call after the other that changes a file: before it, in the middle of it, after it.

use serde::{Deserialize, Serialize};

use super::{
    Bench, OLD, PLAIN, SEALED,
    deeds::Deed,
    script::Life,
    shim::{Fault, Kind},
};

/// The call at which a deed dies.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(super) struct Step {
    deed: Deed,
    kind: Kind,
    call: u64,
    variant: u64,
}

/// What dies. A project of an older program is saved for the first time.
const DEEDS: [(&str, Deed); 9] = [
    (PLAIN, Deed::Type),
    (PLAIN, Deed::Attach),
    (PLAIN, Deed::Save),
    (PLAIN, Deed::Begin),
    (OLD, Deed::Save),
    (SEALED, Deed::Type),
    (SEALED, Deed::Attach),
    (SEALED, Deed::Save),
    (SEALED, Deed::Begin),
];

impl Bench {
    /// Lets every deed die at each `stride`-th of its calls; where that is every one, in all ways.
    pub(super) fn every_step(&mut self, stride: usize) {
        let ways = [Kind::Kill, Kind::Cut].map(|kind| [0, 1, 2].map(|variant| (kind, variant)));
        let ways = ways.concat();
        for (sort, deed) in DEEDS {
            for call in (1..).step_by(stride) {
                let one = usize::try_from(call).unwrap() / stride % ways.len();
                let ways = if stride == 1 {
                    &ways[..]
                } else {
                    &ways[one..=one]
                };
                let mut steps = ways.iter().map(|(kind, variant)| Step {
                    deed,
                    kind: *kind,
                    call,
                    variant: *variant,
                });
                if steps.any(|step| self.is_through(sort, step)) {
                    break;
                }
            }
        }
    }

    /// Lets a deed die and looks at what is left. Says whether it has not died, as it has no such call.
    fn is_through(&mut self, sort: &'static str, step: Step) -> bool {
        let (mut plan, mut ledger) = self.place(sort, step.call);
        if step.deed == Deed::Begin {
            // Somebody must have died before there is something to be taken up. That is always the same death, and not counted.
            let figures = self.figures.clone();
            plan.step = Some(Step {
                deed: Deed::Type,
                kind: Kind::Kill,
                call: 1,
                variant: 0,
            });
            plan.end = Some(Kind::Kill);
            self.live(&mut plan, sort, &mut ledger);
            self.figures = figures;
            plan.life = 1;
        }
        (plan.step, plan.end) = (Some(step), Some(step.kind));
        self.live(&mut plan, sort, &mut ledger);
        std::fs::remove_dir_all(&plan.place).unwrap();
        ledger.is_through
    }
}

impl Life {
    /// Makes ready for a deed, and dies in it at a call.
    pub(super) fn take(&mut self, step: Step) {
        let before: &[Deed] = match step.deed {
            Deed::Begin => &[],
            _ if self.plan.open.is_some() => &[Deed::Begin, Deed::Attach, Deed::Type],
            _ => &[
                Deed::Begin,
                Deed::Attach,
                Deed::Type,
                Deed::Save,
                Deed::Attach,
                Deed::Type,
            ],
        };
        for deed in before {
            self.attempt(*deed);
            self.settle();
        }
        self.arm(Fault {
            kind: step.kind,
            call: step.call,
            lasts: false,
            variant: step.variant,
            below: "",
        });
        let (name, kind) = (self.name(step.deed), step.kind.name());
        self.driver.tell(&format!("deed {name} {kind}"));
        self.attempt(step.deed);
        self.settle();
        self.shim.off();
        self.driver.tell("through");
    }
}
