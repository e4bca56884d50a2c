/** Reads a profile that `node --cpu-prof` wrote: which functions the time went to. */

interface Node {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

export interface CpuProfile {
  readonly nodes: readonly Node[];
  /** Node id of each sample. */
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

export interface Share {
  /** Function name, with its file when it has one. */
  readonly name: string;
  /** Milliseconds in the function itself. */
  readonly self: number;
  /** Milliseconds in it and in what it called, each moment counted once however deep it recurses. */
  readonly total: number;
}

/** Functions by their own time, the dearest first. */
export function shares(profile: CpuProfile): readonly Share[] {
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map<number, number>();
  for (const { id, children } of profile.nodes) for (const child of children ?? []) parents.set(child, id);
  const own = new Map<number, number>();
  profile.samples.forEach((id, i) => own.set(id, (own.get(id) ?? 0) + (profile.timeDeltas[i] ?? 0) / 1000));
  const sums = new Map<string, { self: number; total: number }>();
  const sum = (name: string): { self: number; total: number } => {
    let entry = sums.get(name);
    if (entry === undefined) sums.set(name, (entry = { self: 0, total: 0 }));
    return entry;
  };
  for (const [id, time] of own) {
    const stack = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) stack.add(label(byId.get(at)));
    sum(label(byId.get(id))).self += time;
    for (const name of stack) sum(name).total += time;
  }
  return [...sums].map(([name, times]) => ({ name, ...times })).sort((a, b) => b.self - a.self);
}

function label(node: Node | undefined): string {
  const { functionName = "", url = "", lineNumber = 0 } = node?.callFrame ?? {};
  const file = url === "" ? "" : ` ${url.replace(/^.*\//, "")}:${lineNumber + 1}`;
  return `${functionName === "" ? "(anonymous)" : functionName}${file}`;
}
