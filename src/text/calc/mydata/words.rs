//! Words for deadlines under 마이데이터.

use crate::domain::calc::mydata::{
    Cap, Early, Exception, FirstDay, Happened, LeakBinds, Task, Way, Ways,
};

/// What is open about counting.
pub(super) const OPEN_COUNTING: &str = "개월과 연을 날짜로 세는 법이 가이드라인에 없습니다. 정하지 않으면 할 일은 더 이른 날까지로, 보존은 더 늦은 날까지로 셉니다. 기한이 토요일이나 공휴일일 때 어떻게 하는지도 없어 늦추지 않았습니다.";
/// What is open about the ways.
pub(super) const OPEN_WAYS: &str = "1만명 이상이 누설된 때의 세 방법을 모두 쓰는지 하나면 되는지 가이드라인 5.2.사.2에 없습니다. 정하지 않으면 모두 쓰는 것으로 봅니다.";
/// What is open about the first day.
pub(super) const OPEN_FIRST_DAY: &str = "15일과 7일에 첫날이 드는지 가이드라인 5.2.사.2에 없습니다. 정하지 않으면 하루 더 긴 ‘다음 날을 첫날로 셈’으로 합니다.";
/// What is open about the notice.
pub(super) const OPEN_LEAK: &str = "누설을 통지하는 쪽을 가이드라인 5.2.사.1은 정보제공자로, 함께 실린 신용정보법 제39조의4 제1항은 신용정보회사등으로 적습니다. 정하지 않으면 개인신용정보를 가진 모두로 봅니다.";
/// What is open about the five years.
pub(super) const OPEN_CAP: &str = "목적을 이룬 날부터 센 3개월이 거래가 끝난 뒤 5년을 넘을 때 어느 쪽인지 가이드라인 5.2.다.6에 없습니다. 정하지 않으면 더 이른 5년으로 봅니다.";
/// What is open about a purpose met before the dealings ended.
pub(super) const OPEN_EARLY: &str = "목적을 이룬 날이 거래가 끝난 날보다 앞설 때가 가이드라인 5.2.다.6에 없습니다. ‘해당 기간 이전’이 5년이 끝나기 전인지, 시작되기 전도 드는지 두 가지로 읽힙니다. 정하지 않으면 더 이른 ‘목적을 이룬 날부터’로 셉니다.";

/// What happened.
pub(super) fn happened(value: Happened) -> &'static str {
    match value {
        Happened::Record => "개인신용정보 처리 기록이 생김",
        Happened::Usage => "거래가 끝난 고객의 필수 정보를 이용함",
        Happened::InnerRight => "내부 접근권한을 부여·변경·말소함",
        Happened::OuterRight => "외부사용자에게 접근권한을 부여함",
        Happened::Log => "개인신용정보처리시스템의 접속기록이 생김",
        Happened::Ended => "고객과의 상거래 관계가 끝남",
        Happened::Request => "고객이 삭제를 요청하거나 탈퇴함",
        Happened::Transfer => "개인신용정보취급자가 인사이동으로 바뀜",
        Happened::Leak => "개인신용정보가 누설된 것을 앎",
        Happened::BusinessYear => "사업연도가 끝남",
        Happened::Million => "가입자가 100만명에 이름",
    }
}

/// Whether something is only kept.
pub(super) fn is_kept(value: Happened) -> bool {
    matches!(
        value,
        Happened::Record
            | Happened::Usage
            | Happened::InnerRight
            | Happened::OuterRight
            | Happened::Log
    )
}

/// Why data are not deleted.
pub(super) fn exception(value: Exception) -> &'static str {
    match value {
        Exception::None => "해당 없음(삭제함)",
        Exception::Law => "법률의 의무를 지키려면 불가피함",
        Exception::Life => "생명·신체·재산의 급박한 이익에 필요함",
        Exception::Pseudonym => "가명정보를 정해진 기간 보존함",
        Exception::Payment => "예금·보험금의 지급",
        Exception::Fraud => "보험사기자의 재가입 방지",
        Exception::Technique => "처리 기술의 특성 등으로 보존이 필요함",
    }
}

/// A way to make a leak known.
pub(super) fn way(value: Way) -> &'static str {
    match value {
        Way::Website => "인터넷 홈페이지 게시",
        Way::Office => "사무실·점포 등에서 열람",
        Way::Paper => "신문 게재",
    }
}

/// What is to be done.
pub(super) fn task(value: Task) -> String {
    match value {
        Task::Keep => "기록 보존".to_owned(),
        Task::Delete => "개인신용정보 삭제".to_owned(),
        Task::DeleteInessential => "필수적이지 않은 개인신용정보 삭제".to_owned(),
        Task::ChangeRight => "접근권한 변경·말소".to_owned(),
        Task::Tell => "고객에게 통지".to_owned(),
        Task::Publish(value) => way(value).to_owned(),
        Task::PublishOne => "홈페이지·사무실·신문 가운데 한 방법으로 알림".to_owned(),
        Task::ReportResult => "통지와 조치결과의 신고(금융위원회 또는 금융감독원)".to_owned(),
        Task::Report => "누설신고서 제출(금융위원회 또는 금융감독원)".to_owned(),
        Task::Submit => "점검 결과 제출(금융위원회)".to_owned(),
        Task::Join => "금융보안관제센터의 보안관제 가입".to_owned(),
    }
}

/// The control that says so.
pub(super) fn place(happened: Happened, task: Task) -> &'static str {
    match (happened, task) {
        (Happened::Usage, _) | (_, Task::DeleteInessential) => "5.2.다.5",
        (Happened::InnerRight, _) => "5.2.라.4",
        (Happened::OuterRight, _) => "5.2.라.5",
        (Happened::Log, _) => "5.2.라.9",
        (Happened::Transfer, _) => "5.2.라.3",
        (Happened::BusinessYear, _) => "5.2.가.4",
        (Happened::Million, _) => "5.4.다.5",
        (_, Task::Tell) => "5.2.사.1",
        (_, Task::Publish(_) | Task::PublishOne) => "5.2.사.2",
        (_, Task::Report | Task::ReportResult) => "5.2.사.3",
        (Happened::Ended | Happened::Request, _) => "5.2.다.6",
        (Happened::Record | Happened::Leak, _) => "5.2.다.4",
    }
}

/// The reading of the ways.
pub(super) fn ways(value: Ways) -> &'static str {
    match value {
        Ways::All => "세 방법을 모두 씀",
        Ways::One => "하나면 됨",
    }
}

/// The reading of the first day.
pub(super) fn first_day(value: FirstDay) -> &'static str {
    match value {
        FirstDay::Counted => "시작한 날을 첫날로 셈",
        FirstDay::NotCounted => "다음 날을 첫날로 셈",
    }
}

/// The reading of whom the notice binds.
pub(super) fn leak_binds(value: LeakBinds) -> &'static str {
    match value {
        LeakBinds::All => "개인신용정보를 가진 모두",
        LeakBinds::Provider => "정보제공자만",
    }
}

/// The reading of the five years.
pub(super) fn cap(value: Cap) -> &'static str {
    match value {
        Cap::FiveYears => "아무리 늦어도 5년",
        Cap::ThreeMonths => "5년을 넘더라도 3개월",
    }
}

/// The reading of a purpose met before the dealings ended.
pub(super) fn early(value: Early) -> &'static str {
    match value {
        Early::Purpose => "목적을 이룬 날부터 3개월, 다만 거래가 끝난 날보다 앞서지 않음",
        Early::Ended => "거래가 끝난 날부터 3개월",
        Early::FiveYears => "거래가 끝난 날부터 5년",
    }
}
