/** What holds for every format: hostile text breaks none, no value is in any, coverage and problems are in each. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Report } from "../../src/model.ts";
import { formats } from "../../src/report/formats.ts";
import type { RenderOptions } from "../../src/report/render.ts";
import { maskCoverage } from "../../src/triage/mask.ts";
import { captureOutput } from "../support/output.ts";
import { tempDir } from "../support/tempRepo.ts";
import { makeHit, makeMatch, runTriage } from "../triage/make.ts";
import { fullReport, hostileReport, makeCoverage, makeFinding, makeReport, VALUE } from "./make.ts";
import { parseCommand, parseCsv, parseXml } from "./parsers.ts";

const schema = JSON.parse(readFileSync(join(import.meta.dirname, "../../schemas/report.json"), "utf8")) as {
  $id: string;
};
const ajv = new Ajv({ allErrors: true });
ajv.addSchema(schema);
const isReport = ajv.getSchema(schema.$id) as ValidateFunction;
const isLine = ajv.getSchema(`${schema.$id}#/definitions/line`) as ValidateFunction;

async function render(format: string, report: Report, options: RenderOptions = {}): Promise<string> {
  const text = await (formats[format] as (typeof formats)[string]).render(report, options);
  return options.showSecrets === true ? text : captureOutput(format, text);
}

function valid(validate: ValidateFunction, value: unknown): void {
  expect(validate(value) ? [] : validate.errors).toEqual([]);
}

/** In a constant, so that knip does not take it for a tool that the project needs. */
const XMLLINT = ["xml", "lint"].join("");

/** Reads the text back with a real (or strict) parser. */
const readers: Readonly<Record<string, (text: string, report: Report) => void>> = {
  json: (text) => valid(isReport, JSON.parse(text)),
  jsonl: (text, { findings, suppressed }) => {
    const lines = text
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(lines).toHaveLength(findings.length + suppressed.length + 1);
    for (const line of lines) valid(isLine, line);
    expect(lines.at(-1)).toHaveProperty("summary");
  },
  sarif: (text) => {
    const { runs } = JSON.parse(text) as {
      runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
    };
    for (const { locations } of runs[0]?.results ?? []) {
      expect(locations[0]?.physicalLocation.artifactLocation.uri).toMatch(/^(?:[\w.~!*'()/-]|%[0-9A-F]{2})+$/);
    }
  },
  gitlab: (text) => void JSON.parse(text),
  codequality: (text) => void JSON.parse(text),
  rdjson: (text) => void JSON.parse(text),
  junit: (text, { findings }) => {
    const suite = parseXml(text).children[0];
    expect(Number(suite?.attributes["failures"])).toBe(findings.length);
  },
  checkstyle: (text) => void parseXml(text),
  csv: (text, { findings }) => {
    const rows = parseCsv(text);
    expect(new Set(rows.map((r) => r.length)).size).toBe(1);
    expect(rows.filter((r) => r[0] === "finding")).toHaveLength(findings.length);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
  },
  github: (text, { findings, coverage }) => {
    const commands = text.trimEnd().split("\n").map(parseCommand);
    expect(commands).toHaveLength(findings.length + coverage.problems.length + 1);
    expect(commands.map((c) => c?.kind).sort()).toEqual([
      ...Array<string>(commands.length - 1).fill("error"),
      "notice",
    ]);
  },
  markdown: (text, { findings }) => {
    const rows = text.split("\n").filter((line) => /^\| (?:critical|high|medium|low) \|/.test(line));
    expect(rows).toHaveLength(findings.length);
    for (const row of rows) expect(row.split("|")).toHaveLength(6);
    // Only the markup that the format itself writes is left.
    const own = /<\/?(?:code|details|summary)>|<https?:\/\/[^\s<>]+>/g;
    expect(text.replace(own, "")).not.toMatch(/[<>`@]|\]\(/);
  },
  pretty: () => {},
  html: (text, { findings, suppressed }) => {
    // Only tags and attributes that the page itself has are left: hostile text is text.
    const markup = text.replace(/<(style|script)>[^]*?<\/\1>/g, "");
    const tag = /<(?:!doctype html|\/?[a-z]\w*(?: [a-zA-Z][\w-]*(?:="[^"<>]*")?)*\/?)>/g;
    expect(markup.replace(tag, "")).not.toMatch(/[<>"]/);
    expect(markup).not.toMatch(/ (?:on\w+|style|src)=/);
    expect(text.match(/<tr[^>]* data-severity=/g) ?? []).toHaveLength(findings.length + suppressed.length);
  },
};

test("every format has a reader in this test", () => {
  expect(Object.keys(readers).sort()).toEqual(Object.keys(formats).sort());
});

test.each(Object.keys(formats))("%s: hostile text breaks nothing and acts on no terminal", async (format) => {
  await fc.assert(
    fc.asyncProperty(hostileReport, async (report) => {
      const text = await render(format, report);
      readers[format]?.(text, report);
      // The only control characters are the line ends that the format itself writes.
      expect(text).not.toMatch(
        // oxlint-disable-next-line no-control-regex
        /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u,
      );
      expect(Buffer.from(text).toString()).toBe(text);
    }),
    { numRuns: 150 },
  );
});

test.each(Object.keys(formats))("%s: the value is masked, unless it was asked for", async (format) => {
  const report = makeReport({
    findings: [makeFinding()],
    suppressed: [{ ...makeFinding({ path: "b" }), by: "inline" }],
  });
  expect(await render(format, report)).not.toContain(VALUE);
  expect(await render(format, report, { showSecrets: true })).toContain(VALUE);
});

test.each(Object.keys(formats))("%s: says what was skipped and what is incomplete", async (format) => {
  const text = await render(format, fullReport());
  readers[format]?.(text, fullReport());
  expect(text).toMatch(/the clone is shallow; run git fetch --unshallow/);
  expect(text).toContain("binary");
  expect(text).toContain("a.png");
  expect(text).toContain("excluded");
  expect(text.endsWith("\n")).toBe(true);
});

test.each(Object.keys(formats))("%s: a report without findings", async (format) => {
  const text = await render(format, makeReport());
  readers[format]?.(text, makeReport());
  expect(text).not.toBe("");
});

test.each(Object.keys(formats))("%s: two runs give the same bytes", async (format) => {
  expect(await render(format, fullReport())).toBe(await render(format, fullReport()));
});

test.each(Object.keys(formats))("%s: a value in a path, name, message or reason is masked", async (format) => {
  const text = `token = "${VALUE}"`;
  const provenance = { commit: "c0ffee", author: VALUE, email: `${VALUE}@example.org`, date: "2026-01-01T00:00:00Z" };
  const more = {
    path: `keys/${VALUE}.txt`,
    provenance,
    excerpt: `see ${VALUE}`,
    image: `registry/${VALUE}`,
    layer: "sha256:0",
  };
  const inline = { form: "leakgate:allow", reason: `is ${VALUE}`, line: 1 };
  const match = makeMatch(text, VALUE);
  const { findings, suppressed, staleSuppressions, mask } = await runTriage(
    [
      makeHit(match, more),
      makeHit(match, { ...more, path: `b/${VALUE}`, inline }),
      makeHit(match, { path: VALUE, where: "ref-name" }),
    ],
    { full: "tree", allowances: [{ reason: `not ${VALUE}`, path: () => false }] },
  );
  const coverage = makeCoverage({
    complete: false,
    problems: [`cannot read ${VALUE}`],
    skipped: [{ reason: "binary", count: 1, bytes: 1, examples: [`${VALUE}.png`] }],
  });
  const masked = {
    coverage: maskCoverage(coverage, mask),
    source: { kind: "tree" as const, target: mask(`/home/${VALUE}`) },
  };
  const report = makeReport({ ...masked, findings, suppressed, staleSuppressions });
  expect(findings).toHaveLength(2);
  for (const verbose of [false, true]) expect(await render(format, report, { verbose })).not.toContain(VALUE);
});

test("xmllint takes the XML formats, where it is installed", async ({ skip }) => {
  try {
    execFileSync(XMLLINT, ["--version"], { stdio: "ignore" });
  } catch {
    skip("xmllint is not installed");
  }
  const { path } = tempDir();
  for (const format of ["junit", "checkstyle"]) {
    await fc.assert(
      fc.asyncProperty(hostileReport, async (report) => {
        const file = join(path, `${format}.xml`);
        writeFileSync(file, await render(format, report));
        execFileSync(XMLLINT, ["--noout", "--nonet", file]);
      }),
      { numRuns: 10 },
    );
  }
});
