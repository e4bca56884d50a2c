/** Where the benchmark keeps what it downloads, makes and writes. Everything under `cache` may be deleted at any time. */
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";

export const repository: string = path.resolve(import.meta.dirname, "../..");
/** Git-ignored; LEAKGATE_BENCH_CACHE puts it elsewhere (a bigger disk, a folder shared between clones). */
export const cache: string = process.env["LEAKGATE_BENCH_CACHE"] ?? path.join(repository, "bench/.cache");
export const results: string = path.join(repository, "bench/results");
export const downloads: string = path.join(cache, "downloads");
export const inputs: string = path.join(cache, "inputs");
export const peers: string = path.join(cache, "peers");
/** Of this process alone: two benchmarks may run at a time. Removed at its end. */
export const scratch: string = path.join(cache, `run-${process.pid}`);
mkdirSync(scratch, { recursive: true });
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
