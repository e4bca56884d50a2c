import fc from "fast-check";
import { expect, test } from "vitest";
import { isNone, parsePushedRefs } from "../../src/hook/pushedRefs.ts";
import { UsageError } from "../../src/model.ts";

const oid = fc.stringMatching(/^[0-9a-f]{40}$/);
const ref = fc.stringMatching(/^[!-~]{1,30}$/);

test("reads back every list of refs, with either line ending", () => {
  const refs = fc.array(fc.record({ localRef: ref, localOid: oid, remoteRef: ref, remoteOid: oid }));
  fc.assert(
    fc.property(refs, fc.constantFrom("\n", "\r\n"), (list, end) => {
      const text = list.map((r) => `${r.localRef} ${r.localOid} ${r.remoteRef} ${r.remoteOid}${end}`).join("");
      expect(parsePushedRefs(text)).toEqual(list);
    }),
  );
});

test("anything else is a mistake of the caller, never a crash", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        for (const { localOid } of parsePushedRefs(text)) expect(localOid).toMatch(/^[0-9a-f]{40,64}$/);
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
      }
    }),
  );
  expect(() => parsePushedRefs("refs/heads/main\n")).toThrow("this command is for git to call");
});

test("zeros mean none", () => {
  expect([isNone("0".repeat(40)), isNone("0".repeat(64)), isNone(`${"0".repeat(39)}1`)]).toEqual([true, true, false]);
});
