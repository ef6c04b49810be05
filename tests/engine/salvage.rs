//! Damaged files are opened as far as they are whole, and what is lost is told: nothing is made up.

use std::{
    fs,
    ops::Range,
    path::{Path, PathBuf},
};

use jeomgeomdae::{
    domain::{
        Assessment, CatalogId, Evidence, Sha256,
        trail::{Change, Entry, Field, Thing, Turn, Way},
    },
    edit::{self, Edit, FindingEdit},
    store::{
        BreachKind, Damage, Keyring, Loss, Project, Salvaged, StandIn, StoreError, is_blank, open,
        salvage, save, whole_files,
    },
};
use tempfile::TempDir;

use crate::{
    encrypted::keys,
    project_file::with_picture,
    small::{self, stamp},
};

/// A project file of two pictures and a document of several parts, with a trail.
struct Sound {
    folder: TempDir,
    path: PathBuf,
    project: Project,
    bytes: Vec<u8>,
    keys: Option<Keyring>,
}

impl Sound {
    fn new(keys: Option<Keyring>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (mut project, mut files) = with_picture(folder.path());
        let pictures = folder.path().join("pictures");
        let second = small::picture(&pictures, 9, &mut files);
        let document = small::document(&pictures, 300_000, &mut files);
        for (control, new) in [("1.2", second), ("2.1", document)] {
            let edits = edit::attach(&project.assessment, &small::key(control), new, stamp());
            edit::apply_all(&mut project.assessment, edits).unwrap();
        }
        let summary = FindingEdit::Summary("방화벽을 확인했다.".repeat(40));
        edit::apply(
            &mut project.assessment,
            summary.on(&small::key("1.1"), stamp()),
        )
        .unwrap();
        for minute in 0..30 {
            project.trail.append(&entry_of(minute));
        }
        let path = folder.path().join("점검.jgd");
        save(&path, &project, &files, keys.as_ref()).unwrap();
        let bytes = fs::read(&path).unwrap();
        Self {
            folder,
            path,
            project,
            bytes,
            keys,
        }
    }

    /// What is read of the file after its bytes were changed.
    fn salvage(&self, change: impl FnOnce(&mut Vec<u8>)) -> Result<Salvaged, StoreError> {
        let mut bytes = self.bytes.clone();
        change(&mut bytes);
        let path = self.folder.path().join("손상.jgd");
        fs::write(&path, &bytes).unwrap();
        let read = salvage(&path, self.keys.as_ref(), &no_spare);
        // Nothing is ever written to it.
        assert_eq!(fs::read(&path).unwrap(), bytes);
        read
    }

    /// Where the bytes of an entry lie in a file that is not encrypted.
    fn entry(&self, name: &str) -> Range<usize> {
        let mut archive = zip::ZipArchive::new(fs::File::open(&self.path).unwrap()).unwrap();
        let entry = archive.by_name(name).unwrap();
        let start = usize::try_from(entry.data_start().unwrap()).unwrap();
        start..start + usize::try_from(entry.compressed_size()).unwrap()
    }

    fn file_of(&self, control: &str) -> Sha256 {
        file_of(&self.project.assessment, control)
    }
}

fn file_of(assessment: &Assessment, control: &str) -> Sha256 {
    let id = assessment.finding(&small::key(control)).unwrap().evidence[0];
    let file = assessment.evidence(id).and_then(Evidence::file).unwrap();
    file.sha256.clone()
}

pub(crate) fn entry_of(minute: u8) -> Entry {
    let of = Thing::Control(small::key("1.1"));
    Entry {
        at: small::at(9, minute),
        by: None,
        turn: Turn::Done,
        change: Change::new(Field::Summary, Way::Changed, of),
    }
}

fn no_spare(_: &CatalogId, _: Option<&str>) -> Option<(String, StandIn)> {
    None
}

fn entry_name(sha256: &Sha256) -> String {
    format!("evidence/{sha256}.png")
}

/// All of the project is there but for what the losses name, and every file that is not lost is whole.
fn is_whole_but_for_losses(salvaged: &Salvaged, project: &Project) {
    assert_eq!(salvaged.project.assessment, project.assessment);
    assert_eq!(salvaged.project.catalogs, project.catalogs);
    for file in project.assessment.files() {
        let lost = salvaged
            .losses
            .iter()
            .any(|it| matches!(it, Loss::File(damage) if *damage.sha256() == file.sha256));
        assert_eq!(salvaged.evidence.damage(&file.sha256).is_some(), lost);
    }
}

#[test]
fn a_file_without_its_directory_is_read_entry_by_entry() {
    let sound = Sound::new(None);
    let directory = sound.bytes.windows(4).position(|it| it == b"PK\x01\x02");
    let salvaged = sound
        .salvage(|bytes| bytes.truncate(directory.unwrap()))
        .unwrap();
    assert_eq!(salvaged.losses, [Loss::Directory]);
    is_whole_but_for_losses(&salvaged, &sound.project);
    assert_eq!(salvaged.project, sound.project);
}

#[test]
fn a_file_cut_off_in_a_picture_loses_that_one() {
    let sound = Sound::new(None);
    // Files stand in the order of their hashes; the last one is cut.
    let files = sound.project.assessment.files().map(|file| &file.sha256);
    let cut = files.max().unwrap().clone();
    let first = sound
        .bytes
        .windows(64)
        .position(|it| it == cut.as_str().as_bytes())
        .unwrap();
    let salvaged = sound
        .salvage(|bytes| bytes.truncate(first + 64 + 20))
        .unwrap();
    let lost = Loss::File(Damage::Changed(cut));
    assert_eq!(salvaged.losses, [Loss::Directory, lost]);
    is_whole_but_for_losses(&salvaged, &sound.project);
}

#[test]
fn a_zeroed_tail_as_after_a_power_loss_loses_what_was_there() {
    let sound = Sound::new(None);
    let document = sound.file_of("2.1");
    let name = format!("evidence/{document}.");
    let start = sound
        .bytes
        .windows(name.len())
        .position(|it| it == name.as_bytes())
        .unwrap();
    let salvaged = sound
        .salvage(|bytes| bytes[start + 1000..].fill(0))
        .unwrap();
    assert!(salvaged.losses.contains(&Loss::Directory));
    assert!(
        salvaged
            .losses
            .contains(&Loss::File(Damage::Changed(document)))
    );
    is_whole_but_for_losses(&salvaged, &sound.project);
}

#[test]
fn a_bit_flipped_anywhere_never_gives_another_project_in_silence() {
    let sound = Sound::new(None);
    let text_end = sound.entry("catalogs/small.ron").end;
    let directory = sound
        .bytes
        .windows(4)
        .position(|it| it == b"PK\x01\x02")
        .unwrap();
    let places = (0..text_end).chain(directory..sound.bytes.len());
    let mut hopeless = 0;
    for place in places.step_by(3) {
        match sound.salvage(|bytes| bytes[place] ^= 1 << (place % 8)) {
            Ok(salvaged) => {
                let same = salvaged.project.assessment == sound.project.assessment
                    && salvaged.project.catalogs == sound.project.catalogs;
                let told = |it: &Loss| matches!(it, Loss::Doubtful | Loss::Catalog(..));
                assert!(same || salvaged.losses.iter().any(told), "byte {place}");
            }
            Err(StoreError::Damaged { .. } | StoreError::Newer { .. }) => hopeless += 1,
            Err(other) => panic!("byte {place}: {other}"),
        }
    }
    let words = sound.entry("project.ron").len();
    assert!(hopeless <= words / 3 + 1, "{hopeless} of {words}");
}

#[test]
fn a_damaged_directory_costs_nothing() {
    let sound = Sound::new(None);
    let directory = sound
        .bytes
        .windows(4)
        .position(|it| it == b"PK\x01\x02")
        .unwrap();
    for place in (directory..sound.bytes.len()).step_by(5) {
        let salvaged = sound.salvage(|bytes| bytes[place] ^= 0x20).unwrap();
        assert_eq!(salvaged.project, sound.project, "byte {place}");
        is_whole_but_for_losses(&salvaged, &sound.project);
    }
}

#[test]
fn a_header_before_an_entry_is_not_needed_where_the_directory_is_whole() {
    let sound = Sound::new(None);
    for name in ["project.ron", &entry_name(&sound.file_of("1.1"))] {
        let start = sound.entry(name).start - name.len() - 30;
        let salvaged = sound
            .salvage(|bytes| bytes[start..start + 30 + name.len()].fill(0))
            .unwrap();
        assert_eq!(salvaged.losses, [Loss::Directory], "{name}");
        is_whole_but_for_losses(&salvaged, &sound.project);
    }
}

#[test]
fn a_damaged_catalog_is_replaced_where_something_stands_in() {
    let sound = Sound::new(None);
    let entry = sound.entry("catalogs/small.ron");
    let id = CatalogId::new("small");
    let mut bytes = sound.bytes.clone();
    bytes[entry.start + entry.len() / 2] ^= 1;
    let path = sound.folder.path().join("손상.jgd");
    fs::write(&path, &bytes).unwrap();
    let built_in =
        |_: &CatalogId, _: Option<&str>| Some((small::CATALOG.to_owned(), StandIn::BuiltIn));
    let salvaged = salvage(&path, None, &built_in).unwrap();
    assert_eq!(
        salvaged.losses,
        [Loss::Catalog(id.clone(), StandIn::BuiltIn)]
    );
    assert_eq!(salvaged.project, sound.project);
    // Without another text the project goes on without it, and keeps what was found.
    let salvaged = salvage(&path, None, &no_spare).unwrap();
    assert_eq!(salvaged.losses, [Loss::Catalog(id, StandIn::Nothing)]);
    assert!(salvaged.project.assessment.catalogs.is_empty());
    let kept = salvaged.project.assessment.finding(&small::key("1.1"));
    assert_eq!(kept, sound.project.assessment.finding(&small::key("1.1")));
}

#[test]
fn a_damaged_trail_is_kept_up_to_where_it_is_and_told() {
    let sound = Sound::new(None);
    let entry = sound.entry("trail.log");
    let salvaged = sound
        .salvage(|bytes| bytes[entry.start + entry.len() / 2..entry.end].fill(0xff))
        .unwrap();
    let [Loss::Trail(breach)] = salvaged.losses.as_slice() else {
        panic!("{:?}", salvaged.losses);
    };
    assert!(breach.number > 1, "{breach:?}");
    assert!(matches!(
        breach.kind,
        BreachKind::Changed | BreachKind::Missing
    ));
    // It stays broken in what is saved of it.
    assert_eq!(salvaged.project.trail.count(), sound.project.trail.count());
    is_whole_but_for_losses(&salvaged, &sound.project);
}

#[test]
fn without_the_words_of_the_assessment_nothing_is_made_up() {
    let sound = Sound::new(None);
    let entry = sound.entry("project.ron");
    let hopeless = sound.salvage(|bytes| bytes[entry.start + 200..entry.end].fill(0));
    assert!(
        matches!(hopeless, Err(StoreError::Damaged { .. })),
        "{hopeless:?}"
    );
    // What else is whole is counted, so that nobody throws the file away.
    let path = sound.folder.path().join("손상.jgd");
    assert_eq!(whole_files(&path, None), 3);
}

#[test]
fn a_file_that_is_empty_or_foreign_is_called_what_it_is() {
    let sound = Sound::new(None);
    let empty = sound.salvage(Vec::clear);
    assert!(
        matches!(empty, Err(StoreError::Damaged { .. })),
        "{empty:?}"
    );
    let zeroes = sound.salvage(|bytes| bytes.fill(0));
    assert!(is_blank(&sound.folder.path().join("손상.jgd")));
    assert!(
        matches!(zeroes, Err(StoreError::Damaged { .. })),
        "{zeroes:?}"
    );
    let foreign = sound.salvage(|bytes| *bytes = b"%PDF-1.7 and more".repeat(100));
    assert!(
        matches!(foreign, Err(StoreError::NotAProject { .. })),
        "{foreign:?}"
    );
}

#[test]
fn a_catalog_id_that_leads_elsewhere_is_refused_in_a_damaged_file_too() {
    let sound = Sound::new(None);
    let mut project = sound.project.clone();
    project.catalogs[0].id = CatalogId::new("../evil");
    project.assessment.catalogs = vec![CatalogId::new("../evil")];
    let path = sound.folder.path().join("b.jgd");
    // The writer's own reading back refuses it as well.
    let evidence = open(&sound.path, None).unwrap().evidence;
    assert!(save(&path, &project, &evidence, None).is_err());
}

/// Encrypted bytes are damaged by whole parts of 64 KiB.
#[test]
fn what_lies_in_whole_parts_of_an_encrypted_file_is_read() {
    let sound = Sound::new(Some(keys("암호")));
    // Somewhere in the large document, which is longer than four parts.
    let middle = sound.bytes.len() / 2;
    let salvaged = sound.salvage(|bytes| bytes[middle] ^= 1).unwrap();
    let document = sound.file_of("2.1");
    assert_eq!(
        salvaged.losses,
        [Loss::Parts, Loss::File(Damage::Changed(document))]
    );
    assert!(salvaged.keys.is_some());
    is_whole_but_for_losses(&salvaged, &sound.project);
}

#[test]
fn an_encrypted_file_cut_off_anywhere_gives_what_was_before_the_cut_or_says_that_it_cannot() {
    let sound = Sound::new(Some(keys("암호")));
    let mut opened = 0;
    for part in 1..40 {
        let length = sound.bytes.len() * part / 40;
        match sound.salvage(|bytes| bytes.truncate(length)) {
            Ok(salvaged) => {
                opened += 1;
                assert_eq!(salvaged.losses[0], Loss::Parts);
                is_whole_but_for_losses(&salvaged, &sound.project);
            }
            Err(error) => assert!(matches!(error, StoreError::Damaged { .. }), "{error}"),
        }
    }
    // All but what is cut off within the first part, in which the words of the assessment are.
    assert!(opened >= 25, "{opened}");
}

#[test]
fn a_wrong_password_is_no_damage() {
    let sound = Sound::new(Some(keys("암호")));
    let refused = salvage(&sound.path, Some(&keys("다른 암호")), &no_spare);
    assert!(matches!(refused, Err(StoreError::WrongPassword { .. })));
    let locked = salvage(&sound.path, None, &no_spare);
    assert!(matches!(locked, Err(StoreError::Locked { .. })));
}

#[test]
fn what_was_salvaged_is_saved_elsewhere_with_its_losses_noted() {
    let sound = Sound::new(None);
    let name = entry_name(&sound.file_of("1.1"));
    let entry = sound.entry(&name);
    let directory = sound
        .bytes
        .windows(4)
        .position(|it| it == b"PK\x01\x02")
        .unwrap();
    let mut salvaged = sound
        .salvage(|bytes| {
            bytes[entry.start + 20] ^= 1;
            bytes.truncate(directory);
        })
        .unwrap();
    let lost = sound.file_of("1.1");
    assert_eq!(
        salvaged.losses,
        [Loss::Directory, Loss::File(Damage::Changed(lost.clone()))]
    );
    let elsewhere = sound.folder.path().join("새로.jgd");
    let refused = save(&elsewhere, &salvaged.project, &salvaged.evidence, None);
    assert!(
        matches!(refused, Err(StoreError::MissingEvidence(_))),
        "{refused:?}"
    );
    let note = Edit::Lost(lost.clone(), Some(stamp()));
    let back = edit::apply(&mut salvaged.project.assessment, note).unwrap();
    let saved = save(&elsewhere, &salvaged.project, &salvaged.evidence, None).unwrap();
    let assessment = &saved.project.assessment;
    assert_eq!(assessment.lost.get(&lost), Some(&stamp()));
    assert_eq!(assessment.evidence.len(), 3);
    assert!(
        assessment
            .files()
            .all(|file| saved.evidence.damage(&file.sha256).is_none())
    );
    assert_eq!(back, Edit::Lost(lost, None));
}

#[test]
fn old_files_of_every_format_are_salvaged_without_their_directory() {
    for number in 1..=4 {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
        let path = data.join(format!("format-{number}.jgd"));
        let mut bytes = fs::read(&path).unwrap();
        let directory = bytes.windows(4).position(|it| it == b"PK\x01\x02").unwrap();
        bytes.truncate(directory);
        let folder = tempfile::tempdir().unwrap();
        let cut = folder.path().join("a.jgd");
        fs::write(&cut, bytes).unwrap();
        let salvaged = salvage(&cut, None, &no_spare).unwrap();
        assert_eq!(salvaged.losses, [Loss::Directory], "format {number}");
        let whole = open(&path, None).unwrap().project;
        assert_eq!(salvaged.project, whole, "format {number}");
    }
}

#[test]
fn a_project_within_an_attached_file_is_not_taken_for_the_project() {
    // An attached archive of ours stands behind the words of the project itself.
    let sound = Sound::new(None);
    let inner = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/format-1.jgd"));
    let directory = sound
        .bytes
        .windows(4)
        .position(|it| it == b"PK\x01\x02")
        .unwrap();
    let salvaged = sound
        .salvage(|bytes| {
            bytes.truncate(directory);
            bytes.extend(inner.unwrap());
        })
        .unwrap();
    assert_eq!(salvaged.project.identity, sound.project.identity);
    assert_eq!(salvaged.project.assessment, sound.project.assessment);
}

/// Many entries that claim to be the whole file, each in the place of another: reading them all would take for ever.
#[test]
fn a_file_made_to_be_read_for_ever_is_read_a_few_times_only() {
    let sound = Sound::new(None);
    let folder = sound.folder.path();
    let filler = vec![7_u8; 8 << 20];
    let mut bytes = Vec::new();
    let length = u32::try_from(filler.len()).unwrap();
    for number in 0..4000_u32 {
        let name = format!("evidence/{number:064x}.png");
        bytes.extend(b"PK\x03\x04\x0a\0\0\0\0\0\0\0\0\0");
        bytes.extend([0; 4]);
        bytes.extend(length.to_le_bytes());
        bytes.extend(length.to_le_bytes());
        bytes.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        bytes.extend([0; 2]);
        bytes.extend(name.as_bytes());
    }
    bytes.extend(filler);
    let path = folder.join("긴.jgd");
    fs::write(&path, &bytes).unwrap();
    let begun = std::time::Instant::now();
    assert_eq!(whole_files(&path, None), 0);
    // All of them would be 32 GB.
    assert!(begun.elapsed().as_secs() < 20, "{:?}", begun.elapsed());
}

#[test]
fn a_catalog_that_is_named_twice_is_a_fault() {
    let sound = Sound::new(None);
    let mut project = sound.project.clone();
    project.assessment.catalogs.push(CatalogId::new("small"));
    project.catalogs.push(project.catalogs[0].clone());
    let evidence = open(&sound.path, None).unwrap().evidence;
    let refused = save(
        &sound.folder.path().join("b.jgd"),
        &project,
        &evidence,
        None,
    );
    assert!(refused.is_err());
}

#[test]
fn evidence_that_is_lost_in_a_part_comes_back_as_lost_and_without_a_file() {
    let sound = Sound::new(None);
    let base = small::assessment();
    let mut theirs = sound.project.assessment.clone();
    let lost = sound.file_of("1.1");
    let note = Edit::Lost(lost.clone(), Some(stamp()));
    edit::apply(&mut theirs, note).unwrap();
    let merge = edit::merge(&base, &base, &theirs, &edit::MergeChoices::default());
    assert_eq!(merge.files.len(), 2);
    assert!(merge.files.iter().all(|file| file.sha256 != lost));
    let mut whole = base.clone();
    edit::apply_all(&mut whole, merge.edits).unwrap();
    assert_eq!(whole.lost, theirs.lost);
    assert_eq!(whole.evidence.len(), 3);
    // What is whole here is not lost because it is lost there.
    let merge = edit::merge(
        &base,
        &sound.project.assessment,
        &theirs,
        &edit::MergeChoices::default(),
    );
    let is_lost = |it: &Edit| matches!(it, Edit::Lost(..));
    assert!(!merge.edits.iter().any(is_lost));
}

#[test]
fn a_head_of_zeroes_costs_nothing() {
    let sound = Sound::new(None);
    let words = sound.entry("project.ron");
    let head = words.start - "project.ron".len() - 30;
    let salvaged = sound.salvage(|bytes| bytes[..head].fill(0)).unwrap();
    assert_eq!(salvaged.losses, [Loss::Directory]);
    is_whole_but_for_losses(&salvaged, &sound.project);
    // Nor does it where the directory is gone too.
    let directory = sound
        .bytes
        .windows(4)
        .position(|it| it == b"PK\x01\x02")
        .unwrap();
    let salvaged = sound.salvage(|bytes| {
        bytes.truncate(directory);
        bytes[..head].fill(0);
    });
    is_whole_but_for_losses(&salvaged.unwrap(), &sound.project);
}
