/** Why a run cannot go on. */
/**
 * The mistake of a user (flag, config, rule, baseline): exit code 2. The message is one line or a few, says file and line
 * where there is one, and what to do. Never contains a secret.
 */
export declare class UsageError extends Error {
    readonly name = "UsageError";
}
/**
 * Something asked for could not be looked at: exit code 3. Thrown when nothing at all can be scanned; a source that can go
 * on calls `CoverageLog.problem` instead.
 */
export declare class IncompleteError extends Error {
    readonly name = "IncompleteError";
}
