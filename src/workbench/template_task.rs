//! What is done with files of report templates, off the frame.

use std::path::PathBuf;

use super::{emblem::read_emblem, outcome::TemplateOutcome};
use crate::{
    domain::{EmblemKind, Template},
    store,
};

/// What is to be done with files of report templates.
#[derive(Debug)]
pub enum TemplateTask {
    /// Read the user's own.
    Find(PathBuf),
    /// Read one.
    Read(PathBuf),
    /// Write one.
    Write {
        /// Which.
        template: Box<Template>,
        /// Where to.
        path: PathBuf,
        /// Whether it is for others.
        shared: bool,
    },
    /// Remove one.
    Remove(PathBuf),
    /// Take a picture file in as the logo or the seal of the one of that name.
    Emblem(String, EmblemKind, PathBuf),
}

impl TemplateTask {
    pub(super) fn run(self) -> TemplateOutcome {
        match self {
            Self::Find(folder) => {
                let (own, broken) = store::templates_in(&folder);
                TemplateOutcome::Found(own, broken)
            }
            Self::Read(path) => {
                let read = store::read_template_file(&path).map(Box::new);
                TemplateOutcome::Read(path, read)
            }
            Self::Write {
                template,
                path,
                shared,
            } => {
                let written = store::write_template_file(&template, &path);
                TemplateOutcome::Written(path, shared, written)
            }
            Self::Remove(path) => TemplateOutcome::Removed(store::remove_template_file(&path)),
            Self::Emblem(name, kind, path) => {
                let read = read_emblem(&path);
                TemplateOutcome::Emblem(name, kind, read)
            }
        }
    }
}
