/** Works out what must be ignored, and asks git whether it is. */
import type { GuardedFile } from "../file.ts";
import { child, entriesOf, itemsOf, textOf } from "../formats/yaml.ts";
import type { GuardContext, GuardMatch } from "../guard.ts";
import { inRepository } from "../inRepository.ts";
import { Kind, kindsOf } from "../kind.ts";
import { removedIgnores } from "./removedIgnores.ts";

const rule = "ignore-coverage";

export async function finish(
  files: readonly GuardedFile[],
  { repository, isChange }: GuardContext,
): Promise<ReadonlyMap<GuardedFile | string, readonly GuardMatch[]>> {
  if (repository === undefined || (isChange && !(await isAboutIgnoring(files)))) return new Map();
  const tracked = new Set(files.flatMap(({ entry, path }) => (entry.tracked ? [path] : [])));
  const wanted = new Set<string>();
  for (const file of files) for (const path of await expected(file)) if (!tracked.has(path)) wanted.add(path);
  for (const path of mentioned(files)) if (!tracked.has(path)) wanted.add(path);
  const loose = files.filter(
    ({ entry, kinds, base }) => !entry.tracked && (kinds & (Kind.env | Kind.secretsFolder)) !== 0 && !isOpen(base),
  );
  for (const { path } of loose) wanted.add(path);
  const removed = await removedIgnores(files, repository);
  const hasRules = files.some(({ path }) => path === ".gitignore");
  const ignored = await repository.ignored([
    ...wanted,
    ...removed.map(({ probe }) => probe),
    ...(hasRules ? KEY_PAIR : []),
  ]);
  const missing = [...wanted].filter((path) => !ignored.has(path)).sort();
  const lines = new Set(missing.flatMap((path) => lineFor(path)));
  for (const { line, probe } of removed) if (!ignored.has(probe)) lines.add(line);
  const pair = KEY_PAIR.filter((path) => ignored.has(path));
  if (hasRules && pair.length === 1) lines.add(pair[0] === KEY_PAIR[0] ? "*.key" : "*.pem");
  if (lines.size === 0) return new Map();
  const named =
    missing.slice(0, MOST_NAMED).join(", ") +
    (missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : "");
  const what = missing.length === 0 ? "" : `${named} ${missing.length === 1 ? "is" : "are"} not ignored; `;
  return new Map([
    [".gitignore", [{ rule, notes: [`${what}add ${[...lines].join("  ")}`], standing: true } satisfies GuardMatch]],
  ]);
}

const TEMPLATE_PART =
  /[._-](?:examples?|samples?|templates?|tmpl|tpl|dist|defaults?|schema|skel|j2|erb|gotmpl)(?=[._-]|$)/i;
const MENTION = /(?<![\w/-])((?:[\w-]+\/){0,3}\.env\.(?:production|prod|staging|stage|live|secrets?))(?![\w.-])/g;
/** Keys of a pair: whoever ignores one has keys, and forgot the other. */
const KEY_PAIR = ["leakgate-probe.pem", "leakgate-probe.key"] as const;
/** Projects that are not run where they lie. */
const SCAFFOLD =
  /(?:^|\/)(?:fixtures?|testdata|__tests__|__fixtures__|tests?|templates?|scaffolds?|examples?|samples?|node_modules|vendor|third_party)\//i;
const MOST_NAMED = 6;

/** A change speaks of what is ignored when it touches the rules, or brings in something that must be. */
async function isAboutIgnoring(files: readonly GuardedFile[]): Promise<boolean> {
  for (const file of files) {
    if (file.isSurrounding) continue;
    if (file.base === ".gitignore") return true;
    if (file.is(Kind.template | Kind.secretsFolder) && file.entry.fresh !== false) return true;
    if (!file.is(Kind.compose)) continue;
    const added = await file.addedLines();
    for (const match of file.text.matchAll(/\benv_file\b|\.env\b|\bsecrets\//g)) if (added(match.index)) return true;
  }
  return false;
}

function isOpen(base: string): boolean {
  return /^(?:\.gitkeep|\.keep|\.gitignore|readme.*)$/i.test(base) || /\.(?:pub|crt|md|example)$/i.test(base);
}

/** The files with secrets that a file makes expect. */
async function expected(file: GuardedFile): Promise<readonly string[]> {
  if (!file.entry.tracked || SCAFFOLD.test(file.path)) return [];
  if (file.is(Kind.template)) return liveNames(file);
  if (file.is(Kind.compose)) return await mounted(file);
  // An empty folder that is kept, or one that explains itself, will be filled.
  if (file.is(Kind.secretsFolder) && isOpen(file.base)) return [`${secretsFolderOf(file.path)}/leakgate-probe`];
  if (/(?:^|\/)config\/credentials\.yml\.enc$/.test(file.path))
    return [file.path.replace(/credentials\.yml\.enc$/, "master.key")];
  return [];
}

function secretsFolderOf(path: string): string {
  return (/^(?:.*\/)?\.?(?:secrets|private|credentials)(?=\/)/i.exec(path) ?? [""])[0];
}

/** `.env.example` → `.env`; `docker-compose.env.example` → itself without the ending, and `.env`, to which it is copied. */
function liveNames(file: GuardedFile): readonly string[] {
  const { base, folder } = file;
  const live = base.replace(TEMPLATE_PART, "").replace(/^(?:example|sample|template)[._-]/i, "");
  if (live === base) return [];
  const name = live.replace(/^env$/, ".env");
  if ((kindsOf(name) & Kind.env) === 0) return [];
  const names = name === ".env" || /^\.env\b/.test(name) ? [name] : [name, ".env"];
  return names.map((one) => (folder === "" ? one : `${folder}/${one}`));
}

/** What a compose file reads: `env_file`, `secrets.*.file`, and mounts out of a folder for secrets. */
async function mounted(file: GuardedFile): Promise<readonly string[]> {
  const docs = (await file.yaml()) ?? [];
  const paths = docs.flatMap((doc) => {
    const services = entriesOf(child(doc, "services")).map(({ value }) => value);
    return [
      ...services.flatMap((service) =>
        itemsOf(child(service, "env_file")).flatMap((item) => textOf(item) ?? textOf(child(item, "path")) ?? []),
      ),
      ...entriesOf(child(doc, "secrets")).flatMap(({ value }) => textOf(child(value, "file")) ?? []),
      ...services.flatMap((service) =>
        itemsOf(child(service, "volumes"))
          .flatMap((item) => textOf(child(item, "source")) ?? textOf(item)?.split(":")[0] ?? [])
          .flatMap((path) => secretMount(path)),
      ),
    ];
  });
  return paths
    .flatMap((path) => inRepository(file.folder, path))
    .filter((path) => (kindsOf(path) & Kind.template) === 0);
}

/** What is mounted from a folder for secrets or keys. */
function secretMount(path: string): readonly string[] {
  if (/(?:^|\/)\.?secrets\/./.test(path) || /\.(?:key|p12|pfx|jks)$/i.test(path)) return [path];
  return /(?:^|\/)(?:certs?|ssl|tls|keys)\/?$/i.test(path) ? [`${path.replace(/\/$/, "")}/leakgate-probe.key`] : [];
}

/** Env files of which the documents and scripts of a project with templates speak. */
function mentioned(files: readonly GuardedFile[]): readonly string[] {
  const folders = new Set(
    files.filter((file) => file.is(Kind.template) && /env/i.test(file.base)).map(({ folder }) => folder),
  );
  if (folders.size === 0) return [];
  const found = new Set<string>();
  for (const file of files) {
    if (!file.woken.has(rule) || file.is(Kind.ignoreFile)) continue;
    for (const [, path = ""] of file.text.matchAll(MENTION)) {
      const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
      if (folders.has(folder) && found.size < 20) found.add(path);
    }
  }
  return [...found];
}

/** The line that a person would write. */
function lineFor(path: string): readonly string[] {
  const base = path.slice(path.lastIndexOf("/") + 1);
  const folder = secretsFolderOf(path);
  if (folder !== "") return [`/${folder}/*`, ...(base === "leakgate-probe" ? [`!/${folder}/.gitkeep`] : [])];
  if (base === ".env") return [".env"];
  if (base === "leakgate-probe.key") return ["*.key", "*.pem"];
  return base.startsWith(".env.") ? [".env.*", "!.env.example"] : [base];
}
