/** Tells one build of leakgate from another: a version under development has many. */
import { createHash } from "node:crypto";
import { shippedFile } from "./shippedFile.ts";

/** Hex. Of the sources, only the rules and the weights are looked at. */
export function buildDigest(): string {
  const build = shippedFile("build.txt", "../generated/");
  if (build !== undefined) return build.toString("latin1").trim();
  const hash = createHash("sha256");
  for (const [name, source] of SHIPPED) hash.update(shippedFile(name, source) ?? "");
  return hash.digest("hex");
}

const SHIPPED = [
  ["rules.bin", "../generated/"],
  ["generic.bin", "../engine/generic/"],
] as const;
