import {
  reused
} from "./chunk-S5BGL7HR.js";
import {
  parseEnv
} from "./chunk-CVQP4A5B.js";
import {
  isEncrypted,
  isSops
} from "./chunk-LI53ZI2M.js";
import {
  placeOf
} from "./chunk-YYPDFVHR.js";
import {
  textAssignments
} from "./chunk-LUMOAOST.js";
import {
  isCommon,
  isHarmless,
  isPlaceholder,
  isReference,
  judge,
  literalsOf,
  verdictOf
} from "./chunk-XZWLXSFC.js";
import {
  credentialKind
} from "./chunk-DGDKYGIQ.js";
import "./chunk-WFFQMH6X.js";
import "./chunk-KIZ6KU7F.js";

// src/policy/checkEnv/strength.ts
function weakness(kind, value, comment) {
  const bits = strengthBits(value);
  switch (kind) {
    case "signing-key":
      if (Buffer.byteLength(value) < 32)
        return `it has ${Buffer.byteLength(value)} bytes; a signing key has at least 32`;
      return bits < 256 ? `it has about ${Math.round(bits)} bits; a signing key has at least 256` : void 0;
    case "encryption-key":
      return encryptionKeyWeakness(value, comment);
    case "password":
      if (value.length < 8) return `it has ${value.length} characters`;
      return bits < 40 ? "it is easy to guess" : void 0;
    case "url":
      return void 0;
    default:
      if (value.length < 8) return `it has ${value.length} characters`;
      return bits < 40 ? "it is easy to guess" : void 0;
  }
}
function encryptionKeyWeakness(value, comment) {
  const key = value.replace(/^base64:/, "");
  if (/^[\da-f]+$/i.test(key)) {
    if (key.length === 64) return strengthBits(key) < 150 ? "it is easy to guess" : void 0;
    if (key.length === 32 && SAYS_32_CHARACTERS.test(comment))
      return strengthBits(key) < 80 ? "it is easy to guess" : void 0;
    if (key.length > 64) return void 0;
    return `it has ${key.length} hexadecimal digits (${key.length / 2} bytes); 32 bytes have 64`;
  }
  if (/^[\w+/-]{43}=?$/.test(key)) {
    if (Buffer.from(key, "base64").length !== 32) return "it is no key of 32 bytes";
    return strengthBits(key) < 150 ? "it is easy to guess" : void 0;
  }
  if (key.length === 32 && SAYS_32_CHARACTERS.test(comment))
    return strengthBits(key) < 128 ? "it is easy to guess" : void 0;
  if (key.length > 44 && strengthBits(key) >= 256) return void 0;
  return "it is neither 64 hexadecimal digits nor Base64 of 32 bytes (a Fernet key)";
}
var SAYS_32_CHARACTERS = /\b32[\s-]*(?:characters?|chars?|ascii)\b|rand -hex 16\b/i;
function strengthBits(value) {
  const perCharacter = Math.log2(alphabetSize(value));
  const seen = /* @__PURE__ */ new Set();
  let bits = 0;
  for (let i = 0; i < value.length; i++) {
    const step = i === 0 ? 9 : Math.abs(value.charCodeAt(i) - value.charCodeAt(i - 1));
    const triple = value.slice(i - 2, i + 1);
    const repeats = i >= 2 && seen.has(triple);
    const runs = i >= 2 && step <= 1 && Math.abs(value.charCodeAt(i - 1) - value.charCodeAt(i - 2)) <= 1;
    bits += repeats || runs ? 0.5 : perCharacter;
    if (i >= 2) seen.add(triple);
  }
  return bits;
}
function alphabetSize(value) {
  if (/^\d+$/.test(value)) return 10;
  if (/^[\da-f]+$/i.test(value)) return 16;
  const lower = /[a-z]/.test(value) ? 26 : 0;
  const upper = /[A-Z]/.test(value) ? 26 : 0;
  const digits = /\d/.test(value) ? 10 : 0;
  const signs = /[^A-Za-z\d]/.test(value) ? /^[\w+/=-]+$/.test(value) ? 2 : 16 : 0;
  return Math.max(10, lower + upper + digits + signs);
}

// src/policy/checkEnv/checkEnv.ts
function checkEnvFiles(inputs) {
  const found = /* @__PURE__ */ new Map();
  const read = inputs.map((input) => ({ ...input, settings: settingsOf(input.file) }));
  for (const { file, template, settings } of read) {
    const example = template === void 0 ? void 0 : parseEnv(template.text);
    const user = usersIn(settings.assignments);
    found.set(file, [
      ...settings.problem === void 0 ? [] : [{ rule: "env-unreadable", notes: [settings.problem] }],
      ...settings.assignments.flatMap((one) => checkSetting(file, one, commentOn(one, settings.env, example), user)),
      ...example === void 0 || settings.env === void 0 || template === void 0 ? [] : drift(settings.env, example, template.path)
    ]);
  }
  for (const { use, other } of reused(read.flatMap(({ file, settings }) => usesOf(file, settings.assignments)))) {
    found.get(use.file)?.push({
      rule: "secret-reuse",
      at: { start: use.nameStart, end: use.nameStart + use.name.length },
      notes: [
        `${use.name} has the same value as ${other.name}${other.file === use.file ? "" : ` in ${other.file.path}`}`
      ]
    });
  }
  return found;
}
function settingsOf(file) {
  const { text, base } = file;
  if (isEncrypted(file.bytes) || isSops(text)) return { assignments: [] };
  if (text === "" && file.bytes.length > 0) return { assignments: [], problem: "it is no text" };
  const env = file.env();
  const word = text.trim();
  const stem = base.replace(/\.(?:txt|secret|token|pass|passwd|password|pwd|key)$/i, "");
  if (env.entries.length === 0 && !/[\r\n]/.test(word) && (credentialKind(stem) !== void 0 || /(?:^|\/)\.?secrets\//.test(file.path))) {
    const start = text.indexOf(word);
    const name = credentialKind(stem) === void 0 ? `${stem}_secret` : stem;
    return { assignments: [{ name, nameStart: start, value: word, start, end: start + word.length }] };
  }
  if (env.broken > env.entries.length) {
    const assignments = textAssignments(text);
    return assignments.length > 0 ? { assignments } : { assignments: [], problem: "it holds no settings" };
  }
  return {
    assignments: env.entries,
    env,
    ...env.broken > 0 && { problem: `${env.broken} of its lines are no settings` }
  };
}
function commentOn({ name }, env, example) {
  const own = env?.entries.find((entry) => entry.name === name)?.comment ?? "";
  const shown = example?.entries.find((entry) => entry.name === name);
  return `${own} ${shown?.comment ?? ""} ${(shown?.value ?? "").replaceAll(/[-_]/g, " ")}`;
}
function usersIn(assignments) {
  return new Set(
    assignments.filter(({ name, value }) => /user(?:name)?$|login$/i.test(name) && value !== "").map(({ value }) => value.toLowerCase())
  );
}
function checkSetting(file, one, comment, users) {
  const kind = credentialKind(one.name);
  const value = one.value.trim();
  if (kind === void 0 || kind === "url") {
    const inAddress = literalsOf(value, true).flatMap(
      (literal) => checkValue(file, one, literal, "password", comment, users)
    );
    if (inAddress.length > 0) return inAddress;
    return isLeft(value) ? [{ rule: "env-placeholder", at: { start: one.start, end: one.end }, value, notes: [one.name] }] : [];
  }
  if (value === "")
    return [
      { rule: "env-empty", at: { start: one.nameStart, end: one.nameStart + one.name.length }, notes: [one.name] }
    ];
  if (isLeft(value))
    return [{ rule: "env-placeholder", at: { start: one.start, end: one.end }, value, notes: [one.name] }];
  if (isReference(value) || isHarmless(value) && kind !== "password" && !/^\d+$/.test(value)) return [];
  return literalsOf(value).flatMap((literal) => checkValue(file, one, literal, kind, comment, users));
}
function isLeft(value) {
  return /^<[^<>]+>$|^__\w+__$|^\[[A-Za-z][\w -]*\]$|^(?:change|replace)[\s_-]?me\b|^your[\s_-]|^(?:todo|tbd|fixme|xxx+)$/i.test(
    value
  );
}
function checkValue(file, one, literal, kind, comment, users) {
  const { text } = literal;
  const match = (rule, note) => [
    { rule, at: placeOf(file.text, one, literal), value: text, notes: [note] }
  ];
  if (isCommon(text) || users.has(text.toLowerCase()))
    return match("env-default", users.has(text.toLowerCase()) ? `${one.name} is the name of a user` : one.name);
  if (isPlaceholder(text)) return match("env-placeholder", one.name);
  if (verdictOf(text) === "default") return match("env-default", `${one.name} is made of plain words`);
  const weak = weakness(kind, text, comment);
  return weak === void 0 ? [] : match("env-weak", `${one.name}: ${weak}`);
}
function drift(env, example, templatePath) {
  const here = new Set(env.entries.map(({ name }) => name));
  const there = new Set(example.entries.map(({ name }) => name));
  const known = /* @__PURE__ */ new Set([...there, ...example.commented.map(({ name }) => name)]);
  const missing = [...there].filter((name) => !here.has(name));
  const unknown = [...here].filter((name) => !known.has(name));
  return [
    ...missing.length === 0 ? [] : [{ rule: "env-missing-key", notes: [`${missing.join(", ")}: in ${templatePath}`] }],
    ...unknown.length === 0 ? [] : [{ rule: "env-unknown-key", notes: [`${unknown.join(", ")}: not in ${templatePath}`] }]
  ];
}
function usesOf(file, assignments) {
  return assignments.flatMap(
    (one) => judge(one.name, one.value).filter(({ text, verdict }) => verdict === "real" && text.length >= 8).map(({ text }) => ({ file, name: one.name, nameStart: one.nameStart, value: text, isEnvFile: true }))
  );
}
export {
  checkEnvFiles
};
