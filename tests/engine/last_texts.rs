//! What was written last year is searched for personal data and masked like everything else that the file holds.

use std::{fs, path::Path};

use jeomgeomdae::{
    domain::{AnswerText, LastText, Subject},
    store,
    workbench::{EvidenceDeed, Found, Request, Spot, YearDeed},
};

use crate::shell::{Shell, openapi};

const NUMBER: &str = "880101-1234568";

/// A project carried over from one whose answer names a customer; it is open from its file.
fn carried(folder: &Path) -> Shell {
    let mut shell = Shell::with_project(&folder.join("data"), "run");
    shell.summarise("1.1.1", &format!("고객 {NUMBER}의 신청서"));
    shell.ask(Request::SaveAs(folder.join("작년.jgd")));
    let next = YearDeed::CarryOver(folder.join("올해.jgd"));
    shell.ask(Request::OnYear(Box::new(next)));
    assert!(shell.assessment().last.is_some());
    shell
}

fn found(shell: &Shell) -> Vec<Found> {
    let privacy = shell.project().privacy();
    let open = privacy.open(shell.assessment(), &Subject::LastYear);
    open.cloned().collect()
}

fn summary(shell: &Shell) -> &str {
    let answer = shell.assessment().last_answer(&openapi("1.1.1"));
    &answer.unwrap().finding.summary
}

/// Whether any file below a folder holds the number in clear.
fn is_below(folder: &Path) -> bool {
    let entries = fs::read_dir(folder).unwrap().flatten();
    entries.map(|it| it.path()).any(|path| {
        if path.is_dir() {
            return is_below(&path);
        }
        let bytes = fs::read(path).unwrap();
        bytes
            .windows(NUMBER.len())
            .any(|it| it == NUMBER.as_bytes())
    })
}

#[test]
fn what_names_a_customer_in_last_years_answer_is_found_and_masked() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = carried(folder.path());
    let [suspect] = &found(&shell)[..] else {
        panic!("{:?}", found(&shell));
    };
    let place = LastText::Answer(openapi("1.1.1"), AnswerText::Summary);
    assert_eq!(suspect.spot, Spot::LastYear(place));
    assert_eq!(shell.project().misgivings().suspects, 1);
    assert!(is_below(&folder.path().join("data/recovery")));
    let before = summary(&shell).to_owned();
    shell.on_evidence(EvidenceDeed::Mask(Box::new(suspect.clone())));
    let masked = summary(&shell).to_owned();
    assert_eq!(masked, "고객 880101-1******의 신청서");
    assert!(shell.project().misgivings().is_empty());
    assert!(!is_below(&folder.path().join("data/recovery")));
    shell.ask(Request::Undo);
    assert_eq!(summary(&shell), before);
    assert_eq!(found(&shell).len(), 1);
    shell.ask(Request::Redo);
    shell.ask(Request::Save);
    let path = folder.path().join("올해.jgd");
    let saved = store::open(&path, None).unwrap().project.assessment;
    assert_eq!(
        saved
            .last_answer(&openapi("1.1.1"))
            .unwrap()
            .finding
            .summary,
        masked
    );
    let trail = shell.project().trail().count();
    assert_eq!(trail, 4, "carried over, masked, taken back, masked again");
}

#[test]
fn a_masked_text_survives_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = carried(folder.path());
    let suspect = found(&shell).remove(0);
    shell.on_evidence(EvidenceDeed::Mask(Box::new(suspect)));
    // What is written after it goes into the log.
    shell.ask(Request::Undo);
    shell.ask(Request::Redo);
    let masked = shell.assessment().clone();
    drop(shell);
    let mut again = Shell::start(&folder.path().join("data"), "again");
    let offer = again.bench.offers()[0].clone();
    again.ask(Request::Recover(offer));
    assert_eq!(*again.assessment(), masked);
}

#[test]
fn what_was_found_harmless_last_year_is_not_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut shell = carried(folder.path());
    let suspect = found(&shell).remove(0);
    shell.on_evidence(EvidenceDeed::Clear(suspect.suspect.cleared, true));
    assert!(shell.project().misgivings().is_empty());
    shell.ask(Request::Save);
    let next = YearDeed::CarryOver(folder.path().join("내년.jgd"));
    shell.ask(Request::OnYear(Box::new(next)));
    assert!(shell.project().misgivings().is_empty());
    assert_eq!(found(&shell), []);
}
