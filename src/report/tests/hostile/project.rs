//! The hostile project: its catalog, its answers and its pictures, made up the same every time.
use std::io::Cursor;
use std::sync::Arc;

use crate::domain::{
    ActionId, ActionItem, Applicability, Assessment, Catalog, CatalogId, Control, ControlId,
    Criterion, CriterionId, Evidence, EvidenceBody, EvidenceFile, EvidenceId, EvidenceNumber,
    Finding, Group, GroupId, Guidance, GuidanceKind, Institution, Media, Outcome, Part, Person,
    PersonId, Profile, Reference, Sha256, Stamp, VerdictId, VerdictLevel,
};

/// Texts of every odd kind; each must stand in the report whole.
pub(super) const TEXTS: [&str; 8] = [
    "大韓民國 個人情報 保護法 㐂 鷗 龘",
    "뷁 힣 쀍 똠방각하 펲시콜라",
    "🔥👨\u{200d}👩\u{200d}👧 🇰🇷 ☑ ✔",
    "제어\u{1}문자\u{7}\t가\r\n나\u{b}다\u{85}라\u{feff}마",
    "\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af} e\u{301} 조합형",
    "שלום עולם \u{202e}مرحبا بالعالم\u{202c} 오른쪽에서 왼쪽",
    "https://example.com/a/very/long/address/that/has/no/space?with=query&and=more&and=more#and-an-anchor",
    "끝문장부호가많은글입니다!!!???)))」』】……%%%…",
];
/// Parts of the summary of 20,000 letters.
pub(super) const SUMMARY_PARTS: usize = 1_000;
/// Width and height in pixels of each picture; the last cannot be read.
const PICTURES: [(u32, u32); 9] = [
    (1, 1),
    (10_000, 200),
    (200, 10_000),
    (1_000, 10_000),
    (3_840, 1_080),
    (1_280, 800),
    (1_240, 1_754),
    (1, 9_000),
    (640, 480),
];

/// A project and its pictures.
pub(in crate::report) struct Hostile {
    pub(in crate::report) assessment: Assessment,
    pub(in crate::report) catalogs: Vec<Arc<Catalog>>,
}

/// What a part of the summary begins with.
pub(super) fn summary_mark(part: usize) -> String {
    format!("〔{part:04}〕")
}

impl Hostile {
    /// So many controls; the first ones bear everything that is hostile.
    pub(in crate::report) fn new(controls: usize) -> Self {
        let catalog = Arc::new(catalog(controls));
        let mut assessment = Assessment::new(profile(), persons(), std::slice::from_ref(&catalog));
        let ids: Vec<ControlId> = catalog
            .controls()
            .iter()
            .map(|placed| placed.control.id.clone())
            .collect();
        for (index, id) in ids.iter().enumerate() {
            let key = catalog.key(id);
            let mut finding = Finding::clone(assessment.finding(&key).unwrap());
            answer(&mut finding, index);
            if index < PICTURES.len() {
                let evidence = evidence(index, id);
                finding.evidence.push(evidence.id);
                assessment.evidence.insert(evidence.id, Arc::new(evidence));
            }
            assessment.findings.insert(key, Arc::new(finding));
        }
        Self {
            assessment,
            catalogs: vec![catalog],
        }
    }

    /// A chequered picture of the size that its name stands for.
    #[expect(clippy::unused_self, reason = "the pictures belong to the project")]
    pub(in crate::report) fn picture(&self, sha256: &str) -> Result<Vec<u8>, String> {
        let index: usize = sha256[..4].parse().map_err(|_| "no such picture")?;
        if index + 1 == PICTURES.len() {
            return Err("cannot be read".to_owned());
        }
        let (width, height) = PICTURES[index];
        let pixel = |x: u32, y: u32| {
            let [shade, ..] = (40 + 150 * (x / 40 % 2) + 40 * (y / 40 % 2)).to_le_bytes();
            let [row, ..] = (y * 255 / height.max(1)).to_le_bytes();
            image::Rgb([shade, row, 200])
        };
        let mut bytes = Cursor::new(Vec::new());
        image::RgbImage::from_fn(width, height, pixel)
            .write_to(&mut bytes, image::ImageFormat::Png)
            .map_err(|error| error.to_string())?;
        Ok(bytes.into_inner())
    }
}

/// A word of 300 letters.
fn word() -> String {
    "정보보호최고책임자지정및운영에관한세부지침"
        .chars()
        .cycle()
        .take(300)
        .collect()
}

fn long(words: &str, times: usize) -> String {
    vec![words; times].join(" ")
}

fn profile() -> Profile {
    Profile {
        name: long("이름이 아주 긴 자체 보안점검 사업", 8),
        institution: Institution {
            name: long("이름이 긴 핀테크 주식회사", 6),
            representative: long("온나루", 20),
            business_number: "1".repeat(80),
            department: long("정보보호팀", 30),
        },
        service: word(),
        api: long("계좌 조회, 이체,", 60),
        document_number: "HP-".repeat(60),
        edition: long("제1판", 30),
        confidential: true,
        approval_labels: (0..9).map(|index| long("결재", index + 1)).collect(),
        ..Profile::default()
    }
}

fn persons() -> Vec<Person> {
    let parts = [Part::Assessor, Part::Reviewer, Part::Approver];
    let person = |index: u32| Person {
        id: PersonId(index + 1),
        name: long("긴이름", usize::try_from(index).unwrap() * 2 + 1),
        role: TEXTS[usize::try_from(index).unwrap() % TEXTS.len()].to_owned(),
        part: parts[usize::try_from(index).unwrap() % parts.len()],
    };
    (0..12).map(person).collect()
}

fn catalog(controls: usize) -> Catalog {
    let level = |id: &str, label: &str, outcome| VerdictLevel {
        id: VerdictId::new(id),
        label: label.to_owned(),
        outcome,
        meaning: long("판정의 뜻을 길게 적은 글이다.", 12),
    };
    let numbers: Vec<usize> = (0..controls).collect();
    let groups = numbers.chunks(5).enumerate();
    let groups = groups.map(|(field, numbers)| Group {
        id: GroupId::new(format!("{}", field + 1)),
        title: long("점검분야", 1 + field % 12),
        groups: vec![Group {
            id: GroupId::new(format!("{}.1", field + 1)),
            title: TEXTS[field % TEXTS.len()].to_owned(),
            controls: numbers.iter().map(|index| control(field, *index)).collect(),
            ..Group::default()
        }],
        ..Group::default()
    });
    Catalog {
        id: CatalogId::new("hostile"),
        title: long("이름이 아주 긴 점검 기준", 7),
        short: "기준".to_owned(),
        edition: long("제1판", 12),
        date: "2026-01".to_owned(),
        publisher: long("발행한 곳", 20),
        source: long("출처", 60),
        notice: long("공식 원문이 우선한다.", 15),
        levels: vec!["보안영역".to_owned(), "점검분야와 그 아래".to_owned()],
        leaf: "세부 점검항목".to_owned(),
        scale: vec![
            level("pass", "이행", Outcome::Pass),
            level(
                "partial",
                &long("부분적으로 이행한 상태", 14),
                Outcome::Partial,
            ),
            level("fail", &"미".repeat(90), Outcome::Fail),
        ],
        groups: groups.collect(),
        ..Catalog::default()
    }
}

fn control(field: usize, index: usize) -> Control {
    let point = |text: String| Guidance {
        kind: GuidanceKind::Must,
        text,
        items: Vec::new(),
        lost: false,
        uncertain: None,
    };
    let law = |article: usize| Reference {
        law: "전자금융감독규정".to_owned(),
        article: Some(format!("제{article}조")),
        paragraph: None,
        title: Some(long("안전조치의무", 1 + article % 9)),
        uncertain: article.is_multiple_of(3).then(|| "번호".to_owned()),
    };
    let title = match index {
        0 => long("아주 긴 제목을 가진 세부 점검항목", 30),
        1 => word(),
        _ => format!("세부 점검항목 {index}의 제목"),
    };
    Control {
        id: ControlId::new(format!("{}.1.{}", field + 1, index % 5 + 1)),
        title,
        requirement: TEXTS[index % TEXTS.len()].to_owned(),
        guidance: (0..index % 4)
            .map(|it| point(long("기준을 지킨다.", it * 6 + 1)))
            .collect(),
        references: (1..=index % 12).map(law).collect(),
        ..Control::default()
    }
}

fn answer(finding: &mut Finding, index: usize) {
    let text = TEXTS[index % TEXTS.len()];
    finding.verdict = Some(VerdictId::new(["pass", "partial", "fail"][index % 3]));
    finding.summary = match index {
        0 => {
            let part = |part| format!("{} 요약의 한 부분이다.", summary_mark(part));
            (0..SUMMARY_PARTS).map(part).collect::<Vec<_>>().join(" ")
        }
        1 => word(),
        2 => String::new(),
        20.. => text.to_owned(),
        3 => {
            let line = |line| format!("{line}. 줄마다 번호가 있는 요약");
            (0..400).map(line).collect::<Vec<_>>().join("\n")
        }
        _ => format!("{text}\n- {text}\n  - {text}\n1. {}", word()),
    };
    if index % 5 == 4 {
        let reason = long(text, 9);
        finding.applicability = Applicability::NotApplicable { reason };
    }
    if index >= 20 {
        return;
    }
    finding.criteria.push(Criterion {
        id: CriterionId(900),
        text: word(),
        met: false,
    });
    let action = |number: u32| ActionItem {
        id: ActionId(number),
        due: Some("2027-03-31".parse().unwrap()),
        owner: word(),
        text: long(text, 20),
        ..ActionItem::default()
    };
    finding.actions = (1..=u32::try_from(index % 4).unwrap())
        .map(action)
        .collect();
}

fn evidence(index: usize, control: &ControlId) -> Evidence {
    let number = u32::try_from(index).unwrap();
    let file = EvidenceFile {
        sha256: Sha256::new(format!("{index:04}{}", "a".repeat(60))),
        original_name: format!("{}.png", word()),
        media: Media::Png,
        length: 1,
        pixels: PICTURES[index],
    };
    Evidence {
        id: EvidenceId(number + 1),
        number: EvidenceNumber {
            control: control.clone(),
            serial: number + 1,
        },
        title: if index == 5 {
            long("아주 긴 제목", 90)
        } else {
            TEXTS[index % TEXTS.len()].to_owned()
        },
        description: String::new(),
        body: EvidenceBody::File(file),
        captured: Some("2026-11-02T10:00:00+09:00".parse().unwrap()),
        host: word(),
        added: Stamp {
            by: None,
            at: "2026-11-02T10:00:00+09:00".parse().unwrap(),
        },
        swept: None,
        redactions: Vec::new(),
        original: None,
    }
}
