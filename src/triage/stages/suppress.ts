/**
 * Applies one suppression to one item, the same way for all three kinds. A team may demand a reason or an owner: what lacks it
 * does not count, and the finding says so.
 */
import type { Demands } from "../context.ts";
import type { Item, Suppression } from "../item.ts";

const NAMES: Readonly<Record<Suppression["by"], string>> = {
  inline: "A comment allows it",
  baseline: "It is in the baseline",
  config: "The configuration allows it",
};

/**
 * @param said what a person wrote: `reason` only when one was given
 * @param fallback stands in the report where no reason was given
 */
export function suppress(item: Item, said: Suppression, demands: Demands | undefined, fallback?: string): void {
  if (item.suppression !== undefined) return;
  const lacking = [
    ...(demands?.reason === true && said.reason === undefined ? ["a reason"] : []),
    ...(demands?.owner === true && said.owner === undefined ? ["an owner"] : []),
  ];
  if (lacking.length > 0) item.remark ??= `${NAMES[said.by]} without ${lacking.join(" and ")}, and so does not count.`;
  else item.suppression = { ...said, ...(said.reason === undefined && fallback !== undefined && { reason: fallback }) };
}
