import {
  isEncrypted,
  isSops
} from "../chunks/chunk-LI53ZI2M.js";
import {
  placeOf
} from "../chunks/chunk-YYPDFVHR.js";
import {
  textAssignments
} from "../chunks/chunk-LUMOAOST.js";
import {
  judge
} from "../chunks/chunk-XZWLXSFC.js";
import "../chunks/chunk-DGDKYGIQ.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/policy/checks/template.ts
var rule = "template-secret";
async function check(file) {
  if (isEncrypted(file.bytes) || isSops(file.text)) return [];
  return assignmentsOf(file).flatMap(
    (one) => judge(one.name, one.value).filter((part) => part.verdict === "real" && !isShortDefault(part.text)).map((part) => ({
      rule,
      at: placeOf(file.text, one, part),
      value: part.text,
      notes: [`${one.name} has a value where a placeholder belongs`]
    }))
  );
}
function assignmentsOf(file) {
  const { entries, commented, broken } = file.env();
  if (broken > 0 || entries.length + commented.length === 0) return textAssignments(file.text);
  return [...entries, ...commented];
}
function isShortDefault(text) {
  return text.length <= 5 || /^[a-z]{1,12}$/.test(text);
}
export {
  check
};
