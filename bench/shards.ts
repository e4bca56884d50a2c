/**
 * How long an organisation of 10,000 repositories takes on N runners, and what it costs: a simulation from rates that are measured here
 * and now, as CPU seconds of one thread. Run: `node bench/shards.ts [REPOSITORY]`, by default on the history of bench/inputs.ts; writes bench/results/shards.md. The sizes are made up (log-normal, fixed seed).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import path from "node:path";

import { measure as costOf } from "./speed/measure.ts";
import { inputs, repository as ROOT, scratch } from "./speed/paths.ts";

const REPOSITORIES = 10_000;
/** Contents of all versions in the median repository, and how far they spread. */
const MEDIAN_BYTES = 20e6;
const SIGMA = 1.8;
/** A repository is divided when it would take longer than this, in seconds, and longer than a tenth of what each runner has to do. */
const LONG = 30;
/** Assumed: bytes a second of a clone (packed contents are about a tenth), seconds to start a job, dollars for a minute of two cores. */
const CLONE_RATE = 20e6;
const PACKED = 0.1;
const JOB_START = 15;
const PRICE = 0.006;

interface Rates {
  /** Contents a second. */
  readonly bytes: number;
  /** Seconds for start and listing, per gigabyte of contents; what every shard pays. */
  readonly listing: number;
  readonly start: number;
}

const repository = path.resolve(process.argv[2] ?? path.join(inputs, "history"));
const rates = measure();
const sizes = madeUpSizes();
const rows = [1, 10, 50, 100, 200, 500].map((runners) => simulate(runners));
writeFileSync(path.join(ROOT, "bench/results/shards.md"), page());

function measure(): Rates {
  const seconds = (args: readonly string[]): { time: number; bytes: number } => {
    const stdout = path.join(scratch, "shard.json");
    const argv = [process.execPath, path.join(ROOT, "dist/leakgate.js"), ...args];
    const { cpu } = costOf({ argv, cwd: repository, stdout }, false);
    const { coverage } = JSON.parse(readFileSync(stdout, "utf8")) as { coverage: { bytes: number } };
    return { time: cpu, bytes: coverage.bytes };
  };
  const scan = ["scan", "--history", "--no-baseline", "--jobs", "1", "--format", "json"];
  const whole = seconds(scan);
  const small = seconds(["scan", "--stdin", "--format", "json"]);
  // A quarter costs what all pay and a quarter of the rest; of the content it saw as much as it says.
  const parts = [1, 2, 3, 4].map((index) => seconds([...scan, "--shard", `${index}/4`]));
  const sum = parts.reduce((total, { time }) => total + time, 0);
  const fixed = Math.max(small.time, (sum - whole.time) / 3);
  return {
    bytes: whole.bytes / Math.max(0.1, whole.time - fixed),
    listing: (Math.max(0, fixed - small.time) / whole.bytes) * 1e9,
    start: small.time,
  };
}

/** Bytes of contents, the largest first. */
function madeUpSizes(): readonly number[] {
  let state = 12345;
  const random = (): number => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32;
  return Array.from({ length: REPOSITORIES }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return MEDIAN_BYTES * Math.exp(SIGMA * normal);
  }).sort((a, b) => b - a);
}

interface Row {
  readonly runners: number;
  readonly hours: number;
  readonly dollars: number;
  /** Busiest runner over the mean. */
  readonly balance: number;
  readonly divided: number;
  /** The same without dividing repositories. */
  readonly wholeHours: number;
}

function simulate(runners: number): Row {
  const fair = sizes.reduce((sum, bytes) => sum + rates.start + bytes / rates.bytes, 0) / runners;
  const limit = Math.max(LONG, fair / 10);
  const jobs = (divide: boolean): { seconds: number[]; divided: number } => {
    let divided = 0;
    const seconds = sizes.flatMap((bytes) => {
      const shared = rates.start + (bytes / 1e9) * rates.listing + (bytes * PACKED) / CLONE_RATE;
      const own = bytes / rates.bytes;
      const parts = divide ? Math.min(runners, Math.max(1, Math.ceil(own / limit))) : 1;
      if (parts > 1) divided++;
      return Array.from({ length: parts }, () => shared + own / parts);
    });
    return { seconds: seconds.sort((a, b) => b - a), divided };
  };
  const { seconds, divided } = jobs(true);
  const loads = spread(seconds, runners);
  const busiest = Math.max(...loads);
  const total = loads.reduce((sum, load) => sum + load, 0);
  return {
    runners,
    divided,
    hours: (busiest + JOB_START) / 3600,
    dollars: ((total + JOB_START * runners) / 60) * PRICE,
    balance: busiest / (total / runners),
    wholeHours: (Math.max(...spread(jobs(false).seconds, runners)) + JOB_START) / 3600,
  };
}

/** The longest job first, each to the runner that is free first. */
function spread(seconds: readonly number[], runners: number): number[] {
  const loads = Array.from({ length: runners }, () => 0);
  for (const time of seconds) {
    let least = 0;
    for (let i = 1; i < runners; i++) if ((loads[i] as number) < (loads[least] as number)) least = i;
    loads[least] = (loads[least] as number) + time;
  }
  return loads;
}

function page(): string {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const lines = rows.map(
    ({ runners, hours, dollars, balance, divided, wholeHours }) =>
      `| ${runners} | ${hours.toFixed(2)} | ${wholeHours.toFixed(2)} | ${dollars.toFixed(2)} | ${balance.toFixed(2)} | ${divided} |`,
  );
  return `# Shards: an organisation of 10,000 repositories

A simulation, made by \`node bench/shards.ts\`; only the rates of leakgate are measured.

- Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.versions.node}, CPU seconds of one thread on the history of bench/inputs.ts, load average ${(loadavg()[0] as number).toFixed(1)}: ${(rates.bytes / 1e6).toFixed(1)} MB of contents a second,
  ${rates.start.toFixed(2)} s to start, ${rates.listing.toFixed(1)} s per GB of contents that every shard pays for listing.
- Made up: ${REPOSITORIES} repositories, ${(total / 1e9).toFixed(0)} GB of contents in all versions, half of them under ${(MEDIAN_BYTES / 1e6).toFixed(0)} MB, the largest ${((sizes[0] as number) / 1e9).toFixed(0)} GB.
- Assumed: clones at ${CLONE_RATE / 1e6} MB/s of packs a tenth as large as the contents, ${JOB_START} s to start a runner, $${PRICE} a minute.
  A repository that would take more than ${LONG} s, and a tenth of a runner's share, is divided; the longest job goes first to the runner that is free.

Balance is the busiest runner over the mean.

| runners | hours | hours without shards | dollars | balance | divided repositories |
| --: | --: | --: | --: | --: | --: |
${lines.join("\n")}
`;
}
