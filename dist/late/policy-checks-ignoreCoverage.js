import {
  inRepository
} from "../chunks/chunk-Q7O4J6TP.js";
import {
  child,
  entriesOf,
  itemsOf,
  textOf
} from "../chunks/chunk-7PNBA6AC.js";
import {
  m130_Kind,
  m130_kindsOf
} from "../chunks/chunk-WFFQMH6X.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/policy/checks/removedIgnores.ts
var SECRET = /(?:^|[./*_-])(?:env|envrc|secrets?|credentials?|private|certs?|keys?|pem|p12|pfx|jks|keystore|kdbx|ppk|id_rsa|id_ed25519|tfstate|tfvars|dump|netrc|pgpass|kubeconfig|htpasswd|har)(?:$|[./*_~-])/i;
async function removedIgnores(files, repository) {
  const found = [];
  for (const file of files) {
    if (file.base !== ".gitignore" || file.isSurrounding || file.entry.fresh !== false) continue;
    const before = await repository.before?.(file.path);
    const now = new Set(linesOf(file.text));
    for (const line of linesOf(before?.toString("utf8") ?? "")) {
      if (!now.has(line) && !line.startsWith("!") && SECRET.test(line)) {
        found.push({ line, probe: probeFor(line, file.folder) });
      }
    }
  }
  return found;
}
function linesOf(text) {
  return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
}
function probeFor(pattern, folder) {
  const plain = pattern.replace(/^\//, "").replace(/\*\*\//g, "").replace(/\[[^\]]*\]|\?/g, "x").replace(/\*+/g, "leakgate-probe").replace(/\/$/, "/leakgate-probe");
  return folder === "" ? plain : `${folder}/${plain}`;
}

// src/policy/checks/ignoreCoverage.ts
var rule = "ignore-coverage";
async function finish(files, { repository, isChange }) {
  if (repository === void 0 || isChange && !await isAboutIgnoring(files)) return /* @__PURE__ */ new Map();
  const tracked = new Set(files.flatMap(({ entry, path }) => entry.tracked ? [path] : []));
  const wanted = /* @__PURE__ */ new Set();
  for (const file of files) for (const path of await expected(file)) if (!tracked.has(path)) wanted.add(path);
  for (const path of mentioned(files)) if (!tracked.has(path)) wanted.add(path);
  const loose = files.filter(
    ({ entry, kinds, base }) => !entry.tracked && (kinds & (m130_Kind.env | m130_Kind.secretsFolder)) !== 0 && !isOpen(base)
  );
  for (const { path } of loose) wanted.add(path);
  const removed = await removedIgnores(files, repository);
  const hasRules = files.some(({ path }) => path === ".gitignore");
  const ignored = await repository.ignored([
    ...wanted,
    ...removed.map(({ probe }) => probe),
    ...hasRules ? KEY_PAIR : []
  ]);
  const missing = [...wanted].filter((path) => !ignored.has(path)).sort();
  const lines = new Set(missing.flatMap((path) => lineFor(path)));
  for (const { line, probe } of removed) if (!ignored.has(probe)) lines.add(line);
  const pair = KEY_PAIR.filter((path) => ignored.has(path));
  if (hasRules && pair.length === 1) lines.add(pair[0] === KEY_PAIR[0] ? "*.key" : "*.pem");
  if (lines.size === 0) return /* @__PURE__ */ new Map();
  const named = missing.slice(0, MOST_NAMED).join(", ") + (missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : "");
  const what = missing.length === 0 ? "" : `${named} ${missing.length === 1 ? "is" : "are"} not ignored; `;
  return /* @__PURE__ */ new Map([
    [".gitignore", [{ rule, notes: [`${what}add ${[...lines].join("  ")}`], standing: true }]]
  ]);
}
var TEMPLATE_PART = /[._-](?:examples?|samples?|templates?|tmpl|tpl|dist|defaults?|schema|skel|j2|erb|gotmpl)(?=[._-]|$)/i;
var MENTION = /(?<![\w/-])((?:[\w-]+\/){0,3}\.env\.(?:production|prod|staging|stage|live|secrets?))(?![\w.-])/g;
var KEY_PAIR = ["leakgate-probe.pem", "leakgate-probe.key"];
var SCAFFOLD = /(?:^|\/)(?:fixtures?|testdata|__tests__|__fixtures__|tests?|templates?|scaffolds?|examples?|samples?|node_modules|vendor|third_party)\//i;
var MOST_NAMED = 6;
async function isAboutIgnoring(files) {
  for (const file of files) {
    if (file.isSurrounding) continue;
    if (file.base === ".gitignore") return true;
    if (file.is(m130_Kind.template | m130_Kind.secretsFolder) && file.entry.fresh !== false) return true;
    if (!file.is(m130_Kind.compose)) continue;
    const added = await file.addedLines();
    for (const match of file.text.matchAll(/\benv_file\b|\.env\b|\bsecrets\//g)) if (added(match.index)) return true;
  }
  return false;
}
function isOpen(base) {
  return /^(?:\.gitkeep|\.keep|\.gitignore|readme.*)$/i.test(base) || /\.(?:pub|crt|md|example)$/i.test(base);
}
async function expected(file) {
  if (!file.entry.tracked || SCAFFOLD.test(file.path)) return [];
  if (file.is(m130_Kind.template)) return liveNames(file);
  if (file.is(m130_Kind.compose)) return await mounted(file);
  if (file.is(m130_Kind.secretsFolder) && isOpen(file.base)) return [`${secretsFolderOf(file.path)}/leakgate-probe`];
  if (/(?:^|\/)config\/credentials\.yml\.enc$/.test(file.path))
    return [file.path.replace(/credentials\.yml\.enc$/, "master.key")];
  return [];
}
function secretsFolderOf(path) {
  return (/^(?:.*\/)?\.?(?:secrets|private|credentials)(?=\/)/i.exec(path) ?? [""])[0];
}
function liveNames(file) {
  const { base, folder } = file;
  const live = base.replace(TEMPLATE_PART, "").replace(/^(?:example|sample|template)[._-]/i, "");
  if (live === base) return [];
  const name = live.replace(/^env$/, ".env");
  if ((m130_kindsOf(name) & m130_Kind.env) === 0) return [];
  const names = name === ".env" || /^\.env\b/.test(name) ? [name] : [name, ".env"];
  return names.map((one) => folder === "" ? one : `${folder}/${one}`);
}
async function mounted(file) {
  const docs = await file.yaml() ?? [];
  const paths = docs.flatMap((doc) => {
    const services = entriesOf(child(doc, "services")).map(({ value }) => value);
    return [
      ...services.flatMap(
        (service) => itemsOf(child(service, "env_file")).flatMap((item) => textOf(item) ?? textOf(child(item, "path")) ?? [])
      ),
      ...entriesOf(child(doc, "secrets")).flatMap(({ value }) => textOf(child(value, "file")) ?? []),
      ...services.flatMap(
        (service) => itemsOf(child(service, "volumes")).flatMap((item) => textOf(child(item, "source")) ?? textOf(item)?.split(":")[0] ?? []).flatMap((path) => secretMount(path))
      )
    ];
  });
  return paths.flatMap((path) => inRepository(file.folder, path)).filter((path) => (m130_kindsOf(path) & m130_Kind.template) === 0);
}
function secretMount(path) {
  if (/(?:^|\/)\.?secrets\/./.test(path) || /\.(?:key|p12|pfx|jks)$/i.test(path)) return [path];
  return /(?:^|\/)(?:certs?|ssl|tls|keys)\/?$/i.test(path) ? [`${path.replace(/\/$/, "")}/leakgate-probe.key`] : [];
}
function mentioned(files) {
  const folders = new Set(
    files.filter((file) => file.is(m130_Kind.template) && /env/i.test(file.base)).map(({ folder }) => folder)
  );
  if (folders.size === 0) return [];
  const found = /* @__PURE__ */ new Set();
  for (const file of files) {
    if (!file.woken.has(rule) || file.is(m130_Kind.ignoreFile)) continue;
    for (const [, path = ""] of file.text.matchAll(MENTION)) {
      const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
      if (folders.has(folder) && found.size < 20) found.add(path);
    }
  }
  return [...found];
}
function lineFor(path) {
  const base = path.slice(path.lastIndexOf("/") + 1);
  const folder = secretsFolderOf(path);
  if (folder !== "") return [`/${folder}/*`, ...base === "leakgate-probe" ? [`!/${folder}/.gitkeep`] : []];
  if (base === ".env") return [".env"];
  if (base === "leakgate-probe.key") return ["*.key", "*.pem"];
  return base.startsWith(".env.") ? [".env.*", "!.env.example"] : [base];
}
export {
  finish
};
