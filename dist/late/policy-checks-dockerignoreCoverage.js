import {
  inRepository
} from "../chunks/chunk-Q7O4J6TP.js";
import {
  child,
  entriesOf,
  textOf
} from "../chunks/chunk-7PNBA6AC.js";
import {
  m130_Kind
} from "../chunks/chunk-WFFQMH6X.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/policy/formats/dockerignore.ts
function parseDockerignore(text) {
  const rules = text.replace(/^\ufeff/, "").split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#")).map((line) => {
    const keeps = line.startsWith("!");
    const pattern = (keeps ? line.slice(1) : line).trim().replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
    return { keeps, pattern: toPattern(pattern) };
  });
  return (path) => {
    let out = false;
    const ways = prefixes(path);
    for (const { keeps, pattern } of rules) if (ways.some((way) => pattern.test(way))) out = !keeps;
    return out;
  };
}
function prefixes(path) {
  const parts = path.split("/");
  return parts.map((_, i) => parts.slice(0, i + 1).join("/"));
}
function toPattern(glob) {
  let source = "";
  for (let at = 0; at < glob.length; at++) {
    const c = glob[at];
    if (glob.startsWith("**/", at)) {
      source += "(?:.*/)?";
      at += 2;
    } else if (glob.startsWith("**", at)) {
      source += ".*";
      at += 1;
    } else if (c === "*") source += "[^/]*";
    else if (c === "?") source += "[^/]";
    else if (c === "[") {
      const end = glob.indexOf("]", at + 2);
      if (end < 0) source += "\\[";
      else {
        source += `[${glob.slice(at + 1, end).replace(/^!/, "^").replaceAll("\\", "\\\\")}]`;
        at = end;
      }
    } else if (c === "\\" && at + 1 < glob.length) source += escaped(glob[++at]);
    else source += escaped(c);
  }
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return /(?!)/;
  }
}
function escaped(c) {
  return c.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
}

// src/policy/checks/dockerignoreCoverage.ts
var rule = "dockerignore-coverage";
async function finish(files, { repository }) {
  const found = /* @__PURE__ */ new Map();
  if (repository === void 0) return found;
  const rulesChanged = files.some((one) => one.is(m130_Kind.ignoreFile) && one.base !== ".gitignore" && !one.isSurrounding);
  const contexts = await composeContexts(files);
  for (const file of files.filter((one) => one.is(m130_Kind.dockerfile))) {
    if (!await copiesAll(file, rulesChanged)) continue;
    const missing = await missingLines(file, contexts.get(file.path), files, repository);
    if (missing === void 0 || found.has(missing.at) && missing.at !== file.path) continue;
    found.set(missing.at, [{ rule, notes: [missing.note], standing: true }]);
  }
  return found;
}
async function composeContexts(files) {
  const contexts = /* @__PURE__ */ new Map();
  for (const file of files) {
    if (!file.is(m130_Kind.compose)) continue;
    for (const doc of await file.yaml() ?? []) {
      for (const { value } of entriesOf(child(doc, "services"))) {
        const build = child(value, "build");
        const context = textOf(build) ?? textOf(child(build, "context"));
        if (context === void 0) continue;
        const folder = inRepository(file.folder, context)[0] ?? "";
        const dockerfile = inRepository(folder, textOf(child(build, "dockerfile")) ?? "Dockerfile")[0];
        if (dockerfile !== void 0) contexts.set(dockerfile, folder);
      }
    }
  }
  return contexts;
}
async function copiesAll(file, all) {
  const instructions = (await file.dockerfile() ?? []).filter(
    ({ keyword, words, flags }) => (keyword === "COPY" || keyword === "ADD") && !flags.some((flag) => flag.startsWith("--from=")) && words.slice(0, -1).some((source) => /^(?:\.?\/?|\.\/|\*|\.\/\*|\/)$/.test(source))
  );
  if (instructions.length === 0 || all || file.entry.added === void 0) return instructions.length > 0;
  const added = await file.addedLines();
  return instructions.some(({ start }) => added(start));
}
async function missingLines(file, context, files, repository) {
  const { ignoreFile, folder } = await findIgnoreFile(file, context, repository);
  const leavesOut = parseDockerignore(ignoreFile?.text ?? "");
  const wanted = [".env", ...folder === "" ? [".git"] : [], ...secretFolders(files, folder)];
  const missing = wanted.filter((path) => !leavesOut(path) && !leavesOut(`${path}/leakgate-probe`));
  if (missing.length === 0) return void 0;
  const where = ignoreFile === void 0 ? "there is no .dockerignore" : `${ignoreFile.path} lacks them`;
  return {
    at: ignoreFile?.path ?? file.path,
    note: `COPY of the whole context with ${missing.join(", ")}: ${where}; add ${missing.join("  ")}`
  };
}
async function findIgnoreFile(file, context, repository) {
  const own = await repository.content(`${file.path}.dockerignore`);
  const first = context ?? file.folder;
  if (own !== void 0)
    return { ignoreFile: { path: `${file.path}.dockerignore`, text: own.toString("utf8") }, folder: first };
  const folders = context === void 0 ? [first, ...first === "" ? [] : [""]] : [context];
  for (const folder of folders) {
    for (const name of [".containerignore", ".dockerignore"]) {
      const path = folder === "" ? name : `${folder}/${name}`;
      const content = await repository.content(path);
      if (content !== void 0) return { ignoreFile: { path, text: content.toString("utf8") }, folder };
    }
  }
  return { folder: first };
}
function secretFolders(files, context) {
  const prefix = context === "" ? "" : `${context}/`;
  const found = /* @__PURE__ */ new Set();
  for (const { path, kinds } of files) {
    if ((kinds & m130_Kind.secretsFolder) === 0 || !path.startsWith(prefix)) continue;
    const folder = /^(?:[^/]+\/)*?\.?secrets(?=\/)/.exec(path.slice(prefix.length))?.[0];
    if (folder !== void 0) found.add(folder);
  }
  return [...found];
}
export {
  finish
};
