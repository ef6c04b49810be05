//! The words of a report template: what a section, a label or a chart is called.

use crate::domain::{Chart, Density, Label, SectionKind, Signing};

/// The usual heading of a section.
#[must_use]
pub fn section(kind: &SectionKind) -> &'static str {
    match kind {
        SectionKind::Overview => "점검 개요",
        SectionKind::Totals(_) => "점검결과 총괄",
        SectionKind::Comparison => "지난 점검과 비교",
        SectionKind::Forms(Density::Full) => "세부 점검결과",
        SectionKind::Forms(Density::Table) => "항목별 점검결과",
        SectionKind::Worksheet => "현장 점검표",
        SectionKind::Digest => "경영진 요약",
        SectionKind::Shortfalls => "미흡사항과 이행계획",
        SectionKind::Risks => "위험과 대응 항목",
        SectionKind::Procedures => "절차와 기한",
        SectionKind::NotApplicable => "해당없음 항목과 사유",
        SectionKind::TakenOver => "이어받은 점검결과",
        SectionKind::Laws => "인용 법규",
        SectionKind::EvidenceList => "증빙자료 목록",
        SectionKind::Pictures => "증빙자료",
        SectionKind::Signatures(_) => "확인 및 서명",
    }
}

/// The usual word that a label stands for.
#[must_use]
pub fn label(label: Label) -> &'static str {
    match label {
        Label::Approval => "결재",
        Label::Confidential => "대외비",
        Label::Contents => "목차",
        Label::Criteria => "점검기준 (A)",
        Label::Evidence => "증빙자료 (B)",
        Label::Verdict => "점검결과 (C)",
        Label::Summary => "점검결과 요약 (D)",
        Label::Plan => "향후 이행계획 (E)",
        Label::Due => "목표시기",
        Label::Owner => "담당",
        Label::PlanText => "세부 이행계획",
        Label::Laws => "참고법규",
        Label::Assessor => "점검자",
        Label::Reviewer => "확인자",
        Label::Representative => "대표",
        Label::SignPlace => "(서명 또는 인)",
        Label::SealPlace => "(인)",
    }
}

/// What a chart shows.
#[must_use]
pub fn chart(chart: Chart) -> &'static str {
    match chart {
        Chart::ByField => "분야별 판정 분포",
        Chart::ByVerdict => "판정별 항목 수",
        Chart::PlanOverTime => "이행계획 일정",
    }
}

/// How densely forms are set.
#[must_use]
pub fn density(density: Density) -> &'static str {
    match density {
        Density::Full => "항목마다 한 쪽",
        Density::Table => "표",
    }
}

/// Who signs.
#[must_use]
pub fn signing(signing: Signing) -> &'static str {
    match signing {
        Signing::Company => "점검받는 기관만",
        Signing::Audit => "점검받는 기관과 점검한 기관",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_labels_or_sections_share_a_word() {
        let mut words: Vec<&str> = Label::ALL.map(label).to_vec();
        words.extend(SectionKind::all().iter().map(section));
        words.push(section(&SectionKind::Forms(Density::Table)));
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count);
    }
}
