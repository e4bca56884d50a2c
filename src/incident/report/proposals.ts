/** After the clean-up: what would have stopped these secrets, as things to do. */
import type { Mask } from "../../triage/mask.ts";
import type { IncidentSecret } from "../gather.ts";
import type { Line } from "./document.ts";

/** One line each, the same advice once. */
export function proposals(secrets: readonly IncidentSecret[], mask: Mask): readonly Line[] {
  const lines: Line[] = [
    [
      "Every commit: ",
      { code: "leakgate hook install" },
      " in each clone, or .pre-commit-hooks.yaml for the whole team",
    ],
    ["Every pull request: the GitHub Action, or ", { code: "leakgate scan --range BASE..HEAD" }, " in CI"],
  ];
  const rules = [...new Set(secrets.map(({ finding }) => finding.rule))].sort();
  lines.push([
    "The rules that found them run by default; switch none of them off: ",
    ...rules.flatMap((rule, i): Line => (i === 0 ? [{ code: rule }] : [", ", { code: rule }])),
  ]);
  const files = new Set(secrets.flatMap(({ trace }) => trace.paths).filter((path) => isForIgnoring(path)));
  if (files.size > 0) {
    lines.push([
      "Add to .gitignore, with a template without values in their place: ",
      ...[...files]
        .slice(0, 20)
        .flatMap((path, i): Line => (i === 0 ? [{ code: mask(path) }] : [", ", { code: mask(path) }])),
    ]);
  }
  const messages = secrets.some(({ trace }) => trace.occurrences.some(({ where }) => where === "commit-message"));
  if (messages)
    lines.push(["A secret stood in a commit message: the pre-push hook reads messages, the pre-commit hook cannot"]);
  const encoded = secrets.filter(({ trace }) => trace.occurrences.some(({ decoded }) => decoded.length > 0));
  if (encoded.length > 0) {
    lines.push([
      "A value stood there encoded; where its own rule did not see it, a rule of yours in .leakgate/rules/ with the name beside it as keyword would (",
      { code: "leakgate rules new NAME" },
      " makes the file)",
    ]);
  }
  const guessed = secrets.filter(({ isGuessable, value }) => isGuessable && value !== "");
  if (guessed.length > 0)
    lines.push([
      "Passwords that people make up are found by their names only: use generated ones, ",
      { code: "openssl rand -base64 32" },
    ]);
  return lines;
}

/** Files that hold values and nothing else. */
function isForIgnoring(path: string): boolean {
  const name = path.split("/").at(-1) ?? "";
  if (/\.(?:example|sample|template|dist)\b/.test(name)) return false;
  return /^\.env\b|\.env$|\.(?:pem|key|p12|pfx|jks|keystore|kdbx)$|^id_(?:rsa|dsa|ecdsa|ed25519)$|^\.(?:npmrc|pypirc|netrc|pgpass)$/.test(
    name,
  );
}
