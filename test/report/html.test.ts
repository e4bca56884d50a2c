/** The page as a browser has it: no request, no complaint, filters, sorting, and hostile text that stays text. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { type Finding, type Report, SEVERITIES } from "../../src/model.ts";
import { html } from "../../src/report/html/html.ts";
import { CHROMIUM, openPage, type Page } from "../support/browser.ts";
import { tempDir } from "../support/tempRepo.ts";
import { fullReport, makeFinding, makeReport } from "./make.ts";

const HOSTILE = `</script><script>document.title="owned"</script><img src=x onerror="document.title='owned'">"'`;

/** `number` findings of four severities, three rules and two authors, over three years. */
function many(number: number): Report {
  const findings = Array.from({ length: number }, (_, i): Finding =>
    makeFinding({
      path: `src/${String(i).padStart(6, "0")}.py`,
      rule: ["alpha", "beta", "gamma"][i % 3] as string,
      severity: SEVERITIES[i % 4] as Finding["severity"],
      author: i % 2 === 0 ? "Ada" : HOSTILE,
      email: "ada@example.org",
      commit: "c".repeat(40),
      date: new Date(Date.UTC(2022, (i * 7) % 36, 5)).toISOString(),
    }),
  );
  const suppressed = [{ ...makeFinding({ path: "old.py", title: HOSTILE }), by: "baseline" as const, reason: HOSTILE }];
  return makeReport({ findings, suppressed, source: { kind: "history", target: HOSTILE } });
}

async function open(report: Report): Promise<Page> {
  const file = join(tempDir().path, "report.html");
  writeFileSync(file, html(report, {}) as string);
  return await openPage(file);
}

/** Paths of the rows that are shown, in order, without the folder. */
const SHOWN = `[...document.querySelectorAll("#rows tr")].filter((row) => !row.hidden).map((row) => row.cells[2].querySelector("code").textContent.replace(/^src\\//, "").replace(/:.*/, ""))`;

function set(name: string, value: string): string {
  return `{ const field = document.getElementById("filters").elements.namedItem("${name}"); field.value = ${JSON.stringify(value)}; field.dispatchEvent(new Event("input", { bubbles: true })); }`;
}

function sortBy(key: string): string {
  return `document.querySelector("th[data-key=${key}] button").click(); ${SHOWN}.slice(0, 3)`;
}

test("the policy names the hashes of the style and the script that are there, and nothing else may run or load", () => {
  const text = html(many(3), {}) as string;
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(text)?.[1] ?? "";
  for (const tag of ["style", "script"]) {
    const parts = [...text.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, "g"))];
    expect(parts).toHaveLength(1);
    const hash = createHash("sha256")
      .update(parts[0]?.[1] ?? "")
      .digest("base64");
    expect(policy).toContain(`${tag}-src 'sha256-${hash}'`);
  }
  expect(policy.split("; ")[0]).toBe("default-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:/);
});

test("landmarks, table heads and labels are there for those who do not see the page", () => {
  const text = html(many(3), {}) as string;
  expect(text).toMatch(/<html lang="en">/);
  expect(text).toMatch(/<main>/);
  expect(text.match(/<th scope="col" class="c-\w+" data-key="\w+" aria-sort="(?:none|ascending)">/g)).toHaveLength(6);
  expect(text.match(/<label>/g)?.length).toBe(text.match(/<(?:select|input) /g)?.length);
  expect(text).toContain('role="status"');
});

test("a tree has no timeline, a clean report no list", () => {
  expect(html(makeReport({ findings: [makeFinding()] }), {})).not.toContain('class="timeline"');
  const clean = html(makeReport(), {}) as string;
  expect(clean).toContain("No secrets found");
  expect(clean).not.toContain("<table");
});

test("a broken date and one of the far future are no reason to draw a thousand bars", () => {
  const dates = ["", "yesterday", "9999-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2024-05-05T23:00:00-05:00"];
  const findings = dates.map((date) => makeFinding({ date, commit: "c0ffee", author: "Ada" }));
  const text = html(makeReport({ findings }), {}) as string;
  expect(text.match(/<g><title>/g)).toHaveLength(2);
  expect(text).toContain("3 findings without a date");
});

test("suppressions that the change adds are named", () => {
  const suppressionChanges = [
    { by: "inline" as const, change: "added" as const, id: "leakgate:allow", path: "a.py", line: 3, reason: HOSTILE },
  ];
  const text = html({ ...fullReport(), suppressionChanges }, {}) as string;
  expect(text).toContain("<li>added: comment at a.py:3 (&lt;/script&gt;");
});

describe.skipIf(CHROMIUM === undefined)("in a browser (needs chromium)", () => {
  it("filters, sorts and turns pages, asks for nothing, and complains of nothing", { timeout: 120_000 }, async () => {
    await using page = await open(many(250));
    expect(await page.evaluate(`${SHOWN}.length`)).toBe(100);
    expect(await page.evaluate(`document.getElementById("count").textContent`)).toBe("1–100 of 250 (251 in all)");
    await page.evaluate(`document.getElementById("next").click()`);
    expect(await page.evaluate(`${SHOWN}[0]`)).toBe("000100.py");

    expect(await page.evaluate(sortBy("severity"))).toEqual(["000003.py", "000007.py", "000011.py"]);
    expect(await page.evaluate(`document.querySelector("th[data-key=severity]").ariaSort`)).toBe("descending");
    expect(await page.evaluate(sortBy("severity"))).toEqual(["000000.py", "000004.py", "000008.py"]);
    expect(await page.evaluate(sortBy("time"))).toEqual(["000005.py", "000041.py", "000077.py"]);
    expect(await page.evaluate(sortBy("index"))).toEqual(["000000.py", "000001.py", "000002.py"]);

    await page.evaluate(set("text", "00012 ALPHA"));
    expect(await page.evaluate(SHOWN)).toEqual(["000012.py", "000120.py", "000123.py", "000126.py", "000129.py"]);
    await page.evaluate(set("author", HOSTILE));
    expect(await page.evaluate(SHOWN)).toEqual(["000123.py", "000129.py"]);
    await page.evaluate(set("severity", "3"));
    expect(await page.evaluate(SHOWN)).toEqual(["000123.py"]);
    await page.evaluate(set("rule", "beta"));
    expect(await page.evaluate(`document.getElementById("count").textContent`)).toContain("No finding");
    await page.evaluate(
      `document.querySelector("button[type=reset]").click(); new Promise((done) => setTimeout(done, 50))`,
    );
    await page.evaluate(set("status", "suppressed"));
    expect(await page.evaluate(SHOWN)).toEqual(["old.py"]);
    await page.evaluate(`${set("status", "")} document.querySelector("button[data-filter=rule]").click()`);
    expect(await page.evaluate(`document.getElementById("count").textContent`)).toContain("of 84");

    await page.evaluate(`dispatchEvent(new Event("beforeprint"))`);
    expect(await page.evaluate(`${SHOWN}.length`)).toBe(84);
    expect(await page.evaluate("document.title")).toContain("leakgate: 250 findings");
    expect(page.complaints).toEqual([]);
    expect(page.requests.filter((address) => !address.startsWith("file:"))).toEqual([]);
    expect(page.requests).toHaveLength(1);
  });

  it("10,000 findings filter in the blink of an eye, since few rows are ever shown", { timeout: 120_000 }, async () => {
    await using page = await open(many(10_000));
    await page.evaluate(set("text", "009999"));
    expect(await page.evaluate(SHOWN)).toEqual(["009999.py"]);
    await page.evaluate(set("text", ""));
    expect(await page.evaluate(`${SHOWN}.length`)).toBe(100);
    expect(page.complaints).toEqual([]);
  });

  it("what would run is refused even if text became markup", { timeout: 120_000 }, async () => {
    await using page = await open(many(2));
    await page.evaluate(`document.body.insertAdjacentHTML("beforeend", ${JSON.stringify(HOSTILE)})`);
    expect(await page.evaluate(`new Promise((done) => setTimeout(() => done(document.title), 200))`)).not.toBe("owned");
  });
});
