/** Adds settings to `.leakgate.yaml` and leaves all else in it, comments too, as it is. */
import { isSeq, parseDocument, type YAMLSeq } from "yaml";
import type { RawAllowance } from "../config/rawConfig.ts";

export interface ConfigAdditions {
  readonly exclude: readonly string[];
  readonly allow: readonly RawAllowance[];
  /** Ids of rules that do not run. */
  readonly withoutRules: readonly string[];
}

const HEAD =
  "# yaml-language-server: $schema=https://raw.githubusercontent.com/leakgate/leakgate/main/schemas/config.json\n";

/**
 * @param current text of the file, valid; undefined: there is none
 * @returns the new text; undefined when nothing is to be added
 */
export function mergeConfig(
  current: string | undefined,
  { exclude, allow, withoutRules }: ConfigAdditions,
): string | undefined {
  const document = parseDocument(current ?? "");
  if (document.contents === null) document.contents = document.createNode({}) as never;
  let changed = false;
  const add = (keys: readonly string[], values: readonly unknown[]): void => {
    const node = document.getIn(keys, true);
    const old = isSeq(node) ? ((node as YAMLSeq).toJS(document) as unknown[]) : [];
    const known = new Set(old.map(identity));
    for (const value of values) {
      if (known.has(identity(value))) continue;
      known.add(identity(value));
      changed = true;
      if (isSeq(document.getIn(keys, true))) document.addIn(keys, document.createNode(value));
      else document.setIn(keys, document.createNode([value]));
    }
  };
  add(["rules", "exclude"], withoutRules);
  add(["exclude"], exclude);
  add(["allow"], allow);
  if (!changed) return undefined;
  // An empty file, or one with comments only, has no content of which the text could be kept.
  const text = document.toString({ lineWidth: 120, flowCollectionPadding: false });
  return current === undefined || current.trim() === "" ? HEAD + text : text;
}

/** Two allowances that say the same are one, whatever reason, owner or end someone has since added. */
function identity(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const { rules, paths, values, stopwords } = value as RawAllowance;
  return JSON.stringify([rules, paths, values, stopwords]);
}
