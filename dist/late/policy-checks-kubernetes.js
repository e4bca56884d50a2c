import {
  isSops
} from "../chunks/chunk-LI53ZI2M.js";
import {
  assignmentsIn,
  joinedText,
  linesOf
} from "../chunks/chunk-BAJNB3IO.js";
import {
  commandSecrets
} from "../chunks/chunk-NGHPMNBQ.js";
import {
  credentialMatches
} from "../chunks/chunk-FRTU365X.js";
import "../chunks/chunk-YYPDFVHR.js";
import {
  textAssignments
} from "../chunks/chunk-LUMOAOST.js";
import {
  isHarmless,
  isReference,
  isSlot,
  judge,
  verdictOf
} from "../chunks/chunk-XZWLXSFC.js";
import {
  credentialKind
} from "../chunks/chunk-DGDKYGIQ.js";
import {
  child,
  entriesOf,
  itemsOf,
  mapsIn,
  textOf
} from "../chunks/chunk-7PNBA6AC.js";
import {
  m130_Kind
} from "../chunks/chunk-WFFQMH6X.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/policy/checks/helm.ts
var NAMES = /^(?:secretKeys|existingSecret\w*|secretKeyRef|configMapKeyRef|secretRef|secretName|imagePullSecrets|valueFrom|envFrom|tls|annotations|labels|selector|nodeSelector)$/;
function helmMatches(file, root, choose) {
  const assignments = [];
  for (const { map, path } of mapsIn(root)) {
    if (path.some((key) => NAMES.test(key))) continue;
    for (const { value } of map.entries) {
      if (value.kind === "list") assignments.push(...assignmentsIn(value).filter(({ name }) => name !== "name"));
    }
    assignments.push(...assignmentsIn(map));
  }
  return credentialMatches(file, assignments, choose);
}
function isResourceName(name, value) {
  const kind = credentialKind(name);
  if (kind === "password" || kind === void 0 || kind === "url")
    return name.endsWith("Key") && /^[a-z]+(?:-[a-z]+)+$/.test(value);
  if (/(?:^|[a-z])[sS]ecret$/.test(name) && /^[a-z]+\d{0,2}$/.test(value) && value.length <= 20) return true;
  return /^[a-z]+(?:[a-z\d]*)(?:-[a-z][a-z\d]*)+$/.test(value) && !/change-?me|in-production/.test(value);
}

// src/policy/checks/manifestSecret.ts
var OPEN = /(?:^|[._-])(?:user(?:name)?|login|host(?:name)?|port|db|database|dbname|name|namespace|email|region|bucket|endpoint|url|uri|server|issuer|audience|client[._-]?id|tenant[._-]?id|type|enabled|scheme|protocol|ca|crt|cert|certificate|pub|public)$|\.(?:crt|pub|pem\.pub)$|^ca\./i;
var TAKEN = /change[\s_-]?(?:me|it|this)|in[\s_-]production|insecure|default/i;
function manifestSecrets(file, manifest, rule) {
  const name = textOf(child(manifest, "metadata", "name"));
  const whose = name === void 0 || name.includes("{{") ? "a Secret" : `Secret ${name}`;
  return ["data", "stringData"].flatMap(
    (section) => entriesOf(child(manifest, section)).flatMap(({ key, value }) => {
      if (value.kind !== "scalar" || value.empty || value.text.trim() === "") return [];
      const decoded = section === "data" ? fromBase64(value.text) : value.text;
      if (!isSecret(key, decoded, file.is(m130_Kind.template))) return [];
      const encoded = section === "data" ? ", in Base64" : "";
      return [{ rule, at: placeIn(value), value: value.raw.trim(), notes: [`${key} of ${whose}${encoded}`] }];
    })
  );
}
function isSecret(key, value, template) {
  const text = value.trim();
  if (text === "" || isReference(text) || /\{\{|\$\(|<%/.test(text) || isSlot(text)) return false;
  if (/-----BEGIN [A-Z ]*PRIVATE KEY/.test(text)) return true;
  if (text.startsWith("-----BEGIN CERTIFICATE")) return false;
  const kind = credentialKind(key);
  if (kind === void 0 && OPEN.test(key))
    return judge("URL", text).some((part) => part.verdict === "real" || !template);
  if (kind === "url") return judge(key, text).length > 0;
  if (text.includes("\n"))
    return textAssignments(text).some((one) => judge(one.name, one.value).some((part) => part.verdict === "real"));
  if (isHarmless(text) && kind !== "password") return false;
  const verdict = verdictOf(text);
  if (template) return verdict === "real";
  return verdict === "placeholder" ? TAKEN.test(text) : true;
}
function fromBase64(text) {
  const bare = text.replace(/\s+/g, "");
  if (bare.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(bare)) return text;
  return Buffer.from(bare, "base64").toString("utf8");
}
function placeIn(value) {
  const lines = value.block ? linesOf(value) : [];
  const first = lines[0];
  const last = lines.at(-1);
  return first === void 0 || last === void 0 ? { start: value.start, end: value.end } : { start: first.start, end: last.end };
}

// src/policy/checks/kubernetes.ts
var defaultRule = "kubernetes-default";
var literalRule = "kubernetes-literal";
var secretRule = "kubernetes-secret";
async function check(file, context) {
  if (!concerns(file, context) || isSops(file.text)) return [];
  const docs = await file.yaml();
  const choose = chooser(file);
  if (docs === void 0) return fallback(file, choose);
  const matches = docs.flatMap(
    (doc) => manifestsIn(doc).flatMap((manifest) => [...manifestMatches(file, manifest, choose)])
  );
  const values = file.is(m130_Kind.helmValues) && !docs.some((doc) => textOf(child(doc, "kind")) !== void 0);
  return [
    ...matches,
    ...values ? docs.flatMap((doc) => helmMatches(file, doc, choose)) : [],
    ...file.text.includes("{{") ? templateDefaults(file) : []
  ];
}
var POINTERS = /^(?:External|Cluster(?:External)?|Sealed|PushSecret|Sops|Vault|AWS|Azure|GCP|Bitwarden|Infisical|OnePassword|Doppler|Akeyless|SecretProvider|SecretStore|SecretSync|CustomResource)/;
function concerns(file, { isChange }) {
  if (file.is(m130_Kind.helmValues) || !file.is(m130_Kind.yaml)) return true;
  if (file.is(m130_Kind.compose | m130_Kind.workflow | m130_Kind.pipeline | m130_Kind.scannerConfig)) return false;
  return !isChange || /(?:^|\n)\s*(?:-\s+)?["']?kind["']?\s*:/.test(file.text);
}
function chooser(file) {
  const template = file.is(m130_Kind.template) || /(?:^|[/._-])(?:examples?|samples?|templates?-example|tests?|testdata|fixtures?|ci)(?:[/._-]|$)/i.test(file.path);
  return (part, { name, value, owner }) => {
    if (owner === void 0 && isResourceName(name, value)) return void 0;
    const whose = owner === void 0 ? name : `${name} of ${owner}`;
    if (part.verdict === "real") return { rule: literalRule, note: `${whose} is written out` };
    return template ? void 0 : { rule: defaultRule, note: `${whose} has a default value` };
  };
}
function manifestsIn(doc) {
  if (doc.kind === "list") return doc.items.flatMap(manifestsIn);
  if (doc.kind !== "map") return [];
  const kind = textOf(child(doc, "kind"));
  if (kind === void 0) return [];
  return kind.endsWith("List") ? itemsOf(child(doc, "items")).flatMap(manifestsIn) : [doc];
}
function manifestMatches(file, manifest, choose) {
  const kind = textOf(child(manifest, "kind")) ?? "";
  if (kind === "Secret") return manifestSecrets(file, manifest, secretRule);
  if (POINTERS.test(kind) || kind === "Cluster") return [];
  const name = textOf(child(manifest, "metadata", "name"));
  const owner = name === void 0 ? kind : `${kind} ${name}`;
  const assignments = [];
  if (kind === "ConfigMap") assignments.push(...configMap(manifest, owner));
  if (kind === "Kustomization") assignments.push(...generators(manifest));
  if (kind === "HelmRelease" || kind === "Application" || kind === "HelmChart")
    return helmMatches(file, manifest, choose);
  for (const { map } of mapsIn(manifest)) {
    const env = child(map, "env");
    if (env?.kind === "list") assignments.push(...assignmentsIn(env, owner));
  }
  return [...credentialMatches(file, assignments, choose), ...commands(manifest, owner, choose)];
}
function configMap(manifest, owner) {
  return entriesOf(child(manifest, "data")).flatMap(({ key, keyStart, value }) => {
    if (value.kind !== "scalar" || value.empty) return [];
    if (!value.block)
      return [{ name: key, nameStart: keyStart, value: value.text, start: value.start, end: value.end, owner }];
    return linesOf(value).flatMap(
      (line) => textAssignments(line.text).map((one) => ({
        ...one,
        start: one.start + line.start,
        end: one.end + line.start,
        owner
      }))
    );
  });
}
function generators(manifest) {
  return ["secretGenerator", "configMapGenerator"].flatMap(
    (key) => itemsOf(child(manifest, key)).flatMap(
      (generator) => assignmentsIn(child(generator, "literals"), key).map(
        (one) => (
          // Whatever stands in a Secret is one.
          key === "secretGenerator" && credentialKind(one.name) === void 0 && !/user|host|port|name|url/i.test(one.name) ? { ...one, name: "SECRET" } : one
        )
      )
    )
  );
}
function commands(manifest, owner, choose) {
  return [...mapsIn(manifest)].flatMap(
    ({ map }) => [child(map, "command"), child(map, "args")].flatMap((node) => {
      if (node?.kind !== "list") return [];
      const command = joinedText(node);
      return commandSecrets(command.text).flatMap((part) => {
        const assignment = {
          name: part.name,
          nameStart: 0,
          value: part.text,
          start: 0,
          end: 0,
          owner: `a command of ${owner}`
        };
        const chosen = isSlot(part.text) || part.verdict !== "real" ? void 0 : choose(part, assignment);
        return chosen === void 0 ? [] : [{ rule: chosen.rule, at: command.at(part), value: part.text, notes: [chosen.note] }];
      });
    })
  );
}
var DEFAULT = /^[ \t-]*["']?([\w.-]+)["']?[ \t]*:[^\n]*?\{\{[^}\n]*?\bdefault\s+"([^"\n]{3,})"/gm;
function templateDefaults(file) {
  return [...file.text.matchAll(DEFAULT)].flatMap((match) => {
    const [whole, name = "", value = ""] = match;
    const kind = credentialKind(name);
    if (kind === void 0 || kind === "url" || isSlot(value) || isResourceName(name, value)) return [];
    const start = match.index + whole.length - 1 - value.length;
    return [
      {
        rule: defaultRule,
        at: { start, end: start + value.length },
        value,
        notes: [`${name} falls back to a value in the template`]
      }
    ];
  });
}
function fallback(file, choose) {
  if (!/^\s*kind:\s*["']?(?:Secret|Deployment|StatefulSet|ConfigMap)\b/m.test(file.text) && !file.is(m130_Kind.helmValues))
    return [];
  return credentialMatches(file, textAssignments(file.text), choose);
}
export {
  check
};
