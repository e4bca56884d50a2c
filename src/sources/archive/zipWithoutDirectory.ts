/** What can be saved of a zip whose end is missing: members follow each other, each behind a header of its own. */
import { Unzip, UnzipInflate, UnzipPassThrough } from "fflate";
import { only } from "./content.ts";
import type { ZipMember } from "./zip.ts";

/** Bytes handed over at once: what comes out of them is held until it is asked for. */
const STEP = 16_384;
/** Members longer than this are left out here: nothing asks for their content in time. Bytes. */
const MOST = 4_000_000;

export async function* membersWithoutDirectory(bytes: Buffer): AsyncGenerator<ZipMember, void, undefined> {
  const ready: { name: string; bytes: Buffer }[] = [];
  const last: { name?: string; pieces: Buffer[]; length: number } = { pieces: [], length: 0 };
  const unzip = new Unzip((file) => {
    Object.assign(last, { name: file.name, pieces: [], length: 0 });
    file.ondata = (error, data, final): void => {
      if (error !== null) throw error;
      last.length += data.length;
      if (last.length <= MOST) last.pieces.push(Buffer.from(data));
      if (!final) return;
      ready.push({ name: file.name, bytes: Buffer.concat(last.pieces) });
      delete last.name;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
      while (ready.length > 0) yield member(ready.shift() as { name: string; bytes: Buffer });
    }
  } catch {
    // Damaged from here on; the caller says so.
  }
  for (const one of ready) yield member(one);
  if (last.name !== undefined) yield member({ name: last.name, bytes: Buffer.concat(last.pieces) });
}

function member({ name, bytes }: { name: string; bytes: Buffer }): ZipMember {
  return {
    name: name.replaceAll("\\", "/").replace(/^(?:\.?\/+)+/, ""),
    mode: "100644",
    size: bytes.length,
    pieces: only(bytes),
  };
}
