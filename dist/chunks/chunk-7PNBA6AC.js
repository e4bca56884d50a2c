// src/policy/formats/yaml.ts
var MOST_NODES = 2e5;
async function parseYaml(text) {
  const { parseAllDocuments, isAlias, isMap, isPair, isScalar, isSeq } = await import("./yamlPackage-YLS3JK4W.js");
  const plain = withoutTemplates(text);
  let documents;
  try {
    documents = [
      parseAllDocuments(plain, { prettyErrors: false, logLevel: "silent", uniqueKeys: false, strict: false })
    ].flat();
  } catch {
    return void 0;
  }
  if (documents.some((document) => document.errors.length > 0)) return void 0;
  let nodes = 0;
  const made = /* @__PURE__ */ new Map();
  const convert = (document, node) => {
    if (++nodes > MOST_NODES) throw new RangeError("too many nodes");
    if (isAlias(node)) {
      const target = node.resolve(document);
      return target === void 0 ? scalarOf(text, null) : made.get(target) ?? convert(document, target);
    }
    const known = node === null || node === void 0 ? void 0 : made.get(node);
    if (known !== void 0) return known;
    let result;
    if (isMap(node)) {
      const entries = [];
      result = { kind: "map", entries, start: node.range?.[0] ?? 0 };
      made.set(node, result);
      const merged = [];
      for (const pair of node.items) {
        if (!isPair(pair)) continue;
        const key = isScalar(pair.key) ? String(pair.key.value ?? "") : "";
        const keyStart = pair.key?.range?.[0] ?? 0;
        const value = convert(document, pair.value);
        if (key === "<<") merged.push(value);
        else entries.push({ key, keyStart, value });
      }
      entries.push(...spread(merged, new Set(entries.map((entry) => entry.key))));
      return result;
    }
    if (isSeq(node)) {
      const items = [];
      result = { kind: "list", items, start: node.range?.[0] ?? 0 };
      made.set(node, result);
      for (const item of node.items) items.push(convert(document, item));
      return result;
    }
    result = scalarOf(text, isScalar(node) ? node : null);
    if (node !== null && node !== void 0) made.set(node, result);
    return result;
  };
  try {
    return documents.filter((d) => d.contents !== null).map((document) => convert(document, document.contents));
  } catch {
    return void 0;
  }
}
function spread(merged, present) {
  const sources = merged.flatMap((node) => node.kind === "list" ? node.items : [node]);
  return sources.flatMap(
    (source) => source.kind !== "map" ? [] : source.entries.filter(({ key }) => {
      if (present.has(key)) return false;
      present.add(key);
      return true;
    })
  );
}
function scalarOf(text, node) {
  const [from = 0, to = 0] = node?.range ?? [];
  if (node === null || node.value === null || node.value === void 0) {
    return { kind: "scalar", text: "", raw: "", block: false, start: from, end: from, empty: true };
  }
  const raw = text.slice(from, to);
  const quoted = /^["']/.test(raw) && raw.length >= 2 ? 1 : 0;
  const start = from + quoted;
  const end = to - quoted;
  const tag = node.tag?.startsWith("!") === true ? node.tag.slice(1) : void 0;
  const block = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
  const inner = text.slice(start, end);
  const written = raw.includes("{{") ? inner : block ? String(node.value) : node.source ?? String(node.value);
  return {
    kind: "scalar",
    text: block && raw.includes("{{") ? inner.replace(/^[^\n]*\n/, "") : written,
    raw: inner,
    block,
    start,
    end,
    empty: false,
    ...tag !== void 0 && { tag }
  };
}
function withoutTemplates(text) {
  if (!/\{\{|\{%/.test(text)) return text;
  const steered = text.replace(
    /^([ \t]*)(\{\{[-~]?[^\n]*\}\}|\{%[^\n]*%\})[ \t]*\r?$/gm,
    (line, lead) => /\}\}.*\S.*\{\{|^\s*\{\{[^}]*\}\}\s*:/.test(line) ? line : `${lead}#${"_".repeat(line.length - lead.length - 1)}`
  );
  return steered.replace(/(\$?)\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, (part, dollar) => {
    if (dollar !== "" || part.includes("\n"))
      return dollar !== "" ? dollar + "T".padEnd(part.length - 1, "_") : part.replace(/[^\n]/g, " ");
    return "T".padEnd(part.length, "_");
  });
}
function child(node, ...keys) {
  let at = node;
  for (const key of keys) at = at?.kind === "map" ? at.entries.find((entry) => entry.key === key)?.value : void 0;
  return at;
}
function textOf(node) {
  return node?.kind === "scalar" ? node.text : void 0;
}
function entriesOf(node) {
  return node?.kind === "map" ? node.entries : [];
}
function itemsOf(node) {
  return node === void 0 ? [] : node.kind === "list" ? node.items : [node];
}
function* mapsIn(root, path = [], seen = /* @__PURE__ */ new Set()) {
  if (seen.has(root)) return;
  seen.add(root);
  if (root.kind === "map") {
    yield { map: root, path };
    for (const { key, value } of root.entries) yield* mapsIn(value, [...path, key], seen);
  } else if (root.kind === "list") {
    for (const item of root.items) yield* mapsIn(item, path, seen);
  }
}
function* scalarsIn(root, path = [], seen = /* @__PURE__ */ new Set()) {
  if (seen.has(root)) return;
  seen.add(root);
  if (root.kind === "scalar") yield { scalar: root, path };
  else if (root.kind === "map")
    for (const { key, value } of root.entries) yield* scalarsIn(value, [...path, key], seen);
  else for (const item of root.items) yield* scalarsIn(item, path, seen);
}

export {
  parseYaml,
  child,
  textOf,
  entriesOf,
  itemsOf,
  mapsIn,
  scalarsIn
};
