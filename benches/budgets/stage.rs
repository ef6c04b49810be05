//! The stage of the measurements: a project of 500 controls and 2,000 screenshots, made up and saved to disk.

use std::{
    fmt::Write as _,
    fs,
    io::Cursor,
    path::{Path, PathBuf},
    sync::Arc,
};

use image::{
    ExtendedColorType, ImageEncoder as _,
    codecs::png::{CompressionType, FilterType, PngEncoder},
};
use jeomgeomdae::{
    catalog,
    domain::{Assessment, Catalog, ControlKey, EvidenceBody, Profile, Stamp, VerdictId},
    edit::{self, Edit, FindingEdit, NewEvidence},
    evidence,
    store::{self, CatalogText, EvidenceFiles, Identity, Project, Settings},
    workbench::{Library, Places, Workbench},
};

use crate::now;

/// How many controls the project has.
pub(crate) const CONTROLS: usize = 500;
const SCREENSHOTS_EACH: usize = 4;
/// How many screenshots it has.
pub(crate) const SCREENSHOTS: usize = CONTROLS * SCREENSHOTS_EACH;

/// The large project, on disk.
pub(crate) struct Stage {
    /// Folder of everything; it goes with the stage.
    pub(crate) folder: tempfile::TempDir,
    /// The project file.
    pub(crate) path: PathBuf,
    /// Its only catalog.
    pub(crate) catalog: Arc<Catalog>,
    /// What the file holds.
    pub(crate) assessment: Assessment,
}

impl Stage {
    /// Builds the project and saves it. Without `--bench` (a test run) its pictures are tiny.
    pub(crate) fn set() -> Self {
        let measured = std::env::args().any(|argument| argument == "--bench");
        let side = if measured { 512 } else { 8 };
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("큰 점검.jgd");
        let text = catalog_text();
        let catalog = Arc::new(catalog::parse(&text).unwrap());
        let profile = Profile {
            name: "큰 점검".to_owned(),
            ..Profile::default()
        };
        let assessment = Assessment::new(profile, Vec::new(), std::slice::from_ref(&catalog));
        let mut stage = Self {
            folder,
            path,
            catalog,
            assessment,
        };
        let files = stage.fill(side);
        stage.save(text, &files);
        stage
    }

    /// Judges every control and gives it its screenshots.
    fn fill(&mut self, side: u32) -> EvidenceFiles {
        let mut files = EvidenceFiles::default();
        for (number, key) in self.keys().collect::<Vec<_>>().into_iter().enumerate() {
            for serial in 0..SCREENSHOTS_EACH {
                let png = noise(side, number * SCREENSHOTS_EACH + serial);
                let new = keep(&png, serial, &self.pictures(), &mut files);
                self.apply(edit::attach(&self.assessment, &key, new, stamp()));
            }
            let verdict = ["pass", "partial", "fail"][number % 3];
            let summary = format!("항목 {number}: ").to_owned() + SENTENCE;
            let edits = [
                FindingEdit::Verdict(Some(VerdictId::new(verdict))),
                FindingEdit::Summary(summary),
            ];
            self.apply(edits.map(|edit| edit.on(&key, stamp())).to_vec());
        }
        files
    }

    fn save(&self, text: String, files: &EvidenceFiles) {
        let project = Project {
            identity: Identity {
                project: "large".to_owned(),
                ..Identity::default()
            },
            assessment: self.assessment.clone(),
            catalogs: vec![CatalogText {
                id: self.catalog.id.clone(),
                text,
            }],
            trail: store::Trail::default(),
        };
        store::save(&self.path, &project, files, None).unwrap();
        fs::remove_dir_all(self.pictures()).unwrap();
        let length = fs::metadata(&self.path).unwrap().len();
        let count = self.assessment.evidence.len();
        eprintln!("stage: {CONTROLS} controls, {count} screenshots, {length} bytes");
    }

    fn apply(&mut self, edits: Vec<Edit>) {
        edit::apply_all(&mut self.assessment, edits).unwrap();
    }

    fn pictures(&self) -> PathBuf {
        self.folder.path().join("pictures")
    }

    /// All controls in printed order.
    pub(crate) fn keys(&self) -> impl Iterator<Item = ControlKey> + use<> {
        let catalog = self.catalog.clone();
        let controls: Vec<_> = catalog
            .controls()
            .iter()
            .map(|placed| catalog.key(&placed.control.id))
            .collect();
        controls.into_iter()
    }

    /// A workbench without a project, in a data folder of its own: what another has left behind is not offered to it.
    pub(crate) fn bench(&self, run: &str) -> Workbench {
        let places = Places {
            data: self.folder.path().join("data").join(run),
            work: store::WorkFactor::new(1),
            user: String::new(),
            host: String::new(),
        };
        let library = Library::built_in().unwrap();
        Workbench::new(places, run, library, Settings::default())
    }
}

const SENTENCE: &str = "운영 화면과 설정 파일을 함께 보고 접근 통제가 점검기준대로 되어 있음을 확인하였습니다. 책임자의 \
    확인을 거쳐 분기마다 다시 살핍니다.";

/// A catalog of 10 fields with 10 headings of 5 controls each.
fn catalog_text() -> String {
    let mut text = "#![enable(implicit_some)]\n(format: 1, id: \"large\", title: \"큰 기준\", edition: \"2026\", \
        date: \"2026-01\", publisher: \"시험\", source: \"시험 문서\", notice: \"원문이 우선한다.\", \
        levels: [\"분야\", \"항목\"], leaf: \"세부항목\", scale: [\
        (id: \"pass\", label: \"이행\", outcome: Pass, meaning: \"\"), \
        (id: \"partial\", label: \"부분이행\", outcome: Partial, meaning: \"\"), \
        (id: \"fail\", label: \"미이행\", outcome: Fail, meaning: \"\")], groups: ["
        .to_owned();
    for field in 1..=10 {
        let _ = write!(
            text,
            "(id: \"{field}\", title: \"점검분야 {field}\", groups: ["
        );
        for heading in 1..=10 {
            let id = format!("{field}.{heading}");
            let _ = write!(
                text,
                "(id: \"{id}\", title: \"보안점검 항목 {id}\", controls: ["
            );
            (1..=5).for_each(|control| text.push_str(&control_text(&format!("{id}.{control}"))));
            text.push_str("]),");
        }
        text.push_str("]),");
    }
    text.push_str("])");
    text
}

fn control_text(id: &str) -> String {
    let point = |kind: &str| format!("(kind: {kind}, text: \"{SENTENCE}\"),");
    let guidance = point("Must").repeat(3) + &point("Should").repeat(2);
    let law = "(law: \"전자금융감독규정\", article: \"제15조\", title: \"해킹 등 방지대책\"),";
    format!(
        "(id: \"{id}\", title: \"세부항목 {id} 접속 기록과 권한\", requirement: \"{SENTENCE}\", \
        guidance: [{guidance}], evidence_examples: [\"{SENTENCE}\"], references: [{}]),",
        law.repeat(3)
    )
}

/// A picture that no other number gives and that does not compress, as a photograph would not.
fn noise(side: u32, number: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(number as u64 + 1);
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[0]
    };
    let pixels: Vec<u8> = (0..side * side * 3).map(|_| next()).collect();
    let mut bytes = Cursor::new(Vec::new());
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Fast, FilterType::NoFilter)
        .write_image(&pixels, side, side, ExtendedColorType::Rgb8)
        .unwrap();
    bytes.into_inner()
}

/// A desktop as it is captured: windows of one colour, rows of letter-like marks, and one photo full of noise.
pub(crate) fn screen(width: u32, height: u32) -> Vec<u8> {
    let mut state = 0x9e37_79b9_u32;
    let pixel = |x: u32, y: u32, state: &mut u32| {
        *state ^= *state << 13;
        *state ^= *state >> 17;
        *state ^= *state << 5;
        let noise = state.to_le_bytes()[0] % 24;
        let is_photo = x > width / 2 && y > height / 2;
        let is_mark = y % 20 > 6 && y % 20 < 15 && (x * 7 + y / 20 * 13) % 11 < 4;
        match (is_photo, is_mark) {
            (true, _) => {
                let [shade, ..] = (x / 16 + y / 9).to_le_bytes();
                [shade / 2 + noise, shade / 3 + noise, 90 + noise, 255]
            }
            (false, true) => [40, 44, 52, 255],
            (false, false) => [250, 250, 252, 255],
        }
    };
    (0..height)
        .flat_map(|y| (0..width).map(move |x| (x, y)))
        .flat_map(|(x, y)| pixel(x, y, &mut state))
        .collect()
}

/// Puts a picture into a folder, ready to be attached.
fn keep(png: &[u8], serial: usize, folder: &Path, files: &mut EvidenceFiles) -> NewEvidence {
    let imported = evidence::from_bytes(png.to_vec(), "화면.png").unwrap();
    let path = folder.join(format!("{}.png", imported.file.sha256));
    fs::create_dir_all(folder).unwrap();
    store::write_atomically(&path, &imported.bytes).unwrap();
    files.add_file(
        imported.file.sha256.clone(),
        &path,
        imported.file.length,
        None,
    );
    NewEvidence {
        title: format!("설정 화면 캡처 {serial}"),
        body: EvidenceBody::File(imported.file),
        captured: None,
        host: String::new(),
    }
}

fn stamp() -> Stamp {
    Stamp {
        by: None,
        at: now().0,
    }
}
