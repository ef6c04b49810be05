//! The sample holds together: scenes draw, evidence has pictures, findings agree with the catalog.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde::Deserialize;

use super::source::{Part, SampleFinding};
use super::{SampleSource, Scene, SceneFonts, draw, encode_png, scene, source};

const REGULAR: &[u8] = include_bytes!("../../fonts/Pretendard-Regular.otf");
const SEMIBOLD: &[u8] = include_bytes!("../../fonts/Pretendard-SemiBold.otf");

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn project() -> SampleSource {
    let text = std::fs::read_to_string(root().join("assets/sample/project.ron")).unwrap();
    source::parse(&text).unwrap_or_else(|error| panic!("project.ron: {error}"))
}

fn scenes() -> BTreeMap<String, Scene> {
    let folder = std::fs::read_dir(root().join("assets/sample/scenes")).unwrap();
    let files = folder.map(|entry| entry.unwrap().path());
    files
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            let scene = scene::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            (name, scene)
        })
        .collect()
}

#[test]
fn every_scene_draws_without_cut_text() {
    let fonts = SceneFonts::new(REGULAR, SEMIBOLD).unwrap();
    for (name, scene) in scenes() {
        let picture = draw(&scene, &fonts).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(picture.width() >= 1240 && picture.height() >= 900, "{name}");
    }
}

#[test]
fn a_scene_gives_the_same_bytes_twice() {
    let fonts = SceneFonts::new(REGULAR, SEMIBOLD).unwrap();
    for (name, scene) in scenes().into_iter().take(3) {
        let bytes = || encode_png(&draw(&scene, &fonts).unwrap()).unwrap();
        assert_eq!(bytes(), bytes(), "{name}");
    }
}

#[test]
fn a_picture_is_8_bit_rgb_and_not_interlaced() {
    let png = encode_png(&image::RgbImage::new(8, 8)).unwrap();
    // IHDR: depth, colour type, compression, filter, interlace.
    assert_eq!(&png[24..29], &[8, 2, 0, 0, 0]);
}

#[test]
fn a_text_too_wide_for_its_place_is_a_fault() {
    let fonts = SceneFonts::new(REGULAR, SEMIBOLD).unwrap();
    let scene = Scene::Terminal(scene::Terminal {
        chrome: scene::Chrome {
            title: String::new(),
            address: None,
            tasks: Vec::new(),
            clock: String::new(),
        },
        lines: vec![scene::TermLine::Out("x".repeat(200))],
    });
    assert!(matches!(
        draw(&scene, &fonts),
        Err(super::SampleError::Overflow(_))
    ));
}

#[test]
fn every_evidence_has_a_scene_and_every_scene_is_evidence_once() {
    let project = project();
    let evidence = project
        .findings
        .iter()
        .flat_map(|finding| &finding.evidence);
    let used: Vec<String> = evidence.map(|item| item.scene.clone()).collect();
    let unique: BTreeSet<String> = used.iter().cloned().collect();
    assert_eq!(used.len(), unique.len());
    assert_eq!(unique, scenes().into_keys().collect());
    assert!((19..=24).contains(&used.len()));
}

#[test]
fn the_clock_on_a_screen_is_the_time_of_capture() {
    let (project, scenes) = (project(), scenes());
    for item in project
        .findings
        .iter()
        .flat_map(|finding| &finding.evidence)
    {
        let captured = item.captured.replace('T', " ");
        let day = captured.split(' ').next().unwrap().to_owned();
        assert!(
            day >= project.period.start && day <= project.period.end,
            "{}",
            item.scene
        );
        if let Some(clock) = scenes[&item.scene].clock() {
            assert_eq!(&captured[..16], clock, "{}", item.scene);
        }
        let by = project.persons.iter().find(|person| person.name == item.by);
        assert!(
            by.is_some_and(|person| person.part == Part::Assessor),
            "{}",
            item.scene
        );
    }
}

#[test]
fn summaries_name_their_evidence() {
    let project = project();
    let known: BTreeSet<String> = project.findings.iter().flat_map(numbers).collect();
    for finding in &project.findings {
        for number in numbers(finding) {
            assert!(
                finding.summary.contains(&number),
                "{number} is not in its summary"
            );
        }
        for part in finding.summary.split("자료").skip(1) {
            let number: String = part
                .chars()
                .take_while(|c| c.is_ascii_digit() || ".-".contains(*c))
                .collect();
            let number = number.trim_end_matches('.').to_owned();
            let full = format!("자료{number}");
            assert!(
                number.is_empty() || known.contains(&full),
                "{full} does not exist"
            );
        }
    }
}

fn numbers(finding: &SampleFinding) -> Vec<String> {
    let count = 1..=finding.evidence.len();
    count
        .map(|index| format!("자료{}-{index}", finding.control))
        .collect()
}

#[test]
fn thirty_are_implemented_and_one_does_not_apply() {
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for finding in project().findings {
        let name = finding.verdict.unwrap_or_else(|| "none".to_owned());
        *count.entry(name).or_default() += 1;
    }
    let count: Vec<(&str, usize)> = count.iter().map(|(name, &n)| (name.as_str(), n)).collect();
    let wanted = [
        ("implemented", 30),
        ("none", 1),
        ("not-implemented", 4),
        ("partial", 7),
    ];
    assert_eq!(count, wanted);
}

#[test]
fn verdicts_reasons_and_plans_go_together() {
    let project = project();
    for finding in &project.findings {
        let name = &finding.control;
        let verdict = finding.verdict.as_deref();
        let short = matches!(verdict, Some("partial" | "not-implemented"));
        assert_eq!(
            verdict.is_none(),
            finding.not_applicable.is_some(),
            "{name}"
        );
        assert_eq!(finding.plan.is_some(), short, "{name}");
        let named = !finding.unmet.is_empty() || !finding.own_unmet.is_empty();
        assert_eq!(named, short, "{name}");
        let due = finding.plan.as_ref().map(|plan| &plan.due);
        assert!(due.is_none_or(|due| *due > project.period.end), "{name}");
        let lines = finding.summary.lines().count();
        assert!(verdict.is_none() || (2..=5).contains(&lines), "{name}");
    }
}

/// The `Must` points of each control of the catalog, as far as its file is there.
fn must_points() -> BTreeMap<String, usize> {
    let Ok(text) = std::fs::read_to_string(root().join("catalogs/openapi-self-check.ron")) else {
        return BTreeMap::new();
    };
    let catalog: RawGroup = ron::from_str(&text).unwrap();
    let mut points = BTreeMap::new();
    catalog.collect(&mut points);
    points
}

#[derive(Deserialize)]
struct RawGroup {
    #[serde(default)]
    groups: Vec<RawGroup>,
    #[serde(default)]
    controls: Vec<RawControl>,
}

#[derive(Deserialize)]
struct RawControl {
    id: String,
    guidance: Vec<RawPoint>,
}

#[derive(Deserialize)]
struct RawPoint {
    kind: RawKind,
}

#[derive(Deserialize, PartialEq)]
enum RawKind {
    Must,
    Should,
    Example,
}

impl RawGroup {
    fn collect(&self, points: &mut BTreeMap<String, usize>) {
        for control in &self.controls {
            let must = control
                .guidance
                .iter()
                .filter(|point| point.kind == RawKind::Must);
            points.insert(control.id.clone(), must.count());
        }
        for group in &self.groups {
            group.collect(points);
        }
    }
}

#[test]
fn findings_agree_with_the_catalog() {
    let project = project();
    let controls: BTreeSet<&str> = project
        .findings
        .iter()
        .map(|finding| finding.control.as_str())
        .collect();
    assert_eq!((project.findings.len(), controls.len()), (42, 42));
    for (control, must) in must_points() {
        let finding = project
            .findings
            .iter()
            .find(|finding| finding.control == control);
        let finding = finding.unwrap_or_else(|| panic!("{control} has no finding"));
        let unmet: BTreeSet<usize> = finding.unmet.iter().copied().collect();
        assert!(
            unmet.iter().all(|&point| (1..=must).contains(&point)),
            "{control}"
        );
        match finding.verdict.as_deref() {
            Some("partial") => assert!(unmet.len() < must, "{control}"),
            Some("not-implemented") => assert_eq!(unmet.len(), must, "{control}"),
            _ => assert!(unmet.is_empty(), "{control}"),
        }
    }
}
