//! Evidence whose file is lost: it stays in the report, which says so and shows no picture of it.
use std::sync::Arc;

use super::{all_text, fonts, several};
use crate::domain::{Assessment, EvidenceId, Finding, LawRegister, Profile, Sha256, Stamp};
use crate::report::page::Item;
use crate::report::{Layout, lay_out};

fn laid_out(lost: bool) -> Layout {
    let catalog = several::catalog("첫째", ["충족", "미충족"], ["분야", "항목"], Vec::new());
    let catalogs = [Arc::new(catalog)];
    let mut assessment = Assessment::new(Profile::default(), Vec::new(), &catalogs);
    let evidence = Arc::new(several::evidence());
    assessment.evidence.insert(EvidenceId(1), evidence);
    let finding = assessment.findings.values_mut().next();
    let finding: &mut Finding = Arc::make_mut(finding.unwrap());
    finding.evidence = vec![EvidenceId(1)];
    if lost {
        let stamp = Stamp {
            by: None,
            at: several::now(),
        };
        let file = Sha256::new("ab".repeat(32));
        assessment.lost.insert(file, stamp);
    }
    let document = several::composed(&assessment, &catalogs, LawRegister::default());
    lay_out(&document, &fonts()).unwrap()
}

fn pictures(layout: &Layout) -> usize {
    let items = layout.pages.iter().flat_map(|page| &page.items);
    items.filter(|it| matches!(it, Item::Picture(_))).count()
}

#[test]
fn what_is_lost_is_named_and_not_shown() {
    let (whole, lost) = (laid_out(false), laid_out(true));
    assert!(pictures(&whole) > 0);
    assert_eq!(pictures(&lost), 0);
    assert!(!all_text(&whole).contains("손상됨"));
    let text = all_text(&lost);
    assert!(text.contains("콘솔[손상됨]"), "in the form");
    assert!(
        text.contains("손상됨:파일을잃음(2026-11-20기록)"),
        "in the list"
    );
    assert!(text.contains("abab"), "its hash is still told");
}
