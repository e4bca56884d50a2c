/** Writes bench/results/speed.md and docs/speed.svg again from bench/results/speed.json, as bench/speed.ts does: after a change of how they look. */
import { readRecord, record } from "./speed/record.ts";

record(readRecord());
