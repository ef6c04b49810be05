//! Saves a project: writes it beside the old file, reads it back, and only then puts it in the old file's place.

use std::{
    fs::File,
    io::{self, BufWriter, Seek, Write},
    path::Path,
};

use zip::{CompressionMethod, ZipArchive, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::{
    atomic::Temporary,
    container::{MIMETYPE, Opened, Project, TRAIL, open},
    error::{Deed, StoreError},
    evidence_files::EvidenceFiles,
    keyring::Keyring,
    mirror,
    sealed::Source,
    steady::Steady,
};
use crate::domain::EvidenceFile;

/// Saves a project to a path and returns it as read back from there, with its evidence now lying in that file. With keys it
/// is encrypted on the way, and read back by the password alone: that it opens the file is proved each time.
///
/// # Errors
/// [`StoreError`]; the file at `path` is then as it was before.
pub fn save(
    path: &Path,
    project: &Project,
    evidence: &EvidenceFiles,
    keys: Option<&Keyring>,
) -> Result<Opened, StoreError> {
    let temporary = Temporary::beside(path)?;
    let file = &temporary.file;
    match keys {
        None => write(path, file, project, evidence)?,
        Some(keys) => write_sealed(path, file, project, evidence, keys)?,
    }
    file.sync_all().map_err(Deed::Write.at(path))?;
    let opened = verify(path, &temporary, project, keys)?;
    let written_as = temporary.path.clone();
    temporary.replace(path)?;
    Ok(Opened {
        project: opened.project,
        evidence: opened.evidence.renamed(&written_as, path),
        keys: opened.keys,
    })
}

fn write(
    path: &Path,
    file: &File,
    project: &Project,
    evidence: &EvidenceFiles,
) -> Result<(), StoreError> {
    let zip = ZipWriter::new(Steady::new(BufWriter::new(file)));
    let mut out = fill(path, zip, project, evidence)?;
    out.flush().map_err(Deed::Write.at(path))
}

/// Writes the file encrypted. What is written cannot be gone back to, so sizes stand behind the entries.
fn write_sealed(
    path: &Path,
    file: &File,
    project: &Project,
    evidence: &EvidenceFiles,
    keys: &Keyring,
) -> Result<(), StoreError> {
    let encryptor = keys.for_password().map_err(io::Error::other);
    let sealed = encryptor.and_then(|it| it.wrap_output(BufWriter::new(file)));
    let sealed = sealed.map_err(Deed::Write.at(path))?;
    let zip = ZipWriter::new_stream(Steady::new(sealed));
    let sealed = fill(path, zip, project, evidence)?.into_inner();
    let written = sealed.into_inner().finish().and_then(|mut out| out.flush());
    written.map_err(Deed::Write.at(path))
}

fn fill<W: Write + Seek>(
    path: &Path,
    mut zip: ZipWriter<W>,
    project: &Project,
    evidence: &EvidenceFiles,
) -> Result<W, StoreError> {
    let failed = |error: ZipError| Deed::Write.at(path)(into_io(error));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut texts = vec![("mimetype".to_owned(), stored, MIMETYPE.to_owned())];
    texts.push(("project.ron".to_owned(), packed, mirror::write(project)?));
    for catalog in &project.catalogs {
        texts.push((
            format!("catalogs/{}.ron", catalog.id),
            packed,
            catalog.text.clone(),
        ));
    }
    if project.trail.length() > 0 {
        // It may be long, and every save writes it.
        let quickly = packed.compression_level(Some(1));
        texts.push((TRAIL.to_owned(), quickly, project.trail.text_from(0)));
    }
    for (name, options, text) in texts {
        zip.start_file(name, options).map_err(failed)?;
        zip.write_all(text.as_bytes())
            .map_err(Deed::Write.at(path))?;
    }
    for item in distinct(project) {
        zip.start_file(entry_name(item), stored).map_err(failed)?;
        // A save never passes on changed bytes as sound ones.
        evidence.copy(&item.sha256, &mut zip)?;
    }
    let newer = project.identity.newer.iter();
    for (name, bytes) in newer.flat_map(|newer| &newer.entries) {
        zip.start_file(name.as_str(), packed).map_err(failed)?;
        zip.write_all(bytes).map_err(Deed::Write.at(path))?;
    }
    zip.finish().map_err(failed)
}

/// Reads the written file back through its own reader: all texts must be the same, and every picture must have the check
/// sum that it was written with, right after its hash was checked.
fn verify(
    path: &Path,
    temporary: &Temporary,
    project: &Project,
    keys: Option<&Keyring>,
) -> Result<Opened, StoreError> {
    let damaged = |what: String| StoreError::Damaged {
        path: path.to_owned(),
        what,
    };
    let read_back = open(&temporary.path, keys)?;
    if !is_what_was_written(&read_back.project, project)? {
        return Err(damaged("written and read texts differ".to_owned()));
    }
    let file = Source::open(&temporary.path, keys)?;
    let mut archive = ZipArchive::new(file).map_err(|error| damaged(error.to_string()))?;
    for item in distinct(project) {
        let name = entry_name(item);
        let mut entry = archive
            .by_name(&name)
            .map_err(|error| damaged(format!("{name}: {error}")))?;
        io::copy(&mut entry, &mut io::sink())
            .map_err(|error| damaged(format!("{name}: {error}")))?;
    }
    Ok(read_back)
}

/// Whether a project was read back as it was. What a newer program has said of things that are gone went with them.
fn is_what_was_written(read: &Project, written: &Project) -> Result<bool, StoreError> {
    let entries = |project: &Project| {
        let newer = project.identity.newer.clone();
        newer.map(|newer| newer.entries.clone())
    };
    if written.identity.newer.is_none() {
        return Ok(read == written);
    }
    Ok(entries(read) == entries(written)
        && (&read.catalogs, &read.trail) == (&written.catalogs, &written.trail)
        && mirror::write(read)? == mirror::write(written)?)
}

/// Each stored file once, in the order of its hash.
fn distinct(project: &Project) -> Vec<&EvidenceFile> {
    let mut all: Vec<&EvidenceFile> = project.assessment.files().collect();
    all.sort_by(|a, b| a.sha256.cmp(&b.sha256));
    all.dedup_by(|a, b| a.sha256 == b.sha256);
    all
}

fn entry_name(file: &EvidenceFile) -> String {
    format!("evidence/{}.{}", file.sha256, file.media.extension())
}

fn into_io(error: ZipError) -> io::Error {
    match error {
        ZipError::Io(error) => error,
        other => io::Error::other(other),
    }
}
