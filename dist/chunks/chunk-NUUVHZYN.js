// src/engine/placeholder.ts
var REFERENCE = /^(?:\$\{[^}]*\}|\$\([^)]*\)|\$[A-Za-z_]\w*|\{\{[^}]*\}\}|\{[A-Za-z_][\w.-]*\}|<[^<>]{1,80}>|%\([^)]*\)[sdr]|%[A-Za-z_]\w*%|#\{[^}]*\}|@[A-Za-z_][\w.-]*@|\[[A-Za-z][\w .-]*\]|__[A-Z][A-Z0-9_]*__|%[sdvq])$/;
var VARIABLE_NAME = /^[A-Z]{2,}(?:_[A-Z]{2,}\d?)+$/;
var CONTAINS_REFERENCE = /\$\{[^}]*\}|\{\{[^}]*\}\}|#\{[^}]*\}|%\([A-Za-z_]\w*\)s|<[a-zA-Z][\w -]*>/;
var WORDS = /(?:^|[^a-z])(?:your|my|some|the|this|put|insert|enter|add|replace|change|set|use|fill|paste|provide)[ _.-]?(?:me|it|this|here|with|your|own|api|access|auth|secret|token|key|pass|password|client|real|actual|value|string|in|by)(?:[^a-z]|$|[ _.-]?[a-z]+)|(?:^|[^a-z])(?:change|replace|fix|fill|update)[ _-]?(?:me|this|it)(?:[^a-z]|$)|(?:^|[^a-z])(?:placeholder|example|sample|dummy|redacted|removed|masked|hidden|censored|todo|fixme|tbd|changeit|lorem|ipsum|notreal|not-a-real|fake|goes[ _-]?here|secret-?here|token-?here|key-?here)(?:[^a-z]|$)/i;
var DOCUMENTATION = /EXAMPLE(?:KEY|TOKEN)?$|EXAMPLE(?:[^A-Za-z0-9]|$)|bPxRfiCYEXAMPLEKEY|^foobar(?:baz)?$/;
var MASKED = /^[\w-]{0,12}?(?:[xX]{4,}|\*{3,}|\.{3,}|…+|•{3,}|#{4,}|_{4,}|-{4,}|\?{3,}|0{6,})[\w-]{0,8}$/;
function placeholder(value, prefix = "") {
  if (value.length > 512) return void 0;
  const body = value.startsWith(prefix) ? value.slice(prefix.length) : value;
  if (REFERENCE.test(value) || REFERENCE.test(body) || VARIABLE_NAME.test(value)) return "reference";
  if (CONTAINS_REFERENCE.test(value)) return "reference";
  if (MASKED.test(body) || mostlyOneCharacter(body)) return "masked";
  if (DOCUMENTATION.test(value)) return "documentation";
  if (WORDS.test(body)) return "words";
  if (repeatedUnit(body)) return "repeated";
  if (ascending(body)) return "sequence";
  return void 0;
}
function mostlyOneCharacter(body) {
  const bare = body.replace(/[-_.:]/g, "").toLowerCase();
  if (bare.length < 4) return false;
  const counts = /* @__PURE__ */ new Map();
  for (const c of bare) counts.set(c, (counts.get(c) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return most >= Math.max(4, bare.length * 0.8);
}
function repeatedUnit(body) {
  for (let unit = 2; unit <= 8 && unit * 3 <= body.length; unit++) {
    let same = true;
    for (let i = unit; i < body.length; i++) {
      if (body[i] !== body[i - unit]) {
        same = false;
        break;
      }
    }
    if (same) return true;
  }
  return false;
}
function ascending(body) {
  if (body.length < 8) return false;
  let steps = 0;
  for (let i = 1; i < body.length; i++) {
    const step = body.charCodeAt(i) - body.charCodeAt(i - 1);
    if (step === 1 || body[i - 1] === "9" && /[0aA]/.test(body[i] ?? "")) steps++;
  }
  return steps >= (body.length - 1) * 0.85;
}

export {
  placeholder
};
