/** A unified diff of a short text file, for people to read and for `git apply`. */

const CONTEXT = 3;

export function diff(path: string, before: string, after: string): string {
  const [a, b] = [before.split("\n"), after.split("\n")];
  const steps = walk(a, b);
  const changed = steps.flatMap(({ sign }, i) => (sign === " " ? [] : [i]));
  const hunks: { from: number; to: number }[] = [];
  for (const i of changed) {
    const last = hunks.at(-1);
    if (last !== undefined && i - last.to <= 2 * CONTEXT) last.to = i;
    else hunks.push({ from: i, to: i });
  }
  const out = [`--- a/${path}`, `+++ b/${path}`];
  for (const { from, to } of hunks) {
    const part = steps
      .slice(Math.max(0, from - CONTEXT), to + CONTEXT + 1)
      .filter((step) => !(step.last && step.text === ""));
    const count = (side: string): number => part.filter(({ sign }) => sign === " " || sign === side).length;
    out.push(
      `@@ -${part[0]?.a},${count("-")} +${part[0]?.b},${count("+")} @@`,
      ...part.map(({ sign, text }) => sign + text),
    );
  }
  return out.join("\n");
}

interface Step {
  readonly sign: " " | "-" | "+";
  readonly text: string;
  /** 1-based line on each side at which it stands. */
  readonly a: number;
  readonly b: number;
  readonly last: boolean;
}

/** The longest common subsequence of the part that differs; such files have few hundred lines. */
function walk(a: readonly string[], b: readonly string[]): readonly Step[] {
  const size = b.length + 1;
  const table = new Uint32Array((a.length + 1) * size);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * size + j] =
        a[i] === b[j]
          ? (table[(i + 1) * size + j + 1] as number) + 1
          : Math.max(table[(i + 1) * size + j] as number, table[i * size + j + 1] as number);
    }
  }
  const steps: Step[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const at = { a: i + 1, b: j + 1, last: i >= a.length - 1 && j >= b.length - 1 };
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push({ sign: " ", text: a[i] as string, ...at });
      i++;
      j++;
    } else if (
      i < a.length &&
      (j >= b.length || (table[(i + 1) * size + j] as number) >= (table[i * size + j + 1] as number))
    ) {
      steps.push({ sign: "-", text: a[i++] as string, ...at });
    } else steps.push({ sign: "+", text: b[j++] as string, ...at });
  }
  return steps;
}
