//! Does what the journal is told, one thing after the other, and keeps what could not be written until it can be. It has no
//! thread of its own: the window runs it on a worker, tests at once.

use std::path::PathBuf;

use super::outcome::JournalOp;
use crate::store::{Base, CatalogText, Journal, Record, StoreError, discard};

/// The journal of the open project with what it is still owed.
#[derive(Debug, Default)]
pub struct JournalKeeper {
    journal: Option<Journal>,
    /// A session whose journal could not be begun: without it nothing else is kept.
    session: Option<Beginning>,
    /// What could not be written goes with the next change: later ones build on it.
    records: Vec<Record>,
    /// How many of them the save has that is under way.
    in_save: usize,
    /// Nor may a record name a catalog whose text is not there.
    catalogs: Vec<CatalogText>,
    /// What the session has taken over goes once its own journal stands.
    left: Vec<PathBuf>,
}

#[derive(Debug)]
struct Beginning {
    root: PathBuf,
    session: String,
    base: Box<Base>,
}

impl JournalKeeper {
    /// Does an operation, after what is owed from before.
    ///
    /// # Errors
    /// [`StoreError`]; what was to be written is then tried again with the next operation.
    pub fn keep(&mut self, op: JournalOp) -> Result<(), StoreError> {
        match op {
            JournalOp::Begin {
                root,
                session,
                base,
            } => {
                self.leave();
                self.session = Some(Beginning {
                    root,
                    session,
                    base,
                });
                self.begin()
            }
            JournalOp::Append(records) => {
                self.records.extend(records);
                self.write_owed()
            }
            JournalOp::KeepCatalog(catalog) => {
                self.catalogs.push(catalog);
                self.begin()?;
                self.keep_catalogs()
            }
            // Files go only once what names their successors is durable.
            JournalOp::Forget(files) => {
                self.write_owed()?;
                self.journal.as_ref().map_or(Ok(()), |it| it.forget(&files))
            }
            JournalOp::Turn => {
                self.in_save = self.records.len();
                self.begin()?;
                self.journal.as_mut().map_or(Ok(()), Journal::turn)
            }
            JournalOp::Rebase(base) => self.rebase(base),
            JournalOp::Left(folder) => {
                self.left.push(folder);
                self.begin()
            }
            JournalOp::Close => self.leave().map_or(Ok(()), Journal::close),
        }
    }

    /// Whether all that it was given is durable.
    #[must_use]
    pub fn is_even(&self) -> bool {
        self.journal.is_some() && self.records.is_empty() && self.catalogs.is_empty()
    }

    fn leave(&mut self) -> Option<Journal> {
        self.session = None;
        self.forget_records();
        self.catalogs.clear();
        self.left.clear();
        self.journal.take()
    }

    fn begin(&mut self) -> Result<(), StoreError> {
        if let Some(it) = &self.session {
            self.journal = Some(Journal::begin(&it.root, &it.session, &it.base)?);
            self.session = None;
        }
        while let (Some(_), Some(folder)) = (&self.journal, self.left.pop()) {
            discard(&folder)?;
        }
        Ok(())
    }

    /// What the new base has need not be written any more, and may not be: words in it may have been masked since.
    fn rebase(&mut self, mut base: Box<Base>) -> Result<(), StoreError> {
        if let Some(it) = &mut self.session {
            base.keys = it.base.keys.take();
            it.base = base;
            self.records.drain(..self.in_save);
            self.in_save = 0;
            return self.write_owed();
        }
        if let Some(journal) = &mut self.journal {
            journal.rebase(&base)?;
            self.records.drain(..self.in_save);
            self.in_save = 0;
        }
        Ok(())
    }

    fn write_owed(&mut self) -> Result<(), StoreError> {
        self.begin()?;
        self.keep_catalogs()?;
        if let Some(journal) = &mut self.journal {
            journal.append(&self.records)?;
        }
        self.forget_records();
        Ok(())
    }

    fn forget_records(&mut self) {
        self.records.clear();
        self.in_save = 0;
    }

    fn keep_catalogs(&mut self) -> Result<(), StoreError> {
        while let (Some(journal), Some(catalog)) = (&self.journal, self.catalogs.last()) {
            journal.keep_catalog(catalog)?;
            self.catalogs.pop();
        }
        Ok(())
    }
}
