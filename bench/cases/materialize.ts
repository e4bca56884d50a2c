/** Writes the case set as files, one folder a case, as shared/cases/materialize.py does. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

interface Case {
  readonly id: string;
  readonly filename: string;
  readonly text: string;
}

/** @returns how many cases there are */
export function materialize(casesFile: string, folder: string): number {
  const lines = readFileSync(casesFile, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  for (const line of lines) {
    const { id, filename, text } = JSON.parse(line) as Case;
    const file = path.join(folder, id.slice(id.indexOf("-") + 1), filename.replace(/^\/+/, ""));
    if (filename.split("/").includes("..")) throw new Error(`case ${id} would leave the folder`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return lines.length;
}
