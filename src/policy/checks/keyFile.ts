/** Tells real keys, credentials and dumps from files that are only called so. */
import type { GuardedFile } from "../file.ts";
import { isEncrypted, isSops } from "../formats/encrypted.ts";
import type { GuardContext, GuardMatch } from "../guard.ts";
import { Kind } from "../kind.ts";
import { holdsStored } from "../stored.ts";
import { verdictOf } from "../values/judge.ts";
import { isReference } from "../values/literal.ts";
import { heldBy } from "./keyFileContent.ts";

const dumpRule = "dump-file";
const keyRule = "key-file";

export async function check(file: GuardedFile, context: GuardContext): Promise<readonly GuardMatch[]> {
  if (!file.entry.tracked || file.is(Kind.template) || isEncrypted(withoutKeyHead(file.bytes)) || isSops(file.text))
    return [];
  const held = heldBy(file.path, content(file));
  if (held === undefined || (await holdsStored(file, context, isEncrypted))) return [];
  const rule = held.kind === "key" ? keyRule : dumpRule;
  if (held.pem !== undefined) return pemMatch(file, held.what);
  return [{ rule, notes: [held.what], ...(held.confidence !== undefined && { confidence: held.confidence }) }];
}

/** A private key under a passphrase is encrypted, but a key all the same. */
function withoutKeyHead(bytes: Buffer): Buffer {
  return bytes.toString("latin1", 0, 40).includes("PRIVATE KEY") ? Buffer.alloc(0) : bytes;
}

/** The place of the key itself, so that the engine's rule for private keys and this guard speak of one thing. */
function pemMatch(file: GuardedFile, what: string): readonly GuardMatch[] {
  const block =
    /-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|$)/.exec(
      file.text,
    );
  if (block === null) return [{ rule: keyRule, notes: [what] }];
  const body = block[0].replace(/-----[^-]+-----/g, "").trim();
  if (body === "" || isReference(body) || (body.length < 200 && verdictOf(body) === "placeholder")) return [];
  return [
    { rule: keyRule, at: { start: block.index, end: block.index + block[0].length }, value: block[0], notes: [what] },
  ];
}

/** Compressed dumps are looked into, a little. */
function content(file: GuardedFile): Buffer {
  if (!/\.gz$/i.test(file.base) || file.bytes.length > 64_000_000) return file.bytes;
  try {
    // Asked for when needed, for the sake of a hook's start.
    return process.getBuiltinModule("node:zlib").gunzipSync(file.bytes, { maxOutputLength: 256_000_000 });
  } catch {
    // Not what it says, or too large: its name is all there is to go by.
    return Buffer.from("PGDMP");
  }
}
