import {
  remoteSelection
} from "../chunks/chunk-LPIN2NTM.js";
import {
  repositoryAt
} from "../chunks/chunk-H7VKOKBB.js";
import "../chunks/chunk-E7Y7D5T2.js";
import "../chunks/chunk-DGYJM5HK.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/hook/newRange.ts
async function newRange(cwd, { refs, known }) {
  const { oid, old } = refs.find((ref) => ref.old !== void 0) ?? refs[0];
  if (old !== void 0) return `${old}..${oid}`;
  const { git } = await repositoryAt(cwd);
  const selections = known === "refs" ? ["--all"] : known.map(remoteSelection);
  const { stdout } = await git.output(["rev-list", "--boundary", oid, "--not", ...selections], { accept: [0, 128] });
  const ends = stdout.toString().split("\n").filter((line) => line.startsWith("-"));
  return `${ends.length === 1 ? ends[0].slice(1) : "0".repeat(oid.length)}..${oid}`;
}
export {
  newRange
};
