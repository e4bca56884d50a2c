/**
 * A range as a user, a hook or a CI system writes it, resolved to commits. What does not resolve is told apart by cause, since the
 * fix differs: a shallow clone wants to be deepened, a missing branch to be fetched.
 */
import type { ObjectReader } from "../git/objectReader.ts";
import type { Repository } from "../git/repository.ts";
import { isZero, resolveCommit } from "../git/revisions.ts";
import { IncompleteError, UsageError } from "../model.ts";

export interface RevisionRange {
  /** Full id; absent when everything reachable from `to` is meant (the left side is all zeros: a new branch). */
  readonly from: string | undefined;
  /** Full id; absent when there is nothing to scan (the right side is all zeros: a deleted branch). */
  readonly to: string | undefined;
  /** Written with three dots: both sides must have a common ancestor. */
  readonly symmetric: boolean;
}

/**
 * @param text `A..B` or `A...B`; a side that is left out is HEAD
 * @throws UsageError when the text is no range
 * @throws IncompleteError when a side names no commit of this clone
 */
export async function resolveRange(repo: Repository, reader: ObjectReader, text: string): Promise<RevisionRange> {
  const parts = /^(.*?)(\.{2,3})(.*)$/s.exec(text);
  if (parts === null || text.startsWith("-") || parts[3]?.startsWith(".")) {
    const hint = parts === null && !text.startsWith("-") && text !== "" ? ` (one commit: ${text}^..${text})` : "";
    throw new UsageError(`"${text}" is no range: write A..B for what the commits in B and not in A add${hint}`);
  }
  const [, left = "", dots, right = ""] = parts;
  const to = await resolveSide(repo, reader, right, text);
  const from = await resolveSide(repo, reader, left, text);
  return { from, to, symmetric: dots === "..." };
}

async function resolveSide(
  repo: Repository,
  reader: ObjectReader,
  side: string,
  range: string,
): Promise<string | undefined> {
  const name = side === "" ? "HEAD" : side;
  if (isZero(name)) return undefined;
  const oid = await resolveCommit(reader, name);
  if (oid !== undefined) return oid;
  const fix = repo.shallow
    ? `this clone is shallow, so fetch more of it (git fetch --unshallow, or fetch-depth: 0 for actions/checkout)`
    : `check the name, or fetch it first (git fetch origin ${name.replace(/^origin\//, "")})`;
  throw new IncompleteError(`cannot scan ${range}: ${name} is no commit of this clone; ${fix}`);
}
