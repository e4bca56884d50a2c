/**
 * What git's object store gives.
 */

export type ObjectType = "blob" | "tree" | "commit" | "tag";

export interface GitObject {
  readonly kind: "object";
  readonly oid: string;
  readonly type: ObjectType;
  /** Bytes. */
  readonly size: number;
  readonly bytes: Buffer;
}

/** An object above the reader's limit: its content was passed over. */
export interface LargeObject {
  readonly kind: "too-large";
  readonly oid: string;
  readonly type: ObjectType;
  /** Bytes. */
  readonly size: number;
}

/** git has no such object (or the name fits several). */
export interface MissingObject {
  readonly kind: "missing" | "ambiguous";
  /** What was asked for. */
  readonly name: string;
}

export type ObjectAnswer = GitObject | LargeObject | MissingObject;
