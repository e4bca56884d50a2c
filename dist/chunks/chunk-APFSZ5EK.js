import {
  isZero,
  resolveCommit
} from "./chunk-LPIN2NTM.js";
import {
  m101_IncompleteError,
  m101_UsageError
} from "./chunk-DGYJM5HK.js";

// src/sources/revisionRange.ts
async function resolveRange(repo, reader, text) {
  const parts = /^(.*?)(\.{2,3})(.*)$/s.exec(text);
  if (parts === null || text.startsWith("-") || parts[3]?.startsWith(".")) {
    const hint = parts === null && !text.startsWith("-") && text !== "" ? ` (one commit: ${text}^..${text})` : "";
    throw new m101_UsageError(`"${text}" is no range: write A..B for what the commits in B and not in A add${hint}`);
  }
  const [, left = "", dots, right = ""] = parts;
  const to = await resolveSide(repo, reader, right, text);
  const from = await resolveSide(repo, reader, left, text);
  return { from, to, symmetric: dots === "..." };
}
async function resolveSide(repo, reader, side, range) {
  const name = side === "" ? "HEAD" : side;
  if (isZero(name)) return void 0;
  const oid = await resolveCommit(reader, name);
  if (oid !== void 0) return oid;
  const fix = repo.shallow ? `this clone is shallow, so fetch more of it (git fetch --unshallow, or fetch-depth: 0 for actions/checkout)` : `check the name, or fetch it first (git fetch origin ${name.replace(/^origin\//, "")})`;
  throw new m101_IncompleteError(`cannot scan ${range}: ${name} is no commit of this clone; ${fix}`);
}

export {
  resolveRange
};
