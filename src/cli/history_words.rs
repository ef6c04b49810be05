//! The Korean of `history`.

use crate::domain::Sha256;

/// Nothing was done, or nothing of what is asked for.
pub(super) const NOTHING: &str = "해당하는 이력이 없습니다.";

/// How many entries the trail has, and what stands for all of them.
pub(super) fn head(entries: u64, head: &Sha256) -> String {
    format!("이력 {entries}건, 마지막 기록의 해시 {head}")
}

/// The help.
pub(super) const HELP: &str = "\
프로젝트에 한 일을 누가 언제 했는지 새것부터 보여 줍니다. 적은 글 자체는 이력에 없고, 무엇을 고쳤는지와 점검결과의 앞뒤 값만 있습니다.

사용법: jeomgeomdae history 파일.jgd [--control 항목…] [--person 이름] [--json]

  --control 항목…     이 점검 항목과 그 증빙에 한 일만 보여 줍니다. 13처럼 윗번호를 적으면 그 아래 항목을 모두 봅니다.
  --person 이름       이 이름으로 한 일만 보여 줍니다. 사람을 고르지 않고 한 일은 \"\"로 찾습니다.
  --json              결과를 JSON(UTF-8)으로 씁니다.

이력은 기록마다 앞 기록에 이어진 해시로 묶여 있어, 기록을 고치거나 빼면 verify와 이 명령이 찾아 1로 끝납니다. 마지막 기록의
해시를 따로 적어 두면 그때까지의 이력이 뒤에 통째로 바뀌지 않았는지도 견줄 수 있습니다.
";
