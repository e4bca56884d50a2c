/** Inputs of the Action, its `args`, and what keeps scanned text from being obeyed by GitHub's runner. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readInputs } from "../../src/action/inputs.ts";
import { inert } from "../../src/action/log.ts";
import { words } from "../../src/action/words.ts";
import { UsageError } from "../../src/model.ts";
import { ACTION, obeyed } from "../support/runAction.ts";

const withInputs = (inputs: Readonly<Record<string, string>>): ReturnType<typeof readInputs> =>
  readInputs(Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])));

describe("inputs", () => {
  test("every input of action.yml is read, and its default changes nothing", () => {
    const defaults = Object.fromEntries(
      Object.entries(ACTION.inputs).map(([name, input]) => [name, input.default ?? ""]),
    );
    expect(Object.keys(defaults).sort()).toEqual(
      "annotations args baseline comment config fail-on image range reports sarif scan shard summary token".split(" "),
    );
    expect(withInputs(defaults)).toEqual(withInputs({}));
    expect(withInputs(defaults)).toEqual({
      scan: "auto",
      reports: [],
      annotations: true,
      summary: true,
      comment: false,
      args: "",
    });
  });

  test("are trimmed; reports are lines", () => {
    expect(withInputs({ reports: " junit=a.xml\n\n  csv=b c.csv \n", config: " x.yaml " })).toMatchObject({
      reports: ["junit=a.xml", "csv=b c.csv"],
      config: "x.yaml",
    });
  });

  test("other variables of the environment are none", () => {
    expect(() => readInputs({ MY_INPUT_X: "1", INPUTS: "2" })).not.toThrow();
    expect(() => readInputs({ INPUT_NOPE: "" })).toThrow(/unknown input "nope"/);
    expect(() => readInputs({ input_nope: "" })).toThrow(UsageError);
  });
});

describe("words", () => {
  test.each<readonly [text: string, found: readonly string[]]>([
    ["", []],
    ["  \n ", []],
    ["--rule a\n--rule b", ["--rule", "a", "--rule", "b"]],
    ["'a b' \"c d\" e\\ f", ["a b", "c d", "e f"]],
    [`--x="a \\"b\\" $c"'d'`, [`--x=a "b" $cd`]],
    ["'' \"\"", ["", ""]],
    ["$(touch x) `y` ; & | *", ["$(touch", "x)", "`y`", ";", "&", "|", "*"]],
  ])("%j", (text, found) => {
    expect(words(text)).toEqual(found);
  });

  test.each(["'a", '"a', "a'", 'a"b\\"', "a\\"])("%j has no end", (text) => {
    expect(() => words(text)).toThrow(UsageError);
  });

  test("any words, quoted, come back", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (given) => {
        const quoted = given.map((word) => `'${word.replaceAll("'", `'"'"'`)}'`).join(" \n");
        expect(words(quoted)).toEqual(given);
      }),
    );
  });

  test("any text is split or refused, never more", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "'", '"', "\\", " ", "\n") }), (text) => {
        try {
          words(text);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
    );
  });
});

describe("inert", () => {
  test("leaves ordinary lines as they are", () => {
    const text = "app.py:3:9 a::b\nC++ std::string\n## heading [x]\n:single\n";
    expect(inert(text)).toBe(text);
  });

  test("no text is obeyed after it", () => {
    const unit = fc.constantFrom("::", ":", "##[", "#", "[", " ", "\t", "\n", "\r", "\u0085", "\u00a0", "error", "x");
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(obeyed(inert(text))).toEqual([]);
      }),
    );
  });
});
