/** Migration of files that the real tools wrote: what was quiet before is quiet after, and nothing else is. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fake, fakeSlackToken } from "../support/fake.ts";
import { fakeKeyLines } from "../support/fakeKey.ts";
import { peer } from "../support/tools.ts";
import { leakgate, scan } from "../support/scan.ts";
import { type TempRepo, tempRepo } from "../support/tempRepo.ts";

function run(program: string, args: readonly string[], repo: TempRepo): string {
  const { stdout, stderr, error } = spawnSync(program, args, {
    cwd: repo.path,
    env: { ...repo.env },
    encoding: "utf8",
  });
  if (error !== undefined) throw error;
  return stdout + stderr;
}

/** Two findings each of kinds that all the tools know, in files with hostile names. */
function files(seed: number): Record<string, string> {
  return {
    "src/a b.py": `x = 1\ntoken = "${fakeSlackToken(seed)}"\n`,
    "src/é/💥.js": `const k = "${fakeSlackToken(seed + 20)}";\n`,
    "deploy/key.txt": `${fakeKeyLines(seed).join("\n")}\n`,
    "src/pass.py": `password = "${fake("alnum", 16, seed + 3)}"\n`,
  };
}

const content = async (repo: TempRepo): Promise<readonly string[]> =>
  (await scan(repo)).report.findings
    .filter(({ where, path }) => where === "content" && !path.startsWith("."))
    .map(({ path, line }) => `${path}:${line ?? 0}`);

describe("files of the real tools", () => {
  const detectSecrets = peer("detect-secrets");
  it.skipIf(detectSecrets === undefined)(
    "detect-secrets (skipped where bench:setup has not installed it)",
    async () => {
      using repo = tempRepo();
      repo.commit("one", files(1));
      const baseline = JSON.parse(run(detectSecrets as string, ["scan"], repo)) as {
        results: Record<string, { is_secret?: boolean }[]>;
      };
      for (const [path, entries] of Object.entries(baseline.results))
        for (const entry of entries) entry.is_secret = path === "src/a b.py";
      repo.write(".secrets.baseline", JSON.stringify(baseline));
      const before = await content(repo);
      const known = new Set(Object.keys(baseline.results));
      expect(before.length).toBeGreaterThan(3);
      expect((await leakgate(repo, ["migrate"])).code).toBe(0);
      const expected = before.filter(
        (place) => place.startsWith("src/a b.py") || !known.has(place.replace(/:\d+$/, "")),
      );
      expect(await content(repo)).toEqual(expected);
      repo.write("src/new.py", `t = "${fakeSlackToken(90)}"\n`);
      expect(await content(repo)).toEqual([...expected, "src/new.py:1"].sort());
    },
  );

  const gitleaks = peer("gitleaks");
  it.skipIf(gitleaks === undefined).each(["json", "sarif"])(
    "gitleaks' %s report and ignore file (skipped where bench:setup has not installed it)",
    async (format) => {
      using repo = tempRepo();
      repo.commit("one", files(1));
      const report = join(repo.path, `.gitleaks-report.${format}`);
      run(gitleaks as string, ["git", ".", "-f", format, "-r", report, "--redact=0"], repo);
      const text = readFileSync(report, "utf8");
      const isQuiet = (place: string): boolean =>
        text.includes(JSON.stringify(place.replace(/:\d+$/, "")).slice(1, -1));
      const before = await content(repo);
      expect(before.some(isQuiet)).toBe(true);
      expect((await leakgate(repo, ["migrate", report])).code).toBe(0);
      expect(await content(repo)).toEqual(before.filter((place) => !isQuiet(place)));
    },
  );

  it.skipIf(gitleaks === undefined)(
    "an ignore file that silences gitleaks silences leakgate (skipped where bench:setup has not installed it)",
    async () => {
      using repo = tempRepo();
      repo.commit("one", files(1));
      const report = join(repo.path, "r.json");
      run(gitleaks as string, ["git", ".", "-f", "json", "-r", report], repo);
      const found = JSON.parse(readFileSync(report, "utf8")) as { Fingerprint: string; File: string }[];
      repo.write(".gitleaksignore", `${found.map(({ Fingerprint }) => Fingerprint).join("\n")}\n`);
      run(gitleaks as string, ["git", ".", "-f", "json", "-r", report], repo);
      expect(JSON.parse(readFileSync(report, "utf8"))).toEqual([]);
      const before = await content(repo);
      const quiet = new Set(found.map(({ File }) => File));
      expect(quiet.size).toBeGreaterThan(1);
      expect((await leakgate(repo, ["migrate", "gitleaks"])).code).toBe(0);
      const after = (await content(repo)).filter((place) => place !== "r.json:1");
      expect(after.filter((place) => quiet.has(place.replace(/:\d+$/, "")))).toEqual([]);
      expect(after.length).toBe(before.filter((place) => !quiet.has(place.replace(/:\d+$/, ""))).length);
    },
  );

  const kingfisher = peer("kingfisher");
  it.skipIf(kingfisher === undefined)(
    "kingfisher's baseline (skipped where bench:setup has not installed it)",
    async () => {
      using repo = tempRepo();
      repo.commit("one", files(1));
      run(
        kingfisher as string,
        [
          "scan",
          ".",
          "--no-validate",
          "--no-update-check",
          "--confidence",
          "low",
          "--git-history",
          "none",
          "--baseline-file",
          "kingfisher-baseline.yaml",
          "--manage-baseline",
        ],
        repo,
      );
      const text = readFileSync(join(repo.path, "kingfisher-baseline.yaml"), "utf8");
      const places = [...text.matchAll(/(?:filepath|path): (.*)\n(?:.*\n)*?\s+(?:linenum|line): (\d+)/g)].map(
        ([, path = "", line = ""]) => `${path.replace(/^["']|["']$/g, "")}:${line}`,
      );
      const before = await content(repo);
      expect((await leakgate(repo, ["migrate", "kingfisher"])).code).toBe(0);
      const after = await content(repo);
      // Its paths may begin with the folder that was scanned.
      expect(after).toEqual(
        before.filter((place) => !places.some((known) => known === place || known.endsWith(`/${place}`))),
      );
      expect(places.length).toBeGreaterThan(0);
    },
  );

  const secretlint = peer("secretlint");
  it.skipIf(secretlint === undefined)(
    "secretlint's ignore file (skipped where bench:setup has not installed it)",
    async () => {
      using repo = tempRepo();
      repo.commit("one", {
        ...files(1),
        ".secretlintignore": "deploy/\n*.js\n",
        ".secretlintrc.json": JSON.stringify({ rules: [{ id: "@secretlint/secretlint-rule-preset-recommend" }] }),
      });
      const out = run(secretlint as string, ["--format", "json", "--maskSecrets", "**/*"], repo);
      expect(out).not.toContain("deploy/key.txt");
      await leakgate(repo, ["migrate", "secretlint"]);
      expect(await content(repo)).toEqual(["src/a b.py:2", "src/pass.py:1"]);
    },
  );
});
