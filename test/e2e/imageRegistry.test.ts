/** Images from registries: one made here (always), and Docker's own with skopeo (where both are there). */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { hasTool } from "../support/archive.ts";
import { fake, fakeSlackToken } from "../support/fake.ts";
import { FORMATS, type ImageSpec, imageFolder, ociIndex } from "../support/image.ts";
import { registry } from "../support/registry.ts";
import { leakgate, scan } from "../support/scan.ts";
import { tempDir } from "../support/tempRepo.ts";

const RULE = "slack-bot-token";
const SPEC: ImageSpec = {
  layers: [{ "etc/x": "y" }, { "app/key.txt": fakeSlackToken(1) }],
  config: { Env: [`SLACK=${fakeSlackToken(2)}`] },
};
const PLACES = [`app/key.txt:1 ${RULE} (image-layer)`, `config/Env/SLACK:1 ${RULE} (image-env)`];
const user = "ada";
const password = fake("alnum", 20, 3);

/** A folder with the configuration of Docker in it. */
function dockerConfig(config: unknown): Readonly<Record<string, string>> {
  const folder = tempDir().path;
  writeFileSync(join(folder, "config.json"), JSON.stringify(config));
  return { DOCKER_CONFIG: folder };
}

const login = (host: string): unknown => ({
  auths: { [host]: { auth: Buffer.from(`${user}:${password}`).toString("base64") } },
});

describe("a registry", () => {
  it.each([{}, { auth: "basic" }, { auth: "token" }, { auth: "token", redirects: true }] as const)(
    "%j",
    async (options) => {
      const image = await FORMATS["OCI layout"](SPEC);
      await using server = await registry(image, { ...options, user, password });
      const env = dockerConfig(login(server.host));
      const result = await scan(tempDir().path, ["--image", `${server.host}/team/app:1`], { env });
      expect([result.places, result.code, result.report.coverage.problems]).toEqual([PLACES, 1, []]);
      const layer = result.report.findings.find(({ where }) => where === "image-layer") as {
        layer?: string;
        image?: string;
      };
      expect([layer.layer, layer.image]).toEqual([image.digests[1], `${server.host}/team/app:1`]);
      expect(server.redirected.length > 0).toBe("redirects" in options);
      expect(server.redirected.filter(({ authorization }) => authorization !== undefined)).toEqual([]);
    },
  );

  test("credentials of a helper program", async () => {
    const image = await FORMATS["OCI layout"](SPEC);
    await using server = await registry(image, { auth: "token", user, password });
    const env = dockerConfig({ credHelpers: { [server.host]: "leakgate-test" } });
    const bin = tempDir().path;
    const answer = JSON.stringify({ Username: user, Secret: password });
    writeFileSync(join(bin, "docker-credential-leakgate-test"), `#!/bin/sh\ncat <<'E'\n${answer}\nE\n`, {
      mode: 0o755,
    });
    const path = { PATH: `${bin}:${process.env["PATH"] ?? ""}` };
    const result = await scan(tempDir().path, ["--image", `${server.host}/team/app:1`], { env: { ...env, ...path } });
    expect(result.places).toEqual(PLACES);
  });

  test("every platform of an index, or one", async () => {
    const specs = ["amd64", "arm64"].map((architecture, i): ImageSpec => ({
      platform: { os: "linux", architecture },
      layers: [{ "a.txt": fakeSlackToken(10 + i) }],
    }));
    const image = await ociIndex(specs);
    const index = image.files.get("index.json") as Buffer;
    // The index itself is what the tag names.
    const { createHash } = await import("node:crypto");
    const hex = createHash("sha256").update(index).digest("hex");
    const files = new Map(image.files).set(`blobs/sha256/${hex}`, index);
    files.set("index.json", Buffer.from(JSON.stringify({ manifests: [{ digest: `sha256:${hex}` }] })));
    await using server = await registry({ ...image, files });
    const ref = `${server.host}/team/app:1`;
    expect((await scan(tempDir().path, ["--image", ref])).places).toHaveLength(2);
    const one = await scan(tempDir().path, ["--image", ref, "--platform", "linux/arm64"]);
    expect(one.report.findings.map((finding) => (finding as { layer?: string }).layer)).toEqual([image.digests[1]]);
  });

  test("a blob that is not what its digest says makes the run incomplete", async () => {
    const image = await FORMATS["OCI layout"](SPEC);
    await using server = await registry(image, { tampered: image.digests[1] as string });
    const result = await scan(tempDir().path, ["--image", `${server.host}/team/app:1`, "--fail-on", "none"]);
    expect([result.code, result.report.coverage.skipped.map(({ reason }) => reason)]).toEqual([3, ["digest-mismatch"]]);
  });

  test("wrong password, unknown image, no server: said in one line, exit code 3", async () => {
    const image = await FORMATS["OCI layout"](SPEC);
    await using server = await registry(image, { auth: "token", user, password: "other" });
    const env = dockerConfig(login(server.host));
    const refused = await leakgate(tempDir().path, ["scan", "--image", `${server.host}/team/app:1`], { env });
    expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining("log in (docker login")]);
    await using open = await registry(image);
    const unknown = await leakgate(tempDir().path, ["scan", "--image", `${open.host}/team/app:2`]);
    expect([unknown.code, unknown.stderr]).toEqual([3, expect.stringContaining("no such image")]);
    const nobody = await leakgate(tempDir().path, ["scan", "--image", "127.0.0.1:1/team/app:1"]);
    expect([nobody.code, nobody.stderr]).toEqual([3, expect.stringContaining("cannot be reached")]);
  });
});

describe.skipIf(!["docker-registry", "skopeo", "htpasswd"].every(hasTool))(
  "Docker's registry (needs docker-registry, skopeo, htpasswd)",
  () => {
    test("what skopeo pushed, with a password", async () => {
      const folder = tempDir().path;
      imageFolder(await FORMATS["OCI layout"](SPEC), join(folder, "layout"));
      const port = await freePort();
      const host = `127.0.0.1:${port}`;
      const { stdout: hash } = spawnSync("htpasswd", ["-nbB", user, password]);
      writeFileSync(join(folder, "htpasswd"), hash);
      mkdirSync(join(folder, "data"));
      writeFileSync(
        join(folder, "config.yml"),
        JSON.stringify({
          version: 0.1,
          storage: { filesystem: { rootdirectory: join(folder, "data") } },
          http: { addr: host },
          auth: { htpasswd: { realm: "test", path: join(folder, "htpasswd") } },
        }),
      );
      const server = spawn("docker-registry", ["serve", join(folder, "config.yml")], { stdio: "ignore" });
      try {
        await answering(server, host);
        const to = `docker://${host}/team/app:1`;
        const args = ["--insecure-policy", "copy", "--dest-tls-verify=false", "--dest-creds", `${user}:${password}`];
        const pushed = spawnSync("skopeo", [...args, `oci:${join(folder, "layout")}`, to]);
        expect(pushed.status, String(pushed.stderr)).toBe(0);
        const result = await scan(folder, ["--image", `${host}/team/app:1`], { env: dockerConfig(login(host)) });
        expect(result.places).toEqual(PLACES);
        const refused = await leakgate(folder, ["scan", "--image", `${host}/team/app:1`], { env: dockerConfig({}) });
        expect(refused.code).toBe(3);
      } finally {
        server.kill();
      }
    }, 60_000);
  },
);

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => void server.close(resolve));
  return port;
}

async function answering(server: ChildProcess, host: string): Promise<void> {
  for (let tries = 0; tries < 100 && server.exitCode === null; tries++) {
    const answer = await fetch(`http://${host}/v2/`).catch(() => undefined);
    if (answer !== undefined) return;
    await new Promise((resolve) => void setTimeout(resolve, 100));
  }
  throw new Error("docker-registry does not answer");
}
