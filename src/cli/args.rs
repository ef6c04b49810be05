//! Reads a command line. Whatever is not understood is refused: nothing is guessed and no option is overruled by a later
//! one.

use std::{ffi::OsString, path::PathBuf};

use lexopt::{Arg, Parser};

use super::{
    backup::BackupCommand,
    command::{CatalogCommand, Change, Command, EvidenceCommand, Plan, ReportOrder, Selection},
    compare::Comparison,
    deeds::{BackupAction, CatalogDeed, EvidenceTask},
    error::{CliError, Misuse},
    given::{Given, translate},
    history::History,
    lock::Encrypt,
    next_year::CarryOver,
    parts::{Split, TakeBack},
    salvage::Salvage,
    take_over::TakeOver,
    verb::Verb,
};
use crate::{
    domain::{CatalogId, Institution, Period},
    edit::MergeChoice,
    workbench::{GalleryFilter, NewProject},
};

/// What a command line asks for.
#[derive(Debug)]
pub(super) struct Asked {
    /// What to do.
    pub(super) command: Command,
    /// From which open file the password of the project file comes; none asks for it should there be need.
    pub(super) file_password_fd: Option<u32>,
}

impl From<Command> for Asked {
    fn from(command: Command) -> Self {
        Self {
            command,
            file_password_fd: None,
        }
    }
}

/// Reads the arguments after the name of the program.
pub(super) fn parse(args: Vec<OsString>) -> Result<Asked, CliError> {
    let of_none = |misuse| CliError::Usage { verb: None, misuse };
    let mut parser = Parser::from_args(args);
    let name = match parser.next().map_err(translate).map_err(of_none)? {
        None => return Err(of_none(Misuse::NoCommand)),
        Some(Arg::Long("help") | Arg::Short('h')) => return Ok(Command::Help(None).into()),
        Some(Arg::Long("version") | Arg::Short('V')) => return Ok(Command::Version.into()),
        Some(Arg::Long(option)) => {
            return Err(of_none(Misuse::UnknownOption(format!("--{option}"))));
        }
        Some(Arg::Short(option)) => {
            return Err(of_none(Misuse::UnknownOption(format!("-{option}"))));
        }
        Some(Arg::Value(name)) => name.to_string_lossy().into_owned(),
    };
    let verb = Verb::named(&name).ok_or_else(|| of_none(Misuse::UnknownCommand(name)))?;
    let usage = |verb, misuse| CliError::Usage {
        verb: Some(verb),
        misuse,
    };
    let verb = if verb.deeds().is_empty() {
        verb
    } else {
        match deed(verb, &mut parser).map_err(|misuse| usage(verb, misuse))? {
            None => return Ok(Command::Help(Some(verb)).into()),
            Some(verb) => verb,
        }
    };
    match Given::gather(verb, &mut parser) {
        Ok(Some(given)) => given.asked(),
        Ok(None) => return Ok(Command::Help(Some(verb)).into()),
        Err(misuse) => Err(misuse),
    }
    .map_err(|misuse| usage(verb, misuse))
}

/// Reads what `catalog` or `evidence` shall do; none when the help is asked for.
fn deed(verb: Verb, parser: &mut Parser) -> Result<Option<Verb>, Misuse> {
    match parser.next().map_err(translate)? {
        Some(Arg::Long("help") | Arg::Short('h')) => Ok(None),
        Some(Arg::Value(name)) => {
            let name = name.to_string_lossy().into_owned();
            match verb.doing(&name) {
                None => Err(Misuse::NoDeed(Some(name))),
                verb => Ok(verb),
            }
        }
        _ => Err(Misuse::NoDeed(None)),
    }
}

impl Given {
    fn asked(self) -> Result<Asked, Misuse> {
        Ok(Asked {
            file_password_fd: self.file_password_fd,
            command: self.command()?,
        })
    }

    fn command(self) -> Result<Command, Misuse> {
        Ok(match self.verb {
            Verb::New => self.new_project()?,
            Verb::Info => Command::Info(self.look()?),
            Verb::Verify => Command::Verify {
                look: self.look()?,
                report: self.filled("report")?.map(PathBuf::from),
            },
            Verb::Salvage => Command::Salvage(Salvage {
                file: self.file()?,
                json: self.flag("json"),
                output: self.writing(&["jgd"])?,
            }),
            Verb::Report => Command::Report(self.report()?),
            Verb::Sign => self.sign()?,
            Verb::Encrypt => Command::Encrypt(self.encrypt()?),
            Verb::Decrypt => Command::Decrypt {
                file: self.file()?,
                output: self.writing(&["jgd"])?,
            },
            Verb::Set => Command::Set(Box::new(self.change()?)),
            Verb::Attach if self.flag("signed-copy") || self.flag("report") => {
                Command::SignedCopy(self.signed_copy()?)
            }
            Verb::Attach => Command::Attach(self.attach()?),
            Verb::TakeOver => Command::TakeOver(TakeOver {
                file: self.file()?,
                from: self.argument(1)?,
                to: self.argument(2)?,
            }),
            Verb::Split => Command::Split(Split {
                file: self.file()?,
                controls: self.chosen()?,
                output: self.writing(&["jgd"])?,
            }),
            Verb::Merge => Command::Merge(TakeBack {
                file: self.file()?,
                part: self.argument(1)?.into(),
                output: self.writing(&["jgd"])?,
                on_conflict: self.on_conflict()?,
            }),
            Verb::CarryOver => Command::CarryOver(CarryOver {
                file: self.file()?,
                output: self.writing(&["jgd"])?,
            }),
            Verb::Compare => Command::Compare(Comparison {
                then: self.file()?,
                now: self.argument(1)?.into(),
                json: self.flag("json"),
            }),
            Verb::Catalog(None) | Verb::Evidence(None) | Verb::Backup(None) => {
                Command::Help(Some(self.verb))
            }
            Verb::Catalog(Some(deed)) => Command::Catalog(self.catalog(deed)?),
            Verb::Evidence(Some(task)) => Command::Evidence(self.evidence(task)?),
            Verb::History => Command::History(History {
                file: self.file()?,
                controls: self.texts("control")?,
                person: self.text("person")?,
                json: self.flag("json"),
            }),
            Verb::Backup(Some(action)) => Command::Backup(self.backup(action)?),
            Verb::Calc => Command::Calc(self.calc()?),
            Verb::Calendar => Command::Calendar {
                file: self.file()?,
                output: self.writing(&["ics"])?,
            },
            Verb::Sample => Command::Sample(self.writing(&["jgd"])?),
            Verb::Help => self.help()?,
        })
    }

    fn report(&self) -> Result<ReportOrder, Misuse> {
        let (with, protect) = (self.with("sign", "sign-field")?, self.protect()?);
        if with.is_some() && protect.is_asked() {
            return Err(Misuse::SignAndProtect);
        }
        Ok(ReportOrder {
            file: self.file()?,
            output: self.output(&["pdf"])?,
            template: self.filled("template")?,
            controls: self.texts("control")?,
            force: self.flag("force"),
            no_pictures: self.flag("no-pictures"),
            is_final: self.flag("final"),
            with,
            protect,
        })
    }

    /// The controls of a part, of which there must be some.
    fn chosen(&self) -> Result<Vec<String>, Misuse> {
        let written = self.texts("controls")?;
        let split = written.iter().flat_map(|it| it.split(',')).map(str::trim);
        let chosen: Vec<String> = split
            .filter(|it| !it.is_empty())
            .map(str::to_owned)
            .collect();
        if chosen.is_empty() {
            return Err(Misuse::MissingOption("controls"));
        }
        Ok(chosen)
    }

    fn on_conflict(&self) -> Result<Option<MergeChoice>, Misuse> {
        let choice = self
            .filled("on-conflict")?
            .map(|written| match written.as_str() {
                "ours" => Ok(MergeChoice::Ours),
                "theirs" => Ok(MergeChoice::Theirs),
                "both" => Ok(MergeChoice::Both),
                _ => Err(Misuse::OnConflict(written)),
            });
        choice.transpose()
    }

    fn encrypt(&self) -> Result<Encrypt, Misuse> {
        let output = self.flag("output").then(|| self.writing(&["jgd"]));
        Ok(Encrypt {
            file: self.file()?,
            output: output.transpose()?,
            password_fd: self.descriptor("password-fd")?,
            recipient: self.filled("recovery-recipient")?,
        })
    }

    fn help(&self) -> Result<Command, Misuse> {
        let Some(name) = self.arguments.first().map(|name| name.to_string_lossy()) else {
            return Ok(Command::Help(None));
        };
        match Verb::named(&name) {
            Some(Verb::Help) => Ok(Command::Help(None)),
            Some(verb) => Ok(Command::Help(Some(verb))),
            None => Err(Misuse::UnknownCommand(name.into_owned())),
        }
    }

    fn catalog(&self, deed: CatalogDeed) -> Result<CatalogCommand, Misuse> {
        let id = |place| self.argument(place).map(CatalogId::new);
        let json = self.flag("json");
        Ok(match deed {
            CatalogDeed::List => CatalogCommand::List { json },
            CatalogDeed::Show => CatalogCommand::Show { id: id(0)?, json },
            CatalogDeed::Map => CatalogCommand::Map {
                from: id(0)?,
                to: id(1)?,
                json,
            },
            CatalogDeed::Check => CatalogCommand::Check(self.look()?),
            CatalogDeed::Template => CatalogCommand::Template(self.writing(&["xlsx", "ron"])?),
        })
    }

    fn evidence(&self, task: EvidenceTask) -> Result<EvidenceCommand, Misuse> {
        let look = self.look()?;
        Ok(match task {
            EvidenceTask::List => {
                let narrow = [
                    ("unswept", GalleryFilter::Unswept),
                    ("old", GalleryFilter::Old),
                    ("paper", GalleryFilter::Paper),
                ];
                let given = narrow.into_iter().filter(|(name, _)| self.flag(name));
                EvidenceCommand::List(Selection {
                    look,
                    control: self.filled("control")?,
                    filters: given.map(|(_, filter)| filter).collect(),
                })
            }
            EvidenceTask::Export => {
                let (output, kind) = self.folder()?;
                EvidenceCommand::Export { look, output, kind }
            }
            EvidenceTask::Scan => EvidenceCommand::Scan {
                look,
                show: self.flag("show"),
            },
            EvidenceTask::Verify => EvidenceCommand::Verify(look),
        })
    }

    fn backup(&self, action: BackupAction) -> Result<BackupCommand, Misuse> {
        Ok(match action {
            BackupAction::List => BackupCommand::List(self.look()?),
            BackupAction::Restore => {
                let written = self.argument(1)?;
                BackupCommand::Restore {
                    file: self.file()?,
                    number: written.parse().map_err(|_| Misuse::Backup(written))?,
                    output: self.writing(&["jgd"])?,
                }
            }
        })
    }

    fn new_project(&self) -> Result<Command, Misuse> {
        let mut catalogs: Vec<CatalogId> = self
            .texts("catalog")?
            .into_iter()
            .map(CatalogId::new)
            .collect();
        let mut seen = std::collections::BTreeSet::new();
        catalogs.retain(|id| seen.insert(id.clone()));
        if catalogs.is_empty() {
            return Err(Misuse::MissingOption("catalog"));
        }
        let new = NewProject {
            name: self.text("name")?.unwrap_or_default(),
            institution: Institution {
                name: self.text("institution")?.unwrap_or_default(),
                ..Institution::default()
            },
            service: self.text("service")?.unwrap_or_default(),
            api: self.text("api")?.unwrap_or_default(),
            period: self.period()?,
            persons: Vec::new(),
            catalogs,
        };
        Ok(Command::New {
            new: Box::new(new),
            output: self.writing(&["jgd"])?,
        })
    }

    fn period(&self) -> Result<Option<Period>, Misuse> {
        match (self.date("start")?, self.date("end")?) {
            (None, None) => Ok(None),
            (Some(start), Some(end)) if start <= end => Ok(Some(Period { start, end })),
            (Some(_), Some(_)) => Err(Misuse::BackwardPeriod),
            _ => Err(Misuse::HalfPeriod),
        }
    }

    fn change(&self) -> Result<Change, Misuse> {
        let change = Change {
            file: self.file()?,
            control: self.argument(1)?,
            verdict: self.filled("verdict")?,
            not_applicable: self.filled("not-applicable")?,
            summary: self.text("summary")?,
            plan: self.plan()?,
            criteria: self.criteria()?,
        };
        if change.verdict.is_some() && change.not_applicable.is_some() {
            return Err(Misuse::VerdictOfNone);
        }
        if self.options.is_empty() {
            Err(Misuse::NothingToSet)
        } else {
            Ok(change)
        }
    }

    fn plan(&self) -> Result<Option<Plan>, Misuse> {
        match (
            self.filled("plan")?,
            self.date("due")?,
            self.filled("owner")?,
        ) {
            (None, None, None) => Ok(None),
            (Some(text), Some(due), Some(owner)) => Ok(Some(Plan { due, owner, text })),
            _ => Err(Misuse::HalfPlan),
        }
    }

    fn criteria(&self) -> Result<Vec<(usize, bool)>, Misuse> {
        let mut criteria: Vec<(usize, bool)> = Vec::new();
        for text in self.texts("criterion")? {
            let (number, met) = criterion(&text).ok_or(Misuse::Criterion(text))?;
            if criteria.iter().any(|(other, _)| *other == number) {
                return Err(Misuse::CriterionTwice(number));
            }
            criteria.push((number, met));
        }
        Ok(criteria)
    }
}

fn criterion(text: &str) -> Option<(usize, bool)> {
    let (number, state) = text.split_once('=')?;
    let met = match state {
        "met" => true,
        "unmet" => false,
        _ => return None,
    };
    number
        .parse()
        .ok()
        .filter(|number| *number > 0)
        .map(|number| (number, met))
}
