/**
 * What a guard is: a check on files rather than on text. It has rules as the engine has, so that configuration, baseline, comments
 * and reports treat its findings like all others; each guard is one file in guards/.
 */
import type { CompiledRule, Confidence, Severity } from "../model.ts";
import type { GuardedFile } from "./file.ts";
import type { RepositoryView } from "./repositoryView.ts";

/** What a guard found. Without `at` it speaks of the file; without `value` of the line. */
export interface GuardMatch {
  /** Id of one of the guard's rules. */
  readonly rule: string;
  /** Offsets in characters of the file's text. */
  readonly at?: { readonly start: number; readonly end: number };
  /** The secret itself. */
  readonly value?: string;
  /** Why, in words that do not hold the value. */
  readonly notes?: readonly string[];
  /** Default: that of the rule. */
  readonly confidence?: Confidence;
  /** Holds though the change did not add the file or the line. */
  readonly standing?: boolean;
  /** No comment in the file can allow it, since it is about what such comments hide. */
  readonly unallowable?: boolean;
}

export interface GuardContext {
  /** Only what the change adds is looked at. */
  readonly isChange: boolean;
  /** Questions to the repository; absent where there is none to ask, such as in a history. */
  readonly repository?: RepositoryView;
}

/** Texts that the engine looks for with its own keywords, so that no file is read a second time without need. */
export interface Wake {
  /** Lower-case ASCII; any case is found. */
  readonly keywords: readonly string[];
  /** What must stand at the keyword, case-insensitive and bounded. Absent: the keyword is enough. */
  readonly pattern?: string;
  /** Regular expression that the path must match. */
  readonly path?: string;
}

export interface Guard {
  /** The first one names the guard. */
  readonly rules: readonly CompiledRule[];
  /** Bits of `Kind`: which files it looks at. */
  readonly kinds: number;
  /** Further kinds that are few in a change and many in a repository. */
  readonly kindsInChange?: number;
  /** Content that wakes the guard for a file of any name. */
  readonly wakes?: readonly Wake[];
  /** Ids of guards by whose wakes its `finish` knows files, besides its own. */
  readonly heeds?: readonly string[];
  /** Speaks of the file as a whole: what other guards would say about its lines is then left out. */
  readonly claims?: boolean;
  /** Looks at one file. */
  check?(file: GuardedFile, context: GuardContext): Promise<readonly GuardMatch[]> | readonly GuardMatch[];
  /**
   * Looks at all files that any guard looked at, once; where a change touches what is ignored, also at those that must be.
   */
  finish?(
    files: readonly GuardedFile[],
    context: GuardContext,
  ): Promise<ReadonlyMap<GuardedFile | string, readonly GuardMatch[]>>;
}

/** Guards give way to a rule that knows the token, and take the place of a guess. */
const SPECIFICITY = 50;
const DOCS = "https://github.com/leakgate/leakgate/blob/main/docs/guards.md";

/** Makes a guard's rule. @param fix what to do, in a sentence or two */
export function guardRule(
  id: string,
  title: string,
  severity: Severity,
  fix: string,
  confidence: Confidence = "high",
): CompiledRule {
  return {
    id,
    provider: "policy",
    family: "policy",
    title,
    severity,
    confidence,
    keywords: [],
    flags: "",
    before: { min: 0, max: 0 },
    maxLength: 0,
    prefix: "",
    entropy: 0,
    stopwords: [],
    allow: [],
    checks: [],
    where: ["policy"],
    needs: [],
    specificity: SPECIFICITY,
    revoke: { url: `${DOCS}#${id}`, steps: fix },
  };
}
