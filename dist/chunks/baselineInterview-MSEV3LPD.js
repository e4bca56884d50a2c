import {
  wrongDay
} from "./chunk-APLTG7DZ.js";
import "./chunk-NUXRFGDP.js";
import "./chunk-UBXUMO4T.js";
import "./chunk-EO3G3NYD.js";
import "./chunk-X2LJYSO7.js";
import "./chunk-VH2HSPLG.js";
import "./chunk-IBSKVRGS.js";
import "./chunk-IAXZ4NUR.js";
import {
  m189_printable
} from "./chunk-GVIGKBX3.js";
import {
  m151_placeText
} from "./chunk-DDIJVA56.js";
import "./chunk-3GXF3YZZ.js";
import "./chunk-DGYJM5HK.js";
import "./chunk-KIZ6KU7F.js";

// src/cli/commands/baselineInterview.ts
var MORE_PLACES = 3;
var STATUSES = {
  r: "open",
  t: "rotated",
  f: "false-positive",
  a: "accepted"
};
var KEYS = `  r  real: it must be revoked, and stays reported
  t  rotated: it was real, and is revoked already
  f  false positive: it is no secret
  a  accept: it is real, and known to be harmless here
  s  skip
  b  back
  q  quit; what was answered is written already`;
async function interview(questions, keyboard, print, write) {
  const answered = /* @__PURE__ */ new Set();
  let owner = "";
  for (let i = 0; i < questions.length; ) {
    const question = questions[i];
    print(`
${description(question, `${i + 1} of ${questions.length}`)}

${i === 0 ? `${KEYS}
` : ""}`);
    print("What is it? [r/t/f/a/s/b/q] ");
    const key = await keyboard.key("rtfasbq");
    if (key === void 0) print("\n");
    if (key === void 0 || key === "q") break;
    const status = STATUSES[key];
    if (status !== void 0) {
      const label = await words(question.entry, status, owner, keyboard, print);
      if (label === void 0) break;
      owner = label.owner ?? owner;
      await write(question.entry, { status, ...label });
      answered.add(i);
    }
    i = Math.max(0, i + (key === "b" ? -1 : 1));
  }
  return answered.size;
}
async function words(entry, status, lastOwner, keyboard, print) {
  const reason = await keyboard.line("Reason (may be empty): ", entry.reason ?? "");
  if (reason === void 0) return void 0;
  const owner = await keyboard.line("Owner (may be empty): ", entry.owner ?? lastOwner);
  if (owner === void 0) return void 0;
  if (status === "open" || status === "rotated") return { reason, owner, until: "" };
  for (; ; ) {
    const until = await keyboard.line("Until (YYYY-MM-DD, empty: for ever): ", entry.until ?? "");
    const wrong = until === void 0 || until === "" ? void 0 : wrongDay(until, (/* @__PURE__ */ new Date()).toISOString().slice(0, 10));
    if (wrong === void 0) return until === void 0 ? void 0 : { reason, owner, until };
    print(`  ${until} ${wrong}
`);
  }
}
function description({ entry, findings }, number) {
  const [first] = findings;
  const { scope, path, rule, fingerprint, status, reason, owner, until } = entry;
  const said = [status, ...reason === void 0 ? [] : [reason], ...owner === void 0 ? [] : [`owner ${owner}`]];
  if (first === void 0) {
    const where = scope === "repository" ? "the whole repository" : path;
    return [
      `${number}  ${rule}  ${fingerprint}`,
      `${where}: this scan did not meet it${entry.history === true ? "; --history does" : " (baseline sync takes it out)"}`,
      said.join("; ")
    ].map(m189_printable).join("\n");
  }
  const others = findings.slice(1, 1 + MORE_PLACES).map((finding) => `also ${m151_placeText(finding)}`);
  const more = findings.length - 1 - others.length;
  const by = first.commit === void 0 ? [] : [`commit ${first.commit.slice(0, 12)} by ${first.author ?? "unknown"}`];
  return [
    `${number}  ${first.title}  ${rule}  ${first.severity}  ${first.confidence} confidence`,
    m151_placeText(first),
    ...first.excerpt === void 0 ? [] : first.excerpt.split("\n").map((excerpt) => `\u2502 ${excerpt}`),
    ...by,
    ...others,
    ...more > 0 ? [`and ${more} more places`] : [],
    `${said.join("; ")}${until === void 0 ? "" : `; until ${until}`}  ${fingerprint}`
  ].map(m189_printable).join("\n");
}
export {
  interview
};
