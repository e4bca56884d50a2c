/** Reports for the tests of the formats: ordinary ones, and ones whose every text is hostile. */
import fc from "fast-check";
import { type Coverage, type Finding, type Report, Secret, type SuppressedFinding } from "../../src/model.ts";
import { fake } from "../support/fake.ts";

/** The value of {@link makeFinding}; no format may print it. */
export const VALUE: string = fake("alnum", 36);

export function makeFinding(more: Partial<Finding> = {}): Finding {
  return {
    rule: "github-pat",
    title: "GitHub personal access token (classic)",
    severity: "critical",
    confidence: "high",
    where: "content",
    path: "src/app.py",
    line: 3,
    endLine: 3,
    column: 9,
    endColumn: 49,
    secret: new Secret(`ghp_${VALUE}`, "ghp_"),
    fingerprint: "lg1:00112233445566778899aabbccddeeff",
    decoded: [],
    message: "GitHub personal access token (classic) (check crc32-base62: pass).",
    help: "Revoke it, then make a new one.",
    url: "https://github.com/settings/tokens",
    excerpt: 'token = "ghp_****…****"',
    ...more,
  };
}

/** A finding without a line: about a file. */
export function makeFileFinding(more: Partial<Finding> = {}): Finding {
  const {
    line: _,
    endLine: _1,
    column: _2,
    endColumn: _3,
    excerpt: _4,
    url: _5,
    ...rest
  } = makeFinding({
    rule: "tracked-env-file",
    title: "Environment file that git tracks",
    severity: "medium",
    where: "policy",
    path: ".env",
    message: "Environment file that git tracks.",
    ...more,
  });
  return rest;
}

export function makeCoverage(more: Partial<Coverage> = {}): Coverage {
  return { complete: true, problems: [], commits: 0, objects: 340, files: 310, bytes: 123_456, skipped: [], ...more };
}

export function makeReport(more: Partial<Report> = {}): Report {
  return {
    schema: "leakgate-report/1",
    tool: { name: "leakgate", version: "0.1.0", rules: 512, configHash: `sha256:${"0".repeat(64)}` },
    source: { kind: "tree", target: "repo" },
    coverage: makeCoverage(),
    findings: [],
    suppressed: [],
    staleSuppressions: [],
    ...more,
  };
}

/** A report with something in every part of it. */
export function fullReport(): Report {
  const history = {
    commit: "c0ffee".repeat(6).slice(0, 40),
    author: "Ada",
    email: "ada@example.org",
    date: "2026-01-02T03:04:05+01:00",
    blob: "b10b",
  };
  return makeReport({
    source: { kind: "history", target: "repo" },
    coverage: makeCoverage({
      complete: false,
      commits: 12,
      problems: ["the clone is shallow; run git fetch --unshallow"],
      skipped: [
        { reason: "binary", count: 3, bytes: 4567, examples: ["a.png", "b.png"] },
        { reason: "excluded", count: 1, bytes: 0, examples: ["package-lock.json"] },
      ],
    }),
    findings: [
      makeFileFinding(),
      makeFinding(),
      makeFinding({ path: "src/b.py", severity: "low", rule: "generic", decoded: ["base64"], ...history }),
      makeFinding({ where: "commit-message", path: "c0ffee", severity: "high", ...history }),
    ],
    suppressed: [
      { ...makeFinding({ path: "test/a.py" }), by: "inline", reason: "made up" },
      { ...makeFinding({ path: "test/b.py" }), by: "baseline", reason: "accepted", until: "2027-01-31" },
      { ...makeFileFinding({ path: ".env.test" }), by: "config" },
    ],
    staleSuppressions: [
      { by: "baseline", id: "lg1:w123", path: "old.py", reason: "gone" },
      { by: "config", id: "fixtures" },
    ],
  });
}

/** Texts that break formats: markup, separators, formulas, control and bidi characters, lone surrogates, workflow commands. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "a|b",
    "x\ny",
    "x\r\n::error::forged",
    "::stop-commands::x",
    "]]>",
    "<!--",
    "</file>",
    '"><x a="',
    "&amp;",
    "=cmd()",
    "+1",
    "-1",
    "@x",
    "\t=1",
    '"a","b"',
    "`code`",
    "[link](https://evil.example)",
    "<script>alert(1)</script>",
    "@everyone #1",
    "\u001b[2J\u001b]8;;https://evil.example\u001b\\",
    "\u009b31m",
    "\u202eevil",
    "\ud800",
    "%0A::error::x",
    "__proto__",
    "C:\\x",
    "日本 é 😀",
    "{0} [a](1)",
  ),
  fc
    .array(
      fc.constantFrom(
        "|",
        "\n",
        "`",
        "*",
        "_",
        "<",
        ">",
        "&",
        '"',
        "'",
        ",",
        ";",
        ":",
        "%",
        "\\",
        "\u0000",
        "\u001b",
        " ",
        "/",
      ),
      { maxLength: 12 },
    )
    .map((c) => c.join("")),
);

const hostilePath = hostileText.map((t) => `p${t}`);

const hostileFinding: fc.Arbitrary<Finding> = fc
  .record({
    path: hostilePath,
    title: hostileText,
    message: hostileText,
    help: hostileText,
    excerpt: hostileText,
    author: hostileText,
    email: hostileText,
    url: hostileText,
    image: hostileText,
    layer: hostileText,
  })
  .chain((texts) =>
    fc.constantFrom(makeFinding({ ...texts, commit: "c0ffee", date: "2026-01-01T00:00:00Z" }), makeFileFinding(texts)),
  );

export const hostileReport: fc.Arbitrary<Report> = fc
  .record({
    findings: fc.array(hostileFinding, { maxLength: 4 }),
    suppressed: fc.array(
      fc.tuple(hostileFinding, hostileText).map(([f, reason]): SuppressedFinding => ({ ...f, by: "inline", reason })),
      { maxLength: 2 },
    ),
    problems: fc.array(hostileText, { maxLength: 2 }),
    reason: hostileText,
    example: hostileText,
    target: hostileText,
    id: hostileText,
  })
  .map(({ findings, suppressed, problems, reason, example, target, id }) =>
    makeReport({
      source: { kind: "tree", target },
      coverage: makeCoverage({
        complete: problems.length === 0,
        problems,
        skipped: [{ reason, count: 7, bytes: 8, examples: [example] }],
      }),
      findings,
      suppressed,
      staleSuppressions: [{ by: "config", id, path: example, reason }],
    }),
  );
