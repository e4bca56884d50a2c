import {
  isTestPath
} from "../chunks/chunk-KQKX7B5G.js";
import {
  credentialKind
} from "../chunks/chunk-DGDKYGIQ.js";
import {
  m130_Kind
} from "../chunks/chunk-WFFQMH6X.js";
import "../chunks/chunk-KIZ6KU7F.js";

// src/policy/checks/frontend.ts
var rule = "frontend-secret";
async function check(file, prefixes) {
  if (file.is(m130_Kind.env) && file.entry.tracked || isTestPath(file.path)) return [];
  const seen = /* @__PURE__ */ new Set();
  const names = new RegExp(`(?<![A-Za-z0-9_])((?:${prefixes.join("|")})_([A-Z][A-Z0-9_]*))(?![A-Za-z0-9_])`, "g");
  const prefixed = [...file.text.matchAll(names)].flatMap((match) => {
    const [, name = "", rest = ""] = match;
    if (seen.has(name) || !isSecret(rest) || !isUse(file, match.index, name)) return [];
    seen.add(name);
    return [{ rule, at: { start: match.index, end: match.index + name.length }, notes: [name] }];
  });
  return [...prefixed, ...builtIn(file)];
}
var SECTION = /\b(?:env|publicRuntimeConfig|public)\s*:\s*\{([^{}]*)\}/g;
var DEFINED = /["'`](?:process\.env|import\.meta\.env)\.([A-Za-z_]\w*)["'`]\s*:/g;
function builtIn(file) {
  if (!/^(?:next|nuxt|vite|webpack|vue|rspack|rsbuild|rollup|esbuild)\.config\.[cm]?[jt]s$/.test(file.base)) return [];
  const { text } = file;
  const names = [];
  if (/^(?:next|nuxt)/.test(file.base)) {
    for (const section of text.matchAll(SECTION)) {
      const start = section.index + section[0].indexOf("{") + 1;
      for (const key of section[1].matchAll(/(?:^|[,{\n])\s*["']?([A-Za-z_]\w*)["']?\s*(?=[:,\n}]|$)/g)) {
        names.push({ name: key[1], start: start + key.index + key[0].indexOf(key[1]) });
      }
    }
  }
  for (const match of text.matchAll(DEFINED))
    names.push({ name: match[1], start: match.index + match[0].indexOf(match[1]) });
  return names.filter(({ name }) => isSecret(name) && !/^(?:VITE|NEXT_PUBLIC|REACT_APP|NUXT_PUBLIC|VUE_APP)_/.test(name)).map(({ name, start }) => ({
    rule,
    at: { start, end: start + name.length },
    notes: [`${name} is built into the program`]
  }));
}
var PUBLIC = /PUBLIC|PUBLISHABLE|ANON|SITE_?KEY|CAPTCHA|TURNSTILE|FIREBASE|MAPS?_|MAPBOX|MAPTILER|SENTRY|POSTHOG|AMPLITUDE|MIXPANEL|SEGMENT|ANALYTICS|GTM|ALGOLIA|SEARCH_(?:API_)?KEY|STRIPE_(?:PK|KEY)|PUSHER|VAPID|CLERK|HOTJAR|INTERCOM|CRISP|CLIENT_TOKEN|ROLLBAR|BUGSNAG|LOGROCKET|GIPHY|TINYMCE|CKEDITOR|AG_GRID|MUI|LICEN[CS]E|INSIGHTS|WALLETCONNECT|WRITE_KEY|REVENUECAT|ONESIGNAL|UNSPLASH_ACCESS|APP_KEY|STORAGE_KEY|CACHE_KEY/;
var NO_SECRET = /(?:TOKEN|KEY|PASSWORD|SECRET)_(?:URL|NAME|LENGTH|PATH|ENDPOINT|HEADER|PREFIX|TTL|EXPIRY|COOKIE|STORAGE)/;
function isSecret(rest) {
  const kind = credentialKind(rest);
  return kind !== void 0 && kind !== "url" && !PUBLIC.test(rest) && !NO_SECRET.test(rest);
}
function isUse(file, at, name) {
  const { text } = file;
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  if (/^\s*(?:#|\/\/|\*|\/\*|<!--)/.test(line)) return false;
  const before = text.slice(Math.max(0, at - 12), at);
  if (/env(?:\.|\[["'`]|\?\.)$/.test(before)) return true;
  const after = text.slice(at + name.length, at + name.length + 40);
  if (file.is(m130_Kind.bundle)) return /^["']?\s*[:=]\s*["'`][^"'`]{6,}/.test(after);
  if (/^["'`]?\]?\s*(?:=(?!=)|:(?!:))/.test(after)) return true;
  return /^\s*(?:ARG|ENV|export|-|--build-arg)\s+["']?$/.test(line.slice(-30)) || /--build-arg[ =]["']?$/.test(line);
}
export {
  check
};
