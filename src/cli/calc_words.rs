//! The Korean of `calc` and `calendar`.

use std::path::Path;

use super::error::CalcMisuse;
use crate::{
    domain::calc::Calculator,
    text::calc::{self, Kind},
    workbench::AnswerFault,
};

/// Heading of the result.
pub(super) const RESULT: &str = "결과";
/// Heading of what the source leaves open.
pub(super) const OPEN: &str = "원문이 정하지 않은 것";
/// Nobody has decided how to read it.
pub(super) const UNDECIDED: &str = "아직 정하지 않았습니다.";
/// The answers to a question with two of them.
pub(super) const YES_NO: [(&str, &str); 2] = [("yes", "예"), ("no", "아니요")];
/// No name of a calculator.
pub(super) const NO_NAME: &str =
    "계산의 이름을 적으십시오. 이름은 calc만 적으면 모두 볼 수 있습니다.";
/// No file with answers.
pub(super) const NO_INPUT: &str = "답을 적은 파일(.ron)이나 프로젝트 파일(.jgd)을 적으십시오. 답을 적는 예는 --example로, 물음은 --questions로 볼 수 있습니다.";

const HELP: &str = "\
오픈뱅킹 점검 대상, 클라우드 업무 중요도, 평가 항목, 보고와 기한 같은 절차를 답에 따라 계산하고, 결과와 거기에 이른 단계와 근거를
보여 줍니다. --into가 없으면 아무것도 쓰지 않습니다.

사용법:
  jeomgeomdae calc [--json]                           계산을 모두 보여 줍니다.
  jeomgeomdae calc 이름 답.ron|파일.jgd [--json]      계산합니다. 프로젝트 파일이면 거기에 적어 둔 답으로 계산합니다.
  jeomgeomdae calc 이름 --example                     답을 적는 예를 설명과 함께 보여 줍니다. 파일로 받아 고쳐 쓰십시오.
  jeomgeomdae calc 이름 [답.ron|파일.jgd] --questions [--json]
                                                      묻는 것과 받는 답을 보여 줍니다. 앞의 답에 따라 묻는 것이 달라집니다.
  jeomgeomdae calc 이름 답.ron --into 파일.jgd        답을 프로젝트에 담습니다. 그 계산의 답은 모두 이 답으로 바뀝니다.

  --json           결과를 JSON(UTF-8)으로 씁니다.
  --into 파일      답을 담을 프로젝트 파일(.jgd)입니다.
  --take-items     provider-items의 답을 담은 뒤, 평가할 항목만 점검 범위로 하고 나머지는 근거와 함께 해당없음으로 합니다.

답 파일은 물음의 id와 답을 적은 RON입니다: { \"isms\": \"no\", \"start\": \"2026-03-02\" }. 묻지 않은 것이나 받지 않는 답이 있으면
모두 알리고 1로 끝납니다. 오늘은 이 컴퓨터의 날짜입니다.

계산:
";

/// The help of `calendar`.
pub(super) const CALENDAR: &str = "\
프로젝트에 적어 둔 답에서 계산한 기한을 모두 달력 파일(iCalendar)로 씁니다. 달력 프로그램에서 가져오면 되고, 다시 써서 가져오면 같은
기한은 새로 생기지 않고 바뀝니다. 프로젝트 파일은 고치지 않습니다.

사용법: jeomgeomdae calendar 파일.jgd -o 기한.ics [--force]

  -o, --output 파일   쓸 달력 파일(.ics)입니다.
  --force             이미 있는 파일을 덮어씁니다.

답은 창의 절차 화면이나 calc --into로 적습니다. 넣을 기한이 없으면 아무것도 쓰지 않고 1로 끝납니다.
";

/// The help of `calc`, with all calculators.
pub(super) fn help() -> String {
    let lines = list().into_iter().map(|line| format!("  {line}\n"));
    format!("{HELP}{}", lines.collect::<String>())
}

/// All calculators: name, title and what each finds out.
pub(super) fn list() -> Vec<String> {
    let all = Calculator::ALL;
    let widest = all.map(|it| it.id().len()).into_iter().max().unwrap_or(0);
    let lines = |it: Calculator| {
        let head = format!("{:widest$}  {}", it.id(), calc::title(it));
        [head, format!("{:widest$}    {}", "", calc::about(it))]
    };
    all.into_iter().flat_map(lines).collect()
}

/// No calculator has that name.
pub(super) fn unknown(name: &str) -> String {
    format!("‘{name}’(이)라는 계산은 없습니다. 다음 가운데 하나를 적으십시오:")
}

/// What is wrong with a command line of `calc`.
pub(super) fn misuse(misuse: CalcMisuse) -> &'static str {
    match misuse {
        CalcMisuse::TwoTasks => "--example, --questions, --into 가운데 하나만 적으십시오.",
        CalcMisuse::Json => "--json은 계산 결과와 --questions에만 씁니다.",
        CalcMisuse::FromProject => {
            "--into에는 프로젝트 파일의 답이 아니라 답을 적은 파일(.ron)을 적으십시오."
        }
        CalcMisuse::TakeItems => {
            "--take-items는 calc provider-items 답.ron --into 파일.jgd와 함께 적으십시오."
        }
    }
}

/// An answer that does not count.
pub(super) fn fault(fault: &AnswerFault) -> String {
    match fault {
        AnswerFault::NotAsked { id } => {
            format!("‘{id}’은(는) 다른 답들이 이러할 때 묻지 않는 것입니다.")
        }
        AnswerFault::NotTaken { id, words, kind } => format!(
            "‘{id}’의 답 ‘{words}’은(는) 받을 수 없습니다. {}",
            takes(kind)
        ),
    }
}

/// What to do about answers that do not count.
pub(super) fn refused(calculator: &str, file: &Path) -> String {
    format!(
        "아무것도 바뀌지 않았습니다. 묻는 것과 받는 답은 calc {calculator} ‘{}’ --questions로 볼 수 있습니다.",
        file.display()
    )
}

/// Which answers a question takes.
pub(super) fn takes(kind: &Kind) -> String {
    match kind {
        Kind::YesNo => options(YES_NO.into_iter()),
        Kind::One(all) => options(all.iter().map(|(id, words)| (id.as_str(), words.as_str()))),
        Kind::Day => "2026-11-22처럼 적은 날짜를 받습니다.".to_owned(),
        Kind::Count { least, most, unit } => {
            format!("{least}부터 {most}까지의 정수를 받습니다{}.", of(unit))
        }
        Kind::Decimal { places: 0, unit } => {
            format!("아홉 자리까지의 정수를 받습니다{}.", of(unit))
        }
        Kind::Decimal { places, unit } => format!(
            "정수 아홉 자리, 소수점 아래 {places}자리까지의 수를 받습니다{}.",
            of(unit)
        ),
        Kind::Words => "글을 받습니다.".to_owned(),
    }
}

fn options<'a>(all: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let all: Vec<String> = all.map(|(id, words)| format!("{id}({words})")).collect();
    format!("다음 가운데 하나를 받습니다: {}.", all.join(", "))
}

fn of(unit: &str) -> String {
    if unit.is_empty() {
        String::new()
    } else {
        format!("(단위: {unit})")
    }
}

/// What was answered.
pub(super) fn answered(words: &str) -> String {
    format!("적은 답: {words}")
}

/// Where a rule stands.
pub(super) fn source(source: &str) -> String {
    format!("근거: {source}")
}

/// The reading that was taken.
pub(super) fn taken(reading: &str) -> String {
    format!("{reading} (이 읽기를 따름)")
}

/// The answers of a file stand in a project now.
pub(super) fn kept(title: &str, count: usize, path: &Path) -> String {
    format!(
        "‘{title}’의 답 {count}개를 ‘{}’에 담았습니다.",
        path.display()
    )
}
