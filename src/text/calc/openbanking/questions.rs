//! What is asked; a reading only where it changes the result.

use super::words;
use crate::{
    domain::calc::{
        Answers, Context, Counting,
        openbanking::{
            DeferralScope, InstitutionKind, MobileCount, OpenBankingInput, Platform, Stage,
            Substitution,
        },
    },
    text::calc::{Kind, Question, ask::one, counting},
};

const INSTITUTION: &str = "이용기관";
const SERVICE: &str = "서비스";
const TEAM: &str = "자체전담반";

/// The questions that matter given the other answers.
#[must_use]
pub fn questions(answers: &Answers, _context: Context<'_>) -> Vec<Question> {
    let input = OpenBankingInput::of(answers);
    let mut asked = institution(&input);
    asked.extend(service(&input));
    asked.extend(platforms(&input));
    asked.extend(team(&input));
    asked
}

fn question(group: &str, id: &str, label: &str, note: String, kind: Kind) -> Question {
    Question {
        id: id.into(),
        group: group.into(),
        label: label.into(),
        note,
        kind,
    }
}

fn institution(input: &OpenBankingInput) -> Vec<Question> {
    let substitution = words::institution_place(3, "점검 대체");
    let mut asked = vec![
        question(
            INSTITUTION,
            "institution",
            "기관 유형",
            format!(
                "자체 점검으로 대신할 수 있는지와 유예되는지가 달라집니다. ({substitution}, 점검 시기 조정)"
            ),
            one(InstitutionKind::ALL, InstitutionKind::id, words::kind),
        ),
        question(
            INSTITUTION,
            "isms",
            "ISMS 인증을 보유하고 있습니까?",
            format!(
                "자료는 ISMS만 적고 ISMS-P는 따로 말하지 않습니다. ISMS-P만 있으면 운영기관에 확인한 뒤 답합니다. ({substitution})"
            ),
            Kind::YesNo,
        ),
    ];
    let grounds = (input.institution.map(InstitutionKind::is_named), input.isms);
    if let (Some(named), Some(isms)) = grounds
        && named != isms
    {
        asked.push(question(
            INSTITUTION,
            "reading.substitution",
            "점검 대체의 두 조건을 어떻게 읽습니까?",
            format!("두 조건은 ‘또는’으로 이어져 있어 하나면 된다는 쪽이 앞섭니다. 둘 다 필요하다고 읽으려면 운영기관에 확인합니다. ({substitution})"),
            one(Substitution::ALL, Substitution::id, words::substitution),
        ));
    }
    asked
}

fn service(input: &OpenBankingInput) -> Vec<Question> {
    let mut asked = vec![question(
        SERVICE,
        "stage",
        "서비스의 단계",
        format!(
            "이용기관 보안점검은 서비스 실시 전에, 취약점 점검은 개발과 테스트를 마친 뒤 실시 전에 합니다. ({}; {})",
            words::institution_place(2, "점검 시기"),
            words::service_place("점검 시기")
        ),
        one(Stage::ALL, Stage::id, words::stage),
    )];
    if let Some(stage) = input.stage {
        let label = match stage {
            Stage::Running => "서비스 실시일",
            Stage::Developing | Stage::Tested => "서비스 실시 예정일",
        };
        let note = "점검을 마칠 날을 헤아리는 데 씁니다. 모르면 비워 둡니다.".into();
        asked.push(question(SERVICE, "start", label, note, Kind::Day));
    }
    if input.institution.is_some_and(InstitutionKind::is_named) {
        asked.extend(deferral(input));
    }
    asked
}

/// How the deferral is read, which only some institutions have.
fn deferral(input: &OpenBankingInput) -> Vec<Question> {
    let place = words::institution_place(3, "점검 시기 조정");
    let counted = input.asks_counting().then(|| {
        let note = format!("{} ({place})", counting::NOTE);
        let id = Counting::QUESTION;
        question(SERVICE, id, counting::LABEL, note, counting::kind())
    });
    let scope = question(
        SERVICE,
        "reading.deferral",
        "유예가 어느 점검에 미칩니까?",
        format!("유예는 이용기관 보안점검 쪽에만 적혀 있습니다. ({place})"),
        one(DeferralScope::ALL, DeferralScope::id, words::scope),
    );
    // Without a platform there is no second check that the deferral could reach.
    let scope = (input.platforms != [Some(false); 3]).then_some(scope);
    counted.into_iter().chain(scope).collect()
}

fn platforms(input: &OpenBankingInput) -> Vec<Question> {
    let place = words::service_place("소요 기간");
    let mut asked: Vec<Question> = Platform::EACH
        .into_iter()
        .map(|it| {
                        let label = format!("{}에서 서비스를 제공합니까?", words::platform(it));
            let note = format!(
                "오픈API를 이용하는 앱과 웹이 점검 대상입니다. ({} Ⅲ 1. 핀테크서비스 취약점 점검 개요 (1))",
                words::SOURCE
            );
            question(SERVICE, &it.question(), &label, note, Kind::YesNo)
        })
        .collect();
    if let [_, Some(true), Some(true)] = input.platforms {
        asked.push(question(
            SERVICE,
            "reading.mobile",
            "Android와 iOS를 몇 개의 플랫폼으로 셉니까?",
            format!("점검 항목은 ‘모바일(안드로이드, iOS)’ 하나로 적혀 있고 기간은 플랫폼마다 정해집니다. ({place})"),
            one(MobileCount::ALL, MobileCount::id, words::mobile),
        ));
    }
    asked
}

fn team(input: &OpenBankingInput) -> Vec<Question> {
    let place = words::service_place("점검 수행 주체");
    let ask = |id, label, kind| question(TEAM, id, label, format!("({place})"), kind);
    // It changes nothing who may check where nothing is checked, or where the institution may have no team.
    let void = input.platforms == [Some(false); 3];
    if void || input.institution.is_some_and(|it| !it.may_have_team()) {
        return Vec::new();
    }
    let mut asked = vec![question(
        TEAM,
        "team",
        "자체전담반을 두고 있습니까?",
        format!("조건을 갖춘 자체전담반은 취약점 점검을 할 수 있습니다. ({place})"),
        Kind::YesNo,
    )];
    if input.has_team == Some(true) {
        let people = |least| Kind::Count {
            least,
            most: 9_999_999,
            unit: "명",
        };
        let (places, unit) = (4, "억원");
        asked.extend([
            ask("team.assets", "총자산", Kind::Decimal { places, unit }),
            ask("team.employees", "상시 종업원 수", people(0)),
            ask(
                "team.members",
                "전담반 인원(정보보호최고책임자 포함)",
                people(0),
            ),
            ask(
                "team.ciso",
                "정보보호최고책임자가 전담반에 들어 있습니까?",
                Kind::YesNo,
            ),
        ]);
    }
    asked
}
