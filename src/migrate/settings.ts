/** What all files together bring to the configuration and to the own rules, under our names. */
import type { RawAllowance } from "../config/rawConfig.ts";
import type { CompiledRule } from "../model.ts";
import { maskMessage } from "../run/maskMessage.ts";
import { type ConvertedRule, convertRules, ruleId } from "./convertRules.ts";
import type { ForeignAllowance, Imported, Tool } from "./imported.ts";
import type { ConfigAdditions } from "./mergeConfig.ts";
import { ourRules } from "./ruleNames.ts";

export interface Gathered {
  readonly additions: ConfigAdditions;
  readonly rules: readonly {
    readonly tool: Tool;
    readonly from: readonly string[];
    readonly converted: readonly ConvertedRule[];
  }[];
}

/** @param builtin the rules that leakgate has without any of the repository's own */
export function gather(all: readonly Imported[], builtin: readonly CompiledRule[]): Gathered {
  const ids = new Set(builtin.map(({ id }) => id));
  const converted = all.map((imported) => ({ imported, rules: convertRules(imported, ids) }));
  const own = new Set(converted.flatMap(({ rules }) => rules.map(({ rule }) => rule.id)));
  const named = (name: string, exact = false): readonly string[] | undefined =>
    own.has(ruleId(name)) ? [ruleId(name)] : ourRules(name, builtin, exact);
  const allow = all.flatMap((imported) => imported.allow.flatMap((one) => allowanceOf(one, imported, named)));
  const withoutRules = all.flatMap((imported) =>
    imported.disabled.flatMap(({ id, line }) => {
      const ours = imported.tool === "secretlint" ? ofProvider(id, builtin) : named(id, true);
      if (ours === undefined)
        imported.note(
          line,
          `disabled rule ${id}: leakgate has no rule of this name; leakgate rules list shows which to put under rules: exclude:`,
        );
      return ours ?? [];
    }),
  );
  const tools = [...new Set(all.map(({ tool }) => tool))];
  return {
    additions: { exclude: all.flatMap(({ exclude }) => exclude), allow, withoutRules },
    rules: tools.flatMap((tool) => {
      const ofTool = converted.filter(({ imported, rules }) => imported.tool === tool && rules.length > 0);
      return ofTool.length === 0
        ? []
        : [
            {
              tool,
              from: ofTool.map(({ imported }) => imported.path),
              converted: ofTool.flatMap(({ rules }) => rules),
            },
          ];
    }),
  };
}

/** secretlint has one rule for each provider. */
function ofProvider(name: string, rules: readonly CompiledRule[]): readonly string[] | undefined {
  const ids = rules.filter(({ provider }) => provider === name).map(({ id }) => id);
  return ids.length > 0 ? ids : undefined;
}

function allowanceOf(
  { line, rules, ...rest }: ForeignAllowance,
  imported: Imported,
  named: (name: string) => readonly string[] | undefined,
): readonly RawAllowance[] {
  const ours = rules?.map((name) =>
    imported.tool === "secretlint" ? (named(`${name}-x`) ?? named(name)) : named(name),
  );
  rules?.forEach((name, i) => {
    if (ours?.[i] === undefined)
      imported.note(
        line,
        `allowance for rule ${name}: leakgate has no rule of this name; add it with the name that leakgate rules list shows`,
      );
  });
  const ids = ours?.flatMap((list) => list ?? []);
  if (ids?.length === 0) return [];
  const values = rest.values?.filter((value) => {
    if (!holdsSecret(value)) return true;
    imported.note(
      line,
      "a pattern of allowed values spells out what looks like a secret; it is not copied: what it allows today goes into the baseline",
    );
    const pattern = new RegExp(`^(?:${value})$`, "u");
    imported.known.push({
      at: { path: imported.path, line },
      label: "unlabelled",
      about: `the value in line ${line}`,
      reason: rest.reason,
      everywhere: true,
      quiet: true,
      covers: (candidate) => pattern.test(candidate.value),
    });
    return false;
  });
  if (rest.values !== undefined && values?.length === 0) return [];
  const { values: _, ...others } = rest;
  return [
    { ...(ids !== undefined && { rules: [...new Set(ids)] }), ...others, ...(values !== undefined && { values }) },
  ];
}

function holdsSecret(pattern: string): boolean {
  const plain = pattern
    .replaceAll("[\\s\\S]*", " ")
    .replace(/^\s*\(\?:|\)\s*$/g, " ")
    .replace(/\\(.)/g, "$1");
  const text = `token = "${plain.trim()}"`;
  return maskMessage(plain) !== plain || (/^[\w./+=-]{20,}$/.test(plain.trim()) && maskMessage(text) !== text);
}
