/** What sources give: content, with where it comes from. */
import type { Where } from "./kinds.js";
/** Who made a commit or tag, as git stores it; `date` is ISO 8601 with the author's offset. */
export interface Provenance {
    readonly commit: string;
    readonly author: string;
    readonly email: string;
    readonly date: string;
}
/** What git tells a pre-push or pre-receive hook about one ref. */
export interface PushedRef {
    /** Full name of the ref on the side that receives; empty when nobody says. */
    readonly name: string;
    /** Full id of the object that is pushed. */
    readonly oid: string;
    /** What the ref names there now. Absent: the ref is new. It need not be known on this side. */
    readonly old?: string;
}
/** Half-open range of 1-based lines: `start <= line < end`. */
export interface LineRange {
    readonly start: number;
    readonly end: number;
}
/**
 * A piece of content that a source hands to the engine, always whole (a blob, a file, a message, a name).
 * A source that compares with older content sets `added`, which is asked only when something matched.
 */
export interface Chunk {
    readonly bytes: Buffer;
    /** Relative to the repository root (or scan root), '/' separated, no './'. For messages: the ref or commit that holds it. */
    readonly path: string;
    readonly where: Where;
    /** Object id of the blob, commit or tag, when there is one. */
    readonly blob?: string;
    /** The commit that brought the content in, when the source already knows it (range). */
    readonly provenance?: Provenance;
    /**
     * Lines that the change adds (1-based, merged, sorted), worked out only when called. Absent: all of the content counts.
     * A finding counts when one of its lines is in a range.
     */
    readonly added?: () => Promise<readonly LineRange[]>;
    /** Whole lines (byte offsets, half-open) outside of which `added` has none, told without reading both; of text that is not UTF-16. */
    readonly near?: {
        readonly start: number;
        readonly end: number;
    };
    /** The content of older versions of the same file, read only when called; for what compares inside of it. With `added`. */
    readonly older?: () => Promise<readonly Buffer[]>;
    /** Path of the archive (the outermost) in which it lies; its own path starts with it. */
    readonly archive?: string;
    /** How this content was made from other content that was handed over before; what need not be looked at twice. */
    readonly lineage?: Lineage;
    /** Number of its first line, when it is a part of longer content. Default: 1. */
    readonly firstLine?: number;
    /** Digest of the layer, as the image's manifest names it. */
    readonly layer?: string;
    readonly image?: string;
    /**
     * Only with `where: "path"` or `"ref-name"`: the bytes are these names joined by "\n" (line feeds inside a name are
     * written as spaces), so that many names cost one chunk. A match on line n speaks of `names[n - 1]`.
     */
    readonly names?: readonly string[];
}
/** Where content comes from: most versions of a file are an older or newer one with a few lines changed. */
export interface Lineage {
    /** Names this content to that which is made from it; absent: nothing is. */
    readonly key?: object;
    readonly from?: {
        /** The content from which it is made. */
        readonly key: object;
        /** Bytes of that content. */
        readonly size: number;
        /** What it has in common with it: place here, place there, length; three numbers each, in the order of this content. */
        readonly copies: Int32Array;
    };
}
