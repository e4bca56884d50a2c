/** The source files as the architecture tests see them: text without comments, and what each file imports. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the repository. */
export const root: string = join(dirname(fileURLToPath(import.meta.url)), "../..");

export interface SourceFile {
  /** Relative to the repository, '/' separated, such as `src/git/git.ts`. */
  readonly path: string;
  /** Folder below src/, or the file's own name without ending when it stands in src/ itself. */
  readonly room: string;
  readonly lines: number;
  /** It begins with a comment that says why it exists. */
  readonly explained: boolean;
  /** The code without comments. */
  readonly code: string;
  /** The code without comments and with empty strings; templates stay, since they hold code. */
  readonly bare: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** A path as {@link SourceFile.path} for files of this repository, else the name of the package. */
  readonly target: string;
  /** Room of the target; absent for packages. */
  readonly room?: string;
}

/** Every file of src/ that was written by hand. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .map((name) => `src/${name.replaceAll(sep, "/")}`)
    .filter((path) => /\.[cm]?ts$/.test(path) && !path.startsWith("src/generated/"))
    .sort()
    .map(sourceFile);
}

function sourceFile(path: string): SourceFile {
  const text = readFileSync(join(root, path), "utf8");
  const code = withoutComments(text);
  return {
    path,
    room: roomOf(path),
    explained: /^(#!.*\n)?\/\*\*/.test(text),
    lines: text.split("\n").length - 1,
    code,
    bare: code.replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g, '""'),
    imports: importedNames(code).map((name) => resolve(path, name)),
  };
}

function resolve(from: string, name: string): Import {
  if (!name.startsWith(".")) return { target: name };
  const target = posix.join(posix.dirname(from), name);
  return target.startsWith("src/") ? { target, room: roomOf(target) } : { target };
}

function roomOf(path: string): string {
  return (path.split("/")[1] ?? "").replace(/\.\w+$/, "");
}

/** The names in all import, export-from, `import()` and `require()` of TypeScript code without comments. */
export function importedNames(code: string): readonly string[] {
  const found = code.matchAll(/\b(?:from|import|require)\s*\(?\s*(["'`])([^"'`\n]+)\1/g);
  return [...found].map((match) => match[2] ?? "");
}

/** Blanks comments. Strings, templates and regular expressions stay, so that a `//` inside them is no comment. */
export function withoutComments(code: string): string {
  const tokens =
    /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[dgimsuvy]*(?=[\s.,;)\]])|(\/\/[^\n]*|\/\*[^]*?\*\/)/g;
  return code.replace(tokens, (token: string, comment: string | undefined) => (comment === undefined ? token : " "));
}
