
/* The files that the user gives: each with the path at which it lies in what was picked or dropped. */

function pickedFiles(input) {
  return Array.from(input.files, (file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/* What was dropped. The items live only as long as the event, so all are asked for at once. Chromium gives pages from disk
   handles that can be read, and older entries that cannot; other browsers know entries alone. */
async function droppedFiles(transfer) {
  const items = Array.from(transfer.items).filter((item) => item.kind === "file");
  const asked = items.map((item) => {
    const entry = item.webkitGetAsEntry();
    return item.getAsFileSystemHandle ? item.getAsFileSystemHandle().catch(() => entry) : entry;
  });
  const found = [];
  for (const dropped of await Promise.all(asked)) {
    if (!dropped) continue;
    if (typeof dropped.isFile === "boolean") await walkEntry(dropped, "", found);
    else await walkHandle(dropped, "", found);
  }
  return found;
}

async function walkHandle(handle, folder, found) {
  const path = folder + handle.name;
  if (handle.kind === "file") {
    found.push({ path, file: await handle.getFile() });
    return;
  }
  for await (const inner of handle.values()) await walkHandle(inner, `${path}/`, found);
}

async function walkEntry(entry, folder, found) {
  const path = folder + entry.name;
  if (entry.isFile) {
    found.push({ path, file: await new Promise((done, failed) => entry.file(done, failed)) });
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return;
    for (const inner of some) await walkEntry(inner, `${path}/`, found);
  }
}

/* Files that systems leave in any folder. */
const LITTER = ["thumbs.db", "desktop.ini", ".ds_store"];

function isLitter(path) {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  return LITTER.includes(name) || name.startsWith("._") || path.startsWith("__MACOSX/");
}

/* The files by their path within the exported folder. How that folder is called now, and whether it or one above it was
   picked, is told by where most of the listed paths are found. macOS gives decomposed names, hence NFC; some disks give
   names in small letters, and no two listed ones differ in those alone. */
function byListedPath(files, listed, own) {
  const given = files.map(({ path, file }) => ({ path: path.normalize("NFC"), file }));
  const spelling = new Map([...listed, ...own].map((path) => [path.toLowerCase(), path]));
  const base = baseOf(given.map(({ path }) => path), spelling);
  const found = new Map();
  for (const { path, file } of given) {
    if (!path.startsWith(base)) continue;
    const inside = path.slice(base.length);
    found.set(spelling.get(inside.toLowerCase()) || inside, file);
  }
  return { found, base: base.replace(/\/$/, "") };
}

function baseOf(paths, known) {
  const hits = new Map();
  for (const path of paths) {
    for (let at = 0; at >= 0; at = path.indexOf("/", at) + 1 || -1) {
      const base = path.slice(0, at);
      if (known.has(path.slice(at).toLowerCase())) hits.set(base, (hits.get(base) || 0) + 1);
    }
  }
  const [best] = [...hits].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length);
  return best ? best[0] : topFolder(paths);
}

function topFolder(paths) {
  const top = paths.length > 0 ? paths[0].slice(0, paths[0].indexOf("/") + 1) : "";
  return paths.every((path) => path.startsWith(top)) ? top : "";
}
