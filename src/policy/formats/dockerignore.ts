/**
 * `.dockerignore`, which is no `.gitignore`: patterns start at the build context, not in every folder; `**` crosses folders; the last
 * pattern that matches decides; what lies below a match goes with it.
 */

/** Whether a path, relative to the build context, is left out of it. */
export type LeavesOut = (path: string) => boolean;

/** @param text of a `.dockerignore` or `.containerignore` */
export function parseDockerignore(text: string): LeavesOut {
  const rules = text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const keeps = line.startsWith("!");
      const pattern = (keeps ? line.slice(1) : line)
        .trim()
        .replace(/^(?:\.?\/)+/, "")
        .replace(/\/+$/, "");
      return { keeps, pattern: toPattern(pattern) };
    });
  return (path) => {
    let out = false;
    const ways = prefixes(path);
    for (const { keeps, pattern } of rules) if (ways.some((way) => pattern.test(way))) out = !keeps;
    return out;
  };
}

/** The path and each folder above it: a folder that is left out takes its content along. */
function prefixes(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.map((_, i) => parts.slice(0, i + 1).join("/"));
}

/** Go's filepath.Match, with `**`. */
function toPattern(glob: string): RegExp {
  let source = "";
  for (let at = 0; at < glob.length; at++) {
    const c = glob[at] as string;
    if (glob.startsWith("**/", at)) {
      source += "(?:.*/)?";
      at += 2;
    } else if (glob.startsWith("**", at)) {
      source += ".*";
      at += 1;
    } else if (c === "*") source += "[^/]*";
    else if (c === "?") source += "[^/]";
    else if (c === "[") {
      const end = glob.indexOf("]", at + 2);
      if (end < 0) source += "\\[";
      else {
        source += `[${glob
          .slice(at + 1, end)
          .replace(/^!/, "^")
          .replaceAll("\\", "\\\\")}]`;
        at = end;
      }
    } else if (c === "\\" && at + 1 < glob.length) source += escaped(glob[++at] as string);
    else source += escaped(c);
  }
  try {
    return new RegExp(`^${source}$`);
  } catch {
    // Docker refuses such a file; it leaves nothing out.
    return /(?!)/;
  }
}

function escaped(c: string): string {
  return c.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
}
