/** Turns what the schema's validator complains about into sentences for the user. */
import type { ErrorObject } from "ajv";
import { nearest } from "../ruleset/nearest.ts";
import type { ConfigFile } from "./configFile.ts";

const MOST = 10;
/** A flag without a key, on purpose: a file in the repository must not be able to make a CI log show secrets. */
const FLAG_ONLY = ["show-secrets"];

/** One line for each mistake, in the order of the file. The values themselves are not repeated: they may be secrets. */
export function describeErrors(errors: readonly ErrorObject[], file: ConfigFile): readonly string[] {
  // The branches of an `anyOf` say nothing to a user; the `anyOf` itself does.
  const mistakes = errors
    .filter((error) => !/\/anyOf\/\d/.test(error.schemaPath))
    .map((error) => describe(error, file));
  mistakes.sort((a, b) => a.line - b.line);
  const lines = mistakes.slice(0, MOST).map((m) => `${m.place}: ${m.text}`);
  return mistakes.length > MOST ? [...lines, `and ${mistakes.length - MOST} more`] : lines;
}

function describe(error: ErrorObject, file: ConfigFile): { place: string; line: number; text: string } {
  const keys = error.instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const unknown: unknown = error.params["additionalProperty"];
  const place = file.place(...keys, ...(typeof unknown === "string" ? [unknown] : []));
  const text = typeof unknown === "string" ? unknownKey(unknown, error) : `${name(keys)} ${expectation(error)}`;
  return { place, line: Number(place.slice(place.lastIndexOf(":") + 1)), text };
}

function unknownKey(key: string, error: ErrorObject): string {
  if (FLAG_ONLY.includes(key)) return `"${key}" is a flag only, so that no file can make a log show secrets`;
  const known = Object.keys((error.parentSchema?.["properties"] ?? {}) as object).filter((k) => k !== "$schema");
  const near = nearest(key, known);
  return `unknown key "${key}"; ${near === undefined ? `known are ${known.join(", ")}` : `did you mean "${near}"?`}`;
}

/** `allow[2].reason`, counted from 0 as in the file's own terms of YAML and JSON. */
function name(keys: readonly (string | number)[]): string {
  if (keys.length === 0) return "the file";
  return keys.reduce<string>(
    (text, key) => (typeof key === "number" ? `${text}[${key}]` : `${text}${text && "."}${key}`),
    "",
  );
}

const TYPES: Readonly<Record<string, string>> = {
  array: "a list",
  object: "a map of keys",
  string: "a text",
  integer: "a whole number",
  boolean: "true or false",
};

function expectation(error: ErrorObject): string {
  const schema = (error.parentSchema ?? {}) as { "x-expected"?: string; enum?: readonly string[] };
  if (error.keyword === "required") return `lacks the key "${String(error.params["missingProperty"])}"`;
  if (error.keyword === "minimum") return `must be at least ${String(error.params["limit"])}`;
  if (error.keyword === "maximum") return `must be at most ${String(error.params["limit"])}`;
  if (error.keyword === "minItems") return "must not be empty";
  if (schema.enum !== undefined)
    return `must be one of ${schema.enum.join(", ")}${suggestion(error.data, schema.enum)}`;
  const types = [error.params["type"] as string | string[] | undefined].flat();
  const type = types.map((t) => (t === undefined ? "valid" : (TYPES[t] ?? t))).join(" or ");
  return `must be ${schema["x-expected"] ?? type}`;
}

function suggestion(value: unknown, known: readonly string[]): string {
  const near = typeof value === "string" ? nearest(value, known) : undefined;
  return near === undefined ? "" : `; did you mean "${near}"?`;
}
