/**
 * All refs, with what they point to.
 */
import { IncompleteError } from "../model.ts";
import type { Git } from "./git.ts";
import type { ObjectType } from "./object.ts";

export interface Ref {
  /** Full name, such as "refs/heads/main". */
  readonly name: string;
  readonly oid: string;
  /** Absent when the object cannot be read. */
  readonly type?: ObjectType;
  /** For a tag object: what it points to. */
  readonly target?: { readonly oid: string; readonly type: ObjectType };
}

export interface RefList {
  readonly refs: readonly Ref[];
  /** What git said about refs that it cannot read; empty when all is well. */
  readonly warnings: readonly string[];
}

const FULL = "%(objectname)%00%(objecttype)%00%(*objectname)%00%(*objecttype)%00%(refname)";
const NAMES = "%(objectname)%00%00%00%00%(refname)";

/** @throws IncompleteError when git cannot list the refs at all */
export async function listRefs(git: Git): Promise<RefList> {
  try {
    return await list(git, FULL, []);
  } catch (error) {
    if (!(error instanceof IncompleteError)) throw error;
    // One ref whose object is gone spoils the whole listing, unless no object is asked for.
    return await list(git, NAMES, [error.message]);
  }
}

async function list(git: Git, format: string, known: readonly string[]): Promise<RefList> {
  const { stdout, stderr } = await git.output(["for-each-ref", `--format=${format}`]);
  const refs = stdout.toString("utf8").split("\n").flatMap(parse);
  const warnings = stderr.split("\n").filter((line) => line.startsWith("warning: ") || line.startsWith("error: "));
  return { refs, warnings: [...known, ...warnings.map((line) => line.replace(/^\w+: /, ""))] };
}

function parse(line: string): Ref[] {
  const [oid, type, targetOid, targetType, name] = line.split("\0");
  if (!oid || !name) return [];
  return [
    {
      name,
      oid,
      ...(type && { type: type as ObjectType }),
      ...(targetOid && targetType && { target: { oid: targetOid, type: targetType as ObjectType } }),
    },
  ];
}
