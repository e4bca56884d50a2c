/**
 * Commits as content: who made them, and what their messages say.
 */
import { type Commit, parseCommit, type Tag } from "../git/commit.ts";
import type { ObjectReader } from "../git/objectReader.ts";
import { type Chunk, IncompleteError, type Provenance } from "../model.ts";

/** Headers that hold no free text of a person (or, the identities, are looked at by themselves). */
const DULL = new Set(["tree", "parent", "author", "committer", "gpgsig", "gpgsig-sha256", "encoding"]);

export function provenanceOf(oid: string, commit: Commit): Provenance {
  const { name, email, date } = commit.author;
  return { commit: oid, author: name, email, date };
}

/** @throws IncompleteError when the commit cannot be read */
async function readCommit(reader: ObjectReader, oid: string): Promise<Commit> {
  return parseCommit(await reader.content(oid, "commit"));
}

/** The message, and behind it what else a person wrote into the commit (a merged tag's message, for instance). */
export function messageChunk(oid: string, commit: Commit): Chunk {
  const more = commit.headers
    .filter((header) => !DULL.has(header.name))
    .map((header) => `${header.name} ${header.value}`);
  const bytes =
    more.length === 0 ? commit.message : Buffer.concat([commit.message, Buffer.from(`\n${more.join("\n")}\n`)]);
  return { bytes, path: commitPath(oid), where: "commit-message", blob: oid, provenance: provenanceOf(oid, commit) };
}

/** The message of an annotated tag, and who made it. @param path where the report says that it stands */
export function tagChunk(oid: string, { message, tagger }: Tag, path: string): Chunk {
  const who = tagger === undefined ? "" : `\n${tagger.name} <${tagger.email}>\n`;
  return { bytes: Buffer.concat([message, Buffer.from(who)]), path, where: "tag-message", blob: oid };
}

/** Where the report says that a commit's message stands. */
export function commitPath(oid: string): string {
  return `commit ${oid}`;
}

/** Collects names and addresses of people, so that each is looked at once however many commits it stands in. */
export class Identities {
  readonly #first = new Map<string, { rank: number; provenance: Provenance }>();

  /** @param rank place of the commit in the walk: of several commits the one with the lowest is named */
  add(oid: string, commit: Commit, rank: number): void {
    for (const { name, email } of [commit.author, commit.committer]) {
      const text = `${name} <${email}>`;
      const known = this.#first.get(text);
      if (known === undefined || rank < known.rank)
        this.#first.set(text, { rank, provenance: provenanceOf(oid, commit) });
    }
  }

  *chunks(): Generator<Chunk, void, undefined> {
    for (const [text, { provenance }] of this.#first) {
      const path = commitPath(provenance.commit);
      yield { bytes: Buffer.from(text), path, where: "commit-message", blob: provenance.commit, provenance };
    }
  }
}

/** Reads a commit; nothing when it is unreadable, which `onFailure` is told. */
export async function tryCommit(
  reader: ObjectReader,
  oid: string,
  onFailure: (error: IncompleteError) => void,
): Promise<Commit | undefined> {
  try {
    return await readCommit(reader, oid);
  } catch (error) {
    if (!(error instanceof IncompleteError)) throw error;
    onFailure(error);
    return undefined;
  }
}
