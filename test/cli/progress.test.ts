/** Who answers a signal while a scan runs: leakgate, or, while it hears nothing, the system. */
import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { Output } from "../../src/cli/output.ts";
import { Progress } from "../../src/cli/progress.ts";
import { CoverageLog } from "../../src/model.ts";
import type { ScanProgress } from "../../src/options.ts";
import { makeTicker } from "../../src/run/ticker.ts";

const LARGE = 64 * 1024 * 1024;

test("large content is told before it is looked at, and what follows it, however little time has passed", async () => {
  const told: ScanProgress[] = [];
  const tick = makeTicker((state) => told.push(state), new CoverageLog());
  for (const bytes of [10, LARGE, 10, 10]) await tick(bytes);
  expect(told.map(({ next }) => next)).toEqual([LARGE, undefined]);
});

test("a signal that is waiting is heard before nobody listens any more", async () => {
  const order: string[] = [];
  const tick = makeTicker(() => order.push("told"), new CoverageLog());
  setImmediate(() => order.push("heard"));
  await tick(LARGE);
  expect(order).toEqual(["heard", "told"]);
});

test("while large content is looked at a signal ends the program by itself; at other times leakgate says what it means", () => {
  const before = process.listenerCount("SIGINT");
  const listeners = (): number[] =>
    (["SIGINT", "SIGTERM"] as const).map((signal) => process.listenerCount(signal) - before);
  const sink = new Writable({ write: (_chunk, _encoding, done) => done() });
  const environment = { cwd: "/", env: {}, stdin: process.stdin, stdoutIsTerminal: false, node: "", program: "" };
  const progress = new Progress({ environment, output: new Output(sink, sink) });
  const state = { files: 1, objects: 0, bytes: 1 };
  expect(listeners()).toEqual([1, 1]);
  progress.show({ ...state, next: LARGE });
  expect(listeners()).toEqual([0, 0]);
  progress.show(state);
  progress.show(state);
  expect(listeners()).toEqual([1, 1]);
  progress.end();
  progress.show(state);
  expect(listeners()).toEqual([0, 0]);
});
