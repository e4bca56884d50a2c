/** `leakgate find`: where known values stand. */
import { resolve } from "node:path";
import { findValues, type Found, type FindScope } from "../../incident/find.ts";
import { uniqueValues, valueOfFile, valuesOfLines } from "../../incident/values.ts";
import { type Hit, Secret, UsageError } from "../../model.ts";
import { count } from "../../report/words.ts";
import { locate } from "../../run/place.ts";
import { makeMask, type Mask } from "../../triage/mask.ts";
import { printable } from "../../triage/printable.ts";
import type { CommandSpec, Context } from "../command.ts";
import { type Flags, paths, text, texts } from "../flags.ts";
import { conflict } from "../mistakes.ts";

const FORMATS = ["pretty", "json"] as const;

export const valueFlags: NonNullable<CommandSpec["flags"]> = {
  "value-file": {
    type: "string",
    array: true,
    requiresArg: true,
    describe: "File with one value, which may have several lines (repeatable)",
  },
};

export const findCommand: CommandSpec = {
  command: "find [path..]",
  describe: "Look for known values, read from standard input, in every object and every common encoding",
  positional: {
    path: { type: "string", array: true, describe: "Files and folders; default: history and working tree" },
  },
  flags: {
    history: { type: "boolean", describe: "Only the history: every object, also those that nothing refers to" },
    image: {
      type: "string",
      requiresArg: true,
      describe: "A container image: docker save tar, OCI layout, registry reference",
    },
    ...valueFlags,
    format: { type: "string", requiresArg: true, choices: FORMATS, describe: "What is printed (default: pretty)" },
    quiet: { type: "boolean", alias: "q", describe: "Print nothing; the exit code tells" },
  },
  examples: [
    ["$0 find", "asks for a value; nothing is echoed"],
    ["$0 find --history < values.txt", "one value a line"],
    ["$0 find --value-file key.pem", "a value of several lines"],
  ],
  run: find,
};

async function find(flags: Flags, context: Context): Promise<number> {
  const { cwd } = context.environment;
  const values = await readValues(flags, context);
  const scope = await scopeOf(flags, cwd);
  const found = await findValues(cwd, values, scope);
  const mask = makeMask(values.map((value) => new Secret(value.toString("utf8"))));
  if (flags["quiet"] !== true) {
    context.output.print(text(flags, "format") === "json" ? json(found, mask) : pretty(found, values, mask));
  }
  for (const problem of found.coverage.problems) context.output.say(mask(problem));
  if (found.places.some((places) => places.length > 0)) return 1;
  return found.coverage.complete ? 0 : 3;
}

/** The values of standard input (or of a prompt) and of files. @throws UsageError when there is none */
export async function readValues(flags: Flags, { environment }: Context): Promise<readonly Buffer[]> {
  const files = texts(flags, "value-file") ?? [];
  const values = files.map((file) => valueOfFile(resolve(environment.cwd, file), file));
  if (environment.stdin.isTTY) {
    if (files.length === 0) values.push(...valuesOfLines(Buffer.from(await ask())));
  } else if (files.length === 0) {
    const pieces: Buffer[] = [];
    for await (const piece of environment.stdin) pieces.push(Buffer.from(piece as Uint8Array));
    values.push(...valuesOfLines(Buffer.concat(pieces)));
  }
  return uniqueValues(values);
}

async function ask(): Promise<string> {
  const { isCancel, password } = await import("@clack/prompts");
  const answer = await password({ message: "The value to look for (it is not shown, and goes nowhere)" });
  if (isCancel(answer)) throw new UsageError("nothing was looked for: no value was given");
  return answer;
}

async function scopeOf(flags: Flags, cwd: string): Promise<FindScope> {
  const given = paths(flags);
  const image = text(flags, "image");
  const history = flags["history"] === true;
  if (image !== undefined && history) throw conflict("--image", "--history");
  if (image !== undefined && given.length > 0) throw conflict("--image", "PATH");
  if (history && given.length > 0) throw conflict("--history", "PATH");
  if (image !== undefined) return { history: false, sources: [{ kind: "image", image }] };
  if (history) return { history: true, sources: [] };
  const tree = { kind: "tree", ...(given.length > 0 && { paths: given }) } as const;
  if (given.length > 0) return { history: false, sources: [tree] };
  const { repository } = await locate(cwd, tree);
  const hasTree = repository === undefined || repository.root !== undefined;
  return { history: repository !== undefined, sources: hasTree ? [tree] : [] };
}

function pretty({ places, coverage }: Found, values: readonly Buffer[], mask: Mask): string {
  const lines = places.flatMap((hits, i) => {
    const name = `value ${i + 1} (${count(values[i]?.length ?? 0, "byte")})`;
    if (hits.length === 0) return [`${name}: not found`];
    return [`${name}: ${count(hits.length, "place")}`, ...hits.map((hit) => `  ${placeLine(hit, mask)}`)];
  });
  const { commits, objects, files, bytes } = coverage;
  const skipped = coverage.skipped.map(({ reason, count: number }) => `${number} ${reason}`).join(", ");
  return [
    ...lines,
    `Looked at ${count(commits, "commit")}, ${count(objects, "object")}, ${count(files, "file")}, ${count(bytes, "byte")}${skipped === "" ? "" : `; not looked at: ${skipped}`}.`,
  ].join("\n");
}

/** A place of a value on one line, without the value. */
export function placeLine({ match, path, where, provenance, layer }: Hit, mask: Mask): string {
  const hasLine = where !== "path" && where !== "ref-name";
  const parts = [
    `${printable(mask(path))}${hasLine ? `:${match.line}:${match.column}` : ""}`,
    ...(where === "content" ? [] : [where]),
    ...(match.decoded.length === 0 ? [] : [match.decoded.join(" > ")]),
    ...(layer === undefined ? [] : [`layer ${layer}`]),
    ...(provenance === undefined
      ? []
      : [
          `since ${provenance.commit.slice(0, 12)} (${provenance.date.slice(0, 10)}, ${printable(mask(provenance.author))})`,
        ]),
  ];
  return parts.join("  ");
}

function json({ places, coverage }: Found, mask: Mask): string {
  const values = places.map((hits, i) => ({
    value: i + 1,
    found: hits.length > 0,
    places: hits.map((hit) => placeJson(hit, mask)),
  }));
  return JSON.stringify({ schema: "leakgate-find/1", values, coverage }, null, 2);
}

/** A place of a value for programs. */
export function placeJson(
  { match, path, where, provenance, blob, layer, image }: Hit,
  mask: Mask,
): Record<string, unknown> {
  const hasLine = where !== "path" && where !== "ref-name";
  return {
    path: mask(path),
    where,
    ...(hasLine && { line: match.line, column: match.column }),
    ...(match.decoded.length > 0 && { decoded: match.decoded }),
    ...(blob !== undefined && { blob }),
    ...(provenance !== undefined && {
      commit: provenance.commit,
      author: mask(provenance.author),
      email: mask(provenance.email),
      date: provenance.date,
    }),
    ...(layer !== undefined && { layer }),
    ...(image !== undefined && { image }),
  };
}
