/** All that a cache holds, and how it becomes the sections of a file. */
import { OidTable } from "../../git/oidTable.ts";
import { type FactsParts, HistoryFacts } from "../../sources/historyFacts.ts";
import { PathList } from "../../sources/pathList.ts";
import { GuardRecords } from "./guardRecords.ts";
import { ObjectRecords, type RecordParts } from "./objectRecords.ts";
import type { StoredMatch } from "./recall.ts";
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
  /** By number of the blob: what the engine says about it. */
  readonly recall: Map<number, readonly StoredMatch[]>;
  /** Something was found in a person's name. */
  peopleHold: boolean;
  /** How many of {@link commits} come from the file, in the order of the walk. */
  readonly commitCount: number;
  nextValue: number;
  /** What the configuration left out. */
  exclusions: string;
  /** Digests of lists of names in which nothing was found. */
  cleanNames: ReadonlySet<string>;
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
  readonly cleanNames: readonly string[];
  readonly reasons: readonly string[];
}

export function emptyState(hexLength: number): State {
  const facts = new HistoryFacts(hexLength);
  return {
    facts,
    boundary: [],
    blobs: ObjectRecords.empty(facts.blobs),
    commits: ObjectRecords.empty(facts.graph.table),
    tags: ObjectRecords.empty(new OidTable(hexLength)),
    nested: new Map(),
    guards: new GuardRecords(),
    recall: new Map(),
    peopleHold: false,
    commitCount: 0,
    nextValue: 0,
    exclusions: "",
    cleanNames: new Set(),
  };
}

/**
 * @param commits in the order of the walk; what is known of others is left out
 * @param hidden 1 for paths that hold a value
 */
export function packState(state: State, commits: readonly number[], hidden: Uint8Array): CacheFile<StateMeta> {
  const { facts, blobs, tags, guards } = state;
  const { paths } = facts;
  const reasons: string[] = [];
  const texts = paths.texts().map((text, path) => (hidden[path] === 1 ? "" : text));
  const sections = new Map<string, SectionData>([
    ["paths", Buffer.from(texts.join("\0"))],
    [
      "pathKinds",
      Uint8Array.from(texts, (_, path) => (hidden[path] === 1 ? HIDDEN : paths.isNote(path) ? NOTE : FILE)),
    ],
    ["recall", Buffer.from(JSON.stringify([...state.recall]))],
    ["guards", guards.parts(reasons, hidden)],
  ]);
  const none = new Uint8Array(0);
  const tagNumbers = upTo(tags.table.size);
  const sameTable = state.commits.table === facts.graph.table;
  const known = Uint32Array.from(commits, (commit) =>
    sameTable ? commit : state.commits.table.findFrom(facts.graph.table, commit),
  );
  addAll(sections, "facts", facts.parts(commits, hidden));
  addAll(sections, "blob", blobs.parts(upTo(blobs.table.size), hidden));
  addAll(sections, "commit", state.commits.parts(known, none));
  addAll(sections, "tag", tags.parts(tagNumbers, none));
  const meta: StateMeta = {
    hexLength: facts.hexLength,
    boundary: state.boundary,
    tags: Array.from(tagNumbers, (number) => tags.table.text(number)),
    nested: [...state.nested],
    peopleHold: state.peopleHold,
    nextValue: state.nextValue,
    exclusions: state.exclusions,
    cleanNames: [...state.cleanNames],
    reasons,
  };
  return { meta, sections };
}

const FILE = 0;
const NOTE = 1;
const HIDDEN = 2;

/** @returns undefined when it is another repository's, or does not fit together */
export function unpackState(file: CacheFile<StateMeta>, hexLength: number): State | undefined {
  try {
    return unpack(file, hexLength);
  } catch {
    // What has the right checksum and makes no sense was not written by this program.
    return undefined;
  }
}

function unpack({ meta, sections }: CacheFile<StateMeta>, hexLength: number): State | undefined {
  if (meta.hexLength !== hexLength) return undefined;
  const kinds = sections.get("pathKinds");
  const text = sections.get("paths");
  const guards = sections.get("guards");
  const recall = sections.get("recall");
  if (!(kinds instanceof Uint8Array && text instanceof Uint8Array && guards instanceof Float64Array)) return undefined;
  if (!(recall instanceof Uint8Array)) return undefined;
  const paths = new PathList();
  const texts = kinds.length === 0 ? [] : textOf(text).split("\0");
  if (texts.length !== kinds.length) return undefined;
  texts.forEach((one, i) => (kinds[i] === HIDDEN ? paths.skip() : paths.add(one, kinds[i] === NOTE)));
  if (paths.size !== kinds.length) return undefined;
  const parts = named<FactsParts>(sections, "facts");
  const facts = HistoryFacts.from(hexLength, parts, paths);
  if (facts === undefined) return undefined;
  const blobs = ObjectRecords.from(facts.blobs, named<RecordParts>(sections, "blob"));
  const commits = ObjectRecords.from(facts.graph.table, named<RecordParts>(sections, "commit"));
  const tagTable = new OidTable(hexLength);
  for (const oid of meta.tags) tagTable.add(oid);
  const commitCount = parts.times.length;
  const tags = ObjectRecords.from(tagTable, named<RecordParts>(sections, "tag"));
  if (blobs === undefined || commits === undefined || tags === undefined) return undefined;
  return {
    facts,
    boundary: meta.boundary,
    blobs,
    commits,
    tags,
    nested: new Map(meta.nested),
    recall: new Map(JSON.parse(textOf(recall)) as [number, StoredMatch[]][]),
    guards: GuardRecords.from(guards, meta.reasons),
    peopleHold: meta.peopleHold,
    commitCount,
    nextValue: meta.nextValue,
    exclusions: meta.exclusions,
    cleanNames: new Set(meta.cleanNames),
  };
}

function upTo(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, number) => number);
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
}

function addAll(sections: Map<string, SectionData>, prefix: string, parts: FactsParts | RecordParts): void {
  for (const [name, data] of Object.entries(parts)) sections.set(`${prefix}.${name}`, data as SectionData);
}

/** A part that is not there makes what is read from it `undefined`, which a checksum over all of it rules out. */
function named<T>(sections: ReadonlyMap<string, SectionData>, prefix: string): T {
  const entries = [...sections].filter(([name]) => name.startsWith(`${prefix}.`));
  return Object.fromEntries(entries.map(([name, data]) => [name.slice(prefix.length + 1), data])) as T;
}
