/** What people read: on a terminal, in a log, and when a hook stops a commit. */
import { Chalk } from "chalk";
import { expect, test } from "vitest";
import type { Report } from "../../src/model.ts";
import { pretty } from "../../src/report/pretty.ts";
import type { HookHint, RenderOptions } from "../../src/report/render.ts";
import { captureOutput } from "../support/output.ts";
import { fullReport, makeCoverage, makeFileFinding, makeFinding, makeReport } from "./make.ts";

const hook: HookHint = {
  name: "pre-commit",
  action: "commit",
  showAll: "leakgate scan --staged",
  skip: "git commit --no-verify",
};

function render(report: Report, options: RenderOptions = {}): string {
  return captureOutput("pretty", pretty(report, options));
}

test("a full report", () => {
  expect(render(fullReport())).toMatchInlineSnapshot(`
    ".env  medium  Environment file that git tracks  tracked-env-file
        Why: high confidence

    src/app.py:3:9  critical  GitHub personal access token (classic)  github-pat
        │ token = "ghp_****…****"
        Why: high confidence (check crc32-base62: pass)

    src/b.py:3:9  low  GitHub personal access token (classic)  generic
        │ token = "ghp_****…****"
        Why: high confidence (check crc32-base62: pass)
        Commit c0ffeec0ffee by Ada <ada@example.org>, 2026-01-02T03:04:05+01:00

    c0ffee:3:9 [commit-message]  high  GitHub personal access token (classic)  github-pat
        │ token = "ghp_****…****"
        Why: high confidence (check crc32-base62: pass)
        Commit c0ffeec0ffee by Ada <ada@example.org>, 2026-01-02T03:04:05+01:00

    4 findings (1 critical, 1 high, 1 medium, 1 low) in 4 places.

    By secret: 1 secret. Where each was removed, which refs still lead to it and for how long it was open: leakgate incident report
      GitHub personal access token (classic) ghp_****…****: 3 findings in c0ffee, src/app.py, src/b.py
        first 2026-01-02 by Ada (c0ffeec0ffee)

    What to do
      tracked-env-file: Revoke it, then make a new one.
      github-pat (2 findings): Revoke it, then make a new one. https://github.com/settings/tokens
      generic: Revoke it, then make a new one. https://github.com/settings/tokens

    A false alarm? Say so in a comment on the line: leakgate:allow[github-pat] -- why it is no secret

    2 suppressions match nothing any more and can go:
      baseline lg1:w123 at old.py (gone)
      config fixtures

    Scanned 12 commits, 340 objects, 310 files, 123.5 kB. 3 suppressed (1 by a comment, 1 by baseline, 1 by config).
    Skipped:
      3 binary (4.6 kB: a.png, b.png, …)
      1 excluded (package-lock.json)
    Incomplete: the clone is shallow; run git fetch --unshallow
    "
  `);
});

test("verbose names what is suppressed", () => {
  expect(render(fullReport(), { verbose: true }).split("\n").slice(-18, -12)).toMatchInlineSnapshot(`
    [
      "",
      "A false alarm? Say so in a comment on the line: leakgate:allow[github-pat] -- why it is no secret",
      "",
      "3 suppressed findings",
      "  test/a.py:3:9  critical  GitHub personal access token (classic)  github-pat  allowed by a comment: made up",
      "  test/b.py:3:9  critical  GitHub personal access token (classic)  github-pat  in the baseline: accepted (until 2027-01-31)",
    ]
  `);
});

test("a commit that is stopped", () => {
  expect(render(makeReport({ source: { kind: "staged", target: "repo" }, findings: [makeFinding()] }), { hook }))
    .toMatchInlineSnapshot(`
    "leakgate stopped this commit: 1 finding (1 critical) in 1 place.

    src/app.py:3:9  critical  GitHub personal access token (classic)  github-pat
        │ token = "ghp_****…****"
        Why: high confidence (check crc32-base62: pass)

    What to do: take the value out and commit again. If it was ever shared, revoke it:
      github-pat: Revoke it, then make a new one. https://github.com/settings/tokens

    A false alarm? Say so in a comment on the line: leakgate:allow[github-pat] -- why it is no secret
    To go on once without this check: git commit --no-verify

    Scanned 340 objects, 310 files, 123.5 kB.
    "
  `);
});

test.each([1, 2, 3, 4, 50, 5000])(
  "what a hook prints fits a terminal of 24 times 80, however much was found: %i",
  (number) => {
    const findings = Array.from({ length: number }, (_, i) =>
      makeFinding({
        path: `src/f${i}.py`,
        rule: `rule-${i}`,
        help: "Revoke the token in the settings of the application, or call auth.revoke; then look at the audit log for its use.",
        commit: "c".repeat(40),
        author: "Ada Tester",
        email: "ada@example.org",
      }),
    );
    const coverage = makeCoverage();
    const text = render(makeReport({ findings, coverage }), { hook, quiet: true });
    const rows = text
      .split("\n")
      .slice(0, -1)
      .map((line) => Math.max(1, Math.ceil(line.length / 80)));
    expect(rows.reduce((sum, row) => sum + row, 0)).toBeLessThanOrEqual(24);
    expect(text).toContain("git commit --no-verify");
    expect(text).toContain("src/f0.py:3:9");
    expect(text.includes("****…****")).toBe(number <= 3);
    if (number > 8) expect(text).toContain("more: leakgate scan --staged");
  },
);

test("a report without a hook shows every finding", () => {
  const findings = Array.from({ length: 300 }, (_, i) => makeFinding({ path: `src/f${i}.py` }));
  const text = render(makeReport({ findings }));
  expect(text.match(/^src\/f\d+\.py:3:9 /gm)).toHaveLength(300);
  expect(text.match(/Revoke it/g)).toHaveLength(1);
});

test("nothing found", () => {
  expect(render(makeReport())).toBe("No secrets found.\n\nScanned 340 objects, 310 files, 123.5 kB.\n");
  expect(render(makeReport(), { quiet: true })).toBe("");
});

test("nothing found in an incomplete run is not called clean", () => {
  const coverage = makeCoverage({ complete: false, problems: ["git failed; run git fsck"] });
  expect(render(makeReport({ coverage }))).toMatch(/^No secrets found in what was scanned, but not everything was\./);
  expect(render(makeReport({ coverage }), { quiet: true })).toMatch(/Incomplete: git failed; run git fsck\n$/);
});

test("findings about files are allowed in the configuration, not by a comment", () => {
  const text = render(makeReport({ findings: [makeFileFinding()] }));
  expect(text).toContain("Allow it in .leakgate.yaml: rules: [tracked-env-file]");
  expect(text).not.toContain("leakgate:allow");
});

test("colours and links only when they are asked for", () => {
  const report = makeReport({ findings: [makeFinding({ path: "a b/é;\u001b.py" })] });
  expect(render(report)).not.toContain("\u001b");
  const text = render(report, { paint: new Chalk({ level: 1 }), linkRoot: "/repo" });
  expect(text).toContain("\u001b[31mcritical\u001b[39m");
  expect(text).toContain("\u001b]8;;file:///repo/a%20b/%C3%A9;%1B.py\u001b\\");
  expect(text).toContain("\u001b]8;;https://github.com/settings/tokens\u001b\\");
  // Only what the format writes itself is an escape sequence.
  // oxlint-disable-next-line no-control-regex
  expect(text.replace(/\u001b(?:\[\d+m|\]8;;[!-~]*\u001b\\)/g, "")).not.toContain("\u001b");
});

test("files that do not lie on this disk are not linked", () => {
  const findings = [
    makeFinding({ commit: "c0ffee" }),
    makeFinding({ where: "commit-message" }),
    makeFinding({ path: "a/****…****" }),
  ];
  expect(render(makeReport({ findings }), { linkRoot: "/repo" })).not.toContain("file:");
});

test("many stale suppressions are counted", () => {
  const staleSuppressions = Array.from({ length: 14 }, (_, i) => ({
    by: "baseline" as const,
    id: `lg1:w0${i}`,
    path: `f${i}`,
  }));
  const text = render(makeReport({ staleSuppressions }));
  expect(text).toContain("14 suppressions match nothing any more and can go:\n  baseline lg1:w00 at f0\n");
  expect(text).toContain("\n  … and 4 more\n");
});
