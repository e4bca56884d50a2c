/** A value that must not be printed. */

/**
 * A value that must not be printed. `toString`, `toJSON` and `util.inspect` give the mask; the one way to the value is
 * {@link revealSecret}, so that `grep revealSecret` lists every place that can see it (allowed: engine, baseline hashing,
 * incident plan, --show-secrets).
 */
export class Secret {
  readonly #value: string;
  /** What may be shown: the rule's public prefix, if any, and stars. */
  readonly mask: string;

  /**
   * @param value the raw value as text
   * @param publicPrefix leading part of the value that the token format makes public (such as `ghp_`); shown in the mask
   */
  constructor(value: string, publicPrefix = "") {
    this.#value = value;
    const prefix = value.startsWith(publicPrefix) && value.length >= publicPrefix.length + 8 ? publicPrefix : "";
    this.mask = `${prefix}****…****`;
  }

  /** Length of the raw value in characters. */
  get length(): number {
    return this.#value.length;
  }
  /** See {@link revealSecret}. */
  static reveal(secret: Secret): string {
    return secret.#value;
  }
  static {
    // console.log and util.inspect ask for this symbol; a property definition, since isolatedDeclarations cannot type a computed method.
    Object.defineProperty(this.prototype, Symbol.for("nodejs.util.inspect.custom"), {
      value(this: Secret): string {
        return this.mask;
      },
    });
  }
  toString(): string {
    return this.mask;
  }
  toJSON(): string {
    return this.mask;
  }
}

/** The raw value of a secret. Callers are listed in the comment of {@link Secret}. */
export function revealSecret(secret: Secret): string {
  return Secret.reveal(secret);
}
