/** Lines that a change takes out of `.gitignore`, though what they kept out is as secret as before. */
import type { GuardedFile } from "../file.ts";
import type { RepositoryView } from "../repositoryView.ts";

/** Patterns that keep secrets out. */
const SECRET =
  /(?:^|[./*_-])(?:env|envrc|secrets?|credentials?|private|certs?|keys?|pem|p12|pfx|jks|keystore|kdbx|ppk|id_rsa|id_ed25519|tfstate|tfvars|dump|netrc|pgpass|kubeconfig|htpasswd|har)(?:$|[./*_~-])/i;

/** A line that is gone, and a path that it kept out. */
export interface RemovedIgnore {
  readonly line: string;
  readonly probe: string;
}

/** What the ignore files of a change no longer say. */
export async function removedIgnores(
  files: readonly GuardedFile[],
  repository: RepositoryView,
): Promise<readonly RemovedIgnore[]> {
  const found: RemovedIgnore[] = [];
  for (const file of files) {
    if (file.base !== ".gitignore" || file.isSurrounding || file.entry.fresh !== false) continue;
    const before = await repository.before?.(file.path);
    const now = new Set(linesOf(file.text));
    for (const line of linesOf(before?.toString("utf8") ?? "")) {
      if (!now.has(line) && !line.startsWith("!") && SECRET.test(line)) {
        found.push({ line, probe: probeFor(line, file.folder) });
      }
    }
  }
  return found;
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

/** A path that the pattern would match. */
function probeFor(pattern: string, folder: string): string {
  const plain = pattern
    .replace(/^\//, "")
    .replace(/\*\*\//g, "")
    .replace(/\[[^\]]*\]|\?/g, "x")
    .replace(/\*+/g, "leakgate-probe")
    .replace(/\/$/, "/leakgate-probe");
  return folder === "" ? plain : `${folder}/${plain}`;
}
