/** Writes taken-over rules beside those that a repository has, none of which is touched. */
import { isMap, isSeq, parseDocument, type YAMLSeq } from "yaml";
import type { WrittenRule } from "../ruleset/ruleFile.ts";
import { ruleFileText } from "./convertRules.ts";

/**
 * @param current text of the file, valid; undefined: there is none
 * @param taken ids that other files of the folder have
 * @returns the new text (undefined: nothing to add), and ids that are there already
 */
export function mergeRules(
  current: string | undefined,
  taken: ReadonlySet<string>,
  provider: string,
  from: readonly string[],
  rules: readonly WrittenRule[],
): { readonly text?: string; readonly there: readonly string[] } {
  const document = current === undefined ? undefined : parseDocument(current);
  const list = document?.get("rules", true);
  const here = isSeq(list) ? (list as YAMLSeq).items.map((item) => (isMap(item) ? String(item.get("id")) : "")) : [];
  const isThere = (id: string): boolean => taken.has(id) || here.includes(id);
  const fresh = rules.filter(({ id }) => !isThere(id));
  const there = rules.filter(({ id }) => isThere(id)).map(({ id }) => id);
  if (fresh.length === 0) return { there };
  if (document === undefined || !isSeq(list)) return { text: ruleFileText(provider, from, fresh), there };
  for (const rule of fresh) (list as YAMLSeq).add(document.createNode(rule));
  return { text: document.toString({ lineWidth: 120 }), there };
}
