/**
 * A change that touches only `.gitignore` or `.dockerignore` is judged by files that it does not touch: templates, compose files,
 * Dockerfiles, folders for secrets, and the documents that name env files.
 */
import type { CoverageLog } from "../model.ts";
import type { Entry } from "../sources/source.ts";
import { GuardedFile } from "./file.ts";
import { Kind, kindsOf } from "./kind.ts";
import type { RepositoryView } from "./repositoryView.ts";
import type { Wakes } from "./wake.ts";

const ASKED = Kind.template | Kind.compose | Kind.dockerfile | Kind.secretsFolder | Kind.ignoreFile | Kind.env;
/** Documents and scripts near the top, which may speak of env files. */
const DOCUMENT = /^(?:[^/]+\/){0,3}[^/]+\.(?:md|rst|txt|sh)$/;
const MOST_DOCUMENTS = 200;
const IGNORE_COVERAGE: Wakes = new Map([["ignore-coverage", []]]);

/** @param files that the change touches */
export async function surroundings(
  files: readonly GuardedFile[],
  repository: RepositoryView,
  coverage: CoverageLog,
): Promise<readonly GuardedFile[]> {
  if (!files.some((file) => file.is(Kind.ignoreFile))) return [];
  const changed = new Set(files.map(({ path }) => path));
  const found: GuardedFile[] = [];
  let documents = 0;
  for (const path of await repository.paths()) {
    const kinds = kindsOf(path) & ASKED;
    const isDocument = kinds === 0 && DOCUMENT.test(path) && documents++ < MOST_DOCUMENTS;
    if (changed.has(path) || (kinds === 0 && !isDocument)) continue;
    const bytes = await repository.content(path);
    if (bytes === undefined || (isDocument && !bytes.includes(".env."))) continue;
    const entry: Entry = {
      path,
      mode: "100644",
      tracked: true,
      fresh: false,
      added: () => Promise.resolve([]),
      read: () => Promise.resolve(bytes),
    };
    found.push(new GuardedFile(entry, kinds, bytes, isDocument ? IGNORE_COVERAGE : new Map(), coverage, true));
  }
  return found;
}
