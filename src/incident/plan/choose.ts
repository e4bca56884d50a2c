/**
 * Chooses for each place of a secret how it goes: the whole file, the value in the file, the blob, or the value in a message.
 */
import { parseCommit, parseTag } from "../../git/commit.ts";
import type { ObjectReader } from "../../git/objectReader.ts";
import { type Hit, IncompleteError } from "../../model.ts";
import { messageChunk } from "../../sources/commits.ts";
import { formsOf } from "../encodings.ts";
import type { IncidentSecret } from "../gather.ts";
import { mailmap, type Person, Renames } from "./names.ts";
import { replacementLine } from "./replacement.ts";

export interface Plan {
  /** Expressions for file contents, and those for messages of commits and tags. */
  readonly text: readonly Buffer[];
  readonly message: readonly Buffer[];
  /** Files that go whole, under all their names. */
  readonly paths: readonly string[];
  /** File names that hold a value: old name, new name. */
  readonly renames: readonly (readonly [from: string, to: string])[];
  /** Contents that cannot be edited: binaries and archives. */
  readonly blobs: readonly string[];
  /** Full names of refs whose history changes. */
  readonly refs: readonly string[];
  /** Refs whose name itself holds a value: old name, new name. */
  readonly refRenames: readonly (readonly [from: string, to: string])[];
  /** The new name of the branch that HEAD names, when its old one holds a value. */
  readonly head?: string;
  /** Refs that lead to a file or folder that holds a value, and not to a commit: no tool rewrites those. */
  readonly droppedRefs: readonly string[];
  /** Lines of a mailmap, for people whose name or address holds a value. */
  readonly mailmap: readonly string[];
  /** Something is only in commits that no ref leads to. */
  readonly hasUnreferenced: boolean;
  /** Values by which verify proves that they are gone. Ordinary words come with what stood before them on the line. */
  readonly values: readonly PlannedValue[];
}

export interface PlannedValue {
  readonly fingerprint: string;
  readonly title: string;
  /** Bytes that must not be anywhere any more. */
  readonly value: Buffer;
  /** Only these bytes are looked for, not their encodings. */
  readonly exact: boolean;
}

/** As far as git-filter-repo looks for NUL bytes when it decides that a content is binary and leaves it alone. */
const SNIFF = 8192;
/** A file of which a key over several lines is this share has nothing else that is worth keeping. */
const WHOLE = 0.6;
/** Bytes before an ordinary word that are taken as its context. */
const CONTEXT = 80;

/**
 * @param isCleanAtHead whether the newest state has a file at a path that holds none of the secrets
 * @param droppedRefs full names of refs to files and folders that hold one of them
 * @param headRef full name of the branch that HEAD names; empty when it names none
 * @throws IncompleteError when a content cannot be read again
 */
export async function choosePlan(
  secrets: readonly IncidentSecret[],
  reader: ObjectReader,
  isCleanAtHead: (path: string) => Promise<boolean>,
  droppedRefs: readonly string[],
  headRef: string,
): Promise<Plan> {
  const chooser = new Chooser(reader, isCleanAtHead);
  for (const secret of secrets) await chooser.add(secret);
  return chooser.plan(secrets, droppedRefs, headRef);
}

class Chooser {
  readonly #reader: ObjectReader;
  readonly #isCleanAtHead: (path: string) => Promise<boolean>;
  readonly #text: Buffer[] = [];
  readonly #message: Buffer[] = [];
  readonly #paths = new Set<string>();
  readonly #renames = new Renames();
  readonly #refRenames = new Renames();
  readonly #blobs = new Set<string>();
  readonly #people: Person[] = [];
  readonly #values = new Map<string, PlannedValue>();

  constructor(reader: ObjectReader, isCleanAtHead: (path: string) => Promise<boolean>) {
    this.#reader = reader;
    this.#isCleanAtHead = isCleanAtHead;
  }

  async add(secret: IncidentSecret): Promise<void> {
    const { hits, value, isGuessable } = secret;
    if (value !== "" && !isGuessable) this.#prove(secret, Buffer.from(value), false);
    if (value === "") {
      await this.#wholeFiles(secret);
      return;
    }
    const byBlob = new Map<string, Hit[]>();
    for (const hit of hits) {
      if (hit.where === "content" || hit.where === "note") {
        const blob = hit.blob ?? "";
        byBlob.set(blob, [...(byBlob.get(blob) ?? []), hit]);
      } else if (hit.where === "path") this.#renames.add(hit);
      else if (hit.where === "ref-name") this.#refRenames.add(hit);
      else if (isGuessable) this.#message.push(...(await this.#wordInMessage(hit)));
      else {
        this.#message.push(...messageLines(hit, value));
        // Who wrote it stands with the message.
        this.#people.push(...(await this.#peopleOf(hit)));
      }
    }
    for (const [blob, inBlob] of byBlob) await this.#content(secret, blob, inBlob);
    // The value as it is goes into both files whatever was seen: it costs nothing, and what git shows of a merge is not all there is.
    if (!isGuessable) {
      this.#text.push(replacementLine(Buffer.from(value)));
      this.#message.push(replacementLine(Buffer.from(value)));
    }
  }

  plan(secrets: readonly IncidentSecret[], droppedRefs: readonly string[], headRef: string): Plan {
    const refRenames = this.#refRenames.pairs();
    const head = refRenames.find(([from]) => from === headRef)?.[1];
    const values = [...this.#values.values()];
    const refs = secrets.flatMap(({ trace }) => [...trace.refs, ...trace.tags.map((tag) => `refs/tags/${tag}`)]);
    return {
      text: this.#text,
      message: this.#message,
      paths: [...this.#paths].sort(),
      renames: this.#renames.pairs(),
      blobs: [...this.#blobs].sort(),
      refs: [...new Set(refs)].sort(),
      refRenames,
      ...(head !== undefined && { head }),
      droppedRefs,
      mailmap: mailmap(
        this.#people,
        values.filter(({ exact }) => !exact).map(({ value }) => value),
      ),
      hasUnreferenced: secrets.some(({ trace }) => trace.unreferenced),
      values,
    };
  }

  #prove({ finding }: IncidentSecret, value: Buffer, exact: boolean): void {
    const { fingerprint, title } = finding;
    this.#values.set(value.toString("latin1"), { fingerprint, title, value, exact });
  }

  /** What a guard objects to is the file. */
  async #wholeFiles({ trace }: IncidentSecret): Promise<void> {
    for (const { path, blob } of trace.occurrences) await this.#removeWhole(path, blob);
  }

  /** By name, unless the newest state has something else under that name that is to stay. */
  async #removeWhole(path: string, blob: string | undefined): Promise<void> {
    if (!(await this.#isCleanAtHead(path))) this.#paths.add(path);
    else if (blob !== undefined) this.#blobs.add(blob);
  }

  async #peopleOf({ blob = "", where }: Hit): Promise<readonly Person[]> {
    if (where === "tag-message") {
      const { tagger } = parseTag(await this.#reader.content(blob, "tag"));
      return tagger === undefined ? [] : [tagger];
    }
    const { author, committer } = parseCommit(await this.#reader.content(blob, "commit"));
    return [author, committer];
  }

  async #wordInMessage({ blob = "", match, where }: Hit): Promise<Buffer[]> {
    const isTag = where === "tag-message";
    const bytes = await this.#reader.content(blob, isTag ? "tag" : "commit");
    const message = isTag ? parseTag(bytes).message : messageChunk(blob, parseCommit(bytes)).bytes;
    return [replacementLine(message.subarray(match.start, match.end), contextOf(message, match.start))];
  }

  async #content(secret: IncidentSecret, blob: string, hits: readonly Hit[]): Promise<void> {
    const inArchive = hits.some(({ archive }) => archive !== undefined);
    const answer = await this.#reader.get(blob);
    if (answer.kind !== "object") throw new IncompleteError(`object ${blob} cannot be read again: run git fsck`);
    const { bytes } = answer;
    if (inArchive || bytes.subarray(0, SNIFF).includes(0)) {
      this.#blobs.add(blob);
      return;
    }
    const covered = hits.reduce((sum, { match }) => sum + match.end - match.start, 0);
    if (secret.value.includes("\n") && covered >= WHOLE * bytes.length) {
      for (const { path, where } of secret.trace.occurrences.filter((one) => one.blob === blob)) {
        if (where === "content") await this.#removeWhole(path, blob);
      }
    }
    for (const { match } of hits) {
      const { start, end } = match.end > match.start ? match : onLine(bytes, match.line, Buffer.from(secret.value));
      const wanted = bytes.subarray(start, end);
      if (wanted.length === 0) continue;
      const kept = secret.isGuessable ? contextOf(bytes, start) : undefined;
      this.#text.push(replacementLine(wanted, kept));
      if (secret.isGuessable) this.#prove(secret, Buffer.concat([kept ?? Buffer.alloc(0), wanted]), true);
    }
  }
}

/** Where a value stands that is known by its line only, as a guard's finding is; nothing when it stands there in another form. */
function onLine(bytes: Buffer, line: number, value: Buffer): { readonly start: number; readonly end: number } {
  let from = 0;
  for (let at = 1; at < line; at++) {
    const lf = bytes.indexOf(0x0a, from);
    if (lf < 0) return { start: 0, end: 0 };
    from = lf + 1;
  }
  const lf = bytes.indexOf(0x0a, from);
  // The value of a setting stands behind its name, which may hold the same word.
  const found = bytes.subarray(from, lf < 0 ? bytes.length : lf).lastIndexOf(value);
  return found < 0 ? { start: 0, end: 0 } : { start: from + found, end: from + found + value.length };
}

/** What stands on the line before an ordinary word. */
function contextOf(bytes: Buffer, start: number): Buffer {
  const from = Math.max(bytes.lastIndexOf(0x0a, start - 1) + 1, start - CONTEXT);
  const line = bytes.subarray(start === 0 ? 0 : from, start);
  let at = 0;
  while (line[at] === 0x20 || line[at] === 0x09) at++;
  return line.subarray(at);
}

/** Messages are few and small: every form that was seen is named as it is made, not as it stood. */
function messageLines({ match }: Hit, value: string): Buffer[] {
  const name = match.decoded.at(-1) ?? "raw";
  return formsOf(Buffer.from(value))
    .filter((form) => form.name === name || form.name === "raw")
    .map((form) => replacementLine(form.bytes));
}
