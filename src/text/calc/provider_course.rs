//! How the evaluation of a cloud provider goes and what is done about shortcomings, the same in both calculators about providers.

use super::{Step, tell};

const SOURCE: &str = "금융 클라우드 가이드 제2장 1절 나, 제4장 머리글, 1절 다, 2절 가·나";

const LINES: [&str; 5] = [
    "제공자가 먼저 항목마다 증거를 갖추어 스스로 점검한 결과를 내고, 회사가 그 결과를 검증한 뒤, 미흡사항이 보완되었는지를 확인평가로 봅니다. 정기평가도 차례가 같습니다.",
    "확인평가는 결과 검증과 같은 방법으로 하고, 가벼운 사항은 서면으로 증거만 확인할 수 있습니다.",
    "미흡사항은 제공자와 협의해 개선·조치할 방안을 세웁니다. 대표평가의 결과에 나온 것도 같습니다(제4장 머리글).",
    "미흡사항이 남아 있어도 리스크 분석과 대체 보완 방안을 갖추고 정보보호위원회가 의결하면, 회사의 결정으로 이용할 수 있습니다.",
    "여기서 다루는 것은 안전성 평가입니다. 제공자의 건전성은 대표평가에 기대지 않고 회사가 직접 평가합니다(제2장 1절 나, 제4장 1절 다).",
];

/// The three steps and the shortcomings.
pub(super) fn step() -> Step {
    let lines = LINES.map(str::to_owned).into();
    tell::step("평가의 차례와 미흡사항", SOURCE, lines)
}
