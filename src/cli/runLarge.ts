/** A scan that may take long: with progress, with Ctrl-C, and, where the configuration says so, only a part of it. */
import { type Run, type ScanOptions, scan } from "../index.ts";
import { shardOf } from "../run/shardOf.ts";
import type { Context } from "./command.ts";
import { Progress } from "./progress.ts";
import type { PrintOptions } from "./runScan.ts";

/** @throws UsageError for settings that cannot be used */
export async function runLarge(options: ScanOptions, print: PrintOptions, context: Context): Promise<Run> {
  const settings = await scan(options).settings();
  const shard =
    options.shard ?? (settings.shard === undefined ? undefined : shardOf(settings.shard, context.environment.env));
  const progress = new Progress(context);
  progress.isQuiet = print.quiet ?? settings.quiet;
  const warnings: string[] = [];
  const run = scan({
    ...options,
    ...(shard !== undefined && { shard }),
    onProgress: progress.show,
    onWarning: (message) => warnings.push(message),
    ...(isCached(options) && { signal: progress.signal }),
  });
  return {
    settings: () => run.settings(),
    root: () => run.root(),
    report: async () => {
      try {
        return await run.report();
      } finally {
        progress.end();
        for (const warning of warnings) context.output.say(warning);
      }
    },
  };
}

/** What was done so far is kept when the user ends it. */
function isCached({ source }: ScanOptions): boolean {
  return source?.kind === "history" && source.cache !== undefined;
}
