/**
 * Variables whose names begin with a bundler's public prefix are put into what every visitor downloads. A secret's name behind such
 * a prefix is a mistake even while its value is empty.
 */
import type { CompiledRule } from "../../model.ts";
import { type Guard, guardRule } from "../guard.ts";

export const rule: CompiledRule = guardRule(
  "frontend-secret",
  "Secret in a variable that goes to the browser",
  "high",
  "Whoever opens the page can read it. Keep the secret on the server, call the service from there, and take the public prefix off its name. Rotate it if it was ever in a build.",
);

const PREFIXES: readonly string[] = [
  "VITE",
  "NEXT_PUBLIC",
  "REACT_APP",
  "EXPO_PUBLIC",
  "NUXT_PUBLIC",
  "VUE_APP",
  "GATSBY",
  "NG_APP",
  "SNOWPACK_PUBLIC",
  "STORYBOOK",
  "RSBUILD_PUBLIC",
];

export const frontendGuard: Guard = {
  rules: [rule],
  kinds: 0,
  wakes: [
    {
      keywords: PREFIXES.map((prefix) => `${prefix.toLowerCase()}_`),
      pattern: "[a-z0-9_]{0,60}?(?:secret|passw|pwd|token|key|private|credential)",
      path: "^(?!.*\\.(?:mdx?|rst|txt|adoc|lock|snap|svg|csv|po|ipynb)$)",
    },
    // What a build tool's own settings put into the program that it builds.
    {
      keywords: ["env:", "publicruntimeconfig", "runtimeconfig", "process.env.", "meta.env."],
      path: "(?:^|/)(?:next|nuxt|vite|webpack|vue|rspack|rsbuild|rollup|esbuild)\\.config\\.[cm]?[jt]s$",
    },
  ],
  check: async (file) => (await import("../checks/frontend.ts")).check(file, PREFIXES),
};
