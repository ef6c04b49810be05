//! The project file as a ZIP: which entries it has, and how it is read without trusting it.

use std::{
    fs::File,
    io::{self, Read, Seek},
    path::Path,
    sync::Arc,
};

use sha2::{Digest, Sha256 as Hasher};
use zip::{CompressionMethod, ZipArchive, read::ZipFile, result::ZipError};

use super::{
    error::{Deed, StoreError},
    evidence_files::{EvidenceFiles, hex},
    keyring::Keyring,
    mirror::{self, Newer},
    sealed::{Source, unreadable},
    trail::Trail,
};
use crate::domain::{Assessment, CatalogId, HandedOut, Sha256};

/// Content of the first entry: the media type, as in ODF and EPUB.
pub(super) const MIMETYPE: &str = "application/vnd.jeomgeomdae+zip";
/// Name of the entry that holds the audit trail.
pub(super) const TRAIL: &str = "trail.log";
/// Most bytes of a text entry; a project of 500 controls has less than a hundredth of it.
pub(super) const MAX_TEXT_BYTES: u64 = 64 * 1024 * 1024;
/// Most entries of a project file.
const MAX_ENTRIES: usize = 100_000;

/// All that a project file says, but for the bytes of its evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// Which project it is and how often it was saved.
    pub identity: Identity,
    /// The assessment.
    pub assessment: Assessment,
    /// The catalogs in use, as their files have them.
    pub catalogs: Vec<CatalogText>,
    /// Everything that was done to it.
    pub trail: Trail,
}

/// Tells one project, and one saved version of it, from others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// Random id given when the project was made.
    pub project: String,
    /// How often it was saved.
    pub saves: u32,
    /// Id of the session that saved it last.
    pub session: String,
    /// What it was handed out as, if it is a part of another project.
    pub part: Option<Arc<HandedOut>>,
    /// What a newer program wrote into it that this one does not know.
    pub newer: Option<Arc<Newer>>,
}

impl Identity {
    /// Whether it names the same saved version of the same project.
    #[must_use]
    pub fn is_version(&self, other: &Self) -> bool {
        (&self.project, self.saves, &self.session) == (&other.project, other.saves, &other.session)
    }
}

/// The snapshot of one catalog: its RON text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogText {
    /// The catalog's id.
    pub id: CatalogId,
    /// Its RON.
    pub text: String,
}

/// A project just opened.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What the file says.
    pub project: Project,
    /// Where its evidence lies.
    pub evidence: EvidenceFiles,
    /// What has opened it; none for a file that is not encrypted.
    pub keys: Option<Keyring>,
}

/// Opens a project file, encrypted or not. Evidence is indexed, not read.
///
/// # Errors
/// [`StoreError`]: locked, not ours, damaged, newer, unsafe, or not readable at all.
pub fn open(path: &Path, keys: Option<&Keyring>) -> Result<Opened, StoreError> {
    let opened = open_once(path, keys);
    let seems_damaged = matches!(
        opened,
        Err(StoreError::Damaged { .. } | StoreError::UnsafeEntry { .. })
    );
    if !seems_damaged {
        return opened;
    }
    // A disk that fails may pass for a damaged file, and one that has failed once may do better.
    read_through(path)?;
    open_once(path, keys)
}

fn read_through(path: &Path) -> Result<(), StoreError> {
    let file = File::open(path).and_then(|mut file| io::copy(&mut file, &mut io::sink()));
    file.map(drop).map_err(Deed::Read.at(path))
}

fn open_once(path: &Path, keys: Option<&Keyring>) -> Result<Opened, StoreError> {
    let source = Source::open(path, keys)?;
    let keys = keys.filter(|_| source.is_sealed());
    let mut reader = Reader::new(path, source)?;
    let text = reader.text("project.ron")?;
    let (mut identity, assessment, seal) = mirror::read(&text).map_err(|fault| fault.at(path))?;
    let mut catalogs = Vec::new();
    for id in &assessment.catalogs {
        reader.check_catalog(id)?;
        let text = reader.text(&catalog_entry(id))?;
        catalogs.push(CatalogText {
            id: id.clone(),
            text,
        });
    }
    let trail = Trail::read(&reader.trail()?, seal);
    if let Some(newer) = &mut identity.newer {
        Arc::make_mut(newer).entries = reader.unknown()?;
    }
    let evidence = reader.index(keys)?;
    Ok(Opened {
        project: Project {
            identity,
            assessment,
            catalogs,
            trail,
        },
        evidence,
        keys: keys.cloned(),
    })
}

/// The hash that ties a printed report to the content of a project: over the assessment and its catalogs, not over how
/// often it was saved.
///
/// # Errors
/// [`StoreError::Encode`] when the assessment cannot be written as RON.
pub fn content_hash(
    assessment: &Assessment,
    catalogs: &[CatalogText],
) -> Result<Sha256, StoreError> {
    let mut hasher = Hasher::new();
    hasher.update(mirror::content_text(assessment)?);
    for catalog in catalogs {
        hasher.update(&catalog.text);
    }
    Ok(Sha256::new(hex(&hasher.finalize())))
}

struct Reader<'a> {
    path: &'a Path,
    archive: ZipArchive<Source>,
    length: u64,
}

impl<'a> Reader<'a> {
    /// Takes only an archive with our media type, safe names, and no name twice.
    fn new(path: &'a Path, mut file: Source) -> Result<Self, StoreError> {
        let damaged = |what: String| StoreError::Damaged {
            path: path.to_owned(),
            what,
        };
        let length = file.length().map_err(Deed::Read.at(path))?;
        let begins = begins_like_a_project(path, &mut file)?;
        let archive = ZipArchive::new(file).map_err(|error| {
            if begins {
                damaged(error.to_string())
            } else {
                StoreError::NotAProject {
                    path: path.to_owned(),
                }
            }
        })?;
        let mut reader = Self {
            path,
            archive,
            length,
        };
        if reader.archive.len() > MAX_ENTRIES {
            return Err(damaged(format!("{} entries", reader.archive.len())));
        }
        reader.check_names()?;
        if reader.archive.index_for_name("mimetype").is_none() {
            return Err(StoreError::NotAProject {
                path: path.to_owned(),
            });
        }
        let mimetype = reader.text("mimetype")?;
        if mimetype.trim() != MIMETYPE {
            return Err(StoreError::NotAProject {
                path: path.to_owned(),
            });
        }
        Ok(reader)
    }

    fn check_names(&self) -> Result<(), StoreError> {
        let unsafe_entry = |name: &str| StoreError::UnsafeEntry {
            path: self.path.to_owned(),
            name: name.to_owned(),
        };
        if self.archive.has_duplicate_names() {
            return Err(unsafe_entry("duplicate"));
        }
        for name in self.archive.file_names_raw() {
            let name = String::from_utf8_lossy(name);
            let strange = name.contains(['\\', ':', '\0']) || name.starts_with('/');
            if strange || name.split('/').any(|part| part == ".." || part == ".") {
                return Err(unsafe_entry(&name));
            }
        }
        Ok(())
    }

    /// A catalog's id becomes a file name in the journal's folder, so it must not lead anywhere else.
    fn check_catalog(&self, id: &CatalogId) -> Result<(), StoreError> {
        if is_safe(id.as_str()) {
            return Ok(());
        }
        Err(StoreError::UnsafeEntry {
            path: self.path.to_owned(),
            name: id.to_string(),
        })
    }

    /// Reads a text entry, however large it claims to be, up to a limit; a false size is found by the CRC or here.
    fn text(&mut self, name: &str) -> Result<String, StoreError> {
        let path = self.path;
        let damaged = |what: String| StoreError::Damaged {
            path: path.to_owned(),
            what,
        };
        let entry = self
            .archive
            .by_name(name)
            .map_err(|error| damaged(format!("{name}: {error}")))?;
        let size = entry.size();
        let mut bytes = Vec::new();
        let read = entry.take(MAX_TEXT_BYTES + 1).read_to_end(&mut bytes);
        read.map_err(|error| damaged(format!("{name}: {error}")))?;
        if size != bytes.len() as u64 || size > MAX_TEXT_BYTES {
            return Err(StoreError::UnsafeEntry {
                path: path.to_owned(),
                name: name.to_owned(),
            });
        }
        String::from_utf8(bytes).map_err(|error| damaged(format!("{name}: {error}")))
    }

    /// The lines of the audit trail, as much of them as can be read: what is damaged there is told, and keeps nobody from
    /// the project. What the disk does not give now is not damaged.
    fn trail(&mut self) -> Result<String, StoreError> {
        let mut bytes = Vec::new();
        let read = match self.archive.by_name(TRAIL) {
            Ok(entry) => entry.take(MAX_TEXT_BYTES).read_to_end(&mut bytes).err(),
            Err(ZipError::Io(error)) => Some(error),
            Err(_) => None,
        };
        match read.filter(|error| error.raw_os_error().is_some()) {
            None => Ok(String::from_utf8_lossy(&bytes).into_owned()),
            Some(error) => Err(StoreError::Damaged {
                path: self.path.to_owned(),
                what: format!("{TRAIL}: {error}"),
            }),
        }
    }

    /// Every entry that no project of this format has, read whole, in the order of their names. More than one text may
    /// have is more than can be kept.
    fn unknown(&mut self) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let names = self.archive.file_names().filter_map(Result::ok);
        let names = names.filter(|name| !is_known(name) && !name.ends_with('/'));
        let mut names: Vec<String> = names.map(Into::into).collect();
        names.sort();
        let mut left = MAX_TEXT_BYTES;
        let mut entries = Vec::new();
        for name in names {
            let damaged = |error: &dyn std::fmt::Display| StoreError::Damaged {
                path: self.path.to_owned(),
                what: format!("{name}: {error}"),
            };
            let entry = self.archive.by_name(&name);
            let entry = entry.map_err(|error| damaged(&error))?;
            let mut bytes = Vec::new();
            let read = entry.take(left + 1).read_to_end(&mut bytes);
            read.map_err(|error| damaged(&error))?;
            let Some(rest) = left.checked_sub(bytes.len() as u64) else {
                let path = self.path.to_owned();
                return Err(StoreError::UnsafeEntry { path, name });
            };
            left = rest;
            entries.push((name, bytes));
        }
        Ok(entries)
    }

    fn index(mut self, keys: Option<&Keyring>) -> Result<EvidenceFiles, StoreError> {
        let mut files = EvidenceFiles::default();
        for number in 0..self.archive.len() {
            let entry = self.archive.by_index_raw(number);
            let entry = entry.map_err(|error| StoreError::Damaged {
                path: self.path.to_owned(),
                what: error.to_string(),
            })?;
            let Some(sha256) = evidence_hash(entry.name().ok().as_deref()) else {
                continue;
            };
            let offset = stored_at(&entry, self.length);
            let unsafe_entry = || StoreError::UnsafeEntry {
                path: self.path.to_owned(),
                name: sha256.to_string(),
            };
            let offset = offset.ok_or_else(unsafe_entry)?;
            files.add(sha256, self.path, offset, entry.size(), keys);
        }
        Ok(files)
    }
}

/// Where the bytes of an entry begin, if they are stored as they are and lie within the file.
fn stored_at<R: Read>(entry: &ZipFile<'_, R>, file_length: u64) -> Option<u64> {
    let offset = entry.data_start()?;
    let stored =
        entry.compression() == CompressionMethod::Stored && entry.size() == entry.compressed_size();
    let inside = offset
        .checked_add(entry.size())
        .is_some_and(|end| end <= file_length);
    (stored && inside).then_some(offset)
}

/// Whether a project of this format may have an entry of that name.
fn is_known(name: &str) -> bool {
    ["mimetype", "project.ron", TRAIL].contains(&name)
        || name.starts_with("catalogs/")
        || name.starts_with("evidence/")
}

/// Whether it can be the id of a catalog.
fn is_safe(id: &str) -> bool {
    let safe = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !id.is_empty() && id.chars().all(safe)
}

/// The name of the entry that holds a catalog.
pub(super) fn catalog_entry(id: &CatalogId) -> String {
    format!("catalogs/{id}.ron")
}

/// Whether an entry of that name holds a catalog.
pub(super) fn is_catalog_name(name: &str) -> bool {
    let id = name.strip_prefix("catalogs/");
    id.and_then(|name| name.strip_suffix(".ron"))
        .is_some_and(is_safe)
}

/// The evidence that an entry of that name holds.
pub(super) fn evidence_hash(name: Option<&str>) -> Option<Sha256> {
    let (hash, _) = name?.strip_prefix("evidence/")?.split_once('.')?;
    let hash = Sha256::new(hash);
    hash.is_well_formed().then_some(hash)
}

/// Whether the first entry is ours, so that a truncated project is called damaged and not foreign.
pub(super) fn begins_like_a_project(path: &Path, file: &mut Source) -> Result<bool, StoreError> {
    let mut start = Vec::new();
    file.rewind().map_err(Deed::Read.at(path))?;
    let read = file.take(128).read_to_end(&mut start);
    read.map_err(|error| unreadable(path, error))?;
    file.rewind().map_err(Deed::Read.at(path))?;
    let is_ours = start
        .windows(MIMETYPE.len())
        .any(|window| window == MIMETYPE.as_bytes());
    // A power loss may leave zeroes in place of what was written last.
    Ok(is_ours || start.iter().all(|byte| *byte == 0))
}
