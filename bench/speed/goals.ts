/** What leakgate is to reach, as docs/speed.md explains, and whether the record reaches it. CPU seconds unless it says otherwise. */
import { spread } from "./stats.ts";
import { type Row, rowRatios } from "./rows.ts";
import type { WorkloadName } from "./workloads.ts";

interface Goal {
  readonly workload: WorkloadName;
  readonly text: string;
  readonly own: string;
  /** At least (`over`) or at most (`under`) so many times the cost of the other; or at most so many seconds. */
  readonly over?: readonly [name: string, times: number];
  readonly under?: readonly [name: string, times: number];
  readonly seconds?: number;
}

const own = "leakgate";
export const GOALS: readonly Goal[] = [
  { workload: "tree", text: "at most 2.5 × reading the files", own, under: ["cat of all files", 2.5] },
  { workload: "tree", text: "kingfisher at least 3 ×", own, over: ["kingfisher", 3] },
  { workload: "tree", text: "gitleaks at least 40 ×", own, over: ["gitleaks", 40] },
  { workload: "history", text: "at most 1.3 × git cat-file", own, under: ["git cat-file of all objects", 1.3] },
  { workload: "history", text: "kingfisher at least 4 ×", own, over: ["kingfisher", 4] },
  { workload: "history", text: "gitleaks at least 15 ×", own, over: ["gitleaks", 15] },
  { workload: "again", text: "at most 1 s", own, seconds: 1 },
  { workload: "hook", text: "at most 1.5 × Node and git diff", own, under: ["node -e 0 and git diff --cached", 1.5] },
  {
    workload: "hook",
    text: "Node 22: at most 1.5 × Node and git diff",
    own: "leakgate, Node 22",
    under: ["node -e 0 and git diff --cached, Node 22", 1.5],
  },
  { workload: "hook", text: "gitleaks more than 1 ×", own, over: ["gitleaks", 1] },
  { workload: "hook", text: "betterleaks more than 1 ×", own, over: ["betterleaks", 1] },
  { workload: "hook-5000", text: "at most 1.5 s", own, seconds: 1.5 },
];

export interface Judged {
  readonly workload: WorkloadName;
  readonly text: string;
  readonly measured: string;
  /** undefined when something was not measured */
  readonly reached: boolean | undefined;
}

export function judge(rows: (workload: WorkloadName) => readonly Row[]): readonly Judged[] {
  return GOALS.map(({ workload, text, own: name, over, under, seconds }) => {
    const all = rows(workload);
    const mine = all.find((row) => row.name === name);
    const missing = { workload, text, measured: "not measured", reached: undefined };
    if (mine === undefined) return missing;
    if (seconds !== undefined) {
      const { median } = spread(mine.costs.flatMap((cost) => cost?.cpu ?? []));
      return { workload, text, measured: `${median.toFixed(2)} s`, reached: median <= seconds };
    }
    const [otherName, times] = (over ?? under) as readonly [string, number];
    const other = all.find((row) => row.name === otherName);
    const [upper, lower] = over === undefined ? [mine, other] : [other, mine];
    if (upper === undefined || lower === undefined) return missing;
    const { median } = rowRatios(upper, lower, "cpu").ratio;
    const reached = over === undefined ? median <= times : median >= times;
    return { workload, text, measured: `${median.toFixed(median < 10 ? 2 : 1)} ×`, reached };
  });
}
