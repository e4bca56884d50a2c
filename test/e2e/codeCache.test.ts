/** The hook keeps its compiled code between runs; without it, or with a broken one, all is the same. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fakeSlackToken } from "../support/fake.ts";
import { runCli, type RunResult } from "../support/runCli.ts";
import { tempRepo } from "../support/tempRepo.ts";

test.skipIf(process.platform === "win32")(
  "a commit is judged alike without code, with code, and with damaged code",
  async () => {
    const repo = tempRepo();
    const cache = mkdtempSync(join(tmpdir(), "leakgate-cache-"));
    const folder = join(cache, "leakgate");
    const hook = async (env: Record<string, string> = {}): Promise<RunResult> =>
      await runCli(["hook", "run", "pre-commit"], { cwd: repo.path, env: { XDG_CACHE_HOME: cache, ...env } });
    try {
      repo.write("a.txt", `token = "${fakeSlackToken()}"\n`);
      repo.git("add", "a.txt");
      const plain = await hook({ NODE_DISABLE_COMPILE_CACHE: "1" });
      expect(plain.code).toBe(1);
      expect(readdirSync(cache)).toEqual([]);
      const first = await hook();
      const [name = "", ...others] = readdirSync(folder);
      expect(others).toEqual([]);
      const code = readFileSync(join(folder, name));
      const second = await hook();
      expect(readFileSync(join(folder, name)).equals(code)).toBe(true);
      const damaged = Buffer.from(code).fill(0x5a, 5000, 6000);
      writeFileSync(join(folder, name), damaged);
      const third = await hook();
      expect(readFileSync(join(folder, name)).equals(damaged)).toBe(false);
      writeFileSync(join(folder, name), "no code");
      const fourth = await hook();
      for (const result of [first, second, third, fourth]) expect(result).toEqual(plain);
    } finally {
      rmSync(cache, { recursive: true, force: true });
    }
  },
);
