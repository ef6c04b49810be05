//! What a user does, at random.

use std::{collections::BTreeSet, fmt::Write as _, path::PathBuf};

use jeomgeomdae::{
    domain::{CatalogId, ControlKey, Evidence, EvidenceId, Password},
    edit::FindingEdit,
    evidence::{Annotation, Area, Markup},
    store::{Hold, Holder},
    workbench::{EvidenceDeed, Hiding, NewLock, OpenProject, Request, SaveState},
};
use serde::{Deserialize, Serialize};

use super::{check::PASSWORDS, driver::Driver, script::Life};
use crate::{
    remains::{noise, png_of},
    shell::{new_project, source},
    small::at,
};

/// Words that stand in everything that is typed and in every document: an encrypted project shows them nowhere.
pub(super) const MARK: &str = "결제망 규칙 적용 확인";
/// The catalogs of the project: the second comes and goes.
const CATALOGS: [&str; 2] = ["fintech-web", "fintech-mobile"];

/// One thing that a user does.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq)]
pub(super) enum Deed {
    Begin,
    Type,
    Judge,
    Attach,
    Detach,
    Hide,
    Undo,
    Save,
    SaveAs,
    Catalog,
    Protect,
    Reopen,
    Rival,
    Close,
}

/// What is done again and again, and how often.
pub(super) const DEEDS: [(Deed, u64); 12] = [
    (Deed::Type, 8),
    (Deed::Judge, 3),
    (Deed::Attach, 6),
    (Deed::Detach, 2),
    (Deed::Hide, 3),
    (Deed::Undo, 3),
    (Deed::Save, 6),
    (Deed::SaveAs, 2),
    (Deed::Catalog, 1),
    (Deed::Protect, 1),
    (Deed::Reopen, 2),
    (Deed::Rival, 1),
];

impl Deed {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Begin => "new",
            Self::Type => "type",
            Self::Judge => "judge",
            Self::Attach => "attach",
            Self::Detach => "detach",
            Self::Hide => "hide",
            Self::Undo => "undo",
            Self::Save => "save",
            Self::SaveAs => "save-as",
            Self::Catalog => "catalog",
            Self::Protect => "protect",
            Self::Reopen => "reopen",
            Self::Rival => "rival",
            Self::Close => "close",
        }
    }

    /// About how many calls change something on disk meanwhile.
    pub(super) fn calls(self) -> u64 {
        match self {
            Self::Judge | Self::Detach | Self::Undo => 4,
            Self::Type | Self::Catalog | Self::Close => 9,
            Self::Attach => 13,
            Self::Hide => 20,
            Self::Begin | Self::Rival | Self::Save | Self::SaveAs => 90,
            Self::Protect | Self::Reopen => 150,
        }
    }
}

impl Life {
    /// Asks for what a deed takes. The workers may still be at it afterwards.
    pub(super) fn attempt(&mut self, deed: Deed) {
        if self.driver.project().is_none() && deed != Deed::Begin {
            return;
        }
        match deed {
            Deed::Begin => self.opens(),
            Deed::Type => self.types(),
            Deed::Judge => self.judges(),
            Deed::Attach => self.attaches(),
            Deed::Detach => self.detaches(),
            Deed::Hide => self.hides(),
            Deed::Undo => {
                let turn = if self.chance.one_in(3) {
                    Request::Redo
                } else {
                    Request::Undo
                };
                self.driver.ask(turn);
            }
            Deed::Save => self.asks_to_save(),
            Deed::SaveAs => {
                let path = self.path();
                self.driver.ask(Request::SaveAs(path));
            }
            Deed::Catalog => self.changes_catalogs(),
            Deed::Protect => self.protects(),
            Deed::Reopen => self.reopens(),
            Deed::Rival => self.meets_a_rival(),
            Deed::Close => self.driver.ask(Request::Close),
        }
    }

    fn project(&self) -> &OpenProject {
        self.driver.project().unwrap()
    }

    /// One of the places where the project is saved.
    fn path(&mut self) -> PathBuf {
        let name = self.chance.pick(&["a.jgd", "b.jgd"]).unwrap();
        self.plan.place.join("p").join(name)
    }

    fn control(&mut self) -> ControlKey {
        let keys: Vec<&ControlKey> = self
            .driver
            .project()
            .unwrap()
            .assessment()
            .findings
            .keys()
            .collect();
        (*self.chance.pick(&keys).unwrap()).clone()
    }

    fn evidence(&mut self) -> Option<EvidenceId> {
        let all = self.driver.project()?.assessment().evidence.keys();
        let all: Vec<EvidenceId> = all.copied().collect();
        self.chance.pick(&all).copied()
    }

    /// Takes up what was left, opens the file, or begins the project.
    fn opens(&mut self) {
        self.settle();
        if let Some(pick) = self.plan.pick.clone() {
            let mut offers = self.driver.bench.offers().iter();
            let is_it =
                |folder: &std::path::Path| folder.file_name().is_some_and(|it| *it == *pick);
            let offer = offers.find(|offer| is_it(&offer.folder)).cloned();
            if let Some(offer) = offer {
                self.driver.ask(Request::Recover(offer));
            }
        } else if let Some(path) = self.plan.open.clone() {
            self.driver.ask(Request::Open(path));
        } else {
            let mut new = new_project();
            new.catalogs = vec![CatalogId::new(CATALOGS[0])];
            self.driver.ask(Request::New(Box::new(new)));
        }
        self.settle();
        unlock(&mut self.driver, &mut self.chance);
        // An earlier process may have died before the project had its password.
        let is_sealed = self.driver.project().is_none_or(OpenProject::is_protected);
        if self.plan.seals && !is_sealed {
            self.protects();
            self.settle();
        }
        // The lock of a program that has died keeps nobody away.
        let state = self.driver.project().map(OpenProject::save_state);
        assert_ne!(state, Some(SaveState::ReadOnly));
        // What else was left is older.
        if self.driver.project().is_some() {
            for offer in self.driver.bench.offers().to_vec() {
                self.driver.ask(Request::Discard(offer));
            }
        }
    }

    fn types(&mut self) {
        let key = self.control();
        if self.chance.one_in(10) {
            self.driver.jump(&mut self.chance);
        }
        let mut text = MARK.to_owned();
        for _ in 0..=self.chance.below(4) {
            self.counts[1] += 1;
            write!(text, " {}-{}", self.plan.life, self.counts[1]).unwrap();
            let typed = FindingEdit::Summary(text.clone());
            self.driver.ask(Request::Finding(key.clone(), typed));
            self.steps(2);
        }
        if self.chance.one_in(3) {
            self.driver.ask(Request::Seal);
        }
    }

    fn judges(&mut self) {
        let key = self.control();
        let request = match self.chance.below(4) {
            0 => Request::AddCriterion(key, MARK.to_owned()),
            1 => Request::AddAction(key),
            2 => Request::NotApplicable(key),
            _ => {
                let catalogs = self.driver.project().unwrap().catalogs();
                let catalog = catalogs.iter().find(|it| it.id == key.catalog).unwrap();
                let level = self.chance.pick(&catalog.scale).unwrap().id.clone();
                Request::Verdict(key, level)
            }
        };
        self.driver.ask(request);
    }

    fn attaches(&mut self) {
        let key = self.control();
        self.counts[2] += 1;
        let name = format!("{}-{}", self.plan.life, self.counts[2]);
        let file = if self.chance.one_in(3) {
            let line = format!("{MARK} {name} 홍길동 010-1234-5678\n");
            let lines = 1 + self.chance.below(3000);
            let text = line.repeat(usize::try_from(lines).unwrap());
            source(&format!("{name}.txt"), text.into_bytes())
        } else {
            let side = 8 + u32::try_from(self.chance.below(200)).unwrap();
            let seed = self.plan.life * 64 + self.counts[2];
            let picture = noise(side, side, u8::try_from(seed % 251).unwrap());
            source(&format!("{name}.png"), png_of(&picture))
        };
        self.driver.ask(Request::Attach(key, vec![file]));
    }

    fn detaches(&mut self) {
        let Some(id) = self.evidence() else {
            return;
        };
        let findings = &self.project().assessment().findings;
        let shown = findings.iter().find(|(_, it)| it.evidence.contains(&id));
        let request = match shown.map(|(key, _)| key.clone()) {
            Some(key) if self.chance.one_in(2) => Request::Detach(key, id),
            _ => Request::OnEvidence(Box::new(EvidenceDeed::Remove(id))),
        };
        self.driver.ask(request);
    }

    fn hides(&mut self) {
        let Some(id) = self.evidence() else {
            return;
        };
        let evidence = self.project().assessment().evidence(id);
        let is_picture = evidence.and_then(Evidence::picture).is_some();
        let hiding = if is_picture {
            let area = Area {
                left: u32::try_from(self.chance.below(4)).unwrap(),
                top: 1,
                width: 3,
                height: 3,
            };
            Hiding::Picture(Markup {
                crop: None,
                annotations: vec![Annotation::Solid(area)],
            })
        } else {
            Hiding::Text(BTreeSet::new())
        };
        let keep = self.chance.one_in(4);
        let deed = EvidenceDeed::Redact { id, hiding, keep };
        self.driver.ask(Request::OnEvidence(Box::new(deed)));
    }

    fn asks_to_save(&mut self) {
        if self.project().path().is_some() {
            self.driver.ask(Request::Save);
        } else {
            let path = self.path();
            self.driver.ask(Request::SaveAs(path));
        }
    }

    fn changes_catalogs(&mut self) {
        let id = CatalogId::new(CATALOGS[1]);
        let request = if self.project().assessment().catalogs.contains(&id) {
            Request::RemoveCatalog(id)
        } else {
            Request::AddCatalog(id)
        };
        self.driver.ask(request);
    }

    fn protects(&mut self) {
        let takes_off = !self.plan.seals && self.project().is_protected();
        let password = if takes_off {
            None
        } else {
            self.chance.pick(&PASSWORDS).map(|it| password(it))
        };
        let to = self.project().path().is_none().then(|| self.path());
        let lock = NewLock {
            password,
            envelope: None,
            to,
        };
        self.driver.ask(Request::Protect(Box::new(lock)));
    }

    /// Leaves the project saved and opens it again.
    fn reopens(&mut self) {
        self.asks_to_save();
        self.settle();
        let Some(path) = self.project().path().map(PathBuf::from) else {
            return;
        };
        if !matches!(self.project().save_state(), SaveState::Saved(_)) {
            return;
        }
        self.driver.ask(Request::Close);
        (self.plan.pick, self.plan.open) = (None, Some(path.clone()));
        self.driver.ask(Request::Open(path));
        self.settle();
        unlock(&mut self.driver, &mut self.chance);
    }

    /// Another program opens the same file, and must not write it.
    fn meets_a_rival(&mut self) {
        self.settle();
        let path = self.project().path().map(PathBuf::from);
        let Some(path) = path.filter(|_| !self.is_troubled && self.armed.is_none()) else {
            return;
        };
        let holder = Holder {
            user: "이점검".to_owned(),
            host: String::new(),
            since: at(9, 0),
            run: "rival".to_owned(),
        };
        assert!(matches!(Hold::of(&path, &holder), Hold::Theirs(Some(_))));
        self.counts[0] += 1;
        let run = format!("v{}-{}", self.plan.life, self.counts[0]);
        let mut rival = Driver::start(&self.plan.place.join("d2"), &run, false);
        rival.ask(Request::Open(path.clone()));
        rival.settle(&mut self.chance);
        unlock(&mut rival, &mut self.chance);
        let project = rival.project().expect("it is read");
        assert_eq!(project.save_state(), SaveState::ReadOnly);
        let key = project.assessment().findings.keys().next().unwrap().clone();
        let typed = FindingEdit::Summary(format!("{MARK} 남의 글"));
        rival.ask(Request::Finding(key, typed));
        rival.ask(Request::SaveAs(path));
        rival.settle(&mut self.chance);
        let refused = rival.notices.last().unwrap();
        assert!(refused.contains("덮어쓰지 않았습니다"), "{refused}");
        rival.ask(Request::Close);
        rival.settle(&mut self.chance);
    }
}

/// Tries the passwords on what is locked.
fn unlock(driver: &mut Driver, chance: &mut super::chance::Chance) {
    for typed in PASSWORDS {
        if driver.bench.locked().is_some() {
            driver.ask(Request::Unlock(password(typed)));
            driver.settle(chance);
        }
    }
}

fn password(typed: &str) -> Password {
    Password::new(typed.to_owned())
}
