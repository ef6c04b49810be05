//! A writer that fails for good once it has failed. A ZIP that is given up finishes itself all the same, and would reckon with
//! what a disk says that works again.

use std::io::{self, Seek, SeekFrom, Write};

/// The writer.
#[derive(Debug)]
pub struct Steady<W> {
    inner: W,
    has_failed: bool,
}

impl<W> Steady<W> {
    /// One that has not failed yet.
    pub fn new(inner: W) -> Self {
        Self {
            inner,
            has_failed: false,
        }
    }

    pub(super) fn into_inner(self) -> W {
        self.inner
    }

    fn attempt<T>(&mut self, deed: impl FnOnce(&mut W) -> io::Result<T>) -> io::Result<T> {
        if self.has_failed {
            return Err(io::ErrorKind::Other.into());
        }
        let result = deed(&mut self.inner);
        // A write that was disturbed is tried again by who asked for it.
        let is_final = |error: &io::Error| error.kind() != io::ErrorKind::Interrupted;
        self.has_failed = result.as_ref().is_err_and(is_final);
        result
    }
}

impl<W: Write> Write for Steady<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.attempt(|inner| inner.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.attempt(W::flush)
    }
}

impl<W: Seek> Seek for Steady<W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.attempt(|inner| inner.seek(to))
    }

    fn stream_position(&mut self) -> io::Result<u64> {
        self.attempt(W::stream_position)
    }
}
