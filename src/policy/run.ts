/**
 * Runs the guards over the files that a source brings in or holds. A file is read only when a guard knows it by its name or was woken
 * by its content, and is then parsed once for all of them.
 */
import { type CoverageLog, type Hit, IncompleteError, type LineRange, type Match } from "../model.ts";
import type { Entry } from "../sources/source.ts";
import { type ChosenEntry, type GuardRun, kindsFor } from "./chooseEntries.ts";
import { GuardedFile } from "./file.ts";
import type { Guard, GuardContext, GuardMatch } from "./guard.ts";
import { HeardCoverage } from "./heardCoverage.ts";
import { fileMatch, Placer } from "./placer.ts";
import { surroundings } from "./surroundings.ts";
import { idOf } from "./wake.ts";

/**
 * All that the guards find, as hits of `where: "policy"`.
 *
 * @param chosen what {@link chooseEntries} gave
 */
export async function runGuards(
  chosen: readonly ChosenEntry[],
  guards: readonly Guard[],
  run: GuardRun,
): Promise<Hit[]> {
  const files: GuardedFile[] = [];
  const seen = new Map<string, Entry>();
  const hits: Hit[] = [];
  for (const { entry, kinds, woken } of chosen) {
    const bytes = await read(entry, run.coverage);
    if (bytes === undefined) continue;
    const heard = run.memory && new HeardCoverage(run.coverage);
    const file = new GuardedFile(entry, kinds, bytes, woken, heard ?? run.coverage);
    const matches = await checkFile(file, guards, run);
    if (heard !== undefined)
      run.memory?.looked(
        entry,
        matches.map((match) => what(file, match)),
        heard,
      );
    if (matches.length > 0) hits.push(...(await hitsOf(file, matches, run, seen)));
    // The repository knows nothing of what is in an archive.
    if (run.repository !== undefined && entry.archive === undefined) files.push(file);
  }
  if (run.repository === undefined) return hits;
  if (run.isChange) files.push(...(await surroundings(files, run.repository, run.coverage)));
  for (const guard of guards) {
    for (const [where, matches] of (await guard.finish?.(files, run)) ?? []) {
      const all = settled(matches, guard);
      hits.push(
        ...(typeof where === "string"
          ? all.map((match) => fileHit(where, match, {}))
          : await hitsOf(where, all, run, seen)),
      );
    }
  }
  return hits;
}

async function read(entry: Entry, coverage: CoverageLog): Promise<Buffer | undefined> {
  try {
    return await entry.read();
  } catch (error) {
    if (!(error instanceof IncompleteError)) throw error;
    // Deleted from the work tree: nothing to guard. What cannot be read was told when the content was scanned.
    if (entry.onDisk !== true)
      coverage.problem(`some files could not be looked at by the guards (${error.message})`, "unreadable", entry.path);
    return undefined;
  }
}

async function checkFile(file: GuardedFile, guards: readonly Guard[], run: GuardRun): Promise<readonly GuardMatch[]> {
  const found: GuardMatch[] = [];
  let claimed = false;
  for (const guard of guards) {
    if (guard.check === undefined || (claimed && (guard.kinds & file.kinds) !== 0 && !seesHidden(guard))) continue;
    if ((kindsFor(guard, run.isChange) & file.kinds) === 0 && !file.woken.has(idOf(guard))) continue;
    const matches = await guard.check(file, file.entry.archive === undefined ? run : inArchive(run));
    found.push(...settled(matches, guard));
    if (guard.claims === true && matches.length > 0) claimed = true;
  }
  return found;
}

function inArchive({ isChange }: GuardRun): GuardContext {
  return { isChange };
}

/** Matches as sure as their rules are, unless they say otherwise. */
function settled(matches: readonly GuardMatch[], { rules }: Guard): readonly GuardMatch[] {
  return matches.map((match) => {
    const rule = rules.find((one) => one.id === match.rule);
    if (rule === undefined) throw new Error(`guard ${rules[0]?.id ?? ""} has no rule "${match.rule}"`);
    return { confidence: rule.confidence, ...match };
  });
}

/** What nobody sees is worth saying about a file that should not be there, too. */
function seesHidden(guard: Guard): boolean {
  return idOf(guard) === "invisible-characters";
}

/**
 * Matches that count, with their places and comments.
 *
 * @param seen what earlier versions of files have had
 */
export async function hitsOf(
  file: GuardedFile,
  matches: readonly GuardMatch[],
  run: Pick<GuardRun, "annotate" | "namesBlobs">,
  seen: Map<string, Entry>,
): Promise<readonly Hit[]> {
  const { entry, path } = file;
  const added = entry.added === undefined ? undefined : await entry.added();
  const placer = new Placer(file);
  const placed = matches
    .map((match) => ({ match, result: placer.place(match) }))
    .filter(({ match, result }) => match.standing === true || counts(result, entry, added))
    .filter(({ match }) => isFirst(file, match, seen));
  if (placed.length === 0) return [];
  const results = placed.map(({ result }) => result);
  const bytes = file.scanned;
  const notes = run.annotate(
    { bytes, path, where: "content" },
    results.map(onFirstLine),
    results.filter((one) => one.secret.length > 0),
  );
  const provenance = entry.provenance ?? (await entry.introduced?.());
  const place = {
    ...(entry.blob !== undefined && run.namesBlobs && { blob: entry.blob }),
    ...(provenance !== undefined && { provenance }),
    ...(entry.layer !== undefined && { layer: entry.layer }),
    ...(entry.image !== undefined && { image: entry.image }),
    ...(entry.build !== undefined && { build: entry.build }),
  };
  return results.map((match, i) => ({
    match,
    path,
    where: "policy",
    ...place,
    ...noteFor(match, notes[i] ?? {}, placed[i]?.match.unallowable),
  }));
}

/** A comment about a file as a whole stands at its top. */
function onFirstLine(match: Match): Match {
  return match.line > 0 ? match : { ...match, line: 1, endLine: 1, column: 1, endColumn: 1 };
}

/**
 * A line is shown only when what is secret on it is known: a match without a value says in words what it found, since a value that is
 * no finding of its own may stand beside it.
 */
function noteFor(
  match: Match,
  note: Pick<Hit, "inline" | "excerpt">,
  unallowable = false,
): Pick<Hit, "inline" | "excerpt"> {
  return {
    ...(note.inline !== undefined && !unallowable && { inline: note.inline }),
    ...(note.excerpt !== undefined && match.secret.length > 0 && { excerpt: note.excerpt }),
  };
}

/** Whether no other version of the file (in a history) has had the same. */
function isFirst(file: GuardedFile, match: GuardMatch, seen: Map<string, Entry>): boolean {
  const { entry, path } = file;
  const key = `${path}\0${what(file, match)}`;
  const known = seen.get(key);
  if (known === undefined) seen.set(key, entry);
  return known === undefined || known === entry;
}

/** What a guard found: the same rule about the same text. */
function what({ text }: GuardedFile, { rule, at, value }: GuardMatch): string {
  return `${rule}\0${value ?? (at === undefined ? "" : text.slice(at.start, at.end))}`;
}

function counts(match: Match, entry: Entry, added: readonly LineRange[] | undefined): boolean {
  if (match.line === 0) return entry.fresh !== false;
  return added === undefined || added.some((range) => range.start <= match.endLine && match.line < range.end);
}

function fileHit(path: string, match: GuardMatch, place: Pick<Hit, "blob" | "provenance">): Hit {
  return { match: fileMatch(match), path, where: "policy", ...place };
}
