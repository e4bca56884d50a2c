/** A value that must not be printed. */
/**
 * A value that must not be printed. `toString`, `toJSON` and `util.inspect` give the mask; the one way to the value is
 * {@link revealSecret}, so that `grep revealSecret` lists every place that can see it (allowed: engine, baseline hashing,
 * incident plan, --show-secrets).
 */
export declare class Secret {
    #private;
    /** What may be shown: the rule's public prefix, if any, and stars. */
    readonly mask: string;
    /**
     * @param value the raw value as text
     * @param publicPrefix leading part of the value that the token format makes public (such as `ghp_`); shown in the mask
     */
    constructor(value: string, publicPrefix?: string);
    /** Length of the raw value in characters. */
    get length(): number;
    /** See {@link revealSecret}. */
    static reveal(secret: Secret): string;
    toString(): string;
    toJSON(): string;
}
/** The raw value of a secret. Callers are listed in the comment of {@link Secret}. */
export declare function revealSecret(secret: Secret): string;
