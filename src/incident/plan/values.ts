/**
 * `values.json` of a plan: what verify looks for. It holds the values themselves, so it is written for its owner only (0600 in a
 * folder of 0700), outside the repository, and is deleted when all is done.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../../model.ts";
import type { Plan, PlannedValue } from "./choose.ts";

export const VALUES_FILE = "values.json";
const SCHEMA = "leakgate-values/1";

/** What a plan folder says of what is to be gone. */
export interface PlannedRemoval {
  readonly values: readonly PlannedValue[];
  /** Files that go whole. */
  readonly paths: readonly string[];
  readonly blobs: readonly string[];
  /** Old names and new ones. */
  readonly renames: readonly (readonly [string, string])[];
  readonly refRenames: readonly (readonly [string, string])[];
  readonly droppedRefs: readonly string[];
}

/** For values that come without a plan. */
export const NO_PLAN: PlannedRemoval = {
  values: [],
  paths: [],
  blobs: [],
  renames: [],
  refRenames: [],
  droppedRefs: [],
};

export function valuesFile({ values, paths, blobs, renames, refRenames, droppedRefs }: Plan): string {
  const document = {
    schema: SCHEMA,
    values: values.map(({ value, ...rest }) => ({ ...rest, base64: value.toString("base64") })),
    paths,
    blobs,
    renames,
    refRenames,
    droppedRefs,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** @throws UsageError when the folder holds no plan, or one that cannot be read */
export function readPlannedRemoval(folder: string): PlannedRemoval {
  const file = join(folder, VALUES_FILE);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code}): --plan takes the folder that leakgate incident plan wrote`,
    );
  }
  try {
    return parse(JSON.parse(text));
  } catch {
    // The message of the parser may quote a value.
    throw new UsageError(`${file}: this is not a ${VALUES_FILE} of leakgate incident plan; make the plan once more`);
  }
}

function parse(document: unknown): PlannedRemoval {
  const { schema, values, paths, blobs, renames, refRenames, droppedRefs } = document as Record<string, unknown>;
  if (schema !== SCHEMA) throw new TypeError("another schema");
  return {
    values: (values as Record<string, unknown>[]).map((one) => ({
      fingerprint: String(one["fingerprint"]),
      title: String(one["title"]),
      exact: one["exact"] === true,
      value: Buffer.from(String(one["base64"]), "base64"),
    })),
    paths: (paths as unknown[]).map(String),
    blobs: (blobs as unknown[]).map(String),
    renames: pairs(renames),
    refRenames: pairs(refRenames),
    droppedRefs: (droppedRefs as unknown[]).map(String),
  };
}

function pairs(list: unknown): readonly (readonly [string, string])[] {
  return (list as [unknown, unknown][]).map(([from, to]) => [String(from), String(to)]);
}
