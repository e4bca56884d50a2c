/**
 * Reads the text of a baseline. Whatever is wrong with it is the user's to mend and must not weaken the gate: every error says
 * which line and what to do, and nothing is skipped.
 */
import { UsageError, type Where } from "../model.ts";
import {
  BASELINE_SCHEMA,
  BASELINE_SCOPES,
  BASELINE_STATUSES,
  type Baseline,
  type BaselineEntry,
  type BaselineScope,
  type BaselineStatus,
} from "./entry.ts";
import { FINGERPRINT_PATTERN } from "./fingerprint.ts";
import { settleEntries } from "./order.ts";

type Fields = Readonly<Record<string, unknown>>;

const PLACES: readonly Where[] = [
  "content",
  "commit-message",
  "tag-message",
  "note",
  "ref-name",
  "path",
  "image-env",
  "image-history",
  "image-label",
  "image-layer",
  "policy",
];
const ENTRY_KEYS = ["fingerprint", "rule", "where", "scope", "path", "history", "status", "reason", "owner", "until"];
const RESTORE = "restore the file from git (git checkout -- FILE) or run leakgate baseline create --force";

/**
 * @param file path for messages
 * @throws UsageError with file, line and what to do
 */
export function parseBaseline(text: string, file: string): Baseline {
  const salts = new Set<string>();
  const entries: BaselineEntry[] = [];
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  lines.forEach((line, index) => {
    if (line.trim() === "") return;
    const at = new Place(file, index + 1);
    if (/^(<{7}|={7}|>{7}|\|{7})( |$)/.test(line)) {
      throw at.error(
        "this is a merge conflict; keep the lines of both sides and delete the marker lines " +
          "(to avoid it: add '.leakgate-baseline.jsonl merge=union' to .gitattributes)",
      );
    }
    const fields = parseLine(line, at);
    if ("schema" in fields) salts.add(parseHeader(fields, at));
    else if (salts.size === 0) throw at.error(`the first line must be the header with "schema" and "salt"; ${RESTORE}`);
    else entries.push(parseEntry(fields, at));
  });
  // Sorted, so that it does not matter which branch was merged into which.
  const [first, ...others] = [...salts].sort();
  if (first === undefined) throw new Place(file, 1).error(`the header line is missing, the file is empty; ${RESTORE}`);
  return { file, salts: [first, ...others], entries: settleEntries(entries) };
}

class Place {
  readonly #file: string;
  readonly #line: number;
  constructor(file: string, line: number) {
    this.#file = file;
    this.#line = line;
  }
  error(what: string): UsageError {
    return new UsageError(`${this.#file}:${this.#line}: ${what}`);
  }
}

function parseLine(line: string, at: Place): Fields {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // The parser's own words are left out: they quote the line.
    throw at.error(`not valid JSON, the line is cut off or was changed by hand; ${RESTORE}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw at.error(`expected a JSON object; ${RESTORE}`);
  }
  return value as Fields;
}

function parseHeader(fields: Fields, at: Place): string {
  const { schema, salt } = fields;
  if (schema !== BASELINE_SCHEMA) {
    const known = typeof schema === "string" && /^leakgate-baseline\/\d+$/.test(schema);
    throw at.error(
      known
        ? `the baseline was written by another version of leakgate (${schema}, this one reads ${BASELINE_SCHEMA}); update leakgate`
        : `"schema" must be "${BASELINE_SCHEMA}"; ${RESTORE}`,
    );
  }
  unknownKey(fields, ["schema", "salt"], at);
  if (typeof salt !== "string" || !/^(?:[0-9a-f]{2}){16,64}$/.test(salt)) {
    throw at.error(`"salt" must be 32 to 128 hexadecimal digits; ${RESTORE}`);
  }
  return salt;
}

function parseEntry(fields: Fields, at: Place): BaselineEntry {
  unknownKey(fields, ENTRY_KEYS, at);
  const fingerprint = text(fields, "fingerprint", at);
  if (!FINGERPRINT_PATTERN.test(fingerprint))
    throw at.error(`"fingerprint" is not one that leakgate writes; ${RESTORE}`);
  const scope = oneOf<BaselineScope>(fields, "scope", BASELINE_SCOPES, at);
  const until = optional(fields, "until", at);
  if (until !== undefined && !isDate(until)) throw at.error('"until" must be a date such as 2027-01-31');
  const { history } = fields;
  if (history !== undefined && history !== true) throw at.error('"history" can only be true; leave it out otherwise');
  const place = scope === "repository" ? undefined : parsePath(fields, scope, at);
  if (scope === "repository" && fields["path"] !== undefined) {
    throw at.error('an entry with scope "repository" has no "path"; use scope "file" or "folder" to limit it to one');
  }
  const where = fields["where"] === undefined ? undefined : oneOf<Where>(fields, "where", PLACES, at);
  const reason = optional(fields, "reason", at);
  const owner = optional(fields, "owner", at);
  return {
    fingerprint,
    rule: text(fields, "rule", at),
    ...(where !== undefined && where !== "content" && { where }),
    scope,
    ...(place !== undefined && { path: place }),
    ...(history === true && { history }),
    status: oneOf<BaselineStatus>(fields, "status", BASELINE_STATUSES, at),
    ...(reason !== undefined && { reason }),
    ...(owner !== undefined && { owner }),
    ...(until !== undefined && { until }),
  };
}

/** Paths are relative to the root, with '/': a hand-written `./src/` means `src`. */
function parsePath(fields: Fields, scope: BaselineScope, at: Place): string {
  const path = text(fields, "path", at).replace(/^(?:\.\/)+/, "");
  const settled = scope === "folder" ? path.replace(/\/+$/, "") : path;
  if (settled === "" || settled.startsWith("/") || settled.split("/").includes("..")) {
    throw at.error(
      '"path" must be relative to the root of the repository, without ".."; for all of it use scope "repository"',
    );
  }
  return settled;
}

function text(fields: Fields, key: string, at: Place): string {
  const value = optional(fields, key, at);
  if (value === undefined) throw at.error(`"${key}" is missing; ${RESTORE}`);
  return value;
}

function optional(fields: Fields, key: string, at: Place): string | undefined {
  const value = fields[key];
  if (value === undefined) return undefined;
  if (typeof value !== "string" || value === "") throw at.error(`"${key}" must be a text that is not empty`);
  return value;
}

function oneOf<T extends string>(fields: Fields, key: string, allowed: readonly T[], at: Place): T {
  const value = text(fields, key, at);
  if (!allowed.includes(value as T)) throw at.error(`"${key}" must be one of ${allowed.join(", ")}`);
  return value as T;
}

/** A misspelt `until` must not turn into "for ever". */
function unknownKey(fields: Fields, known: readonly string[], at: Place): void {
  const index = Object.keys(fields).findIndex((key) => !known.includes(key));
  if (index >= 0) throw at.error(`key number ${index + 1} is unknown; the known ones are ${known.join(", ")}`);
}

/** Whether a text is a day, YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
