//! A part is handed out, filled in by somebody else and put together again, as it is seen and pressed.

use std::path::Path;

use egui_kittest::kittest::Queryable as _;
use jeomgeomdae::{
    domain::{CatalogId, ControlId, ControlKey},
    store,
};

use crate::desk::Desk;

fn summary(desk: &Desk, control: &str) -> String {
    let project = desk.harness.state().bench().project().unwrap();
    let catalog = CatalogId::new("openapi-self-check");
    let key = ControlKey::new(catalog, ControlId::new(control));
    project.assessment().finding(&key).unwrap().summary.clone()
}

/// Types a summary for the first control.
fn summarise(desk: &mut Desk, text: &str) {
    desk.press("점검");
    desk.enter("결과 요약");
    desk.write(text);
    desk.settle();
}

/// A project whose first field was handed out.
fn handed_out(folder: &Path) -> (Desk, std::path::PathBuf) {
    let part = folder.join("정책팀.jgd");
    let mut desk = Desk::with_project(folder);
    desk.press("메뉴");
    desk.press("일부 나누기");
    let fields = &desk
        .harness
        .state()
        .bench()
        .project()
        .unwrap()
        .listing()
        .rows;
    let first = fields[0].heading.clone();
    let count = fields.iter().filter(|row| row.heading == first).count();
    desk.answer(&part);
    desk.press(&format!("{first} ({count})"));
    desk.press(&format!("항목 {count}개 나누기"));
    assert_eq!(
        store::open(&part, None)
            .unwrap()
            .project
            .assessment
            .findings
            .len(),
        count
    );
    (desk, part)
}

fn take_back(desk: &mut Desk, part: &Path) {
    desk.answer(part);
    desk.press("메뉴");
    desk.press("나눈 파일 합치기");
    desk.settle();
}

#[test]
fn what_a_part_brings_is_put_together_in_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let (mut desk, part) = handed_out(folder.path());
    let mut team = Desk::with_file(&folder.path().join("team"), &part);
    summarise(&mut team, "팀이 적은 요약");
    team.key(egui::Modifiers::COMMAND, egui::Key::S);
    team.settle();
    take_back(&mut desk, &part);
    assert_eq!(summary(&desk, "1.1.1"), "팀이 적은 요약");
    desk.key(egui::Modifiers::COMMAND, egui::Key::Z);
    desk.settle();
    assert_eq!(summary(&desk, "1.1.1"), "");
}

#[test]
fn a_conflict_is_shown_with_both_sides_and_decided() {
    let folder = tempfile::tempdir().unwrap();
    let (mut desk, part) = handed_out(folder.path());
    let mut team = Desk::with_file(&folder.path().join("team"), &part);
    summarise(&mut team, "팀의 말");
    team.key(egui::Modifiers::COMMAND, egui::Key::S);
    team.settle();
    summarise(&mut desk, "본부의 말");
    take_back(&mut desk, &part);
    assert_eq!(summary(&desk, "1.1.1"), "본부의 말");
    desk.harness.get_by_label("양쪽에서 다르게 고친 곳");
    desk.harness.get_by_label("팀의 말");
    desk.press("1.1.1 점검결과 요약: 둘 다 남김");
    desk.press("합치기");
    assert_eq!(summary(&desk, "1.1.1"), "본부의 말\n팀의 말");
    assert!(
        desk.harness
            .query_by_label("양쪽에서 다르게 고친 곳")
            .is_none()
    );
    // Nothing is handed out twice, nothing changes twice.
    take_back(&mut desk, &part);
    desk.press("취소");
    assert_eq!(summary(&desk, "1.1.1"), "본부의 말\n팀의 말");
}
