//! Saved versions are kept, looked at, copied out, and show nothing that was hidden since.

use std::{
    fs,
    path::{Path, PathBuf},
};

use jeomgeomdae::{
    evidence::Area,
    store::{self, Backup, BackupFolder, Identity},
    workbench::{BackupDeed, EvidenceDeed, Request},
};

use crate::{
    shell::{Shell, openapi},
    small::{at, project},
};

const AREA: Area = Area {
    left: 0,
    top: 0,
    width: 1,
    height: 1,
};

/// A project saved at `a.jgd` of a folder.
fn saved(folder: &Path, run: &str) -> (Shell, PathBuf) {
    let mut shell = Shell::with_project(&folder.join("data"), run);
    let path = folder.join("a.jgd");
    shell.ask(Request::SaveAs(path.clone()));
    (shell, path)
}

/// Types a summary and saves.
fn save(shell: &mut Shell, text: &str) {
    shell.summarise("1.1.1", text);
    shell.ask(Request::Save);
}

fn backups(shell: &Shell) -> Vec<Backup> {
    let folder = shell.bench.backup_folder(shell.project());
    folder.list().unwrap()
}

fn summary_of(backup: &Backup) -> String {
    let project = store::open(&backup.path, None).unwrap().project;
    let finding = project.assessment.finding(&openapi("1.1.1"));
    finding.unwrap().summary.clone()
}

#[test]
fn the_last_five_saved_versions_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, path) = saved(folder.path(), "run");
    for number in 2..=8 {
        save(&mut shell, &format!("판 {number}"));
    }
    let kept = backups(&shell);
    let texts: Vec<String> = kept.iter().map(summary_of).collect();
    assert_eq!(texts, ["판 8", "판 7", "판 6", "판 5", "판 4"]);
    let saves: Vec<u32> = kept.iter().map(|backup| backup.saves).collect();
    assert_eq!(saves, [8, 7, 6, 5, 4]);
    assert_eq!(kept[0].at, at(14, 3));
    assert_eq!(fs::read(&kept[0].path).unwrap(), fs::read(&path).unwrap());
    assert_eq!(shell.project().backups().len(), 5);
    // What became of the file does not become of its backups.
    fs::write(&path, "kaputt").unwrap();
    assert_eq!(summary_of(&backups(&shell)[0]), "판 8");
}

#[test]
fn the_number_of_versions_is_a_setting() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, _) = saved(folder.path(), "run");
    shell.ask(Request::OnBackup(BackupDeed::Keep(2)));
    for text in ["가", "나", "다"] {
        save(&mut shell, text);
    }
    assert_eq!(backups(&shell).len(), 2);
    shell.ask(Request::OnBackup(BackupDeed::Keep(0)));
    save(&mut shell, "라");
    assert!(backups(&shell).is_empty());
    shell.ask(Request::OnBackup(BackupDeed::Keep(200)));
    assert_eq!(shell.bench.settings().backups, 50);
}

#[test]
fn the_folder_is_a_setting() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, _) = saved(folder.path(), "run");
    let other = folder.path().join("다른 곳");
    shell.ask(Request::OnBackup(BackupDeed::Folder(Some(other.clone()))));
    save(&mut shell, "가");
    let kept = backups(&shell);
    assert_eq!(
        kept.len(),
        2,
        "the version that was replaced, and the new one"
    );
    assert!(kept.iter().all(|backup| backup.path.starts_with(&other)));
}

#[test]
fn the_version_that_somebody_else_has_saved_is_kept_before_it_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, path) = saved(&folder.path().join("theirs"), "theirs");
    save(&mut shell, "남이 적은 글");
    shell.ask(Request::Close);
    let mut ours = Shell::start(&folder.path().join("ours"), "ours");
    ours.ask(Request::Open(path));
    save(&mut ours, "내가 적은 글");
    let texts: Vec<String> = backups(&ours).iter().map(summary_of).collect();
    assert_eq!(texts, ["내가 적은 글", "남이 적은 글"]);
}

#[test]
fn a_clock_that_jumps_back_changes_no_order() {
    let folder = tempfile::tempdir().unwrap();
    let backups = BackupFolder::of(folder.path(), "p", None);
    let file = folder.path().join("a.jgd");
    let mut project = project(crate::small::assessment());
    for saves in 1..=7 {
        project.identity.saves = saves;
        store::save(&file, &project, &store::EvidenceFiles::default(), None).unwrap();
        let hour = 20 - u8::try_from(saves).unwrap();
        backups
            .follow(&file, &project, at(hour, 0), 5, false)
            .unwrap();
    }
    let kept = backups.list().unwrap();
    let saves: Vec<u32> = kept.iter().map(|backup| backup.saves).collect();
    assert_eq!(saves, [7, 6, 5, 4, 3]);
    assert_eq!(kept[0].at, at(13, 0));
}

#[test]
fn a_backup_that_fails_is_told_once_and_the_save_goes_well() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = Shell::with_project(&folder.path().join("data"), "run");
    let path = folder.path().join("a.jgd");
    fs::write(folder.path().join("data/backups"), "no folder").unwrap();
    shell.ask(Request::SaveAs(path.clone()));
    assert!(path.exists() && !shell.project().is_unsaved());
    assert!(
        shell.told().contains("백업을 남기지 못했습니다"),
        "{}",
        shell.told()
    );
    let told = shell.bench.notices().iter();
    for id in told.map(|notice| notice.id).collect::<Vec<_>>() {
        shell.ask(Request::Dismiss(id));
    }
    save(&mut shell, "글");
    assert_eq!(shell.told(), "");
    assert!(!shell.project().is_unsaved());
}

#[test]
fn a_project_cannot_name_a_folder_elsewhere() {
    let root = Path::new("/root");
    for id in ["../../x", "/etc", "", ".", "a/b", &"a".repeat(65)] {
        let folder = BackupFolder::of(root, id, None);
        assert_eq!(folder.path().parent(), Some(root), "{id}");
        let name = folder.path().file_name().unwrap().to_str().unwrap();
        assert_eq!(name.len(), 64, "{id}");
    }
}

#[test]
fn a_backup_shows_no_picture_that_was_hidden_since() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, _) = saved(folder.path(), "run");
    save(&mut shell, "그림 없는 판");
    shell.attach("1.1.1", 7);
    let id = shell.assessment().last_evidence;
    save(&mut shell, "그림 있는 판");
    save(&mut shell, "그림 있는 다음 판");
    shell.cover(id, AREA, false);
    let texts = || backups(&shell).iter().map(summary_of).collect::<Vec<_>>();
    assert_eq!(
        texts(),
        ["그림 없는 판", ""],
        "those that show it are gone at once"
    );
    assert!(
        shell.told().contains("백업 2개를 지웠습니다"),
        "{}",
        shell.told()
    );
    // The version that is replaced shows it too, and becomes no backup.
    save(&mut shell, "가린 판");
    let texts: Vec<String> = backups(&shell).iter().map(summary_of).collect();
    assert_eq!(texts, ["가린 판", "그림 없는 판", ""]);
}

#[test]
fn a_picture_that_was_kept_on_purpose_stays_in_the_backups() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, _) = saved(folder.path(), "run");
    shell.attach("1.1.1", 7);
    let id = shell.assessment().last_evidence;
    shell.ask(Request::Save);
    shell.cover(id, AREA, true);
    shell.ask(Request::Save);
    assert_eq!(backups(&shell).len(), 3);
    // Until the original is given up.
    shell.on_evidence(EvidenceDeed::ForgetOriginal(id));
    shell.ask(Request::Save);
    assert_eq!(backups(&shell).len(), 2);
}

#[test]
fn what_was_hidden_before_a_crash_is_in_no_backup_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, _) = saved(folder.path(), "run");
    shell.attach("1.1.1", 7);
    let id = shell.assessment().last_evidence;
    save(&mut shell, "그림 있는 판");
    shell.cover(id, AREA, false);
    // With the evidence, what tells of its hiding goes too.
    shell.ask(Request::Detach(openapi("1.1.1"), id));
    drop(shell);
    let mut shell = Shell::start(&folder.path().join("data"), "later");
    let offer = shell.bench.offers()[0].clone();
    shell.ask(Request::Recover(offer));
    assert!(shell.assessment().evidence.is_empty());
    save(&mut shell, "되살린 판");
    let texts: Vec<String> = backups(&shell).iter().map(summary_of).collect();
    assert_eq!(texts, ["되살린 판", ""]);
}

#[test]
fn a_backup_that_cannot_be_looked_into_goes_with_the_save_after_hiding() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, _) = saved(folder.path(), "run");
    shell.attach("1.1.1", 7);
    let id = shell.assessment().last_evidence;
    shell.ask(Request::Save);
    let locked = backups(&shell)[1].path.clone();
    fs::remove_file(&locked).unwrap();
    fs::write(&locked, "age-encryption.org/v1").unwrap();
    save(&mut shell, "아무것도 가리지 않음");
    assert!(locked.exists());
    shell.cover(id, AREA, false);
    assert!(
        locked.exists(),
        "the file itself shows it until it is saved"
    );
    shell.ask(Request::Save);
    assert!(!locked.exists());
    assert_eq!(backups(&shell).len(), 1);
}

#[test]
fn masked_words_are_in_no_backup() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, _) = saved(folder.path(), "run");
    save(&mut shell, "고객 010-2345-6789");
    let subject = jeomgeomdae::domain::Subject::Finding(openapi("1.1.1"));
    let found = shell.first_open(&subject);
    shell.on_evidence(EvidenceDeed::Mask(Box::new(found)));
    shell.ask(Request::Save);
    let texts: Vec<String> = backups(&shell).iter().map(summary_of).collect();
    assert_eq!(texts, ["고객 010-****-6789"]);
    save(&mut shell, "그다음 판");
    assert_eq!(
        backups(&shell).len(),
        2,
        "the next save removes nothing more"
    );
}

#[test]
fn a_backup_is_opened_as_a_copy() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, path) = saved(folder.path(), "run");
    save(&mut shell, "먼저 판");
    save(&mut shell, "나중 판");
    let (file, backup) = (fs::read(&path).unwrap(), backups(&shell)[1].clone());
    let bytes = fs::read(&backup.path).unwrap();
    shell.ask(Request::Open(backup.path.clone()));
    assert_eq!(shell.project().path(), None);
    assert!(
        shell.told().contains("다른 이름으로 저장"),
        "{}",
        shell.told()
    );
    assert!(!shell.project().is_unsaved(), "leaving it gives nothing up");
    save(&mut shell, "고친 판");
    assert_eq!(shell.suggested.len(), 1, "it asks where to");
    assert_eq!(fs::read(&path).unwrap(), file);
    assert_eq!(fs::read(&backup.path).unwrap(), bytes);
    let recent = &shell.bench.settings().recent;
    assert!(recent.iter().all(|recent| recent.path == path));
}

#[test]
fn backups_are_held_against_the_open_project() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, _) = saved(folder.path(), "run");
    save(&mut shell, "글");
    shell.summarise("1.1.2", "다른 글");
    shell.ask(Request::OnBackup(BackupDeed::List));
    let rows = shell.project().backups().iter();
    let differing: Vec<Option<usize>> = rows.map(|row| row.differing).collect();
    assert_eq!(differing, [Some(1), Some(2)]);
}

#[test]
fn a_backup_is_copied_out_but_never_over_the_open_project() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, path) = saved(folder.path(), "run");
    save(&mut shell, "나중 판");
    let (file, from) = (fs::read(&path).unwrap(), backups(&shell)[1].path.clone());
    let to = path.with_extension("");
    shell.ask(Request::OnBackup(BackupDeed::Restore {
        from: from.clone(),
        to,
    }));
    assert!(
        shell.told().contains("복원하지 않았습니다"),
        "{}",
        shell.told()
    );
    assert_eq!(fs::read(&path).unwrap(), file);
    let to = folder.path().join("옛 판");
    shell.ask(Request::OnBackup(BackupDeed::Restore {
        from: from.clone(),
        to: to.clone(),
    }));
    let restored = fs::read(to.with_extension("jgd")).unwrap();
    assert_eq!(restored, fs::read(from).unwrap());
}

#[test]
fn a_restored_version_that_goes_on_is_kept_as_the_newest() {
    let folder = tempfile::tempdir().unwrap();
    let (mut shell, _) = saved(folder.path(), "run");
    for text in ["가", "나", "다", "라", "마"] {
        save(&mut shell, text);
    }
    let from = backups(&shell)[4].path.clone();
    let to = folder.path().join("b.jgd");
    let restore = BackupDeed::Restore {
        from,
        to: to.clone(),
    };
    shell.ask(Request::OnBackup(restore));
    shell.ask(Request::Open(to));
    save(&mut shell, "이어 쓴 판");
    let texts: Vec<String> = backups(&shell).iter().map(summary_of).collect();
    assert_eq!(texts, ["이어 쓴 판", "마", "라", "다", "나"]);
}

#[cfg(unix)]
#[test]
fn a_link_to_the_project_is_kept_as_what_it_leads_to() {
    let folder = tempfile::tempdir().unwrap();
    let (_, path) = saved(folder.path(), "run");
    let link = folder.path().join("link.jgd");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let backups = BackupFolder::of(&folder.path().join("b"), "p", None);
    let version = Identity::default();
    backups.keep(&link, &version, at(9, 0)).unwrap();
    fs::remove_file(&path).unwrap();
    store::open(&backups.list().unwrap()[0].path, None).unwrap();
}
