/** A secret in any place of an image, in any format, is found with its place; a clean image gives nothing. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, test } from "vitest";
import { type Files, hasTool, pipe, tarGz, zip } from "../support/archive.ts";
import { fake, fakeSlackToken } from "../support/fake.ts";
import { FORMATS, type ImageFormat, imageFolder, type ImageSpec, imageTar, ociIndex } from "../support/image.ts";
import { type JsonFinding, leakgate, scan } from "../support/scan.ts";
import { tempDir } from "../support/tempRepo.ts";

const RULE = "slack-bot-token";
const formats = Object.keys(FORMATS) as ImageFormat[];

interface ImageFinding extends JsonFinding {
  readonly layer?: string;
  readonly image?: string;
  readonly message?: string;
  readonly build?: Readonly<Record<string, number | string>>;
}

const token = (seed: number): string => fakeSlackToken(seed);

/** A secret in each place. */
const PLANTED: ImageSpec = {
  layers: [
    { "etc/os-release": "NAME=test\n", "bin/sh": Buffer.alloc(2000, 1) },
    {
      "app/creds.txt": `one\nA=${token(1)}\n`,
      "app/config.py": `B = "${token(2)}"\n`,
      "app/dir/deep.txt": token(3),
      "lib/a.jar": "",
    },
    { "app/.wh.creds.txt": "", "app/config.py": "B = None\n", "app/dir/.wh..wh..opq": "" },
  ],
  config: {
    Env: ["PATH=/bin", `SLACK=${token(4)}`],
    Labels: { maintainer: "me", "org.example.token": token(5) },
    Cmd: ["/app", `--slack=${token(6)}`],
    Entrypoint: ["/entry", token(7)],
    Healthcheck: { Test: ["CMD-SHELL", `check ${token(8)}`] },
    OnBuild: [`RUN login ${token(9)}`],
  },
  history: [
    { created_by: "/bin/sh -c #(nop) ADD file:1 in / " },
    { created_by: `ARG SLACK=${token(10)}`, empty_layer: true, comment: "buildkit.dockerfile.v0" },
    { created_by: `|1 SLACK=${token(11)} /bin/sh -c make install` },
    { created_by: `ENV SLACK=${token(4)}`, empty_layer: true },
    { created_by: "RUN /bin/sh -c rm -rf /app/creds.txt # buildkit" },
  ],
};

const WITH_JAR: ImageSpec = {
  ...PLANTED,
  layers: PLANTED.layers.map((files) =>
    "lib/a.jar" in files ? { ...files, "lib/a.jar": zip({ "x.txt": token(12) }) } : files,
  ),
};

/** What stands in the configuration and layers of every format: path, kind of place, layer. */
const EVERYWHERE: readonly (readonly [path: string, where: string, layer?: number])[] = [
  ["app/config.py:1", "image-layer", 1],
  ["app/creds.txt:2", "image-layer", 1],
  ["app/dir/deep.txt:1", "image-layer", 1],
  ["config/Cmd:1", "image-history"],
  ["config/Entrypoint:1", "image-history"],
  ["config/Env/SLACK:1", "image-env"],
  ["config/Healthcheck:1", "image-history"],
  ["config/Labels/org.example.token:1", "image-label"],
  ["config/OnBuild:1", "image-history"],
  ["config/history/2:1", "image-history"],
  ["config/history/3:1", "image-history", 1],
  ["config/history/4:1", "image-history"],
  ["lib/a.jar!x.txt:1", "image-layer", 1],
];

async function scanFile(name: string, content: Buffer, args: readonly string[] = []): ReturnType<typeof scan> {
  const folder = tempDir().path;
  writeFileSync(join(folder, name), content);
  return await scan(folder, ["--image", name, ...args]);
}

function found(result: Awaited<ReturnType<typeof scan>>): readonly ImageFinding[] {
  return result.report.findings as readonly ImageFinding[];
}

function placesOf(result: Awaited<ReturnType<typeof scan>>): unknown[] {
  return found(result).map(({ path, line, where, layer, rule }) => [`${path}:${line ?? ""}`, where, layer, rule]);
}

const expected = (digests: readonly string[]): unknown[] =>
  EVERYWHERE.map(([path, where, layer]) => [path, where, layer === undefined ? undefined : digests[layer], RULE]);

describe("every format", () => {
  it.each(formats)("%s: each planted secret, at its place", async (format) => {
    const image = await FORMATS[format](WITH_JAR);
    for (const last of [true, false]) {
      const result = await scanFile("image 😀.tar", await imageTar(image, last));
      expect(placesOf(result)).toEqual(expected(image.digests));
      expect([result.code, result.report.coverage.problems, result.report.source.kind]).toEqual([1, [], "image"]);
    }
  });

  it.each(formats)("%s, packed as a whole", async (format) => {
    const image = await FORMATS[format](WITH_JAR);
    const result = await scanFile("image.tar.gz", gzipSync(await imageTar(image)));
    expect(placesOf(result)).toEqual(expected(image.digests));
  });

  it.each(formats)("%s: a clean image gives none", async (format) => {
    const clean = await FORMATS[format]({
      layers: [{ "etc/passwd": "root:x:0:0:root:/root:/bin/sh\n" }, { "app/x.py": "print(1)\n" }],
    });
    const result = await scanFile("clean.tar", await imageTar(clean));
    expect([result.code, result.report.findings]).toEqual([0, []]);
  });

  test("an OCI layout in a folder", async () => {
    const image = await FORMATS["OCI layout"](WITH_JAR);
    const folder = tempDir().path;
    imageFolder(image, join(folder, "layout"));
    expect(placesOf(await scan(folder, ["--image", "layout"]))).toEqual(expected(image.digests));
    expect(placesOf(await scan(folder, ["--image", "oci:layout:1"]))).toEqual(expected(image.digests));
  });

  test.skipIf(!hasTool("zstd"))("zstd layers with several frames (needs zstd)", async () => {
    const half = (layer: Buffer): readonly Buffer[] => [layer.subarray(0, 700), layer.subarray(700)];
    const pack = (layer: Buffer): Buffer => Buffer.concat(half(layer).map((part) => pipe("zstd", ["-qc"], part)));
    const image = await FORMATS["OCI layout"]({ ...WITH_JAR, pack });
    expect(placesOf(await scanFile("zstd.tar", await imageTar(image)))).toEqual(expected(image.digests));
  });

  test("annotations, and the statement about the build", async () => {
    const image = await FORMATS["containerd's store"]({
      layers: [{ a: "b" }],
      annotations: { "org.example.note": token(20) },
      provenance: { predicate: { invocation: { parameters: { args: { "build-arg:SLACK": token(21) } } } } },
    });
    const places = placesOf(await scanFile("image.tar", await imageTar(image)));
    expect(places).toEqual([
      ["annotations/org.example.note:1", "image-label", undefined, RULE],
      [expect.stringMatching(/^attestations\/[0-9a-f]{12}:1$/), "image-history", expect.any(String), RULE],
    ]);
  });
});

describe("where it comes from", () => {
  const DOCKERFILE = [
    "FROM scratch",
    "ADD rootfs /",
    "ARG SLACK",
    "RUN make \\",
    "    install",
    "ENV OTHER=1 \\",
    "    SLACK=x",
    "RUN rm -rf /app/creds.txt",
    'CMD ["/app"]',
  ].join("\n");

  test("layer, instruction, line of the Dockerfile, and what became of the file", async () => {
    const image = await FORMATS["docker save since 25"](PLANTED);
    const folder = tempDir().path;
    writeFileSync(join(folder, "image.tar"), await imageTar(image));
    writeFileSync(join(folder, "Dockerfile"), DOCKERFILE);
    const all = found(await scan(folder, ["--image", "image.tar", "--dockerfile", "Dockerfile"]));
    const at = (path: string): ImageFinding["build"] => all.find((finding) => finding.path === path)?.build;
    const made = { step: 3, layer: 2, layers: 3, dockerfile: "Dockerfile", line: 4, instruction: "RUN make install" };
    expect(at("app/creds.txt")).toEqual({ ...made, deletedIn: 3 });
    expect(at("app/config.py")).toEqual({ ...made, overwrittenIn: 3 });
    expect(at("app/dir/deep.txt")).toEqual({ ...made, deletedIn: 3 });
    expect(at("config/Env/SLACK")).toMatchObject({ step: 4, line: 6 });
    expect(at("config/history/2")).toMatchObject({ step: 2, line: 3, instruction: "ARG SLACK=xoxb-****…****" });
    expect(at("config/Cmd")).toEqual({ dockerfile: "Dockerfile", line: 9 });
    const message = all.find(({ path }) => path === "app/creds.txt")?.message;
    expect(message).toContain("layer 2 of 3, step 3 (RUN), Dockerfile:4. Deleted in layer 3, still in layer 2.");
  });

  test("what comes from the base image is marked", async () => {
    const base: ImageSpec = {
      layers: [{ "opt/base.txt": token(30) }],
      config: { Env: [`BASE=${token(31)}`] },
      name: "base:1",
    };
    const own: ImageSpec = {
      layers: [...base.layers, { "opt/own.txt": token(32) }],
      config: { Env: [`BASE=${token(31)}`, `OWN=${token(33)}`] },
    };
    const folder = tempDir().path;
    for (const [name, spec] of [
      ["base.tar", base],
      ["own.tar", own],
    ] as const) {
      writeFileSync(join(folder, name), await imageTar(await FORMATS["OCI layout"](spec)));
    }
    const all = found(await scan(folder, ["--image", "own.tar", "--base", "base.tar"]));
    expect(all.map(({ path, build }) => [path, build?.["base"]])).toEqual([
      ["config/Env/BASE", "base.tar"],
      ["config/Env/OWN", undefined],
      ["opt/base.txt", "base.tar"],
      ["opt/own.txt", undefined],
    ]);
    const wrong = await leakgate(folder, ["scan", "--image", "base.tar", "--base", "own.tar"]);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("is not built on own.tar")]);
  });

  test("guards: env files, keys, secrets/ and .git in a layer", async () => {
    const files: Files = {
      "srv/.env": `DB_PASSWORD=${fake("alnum", 20, 40)}\n`,
      "srv/secrets/db_password": fake("alnum", 20, 41),
      "srv/.git/HEAD": "ref: refs/heads/main\n",
      "backup.tgz": await tarGz({ "home/.env": `DB_PASSWORD=${fake("alnum", 20, 42)}\n` }),
    };
    const image = await FORMATS["OCI layout"]({ layers: [files, { "srv/.wh..env": "" }] });
    const all = found(await scanFile("image.tar", await imageTar(image))).filter(({ where }) => where === "policy");
    expect(new Set(all.map(({ path }) => path))).toEqual(
      new Set(["backup.tgz!home/.env", "srv/.env", "srv/.git/HEAD", "srv/secrets/db_password"]),
    );
    expect(all.every(({ layer }) => layer === image.digests[0])).toBe(true);
    expect(all.find(({ path }) => path === "srv/.env")?.build?.["deletedIn"]).toBe(2);
  });
});

describe("platforms", () => {
  const platforms = ["amd64", "arm64"].map((architecture, i): ImageSpec => ({
    platform: { os: "linux", architecture },
    layers: [{ "a.txt": token(50 + i) }],
  }));

  test("all of them, or the one that was asked for", async () => {
    const content = await imageTar(await ociIndex(platforms));
    const all = found(await scanFile("multi.tar", content));
    expect(all.map(({ image }) => image)).toEqual([
      "example.org/app:1 (linux/amd64)",
      "example.org/app:1 (linux/arm64)",
    ]);
    const one = found(await scanFile("multi.tar", content, ["--platform", "linux/arm64"]));
    expect(one.map(({ image }) => image)).toEqual(["example.org/app:1"]);
    const folder = tempDir().path;
    writeFileSync(join(folder, "multi.tar"), content);
    const none = await leakgate(folder, ["scan", "--image", "multi.tar", "--platform", "linux/s390x"]);
    expect([none.code, none.stderr]).toEqual([3, expect.stringContaining("it has linux/amd64, linux/arm64")]);
  });
});

describe("what cannot be read is told", () => {
  test("a layer that is missing, cut off, or not what its digest says", async () => {
    const image = await FORMATS["OCI layout"](PLANTED);
    const layer = `blobs/sha256/${(image.digests[1] as string).slice(7)}`;
    const original = image.files.get(layer) as Buffer;
    const changed = { missing: undefined, cut: original.subarray(0, 60), other: gzipSync("other") };
    const reasons: Record<string, string[]> = {};
    for (const [what, bytes] of Object.entries(changed)) {
      const files = new Map(image.files);
      if (bytes === undefined) files.delete(layer);
      else files.set(layer, bytes);
      const { report } = await scanFile("image.tar", await imageTar({ ...image, files }));
      expect(report.coverage.complete).toBe(false);
      reasons[what] = report.coverage.skipped.map(({ reason }) => reason);
    }
    expect(reasons).toEqual({ missing: ["missing-blob"], cut: ["digest-mismatch"], other: ["digest-mismatch"] });
  });

  it.each([
    ["nothing.tar", undefined, 2, "there is no file or folder"],
    ["text.tar", Buffer.from("hello"), 3, "is no image"],
    ["other.tar", "tar", 3, "neither index.json"],
    ["cut.tar", "cut", 3, "damaged or cut off"],
    ["Not A Name", undefined, 2, "no name of an image"],
  ] as const)("%s", async (name, content, code, words) => {
    const folder = tempDir().path;
    const image = await imageTar(await FORMATS["OCI layout"](PLANTED));
    const bytes =
      content === "cut"
        ? image.subarray(0, 1300)
        : content === "tar"
          ? await imageTar({ files: new Map([["a", Buffer.from("b")]]), digests: [] })
          : content;
    if (bytes !== undefined) writeFileSync(join(folder, name), bytes);
    const result = await leakgate(folder, ["scan", "--image", name]);
    expect([result.code, result.stderr]).toEqual([code, expect.stringContaining(words)]);
  });

  test("an empty folder is no image", async () => {
    const folder = tempDir().path;
    mkdirSync(join(folder, "empty"));
    expect((await leakgate(folder, ["scan", "--image", "empty"])).code).toBe(3);
  });
});

test.each(["first", "last"])(
  "layers that are passed over when the parts are listed are scanned, manifest %s",
  async (at) => {
    const long = Buffer.alloc(9_000_001, "words and words\n");
    const image = await imageTar(
      await FORMATS["docker save before 25"]({
        layers: [
          { "a/long.txt": long, "a/creds.txt": token(21) },
          { "b/long.txt": long, "b/creds.txt": token(22) },
        ],
      }),
      at === "last",
    );
    const result = await scanFile("image.tar", image);
    expect([
      found(result)
        .map(({ path }) => path)
        .sort(),
      result.stderr,
    ]).toEqual([["a/creds.txt", "b/creds.txt"], expect.not.stringContaining("Warning")]);
    const folder = tempDir().path;
    writeFileSync(join(folder, "cut.tar"), image.subarray(0, 5_000_000));
    expect((await leakgate(folder, ["scan", "--image", "cut.tar"])).code).toBe(3);
  },
);
