/**
 * Regular expressions on paths, as gitleaks and its like have them, as the globs of `.leakgate.yaml`. Only what a glob can say
 * exactly is turned into one; the rest is left to the caller, since a glob that is too wide would hide findings.
 */
import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { type ByteSet, byteSet, members } from "../ruleset/byteSet.ts";
import { lowerSyntax } from "../ruleset/lowerSyntax.ts";

/** A piece of a glob; `any` stands for `.*`, which crosses folders. */
type Token = "any" | "start" | "end" | { readonly glob: string };
type Sequence = readonly Token[];

/** More globs than this are no help to who reads the file. */
const MOST = 40;
const SLASH = 0x2f;

/**
 * @param pattern RE2, searched anywhere in a path with '/'
 * @returns globs that together match the same paths; undefined when there are none
 */
export function pathGlobs(pattern: string): readonly string[] | undefined {
  try {
    const { source } = lowerSyntax(pattern, false);
    const ast = new RegExpParser({ ecmaVersion: 2023 }).parsePattern(source);
    const globs = alternatives(ast.alternatives).flatMap(globsOf);
    if (globs.length === 0 || globs.length > MOST) return undefined;
    return simpler([...new Set(globs)]);
  } catch {
    // Syntax that is unknown, or a part that no glob can say.
    return undefined;
  }
}

class NoGlob extends Error {}

function alternatives(list: readonly AST.Alternative[]): readonly Sequence[] {
  return list.flatMap((alternative) => alternative.elements.map(element).reduce<readonly Sequence[]>(product, [[]]));
}

function product(left: readonly Sequence[], right: readonly Sequence[]): readonly Sequence[] {
  if (left.length * right.length > MOST * 4) throw new NoGlob();
  return left.flatMap((a) => right.map((b) => [...a, ...b]));
}

function element(node: AST.Element): readonly Sequence[] {
  switch (node.type) {
    case "Character":
    case "CharacterClass":
    case "CharacterSet":
      return [[{ glob: classGlob(node) }]];
    case "Group":
    case "CapturingGroup":
      return alternatives(node.alternatives);
    case "Quantifier":
      return quantified(node);
    case "Assertion":
      return [[assertion(node)]];
    default:
      throw new NoGlob();
  }
}

/** `^` and `$` as lowerSyntax writes them. */
function assertion(node: AST.Assertion): Token {
  if (node.raw === "(?<![\\s\\S])") return "start";
  if (node.raw === "(?![\\s\\S])") return "end";
  throw new NoGlob();
}

function quantified({ element: body, min, max }: AST.Quantifier): readonly Sequence[] {
  const isClass = body.type === "Character" || body.type === "CharacterClass" || body.type === "CharacterSet";
  if (isClass && max === Infinity) {
    const set = byteSet(body, false);
    // `.*` takes slashes; `[^/]*` does not.
    if (isNearlyAll(set) && set[SLASH] === 1) return [[...dots(min), "any"]];
    if (isNearlyAll(set)) return [[...dots(min), { glob: "*" }]];
    if (set[SLASH] === 1) throw new NoGlob();
    if (min > 1) throw new NoGlob();
    return [[{ glob: `${min === 0 ? "*" : "+"}(${classGlob(body)})` }]];
  }
  if (max === Infinity || max > 8) throw new NoGlob();
  const once = element(body as AST.Element);
  const all: Sequence[] = [];
  for (let count = min; count <= max; count++) {
    let rounds: readonly Sequence[] = [[]];
    for (let i = 0; i < count; i++) rounds = product(rounds, once);
    all.push(...rounds);
  }
  return all;
}

/** Whether only a line feed or a slash may be missing. */
function isNearlyAll(set: ByteSet): boolean {
  return set.every((flag, code) => flag === 1 || code === 10 || code === SLASH);
}

function dots(count: number): readonly Token[] {
  if (count > 8) throw new NoGlob();
  return Array.from({ length: count }, () => ({ glob: "?" }));
}

function classGlob(node: AST.Character | AST.CharacterClass | AST.CharacterSet): string {
  const codes = members(byteSet(node, false));
  if (codes.length === 1) return literal(codes[0] as number);
  // "Any character" is a full stop that was meant literally, most of the time; `?` takes it and no slash.
  if (isNearlyAll(byteSet(node, false))) return "?";
  if (codes.includes(SLASH) || codes.some((code) => code > 0x7e || code < 0x20)) throw new NoGlob();
  return `[${ranges(codes).join("")}]`;
}

function ranges(codes: readonly number[]): readonly string[] {
  const quoted = (code: number): string => String.fromCharCode(code).replace(/[\]\\^![-]/, "\\$&");
  const out: string[] = [];
  for (let i = 0; i < codes.length;) {
    let end = i;
    while (codes[end + 1] === (codes[end] as number) + 1) end++;
    const [low, high] = [codes[i] as number, codes[end] as number];
    out.push(high - low > 1 ? `${quoted(low)}-${quoted(high)}` : [...new Set([low, high])].map(quoted).join(""));
    i = end + 1;
  }
  return out;
}

function literal(code: number): string {
  if (code > 0x7e || code < 0x20) throw new NoGlob();
  return String.fromCharCode(code).replace(/[*?[\]{}()!+@|\\^$#]/, "\\$&");
}

function globsOf(sequence: Sequence): readonly string[] {
  const first = sequence.lastIndexOf("start");
  if (sequence.slice(0, Math.max(0, first)).some((token) => token !== "start" && token !== "any")) return [];
  const end = sequence.indexOf("end");
  if (end >= 0 && sequence.slice(end).some((token) => token !== "end" && token !== "any")) return [];
  const inner = sequence.slice(first + 1, end < 0 ? undefined : end);
  const tokens: Sequence = [...(first < 0 ? ["any" as const] : []), ...inner, ...(end < 0 ? ["any" as const] : [])];
  const parts: string[] = [""];
  for (const token of tokens) {
    if (token === "any") {
      if (parts.length === 1 || parts.at(-1) !== "") parts.push("");
    } else if (typeof token === "object") parts.push((parts.pop() as string) + token.glob);
  }
  return joined(parts);
}

/** Joins the parts between which anything may stand: a star within a folder's name, or folders in between. */
function joined(parts: readonly string[]): readonly string[] {
  const [head = "", ...rest] = parts;
  if (parts.every((part) => part === "")) return ["**"];
  let globs: string[] = [head];
  rest.forEach((part, i) => {
    const last = i === rest.length - 1;
    globs = globs.flatMap((left): string[] => {
      // A trailing "anything": what the glob names, and all below it.
      if (last && part === "") return [left.endsWith("/") ? `${left}**` : left.endsWith("*") ? left : `${left}*`];
      if (left === "") {
        return part.startsWith("/") ? [`*/**${part}`] : [`*${part.replace(/^\*+(?!\()/, "")}`];
      }
      const within = left.endsWith("*") || part.startsWith("*") ? `${left}${part}` : `${left}*${part}`;
      if (left.endsWith("/")) return part.startsWith("/") ? [`${left}**${part}`] : [`${left}**/*${part}`];
      return part.startsWith("/") ? [`${left}*/**${part}`] : [within, `${left}*/**/*${part}`];
    });
  });
  return globs.map((glob) => placed(glob.replace(/([^/*])\/\*\*$/, "$1/"), head !== ""));
}

/** A glob without a slash holds in every folder; one with a slash only from the root. */
function placed(glob: string, fromRoot: boolean): string {
  const deep = glob.replace(/\/$/, "").includes("/");
  if (fromRoot) return deep ? glob : `/${glob}`;
  return deep && !glob.startsWith("*/**") ? `**/${glob}` : glob;
}

/** `/x` and `*\/**\/x` together are `x` in every folder, as `(^|/)x` means it. */
function simpler(globs: readonly string[]): readonly string[] {
  const roots = globs.map((glob) => glob.replace(/^\//, ""));
  return globs.flatMap((glob, i) => {
    const root = roots[i] as string;
    const rest = /^\*\/\*\*\/(.*)$/.exec(glob)?.[1];
    if (rest !== undefined && roots.includes(rest)) return [];
    if (!globs.includes(`*/**/${root}`)) return [glob];
    return [root.replace(/\/$/, "").includes("/") ? `**/${root}` : root];
  });
}
