/**
 * Commit and tag objects, taken apart.
 */
import { type Identity, parseIdentity } from "./identity.ts";

export interface Header {
  readonly name: string;
  /** Lines of a header that goes over several are joined by line feeds. */
  readonly value: string;
}

export interface Commit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Identity;
  readonly committer: Identity;
  /** Seconds since 1970 of the committer's date; 0 when it makes no sense. */
  readonly time: number;
  /** All headers, in order. */
  readonly headers: readonly Header[];
  /** A view into the object. */
  readonly message: Buffer;
}

export interface Tag {
  readonly object: string;
  readonly type: string;
  readonly name: string;
  /** Absent in very old tags. */
  readonly tagger: Identity | undefined;
  /** A view into the object; a signature is part of it. */
  readonly message: Buffer;
}

/** Takes a commit object apart. Broken headers give empty fields, never an error: the content is to be scanned all the same. */
export function parseCommit(bytes: Buffer): Commit {
  const { headers, message } = split(bytes);
  const value = (name: string): string => headers.find((header) => header.name === name)?.value ?? "";
  const seconds = Number(/ (\d+) [+-]\d{4}$/.exec(value("committer"))?.[1] ?? 0);
  return {
    tree: value("tree"),
    parents: headers.filter((header) => header.name === "parent").map((header) => header.value),
    author: parseIdentity(value("author")),
    committer: parseIdentity(value("committer")),
    time: seconds,
    headers,
    message,
  };
}

/** Takes a tag object apart; see {@link parseCommit} about broken ones. */
export function parseTag(bytes: Buffer): Tag {
  const { headers, message } = split(bytes);
  const value = (name: string): string | undefined => headers.find((header) => header.name === name)?.value;
  const tagger = value("tagger");
  return {
    object: value("object") ?? "",
    type: value("type") ?? "",
    name: value("tag") ?? "",
    tagger: tagger === undefined ? undefined : parseIdentity(tagger),
    message,
  };
}

function split(bytes: Buffer): { headers: Header[]; message: Buffer } {
  const blank = bytes.indexOf("\n\n");
  const end = blank < 0 ? bytes.length : blank;
  const headers: Header[] = [];
  for (const line of bytes.toString("utf8", 0, end).split("\n")) {
    const last = headers.at(-1);
    if (line.startsWith(" ") && last !== undefined)
      headers[headers.length - 1] = { name: last.name, value: `${last.value}\n${line.slice(1)}` };
    else if (line !== "") {
      const space = line.indexOf(" ");
      headers.push(
        space < 0 ? { name: line, value: "" } : { name: line.slice(0, space), value: line.slice(space + 1) },
      );
    }
  }
  return { headers, message: blank < 0 ? bytes.subarray(bytes.length) : bytes.subarray(blank + 2) };
}
