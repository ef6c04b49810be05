//! A small project to test with, and random edits of it.

use std::{path::Path, sync::Arc};

use jeomgeomdae::{
    catalog,
    domain::{
        ActionId, ActionItem, ActionState, Applicability, Assessment, Catalog, CatalogId, Cleared,
        ControlId, ControlKey, Criterion, CriterionId, Date, DateTime, Evidence, EvidenceBody,
        EvidenceFile, EvidenceId, EvidenceNumber, Finding, GroupId, Identifier, IssuedReport,
        Media, OwnControl, Part, Period, Person, PersonId, Profile, Redaction, Sha256, Stamp,
        Subject, VerdictId, calc::Calculator,
    },
    edit::{
        ActionField, ActionText, AnswerEdit, CatalogEdit, Edit, EvidenceEdit, FindingEdit,
        IssuedEdit, NewEvidence, PersonEdit, ProfileEdit, ProfileText, TailoringEdit,
    },
    evidence,
    store::{CatalogText, EvidenceFiles, Identity, Project, Trail},
};
use proptest::prelude::*;

/// A catalog of three controls, one of them without duties.
pub(crate) const CATALOG: &str = r#"(
    format: 1, id: "small", title: "작은 기준", edition: "2026", date: "2026-01", publisher: "시험",
    source: "시험 문서", notice: "원문이 우선한다.", levels: ["분야"], leaf: "항목",
    scale: [
        (id: "good", label: "이행", outcome: Pass, meaning: ""),
        (id: "half", label: "부분이행", outcome: Partial, meaning: ""),
        (id: "bad", label: "미이행", outcome: Fail, meaning: ""),
    ],
    groups: [
        (id: "1", title: "접근 통제", controls: [
            (id: "1.1", title: "계정", requirement: "계정을 관리한다.",
             guidance: [(kind: Must, text: "계정을 나눈다."), (kind: Must, text: "계정을 지운다.")]),
            (id: "1.2", title: "권한", requirement: "권한을 관리한다."),
        ]),
        (id: "2", title: "암호", controls: [(id: "2.1", title: "열쇠", requirement: "열쇠를 관리한다.")]),
    ],
)"#;

/// The catalog as read.
pub(crate) fn small_catalog() -> Arc<Catalog> {
    Arc::new(catalog::parse(CATALOG).unwrap())
}

/// A fresh assessment against the small catalog.
pub(crate) fn assessment() -> Assessment {
    let profile = Profile {
        name: "작은 점검".to_owned(),
        ..Profile::default()
    };
    let person = Person {
        id: PersonId(1),
        name: "김점검".to_owned(),
        role: "담당".to_owned(),
        part: Part::Assessor,
    };
    Assessment::new(profile, vec![person], &[small_catalog()])
}

/// A project with that assessment.
pub(crate) fn project(assessment: Assessment) -> Project {
    let identity = Identity {
        project: "시험".to_owned(),
        ..Identity::default()
    };
    let text = CatalogText {
        id: CatalogId::new("small"),
        text: CATALOG.to_owned(),
    };
    Project {
        identity,
        assessment,
        catalogs: vec![text],
        trail: Trail::default(),
    }
}

/// Names a control of the small catalog.
pub(crate) fn key(control: &str) -> ControlKey {
    ControlKey::new(CatalogId::new("small"), ControlId::new(control))
}

/// A moment of the day on which all tests take place.
pub(crate) fn at(hour: u8, minute: u8) -> DateTime {
    DateTime {
        date: Date::new(2026, 11, 22).unwrap(),
        hour,
        minute,
        second: 0,
        offset_minutes: 540,
    }
}

/// A change by the only person at nine o'clock.
pub(crate) fn stamp() -> Stamp {
    Stamp {
        by: Some(PersonId(1)),
        at: at(9, 0),
    }
}

/// A tiny picture of one colour.
pub(crate) fn png(shade: u8) -> Vec<u8> {
    evidence::from_rgba(2, 2, &[shade, 0, 0, 255].repeat(4), "그림.png")
        .unwrap()
        .bytes
}

/// A picture ready to be attached, its bytes lying in a file of `folder`.
pub(crate) fn picture(folder: &Path, shade: u8, files: &mut EvidenceFiles) -> NewEvidence {
    let imported = evidence::from_bytes(png(shade), "그림.png").unwrap();
    let path = folder.join(format!("{}.png", imported.file.sha256));
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(&path, &imported.bytes).unwrap();
    files.add_file(
        imported.file.sha256.clone(),
        &path,
        imported.file.length,
        None,
    );
    NewEvidence {
        title: "그림".to_owned(),
        body: EvidenceBody::File(imported.file),
        captured: None,
        host: String::new(),
    }
}

/// A text of that many bytes ready to be attached, no part of it like another.
pub(crate) fn document(folder: &Path, length: usize, files: &mut EvidenceFiles) -> NewEvidence {
    let lines = (0_u32..).flat_map(|line| format!("{line} 접속 기록\n").into_bytes());
    document_of(folder, &lines.take(length).collect::<Vec<_>>(), files)
}

/// A text ready to be attached, its bytes lying in a file of `folder`.
pub(crate) fn document_of(folder: &Path, bytes: &[u8], files: &mut EvidenceFiles) -> NewEvidence {
    let mut digest = evidence::Digest::new();
    digest.update(bytes);
    let file = EvidenceFile {
        sha256: digest.finish(),
        original_name: "접속.log".to_owned(),
        media: Media::Log,
        length: bytes.len() as u64,
        pixels: (0, 0),
    };
    let path = folder.join(format!("{}.log", file.sha256));
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(&path, bytes).unwrap();
    files.add_file(file.sha256.clone(), &path, file.length, None);
    NewEvidence {
        title: "접속 기록".to_owned(),
        body: EvidenceBody::File(file),
        captured: None,
        host: String::new(),
    }
}

/// Every part of an assessment.
pub(crate) fn subjects(assessment: &Assessment) -> Vec<Subject> {
    let findings = assessment.findings.keys().cloned().map(Subject::Finding);
    let evidence = assessment.evidence.keys().copied().map(Subject::Evidence);
    let rest = [
        Subject::Profile,
        Subject::Persons,
        Subject::Catalogs,
        Subject::Tailoring,
        Subject::LastEvidence,
        Subject::Cleared,
        Subject::Issued,
        Subject::Lost,
        Subject::LastYear,
    ];
    evidence.chain(findings).chain(rest).collect()
}

/// Any edit, fitting or not; ids are few, so that many fit.
/// Each kind lies on the heap: all of them side by side are more than the stack of a test holds.
pub(crate) fn any_edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        2 => any_profile_edit().prop_map(Edit::Profile).boxed(),
        1 => any_person_edit().prop_map(Edit::Person).boxed(),
        6 => (any_key(), any_finding_edit(), any_stamp())
            .prop_map(|(key, edit, changed)| Edit::Finding { key, edit, changed })
            .boxed(),
        3 => any_evidence_edit().prop_map(Edit::Evidence).boxed(),
        1 => any_cleared().boxed(),
        1 => any_lost().boxed(),
        1 => any_answer().boxed(),
        2 => any_issued_edit().prop_map(Edit::Issued).boxed(),
        2 => any_tailoring_edit().prop_map(Edit::Tailoring).boxed(),
        1 => any_catalog_edit().prop_map(Edit::Catalog).boxed(),
    ]
}

fn any_answer() -> impl Strategy<Value = Edit> {
    let question = prop_oneof![Just("isms"), Just("service.1.name")];
    let calculator = prop_oneof![Just(Calculator::OpenBanking), Just(Calculator::Importance)];
    (calculator, question, any_text()).prop_map(|(calculator, question, words)| {
        Edit::Answer(AnswerEdit {
            calculator,
            question: question.to_owned(),
            words,
        })
    })
}

fn any_catalog_edit() -> impl Strategy<Value = CatalogEdit> {
    let small = || CatalogId::new("small");
    let findings = assessment().findings.into_iter().collect();
    prop_oneof![
        Just(CatalogEdit::Remove(small())),
        Just(CatalogEdit::Insert(0, small(), findings)),
    ]
}

fn any_tailoring_edit() -> impl Strategy<Value = TailoringEdit> {
    let own = || {
        (
            prop_oneof![Just("3.1"), Just("1.1"), Just("3.2")],
            any_text(),
        )
            .prop_map(|(id, title)| OwnControl {
                catalog: CatalogId::new("small"),
                group: GroupId::new("1"),
                id: ControlId::new(id),
                requirement: title.clone(),
                title,
                duties: Vec::new(),
            })
    };
    let insert = |own: OwnControl| {
        let finding = Arc::new(Finding::for_control(&own.control()));
        TailoringEdit::InsertOwn(0, Box::new(own), finding)
    };
    let key =
        prop_oneof![Just("3.1"), Just("3.2")].prop_map(|id| TailoringEdit::RemoveOwn(key(id)));
    let label = prop::option::of(any_text()).prop_map(|label| {
        TailoringEdit::Label(CatalogId::new("small"), VerdictId::new("good"), label)
    });
    prop_oneof![
        own().prop_map(insert),
        own().prop_map(|own| TailoringEdit::SetOwn(Box::new(own))),
        key,
        label
    ]
}

/// Any text that a field may hold.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[가-힣 ]{0,6}",
        "\\PC{0,8}",
        any::<String>()
    ]
}

/// Any day.
pub(crate) fn any_date() -> impl Strategy<Value = Date> {
    (1..=9999_u16, 1..=12_u8, 1..=31_u8)
        .prop_filter_map("no such day", |(y, m, d)| Date::new(y, m, d).ok())
}

/// Any moment that a clock on earth shows.
pub(crate) fn any_moment() -> impl Strategy<Value = DateTime> {
    (
        any_date(),
        0..24_u8,
        0..60_u8,
        0..60_u8,
        -14 * 60..=14 * 60_i16,
    )
        .prop_map(|(date, hour, minute, second, offset_minutes)| DateTime {
            date,
            hour,
            minute,
            second,
            offset_minutes,
        })
}

fn any_key() -> impl Strategy<Value = ControlKey> {
    prop_oneof![Just("1.1"), Just("1.2"), Just("2.1"), Just("9.9")].prop_map(key)
}

fn any_stamp() -> impl Strategy<Value = Option<Stamp>> {
    let stamp = (prop::option::of(1..3_u32), any_moment()).prop_map(|(by, at)| Stamp {
        by: by.map(PersonId),
        at,
    });
    prop::option::of(stamp)
}

fn any_profile_edit() -> impl Strategy<Value = ProfileEdit> {
    let field = prop_oneof![
        Just(ProfileText::Name),
        Just(ProfileText::Institution),
        Just(ProfileText::BusinessNumber),
        Just(ProfileText::Service),
        Just(ProfileText::Edition),
    ];
    prop_oneof![
        (field, any_text()).prop_map(|(field, text)| ProfileEdit::Text(field, text)),
        prop::option::of((any_date(), any_date()).prop_map(|(start, end)| Period { start, end }))
            .prop_map(ProfileEdit::Period),
        any::<bool>().prop_map(ProfileEdit::Confidential),
        prop::collection::vec(any_text(), 0..3).prop_map(ProfileEdit::ApprovalLabels),
    ]
}

fn any_person_edit() -> impl Strategy<Value = PersonEdit> {
    let part = prop_oneof![
        Just(Part::Assessor),
        Just(Part::Reviewer),
        Just(Part::Approver)
    ];
    let person =
        (1..4_u32, any_text(), any_text(), part).prop_map(|(id, name, role, part)| Person {
            id: PersonId(id),
            name,
            role,
            part,
        });
    let person = person.boxed();
    prop_oneof![
        (0..4_usize, person.clone()).prop_map(|(at, person)| PersonEdit::Insert(at, person)),
        (1..4_u32).prop_map(|id| PersonEdit::Remove(PersonId(id))),
        person.prop_map(PersonEdit::Set),
    ]
}

fn any_finding_edit() -> impl Strategy<Value = FindingEdit> {
    let criterion = (1..4_u32, any_text(), any::<bool>()).prop_map(|(id, text, met)| Criterion {
        id: CriterionId(id),
        text,
        met,
    });
    let criteria = prop_oneof![
        (0..4_usize, criterion)
            .prop_map(|(at, criterion)| FindingEdit::InsertCriterion(at, criterion)),
        (1..4_u32).prop_map(|id| FindingEdit::RemoveCriterion(CriterionId(id))),
        (1..4_u32, any_text())
            .prop_map(|(id, text)| FindingEdit::CriterionText(CriterionId(id), text)),
        (1..4_u32, any::<bool>())
            .prop_map(|(id, met)| FindingEdit::CriterionMet(CriterionId(id), met)),
    ];
    let evidence = prop_oneof![
        (0..3_usize, 1..4_u32).prop_map(|(at, id)| FindingEdit::InsertEvidence(at, EvidenceId(id))),
        (1..4_u32).prop_map(|id| FindingEdit::RemoveEvidence(EvidenceId(id))),
        (0..9_u32).prop_map(FindingEdit::LastSerial),
    ];
    let verdict = prop::option::of(
        prop_oneof![Just("good"), Just("bad"), Just("?")].prop_map(VerdictId::new),
    );
    let reason = prop_oneof![
        Just(Applicability::Applicable),
        any_text().prop_map(|reason| Applicability::NotApplicable { reason })
    ];
    prop_oneof![
        criteria,
        evidence,
        verdict.prop_map(FindingEdit::Verdict),
        reason.prop_map(FindingEdit::Applicability),
        any_text().prop_map(FindingEdit::Summary),
        any_action_edit(),
    ]
}

fn any_action_edit() -> impl Strategy<Value = FindingEdit> {
    let state = prop_oneof![
        Just(ActionState::Open),
        Just(ActionState::InProgress),
        Just(ActionState::Done)
    ];
    let field = prop_oneof![
        any_text().prop_map(|text| ActionField::Text(ActionText::Owner, text)),
        any_text().prop_map(|text| ActionField::Text(ActionText::What, text)),
        prop::option::of(any_date()).prop_map(ActionField::Due),
        state.prop_map(ActionField::State),
    ];
    let item = (1..3_u32).prop_map(|id| ActionItem {
        id: ActionId(id),
        ..ActionItem::default()
    });
    prop_oneof![
        (0..3_usize, item).prop_map(|(at, item)| FindingEdit::InsertAction(at, item)),
        (1..3_u32).prop_map(|id| FindingEdit::RemoveAction(ActionId(id))),
        (1..3_u32, field).prop_map(|(id, field)| FindingEdit::Action(ActionId(id), field)),
    ]
}

fn any_evidence_edit() -> impl Strategy<Value = EvidenceEdit> {
    prop_oneof![
        (1..4_u32, any_text())
            .prop_map(|(id, title)| EvidenceEdit::Put(Box::new(evidence(id, title)))),
        (1..4_u32).prop_map(|id| EvidenceEdit::Remove(EvidenceId(id))),
        (1..4_u32, any_text()).prop_map(|(id, text)| EvidenceEdit::Title(EvidenceId(id), text)),
        (1..4_u32, any_text()).prop_map(|(id, text)| EvidenceEdit::Host(EvidenceId(id), text)),
        (1..4_u32, prop::option::of(any_moment()))
            .prop_map(|(id, at)| EvidenceEdit::Captured(EvidenceId(id), at)),
        (0..9_u32).prop_map(|id| EvidenceEdit::LastId(EvidenceId(id))),
        (1..4_u32, any_text())
            .prop_map(|(id, text)| EvidenceEdit::Description(EvidenceId(id), text)),
        (1..4_u32, any_text()).prop_map(|(id, text)| EvidenceEdit::Place(EvidenceId(id), text)),
        (1..4_u32, any_text()).prop_map(|(id, text)| EvidenceEdit::FileName(EvidenceId(id), text)),
        (1..4_u32, any_stamp()).prop_map(|(id, stamp)| EvidenceEdit::Swept(EvidenceId(id), stamp)),
        (1..4_u32, any_text())
            .prop_map(|(id, title)| EvidenceEdit::Set(Box::new(evidence(id, title)))),
    ]
}

/// A report whose hash is of this digit.
pub(crate) fn issued(digit: char) -> IssuedReport {
    IssuedReport {
        pdf: Sha256::new(digit.to_string().repeat(64)),
        title: "작은 기준 결과보고서".to_owned(),
        template: "결과보고서 (상세)".to_owned(),
        document_number: "S-1".to_owned(),
        edition: "제1판".to_owned(),
        made: stamp(),
        pages: 7,
        content: Sha256::new("c".repeat(64)),
        signers: Vec::new(),
        signed_copy: Vec::new(),
    }
}

fn any_issued_edit() -> impl Strategy<Value = IssuedEdit> {
    let pdf = || prop_oneof![Just(issued('a')), Just(issued('b'))].prop_map(|it| it.pdf);
    let report = prop_oneof![Just(issued('a')), Just(issued('b'))];
    let scan = || (0..3_u32).prop_map(|id| evidence(id, String::new()).file().unwrap().clone());
    prop_oneof![
        (0..3_usize, report).prop_map(|(at, report)| IssuedEdit::Insert(at, Box::new(report))),
        pdf().prop_map(IssuedEdit::Remove),
        (pdf(), 0..3_usize, scan()).prop_map(|(pdf, at, it)| IssuedEdit::InsertScan(pdf, at, it)),
        (pdf(), scan()).prop_map(|(pdf, it)| IssuedEdit::RemoveScan(pdf, it.sha256)),
    ]
}

fn any_lost() -> impl Strategy<Value = Edit> {
    let note = |(id, stamp)| Edit::Lost(Sha256::new(format!("{id:064x}")), stamp);
    (0..4_u32, any_stamp()).prop_map(note)
}

fn any_cleared() -> impl Strategy<Value = Edit> {
    let kind = prop_oneof![Just(Identifier::MobilePhone), Just(Identifier::Email)];
    (kind, 0..3_u16, any::<bool>())
        .prop_map(|(kind, digest, is)| Edit::Clear(Cleared { kind, digest }, is))
}

fn evidence(id: u32, title: String) -> Evidence {
    let sha256 = Sha256::new(format!("{id:064x}"));
    let original_name = "그림.png".to_owned();
    let file = EvidenceFile {
        sha256,
        original_name,
        media: Media::Png,
        length: 10,
        pixels: (1, 1),
    };
    let number = EvidenceNumber {
        control: ControlId::new("1.1"),
        serial: id,
    };
    // The third is on paper, the second has parts hidden and its original kept.
    let body = if id == 3 {
        EvidenceBody::Paper {
            place: "문서고".to_owned(),
        }
    } else {
        EvidenceBody::File(file.clone())
    };
    let redaction = Redaction {
        stamp: stamp(),
        before: Sha256::new("e".repeat(64)),
        after: file.sha256.clone(),
        hidden: 2,
        cropped: true,
    };
    let original = EvidenceFile {
        sha256: redaction.before.clone(),
        ..file
    };
    Evidence {
        id: EvidenceId(id),
        number,
        title,
        description: String::new(),
        body,
        captured: None,
        host: String::new(),
        added: stamp(),
        swept: (id == 2).then(stamp),
        redactions: (id == 2).then_some(redaction).into_iter().collect(),
        original: (id == 2).then_some(original),
    }
}
