/**
 * Reads a rule file: YAML to plain rules with the line of each, checked against schemas/rules.json. Every complaint says file,
 * line, rule, reason and what to do.
 */
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import schema from "../../schemas/rules.json" with { type: "json" };
import { type Confidence, type Severity, UsageError, type Where } from "../model.ts";
import { nearest } from "./nearest.ts";

export interface Revoke {
  readonly url?: string;
  readonly steps: string;
}

export interface ExampleText {
  readonly text: string;
  readonly path?: string;
}

export interface Verify {
  readonly method?: "GET" | "POST" | "HEAD";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly live: readonly number[];
  readonly dead?: readonly number[];
}

/** A rule as it stands in the file; see schemas/rules.json for what each key means. */
export interface WrittenRule {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly severity: Severity;
  readonly confidence?: Confidence;
  readonly family?: string;
  readonly keywords?: readonly string[];
  readonly pattern?: string;
  readonly detector?: string;
  readonly path?: string | readonly string[];
  readonly where?: readonly Where[];
  readonly entropy?: number;
  readonly stopwords?: readonly string[];
  readonly allow?: readonly string[];
  readonly checks?: readonly string[];
  readonly needs?: readonly { readonly rule: string; readonly lines?: number; readonly required?: boolean }[];
  readonly specificity?: number;
  readonly override?: boolean;
  readonly revoke?: Revoke;
  readonly verify?: Verify;
  readonly examples: {
    readonly leak: readonly (string | ExampleText)[];
    readonly ok?: readonly (string | ExampleText)[];
  };
}

export interface RuleFile {
  readonly file: string;
  readonly provider: string;
  readonly revoke?: Revoke;
  readonly rules: readonly { readonly rule: WrittenRule; readonly line: (key: string) => number }[];
}

let validate: ValidateFunction | undefined;

/**
 * Parses and checks one file.
 *
 * @param text YAML
 * @param file name for messages
 * @throws UsageError that lists every mistake, a line each
 */
export function parseRuleFile(text: string, file: string): RuleFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken !== undefined) {
    const line = broken.linePos?.[0].line ?? 1;
    const reason = broken.message.split("\n")[0]?.replace(/ at line \d+.*$/, "") ?? "unreadable";
    throw new UsageError(`${file}:${line}: this is not YAML: ${reason}. Mend the line`);
  }
  const lineAt = (path: readonly (string | number)[]): number => lineOf(document, lines, path);
  const data: unknown = document.toJS();
  validate ??= new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }).compile(schema);
  if (!validate(data)) {
    const complaints = relevant(validate.errors ?? []).map((error) => complain(error, data, file, lineAt));
    throw new UsageError([...new Set(complaints)].join("\n"));
  }
  const { provider, revoke, rules } = data as { provider: string; revoke?: Revoke; rules: WrittenRule[] };
  return {
    file,
    provider,
    ...(revoke !== undefined && { revoke }),
    rules: rules.map((rule, i) => ({ rule, line: (key) => lineAt(["rules", i, key]) })),
  };
}

/** The line of a node; of its nearest existing parent when there is no such node. */
function lineOf(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    // The key's line, not the value's: a block scalar begins on the line after it.
    const pair = isMap(parent)
      ? parent.items.find((p) => isPair(p) && isScalar(p.key) && p.key.value === key)
      : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** Without the errors that only say that a branch of anyOf failed. */
function relevant(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const plain = errors.filter((e) => !/\/(?:anyOf|oneOf)(?:\/|$)/.test(e.schemaPath));
  return plain.length > 0 ? plain : errors.filter((e) => e.keyword === "anyOf").slice(0, 1);
}

function complain(
  error: ErrorObject,
  data: unknown,
  file: string,
  lineAt: (path: readonly (string | number)[]) => number,
): string {
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const extra = error.keyword === "additionalProperties" ? String(error.params["additionalProperty"]) : undefined;
  const line = lineAt(extra === undefined ? path : [...path, extra]);
  const rule = path[0] === "rules" && typeof path[1] === "number" ? ruleName(data, path[1]) : "";
  return `${file}:${line}: ${rule}${reason(error, path.at(-1), extra)}`;
}

function ruleName(data: unknown, index: number): string {
  const id = (data as { rules?: { id?: unknown }[] }).rules?.[index]?.id;
  return typeof id === "string" ? `rule ${id}: ` : `rule number ${index + 1}: `;
}

function reason(error: ErrorObject, last: string | number | undefined, extra: string | undefined): string {
  const name = last === undefined ? "the file" : `'${last}'`;
  switch (error.keyword) {
    case "additionalProperties": {
      const known = Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
      const meant = nearest(extra ?? "", known);
      return `unknown key '${extra}'. ${meant === undefined ? `Known keys: ${known.join(", ")}` : `Did you mean '${meant}'?`}`;
    }
    case "required":
      return `the key '${String(error.params["missingProperty"])}' is missing. Add it`;
    case "enum":
      return `${name} must be one of ${(error.params["allowedValues"] as string[]).join(", ")}. Choose one`;
    case "type":
      return `${name} must be ${String(error.params["type"])}. Correct the value`;
    case "pattern":
      return `${name} must match ${String(error.params["pattern"])}. Correct the value`;
    case "anyOf":
      return last === undefined || typeof last === "number"
        ? "a rule needs 'pattern' or 'path'. Add one"
        : `${name} has a value of the wrong kind. See schemas/rules.json`;
    default:
      return `${name} ${error.message ?? "is not valid"}. Correct the value`;
  }
}
