//! Values that are written and read back, and the hash that names a content.

use jeomgeomdae::{
    domain::{Date, DateTime},
    edit,
    store::content_hash,
};
use proptest::prelude::*;

use crate::small;

proptest! {
    #[test]
    fn every_date_reads_back_as_written(date in small::any_date()) {
        prop_assert_eq!(date.to_string().parse::<Date>(), Ok(date));
    }

    #[test]
    fn every_moment_reads_back_as_written(moment in small::any_moment()) {
        prop_assert_eq!(moment.to_string().parse::<DateTime>(), Ok(moment));
    }

    #[test]
    fn no_text_makes_the_reading_of_dates_panic(text in any::<String>()) {
        let _ = text.parse::<Date>();
        let _ = text.parse::<DateTime>();
    }

    #[test]
    fn the_content_hash_changes_with_the_content_and_only_with_it(edit in small::any_edit()) {
        let (before, mut after) = (small::assessment(), small::assessment());
        let texts = small::project(before.clone()).catalogs;
        let _ = edit::apply(&mut after, edit);
        let same = content_hash(&before, &texts).unwrap() == content_hash(&after, &texts).unwrap();
        // A record of a report must not change the hash that stands on it, nor that a file was lost the content.
        after.issued.clear();
        after.lost.clear();
        prop_assert_eq!(same, before == after);
    }
}

#[test]
fn a_sign_is_no_digit_of_a_date() {
    for text in ["+026-01-02", "2026-+1-02", "2026-01-+2"] {
        assert!(text.parse::<Date>().is_err(), "{text}");
    }
    assert!("2026-11-22T+9:00:00+09:00".parse::<DateTime>().is_err());
}

#[test]
fn the_content_hash_does_not_change_with_a_save() {
    let folder = tempfile::tempdir().unwrap();
    let project = small::project(small::assessment());
    let before = content_hash(&project.assessment, &project.catalogs).unwrap();
    let mut later = project.clone();
    later.identity.saves += 1;
    let files = jeomgeomdae::store::EvidenceFiles::default();
    let saved = jeomgeomdae::store::save(&folder.path().join("a.jgd"), &later, &files, None)
        .unwrap()
        .project;
    assert_eq!(
        content_hash(&saved.assessment, &saved.catalogs).unwrap(),
        before
    );
}

#[test]
fn the_content_hash_changes_with_a_catalog() {
    let mut project = small::project(small::assessment());
    let before = content_hash(&project.assessment, &project.catalogs).unwrap();
    project.catalogs[0].text.push(' ');
    assert_ne!(
        content_hash(&project.assessment, &project.catalogs).unwrap(),
        before
    );
}
