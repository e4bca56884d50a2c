/** Files inside archives are content like any other, in every kind of scan. */
import { deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, it, test } from "vitest";
import { type Files, hasTool, pipe, tar, tarGz, zip } from "../support/archive.ts";
import { fake, fakeSlackToken } from "../support/fake.ts";
import { bringIn, leakgate, MODES, scan } from "../support/scan.ts";
import { tempDir, tempRepo } from "../support/tempRepo.ts";

const RULE = "slack-bot-token";
const secret = (seed: number): string => `first\nSLACK=${fakeSlackToken(seed)}\n`;

/** Scans a repository that tracks these files. */
async function scanFiles(files: Files, args: readonly string[] = []): ReturnType<typeof scan> {
  const repo = tempRepo();
  repo.commit("start", files);
  return await scan(repo, args);
}

function skippedAs(result: Awaited<ReturnType<typeof scan>>, reason: string): readonly string[] {
  return result.report.coverage.skipped.find((group) => group.reason === reason)?.examples ?? [];
}

describe("what is inside", () => {
  test("zip, stored and packed, whatever its name", async () => {
    const files = { "a b 😀.jar": zip({ "inner/app.txt": secret(1) }), "plain.txt": zip({ "x.py": secret(2) }, 0) };
    const { places, code, report } = await scanFiles(files);
    expect(places).toEqual([`a b 😀.jar!inner/app.txt:2 ${RULE}`, `plain.txt!x.py:2 ${RULE}`]);
    expect([code, report.coverage.complete]).toEqual([1, true]);
  });

  test("tar, with and without gzip, and names that lead elsewhere", async () => {
    const members = [
      ["./dir/é.txt", secret(3)],
      ["../up.txt", secret(4)],
      ["/abs.txt", secret(5)],
      ["link -> ../../etc/passwd", ""],
    ] as const;
    const { places } = await scanFiles({ "t.tar": await tar(members), "t.tgz": await tarGz(members) });
    const inside = ["../up.txt", "abs.txt", "dir/é.txt"];
    expect(places).toEqual(["t.tar", "t.tgz"].flatMap((name) => inside.map((file) => `${name}!${file}:2 ${RULE}`)));
  });

  test("one compressed file", async () => {
    const { places } = await scanFiles({ "log/x.gz": gzipSync(secret(6)) });
    expect(places).toEqual([`log/x.gz!x:2 ${RULE}`]);
  });

  it.each([
    ["bzip2", ["-c"], "bz2"],
    ["xz", ["-c"], "xz"],
    ["zstd", ["-c", "-q"], "zst"],
  ] as const)("%s, alone and around a tar (left out where the tool is missing)", async (tool, args, ending) => {
    if (!hasTool(tool)) return;
    const files = {
      [`x.${ending}`]: pipe(tool, args, Buffer.from(secret(7))),
      [`t.tar.${ending}`]: pipe(tool, args, await tar({ "a.txt": secret(8), "long.bin": Buffer.alloc(3_000_000, 7) })),
      [`twice.${ending}`]: Buffer.concat([secret(9), secret(10)].map((text) => pipe(tool, args, Buffer.from(text)))),
    };
    const { places, report } = await scanFiles(files);
    const twice = [2, 4].map((line) => `twice.${ending}!twice:${line} ${RULE}`);
    expect(places).toEqual([`t.tar.${ending}!a.txt:2 ${RULE}`, ...twice, `x.${ending}!x:2 ${RULE}`]);
    expect(report.coverage.problems).toEqual([]);
  });

  test("archives inside archives, to the depth that was asked for", async () => {
    const deep = zip({ "c.tgz": await tarGz({ "b.zip": zip({ "a.gz": gzipSync(secret(11)) }) }) });
    expect((await scanFiles({ "d.zip": deep })).places).toEqual([`d.zip!c.tgz!b.zip!a.gz!a:2 ${RULE}`]);

    const less = await scanFiles({ "d.zip": deep }, ["--archive-depth", "3"]);
    expect([less.code, less.places]).toEqual([3, []]);
    expect(skippedAs(less, "archive-too-deep")).toEqual(["d.zip!c.tgz!b.zip!a.gz"]);

    const none = await scanFiles({ "d.zip": deep }, ["--archive-depth", "0"]);
    expect([none.code, skippedAs(none, "archive-not-opened")]).toEqual([0, ["d.zip"]]);
  });

  test("names of files inside, and a zip's comments", async () => {
    const token = fakeSlackToken(12);
    const comment = Buffer.from(`made with ${fakeSlackToken(13)}`);
    const commented = Buffer.concat([zip({ a: "b" }), comment]);
    commented.writeUInt16LE(comment.length, commented.length - comment.length - 2);
    const { places } = await scanFiles({ "n.zip": zip({ [`keys/${token}/x`]: "y" }), "c.zip": commented });
    expect(places).toEqual([`c.zip:1 ${RULE}`, `n.zip!keys/xoxb-****…****/x ${RULE} (path)`]);
  });
});

describe("in every kind of scan", () => {
  it.each(MODES)("%s: place, commit and blob are those of the archive", async (mode) => {
    const repo = tempRepo();
    const archive = zip({ "app.txt": secret(20) });
    const args = bringIn(repo, mode, { "lib/a.zip": archive });
    const { places, report } = await scan(repo, args);
    expect(places).toEqual([`lib/a.zip!app.txt:2 ${RULE}`]);
    const blob = repo.run(["hash-object", "--stdin"], { input: archive }).stdout.toString().trim();
    expect(report.findings[0]?.blob).toBe(blob);
    const added = repo.git("log", "--all", "--diff-filter=A", "--format=%H", "--", "lib/a.zip").trim();
    expect(report.findings[0]?.commit ?? "").toBe(mode === "staged" ? "" : added);
  });

  test("only what a change adds to an archive", async () => {
    const repo = tempRepo();
    const old = `${secret(21)}`;
    repo.commit("start", { "a.zip": zip({ "old.txt": old, "both.txt": old }) });
    repo.write("a.zip", zip({ "old.txt": old, "both.txt": `${old}B=${fakeSlackToken(22)}\n`, "new.txt": secret(23) }));
    repo.git("add", "--all");
    expect((await scan(repo, ["--staged"])).places).toEqual([`a.zip!both.txt:3 ${RULE}`, `a.zip!new.txt:2 ${RULE}`]);
  });

  test("standard input, and outside a repository", async () => {
    const input = await tarGz({ "a/b.txt": secret(24) });
    const folder = tempDir().path;
    expect((await scan(folder, ["--stdin"], { input })).places).toEqual([`stdin!a/b.txt:2 ${RULE}`]);
    const named = await scan(folder, ["--stdin", "--filename", "up.tgz"], { input });
    expect(named.places).toEqual([`up.tgz!a/b.txt:2 ${RULE}`]);
  });

  test("guards see .env files, keys and secrets/ in an archive", async () => {
    const env = `DB_PASSWORD=${fake("alnum", 20, 25)}\n`;
    const { report } = await scanFiles({
      "site.zip": zip({ ".env": env, "secrets/db_password.txt": fake("alnum", 20, 26) }),
    });
    const policy = report.findings.filter(({ where }) => where === "policy").map(({ path }) => path);
    expect(new Set(policy)).toEqual(new Set(["site.zip!.env", "site.zip!secrets/db_password.txt"]));
  });
});

describe("suppressions hold inside", () => {
  test("comments, excluded paths and the baseline", async () => {
    const allowed = `SLACK=${fakeSlackToken(30)} # leakgate:allow -- test\n`;
    const repo = tempRepo();
    repo.commit("start", {
      "a.zip": zip({ "allowed.txt": allowed, "fixtures/x.txt": secret(31), "known.txt": secret(32) }),
      ".leakgate.yaml": "exclude: ['**/fixtures/**']\n",
    });
    const first = await scan(repo);
    expect(first.places).toEqual([`a.zip!known.txt:2 ${RULE}`]);
    expect(first.report.suppressed.map(({ path, by }) => [path, by])).toEqual([["a.zip!allowed.txt", "inline"]]);
    expect(skippedAs(first, "excluded")).toEqual(["a.zip!fixtures/x.txt"]);

    await leakgate(repo, ["baseline", "create"]);
    const second = await scan(repo);
    expect([second.code, second.places]).toEqual([0, []]);
  });
});

describe("what cannot be read is told, and is never green", () => {
  test("an archive that is cut off: what came before is scanned", async () => {
    const long = fake("base64", 60_000, 40);
    const gz = await tarGz([
      ["a.txt", secret(41)],
      ["long.txt", long],
    ]);
    const packed = zip({ "a.txt": secret(42), "long.txt": long });
    const result = await scanFiles({ "cut.tgz": gz.subarray(0, 20_000), "cut.zip": packed.subarray(0, 20_000) });
    expect(result.places).toEqual([`cut.tgz!a.txt:2 ${RULE}`, `cut.zip!a.txt:2 ${RULE}`]);
    expect(skippedAs(result, "archive-truncated")).toEqual(["cut.tgz", "cut.zip"]);
    expect(result.report.coverage.complete).toBe(false);
  });

  it.skipIf(!hasTool("7z"))("an encrypted archive, and one of a kind that is not read (needs 7z)", async () => {
    const repo = tempRepo();
    repo.commit("start", { "in.txt": "nothing to see\n" });
    for (const [name, ...args] of [["e.zip", "-psesame"], ["x.7z"]] as const)
      pipe("7z", ["a", ...args, `${repo.path}/${name}`, `${repo.path}/in.txt`], Buffer.alloc(0));
    const result = await scan(repo);
    expect(result.code).toBe(3);
    expect(skippedAs(result, "archive-encrypted")).toEqual(["e.zip!in.txt"]);
    expect(skippedAs(result, "archive-unsupported")).toEqual(["x.7z"]);
    repo.write(".leakgate.yaml", "exclude: ['*.7z', 'e.zip']\n");
    expect((await scan(repo)).code).toBe(0);
  });

  test("content that only begins like an archive is scanned as it is", async () => {
    const result = await scanFiles({
      "x.txt": Buffer.concat([Buffer.from("PK\u0003\u0004 no zip\n"), Buffer.from(secret(43))]),
    });
    expect(result.places).toEqual([`x.txt:3 ${RULE}`]);
    expect(skippedAs(result, "archive-truncated")).toEqual(["x.txt"]);
  });
});

describe("bombs end, and are told", () => {
  const told = async (name: string, bomb: Buffer): Promise<readonly string[]> => {
    const result = await scanFiles({ [name]: bomb, "z.txt": secret(50) });
    expect(result.places).toEqual([`z.txt:2 ${RULE}`]);
    expect(result.report.coverage.complete).toBe(false);
    return result.report.coverage.skipped.map(({ reason, examples }) => `${reason}: ${examples[0] ?? ""}`);
  };

  test("one long run of zeros", async () => {
    const zeros = gzipSync(Buffer.alloc(300_000_000), { level: 9 });
    expect(await told("zeros.gz", zeros)).toEqual(["archive-too-large: zeros.gz"]);
  });

  test("zips in zips, as in 42.zip", async () => {
    let bomb = zip({ "0.dll": Buffer.alloc(20_000_000) });
    for (let level = 0; level < 3; level++)
      bomb = zip(Object.fromEntries([...Array(16).keys()].map((i) => [`${i}.zip`, bomb])));
    expect(await told("42.zip", bomb)).toEqual(["archive-too-large: 42.zip"]);
  });

  test("archives in archives without an end", async () => {
    expect(await told("endless.gz", endless())).toEqual([
      expect.stringMatching(/^archive-too-deep: endless\.gz!endless!/),
    ]);
  });

  test("a million files", async () => {
    expect(await told("many.zip", manyFiles(1_000_000))).toEqual(["archive-too-many-entries: many.zip"]);
  }, 60_000);
});

/** Gzip in gzip in gzip, deeper than anyone looks. */
function endless(): Buffer {
  let bytes: Buffer = Buffer.from("end");
  for (let level = 0; level < 30; level++) bytes = gzipSync(bytes);
  return bytes;
}

/** A zip with empty files of short names; made by hand, since no library makes so many in a moment. */
function manyFiles(count: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(0));
  const header = Buffer.alloc(46 + 7 + packed.length);
  const directory = Buffer.alloc(count * 53);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt16LE(7, 26);
  packed.copy(header, 37);
  for (let i = 0; i < count; i++) {
    const at = i * 53;
    directory.writeUInt32LE(0x02014b50, at);
    directory.writeUInt16LE(8, at + 10);
    directory.writeUInt32LE(packed.length, at + 20);
    directory.writeUInt16LE(7, at + 28);
    directory.write(String(i).padStart(7, "0"), at + 46);
  }
  const end = Buffer.alloc(56 + 20 + 22);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(directory.length), 40);
  end.writeBigUInt64LE(BigInt(header.length), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(header.length + directory.length), 64);
  end.writeUInt32LE(1, 72);
  end.writeUInt32LE(0x06054b50, 76);
  end.fill(0xff, 84, 96);
  return Buffer.concat([header, directory, end]);
}
