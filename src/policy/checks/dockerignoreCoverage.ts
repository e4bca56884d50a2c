/** Asks whether the .dockerignore leaves out what `COPY . .` would take along. */
import type { GuardedFile } from "../file.ts";
import { parseDockerignore } from "../formats/dockerignore.ts";
import { child, entriesOf, textOf } from "../formats/yaml.ts";
import type { GuardContext, GuardMatch } from "../guard.ts";
import { inRepository } from "../inRepository.ts";
import { Kind } from "../kind.ts";
import type { RepositoryView } from "../repositoryView.ts";

const rule = "dockerignore-coverage";

export async function finish(
  files: readonly GuardedFile[],
  { repository }: GuardContext,
): Promise<ReadonlyMap<GuardedFile | string, readonly GuardMatch[]>> {
  const found = new Map<string, readonly GuardMatch[]>();
  if (repository === undefined) return found;
  const rulesChanged = files.some((one) => one.is(Kind.ignoreFile) && one.base !== ".gitignore" && !one.isSurrounding);
  const contexts = await composeContexts(files);
  for (const file of files.filter((one) => one.is(Kind.dockerfile))) {
    if (!(await copiesAll(file, rulesChanged))) continue;
    const missing = await missingLines(file, contexts.get(file.path), files, repository);
    if (missing === undefined || (found.has(missing.at) && missing.at !== file.path)) continue;
    found.set(missing.at, [{ rule, notes: [missing.note], standing: true }]);
  }
  return found;
}

/** Which context compose gives each Dockerfile: path of the Dockerfile → folder. */
async function composeContexts(files: readonly GuardedFile[]): Promise<ReadonlyMap<string, string>> {
  const contexts = new Map<string, string>();
  for (const file of files) {
    if (!file.is(Kind.compose)) continue;
    for (const doc of (await file.yaml()) ?? []) {
      for (const { value } of entriesOf(child(doc, "services"))) {
        const build = child(value, "build");
        const context = textOf(build) ?? textOf(child(build, "context"));
        if (context === undefined) continue;
        const folder = inRepository(file.folder, context)[0] ?? "";
        const dockerfile = inRepository(folder, textOf(child(build, "dockerfile")) ?? "Dockerfile")[0];
        if (dockerfile !== undefined) contexts.set(dockerfile, folder);
      }
    }
  }
  return contexts;
}

/** Whether an instruction copies the whole context; in a change one that it adds, unless all count. */
async function copiesAll(file: GuardedFile, all: boolean): Promise<boolean> {
  const instructions = ((await file.dockerfile()) ?? []).filter(
    ({ keyword, words, flags }) =>
      (keyword === "COPY" || keyword === "ADD") &&
      !flags.some((flag) => flag.startsWith("--from=")) &&
      words.slice(0, -1).some((source) => /^(?:\.?\/?|\.\/|\*|\.\/\*|\/)$/.test(source)),
  );
  if (instructions.length === 0 || all || file.entry.added === undefined) return instructions.length > 0;
  const added = await file.addedLines();
  return instructions.some(({ start }) => added(start));
}

interface Missing {
  /** Path of the finding. */
  readonly at: string;
  readonly note: string;
}

async function missingLines(
  file: GuardedFile,
  context: string | undefined,
  files: readonly GuardedFile[],
  repository: RepositoryView,
): Promise<Missing | undefined> {
  const { ignoreFile, folder } = await findIgnoreFile(file, context, repository);
  const leavesOut = parseDockerignore(ignoreFile?.text ?? "");
  const wanted = [".env", ...(folder === "" ? [".git"] : []), ...secretFolders(files, folder)];
  const missing = wanted.filter((path) => !leavesOut(path) && !leavesOut(`${path}/leakgate-probe`));
  if (missing.length === 0) return undefined;
  const where = ignoreFile === undefined ? "there is no .dockerignore" : `${ignoreFile.path} lacks them`;
  return {
    at: ignoreFile?.path ?? file.path,
    note: `COPY of the whole context with ${missing.join(", ")}: ${where}; add ${missing.join("  ")}`,
  };
}

/** The ignore file that docker or podman would use, nearest first; the folder in which it stands is taken for the context. */
async function findIgnoreFile(
  file: GuardedFile,
  context: string | undefined,
  repository: RepositoryView,
): Promise<{ readonly ignoreFile?: { readonly path: string; readonly text: string }; readonly folder: string }> {
  const own = await repository.content(`${file.path}.dockerignore`);
  const first = context ?? file.folder;
  if (own !== undefined)
    return { ignoreFile: { path: `${file.path}.dockerignore`, text: own.toString("utf8") }, folder: first };
  const folders = context === undefined ? [first, ...(first === "" ? [] : [""])] : [context];
  for (const folder of folders) {
    for (const name of [".containerignore", ".dockerignore"]) {
      const path = folder === "" ? name : `${folder}/${name}`;
      const content = await repository.content(path);
      if (content !== undefined) return { ignoreFile: { path, text: content.toString("utf8") }, folder };
    }
  }
  return { folder: first };
}

/** Folders for secrets that the repository keeps below a context, relative to it. */
function secretFolders(files: readonly GuardedFile[], context: string): readonly string[] {
  const prefix = context === "" ? "" : `${context}/`;
  const found = new Set<string>();
  for (const { path, kinds } of files) {
    if ((kinds & Kind.secretsFolder) === 0 || !path.startsWith(prefix)) continue;
    const folder = /^(?:[^/]+\/)*?\.?secrets(?=\/)/.exec(path.slice(prefix.length))?.[0];
    if (folder !== undefined) found.add(folder);
  }
  return [...found];
}
