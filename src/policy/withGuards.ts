/**
 * Puts the guards between a source and triage: once the content is read and before the source is closed, they look at its files, and
 * their hits join those of the engine.
 */
import type { CompiledRule, CoverageLog, Hit } from "../model.ts";
import type { Source } from "../sources/source.ts";
import { GUARDS } from "./guards.ts";
import type { RepositoryView } from "./repositoryView.ts";
import { type AnnotateFile, chooseEntries, entryFilter, type GuardMemory } from "./chooseEntries.ts";
import { idOf, partWakes, wakeRules } from "./wake.ts";

export interface GuardOptions {
  readonly coverage: CoverageLog;
  readonly annotate: AnnotateFile;
  /** Ids of the rules that the run has. A guard without any of its rules does not look. */
  readonly rules: ReadonlySet<string>;
  /** Absent: a state in which nothing can be looked up, such as a history. */
  readonly repository?: RepositoryView;
  /** See `GuardRun`. */
  readonly memory?: GuardMemory;
}

/** What the engine must find for the guards of a run, besides its own rules. */
export function guardWakes(rules: ReadonlySet<string>): readonly CompiledRule[] {
  return wakeRules(chosen(rules));
}

/** Of these, what guards need that compare files: a shard looks for it in the files of others, too. */
export function sharedWakes(rules: ReadonlySet<string>): readonly CompiledRule[] {
  const comparing = chosen(rules).filter((guard) => guard.finish !== undefined);
  const heeded = new Set(comparing.flatMap((guard) => [idOf(guard), ...(guard.heeds ?? [])]));
  return wakeRules(chosen(rules).filter((guard) => heeded.has(idOf(guard))));
}

/** The source, with what the guards find among its hits. A source without entries stays as it is, but for the wakes. */
export function withGuards(source: Source, options: GuardOptions): Source {
  const guards = chosen(options.rules);
  return {
    kind: source.kind,
    target: source.target,
    chunks: () => source.chunks(),
    attribute: async (all): Promise<readonly Hit[]> => {
      const { findings, woken } = partWakes(all);
      const attributed = source.attribute === undefined ? findings : await source.attribute(findings);
      if (source.entries === undefined || guards.length === 0) return attributed;
      // A tree's hits come from the disk and name no blob.
      const run = {
        isChange: source.kind === "staged" || source.kind === "range",
        namesBlobs: source.kind !== "tree",
        woken,
        ...(options.memory !== undefined && { memory: options.memory }),
      };
      const entries = await chooseEntries(source.entries(entryFilter(guards, run)), guards, run);
      if (entries.length === 0) return attributed;
      const { runGuards } = await import("./run.ts");
      const hits = await runGuards(entries, guards, { ...options, ...run });
      return [...attributed, ...hits.filter(({ match }) => options.rules.has(match.rule))];
    },
    close: async () => await source.close?.(),
  };
}

function chosen(rules: ReadonlySet<string>): typeof GUARDS {
  return GUARDS.filter((guard) => guard.rules.some((rule) => rules.has(rule.id)));
}
