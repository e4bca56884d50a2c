/**
 * From hits to findings, in a fixed order of stages; the reason for a stage's place stands in its file. Nothing is dropped
 * without a trace except duplicates and what the run was told not to show.
 */
import type { BaselineEntry } from "../baseline/entry.ts";
import { fingerprint, pathFingerprint, PRODUCT_KEY } from "../baseline/fingerprint.ts";
import { type BaselineMatch, hasEnded, matchBaseline } from "../baseline/match.ts";
import { staleEntries } from "../baseline/stale.ts";
import type { Finding, Hit, ReportPart, StaleSuppression, SuppressedFinding } from "../model.ts";
import type { Allowance } from "./allowance.ts";
import type { RuleInfo, TriageContext } from "./context.ts";
import { toFinding } from "./finding.ts";
import { isAboutFile, type Item } from "./item.ts";
import { makeMask, type Mask, noMask } from "./mask.ts";
import { applyAllowances } from "./stages/allowances.ts";
import { dedupe } from "./stages/dedupe.ts";
import { applyInline } from "./stages/inline.ts";
import { byPlace } from "./stages/order.ts";
import { suppress } from "./stages/suppress.ts";
import { isAskedFor } from "./stages/thresholds.ts";

export interface Triaged {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly staleSuppressions: readonly StaleSuppression[];
  /** As `staleSuppressions`, with the place of each among all; undefined when the scan cannot judge them. */
  readonly unused?: ReportPart["unused"];
  readonly moved?: ReportPart["moved"];
  /** Masks every value of this run; the rest of the report (coverage, target) must pass through it. */
  readonly mask: Mask;
}

/**
 * Judges the hits of a run.
 *
 * @throws Error when a hit names a rule that the context does not have
 */
export async function triage(hits: readonly Hit[], context: TriageContext): Promise<Triaged> {
  const today = context.today ?? new Date().toISOString().slice(0, 10);
  const items = dedupe(hits.map((hit) => newItem(hit, context)));
  const asked = items.filter((item) => isAskedFor(item, context));
  const mask = makeMask(secretsOf(asked));
  name(items, context, mask);
  const allowances = context.allowances ?? [];
  const allowed = applyAllowances(items, allowances, today, context.demands);
  applyInline(items, (path) => context.forPath?.(path).inlineAllow ?? true, context.demands);
  const { used, moves } = await applyBaseline(items, context, today);

  const shownMask = context.showSecrets === true ? noMask : mask;
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const item of asked) {
    const finding = toFinding(item, shownMask);
    if (context.showSecrets === true) finding.path = item.hit.path;
    const { suppression } = item;
    if (suppression === undefined) findings.push(finding);
    else
      suppressed.push({
        ...finding,
        ...suppression,
        ...(suppression.reason !== undefined && { reason: shownMask(suppression.reason) }),
      });
  }
  const unused = stale(context, allowances, allowed, used, shownMask);
  return {
    findings: findings.sort(byPlace),
    suppressed: suppressed.sort(byPlace),
    staleSuppressions: unused?.map(({ order: _, ...one }) => one) ?? [],
    ...(unused !== undefined && { unused }),
    moved: [...moves].map(([entry, place]) => ({ order: context.baseline?.entries.indexOf(entry) ?? -1, place })),
    mask: shownMask,
  };
}

function newItem(hit: Hit, { rules }: TriageContext): Item {
  const rule: RuleInfo | undefined = rules.get(hit.match.rule);
  if (rule === undefined) throw new Error(`triage was given no rule "${hit.match.rule}"`);
  return { hit, rule, path: hit.path, fingerprint: "" };
}

function secretsOf(items: readonly Item[]): readonly Item["hit"]["match"]["secret"][] {
  return items.filter((item) => !isAboutFile(item)).map(({ hit }) => hit.match.secret);
}

/** Masked path and fingerprint: the baseline knows a finding by both. */
function name(items: readonly Item[], context: TriageContext, mask: Mask): void {
  const salt = context.baseline?.salts[0] ?? context.salt ?? PRODUCT_KEY;
  for (const item of items) {
    item.path = mask(item.hit.path);
    item.fingerprint = fingerprintOf(item, salt);
  }
}

function fingerprintOf(item: Item, salt: string): string {
  const { hit, rule, path } = item;
  return isAboutFile(item) ? pathFingerprint(path, rule.id, salt) : fingerprint(hit.match.secret, rule.family, salt);
}

/**
 * What people accepted one by one. After comments and configuration, which say more about why. Entries of an item that is
 * suppressed already still count as used.
 */
async function applyBaseline(
  items: readonly Item[],
  context: TriageContext,
  today: string,
): Promise<Pick<BaselineMatch, "used" | "moves">> {
  const { baseline } = context;
  if (baseline === undefined) return { used: new Set(), moves: new Map() };
  const queries = items.map((item) => ({
    fingerprints: [item.fingerprint, ...baseline.salts.slice(1).map((salt) => fingerprintOf(item, salt))],
    rule: item.rule.id,
    where: item.hit.where,
    path: item.path,
  }));
  const { entries, used, moves } = await matchBaseline(
    baseline,
    queries,
    today,
    context.pathExists ?? ((): boolean => true),
  );
  items.forEach((item, i) => {
    const entry = entries[i];
    if (entry === undefined || item.suppression !== undefined) return;
    const { reason, owner, until, status } = entry;
    const by = owner === undefined ? "" : `, owner ${owner}`;
    if (status === "open") item.remark = `The baseline has it as open: a real secret that must be revoked${by}.`;
    else if (hasEnded(entry, today)) item.remark = `It was allowed until ${until as string}${by}.`;
    else {
      const said = { ...(reason !== undefined && { reason }), ...(owner !== undefined && { owner }) };
      suppress(item, { by: "baseline", ...said, ...(until !== undefined && { until }) }, context.demands, status);
    }
  });
  return { used, moves };
}

/** Only a scan of everything can say that a suppression matches nothing. */
function stale(
  context: TriageContext,
  allowances: readonly Allowance[],
  allowed: ReadonlySet<Allowance>,
  matched: ReadonlySet<BaselineEntry>,
  mask: Mask,
): ReportPart["unused"] {
  const { full, baseline, rules, selects, excluded } = context;
  if (full === undefined) return undefined;
  const looked = (rule: string, path: string): boolean =>
    rules.has(rule) && (selects?.(rule, path) ?? true) && excluded?.(path) !== true;
  const entries = baseline === undefined ? [] : staleEntries(baseline, matched, full, looked);
  const unused = allowances.filter((a) => !allowed.has(a) && (a.rules?.some((rule) => looked(rule, "")) ?? true));
  return [
    ...unused.map(({ reason, at }, i) => ({
      order: allowances.indexOf(unused[i] as Allowance),
      by: "config" as const,
      id: mask(reason),
      ...(at !== undefined && { path: at }),
    })),
    ...entries.map((entry) => ({
      order: allowances.length + (baseline?.entries.indexOf(entry) ?? 0),
      by: "baseline" as const,
      id: entry.fingerprint,
      rule: entry.rule,
      ...(entry.path !== undefined && { path: entry.path }),
      ...(entry.reason !== undefined && { reason: mask(entry.reason) }),
    })),
  ];
}
