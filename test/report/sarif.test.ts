/** SARIF as GitHub takes it. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import sarifSchema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import type { Finding, Report } from "../../src/model.ts";
import { sarif } from "../../src/report/sarif.ts";
import { captureOutput } from "../support/output.ts";
import { fullReport, makeFileFinding, makeFinding, makeReport } from "./make.ts";

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: Readonly<Record<string, number>>;
    };
    readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly { readonly kind: string; readonly status: string; readonly justification: string }[];
}
interface Run {
  readonly tool: {
    readonly driver: { readonly rules: readonly { readonly id: string; readonly properties: object }[] };
  };
  readonly results: readonly Result[];
  readonly invocations: readonly {
    readonly executionSuccessful: boolean;
    readonly toolExecutionNotifications: readonly {
      readonly level: string;
      readonly descriptor: { readonly id: string };
      readonly message: { readonly text: string };
    }[];
  }[];
}

function run(report: Report): Run {
  const { version, runs } = JSON.parse(captureOutput("sarif", sarif(report, {}))) as {
    version: string;
    runs: readonly Run[];
  };
  expect(version).toBe("2.1.0");
  expect(runs).toHaveLength(1);
  return runs[0] as Run;
}

test("rules are listed once and referred to by index", () => {
  const { tool, results } = run(fullReport());
  expect(tool.driver.rules.map((r) => r.id)).toEqual(["generic", "github-pat", "tracked-env-file"]);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  expect(tool.driver.rules[1]?.properties).toMatchObject({ "security-severity": "9.5", precision: "high" });
  expect(results.map((r) => r.level)).toEqual(["warning", "error", "note", "error", "error", "error", "warning"]);
});

test("every result has a place: a file at its line, or at line 1 when it is about the file or a message", () => {
  const { results } = run(fullReport());
  expect(results[0]?.locations[0]?.physicalLocation).toMatchObject({
    artifactLocation: { uri: ".env" },
    region: { startLine: 1 },
  });
  expect(results[1]?.locations[0]?.physicalLocation.region).toEqual({
    startLine: 3,
    startColumn: 9,
    endLine: 3,
    endColumn: 49,
  });
  expect(results[3]?.locations[0]?.logicalLocations?.[0]?.fullyQualifiedName).toMatch(/^commit-message c0ffee/);
});

test("paths are relative and percent-encoded", () => {
  const paths = ["a b/#c?.py", "é/日本.py", "x:y", "100%.py", "a\nb", "\ud800"];
  const { results } = run(makeReport({ findings: paths.map((path) => makeFinding({ path })) }));
  expect(results.map((r) => r.locations[0]?.physicalLocation.artifactLocation.uri)).toEqual([
    "a%20b/%23c%3F.py",
    "%C3%A9/%E6%97%A5%E6%9C%AC.py",
    "x%3Ay",
    "100%25.py",
    "a%0Ab",
    "%EF%BF%BD",
  ]);
});

test("suppressed findings are results with suppressions", () => {
  const { results } = run(fullReport());
  expect(results.map((r) => r.suppressions?.[0])).toEqual([
    ...Array<undefined>(4).fill(undefined),
    { kind: "inSource", status: "accepted", justification: "allowed by a comment: made up" },
    { kind: "external", status: "accepted", justification: "in the baseline: accepted (until 2027-01-31)" },
    { kind: "external", status: "accepted", justification: "allowed by the configuration" },
  ]);
});

test("fingerprints survive a moved line, and tell equal values in one file apart", () => {
  const print = (...findings: readonly Finding[]): readonly (string | undefined)[] =>
    run(makeReport({ findings })).results.map((r) => r.partialFingerprints["primaryLocationLineHash"]);
  expect(run(fullReport()).results[1]?.partialFingerprints["leakgate/v1"]).toBe("lg1:00112233445566778899aabbccddeeff");
  expect(print(makeFinding({ line: 3 }))).toEqual(print(makeFinding({ line: 77 })));
  const twice = print(makeFinding(), makeFinding({ line: 9 }));
  expect(twice[0]?.split(":")[0]).toBe(twice[1]?.split(":")[0]);
  expect(twice.map((p) => p?.split(":")[1])).toEqual(["1", "2"]);
  expect(print(makeFinding({ path: "other.py" }))).not.toEqual(print(makeFinding()));
});

test("an incomplete run is no successful one, and says why; what was skipped is a note", () => {
  const [invocation] = run(fullReport()).invocations;
  expect(invocation?.executionSuccessful).toBe(false);
  expect(invocation?.toolExecutionNotifications.map((n) => `${n.level} ${n.descriptor.id}`)).toEqual([
    "note coverage",
    "note coverage",
    "note coverage",
    "error incomplete",
  ]);
  expect(run(makeReport()).invocations[0]?.executionSuccessful).toBe(true);
});

test("a report beyond GitHub's limit keeps the worst, in order, and says that it was cut", () => {
  const findings = Array.from({ length: 24_000 }, (_, i) =>
    makeFinding({ path: `f${i}`, severity: i % 2 === 0 ? "low" : "critical" }),
  );
  const suppressed = Array.from({ length: 3000 }, (_, i) => ({
    ...makeFinding({ path: `s${i}` }),
    by: "config" as const,
  }));
  const { results, invocations } = run(makeReport({ findings, suppressed }));
  expect(results).toHaveLength(25_000);
  expect(results.filter((r) => r.suppressions === undefined)).toHaveLength(24_000);
  expect(results[1]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe("f1");
  const texts = invocations[0]?.toolExecutionNotifications.map((n) => n.message.text);
  expect(texts?.[0]).toBe("27,000 results, of which the 25,000 most severe are in this file: GitHub takes no more.");
  expect(texts?.[1]).toBe("GitHub shows only 5,000 of 25,000 results.");
  const open = run(makeReport({ findings: [...findings, ...findings] })).results;
  expect(open.filter((r) => r.level === "error")).toHaveLength(24_000);
});

test("a finding about a file", () => {
  expect(run(makeReport({ findings: [makeFileFinding()] })).results).toHaveLength(1);
});

test("a report that is too large when compressed is cut, too", () => {
  const findings = Array.from({ length: 9000 }, (_, i) =>
    makeFinding({
      // Text that does not compress, and that no list of secrets has to know.
      path: createHash("shake256", { outputLength: 1125 }).update(`${i}`).digest("base64url"),
      severity: i % 2 === 0 ? "low" : "critical",
    }),
  );
  const text = sarif(makeReport({ findings }), {});
  expect(gzipSync(text).length).toBeLessThan(10_000_000);
  const [{ results, invocations }] = (JSON.parse(text) as { runs: [Run] }).runs;
  expect(results.length).toBeGreaterThan(4500);
  expect(results.length).toBeLessThan(9000);
  expect(results.filter((r) => r.level === "error")).toHaveLength(4500);
  expect(invocations[0]?.toolExecutionNotifications[0]?.descriptor.id).toBe("results-cut");
});

describe("the schema of SARIF 2.1.0", () => {
  // Of draft 4: its id and its patterns are not ajv's, everything else is the same.
  const { $schema: _, id: __, ...schema } = sarifSchema as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
  const validate = ajv.compile(schema);
  const errorsOf = (report: Report): unknown => {
    validate(JSON.parse(sarif(report, {})));
    return validate.errors ?? [];
  };

  test("holds for every kind of finding, for none, and for suppressed ones", () => {
    expect(errorsOf(fullReport())).toEqual([]);
    expect(errorsOf(makeReport())).toEqual([]);
    expect(errorsOf(makeReport({ findings: [makeFileFinding(), makeFinding({ url: "no address" })] }))).toEqual([]);
  });

  test("would not hold for anything", () => {
    expect(validate({ version: "2.1.0", runs: [{ tool: { driver: {} } }] })).toBe(false);
  });
});
