//! How often work was interrupted, by what, at what, and what came of it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    time::Duration,
};

use super::{
    ledger::Ledger,
    shim::{KINDS, Kind},
};

/// The figures of a run.
#[derive(Clone, Default)]
pub(super) struct Figures {
    /// Deed and kind of fault.
    counts: BTreeMap<(String, String), u64>,
    /// Of which sort the project was.
    sorts: BTreeMap<&'static str, u64>,
    told: u64,
    borne: u64,
    processes: u64,
    /// Most changes that one death has taken along, and how old the oldest was.
    lost: (usize, Duration),
}

impl Figures {
    /// Takes in what one process has told, how it has died and what that has taken along.
    pub(super) fn add(
        &mut self,
        sort: &'static str,
        end: Option<Kind>,
        ledger: &mut Ledger,
        lost: (usize, Duration),
    ) {
        let before = self.count();
        self.processes += 1;
        for (kind, deed, how) in std::mem::take(&mut ledger.befallen) {
            *self.counts.entry((deed, kind)).or_default() += 1;
            *(if how == "told" {
                &mut self.told
            } else {
                &mut self.borne
            }) += 1;
        }
        if let Some(end) = end.filter(|_| !ledger.is_through) {
            let (deed, _) = std::mem::take(&mut ledger.deed);
            *self
                .counts
                .entry((deed, end.name().to_owned()))
                .or_default() += 1;
        }
        *self.sorts.entry(sort).or_default() += self.count() - before;
        self.lost.0 = self.lost.0.max(lost.0);
        self.lost.1 = self.lost.1.max(lost.1);
    }

    /// How old the oldest change was that a death has taken along.
    pub(super) fn oldest_lost(&self) -> Duration {
        self.lost.1
    }

    /// How often work was interrupted.
    pub(super) fn count(&self) -> u64 {
        self.counts.values().sum()
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:9}", "")?;
        for (_, kind) in KINDS {
            write!(f, "{kind:>11}")?;
        }
        writeln!(f, "{:>11}", "all")?;
        let deeds: BTreeSet<&str> = self.counts.keys().map(|(deed, _)| deed.as_str()).collect();
        for deed in deeds {
            write!(f, "{deed:9}")?;
            let count = |kind: &str| self.counts.get(&(deed.to_owned(), kind.to_owned()));
            let counts = KINDS.map(|(_, kind)| count(kind).copied().unwrap_or_default());
            for count in counts {
                write!(f, "{count:11}")?;
            }
            writeln!(f, "{:11}", counts.iter().sum::<u64>())?;
        }
        let (changes, age) = self.lost;
        writeln!(
            f,
            "{} interrupted in {} processes ({:?}); {} errors told, {} borne; no saved byte lost, no file unreadable; \
             a death took along {changes} changes at most, the oldest {} ms old",
            self.count(),
            self.processes,
            self.sorts,
            self.told,
            self.borne,
            age.as_millis()
        )
    }
}
