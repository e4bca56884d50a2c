/**
 * SHA-256 as hex, for formats that need an id of a text. Node's crypto is asked for when it is used: every start of a hook
 * loads the formats, and few of them hash anything.
 */
export function sha256(text: string): string {
  return process.getBuiltinModule("node:crypto").createHash("sha256").update(text).digest("hex");
}
