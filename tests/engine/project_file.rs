//! The project file: what is saved is what is opened, byte for byte, and a save is whole or not at all.

use std::{fs, path::Path};

use jeomgeomdae::{
    domain::{
        ActionState, Assessment, CatalogId, ControlId, ControlKey, EvidenceId, PersonId, Relation,
        Sha256, VerdictId,
    },
    edit,
    store::{EvidenceFiles, Opened, Project, StoreError, content_hash, open, save},
};
use proptest::prelude::*;

use crate::small;

/// A project with one picture, whose bytes lie beside it.
pub(crate) fn with_picture(folder: &Path) -> (Project, EvidenceFiles) {
    let (mut assessment, mut files) = (small::assessment(), EvidenceFiles::default());
    let new = small::picture(&folder.join("pictures"), 7, &mut files);
    let edits = edit::attach(&assessment, &small::key("1.1"), new, small::stamp());
    edit::apply_all(&mut assessment, edits).unwrap();
    (small::project(assessment), files)
}

fn hash_of_only(assessment: &Assessment) -> Sha256 {
    assessment
        .evidence
        .values()
        .next()
        .unwrap()
        .file()
        .unwrap()
        .sha256
        .clone()
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = entries
        .map(|name| name.to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn what_is_opened_is_what_was_saved() {
    let folder = tempfile::tempdir().unwrap();
    let (project, files) = with_picture(folder.path());
    let path = folder.path().join("점검.jgd");
    save(&path, &project, &files, None).unwrap();
    let Opened {
        project: opened,
        evidence,
        ..
    } = open(&path, None).unwrap();
    assert_eq!(opened, project);
    assert_eq!(
        evidence.read(&hash_of_only(&opened.assessment)).unwrap(),
        small::png(7)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_survives_a_save(texts in prop::collection::vec(small::any_text(), 3)) {
        let folder = tempfile::tempdir().unwrap();
        let mut assessment = small::assessment();
        for (control, text) in ["1.1", "1.2", "2.1"].iter().zip(&texts) {
            let edit = edit::FindingEdit::Summary(text.clone()).on(&small::key(control), small::stamp());
            edit::apply(&mut assessment, edit).unwrap();
        }
        let (path, project) = (folder.path().join("a.jgd"), small::project(assessment));
        prop_assert_eq!(save(&path, &project, &EvidenceFiles::default(), None).unwrap().project, project);
    }
}

#[test]
fn the_file_says_what_it_is_in_its_first_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let (project, files) = with_picture(folder.path());
    let path = folder.path().join("a.jgd");
    save(&path, &project, &files, None).unwrap();
    let bytes = fs::read(&path).unwrap();
    assert_eq!(&bytes[..4], b"PK\x03\x04");
    assert_eq!(&bytes[30..38], b"mimetype");
    let media_type = b"application/vnd.jeomgeomdae+zip";
    assert_eq!(&bytes[38..38 + media_type.len()], media_type);
}

#[test]
fn the_same_project_gives_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let (project, files) = with_picture(folder.path());
    let (first, second) = (folder.path().join("a.jgd"), folder.path().join("나.jgd"));
    save(&first, &project, &files, None).unwrap();
    save(
        &second,
        &project,
        &open(&first, None).unwrap().evidence,
        None,
    )
    .unwrap();
    assert_eq!(fs::read(first).unwrap(), fs::read(second).unwrap());
}

#[test]
fn the_same_picture_attached_twice_is_stored_once() {
    let folder = tempfile::tempdir().unwrap();
    let (mut project, mut files) = with_picture(folder.path());
    let again = small::picture(&folder.path().join("pictures"), 7, &mut files);
    let edits = edit::attach(
        &project.assessment,
        &small::key("2.1"),
        again,
        small::stamp(),
    );
    edit::apply_all(&mut project.assessment, edits).unwrap();
    let path = folder.path().join("a.jgd");
    assert_eq!(
        save(&path, &project, &files, None).unwrap().project,
        project
    );
    let archive = zip::ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    assert_eq!(
        archive
            .file_names_raw()
            .filter(|name| name.starts_with(b"evidence/"))
            .count(),
        1
    );
}

#[test]
fn a_name_as_long_as_the_system_takes_can_be_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(format!("{}.jgd", "점".repeat(83)));
    let project = small::project(small::assessment());
    assert_eq!(
        save(&path, &project, &EvidenceFiles::default(), None)
            .unwrap()
            .project,
        project
    );
}

#[test]
fn a_save_that_misses_a_picture_leaves_the_old_file_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let (project, files) = with_picture(folder.path());
    let path = folder.path().join("a.jgd");
    save(&path, &project, &files, None).unwrap();
    let before = fs::read(&path).unwrap();
    let failed = save(&path, &project, &EvidenceFiles::default(), None);
    assert!(
        matches!(failed, Err(StoreError::MissingEvidence(_))),
        "{failed:?}"
    );
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(names_in(folder.path()), ["a.jgd", "pictures"]);
}

#[test]
fn a_save_does_not_pass_on_a_picture_that_has_changed() {
    let folder = tempfile::tempdir().unwrap();
    let (project, files) = with_picture(folder.path());
    let hash = hash_of_only(&project.assessment);
    let mut bytes = small::png(7);
    bytes[40] ^= 1;
    fs::write(folder.path().join(format!("pictures/{hash}.png")), bytes).unwrap();
    let failed = save(&folder.path().join("a.jgd"), &project, &files, None);
    assert!(
        matches!(&failed, Err(StoreError::ChangedEvidence(changed)) if *changed == hash),
        "{failed:?}"
    );
    assert_eq!(names_in(folder.path()), ["pictures"]);
}

#[test]
fn a_save_into_a_folder_that_is_gone_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let project = small::project(small::assessment());
    let path = folder.path().join("없는 폴더").join("a.jgd");
    let failed = save(&path, &project, &EvidenceFiles::default(), None);
    assert!(
        matches!(&failed, Err(StoreError::Io { path: told, .. }) if *told == path),
        "{failed:?}"
    );
}

#[test]
fn a_save_over_a_folder_fails_and_leaves_no_trace() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("a.jgd")).unwrap();
    let project = small::project(small::assessment());
    let failed = save(
        &folder.path().join("a.jgd"),
        &project,
        &EvidenceFiles::default(),
        None,
    );
    assert!(matches!(failed, Err(StoreError::Io { .. })), "{failed:?}");
    assert_eq!(names_in(folder.path()), ["a.jgd"]);
}

#[test]
fn a_picture_that_rots_in_the_file_is_found_when_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let (project, files) = with_picture(folder.path());
    let path = folder.path().join("a.jgd");
    save(&path, &project, &files, None).unwrap();
    let picture = small::png(7);
    let mut bytes = fs::read(&path).unwrap();
    let place = bytes
        .windows(picture.len())
        .position(|window| window == picture)
        .unwrap();
    bytes[place + 20] ^= 1;
    fs::write(&path, bytes).unwrap();
    let opened = open(&path, None).unwrap();
    let read = opened
        .evidence
        .read(&hash_of_only(&opened.project.assessment));
    assert!(
        matches!(read, Err(StoreError::ChangedEvidence(_))),
        "{read:?}"
    );
}

/// `format-1.jgd` was made through the workbench of version 0.1.0 and is never made anew.
#[test]
fn a_file_of_format_1_opens_for_ever() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/format-1.jgd");
    let Opened {
        project, evidence, ..
    } = open(&path, None).unwrap();
    // As version 0.1.0 printed it on its reports.
    let hash = content_hash(&project.assessment, &project.catalogs).unwrap();
    assert_eq!(hash.short(12), "c4c61cc5d350");
    let Project {
        identity,
        assessment,
        catalogs,
        trail,
    } = project;
    assert_eq!((trail.count(), trail.breach()), (0, None));
    assert_eq!((identity.project.as_str(), identity.saves), ("golden-1", 1));
    assert_eq!(
        (catalogs.len(), catalogs[0].id.as_str()),
        (1, "openapi-self-check")
    );
    assert_eq!(assessment.findings.len(), 42);
    assert_eq!(assessment.profile.name, "하늘페이 2026년 자체 보안점검");
    assert_eq!(
        assessment.profile.period.unwrap().end.to_string(),
        "2026-11-20"
    );
    assert_eq!(
        (
            assessment.persons[0].id,
            assessment.persons[0].name.as_str()
        ),
        (PersonId(1), "김점검")
    );
    let first = assessment.finding(&crate::shell::openapi("1.1.1")).unwrap();
    assert_eq!(first.verdict, Some(VerdictId::new("partial")));
    assert_eq!(first.summary, "책임자는 지정했으나\n실무조직이 없다.");
    assert_eq!(
        first
            .criteria
            .iter()
            .filter(|criterion| criterion.met)
            .count(),
        1
    );
    let plan = &first.actions[0];
    assert_eq!(
        (plan.due.unwrap().to_string().as_str(), plan.state),
        ("2027-03-31", ActionState::InProgress)
    );
    assert_eq!(
        (plan.owner.as_str(), plan.text.as_str()),
        ("개발팀", "실무조직을 둔다.")
    );
    let shown = assessment.evidence(EvidenceId(1)).unwrap();
    assert_eq!(
        (first.evidence.as_slice(), first.last_serial),
        ([EvidenceId(1)].as_slice(), 1)
    );
    assert_eq!(
        (&shown.number.control, shown.number.serial),
        (&ControlId::new("1.1.1"), 1)
    );
    assert_eq!(
        (shown.title.as_str(), shown.host.as_str()),
        ("임명장", "문서함")
    );
    assert_eq!(shown.added.at.to_string(), "2026-11-22T14:03:00+09:00");
    let bytes = evidence.read(&shown.file().unwrap().sha256).unwrap();
    let pixels = |bytes: &[u8]| jeomgeomdae::evidence::decode(bytes).unwrap();
    assert_eq!(pixels(&bytes), pixels(&small::png(1)));
    let second = assessment
        .finding(&crate::shell::openapi("15.3.1"))
        .unwrap();
    assert!(!second.applies());
    assert_eq!(second.changed.unwrap().by, Some(PersonId(1)));
}

/// `format-2.jgd` was made through the workbench when format 2 was new, and is never made anew.
#[test]
fn a_file_of_format_2_opens_for_ever() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/format-2.jgd");
    let Opened { project, .. } = open(&path, None).unwrap();
    let assessment = &project.assessment;
    let ids: Vec<&str> = assessment.catalogs.iter().map(CatalogId::as_str).collect();
    assert_eq!(ids, ["openbanking-institution", "fintech-web"]);
    assert_eq!(assessment.findings.len(), 30 + 12 + 1);
    let own = &assessment.tailoring.own[0];
    assert_eq!((own.id.as_str(), own.group.as_str()), ("자체1", "3"));
    assert_eq!(
        (own.title.as_str(), own.duties.len()),
        ("토큰 보관 서버", 2)
    );
    let label = (CatalogId::new("fintech-web"), VerdictId::new("good"));
    assert_eq!(assessment.tailoring.labels[&label], "적합");
    let key = ControlKey::new(CatalogId::new("fintech-web"), ControlId::new("W-1.3"));
    let taken = &assessment.finding(&key).unwrap().taken_over[0];
    assert_eq!(taken.from.to_string(), "openbanking-institution/14.4");
    assert_eq!(taken.relation, Relation::Intersects);
    assert_eq!(taken.stamp.at.to_string(), "2026-11-22T14:03:00+09:00");
    let hash = content_hash(assessment, &project.catalogs).unwrap();
    assert_eq!(hash.short(12), "23f8f9d9294e");
}

/// `format-3.jgd` was made through the workbench when format 3 was new, and is never made anew.
#[test]
fn a_file_of_format_3_opens_for_ever() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/format-3.jgd");
    let Opened {
        project, evidence, ..
    } = open(&path, None).unwrap();
    let assessment = &project.assessment;
    let [picture, log, paper] = [1, 2, 3].map(|id| assessment.evidence(EvidenceId(id)).unwrap());
    assert_eq!(picture.description, "접근 목록의 셋째 줄");
    assert_eq!(picture.picture().unwrap().pixels, (30, 20));
    let redaction = &picture.redactions[0];
    assert_eq!((redaction.hidden, redaction.cropped), (1, true));
    assert_eq!(redaction.stamp.by.map(|person| person.0), Some(1));
    let original = picture.original.as_ref().unwrap();
    assert_eq!(original.sha256, redaction.before);
    assert_eq!(log.file().unwrap().media, jeomgeomdae::domain::Media::Log);
    assert!(log.swept.is_some());
    assert_eq!(assessment.users_of(log.id).count(), 2);
    assert_eq!(paper.place(), Some("문서고 3번"));
    assert_eq!(assessment.cleared.len(), 1);
    let whole = assessment
        .files()
        .all(|file| evidence.damage(&file.sha256).is_none());
    assert!(whole);
    let hash = content_hash(assessment, &project.catalogs).unwrap();
    assert_eq!(hash.short(12), "99ceebe4ccd1");
}
