//! The procedures around the checklists: answered at the left, told at the right.

use std::fs;

use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jeomgeomdae::{
    domain::{Applicability, calc::Calculator},
    workbench::OpenProject,
};

use crate::desk::Desk;

const OPEN: &str = "이용기관 보안점검: 자체 점검으로 대신할 수 있는지 아직 정해지지 않았으며, 대신하지 못하면 금융보안원 등의 점검을 받습니다. 서비스를 실시하기 전에 마치며, 은행과 전자금융업자는 실시 후 1년 안까지 유예됩니다.";
const DEFERRED: &str = "이용기관 보안점검: 자체 점검으로 대신할 수 있습니다. 실시 전의 점검이 유예되며, 서비스를 실시하고 1년 안에 마칩니다.";
const DATED: &str = "이용기관 보안점검: 자체 점검으로 대신할 수 있습니다. 실시 전의 점검이 유예되며, 실시 후 1년 안인 2027. 3. 2.까지 마칩니다.";
/// The same of a beginning whose year ends on different days by the two ways of counting.
const LEAP: &str = "이용기관 보안점검: 자체 점검으로 대신할 수 있습니다. 실시 전의 점검이 유예되며, 실시 후 1년 안인 2028. 2. 28.까지 마칩니다.";
const RUNNING: &str = "이용기관 보안점검: 자체 점검으로 대신할 수 있습니다. 실시 전의 점검이 유예되며, 실시일을 답하면 기한을 알려 드립니다.";
const TEAM_OPEN: &str = "취약점 점검의 수행 주체: 평가전문기관이 할 수 있습니다. 자체전담반이 할 수 있는지는 답이 더 있어야 합니다.";
const FEW: &str = "취약점 점검의 수행 주체: 평가전문기관이 합니다. 자체전담반의 조건을 갖추지 못했습니다: 상시 종업원 300명 이상.";
const SMALL: &str = "취약점 점검의 수행 주체: 평가전문기관이 합니다. 자체전담반의 조건을 갖추지 못했습니다: 총자산 2조원 이상.";
const TAKEN: &str = "몇 달 뒤의 같은 날까지(그날이 없는 달은 마지막 날까지) (이 읽기를 따름)";

/// A window with the procedures in view.
fn desk(data: &std::path::Path) -> Desk {
    let mut desk = Desk::with_project(data);
    desk.key(Modifiers::NONE, Key::F8);
    desk
}

fn project(desk: &Desk) -> &OpenProject {
    desk.harness.state().bench().project().unwrap()
}

/// How many answers a calculator has.
fn answers(desk: &Desk, calculator: Calculator) -> usize {
    let answers = project(desk).assessment().answers(calculator);
    answers.map_or(0, |answers| answers.iter().count())
}

fn shows(desk: &Desk, words: &str) -> bool {
    desk.harness.query_all_by_label(words).next().is_some()
}

/// Presses what may lie below the fold.
fn press(desk: &mut Desk, name: &str) {
    desk.harness.get_by_label(name).click_accesskit();
    desk.settle();
}

/// Unfolds the list of a question and chooses from it.
fn choose(desk: &mut Desk, question: &str, words: &str) {
    let is_list = |node: &egui_kittest::Node<'_>| node.accesskit_node().role() == Role::ComboBox;
    let found = desk.harness.get_all_by_label(question).find(is_list);
    found.unwrap().click_accesskit();
    desk.settle();
    press(desk, words);
}

fn undo(desk: &mut Desk) {
    desk.key(Modifiers::COMMAND, Key::Z);
}

/// Answers a question of every kind but words.
fn answer_all(desk: &mut Desk) {
    press(desk, "기관 유형: 전자금융업자");
    press(desk, "ISMS 인증을 보유하고 있습니까?: 예");
    choose(desk, "서비스의 단계", "서비스를 실시하는 중");
    desk.enter("서비스 실시일");
    desk.write("2026-03-02");
    desk.settle();
    press(desk, "자체전담반을 두고 있습니까?: 예");
    desk.enter("상시 종업원 수");
    desk.write("38");
    desk.settle();
}

#[test]
fn an_answer_of_every_kind_changes_the_account_and_undo_takes_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    assert!(shows(&desk, OPEN) && !shows(&desk, "답 모두 지우기"));
    press(&mut desk, "기관 유형: 전자금융업자");
    assert!(!shows(&desk, OPEN));
    press(&mut desk, "ISMS 인증을 보유하고 있습니까?: 예");
    assert!(shows(&desk, DEFERRED));
    assert!(!shows(&desk, "서비스 실시일"), "asked of a running service");
    choose(&mut desk, "서비스의 단계", "서비스를 실시하는 중");
    assert!(shows(&desk, "서비스 실시일"));
    desk.enter("서비스 실시일");
    desk.write("2027-02-28");
    desk.settle();
    assert!(shows(&desk, LEAP));
    assert!(!shows(&desk, &format!("· {TAKEN}")));
    choose(
        &mut desk,
        "개월과 연을 세는 법",
        "몇 달 뒤의 같은 날까지(그날이 없는 달은 마지막 날까지)",
    );
    assert!(shows(&desk, &format!("· {TAKEN}")), "the reading is told");
    press(&mut desk, "자체전담반을 두고 있습니까?: 예");
    assert!(shows(&desk, TEAM_OPEN));
    desk.enter("상시 종업원 수");
    desk.write("38");
    desk.settle();
    assert!(shows(&desk, FEW));
    assert_eq!(answers(&desk, Calculator::OpenBanking), 7);

    undo(&mut desk);
    assert!(shows(&desk, TEAM_OPEN), "the number");
    undo(&mut desk);
    undo(&mut desk);
    assert!(!shows(&desk, &format!("· {TAKEN}")), "the reading");
    assert!(shows(&desk, LEAP));
    undo(&mut desk);
    assert!(shows(&desk, RUNNING) && !shows(&desk, LEAP), "the day");
    undo(&mut desk);
    assert!(shows(&desk, DEFERRED), "the list");
    undo(&mut desk);
    undo(&mut desk);
    assert!(shows(&desk, OPEN));
    assert_eq!(answers(&desk, Calculator::OpenBanking), 0);
    desk.key(Modifiers::COMMAND, Key::Y);
    desk.key(Modifiers::COMMAND, Key::Y);
    assert!(shows(&desk, DEFERRED));
}

#[test]
fn the_same_answer_once_more_takes_it_back_and_an_unreadable_one_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    for count in [1, 0] {
        press(&mut desk, "ISMS 인증을 보유하고 있습니까?: 예");
        assert_eq!(answers(&desk, Calculator::OpenBanking), count);
        let yes = desk
            .harness
            .get_by_label("ISMS 인증을 보유하고 있습니까?: 예");
        let chosen = yes.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True);
        assert_eq!(chosen, count == 1);
    }
    press(&mut desk, "자체전담반을 두고 있습니까?: 예");
    desk.enter("총자산");
    desk.write("삼백");
    desk.settle();
    assert!(shows(&desk, "이 답은 읽을 수 없어 세지 않습니다."));
    assert!(shows(&desk, TEAM_OPEN));
    desk.key(Modifiers::COMMAND, Key::A);
    desk.write("320.5");
    desk.settle();
    assert!(!shows(&desk, "이 답은 읽을 수 없어 세지 않습니다."));
    assert!(shows(&desk, SMALL));
}

#[test]
fn answers_stand_in_the_saved_file_and_show_when_it_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let (data, file) = (folder.path().join("data"), folder.path().join("절차.jgd"));
    let mut desk = desk(&data);
    answer_all(&mut desk);
    desk.answer(&file);
    desk.key(Modifiers::COMMAND, Key::S);
    drop(desk);
    let mut desk = Desk::with_file(&data, &file);
    desk.key(Modifiers::NONE, Key::F8);
    assert_eq!(answers(&desk, Calculator::OpenBanking), 6);
    assert!(shows(&desk, DATED) && shows(&desk, FEW));
    let mut shown = desk.harness.get_all_by_label("서비스 실시일");
    let day = shown.find(|node| node.accesskit_node().role() == Role::TextInput);
    let value = day.and_then(|node| node.accesskit_node().value());
    assert_eq!(value.as_deref(), Some("2026-03-02"));
}

#[test]
fn all_answers_are_cleared_in_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    answer_all(&mut desk);
    press(&mut desk, "업무 달력");
    desk.enter("취약점 점검: 마지막으로 한 날");
    desk.write("2026-03-20");
    desk.settle();
    press(&mut desk, "오픈뱅킹 점검 대상");
    press(&mut desk, "답 모두 지우기");
    assert!(shows(&desk, OPEN) && !shows(&desk, "답 모두 지우기"));
    assert_eq!(answers(&desk, Calculator::OpenBanking), 0);
    assert_eq!(
        answers(&desk, Calculator::Duties),
        1,
        "those of another stay"
    );
    undo(&mut desk);
    assert_eq!(answers(&desk, Calculator::OpenBanking), 6);
    assert!(shows(&desk, DATED) && shows(&desk, FEW));
}

#[test]
fn the_items_to_evaluate_become_the_scope_in_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    press(&mut desk, "CSP 평가 항목");
    press(&mut desk, "업무 중요도 평가 결과: 비중요");
    press(&mut desk, "IaaS 이용: 예");
    assert!(shows(
        &desk,
        "54개 항목 가운데 16개를 평가합니다. 필수 16개, 대체 0개입니다."
    ));
    let omitted = |desk: &Desk| {
        let findings = project(desk).assessment().findings.iter();
        let of_provider = findings.filter(|(key, _)| key.catalog.as_str() == "cloud-provider");
        let reasons = of_provider.map(|(_, finding)| match &finding.applicability {
            Applicability::Applicable => None,
            Applicability::NotApplicable { reason } => Some(reason.clone()),
        });
        reasons.collect::<Vec<_>>()
    };
    let rows = project(&desk).listing().rows.len();
    press(&mut desk, "이 항목으로 점검");
    let found = omitted(&desk);
    assert_eq!(found.len(), 54);
    assert_eq!(found.iter().filter(|it| it.is_none()).count(), 16);
    assert!(found.iter().flatten().all(|it| !it.is_empty()));
    assert_eq!(project(&desk).listing().rows.len(), rows + 54);
    let told = "평가할 항목 16개를 점검 범위로 하고, 생략할 수 있는 38개를 그 근거와 함께 해당없음으로 했습니다. 점검 화면에서 확인하십시오.";
    assert!(shows(&desk, told));
    press(&mut desk, "이 항목으로 점검");
    assert!(shows(
        &desk,
        "점검 범위가 이미 계산 결과와 같습니다. 바뀐 것이 없습니다."
    ));
    undo(&mut desk);
    assert_eq!(project(&desk).listing().rows.len(), rows);
    assert!(omitted(&desk).is_empty());
    assert_eq!(answers(&desk, Calculator::ProviderItems), 2);
    desk.key(Modifiers::COMMAND, Key::Y);
    assert_eq!(omitted(&desk), found);
}

#[test]
fn the_days_go_out_as_a_calendar_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(&folder.path().join("data"));
    let file = folder.path().join("기한.ics");
    press(&mut desk, "업무 달력");
    desk.answer(&file);
    press(&mut desk, "달력 파일 내보내기 (.ics)");
    let nothing = "달력에 넣을 기한이 없습니다. 업무 달력에서 마지막으로 한 날을 적으면 다음 기한이 나옵니다.";
    assert!(shows(&desk, nothing) && !file.exists());
    desk.enter("취약점 점검: 마지막으로 한 날");
    desk.write("2026-03-20");
    desk.settle();
    // A name without an ending gets the right one.
    desk.answer(&folder.path().join("기한"));
    press(&mut desk, "달력 파일 내보내기 (.ics)");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("DTSTART;VALUE=DATE:20270320\r\n"), "{text}");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
    let told = format!("기한 1건을 달력 파일 ‘{}’에 담았습니다.", file.display());
    let notices = desk.harness.state().bench().notices().iter();
    assert!(notices.filter(|it| it.text.starts_with(&told)).count() == 1);
}

#[test]
fn what_is_overdue_stands_on_the_overview_and_leads_to_where_it_comes_from() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    press(&mut desk, "업무 달력");
    desk.enter("취약점 점검: 마지막으로 한 날");
    desk.write("2025-10-20");
    desk.settle();
    press(&mut desk, "오픈뱅킹 점검 대상");
    desk.key(Modifiers::NONE, Key::F2);
    assert!(shows(&desk, "2026-10-20") && shows(&desk, "33일 지남"));
    press(&mut desk, "취약점 점검 보기");
    assert!(shows(&desk, "취약점 점검: 마지막으로 한 날"));
}
