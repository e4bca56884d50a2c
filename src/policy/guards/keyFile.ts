/** Keys, keystores, credentials of programs, dumps and histories: known by their names, and where a name says too little, by content. */
import { isEncrypted, isSops } from "../formats/encrypted.ts";
import type { GuardedFile } from "../file.ts";
import { type Guard, type GuardMatch, guardRule } from "../guard.ts";
import { holdsStored } from "../stored.ts";
import { Kind } from "../kind.ts";
import { verdictOf } from "../values/judge.ts";
import { isReference } from "../values/literal.ts";
import { heldBy } from "./keyFileContent.ts";

const REMOVE = "Take it out of version control (git rm --cached), ignore it, and rotate what it holds: the history keeps it.";
const keyRule = guardRule("key-file", "Key or credential file under version control", "critical", REMOVE);
const dumpRule = guardRule(
  "dump-file",
  "Dump or history of a program under version control",
  "high",
  "Take it out of version control (git rm --cached) and ignore it; look through it for credentials and personal data, and rotate what you find.",
);

export const keyFileGuard: Guard = {
  rules: [keyRule, dumpRule],
  kinds: Kind.keyFile,
  wakes: [
    {
      keywords: ["postgresql database dump", "-- mysql dump", "-- mariadb dump", "phpmyadmin sql dump"],
      path: "\\.(?:sql|txt|dump|bak|old)$",
    },
  ],
  claims: true,
  async check(file, context) {
    if (!file.entry.tracked || file.is(Kind.template) || isEncrypted(withoutKeyHead(file.bytes)) || isSops(file.text)) return [];
    const held = heldBy(file.path, content(file));
    if (held === undefined || (await holdsStored(file, context, isEncrypted))) return [];
    const rule = held.kind === "key" ? keyRule : dumpRule;
    if (held.pem !== undefined) return pemMatch(file, held.what);
    return [{ rule, notes: [held.what], ...(held.confidence !== undefined && { confidence: held.confidence }) }];
  },
};

/** A private key under a passphrase is encrypted, but a key all the same. */
function withoutKeyHead(bytes: Buffer): Buffer {
  return bytes.toString("latin1", 0, 40).includes("PRIVATE KEY") ? Buffer.alloc(0) : bytes;
}

/** The place of the key itself, so that the engine's rule for private keys and this guard speak of one thing. */
function pemMatch(file: GuardedFile, what: string): readonly GuardMatch[] {
  const block = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|$)/.exec(file.text);
  if (block === null) return [{ rule: keyRule, notes: [what] }];
  const body = block[0].replace(/-----[^-]+-----/g, "").trim();
  if (body === "" || isReference(body) || (body.length < 200 && verdictOf(body) === "placeholder")) return [];
  return [{ rule: keyRule, at: { start: block.index, end: block.index + block[0].length }, value: block[0], notes: [what] }];
}

/** Compressed dumps are looked into, a little. */
function content(file: GuardedFile): Buffer {
  if (!/\.gz$/i.test(file.base) || file.bytes.length > 64_000_000) return file.bytes;
  try {
    // Asked for when needed, for the sake of a hook's start.
    return process.getBuiltinModule("node:zlib").gunzipSync(file.bytes, { maxOutputLength: 256_000_000 });
  } catch {
    return file.bytes;
  }
}
