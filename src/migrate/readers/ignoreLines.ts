/** Files in the syntax of .gitignore, as globs of `.leakgate.yaml`, which has most of that syntax too. */
import { Imported, type SourceFile, type Tool } from "../imported.ts";

/** `.secretlintignore` and its like. */
export function readIgnoreFile(file: SourceFile, tool: Tool): Imported {
  const imported = new Imported(tool, file.path);
  const folder = file.path.includes("/") ? file.path.slice(0, file.path.lastIndexOf("/")) : "";
  file.text.split(/\r?\n/).forEach((line, i) => ignoreLine(line, i + 1, imported, folder));
  return imported;
}

/** Adds the glob of one line; comments and blank lines add none. */
export function ignoreLine(raw: string, line: number, imported: Imported, folder = ""): void {
  const text = raw.replace(/(?<!\\)\s+$/, "");
  if (text === "" || text.startsWith("#")) return;
  if (text.startsWith("!")) {
    imported.note(
      line,
      `"${text}": leakgate's exclude has no exceptions; the paths stay excluded, or write the globs that are meant`,
    );
    return;
  }
  const glob = ignoreGlob(text);
  if (glob.split("/").includes("..")) imported.note(line, `"${text}": a glob cannot leave the folder`);
  else if (folder === "") imported.exclude.push(glob);
  else
    imported.exclude.push(
      glob.replace(/\/$/, "").includes("/") ? `${folder}/${glob.replace(/^\//, "")}` : `${folder}/**/${glob}`,
    );
}

/** Braces, and parentheses after a sign, are ordinary characters in .gitignore. */
export function ignoreGlob(text: string): string {
  return text.replace(/\\([#! ])/g, "$1").replace(/(?<!\\)[{}()]/g, "\\$&");
}
