/** Content that is what its digest says, or is told to be something else. */
import { createHash } from "node:crypto";
import { ArchiveError } from "../archive/budget.ts";
import type { Pieces } from "../archive/content.ts";

/** Throws ArchiveError at the end when the content is not that of the digest. Unknown kinds of digest are not looked at. */
export async function* verified(pieces: Pieces, digest: string): AsyncGenerator<Buffer, void, undefined> {
  const [algorithm = "", hex] = digest.split(":");
  if (algorithm !== "sha256" && algorithm !== "sha512") return yield* pieces;
  const hash = createHash(algorithm);
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest("hex") !== hex) throw mismatch();
}

/** @throws ArchiveError */
export function verify(bytes: Buffer, digest: string): void {
  const [algorithm = "", hex] = digest.split(":");
  if (algorithm !== "sha256" && algorithm !== "sha512") return;
  if (createHash(algorithm).update(bytes).digest("hex") !== hex) throw mismatch();
}

function mismatch(): ArchiveError {
  return new ArchiveError("digest-mismatch", "is not what its digest says");
}
