/** `report.json`, schema `leakgate-incident/1`: what programs read of an incident. No value is in it. */
import type { Provenance } from "../../model.ts";
import type { Mask } from "../../triage/mask.ts";
import { maskCoverage } from "../../triage/mask.ts";
import type { Incident, IncidentSecret } from "../gather.ts";

/** @param mask hides values that stand in paths, names and authors */
export function toJson(incident: Incident, mask: Mask): string {
  const document = {
    schema: "leakgate-incident/1",
    secrets: incident.secrets.map((secret) => secretJson(secret, mask)),
    coverage: maskCoverage(incident.coverage, mask),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function secretJson({ finding, trace, isGuessable, together }: IncidentSecret, mask: Mask): unknown {
  return {
    fingerprint: finding.fingerprint,
    rule: finding.rule,
    title: finding.title,
    severity: finding.severity,
    confidence: finding.confidence,
    secret: finding.secret.mask,
    ...end("first", trace.first, mask),
    ...end("last", trace.last, mask),
    introducedIn: trace.introducedIn.map(({ commit }) => commit),
    removedIn: trace.removedIn.map(({ commit }) => commit),
    paths: trace.paths.map(mask),
    refs: trace.refs.map(mask),
    tags: trace.tags.map(mask),
    atHead: trace.atHead,
    unreferenced: trace.unreferenced,
    occurrences: trace.occurrences.map((one) => ({
      ...one,
      path: mask(one.path),
      ...(one.decoded.length === 0 && { decoded: undefined }),
    })),
    exposureDays: trace.exposureDays,
    guessable: isGuessable,
    together,
    help: finding.help,
    ...(finding.url !== undefined && { url: finding.url }),
  };
}

function end(name: "first" | "last", provenance: Provenance | undefined, mask: Mask): Record<string, string> {
  if (provenance === undefined) return {};
  return {
    [`${name}Commit`]: provenance.commit,
    [`${name}Author`]: mask(provenance.author),
    [`${name}Email`]: mask(provenance.email),
    [`${name}Date`]: provenance.date,
  };
}
