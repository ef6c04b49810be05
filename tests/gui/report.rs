//! The report on the screen: its pages are those of the PDF, they follow every edit, and lead to the controls and back.

use std::sync::Arc;

use egui::{Event, Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jeomgeomdae::{
    domain::{CatalogId, ControlId, ControlKey},
    edit::{self, FindingEdit},
    store,
    workbench::Preview,
};

use crate::desk::Desk;

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn key(control: &str) -> ControlKey {
    ControlKey::new(
        CatalogId::new("openapi-self-check"),
        ControlId::new(control),
    )
}

fn preview(desk: &Desk) -> Arc<Preview> {
    let project = desk.harness.state().bench().project().unwrap();
    project.preview().unwrap().clone()
}

/// All that the pages say, without spaces and ends of lines.
fn words(desk: &Desk) -> String {
    let words = preview(desk).all_words();
    words.split_whitespace().collect()
}

/// The number in the field of the page.
fn page(desk: &Desk) -> usize {
    let number = |node: &egui_kittest::Node<'_>| {
        let role = node.accesskit_node().role();
        (role == Role::TextInput).then(|| node.value()).flatten()
    };
    let mut fields = desk.harness.query_all_by_label("쪽 번호");
    let number = fields.find_map(|node| number(&node));
    number.unwrap().parse().unwrap()
}

/// The page (1-based) on which the form of a control begins.
fn page_of(desk: &Desk, control: &str) -> usize {
    let preview = preview(desk);
    let places = &preview.layout.controls;
    let place = places.iter().find(|place| place.key == key(control));
    place.unwrap().target.page + 1
}

fn title_of_selected(desk: &Desk) -> String {
    let rows = desk.harness.query_all_by_role(Role::ListItem);
    let mut chosen = rows
        .filter(|row| row.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True))
        .filter_map(|row| row.accesskit_node().label());
    chosen.next_back().unwrap()
}

fn with_sample(folder: &std::path::Path) -> Desk {
    let mut desk = Desk::new(folder);
    desk.press("예제 열기");
    desk
}

#[test]
fn the_pages_are_counted_named_and_read_aloud() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_sample(folder.path());
    desk.press("보고서");
    let count = preview(&desk).layout.pages.len();
    assert!(count > 42, "one page a control at least, not {count}");
    assert!(desk.harness.query_by_label(&format!("/ {count}")).is_some());
    assert_eq!(page(&desk), 1);
    let first = desk.harness.get_by_label("보고서 1쪽");
    let read = first
        .accesskit_node()
        .data()
        .description()
        .unwrap()
        .to_owned();
    assert!(read.contains("담당") && read.contains("하늘페이"), "{read}");
    desk.key(Modifiers::NONE, Key::End);
    assert_eq!(page(&desk), count);
    desk.key(Modifiers::NONE, Key::Home);
    assert_eq!(page(&desk), 1);
}

#[test]
fn an_edit_is_on_the_page_as_soon_as_the_report_is_in_view_and_costs_nothing_before() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.key(Modifiers::NONE, Key::F7);
    let before = preview(&desk);
    desk.key(Modifiers::NONE, Key::F3);
    desk.enter("결과 요약");
    desk.compose("분기마다 살핌");
    desk.settle();
    assert!(Arc::ptr_eq(&before, &preview(&desk)), "laid out unseen");
    assert!(!words(&desk).contains("분기마다살핌"));
    desk.key(Modifiers::NONE, Key::F7);
    assert!(words(&desk).contains("분기마다살핌"));
    desk.key(Modifiers::COMMAND, Key::Z);
    desk.key(Modifiers::COMMAND, Key::Z);
    assert!(!words(&desk).contains("분기마다"), "undo did not reach it");
}

#[test]
fn a_control_leads_to_its_page_and_the_page_back_to_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_sample(folder.path());
    for _ in 0..4 {
        desk.key(Modifiers::ALT, Key::ArrowDown);
    }
    let selected = title_of_selected(&desk);
    let control = selected.split(' ').next().unwrap().to_owned();
    desk.press("보고서에서 보기");
    assert_eq!(page(&desk), page_of(&desk, &control));
    // To another page, and from its form to the control.
    desk.enter("쪽 번호");
    desk.key(Modifiers::COMMAND, Key::A);
    desk.write(&page_of(&desk, "9.1.1").to_string());
    desk.key(Modifiers::NONE, Key::Enter);
    assert_eq!(page(&desk), page_of(&desk, "9.1.1"));
    desk.press("9.1.1 점검 화면에서 열기");
    assert!(title_of_selected(&desk).starts_with("9.1.1 "));
    desk.key(CTRL_SHIFT, Key::P);
    assert_eq!(page(&desk), page_of(&desk, "9.1.1"));
    desk.key(CTRL_SHIFT, Key::P);
    assert!(title_of_selected(&desk).starts_with("9.1.1 "));
}

#[test]
fn a_row_of_the_brief_report_leads_to_its_control_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_sample(folder.path());
    desk.key(Modifiers::NONE, Key::F7);
    desk.press("서식");
    desk.press("결과보고서 (요약)");
    let number = page_of(&desk, "9.1.1");
    desk.enter("쪽 번호");
    desk.key(Modifiers::COMMAND, Key::A);
    desk.write(&number.to_string());
    desk.key(Modifiers::NONE, Key::Enter);
    // The row may lie below what the window shows of its page.
    let row = desk.harness.get_by_label("9.1.1 점검 화면에서 열기");
    row.click_accesskit();
    desk.settle();
    assert!(title_of_selected(&desk).starts_with("9.1.1 "));
    desk.key(Modifiers::ALT, Key::ArrowDown);
    let next = title_of_selected(&desk)
        .split(' ')
        .next()
        .unwrap()
        .to_owned();
    desk.press("보고서에서 보기");
    assert_eq!(page(&desk), page_of(&desk, &next));
}

#[test]
fn a_double_click_in_a_form_opens_its_control() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_sample(folder.path());
    desk.key(CTRL_SHIFT, Key::P);
    let number = page_of(&desk, "1.1.1");
    desk.key(Modifiers::NONE, Key::ArrowDown);
    desk.key(Modifiers::ALT, Key::ArrowDown);
    let sheet = desk
        .harness
        .get_by_label(&format!("보고서 {number}쪽"))
        .rect();
    let middle = sheet.center_top() + egui::vec2(60.0, 420.0);
    desk.harness.hover_at(middle);
    for pressed in [true, false, true, false] {
        desk.harness.event(Event::PointerButton {
            pos: middle,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        desk.harness.step();
    }
    desk.settle();
    assert!(title_of_selected(&desk).starts_with("1.1.1 "));
}

#[test]
fn the_contents_lead_to_their_pages() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_sample(folder.path());
    desk.key(Modifiers::NONE, Key::F7);
    desk.press("뒤쪽");
    let to = preview(&desk).layout.pages[1].links[3].target.page + 1;
    let leads_there = |link: &egui_kittest::Node<'_>| {
        let label = link.accesskit_node().label().unwrap_or_default();
        label.ends_with(&format!(" {to}쪽으로"))
    };
    let links = desk.harness.query_all_by_role(Role::Link);
    links.filter(leads_there).for_each(|link| link.click());
    desk.settle();
    assert_eq!(page(&desk), to);
}

#[test]
fn the_keys_of_size_enlarge_the_pages_and_not_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_sample(folder.path());
    desk.key(CTRL_SHIFT, Key::P);
    let here = page(&desk);
    desk.key(Modifiers::COMMAND, Key::Num0);
    let width = |desk: &Desk| {
        let name = format!("보고서 {here}쪽");
        desk.harness.get_by_label(&name).rect().width()
    };
    assert!(desk.harness.query_by_label("100 %").is_some());
    // A4 is 210 mm wide, and the screen has 96 points an inch.
    assert!((width(&desk) - 210.0 / 25.4 * 96.0).abs() < 1.0);
    desk.key(Modifiers::COMMAND, Key::Plus);
    assert!(desk.harness.query_by_label("110 %").is_some());
    desk.harness.hover_at(egui::pos2(800.0, 500.0));
    for _ in 0..4 {
        desk.harness.event(Event::Zoom(1.07));
        desk.harness.step();
    }
    desk.settle();
    assert!(desk.harness.query_by_label("150 %").is_some());
    assert_eq!(page(&desk), here, "another page has come into view");
    desk.key(Modifiers::COMMAND, Key::Num1);
    desk.key(Modifiers::NONE, Key::PageDown);
    assert_eq!(page(&desk), here + 1);
    assert_eq!(desk.harness.state().bench().settings().zoom_percent, 100);
}

#[test]
fn what_was_in_view_stays_there_when_pages_before_it_grow() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_sample(folder.path());
    desk.press("보고서에서 보기");
    let second = "1.1.2";
    desk.enter("쪽 번호");
    desk.key(Modifiers::COMMAND, Key::A);
    desk.write(&page_of(&desk, second).to_string());
    desk.key(Modifiers::NONE, Key::Enter);
    let heading = |desk: &Desk| {
        let heading = desk.harness.get_by_label("1.1.2 점검 화면에서 열기");
        heading.rect().top()
    };
    let (before, number) = (heading(&desk), page_of(&desk, second));
    desk.key(Modifiers::NONE, Key::F3);
    desk.enter("결과 요약");
    for _ in 0..3 {
        desk.harness.event(Event::Text("늘어난 요약. ".repeat(300)));
    }
    desk.settle();
    desk.key(Modifiers::NONE, Key::F7);
    assert!(page_of(&desk, second) > number, "nothing has grown");
    assert_eq!(page(&desk), page_of(&desk, second));
    assert!((heading(&desk) - before).abs() < 1.0);
}

#[test]
fn the_report_is_exported_from_its_screen() {
    let folder = tempfile::tempdir().unwrap();
    let pdf = folder.path().join("보고서.pdf");
    let mut desk = Desk::with_project(&folder.path().join("data"));
    desk.press("보고서");
    desk.answer(&pdf);
    desk.press("내보내기");
    assert_eq!(desk.opened(), std::slice::from_ref(&pdf));
    let printed = lopdf::Document::load(&pdf).unwrap().get_pages().len();
    assert_eq!(printed, preview(&desk).layout.pages.len());
}

/// A project whose 9.1.1 says something that no letter is there for.
fn with_odd_letters(path: &std::path::Path) {
    let opened = store::open(path, None).unwrap();
    let (mut project, files) = (opened.project, opened.evidence);
    let stamp = jeomgeomdae::domain::Stamp {
        by: None,
        at: crate::desk::clock(),
    };
    let summary = FindingEdit::Summary("구성 𝄞 확인 \u{1f525}".to_owned());
    let edits = vec![summary.on(&key("9.1.1"), stamp)];
    edit::apply_all(&mut project.assessment, edits).unwrap();
    store::save(path, &project, &files, None).unwrap();
}

#[test]
fn what_has_no_letter_is_told_before_the_export_with_its_page() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("점검.jgd");
    let mut desk = Desk::with_project(&folder.path().join("data"));
    desk.answer(&path);
    desk.key(Modifiers::COMMAND, Key::S);
    with_odd_letters(&path);
    desk.answer(&path);
    desk.key(Modifiers::COMMAND, Key::O);
    desk.press("보고서");
    assert!(
        desk.harness
            .query_by_label_contains("2가지가 네모로")
            .is_some()
    );
    desk.press("목록");
    let number = page_of(&desk, "9.1.1");
    let place = format!("U+1F525 · {number}쪽 · 9.1.1");
    desk.harness.get_by_label_contains(&place).click();
    desk.settle();
    assert_eq!(page(&desk), number);
}

#[test]
fn the_report_at_rest_asks_for_no_repaint() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_sample(folder.path());
    desk.key(CTRL_SHIFT, Key::P);
    let steps = desk.harness.run();
    assert!(steps <= 2, "settled only after {steps} frames");
}
