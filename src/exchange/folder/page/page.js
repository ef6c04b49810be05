
/* What is seen. Values from the list reach the page as text only. */

const list = JSON.parse(document.getElementById("data").textContent);
const rows = list.items.filter((item) => item.path);
let extras = [];
let run = 0;

function element(tag, name, text) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text !== undefined) made.textContent = text;
  return made;
}

function byId(id) {
  return document.getElementById(id);
}

function showHead() {
  document.title = `${list.project} · 증빙 폴더 검증`;
  byId("project").textContent = list.project;
  const papers = list.items.length - rows.length;
  const counted = `파일 ${rows.length}개${papers > 0 ? ` · 종이 문서 ${papers}건` : ""}`;
  const facts = [["기관", list.institution], ["만든 때", list.made], ["만든 프로그램", list.program], ["담긴 것", counted]];
  for (const [name, value] of facts.filter(([, value]) => value)) {
    const fact = element("div");
    fact.append(element("dt", "", name), element("dd", "", value));
    byId("facts").append(fact);
  }
  const hash = byId("hash");
  hash.append("내용 해시 ", element("strong", "", list.hash.slice(0, 12)), list.hash.slice(12));
}

function showList() {
  const groups = new Map();
  for (const item of list.items) {
    if (!groups.has(item.control)) groups.set(item.control, group(item.control));
    groups.get(item.control).append(rowOf(item));
  }
}

function group(name) {
  const body = element("tbody");
  const line = element("tr", "group");
  const cell = element("th", "", name);
  cell.colSpan = 5;
  cell.scope = "rowgroup";
  line.append(cell);
  body.append(line);
  byId("list").append(body);
  return body;
}

function rowOf(item) {
  const row = element("tr", "item");
  row.dataset.number = item.number;
  row.dataset.path = item.path || "";
  const title = element("td", "title");
  if (item.number || item.title) title.append(element("span", "number", item.number), " ", item.title);
  const file = element("td", "file");
  file.append(item.path ? link(item.path) : item.place ? `보관: ${item.place}` : "");
  row.append(element("td", "state"), title, file,
    element("td", "size", item.path ? sizeText(item.size) : ""), element("td", "digest", item.hash));
  item.row = row;
  setState(item, item.path ? "waiting" : "paper");
  return row;
}

function link(path) {
  const name = path.lastIndexOf("/") + 1;
  const made = element("a");
  made.append(element("span", "folder", path.slice(0, name)), path.slice(name));
  made.href = path.split("/").map(encodeURIComponent).join("/");
  made.target = "_blank";
  made.rel = "noopener";
  return made;
}

function setState(item, state, note, hash) {
  item.state = state;
  item.row.dataset.state = state;
  const cell = item.row.querySelector(".state");
  const mark = element("span", "mark");
  mark.setAttribute("aria-hidden", "true");
  cell.replaceChildren(mark, element("span", "word", WORDS[state]));
  item.row.querySelectorAll(".note, .now").forEach((old) => old.remove());
  if (note) item.row.querySelector(".title").append(element("span", "note", note));
  if (hash) item.row.querySelector(".digest").append(nowOf(hash));
}

function nowOf(hash) {
  const now = element("span", "now");
  now.append(element("b", "", "지금의 해시"), hash);
  return now;
}

function addExtra(path, file) {
  extras.push(path);
  const body = byId("extras") || group("목록에 없는 파일");
  body.id = "extras";
  const item = { number: "", title: "", hash: "", path, size: file.size };
  body.append(rowOf(item));
  setState(item, "extra");
}

function say(state, sentence, detail) {
  byId("verdict").dataset.state = state;
  byId("sentence").textContent = sentence;
  byId("detail").textContent = detail;
}

function reset() {
  byId("extras")?.remove();
  extras = [];
  rows.forEach((row) => setState(row, "waiting"));
  showFilters([]);
}

/* One button a state that occurs, with its count. */
function showFilters(items) {
  const bar = byId("filters");
  const counts = new Map();
  items.forEach((row) => counts.set(row.dataset.state, (counts.get(row.dataset.state) || 0) + 1));
  const states = Object.keys(WORDS).filter((state) => counts.has(state));
  const buttons = ["", ...states].map((state) => {
    const button = element("button", "", `${state ? WORDS[state] : "전체"} ${counts.get(state) || items.length}`);
    button.type = "button";
    button.addEventListener("click", () => filter(button, state));
    return button;
  });
  bar.replaceChildren(...buttons);
  bar.hidden = items.length === 0;
  filter(buttons[0], "");
}

function filter(button, state) {
  for (const other of byId("filters").children) other.setAttribute("aria-pressed", String(other === button));
  for (const body of byId("list").tBodies) {
    const inner = [...body.querySelectorAll(".item")];
    inner.forEach((row) => { row.hidden = state !== "" && row.dataset.state !== state; });
    body.hidden = inner.every((row) => row.hidden);
  }
}

function reportOf(mine, total) {
  let done = 0;
  const bar = byId("progress");
  return {
    stale: () => mine !== run,
    row: (row, state, note, hash) => {
      if (mine !== run) return;
      setState(row, state, note, hash);
      if (state !== "checking") return;
      const at = rows.indexOf(row) + 1;
      say("checking", `확인하고 있습니다: ${at} / ${rows.length}`, row.path);
    },
    bytes: (count) => {
      done += count;
      if (mine === run) bar.value = total > 0 ? done / total : 1;
    },
    extra: addExtra,
  };
}

async function check(files) {
  run += 1;
  const mine = run;
  const { found, base } = byListedPath(files, rows.map((row) => row.path), list.own);
  const total = rows.reduce((sum, row) => sum + (found.has(row.path) ? row.size : 0), 0);
  document.body.dataset.phase = "checking";
  byId("progress").hidden = false;
  byId("progress").value = 0;
  reset();
  await checkFiles(rows, found, list.own, reportOf(mine, total));
  if (mine !== run) return;
  byId("progress").hidden = true;
  showFilters([...document.querySelectorAll("tr.item")]);
  const folder = base ? ` · 폴더 ‘${base}’` : "";
  say(...verdictOf(rows, extras), `${new Date().toLocaleString("ko-KR")}에 확인했습니다${folder}`);
  document.body.dataset.phase = "done";
}

function refuse(error) {
  byId("progress").hidden = true;
  document.body.dataset.phase = "refused";
  say("bad", "폴더를 읽지 못했습니다. ‘폴더 고르기’로 다시 고르십시오.", `${error.name}: ${error.message}`);
}

function listen() {
  const input = byId("folder");
  input.addEventListener("change", () => {
    const files = pickedFiles(input);
    input.value = "";
    check(files).catch(refuse);
  });
  const over = (event) => {
    event.preventDefault();
    byId("drop").classList.toggle("over", event.type === "dragover");
  };
  ["dragover", "dragleave", "drop"].forEach((name) => document.addEventListener(name, over));
  document.addEventListener("drop", (event) => droppedFiles(event.dataTransfer).then(check).catch(refuse));
}

showHead();
showList();
listen();
say("idle", "아직 확인하지 않았습니다.", "폴더를 고르면 파일마다 해시를 다시 계산하여 아래 목록과 견줍니다.");
