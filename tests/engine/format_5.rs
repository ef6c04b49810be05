//! `format-5.jgd` was made by the program when format 5 was new, and is never made anew.

use std::path::Path;

use jeomgeomdae::{
    domain::{CatalogId, ControlId, ControlKey, Mark, Outcome, calc::Calculator},
    store::{Opened, content_hash, open},
};

#[test]
fn a_file_of_format_5_opens_for_ever() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/format-5.jgd");
    let Opened {
        project, evidence, ..
    } = open(&path, None).unwrap();
    let assessment = &project.assessment;
    let hash = content_hash(assessment, &project.catalogs).unwrap();
    assert_eq!(hash.short(12), "592a8261b38e");
    let key = |id: &str| ControlKey::new(CatalogId::new("fintech-web"), ControlId::new(id));
    let summary = &assessment.finding(&key("W-1.1")).unwrap().summary;
    assert_eq!(summary, "올해는 고쳤다");
    let last = assessment.last.as_ref().unwrap();
    let before = &last.answers[&key("W-1.1")];
    assert_eq!(before.finding.summary, "작년에 적은 요약");
    assert_eq!(before.mark(), Mark::Judged(Outcome::Fail));
    let answers = assessment.answers(Calculator::OpenBanking).unwrap();
    assert_eq!(answers.get("stage"), Some("running"));
    let [report] = assessment.issued.as_slice() else {
        panic!("{:?}", assessment.issued);
    };
    assert_eq!(report.content, hash);
    assert_eq!(report.signed_copy[0].original_name, "scan.png");
    assert!(project.trail.breach().is_none());
    for file in assessment.files() {
        assert_eq!(
            evidence.read(&file.sha256).unwrap().len() as u64,
            file.length
        );
    }
}
