/** What the workflow's `with:` says. GitHub hands it over as `INPUT_NAME`; a name that action.yml does not have is a mistake. */
import { UsageError } from "../model.ts";
import { nearest } from "../ruleset/nearest.ts";

const NAMES = [
  "scan",
  "range",
  "image",
  "config",
  "baseline",
  "fail-on",
  "sarif",
  "reports",
  "annotations",
  "summary",
  "comment",
  "token",
  "shard",
  "args",
] as const;
type Name = (typeof NAMES)[number];

const SCANS = ["auto", "tree", "history", "range"] as const;

export interface Inputs {
  readonly scan: (typeof SCANS)[number];
  readonly range?: string;
  readonly image?: string;
  readonly config?: string;
  readonly baseline?: string;
  /** Absent: the configuration decides, else it is `low`. */
  readonly failOn?: string;
  readonly sarif?: string;
  /** Each FORMAT=PATH. */
  readonly reports: readonly string[];
  readonly annotations: boolean;
  readonly summary: boolean;
  readonly comment: boolean;
  readonly token?: string;
  readonly shard?: string;
  /** As written; see words.ts. */
  readonly args: string;
}

/**
 * Reads the inputs. One that is empty counts as not given.
 *
 * @throws UsageError for an unknown name or a value that cannot be used
 */
export function readInputs(env: Readonly<Record<string, string | undefined>>): Inputs {
  for (const variable of Object.keys(env)) if (/^INPUT_/i.test(variable)) requireKnown(variable);
  const text = (name: Name): string | undefined => {
    const value = env[`INPUT_${name.toUpperCase()}`]?.trim();
    return value === "" ? undefined : value;
  };
  const scan = text("scan") ?? "auto";
  if (!isScan(scan)) throw new UsageError(`input scan: must be one of ${SCANS.join(", ")}, not "${scan}"`);
  const range = text("range");
  if (scan === "range" && range === undefined) throw new UsageError("input scan: range needs the input range, as A..B");
  if (scan !== "range" && range !== undefined) throw new UsageError('input range: needs "scan: range"');
  return {
    scan,
    ...given("range", range),
    ...given("image", text("image")),
    ...given("config", text("config")),
    ...given("baseline", text("baseline")),
    // The default of action.yml, which GitHub does not tell from what a workflow says, must not win over a configuration.
    ...given("failOn", text("fail-on") === "low" ? undefined : text("fail-on")),
    ...given("sarif", text("sarif")),
    reports: (text("reports") ?? "")
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
    annotations: flag("annotations", text("annotations") ?? "true"),
    summary: flag("summary", text("summary") ?? "true"),
    comment: flag("comment", text("comment") ?? "false"),
    ...given("token", text("token")),
    ...given("shard", text("shard")),
    args: text("args") ?? "",
  };
}

function requireKnown(variable: string): void {
  const name = variable.slice("INPUT_".length).toLowerCase();
  if ((NAMES as readonly string[]).includes(name)) return;
  const near = nearest(name, NAMES);
  throw new UsageError(
    `unknown input "${name}"; ${near === undefined ? `there are ${NAMES.join(", ")}` : `did you mean "${near}"?`}`,
  );
}

function isScan(text: string): text is Inputs["scan"] {
  return (SCANS as readonly string[]).includes(text);
}

/** The forms of YAML 1.2, as GitHub's own actions take them. */
function flag(name: Name, text: string): boolean {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  throw new UsageError(`input ${name}: must be true or false, not "${text}"`);
}

function given<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: string });
}
