/** Opens the cache that a run asked for, where it can be of use; else says why not. */
import { join, resolve } from "node:path";
import type { CoverageLog } from "../../model.ts";
import type { PreparedRun } from "../prepare.ts";
import { cacheKey } from "./cacheKey.ts";
import { CacheStore } from "./cacheStore.ts";
import { HistoryCache } from "./historyCache.ts";

/** @param guarded whether guards may want a file of this path inside of an archive */
export function openCache(
  { options, source, place, config, rules }: PreparedRun,
  coverage: CoverageLog,
  guarded: (path: string) => boolean,
): HistoryCache | undefined {
  const { repository, cwd } = place;
  if (source.kind !== "history" || source.cache === undefined || repository === undefined) return undefined;
  const say = options.onWarning ?? ((): void => {});
  const { since, author, branch, unreachable } = source;
  const why =
    options.shard !== undefined
      ? "a part of a history knows too little of the whole"
      : since !== undefined || author !== undefined
        ? "it is for whole histories, without --since and --author"
        : undefined;
  if (why !== undefined) {
    say(`--cache is not used: ${why}`);
    return undefined;
  }
  const key = cacheKey(config, rules.own, [repository.objectFormat, branch ?? "", unreachable === true ? "all" : ""]);
  const cache = new HistoryCache({
    store: new CacheStore(join(resolve(cwd, source.cache), `${key}.cache`), source.cacheKey),
    hexLength: repository.objectFormat === "sha1" ? 40 : 64,
    coverage,
    maxFileSize: config.settings.maxFileSize,
    exclusions: () => config.exclusions(),
    guarded,
    say,
  });
  options.signal?.addEventListener("abort", () => cache.save(), { once: true });
  return cache;
}
