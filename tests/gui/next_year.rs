//! Next year's assessment in the window: begun from the menu, confirmed with one key.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jeomgeomdae::domain::Mark;

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
    desk.answer(&folder.path().join("올해.jgd"));
    desk.press("메뉴");
    desk.press("다음 점검 시작");
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
