/** `leakgate baseline`: the committed list of known findings. */
import type { CommandSpec } from "../command.ts";
import { settingFlags } from "../flags.ts";

const { "no-baseline": _, "policy-from": __, "fail-stale": ___, "fail-on": ____, ...settings } = settingFlags;

const history = { type: "boolean", describe: "Scan the whole history, not only the working tree" } as const;

const create: CommandSpec = {
  command: "create",
  describe: "Scan, and write what is found into a new baseline",
  flags: {
    history,
    force: { type: "boolean", describe: "Make it anew when there is one; what people wrote into it is kept" },
    ...settings,
  },
  run: async (flags, context) => (await import("./baselineSync.ts")).createHere(flags, context),
};

const sync: CommandSpec = {
  command: "sync",
  describe: "Scan, add what is new, take out what matches nothing any more, and say so",
  flags: {
    history,
    "add-only": { type: "boolean", describe: "Take nothing out" },
    "prune-only": { type: "boolean", describe: "Add nothing" },
    "dry-run": { type: "boolean", describe: "Only say what would change" },
    ...settings,
  },
  run: async (flags, context) => (await import("./baselineSync.ts")).syncHere(flags, context),
};

const format = {
  type: "string",
  requiresArg: true,
  choices: ["pretty", "json", "markdown"],
  describe: "What is printed (default: pretty)",
} as const;

const audit: CommandSpec = {
  command: "audit",
  describe: "Look at the entries one by one, and say what they are",
  flags: {
    history,
    all: { type: "boolean", describe: "Ask about reviewed entries, too" },
    stats: { type: "boolean", describe: "Only count the entries by status and rule" },
    report: { type: "boolean", describe: "Only list what is suppressed, as baseline report does" },
    format,
    set: {
      type: "string",
      array: true,
      requiresArg: true,
      describe:
        "FINGERPRINT=STATUS without a question: false-positive, accepted, rotated, open, unreviewed (repeatable)",
    },
    path: { type: "string", requiresArg: true, describe: "With --set: only the entry of this path" },
    reason: { type: "string", requiresArg: true, describe: "With --set: why" },
    owner: { type: "string", requiresArg: true, describe: "With --set: who answers for it" },
    until: { type: "string", requiresArg: true, describe: "With --set: last day on which it holds, YYYY-MM-DD" },
    ...settings,
  },
  run: async (flags, context) => (await import("./baselineAudit.ts")).auditHere(flags, context),
};

const report: CommandSpec = {
  command: "report",
  describe: "List what is suppressed, why, by whom and until when: baseline, configuration, comments",
  flags: { history, format, ...settings },
  run: async (flags, context) => (await import("./baselineReport.ts")).reportHere(flags, context),
};

const mergeDriver: CommandSpec = {
  command: "merge-driver [base] [ours] [theirs] [path]",
  describe: "Merge two branches' baselines, as git's merge driver; without files: how to install it",
  positional: {
    base: { type: "string", describe: "%O" },
    ours: { type: "string", describe: "%A, which gets the result" },
    theirs: { type: "string", describe: "%B" },
    path: { type: "string", describe: "%P, for messages" },
  },
  flags: {
    install: { type: "boolean", describe: "Make git use it, by .gitattributes and .git/config" },
    union: { type: "boolean", describe: "Make git use its own union merge, by .gitattributes" },
  },
  run: async (flags, context) => (await import("./baselineMerge.ts")).mergeDriver(flags, context),
};

export const baselineCommand: CommandSpec = {
  command: "baseline",
  describe: "Keep known findings apart from new ones",
  commands: [create, sync, audit, report, mergeDriver],
};
