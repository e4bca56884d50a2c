/** `.gitguardian.yaml` of ggshield, version 2 and version 1 (no `version`). Keys may have dashes or underscores. */
import { createHash } from "node:crypto";
import { Imported, type SourceFile } from "../imported.ts";
import { ignoreGlob } from "./ignoreLines.ts";
import { type Fields, fieldsOf, listOf, textsOf, yamlFile } from "./yamlFile.ts";

/** Kinds of match whose hash of a single value can be worked out again. */
const MATCH_TYPES = [
  "apikey",
  "password",
  "client_secret",
  "client_id",
  "token",
  "secret",
  "privatekey",
  "username",
  "host",
  "connection_uri",
];
const HASH = /^[0-9a-f]{64}$/i;
/** Settings that speak of GitGuardian's service. */
const SERVICE = ["instance", "api-url", "insecure", "allow-self-signed", "all-policies", "debug", "verbose"];

/** @throws UsageError when it is no YAML */
export function readGgshield(file: SourceFile): Imported {
  const imported = new Imported("ggshield", file.path);
  const { data, line } = yamlFile(file);
  const old = data["version"] === undefined;
  const secret = (fieldsOf(data["secret"]) ?? {}) as Fields;
  const find = (name: string, fields: Fields): readonly [unknown, string] => {
    const key = [name, name.replaceAll("_", "-")].find((one) => fields[one] !== undefined);
    return [key === undefined ? undefined : fields[key], key ?? name];
  };
  const [paths, pathsKey] = old ? find("paths_ignore", data) : find("ignored_paths", secret);
  const [matches, matchesKey] = old ? find("matches_ignore", data) : find("ignored_matches", secret);
  const [detectors, detectorsKey] = old ? find("banlisted_detectors", data) : find("ignored_detectors", secret);
  const at = (key: string, i: number): number => (old ? line(key, i) : line("secret", key, i));
  textsOf(paths).forEach((path) => imported.exclude.push(pathGlob(path)));
  listOf(matches).forEach((match, i) => readMatch(match, at(matchesKey, i), imported));
  textsOf(detectors).forEach((name, i) => {
    imported.note(
      at(detectorsKey, i),
      `detector ${name}: GitGuardian's names are not ours; leakgate rules list shows which to put under rules: exclude:`,
    );
  });
  if (paths !== undefined && pathsKey.includes("-"))
    imported.remarks.push(`${file.path}: keys with dashes are out of date in ggshield too`);
  for (const [key, value] of Object.entries(data)) {
    if ((key === "exit_zero" || key === "exit-zero") && value === true)
      imported.note(
        line(key),
        "exit_zero: the gate could not fail; it is not carried over (fail-on: none would be the same)",
      );
    if (SERVICE.includes(key.replaceAll("_", "-")))
      imported.remarks.push(
        `${file.path}:${line(key)}: ${key} speaks of GitGuardian's service, which leakgate does not use`,
      );
  }
  return imported;
}

/** A pattern holds in any folder unless it begins with a slash. */
function pathGlob(path: string): string {
  const glob = ignoreGlob(path.replace(/^\.\//, "/"));
  return glob.startsWith("/") || glob.startsWith("**/") || !glob.replace(/\/$/, "").includes("/") ? glob : `**/${glob}`;
}

/** The value itself, or the SHA-256 of "value,match_type". */
function readMatch(match: unknown, line: number, imported: Imported): void {
  const fields = fieldsOf(match);
  const text = String(fields === undefined ? match : (fields["match"] ?? ""));
  const name = fields?.["name"];
  if (text === "") return;
  const hash = text.toLowerCase();
  const isHash = HASH.test(text);
  const says = (value: string): boolean =>
    isHash
      ? MATCH_TYPES.some((type) => createHash("sha256").update(`${value},${type}`).digest("hex") === hash)
      : value === text;
  if (!isHash)
    imported.remarks.push(`${imported.path}:${line} holds a value in plain text: remove the file when all is well`);
  imported.known.push({
    at: { path: imported.path, line },
    label: "unlabelled",
    about: isHash ? `the match with hash ${hash.slice(0, 8)}…` : `the value in line ${line}`,
    reason: typeof name === "string" && name !== "" ? name : `ignored in ${imported.path}`,
    everywhere: true,
    covers: ({ value, pieces }) => says(value) || [...pieces()].some(says),
  });
}
