/** The generic detector with the weights that are shipped; read when the first keyword of it occurs. */
import { Detector } from "../engine/generic/detector.ts";
import { IncompleteError } from "../model.ts";
import { shippedFile } from "./shippedFile.ts";

let detector: Detector | undefined;

/** @throws IncompleteError when the installation lacks the weights */
export function genericDetector(): Detector {
  return (detector ??= load());
}

function load(): Detector {
  const weights = shippedFile("generic.bin", "../engine/generic/");
  try {
    if (weights !== undefined) return new Detector(weights);
  } catch {
    // Damaged is as good as missing.
  }
  throw new IncompleteError(
    "the generic detector's weights are missing from this installation of leakgate; install it again",
  );
}
