/** The nouns of a migration: what a file of another tool says, in leakgate's terms. */
import type { RawAllowance } from "../config/rawConfig.ts";
import type { Finding } from "../model.ts";
import type { WrittenRule } from "../ruleset/ruleFile.ts";

/** The tools from which leakgate takes over. */
export const TOOLS = [
  "gitleaks",
  "betterleaks",
  "detect-secrets",
  "secretlint",
  "ggshield",
  "trufflehog",
  "kingfisher",
  "noseyparker",
  "ripsecrets",
] as const;
export type Tool = (typeof TOOLS)[number];

/** A file of the repository and its text. */
export interface SourceFile {
  /** Relative to the root, '/' separated. */
  readonly path: string;
  readonly text: string;
}

/** Something that could not be carried over, or only in part. */
export interface Note {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly what: string;
}

/** What a person said about it in the other tool. */
export type Label = "false-positive" | "real" | "unlabelled";

/** A finding of ours that may be one that the other tool knows. Raw values stay inside. */
export interface Candidate {
  readonly finding: Finding;
  readonly value: string;
  /** Texts of the lines on which it stands. */
  readonly lines: readonly string[];
  /** Texts on these lines that overlap the value: other tools cut a value out in another way. */
  readonly pieces: () => ReadonlySet<string>;
}

/** One thing that the other tool's list knows. */
export interface Known {
  /** Where it is written. */
  readonly at: { readonly path: string; readonly line: number };
  readonly label: Label;
  /** Words for people: file and line, or what else it speaks of. Never a value. */
  readonly about: string;
  readonly reason?: string;
  /** It holds wherever the value stands. */
  readonly everywhere?: true;
  /** The place in a commit; its line is read and handed to `covers`. */
  readonly past?: { readonly commit: string; readonly path: string; readonly line: number };
  /** The history must be scanned to find it. */
  readonly history?: true;
  /** It hides what leakgate finds as long as there is something, and says nothing when there is not. */
  readonly quiet?: true;
  readonly covers: (candidate: Candidate, pastLine?: string) => boolean;
}

/** A rule of the other tool, as the converter takes it. */
export interface ForeignRule {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly line: number;
  /** RE2, or what is close to it. */
  readonly regex?: string;
  /** Number of the group that holds the value; absent: the first group that took something, else the whole match. */
  readonly group?: number;
  /** Name of the group that holds the value, where it has one. */
  readonly groupName?: string;
  readonly keywords?: readonly string[];
  readonly entropy?: number;
  readonly paths?: readonly string[];
  readonly confidence?: "low" | "medium" | "high";
  readonly severity?: WrittenRule["severity"];
  readonly stopwords?: readonly string[];
  /** Ids of other rules that must match nearby, as the other tool names them. */
  readonly needs?: readonly { readonly id: string; readonly lines?: number; readonly required: boolean }[];
}

/** An allowance before the ids of rules are known to be ours. */
export interface ForeignAllowance extends Omit<RawAllowance, "rules"> {
  /** Ids as the other tool names them. */
  readonly rules?: readonly string[];
  readonly line: number;
}

/** What one file says. Readers fill it; nothing in it is written yet. */
export class Imported {
  readonly path: string;
  readonly tool: Tool;
  readonly rules: ForeignRule[] = [];
  readonly exclude: string[] = [];
  readonly allow: ForeignAllowance[] = [];
  /** Rules that are switched off, as the other tool names them. */
  readonly disabled: { readonly id: string; readonly line: number }[] = [];
  readonly known: Known[] = [];
  readonly notes: Note[] = [];
  /** What the user should know, and need not act upon. */
  readonly remarks: string[] = [];

  constructor(tool: Tool, path: string) {
    this.tool = tool;
    this.path = path;
  }

  note(line: number, what: string): void {
    this.notes.push({ path: this.path, line, what });
  }
}
