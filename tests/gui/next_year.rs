//! Next year's assessment in the window: begun from the menu, confirmed with one key.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jeomgeomdae::{
    domain::Mark,
    store::{self, EvidenceFiles},
};

use crate::desk::Desk;

#[test]
fn the_next_assessment_is_begun_from_the_menu_and_confirmed_with_one_key() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.press("점검");
    desk.enter("결과 요약");
    desk.write("작년에 적은 말");
    desk.key(Modifiers::ALT, Key::Num1);
    desk.answer(&folder.path().join("작년.jgd"));
    desk.key(Modifiers::COMMAND, Key::S);
    desk.settle();
    desk.press("메뉴");
    desk.press("다음 점검 시작");
    let told = "· 지난번 답 1개: 모두 ‘확인 필요’가 되고, 확인하거나 새로 적기 전에는 점검한 것으로 세지 않습니다.";
    assert!(desk.harness.query_by_label(told).is_some());
    desk.press("취소");
    assert!(desk.harness.query_by_label(told).is_none());
    desk.answer(&folder.path().join("올해.jgd"));
    desk.press("메뉴");
    desk.press("다음 점검 시작");
    desk.press("파일을 정하고 시작");
    desk.settle();
    let project = desk.harness.state().bench().project().unwrap();
    assert!(project.path().unwrap().ends_with("올해.jgd"));
    assert_eq!(project.listing().rows[0].mark, Mark::Unconfirmed);
    assert_eq!(project.listing().tally.done(), 0);
    assert!(
        desk.harness
            .query_by_label("지난번: 작년에 적은 말")
            .is_some()
    );
    assert!(desk.harness.query_by_label("확인 필요 1").is_some());
    desk.key(Modifiers::NONE, Key::Num0);
    let project = desk.harness.state().bench().project().unwrap();
    assert_eq!(project.listing().tally.done(), 1);
    let key = &project.listing().rows[0].key;
    assert_eq!(
        project.assessment().finding(key).unwrap().summary,
        "작년에 적은 말"
    );
    desk.key(Modifiers::COMMAND, Key::Z);
    let project = desk.harness.state().bench().project().unwrap();
    assert_eq!(project.listing().tally.done(), 0);
    desk.press("지금도 같음, 오늘 확인");
    let project = desk.harness.state().bench().project().unwrap();
    assert_eq!(project.listing().tally.done(), 1);
}

/// The project of a file as a program with an older edition of the catalog would have written it.
fn older_edition(path: &std::path::Path) {
    let mut project = store::open(path, None).unwrap().project;
    let now = "requirement: \"정보보호최고책임자를 정해 두고 실무조직을 갖추고 있다.\"";
    let text = &mut project.catalogs[0].text;
    assert!(text.contains(now));
    *text = text.replace(now, &now.replace("실무조직", "전담조직"));
    store::save(path, &project, &EvidenceFiles::default(), None).unwrap();
}

#[test]
fn what_a_newer_edition_words_otherwise_is_asked_again_with_the_difference_shown() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = Desk::with_project(folder.path());
    desk.press("점검");
    desk.enter("결과 요약");
    desk.write("작년에 적은 말");
    desk.key(Modifiers::ALT, Key::Num1);
    desk.key(Modifiers::ALT, Key::ArrowDown);
    desk.key(Modifiers::ALT, Key::Num1);
    let path = folder.path().join("작년.jgd");
    desk.answer(&path);
    desk.key(Modifiers::COMMAND, Key::S);
    drop(desk);
    older_edition(&path);
    let mut desk = Desk::with_file(&folder.path().join("다른 곳"), &path);
    desk.answer(&folder.path().join("올해.jgd"));
    desk.press("메뉴");
    desk.press("다음 점검 시작");
    desk.press("파일을 정하고 시작");
    let mark = |desk: &Desk, row: usize| {
        let project = desk.harness.state().bench().project().unwrap();
        project.listing().rows[row].mark
    };
    assert_eq!(mark(&desk, 0), Mark::Unassessed);
    assert_eq!(mark(&desk, 1), Mark::Unconfirmed);
    let shown =
        "정보보호최고책임자를 정해 두고 (뺀 글: 전담조직을) (더한 글: 실무조직을) 갖추고 있다.";
    assert!(desk.harness.query_by_label(shown).is_some());
    assert!(
        desk.harness
            .query_by_label("지난번: 작년에 적은 말")
            .is_some()
    );
    desk.key(Modifiers::NONE, Key::Num0);
    assert_eq!(mark(&desk, 0), Mark::Unassessed, "it is not confirmed");
    desk.key(Modifiers::ALT, Key::ArrowDown);
    desk.key(Modifiers::NONE, Key::Num0);
    assert_ne!(mark(&desk, 1), Mark::Unconfirmed);
}
