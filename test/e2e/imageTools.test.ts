/** Images that the real programs made: buildah, skopeo and umoci. Left out where one of them is missing. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { hasTool } from "../support/archive.ts";
import { fakeSlackToken } from "../support/fake.ts";
import { type JsonFinding, scan } from "../support/scan.ts";
import { tempDir } from "../support/tempRepo.ts";

const RULE = "slack-bot-token";

/** Runs a program in a folder. @throws Error when it fails */
function run(cwd: string, program: string, ...args: readonly string[]): string {
  const env = { ...process.env, STORAGE_DRIVER: "vfs", BUILDAH_ISOLATION: "chroot", HOME: cwd };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} gave ${status}: ${stderr}`);
  return stdout.trim();
}

describe.skipIf(!["buildah", "skopeo"].every(hasTool))("buildah and skopeo (needs both)", () => {
  const folder = tempDir().path;
  const stored = ["--root", join(folder, "storage"), "--runroot", join(folder, "run"), "--storage-driver", "vfs"];
  let isBuilt = false;
  const build = (): void => {
    if (isBuilt) return;
    isBuilt = true;
    mkdirSync(join(folder, "context/app"), { recursive: true });
    writeFileSync(join(folder, "context/app/creds.txt"), `x\n${fakeSlackToken(1)}\n`);
    const dockerfile = [
      "FROM scratch",
      "COPY app /app",
      `ENV SLACK=${fakeSlackToken(2)}`,
      `LABEL org.example.token=${fakeSlackToken(3)}`,
      `CMD ["/app", "--slack=${fakeSlackToken(4)}"]`,
    ];
    writeFileSync(join(folder, "context/Dockerfile"), dockerfile.join("\n"));
    run(folder, "buildah", ...stored, "bud", "--layers", "--tag", "team/app:1", "context");
    run(folder, "buildah", ...stored, "push", "team/app:1", `oci:${join(folder, "layout")}:1`);
    run(folder, "buildah", ...stored, "push", "team/app:1", `docker-archive:${join(folder, "docker.tar")}:team/app:1`);
    const from = `oci:${join(folder, "layout")}:1`;
    run(folder, "skopeo", "--insecure-policy", "copy", from, `oci-archive:${join(folder, "oci.tar")}:1`);
    run(folder, "skopeo", "--insecure-policy", "copy", from, `docker-archive:${join(folder, "skopeo.tar")}:team/app:1`);
    const zstd = ["--dest-compress-format", "zstd", "--dest-compress"];
    run(folder, "skopeo", "--insecure-policy", "copy", ...zstd, from, `oci:${join(folder, "zstd")}:1`);
  };

  it.each(["layout", "docker.tar", "oci.tar", "skopeo.tar", "zstd"])(
    "%s",
    async (name) => {
      build();
      const args = ["--image", join(folder, name), "--dockerfile", join(folder, "context/Dockerfile")];
      const { report, code } = await scan(folder, args);
      expect([code, report.coverage.problems]).toEqual([1, []]);
      const all = report.findings as readonly (JsonFinding & { build?: { line?: number } })[];
      const lines = Object.fromEntries(all.map(({ where, path, build: at }) => [`${where} ${path}`, at?.line]));
      expect(lines).toMatchObject({
        "image-layer app/creds.txt": 2,
        "image-env config/Env/SLACK": 3,
        "image-label config/Labels/org.example.token": 4,
        "image-history config/Cmd": 5,
      });
      expect(all.every(({ rule }) => rule === RULE)).toBe(true);
    },
    60_000,
  );
});

test.skipIf(!hasTool("umoci"))("umoci: a file that a later layer deletes (needs umoci)", async () => {
  const folder = tempDir().path;
  writeFileSync(join(folder, "creds.txt"), fakeSlackToken(5));
  run(folder, "umoci", "init", "--layout", "layout");
  run(folder, "umoci", "new", "--image", "layout:1");
  run(folder, "umoci", "insert", "--image", "layout:1", "creds.txt", "/app/creds.txt");
  run(folder, "umoci", "insert", "--image", "layout:1", "--whiteout", "/app/creds.txt");
  run(folder, "umoci", "config", "--image", "layout:1", "--config.env", `SLACK=${fakeSlackToken(6)}`);
  const { report } = await scan(folder, ["--image", "layout"]);
  const places = (report.findings as readonly (JsonFinding & { build?: { deletedIn?: number } })[]).map(
    ({ where, path, build }) => [where, path, build?.deletedIn],
  );
  expect(places).toContainEqual(["image-layer", "app/creds.txt", 2]);
  expect(places).toContainEqual(["image-env", "config/Env/SLACK", undefined]);
});
