/**
 * The generic detector: credentials without a format. Reads the lines on which a keyword stands, scores each value on them, and says
 * why. Pure; docs/generic-detector.md tells how it was trained and what it reaches.
 */
import type { Confidence } from "../../model.ts";
import { announcedHarmless } from "./announced.ts";
import { isDull } from "./dull.ts";
import { explain } from "./explain.ts";
import { describe, type LineContext, newVector, type Vector } from "./features.ts";
import { type Kind, kindOf } from "./kinds.ts";
import type { Gap } from "../runs.ts";
import { type Model, readModel } from "./model.ts";
import { type FilePlace, placeOf } from "./place.ts";
import type { Candidate, Form } from "./candidates.ts";
import { type Visit, walk } from "./walk.ts";

export interface Detected {
  /** Byte offsets of the value. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly kind: Kind;
  readonly confidence: Confidence;
  /** Log-odds. */
  readonly score: number;
  readonly notes: readonly string[];
}

export type { Kind };

/** No kind's threshold is lower. */
const LEAST = -4;

export class Detector {
  readonly #model: Model;
  readonly #vector: Vector = newVector();
  readonly #isDull = (value: string, form: Form): boolean => isDull(value, form, this.#model.letters);
  #path = "";
  #place: FilePlace | undefined;

  /** @param weights what training wrote */
  constructor(weights: Buffer) {
    this.#model = readModel(weights);
  }

  /**
   * @param hits where keywords start, ascending
   * @param shapes where values start that need no keyword, ascending
   * @param only whole lines, in order: what is on others is not looked for, but their names count
   */
  find(
    bytes: Buffer,
    path: string,
    hits: readonly number[],
    shapes: readonly number[],
    only?: readonly Gap[],
  ): readonly Detected[] {
    const found: Detected[] = [];
    const place = this.#placeOf(path);
    const { thresholds } = this.#model;
    const visit: Visit = (candidate, context, offset) => {
      const score = this.score(candidate, context, place);
      if (score < LEAST) return;
      const kind = kindOf(candidate, context);
      const [low, medium, high] = thresholds[kind];
      if (score < low || announcedHarmless(candidate, context, place)) return;
      found.push({
        start: offset + candidate.from,
        end: offset + candidate.to,
        value: candidate.value,
        kind,
        confidence: score >= high ? "high" : score >= medium ? "medium" : "low",
        score,
        notes: explain(this.#vector, this.#model.contributions(this.#vector)),
      });
    };
    walk(bytes, hits, shapes, place, this.#isDull, visit, only);
    return found;
  }

  /** Log-odds that the candidate is a credential, exact from the lowest threshold on. */
  score(candidate: Candidate, context: LineContext, place: FilePlace): number {
    // Nine of ten candidates on ordinary code are clear by what costs little.
    describe(candidate, context, place, this.#model.letters, this.#vector, false);
    if (!this.#model.mayReach(this.#vector)) return -Infinity;
    describe(candidate, context, place, this.#model.letters, this.#vector);
    return this.#model.score(this.#vector);
  }

  #placeOf(path: string): FilePlace {
    if (this.#place === undefined || this.#path !== path) {
      this.#path = path;
      this.#place = placeOf(path);
    }
    return this.#place;
  }
}
