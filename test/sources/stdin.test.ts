import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { stdinSource } from "../../src/sources/stdin.ts";
import { leak, scanSource } from "./scanWith.ts";

const cwd = process.cwd();

test("a stream, whatever its pieces, under the name that the user gives", async () => {
  const text = `first\n${leak()}\n`;
  const pieces = Readable.from([Buffer.from(text.slice(0, 10)), Buffer.from(text.slice(10))]);
  const { places, coverage } = await scanSource((ctx) => stdinSource(ctx, pieces, "src/app.env"), { cwd });
  expect(places).toEqual(["src/app.env:2"]);
  expect(coverage).toMatchObject({ complete: true, files: 1, bytes: text.length });
});

test("empty input is complete", async () => {
  const { coverage } = await scanSource((ctx) => stdinSource(ctx, Readable.from([])), { cwd });
  expect(coverage).toMatchObject({ complete: true, bytes: 0 });
});

test("input beyond the limit: what came before is scanned, and the run is incomplete", async () => {
  const input = Buffer.from(`${leak()}\n${"x".repeat(1000)}\n${leak(2)}\n`);
  for (const given of [input, Readable.from([input])]) {
    const { places, coverage } = await scanSource((ctx) => stdinSource(ctx, given), { cwd, maxFileSize: 100 });
    expect(places).toEqual(["stdin:1"]);
    expect(coverage).toMatchObject({ complete: false, bytes: 100 });
  }
});
