//! Words for the values of the calculator.

use crate::domain::calc::provider_calendar::{
    BoundaryReading, ChangeKind, CountedFrom, CycleReading, Doubt, End, ExtensionReading, Lack,
    Means, Missing, OverlapReading, RenewalReading,
};

pub(super) const CYCLE_OPEN: &str = "원문은 ‘매 3년마다’라고만 하고 어느 날에 끝나는지 적지 않습니다. 정하지 않으면 이른 쪽인 같은 날로 봅니다. 가이드 제4장 2절 가.";

pub(super) const OVERLAP_OPEN: &str = "정기평가는 종합평가를 마친 다음 해부터 매년 하는데, 다음 종합평가가 있는 해에도 따로 하는지는 원문에 없습니다. 정하지 않으면 따로 하는 것으로 봅니다. 가이드 제4장 2절 나.";

pub(super) const EXTENSION_OPEN: &str = "원문은 유효기간 안에 다음 평가가 진행되면 그 결과의 공유일까지 유효하다고 합니다. 공유가 유효기간보다 늦을 때에도 그런지는 예시에 없습니다. 정하지 않으면 다음 해 12월 31일까지로 봅니다. 가이드 제4장 1절 다.";

pub(super) const RENEWAL_OPEN: &str = "비중요 업무는 정기평가를 생략할 수 있지만(2절 나), 예시 1은 중요도를 나누지 않고 결과를 최신화하라고 합니다(1절 다). 정하지 않으면 최신화하는 것으로 봅니다. 가이드 제4장.";

pub(super) const BOUNDARY_OPEN: &str = "원문은 시행일을 적고 그 ‘이전’이라고만 합니다. 시행일에 맡긴 것도 포함하는지는 분명하지 않습니다. 정하지 않으면 포함하는 것으로 봅니다. 가이드 제4장 2절 가.";

pub(super) const COUNTED_FROM_OPEN: &str = "기존 결과나 대표평가 결과를 가져다 쓰면 3년과 다음 해를 어느 날부터 세는지 원문에 없습니다. 정한 쪽의 날짜를 아래에 적습니다. 가이드 제4장 2절.";

pub(super) const AREA_OPEN: &str = "새로 쓰는 영역만 평가했을 때 그 영역의 3년을 따로 세는지는 원문에 없습니다. 여기서는 날짜를 내지 않습니다. 가이드 제4장 2절 가.";

pub(super) const AREA_READINGS: [&str; 2] = ["영역마다 따로 셈", "마지막 종합평가의 주기를 따름"];

pub(super) const RESTART_OPEN: &str = "변경 때문에 한 종합평가부터 3년과 정기평가를 다시 세는지는 원문에 없습니다. 여기서는 마지막 종합평가로 적은 날부터 셉니다. 다시 센다고 읽으면 변경에 따른 평가를 마지막 종합평가로 적습니다. 가이드 제4장 2절 가.";

pub(super) const RESTART_READINGS: [&str; 2] =
    ["그 평가부터 다시 셈", "마지막 종합평가의 주기를 따름"];

/// A doubt as something to look at again.
pub(super) fn doubt(value: Doubt) -> String {
    let what = match value {
        Doubt::ComprehensiveAhead => {
            "마지막 종합평가의 날짜가 아직 오지 않아 세지 않았습니다.".to_owned()
        }
        Doubt::ComprehensiveSharedAhead => {
            "마지막 종합평가로 쓴 대표평가 결과의 공유일이 아직 오지 않아 세지 않았습니다."
                .to_owned()
        }
        Doubt::RegularAhead(place) => {
            format!("정기평가 {place}의 날짜가 아직 오지 않아 세지 않았습니다.")
        }
        Doubt::RegularYear(place) => {
            format!("정기평가 {place}의 해가 마친 날보다 뒤입니다. 마친 날이 속한 해로 보았습니다.")
        }
        Doubt::SharedAhead(place) => {
            format!("대표평가 결과 {place}의 공유일이 아직 오지 않아 세지 않았습니다.")
        }
        Doubt::EvaluationAhead(place) => {
            format!("변경 {place}에 따른 평가일이 아직 오지 않아 세지 않았습니다.")
        }
        Doubt::EvaluationBefore(place) => format!(
            "변경 {place}에 따른 평가일이 달라진 날보다 앞섭니다. 그 변경을 내다보고 한 평가이면 그대로 둡니다."
        ),
        Doubt::Importance(place) => format!(
            "업무 중요도를 비중요로 답했으나 변경 {place}에서는 중요로 바뀌었습니다. 바뀐 때부터는 중요 업무로 판단했습니다."
        ),
    };
    format!("확인해 주십시오. {what}")
}

pub(super) fn cycle(value: CycleReading) -> &'static str {
    match value {
        CycleReading::Day => "3년 뒤 같은 날",
        CycleReading::YearEnd => "셋째 해 12월 31일",
    }
}

pub(super) fn overlap(value: OverlapReading) -> &'static str {
    match value {
        OverlapReading::Both => "정기평가도 따로 함",
        OverlapReading::Replaced => "종합평가로 갈음함",
    }
}

pub(super) fn extension(value: ExtensionReading) -> &'static str {
    match value {
        ExtensionReading::Shortens => "다음 해 12월 31일에 끝남",
        ExtensionReading::Prolongs => "다음 결과의 공유일까지 이어짐",
    }
}

pub(super) fn renewal(value: RenewalReading) -> &'static str {
    match value {
        RenewalReading::Needed => "비중요 업무도 최신화함",
        RenewalReading::Omissible => "비중요 업무는 생략할 수 있음",
    }
}

pub(super) fn boundary(value: BoundaryReading) -> &'static str {
    match value {
        BoundaryReading::Including => "2019. 1. 1. 포함",
        BoundaryReading::Before => "2018. 12. 31.까지",
    }
}

pub(super) fn counted_from(value: CountedFrom) -> &'static str {
    match value {
        CountedFrom::Evaluation => "그 평가를 마치거나 공유받은 날",
        CountedFrom::Resolution => "정보보호위원회가 의결한 날",
    }
}

pub(super) fn means(value: Means) -> &'static str {
    match value {
        Means::Own => "직접 평가",
        Means::Representative => "대표평가 결과 활용",
        Means::Existing => "같은 범위의 기존 결과 활용",
    }
}

pub(super) fn change(value: ChangeKind) -> &'static str {
    match value {
        ChangeKind::Area => "이용 영역의 변경·확대",
        ChangeKind::CreditInformation => "개인신용정보 등의 추가 위탁",
        ChangeKind::Importance => "비중요에서 중요로 변경",
        ChangeKind::Other => "회사가 그에 준한다고 본 것",
        ChangeKind::SameScope => "같은 범위 안의 추가 이용",
    }
}

pub(super) fn lack(value: Lack) -> &'static str {
    match value {
        Lack::OnPaper => "중요 업무인데 현장점검이 아님",
        Lack::ResultOnPaper => "중요 업무인데 가져다 쓴 평가가 현장점검이 아님",
        Lack::SiteUnanswered => "현장점검 여부 미응답",
        Lack::NoResolution => "정보보호위원회 의결 없음",
        Lack::ResolutionUnanswered => "정보보호위원회 의결 여부 미응답",
        Lack::ScopeDiffers => "평가 범위가 맞지 않음",
        Lack::ScopeUnanswered => "평가 범위 미응답",
    }
}

pub(super) fn end(value: End) -> &'static str {
    match value {
        End::YearEnd => "다음 해 12월 31일",
        End::NextShared => "다음 결과의 공유일",
        End::Prolonged => "늦게 공유된 다음 결과의 공유일",
        End::Undecided => "다음 해 12월 31일(이어지는지 미정)",
    }
}

pub(super) fn missing(value: Missing) -> &'static str {
    match value {
        Missing::Importance => "업무 중요도",
        Missing::Comprehensive => "마지막 종합평가의 날짜",
        Missing::Means => "마지막 종합평가의 방법",
        Missing::Shared => "마지막 종합평가로 쓴 대표평가 결과의 공유일",
    }
}
