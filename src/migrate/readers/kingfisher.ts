/** Rule files of Kingfisher, Titus and Nosey Parker (one shape), and Kingfisher's baseline, versions 1 and 2. */
import { Imported, type SourceFile, type Tool } from "../imported.ts";
import { onLine, plainPath } from "./places.ts";
import { fieldsOf, listOf, textsOf, yamlFile } from "./yamlFile.ts";

const CONFIDENCES = ["low", "medium", "high"] as const;

/** @throws UsageError when it is no YAML */
export function readKingfisher(file: SourceFile, tool: Tool): Imported {
  const imported = new Imported(tool, file.path);
  const { data, line } = yamlFile(file);
  if (data["repositories"] !== undefined || data["ExactFindings"] !== undefined) {
    readBaseline(data, line, imported);
    return imported;
  }
  listOf(data["rules"]).forEach((one, i) => {
    const rule = fieldsOf(one) ?? {};
    const id = String(rule["id"] ?? rule["name"] ?? `rule-${i + 1}`);
    const at = line("rules", i);
    const regex = String(rule["pattern"] ?? "");
    if (regex === "") {
      imported.note(at, `rule ${id}: has no pattern`);
      return;
    }
    const requirements = fieldsOf(rule["pattern_requirements"]);
    const confidence = CONFIDENCES.find((level) => level === rule["confidence"]);
    const needs = listOf(rule["depends_on_rule"]).flatMap((needed) => {
      const other = fieldsOf(needed)?.["rule_id"];
      return typeof other === "string" ? [{ id: other, required: false }] : [];
    });
    imported.rules.push({
      id,
      title: String(rule["name"] ?? id),
      line: at,
      // The patterns are written with blanks and comments; both engines take (?x) at the front.
      regex: regex.trim(),
      ...groupOf(regex),
      ...(typeof rule["min_entropy"] === "number" && { entropy: rule["min_entropy"] }),
      ...(confidence !== undefined && { confidence }),
      stopwords: textsOf(requirements?.["ignore_if_contains"]),
      ...(needs.length > 0 && { needs }),
      ...(rule["visible"] === false && { severity: "low" as const }),
    });
    const digits = Object.keys(requirements ?? {}).filter((key) => key.startsWith("min_"));
    if (digits.length > 0)
      imported.note(
        line("rules", i, "pattern_requirements"),
        `rule ${id}: ${digits.join(", ")} cannot be said; entropy: comes near it`,
      );
    if (rule["validation"] !== undefined)
      imported.note(
        line("rules", i, "validation"),
        `rule ${id}: validation is not carried over; leakgate never calls a server by itself`,
      );
  });
  return imported;
}

/** TOKEN by name, else the first group. */
function groupOf(regex: string): { groupName?: string } {
  return /\(\?P?<TOKEN>/.test(regex) ? { groupName: "TOKEN" } : {};
}

function readBaseline(
  data: Readonly<Record<string, unknown>>,
  line: (...keys: readonly (string | number)[]) => number,
  imported: Imported,
): void {
  listOf(data["repositories"]).forEach((repository, r) => {
    listOf(fieldsOf(repository)?.["findings"]).forEach((finding, i) => {
      const fields = fieldsOf(finding) ?? {};
      add(
        String(fields["path"] ?? fields["filepath"] ?? ""),
        Number(fields["line"] ?? fields["linenum"] ?? 0),
        line("repositories", r, "findings", i),
        imported,
      );
    });
  });
  listOf(fieldsOf(data["ExactFindings"])?.["matches"]).forEach((match, i) => {
    const fields = fieldsOf(match) ?? {};
    add(
      String(fields["filepath"] ?? ""),
      Number(fields["linenum"] ?? 0),
      line("ExactFindings", "matches", i),
      imported,
    );
  });
}

/** Its fingerprint depends on offsets and cannot be worked out again, so that place and line must do. */
function add(path: string, number: number, at: number, imported: Imported): void {
  const place = plainPath(path);
  imported.known.push({
    at: { path: imported.path, line: at },
    label: "unlabelled",
    about: `${place}:${number}`,
    covers: (candidate) => onLine(candidate, place, number),
  });
}
