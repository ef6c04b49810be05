//! What was given for one command, sorted by the options that the command takes, and how each value is read.

use std::{
    ffi::{OsStr, OsString},
    path::PathBuf,
};

use lexopt::{Arg, Parser};

use super::{
    command::{Command, Look, Output},
    error::Misuse,
    options::Kind,
    protect::{Protect, Source},
    sign::With,
    verb::Verb,
};
use crate::{domain::Date, text, workbench::FolderKind};

/// What was given for one command, not yet understood.
pub(super) struct Given {
    /// The command.
    pub(super) verb: Verb,
    /// What stands without a name.
    pub(super) arguments: Vec<OsString>,
    /// Each option with its value; a flag has an empty one.
    pub(super) options: Vec<(&'static str, OsString)>,
    /// From which open file the password of the project file comes.
    pub(super) file_password_fd: Option<u32>,
}

/// Every command that opens a project file takes it.
const FILE_PASSWORD: &str = "file-password-fd";

impl Given {
    /// Sorts what follows the command's name; none when the help is asked for.
    pub(super) fn gather(verb: Verb, parser: &mut Parser) -> Result<Option<Self>, Misuse> {
        let mut given = Self {
            verb,
            arguments: Vec::new(),
            options: Vec::new(),
            file_password_fd: None,
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
        if name == FILE_PASSWORD && self.verb.opens_a_project() {
            return self.file_password(parser);
        }
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

    fn file_password(&mut self, parser: &mut Parser) -> Result<(), Misuse> {
        if self.file_password_fd.is_some() {
            return Err(Misuse::Twice(FILE_PASSWORD));
        }
        let text = utf8(&parser.value().map_err(translate)?)?;
        let number = text.parse();
        self.file_password_fd = Some(number.map_err(|_| Misuse::Descriptor(FILE_PASSWORD, text))?);
        Ok(())
    }

    /// The first argument, which is a file.
    pub(super) fn file(&self) -> Result<PathBuf, Misuse> {
        self.arguments
            .first()
            .map(PathBuf::from)
            .ok_or(Misuse::MissingArgument(0))
    }

    /// The argument at a place, counted from 0.
    pub(super) fn argument(&self, place: usize) -> Result<String, Misuse> {
        let found = self.arguments.get(place);
        utf8(found.ok_or(Misuse::MissingArgument(place))?)
    }

    /// A file to look at, and in which shape.
    pub(super) fn look(&self) -> Result<Look, Misuse> {
        Ok(Look {
            file: self.file()?,
            json: self.flag("json"),
        })
    }

    /// A file to write, and whether it may replace another.
    pub(super) fn writing(&self, extensions: &'static [&'static str]) -> Result<Output, Misuse> {
        Ok(Output {
            path: self.output(extensions)?,
            force: self.flag("force"),
        })
    }

    /// The ending is asked for so that no slip writes a report over a project, or a project under a name that nothing
    /// opens.
    pub(super) fn output(&self, extensions: &'static [&'static str]) -> Result<PathBuf, Misuse> {
        let path = self.target()?;
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

    /// Where evidence is to be written: what ends in `.zip` is one file, all else a folder. Only a file can be replaced.
    pub(super) fn folder(&self) -> Result<(Output, FolderKind), Misuse> {
        let (path, force) = (self.target()?, self.flag("force"));
        let is_zip = |ending: &OsStr| ending.eq_ignore_ascii_case("zip");
        let kind = if path.extension().is_some_and(is_zip) {
            FolderKind::Zip
        } else {
            FolderKind::Folder
        };
        if force && kind == FolderKind::Folder {
            return Err(Misuse::ForceOnFolder);
        }
        Ok((Output { path, force }, kind))
    }

    /// With what to sign; none when the option is not given.
    pub(super) fn with(
        &self,
        key: &'static str,
        field: &'static str,
    ) -> Result<Option<With>, Misuse> {
        let (field, password_fd) = (self.filled(field)?, self.descriptor("password-fd")?);
        match self.value(key) {
            Some(path) if path.is_empty() => Err(Misuse::Empty(key)),
            Some(path) => Ok(Some(With {
                key: PathBuf::from(path),
                field,
                password_fd,
            })),
            None if field.is_some() || password_fd.is_some() => Err(Misuse::MissingOption(key)),
            None => Ok(None),
        }
    }

    /// What `sign` shall do.
    pub(super) fn sign(&self) -> Result<Command, Misuse> {
        let (pdf, with) = (self.file()?, self.with("with", "field")?);
        match (self.flag("list"), with) {
            (true, None) if !self.flag("output") && !self.flag("force") => {
                Ok(Command::Signatures(pdf))
            }
            (true, _) => Err(Misuse::ListAndSign),
            (false, None) => Err(Misuse::MissingOption("with")),
            (false, Some(with)) => {
                let output = if self.flag("output") {
                    self.writing(&["pdf"])?
                } else {
                    Output {
                        path: pdf.clone(),
                        force: true,
                    }
                };
                Ok(Command::Sign { pdf, output, with })
            }
        }
    }

    /// How a report is protected.
    pub(super) fn protect(&self) -> Result<Protect, Misuse> {
        let given = self.descriptor("protect-fd")?.map(Source::Descriptor);
        let prompt = self.flag("protect").then_some(Source::Prompt);
        Ok(Protect {
            password: given.or(prompt),
            copying: !self.flag("no-copy"),
            changing: !self.flag("no-change"),
        })
    }

    /// The number of an open file; none when the option is not given.
    pub(super) fn descriptor(&self, name: &'static str) -> Result<Option<u32>, Misuse> {
        let number = |text: String| text.parse().map_err(|_| Misuse::Descriptor(name, text));
        self.filled(name)?.map(number).transpose()
    }

    fn target(&self) -> Result<PathBuf, Misuse> {
        match self.value("output") {
            None => Err(Misuse::MissingOption("output")),
            Some(path) if path.is_empty() => Err(Misuse::Empty("output")),
            Some(path) => Ok(PathBuf::from(path)),
        }
    }

    /// Whether an option is given.
    pub(super) fn flag(&self, name: &'static str) -> bool {
        self.value(name).is_some()
    }

    /// A date; none when the option is not given.
    pub(super) fn date(&self, name: &'static str) -> Result<Option<Date>, Misuse> {
        let Some(text) = self.filled(name)? else {
            return Ok(None);
        };
        text::read_date(&text).map_err(|sentence| Misuse::Date(name, sentence))
    }

    /// A text that must not be empty; none when the option is not given.
    pub(super) fn filled(&self, name: &'static str) -> Result<Option<String>, Misuse> {
        match self.text(name)? {
            Some(text) if text.trim().is_empty() => Err(Misuse::Empty(name)),
            text => Ok(text),
        }
    }

    /// A text; none when the option is not given.
    pub(super) fn text(&self, name: &'static str) -> Result<Option<String>, Misuse> {
        self.value(name).map(utf8).transpose()
    }

    /// All texts of an option.
    pub(super) fn texts(&self, name: &'static str) -> Result<Vec<String>, Misuse> {
        self.options
            .iter()
            .filter(|(other, _)| *other == name)
            .map(|(_, value)| utf8(value))
            .collect()
    }

    /// All files of an option.
    pub(super) fn paths(&self, name: &'static str) -> Vec<PathBuf> {
        let given = self.options.iter().filter(|(other, _)| *other == name);
        given.map(|(_, path)| PathBuf::from(path)).collect()
    }

    fn value(&self, name: &'static str) -> Option<&OsString> {
        self.options
            .iter()
            .find(|(other, _)| *other == name)
            .map(|(_, value)| value)
    }
}

fn utf8(value: &OsString) -> Result<String, Misuse> {
    value
        .to_str()
        .map(str::to_owned)
        .ok_or_else(|| Misuse::NotText(value.to_string_lossy().into_owned()))
}

/// What the reader of the command line calls wrong.
pub(super) fn translate(error: lexopt::Error) -> Misuse {
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
