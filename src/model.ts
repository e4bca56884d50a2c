/**
 * The nouns of leakgate. This module imports nothing; everything else may import it.
 * Names and the shape of findings and reports follow the contract (docs/contract in the steering repo, schema in schemas/report.json).
 */

/** How bad a leak of this kind is. Ordered: low < medium < high < critical. */
export type Severity = "low" | "medium" | "high" | "critical";
/** How sure leakgate is that the match is a live kind of secret. Ordered: low < medium < high. */
export type Confidence = "low" | "medium" | "high";

export const SEVERITIES: readonly Severity[] = ["low", "medium", "high", "critical"];
export const CONFIDENCES: readonly Confidence[] = ["low", "medium", "high"];

/** Kind of place in which a finding stands. */
export type Where =
  | "content"
  | "commit-message"
  | "tag-message"
  | "note"
  | "ref-name"
  | "path"
  | "image-env"
  | "image-history"
  | "image-label"
  | "image-layer"
  | "policy";

export type SourceKind = "staged" | "tree" | "range" | "history" | "stdin" | "image";

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

/** An inline comment that allows a finding (`leakgate:allow` and the forms of other tools). */
export interface InlineAllow {
  /** The form that was used, such as `leakgate:allow` or `pragma: allowlist secret`. */
  readonly form: string;
  readonly reason?: string;
  /** Named in the comment as `owner: NAME`. */
  readonly owner?: string;
  /** 1-based line of the comment. */
  readonly line: number;
  /** For a block: the lines of all marks in this content that begin or end one, since each of them decides how far a block reaches. */
  readonly marks?: readonly number[];
}

/** What is known of a place in an image: the step that made it, and what became of it. Numbers start at 1. */
export interface BuildPlace {
  /** Step of the image's history. */
  readonly step?: number;
  /** The step's instruction, as the history has it. */
  readonly instruction?: string;
  /** Path of the Dockerfile, and line of the instruction in it. */
  readonly dockerfile?: string;
  readonly line?: number;
  /** Of `layers`, from the base up. */
  readonly layer?: number;
  readonly layers?: number;
  /** The layer that removes the file again. */
  readonly deletedIn?: number;
  /** The layer that writes another file over it. */
  readonly overwrittenIn?: number;
  /** The base image, when it comes from there. */
  readonly base?: string;
}

/** A match with its place: what flows from the engine through attribution to triage. */
export interface Hit {
  readonly match: Match;
  readonly path: string;
  readonly where: Where;
  readonly blob?: string;
  readonly provenance?: Provenance;
  /** See {@link Chunk.archive}. */
  readonly archive?: string;
  readonly layer?: string;
  readonly image?: string;
  readonly build?: BuildPlace;
  readonly inline?: InlineAllow;
  /** See {@link Finding.excerpt}. */
  readonly excerpt?: string;
}

/** What the engine found: positions are byte offsets into the chunk's bytes (after transcoding, see `Located`). */
export interface Match {
  /** Index-free id of the rule. */
  readonly rule: string;
  /** Byte offsets of the secret in the scanned text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly secret: Secret;
  readonly confidence: Confidence;
  /** 1-based. `endColumn` is exclusive. Columns count characters (code points) of the decoded line. */
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly endColumn: number;
  /** Layers undone to reach the secret, outermost first. */
  readonly decoded: readonly string[];
  /** Short words on why (checks passed or failed), shown by `--verbose`. Never contains the value. */
  readonly notes: readonly string[];
}

/** One reported secret at one place. Serialised as the contract's finding by report/json.ts. */
export interface Finding {
  rule: string;
  title: string;
  severity: Severity;
  confidence: Confidence;
  where: Where;
  path: string;
  /** Absent for `path`, `policy` and `ref-name` findings. */
  line?: number;
  endLine?: number;
  column?: number;
  endColumn?: number;
  secret: Secret;
  /** `lg1:…`, keyed hash of rule family and value. */
  fingerprint: string;
  decoded: readonly string[];
  commit?: string;
  author?: string;
  email?: string;
  /** ISO 8601. */
  date?: string;
  blob?: string;
  layer?: string;
  image?: string;
  build?: BuildPlace;
  message: string;
  help: string;
  url?: string;
  /**
   * The lines on which the finding stands, already masked (every known secret on them replaced), for pretty output.
   * At most 200 characters a line, at most three lines.
   */
  excerpt?: string;
}

export type SuppressedBy = "inline" | "baseline" | "config";

export interface SuppressedFinding extends Finding {
  by: SuppressedBy;
  reason?: string;
  /** Who answers for the suppression. */
  owner?: string;
  /** ISO date (YYYY-MM-DD). */
  until?: string;
}

/** A suppression that matched nothing in a scan that could have matched it. */
export interface StaleSuppression {
  readonly by: SuppressedBy;
  /** Baseline fingerprint, or the text of the config allowance's reason. */
  readonly id: string;
  readonly path?: string;
  /** Of a baseline's entry. */
  readonly rule?: string;
  readonly reason?: string;
}

/**
 * A suppression that a range adds, lets speak of more than before, or lets hold for longer: what a reviewer of a pull request
 * must see.
 */
export interface SuppressionChange {
  readonly by: SuppressedBy;
  readonly change: "added" | "widened" | "extended";
  /** The baseline's fingerprint, the comment's form, or the configuration's key (`allow`, `exclude docs/`). */
  readonly id: string;
  /** Where it is written (a comment, a configuration) or where it holds (a baseline's entry), relative to the root. */
  readonly path?: string;
  /** 1-based line in the newer state. */
  readonly line?: number;
  /** Rules that it is limited to; absent: all. */
  readonly rules?: readonly string[];
  readonly reason?: string;
  readonly owner?: string;
  /** ISO date (YYYY-MM-DD). */
  readonly until?: string;
}

/** Which part of a scan a run was (`--shard`); `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly total: number;
}

/** What `leakgate merge` needs of a shard besides its findings. */
export interface ReportPart {
  /** The same in all shards of one scan. */
  readonly scan: string;
  /** Suppressions that matched nothing here, with their place among all; absent when the scan cannot judge them. */
  readonly unused?: readonly (StaleSuppression & { readonly order: number })[];
  /** Entries of the baseline whose file is gone and that cover a finding at a new place. */
  readonly moved: readonly MovedEntry[];
}

export interface MovedEntry {
  /** Place of the entry among all of the baseline. */
  readonly order: number;
  /** The file or folder to which it moved. */
  readonly place: string;
}

/** Why content was not looked at. `complete: false` reasons make the run exit 3. */
export interface SkippedGroup {
  readonly reason: string;
  readonly count: number;
  readonly bytes: number;
  /** At most 5 paths, in order. */
  readonly examples: readonly string[];
}

export interface Coverage {
  readonly complete: boolean;
  /** Why the run is incomplete, in words with the fix; empty when complete. Printed by every format for people. */
  readonly problems: readonly string[];
  readonly commits: number;
  readonly objects: number;
  readonly files: number;
  readonly bytes: number;
  readonly skipped: readonly SkippedGroup[];
  /** Only one part of what was asked for was looked at; `leakgate merge` joins the parts. */
  readonly shard?: Shard;
}

export interface Report {
  readonly schema: "leakgate-report/1";
  readonly tool: {
    readonly name: "leakgate";
    readonly version: string;
    readonly rules: number;
    readonly configHash: string;
  };
  readonly source: { readonly kind: SourceKind; readonly target: string };
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly staleSuppressions: readonly StaleSuppression[];
  /** Only for ranges, and only when there are some. */
  readonly suppressionChanges?: readonly SuppressionChange[];
  /** Only in the report of a shard. */
  readonly part?: ReportPart;
}

/**
 * The mistake of a user (flag, config, rule, baseline): exit code 2. The message is one line or a few, says file and line
 * where there is one, and what to do. Never contains a secret.
 */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Something asked for could not be looked at: exit code 3. Thrown when nothing at all can be scanned; a source that can go
 * on calls `CoverageLog.problem` instead.
 */
export class IncompleteError extends Error {
  override readonly name = "IncompleteError";
}

/** Counts what was read and what was not. One per run; sources write to it, the report reads it. */
export class CoverageLog {
  commits = 0;
  objects = 0;
  files = 0;
  bytes = 0;
  /** How often something was told: skipped content, or a problem. */
  told = 0;
  /** Objects (files, in a tree) that there will be at the end; for progress. */
  expected: number | undefined;
  readonly #skipped = new Map<string, { count: number; bytes: number; examples: string[] }>();
  readonly #problems: string[] = [];

  /** Content that was left out for a reason that the user chose or that is known to hold no text. Does not fail the run. */
  skip(reason: string, path: string, bytes = 0): void {
    this.told++;
    let group = this.#skipped.get(reason);
    if (group === undefined) this.#skipped.set(reason, (group = { count: 0, bytes: 0, examples: [] }));
    group.count++;
    group.bytes += bytes;
    // The first by name, not by time: the parts of a scan (shards) then add up to the whole.
    if (group.examples.length < 5 || path < (group.examples[4] as string)) {
      group.examples.push(path);
      group.examples.sort();
      group.examples.length = Math.min(5, group.examples.length);
    }
  }

  /** Content that was asked for and not read: the run is incomplete (exit 3). `fix` says what to do, in one line. */
  problem(fix: string, reason?: string, path?: string, bytes = 0): void {
    this.told++;
    if (!this.#problems.includes(fix)) this.#problems.push(fix);
    if (reason !== undefined && path !== undefined) this.skip(reason, path, bytes);
  }

  /** A copy for the report; groups are sorted by reason. */
  snapshot(): Coverage {
    return {
      complete: this.#problems.length === 0,
      problems: [...this.#problems].sort(),
      commits: this.commits,
      objects: this.objects,
      files: this.files,
      bytes: this.bytes,
      skipped: [...this.#skipped]
        .map(([reason, g]) => ({ reason, count: g.count, bytes: g.bytes, examples: [...g.examples] }))
        .sort((a, b) => (a.reason < b.reason ? -1 : 1)),
    };
  }
}

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
  readonly before: { readonly min: number; readonly max: number };
  /** Longest possible match in bytes (bounds the window). */
  readonly maxLength: number;
  /** Bytes before and after a match that look-arounds, anchors and boundaries may read. Absent: not known. */
  readonly reach?: { readonly before: number; readonly after: number };
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
  readonly needs: readonly { readonly rule: string; readonly lines: number; readonly required: boolean }[];
  /** Generic rules give way to a specific rule on the same bytes. Higher wins. Default 100; generic 10. */
  readonly specificity: number;
  readonly revoke: { readonly url?: string; readonly steps: string };
}
