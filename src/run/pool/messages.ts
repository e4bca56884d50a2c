/** What the main thread and its workers say to each other. Everything in it can be copied from thread to thread. */
import { type Chunk, type CompiledRule, type CoverageLog, type Match, revealSecret, Secret } from "../../model.ts";

/** What a worker is given at its start. */
export interface WorkerSetup {
  /** Ids of the rules of the run. */
  readonly rules: readonly string[];
  /** Those that a worker does not know: the repository's own. */
  readonly own: readonly CompiledRule[];
  readonly decodeDepth: number;
}

export interface Item extends Pick<Chunk, "path" | "where"> {
  /** Bytes in the batch's buffer. */
  readonly length: number;
}

/** Several pieces of content, since a message costs more than the scan of a small file. */
export interface Batch {
  readonly items: readonly Item[];
  /** The contents, one behind the other. */
  readonly bytes: ArrayBuffer;
}

/** A content that a rule did not get through; the arguments of CoverageLog.problem. */
export type Problem = Parameters<CoverageLog["problem"]>;

export interface Answer {
  /** For each item what was found, with the secret in the clear beside its mask. */
  readonly found: readonly (readonly SentMatch[])[];
  readonly problems: readonly Problem[];
}

export type SentMatch = Omit<Match, "secret"> & { readonly value: string; readonly mask: string };

/** A secret's value is private to its object and would be lost on the way. It stays inside of the process. */
export function packMatch({ secret, ...rest }: Match): SentMatch {
  return { ...rest, value: revealSecret(secret), mask: secret.mask };
}

export function unpackMatch({ value, mask, ...rest }: SentMatch): Match {
  // The mask begins with the public part of the value, if there is one, and ends with stars.
  const stars = new Secret("").mask.length;
  return { ...rest, secret: new Secret(value, mask.slice(0, -stars)) };
}
