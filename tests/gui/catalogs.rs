//! Several catalogs in one window: related controls beside each other, taking answers over, own controls, laws and risks.

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Node,
    kittest::{NodeT as _, Queryable as _},
};
use jeomgeomdae::{
    assets,
    domain::{Assessment, CatalogId, ControlId, ControlKey, Mark, Outcome},
    store,
};

use crate::desk::Desk;

fn key(catalog: &str, control: &str) -> ControlKey {
    ControlKey::new(CatalogId::new(catalog), ControlId::new(control))
}

/// A window with a project of four catalogs.
fn with_four(data: &std::path::Path) -> Desk {
    let mut desk = Desk::sized(data, [1440.0, 2400.0], 1.0);
    desk.press("새 프로젝트");
    desk.enter("기관 이름");
    desk.compose("하늘페이");
    for title in [
        "오픈뱅킹 이용기관 보안점검",
        "금융분야 마이데이터 보안",
        "ITU-T X.1149 이용기관의 보안점검 지침",
    ] {
        tick(&mut desk, title);
    }
    desk.press("만들기");
    desk
}

/// Presses the box of that name; the same words stand beside it.
fn tick(desk: &mut Desk, name: &str) {
    let is_box = |node: &Node<'_>| node.accesskit_node().role() == Role::CheckBox;
    desk.harness
        .get_all_by_label(name)
        .find(is_box)
        .unwrap()
        .click();
    desk.settle();
}

/// Presses the first thing of that name.
fn press_first(desk: &mut Desk, name: &str) {
    desk.harness.get_all_by_label(name).next().unwrap().click();
    desk.settle();
}

fn assessment(desk: &Desk) -> &Assessment {
    desk.harness.state().bench().project().unwrap().assessment()
}

fn mark(desk: &Desk, key: &ControlKey) -> Mark {
    let project = desk.harness.state().bench().project().unwrap();
    let catalogs = project.catalogs().iter();
    let catalog = catalogs
        .into_iter()
        .find(|it| it.id == key.catalog)
        .unwrap();
    project.assessment().mark(catalog, key)
}

/// Judges 3.1.1 of the guide as met, with a summary.
fn answer_the_guide(desk: &mut Desk) {
    desk.press("3.1.1 정보자산 목록과 보안등급, 미점검");
    desk.key(Modifiers::NONE, Key::Num1);
    desk.enter("결과 요약");
    desk.compose("목록을 분기마다 고침");
}

#[test]
fn an_answer_is_taken_over_with_one_press_and_undo_takes_it_back() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = with_four(data.path());
    answer_the_guide(&mut desk);
    let before = assessment(&desk).clone();

    // From the control to its counterpart, which offers the answer.
    press_first(&mut desk, "연결된 항목 3");
    desk.press("3.1 정보자산 식별");
    let target = key("openbanking-institution", "3.1");
    let offer = "오픈API 3.1.1의 답이 있습니다: 이행 (이 항목을 모두 포함)";
    assert!(desk.harness.query_by_label(offer).is_some());
    press_first(&mut desk, "이어받기");
    assert_eq!(mark(&desk, &target), Mark::Judged(Outcome::Pass));
    let taken = assessment(&desk).finding(&target).unwrap();
    assert_eq!(taken.summary, "목록을 분기마다 고침");
    let link = "오픈API 3.1.1에서 이어받음 · 2026-11-22 14:30";
    assert!(desk.harness.query_all_by_label(link).next().is_some());

    desk.key(Modifiers::COMMAND, Key::Z);
    assert_eq!(*assessment(&desk), before);
    assert_eq!(mark(&desk, &target), Mark::Unassessed);
}

#[test]
fn two_catalogs_stand_beside_each_other_and_pass_answers() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = with_four(data.path());
    answer_the_guide(&mut desk);
    desk.press("기준");
    desk.press("대응표");
    for side in ["3.1.1 정보자산 목록과 보안등급", "3.1 정보자산 식별"] {
        assert!(desk.harness.query_by_label(side).is_some(), "{side}");
    }
    // Only one control has an answer that the other lacks.
    desk.press("이어받기");
    let target = key("openbanking-institution", "3.1");
    assert_eq!(mark(&desk, &target), Mark::Judged(Outcome::Pass));
}

#[test]
fn a_control_of_ones_own_is_added_beside_the_one_in_view() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = with_four(data.path());
    desk.press("3.1.1 정보자산 목록과 보안등급, 미점검");
    desk.press("기준");
    desk.press("자체 항목 더하기");
    desk.enter("제목");
    desk.compose("토큰 서버 분리");
    desk.enter("요구사항");
    desk.compose("토큰 서버를 따로 둔다");
    press_first(&mut desk, "저장");
    let own = key("openapi-self-check", "자체1");
    let finding = assessment(&desk).finding(&own).unwrap();
    assert_eq!(finding.criteria[0].text, "토큰 서버를 따로 둔다");
    let project = desk.harness.state().bench().project().unwrap();
    let placed = project.catalogs()[0].control(&own.control).unwrap();
    assert_eq!(placed.path.last().unwrap().id.as_str(), "3.1");
    assert!(
        desk.harness
            .query_by_label("자체1 토큰 서버 분리")
            .is_some()
    );
}

/// A half-written own control outlives the change of another.
#[test]
fn a_half_written_control_is_kept() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = with_four(data.path());
    let add = |desk: &mut Desk, title: &str| {
        desk.press("기준");
        desk.press("자체 항목 더하기");
        desk.enter("제목");
        desk.compose(title);
    };
    add(&mut desk, "먼저 더한 것");
    desk.enter("요구사항");
    desk.compose("둔다");
    press_first(&mut desk, "저장");
    add(&mut desk, "반쯤 적은 것");
    desk.press("취소");
    desk.press("점검");
    desk.press("자체 항목 고치기");
    desk.press("취소");
    desk.press("기준");
    desk.press("자체 항목 더하기");
    desk.enter("요구사항");
    desk.compose("둔다");
    press_first(&mut desk, "저장");
    let titles: Vec<&str> = assessment(&desk)
        .tailoring
        .own
        .iter()
        .map(|own| own.title.as_str())
        .collect();
    assert_eq!(titles, ["먼저 더한 것", "반쯤 적은 것"]);
}

#[test]
fn a_catalog_is_loaded_from_a_file_and_a_broken_one_changes_nothing() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = with_four(data.path());
    let before = assessment(&desk).clone();
    let (good, broken) = (
        data.path().join("기준.ron"),
        data.path().join("깨진 기준.ron"),
    );
    let text = assets::CATALOG_TEMPLATE;
    store::write_atomically(&good, text.as_bytes()).unwrap();
    store::write_atomically(&broken, text.replace("levels:", "levles:").as_bytes()).unwrap();
    desk.press("기준");
    desk.answer(&broken);
    desk.press("기준 불러오기");
    assert_eq!(*assessment(&desk), before);
    let told = &desk.harness.state().bench().notices()[0].text;
    assert!(told.contains("번째 줄"), "{told}");
    desk.answer(&good);
    desk.press("기준 불러오기");
    assert_eq!(assessment(&desk).catalogs.len(), 5);
}

#[test]
fn the_law_register_leads_from_an_article_to_the_controls_that_cite_it() {
    let data = tempfile::tempdir().unwrap();
    let mut desk = with_four(data.path());
    desk.press("기준");
    desk.press("법규");
    desk.enter("법 이름이나 조문 찾기 (예: 감독규정 15)");
    desk.compose("전자금융감독규정 제37조의4");
    desk.settle();
    press_first(&mut desk, "오픈API 7.1.1 침해사고 대응절차");
    assert!(
        desk.harness
            .query_by_label("7.1.1 침해사고 대응절차")
            .is_some()
    );
}

#[test]
fn a_comparison_names_the_catalog_of_every_control() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = with_four(folder.path());
    desk.answer(&folder.path().join("작년.jgd"));
    desk.key(Modifiers::COMMAND, Key::S);
    desk.answer(&folder.path().join("올해.jgd"));
    desk.press("메뉴");
    desk.press("다음 점검 시작");
    desk.press("파일을 정하고 시작");
    desk.press("메뉴");
    desk.press("지난 점검과 비교");
    let project = desk.harness.state().bench().project().unwrap();
    let catalog = &project.catalogs()[0];
    let placed = &catalog.controls()[0];
    let name = format!(
        "{} {} {}, 판정 전, 지난번 미점검, 이번 미점검",
        catalog.short, placed.control.id, placed.control.title
    );
    assert!(desk.harness.query_by_label(&name).is_some(), "{name}");
}
