//! Opens a damaged project file as far as it is whole, and says what is lost. The file itself is never written.
//!
//! What was assessed must be read from its own words, or there is no project: nothing is made up of a part of it, since a
//! verdict that is missing would look like one that was never given.

mod scan;

use std::{
    collections::BTreeMap,
    fs::File,
    io::{BufReader, Read as _},
    path::Path,
};

use zip::ZipArchive;

use self::scan::{Header, Scan, Unpacked};
use super::{
    container::{
        CatalogText, MAX_TEXT_BYTES, Project, TRAIL, begins_like_a_project, catalog_entry,
        evidence_hash, is_catalog_name,
    },
    error::{Deed, StoreError},
    evidence_files::{Damage, EvidenceFiles},
    keyring::Keyring,
    mirror,
    sealed::Source,
    trail::{Breach, Trail},
};
use crate::domain::{CatalogId, Sha256};

/// What could be read of a damaged file.
#[derive(Clone, Debug)]
pub struct Salvaged {
    /// The project, without the catalogs that are lost.
    pub project: Project,
    /// Where its evidence lies, as far as it is whole.
    pub evidence: EvidenceFiles,
    /// What has opened it; none for a file that is not encrypted.
    pub keys: Option<Keyring>,
    /// What is damaged.
    pub losses: Vec<Loss>,
}

/// One thing that is damaged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loss {
    /// Parts of the file cannot be read at all, or are missing at its end.
    Parts,
    /// The directory is; every entry was looked for by itself.
    Directory,
    /// The words of the assessment could be read, but their check sum is another: letters may have changed.
    Doubtful,
    /// The text of a catalog.
    Catalog(CatalogId, StandIn),
    /// What a newer program had put into the file and this one does not know.
    Newer,
    /// The audit trail, from an entry on.
    Trail(Breach),
    /// A file of evidence, or of a signed copy.
    File(Damage),
}

/// What stands in the place of a damaged catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandIn {
    /// The catalog of that id that comes with the program.
    BuiltIn,
    /// Its own text, in which letters may have changed.
    Doubtful,
    /// Nothing: the project goes on without it, and its findings are kept.
    Nothing,
}

/// Where another text of a catalog comes from, given what could be read of the damaged one.
pub type Spare<'a> = &'a dyn Fn(&CatalogId, Option<&str>) -> Option<(String, StandIn)>;

/// Opens a damaged file as far as it is whole.
///
/// # Errors
/// [`StoreError::Damaged`] when the words of the assessment cannot be read, [`StoreError::NotAProject`] when nothing in it
/// is ours; those of opening a file.
pub fn salvage(
    path: &Path,
    keys: Option<&Keyring>,
    spare: Spare<'_>,
) -> Result<Salvaged, StoreError> {
    let mut wreck = Wreck::open(path, keys)?;
    let keys = keys.filter(|_| wreck.source.is_sealed());
    let (identity, mut assessment, seal) = wreck.words()?;
    if identity.newer.is_some() {
        wreck.losses.push(Loss::Newer);
    }
    let catalogs = wreck.catalogs(&mut assessment.catalogs, spare)?;
    let trail = wreck.trail(seal);
    let evidence = wreck.evidence(assessment.files().map(|it| (&it.sha256, it.length)), keys);
    Ok(Salvaged {
        project: Project {
            identity,
            assessment,
            catalogs,
            trail,
        },
        evidence,
        keys: keys.cloned(),
        losses: wreck.finished(),
    })
}

/// Where some files are in a damaged project file, as far as they are whole.
pub(super) fn files_in<'a>(
    path: &Path,
    keys: Option<&Keyring>,
    files: impl Iterator<Item = (&'a Sha256, u64)>,
) -> Result<EvidenceFiles, StoreError> {
    let mut wreck = Wreck::open(path, keys)?;
    let keys = keys.filter(|_| wreck.source.is_sealed());
    Ok(wreck.evidence(files, keys))
}

/// Whether a file is empty or holds nothing but zeroes, as a power loss leaves it.
#[must_use]
pub fn is_blank(path: &Path) -> bool {
    let Ok(file) = File::open(path) else {
        return false;
    };
    let mut bytes = BufReader::new(file).bytes();
    bytes.all(|byte| byte.is_ok_and(|byte| byte == 0))
}

/// How many files of evidence are whole, in a file of which nothing else may be.
#[must_use]
pub fn whole_files(path: &Path, keys: Option<&Keyring>) -> usize {
    let Ok(mut wreck) = Wreck::open(path, keys) else {
        return 0;
    };
    let names: Vec<String> = wreck.scan.names().map(str::to_owned).collect();
    let files = names.into_iter().filter_map(|name| {
        let sha256 = evidence_hash(Some(&name))?;
        let headers = wreck.scan.headers(&name).to_vec();
        headers.into_iter().find_map(|header| {
            let place = (sha256.clone(), header.length()?);
            let is_whole = wreck.place(&place, header, keys)?.damage(&sha256).is_none();
            is_whole.then_some(())
        })
    });
    files.count()
}

struct Wreck<'a> {
    path: &'a Path,
    source: Source,
    scan: Scan,
    losses: Vec<Loss>,
    /// How many bytes may still be unpacked, and how many of files be read: more than any sound file has, and a bound for one
    /// that is made to hang the program.
    texts_left: u64,
    files_left: u64,
}

impl<'a> Wreck<'a> {
    /// Opens a file and looks through all of it.
    fn open(path: &'a Path, keys: Option<&Keyring>) -> Result<Self, StoreError> {
        let mut source = Source::open_torn(path, keys)?;
        let length = source.length().map_err(Deed::Read.at(path))?;
        let scan = Scan::of(&mut source, length);
        Ok(Self {
            path,
            source,
            scan,
            losses: Vec::new(),
            texts_left: 4 * MAX_TEXT_BYTES,
            files_left: length.saturating_mul(4),
        })
    }

    /// What `project.ron` says.
    fn words(&mut self) -> Result<mirror::Words, StoreError> {
        let headers = self.scan.headers("project.ron").to_vec();
        let mut doubtful = None;
        let mut fault = None;
        for header in headers {
            let unpacked = self.unpack(header);
            let Ok(text) = String::from_utf8(unpacked.bytes) else {
                continue;
            };
            match mirror::read(&text) {
                Ok(words) if unpacked.is_sound => return Ok(words),
                Ok(words) => doubtful = doubtful.or(Some(words)),
                Err(it) if unpacked.is_sound => fault = Some(it.at(self.path)),
                Err(_) => {}
            }
        }
        if let Some(words) = doubtful {
            self.losses.push(Loss::Doubtful);
            return Ok(words);
        }
        Err(fault.unwrap_or_else(|| self.hopeless()))
    }

    fn unpack(&mut self, header: Header) -> Unpacked {
        let most = self.texts_left.min(MAX_TEXT_BYTES);
        let unpacked = header.unpack(&mut self.source, most);
        self.texts_left -= most.min(unpacked.bytes.len() as u64);
        unpacked
    }

    /// Where a file may be; none where more than all of it was looked at.
    fn place(
        &mut self,
        (sha256, length): &(Sha256, u64),
        header: Header,
        keys: Option<&Keyring>,
    ) -> Option<EvidenceFiles> {
        self.files_left = self.files_left.checked_sub(*length)?;
        let mut place = EvidenceFiles::default();
        place.add(sha256.clone(), self.path, header.at, *length, keys);
        Some(place)
    }

    fn hopeless(&mut self) -> StoreError {
        let path = self.path.to_owned();
        let is_ours = self.source.is_torn()
            || self.scan.names().next().is_some()
            || begins_like_a_project(self.path, &mut self.source).unwrap_or(true);
        if is_ours {
            let what = "project.ron".to_owned();
            StoreError::Damaged { path, what }
        } else {
            StoreError::NotAProject { path }
        }
    }

    /// The texts of the catalogs in use; what nothing stands in for is taken off the list.
    fn catalogs(
        &mut self,
        ids: &mut Vec<CatalogId>,
        spare: Spare<'_>,
    ) -> Result<Vec<CatalogText>, StoreError> {
        let mut texts = Vec::new();
        for id in std::mem::take(ids) {
            let name = catalog_entry(&id);
            if !is_catalog_name(&name) {
                return Err(StoreError::UnsafeEntry {
                    path: self.path.to_owned(),
                    name: id.to_string(),
                });
            }
            let (text, stand_in) = match self.text(&name) {
                (Some(text), true) => (Some(text), None),
                (text, _) => {
                    let found = spare(&id, text.as_deref());
                    let kind = found.as_ref().map_or(StandIn::Nothing, |(_, kind)| *kind);
                    (found.map(|(text, _)| text), Some(kind))
                }
            };
            let loss = stand_in.map(|stand_in| Loss::Catalog(id.clone(), stand_in));
            self.losses.extend(loss);
            if let Some(text) = text {
                ids.push(id.clone());
                texts.push(CatalogText { id, text });
            }
        }
        Ok(texts)
    }

    /// The text of an entry and whether it is as it was written.
    fn text(&mut self, name: &str) -> (Option<String>, bool) {
        let mut doubtful = None;
        for header in self.scan.headers(name).to_vec() {
            let unpacked = self.unpack(header);
            match String::from_utf8(unpacked.bytes) {
                Ok(text) if unpacked.is_sound => return (Some(text), true),
                Ok(text) => doubtful = doubtful.or(Some(text)),
                Err(_) => {}
            }
        }
        (doubtful, false)
    }

    /// The longest beginning of the audit trail. Its own chain tells where it is not what was written.
    fn trail(&mut self, seal: mirror::TrailSeal) -> Trail {
        let mut longest = Vec::new();
        for header in self.scan.headers(TRAIL).to_vec() {
            let unpacked = self.unpack(header);
            if unpacked.is_sound || unpacked.bytes.len() > longest.len() {
                longest = unpacked.bytes;
            }
            if unpacked.is_sound {
                break;
            }
        }
        let trail = Trail::read(&String::from_utf8_lossy(&longest), seal);
        self.losses.extend(trail.breach().map(Loss::Trail));
        trail
    }

    /// Where the files are that are whole. Each is read for that: its hash tells which of its headers is right.
    fn evidence<'f>(
        &mut self,
        files: impl Iterator<Item = (&'f Sha256, u64)>,
        keys: Option<&Keyring>,
    ) -> EvidenceFiles {
        let wanted: BTreeMap<&Sha256, u64> = files.collect();
        let mut found: BTreeMap<&Sha256, Vec<Header>> = BTreeMap::new();
        for name in self.scan.names() {
            let hash = evidence_hash(Some(name));
            if let Some((sha256, _)) = hash.and_then(|hash| wanted.get_key_value(&hash)) {
                let headers = self.scan.headers(name).iter();
                let stored = headers.filter(|it| it.is_stored());
                found.entry(sha256).or_default().extend(stored);
            }
        }
        let mut whole = EvidenceFiles::default();
        for (sha256, length) in wanted {
            let file = (sha256.clone(), length);
            let mut damage = Some(Damage::Missing(sha256.clone()));
            for header in found.remove(sha256).unwrap_or_default() {
                let Some(place) = self.place(&file, header, keys) else {
                    break;
                };
                damage = place.damage(sha256);
                if damage.is_none() {
                    whole.extend(&place);
                    break;
                }
            }
            self.losses.extend(damage.map(Loss::File));
        }
        whole
    }

    /// All that is damaged: the file as a whole first.
    fn finished(mut self) -> Vec<Loss> {
        let has_directory = ZipArchive::new(&mut self.source).is_ok();
        let mut losses = Vec::new();
        if self.scan.has_gaps || self.source.is_torn() {
            losses.push(Loss::Parts);
        }
        if !has_directory || (losses.is_empty() && self.losses.is_empty()) {
            losses.push(Loss::Directory);
        }
        losses.append(&mut self.losses);
        losses
    }
}
