//! The Korean help, whole and of each command.

use super::{
    calc_words,
    compare_words::{CARRY_OVER, COMPARE},
    history_words::HELP as HISTORY,
    verb::Verb,
};
use crate::workbench::Library;

/// Name and version of the program.
pub(super) const VERSION: &str = concat!("jeomgeomdae ", env!("CARGO_PKG_VERSION"));

const WHOLE: &str = "\
점검대: 핀테크기업의 자체 보안점검을 한 대의 노트북에서, 네트워크 없이 합니다.

사용법:
  jeomgeomdae [파일.jgd]           창을 엽니다.
  jeomgeomdae 명령 [인수] [옵션]   창 없이 일합니다.

명령:
  new        새 프로젝트 파일을 만듭니다.
  info       점검이 어디까지 왔고 무엇이 빠졌는지 보여 줍니다.
  set        점검 항목 하나의 점검결과를 적습니다.
  attach     점검 항목에 증빙 파일을 첨부하거나, 종이로만 있는 증빙을 적습니다.
  take-over  관련된 두 항목 가운데 하나의 답을 다른 하나에 이어받습니다.
  split      점검 항목 일부를 다른 사람이 적을 파일로 나눕니다.
  merge      나누어 준 파일을 다시 합칩니다.
  carry-over 지난 점검에서 다음 점검을 시작합니다.
  compare    두 점검을 견주어 나아진 것과 나빠진 것을 보여 줍니다.
  evidence   증빙을 모두 보고, 내보내고, 개인정보를 찾고, 해시를 확인합니다.
  backup     저장할 때마다 남긴 백업을 보고, 새 파일로 복원합니다.
  verify     파일이 온전한지, 모든 증빙의 해시가 맞는지 확인합니다.
  salvage    손상된 파일에서 온전한 것을 모두 꺼내 새 파일로 씁니다.
  history    누가 언제 무엇을 했는지 보여 줍니다.
  encrypt    프로젝트 파일을 암호로 보호하거나 암호를 바꿉니다.
  decrypt    프로젝트 파일의 암호를 없앤 파일을 씁니다.
  report     보고서를 PDF로 씁니다.
  sign       보고서 PDF에 전자서명하고, 서명을 확인합니다.
  calc       오픈뱅킹 점검 대상, 클라우드 중요도와 평가, 기한 같은 절차를 계산합니다.
  calendar   계산한 기한을 달력 파일(.ics)로 씁니다.
  catalog    점검 기준을 보고, 견주고, 우리 기준 파일을 확인합니다.
  sample     예제 프로젝트 파일을 만듭니다.
  help       도움말을 보여 줍니다.

옵션:
  -h, --help      도움말을 보여 줍니다.
  -V, --version   버전을 보여 줍니다.

암호로 보호된 프로젝트 파일을 여는 모든 명령은 암호를 터미널에서 묻습니다.
  --file-password-fd 번호   그 대신 이 번호로 열린 파일의 첫 줄에서 읽습니다. 표준 입력은 0입니다. 암호를 인수로는 받지 않습니다.

종료 코드: 0 정상, 1 문제를 찾았거나 하지 못함(파일은 그대로), 2 명령을 잘못 적음.
명령마다의 도움말: jeomgeomdae help 명령
";

const NEW: &str = "\
새 프로젝트 파일을 만듭니다.

사용법: jeomgeomdae new -o 파일.jgd --catalog ID… [옵션]

  -o, --output 파일    쓸 프로젝트 파일(.jgd)입니다.
  --catalog ID…        점검 기준입니다. 여러 개를 적을 수 있습니다.
  --name 이름          프로젝트 이름입니다. 적지 않으면 기관과 연도로 짓습니다.
  --institution 이름   점검받는 기관입니다.
  --service 이름       점검하는 서비스입니다.
  --api 이름           이용하는 API입니다.
  --start 날짜         점검 기간의 첫날입니다(예: 2026-11-02).
  --end 날짜           점검 기간의 마지막 날입니다.
  --force              이미 있는 파일을 덮어씁니다.
";

const INFO: &str = "\
기관, 서비스, 기간, 진행 상황, 제출 전에 채울 것, 내용 해시, 최종본을 보여 줍니다.

사용법: jeomgeomdae info 파일.jgd [--json]

  --json   모든 점검 항목을 담아 JSON(UTF-8)으로 씁니다.
";

const SET: &str = "\
점검 항목 하나를 고칩니다. 하나라도 잘못되면 아무것도 고치지 않습니다.

사용법: jeomgeomdae set 파일.jgd 항목 [옵션]

항목은 번호(1.1.1)로 적고, 같은 번호가 여러 점검 기준에 있으면 점검기준ID/번호로 적습니다.

  --verdict 결과            점검결과의 ID나 이름입니다(예: 이행).
  --not-applicable 사유     해당없음으로 하고 사유를 적습니다. 점검결과는 지웁니다.
  --summary 글              점검결과 요약입니다.
  --plan 글                 향후 이행계획입니다. --due, --owner와 함께 적습니다. 이미 한 건 있으면 바꿉니다.
  --due 날짜                이행계획의 목표시기입니다(예: 2026-12-31).
  --owner 이름              이행계획의 담당입니다.
  --criterion N=met|unmet…  N번째 점검기준의 충족 여부입니다. 여러 개를 적을 수 있습니다.
";

const ATTACH: &str = "\
점검 항목에 증빙 파일을 첨부합니다. 하나라도 받을 수 없으면 아무것도 첨부하지 않습니다.

사용법:
  jeomgeomdae attach 파일.jgd 항목 증빙… [--title 제목]
  jeomgeomdae attach 파일.jgd 항목 --paper 문서이름 --place 보관장소
  jeomgeomdae attach 파일.jgd --signed-copy 스캔… [--report SHA256]

그림(PNG, JPEG, WebP, BMP, TIFF, GIF), PDF, DOCX, XLSX, PPTX, HWP, HWPX, TXT, CSV, 로그를 첨부할 수 있습니다.
프로젝트에 이미 있는 파일이면 그 증빙을 함께 쓰고, 그렇다고 알립니다. 함께 쓰는 증빙의 제목은 그대로 둡니다.

  --title 제목       파일 이름을 대신할 제목입니다. 모든 파일에 같은 제목을 붙입니다.
  --paper 문서이름   종이로만 있는 증빙을 적습니다. 파일은 적지 않습니다.
  --place 보관장소   그 종이를 보관하는 곳입니다.
  --signed-copy 스캔…   손으로 서명한 보고서를 스캔한 PDF나 그림을 최종본의 서명본으로 붙입니다. 증빙이 아니어서 번호가 없고,
                        보고서와 증빙 폴더에 나가지 않습니다.
  --report SHA256       최종본이 여러 건일 때 그 PDF의 SHA-256 앞자리를 적습니다. info 명령으로 볼 수 있습니다.
";

const EVIDENCE: &str = "\
프로젝트의 증빙을 모두 보고, 내보내고, 개인정보를 찾고, 해시를 확인합니다. 프로젝트 파일은 고치지 않습니다.

사용법:
  jeomgeomdae evidence list 파일.jgd [옵션]              증빙을 한 줄에 하나씩 보여 줍니다.
  jeomgeomdae evidence export 파일.jgd -o 대상 [옵션]    증빙을 목록, 검증.html과 함께 내보냅니다.
  jeomgeomdae evidence scan 파일.jgd [옵션]              개인정보나 비밀값으로 보이는 것을 보여 줍니다.
  jeomgeomdae evidence verify 파일.jgd [--json]          증빙마다 해시가 맞는지, 같은 파일인 증빙이 있는지 보여 줍니다.

  --json   결과를 JSON(UTF-8)으로 씁니다.

evidence list의 옵션. 여러 개를 적으면 모두에 맞는 증빙만 보여 줍니다.
  --control 항목   그 점검 항목이 쓰는 증빙입니다.
  --unswept        가릴 것이 있는지 아직 훑어보지 않은 증빙입니다.
  --old            점검 기간 전에 캡처한 증빙입니다.
  --paper          종이로만 있는 증빙입니다.

evidence export의 옵션. 훑어보지 않은 증빙이나 개인정보로 보이는 것이 있으면 알리지만 그래도 내보내고 0으로 끝납니다.
없거나 손상되어 넣지 못한 증빙이 있으면 나머지를 내보내고 1로 끝납니다.
  -o, --output 대상   이름이 .zip으로 끝나면 ZIP 파일, 아니면 폴더입니다. 폴더는 없거나 비어 있어야 합니다.
  --force             이미 있는 ZIP 파일을 덮어씁니다.

evidence scan은 적은 글, 파일 이름, 텍스트 증빙(TXT, CSV, 로그)의 내용을 살핍니다. 그림과 문서의 안은 살피지 못하므로, 사람이
훑어보지 않은 것을 셉니다. 찾은 것이나 훑어보지 않은 증빙이 있으면 1, 없으면 0으로 끝납니다.
  --show   찾은 값을 가리지 않고 보여 줍니다.
";

const TAKE_OVER: &str = "\
관련된 두 항목 가운데 앞 항목의 답을 뒤 항목에 이어받습니다. 관련이 없으면 아무것도 고치지 않습니다.

사용법: jeomgeomdae take-over 파일.jgd 앞항목 뒤항목

항목은 점검기준ID/번호로 적습니다. 한 점검 기준에만 있는 번호이면 번호만 적어도 됩니다.
결과 요약은 이미 적힌 글 뒤에 붙고, 증빙자료는 함께 씁니다. 점검결과는 앞 항목이 뒤 항목과 같거나 뒤 항목을 모두 포함해
결과가 정해질 때에만 이어지고, 미흡한 결과가 이어질 때에는 이행계획도 함께 이어집니다. 이어받은 것을 한 줄씩 보여 줍니다.
";

const SPLIT: &str = "\
점검 항목 일부를 그 항목과 증빙만 담은 파일로 나눕니다. 받은 사람은 그 파일을 열어 적습니다. 프로젝트 파일은 고치지 않습니다.

사용법: jeomgeomdae split 파일.jgd --controls 항목… -o 나눈파일.jgd [--force]

  --controls 항목…      나눌 항목입니다. 13처럼 윗번호를 적으면 그 아래 항목을 모두 담습니다(예: 13,14,15).
  -o, --output 파일     쓸 파일(.jgd)입니다.
  --force               이미 있는 파일을 덮어씁니다.

가리기 전 원본으로 보관한 그림과 최종본의 기록은 담지 않습니다.
";

const MERGE: &str = "\
나누어 준 파일에서 그동안 바뀐 것을 항목과 칸마다 이 프로젝트에 합쳐 새 파일로 씁니다. 같은 파일을 두 번 합쳐도 달라지지 않습니다.

사용법: jeomgeomdae merge 파일.jgd 나눈파일.jgd -o 합친파일.jgd [옵션]

  -o, --output 파일     쓸 파일(.jgd)입니다. 처음 파일을 바꾸려면 그 이름과 --force를 적으십시오.
  --on-conflict 쪽      양쪽에서 다르게 고친 곳에 남길 쪽입니다: ours(이 프로젝트), theirs(나눈 파일), both(요약은 둘 다).
                        적지 않으면 그런 곳을 모두 보여 주고 1로 끝나며 아무것도 쓰지 않습니다.
  --force               이미 있는 파일을 덮어씁니다.
";

const VERIFY: &str = "\
파일을 열어 모든 증빙의 해시를 확인하고, 내용 해시와 손상된 증빙을 보여 줍니다.

사용법: jeomgeomdae verify 파일.jgd [--report 보고서.pdf] [--json]

  --report PDF   그 보고서를 이 파일에서 만들었는지도 확인합니다. 같은 서식과 날짜로 다시 만들어 한 바이트까지 견줍니다.
                 파일을 고친 뒤라면 보고서를 만들 때의 파일로 확인하십시오.
  --json         결과를 JSON(UTF-8)으로 씁니다.
";

const SALVAGE: &str = "\
손상된 프로젝트 파일을 온전한 만큼 열어 새 파일로 쓰고, 무엇을 잃었는지 모두 보여 줍니다. 손상된 파일은 그대로 둡니다.
잃은 증빙은 번호와 제목을 남겨 ‘손상됨’으로 기록하므로, 새 파일의 verify는 그것을 알고 알려 줍니다.

사용법: jeomgeomdae salvage 파일.jgd -o 새파일.jgd [옵션]

  -o, --output 파일         쓸 프로젝트 파일(.jgd)입니다.
  --force                   이미 있는 파일을 덮어씁니다.
  --file-password-fd 번호   암호를 이 번호로 열린 파일의 첫 줄에서 읽습니다. 적지 않으면 터미널에서 묻습니다.
  --json                    결과를 JSON(UTF-8)으로 씁니다.

손상되지 않은 파일이면 아무것도 쓰지 않습니다. 점검 내용이 적힌 부분(project.ron)을 읽을 수 없으면 1로 끝납니다.
";

const ENCRYPT: &str = "\
프로젝트 파일을 암호로 보호합니다. 이미 암호가 있으면 새 암호로 바꿉니다. 보호된 파일은 age 파일이어서 age -d로도 풀 수 있습니다.

사용법: jeomgeomdae encrypt 파일.jgd [-o 새파일.jgd] [옵션]

  -o, --output 파일           보호된 파일을 따로 씁니다. 적지 않으면 그 파일을 바꿉니다.
  --force                     이미 있는 파일을 덮어씁니다.
  --password-fd 번호          새 암호를 이 번호로 열린 파일의 첫 줄에서 읽습니다. 적지 않으면 터미널에서 두 번 묻습니다.
  --file-password-fd 번호     지금의 암호를 같은 방법으로 읽습니다.
  --recovery-recipient age1…  암호를 회사의 age 공개 키로 암호화한 복구 봉투(이름.jgd.recovery.age)를 파일 옆에 씁니다.
                              암호를 잊으면 키를 가진 사람이 age -d -i 키파일로 봉투를 열어 암호를 봅니다.

잊은 암호는 찾을 수 없습니다. 앞서 만든 사본, 백업, 보고서는 암호화되지 않은 그대로이므로 직접 지우십시오.
";

const DECRYPT: &str = "\
암호로 보호된 프로젝트 파일을 풀어 암호 없는 파일로 씁니다. 프로젝트의 내용은 그대로입니다.

사용법: jeomgeomdae decrypt 파일.jgd -o 새파일.jgd [옵션]

  -o, --output 파일         암호 없이 쓸 프로젝트 파일(.jgd)입니다.
  --force                   이미 있는 파일을 덮어씁니다.
  --file-password-fd 번호   암호를 이 번호로 열린 파일의 첫 줄에서 읽습니다. 적지 않으면 터미널에서 묻습니다.
";

const REPORT: &str = "\
보고서를 PDF로 쓰고 그 SHA-256을 알립니다. 같은 이름의 파일이 있으면 다 만든 뒤에 바꿉니다. 전자서명이 들어 있거나 최종본으로
기록한 보고서는 --force 없이는 바꾸지 않습니다.
훑어보지 않은 증빙이나 개인정보로 보이는 것이 있으면 알리지만, 그래도 쓰고 0으로 끝납니다.

사용법: jeomgeomdae report 파일.jgd -o 보고서.pdf [옵션]

  -o, --output 파일   쓸 PDF 파일입니다.
  --template 서식     보고서 서식의 이름이나 서식 파일(.ron)입니다. 적지 않으면 ‘결과보고서 (상세)’입니다.
                      들어 있는 서식: 결과보고서 (상세), 결과보고서 (요약), 경영진 1쪽, 점검표
  --control 항목…     이 항목만 담습니다. 13처럼 윗번호를 적으면 그 아래 항목을 모두 담습니다.
  --no-pictures       증빙 그림을 싣지 않습니다.
  --final             쓴 보고서를 최종본으로 프로젝트 파일에 기록합니다. 내용 해시는 바뀌지 않습니다.
  --sign 인증서       다 쓴 보고서에 전자서명합니다. 인증서와 암호는 help sign에 있습니다.
  --sign-field 서명란 서명이 보일 서명란입니다(예: 점검자). 적지 않으면 보이지 않게 서명합니다.
  --password-fd 번호  인증서 암호를 이 번호의 열린 파일에서 읽습니다.
  --protect           여는 비밀번호를 물어 파일을 암호화합니다(AES-256). 잊은 비밀번호는 찾을 수 없습니다.
  --protect-fd 번호   여는 비밀번호를 그 번호로 열린 파일의 첫 줄에서 읽습니다. 표준 입력은 0입니다.
  --no-copy           글과 그림의 복사를 막아 달라고 읽는 프로그램에 청합니다. 소리 내어 읽는 것은 막지 않습니다.
  --no-change         고치지 못하게 해 달라고 청합니다. 서명란에 전자서명하는 것도 막습니다.
                      암호화한 보고서에는 전자서명할 수 없어, 보호하는 옵션은 --sign과 함께 쓰지 않습니다.
";

const SIGN: &str = "\
보고서 PDF에 전자서명(PAdES)하거나, 들어 있는 서명을 확인합니다. 여러 사람이 차례로 서명할 수 있고, 먼저 한 서명은 그대로 남습니다.

사용법:
  jeomgeomdae sign 보고서.pdf --with 인증서 [-o 서명본.pdf [--force]] [--field 서명란] [--password-fd 번호]
  jeomgeomdae sign 보고서.pdf --list

인증서는 PKCS#12 파일(.p12, .pfx)이나, 공동인증서의 signCert.der와 signPri.key가 든 폴더입니다.
암호는 화면에 보이지 않게 묻습니다. 명령에는 암호를 적을 수 없습니다.
서명하기 전에 소유자, 발급자, 유효 기간을 보여 주고, 만료된 인증서로는 서명하지 않습니다.

  --with 인증서         서명할 인증서입니다.
  -o, --output 파일     서명한 PDF 파일입니다. 적지 않으면 보고서 파일을 바꿉니다.
  --force               이미 있는 파일을 덮어씁니다.
  --field 서명란        서명이 보일 서명란의 이름(예: 점검자-2)이나 구분(예: 점검자)입니다. 구분만 적으면 비어 있는 첫 서명란에
                        서명합니다. 적지 않으면 보이지 않게 서명합니다.
  --password-fd 번호    암호를 묻지 않고 이 번호의 열린 파일에서 한 줄을 읽습니다. 0은 표준 입력이고, Windows에서는 0만 쓸
                        수 있습니다.
  --list                서명과 비어 있는 서명란을 보여 줍니다. 내용이 서명한 뒤에 바뀌었는지 확인하며, 인증기관을 믿을 수
                        있는지는 확인하지 않습니다. 바뀌었거나 확인하지 못한 서명이 있으면 1로 끝납니다.
";

const CATALOG: &str = "\
점검 기준을 보고, 견주고, 우리 기준 파일을 만들고 확인합니다. 프로젝트 파일이 없어도 됩니다.

사용법:
  jeomgeomdae catalog list [--json]                     들어 있는 점검 기준을 모두 보여 줍니다.
  jeomgeomdae catalog show ID [--json]                  점검 기준 하나의 내용을 모두 보여 줍니다.
  jeomgeomdae catalog map 앞ID 뒤ID [--json]            앞 기준의 항목과 관련된 뒤 기준의 항목을 보여 줍니다.
  jeomgeomdae catalog check 파일 [--json]               우리 기준 파일(.ron, .xlsx)을 확인하고, 잘못을 줄이나 행과 함께 모두 알립니다.
  jeomgeomdae catalog template -o 파일.xlsx|파일.ron    우리 기준을 채워 넣을 틀을 씁니다.

  --json              결과를 JSON(UTF-8)으로 씁니다.
  -o, --output 파일   틀을 쓸 파일입니다. 이름이 .ron으로 끝나면 RON, .xlsx로 끝나면 엑셀 통합 문서입니다.
  --force             이미 있는 파일을 덮어씁니다.

catalog map의 부호와 JSON의 relation은 앞 기준의 항목이 뒤 기준의 항목에 대해 무엇인지를 말합니다.
  =  equal        같은 내용입니다.
  ⊃  superset     앞 항목이 뒤 항목을 모두 포함하고 더 요구합니다.
  ⊂  subset       앞 항목이 뒤 항목의 일부만 요구합니다.
  ∩  intersects   일부가 겹치고 저마다 더 요구하는 것이 있습니다.
관련된 항목이 없는 뒤 기준의 항목도 보여 줍니다. 견주어 둔 것이 없으면 그렇다고 알리고 0으로 끝납니다.
";

const BACKUP: &str = "\
저장할 때마다 이 컴퓨터에 남긴 백업을 보고, 새 파일로 복원합니다. 프로젝트 파일이 없어졌거나 손상되었어도 이 컴퓨터에서 저장한
파일이면 됩니다.

사용법:
  jeomgeomdae backup list 파일.jgd [--json]                백업을 새것부터 한 줄에 하나씩 보여 줍니다.
  jeomgeomdae backup restore 파일.jgd 번호 -o 복원할파일.jgd   그 번호의 백업을 파일로 씁니다. 백업은 그대로 남습니다.

  --json              결과를 JSON(UTF-8)으로 씁니다.
  -o, --output 파일   쓸 파일(.jgd)입니다. 처음 파일을 되돌리려면 그 이름과 --force를 적으십시오.
  --force             이미 있는 파일을 덮어씁니다.
";

const SAMPLE: &str = "\
내용이 채워진 예제 프로젝트 파일을 만듭니다.

사용법: jeomgeomdae sample -o 파일.jgd [--force]

  -o, --output 파일   쓸 프로젝트 파일(.jgd)입니다.
  --force             이미 있는 파일을 덮어씁니다.
";

/// The help, whole or of one command.
pub(super) fn of(verb: Option<Verb>) -> String {
    match verb {
        None | Some(Verb::Help) => WHOLE.to_owned(),
        Some(Verb::New) => format!("{NEW}{}", catalogs()),
        Some(Verb::Info) => INFO.to_owned(),
        Some(Verb::Set) => SET.to_owned(),
        Some(Verb::Attach) => ATTACH.to_owned(),
        Some(Verb::TakeOver) => TAKE_OVER.to_owned(),
        Some(Verb::Split) => SPLIT.to_owned(),
        Some(Verb::Merge) => MERGE.to_owned(),
        Some(Verb::CarryOver) => CARRY_OVER.to_owned(),
        Some(Verb::Compare) => COMPARE.to_owned(),
        Some(Verb::Catalog(_)) => CATALOG.to_owned(),
        Some(Verb::Evidence(_)) => EVIDENCE.to_owned(),
        Some(Verb::Verify) => VERIFY.to_owned(),
        Some(Verb::Salvage) => SALVAGE.to_owned(),
        Some(Verb::Encrypt) => ENCRYPT.to_owned(),
        Some(Verb::Decrypt) => DECRYPT.to_owned(),
        Some(Verb::Report) => REPORT.to_owned(),
        Some(Verb::Sign) => SIGN.to_owned(),
        Some(Verb::History) => HISTORY.to_owned(),
        Some(Verb::Backup(_)) => BACKUP.to_owned(),
        Some(Verb::Calc) => calc_words::help(),
        Some(Verb::Calendar) => calc_words::CALENDAR.to_owned(),
        Some(Verb::Sample) => SAMPLE.to_owned(),
    }
}

/// Where the help is.
pub(super) fn hint(verb: Option<Verb>) -> String {
    match verb {
        None | Some(Verb::Help) => "도움말: jeomgeomdae --help".to_owned(),
        Some(verb) => format!("도움말: jeomgeomdae help {}", verb.name()),
    }
}

/// The catalogs that `new` takes.
fn catalogs() -> String {
    let library = Library::built_in().unwrap_or_default();
    let catalogs = library.entries().iter().map(|entry| &entry.catalog);
    let entries = catalogs.map(|catalog| (catalog.id.as_str(), &catalog.title));
    let width = entries.clone().map(|(id, _)| id.len()).max().unwrap_or(0);
    let line = |(id, title)| format!("  {id:width$}   {title}\n");
    format!(
        "\n쓸 수 있는 점검 기준:\n{}",
        entries.map(line).collect::<String>()
    )
}
