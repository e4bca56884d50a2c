/** A practice of a project, broken: what is done to its clean repository, and exactly what is found then. */
export interface Break {
  readonly name: string;
  /** Path → new content; templates such as `{{alnum:32}}` are filled in when the test runs. */
  readonly write?: Readonly<Record<string, string>>;
  /** Path → text that is put at the end. */
  readonly append?: Readonly<Record<string, string>>;
  /** Path, text that stands there once, and what takes its place. */
  readonly edit?: readonly (readonly [path: string, from: string, to: string])[];
  readonly remove?: readonly string[];
  /** Bytes that are no text. */
  readonly binary?: Readonly<Record<string, readonly number[]>>;
  /** Rule and path of each finding. */
  readonly find: readonly (readonly [rule: string, path: string])[];
}
