/**
 * From "this blob holds a secret" to "this commit brought it to this path". Of all versions of a file that hold a value, the one of
 * the earliest commit is reported; later ones carry it over.
 */
import type { ObjectReader } from "../git/objectReader.ts";
import { type Hit, type Provenance, revealSecret } from "../model.ts";
import { provenanceOf, tryCommit } from "./commits.ts";
import type { HistoryPlan } from "./historyPlan.ts";
import { NO_COMMIT } from "./placeIndex.ts";

/** One hit for each rule, value and path, with the commit that brought it in. */
export async function attributeHits(reader: ObjectReader, plan: HistoryPlan, hits: readonly Hit[]): Promise<Hit[]> {
  const people = new People(reader, plan);
  const out: Hit[] = [];
  for (const { hit, rank } of [...placed(plan, hits), ...messages(plan, hits), ...others(plan, hits)]) {
    const provenance = rank === NO_COMMIT ? undefined : await people.of(rank);
    out.push(provenance === undefined ? hit : { ...hit, provenance });
  }
  return out;
}

interface Ranked {
  readonly hit: Hit;
  readonly rank: number;
}

/** Files and notes. */
function placed(plan: HistoryPlan, hits: readonly Hit[]): Ranked[] {
  const { places } = plan;
  const byBlob = new Map<number, Hit[]>();
  const wanted = new Uint8Array(places.blobs.size);
  for (const hit of hits) {
    const blob = isPlaced(hit) ? places.blobs.find(hit.blob ?? "") : -1;
    if (blob < 0) continue;
    wanted[blob] = 1;
    const list = byBlob.get(blob);
    if (list === undefined) byBlob.set(blob, [hit]);
    else list.push(hit);
  }
  const seen = new Set<string>();
  const out: Ranked[] = [];
  for (const { blob, path, rank } of places.placesOf(wanted)) {
    const kind = places.isNote(path) ? "note" : "content";
    for (const hit of byBlob.get(blob) ?? []) {
      const inside = hit.archive === undefined ? "" : hit.path.slice(hit.archive.length);
      const key = `${path}\0${inside}\0${valueKey(hit)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const where = hit.where === "path" ? "path" : kind;
      out.push({ hit: { ...hit, where, path: `${places.pathText(path)}${inside}` }, rank });
    }
  }
  return out;
}

/** Of a value in several commit messages (a rebased commit, for instance) the earliest commit is reported. */
function messages(plan: HistoryPlan, hits: readonly Hit[]): Ranked[] {
  const first = new Map<string, Ranked>();
  for (const hit of hits) {
    if (hit.where !== "commit-message") continue;
    const rank = plan.commits.find(hit.blob ?? "");
    const known = first.get(valueKey(hit));
    if (known === undefined || rank < known.rank) first.set(valueKey(hit), { hit, rank });
  }
  return [...first.values()];
}

/** File names, with the commit that brought the name; ref names and tags as they are. */
function others(plan: HistoryPlan, hits: readonly Hit[]): Ranked[] {
  return hits.flatMap((hit) => {
    if (isPlaced(hit) || hit.where === "commit-message") return [];
    const number = hit.where === "path" ? plan.places.numberOf(hit.path, false) : undefined;
    const first = number === undefined ? undefined : plan.places.firstAt(number);
    return [{ hit, rank: first?.rank ?? NO_COMMIT }];
  });
}

/** A name inside an archive stands where the archive does. */
function isPlaced(hit: Hit): boolean {
  return hit.where === "content" || hit.where === "note" || hit.archive !== undefined;
}

function valueKey(hit: Hit): string {
  return `${hit.match.rule}\0${revealSecret(hit.match.secret)}`;
}

/** Authors of commits, each read once. */
export class People {
  readonly #reader: ObjectReader;
  readonly #plan: HistoryPlan;
  readonly #known = new Map<number, Provenance>();

  constructor(reader: ObjectReader, plan: HistoryPlan) {
    this.#reader = reader;
    this.#plan = plan;
  }

  async of(rank: number): Promise<Provenance> {
    let provenance = this.#known.get(rank);
    if (provenance === undefined) {
      const oid = this.#plan.commits.text(rank);
      const commit = await tryCommit(this.#reader, oid, () => {});
      provenance = commit === undefined ? { commit: oid, author: "", email: "", date: "" } : provenanceOf(oid, commit);
      this.#known.set(rank, provenance);
    }
    return provenance;
  }
}
