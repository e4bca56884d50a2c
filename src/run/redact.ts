/** `leakgate redact`, put together: the rules and settings of the place, and a stream that goes through with its secrets masked. */
import { Engine } from "../engine/engine.ts";
import type { Match } from "../model.ts";
import { genericDetector } from "../ruleset/genericDetector.ts";
import { archiveKind } from "../sources/archive/kind.ts";
import { applyAllowances } from "../triage/stages/allowances.ts";
import { isAskedFor } from "../triage/stages/thresholds.ts";
import type { Item } from "../triage/item.ts";
import { Redactor } from "./redactor.ts";
import { verify } from "./parts.ts";
import type { PreparedRun } from "./prepare.ts";

/** Milliseconds without input after which what is there goes out: someone may be watching. */
const PATIENCE = 200;

export interface Redacted {
  /** Masked places, by rule. */
  readonly counts: ReadonlyMap<string, number>;
  readonly bytes: number;
  /** What could not be looked at, in words; empty when all was. */
  readonly problems: readonly string[];
}

/**
 * @param write gives false when the reader has gone: the rest of the input is then not read
 * @throws UsageError when the settings hide everything
 */
export async function redact(
  prepared: PreparedRun,
  path: string,
  input: AsyncIterable<Uint8Array>,
  write: (bytes: Buffer) => Promise<boolean>,
): Promise<Redacted> {
  await verify(prepared);
  const redactor = new Redactor(finder(prepared, path));
  const problems: string[] = [];
  if (prepared.rules.budget !== undefined) prepared.rules.budget.log = { problem: (fix) => void problems.push(fix) };
  let bytes = 0;
  const iterator = input[Symbol.asyncIterator]();
  let next = iterator.next();
  for (let isOpen = true; isOpen;) {
    const result = (await within(next, PATIENCE)) ?? undefined;
    if (result === undefined) {
      isOpen = await write(redactor.idle());
      await next;
      continue;
    }
    if (result.done === true) break;
    const piece = Buffer.from(result.value);
    if (bytes === 0) {
      const kind = archiveKind(piece);
      if (kind !== undefined)
        problems.push(`the input is ${kind}: what is packed in it was not looked at; unpack it first`);
    }
    bytes += piece.length;
    isOpen = await write(redactor.push(piece));
    if (isOpen) next = iterator.next();
  }
  await write(redactor.end());
  return { counts: redactor.counts, bytes, problems };
}

/** The same rules, thresholds and allowances as in a scan; comments do not count, since whoever wrote the input wrote them. */
function finder({ config, rules }: PreparedRun, path: string): (bytes: Buffer) => readonly Match[] {
  const engine = new Engine(config.rules, {
    decodeDepth: config.settings.decodeDepth,
    detector: genericDetector,
    ...(rules.index !== undefined && { index: rules.index() }),
    ...(rules.budget !== undefined && { limiter: rules.budget }),
  });
  const byId = new Map(config.rules.map((rule) => [rule.id, rule]));
  const context = {
    rules: byId,
    selects: (rule: string, at: string) => config.selects(rule, at),
    forPath: (at: string) => config.forPath(at),
  };
  const today = new Date().toISOString().slice(0, 10);
  return (bytes) => {
    const items = engine.scan({ bytes, path, where: "content" }).flatMap((match): Item[] => {
      const rule = byId.get(match.rule);
      return rule === undefined ? [] : [{ hit: { match, path, where: "content" }, rule, path, fingerprint: "" }];
    });
    applyAllowances(items, config.allowances(), today);
    return items
      .filter((item) => !items.some((other) => givesWay(item, other)))
      .filter((item) => item.suppression === undefined && item.rule.pattern !== undefined && isAskedFor(item, context))
      .map(({ hit }) => hit.match);
  };
}

/** Whether the other one knows more about the same bytes: then its mask is the better one. */
function givesWay({ hit: { match }, rule }: Item, other: Item): boolean {
  const { start, end } = other.hit.match;
  return rule.specificity < other.rule.specificity && start <= match.start && match.end <= end;
}

/** What a promise gives, or undefined when that takes longer. @param time milliseconds */
async function within<T>(promise: Promise<T>, time: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, time, undefined);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
