//! Reads a command line. Whatever is not understood is refused: nothing is guessed and no option is overruled by a later
//! one.

use std::{
    ffi::{OsStr, OsString},
    path::PathBuf,
};

use lexopt::{Arg, Parser};

use super::{
    command::{
        Attach, CatalogCommand, Change, Command, Deed, Kind, Look, Output, Plan, TakeOver, Verb,
    },
    error::{CliError, Misuse},
};
use crate::{
    domain::{CatalogId, Date, Institution, Period},
    text,
    workbench::NewProject,
};

/// Reads the arguments after the name of the program.
pub(super) fn parse(args: Vec<OsString>) -> Result<Command, CliError> {
    let of_none = |misuse| CliError::Usage { verb: None, misuse };
    let mut parser = Parser::from_args(args);
    let name = match parser.next().map_err(translate).map_err(of_none)? {
        None => return Err(of_none(Misuse::NoCommand)),
        Some(Arg::Long("help") | Arg::Short('h')) => return Ok(Command::Help(None)),
        Some(Arg::Long("version") | Arg::Short('V')) => return Ok(Command::Version),
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
    let verb = match verb {
        Verb::Catalog(_) => match deed(&mut parser).map_err(|misuse| usage(verb, misuse))? {
            None => return Ok(Command::Help(Some(verb))),
            deed => Verb::Catalog(deed),
        },
        other => other,
    };
    match Given::gather(verb, &mut parser) {
        Ok(Some(given)) => given.command(),
        Ok(None) => return Ok(Command::Help(Some(verb))),
        Err(misuse) => Err(misuse),
    }
    .map_err(|misuse| usage(verb, misuse))
}

/// Reads what `catalog` shall do; none when the help is asked for.
fn deed(parser: &mut Parser) -> Result<Option<Deed>, Misuse> {
    match parser.next().map_err(translate)? {
        Some(Arg::Long("help") | Arg::Short('h')) => Ok(None),
        Some(Arg::Value(name)) => {
            let name = name.to_string_lossy().into_owned();
            match Deed::named(&name) {
                None => Err(Misuse::NoDeed(Some(name))),
                deed => Ok(deed),
            }
        }
        _ => Err(Misuse::NoDeed(None)),
    }
}

/// What was given for one command, not yet understood.
struct Given {
    verb: Verb,
    arguments: Vec<OsString>,
    options: Vec<(&'static str, OsString)>,
}

impl Given {
    /// Sorts what follows the command's name; none when the help is asked for.
    fn gather(verb: Verb, parser: &mut Parser) -> Result<Option<Self>, Misuse> {
        let mut given = Self {
            verb,
            arguments: Vec::new(),
            options: Vec::new(),
        };
        while let Some(arg) = parser.next().map_err(translate)? {
            let name = match arg {
                Arg::Value(value) if given.arguments.len() == verb.most_arguments() => {
                    return Err(Misuse::TooMany(value.to_string_lossy().into_owned()));
                }
                Arg::Value(value) => {
                    given.arguments.push(value);
                    continue;
                }
                Arg::Long("help") | Arg::Short('h') => return Ok(None),
                Arg::Short('o') => "output".to_owned(),
                Arg::Long(name) => name.to_owned(),
                Arg::Short(name) => return Err(Misuse::UnknownOption(format!("-{name}"))),
            };
            given.option(&name, parser)?;
        }
        Ok(Some(given))
    }

    fn option(&mut self, name: &str, parser: &mut Parser) -> Result<(), Misuse> {
        let known = self.verb.options().iter().find(|(known, _)| *known == name);
        let Some((name, kind)) = known else {
            return Err(Misuse::UnknownOption(format!("--{name}")));
        };
        if *kind != Kind::Many && self.options.iter().any(|(other, _)| other == name) {
            return Err(Misuse::Twice(name));
        }
        match kind {
            Kind::Flag => self.options.push((name, OsString::new())),
            Kind::One => self
                .options
                .push((name, parser.value().map_err(translate)?)),
            Kind::Many => {
                let values = parser.values().map_err(translate)?;
                self.options.extend(values.map(|value| (*name, value)));
            }
        }
        Ok(())
    }

    fn command(self) -> Result<Command, Misuse> {
        Ok(match self.verb {
            Verb::New => self.new_project()?,
            Verb::Info => Command::Info(self.look()?),
            Verb::Verify => Command::Verify(self.look()?),
            Verb::Report => Command::Report {
                file: self.file()?,
                output: self.output(&["pdf"])?,
            },
            Verb::Set => Command::Set(Box::new(self.change()?)),
            Verb::Attach => Command::Attach(self.pictures()?),
            Verb::TakeOver => Command::TakeOver(TakeOver {
                file: self.file()?,
                from: self.argument(1)?,
                to: self.argument(2)?,
            }),
            Verb::Catalog(None) => Command::Help(Some(self.verb)),
            Verb::Catalog(Some(deed)) => Command::Catalog(self.catalog(deed)?),
            Verb::Sample => Command::Sample(self.writing(&["jgd"])?),
            Verb::Help => self.help()?,
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

    fn catalog(&self, deed: Deed) -> Result<CatalogCommand, Misuse> {
        let id = |place| self.argument(place).map(CatalogId::new);
        let json = self.flag("json");
        Ok(match deed {
            Deed::List => CatalogCommand::List { json },
            Deed::Show => CatalogCommand::Show { id: id(0)?, json },
            Deed::Map => CatalogCommand::Map {
                from: id(0)?,
                to: id(1)?,
                json,
            },
            Deed::Check => CatalogCommand::Check(self.look()?),
            Deed::Template => CatalogCommand::Template(self.writing(&["xlsx", "ron"])?),
        })
    }

    fn look(&self) -> Result<Look, Misuse> {
        Ok(Look {
            file: self.file()?,
            json: self.flag("json"),
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

    fn pictures(&self) -> Result<Attach, Misuse> {
        let (file, control) = (self.file()?, self.argument(1)?);
        let pictures: Vec<PathBuf> = self.arguments.iter().skip(2).map(PathBuf::from).collect();
        if pictures.is_empty() {
            return Err(Misuse::MissingArgument(2));
        }
        Ok(Attach {
            file,
            control,
            pictures,
            title: self.filled("title")?,
        })
    }

    fn file(&self) -> Result<PathBuf, Misuse> {
        self.arguments
            .first()
            .map(PathBuf::from)
            .ok_or(Misuse::MissingArgument(0))
    }

    fn argument(&self, place: usize) -> Result<String, Misuse> {
        let found = self.arguments.get(place);
        utf8(found.ok_or(Misuse::MissingArgument(place))?)
    }

    fn writing(&self, extensions: &'static [&'static str]) -> Result<Output, Misuse> {
        Ok(Output {
            path: self.output(extensions)?,
            force: self.flag("force"),
        })
    }

    /// The ending is asked for so that no slip writes a report over a project, or a project under a name that nothing
    /// opens.
    fn output(&self, extensions: &'static [&'static str]) -> Result<PathBuf, Misuse> {
        let path = PathBuf::from(
            self.value("output")
                .ok_or(Misuse::MissingOption("output"))?,
        );
        let is_one = |found: &OsStr| {
            let mut known = extensions.iter();
            known.any(|extension| found.eq_ignore_ascii_case(extension))
        };
        if path.extension().is_some_and(is_one) {
            Ok(path)
        } else {
            Err(Misuse::Extension(path.display().to_string(), extensions))
        }
    }

    fn flag(&self, name: &'static str) -> bool {
        self.value(name).is_some()
    }

    fn date(&self, name: &'static str) -> Result<Option<Date>, Misuse> {
        let Some(text) = self.filled(name)? else {
            return Ok(None);
        };
        text::read_date(&text).map_err(|sentence| Misuse::Date(name, sentence))
    }

    fn filled(&self, name: &'static str) -> Result<Option<String>, Misuse> {
        match self.text(name)? {
            Some(text) if text.trim().is_empty() => Err(Misuse::Empty(name)),
            text => Ok(text),
        }
    }

    fn text(&self, name: &'static str) -> Result<Option<String>, Misuse> {
        self.value(name).map(utf8).transpose()
    }

    fn texts(&self, name: &'static str) -> Result<Vec<String>, Misuse> {
        self.options
            .iter()
            .filter(|(other, _)| *other == name)
            .map(|(_, value)| utf8(value))
            .collect()
    }

    fn value(&self, name: &'static str) -> Option<&OsString> {
        self.options
            .iter()
            .find(|(other, _)| *other == name)
            .map(|(_, value)| value)
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

fn utf8(value: &OsString) -> Result<String, Misuse> {
    value
        .to_str()
        .map(str::to_owned)
        .ok_or_else(|| Misuse::NotText(value.to_string_lossy().into_owned()))
}

fn translate(error: lexopt::Error) -> Misuse {
    match error {
        lexopt::Error::MissingValue { option } => Misuse::MissingValue(option.unwrap_or_default()),
        lexopt::Error::UnexpectedOption(option) => Misuse::UnknownOption(option),
        lexopt::Error::UnexpectedArgument(value) => {
            Misuse::TooMany(value.to_string_lossy().into_owned())
        }
        lexopt::Error::UnexpectedValue { option, .. } => Misuse::UnexpectedValue(option),
        lexopt::Error::ParsingFailed { value, .. } => Misuse::NotText(value),
        lexopt::Error::NonUnicodeValue(value) => {
            Misuse::NotText(value.to_string_lossy().into_owned())
        }
        lexopt::Error::Custom(error) => Misuse::NotText(error.to_string()),
    }
}
