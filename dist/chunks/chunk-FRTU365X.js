import {
  placeOf
} from "./chunk-YYPDFVHR.js";
import {
  isSlot,
  judge
} from "./chunk-XZWLXSFC.js";

// src/policy/checks/credentialMatches.ts
function credentialMatches(file, assignments, choose) {
  const seen = /* @__PURE__ */ new Set();
  return assignments.flatMap(
    (one) => judge(one.name, one.value).flatMap((part) => {
      if (isSlot(part.text)) return [];
      const chosen = choose(part, one);
      const at = placeOf(file.text, one, part);
      const key = `${at.start}-${at.end}`;
      if (chosen === void 0 || seen.has(key)) return [];
      seen.add(key);
      return [{ rule: chosen.rule, at, value: part.text, notes: [chosen.note] }];
    })
  );
}

export {
  credentialMatches
};
