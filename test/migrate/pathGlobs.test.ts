import { beforeAll, describe, expect, it } from "vitest";
import { compileGlobs } from "../../src/config/globs.ts";
import { loadParsers } from "../../src/config/parsers.ts";
import { pathGlobs } from "../../src/migrate/pathGlobs.ts";

const PATHS = `
  a.js
  go.sum
  x/go.sum
  go.sumx
  vendor/a.c
  a/vendor/b
  vendorx/b
  docs/x/y.md
  xdocs/y
  z/docs/y
  z/axb
  axb
  src/k/fixtures/z
  a/b/c.png
  c.PNG
  test/fixtures/k.txt
  src/test/fixtures/x
  package-lock.json
  p/package-lock.json
  d/a_test.go
  dist/x.min.js
  node_modules/x/y
  x/node_modules
  Pipfile.lock
  foo/bar/baz.py
  foo.bar/baz.py
  .env.example
  a/.env.example
  b/12.log
  b/x.log
  é/go.sum
  a b/go.sum
`
  .trim()
  .split(/\s*\n\s*/);

beforeAll(loadParsers);

describe("pathGlobs", () => {
  it.each([
    String.raw`go\.sum$`,
    "(^|/)vendor/",
    "^docs/",
    "(.*?)(jpg|gif|png)$",
    String.raw`(?i)\.png$`,
    "test/fixtures",
    "node_modules",
    String.raw`^foo/.*\.py$`,
    String.raw`\.env\.example`,
    String.raw`(?:^|/)[\w-]+_test\.go$`,
    String.raw`^(?:dist|build)/.*\.min\.js$`,
    "a.*b",
    String.raw`\d+\.log$`,
    "^axb$",
    "^src/[^/]+/fixtures/",
    "/vendor/",
    String.raw`(?P<x>Pipfile|poetry)\.lock\z`,
  ])("%s matches the same paths as a glob", (pattern) => {
    const globs = pathGlobs(pattern);
    expect(globs).toBeDefined();
    const matches = compileGlobs(globs ?? [], "", () => "");
    const insensitive = pattern.startsWith("(?i)");
    const plain = pattern
      .replace("(?i)", "")
      .replace("?P<", "?<")
      .replace(String.raw`\z`, "$");
    const regex = new RegExp(plain, insensitive ? "i" : "");
    expect(PATHS.filter((path) => matches(path) >= 0)).toEqual(PATHS.filter((path) => regex.test(path)));
  });

  it.each([String.raw`\bword\b`, "(a|b)+c", "[^a]+/x", "(", String.raw`(?:x{1,900}){5}`])(
    "%s is no glob",
    (pattern) => {
      expect(pathGlobs(pattern)).toBeUndefined();
    },
  );
});
