/** `.secretlintrc.*`: which rules run, what they allow, and patterns of one's own. */
import { Imported, type SourceFile } from "../imported.ts";
import { valuePattern } from "../valuePattern.ts";
import { type Fields, fieldsOf, listOf, textsOf, yamlFile } from "./yamlFile.ts";

const PREFIX = /^(?:@secretlint\/)?(?:secretlint-rule-)?/;

/** @throws UsageError when it cannot be read */
export function readSecretlint(file: SourceFile): Imported {
  const imported = new Imported("secretlint", file.path);
  if (/\.[cm]?js$/.test(file.path)) {
    imported.note(
      1,
      "is a program; leakgate runs none to read settings. Write it as .secretlintrc.json and run leakgate migrate again",
    );
    return imported;
  }
  const { data, line } = yamlFile(file);
  const own = fieldsOf(data["secretlint"]);
  const rules = listOf((own ?? data)["rules"]);
  const keys: (string | number)[] = own === undefined ? ["rules"] : ["secretlint", "rules"];
  rules.forEach((rule, i) => readRule(fieldsOf(rule) ?? {}, [...keys, i], line, imported));
  return imported;
}

function readRule(
  rule: Fields,
  keys: readonly (string | number)[],
  line: (...keys: readonly (string | number)[]) => number,
  imported: Imported,
): void {
  const id = String(rule["id"] ?? "");
  const name = id.replace(PREFIX, "");
  const at = line(...keys);
  listOf(rule["rules"]).forEach((nested, i) => readRule(fieldsOf(nested) ?? {}, [...keys, "rules", i], line, imported));
  if (rule["disabled"] === true) {
    imported.disabled.push({ id: name, line: at });
    return;
  }
  if (rule["allowMessageIds"] !== undefined) {
    imported.note(
      line(...keys, "allowMessageIds"),
      `rule ${name}: allowMessageIds names messages of secretlint; allow the findings that remain with leakgate baseline audit`,
    );
  }
  const options = fieldsOf(rule["options"]) ?? {};
  const optionLine = line(...keys, "options");
  for (const allow of textsOf(options["allows"])) allowValue(allow, ruleNames(name), optionLine, imported);
  if (name === "pattern")
    listOf(options["patterns"]).forEach((pattern, i) =>
      readPattern(fieldsOf(pattern) ?? {}, line(...keys, "options", "patterns", i), imported),
    );
  const files = textsOf(options["allowFileNames"]);
  if (files.length > 0) {
    imported.allow.push({
      rules: ["env-file", "env-file-plain"],
      paths: files,
      reason: `allowed in ${imported.path}`,
      line: optionLine,
    });
  }
  if (name === "no-homedir")
    imported.remarks.push(`${imported.path}: no-homedir is about privacy, not secrets; leakgate has no such rule`);
}

/** The presets hold many rules; an allowance on them holds for all. */
function ruleNames(name: string): readonly string[] | undefined {
  return name === "" || name.startsWith("preset-") || name === "pattern" ? undefined : [name];
}

function allowValue(allow: string, rules: readonly string[] | undefined, line: number, imported: Imported): void {
  try {
    imported.allow.push({
      values: [valuePattern(regexOf(allow))],
      ...(rules !== undefined && { rules }),
      reason: `allowed in ${imported.path}`,
      line,
    });
  } catch {
    imported.note(line, "a pattern of allows: uses syntax that leakgate does not have");
  }
}

function readPattern(pattern: Fields, line: number, imported: Imported): void {
  const name = String(pattern["name"] ?? "pattern");
  const regexes = [...textsOf(pattern["pattern"]), ...textsOf(pattern["patterns"])];
  regexes.forEach((regex, i) => {
    const text = regexOf(regex);
    const groupName = /\(\?<([A-Za-z_]\w*)>/.exec(text)?.[1];
    imported.rules.push({
      id: `${name}${i === 0 ? "" : `-${i + 1}`}`,
      title: name,
      line,
      regex: text,
      ...(groupName === undefined ? { group: 0 } : { groupName }),
    });
  });
  for (const glob of textsOf(pattern["filePathGlobs"])) {
    imported.note(line, `pattern ${name}: holds only in ${glob}; add path: to the rule`);
  }
  for (const allow of textsOf(pattern["allows"])) allowValue(allow, [name], line, imported);
}

/** A "RegExp-like string": `/…/flags`, or a literal. */
function regexOf(text: string): string {
  const [, body, flags = ""] = /^\/([\s\S]*)\/([a-z]*)$/.exec(text) ?? [];
  if (body === undefined) return text.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");
  const inline = [...flags].filter((flag) => "ims".includes(flag)).join("");
  return inline === "" ? body : `(?${inline})${body}`;
}
