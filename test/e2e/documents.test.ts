/** Text inside files that are no text. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { hasTool, zip } from "../support/archive.ts";
import { fakeSlackToken } from "../support/fake.ts";
import { scan } from "../support/scan.ts";
import { tempDir } from "../support/tempRepo.ts";

const RULE = "slack-bot-token";

async function placesIn(files: Readonly<Record<string, string | Buffer>>): Promise<readonly string[]> {
  const folder = tempDir().path;
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const result = await scan(folder, ["."]);
  expect(result.report.coverage.problems).toEqual([]);
  return result.places;
}

/** A PDF with one page; the text is shown in pieces, as word processors write it. */
function pdf(text: string, title: string): Buffer {
  const pieces = text.match(/.{1,9}/g) ?? [];
  const shown = pieces
    .map((piece, i) => (i % 2 === 0 ? `(${piece})` : `<${Buffer.from(piece).toString("hex")}>`))
    .join(" -20 ");
  const stream = deflateSync(Buffer.from(`BT /F1 12 Tf 72 720 Td (First \\(line\\)) Tj 0 -14 Td [${shown}] TJ ET`));
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Title (${title}) >>\nendobj\n4 0 obj\n<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`,
    ),
    stream,
    Buffer.from("\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"),
  ]);
}

test("PDF: page text in pieces, and titles; also inside a zip", async () => {
  const file = pdf(`SLACK=${fakeSlackToken(1)}`, fakeSlackToken(2));
  const lines = ["a.pdf!text:2", "a.pdf!text:7", "z.zip!b.pdf!text:2", "z.zip!b.pdf!text:7"];
  const places = await placesIn({ "a.pdf": file, "z.zip": zip({ "b.pdf": file }) });
  expect(places.map((place) => place.replace(/:\d+ .*/, ""))).toEqual(lines.map((line) => line.replace(/:\d+$/, "")));
});

test("notebooks: sources and outputs", async () => {
  const cell = {
    cell_type: "code",
    source: [`t = "${fakeSlackToken(3)}"\n`],
    outputs: [{ text: [`t is ${fakeSlackToken(4)}\n`] }],
  };
  const places = await placesIn({ "n.ipynb": JSON.stringify({ cells: [cell], nbformat: 4 }, undefined, 1) });
  expect(places).toHaveLength(2);
});

test.skipIf(!hasTool("python3"))("SQLite rows, long values and deleted pages included (needs python3)", async () => {
  const folder = tempDir().path;
  const script = `
import sqlite3, sys
db = sqlite3.connect("data.db"); db.execute("create table users (id integer, name text, token text)")
for i in range(500): db.execute("insert into users values (?, ?, ?)", (i, "name%d" % i, "x"))
db.execute("insert into users values (1, 'a', ?)", (sys.argv[1],))
db.execute("insert into users values (2, 'b', ?)", ("long " * 3000 + sys.argv[2],))
db.commit()`;
  const made = spawnSync("python3", ["-c", script, fakeSlackToken(5), fakeSlackToken(6)], { cwd: folder });
  expect(made.status, String(made.stderr)).toBe(0);
  const { places } = await scan(folder, ["."]);
  expect(places).toEqual([`data.db!text:502 ${RULE}`, `data.db!text:503 ${RULE}`]);
});

test.skipIf(!hasTool("python3"))("strings of a .pyc (needs python3)", async () => {
  const folder = tempDir().path;
  writeFileSync(join(folder, "mod.py"), `import os\nTOKEN = "${fakeSlackToken(7)}"\nprint(os, TOKEN)\n`);
  spawnSync("python3", ["-m", "py_compile", "mod.py"], { cwd: folder });
  const [name = ""] = readdirSync(join(folder, "__pycache__"));
  const places = await placesIn({ "mod.pyc": readFileSync(join(folder, "__pycache__", name)) });
  expect(places).toEqual([expect.stringMatching(/^mod\.pyc!text:\d+ slack-bot-token$/)]);
});

test("constants of a Java class", async () => {
  const utf8 = (text: string): Buffer => {
    const head = Buffer.alloc(3);
    head[0] = 1;
    head.writeUInt16BE(text.length, 1);
    return Buffer.concat([head, Buffer.from(text)]);
  };
  const head = Buffer.from("cafebabe00000034", "hex");
  const constants = [
    utf8("java/lang/Object"),
    Buffer.from("050000000000000001", "hex"),
    utf8(fakeSlackToken(8)),
    utf8("x"),
  ];
  const count = Buffer.alloc(2);
  count.writeUInt16BE(constants.length + 2);
  const places = await placesIn({ "A.class": Buffer.concat([head, count, ...constants, Buffer.alloc(40)]) });
  expect(places).toEqual([`A.class!text:2 ${RULE}`]);
});
