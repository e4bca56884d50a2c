import {
  isHarmless,
  judge,
  literalsOf,
  verdictOf
} from "./chunk-XZWLXSFC.js";

// src/policy/formats/commandLine.ts
var WORD = `("[^"\\n]*"|'[^'\\n]*'|[^\\s"'|;&<>,\\]]+)`;
var FLAG = new RegExp(
  `(?:^|[\\s"',\\[])(--?(?:[\\w-]*-)?(?:password|passwd|pass|secret|token|api-?key|access-?key|secret-?key|requirepass|masterauth|auth-token|client-secret|passphrase|bearer))(?:=|["']?\\s*,\\s*|\\s+)${WORD}`,
  "gi"
);
var INLINE = new RegExp(
  `(?:^|[\\s;&|(]|--from-literal=["']?|--set(?:-string)?=["']?)(?:export\\s+|set\\s+|env\\s+)?([A-Za-z_][\\w.-]*)=${WORD}`,
  "g"
);
var SHORT = [
  new RegExp(`\\bredis-cli\\b[^\\n|;&]*?\\s-a\\s+${WORD}`, "g"),
  new RegExp(`\\b(?:mysql|mysqladmin|mysqldump|mariadb|mariadb-admin)\\b[^\\n|;&]*?\\s-p${WORD}`, "g"),
  new RegExp(`\\b(?:docker|podman|helm registry|oras|skopeo|buildah)\\s+login\\b[^\\n|;&]*?\\s-p\\s+${WORD}`, "g"),
  new RegExp(`\\bsshpass\\s+-p\\s*${WORD}`, "g"),
  new RegExp(`\\bcurl\\b[^\\n|;&]*?\\s(?:-u|--user)\\s+["']?[^\\s:"']+:${WORD}`, "g"),
  /\bcurl\b[^\n|;&]*?Authorization:\s*(?:Bearer|Basic|token)\s+([^\s"']+)/gi,
  new RegExp(`\\becho\\s+["']?[\\w.-]+:${WORD}["']?\\s*\\|\\s*chpasswd`, "g"),
  new RegExp(`\\blogin\\s+\\S+\\s+password\\s+${WORD}`, "g"),
  new RegExp(`:_(?:authToken|password|auth)=${WORD}`, "g")
];
var ADDRESS = /\b[a-z][a-z\d+.-]*:\/\/[^\s"'<>]+/gi;
function commandSecrets(command) {
  const found = [];
  const add = (name, word, at) => {
    const quote = /^["']/.test(word) ? 1 : 0;
    const value = quote === 1 ? word.slice(1, -1) : word;
    const from = at + quote;
    for (const literal of literalsOf(value)) {
      if (isHarmless(literal.text) || /^[\\$-]|^(?:id|type|src|source|env)=/.test(literal.text)) continue;
      found.push({
        ...literal,
        name,
        verdict: verdictOf(literal.text),
        start: from + literal.start,
        end: from + literal.end
      });
    }
  };
  for (const match of command.matchAll(FLAG)) {
    const [whole, name = "", word = ""] = match;
    add(name, word, match.index + whole.length - word.length);
  }
  for (const pattern of SHORT) {
    for (const match of command.matchAll(pattern)) {
      const word = match[1] ?? "";
      add("password", word, match.index + match[0].lastIndexOf(word));
    }
  }
  for (const match of command.matchAll(INLINE)) {
    const [whole, name = "", word = ""] = match;
    const quote = /^["']/.test(word) ? 1 : 0;
    const at = match.index + whole.length - word.length + quote;
    const value = quote === 1 ? word.slice(1, -1) : word;
    if (/^\$\(|^`/.test(value)) continue;
    for (const part of judge(name, value)) found.push({ ...part, name, start: at + part.start, end: at + part.end });
  }
  for (const match of command.matchAll(ADDRESS)) {
    for (const part of judge("URL", match[0])) {
      found.push({ ...part, name: "address", start: match.index + part.start, end: match.index + part.end });
    }
  }
  return distinct(found);
}
function distinct(found) {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((one, i) => !sorted.slice(0, i).some((other) => other.start < one.end && one.start < other.end));
}

export {
  commandSecrets
};
