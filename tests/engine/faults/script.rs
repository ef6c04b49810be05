//! What the child process does: it works at a project at random, is interrupted at random, and goes on where it can.

use std::{fs, path::PathBuf};

use jeomgeomdae::workbench::SaveState;
use serde::{Deserialize, Serialize};

use super::{
    chance::Chance,
    check::{damage_in, open_any},
    deeds::{DEEDS, Deed},
    driver::{Driver, print_of},
    shim::{Fault, Kind, Shim},
    steps::Step,
};

/// What a child process is told.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(super) struct Plan {
    pub(super) place: PathBuf,
    pub(super) seed: u64,
    /// Counts the processes of one project.
    pub(super) life: u32,
    /// Name of what an earlier process has left, which is taken up.
    pub(super) pick: Option<String>,
    /// The project file that is opened otherwise; none for a new project.
    pub(super) open: Option<PathBuf>,
    /// Whether the project has a password from its beginning.
    pub(super) seals: bool,
    /// How it ends: by which kind of fault, or in order.
    pub(super) end: Option<Kind>,
    /// The very call at which it ends, if it is to end there.
    pub(super) step: Option<Step>,
}

/// Faults that a process survives.
const ERRORS: [Kind; 7] = [
    Kind::Full,
    Kind::Eio,
    Kind::ReadOnly,
    Kind::Denied,
    Kind::Short,
    Kind::Unreadable,
    Kind::Gone,
];

/// How the sessions are called that have saved the files of older programs.
const OLD_SESSIONS: [&str; 2] = ["golden", "format"];
/// Deeds before the end, at most.
const MOST_DEEDS: u64 = 14;

/// A process and what is done in it.
pub(super) struct Life {
    pub(super) plan: Plan,
    pub(super) chance: Chance,
    pub(super) driver: Driver,
    pub(super) shim: Shim,
    pub(super) armed: Option<Fault>,
    /// For how many more deeds.
    span: u64,
    /// Whether an error has befallen it.
    pub(super) is_troubled: bool,
    /// How often the program was started, how much was typed and how many files were attached.
    pub(super) counts: [u32; 3],
}

impl Life {
    pub(super) fn begin(plan: Plan) -> Self {
        Self {
            chance: Chance::new(plan.seed),
            driver: Driver::start(&plan.place.join("d"), &format!("r{}-0", plan.life), true),
            shim: Shim::of(&plan.place),
            armed: None,
            span: 0,
            is_troubled: false,
            counts: [0, 0, 0],
            plan,
        }
    }

    /// Works until it dies, or to the end.
    pub(super) fn live(&mut self) {
        let Some(end) = self.plan.end else {
            return self.live_in_peace();
        };
        if let Some(step) = self.plan.step {
            return self.take(step);
        }
        let deeds = self.chance.below(MOST_DEEDS);
        if deeds == 0 {
            self.arm_to_die(end, Deed::Begin);
        }
        self.does(Deed::Begin);
        for _ in 1..deeds {
            let deed = self.frequent();
            self.does(deed);
        }
        if self.armed.is_some_and(|fault| fault.kind.is_survived()) {
            self.heal(Deed::Save);
        }
        for _ in 0..200 {
            let (deed, _) = *self.chance.pick(&DEEDS).unwrap();
            if self.armed.is_none() {
                self.arm_to_die(end, deed);
            }
            self.does(deed);
        }
        panic!("it does not die");
    }

    /// The work is done to the end and the program left in order.
    fn live_in_peace(&mut self) {
        self.attempt(Deed::Begin);
        self.settle();
        self.attempt(Deed::Type);
        self.saves();
        self.attempt(Deed::Close);
        self.settle();
        self.driver.tell("closed");
    }

    fn frequent(&mut self) -> Deed {
        let all = DEEDS.iter().map(|(_, often)| often).sum();
        let mut left = self.chance.below(all);
        for (deed, often) in DEEDS {
            if left < often {
                return deed;
            }
            left -= often;
        }
        Deed::Type
    }

    fn arm_to_die(&mut self, kind: Kind, deed: Deed) {
        let call = 1 + self.chance.below(deed.calls());
        let variant = self.chance.below(3);
        self.arm(Fault {
            kind,
            call,
            lasts: false,
            variant,
            below: "",
        });
    }

    pub(super) fn arm(&mut self, fault: Fault) {
        if fault.kind == Kind::Gone {
            let place = &self.plan.place;
            fs::rename(place.join("p"), place.join("p-away")).unwrap();
        } else {
            self.shim.arm(fault);
        }
        self.armed = Some(fault);
    }

    fn maybe_arm(&mut self, deed: Deed) {
        // What is encrypted from its beginning must have begun.
        let is_too_early = deed == Deed::Begin && self.plan.seals;
        if self.armed.is_some() || is_too_early || !self.chance.one_in(3) {
            return;
        }
        self.settle();
        let kind = *self.chance.pick(&ERRORS).unwrap();
        let may_end = matches!(kind, Kind::Eio | Kind::Short | Kind::Unreadable);
        let lasts = !(may_end && self.chance.one_in(2));
        self.span = if lasts { 1 + self.chance.below(3) } else { 1 };
        let most = if self.chance.one_in(2) {
            4
        } else {
            deed.calls()
        };
        let call = 1 + self.chance.below(most);
        let below = match kind {
            Kind::Denied => "p",
            _ => self.chance.pick(&["", "", "p", "d"]).unwrap(),
        };
        self.driver.failures.clear();
        self.driver.notices.clear();
        self.arm(Fault {
            kind,
            call,
            lasts,
            variant: 0,
            below,
        });
    }

    /// What a deed is called: some are another thing by what is there already.
    pub(super) fn name(&self, deed: Deed) -> &'static str {
        let project = self.driver.project();
        let session = project.map_or("", |it| it.identity().session.as_str());
        let is_old = OLD_SESSIONS.iter().any(|old| session.starts_with(old));
        match deed {
            Deed::Begin if self.plan.pick.is_some() => "recover",
            Deed::Begin if self.plan.open.is_some() => "open",
            Deed::Save if is_old => "migrate",
            deed => deed.name(),
        }
    }

    /// Does something, perhaps with a fault.
    fn does(&mut self, deed: Deed) {
        self.maybe_arm(deed);
        let kind = self.armed.map_or("no", |fault| fault.kind.name());
        self.driver
            .tell(&format!("deed {} {kind}", self.name(deed)));
        match self.armed {
            None if self.chance.one_in(2) => {
                self.attempt(deed);
                self.settle();
            }
            Some(fault) if fault.kind.is_survived() => {
                self.attempt(deed);
                self.settle();
                self.span -= 1;
                if self.span == 0 {
                    self.heal(deed);
                }
            }
            _ => {
                self.attempt(deed);
                self.steps(12);
            }
        }
    }

    pub(super) fn settle(&mut self) {
        self.driver.settle(&mut self.chance);
    }

    /// Lets the workers do some of what there is to do.
    pub(super) fn steps(&mut self, most: u64) {
        for _ in 0..self.chance.below(most) {
            self.driver.step(&mut self.chance);
        }
    }

    /// The fault is over: what has failed was told, and all goes on as before.
    fn heal(&mut self, deed: Deed) {
        let Some(fault) = self.armed.take() else {
            return;
        };
        let is_gone = fault.kind == Kind::Gone;
        if is_gone {
            let place = &self.plan.place;
            fs::rename(place.join("p-away"), place.join("p")).unwrap();
        }
        if self.shim.off() == 0 && !is_gone {
            return;
        }
        self.is_troubled = true;
        let failures = std::mem::take(&mut self.driver.failures);
        let notices = std::mem::take(&mut self.driver.notices);
        let is_said = notices.iter().any(|notice| is_a_sentence(notice));
        assert!(
            failures.is_empty() || is_said,
            "{fault:?} at {deed:?} is not told: {failures:?}"
        );
        let how = if failures.is_empty() { "borne" } else { "told" };
        let (kind, name) = (fault.kind.name(), self.name(deed));
        self.driver.tell(&format!("befell {kind} {name} {how}"));
        self.go_on();
        assert!(
            self.driver.is_even(),
            "after {fault:?} at {deed:?} the journal lags behind: {failures:?}"
        );
        if self.chance.one_in(2) {
            self.saves();
        }
    }

    /// Takes the project up again should it not have come up, or not whole, and changes something.
    fn go_on(&mut self) {
        let is_whole = |project: &jeomgeomdae::workbench::OpenProject| project.wreck().is_none();
        if !self.driver.project().is_some_and(is_whole) {
            self.restart();
            self.attempt(Deed::Begin);
            self.settle();
        }
        self.attempt(Deed::Type);
        self.settle();
    }

    /// Leaves the program and starts it again.
    fn restart(&mut self) {
        self.attempt(Deed::Close);
        self.settle();
        self.counts[0] += 1;
        let run = format!("r{}-{}", self.plan.life, self.counts[0]);
        self.driver = Driver::start(&self.plan.place.join("d"), &run, true);
    }

    /// Saves, which must go well, and looks whether all of it is in the file.
    pub(super) fn saves(&mut self) {
        self.attempt(Deed::Save);
        self.settle();
        let notices = &self.driver.notices;
        let project = self.driver.project().expect("a project is open");
        let state = project.save_state();
        assert!(
            matches!(state, SaveState::Saved(_)),
            "{state:?} {notices:?}"
        );
        let opened = open_any(project.path().unwrap()).unwrap();
        let (here, there) = (project.assessment(), &opened.project.assessment);
        assert_eq!(print_of(here), print_of(there), "the file holds all");
        assert_eq!(damage_in(&opened.project, &opened.evidence), None);
    }
}

/// Whether it is Korean and ends.
fn is_a_sentence(text: &str) -> bool {
    text.ends_with('.') && text.chars().any(|letter| ('가'..='힣').contains(&letter))
}
