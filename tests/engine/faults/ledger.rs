//! What a child process has told, and whether it is found again on disk once the process is dead.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use jeomgeomdae::store::{self, RecoveryOffer};

use super::{
    check::{PASSWORDS, copy_folder, damage_in, files_below, open_any},
    deeds::MARK,
    driver::print_of,
};
use crate::encrypted::keys;

/// All that was told of one project.
#[derive(Default)]
pub(super) struct Ledger {
    /// What stood in the project, and when it was told; the oldest first.
    states: Vec<(String, Instant)>,
    /// How many of them were durable.
    kept: usize,
    files: BTreeMap<PathBuf, Versions>,
    /// The deed that was begun last, and the kind of fault that waited.
    pub(super) deed: (String, String),
    /// Kind of fault, deed, and whether it was told or borne.
    pub(super) befallen: Vec<(String, String, String)>,
    pub(super) is_closed: bool,
    /// Whether a deed that was to die has not.
    pub(super) is_through: bool,
}

/// What may stand in a project file.
#[derive(Default)]
struct Versions {
    saved: Option<String>,
    /// What was being saved since.
    tried: Vec<String>,
}

/// What is left of a project, and what of it is lost.
#[derive(Debug, Default)]
pub(super) struct Remains {
    /// Name of the session that is to be taken up.
    pub(super) pick: Option<String>,
    /// The file that is to be opened otherwise.
    pub(super) open: Option<PathBuf>,
    /// What is wrong with it. What is older may be without evidence that was taken out since.
    damage: Option<String>,
    /// How many changes that nobody was told to be durable are lost, and how old the oldest was.
    pub(super) lost: (usize, Duration),
}

impl Ledger {
    /// A file that is there before anything is done.
    pub(super) fn has(&mut self, path: &Path) {
        let opened = open_any(path).unwrap();
        let saved = Some(print_of(&opened.project.assessment));
        let tried = Vec::new();
        self.files
            .insert(path.to_owned(), Versions { saved, tried });
    }

    pub(super) fn hear(&mut self, line: &str) {
        let mut words = line.splitn(4, ' ').map(str::to_owned);
        let mut next = || words.next().unwrap_or_default();
        match next().as_str() {
            "@state" => self.states.push((next(), Instant::now())),
            "@kept" => self.kept = self.states.len(),
            "@saving" => {
                let (print, path) = (next(), next());
                let file = self.files.entry(PathBuf::from(path)).or_default();
                file.tried.push(print);
            }
            "@saved" => {
                let (print, path) = (next(), next());
                let file = self.files.entry(PathBuf::from(path)).or_default();
                let at = file.tried.iter().position(|tried| *tried == print);
                file.tried.drain(..=at.expect("it was told before"));
                file.saved = Some(print);
            }
            "@deed" => self.deed = (next(), next()),
            "@befell" => self.befallen.push((next(), next(), next())),
            "@closed" => self.is_closed = true,
            "@through" => self.is_through = true,
            _ => {}
        }
    }

    /// Looks whether all is there that was told to be safe. `aside` is a folder to work in.
    pub(super) fn verify(&mut self, place: &Path, aside: &Path) -> Remains {
        let died = Instant::now();
        let away = place.join("p-away");
        if away.exists() {
            std::fs::rename(away, place.join("p")).unwrap();
        }
        let newest = self.verify_files();
        let mut found: Vec<(usize, Remains)> = Vec::new();
        for (path, print) in newest {
            let open = Some(path);
            let remains = Remains {
                open,
                ..Remains::default()
            };
            found.extend(self.place_of(&print).map(|at| (at, remains)));
        }
        for (name, print, damage) in sessions(place, aside) {
            let remains = Remains {
                pick: Some(name),
                damage,
                ..Remains::default()
            };
            found.extend(self.place_of(&print).map(|at| (at, remains)));
        }
        // Of the same state, what was left by a session comes last.
        found.sort_by_key(|(at, _)| *at);
        let Some((at, mut remains)) = found.pop() else {
            assert_eq!(self.kept, 0, "what was durable is lost");
            self.states.clear();
            return Remains::default();
        };
        assert_eq!(remains.damage, None, "{:?}", remains.pick);
        let lost = &self.states[at + 1..];
        let oldest = lost.first().map(|(_, told)| died - *told);
        remains.lost = (lost.len(), oldest.unwrap_or_default());
        self.states = vec![self.states[at].clone()];
        self.kept = 1;
        remains
    }

    /// Which of the states that may be found it is; the newest of those that are alike.
    fn place_of(&self, print: &str) -> Option<usize> {
        let from = self.kept.saturating_sub(1);
        let may_be = self.states.iter().enumerate().skip(from).rev();
        let mut may_be = may_be.filter(|(_, (state, _))| state == print);
        may_be.next().map(|(at, _)| at)
    }

    /// Every file that was saved can be read, and holds what was saved last or what was just being saved.
    fn verify_files(&mut self) -> Vec<(PathBuf, String)> {
        let mut found = Vec::new();
        for (path, versions) in &mut self.files {
            if versions.saved.is_none() && !path.exists() {
                continue;
            }
            let opened = open_any(path).unwrap_or_else(|error| panic!("unreadable: {error}"));
            let damage = damage_in(&opened.project, &opened.evidence);
            assert_eq!(damage, None, "{}", path.display());
            let print = print_of(&opened.project.assessment);
            let mut may_be = versions.saved.iter().chain(&versions.tried);
            assert!(
                may_be.any(|it| *it == print),
                "{} holds what was never saved",
                path.display()
            );
            versions.saved = Some(print.clone());
            versions.tried.clear();
            found.push((path.clone(), print));
        }
        found
    }
}

/// What crashed sessions have left, each by its name, what stands in it and what is wrong with it. It is looked at in a copy.
fn sessions(place: &Path, aside: &Path) -> Vec<(String, String, Option<String>)> {
    let (copy, adopt) = (aside.join("recovery"), aside.join("adopt"));
    for folder in [&copy, &adopt] {
        let _ = std::fs::remove_dir_all(folder);
    }
    copy_folder(&place.join("d/recovery"), &copy);
    let backups = place.join("d/backups");
    let print = |offer: RecoveryOffer| {
        let name = offer.folder.file_name().unwrap().to_string_lossy();
        let adopt = adopt.join(&*name);
        let recovered = store::recover(&offer, &adopt, &PASSWORDS.map(keys), &backups);
        let recovered = recovered.unwrap_or_else(|error| panic!("{name}: {error}"));
        let damage = damage_in(&recovered.project, &recovered.evidence);
        let print = print_of(&recovered.project.assessment);
        (name.to_string(), print, damage)
    };
    store::offers(&copy).into_iter().map(print).collect()
}

/// That nothing of an encrypted project lies in the clear.
pub(super) fn nothing_is_clear(place: &Path) {
    for file in files_below(place) {
        let bytes = std::fs::read(&file).unwrap();
        let mark = MARK.as_bytes();
        let found = bytes.windows(mark.len()).any(|it| it == mark);
        assert!(!found, "{} is not encrypted", file.display());
    }
}
