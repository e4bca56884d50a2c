const { readFileSync } = globalThis.process.getBuiltinModule("node:fs");
const { join } = globalThis.process.getBuiltinModule("node:path");
import {
  m101_UsageError
} from "./chunk-DGYJM5HK.js";

// src/incident/plan/values.ts
var VALUES_FILE = "values.json";
var SCHEMA = "leakgate-values/1";
var NO_PLAN = {
  values: [],
  paths: [],
  blobs: [],
  renames: [],
  refRenames: [],
  droppedRefs: []
};
function valuesFile({ values, paths, blobs, renames, refRenames, droppedRefs }) {
  const document = {
    schema: SCHEMA,
    values: values.map(({ value, ...rest }) => ({ ...rest, base64: value.toString("base64") })),
    paths,
    blobs,
    renames,
    refRenames,
    droppedRefs
  };
  return `${JSON.stringify(document, null, 2)}
`;
}
function readPlannedRemoval(folder) {
  const file = join(folder, VALUES_FILE);
  let text;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new m101_UsageError(
      `${file} cannot be read (${error.code}): --plan takes the folder that leakgate incident plan wrote`
    );
  }
  try {
    return parse(JSON.parse(text));
  } catch {
    throw new m101_UsageError(`${file}: this is not a ${VALUES_FILE} of leakgate incident plan; make the plan once more`);
  }
}
function parse(document) {
  const { schema, values, paths, blobs, renames, refRenames, droppedRefs } = document;
  if (schema !== SCHEMA) throw new TypeError("another schema");
  return {
    values: values.map((one) => ({
      fingerprint: String(one["fingerprint"]),
      title: String(one["title"]),
      exact: one["exact"] === true,
      value: Buffer.from(String(one["base64"]), "base64")
    })),
    paths: paths.map(String),
    blobs: blobs.map(String),
    renames: pairs(renames),
    refRenames: pairs(refRenames),
    droppedRefs: droppedRefs.map(String)
  };
}
function pairs(list) {
  return list.map(([from, to]) => [String(from), String(to)]);
}

export {
  VALUES_FILE,
  NO_PLAN,
  valuesFile,
  readPlannedRemoval
};
