/** Looks for names of secrets behind a public prefix. */
import type { GuardedFile } from "../file.ts";
import type { GuardMatch } from "../guard.ts";
import { Kind } from "../kind.ts";
import { isTestPath } from "../testPath.ts";
import { credentialKind } from "../values/credentialName.ts";

const rule = "frontend-secret";

export async function check(file: GuardedFile, prefixes: readonly string[]): Promise<readonly GuardMatch[]> {
  if ((file.is(Kind.env) && file.entry.tracked) || isTestPath(file.path)) return [];
  const seen = new Set<string>();
  const names = new RegExp(`(?<![A-Za-z0-9_])((?:${prefixes.join("|")})_([A-Z][A-Z0-9_]*))(?![A-Za-z0-9_])`, "g");
  const prefixed = [...file.text.matchAll(names)].flatMap((match): readonly GuardMatch[] => {
    const [, name = "", rest = ""] = match;
    if (seen.has(name) || !isSecret(rest) || !isUse(file, match.index, name)) return [];
    seen.add(name);
    return [{ rule, at: { start: match.index, end: match.index + name.length }, notes: [name] }];
  });
  return [...prefixed, ...builtIn(file)];
}

const SECTION = /\b(?:env|publicRuntimeConfig|public)\s*:\s*\{([^{}]*)\}/g;
const DEFINED = /["'`](?:process\.env|import\.meta\.env)\.([A-Za-z_]\w*)["'`]\s*:/g;

/** Names that a build tool's settings replace by their values: Next.js `env`, Nuxt `runtimeConfig.public`, `define`. */
function builtIn(file: GuardedFile): readonly GuardMatch[] {
  if (!/^(?:next|nuxt|vite|webpack|vue|rspack|rsbuild|rollup|esbuild)\.config\.[cm]?[jt]s$/.test(file.base)) return [];
  const { text } = file;
  const names: { name: string; start: number }[] = [];
  if (/^(?:next|nuxt)/.test(file.base)) {
    for (const section of text.matchAll(SECTION)) {
      const start = section.index + section[0].indexOf("{") + 1;
      for (const key of (section[1] as string).matchAll(/(?:^|[,{\n])\s*["']?([A-Za-z_]\w*)["']?\s*(?=[:,\n}]|$)/g)) {
        names.push({ name: key[1] as string, start: start + key.index + key[0].indexOf(key[1] as string) });
      }
    }
  }
  for (const match of text.matchAll(DEFINED))
    names.push({ name: match[1] as string, start: match.index + match[0].indexOf(match[1] as string) });
  return names
    .filter(({ name }) => isSecret(name) && !/^(?:VITE|NEXT_PUBLIC|REACT_APP|NUXT_PUBLIC|VUE_APP)_/.test(name))
    .map(({ name, start }) => ({
      rule,
      at: { start, end: start + name.length },
      notes: [`${name} is built into the program`],
    }));
}

/** Keys that their makers mean to be seen. */
const PUBLIC =
  /PUBLIC|PUBLISHABLE|ANON|SITE_?KEY|CAPTCHA|TURNSTILE|FIREBASE|MAPS?_|MAPBOX|MAPTILER|SENTRY|POSTHOG|AMPLITUDE|MIXPANEL|SEGMENT|ANALYTICS|GTM|ALGOLIA|SEARCH_(?:API_)?KEY|STRIPE_(?:PK|KEY)|PUSHER|VAPID|CLERK|HOTJAR|INTERCOM|CRISP|CLIENT_TOKEN|ROLLBAR|BUGSNAG|LOGROCKET|GIPHY|TINYMCE|CKEDITOR|AG_GRID|MUI|LICEN[CS]E|INSIGHTS|WALLETCONNECT|WRITE_KEY|REVENUECAT|ONESIGNAL|UNSPLASH_ACCESS|APP_KEY|STORAGE_KEY|CACHE_KEY/;
/** A token that a user brings along, and tokens of design systems. */
const NO_SECRET =
  /(?:TOKEN|KEY|PASSWORD|SECRET)_(?:URL|NAME|LENGTH|PATH|ENDPOINT|HEADER|PREFIX|TTL|EXPIRY|COOKIE|STORAGE)/;

function isSecret(rest: string): boolean {
  const kind = credentialKind(rest);
  return kind !== undefined && kind !== "url" && !PUBLIC.test(rest) && !NO_SECRET.test(rest);
}

/** It is read or set here, rather than spoken of. */
function isUse(file: GuardedFile, at: number, name: string): boolean {
  const { text } = file;
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  if (/^\s*(?:#|\/\/|\*|\/\*|<!--)/.test(line)) return false;
  const before = text.slice(Math.max(0, at - 12), at);
  if (/env(?:\.|\[["'`]|\?\.)$/.test(before)) return true;
  const after = text.slice(at + name.length, at + name.length + 40);
  // A build has put the value in the place of the name, or beside it.
  if (file.is(Kind.bundle)) return /^["']?\s*[:=]\s*["'`][^"'`]{6,}/.test(after);
  if (/^["'`]?\]?\s*(?:=(?!=)|:(?!:))/.test(after)) return true;
  return /^\s*(?:ARG|ENV|export|-|--build-arg)\s+["']?$/.test(line.slice(-30)) || /--build-arg[ =]["']?$/.test(line);
}
