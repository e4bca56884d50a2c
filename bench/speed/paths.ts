/** Where the benchmark keeps what it downloads, makes and writes. Everything under `cache` may be deleted at any time. */
import path from "node:path";

export const repository: string = path.resolve(import.meta.dirname, "../..");
/** Git-ignored; LEAKGATE_BENCH_CACHE puts it elsewhere (a bigger disk, a folder shared between clones). */
export const cache: string = process.env["LEAKGATE_BENCH_CACHE"] ?? path.join(repository, "bench/.cache");
export const results: string = path.join(repository, "bench/results");
export const downloads: string = path.join(cache, "downloads");
export const inputs: string = path.join(cache, "inputs");
export const peers: string = path.join(cache, "peers");
