/** What a `.leakgate.yaml` holds once schemas/config.json has accepted it: the keys as they are written. */
import type { Confidence, Severity } from "../model.js";
export interface RawAllowance {
    readonly rules?: readonly string[];
    readonly paths?: readonly string[];
    readonly values?: readonly string[];
    readonly stopwords?: readonly string[];
    readonly reason: string;
    readonly owner?: string;
    readonly until?: string;
}
export interface RawConfig {
    readonly rules?: {
        readonly only?: readonly string[];
        readonly exclude?: readonly string[];
    };
    readonly "min-severity"?: Severity;
    readonly "min-confidence"?: Confidence;
    readonly "fail-on"?: Severity | "none";
    readonly "fail-stale"?: boolean;
    readonly "require-reason"?: boolean;
    readonly "require-owner"?: boolean;
    readonly baseline?: string | false;
    readonly exclude?: readonly string[];
    readonly allow?: readonly RawAllowance[];
    readonly "inline-allow"?: boolean;
    readonly "max-file-size"?: number | string;
    readonly "archive-depth"?: number;
    readonly "decode-depth"?: number;
    readonly jobs?: number;
    readonly shard?: string;
    readonly format?: string;
    readonly report?: readonly string[];
    readonly color?: "auto" | "always" | "never";
    readonly verbose?: boolean;
    readonly quiet?: boolean;
}
