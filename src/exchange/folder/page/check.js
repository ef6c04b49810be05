
/* Compares the files with the list, one at a time, and says the outcome in one sentence. */

const WORDS = {
  waiting: "확인 전",
  checking: "확인 중",
  same: "정상",
  changed: "바뀜",
  missing: "없음",
  unread: "읽지 못함",
  extra: "목록에 없는 파일",
  paper: "종이 문서",
};

/* Checks the rows that name a file. `report.row(row, state, note, hash)` hears of each, with the hash that a changed file has
   now; `report.bytes(count)` of progress; `report.stale()` ends it early when another folder has been given. */
async function checkFiles(rows, found, own, report) {
  const listed = new Set(rows.map((row) => row.path));
  const extras = [...found.keys()].filter((path) =>
    !listed.has(path) && !own.includes(path) && !isLitter(path)).sort();
  for (const row of rows) {
    if (report.stale()) return;
    report.row(row, "checking");
    report.row(row, ...await checkOne(row, found.get(row.path), report));
  }
  for (const path of extras) report.extra(path, found.get(path));
  await findMoved(rows.filter((row) => row.state === "missing"), extras, found, report);
}

async function checkOne(row, file, report) {
  if (!file) return ["missing"];
  const grown = file.size === row.size ? "" : `${exactly(row.size)}였으나 지금은 ${exactly(file.size)}입니다.`;
  try {
    const hash = await sha256Of(file, report.bytes);
    return hash === row.hash ? ["same"] : ["changed", grown || "크기는 같으나 내용이 다릅니다.", hash];
  } catch (error) {
    return ["unread", `브라우저가 파일을 읽지 못했습니다(${error.name}).`];
  }
}

/* A missing file may lie there under another name: only files of its size are read for that. */
async function findMoved(missing, extras, found, report) {
  for (const row of missing) {
    for (const path of extras.filter((extra) => found.get(extra).size === row.size)) {
      if (report.stale()) return;
      const hash = await sha256Of(found.get(path), () => {}).catch(() => "");
      if (hash === row.hash) report.row(row, "missing", `같은 내용의 파일이 ‘${path}’에 있습니다.`);
    }
  }
}

/* The verdict on all: state of the page, a sentence, and what more is to be said. */
function verdictOf(rows, extras) {
  const inState = (state) => rows.filter((row) => row.state === state);
  const names = (some) => named(some.map((row) => `${row.number} ${row.title}`.trim()));
  const [changed, missing, unread] = [inState("changed"), inState("missing"), inState("unread")];
  const faults = [];
  if (changed.length > 0) faults.push(`${changed.length}개 파일이 바뀌었습니다: ${names(changed)}`);
  if (missing.length > 0) faults.push(`${missing.length}개 파일이 없습니다: ${names(missing)}`);
  if (unread.length > 0) faults.push(`${unread.length}개 파일을 읽지 못했습니다: ${names(unread)}`);
  if (extras.length > 0) faults.push(`목록에 없는 파일이 ${extras.length}개 있습니다: ${named(extras)}`);
  if (faults.length > 0) return ["bad", `다름: ${faults.join("\n")}`];
  if (rows.length === 0) return ["good", "정상: 목록에도 폴더에도 파일이 없습니다."];
  return ["good", `정상: ${rows.length}개 파일이 모두 목록과 같습니다.`];
}

function named(names) {
  const shown = names.slice(0, 5).join(", ");
  return names.length > 5 ? `${shown} 외 ${names.length - 5}개` : shown;
}

function exactly(bytes) {
  return `${bytes.toLocaleString("ko-KR")}바이트`;
}

function sizeText(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  const units = ["KB", "MB", "GB", "TB"];
  let value = bytes / 1000;
  while (value >= 999.95 && units.length > 1) {
    value /= 1000;
    units.shift();
  }
  return `${value.toFixed(value < 99.95 ? 1 : 0)} ${units[0]}`;
}
