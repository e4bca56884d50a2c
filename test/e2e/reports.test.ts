/** Reports as files, from the built product. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { leakgate } from "../support/scan.ts";
import { tempRepo } from "../support/tempRepo.ts";

const TOKEN = fakeSlackToken(5200);

test("html: one file that names nothing outside itself, with a path that tries to be markup", async () => {
  const repo = tempRepo();
  repo.commit("leak", { '"><img src=x onerror=alert(1)>/a.py': `key = "${TOKEN}"\n` });
  const { code } = await leakgate(repo, ["scan", "--history", "--report", "html=report.html"]);
  expect(code).toBe(1);
  const page = readFileSync(join(repo.path, "report.html"), "utf8");
  expect(page).toContain("Content-Security-Policy");
  expect(page).not.toMatch(/<(?:img|link|iframe|object)\b|@import|url\(/i);
  expect(page).toContain("&quot;&gt;&lt;img");
});

test("gitlab: the time is that of the job", async () => {
  const repo = tempRepo();
  repo.commit("leak", { "a.py": `key = "${TOKEN}"\n` });
  const env = { CI_JOB_STARTED_AT: "2026-05-06T07:08:09Z" };
  const { stdout } = await leakgate(repo, ["scan", "--format", "gitlab"], { env });
  expect(JSON.parse(stdout).scan).toMatchObject({ start_time: "2026-05-06T07:08:09", end_time: "2026-05-06T07:08:09" });
});
