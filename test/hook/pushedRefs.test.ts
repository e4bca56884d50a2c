import fc from "fast-check";
import { expect, test } from "vitest";
import { parsePushedRefs } from "../../src/hook/pushedRefs.ts";
import { UsageError } from "../../src/model.ts";

const A = "a".repeat(40);
const B = "b".repeat(40);
const NONE = "0".repeat(40);

test("reads what git writes for pre-push: new refs, old ones, and a local ref as it was typed", () => {
  const lines = [
    `refs/heads/main ${A} refs/heads/main ${B}`,
    `HEAD@{1 day ago} ${A} refs/heads/new ${NONE}`,
    `(delete) ${NONE} refs/heads/gone ${B}`,
  ];
  expect(parsePushedRefs(`${lines.join("\n")}\n`, "pre-push")).toEqual([
    { name: "refs/heads/main", oid: A, old: B },
    { name: "refs/heads/new", oid: A },
  ]);
});

test("reads what git writes for pre-receive", () => {
  const lines = [`${B} ${A} refs/heads/main`, `${NONE} ${A} refs/tags/v1`, `${A} ${NONE} refs/heads/gone`];
  expect(parsePushedRefs(lines.join("\r\n"), "pre-receive")).toEqual([
    { name: "refs/heads/main", oid: A, old: B },
    { name: "refs/tags/v1", oid: A },
  ]);
});

test.each(["pre-push", "pre-receive"] as const)("takes no other line for a ref (%s)", (hook) => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => text.trim() !== "" && !/[0-9a-f]{40}/.test(text)),
      (text) => {
        expect(() => parsePushedRefs(text, hook)).toThrow(UsageError);
      },
    ),
  );
});

test("takes 64 digits for an object id, too, and nothing for no refs", () => {
  const id = "c".repeat(64);
  expect(parsePushedRefs(`x ${id} refs/heads/x ${"0".repeat(64)}\n`, "pre-push")).toEqual([
    { name: "refs/heads/x", oid: id },
  ]);
  expect(parsePushedRefs("", "pre-push")).toEqual([]);
});
