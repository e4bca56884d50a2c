/** All that a cache holds, and how it becomes the sections of a file. */
import { OidTable } from "../../git/oidTable.ts";
import { type FactsParts, HistoryFacts } from "../../sources/historyFacts.ts";
import { PathList } from "../../sources/pathList.ts";
import { GuardRecords } from "./guardRecords.ts";
import { ObjectRecords, type RecordParts } from "./objectRecords.ts";
import type { CacheFile, SectionData } from "./sections.ts";

export interface State {
  facts: HistoryFacts;
  /** Ids of commits whose parents the clone does not have. */
  boundary: readonly string[];
  readonly blobs: ObjectRecords;
  readonly commits: ObjectRecords;
  readonly tags: ObjectRecords;
  /** By id of a tag: the tag to which it points. */
  readonly nested: Map<string, string>;
  readonly guards: GuardRecords;
  /** Something was found in a person's name. */
  peopleHold: boolean;
  /** How many of {@link commits} come from the file, in the order of the walk. */
  readonly commitCount: number;
  nextValue: number;
  /** What the configuration left out. */
  exclusions: string;
}

/** The part of it that is no list of numbers. */
export interface StateMeta {
  readonly hexLength: number;
  readonly boundary: readonly string[];
  readonly tags: readonly string[];
  readonly nested: readonly (readonly [string, string])[];
  readonly peopleHold: boolean;
  readonly nextValue: number;
  readonly exclusions: string;
  readonly reasons: readonly string[];
}

export function emptyState(hexLength: number): State {
  const facts = new HistoryFacts(hexLength);
  return {
    facts,
    boundary: [],
    blobs: ObjectRecords.empty(facts.blobs),
    commits: ObjectRecords.empty(new OidTable(hexLength)),
    tags: ObjectRecords.empty(new OidTable(hexLength)),
    nested: new Map(),
    guards: new GuardRecords(),
    peopleHold: false,
    commitCount: 0,
    nextValue: 0,
    exclusions: "",
  };
}

/**
 * @param commits in the order of the walk; what is known of others is left out
 * @param hides paths that hold a value
 */
export function packState(
  state: State,
  commits: readonly number[],
  hides: (path: number) => boolean,
): CacheFile<StateMeta> {
  const { facts, blobs, tags, guards } = state;
  const { paths } = facts;
  // What was left out before has no text.
  const isHidden = (path: number): boolean => paths.text(path) === "" || hides(path);
  const reasons: string[] = [];
  const texts = paths.texts().map((text, path) => (isHidden(path) ? "" : text));
  const sections = new Map<string, SectionData>([
    ["paths", Buffer.from(texts.join("\0"))],
    ["pathKinds", Uint8Array.from(texts, (_, path) => (isHidden(path) ? HIDDEN : paths.isNote(path) ? NOTE : FILE))],
    ["guards", guards.parts(reasons, isHidden)],
  ]);
  const tagNumbers = Array.from({ length: tags.table.size }, (_, number) => number);
  const known = commits.map((commit) => state.commits.table.findFrom(facts.graph.table, commit));
  addAll(sections, "facts", facts.parts(commits, isHidden));
  addAll(
    sections,
    "blob",
    blobs.parts(
      Array.from({ length: blobs.table.size }, (_, number) => number),
      isHidden,
    ),
  );
  addAll(
    sections,
    "commit",
    state.commits.parts(known, () => false),
  );
  addAll(
    sections,
    "tag",
    tags.parts(tagNumbers, () => false),
  );
  const meta: StateMeta = {
    hexLength: facts.hexLength,
    boundary: state.boundary,
    tags: tagNumbers.map((number) => tags.table.text(number)),
    nested: [...state.nested],
    peopleHold: state.peopleHold,
    nextValue: state.nextValue,
    exclusions: state.exclusions,
    reasons,
  };
  return { meta, sections };
}

const FILE = 0;
const NOTE = 1;
const HIDDEN = 2;

/** @returns undefined when it is another repository's, or does not fit together */
export function unpackState({ meta, sections }: CacheFile<StateMeta>, hexLength: number): State | undefined {
  if (meta.hexLength !== hexLength) return undefined;
  const kinds = sections.get("pathKinds");
  const text = sections.get("paths");
  const guards = sections.get("guards");
  if (!(kinds instanceof Uint8Array && text instanceof Uint8Array && guards instanceof Float64Array)) return undefined;
  const paths = new PathList();
  const texts = kinds.length === 0 ? [] : Buffer.from(text.buffer, text.byteOffset, text.length).toString().split("\0");
  if (texts.length !== kinds.length) return undefined;
  texts.forEach((one, i) => (kinds[i] === HIDDEN ? paths.skip() : paths.add(one, kinds[i] === NOTE)));
  if (paths.size !== kinds.length) return undefined;
  const parts = named<FactsParts>(sections, "facts");
  const facts = HistoryFacts.from(hexLength, parts, paths);
  if (facts === undefined) return undefined;
  const blobs = ObjectRecords.from(facts.blobs, named<RecordParts>(sections, "blob"));
  const commits = ObjectRecords.from(OidTable.from(hexLength, parts.commits), named<RecordParts>(sections, "commit"));
  const tagTable = new OidTable(hexLength);
  for (const oid of meta.tags) tagTable.add(oid);
  const tags = ObjectRecords.from(tagTable, named<RecordParts>(sections, "tag"));
  if (blobs === undefined || commits === undefined || tags === undefined) return undefined;
  return {
    facts,
    boundary: meta.boundary,
    blobs,
    commits,
    tags,
    nested: new Map(meta.nested),
    guards: GuardRecords.from(guards, meta.reasons),
    peopleHold: meta.peopleHold,
    commitCount: commits.table.size,
    nextValue: meta.nextValue,
    exclusions: meta.exclusions,
  };
}

function addAll(sections: Map<string, SectionData>, prefix: string, parts: FactsParts | RecordParts): void {
  for (const [name, data] of Object.entries(parts)) sections.set(`${prefix}.${name}`, data as SectionData);
}

/** A part that is not there makes what is read from it `undefined`, which a checksum over all of it rules out. */
function named<T>(sections: ReadonlyMap<string, SectionData>, prefix: string): T {
  const entries = [...sections].filter(([name]) => name.startsWith(`${prefix}.`));
  return Object.fromEntries(entries.map(([name, data]) => [name.slice(prefix.length + 1), data])) as T;
}
