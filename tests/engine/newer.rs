//! The format's promise: what a newer program of the same format has added survives a save by this one.

use std::{
    collections::BTreeMap,
    fs,
    io::{Read as _, Write as _},
    path::{Path, PathBuf},
    sync::Arc,
};

use jeomgeomdae::{
    domain::{
        ActionId, ActionItem, ActionState, AskedPoint, Assessment, CatalogId, Cleared, ControlId,
        EvidenceFile, EvidenceId, Finding, GroupId, GuidanceKind, HandedOut, Identifier,
        IssuedReport, LastAnswer, LastYear, Media, OwnControl, Redaction, Relation, Sha256, Signer,
        TakenOver, VerdictId,
        calc::Calculator,
        trail::{Change, Entry, Field, Thing, Turn, Way},
    },
    edit::{
        self, AnswerEdit, Edit, EvidenceEdit, FindingEdit, IssuedEdit, PersonEdit, TailoringEdit,
    },
    store::{EvidenceFiles, Project, StoreError, open, save},
};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use crate::{
    shell::Shell,
    small::{self, at, stamp},
};

fn answer(assessment: &mut Assessment) {
    let answer = AnswerEdit {
        calculator: Calculator::Importance,
        question: "service.1.name".to_owned(),
        words: "급여".to_owned(),
    };
    edit::apply(assessment, Edit::Answer(answer)).unwrap();
}

/// A project in which every list of the format has an item.
pub(crate) fn full(folder: &Path) -> (Project, EvidenceFiles) {
    let (mut project, files) = crate::project_file::with_picture(folder);
    let scan = EvidenceFile {
        sha256: Sha256::new("c".repeat(64)),
        original_name: "서명본.pdf".to_owned(),
        media: Media::Pdf,
        length: 7,
        pixels: (0, 0),
    };
    let own = OwnControl {
        catalog: CatalogId::new("small"),
        group: GroupId::new("1"),
        id: ControlId::new("자체1"),
        title: "자체".to_owned(),
        requirement: String::new(),
        duties: vec!["(괄호)".to_owned()],
    };
    let action = ActionItem {
        id: ActionId(1),
        due: Some(at(9, 0).date),
        owner: "김점검".to_owned(),
        text: "고친다 \"빨리\"".to_owned(),
        state: ActionState::Open,
    };
    let link = TakenOver {
        from: small::key("1.2"),
        relation: Relation::Equal,
        stamp: stamp(),
    };
    let cleared = Cleared {
        kind: Identifier::Email,
        digest: 7,
    };
    let mut shown = project.assessment.evidence(EvidenceId(1)).unwrap().clone();
    shown.redactions.push(Redaction {
        stamp: stamp(),
        before: scan.sha256.clone(),
        after: scan.sha256.clone(),
        hidden: 1,
        cropped: false,
    });
    shown.swept = Some(stamp());
    let on = |edit: FindingEdit| edit.on(&small::key("1.1"), stamp());
    let label = (CatalogId::new("small"), VerdictId::new("good"));
    let mut edits = edit::add_own(&project.assessment, own);
    edits.extend([
        on(FindingEdit::TakenOver(vec![link])),
        on(FindingEdit::InsertAction(0, action)),
        Edit::Tailoring(TailoringEdit::Label(
            label.0,
            label.1,
            Some("적합".to_owned()),
        )),
        Edit::Clear(cleared, true),
        Edit::Evidence(EvidenceEdit::Set(Box::new(shown))),
        Edit::Issued(IssuedEdit::Insert(0, Box::new(report(scan.clone())))),
        Edit::Lost(scan.sha256, Some(stamp())),
    ]);
    edit::apply_all(&mut project.assessment, edits).unwrap();
    answer(&mut project.assessment);
    project.identity.part = Some(Arc::new(HandedOut {
        project: "전체".to_owned(),
        at: at(8, 0),
        base: Arc::new(Assessment {
            // What is no content is not handed out.
            issued: Vec::new(),
            lost: BTreeMap::new(),
            ..project.assessment.clone()
        }),
    }));
    project.assessment.last = Some(Arc::new(last_year(&project.assessment)));
    let of = Thing::Project;
    project.trail.append(&Entry {
        at: at(9, 0),
        by: None,
        turn: Turn::Done,
        change: Change::new(Field::Summary, Way::Changed, of),
    });
    (project, files)
}

/// One answer of before to what is asked now, and one to what is not.
fn last_year(now: &Assessment) -> LastYear {
    let point = AskedPoint {
        kind: Some(GuidanceKind::Must),
        text: "계정을 나눈다.".to_owned(),
    };
    let answer = |control: &str| {
        let answer = LastAnswer {
            title: "옛 제목".to_owned(),
            asked: vec![point.clone()],
            finding: Finding {
                evidence: Vec::new(),
                ..now.finding(&small::key("1.1")).unwrap().clone()
            },
            ..LastAnswer::default()
        };
        BTreeMap::from([(small::key(control), Arc::new(answer))])
    };
    LastYear {
        name: "작년 점검".to_owned(),
        answers: answer("1.1"),
        dropped: answer("9.9"),
        ..LastYear::default()
    }
}

fn report(scan: EvidenceFile) -> IssuedReport {
    IssuedReport {
        pdf: Sha256::new("a".repeat(64)),
        title: "결과보고서".to_owned(),
        template: "상세".to_owned(),
        document_number: String::new(),
        edition: String::new(),
        made: stamp(),
        pages: 3,
        content: Sha256::new("b".repeat(64)),
        signers: vec![signer("가"), signer("나")],
        signed_copy: vec![scan],
    }
}

fn signer(name: &str) -> Signer {
    Signer {
        name: name.to_owned(),
        at: at(10, 0),
    }
}

fn text_of(path: &Path) -> String {
    let mut archive = ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    std::io::read_to_string(archive.by_name("project.ron").unwrap()).unwrap()
}

/// The same file with another `project.ron`, and entries more.
fn rewritten(path: &Path, text: &str, more: &[(&str, &[u8])]) -> PathBuf {
    let mut from = ZipArchive::new(fs::File::open(path).unwrap()).unwrap();
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for number in 0..from.len() {
        let mut entry = from.by_index(number).unwrap();
        let name = entry.name().unwrap().into_owned();
        let options = SimpleFileOptions::default().compression_method(entry.compression());
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        if name == "project.ron" {
            bytes = text.as_bytes().to_vec();
        }
        zip.start_file(name, options).unwrap();
        zip.write_all(&bytes).unwrap();
    }
    for (name, bytes) in more {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    let to = path.with_file_name("새것.jgd");
    fs::write(&to, zip.finish().unwrap().into_inner()).unwrap();
    to
}

/// What a newer program may have added.
fn added(number: usize) -> String {
    format!("later_{number}: (a: [{number}, 'x'], b: Some(Word(\"({number}\\\"\")))")
}

/// A field in every struct of a text, each with another value; and how many those are.
fn with_a_field_everywhere(text: &str) -> (String, usize) {
    let mut whole = String::new();
    let mut count = 0;
    let mut rest = text;
    // In a text laid out in lines every struct that has a field ends in a line of its own; a tuple has no colon.
    while let Some(open) = rest.find("(\n") {
        let (before, after) = rest.split_at(open + 1);
        whole.push_str(before);
        let first = after
            .trim_start()
            .split(['\n', ','])
            .next()
            .unwrap_or_default();
        if first.split_once(':').is_some_and(|(name, _)| {
            name.chars()
                .all(|c| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit())
        }) {
            count += 1;
            whole.extend([added(count).as_str(), ","]);
        }
        rest = after;
    }
    whole.push_str(rest);
    (whole, count)
}

#[test]
fn a_field_that_a_newer_program_added_anywhere_survives_a_save() {
    let folder = tempfile::tempdir().unwrap();
    let (project, files) = full(folder.path());
    let path = folder.path().join("a.jgd");
    save(&path, &project, &files, None).unwrap();
    let (text, count) = with_a_field_everywhere(&text_of(&path));
    assert!(count > 20, "{count}");
    let text = text.replacen("schema: 5,", "schema: 5, minor: 3,", 1);
    let newer = rewritten(&path, &text, &[]);
    let mut opened = open(&newer, None).unwrap();
    assert_eq!(opened.project.assessment, project.assessment);
    // Something is changed, and other things come before and behind what had the fields.
    let summary = FindingEdit::Summary("고쳤다.".to_owned()).on(&small::key("1.1"), stamp());
    edit::apply(&mut opened.project.assessment, summary).unwrap();
    let saved = folder.path().join("b.jgd");
    save(&saved, &opened.project, &opened.evidence, None).unwrap();
    let text = text_of(&saved);
    assert!(text.contains("minor: 3") && text.contains("고쳤다."));
    for number in 1..=count {
        let field = added(number);
        assert_eq!(text.matches(&field).count(), 1, "{field}");
    }
    // Once more, and nothing is added or lost.
    let again = open(&saved, None).unwrap();
    let third = folder.path().join("c.jgd");
    save(&third, &again.project, &again.evidence, None).unwrap();
    assert_eq!(text_of(&third), text);
}

#[test]
fn what_is_taken_out_takes_its_fields_along() {
    let folder = tempfile::tempdir().unwrap();
    let (project, files) = full(folder.path());
    let path = folder.path().join("a.jgd");
    save(&path, &project, &files, None).unwrap();
    let text = text_of(&path);
    let text = text.replacen("schema: 5,", "schema: 5, minor: 1,", 1);
    let text = text.replacen("name: \"김점검\",", "name: \"김점검\", phone: \"02\",", 1);
    let mut opened = open(&rewritten(&path, &text, &[]), None).unwrap();
    let person = opened.project.assessment.persons[0].clone();
    let remove = Edit::Person(PersonEdit::Remove(person.id));
    let back = edit::apply(&mut opened.project.assessment, remove).unwrap();
    let text = mirror_of(
        &opened.project,
        &opened.evidence,
        &folder.path().join("b.jgd"),
    );
    assert!(!text.contains("phone"));
    // Whoever takes that back before the file is left has the field again.
    edit::apply(&mut opened.project.assessment, back).unwrap();
    let text = mirror_of(
        &opened.project,
        &opened.evidence,
        &folder.path().join("c.jgd"),
    );
    assert!(text.contains("phone: \"02\""));
}

fn mirror_of(project: &Project, files: &EvidenceFiles, path: &Path) -> String {
    save(path, project, files, None).unwrap();
    text_of(path)
}

#[test]
fn an_entry_that_a_newer_program_added_survives_a_save_encrypted_too() {
    let folder = tempfile::tempdir().unwrap();
    let (project, files) = full(folder.path());
    let path = folder.path().join("a.jgd");
    save(&path, &project, &files, None).unwrap();
    let text = text_of(&path).replacen("schema: 5,", "schema: 5, minor: 1,", 1);
    let more: [(&str, &[u8]); 2] = [("reviews/1.ron", b"(a: 1)"), ("later.bin", &[0, 255, 7])];
    let opened = open(&rewritten(&path, &text, &more), None).unwrap();
    let keys = crate::encrypted::keys("암호");
    let sealed = folder.path().join("b.jgd");
    save(&sealed, &opened.project, &opened.evidence, Some(&keys)).unwrap();
    let opened = open(&sealed, Some(&keys)).unwrap();
    let plain = folder.path().join("c.jgd");
    save(&plain, &opened.project, &opened.evidence, None).unwrap();
    let mut archive = ZipArchive::new(fs::File::open(&plain).unwrap()).unwrap();
    for (name, bytes) in more {
        let mut read = Vec::new();
        archive
            .by_name(name)
            .unwrap()
            .read_to_end(&mut read)
            .unwrap();
        assert_eq!(read, bytes, "{name}");
    }
}

#[test]
fn an_unknown_field_of_this_very_version_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (project, files) = full(folder.path());
    let path = folder.path().join("a.jgd");
    save(&path, &project, &files, None).unwrap();
    let text = text_of(&path).replacen("name: \"김점검\",", "name: \"김점검\", phone: \"02\",", 1);
    let refused = open(&rewritten(&path, &text, &[]), None);
    assert!(
        matches!(&refused, Err(StoreError::Damaged { what, .. }) if what.contains("phone")),
        "{refused:?}"
    );
}

#[test]
fn a_field_of_two_things_that_cannot_be_told_apart_is_refused_as_newer() {
    let folder = tempfile::tempdir().unwrap();
    let (mut project, files) = full(folder.path());
    project.assessment.issued[0].signers = vec![signer("가"), signer("가")];
    let path = folder.path().join("a.jgd");
    save(&path, &project, &files, None).unwrap();
    let text = text_of(&path).replacen("schema: 5,", "schema: 5, minor: 1,", 1);
    let text = text.replacen("name: \"가\",", "name: \"가\", seal: 1,", 1);
    let refused = open(&rewritten(&path, &text, &[]), None);
    assert!(
        matches!(refused, Err(StoreError::Newer { .. })),
        "{refused:?}"
    );
}

#[test]
fn a_newer_file_opens_with_a_sentence_and_comes_through_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let path = folder.path().join("a.jgd");
    let mut shell = Shell::with_project(&data, "one");
    shell.ask(jeomgeomdae::workbench::Request::SaveAs(path.clone()));
    drop(shell);
    let text = text_of(&path);
    let text = text.replacen("schema: 5,", "schema: 5, minor: 1, mood: \"좋음\",", 1);
    let newer = rewritten(&path, &text, &[("later.bin", b"x")]);
    let mut shell = Shell::start(&data, "two");
    shell.ask(jeomgeomdae::workbench::Request::Open(newer.clone()));
    let told = shell
        .bench
        .notices()
        .iter()
        .any(|it| it.text.contains("더 새로운 점검대"));
    assert!(told, "{:?}", shell.bench.notices());
    shell.summarise("1.1.1", "고쳤다.");
    drop(shell);
    let mut shell = Shell::start(&data, "three");
    let offer = shell.bench.offers()[0].clone();
    shell.ask(jeomgeomdae::workbench::Request::Recover(offer));
    shell.ask(jeomgeomdae::workbench::Request::Save);
    let mut archive = ZipArchive::new(fs::File::open(&newer).unwrap()).unwrap();
    assert!(archive.by_name("later.bin").is_ok());
    let text = text_of(&newer);
    assert!(text.contains("mood: \"좋음\"") && text.contains("고쳤다."));
}
