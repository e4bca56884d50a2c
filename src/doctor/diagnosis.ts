/** The nouns of `leakgate doctor`: what gates here, and what is wrong with it. */

/** Something that looks at commits, pushes or pull requests. */
export interface Gate {
  readonly kind: "hook" | "ci";
  /** leakgate, or the name of another tool. */
  readonly tool: string;
  /** Where it is set. */
  readonly path: string;
  readonly line?: number;
  /** Whether it can stop anything. */
  readonly effective: boolean;
}

/** Something that is wrong, and what to do. */
export interface Problem {
  /** Short and lasting, for scripts. */
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  readonly path?: string;
  /** 1-based. */
  readonly line?: number;
}

export interface Diagnosis {
  readonly schema: "leakgate-doctor/1";
  /** Whether at least one gate can stop something. */
  readonly gating: boolean;
  readonly gates: readonly Gate[];
  readonly problems: readonly Problem[];
  /** What would be better, and is no problem. */
  readonly advice: readonly Omit<Problem, "code">[];
  /** 0: something gates and there is no problem; 1: problems; 2: settings that a scan refuses; 3: not everything could be looked at. */
  readonly exitCode: 0 | 1 | 2 | 3;
}

/** What one check brings. */
export interface Part {
  readonly gates?: readonly Gate[];
  readonly problems?: readonly Problem[];
  readonly advice?: readonly Omit<Problem, "code">[];
}
