/** A rule as the engine takes it. */
import type { Confidence, Severity, Where } from "./kinds.js";
/** Offline proofs that a rule may name under `checks:`; implemented in engine/checks/. */
export type CheckName = string;
/** A rule as the engine takes it, made by ruleset/compile.ts from YAML. Plain data: it is serialised into the bundle at build time. */
export interface CompiledRule {
    readonly id: string;
    readonly provider: string;
    /** Rules of one family give one value the same fingerprint. Default: the provider. */
    readonly family: string;
    readonly title: string;
    readonly severity: Severity;
    /** Confidence of a match before checks. */
    readonly confidence: Confidence;
    /** Lower-case ASCII; one of them must occur for the pattern to be tried. Empty only for path-only rules. */
    readonly keywords: readonly string[];
    /** JavaScript source with one named group `secret`; absent for path-only rules. */
    readonly pattern?: string;
    /** The kind of credential that the generic detector (engine/generic/) finds for this rule, in the place of the pattern, which matches nothing. */
    readonly detector?: string;
    /** Flags besides those that the engine adds: only "i", "m", "s", "u"-free. */
    readonly flags: string;
    /**
     * Where the match can start, counted in bytes before the keyword hit: the pattern is tried at every start in
     * [hit - before.max, hit - before.min]. `{min:0,max:0}` is the fast case: sticky at the hit.
     */
    readonly before: {
        readonly min: number;
        readonly max: number;
    };
    /** Longest possible match in bytes (bounds the window). */
    readonly maxLength: number;
    /** Bytes before and after a match that look-arounds, anchors and boundaries may read. Absent: not known. */
    readonly reach?: {
        readonly before: number;
        readonly after: number;
    };
    /** Public prefix of the value, shown in masks ("" when there is none). */
    readonly prefix: string;
    /** Shannon entropy in bits per character that the secret must reach (0: none). */
    readonly entropy: number;
    /** Lower-case words that, contained in the secret, make it no secret. */
    readonly stopwords: readonly string[];
    /** Regex sources; a secret that one of them matches whole is no secret. */
    readonly allow: readonly string[];
    readonly checks: readonly CheckName[];
    /** Source of a regex on the path, made from the rule's glob by the compiler; for path-only rules it is the rule. */
    readonly path?: string;
    /** Kinds of place in which the rule holds; empty: all. */
    readonly where: readonly Where[];
    /** Other rules of which at least one must match within `lines` lines, else the confidence is low (or no finding when `required`). */
    readonly needs: readonly {
        readonly rule: string;
        readonly lines: number;
        readonly required: boolean;
    }[];
    /** Generic rules give way to a specific rule on the same bytes. Higher wins. Default 100; generic 10. */
    readonly specificity: number;
    readonly revoke: {
        readonly url?: string;
        readonly steps: string;
    };
}
