//! Report templates edited in the window: the pages follow, what is written is there at the next start.

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jeomgeomdae::domain::{ApprovalBox, Density, Ink, Label, SectionKind, Template};

use crate::desk::Desk;

/// All that the pages say, without spaces and ends of lines.
fn words(desk: &Desk) -> String {
    let project = desk.harness.state().bench().project().unwrap();
    let words = project.preview().unwrap().all_words();
    words.split_whitespace().collect()
}

fn chosen(desk: &Desk) -> Template {
    let choice = desk.harness.state().bench().report_choice();
    Template::clone(&choice.template)
}

fn told(desk: &Desk) -> Vec<String> {
    let notices = desk.harness.state().bench().notices().iter();
    notices.map(|notice| notice.text.clone()).collect()
}

/// A window with the report in view and an own copy of the usual template in the pane.
fn with_copy(data: &std::path::Path) -> Desk {
    let mut desk = Desk::with_project(data);
    desk.key(Modifiers::NONE, Key::F7);
    desk.press("서식 편집");
    desk.press("복사해서 고치기");
    desk
}

/// Presses what may lie below the fold.
fn press(desk: &mut Desk, name: &str) {
    desk.harness.get_by_label(name).click_accesskit();
    desk.settle();
}

fn choose(desk: &mut Desk, name: &str) {
    desk.press("서식");
    desk.press(name);
}

#[test]
fn a_built_in_template_is_copied_before_it_is_changed() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_copy(folder.path());
    assert_eq!(chosen(&desk).name, "결과보고서 (상세) 사본");
    press(&mut desk, "복사");
    assert_eq!(chosen(&desk).name, "결과보고서 (상세) 사본 사본");
    choose(&mut desk, "결과보고서 (상세)");
    let heading = desk.harness.get_by_label("점검 개요 제목");
    assert!(heading.accesskit_node().is_disabled());
    press(&mut desk, "복사해서 고치기");
    assert_eq!(chosen(&desk).name, "결과보고서 (상세) 사본 2");
}

#[test]
fn a_heading_is_composed_and_the_pages_follow_and_the_next_start_knows_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_copy(folder.path());
    desk.enter("점검 개요 제목");
    desk.compose("한눈에 보기");
    desk.settle();
    assert!(words(&desk).contains("한눈에보기"));
    // Leaving the screen by a key leaves the field too.
    desk.key(Modifiers::NONE, Key::F3);
    drop(desk);
    let mut desk = Desk::with_project(folder.path());
    desk.key(Modifiers::NONE, Key::F7);
    assert_eq!(chosen(&desk).sections[0].title, "한눈에 보기");
    assert!(words(&desk).contains("한눈에보기"));
}

#[test]
fn sections_go_out_and_in_and_up_and_the_report_is_exported_like_that() {
    let folder = tempfile::tempdir().unwrap();
    let pdf = folder.path().join("보고서.pdf");
    let mut desk = with_copy(&folder.path().join("data"));
    let kinds = |desk: &Desk| -> Vec<SectionKind> {
        let sections = chosen(desk).sections.into_iter();
        sections.map(|section| section.kind).collect()
    };
    let before = kinds(&desk);
    press(&mut desk, "인용 법규 넣기");
    assert!(!kinds(&desk).contains(&SectionKind::Laws));
    assert!(!words(&desk).contains("인용법규"));
    press(&mut desk, "인용 법규 넣기");
    assert_eq!(kinds(&desk), before, "it comes back where it usually is");
    press(&mut desk, "점검결과 총괄 위로");
    assert_eq!(kinds(&desk)[1], SectionKind::Overview);
    press(&mut desk, "표");
    assert!(kinds(&desk).contains(&SectionKind::Forms(Density::Table)));
    let shown = desk.harness.state().bench().project().unwrap();
    let pages = shown.preview().unwrap().layout.pages.len();
    desk.answer(&pdf);
    press(&mut desk, "내보내기");
    let printed = lopdf::Document::load(&pdf).unwrap().get_pages().len();
    assert_eq!(printed, pages);
}

#[test]
fn a_section_that_went_out_comes_back_with_its_own_heading() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_copy(folder.path());
    desk.enter("세부 점검결과 제목");
    desk.compose("항목별 결과");
    let before = chosen(&desk).sections;
    press(&mut desk, "세부 점검결과 넣기");
    assert_ne!(chosen(&desk).sections, before);
    press(&mut desk, "세부 점검결과 넣기");
    assert_eq!(chosen(&desk).sections, before);
}

#[test]
fn labels_box_and_colour_are_the_users_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_copy(folder.path());
    press(&mut desk, "용어");
    desk.enter("대외비");
    desk.compose("내부용");
    press(&mut desk, "따로 정함");
    press(&mut desk, "결재란 1번째 칸 빼기");
    press(&mut desk, "칸 추가");
    desk.enter("결재란 3번째 칸");
    desk.compose("전결");
    press(&mut desk, "강조색");
    press(&mut desk, "#2e6b2e");
    let template = chosen(&desk);
    assert_eq!(template.labels[&Label::Confidential], "내부용");
    assert_eq!(template.ink, Ink::Accent([0x2e, 0x6b, 0x2e]));
    let ApprovalBox::Own(labels) = template.approval else {
        panic!("{:?}", template.approval);
    };
    assert_eq!(labels.last().unwrap(), "전결");
    assert!(words(&desk).contains("전결"));
}

#[test]
fn a_taken_name_is_refused_and_a_free_one_moves_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_copy(folder.path());
    let rename = |desk: &mut Desk, name: &str| {
        desk.enter("서식 이름");
        desk.key(Modifiers::COMMAND, Key::A);
        desk.compose(name);
        desk.key(Modifiers::NONE, Key::Enter);
    };
    rename(&mut desk, "점검표");
    assert_eq!(chosen(&desk).name, "결과보고서 (상세) 사본");
    assert!(told(&desk).iter().any(|text| text.contains("다른 서식이")));
    rename(&mut desk, "우리 서식");
    assert_eq!(chosen(&desk).name, "우리 서식");
    let files = std::fs::read_dir(folder.path().join("templates")).unwrap();
    let files: Vec<_> = files.map(|file| file.unwrap().file_name()).collect();
    assert_eq!(files, ["우리 서식.ron"]);
}

#[test]
fn a_logo_is_a_clean_picture_and_the_seal_stays_here_when_shared() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_copy(&folder.path().join("data"));
    let (logo, text) = (folder.path().join("로고.png"), folder.path().join("글.png"));
    let picture = image::RgbImage::from_pixel(40, 20, image::Rgb([10, 90, 200]));
    picture.save(&logo).unwrap();
    std::fs::copy("Cargo.toml", &text).unwrap();
    desk.answer(&text);
    press(&mut desk, "로고 파일 선택");
    assert!(chosen(&desk).logo.is_none());
    assert!(
        told(&desk)
            .iter()
            .any(|text| text.contains("담지 않았습니다"))
    );
    desk.answer(&logo);
    press(&mut desk, "로고 파일 선택");
    assert_eq!(chosen(&desk).logo.unwrap().pixels, (40, 20));
    desk.answer(&logo);
    press(&mut desk, "직인 파일 선택");
    let shared = folder.path().join("나눔");
    desk.answer(&shared);
    press(&mut desk, "공유");
    let name = chosen(&desk).name;
    press(&mut desk, "삭제");
    press(&mut desk, "한 번 더 누르면 지웁니다");
    assert_ne!(chosen(&desk).name, name);
    desk.answer(&folder.path().join("나눔.ron"));
    press(&mut desk, "불러오기");
    let loaded = chosen(&desk);
    assert_eq!(loaded.name, name);
    assert!(loaded.logo.is_some() && loaded.seal.is_none());
}
