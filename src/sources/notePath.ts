/** Names for notes. */
import { pathText } from "../git/pathText.ts";

/** A note lies at the id of what it annotates, with slashes after some of the digits. */
export function notePath(path: Buffer): string {
  const text = pathText(path);
  const oid = text.replaceAll("/", "");
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(oid) ? `note on ${oid}` : text;
}
