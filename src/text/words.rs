//! Words for the values of the domain.

use crate::domain::{
    ActionState, Catalog, ControlFilter, EvidenceNumber, Group, GuidanceKind, Identifier, Lack,
    Mark, Media, Outcome, Part, Party, Reference, Relation, Tally,
};

/// The outcome of a verdict, where the catalog's own label is not at hand.
#[must_use]
pub fn outcome(value: Outcome) -> &'static str {
    match value {
        Outcome::Pass => "이행",
        Outcome::Partial => "부분이행",
        Outcome::Fail => "미이행",
    }
}

/// The state of a control.
#[must_use]
pub fn mark(value: Mark) -> &'static str {
    match value {
        Mark::Judged(value) => outcome(value),
        Mark::NotApplicable => "해당없음",
        Mark::Unconfirmed => "확인 필요",
        Mark::Unassessed => "미점검",
    }
}

/// The states that a catalog's scale knows, with its own words where each outcome has one. Whether last year's answer waits to
/// be confirmed is told only where one does, as `tally` counts.
#[must_use]
pub fn states(catalog: &Catalog, tally: Tally) -> Vec<(Mark, String)> {
    let judged = [Outcome::Pass, Outcome::Partial, Outcome::Fail]
        .into_iter()
        .filter_map(|outcome| {
            let label = outcome_label(catalog, outcome)?;
            Some((Mark::Judged(outcome), label))
        });
    let waits = (tally.unconfirmed > 0).then_some(Mark::Unconfirmed);
    let others = [Mark::NotApplicable]
        .into_iter()
        .chain(waits)
        .chain([Mark::Unassessed]);
    let others = others.map(|state| (state, mark(state).to_owned()));
    judged.chain(others).collect()
}

/// The catalog's word for an outcome; all words where several levels count alike; none where no
/// level counts so.
#[must_use]
pub fn outcome_label(catalog: &Catalog, outcome: Outcome) -> Option<String> {
    let levels = catalog
        .scale
        .iter()
        .filter(|level| level.outcome == outcome);
    let labels: Vec<&str> = levels.map(|level| level.label.as_str()).collect();
    (!labels.is_empty()).then(|| labels.join("·"))
}

/// How binding a point of guidance is.
#[must_use]
pub fn guidance_kind(value: GuidanceKind) -> &'static str {
    match value {
        GuidanceKind::Must => "의무",
        GuidanceKind::Should => "권고",
        GuidanceKind::Example => "예",
    }
}

/// What another control is of the one in view.
#[must_use]
pub fn relation(value: Relation) -> &'static str {
    match value {
        Relation::Equal => "같은 내용",
        Relation::Superset => "이 항목을 모두 포함",
        Relation::Subset => "이 항목의 일부",
        Relation::Intersects => "일부 겹침",
    }
}

/// Who acts in the use of an open API.
#[must_use]
pub fn party(value: Party) -> &'static str {
    match value {
        Party::User => "이용자",
        Party::Institution => "이용기관",
        Party::Operator => "운영기관",
    }
}

/// How far a planned remedy is.
#[must_use]
pub fn action_state(value: ActionState) -> &'static str {
    match value {
        ActionState::Open => "예정",
        ActionState::InProgress => "진행 중",
        ActionState::Done => "완료",
    }
}

/// The part that a person plays.
#[must_use]
pub fn part(value: Part) -> &'static str {
    match value {
        Part::Assessor => "담당",
        Part::Reviewer => "검토",
        Part::Approver => "승인",
    }
}

/// What looks like personal data or a secret.
#[must_use]
pub fn identifier(value: Identifier) -> &'static str {
    match value {
        Identifier::ResidentNumber => "주민등록번호",
        Identifier::ForeignerNumber => "외국인등록번호",
        Identifier::Passport => "여권번호",
        Identifier::DriverLicense => "운전면허번호",
        Identifier::Card => "카드번호",
        Identifier::Account => "계좌번호",
        Identifier::MobilePhone => "휴대전화번호",
        Identifier::Email => "이메일 주소",
        Identifier::PrivateKey => "비밀키",
        Identifier::BearerToken => "접근 토큰(Bearer)",
        Identifier::Jwt => "접근 토큰(JWT)",
        Identifier::ClientSecret => "비밀번호·비밀값",
        Identifier::AccessKey => "접근키",
    }
}

/// Kind of a stored file.
#[must_use]
pub fn media(value: Media) -> &'static str {
    match value {
        Media::Png => "PNG 그림",
        Media::Jpeg => "JPEG 그림",
        Media::Pdf => "PDF 문서",
        Media::Docx => "Word 문서",
        Media::Xlsx => "Excel 통합 문서",
        Media::Pptx => "PowerPoint 문서",
        Media::Hwp => "한글 문서(HWP)",
        Media::Hwpx => "한글 문서(HWPX)",
        Media::Text => "텍스트",
        Media::Csv => "CSV 표",
        Media::Log => "로그",
    }
}

/// A quick filter.
#[must_use]
pub fn control_filter(value: ControlFilter) -> &'static str {
    match value {
        ControlFilter::All => "전체",
        ControlFilter::Unassessed => "미점검",
        ControlFilter::Shortfall => "미흡",
        ControlFilter::NoEvidence => "증빙 없음",
        ControlFilter::NoPlan => "계획 없음",
        ControlFilter::Unconfirmed => "확인 필요",
    }
}

/// What a finding lacks, as a short statement.
#[must_use]
pub fn lack(value: Lack) -> &'static str {
    match value {
        Lack::Verdict => "점검결과가 없습니다",
        Lack::Unconfirmed => "지난번 답을 확인하지 않았습니다",
        Lack::Reason => "해당없음의 사유가 없습니다",
        Lack::Evidence => "증빙자료가 없습니다",
        Lack::Summary => "결과 요약이 없습니다",
        Lack::Plan => "미흡한데 이행계획이 없습니다",
        Lack::PlanDetail => "이행계획에 목표시기·담당·내용 중 빠진 것이 있습니다",
        Lack::UnmetCriterion => "충족하지 않은 점검기준이 있는데 모두 충족한 것으로 판정했습니다",
        Lack::Outdated => "이어받은 뒤에 원래 항목의 답이 바뀌었습니다",
        Lack::Unswept => "가릴 것이 있는지 훑어보지 않은 증빙이 있습니다",
        Lack::OldEvidence => "점검 기간보다 먼저 캡처한 증빙이 있습니다",
    }
}

/// The printed number of an evidence, for example `자료1.1.1-1`.
#[must_use]
pub fn evidence_number(number: &EvidenceNumber) -> String {
    format!("자료{number}")
}

/// A heading with its number, for example `1. 정보보호 정책·조직`; a heading numbered by its own title, or by that of the
/// heading above and its own, stands alone.
#[must_use]
pub fn group_title(group: &Group) -> String {
    let id = group.id.as_str();
    if id == group.title || id.ends_with(&format!("/{}", group.title)) {
        group.title.clone()
    } else if id.contains('.') {
        format!("{id} {}", group.title)
    } else {
        format!("{id}. {}", group.title)
    }
}

/// A reference on one line, for example `전자금융감독규정 제15조 제1항(해킹 등 방지대책)`.
#[must_use]
pub fn reference(value: &Reference) -> String {
    let mut line = value.law.clone();
    for part in [&value.article, &value.paragraph].into_iter().flatten() {
        line.push(' ');
        line.push_str(part);
    }
    if let Some(title) = &value.title {
        line.push('(');
        line.push_str(title);
        line.push(')');
    }
    line
}

/// A catalog with its edition and publisher on one line.
#[must_use]
pub fn catalog_line(catalog: &Catalog) -> String {
    format!(
        "{} ({}, {})",
        catalog.title, catalog.publisher, catalog.edition
    )
}

/// What a catalog was made from, and who published it.
#[must_use]
pub fn catalog_source(catalog: &Catalog) -> String {
    format!("{} · {}", catalog.publisher, catalog.source)
}

/// Pages of a report by their numbers, as many as one reads.
#[must_use]
pub fn pages(numbers: &[usize]) -> String {
    const SHOWN: usize = 5;
    let shown = numbers.iter().take(SHOWN).map(ToString::to_string);
    let shown = shown.collect::<Vec<_>>().join("·");
    match numbers.len().saturating_sub(SHOWN) {
        0 => format!("{shown}쪽"),
        more => format!("{shown}쪽 외 {more}쪽"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ControlId, GroupId};

    fn all_differ(words: &[&str]) {
        let mut sorted = words.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), words.len(), "{words:?}");
        assert!(words.iter().all(|word| !word.trim().is_empty()));
    }

    #[test]
    fn every_mark_has_its_own_word() {
        let judged =
            [Outcome::Pass, Outcome::Partial, Outcome::Fail].map(|o| mark(Mark::Judged(o)));
        all_differ(&[
            judged[0],
            judged[1],
            judged[2],
            mark(Mark::NotApplicable),
            mark(Mark::Unconfirmed),
            mark(Mark::Unassessed),
        ]);
    }

    #[test]
    fn everything_that_may_become_of_a_control_has_its_own_word() {}

    #[test]
    fn every_kind_of_guidance_has_its_own_word() {
        all_differ(
            &[
                GuidanceKind::Must,
                GuidanceKind::Should,
                GuidanceKind::Example,
            ]
            .map(guidance_kind),
        );
    }

    #[test]
    fn every_state_of_a_plan_has_its_own_word() {
        all_differ(
            &[
                ActionState::Open,
                ActionState::InProgress,
                ActionState::Done,
            ]
            .map(action_state),
        );
    }

    #[test]
    fn every_part_has_its_own_word() {
        all_differ(&[Part::Assessor, Part::Reviewer, Part::Approver].map(part));
    }

    #[test]
    fn every_kind_of_file_has_its_own_word() {
        all_differ(&Media::ALL.map(media));
    }

    #[test]
    fn every_filter_has_its_own_word() {
        all_differ(&ControlFilter::ALL.map(control_filter));
    }

    #[test]
    fn every_lack_has_its_own_sentence() {
        let all = [
            Lack::Verdict,
            Lack::Reason,
            Lack::Evidence,
            Lack::Summary,
            Lack::Plan,
            Lack::PlanDetail,
        ];
        let mut words = all.map(lack).to_vec();
        words.extend([
            lack(Lack::UnmetCriterion),
            lack(Lack::Unswept),
            lack(Lack::Unconfirmed),
            lack(Lack::OldEvidence),
        ]);
        all_differ(&words);
    }

    #[test]
    fn many_pages_are_counted() {
        assert_eq!(pages(&[12]), "12쪽");
        assert_eq!(pages(&[1, 2, 3, 5, 8]), "1·2·3·5·8쪽");
        assert_eq!(pages(&[1, 2, 3, 5, 8, 13, 21]), "1·2·3·5·8쪽 외 2쪽");
    }

    #[test]
    fn numbers_and_titles_read_as_printed() {
        let number = EvidenceNumber {
            control: ControlId::new("1.1.1"),
            serial: 3,
        };
        assert_eq!(evidence_number(&number), "자료1.1.1-3");
        let group = |id: &str, title: &str| Group {
            id: GroupId::new(id),
            title: title.to_owned(),
            ..Group::default()
        };
        assert_eq!(group_title(&group("관리", "관리")), "관리");
        assert_eq!(group_title(&group("관리/계정", "계정")), "계정");
        assert_eq!(
            group_title(&group("1", "정보보호 정책·조직")),
            "1. 정보보호 정책·조직"
        );
        assert_eq!(group_title(&group("1.1", "지정")), "1.1 지정");
    }
}
